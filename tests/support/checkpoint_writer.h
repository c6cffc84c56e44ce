// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Makes damaged checkpoints for tests: pickles written opcode by opcode and stored zip archives. Good ones come from
// formats/checkpoint_writer.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace facet::testing {

using ZipFiles = std::vector<std::pair<std::string, std::string>>; // name, bytes

// What a test can break on purpose.
struct ZipOptions {
    bool wrongChecksum = false;
    unsigned method = 0; // 8 = deflated
    unsigned flags = 0;  // 1 = encrypted
    bool differentLocalName = false;
    bool overlapping = false; // the second entry starts where the first does
    std::string comment = {};
    bool with64 = false; // 64-bit end records
};
[[nodiscard]] std::string storedZip(const ZipFiles &files, const ZipOptions &options = {});

// Pieces of a pickle, protocol 2.
namespace pickled {
[[nodiscard]] std::string text(std::string_view text);
[[nodiscard]] std::string integer(std::int64_t value); // 32 bits
[[nodiscard]] std::string real(double value);
[[nodiscard]] std::string tuple(const std::vector<std::string> &items);
[[nodiscard]] std::string dict(const std::vector<std::pair<std::string, std::string>> &pairs); // keys are text
[[nodiscard]] std::string orderedDict(const std::vector<std::pair<std::string, std::string>> &pairs);
[[nodiscard]] std::string global(std::string_view module, std::string_view name);
[[nodiscard]] std::string call(const std::string &callee, const std::string &arguments);
[[nodiscard]] std::string whole(const std::string &value); // with protocol and stop

struct TensorText {
    std::string storageType = "FloatStorage";
    std::string key = "0";
    std::string location = "cpu";
    std::int64_t elements = 0;
    std::int64_t offset = 0;
    std::vector<std::int64_t> sizes = {};
    std::vector<std::int64_t> strides = {};
};
[[nodiscard]] std::string tensor(const TensorText &tensor);
} // namespace pickled

// Little-endian elements of a storage.
[[nodiscard]] std::string floats(const std::vector<float> &values);

// A contiguous float tensor of a state dict.
struct NamedTensor {
    std::string name;
    std::vector<std::int64_t> sizes;
    std::vector<float> values;
};
// A whole, well-formed checkpoint: epoch 7, the arch, and these tensors in order.
[[nodiscard]] std::string checkpoint(const std::vector<NamedTensor> &tensors, const std::string &arch = "net");

} // namespace facet::testing
