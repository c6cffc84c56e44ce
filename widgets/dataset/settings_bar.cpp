// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/settings_bar.h"

#include "figures/flow_layout.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace facet::datasets {

template <typename Field> Field *SettingsBar::add(Field *field, const char *caption, const char *toolTip, bool aboutFaces)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto *label = new QLabel(box);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    m_flow->addWidget(box);
    m_entries.push_back({box, label, field, caption, toolTip, aboutFaces});
    const auto tell = [this] {
        if (!m_filling)
            emit edited();
    };
    if constexpr (std::is_same_v<Field, QComboBox>)
        connect(field, &QComboBox::currentIndexChanged, this, tell);
    else
        connect(field, &Field::valueChanged, this, tell);
    return field;
}

SettingsBar::SettingsBar(QWidget *parent) : QWidget(parent)
{
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(12, 0, 12, 10);
    m_flow = new figures::FlowLayout(10);
    frame->addLayout(m_flow);
    const auto number = [this](int least, int most, const QString &suffix = {}) {
        auto *field = new QSpinBox(this);
        field->setRange(least, most);
        field->setSuffix(suffix);
        field->setKeyboardTracking(false); // a plan for every digit would be for nothing
        return field;
    };
    const QString pixels = QStringLiteral(" px");
    const QString percent = QStringLiteral(" %");
    m_side = add(number(8, 4096, pixels), QT_TR_NOOP("Crop"), QT_TR_NOOP("Side of the squares cut from the pictures"), true);
    m_perPicture = add(number(0, 1000), QT_TR_NOOP("Per picture"), QT_TR_NOOP("Squares anywhere in a picture"), true);
    m_perFace = add(number(0, 1000), QT_TR_NOOP("Per face"), QT_TR_NOOP("Squares that hold a certain face"), true);
    m_smallestFace = add(number(0, 4096, pixels), QT_TR_NOOP("Smallest face"), QT_TR_NOOP("Smaller faces make a crop ambiguous"), true);
    m_blur = add(new QComboBox(this), QT_TR_NOOP("Blur up to"), QT_TR_NOOP("Faces with more blur make a crop ambiguous"), true);
    m_occlusion =
        add(new QComboBox(this), QT_TR_NOOP("Occlusion up to"), QT_TR_NOOP("Faces that are hidden more make a crop ambiguous"), true);
    m_whole = add(number(1, 100, percent), QT_TR_NOOP("Whole from"),
                  QT_TR_NOOP("Share of a face inside of the crop from which on it is whole"), true);
    m_nothing = add(number(0, 99, percent), QT_TR_NOOP("None up to"), QT_TR_NOOP("Share of a face up to which it does not count"), true);
    m_balance = add(new QDoubleSpinBox(this), QT_TR_NOOP("Balance"),
                    QT_TR_NOOP("Most samples of a class, as multiple of the rarest class; 0 keeps all"), false);
    m_balance->setRange(0, 1000);
    m_balance->setDecimals(1);
    m_balance->setKeyboardTracking(false);
    m_seed = add(number(0, std::numeric_limits<int>::max()), QT_TR_NOOP("Seed"), QT_TR_NOOP("Chooses crops, splits and balance"), false);
    for (QComboBox *box : {m_blur, m_occlusion})
        box->addItems({QString(), QString(), QString()});
    retranslate();
}

void SettingsBar::retranslate()
{
    for (const Entry &entry : m_entries) {
        entry.caption->setText(tr(entry.text));
        entry.field->setToolTip(tr(entry.toolTip));
        entry.field->setAccessibleName(tr(entry.text));
    }
    const QStringList blurs{tr("clear"), tr("normal"), tr("heavy")};
    const QStringList occlusions{tr("none"), tr("partial"), tr("heavy")};
    for (int i = 0; i < 3; ++i) {
        m_blur->setItemText(i, blurs[i]);
        m_occlusion->setItemText(i, occlusions[i]);
    }
}

void SettingsBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsBar::setSettings(const dataset::PlanSettings &settings)
{
    m_filling = true;
    m_settings = settings;
    const dataset::CropSettings &crops = settings.crops;
    m_entries.front().box->setVisible(crops.size == dataset::CropSize::Fixed); // scaled ones follow the faces
    m_side->setValue(crops.side);
    m_perPicture->setValue(crops.perPicture);
    m_perFace->setValue(crops.perFace);
    m_smallestFace->setValue(crops.smallestFace);
    m_blur->setCurrentIndex(std::clamp(crops.blur, 0, 2));
    m_occlusion->setCurrentIndex(std::clamp(crops.occlusion, 0, 2));
    m_whole->setValue(int(std::lround(crops.whole * 100)));
    m_nothing->setValue(int(std::lround(crops.nothing * 100)));
    m_balance->setValue(settings.balance);
    m_seed->setValue(int(std::min<std::uint64_t>(settings.seed, std::uint64_t(m_seed->maximum()))));
    m_filling = false;
}

dataset::PlanSettings SettingsBar::settings() const
{
    dataset::PlanSettings out = m_settings;
    dataset::CropSettings &crops = out.crops;
    crops.side = m_side->value();
    crops.smallestSide = std::min(crops.smallestSide, crops.side);
    crops.perPicture = m_perPicture->value();
    crops.perFace = m_perFace->value();
    crops.smallestFace = m_smallestFace->value();
    crops.blur = m_blur->currentIndex();
    crops.occlusion = m_occlusion->currentIndex();
    crops.whole = m_whole->value() / 100.0;
    crops.nothing = m_nothing->value() / 100.0;
    out.balance = m_balance->value();
    out.seed = std::uint64_t(m_seed->value());
    return out;
}

void SettingsBar::setJudgesFaces(bool judges)
{
    for (const Entry &entry : m_entries)
        entry.box->setVisible((judges && (entry.field != m_side || m_settings.crops.size == dataset::CropSize::Fixed)) ||
                              !entry.aboutFaces);
}

} // namespace facet::datasets
