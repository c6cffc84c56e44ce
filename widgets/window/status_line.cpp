// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/status_line.h"

#include "window/session.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace facet::window {

StatusLine::StatusLine(QStatusBar *bar, document::StudyDocument &document, Session &session)
    : QObject(bar), m_document(document), m_session(session), m_saved(new QLabel), m_undo(new QLabel), m_model(new QLabel)
{
    bar->setSizeGripEnabled(false);
    for (QLabel *label : {m_undo, m_model, m_saved})
        bar->addPermanentWidget(label);
    using document::StudyDocument;
    connect(&session, &Session::stateChanged, this, &StatusLine::refresh);
    connect(&session, &Session::openChanged, this, &StatusLine::refresh);
    connect(document.undoStack(), &QUndoStack::undoTextChanged, this, &StatusLine::refresh);
    for (const auto signal : {&StudyDocument::settingsChanged, &StudyDocument::reset})
        connect(&document, signal, this, &StatusLine::refresh);
    for (const auto signal : {&StudyDocument::currentVariantChanged, &StudyDocument::networkChanged})
        connect(&document, signal, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::refresh()
{
    const bool open = m_session.isOpen();
    for (QLabel *label : {m_saved, m_undo, m_model})
        label->setVisible(open);
    if (!open)
        return;
    const QLocale locale;
    if (m_session.isModified())
        m_saved->setText(tr("Not saved"));
    else if (m_session.savedAt().isValid())
        m_saved->setText(tr("Saved %1").arg(locale.toString(m_session.savedAt().time(), QLocale::ShortFormat)));
    else
        m_saved->setText(m_document.filePath().isEmpty() ? tr("Not saved yet") : tr("No changes"));
    const QString undo = m_document.undoStack()->undoText();
    m_undo->setText(undo.isEmpty() ? QString() : tr("Undo: %1").arg(undo));

    const int current = m_document.currentVariant();
    const estimate::Settings &settings = m_document.study().settings;
    const device::Device &device = device::device(settings.device);
    const double clock = (settings.clockHz > 0 ? settings.clockHz : device.defaultClockHz) / 1e6;
    const QString model = settings.model == estimate::Model::Ideal ? tr("ideal model") : tr("cycle model");
    QString text = tr("%1, %2 at %3 MHz")
                       .arg(model, QString::fromUtf8(device.name.data(), qsizetype(device.name.size())), locale.toString(clock, 'g', 5));
    if (current >= 0 && m_document.analysis(current).estimate.totals.approximate)
        text += QStringLiteral(", ") + tr("estimate without a vendor model");
    m_model->setText(text);
}

} // namespace facet::window
