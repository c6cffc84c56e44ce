// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dataset/dataset_panel.h"

#include "dataset/dataset_tables.h"
#include "dataset/picture_view.h"
#include "dataset/prepare.h"
#include "dataset/sample_view.h"
#include "dataset/settings_bar.h"
#include "figures/flow_layout.h"
#include "figures/table_view.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace facet::datasets {

DatasetPanel::DatasetPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent)
    : ChartPanel(document, selection, parent), m_source(new DataSource(this)), m_model(new EntryModel(*m_source, this)),
      m_settings(new SettingsBar(this)), m_pages(new QStackedWidget(this)), m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("datasetPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_settings);
    layout->addWidget(m_pages, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildBody());

    connect(m_source, &DataSource::changed, this, &DatasetPanel::sourceChanged);
    connect(m_source, &DataSource::planned, this, &DatasetPanel::planChanged);
    connect(m_source, &DataSource::failed, this, [this](const QString &text) { say(text, true); });
    connect(m_source, &DataSource::progress, m_progress, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_source, &DataSource::busyChanged, this, [this] {
        const bool busy = m_source->busy();
        m_progress->setRange(0, 0);
        m_progress->setVisible(busy);
        m_cancel->setVisible(busy);
        for (QPushButton *button : {m_openFolder, m_openSet})
            button->setEnabled(!busy);
        m_prepare->setEnabled(!busy && m_source->catalog() != nullptr);
    });
    connect(m_settings, &SettingsBar::edited, this, [this] {
        say({}, false);
        m_source->setSettings(m_settings->settings());
    });
    m_settings->hide();
    retranslate();
}

QWidget *DatasetPanel::buildHeader()
{
    auto *header = new QWidget(this);
    auto *frame = new QVBoxLayout(header);
    frame->setContentsMargins(12, 10, 12, 8);
    auto *flow = new figures::FlowLayout(8);
    frame->addLayout(flow);
    const auto button = [&](const char *icon) {
        auto *one = new QPushButton(theme::icon(icon), {}, header);
        flow->addWidget(one);
        return one;
    };
    m_openFolder = button("open");
    m_openSet = button("library");
    m_prepare = button("save");
    m_prepare->setEnabled(false);
    m_progress = new QProgressBar(header);
    m_progress->setFixedWidth(140);
    m_progress->hide();
    m_cancel = new QToolButton(header);
    m_cancel->setIcon(theme::icon("close"));
    m_cancel->setAutoRaise(true);
    m_cancel->hide();
    m_path = new QLabel(header);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setMinimumHeight(m_openFolder->sizeHint().height());
    m_message = new QLabel(header);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_cancel, m_path})
        flow->addWidget(widget);
    frame->addWidget(m_message);
    connect(m_openFolder, &QPushButton::clicked, this, &DatasetPanel::askForFolder);
    connect(m_openSet, &QPushButton::clicked, this, &DatasetPanel::askForSet);
    connect(m_prepare, &QPushButton::clicked, this, &DatasetPanel::askForOutput);
    connect(m_cancel, &QToolButton::clicked, m_source, &DataSource::cancel);
    return header;
}

