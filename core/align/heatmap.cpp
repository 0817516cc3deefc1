#include "core/align/heatmap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"

namespace ws {
namespace {

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();
constexpr int kSmoothEdgePx = 48;    // the least edge of a smooth raster ...
constexpr int kSmoothReduction = 8;  // ... and how much smaller than the picture it may be
constexpr int kMaxEdgePx = 16384;
constexpr float kLeastCover = 0.5f / 255;  // less can't be seen: it rounds to no opacity

/// Pixels [first, last) whose centres lie in [low, high), at least the one in the middle.
struct Range {
  int first = 0, last = 0;
};
Range pixelsOf(float low, float high, int size) {
  const double a = std::clamp(low, 0.0f, 1.0f), b = std::clamp(high, 0.0f, 1.0f);
  Range range{static_cast<int>(std::ceil(a * size - 0.5)),
              static_cast<int>(std::ceil(b * size - 0.5))};
  range = {std::clamp(range.first, 0, size), std::clamp(range.last, 0, size)};
  if (range.first >= range.last) {
    range.first = std::min(static_cast<int>((a + b) / 2 * size), size - 1);
    range.last = range.first + 1;
  }
  return range;
}

Box clipped(const Box& box) {
  const auto in = [](float v) { return std::clamp(v, 0.0f, 1.0f); };
  return {in(box.x0), in(box.y0), in(box.x1), in(box.y1)};
}

Size rasterSize(Size size, bool smooth) {
  const int edge = std::max(size.width, size.height);
  if (!smooth || edge <= kSmoothEdgePx) return size;
  const double factor =
      static_cast<double>(std::max(kSmoothEdgePx, edge / kSmoothReduction)) / edge;
  return {std::max(1, static_cast<int>(std::lround(size.width * factor))),
          std::max(1, static_cast<int>(std::lround(size.height * factor)))};
}

/// Scaled values and how much of each pixel is covered.
struct Sheet {
  cv::Mat values, cover;  ///< CV_32F; cover in [0,1], empty where all is covered
};

Sheet sheetOf(const HeatRasterValues& raster, const HeatScaling& scale) {
  Sheet sheet{cv::Mat(raster.size.height, raster.size.width, CV_32F), cv::Mat()};
  float* out = sheet.values.ptr<float>();
  bool holes = false;
  for (std::size_t i = 0; i < raster.values.size(); ++i) {
    const float value = raster.values[i];
    holes = holes || std::isnan(value);
    out[i] = std::isnan(value) ? 0.0f : scale(value);
  }
  if (!holes) return sheet;
  sheet.cover = cv::Mat(sheet.values.size(), CV_32F);
  float* cover = sheet.cover.ptr<float>();
  for (std::size_t i = 0; i < raster.values.size(); ++i)
    cover[i] = std::isnan(raster.values[i]) ? 0.0f : 1.0f;
  return sheet;
}

/// Blurs values and cover alike: uncovered pixels lend no value, and edges of the covered part
/// fade.
void blur(Sheet& sheet, float smoothing) {
  const double sigma =
      static_cast<double>(smoothing) * std::max(sheet.values.cols, sheet.values.rows);
  if (!(sigma > 0.05)) return;  // less than what a pixel's neighbour would notice
  if (sheet.cover.empty()) {
    cv::GaussianBlur(sheet.values, sheet.values, cv::Size(), sigma, sigma, cv::BORDER_REPLICATE);
    return;
  }
  cv::Mat weighted = sheet.values.mul(sheet.cover);
  cv::GaussianBlur(weighted, weighted, cv::Size(), sigma, sigma, cv::BORDER_REPLICATE);
  cv::GaussianBlur(sheet.cover, sheet.cover, cv::Size(), sigma, sigma, cv::BORDER_REPLICATE);
  cv::max(sheet.cover, 1e-6, sheet.values);
  cv::divide(weighted, sheet.values, sheet.values);
}

void enlarge(cv::Mat& sheet, Size size) {
  if (sheet.empty() || (sheet.cols == size.width && sheet.rows == size.height)) return;
  cv::Mat large;
  cv::resize(sheet, large, cv::Size(size.width, size.height), 0, 0, cv::INTER_LINEAR);
  sheet = large;
}

/// Blurred as the style says and brought to the picture's size.
Sheet finished(const HeatRasterValues& raster, const HeatScaling& scale, const HeatmapStyle& style,
               Size size) {
  Sheet sheet = sheetOf(raster, scale);
  if (style.smooth) blur(sheet, style.smoothing);
  enlarge(sheet.values, size);
  enlarge(sheet.cover, size);
  return sheet;
}

/// A selection as a raster, with its scale.
struct Side {
  HeatRasterValues raster;  ///< all NaN where none of the words is scored
  HeatScaling scale{0, 0};

