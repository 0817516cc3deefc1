#include "ui/photo/heat_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/qt_values.h"

namespace ws {
namespace {

constexpr int kSteps = 255;

/// Opacity, in [0,1], of every scaled value in steps of 1/255.
std::array<float, kSteps + 1> opacities(const HeatmapStyle& style) {
  std::array<float, kSteps + 1> table{};
  for (int i = 0; i <= kSteps; ++i)
    table[static_cast<std::size_t>(i)] =
        static_cast<float>(heatPixel(style, static_cast<float>(i) / kSteps)[3]) / 255.0f;
  return table;
}

/// Sums of a pixel's layers: what shines through, and the colours weighted by opacity.
struct Mix {
  float through = 1, weight = 0, red = 0, green = 0, blue = 0;
};

}  // namespace

HeatmapStyle styleOf(HeatmapStyle style, std::size_t layers) {
  if (layers > 1 && style.colourMap == ColourMap::BlueOrange) style.colourMap = ColourMap::Inferno;
  return style;
}

std::optional<HeatScaling> scalingOf(const Alignment& alignment, const WordSelection& selection,
                                     const HeatmapStyle& style) {
  if (style.raster == HeatRaster::Density) return std::nullopt;
  const auto values = regionValues(alignment, selection);
  if (values.empty()) return std::nullopt;
  const HeatScaling scaling = heatScaling(alignment, values, selection.words.empty(), style);
  return scaling.divisor > 0 ? std::optional(scaling) : std::nullopt;
}

QImage layeredHeat(Engine& engine, const Alignment& alignment, const std::vector<HeatLayer>& layers,
                   const HeatmapStyle& style, Size size) {
  if (layers.size() < 2)
    return toQImage(engine.heatmap(
        alignment, layers.empty() ? WordSelection{} : layers.front().selection, style, size));
  const HeatmapStyle own = styleOf(style, layers.size());
  const auto opacity = opacities(own);
  const auto count = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  std::vector<Mix> sums(count);
  for (const HeatLayer& layer : layers) {
    const auto values = engine.heatValues(alignment, layer.selection, own, size);
    const auto red = static_cast<float>(layer.colour.red()),
               green = static_cast<float>(layer.colour.green()),
               blue = static_cast<float>(layer.colour.blue());
    for (std::size_t i = 0; i < std::min(count, values.size()); ++i) {
      if (!(values[i] > 0)) continue;  // nor NaN
      const float alpha =
          opacity[static_cast<std::size_t>(std::min(values[i], 1.0f) * kSteps + 0.5f)];
      Mix& mix = sums[i];
      mix.through *= 1 - alpha;
      mix.weight += alpha;
      mix.red += alpha * red;
      mix.green += alpha * green;
      mix.blue += alpha * blue;
    }
  }
  Image image(size.width, size.height);
  for (std::size_t i = 0; i < count; ++i) {
    const Mix& mix = sums[i];
    if (mix.weight <= 0) continue;
    std::uint8_t* pixel = image.rgba.data() + i * 4;
    pixel[0] = static_cast<std::uint8_t>(mix.red / mix.weight + 0.5f);
    pixel[1] = static_cast<std::uint8_t>(mix.green / mix.weight + 0.5f);
    pixel[2] = static_cast<std::uint8_t>(mix.blue / mix.weight + 0.5f);
    pixel[3] = static_cast<std::uint8_t>((1 - mix.through) * 255 + 0.5f);
  }
  return toQImage(image);
}

std::optional<float> HeatReading::at(std::size_t layer, QPointF point) const {
  if (layer >= layers.size() || point.x() < 0 || point.y() < 0 || point.x() >= 1 || point.y() >= 1)
    return std::nullopt;
  const auto x = static_cast<std::size_t>(point.x() * size.width),
             y = static_cast<std::size_t>(point.y() * size.height);
  const std::size_t place = y * static_cast<std::size_t>(size.width) + x;
  const auto& values = layers[layer];
  if (place >= values.size() || std::isnan(values[place])) return std::nullopt;
  return values[place];
}

}  // namespace ws
