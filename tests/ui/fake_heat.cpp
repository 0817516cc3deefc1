// The fake's heat: each strong region as a soft spot.
#include <QImage>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/heat_values.h"
#include "tests/ui/fake_engine.h"

namespace ws::testing {
namespace {

// Painted small and stretched, so that the fake costs no time.
constexpr int kSmall = 48;

Image stretched(const QImage& small, Size size) {
  const QImage large =
      small.scaled(size.width, size.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
          .convertToFormat(QImage::Format_RGBA8888);
  Image image(large.width(), large.height());
  for (int y = 0; y < large.height(); ++y)
    std::copy_n(large.constScanLine(y), large.width() * 4, image.pixel(0, y));
  return image;
}

/// Heat at the middle of every pixel of a raster, in [0,1].
std::vector<float> heatOf(const Alignment& alignment, const WordSelection& selection, Size size) {
  std::vector<float> strength = regionValues(alignment, selection);
  strength.resize(alignment.boxes.size());
  std::vector<float> values;
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      float heat = 0;
      for (std::size_t r = 0; r < strength.size(); ++r) {
        if (strength[r] <= 0.3f) continue;
        const Box& box = alignment.boxes[r];
        const float px = (static_cast<float>(x) + 0.5f) / static_cast<float>(size.width);
        const float py = (static_cast<float>(y) + 0.5f) / static_cast<float>(size.height);
        const float dx = (px - (box.x0 + box.x1) / 2) / (box.x1 - box.x0);
        const float dy = (py - (box.y0 + box.y1) / 2) / (box.y1 - box.y0);
        heat = std::max(heat, strength[r] * std::exp(-3.5f * (dx * dx + dy * dy)));
      }
      values.push_back(std::clamp(heat / 0.8f, 0.0f, 1.0f));
    }
  return values;
}

}  // namespace

Image FakeEngine::heatmap(const Alignment& alignment, const WordSelection& selection,
                          const HeatmapStyle& style, Size size) {
  ++heatmaps;
  const auto heat = heatOf(alignment, selection, {kSmall, kSmall});
  QImage small(kSmall, kSmall, QImage::Format_RGBA8888);
  for (int y = 0; y < kSmall; ++y)
    for (int x = 0; x < kSmall; ++x) {
      const float t = heat[static_cast<std::size_t>(y) * kSmall + static_cast<std::size_t>(x)];
      const auto byte = [](float part) {
        return static_cast<std::uint8_t>(255 * std::min(1.0f, part));
      };
      auto* pixel = small.scanLine(y) + static_cast<std::ptrdiff_t>(x) * 4;
      pixel[0] = byte(0.2f + 1.2f * t);
      pixel[1] = byte(t * t * 0.85f);
      pixel[2] = byte(std::max(0.0f, 0.45f - 0.4f * t));
      pixel[3] = byte(style.opacity * std::min(1.0f, 1.3f * t));
    }
  return stretched(small, size);
}

std::vector<float> FakeEngine::heatValues(const Alignment& alignment,
                                          const WordSelection& selection, const HeatmapStyle&,
                                          Size size) {
  auto values = heatOf(alignment, selection, size);
  std::ranges::replace(values, 0.0f, std::numeric_limits<float>::quiet_NaN());
  return values;
}

Image FakeEngine::differenceMap(const Alignment& a, const WordSelection& selectionA,
                                const Alignment& b, const WordSelection& selectionB,
                                const HeatmapStyle& style, Size size) {
  HeatmapStyle signs = style;
  signs.colourMap = ColourMap::BlueOrange;
  const Size smallSize{kSmall, kSmall};
  const auto more = heatOf(a, selectionA, smallSize), less = heatOf(b, selectionB, smallSize);
  QImage small(kSmall, kSmall, QImage::Format_RGBA8888);
  for (int y = 0; y < kSmall; ++y)
    for (int x = 0; x < kSmall; ++x) {
      const auto at = static_cast<std::size_t>(y) * kSmall + static_cast<std::size_t>(x);
      const auto pixel = heatPixel(signs, colourPlace(signs.colourMap, more[at] - less[at]));
      std::ranges::copy(pixel, small.scanLine(y) + static_cast<std::ptrdiff_t>(x) * 4);
    }
  return stretched(small, size);
}

}  // namespace ws::testing
