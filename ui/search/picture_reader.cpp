#include "ui/search/picture_reader.h"

#include <QBuffer>
#include <QImageReader>
#include <QTransform>
#include <algorithm>
#include <utility>

#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kPictureEdge = 1024;  // px; models read less
constexpr int kThumbEdge = 96;      // px; a chip's 24 at four times the scale
constexpr const char* kTag = "";    // none takes another's place

Image toImage(const QImage& picture) {
  const QImage rgba = picture.convertToFormat(QImage::Format_RGBA8888);
  Image image(rgba.width(), rgba.height());
  const auto bytes = static_cast<std::size_t>(rgba.width()) * 4;
  for (int y = 0; y < rgba.height(); ++y)
    std::copy_n(rgba.constScanLine(y), bytes, image.pixel(0, y));
  return image;
}

QImage shrunk(const QImage& picture, int edge) {
  if (std::max(picture.width(), picture.height()) <= edge) return picture;
  return picture.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// The middle square, or that of the part meant.
QImage squareThumb(const QImage& picture, const std::optional<Box>& area) {
  QRectF part(0, 0, picture.width(), picture.height());
  if (area)
    part = QTransform::fromScale(picture.width(), picture.height())
               .mapRect(QRectF(QPointF(area->x0, area->y0), QPointF(area->x1, area->y1)));
  const qreal edge = std::max(1.0, std::min(part.width(), part.height()));
  const QPointF middle = part.center();
  const QRect square = QRectF(middle.x() - edge / 2, middle.y() - edge / 2, edge, edge).toRect();
  return picture.copy(square).scaled(kThumbEdge, kThumbEdge, Qt::IgnoreAspectRatio,
                                     Qt::SmoothTransformation);
}

QImage decoded(const PictureSource& source) {
  QImage picture = source.image;
  if (!source.encoded.isEmpty()) {
    QBuffer bytes;
    bytes.setData(source.encoded);
    QImageReader reader(&bytes);
    reader.setAutoTransform(true);  // upright, as photos of the library are
    picture = reader.read();
  }
  if (picture.isNull())
    throw Error(ErrorCode::UnknownFormat, source.name.toStdString(), "no picture could be read");
  return shrunk(picture, kPictureEdge);
}

PicturePart readPart(const PictureSource& source, Engine& engine, const Sources& sources,
                     const std::stop_token& stop) {
  constexpr int kRoomAround = 4;  // a part of a photo is small in its thumbnail
  const int thumbEdge = source.area ? kThumbEdge * kRoomAround : kThumbEdge * 2;
  PicturePart part;
  part.picture = {.photo = source.photo,
                  .pixels = nullptr,
                  .area = source.area,
                  .weight = source.weight,
                  .name = source.name.toStdString()};
  if (!source.file.empty()) part.picture.photo = engine.find(source.file);
  QImage picture;
  if (part.picture.photo) {
    picture = toQImage(engine.thumbnail(*part.picture.photo, thumbEdge, stop));
  } else if (!source.file.empty()) {
    if (!sources.readPicture)
      throw Error(ErrorCode::Unsupported, displayPath(source.file), "nothing here reads files");
    auto pixels = std::make_shared<Image>(sources.readPicture(source.file, kPictureEdge));
    picture = toQImage(*pixels);
    part.picture.pixels = std::move(pixels);
  } else {
    picture = decoded(source);
    part.picture.pixels = std::make_shared<Image>(toImage(picture));
  }
  part.thumb = squareThumb(picture, source.area);
  return part;
}

}  // namespace

PictureReader::PictureReader(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {
  connect(&desk_, &Desk::engineOpened, this, [this] {
    for (auto& source : std::exchange(later_, {})) start(std::move(source));
  });
}

void PictureReader::count(int by) {
  waiting_ += by;
  Q_EMIT readingChanged();
}

void PictureReader::read(std::vector<PictureSource> sources) {
  for (auto& source : sources) {
    count(1);
    if (desk_.engine())
      start(std::move(source));
    else
      later_.push_back(std::move(source));
  }
}

void PictureReader::start(PictureSource source) {
  // The questions' thread keeps their order; each takes some ten milliseconds.
  ask(
      desk_.questions(), kTag, this,
      [source, engine = desk_.engine(), sources = desk_.sources()](std::stop_token stop) {
        return readPart(source, *engine, sources, stop);
      },
      [this, source](Result<PicturePart> part) {
        count(-1);
        if (part)
          Q_EMIT ready(source, *part);
        else
          Q_EMIT failed(part.error());
      });
}

}  // namespace ws
