// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/input_bar.h"

#include "stack/layer_text.h"
#include "theme/theme.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::stack {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InputBar)
};

// The first layer under another folding.
struct FirstLayer {
    bool valid = false;
    int processors = 0;
    double latencyUs = 0;
};

FirstLayer firstLayer(network::Network network, const estimate::Settings &settings, int fold)
{
    const auto &extent = network.picture.extent;
    if (network.layers.empty() || fold < 1 || extent.rows % fold != 0 || extent.cols % fold != 0 || extent.cols < fold)
        return {};
    network.fold = fold;
    network.layers.resize(1);
    network.layers[0].next.reset();
    const auto result = estimate::estimate(network, settings);
    if (result.layers.empty() || !result.layers[0].executed || result.layers[0].latencyUs <= 0)
        return {};
    return {true, result.layers[0].processors, result.layers[0].latencyUs};
}

QString shortTime(double us)
{
    return QLocale().toString(us, 'f', us < 10 ? 1 : 0) + QStringLiteral(" µs");
}

} // namespace

int bestFold(const network::Network &network, const estimate::Settings &settings)
{
    int best = 1;
    double least = firstLayer(network, settings, 1).latencyUs;
    for (const int fold : {2, 4, 8}) {
        const FirstLayer layer = firstLayer(network, settings, fold);
        // More channels than processors take several passes: no longer an easy gain.
        if (layer.valid && network.picture.channels * fold * fold <= device::kProcessors && layer.latencyUs < least) {
            best = fold;
            least = layer.latencyUs;
        }
    }
    return best;
}

QString foldingSentence(const network::Network &network, const estimate::Settings &settings, int fold)
{
    const FirstLayer plain = firstLayer(network, settings, 1);
    const FirstLayer folded = firstLayer(network, settings, fold);
    if (fold <= 1 || !plain.valid)
        return {};
    if (!folded.valid)
        return Words::tr("Folding by %1 needs rows and columns that are multiples of %1.").arg(fold);
    const QString numbers = Words::tr("%1 of 64 processors work instead of %2; first layer: %3 \u2192 %4.")
                                .arg(folded.processors)
                                .arg(plain.processors)
                                .arg(shortTime(plain.latencyUs), shortTime(folded.latencyUs));
    return Words::tr("Folding by %1 makes channels of neighboring pixels: %2").arg(fold).arg(numbers);
}

InputBar::InputBar(LayerEditor &editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_inputLabel(new QLabel(this)), m_foldLabel(new QLabel(this)), m_folds(new QButtonGroup(this)),
      m_bitsLabel(new QLabel(this)), m_bits(new BitChips(this)), m_sentence(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(5);
    column->addLayout(row);
    column->addWidget(m_sentence);
    QPalette muted = palette();
    row->addWidget(m_inputLabel);
    for (std::size_t i = 0; i < m_size.size(); ++i) {
        auto *spin = new QSpinBox(this);
        spin->setRange(1, i == 0 ? 1024 : 2048);
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
        spin->setAlignment(Qt::AlignCenter);
        spin->setFixedWidth(52);
        spin->setKeyboardTracking(false);
        connect(spin, &QSpinBox::valueChanged, this, &InputBar::takePicture);
        if (i > 0)
            row->addWidget(new QLabel(QStringLiteral("×"), this));
        row->addWidget(spin);
        m_size[i] = spin;
    }
    row->addSpacing(14);
    row->addWidget(m_foldLabel);
    for (const int fold : kFolds) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setMinimumWidth(30);
        button->installEventFilter(this);
        m_folds->addButton(button, fold);
        row->addWidget(button);
    }
    m_folds->setExclusive(true);
    connect(m_folds, &QButtonGroup::idClicked, this, [this](int fold) {
        m_editor.endPreview();
        m_editor.setFold(fold);
        follow();
    });
    row->addStretch(1);
    row->addWidget(m_bitsLabel);
    row->addWidget(m_bits);
    m_sentence->setWordWrap(true);

    connect(m_bits, &BitChips::picked, &editor, &LayerEditor::setAllBits);
    connect(m_bits, &BitChips::hovered, this, [this](int bits) {
        QList<int> all;
        for (int i = 0; i < m_editor.layerCount(); ++i)
            all.append(i);
        m_editor.previewBits(all, bits);
    });
    connect(m_bits, &BitChips::left, &editor, &LayerEditor::endPreview);
    auto &document = editor.document();
    for (const auto signal :
         {&document::StudyDocument::reset, &document::StudyDocument::settingsChanged, &document::StudyDocument::previewChanged})
        connect(&document, signal, this, &InputBar::follow);
    for (const auto signal : {&document::StudyDocument::currentVariantChanged, &document::StudyDocument::networkChanged})
        connect(&document, signal, this, &InputBar::follow);
    retranslate();
}

