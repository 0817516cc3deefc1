#include "core/train/scenes/detail/backdrop.h"

namespace ws::scenes {

void paintBeach(Canvas& canvas) {
  if (canvas.random.chance(0.5f)) {  // a headland
    const bool right = canvas.random.chance(0.5f);
    std::vector<Point> cape{{right ? 1.02f : -0.02f, canvas.ground - 0.03f}};
    const float reach = canvas.random.between(0.35f, 0.6f);
    for (int k = 0; k <= 12; ++k) {
      const float s = static_cast<float>(k) / 12, bump = valueNoise(s * 5, 0.5f, canvas.salt);
      cape.push_back({right ? 1.02f - reach * s : -0.02f + reach * s,
                      canvas.ground - 0.005f + 0.13f * (1 - s) * (0.5f + 0.5f * bump)});
    }
    fillShape(canvas.picture, cape, canvas.hazy({0.42f, 0.54f, 0.46f}, 0.5f));
  }
  paintWater(canvas, canvas.info.horizon, 0.66f);
  constexpr Colour sands[] = {{0.94f, 0.84f, 0.62f}, {0.90f, 0.80f, 0.64f}, {0.95f, 0.88f, 0.72f}};
  const Colour sand = sands[canvas.random.below(3)];
  const float slant = canvas.random.between(-0.025f, 0.025f), phase = canvas.random.unit();
  const auto shore = [&](float x) {
    return 0.365f + slant * (x - 0.5f) + 0.008f * sineOfTurns(1.4f * x + phase);
  };
  const auto strip = [&](float above, float below, const Colour& colour, float share) {
    std::vector<Point> line, low;
    for (int k = 0; k <= 24; ++k) {
      const float x = -0.02f + 1.04f * static_cast<float>(k) / 24;
      line.push_back({x, shore(x) + above});
      low.push_back({x, shore(x) + below});
    }
    line.insert(line.end(), low.rbegin(), low.rend());
    fillShape(canvas.picture, line, colour, share);
  };
  paintGround(canvas, 0.635f, lighter(sand, 0.1f), darker(sand, 0.06f), 0.10f, 1.2f);
  strip(0.03f, -0.012f, mixed({0.30f, 0.58f, 0.72f}, canvas.skyLow, 0.2f), 1);  // shallow water
  strip(-0.010f, -0.045f, darker(sand, 0.22f), 0.7f);                           // wet sand
  strip(0.0f, -0.020f, {0.97f, 0.98f, 0.98f}, 0.95f);
  strip(0.034f, 0.026f, {0.97f, 0.98f, 0.98f}, 0.6f);
  scatterStrokes(canvas, 0.70f, 1, 26, darker(sand, 0.22f), 0.016f, 0.001f, 0.010f);
}

void paintLake(Canvas& canvas) {
  Random& random = canvas.random;
  if (random.chance(0.5f)) {
    paintRidge(canvas, canvas.ground, 0.16f, 2.5f, 0.15f, canvas.hazy({0.40f, 0.54f, 0.56f}, 0.6f));
  }
  const Colour firs = canvas.hazy({0.18f, 0.38f, 0.28f}, 0.34f);
  paintFirs(canvas, canvas.ground - 0.01f, random.between(0.10f, 0.17f), firs);
  paintWater(canvas, canvas.info.horizon, 0.82f);
  std::vector<Point> mirror{{1.02f, canvas.ground}, {-0.02f, canvas.ground}};  // of the far shore
  for (int k = 0; k <= 30; ++k) {
    const float x = -0.02f + 1.04f * static_cast<float>(k) / 30;
    mirror.push_back({x, canvas.ground - 0.03f - 0.04f * valueNoise(x * 11, 1.5f, canvas.salt)});
  }
  fillShape(canvas.picture, mirror, firs, 0.55f);
  const std::uint32_t salt = canvas.salt + 9;
  const Colour far{0.52f, 0.70f, 0.38f}, near{0.42f, 0.60f, 0.30f};
  std::vector<Point> bank{{1.02f, -0.02f}, {-0.02f, -0.02f}};
  for (int k = 0; k <= 24; ++k) {
    const float x = -0.02f + 1.04f * static_cast<float>(k) / 24;
    const float aside = (x - 0.5f) * (x - 0.5f);
    bank.push_back({x, 0.205f + 0.18f * aside + 0.025f * valueNoise(x * 3, 0.5f, salt)});
  }
  std::vector<Point> rim = bank;
  for (Point& p : rim) p.y += 0.012f;
  fillShape(canvas.picture, rim, {0.52f, 0.44f, 0.30f});
  fillShape(canvas.picture, bank, far);
  paintGround(canvas, 0.795f, far, near, 0.16f, 1.4f);
  for (const float side : {0.0f, 0.90f}) {  // reeds
    for (int i = 0; i < 9; ++i) {
      const float x = side + random.between(-0.01f, 0.11f), tall = random.between(0.06f, 0.13f);
      const float lean = random.between(-0.02f, 0.02f);
      fillShape(canvas.picture,
                {{x - 0.005f, 0.20f}, {x + 0.005f, 0.20f}, {x + lean, 0.215f + tall}},
                {0.40f, 0.54f, 0.26f});
    }
  }
  scatterStrokes(canvas, 0.82f, 1, 40, darker(near, 0.18f), 0.006f, 0.034f, 0.009f);
}

void paintHarbour(Canvas& canvas) {
  paintWharf(canvas, canvas.ground - 0.005f);
  paintWater(canvas, canvas.info.horizon, 0.80f);
  constexpr Colour stones[] = {{0.66f, 0.65f, 0.63f}, {0.70f, 0.65f, 0.57f}, {0.60f, 0.58f, 0.58f}};
  const Colour stone = stones[canvas.random.below(3)];
  const float top = 0.785f;
  paintGround(canvas, top, lighter(stone, 0.08f), stone, 0.12f);
  for (const float row : {0.845f, 0.925f}) {  // joints of the slabs
    paintBand(canvas.picture, row, row + 0.006f, darker(stone, 0.34f), darker(stone, 0.34f));
  }
  const float shift = canvas.random.unit();
  for (int row = 0; row < 3; ++row) {
    constexpr float edges[] = {0.800f, 0.845f, 0.925f, 1.01f};
    const float offset = shift + (row % 2 ? 0.5f : 0.0f);
    for (int i = -5; i <= 5; ++i) {
      const float at = (static_cast<float>(i) + offset) * 0.19f;
      const auto x = [&](float v) { return 0.5f + at * (0.62f + 1.9f * (v - 0.785f)); };
      const float w = 0.003f, a = edges[row], b = edges[row + 1];
      fillShape(canvas.picture,
                {{x(a) - w, 1 - a}, {x(a) + w, 1 - a}, {x(b) + w, 1 - b}, {x(b) - w, 1 - b}},
                darker(stone, 0.34f));
    }
  }
  paintBand(canvas.picture, 0.745f, 0.785f, darker(stone, 0.62f), darker(stone, 0.50f));
  paintBand(canvas.picture, 0.782f, 0.802f, lighter(stone, 0.32f), lighter(stone, 0.26f));
}

}  // namespace ws::scenes
