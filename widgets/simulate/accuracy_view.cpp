// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulate/accuracy_view.h"

#include "figures/confusion_heat.h"
#include "figures/table_view.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace facet::simulate {

namespace {

constexpr int kThumbnail = 64;
constexpr int kShownErrors = 3;

} // namespace

AccuracyView::AccuracyView(Simulator &simulator, QWidget *parent)
    : QWidget(parent), m_simulator(simulator), m_folder(new QPushButton), m_again(new QPushButton), m_cancel(new QPushButton),
      m_add(new QPushButton), m_progress(new QProgressBar), m_headline(new QLabel), m_detail(new QLabel), m_problems(new QLabel),
      m_body(new QStackedWidget), m_empty(new QLabel), m_matrix(new figures::TableView), m_heat(new figures::ConfusionHeat(m_matrix)),
      m_mistakesTitle(new QLabel), m_mistakes(new QListWidget)
{
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 6, 10, 4);
    buttons->setSpacing(6);
    m_folder->setIcon(theme::icon("open"));
    m_add->setIcon(theme::icon("accuracy"));
    buttons->addWidget(m_folder);
    buttons->addWidget(m_again);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_add);
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.45);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_detail, m_problems}) {
        label->setContentsMargins(10, 0, 10, 0);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_matrix->setItemDelegate(m_heat);
    m_mistakes->setViewMode(QListView::IconMode);
    m_mistakes->setResizeMode(QListView::Adjust);
    m_mistakes->setMovement(QListView::Static);
    m_mistakes->setUniformItemSizes(true);
    m_mistakes->setIconSize({kThumbnail, kThumbnail});
    m_mistakes->setGridSize({148, kThumbnail + 40});
    m_mistakes->setWordWrap(true);
    auto *wrong = new QWidget;
    auto *wrongLayout = new QVBoxLayout(wrong);
    wrongLayout->setContentsMargins(0, 4, 0, 0);
    wrongLayout->setSpacing(2);
    m_mistakesTitle->setContentsMargins(10, 0, 10, 0);
    wrongLayout->addWidget(m_mistakesTitle);
    wrongLayout->addWidget(m_mistakes, 1);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_matrix);
    split->addWidget(wrong);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    m_body->addWidget(split);
    m_body->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(buttons);
    layout->addWidget(m_headline);
    layout->addWidget(m_detail);
    layout->addWidget(m_problems);
    layout->addWidget(m_body, 1);

    connect(m_folder, &QPushButton::clicked, this, &AccuracyView::chooseFolder);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_simulator.accuracy())
            m_simulator.measureAccuracy(m_simulator.accuracy()->folder.path);
    });
    connect(m_cancel, &QPushButton::clicked, &simulator, &Simulator::cancelAccuracy);
    connect(m_add, &QPushButton::clicked, &simulator, &Simulator::addAccuracyToStudy);
    connect(&simulator, &Simulator::accuracyChanged, this, &AccuracyView::refresh);
    connect(&simulator, &Simulator::choicesChanged, this, &AccuracyView::refresh);
    connect(&simulator, &Simulator::outcomeChanged, this, &AccuracyView::refresh);
    connect(&simulator.accuracyRun(), &Background::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(std::min<qint64>(total, kMostPictures)));
        m_progress->setValue(int(done));
        m_progress->setFormat(tr("%1 of %2").arg(locale().toString(done), locale().toString(total)));
    });
    connect(m_mistakes, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit pictureChosen(item->data(Qt::UserRole).toString()); });
    retranslate();
}

void AccuracyView::chooseFolder()
{
    const auto before = m_simulator.accuracy();
    const QString path =
        QFileDialog::getExistingDirectory(window(), tr("Folder with a Sub-Folder per Class"), before ? before->folder.path : QString());
    if (!path.isEmpty())
        m_simulator.measureAccuracy(path);
}

