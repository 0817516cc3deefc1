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

/// The overlay: straight-alpha RGBA of the given size, to be laid over the upright photo. Opacity
/// rises from 0 with the value. Fully transparent where nothing is to be shown; a word that isn't
/// scored gives an all-transparent picture.
///
/// The scale is heatScaling's, the colours are heatPixel's (core/base/heat_values.h).
///
/// With `smooth` the raster is made small (48 pixels for a thumbnail), blurred there and scaled up:
/// a 180 x 135 overlay takes about 0.1 ms. Without it every pixel is exact.
Image paintHeatmap(const Alignment& alignment, std::span<const int> words,
                   const HeatmapStyle& style, Size size);

}  // namespace ws
