#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/paint.h"

namespace ws::scenes {
namespace {

/// A soft dark ellipse where the thing stands.
void paintShadow(const World& world, const Thing& thing, Layer& picture) {
  const float edge = static_cast<float>(picture.width);
  const float width = thing.whole.x1 - thing.whole.x0;
  const float rx = 0.56f * width * edge, ry = std::min(0.13f * width, 0.04f) * edge;
  const float lean = (world.litFromRight ? -0.07f : 0.07f) * width;
  const float cx = ((thing.whole.x0 + thing.whole.x1) / 2 + lean) * edge, cy = thing.stand.y * edge;
  const float strength = thing.kind->habitat == Habitat::Water ? 0.30f : 0.45f;
  const int y0 = std::max(0, static_cast<int>(cy - ry)),
            y1 = std::min(picture.height - 1, static_cast<int>(cy + ry));
  const int x0 = std::max(0, static_cast<int>(cx - rx)),
            x1 = std::min(picture.width - 1, static_cast<int>(cx + rx));
  for (int y = y0; y <= y1; ++y) {
    const float v = (static_cast<float>(y) + 0.5f - cy) / ry;
    for (int x = x0; x <= x1; ++x) {
      const float u = (static_cast<float>(x) + 0.5f - cx) / rx;
      const float inside = 1 - u * u - v * v;
      if (inside <= 0) continue;
      const float keep = 1 - strength * std::min(1.0f, inside * 1.6f);
      float* out = picture.at(x, y);
      for (int c = 0; c < 3; ++c) out[c] *= keep;
    }
  }
}

/// Lays the drawn thing over the picture: first a dark rim from the slightly blurred outline, then
/// the thing, lit from above and one side by the slope of its strongly blurred outline.
void compose(const World& world, const Layer& layer, float unitPx, Layer& picture) {
  const int rim = std::max(1, (picture.width + 64) / 192);
  const int round = std::max(2, static_cast<int>(unitPx * 0.07f));
  const std::vector<float> outline = blurredAlpha(layer, rim);
  const std::vector<float> relief = blurredAlpha(layer, round);
  const float side = world.litFromRight ? -0.6f : 0.6f;
  const float gain = static_cast<float>(round) * 0.55f;
  const int firstX = std::max(1, -layer.left),
            lastX = std::min(layer.width - 1, picture.width - layer.left);
  const int firstY = std::max(1, -layer.top),
            lastY = std::min(layer.height - 1, picture.height - layer.top);
  for (int y = firstY; y < lastY; ++y) {
    float* out = picture.at(layer.left + firstX, layer.top + y);
    for (int x = firstX; x < lastX; ++x, out += 4) {
      const std::size_t i = static_cast<std::size_t>(y) * layer.width + x;
      const float edge = std::min(1.0f, outline[i] * 1.9f);
      if (edge < 0.01f) continue;
      const float* in = layer.rgba.data() + i * 4;
      const float slopeX = relief[i + 1] - relief[i - 1];
      const float slopeY = relief[i + layer.width] - relief[i - layer.width];
      const float shine = std::clamp(gain * (side * slopeX + 0.8f * slopeY), -0.30f, 0.30f);
      const float keepRim = 1 - 0.72f * edge;
      const float keep = 1 - in[3];
      for (int c = 0; c < 3; ++c) {
        const float below = out[c] * keepRim + 0.10f * (1 - keepRim);
        const float lit = shine > 0 ? in[c] + (in[3] - in[c]) * shine * 0.8f : in[c] * (1 + shine);
        out[c] = below * keep + lit;
      }
    }
  }
}

}  // namespace

void paintThing(const World& world, const Thing& thing, Layer& picture) {
  const int edge = picture.width;
  if (thing.kind->habitat != Habitat::Sky) paintShadow(world, thing, picture);
  const int margin = 4 + edge / 64;
  const auto pixel = [edge](float at) {
    return static_cast<int>(std::floor(at * static_cast<float>(edge)));
  };
  const int left = pixel(thing.box.x0) - margin, right = pixel(thing.box.x1) + margin;
  const int top = pixel(thing.box.y0) - margin, bottom = pixel(thing.box.y1) + margin;
  Layer layer(left, top, right - left, bottom - top);
  // A period that shows about four stripes on the thing, and never finer than 128 px can show.
  const float extent = std::min(thing.whole.x1 - thing.whole.x0, thing.whole.y1 - thing.whole.y0);
  const float period = std::max(extent / 3.2f, 0.042f) / thing.stand.scale;
  Pen pen(thing.stand, edge, layer, thing.pattern, period);
  thing.kind->draw(pen, lookOf(thing));
  compose(world, layer, thing.stand.scale * static_cast<float>(edge), picture);
}

}  // namespace ws::scenes
