// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One long computation at a time beside the window: its result arrives as a call in the window's thread, progress as a signal. A new
// start stops the one before, whose result is then dropped.
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace facet::simulate {

class Background : public QObject {
    Q_OBJECT
public:
    using Progress = std::function<void(qint64 done, qint64 total)>;

    explicit Background(QObject *parent = nullptr) : QObject(parent) {}
    ~Background() override; // stops and waits

    [[nodiscard]] bool isRunning() const { return m_current != 0; }

    // `work` runs in a thread of its own and must look at the stop token often; `done` runs in this object's thread, unless stopped
    // or overtaken. Nothing may be thrown.
    template <typename Result> void start(std::function<Result(std::stop_token, const Progress &)> work, std::function<void(Result)> done)
    {
        begin([this, work = std::move(work), done = std::move(done)](std::stop_token stop, quint64 run) {
            auto result = std::make_shared<Result>(work(stop, progressOf(run)));
            post(run, [result, done] { done(std::move(*result)); });
        });
    }
    void cancel(); // the result is dropped; signals runningChanged at once

signals:
    void runningChanged(bool running);
    void progressed(qint64 done, qint64 total); // at most some twenty times a second

private:
    struct Run {
        quint64 number;
        std::jthread thread;
    };
    void begin(std::function<void(std::stop_token, quint64)> body);
    [[nodiscard]] Progress progressOf(quint64 run);
    void post(quint64 run, std::function<void()> deliver);

    std::vector<Run> m_runs; // the current one and stopped ones that have not ended yet
    quint64 m_current = 0;   // 0: none
    quint64 m_last = 0;
};

} // namespace facet::simulate