QWidget *DatasetPanel::buildBody()
{
    const auto column = [](int left, int right, std::initializer_list<QWidget *> widgets) {
        auto *box = new QWidget;
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(left, 0, right, 10);
        layout->setSpacing(4);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        return box;
    };
    m_filter = new QComboBox;
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_picture = new PictureView;
    m_sample = new SampleView;
    m_another = new QPushButton(theme::icon("reset"), {});
    m_classes = new figures::TableView;
    m_reasons = new figures::TableView;

    auto *tables = new QSplitter(Qt::Horizontal);
    tables->addWidget(m_classes);
    tables->addWidget(m_reasons);
    tables->setSizes({350, 270});
    tables->setChildrenCollapsible(false);
    auto *middle = new QSplitter(Qt::Vertical);
    middle->addWidget(m_picture);
    middle->addWidget(tables);
    middle->setStretchFactor(0, 3);
    middle->setStretchFactor(1, 2);
    middle->setChildrenCollapsible(false);
    auto *body = new QSplitter(Qt::Horizontal);
    body->addWidget(column(12, 0, {m_filter, m_list}));
    body->addWidget(middle);
    body->addWidget(column(0, 12, {m_sample, m_another}));
    body->setStretchFactor(0, 2);
    body->setStretchFactor(1, 5);
    body->setStretchFactor(2, 2);
    body->setSizes({220, 640, 290});
    body->setChildrenCollapsible(false);

    connect(m_filter, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_model->setFilter(
            {Filter::By(m_filter->itemData(index, Qt::UserRole).toInt()), m_filter->itemData(index, Qt::UserRole + 1).toInt()});
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showEntry(m_model->entry(index.row())); });
    connect(m_picture, &PictureView::cropChanged, this, &DatasetPanel::showCrop);
    connect(m_another, &QPushButton::clicked, this, [this] { m_sample->setEpoch(m_sample->epoch() + 1); });
    // A reason leads to the pictures it was met in.
    connect(m_reasons, &figures::TableView::rowClicked, this, [this](int row) {
        const int index = row < int(dataset::kDrops) ? m_filter->findData(int(Filter::By::Dropped)) : -1;
        if (index >= 0 && m_source->catalog())
            m_filter->setCurrentIndex(index + row);
    });
    return body;
}

void DatasetPanel::retranslate()
{
    m_openFolder->setText(tr("Open pictures…"));
    m_openFolder->setToolTip(tr("A folder of WIDER FACE, a folder for every class, or images.npy and labels.npy"));
    m_openSet->setText(tr("Open prepared set…"));
    m_openSet->setToolTip(tr("A file that was prepared here or by \"facet dataset\""));
    m_prepare->setText(tr("Prepare…"));
    m_prepare->setToolTip(tr("Cut, resize and write all samples to one file for training"));
    m_cancel->setToolTip(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop"));
    m_progress->setAccessibleName(tr("Progress"));
    m_empty->setText(
        tr("No data set is open.\n\nOpen a folder of pictures to see which crops become samples and why others do not, or a prepared "
           "set.\nFor a small set of real faces run: facet dataset demo --output faces.facetset"));
    m_filter->setAccessibleName(tr("Show"));
    m_list->setAccessibleName(tr("Pictures"));
    m_picture->setAccessibleName(tr("Picture with boxes and crops"));
    m_sample->setAccessibleName(tr("What the network sees"));
    m_another->setText(tr("Other variations"));
    m_another->setToolTip(tr("Mirrored, moved, turned and recolored as in another epoch; never for validation or test"));
    m_classes->setAccessibleName(tr("Samples of every class"));
    m_reasons->setAccessibleName(tr("Crops left out, by reason"));
    if (m_source->catalog() || m_source->set())
        planChanged();
}

void DatasetPanel::refresh()
{
    const int current = document().currentVariant();
    const bool any = current >= 0 && current < document().variantCount();
    m_sample->setFold(any ? document().study().variants[std::size_t(current)].network.fold : 1);
}

void DatasetPanel::say(const QString &message, bool isError)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    QPalette colors = palette();
    if (isError)
        colors.setColor(QPalette::WindowText, theme::colors().bad);
    m_message->setPalette(colors);
}

void DatasetPanel::sourceChanged()
{
    say({}, false);
    const bool isSet = m_source->set() != nullptr;
    m_path->setText(QFileInfo(m_source->path()).fileName());
    m_path->setToolTip(m_source->path());
    m_prepare->setEnabled(!isSet && !m_source->busy());
    m_settings->setVisible(!isSet);
    if (!isSet) {
        const dataset::Catalog &catalog = *m_source->catalog();
        m_settings->setSettings(m_source->plan().settings);
        m_settings->setJudgesFaces(catalog.kind == dataset::SourceKind::Wider || catalog.kind == dataset::SourceKind::Demo);
        if (!catalog.remarks.empty())
            say(QString::fromStdString(catalog.remarks.front().message()), false);
    }
    m_pages->setCurrentIndex(1);
    m_entry = -1;
    planChanged();
    if (isSet)
        emit setOpened(m_source->path());
}

void DatasetPanel::planChanged()
{
    const int entry = m_entry;
    fillFilter();
    fillTables();
    m_model->rebuild();
    const int row = std::max(m_model->rowOf(entry), 0);
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->rowCount() == 0)
        showEntry(-1);
}

