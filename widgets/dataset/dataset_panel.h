// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data set: pictures with their boxes and crops, why a crop was dropped, how many samples every class has, and what the network sees.
#pragma once

#include "dataset/data_source.h"
#include "dataset/entry_model.h"
#include "figures/chart_panel.h"

class QComboBox;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace facet::figures {
class TableView;
} // namespace facet::figures

namespace facet::datasets {

class PictureView;
class SampleView;
class SettingsBar;

class DatasetPanel : public figures::ChartPanel {
    Q_OBJECT
public:
    DatasetPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] DataSource &source() { return *m_source; }
    [[nodiscard]] PictureView *picture() const { return m_picture; }
    [[nodiscard]] SampleView *sample() const { return m_sample; }
    [[nodiscard]] SettingsBar *settings() const { return m_settings; }
    [[nodiscard]] QListView *entries() const { return m_list; }
    [[nodiscard]] EntryModel *model() const { return m_model; }
    [[nodiscard]] QComboBox *filter() const { return m_filter; }
    [[nodiscard]] figures::TableView *classes() const { return m_classes; }
    [[nodiscard]] figures::TableView *reasons() const { return m_reasons; }
    [[nodiscard]] QLabel *message() const { return m_message; }

signals:
    // A prepared set was opened, or just written: it can be trained with.
    void setOpened(const QString &path);

protected:
    void refresh() override;
    void retranslate() override;

private:
    QWidget *buildHeader();
    QWidget *buildBody();
    void sourceChanged();
    void planChanged();
    void fillFilter();
    void fillTables();
    void showEntry(int entry);
    void showCrop(int crop);
    void askForFolder();
    void askForSet();
    void askForOutput();
    void say(const QString &message, bool isError);

    DataSource *m_source;
    EntryModel *m_model;
    QPushButton *m_openFolder;
    QPushButton *m_openSet;
    QPushButton *m_prepare;
    QToolButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_path;
    QLabel *m_message;
    SettingsBar *m_settings;
    QStackedWidget *m_pages; // nothing open, or the body
    QLabel *m_empty;
    QComboBox *m_filter;
    QListView *m_list;
    PictureView *m_picture;
    SampleView *m_sample;
    QPushButton *m_another; // other variations
    figures::TableView *m_classes;
    figures::TableView *m_reasons;
    int m_entry = -1;
    dataset::Picture m_shown; // the source picture on view
};

} // namespace facet::datasets
