// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that the chip would object to in the current variant, errors first, each with its ways out.
#pragma once

#include "document/selection.h"
#include "findings/finding_card.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QScrollArea;
class QVBoxLayout;

namespace facet::findings {

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    FindingsPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    // Cards on show, in order. More findings than kAtOnce wait behind a button.
    [[nodiscard]] QList<FindingCard *> cards() const { return m_cards; }
    [[nodiscard]] QToolButton *filter(device::Severity severity) const { return m_filters[std::size_t(severity)]; }
    [[nodiscard]] bool isClean() const { return m_clean; }
    [[nodiscard]] QSize sizeHint() const override { return {340, 360}; }

    static constexpr int kAtOnce = 25;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void schedule();
    void refresh();
    void rebuild(const std::vector<device::Finding> &wanted);
    void mark();
    void retranslate();
    void showState(int findings, int hidden);

    document::StudyDocument &m_document;
    document::Selection &m_selection;
    std::array<QToolButton *, 3> m_filters{};
    QScrollArea *m_area;
    QVBoxLayout *m_list;
    QWidget *m_cleanPage;
    QLabel *m_cleanSign;
    QLabel *m_cleanTitle;
    QLabel *m_cleanText;
    QPushButton *m_moreButton;
    QList<FindingCard *> m_cards;
    QTimer m_soon; // gathers changes of one turn of the event loop
    QTimer m_idle; // predictions of cards that stayed are brought up to date when the user rests
    int m_limit = kAtOnce;
    bool m_clean = false;
    bool m_stale = true;
};

} // namespace facet::findings
