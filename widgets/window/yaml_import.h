// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shown when a network description cannot be read on its own: lists every error with its line and asks for what a
// vendor file leaves to a checkpoint - channels, weights and the shape of the input.
#pragma once

#include "device/device.h"
#include "formats/network_yaml.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace facet::window {

// "3x88x88" (channels x rows x columns) or "64x128" (channels x length); nullopt for anything else.
[[nodiscard]] std::optional<network::Shape> shapeFromText(const QString &text);

class YamlImportDialog : public QDialog {
    Q_OBJECT
public:
    YamlImportDialog(const QString &path, std::string text, device::DeviceId device, QWidget *parent = nullptr);

    void setCheckpoint(const QString &path);
    void setInputShape(const QString &shape);
    // What was read; empty as long as there are errors.
    [[nodiscard]] const std::optional<formats::YamlResult> &result() const { return m_result; }

private:
    void read();
    void browse();
    void showErrors(const Errors &errors);

    std::string m_text;
    device::DeviceId m_device;
    QString m_path;
    std::optional<formats::YamlResult> m_result;
    QLabel *m_verdict;
    QLineEdit *m_checkpoint;
    QLineEdit *m_shape;
    QTreeWidget *m_errors;
    QPushButton *m_import;
};

} // namespace facet::window
