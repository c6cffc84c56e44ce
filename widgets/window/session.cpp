// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/session.h"

#include "document/translated.h"
#include "study/presets.h"
#include "study/study_file.h"
#include "window/error_list.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>

namespace facet::window {

Session::Session(document::StudyDocument &document, Preferences &preferences, QWidget *window)
    : QObject(window), m_document(document), m_preferences(preferences), m_window(window), m_autosave(document, m_recovery)
{
    connect(document.undoStack(), &QUndoStack::cleanChanged, this, &Session::stateChanged);
    connect(&document, &document::StudyDocument::titleChanged, this, &Session::stateChanged);
    connect(&document, &document::StudyDocument::filePathChanged, this, &Session::stateChanged);
    connect(&m_autosave, &Autosave::failed, this, &Session::message);
}

Session::~Session() = default;

bool Session::isModified() const
{
    return m_open && !m_document.undoStack()->isClean();
}

QString Session::displayName() const
{
    if (!m_document.filePath().isEmpty())
        return QFileInfo(m_document.filePath()).fileName();
    const QString title = QString::fromStdString(m_document.study().title);
    return title.isEmpty() ? tr("Untitled") : title;
}

void Session::show(study::Study study, const QString &path)
{
    m_autosave.clear();
    m_document.setStudy(std::move(study), path);
    m_savedAt = {};
    m_open = true;
    emit openChanged(true);
    emit stateChanged();
}

bool Session::newStudy()
{
    if (!confirmDiscard())
        return false;
    study::Study study;
    study.title = tr("New study").toStdString();
    study::Variant variant;
    variant.name = "network-1";
    variant.network.name = "network-1";
    study.variants.push_back(std::move(variant));
    show(std::move(study), {});
    return true;
}

bool Session::openSample(const QString &name)
{
    auto study = study::sampleStudy(name.toStdString());
    if (!study || !confirmDiscard())
        return false;
    show(std::move(*study), {});
    return true;
}

bool Session::openFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"yaml" || suffix == u"yml") {
        if (!confirmDiscard())
            return false;
        auto network = readYaml(path);
        if (!network)
            return false;
        study::Study study;
        study.title = QFileInfo(path).completeBaseName().toStdString();
        study.settings = m_document.study().settings;
        study.variants.push_back({.name = study.title, .network = std::move(*network), .notes = {}, .measurements = {}});
        show(std::move(study), {});
        m_preferences.addRecentFile(path);
        m_preferences.setFolder(QFileInfo(path).absolutePath());
        emit recentFilesChanged();
        return true;
    }
    return openStudyFile(path);
}

bool Session::openStudyFile(const QString &path)
{
    if (!confirmDiscard())
        return false;
    auto study = study::load(path.toStdString());
    if (!study) {
        showErrors(tr("<b>%1</b> is not a study that can be opened.").arg(QFileInfo(path).fileName().toHtmlEscaped()), {study.error()});
        return false;
    }
    show(std::move(*study), QFileInfo(path).absoluteFilePath());
    m_preferences.addRecentFile(path);
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    emit recentFilesChanged();
    return true;
}

bool Session::openFiles(const QStringList &paths)
{
    bool all = !paths.isEmpty();
    bool first = true;
    for (const QString &path : paths) {
        const bool yaml = QFileInfo(path).suffix().startsWith(u'y', Qt::CaseInsensitive);
        // A network dropped on an open study joins it; it never throws the study away.
        const bool done = yaml && (m_open || !first) ? importYaml(path) : openFile(path);
        all = all && done;
        first = false;
    }
    return all;
}

bool Session::confirmDiscard()
{
    if (!isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"), tr("Save the changes of \"%1\"?").arg(displayName()),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setInformativeText(tr("They are lost if you do not save them."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

bool Session::close()
{
    if (!confirmDiscard())
        return false;
    m_autosave.clear();
    if (m_open) {
        m_open = false;
        m_document.setStudy({});
        m_savedAt = {};
        emit openChanged(false);
        emit stateChanged();
    }
    return true;
}

bool Session::save()
{
    return m_document.filePath().isEmpty() ? saveAs() : saveTo(m_document.filePath());
}

bool Session::saveTo(const QString &path)
{
    const auto saved = study::save(m_document.study(), path.toStdString());
    if (!saved) {
        const QString what = QString::fromStdString(saved.error().message());
        QMessageBox::critical(m_window, tr("Not saved"), tr("\"%1\" could not be saved.\n%2").arg(QFileInfo(path).fileName(), what));
        return false;
    }
    m_savedAt = QDateTime::currentDateTime();
    m_document.setSaved(QFileInfo(path).absoluteFilePath());
    m_autosave.clear();
    m_preferences.addRecentFile(path);
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    emit recentFilesChanged();
    emit stateChanged();
    return true;
}

bool Session::importYaml(const QString &path)
{
    if (!m_open)
        return openFile(path);
    auto network = readYaml(path);
    if (!network)
        return false;
    const QString name = QFileInfo(path).completeBaseName();
    m_document.addVariant({.name = name.toStdString(), .network = std::move(*network), .notes = {}, .measurements = {}},
                          tr("Import \"%1\"").arg(name));
    m_preferences.setFolder(QFileInfo(path).absolutePath());
    return true;
}

bool Session::restore(const LostWork &work)
{
    auto study = RecoveryStore::read(work);
    if (!study) {
        showErrors(tr("The unsaved work cannot be read. It is left where it is: %1").arg(work.swapFile.toHtmlEscaped()), {study.error()});
        return false;
    }
    show(std::move(*study), work.originalPath);
    m_document.undoStack()->resetClean(); // what is on the screen is not what is on the disk
    m_autosave.writeNow();                // the new swap file is there before the old one goes
    RecoveryStore::remove(work);
    emit stateChanged();
    return true;
}

void Session::showErrors(const QString &headline, const Errors &errors)
{
    ErrorListDialog(headline, errors, m_window).exec();
}

} // namespace facet::window
