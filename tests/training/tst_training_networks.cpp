// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Ten networks of the vendor's training tools, from floating point to the chip's integers: parameters, outputs of every layer, loss,
// gradients, shifts, converted checkpoints, integer inference. Every value in full, bit for bit.
#include "training/module.h"

#include <ATen/Parallel.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>

#include "arithmetic/infer.h"
#include "formats/checkpoint_parameters.h"
#include "golden_training.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace facet;
using namespace facet::training;

namespace {

using Values = std::map<std::string, std::vector<float>>;

at::Tensor tensorOf(const nlohmann::json &json)
{
    const auto shape = json.at("shape").get<std::vector<std::int64_t>>();
    const std::vector<float> values = golden::floats(json);
    at::Tensor tensor = at::empty(shape, at::kFloat);
    std::ranges::copy(values, tensor.data_ptr<float>());
    return tensor;
}

std::vector<float> listOf(const at::Tensor &tensor)
{
    const at::Tensor contiguous = tensor.detach().contiguous();
    return {contiguous.data_ptr<float>(), contiguous.data_ptr<float>() + contiguous.numel()};
}

std::vector<formats::Tensor> stateOf(const nlohmann::json &json)
{
    std::vector<formats::Tensor> state;
    for (const auto &[name, tensor] : json.items())
        state.push_back({name, tensor.at("shape").get<std::vector<int>>(), golden::floats(tensor)});
    return state;
}

// Order aside (the reference data are sorted by their reader): every name, shape and value.
bool sameState(std::vector<formats::Tensor> a, std::vector<formats::Tensor> b, std::string *difference)
{
    const auto byName = [](const formats::Tensor &x, const formats::Tensor &y) { return x.name < y.name; };
    std::ranges::sort(a, byName);
    std::ranges::sort(b, byName);
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (!(a[i] == b[i])) {
            *difference = a[i].name + " and " + b[i].name;
            return false;
        }
    }
    *difference = "the number of tensors";
    return a.size() == b.size();
}

// The network that all ten are made of; sizes from the weights.
network::Network networkOf(const nlohmann::json &golden)
{
    network::Network network;
    network.name = "golden";
    network.picture = {3, {8, 8}};
    const nlohmann::json &state = golden.at("qat_state_dict");
    for (const char *name : {"conv1", "conv2", "conv3", "conv4", "fc"}) {
        const std::string prefix = std::string(name) + ".op.";
        const auto shape = state.at(prefix + "weight").at("shape").get<std::vector<int>>();
        network::Layer layer;
        layer.name = name;
        layer.outChannels = shape[0];
        layer.weightBits = int(golden::floats(state.at(std::string(name) + ".weight_bits"))[0]);
        layer.bias = state.contains(prefix + "bias");
        if (layer.name != "conv4" && layer.name != "fc")
            layer.activation = network::Activation::ReLU;
        if (layer.name == "conv2" || layer.name == "conv3") {
            layer.pooling = layer.name == "conv2" ? network::Pooling::Max : network::Pooling::Average;
            layer.pool = layer.poolStride = {2, 2};
        }
        if (shape.size() == 2) {
            layer.op = network::Operator::Linear;
            layer.flatten = true;
            layer.outputWidth = golden.at("wide_last") ? 32 : 8;
        } else {
            layer.kernel = {shape[2], shape[3]};
        }
        if (layer.kernel == network::Extent{} || layer.op == network::Operator::Linear)
            layer.pad = {0, 0};
        network.layers.push_back(layer);
    }
    return network;
}

std::map<std::string, std::vector<float>> expectedOutputs(const nlohmann::json &outputs)
{
    Values values;
    for (const auto &[name, tensor] : outputs.items())
        values[name] = golden::floats(tensor);
    return values;
}

} // namespace

class TestTrainingNetworks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { at::set_num_threads(1); }
    void floatPass_data() { networks(); }
    void floatPass();
    void fusing_data() { networks(); }
    void fusing();
    void quantizationAware_data() { networks(); }
    void quantizationAware();
    void integers_data() { networks(); }
    void integers();

