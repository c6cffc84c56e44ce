// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flash/firmware_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace facet::flash {

std::vector<FirmwareFile> firmwareFiles()
{
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/facet/firmware"));
    std::vector<FirmwareFile> files;
    for (const auto &[board, name] : {std::pair{"MAX78000FTHR", "max78000-fthr"}, std::pair{"MAX78000EVKIT", "max78000-evkit"},
                                      std::pair{"MAX78002EVKIT", "max78002-evkit"}}) {
        const QString path = QDir::cleanPath(folder.filePath(QStringLiteral("facet-runner-%1.hex").arg(QLatin1String(name))));
        files.push_back({QLatin1String(board), QFileInfo::exists(path) ? path : QString()});
    }
    return files;
}

QString openOcdConfiguration()
{
    // Facts of spec/board/usb.md: CMSIS-DAP over SWD, flash at 0x10000000 in pages of 8 KiB, controller at 0x40029000.
    return QStringLiteral("adapter driver cmsis-dap\n"
                          "transport select swd\n"
                          "adapter speed 500\n"
                          "reset_config srst_only\n"
                          "swd newdap max78000 cpu -irlen 4 -expected-id 0x2ba01477\n"
                          "dap create max78000.dap -chain-position max78000.cpu\n"
                          "target create max78000.cpu cortex_m -dap max78000.dap\n"
                          "flash bank max78000.flash max32xxx 0x10000000 0x80000 0 0 max78000.cpu 0x40029000 0x2000 100 128\n");
}

QString openOcdCommand(const QString &image)
{
    return QStringLiteral("openocd -f max78000.cfg -c \"program {%1} verify reset exit\"").arg(image);
}

} // namespace facet::flash
