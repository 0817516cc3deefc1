#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/paint.h"
#include "core/train/scenes/detail/random.h"

namespace ws::scenes {
namespace {

constexpr float kReference = 256;  // edge of the picture that the figures below are for

/// Smooths sideways and then downwards: weights w, 1 - 2 w, w.
void smooth(Layer& picture, float w) {
  const std::size_t row = static_cast<std::size_t>(picture.width) * 4;
  std::vector<float> before(row), here(row);
  for (int y = 0; y < picture.height; ++y) {
    float* at = picture.at(0, y);
    std::copy(at, at + row, here.begin());
    for (std::size_t i = 4; i + 4 < row; ++i) {
      at[i] = here[i] + w * (here[i - 4] + here[i + 4] - 2 * here[i]);
    }
  }
  std::copy(picture.at(0, 0), picture.at(0, 0) + row, before.begin());
  for (int y = 0; y < picture.height; ++y) {
    float* at = picture.at(0, y);
    const float* next = picture.at(0, std::min(y + 1, picture.height - 1));
    std::copy(at, at + row, here.begin());
    for (std::size_t i = 0; i < row; ++i) {
      at[i] = here[i] + w * (before[i] + next[i] - 2 * here[i]);
    }
    before.swap(here);
  }
}

/// @param sigma in pixels of this picture
void blur(Layer& picture, float sigma) {
  const float variance = sigma * sigma;
  if (variance < 0.01f) return;
  const int passes = static_cast<int>(std::ceil(variance / 0.4f));  // each of variance 2 w
  const float w = 0.5f * variance / static_cast<float>(passes);
  for (int pass = 0; pass < passes; ++pass) smooth(picture, w);
}

}  // namespace

void takePhoto(const World& world, Layer& picture) {
  Random random(scatter(world.seed ^ 0x63616D657261ull));
  const float size = static_cast<float>(picture.width), share = size / kReference;
  blur(picture, 0.6f * random.unit() * share);
  const float exposure = random.between(0.95f, 1.05f), warmth = random.between(-0.025f, 0.025f);
  const float tint = random.between(-0.012f, 0.012f), border = random.between(0.06f, 0.30f);
  const float grain = random.between(0.008f, 0.038f) * std::min(1.0f, share);
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