private:
    static void networks()
    {
        QTest::addColumn<QString>("file");
        for (const char *generation : {"v1", "v2"}) {
            for (const char *name : {"w8_wide", "w8_narrow", "mixed_narrow", "w4_q985_wide", "w8_nobn_bigw"})
                QTest::addRow("%s %s", generation, name) << QString("net_%1_%2.json").arg(generation, name);
        }
    }
    // A module in the state that the reference data call `stage`.
    Module moduleOf(const nlohmann::json &golden, const nlohmann::json &state)
    {
        ModuleSettings settings;
        settings.generation = golden.at("generation") == "v1" ? Generation::First : Generation::Second;
        for (const char *name : {"conv1", "conv2"}) {
            if (golden.at("float_eval").at("state_dict").contains(std::string(name) + ".bn.running_mean"))
                settings.batchNormLayers.push_back(name);
        }
        for (const auto &[name, tensor] : golden.at("qat_state_dict").items()) {
            if (name.ends_with(".shift_quantile"))
                settings.shiftQuantiles[name.substr(0, name.find('.'))] = golden::floats(tensor)[0];
        }
        settings.outlierZ = golden.at("policy").value("outlier_removal_z_score", kDefaultOutlierZ);
        auto module = Module::create(networkOf(golden), settings, 1);
        if (!module)
            qFatal("%s", module.error()[0].message().c_str());
        if (const auto loaded = module->load(stateOf(state)); !loaded)
            qFatal("%s", loaded.error().message().c_str());
        return *module;
    }
    // Outputs of all layers; the last one as the module gives it.
    static Values outputsOf(Module &module, const at::Tensor &x, at::Tensor *logits = nullptr)
    {
        Values values;
        const at::Tensor result = module.forward(
            x, false, [&](int layer, Point, const at::Tensor &y) { values[module.network().layers[std::size_t(layer)].name] = listOf(y); });
        values["fc"] = listOf(result);
        if (logits != nullptr)
            *logits = result;
        return values;
    }
};

void TestTrainingNetworks::floatPass()
{
    FACET_NEED_SHARED();
    QFETCH(QString, file);
    const nlohmann::json golden = golden::training(file.toStdString());
    Module module = moduleOf(golden, golden.at("float_eval").at("state_dict"));
    QVERIFY(!module.quantizing());
    QCOMPARE(outputsOf(module, tensorOf(golden.at("input_float"))), expectedOutputs(golden.at("float_eval").at("outputs")));
    std::string difference;
    QVERIFY2(sameState(module.stateDict(), stateOf(golden.at("float_eval").at("state_dict")), &difference), difference.c_str());
}

void TestTrainingNetworks::fusing()
{
    FACET_NEED_SHARED();
    QFETCH(QString, file);
    const nlohmann::json golden = golden::training(file.toStdString());
    Module module = moduleOf(golden, golden.at("float_eval").at("state_dict"));
    module.fuse();
    std::string difference;
    QVERIFY2(sameState(module.stateDict(), stateOf(golden.at("fused").at("state_dict")), &difference), difference.c_str());
    QCOMPARE(outputsOf(module, tensorOf(golden.at("input_float"))), expectedOutputs(golden.at("fused").at("outputs")));
}

void TestTrainingNetworks::quantizationAware()
{
    FACET_NEED_SHARED();
    QFETCH(QString, file);
    const nlohmann::json golden = golden::training(file.toStdString());
    Module module = moduleOf(golden, golden.at("float_eval").at("state_dict"));
    std::vector<at::Tensor> batches;
    for (const nlohmann::json &batch : golden.value("calibration_inputs", nlohmann::json::array()))
        batches.push_back(tensorOf(batch));
    std::size_t next = 0;
    const auto begun = module.beginQuantization([&](at::Tensor &batch) {
        if (next == batches.size())
            return false;
        batch = batches[next++];
        return true;
    });
    QVERIFY2(begun, begun ? "" : begun.error().message().c_str());
    std::string difference;
    QVERIFY2(sameState(module.stateDict(), stateOf(golden.at("qat_state_dict")), &difference), difference.c_str());

    const nlohmann::json &expected = golden.at("qat");
    at::Tensor logits;
    QCOMPARE(outputsOf(module, tensorOf(golden.at("input_float")), &logits), expectedOutputs(expected.at("outputs")));
    const at::Tensor loss = at::cross_entropy_loss(logits, at::tensor(golden.at("target").get<std::vector<std::int64_t>>()));
    QCOMPARE(loss.item<float>(), expected.at("loss").get<float>());
    loss.backward();
    Values gradients;
    std::size_t parameter = 0;
    const std::vector<at::Tensor> parameters = module.parameters();
    for (const formats::Tensor &tensor : module.stateDict()) {
        if (tensor.name.ends_with(".op.weight") || tensor.name.ends_with(".op.bias"))
            gradients[tensor.name] = listOf(parameters.at(parameter++).grad());
    }
    QCOMPARE(parameter, parameters.size());
    QCOMPARE(gradients, expectedOutputs(expected.at("grad")));

    const auto report = module.report();
    QVERIFY(report);
    for (const LayerReport &layer : *report) {
        const nlohmann::json &shifts = expected.at("shifts").at(layer.name);
        QCOMPARE(layer.baseShift, int(shifts.at("base_shift").get<float>()));
        if (shifts.contains("merged_shift"))
            QCOMPARE(layer.outputShift, int(shifts.at("merged_shift").get<float>()));
        QVERIFY(layer.sumsFitFloat);
    }
}

