// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspector/forms.h"

#include "stack/bit_chips.h"
#include "stack/layer_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace facet::inspector {

namespace {

using network::Extent;
using network::Layer;
using network::Network;
using network::Operator;
using stack::Field;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

bool isConvolution(const Layer &layer)
{
    return layer.op == Operator::Conv2d || layer.op == Operator::Conv1d || layer.op == Operator::ConvTranspose2d;
}

bool isPooled(const Layer &layer)
{
    return layer.pooling != network::Pooling::None || layer.poolStride.area() > 1;
}

bool isElementwise(const Layer &layer)
{
    return layer.eltwise != network::Eltwise::None;
}

QString hexText(std::uint64_t value)
{
    return QStringLiteral("0x") + QString::number(value, 16);
}

// "0x00ff.ffff", as the vendor's files write processor maps, or a decimal number.
std::optional<std::uint64_t> numberOf(QString text)
{
    text.remove(QLatin1Char('.')).remove(QLatin1Char('_'));
    bool fine = false;
    const std::uint64_t value = text.toULongLong(&fine, 0);
    return fine ? std::optional(value) : std::nullopt;
}

QString sourcesText(const Network &network, int index)
{
    QStringList names;
    for (const int source : network.layers[std::size_t(index)].sources)
        names += source < 0 ? QStringLiteral("in") : stack::layerTitle(network, source);
    return names.join(QStringLiteral(", "));
}

// Names, numbers from 1, or "in", separated by commas; nothing = the layer before.
bool setSources(Network &network, int index, const QString &text)
{
    std::vector<int> sources;
    static const QRegularExpression separator(QStringLiteral("[,;]"));
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        const QString word = part.trimmed();
        int found = word == QLatin1String("in") ? network::kNetworkInput : -2;
        for (int i = 0; i < int(network.layers.size()) && found == -2; ++i) {
            if (word == stack::layerTitle(network, i))
                found = i;
        }
        bool number = false;
        const int position = word.toInt(&number);
        if (found == -2 && number)
            found = position - 1;
        if (found < network::kNetworkInput || found >= int(network.layers.size()) || found == index)
            return false;
        sources.push_back(found);
    }
    Layer &layer = network.layers[std::size_t(index)];
    layer.sources = sources;
    if (isElementwise(layer) && sources.size() > 1)
        layer.operands = int(sources.size());
    return true;
}

} // namespace

FieldForm *makeShapeForm(stack::LayerEditor &editor, QWidget *parent)
{
    auto *form = new FieldForm(editor, parent);
    form->addText(Words::tr("Reads"), [](const LayerView &v) { return stack::shapeText(v.shape().inChannels, v.shape().in); });
    form->addText(Words::tr("After pooling"), [](const LayerView &v) {
        return v.shape().pooled == v.shape().in ? QStringLiteral("–") : stack::shapeText(v.shape().inChannels, v.shape().pooled);
    });
    form->addText(Words::tr("Writes"), [](const LayerView &v) { return stack::shapeText(v.shape().outChannels, v.shape().out); });
    form->addField(Words::tr("Operation"), Field::Operation);
    form->addSpin(
        Words::tr("Channels"), 1, device::kMaxChannels, [](const Layer &l) { return l.outChannels; },
        [](Layer &l, int n) { stack::setField(l, Field::Channels, n); }, Words::tr("Set output channels of %1 to %2"),
        [](const Layer &l) { return stack::isEditable(l, Field::Channels); });
    form->addField(Words::tr("Kernel"), Field::Kernel);
    form->addExtent(
        Words::tr("Padding"), 0, 2, [](const Layer &l) { return l.pad; }, [](Layer &l, Extent e) { l.pad = e; },
        Words::tr("Set padding of %1 to %2"), isConvolution);
    form->addExtent(
        Words::tr("Stride"), 1, 16, [](const Layer &l) { return l.stride; }, [](Layer &l, Extent e) { l.stride = e; },
        Words::tr("Set stride of %1 to %2"), [](const Layer &l) { return isConvolution(l); });
    form->addExtent(
        Words::tr("Dilation"), 1, 1023, [](const Layer &l) { return l.dilation; }, [](Layer &l, Extent e) { l.dilation = e; },
        Words::tr("Set dilation of %1 to %2"),
        [](const Layer &l) { return isConvolution(l) && (stack::isOneD(l) || l.dilation.area() > 1); });
    form->addSpin(
        Words::tr("Groups"), 1, device::kMaxChannels, [](const Layer &l) { return l.groups; }, [](Layer &l, int n) { l.groups = n; },
        Words::tr("Set groups of %1 to %2"), [](const Layer &l) { return isConvolution(l) && l.groups > 1; });
    form->addField(Words::tr("Pooling"), Field::Pool);
    form->addExtent(
        Words::tr("Window"), 1, 16, [](const Layer &l) { return l.pool; }, [](Layer &l, Extent e) { l.pool = e; },
        Words::tr("Set pooling window of %1 to %2"), [](const Layer &l) { return l.pooling != network::Pooling::None; });
    form->addExtent(
        Words::tr("Pool stride"), 1, 16, [](const Layer &l) { return l.poolStride; }, [](Layer &l, Extent e) { l.poolStride = e; },
        Words::tr("Set pooling stride of %1 to %2"), isPooled);
    form->addCheck(
        Words::tr("Flatten first"), [](const Layer &l) { return l.flatten; }, [](Layer &l, bool on) { l.flatten = on; },
        Words::tr("Flatten the input of %1"), Words::tr("Do not flatten the input of %1"),
        [](const Layer &l) { return l.op == Operator::Linear || l.flatten; });
    form->addField(Words::tr("Activation"), Field::Activation);
    return form;
}

