#include "ui/compare/shared_scale.h"

#include <algorithm>

#include "ui/qt_values.h"

namespace ws {
namespace {

const WordSelection kItsOneWord{{0}};

HeatScaling scalingOf(const MapSide& side, const HeatmapStyle& style) {
  if (!side.alignment || !side.selection) return {0, 0};
  const auto values = regionValues(*side.alignment, *side.selection);
  if (values.empty()) return {0, 0};
  return heatScaling(*side.alignment, values, side.selection->words.empty(), style);
}

/// The values are scaled already: the engine takes them as they are.
HeatmapStyle asTheyAre(HeatmapStyle style) {
  style = sharedStyle(style);
  style.scale = HeatScale::Fixed;
  return style;
}

}  // namespace

HeatmapStyle sharedStyle(HeatmapStyle style) {
  if (style.raster == HeatRaster::Density) style.raster = HeatRaster::Max;
  return style;
}

HeatScaling sharedScaling(const MapSide& a, const MapSide& b, const HeatmapStyle& style) {
  const HeatScaling one = scalingOf(a, sharedStyle(style)), two = scalingOf(b, sharedStyle(style));
  if (one.divisor <= 0 || two.divisor <= 0) {
    const HeatScaling& there = one.divisor > 0 ? one : two;
    return {there.offset, std::max(there.divisor, 0.0f)};
  }
  const float least = std::min(one.offset, two.offset);
  return {least, std::max(one.valueAt(1), two.valueAt(1)) - least};
}

HeatScaling differenceScaling(const MapSide& a, const MapSide& b, const HeatmapStyle& style) {
  HeatmapStyle signs = style;
  signs.colourMap = ColourMap::BlueOrange;  // its scales have no offset
  return sharedScaling(a, b, signs);
}

Alignment scaledRegions(const MapSide& side, const HeatScaling& scaling) {
  Alignment made;
  if (!side.alignment) return made;
  made.boxes = side.alignment->boxes;
  made.precision = side.alignment->precision;
  Word whatIsLookedAt;
  made.words.push_back(whatIsLookedAt);
  if (!side.selection || scaling.divisor <= 0) return made;
  made.matrix = regionValues(*side.alignment, *side.selection);
  if (made.matrix.empty()) return made;
  for (float& value : made.matrix) value = scaling(value);
  made.contributions = made.matrix;
  made.rowWord = {0};
  return made;
}

QImage heatOnScale(Engine& engine, const MapSide& side, const HeatScaling& scaling,
                   const HeatmapStyle& style, Size size) {
  return toQImage(
      engine.heatmap(scaledRegions(side, scaling), kItsOneWord, asTheyAre(style), size));
}

QImage differenceOnScale(Engine& engine, const MapSide& a, const MapSide& b,
                         const HeatScaling& scaling, const HeatmapStyle& style, Size size) {
  const bool own = style.scale == HeatScale::ThisWord;
  return toQImage(engine.differenceMap(scaledRegions(a, scaling), kItsOneWord,
                                       scaledRegions(b, scaling), kItsOneWord,
                                       own ? sharedStyle(style) : asTheyAre(style), size));
}

}  // namespace ws
