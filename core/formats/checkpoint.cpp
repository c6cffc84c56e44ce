// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "formats/checkpoint.h"

#include "formats/file.h"
#include "formats/pickle.h"
#include "formats/tensor.h"
#include "formats/zip.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace facet::formats {

namespace {

using pickle::Document;
using pickle::Kind;
using pickle::Node;

constexpr std::string_view kPickleName = "data.pkl";
constexpr std::string_view kByteOrderName = "byteorder";
// The magic number with which torch.save began its files before version 1.6, as a pickled integer.
constexpr std::string_view kLegacyStart = "\x80\x02\x8a\x0al\xfc\x9c\x46\xf9 j\xa8P\x19.";
constexpr const char *kSaveAgain = "Save the checkpoint again with torch.save.";

tl::unexpected<Error> fail(std::string what, const char *remedy = kSaveAgain)
{
    return tl::unexpected(Error{std::move(what), {}, 0, -1, remedy});
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes), m_elementsLeft(bytes.size() + kSpareElements) {}

    Expected<Checkpoint> run()
    {
        if (m_bytes.starts_with(kLegacyStart))
            return fail("The checkpoint is in the format that PyTorch wrote before version 1.6",
                        "Load it and save it again with a newer PyTorch.");
        if (!m_bytes.starts_with("PK"))
            return fail("This is not a PyTorch checkpoint", "Choose a file written with torch.save (.pth, .pth.tar).");
        const auto entries = readStoredZip(m_bytes);
        if (!entries)
            return tl::unexpected(entries.error());
        Expected<std::string_view> pickled = indexEntries(*entries);
        if (!pickled)
            return tl::unexpected(pickled.error());
        Expected<Document> document = pickle::parse(*pickled);
        if (!document)
            return tl::unexpected(document.error());
        m_document = std::move(*document);
        return interpret();
    }

private:
    // So that small files with tensors that repeat one element are read as well.
    static constexpr std::size_t kSpareElements = 1u << 16;

    // Sets the storages and returns the pickle. The folder everything stands in may have any name.
    Expected<std::string_view> indexEntries(const std::vector<ZipEntry> &entries)
    {
        const auto pickled = std::find_if(entries.begin(), entries.end(), [](const ZipEntry &entry) {
            return entry.name == kPickleName || entry.name.ends_with("/data.pkl");
        });
        if (pickled == entries.end())
            return fail("The archive holds no data.pkl; it is not a checkpoint");
        const std::string root(pickled->name.substr(0, pickled->name.size() - kPickleName.size()));
        const std::string storages = root + "data/";
        for (const ZipEntry &entry : entries) {
            if (entry.name.starts_with(storages))
                m_storages.emplace(entry.name.substr(storages.size()), entry.bytes);
            else if (entry.name == root + std::string(kByteOrderName) && entry.bytes != "little")
                return fail("The checkpoint was written on a big-endian machine", "Save it again on a little-endian one.");
        }
        return pickled->bytes;
    }

    Expected<Checkpoint> interpret()
    {
        const Node &top = m_document[m_document.root];
        if (!m_document.isMapping(top))
            return fail("The checkpoint is not a dictionary", "Save a dictionary with epoch, state_dict and arch.");
        Checkpoint checkpoint;
        const Node *epoch = m_document.find(top, "epoch");
        if (!epoch)
            return fail("The checkpoint has no epoch; the vendor's tool needs one", "Save it with an entry epoch.");
        if (epoch->kind == Kind::Int || epoch->kind == Kind::Bool)
            checkpoint.epoch = epoch->integer;
        const Node *arch = m_document.find(top, "arch");
        if (arch && arch->kind == Kind::Text)
            checkpoint.arch = arch->text;
        const Node *state = m_document.find(top, "state_dict");
        if (!state || !m_document.isMapping(*state))
            return fail("The checkpoint has no state_dict", "Save it with an entry state_dict that holds the weights.");
        for (std::size_t i = Document::firstPair(*state); i + 1 < state->items.size(); i += 2) {
            const Node &key = m_document[state->items[i]];
            if (key.kind != Kind::Text)
                return fail("The state_dict has a key that is not text");
            const Node &value = unwrapped(m_document[state->items[i + 1]]);
            if (value.kind != Kind::Call)
                continue; // extra state of a module, no tensor
            Expected<Tensor> tensor = readTensor(std::string(key.text), value);
            if (!tensor)
                return tl::unexpected(tensor.error());
            checkpoint.tensors.push_back(std::move(*tensor));
        }
        return checkpoint;
    }

