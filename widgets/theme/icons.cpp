// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/icons.h"

#include "theme/colors.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace facet::theme {

namespace {

QColor tinted(Tint tint)
{
    const Colors &c = colors();
    switch (tint) {
    case Tint::Text: return mix(c.text, c.textMuted, 0.35);
    case Tint::Muted: return c.textMuted;
    case Tint::Accent: return c.accent;
    case Tint::Good: return c.good;
    case Tint::Bad: return c.bad;
    case Tint::Warning: return c.warning;
    case Tint::Notice: break;
    }
    return c.notice;
}

// Renders the drawing when it is painted, so that the color is always that of the theme in force.
class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, QByteArray svg, Tint tint) : m_name(std::move(name)), m_svg(std::move(svg)), m_tint(tint) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, rendered(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return rendered(size, mode, state); }
    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString iconName() override { return m_name; }
    [[nodiscard]] QString key() const override { return QStringLiteral("facet-line-icon"); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QPixmap rendered(const QSize &size, QIcon::Mode mode, QIcon::State state) const
    {
        QColor color = tinted(m_tint);
        if (mode == QIcon::Disabled)
            color = mix(colors().surface, color, 0.4);
        else if (state == QIcon::On && m_tint == Tint::Text)
            color = colors().accent;
        const QString key = QStringLiteral("facet/%1/%2/%3x%4").arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
    QByteArray m_svg;
    Tint m_tint;
};

} // namespace

QIcon icon(const char *name, Tint tint)
{
    const QString text = QString::fromLatin1(name);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(text));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new LineIconEngine(text, file.readAll(), tint));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/facet.svg"));
}

} // namespace facet::theme
