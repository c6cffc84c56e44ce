// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

#include "support/random_study.h"

#include <array>
#include <random>

namespace facet::testing {

namespace {

using network::Extent;

class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_engine(seed) {}

    study::Study study()
    {
        study::Study s;
        s.title = text();
        s.notes = text();
        s.settings.device = device::DeviceId(integer(0, 1));
        s.settings.model = estimate::Model(integer(0, 1));
        s.settings.clockHz = real(1e8);
        const int variants = integer(0, 4);
        for (int i = 0; i < variants; ++i)
            s.variants.push_back(variant("variant " + std::to_string(i) + text()));
        s.baseline = variants ? integer(0, variants - 1) : 0;
        maybe(s.budgets.latencyUs, [&] { return real(1e4); });
        maybe(s.budgets.weightBytes, [&] { return std::int64_t(integer(0, 1 << 30)); });
        maybe(s.budgets.energyUj, [&] { return real(1e4); });
        maybe(s.budgets.accuracy, [&] { return real(1); });
        return s;
    }

private:
    int integer(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_engine); }
    double real(double high) { return std::uniform_real_distribution<double>(0, high)(m_engine); }
    bool coin() { return integer(0, 1) == 1; }
    Extent extent(int low, int high) { return {integer(low, high), integer(low, high)}; }

    template <typename T, typename Make> void maybe(std::optional<T> &value, Make make)
    {
        if (coin())
            value = make();
    }

    // What people type, and what XML has to escape.
    std::string text()
    {
        static constexpr std::array kPieces{"",   "a",     " ",  "<", ">",        "&",    "\"", "'",     "&amp;",  "]]>", "\n",
                                            "\t", "größe", "顔", "😀", "</title>", "<!--", "#",  "  \n ", "\u00a0", "%1",  "0x7f"};
        std::string out;
        for (int i = integer(0, 6); i > 0; --i)
            out += kPieces[std::size_t(integer(0, int(kPieces.size()) - 1))];
        return out;
    }

    study::Variant variant(const std::string &name)
    {
        study::Variant v;
        v.name = name;
        v.notes = text();
        v.network = network();
        for (int i = integer(0, 3); i > 0; --i)
            v.measurements.push_back(measurement(int(v.network.layers.size())));
        return v;
    }

    study::Measurement measurement(int layers)
    {
        study::Measurement m;
        m.quantity = study::Quantity(integer(0, 2));
        m.madeOn = integer(-1'000'000, 1'000'000);
        m.value = real(1);
        maybe(m.spread, [&] { return real(1e-3); });
        m.layer = integer(-1, layers - 1);
        study::Provenance &p = m.provenance;
        p.origin = study::Origin(integer(0, 5));
        for (std::string *field : {&p.source, &p.board, &p.serialNumber, &p.firmware, &p.engine, &p.dataSet, &p.split, &p.date})
            *field = text();
        p.samples = integer(0, 1 << 30);
        p.seed = std::int64_t(m_engine());
        p.stage = study::WeightStage(integer(0, 3));
        p.clockHz = real(1e8);
        return m;
    }

    network::Network network()
    {
        network::Network n;
        n.name = text();
        n.dataset = text();
        n.picture = {integer(0, 200), extent(0, 2048)};
        n.fold = integer(1, 4);
        const int layers = integer(0, 8);
        for (int i = 0; i < layers; ++i)
            n.layers.push_back(layer(layers));
        network::RunOptions &o = n.options;
        for (bool *flag : {&o.fifo, &o.fastFifo, &o.fastFifoQuad, &o.overlapData, &o.avgPoolRounding, &o.mlator, &o.newKernelLoader})
            *flag = coin();
        o.startLayer = integer(0, 4);
        o.weightStart = integer(0, 700);
        maybe(n.outputMap, [&] { return std::uint64_t(m_engine()); });
        maybe(n.dataBuffer,
              [&] { return network::DataBuffer{text(), m_engine(), integer(1, 64), extent(1, 64), integer(0, 4096), coin() ? 8 : 32}; });
        for (int i = integer(0, 2); i > 0; --i)
            n.unload.push_back({m_engine(), integer(1, 64), extent(1, 64), integer(0, 4096), coin() ? 8 : 32, integer(0, 3)});
        if (coin()) {
            for (int i = 0; i < 32; ++i)
                n.snoop.push_back(std::int64_t(m_engine()));
        }
        return n;
    }

    network::Layer layer(int layers)
    {
        static constexpr std::array kBits{1, 2, 4, 8, network::kBinaryBits};
        network::Layer l;
        l.name = text();
        l.op = network::Operator(integer(0, 4));
        for (int i = integer(0, 3); i > 0; --i)
            l.sources.push_back(integer(-1, layers - 1));
        l.eltwise = network::Eltwise(integer(0, 4));
        l.operands = integer(1, 16);
        l.pooling = network::Pooling(integer(0, 2));
        for (Extent *e : {&l.pool, &l.poolStride, &l.poolDilation, &l.kernel, &l.stride, &l.dilation})
            *e = extent(1, 17);
        l.pad = extent(0, 3);
        l.outChannels = integer(0, 1024);
        l.outputPad = integer(0, 1);
        l.groups = integer(1, 64);
        l.weightBits = kBits[std::size_t(integer(0, 4))];
        for (bool *flag :
             {&l.poolFirst, &l.flatten, &l.bias, &l.output, &l.chw, &l.streaming, &l.bypass, &l.calcX4, &l.readAhead, &l.readsBuffer})
            *flag = coin();
        maybe(l.outputShift, [&] { return integer(-15, 15); });
        l.outputWidth = coin() ? 8 : 32;
        l.activation = network::Activation(integer(0, 2));
        maybe(l.inChannels, [&] { return integer(0, 1024); });
        maybe(l.inDim, [&] { return extent(0, 2048); });
        l.inCrop = {integer(0, 9), integer(0, 9)};
        l.inChannelSkip = integer(0, 9);
        maybe(l.tcalc, [&] { return coin(); });
        for (std::optional<int> *next : {&l.next, &l.simulatedNext, &l.snoopNext})
            maybe(*next, [&] { return integer(-1, layers - 1); });
        for (std::optional<int> *same : {&l.weightSource, &l.sameWeights, &l.sameBias})
            maybe(*same, [&] { return integer(0, layers - 1); });
        maybe(l.bufferShift, [&] { return integer(1, 9); });
        maybe(l.bufferInsert, [&] { return integer(1, 9); });
        maybe(l.pins.processors, [&] { return std::uint64_t(m_engine()); });
        maybe(l.pins.outputProcessors, [&] { return std::uint64_t(m_engine()); });
        maybe(l.pins.inOffset, [&] { return integer(0, 1 << 20); });
        maybe(l.pins.outOffset, [&] { return integer(0, 1 << 20); });
        l.pins.writeGap = integer(0, 3);
        l.pins.readGap = integer(0, 3);
        for (int i = integer(0, 4); i > 0; --i)
            l.pins.biasGroups.push_back(integer(0, 3));
        return l;
    }

    std::mt19937_64 m_engine;
};

} // namespace

study::Study randomStudy(std::uint64_t seed)
{
    return Generator(seed).study();
}

} // namespace facet::testing
