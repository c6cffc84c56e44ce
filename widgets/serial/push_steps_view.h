// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of a push with how far each has come, bytes per second and the time left.
#pragma once

#include "board/board_link.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;

namespace facet::serial {

class PushStepsView : public QWidget {
    Q_OBJECT
public:
    explicit PushStepsView(QWidget *parent = nullptr);

    void begin(bool withLayers); // all steps open again
    void start(board::Step step);
    void progress(const boards::Progress &progress);
    void finish(board::Step step, qint64 bytesSent, qint64 bytesSkipped);
    void stop(); // the running step ended in an error or was canceled

    enum class State { Open, Running, Done, Stopped };
    [[nodiscard]] State state(board::Step step) const { return m_rows[std::size_t(step)].state; }
    [[nodiscard]] QString detail(board::Step step) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *sign = nullptr;
        QLabel *name = nullptr;
        QProgressBar *bar = nullptr;
        QLabel *detail = nullptr;
        State state = State::Open;
    };
    void show(Row &row, State state);
    void retranslate();

    std::array<Row, board::kSteps> m_rows;
};

} // namespace facet::serial
