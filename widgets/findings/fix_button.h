// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A way out of a finding: hovering (or focusing) previews it in all views, a click applies it as one undo step.
#pragma once

#include "device/finding.h"
#include "document/study_document.h"

#include <QPushButton>

namespace facet::findings {

// What a fix would change, from the estimate of the edited network.
struct Prediction {
    double latencyUs = 0;
    std::int64_t weightBytes = 0;
    bool known = false; // false: one of the two has no shapes to compare
};
[[nodiscard]] Prediction predict(const document::StudyDocument &document, const device::Fix &fix);
// "-412 µs, -1,152 B"; "no change in time or weights".
[[nodiscard]] QString predictionText(const Prediction &prediction);

class FixButton : public QPushButton {
    Q_OBJECT
public:
    FixButton(document::StudyDocument &document, device::Fix fix, QWidget *parent = nullptr);
    ~FixButton() override;

    [[nodiscard]] const device::Fix &fix() const { return m_fix; }
    [[nodiscard]] QString effect() const { return m_effect; }
    void refresh(); // the prediction, after other parts of the network changed
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void preview();
    void endPreview();
    void apply();

    document::StudyDocument &m_document;
    device::Fix m_fix;
    Prediction m_prediction;
    QString m_title;
    QString m_effect;
    bool m_previewing = false;
};

} // namespace facet::findings
