#include "core/base/heat_values.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ws {
namespace {

bool meansRows(MatrixKind kind) {
  return kind == MatrixKind::Similarity || kind == MatrixKind::Attention;
}

/// R values; empty for a word that isn't scored.
std::vector<float> wordValues(const Alignment& alignment, int word) {
  const std::size_t regions = alignment.boxes.size();
  const auto rowsOfIt = std::count(alignment.rowWord.begin(), alignment.rowWord.end(), word);
  if (rowsOfIt == 0) return {};
  const bool highest = alignment.words[static_cast<std::size_t>(word)].picture;
  const float share = meansRows(alignment.kind) ? 1 / static_cast<float>(rowsOfIt) : 1.0f;
  std::vector<float> values(regions, highest ? -std::numeric_limits<float>::infinity() : 0.0f);
  for (std::size_t w = 0; w < alignment.rowWord.size(); ++w)
    for (std::size_t r = 0; alignment.rowWord[w] == word && r < regions; ++r) {
      const float cell = alignment.matrix[w * regions + r];
      values[r] = highest ? std::max(values[r], cell) : values[r] + share * cell;
    }
  return values;
}

struct Extremes {
  float least = 0, largest = 0, magnitude = 0;
};
Extremes extremesOf(std::span<const float> values) {
  Extremes e{std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity(), 0};
  for (const float v : values) {
    if (!std::isfinite(v)) continue;
    e.least = std::min(e.least, v);
    e.largest = std::max(e.largest, v);
    e.magnitude = std::max(e.magnitude, std::abs(v));
  }
  return e;
}

}  // namespace

std::vector<float> regionValues(const Alignment& alignment, const WordSelection& selection) {
  const std::size_t regions = alignment.boxes.size();
  if (alignment.rowWord.empty() || regions == 0) return {};
  if (selection.words.empty()) {
    std::vector<float> sums(regions);
    for (std::size_t i = 0; i < alignment.contributions.size(); ++i)
      sums[i % regions] += alignment.contributions[i];
    return sums;
  }
  std::vector<float> values;
  int scored = 0;
  for (const int word : selection.words) {
    const std::vector<float> own = wordValues(alignment, word);
    if (own.empty()) continue;
    if (++scored == 1)
      values = own;
    else
      for (std::size_t r = 0; r < regions; ++r)
        values[r] =
            selection.rule == PhraseRule::Max ? std::max(values[r], own[r]) : values[r] + own[r];
    if (selection.rule == PhraseRule::First) break;
  }
  if (selection.rule == PhraseRule::Mean && alignment.kind == MatrixKind::Similarity)
    for (float& value : values) value /= static_cast<float>(scored);
  return values;
}

HeatScaling heatScaling(const Alignment& alignment, std::span<const float> values,
                        bool wholeSentence, const HeatmapStyle& style) {
  const bool density = style.raster == HeatRaster::Density;
  if (style.scale == HeatScale::Fixed && !density) {
    if (!wholeSentence) return {0, 1};
    // A region adds up to several words' shares: of all that speaks for the photo, so that nothing
    // is cut off at 1.
    float sum = 0;
    for (const float share : alignment.contributions) sum += std::max(share, 0.0f);
    return {0, sum > 0 ? sum : 1.0f};
  }
  const bool ownRange = style.scale == HeatScale::ThisWord || wholeSentence;
  const Extremes range = density || ownRange ? extremesOf(values) : extremesOf(alignment.matrix);
  if (style.colourMap == ColourMap::BlueOrange) return {0, range.magnitude};
  if (style.scale == HeatScale::ThisWord && range.largest > range.least)
    return {range.least, range.largest - range.least};
  if (style.scale == HeatScale::ThisWord && std::isfinite(range.largest))
    return {range.largest - 1, 1};  // every region alike: all are the hottest
  return {0, std::max(range.largest, 0.0f)};
}

float colourPlace(ColourMap map, float scaled) {
  return std::clamp(map == ColourMap::BlueOrange ? (scaled + 1) / 2 : scaled, 0.0f, 1.0f);
}

std::array<std::uint8_t, 4> heatPixel(const HeatmapStyle& style, float place) {
  const float shown = style.colourMap == ColourMap::BlueOrange ? std::abs(2 * place - 1) : place;
  const std::uint32_t colour = colourOf(style.colourMap, place);
  const float rise = shown * shown * (3 - 2 * shown);
  const bool visible = shown >= style.thresholdLow && shown <= style.thresholdHigh;
  const float alpha = visible ? 255 * std::clamp(style.opacity, 0.0f, 1.0f) * rise : 0.0f;
  return {static_cast<std::uint8_t>(colour >> 16), static_cast<std::uint8_t>(colour >> 8),
          static_cast<std::uint8_t>(colour), static_cast<std::uint8_t>(std::lround(alpha))};
}

}  // namespace ws
