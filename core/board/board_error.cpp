// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "board/board_error.h"

#include <array>
#include <cstdio>

namespace facet::board {

namespace {

struct Row {
    ErrorCode code{};
    std::string_view id;
    const char *title;
    const char *cause;
    const char *remedy;
    const char *command = "";
};

// Every text of a row gets the same arguments.
constexpr std::array kRows{
    // %1 port
    Row{ErrorCode::NoSuchPort, "no-such-port", QT_TRANSLATE_NOOP("core", "There is no port %1."),
        QT_TRANSLATE_NOOP("core", "The board is not plugged in, or its port has another name now."),
        QT_TRANSLATE_NOOP("core", "Plug the board in and choose its port from the list (facet ports prints it).")},
    // %1 port, %2 process that holds it, or "another program"
    Row{ErrorCode::PortBusy, "port-busy", QT_TRANSLATE_NOOP("core", "The port %1 is in use by %2."),
        QT_TRANSLATE_NOOP("core", "Only one program at a time can talk to a board."),
        QT_TRANSLATE_NOOP("core", "Close %2, or disconnect there, and try again.")},
    // %1 port
    Row{ErrorCode::NoPermission, "no-permission", QT_TRANSLATE_NOOP("core", "You may not open the port %1."),
        QT_TRANSLATE_NOOP("core", "Serial ports belong to the group dialout, and you are not in it."),
        QT_TRANSLATE_NOOP("core", "Run the command below, then log out and in again."), "sudo usermod -aG dialout $USER"},
    // %1 port, %2 what the system said
    Row{ErrorCode::PortFailed, "port-failed", QT_TRANSLATE_NOOP("core", "The port %1 does not work."), QT_TRANSLATE_NOOP("core", "The system says: %2."),
        QT_TRANSLATE_NOOP("core", "Unplug the board, plug it in again and retry.")},
    // %1 port
    Row{ErrorCode::Unplugged, "unplugged", QT_TRANSLATE_NOOP("core", "The board at %1 was unplugged."), QT_TRANSLATE_NOOP("core", "Its port has gone away."),
        QT_TRANSLATE_NOOP("core", "Plug the same board in again: the push goes on with what is missing.")},
    // %1 what went wrong
    Row{ErrorCode::NoVirtualBoard, "no-virtual-board", QT_TRANSLATE_NOOP("core", "The virtual board does not start."), QT_TRANSLATE_NOOP("core", "%1"),
        QT_TRANSLATE_NOOP("core", "Install facet-virtual-board beside facet; it needs the Unicorn library.")},
    Row{ErrorCode::Silent, "silent", QT_TRANSLATE_NOOP("core", "The board does not answer."),
        QT_TRANSLATE_NOOP("core", "Nothing at all came back: it is halted after flashing, or runs a program that does not listen."),
        QT_TRANSLATE_NOOP("core", "Press the reset button. If that does not help, flash the model runner.")},
    // %1 rates tried
    Row{ErrorCode::WrongRate, "wrong-rate", QT_TRANSLATE_NOOP("core", "The board speaks at another rate."),
        QT_TRANSLATE_NOOP("core", "Bytes came back that make no frame at %1 baud."),
        QT_TRANSLATE_NOOP("core", "Press the reset button: the model runner starts at 115200 baud. If that does not help, flash it.")},
    // %1 what it printed
    Row{ErrorCode::OtherFirmware, "other-firmware", QT_TRANSLATE_NOOP("core", "The board runs another program."), QT_TRANSLATE_NOOP("core", "It prints text: \"%1\"."),
        QT_TRANSLATE_NOOP("core", "Flash the model runner, or use the terminal to read what the program prints.")},
    // %1 protocol of the board, %2 of this program
    Row{ErrorCode::FirmwareTooOld, "firmware-too-old", QT_TRANSLATE_NOOP("core", "The board's model runner is too old."),
        QT_TRANSLATE_NOOP("core", "It speaks protocol %1; this program speaks %2."), QT_TRANSLATE_NOOP("core", "Flash the model runner that comes with this program.")},
    Row{ErrorCode::FirmwareTooNew, "firmware-too-new", QT_TRANSLATE_NOOP("core", "The board's model runner is newer than this program."),
        QT_TRANSLATE_NOOP("core", "It speaks protocol %1; this program speaks %2."),
        QT_TRANSLATE_NOOP("core", "Update this program, or flash the model runner that comes with it.")},
    // %1 command, %2 tries
    Row{ErrorCode::LinkLost, "link-lost", QT_TRANSLATE_NOOP("core", "The board stopped answering."), QT_TRANSLATE_NOOP("core", "%1 got no answer after %2 tries."),
        QT_TRANSLATE_NOOP("core", "Press the reset button and push again; use a short cable and a lower rate if it happens often.")},
    // %1 boot reason
    Row{ErrorCode::BoardResets, "board-resets", QT_TRANSLATE_NOOP("core", "The board restarts again and again."), QT_TRANSLATE_NOOP("core", "The last restart came from: %1."),
        QT_TRANSLATE_NOOP("core", "Check the power supply and the cable, then flash the model runner again.")},
    // %1 command
    Row{ErrorCode::Misunderstood, "misunderstood", QT_TRANSLATE_NOOP("core", "The board's answer to %1 makes no sense."),
        QT_TRANSLATE_NOOP("core", "Its length or contents are not what the protocol says."), QT_TRANSLATE_NOOP("core", "Flash the model runner that comes with this program.")},
    // %1 chip of the design, %2 chip of the board
    Row{ErrorCode::WrongChip, "wrong-chip", QT_TRANSLATE_NOOP("core", "The design is for the %1, the board has a %2."),
        QT_TRANSLATE_NOOP("core", "The two chips have different registers and memories."), QT_TRANSLATE_NOOP("core", "Set the design's target to %2, or use a board with a %1.")},
    // %1 bytes needed, %2 bytes there are
    Row{ErrorCode::InputTooLarge, "input-too-large", QT_TRANSLATE_NOOP("core", "The input does not fit the board's buffer."),
        QT_TRANSLATE_NOOP("core", "It needs %1 bytes for several FIFOs, the buffer has %2."), QT_TRANSLATE_NOOP("core", "Use a smaller picture, or an input without FIFOs.")},
    // %1 command, %2 address
    Row{ErrorCode::AddressRefused, "address-refused", QT_TRANSLATE_NOOP("core", "The board refuses the address %2."),
        QT_TRANSLATE_NOOP("core", "%1 may only touch registers and memories of the accelerator that this chip has."), QT_TRANSLATE_NOOP("core", "Flash the model runner that comes with this program.")},
    // %1 command, %2 status
    Row{ErrorCode::CommandRefused, "command-refused", QT_TRANSLATE_NOOP("core", "The board refuses %1."), QT_TRANSLATE_NOOP("core", "It answered with status %2."),
        QT_TRANSLATE_NOOP("core", "Flash the model runner that comes with this program.")},
    Row{ErrorCode::NotPowered, "not-powered", QT_TRANSLATE_NOOP("core", "The accelerator is off again and again."),
        QT_TRANSLATE_NOOP("core", "It was powered, but lost its power before the push was over."), QT_TRANSLATE_NOOP("core", "Check the power supply and the cable.")},
    // %1 bytes, %2 address
    Row{ErrorCode::MemoryDiffers, "memory-differs", QT_TRANSLATE_NOOP("core", "The board's memory does not keep what was sent."),
        QT_TRANSLATE_NOOP("core", "%1 bytes at %2 read back differently, also after they were sent again."),
        QT_TRANSLATE_NOOP("core", "Turn the board's power off and on and push again. If it stays, the chip may be damaged.")},
    // %1 microseconds
    Row{ErrorCode::RunTimeout, "run-timeout", QT_TRANSLATE_NOOP("core", "The accelerator did not finish."), QT_TRANSLATE_NOOP("core", "There was no completion within %1 µs; the board stopped it."),
        QT_TRANSLATE_NOOP("core", "Push again. If it stays, compare the layers to see how far it comes.")},
    // %1 layer, %2 channel, %3 row, %4 column, %5 address, %6 expected, %7 found, %8 values that differ
    Row{ErrorCode::KnownAnswerMismatch, "known-answer-mismatch", QT_TRANSLATE_NOOP("core", "The board computes something else than the simulator."),
        QT_TRANSLATE_NOOP("core", "First difference: layer %1, channel %2, row %3, column %4 (address %5): %7 instead of %6; %8 values of the layer differ."),
        QT_TRANSLATE_NOOP("core", "Push again with the power turned off and on. If it stays, report it with the saved session.")},
    Row{ErrorCode::Canceled, "canceled", QT_TRANSLATE_NOOP("core", "Canceled."), QT_TRANSLATE_NOOP("core", "You stopped it."),
        QT_TRANSLATE_NOOP("core", "Push again: what is on the board already is not sent twice.")},
};

const Row &rowOf(ErrorCode code)
{
    for (const Row &row : kRows) {
        if (row.code == code)
            return row;
    }
    return kRows.back();
}

} // namespace

std::string_view idOf(ErrorCode code)
{
    return rowOf(code).id;
}

std::vector<ErrorCode> allErrorCodes()
{
    std::vector<ErrorCode> codes;
    for (const Row &row : kRows)
        codes.push_back(row.code);
    return codes;
}

std::string BoardError::message() const
{
    return title.str() + " " + cause.str() + " " + remedy.str() + (command.empty() ? std::string() : " (" + command + ")");
}

BoardError boardError(ErrorCode code, std::vector<std::string> arguments)
{
    const Row &row = rowOf(code);
    return {code, {row.title, arguments}, {row.cause, arguments}, {row.remedy, arguments}, row.command};
}

std::string addressText(std::uint32_t address)
{
    char text[16];
    std::snprintf(text, sizeof text, "0x%08x", unsigned(address));
    return text;
}

} // namespace facet::board
