// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serial/serial_panel.h"

#include "board/vendor_console.h"
#include "console/console_view.h"
#include "document/translated.h"
#include "figures/bar_chart.h"
#include "figures/chart_frame.h"
#include "figures/quantity.h"
#include "figures/segmented_control.h"
#include "flash/flash_dialog.h"
#include "network/fingerprint.h"
#include "serial/error_card.h"
#include "serial/push_input.h"
#include "serial/push_steps_view.h"
#include "simulate/background.h"
#include "study/board_measurements.h"
#include "theme/colors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>

namespace facet::serial {

namespace {

using State = boards::BoardLink::State;
using Prepared = tl::expected<std::shared_ptr<const board::Deployment>, Errors>;

const QString kRemembered = QStringLiteral("board/port"); // key of the device that was used last

QString named(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

SerialPanel::SerialPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent, PortChooser::Ports ports)
    : QWidget(parent), m_document(document), m_selection(selection), m_background(new simulate::Background(this)),
      m_ports(new PortChooser(nullptr, std::move(ports))), m_connect(new QPushButton), m_reset(new QPushButton),
      m_flashButton(new QPushButton), m_mode(new figures::SegmentedControl), m_state(new QLabel), m_banner(new QLabel),
      m_weightsTitle(new QLabel), m_weights(new QLabel), m_inputTitle(new QLabel), m_input(new QComboBox), m_repeatTitle(new QLabel),
      m_repeat(new QSpinBox), m_layers(new QCheckBox), m_keep(new QCheckBox), m_push(new QPushButton), m_cancel(new QPushButton),
      m_steps(new PushStepsView), m_error(new ErrorCard), m_pushArea(new QWidget), m_terminalArea(new QWidget), m_printed(new QLabel),
      m_useTime(new QPushButton), m_tabs(new QTabWidget), m_sentence(new QLabel), m_layerSentence(new QLabel),
      m_chart(new figures::BarChart), m_frame(new figures::ChartFrame(m_chart)), m_console(new console::ConsoleView)
{
    build();
    connectLink();
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (m_link.state() == State::Closed)
            open();
        else
            m_link.close();
    });
    connect(m_reset, &QPushButton::clicked, &m_link, &boards::BoardLink::resetBoard);
    connect(m_flashButton, &QPushButton::clicked, this, &SerialPanel::flash);
    connect(m_push, &QPushButton::clicked, this, &SerialPanel::push);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_background->cancel();
        m_preparing = false;
        m_link.cancel();
        updateState();
    });
    connect(m_mode, &figures::SegmentedControl::changed, this, [this] {
        m_link.close();
        m_error->clear();
        m_console->setSendLineShown(isTerminal());
        updateState();
    });
    connect(m_ports, &PortChooser::targetChanged, this, [this] {
        m_link.close();
        m_error->clear();
        QSettings().setValue(kRemembered, m_ports->key());
        updateState();
    });
    connect(m_ports, &PortChooser::boardAppeared, this, &SerialPanel::showBanner);
    connect(m_banner, &QLabel::linkActivated, this, [this](const QString &key) {
        m_banner->hide();
        m_ports->choose(key);
        push();
    });
    connect(m_input, &QComboBox::activated, this, &SerialPanel::chooseInput);
    connect(m_error, &ErrorCard::retryRequested, this, [this] {
        if (isTerminal())
            open();
        else
            push();
    });
    connect(m_error, &ErrorCard::flashRequested, this, &SerialPanel::flash);
    connect(m_error, &ErrorCard::resetRequested, &m_link, &boards::BoardLink::resetBoard);
    connect(m_console, &console::ConsoleView::lineEntered, &m_link, &boards::BoardLink::sendBytes);
    connect(m_useTime, &QPushButton::clicked, this, &SerialPanel::keepPrintedTime);
    for (const auto signal : {&document::StudyDocument::currentVariantChanged, &document::StudyDocument::networkChanged})
        connect(&m_document, signal, this, &SerialPanel::updateWeights);
    for (const auto signal :
         {&document::StudyDocument::reset, &document::StudyDocument::settingsChanged, &document::StudyDocument::variantsChanged})
        connect(&m_document, signal, this, &SerialPanel::updateWeights);
    retranslate();
    if (const QString remembered = QSettings().value(kRemembered).toString(); !remembered.isEmpty())
        m_ports->choose(remembered);
}

SerialPanel::~SerialPanel()
{
    m_link.disconnect(this);
}

