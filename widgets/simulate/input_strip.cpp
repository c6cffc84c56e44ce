// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/input_strip.h"

#include "study/classification.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace facet::simulate {

namespace {

constexpr int kThumbnail = 56;
constexpr int kItemWidth = 92;

} // namespace

InputModel::InputModel(Simulator &simulator, QObject *parent) : QAbstractListModel(parent), m_simulator(simulator)
{
    m_rows = int(simulator.inputs().size());
}

void InputModel::refresh()
{
    if (m_rows != m_simulator.inputs().size()) {
        beginResetModel();
        m_rows = int(m_simulator.inputs().size());
        endResetModel();
    } else if (m_rows > 0) {
        emit dataChanged(index(0), index(m_rows - 1));
    }
}

int InputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

const Input *InputModel::inputOf(int row) const
{
    const auto outcome = m_simulator.outcome();
    if (!outcome || row >= m_simulator.inputs().size())
        return nullptr;
    for (const Input &input : outcome->inputs) {
        if (input.source == m_simulator.inputs()[row])
            return &input;
    }
    return nullptr;
}

QString InputModel::verdictOf(int row) const
{
    const auto outcome = m_simulator.outcome();
    const Input *input = inputOf(row);
    if (!input)
        return {};
    const auto at = std::size_t(input - outcome->inputs.data());
    const int predicted = at < outcome->logits.size() ? study::classOf(outcome->logits[at]) : -1;
    return predicted < 0 ? QString() : m_simulator.className(predicted);
}

QPixmap InputModel::thumbnail(int row) const
{
    constexpr double kRatio = 2; // sharp on dense screens
    QPixmap pixmap(QSize(kThumbnail, kThumbnail) * kRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(kRatio, kRatio);
    const QRect all(0, 0, kThumbnail, kThumbnail);
    const Input *input = inputOf(row);
    if (input && !input->ok()) {
        theme::icon("error", theme::Tint::Bad).paint(&painter, all.adjusted(14, 14, -14, -14));
    } else if (input && !input->picture.isNull()) {
        const QSize size = input->picture.size().scaled(all.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
        painter.setRenderHint(QPainter::SmoothPixmapTransform, input->picture.width() > kThumbnail);
        painter.drawImage(QRect(QPoint((kThumbnail - size.width()) / 2, (kThumbnail - size.height()) / 2), size), input->picture);
    }
    painter.end();
    pixmap.setDevicePixelRatio(kRatio);
    return pixmap;
}

QVariant InputModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Input *input = inputOf(index.row());
    switch (role) {
    case Qt::DecorationRole: {
        // A selected picture keeps its colors.
        const QPixmap pixmap = thumbnail(index.row());
        QIcon icon(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected);
        return icon;
    }
    case Qt::DisplayRole: {
        if (input && !input->ok())
            return tr("unreadable");
        const QString verdict = verdictOf(index.row());
        return !verdict.isEmpty() ? verdict : input ? input->name : QString();
    }
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        if (!input)
            return {};
        if (!input->ok())
            return QString::fromStdString(input->error.message());
        return verdictOf(index.row()).isEmpty() ? input->name : tr("%1: taken for %2").arg(input->name, verdictOf(index.row()));
    case Qt::TextAlignmentRole: return int(Qt::AlignHCenter | Qt::AlignTop);
    case Qt::SizeHintRole: return QSize(kItemWidth, kThumbnail + 26);
    default: return {};
    }
}

InputStrip::InputStrip(Simulator &simulator, QWidget *parent)
    : QListView(parent), m_simulator(simulator), m_model(new InputModel(simulator, this))
{
    setModel(m_model);
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setIconSize({kThumbnail, kThumbnail});
    setGridSize({kItemWidth, kThumbnail + 28});
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAcceptDrops(false); // the panel takes them
    setAccessibleName(tr("Inputs"));
    setFixedHeight(sizeHint().height());
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_simulator.setShown(current.row());
    });
    connect(&simulator, &Simulator::choicesChanged, this, &InputStrip::refresh);
    connect(&simulator, &Simulator::outcomeChanged, this, &InputStrip::refresh);
    connect(&simulator, &Simulator::classNamesChanged, this, &InputStrip::refresh);
    refresh();
}

QSize InputStrip::sizeHint() const
{
    return {4 * kItemWidth, kThumbnail + 28 + 14};
}

void InputStrip::refresh()
{
    m_model->refresh();
    const QModelIndex shown = m_model->index(m_simulator.shown());
    if (shown.isValid() && currentIndex() != shown) {
        const QSignalBlocker blocker(selectionModel());
        setCurrentIndex(shown);
        viewport()->update();
    }
}

void InputStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace) {
        m_simulator.removeInput(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

void InputStrip::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (delta.x() != 0 ? delta.x() : delta.y()));
    event->accept();
}

} // namespace facet::simulate
