#pragma once
// Heat of one or several selections as one picture, and the values under it.
#include <QColor>
#include <QImage>
#include <optional>
#include <vector>

#include "core/base/heat_values.h"
#include "core/engine.h"

namespace ws {

/// One map of heat. Alone it has the style's colour map; beside others each has its own colour.
struct HeatLayer {
  WordSelection selection;
  QColor colour;  ///< of its word
  bool operator==(const HeatLayer&) const = default;
};

/// The overlay of these layers. One: Engine::heatmap's, pixel for pixel. Several: each in its own
/// colour, its opacity rising with the value as the heat's does; where they meet they mix by their
/// opacities, whatever their order. Any thread.
QImage layeredHeat(Engine& engine, const Alignment& alignment, const std::vector<HeatLayer>& layers,
                   const HeatmapStyle& style, Size size);

/// The style in which the values of `layers` layers are scaled: several show no signs, which need a
/// colour map of their own.
HeatmapStyle styleOf(HeatmapStyle style, std::size_t layers);

/// The scale of what a selection shows, from scaled values back to the scorer's numbers. None for
/// the Density rule, which has no natural unit, and where there is nothing to show.
std::optional<HeatScaling> scalingOf(const Alignment& alignment, const WordSelection& selection,
                                     const HeatmapStyle& style);

/// The values that were painted, to be read off at a place.
struct HeatReading {
  Size size;
  std::vector<std::vector<float>>
      layers;  ///< scaled values of each layer, NaN where there are none
  /// @param point  fractions of the photo
  std::optional<float> at(std::size_t layer, QPointF point) const;
};

}  // namespace ws
