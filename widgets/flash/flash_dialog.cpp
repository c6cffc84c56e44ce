// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flash/flash_dialog.h"

#include "flash/firmware_files.h"
#include "theme/icons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::flash {

namespace {

constexpr int kLookMs = 1000;

enum Step { Copy, Program, Restart, Hello };

} // namespace

FlashDialog::FlashDialog(QWidget *parent, FlashJob::Mounts mounts)
    : QDialog(parent), m_job(nullptr, std::move(mounts)), m_drive(new QComboBox), m_driveNote(new QLabel), m_image(new QComboBox),
      m_problem(new QLabel), m_expert(new QToolButton), m_openOcd(new QPlainTextEdit)
{
    setWindowTitle(tr("Flash the model runner"));
    auto *intro =
        new QLabel(tr("The model runner is the small program that lets Facet use the accelerator of a board. It is copied onto the "
                      "drive that the board's debug probe shows; this replaces the program that is on the board now."));
    intro->setWordWrap(true);
    m_driveNote->setWordWrap(true);
    m_driveNote->setForegroundRole(QPalette::PlaceholderText);
    m_drive->setAccessibleName(tr("Drive of the probe"));
    m_image->setAccessibleName(tr("Image"));
    for (const FirmwareFile &file : firmwareFiles())
        if (!file.path.isEmpty())
            m_image->addItem(tr("Runner for %1").arg(file.board), file.path);
    m_image->addItem(tr("Another file..."));
    auto *form = new QFormLayout;
    form->addRow(tr("Drive"), m_drive);
    form->addRow(QString(), m_driveNote);
    form->addRow(tr("Image"), m_image);
    auto *steps = new QVBoxLayout;
    steps->setSpacing(4);
    for (QLabel *&step : m_steps) {
        step = new QLabel;
        steps->addWidget(step);
    }
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_expert->setText(tr("With OpenOCD instead"));
    m_expert->setCheckable(true);
    m_expert->setAutoRaise(true);
    m_expert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_expert->setArrowType(Qt::RightArrow);
    m_openOcd->setReadOnly(true);
    m_openOcd->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_openOcd->setAccessibleName(m_expert->text());
    m_openOcd->setMinimumHeight(190);
    m_openOcd->hide();
    auto *buttons = new QDialogButtonBox;
    m_flash = buttons->addButton(tr("Flash"), QDialogButtonBox::AcceptRole);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addLayout(steps);
    layout->addWidget(m_problem);
    layout->addWidget(m_expert, 0, Qt::AlignLeft);
    layout->addWidget(m_openOcd);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(520);

    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &FlashDialog::lookForDrives);
    connect(&m_job, &FlashJob::stateChanged, this, &FlashDialog::showState);
    connect(m_flash, &QPushButton::clicked, this, &FlashDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_drive, &QComboBox::currentIndexChanged, this, &FlashDialog::showState);
    connect(m_image, &QComboBox::activated, this, [this](int index) {
        if (index == m_image->count() - 1)
            chooseImage();
        showState();
    });
    connect(m_expert, &QToolButton::toggled, this, [this](bool shown) {
        m_expert->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        m_openOcd->setPlainText(tr("# Not tried on hardware: copying to the drive is the proven way.\n# max78000.cfg") + QLatin1Char('\n') +
                                openOcdConfiguration() + QLatin1Char('\n') + openOcdCommand(chosenImage()));
        m_openOcd->setVisible(shown);
        adjustSize();
    });
    lookForDrives();
}

void FlashDialog::setWanted(const QString &serialNumber)
{
    m_wanted = serialNumber;
    lookForDrives();
}

void FlashDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    lookForDrives();
    m_look.start();
}

