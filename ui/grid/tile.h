#pragma once
// How a photo is fitted into a tile: pure functions from pictures to pictures, safe from any
// thread.
#include <QImage>
#include <QRectF>
#include <QSize>

#include "core/base/image.h"

namespace ws {

/// The square that photos are fitted into.
struct TileSpec {
  int edge = 0;  ///< device pixels
  qreal pixelRatio = 1;
  bool whole = false;  ///< the whole photo with room beside it; else the photo fills the tile and
                       ///< its middle shows
  bool operator==(const TileSpec&) const = default;
};

/// The part of a photo of that aspect ratio (width : height) that shows in a tile, as fractions of
/// the photo.
QRectF visiblePart(qreal aspect, const TileSpec& spec);
/// Where that part lies in the tile, in device pixels.
QRect placeInTile(qreal aspect, const TileSpec& spec);

/// The photo cut, scaled and rounded for the tile, of the size of `placeInTile`.
QImage makeTile(const QImage& photo, const TileSpec& spec);

/// How large to ask for a photo's heat, so that the part in the tile is as many pixels as the tile.
/// Of a photo longer than four tiles less is asked: nearly all of it would lie outside.
Size heatSize(qreal aspect, const TileSpec& spec);
/// The part of a heat overlay that shows in a tile, rounded, of the size of `placeInTile`: painting
/// it over the tile is a copy of pixels. Stretches where the heat is smaller.
QImage makeHeatTile(const Image& heat, qreal aspect, const TileSpec& spec);

}  // namespace ws
