// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The serial panel: which board, push of the current variant in visible steps, what was measured beside what was predicted, and the
// console of the line. Boards that run another program are read as a plain terminal.
#pragma once

#include "board/board_link.h"
#include "document/selection.h"
#include "document/study_document.h"
#include "serial/port_chooser.h"
#include "serial/result_data.h"
#include "simulate/inputs.h"
#include "simulate/weights.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QTabWidget;

namespace facet::console {
class ConsoleView;
}
namespace facet::figures {
class BarChart;
class ChartFrame;
class SegmentedControl;
} // namespace facet::figures
namespace facet::flash {
class FlashDialog;
}
namespace facet::simulate {
class Background;
}

namespace facet::serial {

class ErrorCard;
class PushStepsView;

class SerialPanel : public QWidget {
    Q_OBJECT
public:
    SerialPanel(document::StudyDocument &document, document::Selection &selection, QWidget *parent = nullptr,
                PortChooser::Ports ports = {});
    ~SerialPanel() override;

    [[nodiscard]] boards::BoardLink &link() { return m_link; }
    [[nodiscard]] PortChooser *ports() const { return m_ports; }
    [[nodiscard]] PushStepsView *steps() const { return m_steps; }
    [[nodiscard]] ErrorCard *errorCard() const { return m_error; }
    [[nodiscard]] console::ConsoleView *console() const { return m_console; }
    [[nodiscard]] QLabel *sentence() const { return m_sentence; }
    [[nodiscard]] QLabel *stateLabel() const { return m_state; }
    [[nodiscard]] QPushButton *pushButton() const { return m_push; }
    [[nodiscard]] QPushButton *connectButton() const { return m_connect; }
    [[nodiscard]] QPushButton *useTimeButton() const { return m_useTime; }
    [[nodiscard]] QCheckBox *layersBox() const { return m_layers; }
    [[nodiscard]] figures::SegmentedControl *modeControl() const { return m_mode; }
    [[nodiscard]] const std::optional<MeasuredResult> &result() const { return m_result; }

public slots:
    void push();
    void flash();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectLink();
    void retranslate();
    void open();
    void updateState();
    void updateWeights();
    void fillInputs();
    void chooseInput(int index);
    void onPrepared(tl::expected<std::shared_ptr<const board::Deployment>, Errors> prepared);
    void onFinished(const board::PushResult &result);
    void onFailed(const board::BoardError &error);
    void readTerminal(const QByteArray &bytes);
    void onLine(const QString &line);
    void keepPrintedTime();
    [[nodiscard]] bool isTerminal() const;
    void showBanner(const boards::Port &port);

    document::StudyDocument &m_document;
    document::Selection &m_selection;
    boards::BoardLink m_link;
    simulate::Background *m_background;

    PortChooser *m_ports;
    QPushButton *m_connect;
    QPushButton *m_reset;
    QPushButton *m_flashButton;
    figures::SegmentedControl *m_mode;
    QScrollArea *m_side = nullptr;
    QLabel *m_state;
    QLabel *m_banner;
    QLabel *m_weightsTitle;
    QLabel *m_weights;
    QLabel *m_inputTitle;
    QComboBox *m_input;
    QLabel *m_repeatTitle;
    QSpinBox *m_repeat;
    QCheckBox *m_layers;
    QCheckBox *m_keep;
    QPushButton *m_push;
    QPushButton *m_cancel;
    PushStepsView *m_steps;
    ErrorCard *m_error;
    QWidget *m_pushArea;
    QWidget *m_terminalArea;
    QLabel *m_printed;
    QPushButton *m_useTime;
    QTabWidget *m_tabs;
    QLabel *m_sentence;
    QLabel *m_layerSentence;
    figures::BarChart *m_chart;
    figures::ChartFrame *m_frame;
    console::ConsoleView *m_console;
    flash::FlashDialog *m_flash = nullptr;

    std::vector<simulate::InputSource> m_inputs;
    std::shared_ptr<const board::Deployment> m_deployment; // being pushed
    std::string m_pushedVariant;
    bool m_preparing = false;
    bool m_greeting = false; // the flashing dialog waits for a hello
    std::optional<MeasuredResult> m_result;
    std::optional<double> m_printedUs;
    study::Provenance m_printedFrom; // of that time
    bool m_printedWithLoading = false;
    QByteArray m_line; // of the terminal, not ended yet
};

} // namespace facet::serial