    // A parameter is a tensor with a flag around it.
    [[nodiscard]] const Node &unwrapped(const Node &value) const
    {
        if (!m_document.calls(value, "torch._utils", "_rebuild_parameter"))
            return value;
        const Node &arguments = m_document[value.items[1]];
        return arguments.items.empty() ? value : m_document[arguments.items[0]];
    }

    // _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)
    Expected<Tensor> readTensor(std::string name, const Node &call)
    {
        const auto refuse = [&](const std::string &why) { return fail("The tensor " + name + " " + why); };
        if (!m_document.calls(call, "torch._utils", "_rebuild_tensor_v2"))
            return refuse("is of a kind that a checkpoint for these chips does not have");
        const Node &arguments = m_document[call.items[1]];
        if (arguments.kind != Kind::Tuple || arguments.items.size() < 4)
            return refuse("is described incompletely");
        const auto at = [&](std::size_t i) -> const Node & { return m_document[arguments.items[i]]; };
        const auto storage = readStorage(at(0));
        if (!storage)
            return refuse(storage.error().what);
        const auto sizes = readIntegers(at(2));
        const auto strides = readIntegers(at(3));
        if (at(1).kind != Kind::Int || !sizes || !strides)
            return refuse("is described incompletely");
        StridedView view{*storage, at(1).integer, *sizes, *strides};
        auto values = gather(view, m_elementsLeft);
        if (!values)
            return refuse(values.error());
        m_elementsLeft -= values->size();
        return Tensor{std::move(name), std::vector<int>(sizes->begin(), sizes->end()), std::move(*values)};
    }

    // ('storage', class, key, location, number of elements); where it lay (cpu, cuda:0) does not matter.
    [[nodiscard]] Expected<Storage> readStorage(const Node &persistent) const
    {
        const auto refuse = [](const char *why) { return fail(why); };
        if (persistent.kind != Kind::Persistent)
            return refuse("has no storage");
        const Node &id = m_document[persistent.items[0]];
        if (id.kind != Kind::Tuple || id.items.size() < 3)
            return refuse("has no storage");
        const Node &type = m_document[id.items[1]];
        const Node &key = m_document[id.items[2]];
        if (type.kind != Kind::Global || key.kind != Kind::Text)
            return refuse("has no storage");
        const std::optional<ElementType> element = elementTypeOfStorage(type.text);
        if (!element)
            return refuse("has elements of a type that is not read");
        const auto bytes = m_storages.find(key.text);
        if (bytes == m_storages.end())
            return refuse("has a storage that is not in the file");
        return Storage{*element, bytes->second};
    }

    [[nodiscard]] std::optional<std::vector<std::int64_t>> readIntegers(const Node &tuple) const
    {
        if (tuple.kind != Kind::Tuple && tuple.kind != Kind::List)
            return std::nullopt;
        std::vector<std::int64_t> numbers;
        for (const pickle::Index item : tuple.items) {
            if (m_document[item].kind != Kind::Int || numbers.size() == kMaxRank)
                return std::nullopt;
            numbers.push_back(m_document[item].integer);
        }
        return numbers;
    }

    std::string_view m_bytes;
    std::size_t m_elementsLeft; // tensors may share storages; bounds what a small file unfolds into
    std::unordered_map<std::string_view, std::string_view> m_storages;
    Document m_document;
};

} // namespace

Expected<Checkpoint> parseCheckpoint(std::string_view bytes, const std::string &file)
{
    Expected<Checkpoint> checkpoint = Reader(bytes).run();
    if (!checkpoint)
        checkpoint.error().file = file;
    return checkpoint;
}

Expected<Checkpoint> readCheckpoint(const std::string &path)
{
    const Expected<std::string> bytes = readFile(path, kMaxCheckpointBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parseCheckpoint(*bytes, path);
}

} // namespace facet::formats
