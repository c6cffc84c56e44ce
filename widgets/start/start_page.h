// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is seen when no study is open: samples, files, and an empty stack. No account, no dialog.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QPushButton;

namespace facet::start {

class SampleCard;

class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(QAction *open, QAction *newStudy, QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);

signals:
    void sampleChosen(const QString &name);
    void fileChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_headline;
    QLabel *m_sentence;
    QLabel *m_samplesTitle;
    QLabel *m_recentTitle;
    QLabel *m_dropHint;
    QPushButton *m_open;
    QPushButton *m_empty;
    QListWidget *m_recent;
    QList<SampleCard *> m_cards;
};

} // namespace facet::start
