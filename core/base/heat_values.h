#pragma once
// From an alignment's numbers to the numbers and colours that stand for them: shared by the painter
// of the engine and by the window's matrix, colour bar and figures, so that one value has one
// colour everywhere.
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// One value a region for what is looked at: of the matrix, so a word that counts against shows its
/// plain similarity; of the contributions, weights and signs included, for the whole sentence.
///
/// A word of several rows: similarity and attention: their mean; mass, contribution and
/// interaction: their sum. A picture's rows are regions of their own, not parts of one thing: the
/// highest of them. Several words: PhraseRule::Max takes the highest of the words' values, First
/// the first scored word of the selection; Mean the mean of similarities, and of all other kinds
/// the sum (for attention, the probability that the region looks at one of them).
/// @param selection  no words: the whole sentence, which is the sum of all contributions
/// @return R values; empty when none of the words is scored
std::vector<float> regionValues(const Alignment& alignment, const WordSelection& selection);

/// From values to the scaled ones that colours stand for: subtract, then divide.
struct HeatScaling {
  float offset = 0;
  float divisor = 1;  ///< 0 or less: there is nothing to show
  float operator()(float value) const { return (value - offset) / divisor; }
  float valueAt(float scaled) const { return offset + scaled * divisor; }
};

/// Scales: Fixed takes values as they are (the whole sentence: as shares of its score without the
/// contributions that count against); AllWords
/// divides by the largest value of the matrix (the whole sentence: by its own largest); ThisWord
/// stretches the values' least to largest. BlueOrange divides by the largest magnitude. Density has
/// no natural unit: it is divided by its own largest.
/// @param values  of the regions, as regionValues gives them; for Density those of the raster. NaN:
/// none
HeatScaling heatScaling(const Alignment& alignment, std::span<const float> values,
                        bool wholeSentence, const HeatmapStyle& style);

/// The colour of a scaled value in [0,1] (BlueOrange: 0.5 is zero), opaque, as 0xRRGGBB.
std::uint32_t colourOf(ColourMap map, float value);

/// Where a scaled value lies on its colour map, in [0,1]: BlueOrange has zero in its middle.
float colourPlace(ColourMap map, float scaled);

/// Red, green, blue and straight alpha at a place of the colour map: opacity rises from 0 with the
/// value, and is 0 outside the thresholds (BlueOrange: those of the magnitude).
std::array<std::uint8_t, 4> heatPixel(const HeatmapStyle& style, float place);

}  // namespace ws
