#pragma once
// The painter: from an alignment to pixels (spec alignment.md 3.15). What is painted is what the
// scorer computed; each step is a named field of HeatmapStyle.
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/alignment.h"
#include "core/base/heat_values.h"

namespace ws {

/// A raster of values: NaN where no region covers the pixel.
struct HeatRasterValues {
  Size size;
  std::vector<float> values;  ///< height * width
};
/// A pixel is covered by a box when its centre lies in it; a box too small to hold a centre covers
/// the pixel it lies in. Boxes are clipped to the picture; those without area, and values that
/// aren't finite, are left out. Density: values per share of the picture's area, so that the
/// raster's mean over the picture is the sum of values.
HeatRasterValues rasterise(std::span<const Box> boxes, std::span<const float> values, Size size,
                           HeatRaster rule);

/// What is painted, before threshold and colour: scaled values, of the given size, row-major; NaN
/// where there is nothing to paint (no region covers the pixel, or nothing to show at all).
///
/// The scale is heatScaling's (core/base/heat_values.h). With `smooth` the raster is made small (48
/// pixels for a thumbnail), blurred there and scaled up, and what is covered fades at its edges.
/// Without it every value is exact.
std::vector<float> heatmapValues(const Alignment& alignment, const WordSelection& selection,
                                 const HeatmapStyle& style, Size size);

/// The overlay: straight-alpha RGBA of the given size, to be laid over the upright photo. It
/// colours heatmapValues by heatPixel: opacity rises from 0 with the value. Fully transparent where
/// nothing is to be shown; a word that isn't scored gives an all-transparent picture. A 180 x 135
/// overlay takes about 0.1 ms with `smooth`.
Image paintHeatmap(const Alignment& alignment, const WordSelection& selection,
                   const HeatmapStyle& style, Size size);

/// Two maps on one scale, a - b, in BlueOrange: orange where `a` has more. Both sides are rasterised
/// over their own boxes and divided by one number: 1 for Fixed (whole sentences: the higher of the
/// two scores), the largest value of both sides for AllWords (so that the colours mean as much as
/// in the two overlays), the largest difference for ThisWord and for Density. Where only one side
/// has a region, the other counts as 0. Thresholds hold for magnitudes.
Image paintDifference(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                      const WordSelection& selectionB, const HeatmapStyle& style, Size size);

}  // namespace ws
