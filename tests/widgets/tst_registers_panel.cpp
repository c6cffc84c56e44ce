// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The register view: the writes of the current variant with address, value and meaning, and their export.
#include "arithmetic/random_parameters.h"
#include "place/automatic.h"
#include "registers/register_panel.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <nlohmann/json.hpp>

using namespace facet;
using registers::RegisterModel;

namespace {

struct Window {
    QWidget host;
    document::StudyDocument document;
    document::Selection selection;
    registers::Compiler compiler{document, &host};
    registers::RegisterPanel panel{document, selection, compiler};

    Window()
    {
        document.setStudy(*study::sampleStudy("facenet"));
        document.setCurrentVariant(document.study().indexOf("facenet-v2"));
        panel.resize(760, 520);
        panel.show();
        QTest::qWait(40);
    }
    // The first access of a register below a group.
    [[nodiscard]] QModelIndex access(int layer, const QString &name) const
    {
        const QModelIndex group = panel.model()->groupOf(layer);
        for (int row = 0; row < panel.model()->rowCount(group); ++row) {
            const QModelIndex index = panel.model()->index(row, 0, group);
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRegistersPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::Theme::instance().apply(theme::Appearance::Light); }

    void isAProperModel()
    {
        Window w;
        const QAbstractItemModelTester tester(w.panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(w.panel.model()->rowCount(), 1 + 7 + 1 + 1); // set-up, layers, start, end
        w.document.setCurrentVariant(0);
        QTest::qWait(20);
    }

    void showsWhatTheProgramWrites()
    {
        Window w;
        const auto program = w.compiler.registers();
        QVERIFY(program);
        const auto accesses = program::explain(*program);
        QCOMPARE(w.panel.model()->accesses(), int(accesses.size()));
        int shown = 0;
        for (int g = 0; g < w.panel.model()->rowCount(); ++g) {
            const QModelIndex group = w.panel.model()->index(g, 0);
            for (int row = 0; row < w.panel.model()->rowCount(group); ++row, ++shown) {
                const QModelIndex index = w.panel.model()->index(row, 0, group);
                const program::Access &access = accesses[std::size_t(shown)];
                QCOMPARE(index.data().toString().toStdString(), std::string(access.step.name));
                QCOMPARE(index.siblingAtColumn(RegisterModel::Address).data().toString().toStdString(),
                         program::hexText(access.step.address));
                QVERIFY(index.siblingAtColumn(RegisterModel::Value)
                            .data()
                            .toString()
                            .toStdString()
                            .ends_with(program::hexText(access.step.value)));
                QCOMPARE(w.panel.model()->rowCount(index), int(access.fields.size()));
            }
        }
        QCOMPARE(shown, int(accesses.size()));
        const QModelIndex rows = w.access(0, QStringLiteral("RCNT"));
        QCOMPARE(w.panel.model()->index(0, RegisterModel::Meaning, rows).data().toString(), QStringLiteral("90 rows with padding"));
        QCOMPARE(w.panel.model()->index(1, RegisterModel::Address, rows).data().toString(), QStringLiteral("17:16"));
    }

    void selectionIsSharedBothWays()
    {
        Window w;
        w.selection.select(3);
        const auto *view = w.panel.view();
        const auto *proxy = static_cast<const QSortFilterProxyModel *>(view->model());
        QCOMPARE(w.panel.model()->layerOf(proxy->mapToSource(view->currentIndex())), 3);
        QVERIFY(view->isExpanded(view->currentIndex()));
        w.panel.view()->setCurrentIndex(proxy->mapFromSource(w.access(5, QStringLiteral("LCTL"))));
        QCOMPARE(w.selection.current(), 5);
    }

    void filterKeepsWhatMatchesWithItsParents()
    {
        Window w;
        w.panel.filter()->setText(QStringLiteral("max pooling, if it pools"));
        const auto *proxy = w.panel.view()->model();
        QVERIFY(proxy->rowCount() == 7);
        const QModelIndex layer = proxy->index(0, 0);
        const QModelIndex access = proxy->index(0, 0, layer);
        QCOMPARE(access.data().toString(), QStringLiteral("LCTL"));
        QVERIFY(w.panel.view()->isExpanded(layer));
        w.panel.filter()->setText(QStringLiteral("no such thing"));
        QCOMPARE(proxy->rowCount(), 0);
        w.panel.filter()->clear();
        QCOMPARE(proxy->rowCount(), 10);
    }

    void copiesTheSelectedRows()
    {
        Window w;
        auto *view = w.panel.view();
        const auto *proxy = static_cast<const QSortFilterProxyModel *>(view->model());
        view->expandAll();
        view->selectionModel()->select(proxy->mapFromSource(w.access(0, QStringLiteral("RCNT"))),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(w.panel.copiedText(), QStringLiteral("RCNT\t0\t0x50100010\t0x00010059\tRows\n"));
        view->clearSelection();
        QVERIFY(w.panel.copiedText().count(u'\n') > 500);
    }

    void aBrokenDesignHasNoRegisters()
    {
        Window w;
        network::Network network = *w.document.currentNetwork();
        network.layers[0].outChannels = 5000;
        w.document.editCurrent(network, QStringLiteral("edit"));
        QTest::qWait(20);
        QCOMPARE(w.panel.model()->rowCount(), 0);
        QVERIFY(w.panel.obstacle()->isVisible());
        QVERIFY(w.panel.obstacle()->text().contains(QStringLiteral("breaks rules")));
        QTemporaryDir folder;
        QVERIFY(!w.compiler.saveProject(folder.filePath(QStringLiteral("p")), false));
        QVERIFY(QDir(folder.path()).isEmpty());
        w.document.undoStack()->undo();
        QTest::qWait(20);
        QVERIFY(!w.panel.obstacle()->isVisible());
    }

    void exportsProjectAndProgram()
    {
        Window w;
        QTemporaryDir folder;
        const auto saved = w.compiler.saveProject(folder.filePath(QStringLiteral("p")), false);
        QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
        QVERIFY(contents(folder.filePath(QStringLiteral("p/project/cnn.c"))).contains("cnn_configure"));
        QVERIFY(w.compiler.saveProgram(folder.filePath(QStringLiteral("v2.json"))));
        const auto json = nlohmann::json::parse(contents(folder.filePath(QStringLiteral("v2.json"))).toStdString());
        QCOMPARE(QString::fromStdString(json["design"].get<std::string>()), QStringLiteral("facenet-v2"));
        QVERIFY(contents(folder.filePath(QStringLiteral("v2.json"))) == contents(folder.filePath(QStringLiteral("p/program.json"))));
        QVERIFY(!w.compiler.saveProject(folder.filePath(QStringLiteral("p")), false)); // not again without being asked
    }

    void aMissingCheckpointIsSaid()
    {
        Window w;
        w.compiler.setWeights({QStringLiteral("/nowhere/x.pth.tar"), 1});
        QTest::qWait(20);
        QVERIFY(w.panel.obstacle()->text().contains(QStringLiteral("x.pth.tar")));
        w.compiler.setWeights({{}, 9});
        QTest::qWait(20);
        QVERIFY(!w.panel.obstacle()->isVisible());
    }
};

QTEST_MAIN(TestRegistersPanel)
#include "tst_registers_panel.moc"
