// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/export_dialog.h"

#include "figures/table_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace facet::exporting {

namespace {

constexpr int kSmallest = 160; // logical pixels
constexpr int kLargest = 6000;
constexpr QSize kPreview(520, 320);

QString lastFolder()
{
    const QString folder = QSettings().value(QStringLiteral("export/folder")).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void rememberFolder(const QString &path)
{
    QSettings().setValue(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
}

QString suffixOf(Format format)
{
    switch (format) {
    case Format::Png: return QStringLiteral("png");
    case Format::Svg: return QStringLiteral("svg");
    case Format::Pdf: return QStringLiteral("pdf");
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(Figure figure, const QString &name, QWidget *parent)
    : QDialog(parent), m_figure(std::move(figure)), m_name(name.isEmpty() ? QStringLiteral("figure") : name), m_format(new QComboBox(this)),
      m_width(new QSpinBox(this)), m_height(new QSpinBox(this)), m_scale(new QComboBox(this)), m_preview(new QLabel(this)),
      m_result(new QLabel(this))
{
    setWindowTitle(tr("Export Figure"));
    m_format->addItem(tr("PNG picture"), int(Format::Png));
    m_format->addItem(tr("SVG drawing"), int(Format::Svg));
    m_format->addItem(tr("PDF page"), int(Format::Pdf));
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(kSmallest, kLargest);
        box->setSingleStep(20);
        box->setSuffix(tr(" px"));
    }
    m_width->setValue(int(std::lround(m_figure.size.width())));
    m_height->setValue(int(std::lround(m_figure.size.height())));
    for (const int factor : {1, 2, 3, 4})
        m_scale->addItem(tr("%1 pixels per px").arg(factor), factor);
    m_scale->setCurrentIndex(1);
    m_preview->setFixedSize(kPreview);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_format->setAccessibleName(tr("Format"));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_scale->setAccessibleName(tr("Resolution"));
    m_result->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Resolution"), m_scale);
    form->addRow(QString(), m_result);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { copyToClipboard(chosen(), scale()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askAndSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(18);
    columns->addWidget(m_preview);
    columns->addLayout(form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(14);
    layout->addLayout(columns);
    layout->addWidget(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::updatePreview);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportDialog::updatePreview);
    updatePreview();
}

Figure ExportDialog::chosen() const
{
    Figure figure = m_figure;
    figure.size = QSizeF(m_width->value(), m_height->value());
    return figure;
}

Format ExportDialog::format() const
{
    return Format(m_format->currentData().toInt());
}

double ExportDialog::scale() const
{
    return m_scale->currentData().toDouble();
}

void ExportDialog::updatePreview()
{
    const Figure figure = chosen();
    const double fit = std::min({kPreview.width() / figure.size.width(), kPreview.height() / figure.size.height(), 1.0});
    QImage image = toImage(figure, fit * devicePixelRatioF());
    image.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(image));
    const bool png = format() == Format::Png;
    m_scale->setEnabled(png);
    m_result->setText(
        png ? tr("%1 x %2 pixels").arg(int(figure.size.width() * scale())).arg(int(figure.size.height() * scale()))
            : tr("%1 x %2 mm").arg(figure.size.width() / 96 * 25.4, 0, 'f', 0).arg(figure.size.height() / 96 * 25.4, 0, 'f', 0));
}

bool ExportDialog::saveTo(const QString &path)
{
    if (const auto saved = saveFigure(chosen(), path, scale()); !saved) {
        QMessageBox::warning(this, tr("Export Figure"), QString::fromStdString(saved.error().message()));
        return false;
    }
    rememberFolder(path);
    accept();
    return true;
}

void ExportDialog::askAndSave()
{
    const QString suffix = suffixOf(format());
    QString path = QFileDialog::getSaveFileName(this, tr("Export Figure"), QDir(lastFolder()).filePath(m_name + u'.' + suffix),
                                                QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix));
    if (path.isEmpty())
        return;
    if (!formatOf(path))
        path += u'.' + suffix;
    saveTo(path);
}

Expected<void> saveTable(const explore::Table &table, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    std::string text;
    if (suffix == QLatin1String("csv"))
        text = explore::toCsv(table, figures::shown);
    else if (suffix == QLatin1String("tsv") || suffix == QLatin1String("txt"))
        text = explore::toTsv(table, figures::shown);
    else if (suffix == QLatin1String("md"))
        text = explore::toMarkdown(table, figures::shown);
    else
        return tl::unexpected(Error{"Unknown kind of table file", path.toStdString(), 0, -1, "Use a name that ends in .csv, .tsv or .md"});
    return saveBytes(QByteArray::fromStdString(text), path);
}

bool exportTable(const explore::Table &table, const QString &name, QWidget *parent)
{
    QString chosenFilter;
    QString path = QFileDialog::getSaveFileName(
        parent, ExportDialog::tr("Export Table"),
        QDir(lastFolder()).filePath((name.isEmpty() ? QStringLiteral("table") : name) + QStringLiteral(".csv")),
        ExportDialog::tr("Comma-separated values (*.csv);;Tab-separated values (*.tsv);;Markdown (*.md)"), &chosenFilter);
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += chosenFilter.contains(QLatin1String("*.md"))    ? QStringLiteral(".md")
                : chosenFilter.contains(QLatin1String("*.tsv")) ? QStringLiteral(".tsv")
                                                                : QStringLiteral(".csv");
    if (const auto saved = saveTable(table, path); !saved) {
        QMessageBox::warning(parent, ExportDialog::tr("Export Table"), QString::fromStdString(saved.error().message()));
        return false;
    }
    rememberFolder(path);
    return true;
}

} // namespace facet::exporting