FieldForm *makeWeightsForm(stack::LayerEditor &editor, QWidget *parent)
{
    auto *form = new FieldForm(editor, parent);
    const auto weighted = [](const Layer &l) { return l.hasWeights(); };
    auto *chips = new stack::BitChips(form);
    QObject::connect(chips, &stack::BitChips::picked, form, [&editor](int bits) { editor.setBits(editor.selectedLayers(), bits); });
    QObject::connect(chips, &stack::BitChips::hovered, form, [&editor](int bits) { editor.previewBits(editor.selectedLayers(), bits); });
    QObject::connect(chips, &stack::BitChips::left, &editor, &stack::LayerEditor::endPreview);
    form->addWidget(
        Words::tr("Bits"), chips,
        [chips, &editor](const LayerView &v) { chips->setState(stack::bitChoices(editor.device()), {v.layer().weightBits}); }, weighted);
    form->addText(Words::tr("Memory"), [](const LayerView &v) {
        return v.layer().hasWeights()
                   ? Words::tr("%1 bytes, %2 columns").arg(stack::countText(double(v.cost().weightBytes))).arg(v.cost().kernelColumns)
                   : Words::tr("none");
    });
    form->addCheck(
        Words::tr("Bias"), [](const Layer &l) { return l.bias; }, [](Layer &l, bool on) { l.bias = on; }, Words::tr("Give %1 a bias"),
        Words::tr("Take the bias from %1"), weighted);
    form->addLine(
            Words::tr("Output shift"),
            [](const Network &n, int i) {
                const auto &shift = n.layers[std::size_t(i)].outputShift;
                return shift ? QString::number(*shift) : QString();
            },
            [](Network &n, int i, const QString &text) {
                bool number = false;
                const int shift = text.toInt(&number);
                n.layers[std::size_t(i)].outputShift = text.isEmpty() ? std::nullopt : std::optional(shift);
                return text.isEmpty() || (number && shift >= -22 && shift <= 15); // constraints.md section 1, widest user range
            },
            Words::tr("Set output shift of %1 to %2"), weighted)
        ->setPlaceholderText(Words::tr("from training"));
    form->addCombo(
        Words::tr("Output"), {{Words::tr("8 bits"), 8}, {Words::tr("32 bits"), 32}}, [](const Layer &l) { return l.outputWidth; },
        [](Layer &l, int width) { l.outputWidth = width; }, Words::tr("Set output width of %1 to %2"), weighted);
    return form;
}

FieldForm *makeDataForm(stack::LayerEditor &editor, QWidget *parent)
{
    auto *form = new FieldForm(editor, parent);
    form->addLine(Words::tr("Sources"), sourcesText, setSources, Words::tr("Let %1 read %2"))
        ->setPlaceholderText(Words::tr("layer before"));
    form->addCombo(
        Words::tr("Element-wise"),
        {{Words::tr("none"), 0}, {Words::tr("add"), 1}, {Words::tr("subtract"), 2}, {Words::tr("or"), 3}, {Words::tr("xor"), 4}},
        [](const Layer &l) { return int(l.eltwise); },
        [](Layer &l, int which) {
            l.eltwise = network::Eltwise(which);
            l.operands = which == 0 ? 1 : std::max(2, l.operands);
        },
        Words::tr("Set element-wise operation of %1 to %2"), [](const Layer &l) { return isElementwise(l) || l.sources.size() > 1; });
    form->addCheck(
        Words::tr("Streaming"), [](const Layer &l) { return l.streaming; }, [](Layer &l, bool on) { l.streaming = on; },
        Words::tr("Stream %1"), Words::tr("Do not stream %1"));
    form->addCheck(
        Words::tr("One channel per memory"), [](const Layer &l) { return l.chw; }, [](Layer &l, bool on) { l.chw = on; },
        Words::tr("Store the input of %1 by channel"), Words::tr("Store the input of %1 interleaved"),
        [](const Layer &l) { return l.chw; });
    form->addLine(
            Words::tr("Processors"),
            [](const Network &n, int i) {
                const auto &pinned = n.layers[std::size_t(i)].pins.processors;
                return pinned ? hexText(*pinned) : QString();
            },
            [](Network &n, int i, const QString &text) {
                const auto value = numberOf(text);
                n.layers[std::size_t(i)].pins.processors = text.isEmpty() ? std::nullopt : value;
                return text.isEmpty() || (value && *value != 0);
            },
            Words::tr("Put %1 on processors %2"))
        ->setPlaceholderText(Words::tr("automatic"));
    const auto offset = [form](const QString &label, std::optional<int> network::Pins::*member, const QString &undo) {
        form->addLine(
                label,
                [member](const Network &n, int i) {
                    const auto &pinned = n.layers[std::size_t(i)].pins.*member;
                    return pinned ? hexText(std::uint64_t(*pinned)) : QString();
                },
                [member](Network &n, int i, const QString &text) {
                    const auto value = numberOf(text);
                    if (!text.isEmpty() && (!value || *value > 0x50000)) // the larger chip's limit, constraints.md section 1
                        return false;
                    n.layers[std::size_t(i)].pins.*member = text.isEmpty() ? std::nullopt : std::optional(int(*value));
                    return true;
                },
                undo)
            ->setPlaceholderText(Words::tr("automatic"));
    };
    offset(Words::tr("Input offset"), &network::Pins::inOffset, Words::tr("Set input offset of %1 to %2"));
    offset(Words::tr("Output offset"), &network::Pins::outOffset, Words::tr("Set output offset of %1 to %2"));
    return form;
}

} // namespace facet::inspector
