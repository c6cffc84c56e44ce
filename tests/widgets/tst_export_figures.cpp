// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// Files that leave the program: of the right kind and size, readable by others, the same every time.
#include "export/export_dialog.h"
#include "export/figure_export.h"
#include "export/report_export.h"
#include "study/analysis.h"
#include "study/presets.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImageReader>
#include <QMimeData>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace facet;

namespace {

exporting::Figure sampleFigure()
{
    exporting::Figure figure;
    figure.title = QStringLiteral("A square");
    figure.size = {320, 200};
    figure.paint = [](QPainter &painter, const QRectF &area) {
        painter.fillRect(area, Qt::white);
        painter.fillRect(QRectF(area.left() + 40, area.top() + 40, 100, 100), Qt::red);
        painter.drawText(QPointF(160, 60), QStringLiteral("label"));
    };
    return figure;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int pdfPages(const QByteArray &pdf)
{
    // "/Type /Page" but not "/Type /Pages".
    return int(pdf.count("/Type /Page\n"));
}

} // namespace

class TestExportFigures : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        theme::Theme::instance().apply(theme::Appearance::Light);
    }

    void pngHasTheSizeAskedFor_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("one to one") << 1.0;
        QTest::newRow("twice for slides") << 2.0;
        QTest::newRow("odd factor") << 1.5;
    }

    void pngHasTheSizeAskedFor()
    {
        QFETCH(double, scale);
        const QString file = path(QStringLiteral("figure.png"));
        QVERIFY(exporting::saveFigure(sampleFigure(), file, scale).has_value());
        const QImage image(file);
        QCOMPARE(image.size(), (QSizeF(320, 200) * scale).toSize());
        QCOMPARE(image.pixelColor(int(90 * scale), int(90 * scale)), QColor(Qt::red));
        QCOMPARE(image.pixelColor(int(10 * scale), int(10 * scale)), QColor(Qt::white));
    }

    void svgIsWellFormedAndDrawsTheSame()
    {
        const QString file = path(QStringLiteral("figure.svg"));
        QVERIFY(exporting::saveFigure(sampleFigure(), file).has_value());
        QXmlStreamReader xml(contents(file));
        bool title = false;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("title"))
                title = xml.readElementText() == QStringLiteral("A square");
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(title);
        QSvgRenderer renderer(file);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF().size(), QSizeF(320, 200));
        QImage image(320, 200, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        QCOMPARE(image.pixelColor(90, 90), QColor(Qt::red));
    }

    void pdfIsOnePageAndTheSameEveryTime()
    {
        const QByteArray first = exporting::toPdf(sampleFigure());
        QVERIFY(first.startsWith("%PDF-"));
        QVERIFY(first.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdfPages(first), 1);
        QTest::qWait(1100); // the date would have changed
        QVERIFY(exporting::toPdf(sampleFigure()) == first);
    }

    void badNamesAreSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("unknown ending") << "figure.bmp"
                                        << ".png, .svg or .pdf";
        QTest::newRow("no ending") << "figure"
                                   << ".png, .svg or .pdf";
        QTest::newRow("folder that does not exist") << "nowhere/figure.png"
                                                    << "folder";
    }

    void badNamesAreSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, complaint);
        const auto saved = exporting::saveFigure(sampleFigure(), path(name));
        QVERIFY(!saved);
        QVERIFY2(QString::fromStdString(saved.error().message()).contains(complaint), saved.error().message().c_str());
        QVERIFY(!QFile::exists(path(name)));
    }

    void clipboardHoldsPictureAndDrawing()
    {
        exporting::copyToClipboard(sampleFigure(), 2);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(640, 400));
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    }

    void dialogSavesWhatWasChosen()
    {
        exporting::ExportDialog dialog(sampleFigure(), QStringLiteral("square"));
        QCOMPARE(dialog.chosen().size, QSizeF(320, 200));
        QCOMPARE(dialog.scale(), 2.0);
        QVERIFY(dialog.saveTo(path(QStringLiteral("dialog.png"))));
        QCOMPARE(QImageReader(path(QStringLiteral("dialog.png"))).size(), QSize(640, 400));
    }

    void comparisonIsDrawnInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("scale");
        QTest::addColumn<bool>("stacked");
        QTest::newRow("grouped png") << "compare.png" << int(explore::Scale::Absolute) << false;
        QTest::newRow("stacked svg") << "compare.svg" << int(explore::Scale::Absolute) << true;
        QTest::newRow("cumulative pdf") << "compare.pdf" << int(explore::Scale::Cumulative) << false;
        QTest::newRow("relative svg") << "relative.svg" << int(explore::Scale::Relative) << false;
    }

    void comparisonIsDrawnInEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(int, scale);
        QFETCH(bool, stacked);
        const auto v2 = *study::preset("facenet-v2");
        const auto v6 = *study::preset("facenet-v6");
        const auto a2 = study::analyze(v2, {});
        const auto a6 = study::analyze(v6, {});
        exporting::ComparisonOptions options;
        options.scale = explore::Scale(scale);
        options.stacked = stacked;
        const std::vector<explore::Candidate> candidates{{"facenet-v2", &v2, &a2.shapes, &a2.estimate},
                                                         {"facenet-v6", &v6, &a6.shapes, &a6.estimate}};
        QVERIFY(exporting::saveComparison(candidates, options, path(name)).has_value());
        const QByteArray bytes = contents(path(name));
        if (name.endsWith(QLatin1String("svg"))) {
            QVERIFY(QSvgRenderer(bytes).isValid());
            QVERIFY(bytes.contains("facenet-v6")); // text stays text
        } else if (name.endsWith(QLatin1String("pdf"))) {
            QCOMPARE(pdfPages(bytes), 1);
        } else {
            const QImage image = QImage::fromData(bytes);
            QCOMPARE(image.size(), (options.size * options.pngScale).toSize());
            // The bars are there: the first variant's color covers a good part.
            const QColor color = theme::lightColors().variant(0);
            int count = 0;
            for (int y = 0; y < image.height(); y += 4)
                for (int x = 0; x < image.width(); x += 4)
                    count += image.pixelColor(x, y) == color ? 1 : 0;
            QVERIFY2(count > 500, qPrintable(QString::number(count)));
        }
    }

    void nothingToCompareIsAnError() { QVERIFY(!exporting::saveComparison({}, {}, path(QStringLiteral("none.png")))); }

    void reportIsCompleteAndTheSameEveryTime()
    {
        const auto study = *study::sampleStudy("facenet");
        const auto first = exporting::saveReport(study, path(QStringLiteral("report")));
        QVERIFY(first.has_value());
        QCOMPARE(first->front(), std::string("report.pdf"));
        QVERIFY(exporting::saveReport(study, path(QStringLiteral("again"))).has_value());
        for (const std::string &name : *first) {
            const QByteArray bytes = contents(path(QStringLiteral("report/") + QString::fromStdString(name)));
            QVERIFY2(bytes.size() > 1000, name.c_str());
            QVERIFY2(bytes == contents(path(QStringLiteral("again/") + QString::fromStdString(name))), name.c_str());
        }
        const QByteArray pdf = contents(path(QStringLiteral("report/report.pdf")));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdfPages(pdf) >= 2);
        const QByteArray csv = contents(path(QStringLiteral("report/numbers.csv")));
        QVERIFY(csv.contains("facenet-v7"));
        QVERIFY(csv.contains("98648"));
    }

    void emptyStudyStillMakesAReport()
    {
        study::Study study;
        study.title = "Nothing yet";
        const auto files = exporting::saveReport(study, path(QStringLiteral("empty")));
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), std::size_t(1));
    }

    void reportIntoAnImpossibleFolderIsAnError()
    {
        QFile blocker(path(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QVERIFY(!exporting::saveReport(*study::sampleStudy("kws"), path(QStringLiteral("file/below"))));
    }
};

QTEST_MAIN(TestExportFigures)
#include "tst_export_figures.moc"
