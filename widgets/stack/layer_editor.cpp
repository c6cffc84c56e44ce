// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stack/layer_editor.h"

#include "network/edit.h"
#include "stack/layer_clipboard.h"
#include "stack/layer_text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <numeric>

namespace facet::stack {

using network::Layer;
using network::Network;

LayerEditor::LayerEditor(document::StudyDocument &document, document::Selection &selection, QObject *parent)
    : QObject(parent), m_document(document), m_selection(selection)
{
}

const device::Device &LayerEditor::device() const
{
    return device::device(m_document.study().settings.device);
}

int LayerEditor::layerCount() const
{
    const Network *network = m_document.currentNetwork();
    return network ? int(network->layers.size()) : 0;
}

QList<int> LayerEditor::selectedLayers() const
{
    QList<int> layers;
    for (const int layer : m_selection.layers()) {
        if (layer >= 0 && layer < layerCount())
            layers.append(layer);
    }
    if (layers.isEmpty() && m_selection.current() >= 0 && m_selection.current() < layerCount())
        layers.append(m_selection.current());
    return layers;
}

Network LayerEditor::current() const
{
    const Network *network = m_document.currentNetwork();
    return network ? *network : Network{};
}

QString LayerEditor::subject(const QList<int> &layers) const
{
    return layers.size() == 1 ? layerTitle(current(), layers.first()) : tr("%n layers", nullptr, int(layers.size()));
}

void LayerEditor::edit(const QList<int> &layers, const Change &change, const QString &text, int mergeId)
{
    Network network = current();
    for (const int layer : layers) {
        if (layer >= 0 && std::size_t(layer) < network.layers.size())
            change(network.layers[std::size_t(layer)]);
    }
    m_document.editCurrent(std::move(network), text, mergeId);
}

bool LayerEditor::setField(const QList<int> &layers, Field field, const QVariant &value)
{
    if (field == Field::Bits) {
        setBits(layers, value.toInt());
        return true;
    }
    Network network = current();
    bool any = false;
    for (const int layer : layers)
        any |= stack::setField(network.layers[std::size_t(layer)], field, value);
    if (!any)
        return false;
    const QString what = subject(layers);
    QString text;
    switch (field) {
    case Field::Name: text = tr("Rename %1 to \"%2\"").arg(what, value.toString().trimmed()); break;
    case Field::Operation: text = tr("Make %1: %2").arg(what, kindName(Kind(value.toInt()))); break;
    case Field::Channels: text = tr("Set output channels of %1 to %2").arg(what).arg(value.toInt()); break;
    case Field::Kernel: text = tr("Set kernel of %1 to %2").arg(what).arg(value.toInt()); break;
    case Field::Pool: text = tr("Change pooling of %1").arg(what); break;
    case Field::Pad: text = tr("Set padding of %1 to %2").arg(what).arg(value.toInt()); break;
    case Field::Activation: text = tr("Set activation of %1 to %2").arg(what, activationText(network::Activation(value.toInt()))); break;
    case Field::Bits: break;
    }
    m_document.editCurrent(std::move(network), text);
    return true;
}

namespace {

Network withBits(Network network, const QList<int> &layers, int bits)
{
    for (const int layer : layers) {
        if (layer >= 0 && std::size_t(layer) < network.layers.size() && network.layers[std::size_t(layer)].hasWeights())
            network.layers[std::size_t(layer)].weightBits = bits;
    }
    return network;
}

QList<int> range(int count)
{
    QList<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace

void LayerEditor::setBits(const QList<int> &layers, int bits)
{
    if (layers.isEmpty())
        return;
    const QString text = bits == network::kBinaryBits ? tr("Set %1 weights to binary").arg(subject(layers))
                         : bits == 1                  ? tr("Set %1 weights to 1 bit").arg(subject(layers))
                                                      : tr("Set %1 weights to %n bits", nullptr, bits).arg(subject(layers));
    m_document.editCurrent(withBits(current(), layers, bits), text);
}

void LayerEditor::setAllBits(int bits)
{
    const QString text = bits == network::kBinaryBits ? tr("Set all weights to binary")
                         : bits == 1                  ? tr("Set all weights to 1 bit")
                                                      : tr("Set all weights to %n bits", nullptr, bits);
    m_document.editCurrent(withBits(current(), range(layerCount()), bits), text);
}

void LayerEditor::previewBits(const QList<int> &layers, int bits)
{
    Network network = withBits(current(), layers, bits);
    if (m_document.currentNetwork() && network == *m_document.currentNetwork())
        m_document.clearPreview();
    else
        m_document.setPreview(network);
}

void LayerEditor::previewFold(int fold)
{
    Network network = current();
    network.fold = fold;
    if (m_document.currentNetwork() && network == *m_document.currentNetwork())
        m_document.clearPreview();
    else
        m_document.setPreview(network);
}

void LayerEditor::endPreview()
{
    m_document.clearPreview();
}

void LayerEditor::setPicture(const network::Shape &picture)
{
    Network network = current();
    network.picture = picture;
    m_document.editCurrent(std::move(network), tr("Set the input to %1").arg(shapeText(picture.channels, picture.extent)));
}

void LayerEditor::setFold(int fold)
{
    Network network = current();
    network.fold = fold;
    m_document.editCurrent(std::move(network), fold == 1 ? tr("Do not fold the input") : tr("Fold the input by %1").arg(fold));
}

void LayerEditor::replace(Network network, const QString &text)
{
    m_document.editCurrent(std::move(network), text);
}

void LayerEditor::selectRange(int first, int count)
{
    QList<int> layers(count);
    std::iota(layers.begin(), layers.end(), first);
    m_selection.select(layers, count > 0 ? first : -1);
}

void LayerEditor::insert(Kind kind, int at)
{
    if (m_document.currentNetwork() == nullptr)
        return;
    Network network = current();
    at = std::clamp(at, 0, int(network.layers.size()));
    Layer layer = newLayer(kind, network, at);
    const QString name = QString::fromStdString(layer.name);
    network::insertLayer(network, at, std::move(layer));
    m_document.editCurrent(std::move(network), tr("Add %1").arg(name));
    selectRange(at, 1);
}

void LayerEditor::insert(std::vector<Layer> layers, int at, const QString &text)
{
    if (m_document.currentNetwork() == nullptr || layers.empty())
        return;
    Network network = current();
    at = std::clamp(at, 0, int(network.layers.size()));
    const int count = int(layers.size());
    for (int i = 0; i < count; ++i) {
        Layer layer = std::move(layers[std::size_t(i)]);
        layer.sources.clear();
        for (auto *reference :
             {&layer.next, &layer.simulatedNext, &layer.snoopNext, &layer.weightSource, &layer.sameWeights, &layer.sameBias})
            reference->reset();
        layer.name = freeName(network, layer.name);
        network::insertLayer(network, at + i, std::move(layer));
    }
    m_document.editCurrent(std::move(network), text);
    selectRange(at, count);
}

void LayerEditor::remove(const QList<int> &layers)
{
    if (layers.isEmpty())
        return;
    const QString text = tr("Remove %1").arg(subject(layers));
    Network network = current();
    for (auto it = layers.crbegin(); it != layers.crend(); ++it)
        network::removeLayer(network, *it);
    const int left = int(network.layers.size());
    const int next = std::min(layers.first(), left - 1);
    m_document.editCurrent(std::move(network), text);
    m_selection.select(next);
}

void LayerEditor::duplicate(const QList<int> &layers)
{
    if (layers.isEmpty())
        return;
    const Network network = current();
    std::vector<Layer> copies;
    for (const int layer : layers)
        copies.push_back(network.layers[std::size_t(layer)]);
    insert(std::move(copies), layers.last() + 1, tr("Duplicate %1").arg(subject(layers)));
}

void LayerEditor::move(const QList<int> &layers, int before)
{
    if (layers.isEmpty())
        return;
    const QString text = tr("Move %1").arg(subject(layers));
    Network network = current();
    const int count = int(network.layers.size());
    before = std::clamp(before, 0, count);
    std::vector<int> order; // wanted, in old numbers
    for (int i = 0; i < before; ++i) {
        if (!layers.contains(i))
            order.push_back(i);
    }
    const int first = int(order.size());
    order.insert(order.end(), layers.begin(), layers.end());
    for (int i = before; i < count; ++i) {
        if (!layers.contains(i))
            order.push_back(i);
    }
    std::vector<int> now(static_cast<std::size_t>(count));
    std::iota(now.begin(), now.end(), 0);
    for (int to = 0; to < count; ++to) {
        const auto at = std::find(now.begin(), now.end(), order[std::size_t(to)]);
        const int from = int(at - now.begin());
        if (from == to)
            continue;
        network::moveLayer(network, from, to);
        now.erase(at);
        now.insert(now.begin() + to, order[std::size_t(to)]);
    }
    m_document.editCurrent(std::move(network), text);
    selectRange(first, int(layers.size()));
}

void LayerEditor::copy(const QList<int> &layers) const
{
    if (!layers.isEmpty())
        QGuiApplication::clipboard()->setMimeData(new LayerMimeData(current(), layers));
}

void LayerEditor::cut(const QList<int> &layers)
{
    copy(layers);
    remove(layers);
}

bool LayerEditor::canPaste()
{
    return !layersOf(QGuiApplication::clipboard()->mimeData(), {}).empty();
}

bool LayerEditor::paste(int at)
{
    std::vector<Layer> layers = layersOf(QGuiApplication::clipboard()->mimeData(), current());
    if (layers.empty())
        return false;
    const int count = int(layers.size());
    insert(std::move(layers), at, count == 1 ? tr("Paste a layer") : tr("Paste %n layers", nullptr, count));
    return true;
}

} // namespace facet::stack
