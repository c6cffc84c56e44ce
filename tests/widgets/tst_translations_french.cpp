// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// The French of the program is complete, keeps every placeholder, and is what the compiled translation gives out.
// Needs Qt Core alone and the resources of the window.
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList forms; // one, or singular and plural
    bool numerus = false;
    bool unfinished = false;

    QString where() const { return context + QStringLiteral(": ") + source; }
};

QString translationFile()
{
    return QStringLiteral(FACET_SOURCE_DIR "/translations/facet_fr.ts");
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context, .source = {}, .comment = {}, .forms = {}};
    message.numerus = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            message.unfinished = xml.attributes().value(QStringLiteral("type")) == QStringLiteral("unfinished");
            if (!message.numerus) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

// All messages of a .ts file; none when it cannot be read.
QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QStringLiteral("name"))
                context = xml.readElementText();
            else if (xml.name() == QStringLiteral("message"))
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QSet<QString> matches(const QString &pattern, const QString &text)
{
    QSet<QString> found;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

QStringList unfinishedOf(const QList<Message> &messages)
{
    QStringList unfinished;
    for (const Message &message : messages) {
        bool empty = message.forms.isEmpty();
        for (const QString &form : message.forms)
            empty = empty || form.isEmpty();
        if (message.unfinished || empty)
            unfinished << message.where();
    }
    return unfinished;
}

} // namespace

class TestTranslationsFrench : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void noEntryIsUnfinished();
    void everyTextOfTheSourcesHasAnEntry();
    void placeholdersAndMarkupAreKept();
    void mnemonicsAreKept();
    void pluralsHaveTwoForms();
    void punctuationDoesNotBreakFromItsWord();
    void theCompiledTranslationGivesEveryEntry();
    void representativeTextsOfThePanels_data();
    void representativeTextsOfThePanels();

private:
    QList<Message> m_messages;
    QTranslator m_compiled;
};

void TestTranslationsFrench::initTestCase()
{
    m_messages = readMessages(translationFile());
    QVERIFY2(!m_messages.isEmpty(), "The translation file cannot be read.");
    QVERIFY2(m_compiled.load(QStringLiteral(":/i18n/facet_fr.qm")), "The compiled translation is not in the program.");
}

void TestTranslationsFrench::noEntryIsUnfinished()
{
    QCOMPARE(unfinishedOf(m_messages), QStringList());
}

// Collects the texts of the sources as they are now into a copy of the file: a text without French shows up as unfinished.
void TestTranslationsFrench::everyTextOfTheSourcesHasAnEntry()
{
    const QString lupdate =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath),
                                                                   QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)});
    if (lupdate.isEmpty())
        QSKIP("Qt's lupdate is not installed.");
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("facet_fr.ts"));
    QVERIFY(QFile::copy(translationFile(), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(FACET_SOURCE_DIR));
    process.start(lupdate, {"-no-obsolete", "-locations", "none", "-extensions", "cpp,h", "core", "widgets", "app", "-ts", copy});
    QVERIFY(process.waitForFinished(120000));
    const QByteArray complaints = process.readAllStandardError();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, complaints.constData());
    // A name that lupdate cannot resolve gives a text the wrong context, and the window shows it in English.
    QCOMPARE(QString::fromUtf8(complaints), QString());
    const QList<Message> collected = readMessages(copy);
    QVERIFY(collected.size() > 1000);
    QCOMPARE(unfinishedOf(collected), QStringList());
}

void TestTranslationsFrench::placeholdersAndMarkupAreKept()
{
    // What stands in the source must stand in the translation: arguments, tags, code in backticks, line breaks and tabs.
    for (const QString &pattern : {QStringLiteral("%(?:L?\\d+|n)"), QStringLiteral("<[^>]+>"), QStringLiteral("`[^`]*`")})
        for (const Message &message : std::as_const(m_messages))
            for (const QString &form : message.forms)
                QVERIFY2(matches(pattern, form) == matches(pattern, message.source),
                         qPrintable(message.where() + QStringLiteral(" -> ") + form));
    for (const Message &message : std::as_const(m_messages)) {
        for (const QString &form : message.forms) {
            QCOMPARE(form.count(u'\n'), message.source.count(u'\n'));
            QCOMPARE(form.count(u'\t'), message.source.count(u'\t'));
        }
    }
}

