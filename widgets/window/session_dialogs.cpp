// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the session that asks for file names.
#include "export/figure_export.h"
#include "export/report_export.h"
#include "window/recovery_dialog.h"
#include "window/session.h"
#include "window/yaml_import.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace facet::window {

bool Session::openWithDialog()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open"), m_preferences.folder(),
                                                      tr("Studies and networks (*.facet *.yaml *.yml);;Studies (*.facet);;"
                                                         "Network descriptions (*.yaml *.yml);;All files (*)"));
    return !path.isEmpty() && openFile(path);
}

QString Session::suggestedPath(const QString &ending) const
{
    QString name = QFileInfo(displayName()).completeBaseName();
    if (name.isEmpty())
        name = displayName();
    name.replace(u'/', u'-');
    return QDir(m_preferences.folder()).filePath(name + ending);
}

bool Session::saveAs()
{
    QFileDialog dialog(m_window, tr("Save Study"), m_preferences.folder(), tr("Studies (*.facet)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("facet"));
    dialog.selectFile(suggestedPath(QStringLiteral(".facet")));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    return saveTo(dialog.selectedFiles().constFirst());
}

std::optional<network::Network> Session::readYaml(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showErrors(tr("<b>%1</b> cannot be opened.").arg(QFileInfo(path).fileName().toHtmlEscaped()),
                   {{file.errorString().toStdString(), path.toStdString(), 0, -1, {}}});
        return std::nullopt;
    }
    // One byte more than the limit is enough for the reader to refuse the file.
    const std::string text = file.read(qint64(formats::kMaxYamlBytes) + 1).toStdString();
    const device::DeviceId device = m_document.study().settings.device;
    formats::YamlOptions options;
    options.file = QFileInfo(path).fileName().toStdString();
    options.device = device;
    auto result = formats::readNetworkYaml(text, options);
    if (!result) {
        YamlImportDialog dialog(path, text, device, m_window);
        if (dialog.exec() != QDialog::Accepted || !dialog.result())
            return std::nullopt;
        result = *dialog.result();
    }
    if (!result->warnings.empty()) {
        emit message(tr("%n warning(s) while reading %1: %2", nullptr, int(result->warnings.size()))
                         .arg(QFileInfo(path).fileName(), QString::fromStdString(result->warnings.front().message())));
    }
    return std::move(result->network);
}

bool Session::importYamlWithDialog()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import YAML"), m_preferences.folder(),
                                                      tr("Network descriptions (*.yaml *.yml);;All files (*)"));
    return !path.isEmpty() && importYaml(path);
}

bool Session::exportYaml(const QString &path)
{
    const network::Network *network = m_document.currentNetwork();
    if (!network)
        return false;
    const std::string text = formats::writeNetworkYaml(*network, device::device(m_document.study().settings.device));
    const auto written = exporting::saveBytes(QByteArray::fromStdString(text), path);
    if (!written) {
        QMessageBox::critical(m_window, tr("Not exported"), QString::fromStdString(written.error().message()));
        return false;
    }
    emit message(tr("Exported %1").arg(QFileInfo(path).fileName()));
    return true;
}

bool Session::exportYamlWithDialog()
{
    if (m_document.currentVariant() < 0)
        return false;
    QFileDialog dialog(m_window, tr("Export YAML"), m_preferences.folder(), tr("Network descriptions (*.yaml)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("yaml"));
    QString name = QString::fromStdString(m_document.variant(m_document.currentVariant()).name);
    dialog.selectFile(QDir(m_preferences.folder()).filePath(name.replace(u'/', u'-') + QStringLiteral(".yaml")));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    return exportYaml(dialog.selectedFiles().constFirst());
}

bool Session::exportReportWithDialog()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Folder for the report"), m_preferences.folder());
    if (folder.isEmpty())
        return false;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto files = exporting::saveReport(m_document.study(), folder);
    QApplication::restoreOverrideCursor();
    if (!files) {
        QMessageBox::critical(m_window, tr("Not exported"), QString::fromStdString(files.error().message()));
        return false;
    }
    emit message(tr("Wrote %n file(s) into %1", nullptr, int(files->size())).arg(folder));
    return true;
}

bool Session::offerRecovery()
{
    bool restored = false;
    for (const LostWork &work : m_recovery.lost()) {
        if (restored)
            break; // the others are offered at the next start
        RecoveryDialog dialog(work, m_window);
        dialog.exec();
        switch (dialog.choice()) {
        case RecoveryDialog::Choice::Restore: restored = restore(work); break;
        case RecoveryDialog::Choice::KeepBoth: {
            LostWork copy = work;
            copy.originalPath.clear(); // saved under a name of its own
            restored = restore(copy);
            break;
        }
        case RecoveryDialog::Choice::Discard: RecoveryStore::remove(work); break;
        case RecoveryDialog::Choice::Later: break;
        }
    }
    return restored;
}

} // namespace facet::window
