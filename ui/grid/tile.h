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

/// The photo cut and scaled for the tile, of the size of `placeInTile`, opaque: painting it is a
/// copy of memory. The corners are rounded when painting.
QImage makeTile(const QImage& photo, const TileSpec& spec);
/// How large to ask for a photo's heat, so that the part in the tile is as many pixels as the tile.
/// Of a photo longer than four tiles less is asked: nearly all of it would lie outside.
Size heatSize(qreal aspect, const TileSpec& spec);
/// A tile made by `makeTile` with the part of the heat that shows in it laid over, opaque too. Heat
/// that is smaller is stretched.
QImage heated(const QImage& tile, const Image& heat, qreal aspect, const TileSpec& spec);

}  // namespace ws
