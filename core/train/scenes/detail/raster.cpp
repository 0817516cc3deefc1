#include "core/train/scenes/detail/raster.h"

#include <algorithm>
#include <cmath>

namespace ws::scenes {

float sineOfTurns(float turns) {
  turns -= std::floor(turns);  // [0, 1)
  const float sign = turns < 0.5f ? 1.0f : -1.0f;
  if (turns >= 0.5f) turns -= 0.5f;  // [0, 1/2): one positive arch
  const float x = (turns < 0.25f ? turns : 0.5f - turns) * 6.28318530718f;
  const float s = x * x;  // Taylor up to x^9: error below 4e-6
  return sign * x * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72))));
}

float latticeNoise(int x, int y, std::uint32_t salt) {
  std::uint32_t h = static_cast<std::uint32_t>(x) * 0x8DA6B343u ^
                    static_cast<std::uint32_t>(y) * 0xD8163841u ^ salt * 0xCB1AB31Fu;
  h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
  h = (h ^ (h >> 12)) * 0x297A2D39u;
  h ^= h >> 15;
  return static_cast<float>(h >> 8) * (1.0f / 16777216.0f);
}

float valueNoise(float x, float y, std::uint32_t salt) {
  const float fx = std::floor(x), fy = std::floor(y);
  const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
  float u = x - fx, v = y - fy;
  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  const float top = latticeNoise(ix, iy, salt) * (1 - u) + latticeNoise(ix + 1, iy, salt) * u;
  const float low =
      latticeNoise(ix, iy + 1, salt) * (1 - u) + latticeNoise(ix + 1, iy + 1, salt) * u;
  return top * (1 - v) + low * v;
}

float smoothStep(float a, float b, float value) {
  const float t = std::clamp((value - a) / (b - a), 0.0f, 1.0f);
  return t * t * (3 - 2 * t);
}

void Coverage::measure(std::span<const std::vector<Point>> outlines, const Layer& layer) {
  float x0 = 1e9f, y0 = 1e9f, x1 = -1e9f, y1 = -1e9f;
  for (const auto& outline : outlines) {
    for (const Point& p : outline) {
      x0 = std::min(x0, p.x), x1 = std::max(x1, p.x);
      y0 = std::min(y0, p.y), y1 = std::max(y1, p.y);
    }
  }
  const auto clip = [](float value, int low, int high) {  // to whole pixels of the layer
    return static_cast<int>(std::clamp(value, static_cast<float>(low), static_cast<float>(high)));
  };
  const int left = clip(std::floor(x0), layer.left, layer.left + layer.width);
  const int right = clip(std::ceil(x1), layer.left, layer.left + layer.width);
  const int top = clip(std::floor(y0), layer.top, layer.top + layer.height);
  const int bottom = clip(std::ceil(y1), layer.top, layer.top + layer.height);
  left_ = left - layer.left, top_ = top - layer.top;
  columns_ = std::max(0, right - left), rows_ = std::max(0, bottom - top);
  sums_.assign(static_cast<std::size_t>(columns_ + 2) * rows_, 0.0f);
  if (columns_ == 0 || rows_ == 0) return;
  const float dx = static_cast<float>(left), dy = static_cast<float>(top);
  for (const auto& outline : outlines) {
    for (std::size_t i = 0; i < outline.size(); ++i) {
      const Point& a = outline[i];
      const Point& b = outline[i + 1 < outline.size() ? i + 1 : 0];
      addEdge({a.x - dx, a.y - dy}, {b.x - dx, b.y - dy});
    }
  }
}

/// Splits an edge at the rows it crosses.
void Coverage::addEdge(Point a, Point b) {
  if (a.y == b.y) return;
  const float direction = a.y < b.y ? 1.0f : -1.0f;
  if (a.y > b.y) std::swap(a, b);
  const float slope = (b.x - a.x) / (b.y - a.y);
  const float first = std::max(a.y, 0.0f);
  const float last = std::min(b.y, static_cast<float>(rows_));
  for (int row = static_cast<int>(first); row < rows_ && static_cast<float>(row) < last; ++row) {
    const float y0 = std::max(first, static_cast<float>(row));
    const float y1 = std::min(last, static_cast<float>(row + 1));
    if (y1 <= y0) continue;
    addSpan(sums_.data() + static_cast<std::size_t>(row) * (columns_ + 2), a.x + (y0 - a.y) * slope,
            a.x + (y1 - a.y) * slope, (y1 - y0) * direction);
  }
}

/// A piece of an edge within one row: everything right of it gains `height` of coverage, the
/// columns that it crosses gain in proportion to the area right of it.
void Coverage::addSpan(float* row, float x0, float x1, float height) const {
  const float limit = static_cast<float>(columns_);
  x0 = std::clamp(x0, 0.0f, limit), x1 = std::clamp(x1, 0.0f, limit);
  if (x0 > x1) std::swap(x0, x1);
  const int first = static_cast<int>(x0), last = static_cast<int>(x1);
  const float perColumn = x1 > x0 ? height / (x1 - x0) : 0.0f;
  for (int column = first; column <= last; ++column) {
    const float from = std::max(x0, static_cast<float>(column));
    const float to = std::min(x1, static_cast<float>(column + 1));
    const float share = first == last ? height : perColumn * (to - from);
    const float middle = 0.5f * (from + to) - static_cast<float>(column);
    row[column] += share * (1 - middle);
    row[column + 1] += share * middle;
  }
}

namespace {

/// One pass of a running mean over `count` lines of `length` values; the outermost two of each
/// window weigh what the radius has after the point.
void runningMean(const float* in, float* out, int count, int length, int lineStep, int step,
                 float radius) {
  const int whole = static_cast<int>(radius);
  const float part = radius - static_cast<float>(whole), scale = 1.0f / (2 * radius + 1);
  for (int line = 0; line < count; ++line, in += lineStep, out += lineStep) {
    const auto value = [&](int i) { return i >= 0 && i < length ? in[i * step] : 0.0f; };
    float sum = 0;
    for (int i = 0; i < std::min(whole, length); ++i) sum += in[i * step];
    for (int i = 0; i < length; ++i) {
      sum += value(i + whole) - value(i - whole - 1);
      out[i * step] = (sum + part * (value(i + whole + 1) + value(i - whole - 1))) * scale;
    }
  }
}

}  // namespace

std::vector<float> blurredAlpha(const Layer& layer, float radius) {
  const std::size_t size = static_cast<std::size_t>(layer.width) * layer.height;
  std::vector<float> alpha(size), between(size);
  for (std::size_t i = 0; i < size; ++i) alpha[i] = layer.rgba[i * 4 + 3];
  runningMean(alpha.data(), between.data(), layer.height, layer.width, layer.width, 1, radius);
  runningMean(between.data(), alpha.data(), layer.width, layer.height, 1, layer.width, radius);
  return alpha;
}

}  // namespace ws::scenes
