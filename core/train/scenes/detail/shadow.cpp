#include "core/train/scenes/detail/shadow.h"

#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/light.h"

namespace ws::scenes {
namespace {

void darken(float* out, float share) {
  const float keep = 1 - share;
  out[0] *= keep * (1 - 0.10f * share), out[1] *= keep, out[2] *= keep + 0.10f * share;
}

/// A soft dark ellipse around the foot: (cx, cy), radii in pixels.
void paintContact(Layer& picture, float cx, float cy, float rx, float ry, float strength) {
  const int y0 = std::max(0, static_cast<int>(cy - ry));
  const int y1 = std::min(picture.height - 1, static_cast<int>(cy + ry));
  const int x0 = std::max(0, static_cast<int>(cx - rx));
  const int x1 = std::min(picture.width - 1, static_cast<int>(cx + rx));
  for (int y = y0; y <= y1; ++y) {
    const float v = (static_cast<float>(y) + 0.5f - cy) / ry;
    for (int x = x0; x <= x1; ++x) {
      const float u = (static_cast<float>(x) + 0.5f - cx) / rx;
      const float inside = 1 - u * u - v * v;
      if (inside > 0) darken(picture.at(x, y), strength * std::min(1.0f, inside * 1.5f));
    }
  }
}

/// A layer's blurred alpha at a point of the picture, between pixels sideways and upwards.
float sampled(const Layer& layer, const std::vector<float>& soft, float x, float y) {
  x -= static_cast<float>(layer.left) + 0.5f, y -= static_cast<float>(layer.top) + 0.5f;
  const float fx = std::floor(x), fy = std::floor(y);
  const int ix = static_cast<int>(fx), iy = static_cast<int>(fy);
  if (ix < 0 || iy < 0 || ix + 1 >= layer.width || iy + 1 >= layer.height) return 0;
  const float* at = soft.data() + static_cast<std::size_t>(iy) * layer.width + ix;
  const float u = x - fx, v = y - fy;
  const float above = at[0] + (at[1] - at[0]) * u;
  const float below = at[layer.width] + (at[layer.width + 1] - at[layer.width]) * u;
  return above + (below - above) * v;
}

/// The thing's outline laid on the ground, away from the light.
void paintCast(const Shadow& shadow, float foot, const Layer& layer, const std::vector<float>& soft,
               Layer& picture) {
  const float height = foot - static_cast<float>(layer.top);  // of the thing, in pixels
  const float side = shadow.lean * height;
  const int y0 = std::max(0, static_cast<int>(foot));
  const int y1 = std::min(picture.height - 1, static_cast<int>(foot + shadow.length * height));
  const float left = static_cast<float>(layer.left) + std::min(0.0f, side);
  const float right = static_cast<float>(layer.left + layer.width) + std::max(0.0f, side);
  const int x0 = std::max(0, static_cast<int>(left));
  const int x1 = std::min(picture.width - 1, static_cast<int>(right));
  for (int y = y0; y <= y1; ++y) {
    const float above = std::max(0.0f, (static_cast<float>(y) + 0.5f - foot) / shadow.length);
    const float strength = shadow.strength * (1 - 0.45f * std::min(1.0f, above / height));
    for (int x = x0; x <= x1; ++x) {
      const float from = static_cast<float>(x) + 0.5f - shadow.lean * above;
      const float covered = sampled(layer, soft, from, foot - above);
      if (covered > 0.01f) darken(picture.at(x, y), strength * std::min(1.0f, 1.15f * covered));
    }
  }
}

/// The thing upside down in the water, faint and broken by ripples.
void paintReflection(float foot, std::uint32_t salt, const Layer& layer, Layer& picture) {
  const float size = static_cast<float>(picture.width);
  const float height = foot - static_cast<float>(layer.top);
  const int y1 = std::min(picture.height - 1, static_cast<int>(foot + 0.55f * height));
  for (int y = std::max(0, static_cast<int>(foot)); y <= y1; ++y) {
    const float down = static_cast<float>(y) + 0.5f - foot;
    const int from = static_cast<int>(foot - 1.7f * down) - layer.top;
    if (from < 0 || from >= layer.height) continue;
    const float wave = valueNoise(down / size * 90.0f, 0.5f, salt) - 0.5f;
    const int shift = static_cast<int>(std::lround(wave * 0.02f * size));
    const float strength = 0.40f * (1 - down / (0.6f * height)) * (0.65f + 0.7f * wave);
    for (int x = 0; x < layer.width; ++x) {
      const int to = layer.left + x + shift;
      if (to < 0 || to >= picture.width) continue;
      const float* in = layer.at(x, from);
      const float share = strength * in[3];
      if (share <= 0) continue;
      float* out = picture.at(to, y);
      for (int c = 0; c < 3; ++c) out[c] += strength * (0.8f * in[c] - in[3] * out[c]);
    }
  }
}

}  // namespace

void paintShadow(const World& world, const Thing& thing, const Layer& layer,
                 const std::vector<float>& soft, Layer& picture) {
  if (thing.kind->habitat == Habitat::Sky || thing.in >= 0) return;
  const float size = static_cast<float>(picture.width);
  const float width = thing.whole.x1 - thing.whole.x0, foot = thing.stand.y * size;
  const float cx = 0.5f * (thing.whole.x0 + thing.whole.x1) * size;
  const float ry = std::min(0.11f * width, 0.032f) * size;
  if (thing.kind->habitat == Habitat::Water) {
    paintReflection(foot, static_cast<std::uint32_t>(thing.seed), layer, picture);
    return paintContact(picture, cx, foot, 0.54f * width * size, ry, 0.26f);
  }
  if (thing.on >= 0) return paintContact(picture, cx, foot, 0.46f * width * size, 0.6f * ry, 0.30f);
  const Shadow shadow = shadowOf(world);
  if (shadow.strength > 0) paintCast(shadow, foot, layer, soft, picture);
  const float contact = shadow.strength > 0 ? 0.26f : 0.40f;
  paintContact(picture, cx, foot, 0.52f * width * size, ry, contact);
}

}  // namespace ws::scenes
