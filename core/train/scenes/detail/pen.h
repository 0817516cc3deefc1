#pragma once
// The pen that draws one thing, in the thing's own coordinates: x to the right, y up, the foot at
// (0, 0), about one unit high. The same strokes either measure the thing's extents or paint it.
#include <initializer_list>
#include <span>
#include <vector>

#include "core/base/image.h"
#include "core/train/scenes/detail/raster.h"

namespace ws::scenes {

enum class Pattern { Plain, Striped, Spotted, Checked };

/// Where a thing stands: (x, y) of its foot in the picture (0 to 1, y down), and the length of its
/// unit.
struct Stand {
  float x = 0, y = 0, scale = 1;
  bool mirrored = false;
};

/// A colour to fill with; the pattern shows where `patterned` is set.
struct Paint {
  Colour colour;
  bool patterned = false;
  bool even = false;  ///< without the gradient from light above to dark below
};

class Pen {
 public:
  using Points = std::initializer_list<Point>;

  /// Measures only.
  explicit Pen(const Stand& stand) : stand_(stand) {}
  /// Paints into `layer`, whose pixels are those of a picture of edgePx. The pattern's period is in
  /// units of the thing.
  Pen(const Stand& stand, int edgePx, Layer& layer, Pattern pattern, float period)
      : stand_(stand),
        edge_(static_cast<float>(edgePx)),
        layer_(&layer),
        pattern_(pattern),
        period_(period) {}

  void ellipse(const Paint& paint, float x, float y, float rx, float ry, float turns = 0);
  /// A rectangle from (x0, y0) to (x1, y1), x0 < x1, y0 < y1, with round corners.
  void box(const Paint& paint, float x0, float y0, float x1, float y1, float radius = 0);
  void polygon(const Paint& paint, Points points);
  /// A smooth closed outline through the points.
  void blob(const Paint& paint, Points points);
  /// A stroke with round ends, of width `from` at the start and `to` at the end.
  void line(const Paint& paint, Point a, Point b, float from, float to);
  void line(const Paint& paint, Point a, Point b, float width) { line(paint, a, b, width, width); }
  /// A smooth stroke through the points.
  void curve(const Paint& paint, Points points, float width);
  void ring(const Paint& paint, float x, float y, float radius, float width);
  /// The upper half of an ellipse that stands on y.
  void dome(const Paint& paint, float x, float y, float rx, float ry);

  /// What is drawn between these two is the thing's part (Look::part), e.g. a coat or a roof. May
  /// be opened more than once.
  void beginPart() { inPart_ = true; }
  void endPart() { inPart_ = false; }

  /// Extents of everything drawn so far, in the picture, not clipped.
  const Box& extents() const { return extents_; }
  /// The same of the part; x1 < x0 where none was drawn.
  const Box& partExtents() const { return partExtents_; }

 private:
  std::vector<Point> ellipseOutline(float x, float y, float rx, float ry, float turns) const;
  void fill(const Paint& paint, std::span<const std::vector<Point>> outlines);
  void paintCovered(const Paint& paint, float top, float bottom);
  float patternShare(float x, float y) const;

  Stand stand_;
  float edge_ = 1;
  Layer* layer_ = nullptr;
  Pattern pattern_ = Pattern::Plain;
  float period_ = 0.2f;
  Coverage coverage_;
  bool inPart_ = false;
  Box extents_{1e9f, 1e9f, -1e9f, -1e9f}, partExtents_{1e9f, 1e9f, -1e9f, -1e9f};
};

}  // namespace ws::scenes
