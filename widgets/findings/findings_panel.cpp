// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings/findings_panel.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::findings {

namespace {

constexpr int kIdleMs = 150;
constexpr std::array kSeverities{device::Severity::Error, device::Severity::Warning, device::Severity::Notice};

void setInk(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

} // namespace

FindingsPanel::FindingsPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_area(new QScrollArea(this)), m_cleanPage(new QWidget(this)),
      m_cleanSign(new QLabel(m_cleanPage)), m_cleanTitle(new QLabel(m_cleanPage)), m_cleanText(new QLabel(m_cleanPage)),
      m_moreButton(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 6, 8, 6);
    bar->setSpacing(4);
    layout->addLayout(bar);
    for (const auto severity : kSeverities) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::toggled, this, &FindingsPanel::refresh);
        m_filters[std::size_t(severity)] = button;
        bar->addWidget(button);
    }
    bar->addStretch(1);

    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(10, 4, 10, 10);
    m_list->setSpacing(8);
    m_list->addWidget(m_moreButton);
    m_list->addStretch(1);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_area, 1);

    auto *clean = new QVBoxLayout(m_cleanPage);
    clean->addStretch(1);
    for (QLabel *label : {m_cleanSign, m_cleanTitle, m_cleanText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label == m_cleanText);
        clean->addWidget(label);
    }
    clean->addStretch(2);
    QFont font = m_cleanTitle->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    m_cleanTitle->setFont(font);
    layout->addWidget(m_cleanPage, 1);

    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_limit += kAtOnce;
        refresh();
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FindingsPanel::refresh);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_document.preview() == nullptr) {
            for (FindingCard *card : std::as_const(m_cards))
                card->refreshPredictions();
        }
    });
    connect(&document, &document::StudyDocument::reset, this, &FindingsPanel::schedule);
    connect(&document, &document::StudyDocument::networkChanged, this, &FindingsPanel::schedule);
    connect(&document, &document::StudyDocument::settingsChanged, this, &FindingsPanel::schedule);
    connect(&document, &document::StudyDocument::currentVariantChanged, this, [this] {
        m_limit = kAtOnce;
        schedule();
    });
    connect(&selection, &document::Selection::changed, this, &FindingsPanel::mark);
    connect(&theme::Theme::instance(), &theme::Theme::changed, this, &FindingsPanel::retranslate);
    retranslate();
    schedule();
}

void FindingsPanel::schedule()
{
    m_stale = true;
    m_soon.start(0);
}

void FindingsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void FindingsPanel::refresh()
{
    if (!isVisible())
        return; // when it is shown
    m_stale = false;
    std::vector<device::Finding> wanted;
    std::array<int, 3> counts{};
    int hidden = 0;
    if (m_document.currentNetwork()) {
        for (const device::Finding &finding : m_document.analysis(m_document.currentVariant()).findings) {
            ++counts[std::size_t(finding.severity)];
            if (m_filters[std::size_t(finding.severity)]->isChecked())
                wanted.push_back(finding);
            else
                ++hidden;
        }
    }
    // Errors first; within a severity by layer, as they come.
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const device::Finding &a, const device::Finding &b) { return a.severity < b.severity; });
    const std::array names{counts[0] == 1 ? tr("1 error") : tr("%n errors", nullptr, counts[0]),
                           counts[1] == 1 ? tr("1 warning") : tr("%n warnings", nullptr, counts[1]),
                           counts[2] == 1 ? tr("1 notice") : tr("%n notices", nullptr, counts[2])};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_filters[i]->setText(names[i]);
    const int all = int(wanted.size());
    if (all > m_limit)
        wanted.resize(std::size_t(m_limit));
    rebuild(wanted);
    m_moreButton->setVisible(all > m_limit);
    m_moreButton->setText(tr("Show %n more", nullptr, std::min(kAtOnce, all - m_limit)));
    showState(all, hidden);
    mark();
    m_idle.start();
}

void FindingsPanel::rebuild(const std::vector<device::Finding> &wanted)
{
    // Cards that still say the same stay, with the focus and the scroll position.
    QList<FindingCard *> cards;
    QList<FindingCard *> old = m_cards;
    for (const device::Finding &finding : wanted) {
        const auto found = std::find_if(old.begin(), old.end(), [&finding](const FindingCard *c) { return same(c->finding(), finding); });
        if (found != old.end()) {
            cards.append(*found);
            old.erase(found);
            continue;
        }
        auto *card = new FindingCard(m_document, finding, true, m_area->widget());
        connect(card, &FindingCard::picked, this, [this](int layer) { m_selection.select(layer); });
        connect(card, &FindingCard::hovered, &m_selection, &document::Selection::hover);
        cards.append(card);
    }
    for (FindingCard *card : std::as_const(old)) {
        m_list->removeWidget(card);
        card->hide();
        card->deleteLater(); // one of its buttons may be the sender
    }
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (m_list->indexOf(cards[i]) != int(i)) {
            m_list->removeWidget(cards[i]);
            m_list->insertWidget(int(i), cards[i]);
        }
        cards[i]->show();
    }
    m_cards = cards;
}

void FindingsPanel::showState(int findings, int hidden)
{
    m_clean = findings == 0 && hidden == 0 && m_document.currentNetwork() != nullptr;
    m_area->setVisible(findings > 0);
    m_cleanPage->setVisible(findings == 0);
    const QString chip = QString::fromUtf8(device::device(m_document.study().settings.device).name.data());
    if (m_clean) {
        m_cleanTitle->setText(tr("No problems"));
        m_cleanText->setText(tr("The %1 takes this network as it is.").arg(chip));
    } else if (hidden > 0) {
        m_cleanTitle->setText(tr("Nothing to show"));
        m_cleanText->setText(hidden == 1 ? tr("One finding is hidden by the filter.")
                                         : tr("%n findings are hidden by the filter.", nullptr, hidden));
    } else {
        m_cleanTitle->setText(tr("No variant"));
        m_cleanText->clear();
    }
    m_cleanSign->setPixmap(
        theme::icon(m_clean ? "ok" : "info", m_clean ? theme::Tint::Good : theme::Tint::Muted).pixmap(QSize(44, 44), devicePixelRatioF()));
    setInk(m_cleanText, theme::colors().textMuted);
}

void FindingsPanel::mark()
{
    for (FindingCard *card : std::as_const(m_cards))
        card->setCurrent(card->finding().layer >= 0 && card->finding().layer == m_selection.current());
}

void FindingsPanel::retranslate()
{
    setAccessibleName(tr("Findings"));
    for (const auto severity : kSeverities) {
        QToolButton *button = m_filters[std::size_t(severity)];
        button->setIcon(QIcon(severityPixmap(severity, 16, devicePixelRatioF())));
        button->setToolTip(tr("Show or hide: %1").arg(severityName(severity)));
    }
    // The texts of the cards are in the language in which they were made.
    qDeleteAll(m_cards);
    m_cards.clear();
    schedule();
}

void FindingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace facet::findings
