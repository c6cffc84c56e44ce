// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures/totals_bar.h"

#include "figures/chart_style.h"

#include <QPainter>

#include <algorithm>

namespace facet::figures {

TotalsBar::TotalsBar(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent)
{
    setObjectName(QStringLiteral("totalsBar"));
    for (StatTile *&tile : m_tiles)
        tile = new StatTile(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&document, &document::StudyDocument::networkChanged, this, [this](int variant) {
        if (variant == this->document().currentVariant())
            m_edited = true;
    });
}

int TotalsBar::columnsFor(int width) const
{
    const int most = std::clamp(width / m_tiles[0]->sizeHint().width(), 1, int(kFigures));
    const int rows = (kFigures + most - 1) / most;
    return (kFigures + rows - 1) / rows; // rows of even length
}

int TotalsBar::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    return (kFigures + columns - 1) / columns * m_tiles[0]->sizeHint().height();
}

QSize TotalsBar::sizeHint() const
{
    const QSize tile = m_tiles[0]->sizeHint();
    return {tile.width() * 4, heightForWidth(width() > 0 ? width() : tile.width() * 4)};
}

QSize TotalsBar::minimumSizeHint() const
{
    const QSize tile = m_tiles[0]->sizeHint();
    return {tile.width() * 2, std::min(heightForWidth(std::max(width(), tile.width() * 2)), tile.height() * 4)};
}

void TotalsBar::arrange()
{
    const int columns = columnsFor(width());
    const int height = m_tiles[0]->sizeHint().height();
    for (int i = 0; i < kFigures; ++i) {
        const int column = i % columns;
        const int left = width() * column / columns;
        const int right = width() * (column + 1) / columns;
        m_tiles[std::size_t(i)]->setGeometry(left, i / columns * height, right - left, height);
    }
}

void TotalsBar::resizeEvent(QResizeEvent *event)
{
    ChartPanel::resizeEvent(event);
    arrange();
    if (columnsFor(event->oldSize().width()) != columnsFor(event->size().width()))
        updateGeometry();
}

void TotalsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::colors().border);
    const int columns = columnsFor(width());
    const int height = m_tiles[0]->sizeHint().height();
    for (int row = 0; row * columns < kFigures; ++row) {
        for (int column = 1; column < columns; ++column) {
            const int x = width() * column / columns;
            painter.drawLine(x, row * height + 10, x, (row + 1) * height - 10);
        }
        if (row > 0)
            painter.drawLine(10, row * height, width() - 10, row * height);
    }
}

void TotalsBar::refresh()
{
    const document::StudyDocument &doc = document();
    const bool any = doc.currentVariant() >= 0;
    for (StatTile *tile : m_tiles)
        tile->setEnabled(any);
    if (!any) {
        const auto empty = totalStats(estimate::Estimate{}, {}, nullptr, nullptr);
        for (std::size_t i = 0; i < m_tiles.size(); ++i) {
            Stat stat;
            stat.caption = empty[i].caption;
            stat.value = QStringLiteral("\u2013");
            m_tiles[i]->setStat(stat);
        }
        return;
    }
    auto stats =
        totalStats(doc.analysis(doc.currentVariant()).estimate, doc.study().budgets,
                   doc.analysisBefore() ? &doc.analysisBefore()->estimate : nullptr, doc.preview() ? &doc.preview()->estimate : nullptr);
    if (const QString error = latencyErrorText(doc.study()); !error.isEmpty())
        stats[Latency].toolTip += QStringLiteral("<br>") + tr("Checked on silicon: %1").arg(error);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setStat(stats[i]);
        if (m_edited)
            m_tiles[i]->highlightChange();
    }
    m_edited = false;
}

} // namespace facet::figures
