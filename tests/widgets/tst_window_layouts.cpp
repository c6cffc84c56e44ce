// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Named layouts, appearance, language and accessible names of the real window.
#include "window_test.h"

#include "theme/theme.h"
#include "window/actions.h"
#include "window/docks.h"
#include "window/language.h"
#include "window/session.h"
#include "window/workspace.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>
#include <QToolBar>

#include <memory>

using namespace facet;
using namespace facet::test;

namespace {

std::unique_ptr<window::MainWindow> openWindow(const QSize &size = {1440, 900})
{
    auto window = std::make_unique<window::MainWindow>();
    window->resize(size);
    window->session().openSample(QStringLiteral("facenet"));
    window->show();
    QTest::qWait(20);
    return window;
}

bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           (widget->focusPolicy() & Qt::TabFocus) != 0;
}

// Parts that Qt makes inside other widgets and speaks for itself.
bool isInternal(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar *>(widget))
        return true;
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) ||
            qobject_cast<const QTabBar *>(parent) || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QMenuBar *>(parent))
            return true;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(parent); view && widget->parentWidget() == parent)
            return true; // headers and corner buttons
    }
    // The button that shows what does not fit on a tool bar.
    return widget->inherits("QToolBarExtension");
}

} // namespace

class TestWindowLayouts : public QObject {
    Q_OBJECT
public:
    explicit TestWindowLayouts(const Sandbox &) {}

private slots:
    void init() { QSettings().clear(); }

