#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/paint.h"
#include "core/train/scenes/detail/random.h"

namespace ws::scenes {
namespace {

constexpr float kReference = 256;  // edge of the picture that the figures below are for

/// Smooths along lines: weights w, 1 - 2 w, w.
void smoothLines(Layer& picture, bool down, float w) {
  const int lines = down ? picture.width : picture.height;
  const int length = down ? picture.height : picture.width;
  const std::size_t step = down ? static_cast<std::size_t>(picture.width) * 4 : 4;
  const std::size_t lineStep = down ? 4 : static_cast<std::size_t>(picture.width) * 4;
  for (int line = 0; line < lines; ++line) {
    float* at = picture.rgba.data() + static_cast<std::size_t>(line) * lineStep;
    float before[3] = {at[0], at[1], at[2]};
    for (int i = 0; i < length; ++i, at += step) {
      const float* next = i + 1 < length ? at + step : at;
      for (int c = 0; c < 3; ++c) {
        const float here = at[c];
        at[c] = here + w * (before[c] + next[c] - 2 * here);
        before[c] = here;
      }
    }
  }
}

/// @param sigma in pixels of this picture
void blur(Layer& picture, float sigma) {
  const float variance = sigma * sigma;
  if (variance < 0.01f) return;
  const int passes = static_cast<int>(std::ceil(variance / 0.4f));  // each of variance 2 w
  const float w = 0.5f * variance / static_cast<float>(passes);
  for (int pass = 0; pass < passes; ++pass) {
    smoothLines(picture, false, w);
    smoothLines(picture, true, w);
  }
}

}  // namespace

void takePhoto(const World& world, Layer& picture) {
  Random random(scatter(world.seed ^ 0x63616D657261ull));
  const float size = static_cast<float>(picture.width), share = size / kReference;
  blur(picture, 0.6f * random.unit() * share);
  const float exposure = random.between(0.95f, 1.05f), warmth = random.between(-0.025f, 0.025f);
  const float tint = random.between(-0.012f, 0.012f), border = random.between(0.06f, 0.30f);
  const float grain = random.between(0.010f, 0.050f) * std::min(1.0f, share);
  const float gains[] = {exposure * (1 + warmth), exposure * (1 + tint), exposure * (1 - warmth)};
  const std::uint32_t salt = static_cast<std::uint32_t>(random.bits());
  for (int y = 0; y < picture.height; ++y) {
    const float v = (static_cast<float>(y) + 0.5f) / size - 0.5f;
    float* out = picture.at(0, y);
    for (int x = 0; x < picture.width; ++x, out += 4) {
      const float u = (static_cast<float>(x) + 0.5f) / size - 0.5f;
      const float gain = 1 - border * (u * u + v * v);
      const float noise = grain * (latticeNoise(x, y, salt) - 0.5f);
      for (int c = 0; c < 3; ++c) out[c] = out[c] * gains[c] * gain + noise;
    }
  }
}

}  // namespace ws::scenes
