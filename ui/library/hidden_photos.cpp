#include "ui/library/hidden_photos.h"

#include <QSettings>
#include <QStringList>

#include "ui/session.h"

namespace ws {
namespace {

const QString kKey = QStringLiteral("library/hidden");

}  // namespace

// Paths are bytes, which a settings file takes as text only: they stand there percent-encoded.
HiddenPhotos::HiddenPhotos(QObject* parent) : QObject(parent) {
  Paths paths;
  const QSettings settings(stateFile(), QSettings::IniFormat);
  for (const QString& encoded : settings.value(kKey).toStringList())
    paths.insert(QByteArray::fromPercentEncoding(encoded.toLatin1()).toStdString());
  paths_ = std::make_shared<const Paths>(std::move(paths));
}

void HiddenPhotos::hide(const std::vector<std::filesystem::path>& paths) {
  Paths all = *paths_;
  all.insert(paths.begin(), paths.end());
  set(std::move(all));
}

void HiddenPhotos::show(const std::vector<std::filesystem::path>& paths) {
  Paths all = *paths_;
  for (const auto& path : paths) all.erase(path);
  set(std::move(all));
}

void HiddenPhotos::set(Paths paths) {
  if (paths == *paths_) return;
  paths_ = std::make_shared<const Paths>(std::move(paths));
  QStringList encoded;
  for (const auto& path : *paths_)
    encoded << QString::fromLatin1(QByteArray::fromStdString(path.string()).toPercentEncoding("/"));
  QSettings(stateFile(), QSettings::IniFormat).setValue(kKey, encoded);
  Q_EMIT changed();
}

}  // namespace ws
