// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "estimate/explain.h"

#include "estimate/cycles.h"
#include "estimate/ops.h"
#include "place/automatic.h"

#include <cmath>

namespace facet::estimate {

namespace {

std::string num(double value)
{
    return grouped(std::llround(value));
}

std::string product(double a, double b)
{
    return num(a) + " * " + num(b);
}

class Writer {
public:
    explicit Writer(Explanation &out) : m_out(out) {}

    // Terms of nothing are left out.
    void term(Text name, std::string formula, std::string numbers, double cycles)
    {
        if (cycles != 0)
            m_out.terms.push_back({std::move(name), std::move(formula), std::move(numbers), cycles});
    }
    void define(std::string symbol, double value, Text meaning, std::string formula = {}, std::string numbers = {})
    {
        m_out.definitions.push_back({std::move(symbol), std::move(formula), std::move(numbers), value, std::move(meaning)});
    }

private:
    Explanation &m_out;
};

void defineDesign(Writer &w, const CycleTerms &t)
{
    w.define("Hp", double(t.rows), {QT_TRANSLATE_NOOP("core", "rows after pooling"), {}});
    w.define("Wp", double(t.cols), {QT_TRANSLATE_NOOP("core", "columns after pooling"), {}});
    w.define("A", double(t.poolArea), {QT_TRANSLATE_NOOP("core", "elements of a pooling window"), {}});
    w.define("M", double(t.passes), {QT_TRANSLATE_NOOP("core", "passes over the input, 64 channels each"), {}});
    w.define("E", double(t.operands), {QT_TRANSLATE_NOOP("core", "operands of the element-wise operation"), {}});
}

// Cycles of one element that is read, with or without pooling first.
void defineElements(Writer &w, const CycleTerms &t, bool poolFirst)
{
    const std::string M = num(double(t.passes)), E = num(double(t.operands)), A = num(double(t.poolArea));
    if (!t.passthrough)
        w.define("a", double(t.padElement), {QT_TRANSLATE_NOOP("core", "a padding element"), {}}, poolFirst ? "2 * M * E" : "2 * M",
                 poolFirst ? "2 * " + M + " * " + E : "2 * " + M);
    w.define("b", double(t.dataElement), {QT_TRANSLATE_NOOP("core", "a data element"), {}},
             poolFirst ? "M * E * (A + 1)" : "M * (E * A + 1)",
             poolFirst ? M + " * " + E + " * (" + A + " + 1)" : M + " * (" + E + " * " + A + " + 1)");
}

void explainPassthrough(Writer &w, const CycleTerms &t)
{
    w.define("TS", double(t.timeSlots), {QT_TRANSLATE_NOOP("core", "time slots to write one pixel"), {}});
    const double pixels = double(t.rows) * double(t.cols);
    w.term({QT_TRANSLATE_NOOP("core", "Reading the pixels"), {}}, "Hp * Wp * b",
           num(double(t.rows)) + " * " + product(double(t.cols), double(t.dataElement)), pixels * double(t.dataElement));
    w.term({QT_TRANSLATE_NOOP("core", "Writing the pixels"), {}}, "Hp * Wp * M * TS",
           num(double(t.rows)) + " * " + num(double(t.cols)) + " * " + product(double(t.passes), double(t.timeSlots)),
           pixels * double(t.passes * t.timeSlots));
}

void defineRows(Writer &w, const CycleTerms &t)
{
    const auto n = [](std::int64_t v) { return num(double(v)); };
    const std::string pw = n(t.padCols), a1 = n(t.padElement + 1), b1 = n(t.dataElement + 1), a = n(t.padElement), b = n(t.dataElement),
                      Wp = n(t.cols), Wo = n(t.outCols), lead = n(t.kernelCols - 1 - t.padCols), rest = n(t.outCols - t.padCols);
    const std::string m = t.multiplier == 1 ? "" : "m * ";
    const std::string mn = t.multiplier == 1 ? "" : n(t.multiplier) + " * ";
    w.define("kh", double(t.kernelRows), {QT_TRANSLATE_NOOP("core", "kernel rows"), {}});
    w.define("kw", double(t.kernelCols), {QT_TRANSLATE_NOOP("core", "kernel columns"), {}});
    w.define("ph", double(t.padRows), {QT_TRANSLATE_NOOP("core", "padding rows"), {}});
    w.define("pw", double(t.padCols), {QT_TRANSLATE_NOOP("core", "padding columns"), {}});
    w.define("Wo", double(t.outCols), {QT_TRANSLATE_NOOP("core", "output columns"), {}});
    w.define("Co", double(t.outChannels), {QT_TRANSLATE_NOOP("core", "kernels per processor and pass, with alignment"), {}});
    if (t.multiplier != 1)
        w.define("m", double(t.multiplier), {QT_TRANSLATE_NOOP("core", "passes of pooling after the element-wise operation"), {}});
    if (t.padRows > 0)
        w.define("R0", double(t.paddingRowAbove), {QT_TRANSLATE_NOOP("core", "a padding row above"), {}},
                 "2 * pw * (a + 1) + " + m + "Wp * (a + 1)", "2 * " + pw + " * " + a1 + " + " + mn + Wp + " * " + a1);
    if (t.kernelRows - 1 - t.padRows != 0)
        w.define("R1", double(t.fillRow), {QT_TRANSLATE_NOOP("core", "a row that cannot give output yet"), {}},
                 "2 * pw * (a + 1) + " + m + "Wp * (b + 1)", "2 * " + pw + " * " + a1 + " + " + mn + Wp + " * " + b1);
    w.define("R2", double(t.outputRow), {QT_TRANSLATE_NOOP("core", "reading a row with output"), {}},
             "pw * (a + 1) + " + m + "(kw - 1 - pw) * (b + 1) + " + m + "(Wo - pw) * b + a * pw",
             pw + " * " + a1 + " + " + mn + lead + " * " + b1 + " + " + mn + rest + " * " + b + " + " + a + " * " + pw);
    if (t.padRows > 0)
        w.define("R3", double(t.paddingRowBelow), {QT_TRANSLATE_NOOP("core", "reading a padding row below"), {}},
                 "pw * (a + 1) + " + m + "(kw - 1 - pw) * (a + 1) + " + m + "(Wo - pw) * a + a * pw",
                 pw + " * " + a1 + " + " + mn + lead + " * " + a1 + " + " + mn + rest + " * " + a + " + " + a + " * " + pw);
    w.define("Q", double(t.writeRow), {QT_TRANSLATE_NOOP("core", "writing an output row"), {}},
             t.singleOutput ? "M * Wo * Co + Co" : "M * Wo * Co",
             n(t.passes) + " * " + Wo + " * " + n(t.outChannels) + (t.singleOutput ? " + " + n(t.outChannels) : ""));
}

void explainConvolution(Writer &w, const CycleTerms &t)
{
    defineRows(w, t);
    const double fill = double(t.kernelRows - 1 - t.padRows);
    const double rows = double(t.rows) - fill;
    w.term({QT_TRANSLATE_NOOP("core", "Flatten unit"), {}}, "FL", "1", double(t.flattenUnit));
    w.term({QT_TRANSLATE_NOOP("core", "Pooling after the element-wise operation"), {}}, "pre", num(double(t.poolLast)), double(t.poolLast));
    w.term({QT_TRANSLATE_NOOP("core", "Padding rows above"), {}}, "ph * R0", product(double(t.padRows), double(t.paddingRowAbove)),
           double(t.padRows * t.paddingRowAbove));
    w.term({QT_TRANSLATE_NOOP("core", "First rows, without output"), {}}, "(kh - 1 - ph) * R1", product(fill, double(t.fillRow)),
           fill * double(t.fillRow));
    w.term({QT_TRANSLATE_NOOP("core", "Rows with output: reading"), {}}, "(Hp - (kh - 1 - ph)) * R2", product(rows, double(t.outputRow)),
           rows * double(t.outputRow));
    w.term({QT_TRANSLATE_NOOP("core", "Rows with output: writing"), {}}, "(Hp - (kh - 1 - ph)) * Q", product(rows, double(t.writeRow)),
           rows * double(t.writeRow));
    w.term({QT_TRANSLATE_NOOP("core", "Padding rows below: reading"), {}}, "ph * R3", product(double(t.padRows), double(t.paddingRowBelow)),
           double(t.padRows * t.paddingRowBelow));
    w.term({QT_TRANSLATE_NOOP("core", "Padding rows below: writing"), {}}, "ph * Q", product(double(t.padRows), double(t.writeRow)),
           double(t.padRows * t.writeRow));
}

// What takes most of the cycles, and the way out.
Text whyCycles(const CycleTerms &t, const network::LayerShape &shape)
{
    if (t.passes > 1)
        return {QT_TRANSLATE_NOOP("core", "%1 passes, because %2 input channels are more than 64 processors."),
                {std::to_string(t.passes), std::to_string(shape.inChannels)}};
    if (t.passthrough)
        return {};
    if (t.writeRow > t.outputRow)
        return {QT_TRANSLATE_NOOP(
                    "core", "Mostly writing: each output channel costs one cycle per output pixel, so fewer channels or pixels help."),
                {}};
    return {
        QT_TRANSLATE_NOOP(
            "core", "Mostly reading: each pixel costs the same however few channels it has, so fewer pixels help, by folding or pooling."),
        {}};
}

void explainCycles(Explanation &out, const network::Network &network, const network::Shapes &shapes, const Settings &settings, int index,
                   const LayerEstimate &row)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    const network::LayerShape &shape = shapes.layers[std::size_t(index)];
    const device::Device &device = device::device(settings.device);
    const auto hardware = place::hardwareLayers(network, shapes);
    const place::Placement placement = place::placeAutomatically(network, shapes, device, hardware);
    const CycleTerms t = cycleTerms(layer, shape, hardware[std::size_t(index)], placement.layers[std::size_t(index)]);
    Writer w(out);
    defineDesign(w, t);
    defineElements(w, t, layer.poolFirst);
    if (t.passthrough)
        explainPassthrough(w, t);
    else
        explainConvolution(w, t);
    if (t.streaming)
        w.term({QT_TRANSLATE_NOOP("core", "Streaming: half as much again"), {}}, "(15 * sum + 9) / 10 - sum",
               num(double(t.total)) + " - " + num(double(t.beforeStreaming)), double(t.total - t.beforeStreaming));
    w.term({QT_TRANSLATE_NOOP("core", "Pipeline above 50 MHz, as measured"), {}}, "0.15 * sum", "0.15 * " + num(double(t.total)),
           row.parts.pipeline);
    out.why = whyCycles(t, shape);
}

void explainIdeal(Explanation &out, const network::Network &network, const network::Shapes &shapes, int index)
{
    const network::Layer &layer = network.layers[std::size_t(index)];
    const network::LayerShape &shape = shapes.layers[std::size_t(index)];
    const device::HardwareLayer hw = place::hardwareLayers(network, shapes)[std::size_t(index)];
    const OpsBySource by = operationsBySource(layer, shape, hw);
    const double A = idealMultipliers(layer, hw);
    const double P = idealProcessors(shape);
    Writer w(out);
    w.define("A", A, {QT_TRANSLATE_NOOP("core", "multipliers of a processor that work at once"), {}});
    w.define("P", P, {QT_TRANSLATE_NOOP("core", "processors at work: the input channels, at most 64"), {}}, "min(Cin, 64)",
             "min(" + num(shape.inChannels) + ", 64)");
    w.term({QT_TRANSLATE_NOOP("core", "Multiply-accumulate operations"), {}}, "macc / A / P",
           num(double(by.macc)) + " / " + num(A) + " / " + num(P), double(by.macc) / A / P);
    w.term({QT_TRANSLATE_NOOP("core", "Activation"), {}}, "comp / P", num(double(by.activation)) + " / " + num(P),
           double(by.activation) / P);
    w.term({QT_TRANSLATE_NOOP("core", "Pooling"), {}}, "comp / P", num(double(by.pooling)) + " / " + num(P), double(by.pooling) / P);
    w.term({QT_TRANSLATE_NOOP("core", "Element-wise operation"), {}}, "ops / P", num(double(by.elementWise)) + " / " + num(P),
           double(by.elementWise) / P);
    if (shape.inChannels < device::kProcessors)
        out.why = {QT_TRANSLATE_NOOP("core", "Only %1 of 64 processors work, because the layer reads %1 channels."),
                   {std::to_string(shape.inChannels)}};
}

} // namespace

Explanation explain(const network::Network &network, const network::Shapes &shapes, const Settings &settings, int layer)
{
    Explanation out;
    if (layer < 0 || std::size_t(layer) >= shapes.layers.size() || !shapes.layers[std::size_t(layer)].executed ||
        !shapes.layers[std::size_t(layer)].valid)
        return out;
    const LayerEstimate row = estimate(network, shapes, settings).layers[std::size_t(layer)];
    out.cycles = row.cycles;
    out.approximate = row.approximate;
    if (settings.model == Model::Ideal)
        explainIdeal(out, network, shapes, layer);
    else
        explainCycles(out, network, shapes, settings, layer, row);
    return out;
}

} // namespace facet::estimate
