#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/paint.h"

namespace ws::scenes {
namespace {

/// A veil, thickest at the horizon, over the things too but thin enough to see them.
void paintFog(const World& world, Layer& picture) {
  const Colour fog =
      world.light == Light::Night ? Colour{0.50f, 0.53f, 0.62f} : Colour{0.86f, 0.88f, 0.90f};
  const float horizon = infoOf(world.place).horizon;
  const float size = static_cast<float>(picture.height);
  for (int y = 0; y < picture.height; ++y) {
    const float v = (static_cast<float>(y) + 0.5f) / size;
    const float veil = 0.16f + 0.26f * (1 - smoothStep(0.0f, 0.45f, std::fabs(v - horizon)));
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      out[0] += (fog.r - out[0]) * veil;
      out[1] += (fog.g - out[1]) * veil;
      out[2] += (fog.b - out[2]) * veil;
    }
  }
}

void paintFalling(const World& world, Layer& picture) {
  Random random(scatter(world.seed ^ 0x616972ull));
  Pen pen({0, 1, 1, false}, picture.width, picture, Pattern::Plain, 1);
  const bool dark = world.light == Light::Night;
  if (world.weather == Weather::Rain) {
    const Paint drop = flat(dark ? Colour{0.72f, 0.80f, 0.95f} : Colour{0.80f, 0.88f, 0.96f});
    for (int i = 0; i < 90; ++i) {
      const float x = random.unit() * 1.1f, y = random.unit();
      const float length = random.between(0.03f, 0.06f);
      pen.line(drop, {x, y}, {x - 0.25f * length, y - length}, 0.0035f);
    }
  } else if (world.weather == Weather::Snow) {
    for (int i = 0; i < 110; ++i) {
      const float r = random.between(0.003f, 0.008f);
      const float y = random.unit(), x = random.unit();
      pen.ellipse(flat({0.98f, 0.98f, 1.0f}), x, y, r, r);
    }
  }
}

/// The hour's light, a darker border, and grain, which keeps flat colours from looking printed.
void paintLight(const World& world, Layer& picture) {
  Colour light{1, 1, 1};
  if (world.light == Light::Sunset) light = {1.03f, 0.91f, 0.82f};
  if (world.light == Light::Night) light = {0.80f, 0.82f, 0.94f};
  if (world.place == Place::Room && world.light == Light::Night) light = {0.94f, 0.86f, 0.74f};
  if (world.light == Light::Day &&
      (world.weather == Weather::Rain || world.weather == Weather::Cloudy))
    light = {0.93f, 0.95f, 0.97f};
  const float size = static_cast<float>(picture.height);
  for (int y = 0; y < picture.height; ++y) {
    const float v = (static_cast<float>(y) + 0.5f) / size - 0.5f;
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float u = (static_cast<float>(x) + 0.5f) / size - 0.5f;
      const float gain =
          (1 - 0.22f * (u * u + v * v)) * (1 + 0.035f * (latticeNoise(x, y, 23) - 0.5f));
      out[0] *= light.r * gain, out[1] *= light.g * gain, out[2] *= light.b * gain;
    }
  }
}

}  // namespace

void paintAir(const World& world, Layer& picture) {
  if (world.place != Place::Room) {
    if (world.weather == Weather::Fog) paintFog(world, picture);
    paintFalling(world, picture);
  }
  paintLight(world, picture);
}

}  // namespace ws::scenes
