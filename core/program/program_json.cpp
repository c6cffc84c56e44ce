// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "program/program_json.h"

#include "formats/json_writer.h"
#include "program/explain.h"

namespace facet::program {

namespace {

using formats::JsonWriter;

std::string mapText(std::uint64_t processors)
{
    return hexText(std::uint32_t(processors >> 32)) + hexText(std::uint32_t(processors)).substr(2);
}

std::string_view opName(Step::Kind kind)
{
    switch (kind) {
    case Step::Kind::Write: return "write";
    case Step::Kind::Or: return "or";
    case Step::Kind::And: return "and";
    case Step::Kind::WaitSet: break;
    }
    return "wait";
}

void writeShape(JsonWriter &json, int channels, network::Extent extent)
{
    json.beginArray(true).value(channels).value(extent.rows).value(extent.cols).end();
}

void writeLayers(JsonWriter &json, const Program &program, const Context &context)
{
    json.key("layers").beginArray();
    for (const int layer : context.executed) {
        const auto index = std::size_t(layer);
        const network::LayerShape &shape = program.shapes.layers[index];
        const place::LayerPlacement &place = program.placement.layers[index];
        json.beginObject(true).key("index").value(layer).key("chip_layer").value(context.hardwareIndex[index]);
        json.key("name").value(program.network.layers[index].name);
        json.key("input");
        writeShape(json, shape.inChannels, shape.in);
        json.key("output");
        writeShape(json, shape.outChannels, shape.out);
        json.key("output_bits").value(program.network.layers[index].outputWidth);
        json.key("processors").value(mapText(place.processors)).key("output_processors").value(mapText(place.outputProcessors));
        json.key("in_offset").value(place.inOffset).key("out_offset").value(place.outOffset);
        json.key("kernel_offset").value(place.kernel.offset).key("kernel_columns").value(place.kernel.length).end();
    }
    json.end();
}

void writeFields(JsonWriter &json, const std::vector<device::RegisterField> &fields)
{
    json.key("fields").beginArray(true);
    for (const device::RegisterField &field : fields) {
        json.beginObject(true).key("name").value(field.name).key("low").value(field.low).key("width").value(field.width);
        json.key("value").value(field.value).key("meaning").value(field.meaning.str()).end();
    }
    json.end();
}

void writeAccess(JsonWriter &json, const Access &access)
{
    json.beginObject(true).key("op").value(opName(access.step.kind));
    json.key("address").hex(access.step.address).key("value").hex(access.step.value);
    json.key("register").value(access.step.name).key("title").value(access.title.str());
    const auto indexOrNull = [&json](const char *name, int index) {
        json.key(name);
        index >= 0 ? json.value(index) : json.null();
    };
    indexOrNull("quadrant", access.step.quadrant);
    indexOrNull("chip_layer", access.step.layer);
    indexOrNull("layer", access.layer);
    writeFields(json, access.fields);
    json.end();
}

void writeSteps(JsonWriter &json, const char *name, const std::vector<Access> &accesses, Phase phase)
{
    json.key(name).beginArray();
    for (const Access &access : accesses) {
        if (access.phase == phase)
            writeAccess(json, access);
    }
    json.end();
}

void writeWords(JsonWriter &json, const char *name, const std::vector<std::uint32_t> &words)
{
    json.key(name).beginArray(true);
    for (const std::uint32_t word : words)
        json.value(word);
    json.end();
}

void writeMemories(JsonWriter &json, const Program &program)
{
    json.key("kernels").beginArray();
    for (const KernelBlock &block : program.kernels) {
        json.beginObject(true).key("address").hex(block.address);
        writeWords(json, "words", block.words);
        json.end();
    }
    json.end();
    const device::RegisterMap map(program.device);
    json.key("biases").beginArray();
    for (std::size_t g = 0; g < program.biases.size(); ++g) {
        if (program.biases[g].empty())
            continue;
        json.beginObject(true).key("quadrant").value(int(g)).key("address").hex(map.bias(int(g), 0)).key("bytes").beginArray(true);
        for (const std::uint8_t byte : program.biases[g])
            json.value(int(byte));
        json.end().end();
    }
    json.end();
}

void writeInput(JsonWriter &json, const Program &program)
{
    json.key("input").beginArray();
    for (const InputWords &words : program.sample.words) {
        const bool fifo = words.address == 0;
        json.beginObject(true).key(fifo ? "fifo" : "processor").value(words.index);
        json.key("address").hex(fifo ? device::kFifoData + 4 * std::uint32_t(words.index) : words.address);
        writeWords(json, "words", words.words);
        json.end();
    }
    json.end();
}

void writeAnswers(JsonWriter &json, const Program &program)
{
    json.key("outputs").beginArray();
    for (const auto &[layer, map] : program.sample.outputs) {
        json.beginObject(true).key("layer").value(layer).key("shape");
        writeShape(json, map.shape.channels, map.shape.extent);
        json.key("bits").value(program.network.layers[std::size_t(layer)].outputWidth).key("values").beginArray(true);
        for (const std::int32_t value : map.values)
            json.value(int(value));
        json.end().end();
    }
    json.end();
    json.key("known_answers").beginArray();
    const std::vector<std::uint32_t> &list = program.sample.knownAnswers;
    for (std::size_t at = 0; at + 3 <= list.size() && list[at] != 0;) {
        const std::size_t count = list[at + 2];
        json.beginObject(true).key("address").hex(list[at]).key("mask").hex(list[at + 1]).key("words").beginArray(true);
        for (std::size_t i = 0; i < count; ++i)
            json.value(list[at + 3 + i]);
        json.end().end();
        at += 3 + count;
    }
    json.end();
}

} // namespace

std::string programJson(const Program &program)
{
    const Context context = program.context();
    const std::vector<Access> accesses = explain(program);
    JsonWriter json;
    json.beginObject().key("facet_program").value(kProgramSchema);
    json.key("design").value(program.name).key("device").value(device::device(program.device).name);
    json.key("fifo").value(program.network.options.fifo);
    json.key("sequence").beginArray(true);
    const bool fifo = program.network.options.fifo;
    for (const char *part :
         {"init", "kernels", "biases", "configure", fifo ? "start" : "input", fifo ? "input" : "start", "interrupt", "known_answers"})
        json.value(part);
    json.end();
    writeLayers(json, program, context);
    writeSteps(json, "init", accesses, Phase::Init);
    writeMemories(json, program);
    writeSteps(json, "configure", accesses, Phase::Configure);
    writeInput(json, program);
    writeSteps(json, "start", accesses, Phase::Start);
    writeSteps(json, "interrupt", accesses, Phase::Interrupt);
    writeAnswers(json, program);
    json.end();
    return json.take();
}

} // namespace facet::program
