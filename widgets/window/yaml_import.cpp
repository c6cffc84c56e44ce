// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/yaml_import.h"

#include "formats/checkpoint.h"
#include "theme/icons.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace facet::window {

std::optional<network::Shape> shapeFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{1,4})\\s*[x×,]\\s*(\\d{1,5})\\s*(?:[x×,]\\s*(\\d{1,5})\\s*)?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    network::Shape shape;
    shape.channels = match.captured(1).toInt();
    shape.extent.rows = match.captured(2).toInt();
    shape.extent.cols = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
    if (shape.channels < 1 || shape.extent.rows < 1 || shape.extent.cols < 1)
        return std::nullopt;
    return shape;
}

YamlImportDialog::YamlImportDialog(const QString &path, std::string text, device::DeviceId device, QWidget *parent)
    : QDialog(parent), m_text(std::move(text)), m_device(device), m_path(path), m_verdict(new QLabel), m_checkpoint(new QLineEdit),
      m_shape(new QLineEdit), m_errors(new QTreeWidget)
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(path).fileName()));
    m_verdict->setWordWrap(true);

    auto *hint = new QLabel(tr("A network description of the vendor's tools may leave its channels to a trained checkpoint and its "
                               "input to the data set. Say where they are, and the errors that come from there go away."));
    hint->setWordWrap(true);

    m_checkpoint->setAccessibleName(tr("Checkpoint file"));
    m_checkpoint->setPlaceholderText(tr("optional, e.g. trained/model.pth.tar"));
    m_checkpoint->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("Browse..."));
    choose->setAccessibleName(tr("Browse for a checkpoint"));
    m_shape->setAccessibleName(tr("Input shape"));
    m_shape->setPlaceholderText(tr("optional, channels x rows x columns, e.g. 3x88x88"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_checkpoint, 1);
    row->addWidget(choose);
    auto *form = new QFormLayout;
    form->addRow(tr("&Checkpoint"), row);
    form->addRow(tr("&Input shape"), m_shape);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(row)))
        label->setBuddy(m_checkpoint);

    m_errors->setAccessibleName(tr("Errors"));
    m_errors->setRootIsDecorated(false);
    m_errors->setWordWrap(true);
    m_errors->setHeaderLabels({tr("Line"), tr("What is wrong"), tr("What to do")});
    m_errors->header()->setStretchLastSection(false);
    m_errors->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_errors->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_errors->header()->setSectionResizeMode(2, QHeaderView::Stretch);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_verdict);
    layout->addWidget(m_errors, 1);
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(780, 460);

    connect(choose, &QPushButton::clicked, this, &YamlImportDialog::browse);
    connect(m_checkpoint, &QLineEdit::textChanged, this, &YamlImportDialog::read);
    connect(m_shape, &QLineEdit::textChanged, this, &YamlImportDialog::read);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

void YamlImportDialog::setCheckpoint(const QString &path)
{
    m_checkpoint->setText(path);
}

void YamlImportDialog::setInputShape(const QString &shape)
{
    m_shape->setText(shape);
}

void YamlImportDialog::browse()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a checkpoint"), QFileInfo(m_path).absolutePath(),
                                                      tr("Checkpoints (*.pth.tar *.pth *.pt);;All files (*)"));
    if (!path.isEmpty())
        m_checkpoint->setText(path);
}

void YamlImportDialog::read()
{
    m_result.reset();
    formats::YamlOptions options;
    options.file = QFileInfo(m_path).fileName().toStdString();
    options.device = m_device;
    Errors errors;
    const QString shape = m_shape->text().trimmed();
    if (!shape.isEmpty()) {
        options.inputShape = shapeFromText(shape);
        if (!options.inputShape)
            errors.push_back({tr("\"%1\" is not a shape").arg(shape).toStdString(),
                              {},
                              0,
                              -1,
                              tr("Write channels x rows x columns, e.g. 3x88x88.").toStdString()});
    }
    const QString checkpoint = m_checkpoint->text().trimmed();
    if (!checkpoint.isEmpty() && QFileInfo(checkpoint).isFile()) {
        const auto read = formats::readCheckpoint(checkpoint.toStdString());
        if (read) {
            const auto infos = formats::weightInfos(*read, device::device(m_device).supportsBinaryWeights);
            if (infos)
                options.weights = *infos;
            else
                errors.push_back(infos.error());
        } else {
            errors.push_back(read.error());
        }
    } else if (!checkpoint.isEmpty()) {
        errors.push_back({tr("There is no file \"%1\"").arg(checkpoint).toStdString(), {}, 0, -1, {}});
    }
    auto result = formats::readNetworkYaml(m_text, options);
    if (!result)
        errors.insert(errors.end(), result.error().begin(), result.error().end());
    else if (errors.empty())
        m_result = std::move(*result);
    showErrors(errors);
}

void YamlImportDialog::showErrors(const Errors &errors)
{
    m_errors->clear();
    for (const Error &error : errors) {
        const QString layer = error.layer >= 0 ? tr("Layer %1: ").arg(error.layer) : QString();
        auto *item = new QTreeWidgetItem(m_errors, {error.line > 0 ? QString::number(error.line) : QString(),
                                                    layer + QString::fromStdString(error.what), QString::fromStdString(error.remedy)});
        item->setIcon(1, theme::icon("error", theme::Tint::Bad));
    }
    m_verdict->setText(errors.empty() ? tr("<b>The network can be imported.</b>")
                                      : tr("<b>%n error(s)</b> in this network description.", nullptr, int(errors.size())));
    m_import->setEnabled(errors.empty());
}

} // namespace facet::window
