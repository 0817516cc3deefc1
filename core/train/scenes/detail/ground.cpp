#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/backdrop.h"

namespace ws::scenes {
namespace {

/// Value noise along a row: valueNoise(x, y, salt) for rising x and positive x and y, faster.
class RowNoise {
 public:
  RowNoise(float y, std::uint32_t salt) : salt_(salt), row_(static_cast<int>(y)) {
    v_ = y - static_cast<float>(row_);
    v_ = v_ * v_ * (3 - 2 * v_);
  }
  float at(float x) {
    const int column = static_cast<int>(x);
    if (column != column_) {
      left_ = column == column_ + 1 ? right_ : lattice(column);
      right_ = lattice(column + 1);
      column_ = column;
    }
    const float u = x - static_cast<float>(column);
    return left_ + (right_ - left_) * u * u * (3 - 2 * u);
  }

 private:
  float lattice(int column) const {
    const float above = latticeNoise(column, row_, salt_);
    return above + (latticeNoise(column, row_ + 1, salt_) - above) * v_;
  }
  std::uint32_t salt_;
  int row_ = 0, column_ = -1 << 20;
  float v_ = 0, left_ = 0, right_ = 0;
};

/// A level ground seen from above it.
struct Plane {
  float vanish;  ///< the row where it would vanish, above `top`
  /// 1 at the bottom of the picture, less far off: how large things are there.
  float scale(float row) const { return (row - vanish) / (1 - vanish); }
};

/// Calls paint(y, row's share, scale) for the rows from `top` down.
template <class Paint>
void forRows(const Layer& picture, float top, const Plane& plane, Paint&& paint) {
  const float size = static_cast<float>(picture.height);
  for (int y = std::max(0, static_cast<int>(top * size)); y < picture.height; ++y) {
    const float row = (static_cast<float>(y) + 0.5f) / size;
    paint(y, row, std::max(plane.scale(row), 0.01f));
  }
}

/// 0 and 1 in turn, half a unit each, edges `soft` wide; value above -1000.
float bands(float value, float soft) {
  value += 1000;  // positive: rounded towards zero is rounded down
  const float t = value - static_cast<float>(static_cast<int>(value));
  return smoothStep(-soft, soft, 0.25f - std::fabs(t - 0.5f));
}

void mix(float* out, const Colour& colour, float share) {
  out[0] += (colour.r - out[0]) * share;
  out[1] += (colour.g - out[1]) * share;
  out[2] += (colour.b - out[2]) * share;
}

}  // namespace

void paintBand(Layer& picture, float top, float bottom, const Colour& high, const Colour& low) {
  const float size = static_cast<float>(picture.height);
  const int first = std::max(0, static_cast<int>(top * size));
  const int last = std::min(picture.height, static_cast<int>(std::ceil(bottom * size)));
  for (int y = first; y < last; ++y) {
    const float row = (static_cast<float>(y) + 0.5f) / size;
    const float cover = std::clamp((row - top) * size + 0.5f, 0.0f, 1.0f) *
                        std::clamp((bottom - row) * size + 0.5f, 0.0f, 1.0f);
    const Colour colour = mixed(high, low, std::clamp((row - top) / (bottom - top), 0.0f, 1.0f));
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) mix(out, colour, cover), out[3] = 1;
  }
}

void fillShape(Layer& picture, const std::vector<Point>& outline, const Colour& colour,
               float share) {
  const float size = static_cast<float>(picture.width);
  std::vector<Point> placed = outline;
  for (Point& p : placed) p = {p.x * size, (1 - p.y) * size};
  const std::vector<Point> outlines[] = {std::move(placed)};
  Coverage coverage;
  coverage.measure(outlines, picture);
  coverage.forEach(
      [&](int x, int y, float covered) { mix(picture.at(x, y), colour, covered * share); });
}

void paintGround(Canvas& canvas, float top, const Colour& far, const Colour& near, float strength,
                 float stretch) {
  Layer& picture = canvas.picture;
  paintBand(picture, top, 1, far, near);
  const float size = static_cast<float>(picture.width);
  const Plane plane{top - 0.20f};
  forRows(picture, top, plane, [&](int y, float, float scale) {
    RowNoise coarse(7.0f / scale, canvas.salt), fine(19.0f / scale, canvas.salt + 1);
    const float share = strength * std::min(1.0f, 0.25f + scale);
    const float step = 1 / (size * scale * stretch);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float at = (static_cast<float>(x) + 0.5f - 0.5f * size) * step;
      const float noise = coarse.at(at * 7.0f + 300) + 0.8f * fine.at(at * 23.0f + 300) - 0.9f;
      const float gain = 1 + share * noise;
      out[0] *= gain, out[1] *= gain, out[2] *= gain;
    }
  });
}

void paintRows(Canvas& canvas, float top, float vanishX, float vanishRow, float perWidth,
               const Colour& colour, float share) {
  Layer& picture = canvas.picture;
  const float size = static_cast<float>(picture.width);
  const Plane plane{vanishRow};
  forRows(picture, top, plane, [&](int y, float, float scale) {
    const float perPixel = perWidth / (size * scale);
    const float seen = share * std::clamp(0.9f - 1.5f * perPixel, 0.0f, 1.0f);
    if (seen <= 0) return;
    const float soft = std::min(0.24f, 0.03f + 0.7f * perPixel);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float at = (static_cast<float>(x) + 0.5f - vanishX * size) * perPixel;
      mix(out, colour, seen * bands(at, soft));
    }
  });
}

