// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serial/push_steps_view.h"

#include "theme/colors.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>
#include <cmath>

namespace facet::serial {

namespace {

// A thin bar in the theme's colors. Without a known end (range 0..0) it is a tint all along.
class ThinBar : public QProgressBar {
public:
    using QProgressBar::QProgressBar;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Colors &colors = theme::colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF track(0, (height() - 5) / 2.0, width(), 5);
        painter.setBrush(maximum() > 0 ? theme::mix(colors.window, colors.text, 0.14) : theme::mix(colors.window, colors.accent, 0.45));
        painter.drawRoundedRect(track, 2.5, 2.5);
        if (maximum() > 0 && value() > 0) {
            QRectF done = track;
            done.setWidth(std::max(5.0, track.width() * value() / maximum()));
            painter.setBrush(colors.accent);
            painter.drawRoundedRect(done, 2.5, 2.5);
        }
    }
};

QString bytesText(double bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeIecFormat);
}

} // namespace

PushStepsView::PushStepsView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pushSteps"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(3, 1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.sign = new QLabel;
        row.sign->setFixedWidth(fontMetrics().horizontalAdvance(QLatin1Char('W')));
        row.name = new QLabel;
        row.bar = new ThinBar;
        row.bar->setTextVisible(false);
        row.bar->setFixedSize(96, 8);
        row.bar->setRange(0, 1000);
        row.detail = new QLabel;
        row.detail->setForegroundRole(QPalette::PlaceholderText);
        row.detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(row.sign, int(i), 0);
        grid->addWidget(row.name, int(i), 1);
        grid->addWidget(row.bar, int(i), 2, Qt::AlignVCenter);
        grid->addWidget(row.detail, int(i), 3);
    }
    retranslate();
    begin(false);
}

void PushStepsView::show(Row &row, State state)
{
    row.state = state;
    static constexpr const char *kSigns[] = {"\u00b7", "\u25b8", "\u2713", "\u2717"};
    row.sign->setText(QString::fromUtf8(kSigns[int(state)]));
    QPalette palette = row.sign->palette();
    const theme::Colors &colors = theme::colors();
    palette.setColor(QPalette::WindowText, state == State::Done      ? colors.good
                                           : state == State::Stopped ? colors.bad
                                           : state == State::Running ? colors.accent
                                                                     : colors.textMuted);
    row.sign->setPalette(palette);
    row.name->setForegroundRole(state == State::Open ? QPalette::PlaceholderText : QPalette::WindowText);
    if (state == State::Open) {
        row.bar->setRange(0, 1000);
        row.bar->setValue(0);
        row.detail->clear();
    } else if (state == State::Done || state == State::Stopped) {
        const int value = state == State::Done ? 1000 : row.bar->maximum() == 0 ? 0 : row.bar->value();
        row.bar->setRange(0, 1000);
        row.bar->setValue(value);
    }
}

void PushStepsView::begin(bool withLayers)
{
    for (Row &row : m_rows)
        show(row, State::Open);
    Row &layers = m_rows[std::size_t(board::Step::Layers)];
    for (QWidget *part : std::initializer_list<QWidget *>{layers.sign, layers.name, layers.bar, layers.detail})
        part->setVisible(withLayers);
}

void PushStepsView::start(board::Step step)
{
    Row &row = m_rows[std::size_t(step)];
    // A push that starts afresh after a reset goes through its steps again.
    for (std::size_t i = std::size_t(step) + 1; i < m_rows.size(); ++i)
        show(m_rows[i], State::Open);
    show(row, State::Running);
    row.bar->setRange(0, 0);
    row.detail->clear();
}

void PushStepsView::progress(const boards::Progress &progress)
{
    Row &row = m_rows[std::size_t(progress.step)];
    if (row.state == State::Done)
        return; // told once more after its end
    if (row.state != State::Running)
        show(row, State::Running);
    row.bar->setRange(0, 1000);
    row.bar->setValue(progress.total > 0 ? int(1000 * progress.done / progress.total) : 0);
    QString text = progress.bytes ? tr("%1 of %2").arg(bytesText(double(progress.done)), bytesText(double(progress.total)))
                                  : tr("%1 of %2").arg(progress.done).arg(progress.total);
    if (progress.bytes && progress.bytesPerSecond > 0)
        text = tr("%1/s").arg(bytesText(progress.bytesPerSecond));
    if (progress.secondsLeft >= 0)
        text += QStringLiteral(", ") + tr("%1 s left").arg(int(std::ceil(progress.secondsLeft)));
    row.detail->setText(text);
}

void PushStepsView::finish(board::Step step, qint64 bytesSent, qint64 bytesSkipped)
{
    Row &row = m_rows[std::size_t(step)];
    show(row, State::Done);
    QString text;
    if (bytesSent > 0 || bytesSkipped > 0)
        text = tr("%1 sent").arg(bytesText(double(bytesSent)));
    if (bytesSkipped > 0)
        text += QStringLiteral(", ") + tr("%1 were there").arg(bytesText(double(bytesSkipped)));
    row.detail->setText(text);
}

void PushStepsView::stop()
{
    for (Row &row : m_rows)
        if (row.state == State::Running)
            show(row, State::Stopped);
}

QString PushStepsView::detail(board::Step step) const
{
    return m_rows[std::size_t(step)].detail->text();
}

void PushStepsView::retranslate()
{
    const QString names[] = {tr("Link"), tr("Prepare"), tr("Weights"), tr("Known answer"), tr("Timing"), tr("Layers")};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(names[i]);
        m_rows[i].bar->setAccessibleName(names[i]);
    }
}

void PushStepsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        for (Row &row : m_rows)
            if (row.sign)
                show(row, row.state);
}

} // namespace facet::serial
