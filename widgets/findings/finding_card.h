// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One broken rule: what, what the chip needs and the design has, why, and the ways out.
#pragma once

#include "findings/fix_button.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace facet::findings {

// A sign in the color of the severity.
[[nodiscard]] QPixmap severityPixmap(device::Severity severity, int size, double ratio);
[[nodiscard]] QString severityName(device::Severity severity);
// The same problem with the same ways out.
[[nodiscard]] bool same(const device::Finding &a, const device::Finding &b);

class FindingCard : public QFrame {
    Q_OBJECT
public:
    FindingCard(document::StudyDocument &document, device::Finding finding, bool namesLayer, QWidget *parent = nullptr);

    [[nodiscard]] const device::Finding &finding() const { return m_finding; }
    [[nodiscard]] QList<FixButton *> fixes() const { return m_fixes; }
    void refreshPredictions();
    void setCurrent(bool current); // about the selected layer

signals:
    void picked(int layer);
    void hovered(int layer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void restyle();
    void addFacts(class QVBoxLayout *layout);

    document::StudyDocument &m_document;
    device::Finding m_finding;
    QLabel *m_sign;
    QLabel *m_layer = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_why = nullptr;
    QList<FixButton *> m_fixes;
    bool m_current = false;
    bool m_hovered = false;
};

} // namespace facet::findings
