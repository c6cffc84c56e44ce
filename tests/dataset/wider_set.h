// SPDX-FileCopyrightText: 2026 Facet contributors
// SPDX-License-Identifier: MIT

// A set in the shape of WIDER FACE, drawn by the tests: the same folders, names and annotation files.
#pragma once

#include "drawn.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include <string>

namespace facet::drawn {

class WiderSet {
public:
    // A line of the annotation file, as it is.
    void line(const QString &text, bool val = false) { (val ? m_val : m_train) += text + "\n"; }
    void text(const QString &text, bool val = false) { (val ? m_val : m_train) += text; }

    // Draws a picture (without an entry in the annotations).
    void picture(const QString &name, int width, int height, bool val = false)
    {
        bytes(name, QByteArray::fromStdString(encoded(gradient(width, height, int(qHash(name) % 5)), "JPG")), val);
    }
    void bytes(const QString &name, const QByteArray &bytes, bool val = false)
    {
        write(QString(val ? "WIDER_val" : "WIDER_train") + "/images/" + name, bytes);
    }

    // Writes the annotation files.
    void close()
    {
        write("wider_face_split/wider_face_train_bbx_gt.txt", m_train.toUtf8());
        if (!m_val.isEmpty())
            write("wider_face_split/wider_face_val_bbx_gt.txt", m_val.toUtf8());
    }
    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] std::string file(const QString &name) const { return m_folder.filePath(name).toStdString(); }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the set of the test cannot be written");
    }

    QTemporaryDir m_folder;
    QString m_train;
    QString m_val;
};

} // namespace facet::drawn
