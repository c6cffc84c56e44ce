// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Python values as plain data, for writing: what a checkpoint may hold (spec/training/checkpoint.md).
#pragma once

#include "formats/tensor.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace facet::formats::pickle {

struct Value;
struct Item;

struct None {
    friend bool operator==(const None &, const None &) = default;
};
// A class or function by name: ("torch.optim.adam", "Adam"). Neither part may hold a line break.
struct ClassName {
    std::string module;
    std::string name;
    friend bool operator==(const ClassName &, const ClassName &) = default;
};
struct List {
    std::vector<Value> items;
};
struct Tuple {
    std::vector<Value> items;
};
struct Dict {
    std::vector<Item> items; // in this order
    bool ordered = false;    // collections.OrderedDict instead of dict

    Dict &add(Value key, Value value);
};
// Row-major little-endian elements; bytes.size() = product of the shape * elementSize(type). An empty shape is a scalar.
struct TensorData {
    ElementType type = ElementType::Float32;
    std::vector<std::int64_t> shape;
    std::string bytes;
    friend bool operator==(const TensorData &, const TensorData &) = default;
};

// Text is UTF-8.
struct Value : std::variant<None, bool, std::int64_t, double, std::string, ClassName, List, Tuple, Dict, TensorData> {
    using variant::variant;
    Value(int number);
    Value(const char *text);
};

struct Item {
    Value key;
    Value value;
};

// Below Item: a constructor needs the complete type of all that it may have to destroy.
inline Value::Value(int number) : variant(std::int64_t(number)) {}
inline Value::Value(const char *text) : variant(std::string(text)) {}

inline Dict &Dict::add(Value key, Value value)
{
    items.push_back({std::move(key), std::move(value)});
    return *this;
}

// The number of values must be the product of the shape.
[[nodiscard]] TensorData floatTensor(std::vector<std::int64_t> shape, std::span<const float> values);
[[nodiscard]] TensorData longTensor(std::vector<std::int64_t> shape, std::span<const std::int64_t> values);
[[nodiscard]] TensorData boolTensor(std::vector<std::int64_t> shape, const std::vector<bool> &values);

// A pickle of protocol 2 and the storages it refers to: storage i has the key "i".
struct Pickled {
    std::string bytes;
    std::vector<std::string> storages;
};

// Nothing is shared: every tensor gets a storage of its own.
[[nodiscard]] Pickled write(const Value &value);

} // namespace facet::formats::pickle
