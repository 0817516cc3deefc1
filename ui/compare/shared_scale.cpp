#include "ui/compare/shared_scale.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// Both covered by the same regions: NaN where neither is.
std::vector<float> differenceValues(Engine& engine, const MapSide& a, const MapSide& b,
                                    const HeatScaling& scaling, const HeatmapStyle& style,
                                    Size size) {
  auto values = engine.heatValues(scaledRegions(a, scaling), kItsOneWord, style, size);
  const auto less = engine.heatValues(scaledRegions(b, scaling), kItsOneWord, style, size);
  for (std::size_t i = 0; i < std::min(values.size(), less.size()); ++i) {
    if (std::isnan(values[i]) && std::isnan(less[i])) continue;
    values[i] =
        (std::isnan(values[i]) ? 0 : values[i]) - (std::isnan(less[i]) ? 0 : less[i]);
  }
  return values;
}

/// What a difference is divided by; on a scale of its own, the largest that the regions hold, which
/// smoothing would lower. One number for what is painted and what is read off it.
HeatScaling paintedScaling(Engine& engine, const MapSide& a, const MapSide& b,
                           const HeatScaling& scaling, const HeatmapStyle& style, Size size) {
  if (style.scale != HeatScale::ThisWord) return scaling;
  HeatmapStyle exact = asTheyAre(style);
  exact.smooth = false;
  float largest = 0;
  for (const float value : differenceValues(engine, a, b, scaling, exact, size))
    if (!std::isnan(value)) largest = std::max(largest, std::abs(value));
  return largest > 0 ? HeatScaling{0, scaling.divisor * largest} : scaling;
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
  const HeatScaling painted = paintedScaling(engine, a, b, scaling, style, size);
  return toQImage(engine.differenceMap(scaledRegions(a, painted), kItsOneWord,
                                       scaledRegions(b, painted), kItsOneWord, asTheyAre(style),
                                       size));
}

CanvasPictures::Painter painterOnScale(KeptSide side, HeatScaling scaling) {
  return {[side, scaling](Engine& engine, const HeatmapStyle& style, Size size) {
            return heatOnScale(engine, side, scaling, style, size);
          },
          [side, scaling](Engine& engine, const HeatmapStyle& style, Size size) {
            return engine.heatValues(scaledRegions(side, scaling), kItsOneWord, asTheyAre(style),
                                     size);
          }};
}

CanvasPictures::Painter differencePainter(KeptSide a, KeptSide b, HeatScaling scaling) {
  return {[a, b, scaling](Engine& engine, const HeatmapStyle& style, Size size) {
            return differenceOnScale(engine, a, b, scaling, style, size);
          },
          [a, b, scaling](Engine& engine, const HeatmapStyle& style, Size size) {
            return differenceValues(engine, a, b,
                                    paintedScaling(engine, a, b, scaling, style, size),
                                    asTheyAre(style), size);
          }};
}

}  // namespace ws
