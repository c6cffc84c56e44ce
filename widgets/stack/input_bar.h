// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The network's input: its size, how it is folded and what that gains, and the weight bits of all layers at once.
#pragma once

#include "stack/bit_chips.h"
#include "stack/layer_editor.h"

#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

#include <array>

class QButtonGroup;

namespace facet::stack {

// The sentence why folding by `fold` helps, or what it would gain over the present folding; in numbers of the estimate.
// Empty where there is nothing to say.
[[nodiscard]] QString foldingSentence(const network::Network &network, const estimate::Settings &settings, int fold);
// The folding of 2, 4, 8 that makes the first layer fastest; 1 if none does.
[[nodiscard]] int bestFold(const network::Network &network, const estimate::Settings &settings);

class InputBar : public QWidget {
    Q_OBJECT
public:
    explicit InputBar(LayerEditor &editor, QWidget *parent = nullptr);

    [[nodiscard]] QToolButton *foldButton(int fold) const;
    [[nodiscard]] BitChips *allBits() const { return m_bits; }
    [[nodiscard]] QLabel *sentence() const { return m_sentence; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::array kFolds{1, 2, 4, 8};

    void follow();
    void retranslate();
    void showSentence(int fold);
    void takePicture();

    LayerEditor &m_editor;
    QLabel *m_inputLabel;
    std::array<QSpinBox *, 3> m_size; // channels, rows, columns
    QLabel *m_foldLabel;
    QButtonGroup *m_folds;
    QLabel *m_bitsLabel;
    BitChips *m_bits;
    QLabel *m_sentence;
    int m_hoveredFold = 0;
};

} // namespace facet::stack
