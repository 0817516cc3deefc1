#include "core/train/scenes/detail/pen.h"

#include <algorithm>
#include <cmath>

namespace ws::scenes {
namespace {

constexpr int kEllipseCorners = 40;  // at 256 px no corner shows on the largest thing
constexpr int kStepsPerSpan = 6;     // of a smooth outline

/// A point of the Catmull-Rom spline between b and c.
Point splinePoint(const Point& a, const Point& b, const Point& c, const Point& d, float t) {
  const auto along = [t](float p, float q, float r, float s) {
    return 0.5f * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t +
                   (3 * q - p - 3 * r + s) * t * t * t);
  };
  return {along(a.x, b.x, c.x, d.x), along(a.y, b.y, c.y, d.y)};
}

void extend(Box& box, const Point& p) {
  box.x0 = std::min(box.x0, p.x), box.x1 = std::max(box.x1, p.x);
  box.y0 = std::min(box.y0, p.y), box.y1 = std::max(box.y1, p.y);
}

}  // namespace

std::vector<Point> Pen::ellipseOutline(float x, float y, float rx, float ry, float turns) const {
  std::vector<Point> outline(kEllipseCorners);
  const float c = cosineOfTurns(turns), s = sineOfTurns(turns);
  for (int i = 0; i < kEllipseCorners; ++i) {
    const float angle = static_cast<float>(i) / kEllipseCorners;
    const float u = rx * cosineOfTurns(angle), v = ry * sineOfTurns(angle);
    outline[i] = {x + u * c - v * s, y + u * s + v * c};
  }
  return outline;
}

void Pen::ellipse(const Paint& paint, float x, float y, float rx, float ry, float turns) {
  const std::vector<Point> outline[] = {ellipseOutline(x, y, rx, ry, turns)};
  fill(paint, outline);
}

void Pen::ring(const Paint& paint, float x, float y, float radius, float width) {
  std::vector<Point> outlines[] = {ellipseOutline(x, y, radius, radius, 0),
                                   ellipseOutline(x, y, radius - width, radius - width, 0)};
  std::reverse(outlines[1].begin(), outlines[1].end());
  fill(paint, outlines);
}

void Pen::dome(const Paint& paint, float x, float y, float rx, float ry) {
  std::vector<Point> outline;
  for (int i = 0; i <= kEllipseCorners / 2; ++i) {
    const float angle = static_cast<float>(i) / kEllipseCorners;
    outline.push_back({x + rx * cosineOfTurns(angle), y + ry * sineOfTurns(angle)});
  }
  const std::vector<Point> outlines[] = {std::move(outline)};
  fill(paint, outlines);
}

void Pen::box(const Paint& paint, float x0, float y0, float x1, float y1, float radius) {
  radius = std::min({radius, (x1 - x0) / 2, (y1 - y0) / 2});
  std::vector<Point> outline;
  if (radius <= 0) {
    outline = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
  } else {
    const Point centres[] = {{x1 - radius, y1 - radius},
                             {x0 + radius, y1 - radius},
                             {x0 + radius, y0 + radius},
                             {x1 - radius, y0 + radius}};
    for (int corner = 0; corner < 4; ++corner) {
      for (int i = 0; i <= 5; ++i) {
        const float angle = (static_cast<float>(corner) + static_cast<float>(i) / 5) / 4;
        outline.push_back({centres[corner].x + radius * cosineOfTurns(angle),
                           centres[corner].y + radius * sineOfTurns(angle)});
      }
    }
  }
  const std::vector<Point> outlines[] = {std::move(outline)};
  fill(paint, outlines);
}

void Pen::polygon(const Paint& paint, Points points) {
  const std::vector<Point> outlines[] = {std::vector<Point>(points)};
  fill(paint, outlines);
}

void Pen::blob(const Paint& paint, Points points) {
  const std::vector<Point> p(points);
  const std::size_t n = p.size();
  std::vector<Point> outline;
  for (std::size_t i = 0; i < n; ++i) {
    for (int step = 0; step < kStepsPerSpan; ++step) {
      outline.push_back(splinePoint(p[(i + n - 1) % n], p[i], p[(i + 1) % n], p[(i + 2) % n],
                                    static_cast<float>(step) / kStepsPerSpan));
    }
  }
  const std::vector<Point> outlines[] = {std::move(outline)};
  fill(paint, outlines);
}

