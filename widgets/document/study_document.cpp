// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/study_document.h"

#include "network/fingerprint.h"

#include <QUndoCommand>

#include <algorithm>

namespace facet::document {

namespace {

// Each step keeps the study before and after it: some 40 KB for the six FaceNets.
constexpr int kMaxUndoSteps = 500;

} // namespace

// Keeps the study before and after. Networks are small values (a few KB), so this stays cheap and cannot go wrong.
class StudyDocument::EditCommand : public QUndoCommand
{
public:
    EditCommand(StudyDocument *document, study::Study after, Changed what, int variant, const QString &text, int mergeId, int currentAfter)
        : QUndoCommand(text), m_document(document), m_before(document->m_study), m_after(std::move(after)), m_what(what),
          m_variant(variant), m_mergeId(mergeId), m_currentBefore(document->m_current), m_currentAfter(currentAfter)
    {
    }

    void undo() override { m_document->assign(m_before, m_what, m_variant, m_currentBefore); }
    void redo() override { m_document->assign(m_after, m_what, m_variant, m_currentAfter); }
    [[nodiscard]] int id() const override { return m_mergeId; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditCommand *>(other); // Qt asks only for equal ids
        if (next->m_what != m_what || next->m_variant != m_variant)
            return false;
        m_after = next->m_after;
        m_currentAfter = next->m_currentAfter;
        setText(next->text());
        setObsolete(m_before == m_after);
        return true;
    }

private:
    StudyDocument *m_document;
    study::Study m_before;
    study::Study m_after;
    Changed m_what;
    int m_variant;
    int m_mergeId;
    int m_currentBefore;
    int m_currentAfter;
};

StudyDocument::StudyDocument(QObject *parent) : QObject(parent)
{
    m_undoStack.setUndoLimit(kMaxUndoSteps);
}
StudyDocument::~StudyDocument()
{
    // The stack empties itself while the rest of the document is gone already: nobody may hear of it.
    m_undoStack.blockSignals(true);
}

void StudyDocument::setStudy(study::Study study, const QString &filePath)
{
    m_preview.reset();
    m_before.reset();
    m_undoStack.clear();
    m_study = std::move(study);
    m_filePath = filePath;
    m_current = m_study.variants.empty() ? -1 : std::clamp(m_study.baseline, 0, variantCount() - 1);
    forget(-1);
    emit reset();
    emit filePathChanged();
}

void StudyDocument::setSaved(const QString &filePath)
{
    m_undoStack.setClean();
    if (m_filePath == filePath)
        return;
    m_filePath = filePath;
    emit filePathChanged();
}

void StudyDocument::setCurrentVariant(int index)
{
    if (index == m_current || index < 0 || index >= variantCount())
        return;
    clearPreview();
    m_before.reset();
    m_current = index;
    emit currentVariantChanged(index);
}

const network::Network *StudyDocument::currentNetwork() const
{
    return m_current < 0 ? nullptr : &variant(m_current).network;
}

const study::Analysis &StudyDocument::analysis(int variant) const
{
    m_analyses.resize(m_study.variants.size());
    auto &slot = m_analyses[std::size_t(variant)];
    if (!slot)
        slot = std::make_unique<study::Analysis>(study::analyze(m_study.variants[std::size_t(variant)].network, m_study.settings));
    return *slot;
}

void StudyDocument::editNetwork(int variant, network::Network network, const QString &text, int mergeId)
{
    if (variant < 0 || variant >= variantCount() || m_study.variants[std::size_t(variant)].network == network)
        return;
    study::Study after = m_study;
    after.variants[std::size_t(variant)].network = std::move(network);
    push(std::move(after), Changed::Network, variant, text, mergeId, m_current);
}

void StudyDocument::editCurrent(network::Network network, const QString &text, int mergeId)
{
    editNetwork(m_current, std::move(network), text, mergeId);
}

void StudyDocument::addVariant(study::Variant variant, const QString &text, int at)
{
    study::Study after = m_study;
    variant.name = after.freeName(variant.name);
    const int index = at < 0 || at > variantCount() ? variantCount() : at;
    after.variants.insert(after.variants.begin() + index, std::move(variant));
    if (after.baseline >= index && variantCount() > 0)
        ++after.baseline;
    push(std::move(after), Changed::Variants, index, text, -1, index);
}

void StudyDocument::removeVariant(int index, const QString &text)
{
    if (index < 0 || index >= variantCount())
        return;
    study::Study after = m_study;
    after.variants.erase(after.variants.begin() + index);
    const int last = int(after.variants.size()) - 1;
    if (after.baseline > index || after.baseline > last)
        after.baseline = std::max(0, after.baseline - 1);
    const int current = std::min(m_current > index ? m_current - 1 : m_current, last);
    push(std::move(after), Changed::Variants, index, text, -1, current);
}

void StudyDocument::renameVariant(int index, const QString &name)
{
    const std::string wanted = name.trimmed().toStdString();
    if (index < 0 || index >= variantCount() || wanted.empty() || variant(index).name == wanted)
        return;
    study::Study after = m_study;
    after.variants[std::size_t(index)].name.clear();
    after.variants[std::size_t(index)].name = after.freeName(wanted);
    push(std::move(after), Changed::Variants, index, tr("Rename variant to \"%1\"").arg(name.trimmed()), -1, m_current);
}

void StudyDocument::moveVariant(int from, int to)
{
    if (from == to || std::min(from, to) < 0 || std::max(from, to) >= variantCount())
        return;
    study::Study after = m_study;
    const std::string current = m_current >= 0 ? variant(m_current).name : std::string();
    const std::string baseline = variant(std::clamp(after.baseline, 0, variantCount() - 1)).name;
    auto &list = after.variants;
    if (from < to)
        std::rotate(list.begin() + from, list.begin() + from + 1, list.begin() + to + 1);
    else
        std::rotate(list.begin() + to, list.begin() + from, list.begin() + from + 1);
    after.baseline = after.indexOf(baseline);
    const int currentAfter = after.indexOf(current);
    push(std::move(after), Changed::Variants, to, tr("Move variant"), -1, currentAfter);
}

void StudyDocument::setNotes(int variant, const QString &notes, int mergeId)
{
    if (variant < 0 || variant >= variantCount() || m_study.variants[std::size_t(variant)].notes == notes.toStdString())
        return;
    study::Study after = m_study;
    after.variants[std::size_t(variant)].notes = notes.toStdString();
    push(std::move(after), Changed::Notes, variant, tr("Edit notes"), mergeId, m_current);
}

void StudyDocument::setMeasurements(int variant, std::vector<study::Measurement> measurements, const QString &text)
{
    if (variant < 0 || variant >= variantCount() || m_study.variants[std::size_t(variant)].measurements == measurements)
        return;
    // What is entered now belongs to the network as it is now.
    for (study::Measurement &measurement : measurements) {
        if (measurement.madeOn == 0)
            measurement.madeOn = network::fingerprint(m_study.variants[std::size_t(variant)].network);
    }
    study::Study after = m_study;
    after.variants[std::size_t(variant)].measurements = std::move(measurements);
    push(std::move(after), Changed::Measurements, variant, text, -1, m_current);
}

void StudyDocument::setSettings(const estimate::Settings &settings, const QString &text)
{
    if (settings == m_study.settings)
        return;
    study::Study after = m_study;
    after.settings = settings;
    push(std::move(after), Changed::Settings, -1, text, -1, m_current);
}

void StudyDocument::setBaseline(int index)
{
    if (index < 0 || index >= variantCount() || index == m_study.baseline)
        return;
    study::Study after = m_study;
    after.baseline = index;
    push(std::move(after), Changed::Variants, index, tr("Compare with \"%1\"").arg(QString::fromStdString(variant(index).name)), -1, m_current);
}

void StudyDocument::setBudgets(const study::Budgets &budgets, const QString &text, int mergeId)
{
    if (budgets == m_study.budgets)
        return;
    study::Study after = m_study;
    after.budgets = budgets;
    push(std::move(after), Changed::Budgets, -1, text, mergeId, m_current);
}

void StudyDocument::setTitle(const QString &title)
{
    if (title.toStdString() == m_study.title)
        return;
    study::Study after = m_study;
    after.title = title.toStdString();
    push(std::move(after), Changed::Title, -1, tr("Rename study"), -1, m_current);
}

void StudyDocument::setPreview(const network::Network &network)
{
    m_previewNetwork = network;
    m_preview = study::analyze(network, m_study.settings);
    emit previewChanged();
}

void StudyDocument::clearPreview()
{
    if (!m_preview)
        return;
    m_preview.reset();
    m_previewNetwork = {};
    emit previewChanged();
}

void StudyDocument::push(study::Study after, Changed what, int variant, const QString &text, int mergeId, int currentAfter)
{
    m_undoStack.push(new EditCommand(this, std::move(after), what, variant, text, mergeId, currentAfter));
}

void StudyDocument::assign(const study::Study &study, Changed what, int variant, int current)
{
    clearPreview(); // it showed what the network before this step could become
    if (what == Changed::Network && variant == m_current)
        m_before = analysis(variant);
    m_study = study;
    const bool currentMoved = m_current != current;
    m_current = current;
    switch (what) {
    case Changed::Network:
        forget(variant);
        emit networkChanged(variant);
        break;
    case Changed::Variants:
        forget(-1);
        m_before.reset();
        emit variantsChanged();
        // Adding or removing before the current one changes what the index means.
        emit currentVariantChanged(m_current);
        return;
    case Changed::Settings:
        forget(-1);
        m_before.reset();
        emit settingsChanged();
        break;
    case Changed::Measurements: emit measurementsChanged(variant); break;
    case Changed::Notes: emit notesChanged(variant); break;
    case Changed::Budgets: emit budgetsChanged(); break;
    case Changed::Title: emit titleChanged(); break;
    }
    if (currentMoved)
        emit currentVariantChanged(m_current);
}

void StudyDocument::forget(int variant)
{
    if (variant < 0)
        m_analyses.clear();
    else if (std::size_t(variant) < m_analyses.size())
        m_analyses[std::size_t(variant)].reset();
}

} // namespace facet::document
