// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two pictures of the memory map as widgets: pointer, keyboard, drag and tooltip. What they show is data and paint code.
#pragma once

#include "memory/data_map_paint.h"
#include "memory/kernel_map_paint.h"

#include <QWidget>

#include <optional>

namespace facet::memory {

class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget *parent = nullptr);

    void setSelectedLayers(const QList<int> &layers);
    void setHoveredLayer(int layer);
    [[nodiscard]] const MapMarks &marks() const { return m_marks; }

    [[nodiscard]] QSize sizeHint() const override { return {760, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

    [[nodiscard]] virtual QString tipAt(const QPointF &position) const = 0;

signals:
    void layerHovered(int layer); // -1: none
    void layerClicked(int layer);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

    virtual void paintMap(QPainter &painter) = 0;
    // The layer of what is at the position, -1 = none.
    [[nodiscard]] virtual int layerAt(const QPointF &position) const = 0;
    virtual void pressAt(const QPointF &position) = 0;
    // From where the button went down to here.
    virtual void dragTo(const QPointF &from, const QPointF &to) = 0;
    virtual void endDrag(bool apply) = 0;

    MapMarks m_marks;

private:
    QPointF m_pressed;
    bool m_down = false;
    bool m_dragging = false;
};

class KernelMapView : public MapView {
    Q_OBJECT
public:
    explicit KernelMapView(QWidget *parent = nullptr) : MapView(parent) {}

    void setMap(KernelMap map, std::optional<KernelMap> preview);
    [[nodiscard]] const KernelMap &map() const { return m_map; }
    [[nodiscard]] const std::optional<KernelMap> &preview() const { return m_preview; }
    void setLook(const KernelMapLook &look);
    [[nodiscard]] const KernelMapLook &look() const { return m_look; }
    [[nodiscard]] KernelGrid grid() const;
    [[nodiscard]] QString tipAt(const QPointF &position) const override;

signals:
    // Dragged, or moved by the keyboard: `shift` processors to the right, a multiple of those that share a data memory.
    void processorsShifted(int layer, int shift);

protected:
    void paintMap(QPainter &painter) override;
    [[nodiscard]] int layerAt(const QPointF &position) const override;
    void pressAt(const QPointF &position) override;
    void dragTo(const QPointF &from, const QPointF &to) override;
    void endDrag(bool apply) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    KernelMap m_map;
    std::optional<KernelMap> m_preview;
    KernelMapLook m_look;
    int m_draggedLayer = -1;
    int m_shift = 0;
};

class DataMapView : public MapView {
    Q_OBJECT
public:
    explicit DataMapView(QWidget *parent = nullptr) : MapView(parent) {}

    void setMap(DataMap map, std::optional<DataMap> preview);
    [[nodiscard]] const DataMap &map() const { return m_map; }
    [[nodiscard]] const std::optional<DataMap> &preview() const { return m_preview; }
    void setLook(const DataMapLook &look);
    [[nodiscard]] const DataMapLook &look() const { return m_look; }
    [[nodiscard]] DataGrid grid() const;
    // The map under the keyboard, index into DataMap::tensors; -1 = none.
    [[nodiscard]] int cursor() const { return m_cursor; }
    [[nodiscard]] const DraggedMap &dragged() const { return m_dragged; }
    [[nodiscard]] QString tipAt(const QPointF &position) const override;

signals:
    void mapMoved(int owner, int offset); // bytes; owner as in DataTensor, dragged or by the keyboard
    void instanceChosen(int instance);    // -1 = all

protected:
    void paintMap(QPainter &painter) override;
    [[nodiscard]] int layerAt(const QPointF &position) const override;
    void pressAt(const QPointF &position) override;
    void dragTo(const QPointF &from, const QPointF &to) override;
    void endDrag(bool apply) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int tensorAt(const QPointF &position) const;
    void setCursor(int tensor);

    DataMap m_map;
    std::optional<DataMap> m_preview;
    DataMapLook m_look;
    DraggedMap m_dragged;
    int m_cursor = -1;
};

} // namespace facet::memory
