#pragma once
// The painter: from an alignment to pixels (spec alignment.md 3.15). What is painted is what the
// scorer computed; each step is a named field of HeatmapStyle.
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// One value a region for a selection of words. A word of several rows: similarity and attention:
/// their mean; mass, contribution and interaction: their sum. Several words: similarity: the mean;
/// all other kinds: the sum (for attention, the probability that the region looks at one of them).
/// @param words  indices into alignment.words; empty: the whole sentence, which is the sum of all
/// contributions
/// @return R values; empty when none of the words is scored
std::vector<float> regionValues(const Alignment& alignment, std::span<const int> words);

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
/// Scales: Fixed takes values as they are; AllWords divides by the largest value of the matrix (for
/// the whole sentence, by its own largest); ThisWord stretches the selection's least to largest.
/// BlueOrange shows signs: it divides by the largest magnitude, and thresholds hold for magnitudes.
/// Density has no natural unit: it is divided by its own largest.
///
/// With `smooth` the raster is made small (48 pixels for a thumbnail), blurred there and scaled up:
/// a 180 x 135 overlay takes about 0.1 ms. Without it every pixel is exact.
Image paintHeatmap(const Alignment& alignment, std::span<const int> words,
                   const HeatmapStyle& style, Size size);

/// The colour of a scaled value in [0,1] (BlueOrange: 0.5 is zero), opaque, as 0xRRGGBB.
std::uint32_t colourOf(ColourMap map, float value);

}  // namespace ws