    void everyLayoutShowsItsPanels_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("design") << "design" << QStringList{"variants", "inspector", "findings", "latency", "memory", "memoryMap"};
        QTest::newRow("compare") << "compare" << QStringList{"variants", "memory", "memoryMap", "compare"};
        QTest::newRow("accuracy") << "accuracy" << QStringList{"variants", "compare", "accuracy"};
        QTest::newRow("simulate") << "simulate" << QStringList{"variants", "simulate", "registers"};
        QTest::newRow("board") << "board" << QStringList{"variants", "board", "calibration"};
        QTest::newRow("train") << "train" << QStringList{"variants", "accuracy", "dataset", "train"};
        QTest::newRow("focus") << "focus" << QStringList{"latency"};
    }

    void everyLayoutShowsItsPanels()
    {
        QFETCH(QString, layout);
        QFETCH(QStringList, shown);
        const auto window = openWindow();
        QAction *action = actionNamed(*window, QStringLiteral("layout-") + layout);
        QVERIFY(action && !action->shortcut().isEmpty());
        action->trigger();
        QStringList now;
        for (const window::PanelDock *dock : window->workspace()->docks().all()) {
            if (dock->toggleViewAction()->isChecked())
                now.append(dock->objectName());
        }
        QCOMPARE(now, shown);
        QVERIFY(action->isChecked());
    }

    void layoutsFitASmallScreen()
    {
        const auto window = openWindow({1024, 700});
        for (const window::Layout &layout : window::Docks::layouts()) {
            window->workspace()->docks().setLayout(QString::fromLatin1(layout.id));
            QTest::qWait(20);
            QVERIFY2(window->minimumSizeHint().width() <= 1024 && window->minimumSizeHint().height() <= 700,
                     qPrintable(QStringLiteral("%1 needs %2x%3")
                                    .arg(QLatin1String(layout.id))
                                    .arg(window->minimumSizeHint().width())
                                    .arg(window->minimumSizeHint().height())));
            QCOMPARE(window->size(), QSize(1024, 700));
        }
    }

    void aChangedLayoutIsRememberedAndReset()
    {
        {
            const auto window = openWindow();
            window->workspace()->docks().dock(QStringLiteral("findings"))->close();
            window->close();
        }
        const auto window = openWindow();
        window::Docks &docks = window->workspace()->docks();
        QVERIFY(!docks.dock(QStringLiteral("findings"))->toggleViewAction()->isChecked());
        docks.setLayout(QStringLiteral("focus"));
        docks.setLayout(QStringLiteral("design"));
        QVERIFY2(!docks.dock(QStringLiteral("findings"))->toggleViewAction()->isChecked(), "each layout keeps its own changes");
        window->actions().resetLayout->trigger();
        QVERIFY(docks.dock(QStringLiteral("findings"))->toggleViewAction()->isChecked());
    }

    void panelsAreBuiltWhenSeen()
    {
        const auto window = openWindow();
        window::Docks &docks = window->workspace()->docks();
        QVERIFY(docks.dock(QStringLiteral("latency"))->isBuilt());
        QVERIFY(!docks.dock(QStringLiteral("accuracy"))->isBuilt());
        docks.setLayout(QStringLiteral("accuracy"));
        QVERIFY(docks.dock(QStringLiteral("accuracy"))->isBuilt());
    }

    void appearanceSwitchesLive()
    {
        const auto window = openWindow();
        actionNamed(*window, QStringLiteral("appearance-moon"))->trigger();
        QVERIFY(theme::colors().dark);
        QCOMPARE(window->palette().color(QPalette::Window), theme::darkColors().window);
        actionNamed(*window, QStringLiteral("appearance-sun"))->trigger();
        QVERIFY(!theme::colors().dark);
        QCOMPARE(window->palette().color(QPalette::Window), theme::lightColors().window);
    }

    void languageSwitchesLive()
    {
        const auto window = openWindow();
        const QStringList english = menuTitles(*window);
        QVERIFY(english.contains(QStringLiteral("File")));
        actionNamed(*window, QStringLiteral("language-fr"))->trigger();
        QTRY_VERIFY(menuTitles(*window).contains(QStringLiteral("Fichier")));
        QVERIFY(menuTitles(*window).contains(QString::fromUtf8("\u00c9dition")));
        QTRY_COMPARE(window->workspace()->docks().dock(QStringLiteral("latency"))->windowTitle(), QStringLiteral("Latence"));
        QCOMPARE(window->locale().decimalPoint(), QStringLiteral(","));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Annuler"));
        actionNamed(*window, QStringLiteral("language-en"))->trigger();
        QTRY_COMPARE(menuTitles(*window), english);
        QTRY_COMPARE(window->workspace()->docks().dock(QStringLiteral("latency"))->windowTitle(), QStringLiteral("Latency"));
    }

    void languageIsRemembered()
    {
        {
            const auto window = openWindow();
            actionNamed(*window, QStringLiteral("language-fr"))->trigger();
        }
        {
            window::MainWindow later;
            QVERIFY(menuTitles(later).contains(QStringLiteral("Fichier")));
        }
        window::Language().apply(QStringLiteral("en"));
    }

    void everyInteractiveWidgetHasAName()
    {
        const auto window = openWindow();
        QStringList nameless;
        const auto look = [&](QWidget *root, const QString &where) {
            for (const QWidget *widget : root->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !isInteractive(widget) || isInternal(widget))
                    continue;
                QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                const QString name = iface ? iface->text(QAccessible::Name) : QString();
                if (name.trimmed().isEmpty())
                    nameless.append(QStringLiteral("%1: %2 \"%3\" in %4")
                                        .arg(where, QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                             QLatin1String(widget->parentWidget()->metaObject()->className())));
            }
        };
        look(window.get(), QStringLiteral("window"));
        // Every panel, and behind every chart its table.
        for (window::PanelDock *dock : window->workspace()->docks().all()) {
            dock->show();
            dock->raise();
            QTest::qWait(60);
            look(dock, dock->objectName());
            for (QAbstractButton *button : dock->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text() == u"Table")
                    button->click();
            }
            QTest::qWait(60);
            look(dock, dock->objectName() + QStringLiteral(" as table"));
        }
        window::MainWindow start;
        start.show();
        look(&start, QStringLiteral("start page"));
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(u'\n' + nameless.join(u'\n')));
    }

    void everyMenuCommandHasATextAndNoTwoShareAShortcut()
    {
        const auto window = openWindow();
        QHash<QString, QString> owners;
        const std::function<void(const QMenu *)> look = [&](const QMenu *menu) {
            for (const QAction *action : menu->actions()) {
                if (action->isSeparator())
                    continue;
                QVERIFY2(!action->text().isEmpty(), qPrintable(menu->title()));
                if (action->menu()) {
                    look(action->menu());
                    continue;
                }
                for (const QKeySequence &keys : action->shortcuts()) {
                    const QString name = keys.toString();
                    QVERIFY2(!owners.contains(name) || owners[name] == action->text(),
                             qPrintable(QStringLiteral("%1: \"%2\" and \"%3\"").arg(name, owners[name], action->text())));
                    owners.insert(name, action->text());
                }
            }
        };
        for (const QAction *top : window->menuBar()->actions())
            look(top->menu());
        QVERIFY(owners.size() > 25);
    }
};

FACET_WINDOW_TEST_MAIN(TestWindowLayouts)
#include "tst_window_layouts.moc"
