// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/network_yaml_window.h"

namespace facet::formats::yaml {

namespace {

using network::Extent;
using network::Layer;
using network::Operator;
using network::Pooling;

constexpr Extent kOne{1, 1};
constexpr Range kConv1dKernel{1, 9};

// Conv1d works along the rows only.
Extent oneDimensional(const Layer &layer, Extent extent)
{
    return layer.op == Operator::Conv1d ? Extent{extent.rows, 1} : extent;
}

void parseKernel(Fields &fields, Layer &layer)
{
    layer.kernel = defaultKernel(layer.op);
    const Node *node = fields.find({"kernel_size"});
    if (node == nullptr)
        return;
    const auto refuse = [&](std::string_view needs) { complain(fields.report(), fields.layer(), *node, "kernel_size", needs); };
    switch (layer.op) {
    case Operator::Linear: fields.error({"kernel_size"}, "`kernel_size` cannot be given for a linear layer", "Remove it"); break;
    case Operator::Conv1d:
    case Operator::Passthrough: {
        const std::optional<Integer> value = node->kind == Kind::Integer ? parseInteger(node->text) : std::nullopt;
        if (!value || value->negative || value->magnitude < 1 || value->magnitude > std::uint64_t(kConv1dKernel.high))
            refuse(layer.op == Operator::Conv1d ? "a whole number from 1 to 9 for conv1d" : "left out: this operation has no kernel");
        else if (layer.op == Operator::Conv1d)
            layer.kernel = {static_cast<int>(value->magnitude), 1};
        break;
    }
    case Operator::Conv2d:
        if (node->kind == Kind::String && node->text == "1x1")
            layer.kernel = kOne;
        else if (node->kind != Kind::String || node->text != "3x3")
            refuse("1x1 or 3x3 for conv2d");
        break;
    case Operator::ConvTranspose2d:
        if (node->kind != Kind::String || node->text != "3x3")
            refuse("3x3 for convtranspose2d");
        break;
    }
}

void parseStride(Fields &fields, Layer &layer)
{
    layer.stride = defaultStride(layer.op);
    const auto stride = fields.pair({"stride"}, kPositive);
    if (!stride)
        return;
    if (stride->rows != stride->cols)
        fields.error({"stride"}, "The two values of `stride` differ", "Use the same stride for rows and columns");
    else if (layer.op == Operator::ConvTranspose2d && stride->rows != 2)
        fields.error({"stride"}, "convtranspose2d has a `stride` of 2", "Set `stride: 2` or remove the key");
    else if (layer.pooling != Pooling::None && *stride != defaultStride(layer.op))
        fields.error({"stride"}, "`stride` cannot be changed in a layer with pooling", "Remove `stride`, or use `pool_stride` instead");
    layer.stride = oneDimensional(layer, *stride);
}

} // namespace

Extent defaultKernel(Operator op)
{
    switch (op) {
    case Operator::Conv1d: return {9, 1};
    case Operator::Conv2d:
    case Operator::ConvTranspose2d: return {3, 3};
    default: return kOne;
    }
}

Extent defaultPad(Operator op)
{
    switch (op) {
    case Operator::Conv1d: return {1, 0};
    case Operator::Conv2d:
    case Operator::ConvTranspose2d: return kOne;
    default: return {0, 0};
    }
}

Extent defaultStride(Operator op)
{
    return op == Operator::ConvTranspose2d ? Extent{2, 2} : kOne;
}

int defaultOutputPad(Operator op)
{
    return op == Operator::ConvTranspose2d ? 1 : 0;
}

void parsePooling(Fields &fields, Layer &layer)
{
    const auto maximum = fields.pair({"max_pool"}, kPositive);
    const auto average = fields.pair({"avg_pool"}, kPositive);
    const bool pools = fields.has({"max_pool", "avg_pool"});
    if (fields.has({"max_pool"}))
        layer.pooling = Pooling::Max; // wins when both are given
    else if (pools)
        layer.pooling = Pooling::Average;
    layer.pool = oneDimensional(layer, maximum ? *maximum : average.value_or(kOne));

    layer.poolStride = oneDimensional(layer, fields.pair({"pool_stride"}, kPositive).value_or(kOne));
    if (pools && !fields.has({"pool_stride"}))
        fields.warning({"max_pool", "avg_pool"}, "Pooling without `pool_stride`; a stride of 1 is assumed", "State `pool_stride`");

    layer.poolDilation = oneDimensional(layer, fields.pair({"pool_dilation"}, kPositive).value_or(kOne));
    if (fields.has({"pool_dilation"}) && !pools)
        fields.error({"pool_dilation"}, "`pool_dilation` without pooling", "Add `max_pool` or `avg_pool`, or remove `pool_dilation`");

    layer.poolFirst = fields.boolean({"pool_first"}).value_or(true);
    if (!layer.poolFirst && (layer.operands < 2 || layer.pool == kOne))
        fields.error({"pool_first"}, "`pool_first: false` needs both pooling and an element-wise operation", "Remove `pool_first`");
}

void parseWindow(Fields &fields, Layer &layer)
{
    parseKernel(fields, layer);
    layer.pad = defaultPad(layer.op);
    if (const auto pad = fields.integer({"pad"}, kNotNegative))
        layer.pad = layer.op == Operator::Conv1d ? Extent{*pad, 0} : Extent{*pad, *pad};
    parseStride(fields, layer);
    layer.dilation = oneDimensional(layer, fields.pair({"dilation"}, kPositive).value_or(kOne));
    if (layer.op == Operator::Passthrough && fields.has({"dilation"}))
        fields.error({"dilation"}, "`dilation` without a convolution", "Remove `dilation`");
    layer.groups = fields.integer({"groups", "conv_groups"}, kPositive).value_or(1);
    layer.outputPad = fields.integer({"output_pad"}, kNotNegative).value_or(defaultOutputPad(layer.op));
}

} // namespace facet::formats::yaml
