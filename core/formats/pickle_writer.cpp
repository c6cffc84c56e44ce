// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Pickles of protocol 2, without a memo (spec/training/checkpoint.md lists the opcodes).

#include "formats/pickle_value.h"

#include "formats/bytes.h"

#include <bit>
#include <cassert>
#include <limits>

namespace facet::formats::pickle {

namespace {

class Writer {
public:
    Pickled run(const Value &value)
    {
        m_out.bytes = "\x80\x02";
        std::visit(*this, variantOf(value));
        m_out.bytes += '.';
        return std::move(m_out);
    }

    void operator()(const None &) { m_out.bytes += 'N'; }
    void operator()(bool value) { m_out.bytes += value ? '\x88' : '\x89'; }
    void operator()(std::int64_t value)
    {
        if (value >= 0 && value <= std::numeric_limits<std::uint8_t>::max()) {
            m_out.bytes += 'K';
            appendLittleEndian(m_out.bytes, std::uint64_t(value), 1);
        } else if (value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max()) {
            m_out.bytes += 'J';
            appendLittleEndian(m_out.bytes, std::uint64_t(value), 4);
        } else {
            m_out.bytes += "\x8a\x08";
            appendLittleEndian(m_out.bytes, std::uint64_t(value), 8);
        }
    }
    // The only number that is big-endian.
    void operator()(double value)
    {
        m_out.bytes += 'G';
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int shift = 56; shift >= 0; shift -= 8)
            m_out.bytes += static_cast<char>(bits >> shift & 0xff);
    }
    void operator()(const std::string &text)
    {
        m_out.bytes += 'X';
        appendLittleEndian(m_out.bytes, text.size(), 4);
        m_out.bytes += text;
    }
    void operator()(const ClassName &name) { global(name.module, name.name); }
    void operator()(const List &list)
    {
        m_out.bytes += "](";
        for (const Value &item : list.items)
            std::visit(*this, variantOf(item));
        m_out.bytes += 'e';
    }
    void operator()(const Tuple &tuple)
    {
        m_out.bytes += '(';
        for (const Value &item : tuple.items)
            std::visit(*this, variantOf(item));
        m_out.bytes += 't';
    }
    void operator()(const Dict &dict)
    {
        if (dict.ordered) {
            global("collections", "OrderedDict");
            m_out.bytes += ")R";
        } else {
            m_out.bytes += '}';
        }
        m_out.bytes += '(';
        for (const Item &item : dict.items) {
            std::visit(*this, variantOf(item.key));
            std::visit(*this, variantOf(item.value));
        }
        m_out.bytes += 'u';
    }
    // _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)
    void operator()(const TensorData &tensor)
    {
        std::int64_t elements = 1;
        Tuple strides;
        Tuple sizes;
        for (std::size_t axis = tensor.shape.size(); axis-- > 0;) {
            strides.items.insert(strides.items.begin(), Value(elements));
            sizes.items.insert(sizes.items.begin(), Value(tensor.shape[axis]));
            elements *= tensor.shape[axis];
        }
        assert(std::size_t(elements) * elementSize(tensor.type) == tensor.bytes.size());
        global("torch._utils", "_rebuild_tensor_v2");
        m_out.bytes += "((";
        (*this)(std::string("storage"));
        global("torch", storageNameOf(tensor.type));
        (*this)(std::to_string(m_out.storages.size()));
        (*this)(std::string("cpu"));
        (*this)(elements);
        m_out.bytes += "tQ";
        (*this)(std::int64_t(0));
        (*this)(sizes);
        (*this)(strides);
        (*this)(false);
        (*this)(Dict{{}, true});
        m_out.bytes += "tR";
        m_out.storages.push_back(tensor.bytes);
    }

private:
    using Variant = std::variant<None, bool, std::int64_t, double, std::string, ClassName, List, Tuple, Dict, TensorData>;
    static const Variant &variantOf(const Value &value) { return value; }

    void global(std::string_view module, std::string_view name)
    {
        m_out.bytes.append("c").append(module).append("\n").append(name).append("\n");
    }

    Pickled m_out;
};

} // namespace

TensorData floatTensor(std::vector<std::int64_t> shape, std::span<const float> values)
{
    TensorData tensor{ElementType::Float32, std::move(shape), {}};
    tensor.bytes.reserve(values.size() * sizeof(float));
    for (const float value : values)
        appendLittleEndian(tensor.bytes, std::bit_cast<std::uint32_t>(value), sizeof(float));
    return tensor;
}

TensorData longTensor(std::vector<std::int64_t> shape, std::span<const std::int64_t> values)
{
    TensorData tensor{ElementType::Int64, std::move(shape), {}};
    for (const std::int64_t value : values)
        appendLittleEndian(tensor.bytes, std::uint64_t(value), sizeof value);
    return tensor;
}

TensorData boolTensor(std::vector<std::int64_t> shape, const std::vector<bool> &values)
{
    TensorData tensor{ElementType::Bool, std::move(shape), {}};
    for (const bool value : values)
        tensor.bytes += value ? '\1' : '\0';
    return tensor;
}

Pickled write(const Value &value)
{
    return Writer().run(value);
}

} // namespace facet::formats::pickle
