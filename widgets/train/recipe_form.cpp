// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "train/recipe_form.h"

#include "dataset/prepared_set.h"
#include "theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace facet::train {

namespace {

constexpr int kMostSeeds = 100;
const QString kDataKey = QStringLiteral("train/data");

enum Weighting { Equal, Balanced, Typed };

} // namespace

RecipeForm::RecipeForm(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_data(new QLineEdit), m_browse(new QToolButton), m_about(new QLabel),
      m_seeds(new QLineEdit), m_epochs(whole(1, 100'000)), m_quantizedEpochs(whole(0, 100'000)), m_patience(whole(1, 100'000)),
      m_batch(whole(1, 4096)), m_rate(real(1e-6, 10, 6, 0.0005)), m_divisor(real(1, 1e6, 1, 1)), m_decay(real(0, 1, 6, 0.0001)),
      m_threads(whole(1, 256)), m_weighting(new QComboBox), m_classWeights(new QLineEdit), m_augment(new QCheckBox),
      m_batchNorm(new QCheckBox), m_reset(new QPushButton)
{
    auto *data = new QHBoxLayout;
    data->setSpacing(4);
    data->addWidget(m_data, 1);
    m_browse->setIcon(theme::icon("open"));
    m_browse->setFocusPolicy(Qt::TabFocus);
    data->addWidget(m_browse);
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_form->setContentsMargins(10, 8, 10, 8);
    m_form->setVerticalSpacing(5);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [this](auto *field) {
        m_captions << new QLabel(this);
        m_form->addRow(m_captions.back(), field);
    };
    row(data);
    m_captions.back()->setBuddy(m_data);
    m_form->addRow(m_about);
    for (QWidget *field : std::initializer_list<QWidget *>{m_seeds, m_epochs, m_quantizedEpochs, m_patience, m_batch, m_rate, m_divisor,
                                                           m_decay, m_weighting, m_classWeights, m_threads})
        row(field);
    m_form->addRow(m_augment);
    m_form->addRow(m_batchNorm);
    m_form->addRow(m_reset);
    m_weighting->addItems({{}, {}, {}});
    m_weighting->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_weighting->setMinimumContentsLength(8);
    m_seeds->setText(QStringLiteral("1"));

    const auto tell = [this] {
        m_reset->setEnabled(!isDefault());
        m_form->setRowVisible(m_classWeights, m_weighting->currentIndex() == Typed);
        emit changed();
    };
    for (QSpinBox *box : {m_epochs, m_quantizedEpochs, m_patience, m_batch, m_threads})
        connect(box, &QSpinBox::valueChanged, this, tell);
    for (QDoubleSpinBox *box : {m_rate, m_divisor, m_decay})
        connect(box, &QDoubleSpinBox::valueChanged, this, tell);
    for (QCheckBox *box : {m_augment, m_batchNorm})
        connect(box, &QCheckBox::toggled, this, tell);
    connect(m_weighting, &QComboBox::currentIndexChanged, this, tell);
    for (QLineEdit *line : {m_seeds, m_classWeights})
        connect(line, &QLineEdit::textChanged, this, tell);
    connect(m_data, &QLineEdit::textChanged, this, [this] {
        look();
        emit changed();
    });
    connect(m_browse, &QToolButton::clicked, this, &RecipeForm::chooseData);
    connect(m_reset, &QPushButton::clicked, this, &RecipeForm::reset);
    retranslate();
    reset();
    setData(QSettings().value(kDataKey).toString());
    look();
}

QSpinBox *RecipeForm::whole(int least, int most)
{
    auto *box = new QSpinBox(this);
    box->setRange(least, most);
    return box;
}

QDoubleSpinBox *RecipeForm::real(double least, double most, int decimals, double step)
{
    auto *box = new QDoubleSpinBox(this);
    box->setDecimals(decimals);
    box->setRange(least, most);
    box->setSingleStep(step);
    return box;
}

QString RecipeForm::data() const
{
    return m_data->text().trimmed();
}

void RecipeForm::setData(const QString &path)
{
    m_data->setText(path);
}

void RecipeForm::chooseData()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Prepared Data Set"), data(), tr("Prepared data sets (*.facetset)"));
    if (!path.isEmpty())
        setData(path);
}

void RecipeForm::look()
{
    m_dataProblem.clear();
    m_classes.clear();
    if (data().isEmpty()) {
        m_dataProblem = tr("Choose a prepared data set (.facetset).");
        m_about->setText(tr("\"facet dataset prepare\" makes one of labelled pictures."));
        return;
    }
    const auto set = dataset::PreparedSet::open(QFile::encodeName(data()).toStdString());
    if (!set) {
        m_dataProblem = QString::fromStdString(set.error().message());
        m_about->setText(m_dataProblem);
        return;
    }
    for (const std::string &name : set->description().classes)
        m_classes << QString::fromStdString(name);
    const auto counts = set->counts();
    const auto samples = [&](dataset::Split split) {
        const auto &ofSplit = counts[std::size_t(split)];
        return locale().toString(qint64(std::accumulate(ofSplit.begin(), ofSplit.end(), std::int64_t(0))));
    };
    const network::Shape &shape = set->description().shape;
    QStringList names = m_classes.mid(0, 6);
    if (m_classes.size() > names.size())
        names << QStringLiteral("...");
    m_about->setText(tr("%1 for training, %2 for validation, %3 for test\n%4 x %5 pixels: %6")
                         .arg(samples(dataset::Split::Train), samples(dataset::Split::Validation), samples(dataset::Split::Test))
                         .arg(shape.extent.cols)
                         .arg(shape.extent.rows)
                         .arg(names.join(QStringLiteral(", "))));
    QSettings().setValue(kDataKey, data());
}

QList<qint64> RecipeForm::seeds() const
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    QList<qint64> seeds;
    for (const QString &part : m_seeds->text().split(kBetween, Qt::SkipEmptyParts)) {
        bool good = false;
        const qint64 seed = part.toLongLong(&good);
        if (!good || seed < 0 || seeds.size() >= kMostSeeds)
            return {};
        if (!seeds.contains(seed))
            seeds << seed;
    }
    return seeds;
}

std::optional<training::Recipe> RecipeForm::recipe() const
{
    training::Recipe recipe;
    recipe.maxEpochs = m_epochs->value();
    recipe.maxQuantizedEpochs = m_quantizedEpochs->value();
    recipe.patience = m_patience->value();
    recipe.batchSize = m_batch->value();
    recipe.learningRate = m_rate->value();
    recipe.quantizedRateDivisor = m_divisor->value();
    recipe.weightDecay = m_decay->value();
    recipe.threads = m_threads->value();
    recipe.augment = m_augment->isChecked();
    recipe.module.batchNorm = m_batchNorm->isChecked();
    recipe.balanceClasses = m_weighting->currentIndex() == Balanced;
    if (m_weighting->currentIndex() == Typed) {
        for (const QString &part : m_classWeights->text().split(QRegularExpression(QStringLiteral("[\\s;]+")), Qt::SkipEmptyParts)) {
            bool good = false;
            const double weight = locale().toDouble(part, &good);
            if (!good || weight < 0)
                return std::nullopt;
            recipe.classWeights.push_back(weight);
        }
        if (recipe.classWeights.empty() || (!m_classes.isEmpty() && qsizetype(recipe.classWeights.size()) != m_classes.size()))
            return std::nullopt;
    }
    return recipe;
}

void RecipeForm::setRecipe(const training::Recipe &recipe)
{
    m_epochs->setValue(recipe.maxEpochs);
    m_quantizedEpochs->setValue(recipe.maxQuantizedEpochs);
    m_patience->setValue(recipe.patience);
    m_batch->setValue(recipe.batchSize);
    m_rate->setValue(recipe.learningRate);
    m_divisor->setValue(recipe.quantizedRateDivisor);
    m_decay->setValue(recipe.weightDecay);
    m_threads->setValue(recipe.threads);
    m_augment->setChecked(recipe.augment);
    m_batchNorm->setChecked(recipe.module.batchNorm);
    QStringList weights;
    for (const double weight : recipe.classWeights)
        weights << locale().toString(weight);
    m_classWeights->setText(weights.join(u' '));
    m_weighting->setCurrentIndex(recipe.balanceClasses ? Balanced : weights.isEmpty() ? Equal : Typed);
    m_form->setRowVisible(m_classWeights, m_weighting->currentIndex() == Typed);
    m_reset->setEnabled(!isDefault());
}

bool RecipeForm::isDefault() const
{
    const training::Recipe usual;
    const auto now = recipe();
    return now && now->maxEpochs == usual.maxEpochs && now->maxQuantizedEpochs == usual.maxQuantizedEpochs &&
           now->patience == usual.patience && now->batchSize == usual.batchSize && now->learningRate == usual.learningRate &&
           now->quantizedRateDivisor == usual.quantizedRateDivisor && now->weightDecay == usual.weightDecay &&
           now->threads == usual.threads && now->augment == usual.augment && now->module.batchNorm == usual.module.batchNorm &&
           now->balanceClasses == usual.balanceClasses && now->classWeights == usual.classWeights;
}

void RecipeForm::reset()
{
    setRecipe({});
}

QString RecipeForm::obstacle() const
{
    if (!m_dataProblem.isEmpty())
        return m_dataProblem;
    if (seeds().isEmpty())
        return tr("Seeds are whole numbers with commas between: 1, 2, 3.");
    if (!recipe())
        return tr("State one class weight for each of the %n class(es), with spaces between.", nullptr, int(m_classes.size()));
    return {};
}

void RecipeForm::retranslate()
{
    const std::array fields{static_cast<QWidget *>(m_data),         static_cast<QWidget *>(m_seeds),
                            static_cast<QWidget *>(m_epochs),       static_cast<QWidget *>(m_quantizedEpochs),
                            static_cast<QWidget *>(m_patience),     static_cast<QWidget *>(m_batch),
                            static_cast<QWidget *>(m_rate),         static_cast<QWidget *>(m_divisor),
                            static_cast<QWidget *>(m_decay),        static_cast<QWidget *>(m_weighting),
                            static_cast<QWidget *>(m_classWeights), static_cast<QWidget *>(m_threads)};
    const std::array<std::pair<QString, QString>, fields.size()> texts{{
        {tr("Data set"), tr("A prepared set (.facetset)")},
        {tr("Seeds"), tr("One run for every seed: 1, 2, 3. Their accuracies become a mean with a spread")},
        {tr("Epochs"), tr("At most so many in floating point; it ends when the validation loss stops falling")},
        {tr("QAT epochs"), tr("At most so many with quantization; 0 quantizes without training")},
        {tr("Patience"), tr("Epochs without an improvement after which a phase ends")},
        {tr("Batch size"), tr("Pictures per step")},
        {tr("Learning rate"), tr("Of the Adam optimizer")},
        {tr("QAT rate divisor"), tr("From the best epoch E on, the learning rate is divided by this")},
        {tr("Weight decay"), tr("Pulls weights toward zero")},
        {tr("Class weights"), tr("What a mistake in a class costs")},
        {tr("Weights"), tr("One number for each class of the data, with spaces between")},
        {tr("Threads"), tr("Of one run. Another number may change the last bits of sums, and with them the network")},
    }};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_captions[qsizetype(i)]->setText(texts[i].first);
        fields[i]->setAccessibleName(texts[i].first);
        fields[i]->setToolTip(texts[i].second);
        m_captions[qsizetype(i)]->setToolTip(texts[i].second);
    }
    m_weighting->setItemText(Equal, tr("equal"));
    m_weighting->setItemText(Balanced, tr("by rarity"));
    m_weighting->setItemText(Typed, tr("typed in"));
    m_browse->setToolTip(tr("Choose a prepared data set"));
    m_browse->setAccessibleName(m_browse->toolTip());
    m_data->setPlaceholderText(tr("file.facetset"));
    m_augment->setText(tr("Vary the training pictures"));
    m_augment->setToolTip(tr("Mirrors, shifts, turns and recolors them anew in every epoch; never those of validation and test"));
    m_batchNorm->setText(tr("Batch normalization"));
    m_batchNorm->setToolTip(tr("After every convolution while training; fused into the weights before quantization"));
    m_reset->setText(tr("Default recipe"));
    m_reset->setToolTip(tr("All settings back to the recipe of the talk; data set and seeds stay"));
    look();
}

void RecipeForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace facet::train