void SerialPanel::connectLink()
{
    using boards::BoardLink;
    connect(&m_link, &BoardLink::stateChanged, this, &SerialPanel::updateState);
    connect(&m_link, &BoardLink::identified, this, [this](const board::BoardInfo &info) {
        m_error->clear();
        if (m_greeting && m_flash) {
            m_greeting = false;
            m_flash->setHello(tr("%1, model runner %2").arg(QString::fromStdString(info.board), QString::fromStdString(info.firmware)));
        }
        updateState();
    });
    connect(&m_link, &BoardLink::stepStarted, m_steps, &PushStepsView::start);
    connect(&m_link, &BoardLink::progressed, m_steps, &PushStepsView::progress);
    connect(&m_link, &BoardLink::stepFinished, m_steps, &PushStepsView::finish);
    connect(&m_link, &BoardLink::finished, this, &SerialPanel::onFinished);
    connect(&m_link, &BoardLink::failed, this, &SerialPanel::onFailed);
    connect(&m_link, &BoardLink::noted, this, [this](const Text &text) {
        m_banner->setText(document::translated(text).toHtmlEscaped());
        m_banner->show();
    });
    connect(&m_link, &BoardLink::bytesSent, this, [this](const QByteArray &bytes) { m_console->add(board::Direction::ToBoard, bytes); });
    connect(&m_link, &BoardLink::bytesReceived, this, [this](const QByteArray &bytes) {
        m_console->add(board::Direction::FromBoard, bytes);
        if (m_link.state() == State::Terminal)
            readTerminal(bytes);
    });
    connect(&m_link, &BoardLink::textReceived, this, &SerialPanel::onLine);
}

bool SerialPanel::isTerminal() const
{
    return m_mode->current() == 1;
}

void SerialPanel::open()
{
    const auto target = m_ports->target();
    if (!target)
        return;
    m_error->clear();
    m_console->begin(m_ports->currentText());
    if (const auto *device = std::get_if<device::DeviceId>(&*target))
        m_link.openVirtual(*device);
    else if (isTerminal())
        m_link.openTerminal(std::get<boards::Port>(*target));
    else
        m_link.open(std::get<boards::Port>(*target));
}

// ---- what is pushed ----

void SerialPanel::updateWeights()
{
    const int current = m_document.currentVariant();
    if (current < 0) {
        m_weights->setText(tr("No variant is open."));
    } else {
        const QString name = QString::fromStdString(m_document.variant(current).name);
        const simulate::WeightsChoice choice =
            simulate::WeightsMemory::choice(m_document.filePath(), name).value_or(simulate::WeightsChoice{});
        m_weights->setText(choice.isRandom() ? tr("Random, seed %1. Choose a checkpoint in the Simulate panel.").arg(choice.seed)
                                             : QFileInfo(choice.path).fileName());
        m_weights->setToolTip(choice.path);
    }
    updateState();
}

void SerialPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateWeights(); // may have been chosen in another panel meanwhile
}

void SerialPanel::fillInputs()
{
    const int before = m_input->currentIndex();
    if (m_inputs.empty())
        m_inputs = {{simulate::InputSource::Kind::Random, {}, 0, 1}};
    m_input->clear();
    for (const simulate::InputSource &source : m_inputs)
        m_input->addItem(source.kind == simulate::InputSource::Kind::Random ? tr("Random values, seed %1").arg(source.seed)
                                                                            : QFileInfo(source.path).fileName());
    m_input->addItem(tr("File..."));
    m_input->setCurrentIndex(before >= 0 && before < int(m_inputs.size()) ? before : 0);
}

void SerialPanel::chooseInput(int index)
{
    if (index != int(m_inputs.size()))
        return;
    m_input->setCurrentIndex(0);
    const QString path = QFileDialog::getOpenFileName(this, tr("Input of the network"), {}, simulate::inputFileFilter());
    if (path.isEmpty())
        return;
    simulate::InputSource source;
    source.path = path;
    m_inputs.push_back(source);
    fillInputs();
    m_input->setCurrentIndex(int(m_inputs.size()) - 1);
}

