#include "ui/search/picture_source.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "ui/qt_values.h"

namespace ws {
namespace {

QString pastedName() { return QCoreApplication::translate("ws::PictureSource", "pasted picture"); }

bool isFile(const QUrl& url) { return url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile(); }

bool holdsPixels(const QMimeData& data) {
  const auto formats = data.formats();
  return data.hasImage() || std::any_of(formats.begin(), formats.end(), [](const QString& format) {
           return format.startsWith(QLatin1String("image/"));
         });
}

/// Encoded bytes are decoded on another thread; a QImage from the clipboard would be on this one.
QByteArray encodedIn(const QMimeData& data) {
  for (const char* type : {"image/png", "image/jpeg", "image/webp", "image/tiff", "image/bmp"})
    if (data.hasFormat(QLatin1String(type))) return data.data(QLatin1String(type));
  return {};
}

}  // namespace

bool holdsPictures(const QMimeData& data) {
  if (data.hasUrls()) {
    const auto urls = data.urls();
    if (std::any_of(urls.begin(), urls.end(), isFile)) return true;
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
      return false;  // folders
  }
  // A table's cells come as text and as a picture of themselves: they are text.
  return holdsPixels(data) && !(data.hasText() && !data.hasUrls());
}

std::vector<PictureSource> picturesIn(const QMimeData& data) {
  std::vector<PictureSource> sources;
  if (!holdsPictures(data)) return sources;
  for (const auto& url : data.urls()) {
    if (!isFile(url)) continue;
    PictureSource source;
    source.file = toPath(url.toLocalFile());
    source.name = QFileInfo(url.toLocalFile()).fileName();
    sources.push_back(std::move(source));
  }
  if (!sources.empty()) return sources;
  PictureSource source;
  source.name = pastedName();
  source.encoded = encodedIn(data);
  if (source.encoded.isEmpty()) source.image = qvariant_cast<QImage>(data.imageData());
  sources.push_back(std::move(source));
  return sources;
}

}  // namespace ws
