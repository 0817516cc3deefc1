#pragma once
// Between the engine's plain values and Qt's.
#include <QImage>
#include <QLocale>
#include <QString>
#include <filesystem>
#include <string>

#include "core/base/alignment.h"
#include "core/base/files.h"
#include "core/base/image.h"

namespace ws {

inline QString toQString(const std::string& utf8) { return QString::fromStdString(utf8); }
inline QString pathText(const std::filesystem::path& path) {
  return QString::fromStdString(displayPath(path));
}
inline std::filesystem::path toPath(const QString& path) { return path.toStdString(); }
inline qint64 number(PhotoId id) { return static_cast<qint64>(id); }

/// A score as people read it: two decimals, a true minus sign.
inline QString scoreText(double value) {
  const QString digits = QString::number(std::abs(value), 'f', 2);
  return value <= -0.005 ? QChar(0x2212) + digits : digits;
}
inline QString countText(qint64 count) { return QLocale().toString(count); }

/// A copy in Qt's painting format (premultiplied).
QImage toQImage(const Image& image);

}  // namespace ws
