// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the panel looks at: a folder of pictures with its plan, or a prepared set. Slow work runs beside the window.
#pragma once

#include "dataset/plan.h"
#include "dataset/prepared_set.h"

#include <QObject>

#include <optional>
#include <thread>

namespace facet::datasets {

class DataSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Both end in changed() or failed(). While something runs, nothing else is started.
    void openFolder(const QString &folder);
    void openSet(const QString &file);
    // Writes the plan; ends in changed() with the set open, or in failed().
    void prepare(const QString &file);
    void cancel();
    [[nodiscard]] bool busy() const { return m_busy; }

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const dataset::Catalog *catalog() const { return m_catalog ? &*m_catalog : nullptr; }
    [[nodiscard]] const dataset::Plan &plan() const { return m_plan; } // of the catalog
    [[nodiscard]] const dataset::PreparedSet *set() const { return m_set ? &*m_set : nullptr; }

    // Plans anew. Settings that cannot be used are refused with failed().
    void setSettings(const dataset::PlanSettings &settings);

signals:
    void changed(); // another source
    void planned(); // the same source, other settings
    void busyChanged();
    void progress(int done, int total);
    void failed(const QString &message);

private:
    // Runs `work` beside the window and what it returns in it.
    template <typename Work> void start(Work work);
    void finish();

    QString m_path;
    std::optional<dataset::Catalog> m_catalog;
    dataset::Plan m_plan;
    std::optional<dataset::PreparedSet> m_set;
    bool m_busy = false;
    std::jthread m_worker; // last: joined before anything else goes
};

} // namespace facet::datasets
