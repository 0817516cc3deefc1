#pragma once
// Two maps on one scale: a colour means the same number on both sides. Any thread.
#include <QImage>
#include <memory>
#include <optional>

#include "core/base/heat_values.h"
#include "core/engine.h"
#include "ui/photo/canvas_pictures.h"

namespace ws {

/// What one side shows; without a selection it has none of the words looked at, and stays plain.
struct MapSide {
  const Alignment* alignment = nullptr;
  std::optional<WordSelection> selection;
};

/// The style as two sides can share it: densities, which have no unit to compare by, give way to
/// the highest value.
HeatmapStyle sharedStyle(HeatmapStyle style);

/// One scale for both: from the lower of their least values to the higher of their largest, as the
/// style's rule finds them (heatScaling). A divisor of 0: there is nothing to show.
HeatScaling sharedScaling(const MapSide& a, const MapSide& b, const HeatmapStyle& style);
/// The same for their difference, which is two-sided: zero is zero.
HeatScaling differenceScaling(const MapSide& a, const MapSide& b, const HeatmapStyle& style);

/// What a side's regions hold, scaled, as an alignment of one word: the engine paints it as it is.
/// Without a selection it has no row.
Alignment scaledRegions(const MapSide& side, const HeatScaling& scaling);

/// One side's heat on that scale.
QImage heatOnScale(Engine& engine, const MapSide& side, const HeatScaling& scaling,
                   const HeatmapStyle& style, Size size);
/// `a` minus `b` on that scale: orange where `a` has more, blue where `b` has. HeatScale::ThisWord:
/// on a scale of its own, up to the largest difference.
QImage differenceOnScale(Engine& engine, const MapSide& a, const MapSide& b,
                         const HeatScaling& scaling, const HeatmapStyle& style, Size size);

/// A side that a painter keeps.
struct KeptSide {
  std::shared_ptr<const Alignment> alignment;
  std::optional<WordSelection> selection;
  operator MapSide() const { return {alignment.get(), selection}; }
};
/// What a canvas needs to show either, and to read values off it.
CanvasPictures::Painter painterOnScale(KeptSide side, HeatScaling scaling);
CanvasPictures::Painter differencePainter(KeptSide a, KeptSide b, HeatScaling scaling);

}  // namespace ws
