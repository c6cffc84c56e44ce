// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/weights_bar.h"

#include "theme/icons.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace facet::simulate {

namespace {

enum Item { Random, File, Open };

} // namespace

WeightsBar::WeightsBar(Simulator &simulator, QWidget *parent)
    : QWidget(parent), m_simulator(simulator), m_caption(new QLabel), m_source(new QComboBox), m_seedCaption(new QLabel),
      m_seed(new QSpinBox)
{
    m_seed->setRange(1, 999'999);
    m_seed->setKeyboardTracking(false);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_source->setMaximumWidth(320);
    m_caption->setBuddy(m_source);
    m_seedCaption->setBuddy(m_seed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_caption, m_source, m_seedCaption, m_seed})
        row->addWidget(widget);
    connect(m_source, &QComboBox::activated, this, &WeightsBar::chosen);
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) { m_simulator.setWeights({{}, quint64(seed)}); });
    connect(&simulator, &Simulator::choicesChanged, this, &WeightsBar::refresh);
    refresh();
}

void WeightsBar::refresh()
{
    const WeightsChoice &choice = m_simulator.weights();
    const QSignalBlocker source(m_source);
    const QSignalBlocker seed(m_seed);
    m_caption->setText(tr("&Weights"));
    m_seedCaption->setText(tr("S&eed"));
    m_source->setAccessibleName(tr("Weights"));
    m_source->setToolTip(choice.isRandom() ? tr("Weights by chance show the network at work before it is trained") : choice.path);
    m_seed->setAccessibleName(tr("Seed of the random weights"));
    m_source->clear();
    m_source->addItem(theme::icon("weights"), tr("Random"), Random);
    if (!choice.isRandom())
        m_source->addItem(theme::icon("weights"), QFileInfo(choice.path).fileName(), File);
    m_source->addItem(theme::icon("open"), tr("Open a checkpoint..."), Open);
    m_source->setCurrentIndex(choice.isRandom() ? 0 : 1);
    m_seed->setValue(int(choice.seed));
    m_seed->setVisible(choice.isRandom());
    m_seedCaption->setVisible(choice.isRandom());
}

void WeightsBar::chosen(int index)
{
    switch (m_source->itemData(index).toInt()) {
    case Random: m_simulator.setWeights({{}, quint64(m_seed->value())}); break;
    case Open: openCheckpoint(); break;
    default: break;
    }
    refresh();
}

void WeightsBar::openCheckpoint()
{
    const QString folder = QFileInfo(m_simulator.weights().path).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(window(), tr("Open Checkpoint"), m_simulator.weights().isRandom() ? QString() : folder,
                                     tr("Checkpoints (*.pth.tar *.pth *.pt *.ckpt);;All files (*)"));
    if (!path.isEmpty())
        m_simulator.setWeights({path, m_simulator.weights().seed});
}

void WeightsBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace facet::simulate