void TestTrainingNetworks::integers()
{
    FACET_NEED_SHARED();
    QFETCH(QString, file);
    const nlohmann::json golden = golden::training(file.toStdString());
    Module module = moduleOf(golden, golden.at("qat_state_dict"));
    QVERIFY(module.quantizing());
    const auto state = module.quantizedStateDict();
    QVERIFY(state);
    std::string difference;
    QVERIFY2(sameState(*state, stateOf(golden.at("quantized_state_dict")), &difference), difference.c_str());

    formats::Checkpoint checkpoint;
    checkpoint.tensors = *state;
    const auto loaded = formats::parametersOf(checkpoint, module.network());
    QVERIFY(loaded);
    for (std::size_t i = 0; i < loaded->parameters.size(); ++i) {
        const network::Layer &layer = loaded->network.layers[i];
        const nlohmann::json &expected = golden.at("izer_load").at(layer.name);
        const network::LayerParameters &got = loaded->parameters[i];
        QCOMPARE(std::vector<int>(got.weights.begin(), got.weights.end()), golden::ints(expected.at("weight")));
        std::vector<int> bias = golden::ints(expected.at("bias"));
        if (std::ranges::all_of(bias, [](int value) { return value == 0; }))
            bias.clear();
        QCOMPARE(std::vector<int>(got.bias.begin(), got.bias.end()), bias);
        QCOMPARE(layer.outputShift.value_or(0) + 8 - layer.weightBits, expected.at("output_shift_total").get<int>());
    }

    const nlohmann::json &inputs = golden.at("input_int8");
    const std::vector<int> values = golden::ints(inputs);
    const auto samples = inputs.at("shape")[0].get<std::size_t>();
    const std::size_t size = values.size() / samples;
    std::map<std::string, std::vector<int>> outputs;
    for (std::size_t s = 0; s < samples; ++s) {
        network::FeatureMap sample{module.network().input(), {}};
        sample.values.assign(values.begin() + std::ptrdiff_t(s * size), values.begin() + std::ptrdiff_t((s + 1) * size));
        arithmetic::Options options;
        options.captureStages = true;
        const auto result = arithmetic::infer(loaded->network, network::inferShapes(loaded->network), loaded->parameters, sample, options);
        QVERIFY(result);
        for (const arithmetic::StageCapture &stage : result->stages) {
            if (stage.stage == arithmetic::Stage::Output) {
                std::vector<int> &to = outputs[loaded->network.layers[std::size_t(stage.layer)].name];
                to.insert(to.end(), stage.map.values.begin(), stage.map.values.end());
            }
        }
    }
    for (const auto &[name, expected] : golden.at("simulate").at("outputs_int").items())
        QCOMPARE(outputs.at(name), golden::ints(expected));

    // The fake-quantized network gives the very same numbers, and multiplied by its final scale those that the training tool returns.
    const at::Tensor x = tensorOf(golden.at("input_float"));
    for (const bool exact : {false, true}) {
        const std::vector<float> logits = listOf(module.chipLogits(x, exact).to(at::kFloat));
        QCOMPARE(std::vector<int>(logits.begin(), logits.end()), outputs.at("fc"));
    }
    const auto report = module.report();
    QVERIFY(report);
    std::vector<float> returned;
    for (const int logit : outputs.at("fc"))
        returned.push_back(std::ldexp(float(logit), report->back().finalScale));
    QCOMPARE(returned, golden::floats(golden.at("simulate").at("outputs_returned").at("fc")));
}

QTEST_GUILESS_MAIN(TestTrainingNetworks)
#include "tst_training_networks.moc"
