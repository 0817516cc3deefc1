#pragma once
// The rasteriser: polygons with exact area coverage, painted into layers of floats.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ws::scenes {

struct Point {
  float x = 0, y = 0;
};

/// sRGB, 0 to 1.
struct Colour {
  float r = 0, g = 0, b = 0;
};

inline Colour mixed(const Colour& a, const Colour& b, float share) {
  return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}
inline Colour lighter(const Colour& c, float share) { return mixed(c, {1, 1, 1}, share); }
inline Colour darker(const Colour& c, float share) {
  return mixed(c, {0.04f, 0.03f, 0.08f}, share);
}

/// Sine of an angle in turns, from a polynomial: the same bits with every C library.
float sineOfTurns(float turns);
inline float cosineOfTurns(float turns) { return sineOfTurns(turns + 0.25f); }

/// Smooth noise in [0, 1] over a lattice of step 1.
float valueNoise(float x, float y, std::uint32_t salt);
/// White noise in [0, 1) for a lattice point.
float latticeNoise(int x, int y, std::uint32_t salt);

/// 0 below a, 1 above b, smooth between.
float smoothStep(float a, float b, float value);

/// A rectangle of pixels, premultiplied red, green, blue, alpha as floats.
struct Layer {
  int left = 0, top = 0, width = 0, height = 0;
  std::vector<float> rgba;

  Layer(int l, int t, int w, int h)
      : left(l), top(t), width(w), height(h), rgba(static_cast<std::size_t>(w) * h * 4) {}
  float* at(int x, int y) { return rgba.data() + (static_cast<std::size_t>(y) * width + x) * 4; }
  const float* at(int x, int y) const {
    return rgba.data() + (static_cast<std::size_t>(y) * width + x) * 4;
  }
};

/// Which pixels a set of closed outlines covers, and how much: 0 to 1 by exact area. Outlines that
/// run the other way cut holes.
class Coverage {
 public:
  /// Measures outlines (in pixels of the picture) within `layer`'s rectangle.
  void measure(std::span<const std::vector<Point>> outlines, const Layer& layer);

  /// Calls paint(x, y, coverage) for each touched pixel, in coordinates of the layer.
  template <class Paint>
  void forEach(Paint&& paint) const {
    for (int y = 0; y < rows_; ++y) {
      float sum = 0;
      const float* row = sums_.data() + static_cast<std::size_t>(y) * (columns_ + 2);
      for (int x = 0; x < columns_; ++x) {
        sum += row[x];
        float covered = sum < 0 ? -sum : sum;
        if (covered < 0.004f) continue;  // under one step of 8 bits
        if (covered > 1) covered = 1;
        paint(left_ + x, top_ + y, covered);
      }
    }
  }

 private:
  void addEdge(Point a, Point b);
  void addSpan(float* row, float x0, float x1, float height) const;

  int left_ = 0, top_ = 0, columns_ = 0, rows_ = 0;
  std::vector<float> sums_;  // per row: change of coverage at each column
};

/// The alpha channel of a layer, averaged over squares of (2 * radius + 1)^2 pixels; the radius may
/// have a fraction.
std::vector<float> blurredAlpha(const Layer& layer, float radius);

}  // namespace ws::scenes
