// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The life of the open study: new, open, save, import, export, close and recover. Asks the user where it must.
#pragma once

#include "document/study_document.h"
#include "window/autosave.h"
#include "window/preferences.h"
#include "window/recovery_store.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace facet::window {

class Session : public QObject {
    Q_OBJECT
public:
    // `window` is the parent of dialogs.
    Session(document::StudyDocument &document, Preferences &preferences, QWidget *window);
    ~Session() override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QString displayName() const;                    // the file's name, else the study's title, else "Untitled"
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; } // invalid: not saved since it was opened

    // Each returns false where the user canceled or an error was shown. Those that replace the study ask about unsaved changes first.
    bool newStudy();
    bool openSample(const QString &name);
    bool openFile(const QString &path);       // by its content's kind: .facet, else network YAML
    bool openFiles(const QStringList &paths); // further YAML files become variants of the first's study
    bool openWithDialog();
    bool close();
    bool confirmDiscard(); // Save / Discard / Cancel, if there is anything unsaved

    bool save();
    bool saveAs();
    bool saveTo(const QString &path);

    // Adds the network as a variant of the open study, or opens it as a study of its own.
    bool importYaml(const QString &path);
    bool importYamlWithDialog();
    bool exportYamlWithDialog();
    bool exportYaml(const QString &path);
    bool exportReportWithDialog();

    // After a crash: offers what was being edited. True if a study was restored.
    bool offerRecovery();
    // Without asking; the study is then modified and belongs to the file it came from.
    bool restore(const LostWork &work);

signals:
    void openChanged(bool open);
    void stateChanged(); // name, path, modified or saved time
    void recentFilesChanged();
    void message(const QString &text); // for the status bar

private:
    void show(study::Study study, const QString &path);
    void showErrors(const QString &headline, const Errors &errors);
    bool openStudyFile(const QString &path);
    [[nodiscard]] std::optional<network::Network> readYaml(const QString &path);
    [[nodiscard]] QString suggestedPath(const QString &ending) const;

    document::StudyDocument &m_document;
    Preferences &m_preferences;
    QPointer<QWidget> m_window;
    RecoveryStore m_recovery;
    Autosave m_autosave;
    bool m_open = false;
    QDateTime m_savedAt;
};

} // namespace facet::window