void AccuracyView::showMistakes()
{
    m_mistakes->clear();
    for (const Mistake &mistake : m_shown->mistakes) {
        const QString text = tr("%1 for %2, %3 %")
                                 .arg(m_simulator.className(mistake.predicted), m_simulator.className(mistake.truth),
                                      locale().toString(100 * mistake.confidence, 'f', 0));
        const QPixmap pixmap =
            QPixmap::fromImage(mistake.picture.scaled(2 * kThumbnail, 2 * kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        QIcon icon(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected);
        auto *item = new QListWidgetItem(icon, text, m_mistakes);
        item->setData(Qt::UserRole, mistake.path);
        item->setToolTip(mistake.path);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(QFileInfo(mistake.path).fileName(), text));
    }
}

void AccuracyView::refresh()
{
    const bool running = m_simulator.accuracyRun().isRunning();
    const auto outcome = m_simulator.accuracy();
    const bool any = outcome && outcome->matrix.total() > 0;
    const bool stale = m_simulator.accuracyIsStale();
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_folder->setVisible(!running);
    m_folder->setEnabled(m_simulator.obstacle().isEmpty());
    m_again->setVisible(!running && outcome && !outcome->folder.path.isEmpty());
    m_add->setVisible(any && !running);
    m_add->setEnabled(m_simulator.canAddAccuracy());
    if (running && m_progress->value() < 0)
        m_progress->setRange(0, 0);
    if (!running)
        m_progress->reset();
    m_headline->setVisible(any);
    m_detail->setVisible(any);
    m_body->setCurrentIndex(any ? 0 : 1);
    QStringList problems;
    if (stale && any)
        problems << tr("Out of date: design or weights have changed since.");
    if (outcome) {
        for (std::size_t i = 0; i < std::min<std::size_t>(outcome->errors.size(), kShownErrors); ++i)
            problems << QStringLiteral("\u2717 ") + QString::fromStdString(outcome->errors[i].message());
        if (outcome->unreadable > kShownErrors)
            problems << tr("%n file(s) could not be read and do not count.", nullptr, int(outcome->unreadable));
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setStyleSheet(QStringLiteral("color: %1").arg((stale ? theme::colors().warning : theme::colors().bad).name()));
    if (!any)
        return;
    const study::ConfusionMatrix &matrix = outcome->matrix;
    m_headline->setText(tr("Accuracy %1 %").arg(locale().toString(100 * matrix.accuracy(), 'f', 1)));
    m_detail->setText(tr("%1 of %2 right in \"%3\" \u2013 %4 pictures a second")
                          .arg(locale().toString(qint64(matrix.correct())), locale().toString(qint64(matrix.total())),
                               outcome->folder.name(),
                               locale().toString(double(matrix.total()) / std::max(outcome->seconds, 1e-6), 'f', 0)));
    std::vector<std::string> names;
    for (int i = 0; i < matrix.classes(); ++i) {
        const QString name = outcome->folder.classes.value(i);
        names.push_back((name.isEmpty() ? m_simulator.className(i) : name).toStdString());
    }
    if (m_shown != outcome) {
        m_shown = outcome;
        showMistakes();
    }
    m_heat->setMatrix(matrix);
    m_matrix->setTable(study::confusionTable(matrix, names));
    const auto mistakes = int(matrix.total() - matrix.correct());
    m_mistakesTitle->setText(mistakes == 0 ? tr("No mistakes")
                                           : tr("%n mistake(s), the surest first; Enter shows one layer by layer", nullptr, mistakes));
}

void AccuracyView::retranslate()
{
    m_folder->setText(tr("Measure over a f&older..."));
    m_again->setText(tr("&Again"));
    m_again->setToolTip(tr("The same folder with design and weights as they are now"));
    m_cancel->setText(tr("Cancel"));
    m_add->setText(tr("Add to the &study"));
    m_add->setToolTip(
        tr("Keeps it as simulated accuracy of this design: the point moves on the accuracy chart, and one undo takes it away"));
    m_progress->setAccessibleName(tr("Pictures done"));
    m_mistakes->setAccessibleName(tr("Mistakes"));
    m_empty->setText(tr("How often is the network right?\nChoose a folder with one sub-folder per class, full of pictures or .npy samples. "
                        "Every one is computed bit by bit as the chip would."));
    refresh();
    if (m_shown)
        showMistakes();
}

void AccuracyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace facet::simulate
