// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variants/variant_actions.h"

#include "theme/icons.h"
#include "variants/measurement_dialog.h"

#include <QInputDialog>
#include <QKeySequence>

namespace facet::variants {

VariantActions::VariantActions(document::StudyDocument &document, QWidget *window) : QObject(window), m_document(document), m_window(window)
{
    const auto add = [this](const char *name, const char *icon, const QKeySequence &shortcut = {}) {
        auto *action = new QAction(theme::icon(icon), QString(), this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        return action;
    };
    create = add("newVariant", "add", Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    fork = add("forkVariant", "fork", Qt::CTRL | Qt::Key_D);
    rename = add("renameVariant", "rename", Qt::CTRL | Qt::Key_R);
    remove = add("deleteVariant", "delete", Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    moveUp = add("moveVariantUp", "up", Qt::CTRL | Qt::ALT | Qt::Key_Up);
    moveDown = add("moveVariantDown", "down", Qt::CTRL | Qt::ALT | Qt::Key_Down);
    baseline = add("setBaseline", "anchor", Qt::CTRL | Qt::Key_L);
    measure = add("addMeasurement", "measure", Qt::CTRL | Qt::ALT | Qt::Key_M);
    notes = add("variantNotes", "notes", Qt::CTRL | Qt::SHIFT | Qt::Key_O);

    connect(create, &QAction::triggered, this, [this] {
        study::Variant variant;
        variant.name = m_document.study().freeName("network-1");
        variant.network.name = variant.name;
        // A new variant of a study most likely looks at the same pictures.
        if (const network::Network *current = m_document.currentNetwork())
            variant.network.picture = current->picture;
        m_document.addVariant(std::move(variant), tr("New variant"));
    });
    connect(fork, &QAction::triggered, this, &VariantActions::forkCurrent);
    connect(rename, &QAction::triggered, this, &VariantActions::renameCurrent);
    connect(remove, &QAction::triggered, this, &VariantActions::removeCurrent);
    connect(moveUp, &QAction::triggered, this,
            [this] { m_document.moveVariant(m_document.currentVariant(), m_document.currentVariant() - 1); });
    connect(moveDown, &QAction::triggered, this,
            [this] { m_document.moveVariant(m_document.currentVariant(), m_document.currentVariant() + 1); });
    connect(baseline, &QAction::triggered, this, [this] { m_document.setBaseline(m_document.currentVariant()); });
    connect(measure, &QAction::triggered, this, &VariantActions::measureCurrent);

    connect(&document, &document::StudyDocument::reset, this, &VariantActions::update);
    connect(&document, &document::StudyDocument::variantsChanged, this, &VariantActions::update);
    connect(&document, &document::StudyDocument::currentVariantChanged, this, &VariantActions::update);
    retranslate();
    update();
}

QList<QAction *> VariantActions::all() const
{
    return {create, fork, nullptr, rename, notes, measure, nullptr, baseline, nullptr, moveUp, moveDown, nullptr, remove};
}

void VariantActions::retranslate()
{
    const auto set = [](QAction *action, const QString &text, const QString &tip) {
        action->setText(text);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
        action->setStatusTip(tip);
    };
    set(create, tr("&New Variant"), tr("Add an empty network to the study"));
    set(fork, tr("&Fork Variant"), tr("Copy the current variant and go on with the copy"));
    set(rename, tr("&Rename Variant..."), tr("Give the current variant another name"));
    set(remove, tr("&Delete Variant"), tr("Remove the current variant from the study"));
    set(moveUp, tr("Move Variant &Up"), tr("Move the current variant up in the list"));
    set(moveDown, tr("Move Variant Do&wn"), tr("Move the current variant down in the list"));
    set(baseline, tr("Set as &Baseline"), tr("Compare the other variants with this one"));
    set(measure, tr("Add &Measurement..."), tr("Record what was measured of this variant, and where the number comes from"));
    set(notes, tr("Edit N&otes"), tr("Write down why this variant is as it is"));
}

void VariantActions::setStudyOpen(bool isOpen)
{
    m_open = isOpen;
    update();
}

void VariantActions::update()
{
    create->setEnabled(m_open);
    const int current = m_document.currentVariant();
    const int count = m_document.variantCount();
    for (QAction *action : {fork, rename, remove, measure, notes})
        action->setEnabled(current >= 0);
    baseline->setEnabled(current >= 0 && current != m_document.study().baseline);
    moveUp->setEnabled(current > 0);
    moveDown->setEnabled(current >= 0 && current + 1 < count);
}

void VariantActions::forkCurrent()
{
    const int current = m_document.currentVariant();
    if (current < 0)
        return;
    study::Variant copy = m_document.variant(current);
    // What was measured was measured of the original.
    copy.measurements.clear();
    m_document.addVariant(std::move(copy), tr("Fork \"%1\"").arg(QString::fromStdString(m_document.variant(current).name)), current + 1);
}

void VariantActions::renameCurrent()
{
    const int current = m_document.currentVariant();
    if (current < 0)
        return;
    QInputDialog dialog(m_window);
    dialog.setWindowTitle(tr("Rename Variant"));
    dialog.setLabelText(tr("Name"));
    dialog.setTextValue(QString::fromStdString(m_document.variant(current).name));
    if (dialog.exec() == QDialog::Accepted)
        m_document.renameVariant(current, dialog.textValue());
}

void VariantActions::removeCurrent()
{
    const int current = m_document.currentVariant();
    if (current < 0)
        return;
    // No question asked: it can be undone.
    m_document.removeVariant(current, tr("Delete \"%1\"").arg(QString::fromStdString(m_document.variant(current).name)));
}

void VariantActions::measureCurrent()
{
    const int current = m_document.currentVariant();
    if (current < 0)
        return;
    MeasurementDialog dialog(QString::fromStdString(m_document.variant(current).name), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto measurements = m_document.variant(current).measurements;
    measurements.push_back(dialog.measurement());
    m_document.setMeasurements(current, std::move(measurements), tr("Add measurement"));
}

} // namespace facet::variants
