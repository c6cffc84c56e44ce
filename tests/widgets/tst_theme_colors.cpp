// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Both themes are readable, their colors stay apart, and every icon of the resources can be drawn in them.
#include "theme/icons.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace facet;

namespace {

// Distance in a rough perceptual space, after the linear model of red-green deficiency of Viénot, Brettel and Mollon.
double distanceForDeutan(const QColor &a, const QColor &b)
{
    const auto seen = [](const QColor &c) {
        const double r = std::pow(c.redF(), 2.2);
        const double g = std::pow(c.greenF(), 2.2);
        const double bl = std::pow(c.blueF(), 2.2);
        const double yellow = std::pow(0.29 * r + 0.71 * g, 1 / 2.2);
        const double blue = std::pow(std::max(0.0, -0.02 * r + 0.02 * g + bl), 1 / 2.2);
        return std::pair(yellow, blue);
    };
    const auto [ya, ba] = seen(a);
    const auto [yb, bb] = seen(b);
    return std::hypot(ya - yb, ba - bb);
}

} // namespace

class TestThemeColors : public QObject {
    Q_OBJECT
private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textIsReadable()
    {
        QFETCH(bool, dark);
        const theme::Colors c = dark ? theme::darkColors() : theme::lightColors();
        for (const QColor &ground : {c.window, c.surface, c.raised}) {
            QVERIFY(theme::contrast(c.text, ground) >= 7.0);
            for (const QColor &ink : {c.textMuted, c.good, c.bad, c.warning, c.notice, c.accent})
                QVERIFY2(theme::contrast(ink, ground) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(theme::contrast(ink, ground))));
        }
        QVERIFY(theme::contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(theme::contrast(c.text, c.accentSoft) >= 7.0);
    }

    void categoriesStayApart_data() { textIsReadable_data(); }

    void categoriesStayApart()
    {
        QFETCH(bool, dark);
        const theme::Colors c = dark ? theme::darkColors() : theme::lightColors();
        for (int i = 0; i < theme::kCategories; ++i) {
            QVERIFY(theme::contrast(c.variant(i), c.surface) >= 1.5);
            for (int k = 0; k < i; ++k)
                QVERIFY2(distanceForDeutan(c.variant(i), c.variant(k)) > 0.05, qPrintable(QStringLiteral("%1 and %2").arg(i).arg(k)));
        }
        for (std::size_t i = 1; i < c.parts.size(); ++i)
            QVERIFY(distanceForDeutan(c.parts[i - 1], c.parts[i]) > 0.1);
        QVERIFY(c.variant(0) != c.variant(theme::kCategories));
    }

    void deltaKnowsItsDirection()
    {
        const theme::Colors c = theme::lightColors();
        QCOMPARE(c.delta(-1), c.good);
        QCOMPARE(c.delta(1), c.bad);
        QCOMPARE(c.delta(1, false), c.good);
        QCOMPARE(c.delta(0), c.textMuted);
    }

    void applyingSwitchesPaletteAndIcons()
    {
        auto &theme = theme::Theme::instance();
        theme.apply(theme::Appearance::Light);
        const QIcon icon = theme::icon("open");
        const QImage light = icon.pixmap(24).toImage();
        QSignalSpy changed(&theme, &theme::Theme::changed);
        theme.apply(theme::Appearance::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme::colors().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), theme::darkColors().surface);
        QVERIFY(icon.pixmap(24).toImage() != light);
        theme.apply(theme::Appearance::Dark);
        QCOMPARE(changed.size(), 1);
    }

    void everyIconCanBeDrawn()
    {
        int count = 0;
        for (QDirIterator files(QStringLiteral(":/icons"), {QStringLiteral("*.svg")}); files.hasNext(); ++count) {
            const QString name = QFileInfo(files.next()).completeBaseName();
            const QIcon icon = name == u"facet" ? theme::applicationIcon() : theme::icon(name.toLatin1());
            const QImage picture = icon.pixmap(48).toImage();
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    inked += qAlpha(picture.pixel(x, y)) > 40 ? 1 : 0;
            QVERIFY2(inked > 8, qPrintable(name));
        }
        QVERIFY(count > 40);
        QVERIFY(theme::icon("there-is-no-such-icon").isNull());
    }

    void frenchIsCompiledIn() { QVERIFY(QFile::exists(QStringLiteral(":/i18n/facet_fr.qm"))); }
};

QTEST_MAIN(TestThemeColors)
#include "tst_theme_colors.moc"