  Side(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style,
       Size size) {
    const std::vector<float> values = regionValues(alignment, selection);
    const std::span boxes = values.empty() ? std::span<const Box>() : std::span(alignment.boxes);
    raster = rasterise(boxes, values, rasterSize(size, style.smooth), style.raster);
    if (!values.empty())
      scale = heatScaling(alignment, style.raster == HeatRaster::Density ? raster.values : values,
                          selection.words.empty(), style);
  }
};

/// Nothing to show: an empty sheet.
Sheet sheetFor(const Alignment& alignment, const WordSelection& selection,
               const HeatmapStyle& style, Size size) {
  const Side side(alignment, selection, style, size);
  if (!(side.scale.divisor > 0)) return {};
  return finished(side.raster, side.scale, style, size);
}

using Rgba = std::array<std::uint8_t, 4>;
constexpr int kSteps = 255;

/// Colour and opacity of every scaled value in steps of 1/255; for signed maps from -1 to 1.
std::array<Rgba, kSteps + 1> paletteOf(const HeatmapStyle& style) {
  std::array<Rgba, kSteps + 1> palette{};
  for (int i = 0; i <= kSteps; ++i)
    palette[static_cast<std::size_t>(i)] = heatPixel(style, static_cast<float>(i) / kSteps);
  return palette;
}

Image colour(const Sheet& sheet, const HeatmapStyle& style) {
  const auto palette = paletteOf(style);
  const bool hasSigns = style.colourMap == ColourMap::BlueOrange;
  const float gain = hasSigns ? kSteps / 2.0f : kSteps,
              shift = (hasSigns ? kSteps / 2.0f : 0.0f) + 0.5f;
  Image image(sheet.values.cols, sheet.values.rows);
  const float* value = sheet.values.ptr<float>();
  const float* cover = sheet.cover.empty() ? nullptr : sheet.cover.ptr<float>();
  std::uint8_t* out = image.rgba.data();
  const std::size_t count = image.rgba.size() / 4;
  for (std::size_t i = 0; i < count; ++i, out += 4) {
    const float place =
        std::min(std::max(value[i] * gain + shift, 0.0f), static_cast<float>(kSteps));
    const Rgba& pixel = palette[static_cast<std::size_t>(static_cast<int>(place))];
    std::copy(pixel.begin(), pixel.end(), out);
    if (cover) out[3] = static_cast<std::uint8_t>(static_cast<float>(out[3]) * cover[i] + 0.5f);
    if (out[3] == 0) out[0] = out[1] = out[2] = 0;
  }
  return image;
}

}  // namespace

HeatRasterValues rasterise(std::span<const Box> boxes, std::span<const float> values, Size size,
                           HeatRaster rule) {
  if (size.width <= 0 || size.height <= 0 || size.width > kMaxEdgePx || size.height > kMaxEdgePx ||
      boxes.size() != values.size())
    throw Error(ErrorCode::InvalidArgument, "heatmap",
                "a raster needs a size, and a value for every box");
  const std::size_t count = static_cast<std::size_t>(size.width) * size.height;
  HeatRasterValues raster{size, std::vector<float>(count, kNothing)};
  std::vector<float> covers(rule == HeatRaster::Mean ? count : 0);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Box box = clipped(boxes[i]);
    if (!(box.area() > 0) || !std::isfinite(values[i])) continue;
    const Range columns = pixelsOf(box.x0, box.x1, size.width),
                lines = pixelsOf(box.y0, box.y1, size.height);
    const float value = rule == HeatRaster::Density ? values[i] / box.area() : values[i];
    for (int y = lines.first; y < lines.last; ++y) {
      const std::size_t line = static_cast<std::size_t>(y) * size.width;
      for (std::size_t x = line + columns.first; x < line + columns.last; ++x) {
        float& pixel = raster.values[x];
        if (rule == HeatRaster::Max) {
          pixel = pixel >= value ? pixel : value;  // false for NaN: the first value is taken
        } else {
          pixel = std::isnan(pixel) ? value : pixel + value;
          if (rule == HeatRaster::Mean) covers[x] += 1;
        }
      }
    }
  }
  for (std::size_t i = 0; i < covers.size(); ++i)
    if (covers[i] > 0) raster.values[i] /= covers[i];
  return raster;
}

std::vector<float> heatmapValues(const Alignment& alignment, const WordSelection& selection,
                                 const HeatmapStyle& style, Size size) {
  const Sheet sheet = sheetFor(alignment, selection, style, size);
  const std::size_t count =
      static_cast<std::size_t>(std::max(size.width, 0)) * std::max(size.height, 0);
  if (sheet.values.empty()) return std::vector<float>(count, kNothing);
  std::vector<float> values(sheet.values.ptr<float>(), sheet.values.ptr<float>() + count);
  if (sheet.cover.empty()) return values;
  const float* cover = sheet.cover.ptr<float>();
  for (std::size_t i = 0; i < count; ++i)
    if (cover[i] < kLeastCover) values[i] = kNothing;
  return values;
}

Image paintHeatmap(const Alignment& alignment, const WordSelection& selection,
                   const HeatmapStyle& style, Size size) {
  const Sheet sheet = sheetFor(alignment, selection, style, size);
  if (sheet.values.empty()) return Image(std::max(size.width, 0), std::max(size.height, 0));
  return colour(sheet, style);
}

Image paintDifference(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                      const WordSelection& selectionB, const HeatmapStyle& style, Size size) {
  HeatmapStyle signs = style;
  signs.colourMap = ColourMap::BlueOrange;
  const Side left(a, selectionA, signs, size), right(b, selectionB, signs, size);
  HeatRasterValues raster = left.raster;
  float largest = 0;
  for (std::size_t i = 0; i < raster.values.size(); ++i) {
    float& value = raster.values[i];
    const float other = right.raster.values[i];
    if (std::isnan(value) && std::isnan(other)) continue;
    value = (std::isnan(value) ? 0 : value) - (std::isnan(other) ? 0 : other);
    largest = std::max(largest, std::abs(value));
  }
  const bool own = style.scale == HeatScale::ThisWord || style.raster == HeatRaster::Density;
  const float divisor = own ? largest : std::max(left.scale.divisor, right.scale.divisor);
  if (!(divisor > 0)) return Image(size.width, size.height);
  return colour(finished(raster, {0, divisor}, signs, size), signs);
}

}  // namespace ws
