// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every gesture that changes layers of the current variant: one undo step each, with the words that Edit > Undo shows.
#pragma once

#include "document/selection.h"
#include "document/study_document.h"
#include "stack/layer_fields.h"

#include <QObject>

#include <functional>
#include <vector>

namespace facet::stack {

class LayerEditor : public QObject {
    Q_OBJECT
public:
    using Change = std::function<void(network::Layer &)>;

    LayerEditor(document::StudyDocument &document, document::Selection &selection, QObject *parent = nullptr);

    [[nodiscard]] document::StudyDocument &document() const { return m_document; }
    [[nodiscard]] document::Selection &selection() const { return m_selection; }
    [[nodiscard]] const device::Device &device() const;
    [[nodiscard]] int layerCount() const;
    // The selected layers that exist; the current one if none is selected.
    [[nodiscard]] QList<int> selectedLayers() const;
    [[nodiscard]] QString subject(const QList<int> &layers) const; // "conv3" or "3 layers", for undo texts

    // ---- values ----
    void edit(const QList<int> &layers, const Change &change, const QString &text, int mergeId = -1);
    bool setField(const QList<int> &layers, Field field, const QVariant &value);
    void setBits(const QList<int> &layers, int bits); // layers without weights are left alone
    void setAllBits(int bits);
    void setPicture(const network::Shape &picture);
    void setFold(int fold);
    // Puts the whole network in place of the current one.
    void replace(network::Network network, const QString &text);

    // ---- what it would become, shown in every view until endPreview() ----
    void previewBits(const QList<int> &layers, int bits);
    void previewFold(int fold);
    void endPreview();

    // ---- structure; the layers that are new or moved are selected afterwards ----
    void insert(Kind kind, int at);
    void insert(std::vector<network::Layer> layers, int at, const QString &text); // their references are dropped
    void remove(const QList<int> &layers);
    void duplicate(const QList<int> &layers);
    // Takes the layers out and puts them, in order, before the one that is at `before` now.
    void move(const QList<int> &layers, int before);

    // ---- clipboard: whole layers within the program, sketch words for everyone else ----
    void copy(const QList<int> &layers) const;
    void cut(const QList<int> &layers);
    bool paste(int at); // false: the clipboard holds no layers
    [[nodiscard]] static bool canPaste();

private:
    [[nodiscard]] network::Network current() const;
    void selectRange(int first, int count);

    document::StudyDocument &m_document;
    document::Selection &m_selection;
};

} // namespace facet::stack