void DatasetPanel::fillFilter()
{
    const QSignalBlocker quiet(m_filter);
    const int before = m_filter->currentIndex();
    m_filter->clear();
    for (const auto &[text, filter] : filters(*m_source)) {
        m_filter->addItem(text);
        m_filter->setItemData(m_filter->count() - 1, int(filter.by), Qt::UserRole);
        m_filter->setItemData(m_filter->count() - 1, filter.value, Qt::UserRole + 1);
    }
    // Which entries there are depends on the source alone: the same index is the same filter, unless the source changed.
    m_filter->setCurrentIndex(m_entry >= 0 && before < m_filter->count() ? std::max(before, 0) : 0);
    const int index = m_filter->currentIndex();
    m_model->setFilter({Filter::By(m_filter->itemData(index, Qt::UserRole).toInt()), m_filter->itemData(index, Qt::UserRole + 1).toInt()});
}

void DatasetPanel::fillTables()
{
    m_classes->setTable(classTable(*m_source));
    m_reasons->setTable(reasonTable(*m_source));
    m_classes->resizeColumnsToContents();
    m_reasons->resizeColumnsToContents();
}

void DatasetPanel::showEntry(int entry)
{
    m_entry = entry;
    if (entry < 0) {
        m_picture->setMessage(tr("Nothing passes this filter."));
        m_sample->setSample(std::nullopt, 0);
        return;
    }
    const auto index = std::size_t(entry);
    QStringList names;
    if (const dataset::PreparedSet *set = m_source->set()) {
        for (const std::string &name : set->description().classes)
            names.append(QString::fromStdString(name));
        m_picture->setClasses(names);
        m_shown = set->picture(index);
        const auto [rows, cols] = m_shown.extent;
        m_picture->setPicture(toImage(m_shown), {}, {{{0, 0, cols, rows}, set->sample(index).label, {}, -1}});
        return;
    }
    const dataset::Catalog &catalog = *m_source->catalog();
    for (const std::string &name : catalog.classes)
        names.append(QString::fromStdString(name));
    m_picture->setClasses(names);
    const dataset::SourcePicture &picture = catalog.pictures[index];
    auto loaded = picture.broken.empty() ? dataset::loaded(catalog, index) : tl::unexpected(Error{picture.broken, picture.path, 0, -1, {}});
    if (!loaded) {
        m_picture->setMessage(QString::fromStdString(loaded.error().what));
        m_sample->setSample(std::nullopt, 0);
        return;
    }
    m_shown = std::move(*loaded);
    std::vector<dataset::Crop> crops = m_source->plan().pictures[index].crops;
    if (picture.label) { // may be turned now
        for (dataset::Crop &crop : crops)
            crop.rect = dataset::centeredPart(m_shown.extent, m_source->plan().settings.size);
    }
    m_picture->setPicture(toImage(m_shown), picture.faces, std::move(crops));
}

void DatasetPanel::showCrop(int crop)
{
    if (crop < 0 || crop >= int(m_picture->crops().size())) {
        m_sample->setSample(std::nullopt, 0);
        return;
    }
    const network::Extent size = m_source->set() ? m_source->set()->description().shape.extent : m_source->plan().settings.size;
    const dataset::Rect &part = m_picture->crops()[std::size_t(crop)].rect;
    m_sample->setSample(dataset::resized(m_shown, part, size), std::uint32_t(m_source->set() ? m_entry : crop));
}

void DatasetPanel::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open pictures"), m_source->path());
    if (!folder.isEmpty())
        m_source->openFolder(folder);
}

void DatasetPanel::askForSet()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open prepared set"), m_source->path(), tr("Prepared sets (*.facetset);;All files (*)"));
    if (!file.isEmpty())
        m_source->openSet(file);
}

void DatasetPanel::askForOutput()
{
    const QString proposal = m_source->path() + QStringLiteral(".facetset");
    const QString file = QFileDialog::getSaveFileName(this, tr("Prepare"), proposal, tr("Prepared sets (*.facetset)"));
    if (!file.isEmpty())
        m_source->prepare(file);
}

} // namespace facet::datasets