void SerialPanel::push()
{
    const int current = m_document.currentVariant();
    const auto target = m_ports->target();
    if (current < 0 || !target || isTerminal())
        return;
    m_error->clear();
    m_banner->hide();
    const study::Variant &variant = m_document.variant(current);
    PushRequest request{
        variant.name, variant.network, m_document.study().settings.device,
        simulate::WeightsMemory::choice(m_document.filePath(), QString::fromStdString(variant.name)).value_or(simulate::WeightsChoice{}),
        m_inputs[std::size_t(std::clamp(m_input->currentIndex(), 0, int(m_inputs.size()) - 1))]};
    m_pushedVariant = variant.name;
    m_preparing = true;
    m_steps->begin(m_layers->isChecked());
    updateState();
    m_background->start<Prepared>([request](std::stop_token, const simulate::Background::Progress &) { return prepareDeployment(request); },
                                  [this](Prepared prepared) { onPrepared(std::move(prepared)); });
}

void SerialPanel::onPrepared(Prepared prepared)
{
    m_preparing = false;
    if (!prepared) {
        QStringList lines;
        for (const Error &error : prepared.error())
            lines << QString::fromStdString(error.message());
        m_error->setProblem(tr("The variant cannot be pushed as it is."), lines.join(QLatin1Char('\n')));
        updateState();
        return;
    }
    m_deployment = *prepared;
    board::PushOptions options;
    options.repeat = m_repeat->value();
    options.layerTimes = options.compareLayers = m_layers->isChecked();
    if (m_link.state() == State::Closed)
        open();
    m_link.push(m_deployment, options);
    updateState();
}

// ---- what comes of it ----

void SerialPanel::onFinished(const board::PushResult &result)
{
    if (!m_deployment)
        return;
    const int variant = m_document.study().indexOf(m_pushedVariant);
    MeasuredResult measured;
    measured.variant = QString::fromStdString(m_pushedVariant);
    measured.network = variant >= 0 ? m_document.variant(variant).network : m_deployment->network;
    measured.predicted = estimate::estimate(measured.network, {m_deployment->device, estimate::Model::Cycles, result.clockHz});
    measured.result = result;
    measured.simulated = m_link.isSimulated();
    m_result = measured;
    m_chart->setData(resultChart(measured));
    m_frame->setTable(resultTable(measured));
    m_frame->setEmptyText({});
    m_sentence->setText(resultSentence(measured));
    m_layerSentence->setText(layersSentence(measured));
    m_tabs->setCurrentIndex(0);
    if (m_keep->isChecked() && variant >= 0) {
        const study::Provenance provenance = m_link.provenance();
        std::vector<study::Measurement> all = m_document.variant(variant).measurements;
        const std::vector<study::Measurement> fresh = study::measurementsOf(result, measured.network, provenance);
        // A new run of the same design on the same board takes the place of the one before.
        std::erase_if(all, [&](const study::Measurement &old) {
            return old.quantity == study::Quantity::Latency && old.provenance.origin == provenance.origin &&
                   old.provenance.serialNumber == provenance.serialNumber && !fresh.empty() && old.madeOn == fresh.front().madeOn;
        });
        all.insert(all.end(), fresh.begin(), fresh.end());
        m_document.setMeasurements(variant, std::move(all), tr("Add times measured on %1").arg(QString::fromStdString(result.board.board)));
    }
    updateState();
}

void SerialPanel::onFailed(const board::BoardError &error)
{
    m_steps->stop();
    if (m_greeting && m_flash) {
        m_greeting = false;
        m_flash->setNoHello(document::translated(error.title) + QLatin1Char(' ') + document::translated(error.remedy));
    }
    if (error.code == board::ErrorCode::Canceled)
        m_error->clear();
    else
        m_error->setError(error);
    updateState();
}

void SerialPanel::readTerminal(const QByteArray &bytes)
{
    constexpr int kLongestLine = 4096; // of a program that never ends one
    m_line += bytes;
    qsizetype end = 0;
    while ((end = m_line.indexOf('\n')) >= 0) {
        onLine(QString::fromUtf8(m_line.left(end)));
        m_line.remove(0, end + 1);
    }
    if (m_line.size() > kLongestLine)
        m_line.clear();
}

void SerialPanel::onLine(const QString &line)
{
    const auto time = board::printedTime(line.toStdString());
    if (!time)
        return;
    m_printedUs = time->microseconds;
    m_printedFrom = m_link.provenance(); // now: the port may be closed when the time is taken
    m_printedWithLoading = time->includesLoading;
    updateState();
}

void SerialPanel::keepPrintedTime()
{
    const int current = m_document.currentVariant();
    if (current < 0 || !m_printedUs)
        return;
    study::Measurement measured;
    measured.quantity = study::Quantity::Latency;
    measured.value = *m_printedUs;
    measured.madeOn = network::fingerprint(m_document.variant(current).network);
    measured.provenance = m_printedFrom;
    measured.provenance.source =
        m_printedWithLoading ? "printed by the program on the board; includes loading the input" : "printed by the program on the board";
    std::vector<study::Measurement> all = m_document.variant(current).measurements;
    all.push_back(measured);
    m_document.setMeasurements(current, std::move(all), tr("Add a time that the board printed"));
}

