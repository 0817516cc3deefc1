#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/light.h"
#include "core/train/scenes/detail/paint.h"
#include "core/train/scenes/detail/shadow.h"

namespace ws::scenes {
namespace {

// Shares of the picture's edge and of the thing's unit.
constexpr float kRimRadius = 1.0f / 150;
constexpr float kReliefRadius = 0.07f;

/// Lays the drawn thing over the picture: first a dark rim (a pale
/// one for dark things at night) from the slightly blurred outline, then
/// the thing, lit from above and one side by the slope of its strongly blurred outline, then the
/// fog before both.
void compose(const World& world, const Thing& thing, const Layer& layer,
             const std::vector<float>& outline, Layer& picture) {
  const float unit = thing.stand.scale * static_cast<float>(picture.width);
  const float round = std::max(1.0f, unit * kReliefRadius);
  const std::vector<float> relief = blurredAlpha(layer, round);
  const bool low = world.light == Light::Sunset && !isIndoors(world.place);
  const float side = (world.litFromRight ? -1.0f : 1.0f) * (low ? 0.95f : 0.60f);
  const float down = low ? 0.5f : 0.8f, gain = round * 0.55f;
  const Colour ray = low ? Colour{1.0f, 0.90f, 0.74f} : Colour{1, 1, 1};
  const float rays[] = {ray.r, ray.g, ray.b};
  const Colour main = lookOf(thing).main;
  const bool moonlit = world.light == Light::Night && main.r + main.g + main.b < 1.0f;
  const float rimLight = moonlit ? 0.52f : 0.10f;  // or black things would vanish at night
  const Colour fog = fogColour(world);
  const float fogs[] = {fog.r, fog.g, fog.b}, veil = fogOverThing(world, thing);
  const int firstX = std::max(1, -layer.left);
  const int lastX = std::min(layer.width - 1, picture.width - layer.left);
  const int firstY = std::max(1, -layer.top);
  const int lastY = std::min(layer.height - 1, picture.height - layer.top);
  for (int y = firstY; y < lastY; ++y) {
    float* out = picture.at(layer.left + firstX, layer.top + y);
    for (int x = firstX; x < lastX; ++x, out += 4) {
      const std::size_t i = static_cast<std::size_t>(y) * layer.width + x;
      const float edge = std::min(1.0f, outline[i] * 1.9f);
      if (edge < 0.01f) continue;
      const float* in = layer.rgba.data() + i * 4;
      const float slopeX = relief[i + 1] - relief[i - 1];
      const float slopeY = relief[i + layer.width] - relief[i - layer.width];
      const float shine = std::clamp(gain * (side * slopeX + down * slopeY), -0.30f, 0.30f);
      const float keepRim = 1 - 0.72f * edge;
      const float keep = 1 - in[3];
      for (int c = 0; c < 3; ++c) {
        const float rim = rimLight + (fogs[c] - rimLight) * veil;
        const float below = out[c] * keepRim + rim * (1 - keepRim);
        const float lit =
            shine > 0 ? in[c] + (in[3] * rays[c] - in[c]) * shine * 0.8f : in[c] * (1 + shine);
        out[c] = below * keep + lit + (fogs[c] * in[3] - lit) * veil;
      }
    }
  }
}

}  // namespace

void paintThing(const World& world, const Thing& thing, Layer& picture) {
  const int edge = picture.width;
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
  const std::vector<float> outline = blurredAlpha(layer, kRimRadius * static_cast<float>(edge));
  paintShadow(world, thing, layer, outline, picture);
  compose(world, thing, layer, outline, picture);
}

}  // namespace ws::scenes
