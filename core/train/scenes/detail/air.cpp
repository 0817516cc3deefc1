#include <algorithm>

#include "core/train/scenes/detail/backdrop.h"
#include "core/train/scenes/detail/paint.h"

namespace ws::scenes {
namespace {

/// Slanted streaks, two thirds opaque: near ones longer and broader.
void paintRain(const World& world, Layer& picture, Random& random) {
  const Colour drop =
      world.light == Light::Night ? Colour{0.74f, 0.82f, 0.96f} : Colour{0.90f, 0.95f, 1.0f};
  const float edge = static_cast<float>(picture.width);
  const float slant = random.between(0.16f, 0.42f) * (random.chance(0.5f) ? 1.0f : -1.0f);
  Coverage coverage;
  for (int i = 0; i < 110; ++i) {
    const float x = random.between(-0.1f, 1.1f), y = random.between(-0.08f, 1.0f);
    const float near = random.unit(), length = 0.035f + 0.055f * near;
    const float half = 0.0013f + 0.0013f * near;
    const std::vector<Point> streak[] = {
        {{(x - half) * edge, y * edge},
         {(x + half) * edge, y * edge},
         {(x + half - slant * length) * edge, (y + length) * edge},
         {(x - half - slant * length) * edge, (y + length) * edge}}};
    coverage.measure(streak, picture);
    coverage.forEach([&](int px, int py, float covered) {
      float* out = picture.at(px, py);
      const float share = 0.66f * covered;
      out[0] += (drop.r - out[0]) * share;
      out[1] += (drop.g - out[1]) * share;
      out[2] += (drop.b - out[2]) * share;
    });
  }
}

void paintSnow(Layer& picture, Random& random) {
  const float edge = static_cast<float>(picture.width);
  Coverage coverage;
  for (int i = 0; i < 120; ++i) {
    const float near = random.unit(), r = 0.003f + 0.0065f * near * near;
    const float y = random.unit(), x = random.unit();
    std::vector<Point> flake[1];
    for (int corner = 0; corner < 8; ++corner) {
      const float turns = static_cast<float>(corner) / 8;
      flake[0].push_back(
          {(x + r * cosineOfTurns(turns)) * edge, (y + r * sineOfTurns(turns)) * edge});
    }
    coverage.measure(flake, picture);
    coverage.forEach([&](int px, int py, float covered) {
      float* out = picture.at(px, py);
      out[0] += (0.97f - out[0]) * covered;
      out[1] += (0.98f - out[1]) * covered;
      out[2] += (1.0f - out[2]) * covered;
    });
  }
}

/// The hour's light; at sunset stronger and warmer towards the sun, by a lamp at night stronger
/// above.
void paintLight(const World& world, Layer& picture) {
  const Colour light = hourLight(world);
  const bool indoors = isIndoors(world.place);
  const bool low = world.light == Light::Sunset && world.weather == Weather::Clear;
  const bool lamp = world.light == Light::Night && indoors;
  if (!low && !lamp) return multiply(picture, light);
  const float aside = world.litFromRight ? 0.10f : -0.10f, size = static_cast<float>(picture.width);
  for (int y = 0; y < picture.height; ++y) {
    const float v = (static_cast<float>(y) + 0.5f) / size - 0.5f;
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float u = (static_cast<float>(x) + 0.5f) / size - 0.5f;
      float gain = 1, warm = 0;
      if (low) warm = aside * u * 2, gain += 0.8f * warm;
      if (lamp) gain += 0.14f - 0.5f * (u * u + (v + 0.3f) * (v + 0.3f));
      out[0] *= light.r * (gain + 0.4f * warm);
      out[1] *= light.g * gain;
      out[2] *= light.b * (gain - 0.7f * warm);
    }
  }
}

}  // namespace

void paintAir(const World& world, Layer& picture) {
  if (!isIndoors(world.place)) {
    Random random(scatter(world.seed ^ 0x616972ull));
    if (world.weather == Weather::Rain) paintRain(world, picture, random);
    if (world.weather == Weather::Snow) paintSnow(picture, random);
  }
  paintLight(world, picture);
  takePhoto(world, picture);
}

}  // namespace ws::scenes
