// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/results_view.h"

#include "dataset/prepared_set.h"
#include "figures/chart_frame.h"
#include "figures/chart_style.h"
#include "figures/confusion_heat.h"
#include "figures/segmented_control.h"
#include "figures/table_view.h"
#include "theme/theme.h"
#include "train/roc_chart.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace facet::train {

namespace {

constexpr int kThumbnail = 64;
constexpr std::size_t kMostMistakes = 60;

std::string className(const TrainingRun &run, int index)
{
    const auto &start = run.state().start();
    const bool named = start && index >= 0 && index < int(start->classes.size());
    return named ? start->classes[std::size_t(index)] : std::to_string(index);
}

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QWidget(parent), m_split(new figures::SegmentedControl), m_compare(new figures::SegmentedControl), m_verdict(new QLabel),
      m_tabs(new QTabWidget), m_metrics(new figures::TableView), m_roc(new RocChart), m_rocFrame(new figures::ChartFrame(m_roc)),
      m_confusion(new figures::TableView), m_heat(new figures::ConfusionHeat(m_confusion)), m_mistakesTitle(new QLabel),
      m_mistakes(new QListWidget), m_log(new QPlainTextEdit)
{
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    top->setSpacing(8);
    top->addWidget(m_verdict, 1);
    top->addWidget(m_split, 0, Qt::AlignTop);
    auto *metricsPage = new QWidget;
    auto *metricsLayout = new QVBoxLayout(metricsPage);
    metricsLayout->setContentsMargins(0, 4, 0, 0);
    metricsLayout->setSpacing(4);
    auto *compareRow = new QHBoxLayout;
    compareRow->setContentsMargins(10, 0, 10, 0);
    compareRow->addWidget(m_compare);
    compareRow->addStretch();
    metricsLayout->addLayout(compareRow);
    metricsLayout->addWidget(m_metrics, 1);
    m_confusion->setItemDelegate(m_heat);
    m_mistakes->setViewMode(QListView::IconMode);
    m_mistakes->setResizeMode(QListView::Adjust);
    m_mistakes->setMovement(QListView::Static);
    m_mistakes->setUniformItemSizes(true);
    m_mistakes->setIconSize({kThumbnail, kThumbnail});
    m_mistakes->setGridSize({136, kThumbnail + 40});
    m_mistakes->setWordWrap(true);
    auto *mistakesPage = new QWidget;
    auto *mistakesLayout = new QVBoxLayout(mistakesPage);
    mistakesLayout->setContentsMargins(0, 4, 0, 0);
    mistakesLayout->setSpacing(2);
    m_mistakesTitle->setContentsMargins(10, 0, 10, 0);
    m_mistakesTitle->setForegroundRole(QPalette::PlaceholderText);
    mistakesLayout->addWidget(m_mistakesTitle);
    mistakesLayout->addWidget(m_mistakes, 1);
    m_log->setReadOnly(true);
    m_log->setFrameShape(QFrame::NoFrame);
    m_tabs->setDocumentMode(true);
    for (QWidget *page : std::initializer_list<QWidget *>{metricsPage, m_rocFrame, m_confusion, mistakesPage, m_log})
        m_tabs->addTab(page, QString());
    m_rocFrame->setFigureProvider([this] { return rocFigure(m_roc->runs(), figures::printColors()); });
    m_rocFrame->setFileName([] { return QStringLiteral("roc"); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    for (figures::SegmentedControl *control : {m_split, m_compare})
        connect(control, &figures::SegmentedControl::changed, this, &ResultsView::splitChanged);
    retranslate();
    m_split->setCurrent(1); // test: what counts
}

int ResultsView::split() const
{
    return m_split->current();
}

// Sets without a test split have one split only.
const training::SplitMetrics *ResultsView::splitOf(const TrainingRun *run) const
{
    if (!run || !run->state().report() || run->state().report()->splits.empty())
        return nullptr;
    const auto &splits = run->state().report()->splits;
    return &splits[std::min(std::size_t(split()), splits.size() - 1)];
}

void ResultsView::show(const Shown &shown)
{
    showVerdict(shown.run);
    showMetrics(shown);
    m_roc->setRuns(shown.curves);
    m_rocFrame->setTable(rocTable(shown.curves));
    const bool anyRoc = std::ranges::any_of(shown.curves, [](const RunCurves &run) { return !run.roc.empty(); });
    m_rocFrame->setEmptyText(anyRoc ? QString() : tr("The ROC curve of a finished run with two classes stands here."));
    showConfusion(shown.run);
    showMistakes(shown.run);
    showLog(shown.run);
}

void ResultsView::showVerdict(const TrainingRun *run)
{
    QString text;
    QColor color = theme::colors().text;
    if (run && run->state().report()) {
        const training::Consistency &check = run->state().report()->consistency;
        if (check.consistent()) {
            text = tr("\u2713 Consistent: the chip computes what was trained, %1 logits of %2 samples and %3 values inside the layers "
                      "without a difference.")
                       .arg(locale().toString(qint64(check.logits)), locale().toString(qint64(check.samples)),
                            locale().toString(qint64(check.layerValues)));
            color = theme::colors().good;
        } else {
            text = tr("\u2717 Not consistent: %1 of %2 logits and %3 classes differ from what the chip computes.")
                       .arg(locale().toString(qint64(check.differentLogits)), locale().toString(qint64(check.logits)),
                            locale().toString(qint64(check.differentClasses)));
            color = theme::colors().bad;
        }
    } else if (run && run->status() == Status::Failed) {
        text = QStringLiteral("\u2717 ") + run->problem();
        color = theme::colors().bad;
    } else {
        text = tr("Figures, mistakes and the consistency check stand here when the run is over.");
        color = theme::colors().textMuted;
    }
    m_verdict->setText(text);
    m_verdict->setStyleSheet(QStringLiteral("color: %1").arg(color.name()));
}

void ResultsView::showMetrics(const Shown &shown)
{
    std::vector<MetricsColumn> columns;
    const training::SplitMetrics *own = splitOf(shown.run);
    if (m_compare->current() == 0) {
        if (own) {
            const auto &report = *shown.run->state().report();
            columns = {{{QT_TRANSLATE_NOOP("core", "Float (E = %1)"), {std::to_string(report.floatEpoch)}}, &own->floating},
                       {{QT_TRANSLATE_NOOP("core", "QAT (N = %1)"), {std::to_string(report.quantizedEpoch)}}, &own->quantizationAware},
                       {{QT_TRANSLATE_NOOP("core", "Quantized"), {}}, &own->quantized}};
        }
    } else {
        for (const TrainingRun *run : shown.all) {
            if (const training::SplitMetrics *split = splitOf(run))
                columns.push_back({{"%1", {run->title().toStdString()}}, &split->quantized});
        }
    }
    std::string positive;
    if (own && own->quantized.perClass.size() == 2)
        positive = className(*shown.run, 1);
    m_metrics->setTable(metricsTable(columns, positive));
    m_metrics->resizeColumnsToContents();
}

void ResultsView::showConfusion(const TrainingRun *run)
{
    const training::SplitMetrics *own = splitOf(run);
    const int classes = own ? int(own->quantized.perClass.size()) : 0;
    study::ConfusionMatrix matrix(classes);
    std::vector<std::string> names;
    for (int truth = 0; truth < classes; ++truth) {
        names.push_back(className(*run, truth));
        for (int predicted = 0; predicted < classes; ++predicted)
            matrix.add(truth, predicted, own->quantized.confusion[std::size_t(truth)][std::size_t(predicted)]);
    }
    m_heat->setMatrix(matrix);
    m_confusion->setTable(classes > 0 ? study::confusionTable(matrix, names) : explore::Table{});
    m_confusion->resizeColumnsToContents();
}

void ResultsView::showMistakes(const TrainingRun *run)
{
    const bool done = run && run->state().report() && run->state().start();
    const QString of = done ? run->folder() : QString();
    if (of == m_mistakesOf)
        return;
    m_mistakesOf = of;
    m_mistakes->clear();
    m_mistakesTitle->setText(done ? QString() : tr("The pictures that a finished run gets most wrong stand here."));
    if (!done)
        return;
    const auto &mistakes = run->state().report()->mistakes;
    const auto set = dataset::PreparedSet::open(run->state().start()->data);
    if (!set || set->fingerprint() != run->state().start()->dataFingerprint) {
        m_mistakesTitle->setText(set ? tr("The data set has changed since: its pictures are not those of this run.")
                                     : QString::fromStdString(set.error().message()));
        return;
    }
    for (std::size_t i = 0; i < std::min(mistakes.size(), kMostMistakes); ++i) {
        const training::Mistake &mistake = mistakes[i];
        if (mistake.sample >= set->size())
            continue;
        const dataset::Picture picture = set->picture(mistake.sample);
        const QImage image(picture.rgb.data(), picture.extent.cols, picture.extent.rows, picture.extent.cols * 3, QImage::Format_RGB888);
        const QPixmap pixmap =
            QPixmap::fromImage(image.scaled(2 * kThumbnail, 2 * kThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        QIcon icon(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected);
        const QString text =
            tr("%1, taken for %2")
                .arg(QString::fromStdString(className(*run, mistake.label)), QString::fromStdString(className(*run, mistake.predicted)));
        auto *item = new QListWidgetItem(icon, text, m_mistakes);
        const dataset::Sample &sample = set->sample(mistake.sample);
        const auto &sources = set->description().sources;
        item->setToolTip(tr("Sample %1 of %2\nTaken for the wrong class by %3 of the chip's units")
                             .arg(mistake.sample)
                             .arg(sample.source < sources.size() ? QString::fromStdString(sources[sample.source]) : QString())
                             .arg(locale().toString(mistake.shortfall, 'f', 0)));
    }
    m_mistakesTitle->setText(
        mistakes.empty()
            ? tr("No mistakes")
            : tr("The %n worst mistake(s) of the quantized network: what it is, and what it was taken for", nullptr, m_mistakes->count()));
}

void ResultsView::showLog(const TrainingRun *run)
{
    QStringList lines;
    if (run) {
        if (!run->problem().isEmpty())
            lines << run->problem();
        for (const std::string &line : run->state().log())
            lines << QString::fromStdString(line);
        lines << tr("Folder of the run: %1").arg(run->folder());
        lines << run->recipeWords();
    }
    const QString text = lines.join(u'\n');
    if (m_log->toPlainText() != text)
        m_log->setPlainText(text);
}

void ResultsView::retranslate()
{
    m_split->setOptions({tr("Validation"), tr("Test")}, {tr("Figures of the validation split"), tr("Figures of the test split")});
    m_split->setName(tr("Split"));
    m_compare->setOptions({tr("This run"), tr("All shown runs")}, {tr("Floating point, quantization-aware and quantized beside each other"),
                                                                   tr("The quantized network of every run that is shown")});
    m_compare->setName(tr("Columns"));
    const std::array<QString, 5> titles{tr("Key metrics"), tr("ROC curve"), tr("Confusion matrix"), tr("Worst mistakes"), tr("Log")};
    for (std::size_t i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(int(i), titles[i]);
    m_tabs->tabBar()->setAccessibleName(tr("Results of the run"));
    m_metrics->setAccessibleName(titles[0]);
    m_confusion->setAccessibleName(titles[2]);
    m_mistakes->setAccessibleName(titles[3]);
    m_log->setAccessibleName(titles[4]);
    m_mistakesOf = QStringLiteral("?"); // texts anew
}

void ResultsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace facet::train