void Pen::line(const Paint& paint, Point a, Point b, float from, float to) {
  const float dx = b.x - a.x, dy = b.y - a.y;
  const float length = std::max(std::sqrt(dx * dx + dy * dy), 1e-6f);
  const float ux = dx / length, uy = dy / length;
  std::vector<Point> outline;
  const auto cap = [&outline](const Point& centre, float radius, float nx, float ny) {
    for (int i = 0; i <= 8; ++i) {  // half a turn from the normal (nx, ny)
      const float c = cosineOfTurns(static_cast<float>(i) / 16);
      const float s = sineOfTurns(static_cast<float>(i) / 16);
      outline.push_back(
          {centre.x + radius * (nx * c - ny * s), centre.y + radius * (nx * s + ny * c)});
    }
  };
  cap(a, from / 2, -uy, ux);
  cap(b, to / 2, uy, -ux);
  const std::vector<Point> outlines[] = {std::move(outline)};
  fill(paint, outlines);
}

void Pen::curve(const Paint& paint, Points points, float width) {
  const std::vector<Point> p(points);
  const std::size_t n = p.size();
  std::vector<Point> path;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    for (int step = 0; step < kStepsPerSpan; ++step) {
      path.push_back(splinePoint(p[i > 0 ? i - 1 : 0], p[i], p[i + 1], p[i + 2 < n ? i + 2 : n - 1],
                                 static_cast<float>(step) / kStepsPerSpan));
    }
  }
  path.push_back(p.back());
  for (std::size_t i = 0; i + 1 < path.size(); ++i) line(paint, path[i], path[i + 1], width);
}

void Pen::fill(const Paint& paint, std::span<const std::vector<Point>> outlines) {
  std::vector<std::vector<Point>> placed(outlines.begin(), outlines.end());
  float top = 1e9f, bottom = -1e9f;
  for (auto& outline : placed) {
    for (Point& p : outline) {
      p.x = stand_.x + (stand_.mirrored ? -p.x : p.x) * stand_.scale;
      p.y = stand_.y - p.y * stand_.scale;
      extend(extents_, p);
      if (inPart_) extend(partExtents_, p);
      p.x *= edge_, p.y *= edge_;
      top = std::min(top, p.y), bottom = std::max(bottom, p.y);
    }
  }
  if (!layer_) return;
  coverage_.measure(placed, *layer_);
  paintCovered(paint, top, bottom);
}

/// Fills the measured outlines: brighter above, darker below, the pattern woven in.
void Pen::paintCovered(const Paint& paint, float top, float bottom) {
  const float height = std::max(bottom - top, 1.0f);
  const Colour high = lighter(paint.colour, paint.even ? 0 : 0.10f);
  const Colour low = darker(paint.colour, paint.even ? 0 : 0.13f);
  const bool patterned = paint.patterned && pattern_ != Pattern::Plain;
  const float luma = 0.3f * paint.colour.r + 0.59f * paint.colour.g + 0.11f * paint.colour.b;
  const Colour second = luma > 0.72f ? darker(paint.colour, 0.55f) : lighter(paint.colour, 0.82f);
  coverage_.forEach([&](int x, int y, float covered) {
    const float px = static_cast<float>(x + layer_->left) + 0.5f;
    const float py = static_cast<float>(y + layer_->top) + 0.5f;
    const float t = std::clamp((py - top) / height, 0.0f, 1.0f);
    Colour colour = mixed(high, low, t);
    if (patterned) colour = mixed(colour, second, patternShare(px, py));
    float* out = layer_->at(x, y);
    const float keep = 1 - covered;
    out[0] = out[0] * keep + colour.r * covered;
    out[1] = out[1] * keep + colour.g * covered;
    out[2] = out[2] * keep + colour.b * covered;
    out[3] = out[3] * keep + covered;
  });
}

/// How much of the second colour shows at a pixel of the picture.
float Pen::patternShare(float x, float y) const {
  const float size = period_ * stand_.scale * edge_;  // of one period, in pixels
  float u = (x - stand_.x * edge_) / size, v = (stand_.y * edge_ - y) / size;
  if (stand_.mirrored) u = -u;
  const float soft = std::min(0.5f, 0.7f / size);
  const auto wave = [soft](float value) {  // 1 in the first half of each period
    value -= std::floor(value);
    const float distance = 0.25f - std::fabs(value - 0.25f < 0.5f ? value - 0.25f : value - 1.25f);
    return smoothStep(-soft, soft, distance);
  };
  switch (pattern_) {
    case Pattern::Striped:
      return wave(u + 0.35f * v);
    case Pattern::Checked: {
      const float a = wave(u), b = wave(v);
      return a * (1 - b) + b * (1 - a);
    }
    case Pattern::Spotted: {
      const float row = std::floor(v);
      const bool odd = std::fabs(row - 2 * std::floor(row / 2)) > 0.5f;
      const float du = u + (odd ? 0.5f : 0.0f);
      const float cx = du - std::floor(du) - 0.5f, cy = v - row - 0.5f;
      return 1 - smoothStep(0.29f - soft, 0.29f + soft, std::sqrt(cx * cx + cy * cy));
    }
    case Pattern::Plain:
      break;
  }
  return 0;
}

}  // namespace ws::scenes