QToolButton *InputBar::foldButton(int fold) const
{
    return qobject_cast<QToolButton *>(m_folds->button(fold));
}

void InputBar::retranslate()
{
    m_inputLabel->setText(tr("Input"));
    m_foldLabel->setText(tr("Fold"));
    m_bitsLabel->setText(tr("All weights"));
    const std::array names{tr("Input channels"), tr("Input rows"), tr("Input columns")};
    for (std::size_t i = 0; i < m_size.size(); ++i) {
        m_size[i]->setAccessibleName(names[i]);
        m_size[i]->setToolTip(names[i]);
    }
    for (const int fold : kFolds) {
        auto *button = foldButton(fold);
        button->setText(fold == 1 ? tr("none") : QString::number(fold));
        button->setAccessibleName(fold == 1 ? tr("Do not fold the input") : tr("Fold the input by %1").arg(fold));
    }
    m_bits->setAccessibleName(tr("Bits of all weights"));
    m_bits->setToolTip(tr("Set the bits of all weights"));
    follow();
}

void InputBar::follow()
{
    const network::Network *current = m_editor.document().currentNetwork();
    const network::Network *shown = m_editor.document().preview() ? m_editor.document().previewNetwork() : current;
    setEnabled(shown != nullptr);
    if (shown == nullptr)
        return;
    const std::array values{shown->picture.channels, shown->picture.extent.rows, shown->picture.extent.cols};
    for (std::size_t i = 0; i < m_size.size(); ++i) {
        const QSignalBlocker blocker(m_size[i]);
        m_size[i]->setValue(values[i]);
    }
    m_folds->setExclusive(false);
    for (const int fold : kFolds)
        foldButton(fold)->setChecked(fold == (m_hoveredFold > 0 ? current->fold : shown->fold));
    m_folds->setExclusive(true);
    QList<int> bits;
    for (const network::Layer &layer : current->layers) {
        if (layer.hasWeights() && !bits.contains(layer.weightBits))
            bits.append(layer.weightBits);
    }
    m_bits->setState(bitChoices(m_editor.device()), bits);
    showSentence(m_hoveredFold > 0 ? m_hoveredFold : shown->fold);
}

void InputBar::showSentence(int fold)
{
    const network::Network *network = m_editor.document().currentNetwork();
    const auto *shown = m_editor.document().preview() ? m_editor.document().previewNetwork() : network;
    if (shown == nullptr)
        return;
    const auto &settings = m_editor.document().study().settings;
    QString text = foldingSentence(*shown, settings, fold);
    if (fold == 1 && m_hoveredFold == 0) { // not folded: what would be gained
        const int best = bestFold(*shown, settings);
        text = foldingSentence(*shown, settings, best);
    }
    m_sentence->setText(text);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, theme::colors().textMuted);
    palette.setColor(QPalette::PlaceholderText, theme::colors().textMuted);
    m_sentence->setPalette(palette);
    m_sentence->setVisible(!text.isEmpty());
}

void InputBar::takePicture()
{
    m_editor.setPicture({m_size[0]->value(), {m_size[1]->value(), m_size[2]->value()}});
}

bool InputBar::eventFilter(QObject *watched, QEvent *event)
{
    const int fold = m_folds->id(qobject_cast<QAbstractButton *>(watched));
    if (fold > 0 && event->type() == QEvent::Enter) {
        m_hoveredFold = fold;
        m_editor.previewFold(fold);
        showSentence(fold);
    } else if (fold > 0 && event->type() == QEvent::Leave) {
        m_hoveredFold = 0;
        m_editor.endPreview();
        follow();
    }
    return QWidget::eventFilter(watched, event);
}

void InputBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        follow();
}

} // namespace facet::stack
