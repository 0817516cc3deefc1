#include "ui/grid/tile.h"

#include <algorithm>
#include <cmath>

namespace ws {
namespace {

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
  QImage tile =
      cut.scaled(placeInTile(aspect, spec).size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
          .convertToFormat(QImage::Format_RGB32);
  tile.setDevicePixelRatio(spec.pixelRatio);
  return tile;
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

QImage heated(const QImage& tile, const Image& heat, qreal aspect, const TileSpec& spec) {
  const QSize place = tile.size();
  QRect part(QPoint((heat.width - place.width()) / 2, (heat.height - place.height()) / 2), place);
  if (part.x() < 0 || part.y() < 0)
    part = pixels(visiblePart(aspect, spec), {heat.width, heat.height});
  QImage overlay(heat.pixel(part.x(), part.y()), part.width(), part.height(), heat.width * 4,
                 QImage::Format_RGBA8888);  // a view: what lies outside is not touched
  if (overlay.size() != place)
    overlay = overlay.scaled(place, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                  .convertToFormat(QImage::Format_RGBA8888);
  QImage mixed = tile;
  for (int y = 0; y < place.height(); ++y) {
    const uchar* over = overlay.constScanLine(y);
    auto* pixel = reinterpret_cast<QRgb*>(mixed.scanLine(y));
    for (int x = 0; x < place.width(); ++x, over += 4, ++pixel) {
      const int alpha = over[3];
      if (alpha == 0) continue;
      const auto mix = [alpha](int above, int below) {
        return (above * alpha + below * (255 - alpha) + 127) / 255;
      };
      *pixel = qRgb(mix(over[0], qRed(*pixel)), mix(over[1], qGreen(*pixel)),
                    mix(over[2], qBlue(*pixel)));
    }
  }
  return mixed;
}

}  // namespace ws