void FlashDialog::lookForDrives()
{
    if (m_job.state() == FlashJob::State::Copying || m_job.state() == FlashJob::State::Programming)
        return; // the drive comes and goes now
    std::vector<board::DapLinkDrive> found = m_job.drives();
    if (found == m_drives && m_drive->count() > 0)
        return;
    const QString before = m_drive->currentData().toString();
    m_drives = std::move(found);
    m_drive->clear();
    int chosen = 0;
    for (std::size_t i = 0; i < m_drives.size(); ++i) {
        const QString folder = QString::fromStdString(m_drives[i].folder.string());
        const QString id = QString::fromStdString(m_drives[i].uniqueId);
        m_drive->addItem(id.isEmpty() ? folder : QStringLiteral("%1  (%2\u2026)").arg(folder, id.left(12)), folder);
        if ((!m_wanted.isEmpty() && id == m_wanted) || (m_wanted.isEmpty() && folder == before))
            chosen = int(i);
    }
    if (m_drives.empty())
        m_drive->addItem(tr("No drive of a probe is mounted"));
    m_drive->setEnabled(!m_drives.empty());
    m_drive->setCurrentIndex(chosen);
    showState();
}

std::optional<board::DapLinkDrive> FlashDialog::chosenDrive() const
{
    const int index = m_drive->currentIndex();
    if (index < 0 || index >= int(m_drives.size()))
        return std::nullopt;
    return m_drives[std::size_t(index)];
}

QString FlashDialog::chosenImage() const
{
    return m_image->currentData().toString();
}

void FlashDialog::chooseImage()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Image to flash"), {}, tr("Images (*.hex *.bin)"));
    if (path.isEmpty()) {
        m_image->setCurrentIndex(0);
        return;
    }
    m_image->insertItem(m_image->count() - 1, QFileInfo(path).fileName(), path);
    m_image->setCurrentIndex(m_image->count() - 2);
}

void FlashDialog::begin()
{
    const auto drive = chosenDrive();
    if (!drive)
        return;
    m_greeted = m_hello = false;
    m_helloText.clear();
    emit aboutToFlash(QString::fromStdString(drive->uniqueId));
    m_job.start(*drive, chosenImage());
}

void FlashDialog::setHello(const QString &runner)
{
    m_hello = true;
    m_helloText = runner;
    showState();
}

void FlashDialog::setNoHello(const QString &why)
{
    m_hello = false;
    m_helloText = why;
    showState();
}

void FlashDialog::showState()
{
    using State = FlashJob::State;
    const State state = m_job.state();
    const bool busy = state == State::Copying || state == State::Programming;
    const auto drive = chosenDrive();
    m_driveNote->setText(!drive ? tr("Plug the board in. Where the system does not mount drives by itself, mount the one labeled DAPLINK.")
                         : drive->maintenance
                             ? tr("This is the probe's own bootloader. Plug the board in again without holding its button.")
                         : drive->gitSha.empty() ? QString()
                                                 : tr("Probe firmware %1").arg(QString::fromStdString(drive->gitSha)));
    m_driveNote->setVisible(!m_driveNote->text().isEmpty());
    m_flash->setEnabled(!busy && drive && !drive->maintenance && !chosenImage().isEmpty());
    m_close->setEnabled(!busy);

    const int reached = state == State::Copying       ? Copy
                        : state == State::Programming ? Program
                        : state == State::Done        ? (m_hello ? Hello + 1 : Hello)
                                                      : -1;
    const QString texts[] = {tr("Copy the image"), tr("The probe programs the chip"), tr("Restart the board"), tr("The runner says hello")};
    for (int i = 0; i < 4; ++i) {
        const QString sign = i < reached ? QStringLiteral("\u2713") : i == reached ? QStringLiteral("\u25b8") : QStringLiteral("\u00b7");
        m_steps[i]->setText(sign + QStringLiteral("  ") + texts[i] +
                            (i == Hello && m_hello ? QStringLiteral(": ") + m_helloText : QString()));
        m_steps[i]->setForegroundRole(i <= reached ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    m_problem->setText(state == State::Failed ? m_job.problem() : m_hello ? QString() : m_helloText);
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (state == State::Done && !m_greeted) {
        m_greeted = true;
        if (drive)
            emit greet(QString::fromStdString(drive->uniqueId), !drive->autoReset);
    }
}

} // namespace facet::flash
