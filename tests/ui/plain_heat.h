#pragma once
// Heat in its plainest form: the rules of the painter written a second time, slowly and in double
// precision, to hold the window's pixels against. Shares the colour maps with the program, nothing
// else.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/heat_values.h"

namespace ws::testing {

using Plane = std::vector<double>;  ///< width * height values, row by row; NaN: nothing there

inline constexpr double kNoHeat = std::numeric_limits<double>::quiet_NaN();

/// Values by region, placed where the regions lie: a pixel belongs to a box that holds its centre.
inline Plane placed(const std::vector<Box>& boxes, const std::vector<double>& values, Size size,
                    HeatRaster rule) {
  Plane plane;
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      const double px = (x + 0.5) / size.width, py = (y + 0.5) / size.height;
      double highest = -2, sum = 0, density = 0;
      int covers = 0;
      for (std::size_t r = 0; r < boxes.size(); ++r) {
        const Box& box = boxes[r];
        if (px < box.x0 || px >= box.x1 || py < box.y0 || py >= box.y1) continue;
        ++covers;
        highest = std::max(highest, values[r]);
        sum += values[r];
        density += values[r] / ((double{box.x1} - box.x0) * (double{box.y1} - box.y0));
      }
      const double value = rule == HeatRaster::Max    ? highest
                           : rule == HeatRaster::Mean ? sum / covers
                                                      : density;
      plane.push_back(covers == 0 ? kNoHeat : value);
    }
  return plane;
}

struct PlainRange {
  double least = 1e9, largest = -1e9;
  double magnitude() const { return std::max(std::abs(least), std::abs(largest)); }
};
inline PlainRange rangeOf(const Plane& values) {
  PlainRange range;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    range.least = std::min(range.least, value);
    range.largest = std::max(range.largest, value);
  }
  return range;
}

/// What is subtracted and what is then divided by, as the names of the scales in the window say.
struct PlainScale {
  double offset = 0, divisor = 1;
};
/// @param own  values of what is looked at;  @param all  the whole matrix
inline PlainScale scaleOf(const HeatmapStyle& style, const Plane& own, const Plane& all) {
  const bool twoSided = style.colourMap == ColourMap::BlueOrange;
  const bool density = style.raster == HeatRaster::Density;  // has no unit: never fixed
  if (style.scale == HeatScale::Fixed && !density) return {};
  const PlainRange range = rangeOf(style.scale == HeatScale::ThisWord || density ? own : all);
  if (twoSided) return {0, range.magnitude()};
  if (style.scale == HeatScale::ThisWord) return {range.least, range.largest - range.least};
  return {0, range.largest};
}

inline Plane scaledBy(Plane plane, const PlainScale& scale) {
  for (double& value : plane) value = (value - scale.offset) / scale.divisor;
  return plane;
}

/// One axis of a Gauss blur over four sigmas, the border's pixels going on outside.
inline Plane blurredAlong(const Plane& plane, Size size, double sigma, bool across) {
  const int reach = (static_cast<int>(std::lround(sigma * 8 + 1)) | 1) / 2;
  Plane out(plane.size());
  for (int y = 0; y < size.height; ++y)
    for (int x = 0; x < size.width; ++x) {
      double sum = 0, weights = 0;
      for (int d = -reach; d <= reach; ++d) {
        const double weight = std::exp(-d * d / (2 * sigma * sigma));
        const int at = across ? y * size.width + std::clamp(x + d, 0, size.width - 1)
                              : std::clamp(y + d, 0, size.height - 1) * size.width + x;
        sum += weight * plane[static_cast<std::size_t>(at)];
        weights += weight;
      }
      out[static_cast<std::size_t>(y * size.width + x)] = sum / weights;
    }
  return out;
}

inline Plane enlarged(const Plane& plane, Size from, Size to) {
  Plane out;
  for (int y = 0; y < to.height; ++y)
    for (int x = 0; x < to.width; ++x) {
      const double fx = std::clamp((x + 0.5) * from.width / to.width - 0.5, 0.0, from.width - 1.0),
                   fy =
                       std::clamp((y + 0.5) * from.height / to.height - 0.5, 0.0, from.height - 1.0);
      const int x0 = static_cast<int>(fx), y0 = static_cast<int>(fy);
      const int x1 = std::min(x0 + 1, from.width - 1), y1 = std::min(y0 + 1, from.height - 1);
      const auto at = [&](int px, int py) {
        return plane[static_cast<std::size_t>(py * from.width + px)];
      };
      const double sx = fx - x0, sy = fy - y0;
      out.push_back((at(x0, y0) * (1 - sx) + at(x1, y0) * sx) * (1 - sy) +
                    (at(x0, y1) * (1 - sx) + at(x1, y1) * sx) * sy);
    }
  return out;
}

/// Smooth heat: values, and how far they are there, in [0,1].
struct Smoothed {
  Plane values, cover;
};
/// The size that smooth heat is blurred at: an eighth of the picture, 48 pixels at least.
inline Size blurSize(Size size) {
  const int edge = std::max(size.width, size.height);
  if (edge <= 48) return size;
  const double factor = static_cast<double>(std::max(48, edge / 8)) / edge;
  return {static_cast<int>(std::lround(size.width * factor)),
          static_cast<int>(std::lround(size.height * factor))};
}
/// Scaled values of blurSize, blurred by `smoothing` of the longer edge, places without heat lending
/// none, and brought to `size`.
inline Smoothed smoothed(const Plane& small, Size size, double smoothing) {
  const Size from = blurSize(size);
  const double sigma = smoothing * std::max(from.width, from.height);
  Plane values = small, cover(small.size(), 1);
  for (std::size_t i = 0; i < small.size(); ++i)
    if (std::isnan(small[i])) values[i] = cover[i] = 0;
  for (const bool across : {true, false}) {
    values = blurredAlong(values, from, sigma, across);
    cover = blurredAlong(cover, from, sigma, across);
  }
  for (std::size_t i = 0; i < values.size(); ++i) values[i] /= std::max(cover[i], 1e-6);
  return {enlarged(values, from, size), enlarged(cover, from, size)};
}

/// The step of 255 on the colour map that stands for a scaled value.
inline int stepOf(ColourMap map, double scaled) {
  const double place = map == ColourMap::BlueOrange ? (scaled + 1) / 2 : scaled;
  return static_cast<int>(std::floor(std::clamp(place, 0.0, 1.0) * 255 + 0.5));
}

}  // namespace ws::testing
