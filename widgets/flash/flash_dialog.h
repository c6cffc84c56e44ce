// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the model runner onto a board: finds the probe's drive, copies the image, reads what the probe says, and waits for the hello.
#pragma once

#include "flash/flash_job.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace facet::flash {

class FlashDialog : public QDialog {
    Q_OBJECT
public:
    explicit FlashDialog(QWidget *parent = nullptr, FlashJob::Mounts mounts = {});

    // The drive of this probe (its serial number) is taken when it is there.
    void setWanted(const QString &serialNumber);
    // Told by whoever talks to the board, after greet() was signaled.
    void setHello(const QString &runner);
    void setNoHello(const QString &why);

    [[nodiscard]] FlashJob &job() { return m_job; }

signals:
    // The image is on the board: free to open the port, send a break (unless the probe restarts the board itself) and say hello.
    void greet(const QString &serialNumber, bool sendBreak);
    // A copy begins: whoever holds the port of this probe lets go of it.
    void aboutToFlash(const QString &serialNumber);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void lookForDrives();
    void showState();
    void chooseImage();
    void begin();
    [[nodiscard]] std::optional<board::DapLinkDrive> chosenDrive() const;
    [[nodiscard]] QString chosenImage() const;

    FlashJob m_job;
    QTimer m_look;
    QString m_wanted;
    std::vector<board::DapLinkDrive> m_drives;
    QComboBox *m_drive;
    QLabel *m_driveNote;
    QComboBox *m_image;
    QLabel *m_steps[4];
    QLabel *m_problem;
    QPushButton *m_flash;
    QPushButton *m_close;
    QToolButton *m_expert;
    QPlainTextEdit *m_openOcd;
    bool m_greeted = false;
    bool m_hello = false;
    QString m_helloText;
};

} // namespace facet::flash
