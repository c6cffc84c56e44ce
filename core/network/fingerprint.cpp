// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "network/fingerprint.h"

namespace facet::network {

namespace {

// FNV-1a over 64-bit values, byte by byte.
class Hash
{
public:
    void add(std::int64_t value)
    {
        for (int byte = 0; byte < 8; ++byte) {
            m_state ^= std::uint64_t(value) >> (8 * byte) & 0xff;
            m_state *= 0x0000'0100'0000'01b3u;
        }
    }
    void add(const Extent &extent)
    {
        add(extent.rows);
        add(extent.cols);
    }
    template <typename T> void add(const std::optional<T> &value)
    {
        add(std::int64_t(value.has_value()));
        if (value)
            add(*value);
    }
    [[nodiscard]] std::int64_t value() const { return m_state == 0 ? 1 : std::int64_t(m_state); }

private:
    std::uint64_t m_state = 0xcbf2'9ce4'8422'2325u;
};

void addLayer(Hash &hash, const Layer &layer)
{
    hash.add(std::int64_t(layer.op));
    hash.add(std::int64_t(layer.sources.size()));
    for (const int source : layer.sources)
        hash.add(source);
    hash.add(std::int64_t(layer.eltwise));
    hash.add(layer.operands);
    hash.add(std::int64_t(layer.pooling));
    hash.add(layer.pool);
    hash.add(layer.poolStride);
    hash.add(layer.poolDilation);
    hash.add(std::int64_t(layer.poolFirst));
    hash.add(layer.outChannels);
    hash.add(layer.kernel);
    hash.add(layer.pad);
    hash.add(layer.stride);
    hash.add(layer.dilation);
    hash.add(layer.outputPad);
    hash.add(layer.groups);
    hash.add(std::int64_t(layer.flatten));
    hash.add(layer.weightBits);
    hash.add(std::int64_t(layer.bias));
    hash.add(layer.outputShift);
    hash.add(layer.outputWidth);
    hash.add(std::int64_t(layer.activation));
    hash.add(layer.inChannels);
    hash.add(layer.inDim);
    hash.add(layer.inCrop[0]);
    hash.add(layer.inCrop[1]);
    hash.add(layer.inChannelSkip);
    hash.add(std::int64_t(layer.streaming));
    hash.add(std::int64_t(layer.bypass));
    hash.add(std::int64_t(layer.calcX4));
    hash.add(std::int64_t(layer.readAhead));
    hash.add(layer.next);
    hash.add(layer.simulatedNext);
}

} // namespace

std::int64_t fingerprint(const Network &network)
{
    Hash hash;
    hash.add(network.picture.channels);
    hash.add(network.picture.extent);
    hash.add(network.fold);
    hash.add(std::int64_t(network.options.fifo));
    hash.add(std::int64_t(network.options.avgPoolRounding));
    hash.add(network.options.startLayer);
    for (const Layer &layer : network.layers)
        addLayer(hash, layer);
    return hash.value();
}

} // namespace facet::network
