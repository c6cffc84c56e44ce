// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One sample study on the start page: a picture, a title and a sentence. A button in every respect but its looks.
#pragma once

#include <QAbstractButton>
#include <QPixmap>

#include <string_view>

namespace facet::start {

class SampleCard : public QAbstractButton {
    Q_OBJECT
public:
    SampleCard(const QString &sample, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    [[nodiscard]] const QString &sample() const { return m_sample; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QRectF pictureRect() const;
    void drawPicture();

    QString m_sample;
    QString m_sentence;
    QPixmap m_picture;
    bool m_drawn = false;
};

} // namespace facet::start
