// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/data_source.h"

#include "dataset/prepare.h"

namespace facet::datasets {

template <typename Work> void DataSource::start(Work work)
{
    if (m_busy)
        return;
    m_busy = true;
    emit busyChanged();
    m_worker = std::jthread([this, work = std::move(work)](const std::stop_token &stop) mutable {
        auto then = work(stop);
        QMetaObject::invokeMethod(this, [this, then = std::move(then)]() mutable {
            finish();
            then();
        });
    });
}

void DataSource::finish()
{
    m_busy = false;
    emit busyChanged();
}

void DataSource::cancel()
{
    m_worker.request_stop();
}

void DataSource::openFolder(const QString &folder)
{
    start([this, folder](const std::stop_token &) {
        const std::string source = folder.toStdString();
        const auto kind = dataset::guessedKind(source);
        auto catalog = kind ? dataset::readCatalog(source, *kind)
                            : tl::unexpected(Error{"This is no folder of pictures", source, 0, -1,
                                                   "Choose a folder of WIDER FACE, of folders of classes, or with images.npy."});
        return [this, folder, catalog = std::move(catalog)]() mutable {
            if (!catalog) {
                emit failed(QString::fromStdString(catalog.error().message()));
                return;
            }
            m_path = folder;
            m_set.reset();
            m_catalog = std::move(*catalog);
            m_plan = dataset::planned(*m_catalog, dataset::defaultSettings(m_catalog->kind));
            emit changed();
        };
    });
}

void DataSource::openSet(const QString &file)
{
    const auto set = dataset::PreparedSet::open(file.toStdString()); // quick: it is mapped
    if (!set) {
        emit failed(QString::fromStdString(set.error().message()));
        return;
    }
    m_path = file;
    m_catalog.reset();
    m_set = *set;
    emit changed();
}

void DataSource::prepare(const QString &file)
{
    if (!m_catalog)
        return;
    start([this, file, catalog = *m_catalog, plan = m_plan](const std::stop_token &stop) {
        dataset::PrepareOptions options;
        options.stop = stop;
        options.progress = [this](std::size_t done, std::size_t total) {
            QMetaObject::invokeMethod(this, [this, done, total] { emit progress(int(done), int(total)); });
        };
        const auto written = dataset::prepare(catalog, plan, file.toStdString(), options);
        const QString message = written ? QString() : QString::fromStdString(written.error().message());
        return [this, file, message, stop] {
            if (message.isEmpty())
                openSet(file);
            else if (!stop.stop_requested())
                emit failed(message);
        };
    });
}

void DataSource::setSettings(const dataset::PlanSettings &settings)
{
    if (!m_catalog || settings == m_plan.settings)
        return;
    if (const Errors wrong = checked(settings); !wrong.empty()) {
        emit failed(QString::fromStdString(wrong.front().message()));
        return;
    }
    m_plan = dataset::planned(*m_catalog, settings);
    emit planned();
}

} // namespace facet::datasets
