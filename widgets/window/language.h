// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The language of the window. Applying one sends LanguageChange to every widget, which then sets its texts anew.
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace facet::window {

struct LanguageInfo {
    const char *code;  // ISO 639
    const char *title; // in the language itself, UTF-8
};

[[nodiscard]] const std::vector<LanguageInfo> &languages();

class Language : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // `code` from languages(), or empty for the system's language (English if there is no translation for it).
    void apply(const QString &code);
    [[nodiscard]] QString code() const { return m_code; } // the one in force, never empty

private:
    void install(const QString &file);

    QString m_code = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace facet::window
