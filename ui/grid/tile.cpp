#include "ui/grid/tile.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace ws {
namespace {

/// Makes the corners transparent; the radius is in the picture's own pixels.
QImage rounded(QImage image, qreal radius) {
  image = std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
  QPainterPath corners;  // odd-even: what lies between the square and the rounded one
  corners.addRect(image.rect());
  corners.addRoundedRect(QRectF(image.rect()), radius, radius);
  painter.fillPath(corners, Qt::black);  // any opaque colour: only its alpha counts
  return image;
}

QRect pixels(const QRectF& part, const QSize& size) {
  return QRectF(part.x() * size.width(), part.y() * size.height(), part.width() * size.width(),
                part.height() * size.height())
      .toAlignedRect()
      .intersected(QRect(QPoint(0, 0), size));
}

}  // namespace

QRectF visiblePart(qreal aspect, const TileSpec& spec) {
  if (spec.whole || aspect <= 0) return {0, 0, 1, 1};
  if (aspect >= 1) return {(1 - 1 / aspect) / 2, 0, 1 / aspect, 1};
  return {0, (1 - aspect) / 2, 1, aspect};
}

QRect placeInTile(qreal aspect, const TileSpec& spec) {
  const QRect tile(0, 0, spec.edge, spec.edge);
  if (!spec.whole || aspect <= 0) return tile;
  const int width =
      aspect >= 1 ? spec.edge : std::max(1, static_cast<int>(std::lround(spec.edge * aspect)));
  const int height =
      aspect >= 1 ? std::max(1, static_cast<int>(std::lround(spec.edge / aspect))) : spec.edge;
  return {(spec.edge - width) / 2, (spec.edge - height) / 2, width, height};
}

QImage makeTile(const QImage& photo, const TileSpec& spec) {
  const qreal aspect = static_cast<qreal>(photo.width()) / std::max(1, photo.height());
  const QImage cut = photo.copy(pixels(visiblePart(aspect, spec), photo.size()));
  QImage scaled =
      cut.scaled(placeInTile(aspect, spec).size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  return rounded(std::move(scaled), kRadius * spec.pixelRatio);
}

Size heatSize(qreal aspect, const TileSpec& spec) {
  constexpr double kLongest = 4;  // tiles
  const QSize place = placeInTile(aspect, spec).size();
  if (spec.whole || aspect <= 0) return {place.width(), place.height()};
  const double wide = spec.edge * std::max(1.0, aspect), high = wide / aspect;
  const double shrink = std::min(1.0, kLongest * spec.edge / std::max(wide, high));
  return {std::max(1, static_cast<int>(std::lround(wide * shrink))),
          std::max(1, static_cast<int>(std::lround(high * shrink)))};
}

QImage makeHeatTile(const Image& heat, qreal aspect, const TileSpec& spec) {
  const QSize place = placeInTile(aspect, spec).size();
  QRect part(QPoint((heat.width - place.width()) / 2, (heat.height - place.height()) / 2), place);
  if (part.x() < 0 || part.y() < 0)
    part = pixels(visiblePart(aspect, spec), {heat.width, heat.height});
  // A view of the part alone: the rest is neither copied nor converted.
  const QImage cut(heat.pixel(part.x(), part.y()), part.width(), part.height(), heat.width * 4,
                   QImage::Format_RGBA8888);
  QImage tile = cut.convertToFormat(QImage::Format_ARGB32_Premultiplied);
  if (tile.size() != place)
    tile = tile.scaled(place, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  return rounded(std::move(tile), kRadius * spec.pixelRatio);
}

}  // namespace ws
