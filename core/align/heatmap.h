#pragma once
// The painter: from an alignment to pixels. What is painted is what the scorer computed; each step is a named field of HeatmapStyle.
#include <span>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// One value a region for a selection of words: similarity and attention: mean over the words' rows; mass,
/// contribution and interaction: sum.
/// @param words  indices into alignment.words; empty: the whole sentence (sum of contributions)
/// @return R values; empty when none of the words is scored
std::vector<float> regionValues(const Alignment& alignment, std::span<const int> words);

/// A raster of values: NaN where no region covers the pixel.
struct HeatRasterValues {
  Size size;
  std::vector<float> values;  ///< height * width
};
HeatRasterValues rasterise(std::span<const Box> boxes, std::span<const float> values, Size size, HeatRaster rule);

/// The overlay: straight-alpha RGBA of the given size, to be laid over the upright photo. Fully transparent where nothing
/// is to be shown; a word that isn't scored gives an all-transparent picture.
Image paintHeatmap(const Alignment& alignment, std::span<const int> words, const HeatmapStyle& style, Size size);

/// The colour of a scaled value in [0,1] (BlueOrange: 0.5 is zero), opaque, as 0xRRGGBB.
std::uint32_t colourOf(ColourMap map, float value);

}  // namespace ws