void paintTiles(Canvas& canvas, float top, float perWidth, const Colour& colour, float share) {
  Layer& picture = canvas.picture;
  const float size = static_cast<float>(picture.width);
  const Plane plane{top - 0.22f};
  forRows(picture, top, plane, [&](int y, float, float scale) {
    const float perPixel = 0.5f * perWidth / (size * scale);
    const float along = 0.9f * perWidth * 0.5f / scale;
    const float alongPerPixel = along / (size * scale * (1 - plane.vanish));
    const float b = bands(along, std::min(0.24f, 0.02f + 0.7f * alongPerPixel));
    const float soft = std::min(0.24f, 0.02f + 0.7f * perPixel);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float a = bands((static_cast<float>(x) + 0.5f - 0.5f * size) * perPixel, soft);
      mix(out, colour, share * (a * (1 - b) + b * (1 - a)));
    }
  });
}

void scatterStrokes(Canvas& canvas, float top, float bottom, int count, const Colour& colour,
                    float dx, float dy, float width) {
  Random& random = canvas.random;
  for (int i = 0; i < count; ++i) {
    const float depth = random.unit();
    const float y = 1 - (top + (bottom - top) * depth), x = random.unit();
    const float size = 0.35f + 0.65f * depth;
    const float toX = x + dx * size * random.between(0.5f, 1.0f);
    const float toY = y + dy * size * random.between(0.6f, 1.0f);
    const Colour shade = lighter(colour, random.between(0.0f, 0.12f));
    const float half = 0.5f * width * size;
    if (dy > dx) {  // a blade, pointed
      fillShape(canvas.picture, {{x - half, y}, {x + half, y}, {toX, toY}}, shade);
    } else {
      fillShape(canvas.picture,
                {{x, y - half}, {x, y + half}, {toX, toY + half}, {toX, toY - half}}, shade);
    }
  }
}

void paintGrass(Canvas& canvas, float top, const Colour& far, const Colour& near) {
  paintGround(canvas, top, far, near, 0.20f, 1.5f);
  scatterStrokes(canvas, top + 0.02f, 1.0f, 46, darker(near, 0.16f), 0.006f, 0.034f, 0.009f);
  scatterStrokes(canvas, top + 0.02f, 1.0f, 26, lighter(near, 0.22f), -0.006f, 0.030f, 0.008f);
}

void paintWater(Canvas& canvas, float top, float bottom) {
  Layer& picture = canvas.picture;
  const Colour far = canvas.hazy({0.40f, 0.66f, 0.80f}, 0.40f), near{0.18f, 0.48f, 0.68f};
  paintBand(picture, top, bottom, far, near);
  const float size = static_cast<float>(picture.width);
  const Plane plane{top - 0.10f};
  forRows(picture, top, plane, [&](int y, float row, float scale) {
    if (row > bottom) return;
    RowNoise waves(30.0f / scale, canvas.salt + 2);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float at = (static_cast<float>(x) + 0.5f) / (size * scale);
      const float crest = waves.at(at * 4.0f);
      mix(out, lighter(canvas.skyLow, 0.25f), 0.30f * smoothStep(0.55f, 0.95f, crest));
    }
  });
  const Colour foam = mixed({0.78f, 0.90f, 0.95f}, canvas.skyLow, 0.3f);
  scatterStrokes(canvas, top + 0.015f, bottom - 0.01f, 18, foam, 0.075f, 0.0f, 0.007f);
}

void paintWetOrWhite(Canvas& canvas, float top) {
  const bool wet = canvas.world.weather == Weather::Rain;
  if (!wet && canvas.world.weather != Weather::Snow) return;
  Layer& picture = canvas.picture;
  const float size = static_cast<float>(picture.width);
  const bool paved = bitOf(canvas.world.place) & bitsOf(Place::Street, Place::Harbour);
  const Colour shine = lighter(mixed(canvas.skyLow, canvas.skyHigh, 0.4f), 0.08f);
  const Colour white{0.93f, 0.95f, 0.99f};
  const float from = paved ? 0.66f : 0.74f;
  const Plane plane{top - 0.16f};
  forRows(picture, top, plane, [&](int y, float, float scale) {
    RowNoise patches(wet ? 5.0f / scale : 12.0f / scale, canvas.salt + 3);
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float at = (static_cast<float>(x) + 0.5f - 0.5f * size) / (size * scale) + 60;
      const float patch = patches.at(at * (wet ? 3.5f : 9.0f));
      if (wet) {
        const float keep = paved ? 0.80f : 0.88f;
        out[0] *= keep, out[1] *= keep, out[2] *= keep;
        mix(out, shine, 0.50f * smoothStep(from, from + 0.10f, patch));
      } else {
        mix(out, white, 0.26f + 0.24f * smoothStep(0.25f, 0.85f, patch));
      }
    }
  });
}

}  // namespace ws::scenes
