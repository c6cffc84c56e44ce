// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calibration/calibration_panel.h"

#include "calibration/residual_chart.h"
#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace facet::calibrating {

namespace {

constexpr std::array kDevices{device::DeviceId::Max78000, device::DeviceId::Max78002};

// As high as its rows: a handful, never scrolled.
void fitHeight(figures::TableView &table)
{
    table.resizeColumnsToContents();
    int height = table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth() + 2;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        height += table.rowHeight(row);
    table.setFixedHeight(height);
}

QVBoxLayout *titled(QLabel *title, QWidget *table)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    title->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(title);
    column->addWidget(table);
    column->addStretch();
    return column;
}

} // namespace

CalibrationPanel::CalibrationPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_chart(new ResidualChart), m_device(new figures::SegmentedControl),
      m_shown(new figures::SegmentedControl), m_published(new QCheckBox), m_verdict(new QLabel(this)), m_kindsTitle(new QLabel(this)),
      m_formsTitle(new QLabel(this)), m_kinds(new figures::TableView(this)), m_forms(new figures::TableView(this))
{
    setObjectName(QStringLiteral("calibrationPanel"));
    m_frame = new figures::ChartFrame(m_chart, this);
    m_frame->addControl(m_device);
    m_frame->addControl(m_shown);
    m_frame->addControl(m_published);
    m_published->setChecked(true);
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(12, 10, 12, 2);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *tables = new QHBoxLayout;
    tables->setContentsMargins(12, 4, 12, 12);
    tables->setSpacing(16);
    tables->addLayout(titled(m_kindsTitle, m_kinds), 1);
    tables->addLayout(titled(m_formsTitle, m_forms), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_frame, 1);
    layout->addLayout(tables);
    connect(m_device, &figures::SegmentedControl::changed, this, [this] { scheduleRefresh(); });
    connect(m_shown, &figures::SegmentedControl::changed, this, [this] { scheduleRefresh(); });
    connect(m_published, &QCheckBox::toggled, this, [this] { scheduleRefresh(); });
    m_frame->setFigureProvider([this] { return residualFigure(m_chart->data(), figures::printColors()); });
    m_frame->setFileName([] { return QStringLiteral("calibration"); });
    retranslate();
}

void CalibrationPanel::setDevice(device::DeviceId device)
{
    m_device->setCurrent(device == kDevices[1] ? 1 : 0);
    scheduleRefresh();
}

void CalibrationPanel::retranslate()
{
    m_device->setOptions({QStringLiteral("MAX78000"), QStringLiteral("MAX78002")});
    m_device->setName(tr("Chip"));
    m_shown->setOptions({tr("As predicted"), tr("Corrected")},
                        {tr("Differences from the formula as it is"), tr("Differences after the correction that is kept")});
    m_shown->setName(tr("Differences"));
    m_published->setText(tr("Published runs"));
    m_published->setToolTip(tr("Times published for networks whose layers are known, beside the runs of this study's boards"));
    m_kindsTitle->setText(tr("By kind of layer"));
    m_formsTitle->setText(tr("Error on networks left out of the fit"));
    m_kinds->setAccessibleName(m_kindsTitle->text());
    m_forms->setAccessibleName(m_formsTitle->text());
}

void CalibrationPanel::refresh()
{
    const study::Study &study = document().study();
    if (m_followed != study.settings.device) { // a chip chosen here stays until the study's changes
        m_followed = study.settings.device;
        m_device->setCurrent(study.settings.device == kDevices[1] ? 1 : 0);
    }
    CalibrationData shown =
        calibrationData(study, kDevices[std::size_t(m_device->current())], m_published->isChecked(), m_shown->current() == 1);
    m_verdict->setText(shown.verdict);
    m_frame->setTable(runsTable(shown));
    m_kinds->setTable(kindsTable(shown));
    m_forms->setTable(formsTable(shown));
    fitHeight(*m_kinds);
    fitHeight(*m_forms);
    m_frame->setEmptyText(
        shown.points.empty() ? tr("Nothing measured on this chip yet.\nRun a variant on a board, or show the published runs.") : QString());
    m_chart->setData(std::move(shown));
}

} // namespace facet::calibrating