// ---- flashing ----

void SerialPanel::flash()
{
    if (!m_flash) {
        m_flash = new flash::FlashDialog(this);
        connect(m_flash, &flash::FlashDialog::aboutToFlash, this, [this] {
            m_link.setReconnects(false);
            m_link.close(); // the probe is about to restart
        });
        connect(m_flash, &flash::FlashDialog::greet, this, [this](const QString &, bool sendBreak) {
            m_link.setReconnects(true);
            m_greeting = true;
            open();
            if (sendBreak)
                m_link.resetBoard();
        });
        connect(m_flash, &QDialog::finished, this, [this] { m_link.setReconnects(true); });
    }
    if (const auto target = m_ports->target())
        if (const auto *port = std::get_if<boards::Port>(&*target))
            m_flash->setWanted(QString::fromStdString(port->usb.serialNumber));
    m_flash->show();
    m_flash->raise();
}

void SerialPanel::showBanner(const boards::Port &port)
{
    const int current = m_document.currentVariant();
    if (m_link.state() != State::Closed || current < 0 || port.identity->role != board::PortRole::Console)
        return;
    m_banner->setText(tr("%1 found. <a href=\"%2\">Push %3</a>")
                          .arg(port.boardName().toHtmlEscaped(), port.key().toHtmlEscaped(),
                               QString::fromStdString(m_document.variant(current).name).toHtmlEscaped()));
    m_banner->show();
}

// ---- how it stands ----

void SerialPanel::updateState()
{
    const State state = m_link.state();
    const theme::Colors &colors = theme::colors();
    QString words;
    QColor dot = colors.textMuted;
    switch (state) {
    case State::Closed: words = tr("Not connected"); break;
    case State::Opening:
        words = tr("Starting the virtual board");
        dot = colors.warning;
        break;
    case State::Linking:
        words = tr("Waiting for the board to answer");
        dot = colors.warning;
        break;
    case State::Ready:
        words = tr("Ready");
        dot = colors.good;
        break;
    case State::Working:
        words = tr("Pushing");
        dot = colors.accent;
        break;
    case State::Lost:
        words = tr("Unplugged: waiting for the same board");
        dot = colors.bad;
        break;
    case State::Terminal:
        words = tr("Terminal");
        dot = colors.good;
        break;
    }
    if (const auto &info = m_link.board(); info && (state == State::Ready || state == State::Working))
        words += QStringLiteral(" \u00b7 ") + tr("%1, %2, runner %3, %4 baud")
                                                  .arg(QString::fromStdString(info->board), named(device::device(info->chip).name),
                                                       QString::fromStdString(info->firmware), locale().toString(m_link.rate()));
    if (m_preparing)
        words = tr("Compiling the network");
    m_state->setText(QStringLiteral("<span style=\"color:%1\">\u25cf</span>&nbsp; %2").arg(dot.name(), words.toHtmlEscaped()));

    const bool terminal = isTerminal();
    const bool busy = state == State::Working || m_preparing;
    m_connect->setText(state == State::Closed ? tr("Connect") : tr("Disconnect"));
    m_connect->setEnabled(m_ports->target().has_value() && !(terminal && std::holds_alternative<device::DeviceId>(*m_ports->target())));
    m_reset->setEnabled(state != State::Closed && state != State::Opening && !m_link.isSimulated());
    m_pushArea->setVisible(!terminal);
    m_terminalArea->setVisible(terminal);
    m_push->setEnabled(!busy && state != State::Lost && m_document.currentVariant() >= 0 && m_ports->target().has_value());
    m_cancel->setVisible(busy || state == State::Lost);
    m_useTime->setEnabled(m_printedUs.has_value() && m_document.currentVariant() >= 0);
    m_printed->setText(
        !m_printedUs ? tr("Open the port of a board that runs one of the vendor's programs: its line \"Approximate inference "
                          "time\" becomes a measured latency.")
        : m_printedWithLoading
            ? tr("The program printed %1, loading of the input included.").arg(figures::exact(figures::Unit::Microseconds, *m_printedUs))
            : tr("The program printed %1.").arg(figures::exact(figures::Unit::Microseconds, *m_printedUs)));
}

} // namespace facet::serial
