// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/start_page.h"

#include "document/translated.h"
#include "start/sample_card.h"
#include "study/presets.h"
#include "theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace facet::start {

namespace {

constexpr int kMaxWidth = 1080;

struct SampleText {
    const char *name;
    const char *title;
    const char *sentence;
};

// What the cards say; core/ names the samples, the start page introduces them.
constexpr SampleText kTexts[] = {
    {"facenet", QT_TRANSLATE_NOOP("facet::start::StartPage", "FaceNet"),
     QT_TRANSLATE_NOOP("facet::start::StartPage", "Six ways to tell a face from no face: compare their speed, memory and accuracy.")},
    {"kws", QT_TRANSLATE_NOOP("facet::start::StartPage", "Keyword spotting"),
     QT_TRANSLATE_NOOP("facet::start::StartPage", "Spoken words from one second of sound, with one-dimensional convolutions.")},
    {"cifar", QT_TRANSLATE_NOOP("facet::start::StartPage", "Image classifier"),
     QT_TRANSLATE_NOOP("facet::start::StartPage", "Small color pictures sorted into classes, a good start for a network of your own.")},
    {"too-big", QT_TRANSLATE_NOOP("facet::start::StartPage", "One that does not fit"),
     QT_TRANSLATE_NOOP("facet::start::StartPage", "It breaks the chip's rules. See which, and mend them with one click each.")},
};

QLabel *makeLabel(double scale, bool strong, bool muted)
{
    auto *label = new QLabel;
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    if (strong)
        font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setWordWrap(true);
    if (muted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StartPage::StartPage(QAction *open, QAction *newStudy, QWidget *parent)
    : QWidget(parent), m_headline(makeLabel(2.0, true, false)), m_sentence(makeLabel(1.1, false, true)),
      m_samplesTitle(makeLabel(1.0, true, true)), m_recentTitle(makeLabel(1.0, true, true)), m_dropHint(makeLabel(1.0, false, true)),
      m_open(new QPushButton), m_empty(new QPushButton), m_recent(new QListWidget)
{
    auto *logo = new QLabel;
    logo->setPixmap(theme::applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    logo->setFixedSize(64, 64);
    logo->setScaledContents(true);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_headline);
    titles->addWidget(m_sentence);
    auto *head = new QHBoxLayout;
    head->setSpacing(18);
    head->addWidget(logo);
    head->addLayout(titles, 1);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(14);
    for (const study::PresetInfo &info : study::sampleStudies()) {
        auto *card = new SampleCard(QString::fromUtf8(info.name.data(), qsizetype(info.name.size())));
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit sampleChosen(card->sample()); });
        cards->addWidget(card);
        m_cards.append(card);
    }

    m_open->setIcon(theme::icon("open"));
    m_empty->setIcon(theme::icon("add-layer"));
    for (QPushButton *button : {m_open, m_empty}) {
        button->setMinimumHeight(36);
        button->setIconSize({18, 18});
    }
    connect(m_open, &QPushButton::clicked, open, &QAction::trigger);
    connect(m_empty, &QPushButton::clicked, newStudy, &QAction::trigger);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_open);
    buttons->addWidget(m_empty);
    buttons->addSpacing(8);
    buttons->addWidget(m_dropHint, 1);

    m_recentTitle->setBuddy(m_recent);
    m_recent->setMaximumHeight(190);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setSpacing(1);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit fileChosen(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit fileChosen(item->data(Qt::UserRole).toString()); });

    auto *content = new QWidget;
    content->setMaximumWidth(kMaxWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(36, 40, 36, 32);
    column->setSpacing(12);
    column->addLayout(head);
    column->addSpacing(18);
    column->addWidget(m_samplesTitle);
    column->addLayout(cards);
    column->addSpacing(10);
    column->addLayout(buttons);
    column->addSpacing(10);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recent);
    column->addStretch(1);

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setRecentFiles({});
    retranslate();
}

void StartPage::setRecentFiles(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *item = new QListWidgetItem(theme::icon("layers", theme::Tint::Muted),
                                         QStringLiteral("%1   %2").arg(file.fileName(), file.absolutePath()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    m_recentTitle->setVisible(!paths.isEmpty());
    m_recent->setVisible(!paths.isEmpty());
}

void StartPage::retranslate()
{
    m_headline->setText(QStringLiteral("Facet"));
    m_sentence->setText(tr("Sketch a small network and see at once what a MAX78000 or MAX78002 makes of it."));
    m_samplesTitle->setText(tr("Start with a sample"));
    m_recentTitle->setText(tr("Recent files"));
    m_recent->setAccessibleName(tr("Recent files"));
    m_open->setText(tr("Open..."));
    m_open->setAccessibleName(tr("Open a file"));
    m_empty->setText(tr("Empty stack"));
    m_empty->setAccessibleName(tr("Start with an empty stack"));
    m_dropHint->setText(tr("or drop a .facet or .yaml file anywhere on this window"));
    for (SampleCard *card : m_cards) {
        bool known = false;
        for (const SampleText &text : kTexts) {
            if (card->sample() == QLatin1String(text.name)) {
                card->setTexts(tr(text.title), tr(text.sentence));
                known = true;
            }
        }
        if (!known)
            card->setTexts(card->sample(), QString());
    }
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace facet::start
