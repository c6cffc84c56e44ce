// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The register writes of every reference network, in order.
#include "program/steps.h"
#include "support/golden_network.h"
#include "support/golden_rows.h"

using namespace facet;
using nlohmann::json;

namespace {

QString hex(std::uint32_t value) { return QString::number(value, 16).rightJustified(8, '0'); }

QString text(const program::Step &step)
{
    static const char *const kNames[] = {"w", "|=", "&=", "wait"};
    return QString("%1 %2 %3").arg(kNames[int(step.kind)], hex(step.address), hex(step.value));
}

QString text(const json &entry)
{
    const QString kind = QString::fromStdString(entry[0]);
    return QString("%1 %2 %3").arg(kind, hex(entry[1].get<std::uint32_t>()), hex(entry[2].get<std::uint32_t>()));
}

// Empty when equal, else the first difference.
QString difference(const program::Steps &steps, const json &expected, const char *function)
{
    for (std::size_t i = 0; i < std::max(steps.size(), expected.size()); ++i) {
        const QString ours = i < steps.size() ? text(steps[i]) : "nothing";
        const QString theirs = i < expected.size() ? text(expected[i]) : "nothing";
        if (ours == theirs)
            continue;
        QString where = "end";
        if (i < steps.size()) {
            const QString name = QString::fromUtf8(steps[i].name.data(), int(steps[i].name.size()));
            where = QString("%1 of layer %2, quadrant %3").arg(name).arg(steps[i].layer).arg(steps[i].quadrant);
        }
        return QString("%1 step %2 (%3): %4, expected %5").arg(function).arg(i).arg(where, ours, theirs);
    }
    return {};
}

} // namespace

class TestProgramGolden : public QObject
{
    Q_OBJECT
private slots:
    void registers_data() { golden::addGoldenRows(); }
    void registers()
    {
        FACET_GOLDEN_ROW(file);
        const golden::GoldenNetwork golden = golden::loadGoldenNetwork(file);
        const network::Shapes shapes = network::inferShapes(golden.network);
        const device::Device &device = device::device(golden.device);
        const place::Placement placement = place::placeSimply(golden.network, shapes, device);
        const program::Context context = program::makeContext(golden.network, shapes, device, placement);
        const json &expected = file["registers"];
        QCOMPARE(difference(program::initSteps(context), expected["cnn_init"], "init"), QString());
        QCOMPARE(difference(program::configureSteps(context), expected["cnn_configure"], "configure"), QString());
        QCOMPARE(difference(program::startSteps(context), expected["cnn_start"], "start"), QString());
        QCOMPARE(difference(program::stopSteps(context), expected["cnn_stop"], "stop"), QString());
        QCOMPARE(difference(program::continueSteps(context), expected["cnn_continue"], "continue"), QString());
        if (expected.contains("CNN_ISR")) // the RISC-V demos keep their handler elsewhere
            QCOMPARE(difference(program::interruptSteps(context), expected["CNN_ISR"], "interrupt"), QString());
    }
};

QTEST_APPLESS_MAIN(TestProgramGolden)
#include "tst_program_golden.moc"