void TestTranslationsFrench::mnemonicsAreKept()
{
    for (const Message &message : std::as_const(m_messages)) {
        for (const QString &form : message.forms) {
            QVERIFY2(form.count(u'&') == message.source.count(u'&'), qPrintable(message.where()));
            if (const qsizetype at = form.indexOf(u'&'); at >= 0)
                QVERIFY2(at + 1 < form.size() && form.at(at + 1).isLetter(), qPrintable(form));
        }
    }
}

void TestTranslationsFrench::pluralsHaveTwoForms()
{
    int plurals = 0;
    for (const Message &message : std::as_const(m_messages)) {
        QVERIFY2(message.forms.size() == (message.numerus ? 2 : 1), qPrintable(message.where()));
        plurals += message.numerus ? 1 : 0;
    }
    QVERIFY(plurals > 0);
}

void TestTranslationsFrench::punctuationDoesNotBreakFromItsWord()
{
    // The list of a sketch's options is typed as it stands, with ordinary spaces. The quotes inside a tag are markup, not typography.
    const QRegularExpression tag(QStringLiteral("<[^>]+>"));
    const QRegularExpression breakable(QStringLiteral(" [;:?!\u00bb](?=\\s|$)|\u00ab |\""));
    for (const Message &message : std::as_const(m_messages)) {
        for (const QString &form : message.forms) {
            if (!form.contains(QLatin1String("nobias")))
                QVERIFY2(!breakable.match(QString(form).remove(tag)).hasMatch(), qPrintable(form));
        }
    }
}

void TestTranslationsFrench::theCompiledTranslationGivesEveryEntry()
{
    for (const Message &message : std::as_const(m_messages)) {
        const QByteArray context = message.context.toUtf8();
        const QByteArray source = message.source.toUtf8();
        const QByteArray comment = message.comment.toUtf8();
        const auto compiled = [&](int n) {
            return m_compiled.translate(context.constData(), source.constData(), comment.isEmpty() ? nullptr : comment.constData(), n);
        };
        if (!message.numerus) {
            QCOMPARE(compiled(-1), message.forms.first());
            continue;
        }
        // French counts nothing as singular.
        QCOMPARE(compiled(0), message.forms.first());
        QCOMPARE(compiled(1), message.forms.first());
        QCOMPARE(compiled(2), message.forms.last());
    }
}

void TestTranslationsFrench::representativeTextsOfThePanels_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *name, const char *context, const char *source, const QString &french) {
        QTest::newRow(name) << QByteArray(context) << QByteArray(source) << french;
    };
    row("a menu", "facet::window::Menus", "&File", QStringLiteral("&Fichier"));
    row("a command of the window", "facet::window::Actions", "&New Study", QStringLiteral("&Nouvelle étude"));
    row("a command on variants", "facet::variants::VariantActions", "New variant", QStringLiteral("Nouvelle variante"));
    row("a column of the layer table", "facet::stack::LayerTableModel", "Weight memory in bytes",
        QStringLiteral("Mémoire de poids en octets"));
    row("a field of the inspector", "Inspector", "Kernel", QStringLiteral("Noyau"));
    row("a stride is a step", "Inspector", "Stride", QStringLiteral("Pas"));
    row("padding fills", "Inspector", "Padding", QStringLiteral("Remplissage"));
    row("a title of the report", "facet::exporting::Report", "Latency by layer", QStringLiteral("Latence par couche"));
    row("a table's caption", "facet::figures::Latency", "Latency by layer: %1", QStringLiteral("Latence par couche\u00a0: %1"));
    row("a column of the memory table", "facet::memory::Memory", "Bias (bytes)", QStringLiteral("Biais (octets)"));
    row("the key of the accuracy chart", "facet::accuracy::ScatterChart", "Pareto front", QStringLiteral("Front de Pareto"));
    row("a switch of the comparison", "facet::compare::ComparePanel", "Cumulative", QStringLiteral("Cumulé"));
    row("a rule of the chip", "core", "The kernel is too long for a dilation of %1.",
        QStringLiteral("Le noyau est trop long pour une dilatation de %1."));
    row("a part of a layer's cycles", "core", "overhead", QStringLiteral("surcoût"));
    row("a fix", "core", "Fold the input by %1", QStringLiteral("Replier l\u2019entrée par %1"));
}

void TestTranslationsFrench::representativeTextsOfThePanels()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const QString, french);
    QCOMPARE(m_compiled.translate(context.constData(), source.constData()), french);
}

QTEST_GUILESS_MAIN(TestTranslationsFrench)
#include "tst_translations_french.moc"
