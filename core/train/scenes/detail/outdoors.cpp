#include "core/train/scenes/detail/backdrop.h"

namespace ws::scenes {
namespace {

/// A path that winds from the horizon to us.
void paintPath(Canvas& canvas, float top, const Colour& colour) {
  Random& random = canvas.random;
  const float from = random.between(0.3f, 0.7f), bow = random.between(-0.5f, 0.5f);
  std::vector<Point> left, right;
  for (int i = 0; i <= 20; ++i) {
    const float t = static_cast<float>(i) / 20, row = top + (1.02f - top) * t * t;
    const float x = from + bow * sineOfTurns(0.62f * t) * (0.25f + 0.75f * t);
    const float half = 0.006f + 0.085f * t * t;
    left.push_back({x - half, 1 - row});
    right.push_back({x + half, 1 - row});
  }
  left.insert(left.end(), right.rbegin(), right.rend());
  fillShape(canvas.picture, left, colour, 0.8f);
}

void paintMeadow(Canvas& canvas) {
  constexpr Colour far[] = {{0.66f, 0.80f, 0.42f}, {0.58f, 0.76f, 0.40f}, {0.72f, 0.78f, 0.42f}};
  constexpr Colour near[] = {{0.45f, 0.68f, 0.28f}, {0.38f, 0.62f, 0.28f}, {0.54f, 0.68f, 0.30f}};
  const int tone = canvas.random.below(3);
  const float top = canvas.info.horizon, bumps = canvas.random.between(1.5f, 4.0f);
  paintRidge(canvas, canvas.ground, 0.08f, bumps, 0.15f, canvas.hazy({0.38f, 0.56f, 0.42f}, 0.55f));
  if (canvas.random.chance(0.5f)) {
    paintRidge(canvas, canvas.ground, 0.035f, 9, 0.7f, canvas.hazy({0.26f, 0.46f, 0.30f}, 0.40f));
  }
  paintGround(canvas, top, far[tone], near[tone], 0.20f, 1.5f);
  if (canvas.random.chance(0.4f)) paintPath(canvas, top, {0.80f, 0.74f, 0.56f});
  scatterStrokes(canvas, top + 0.03f, 1.0f, 70, darker(near[tone], 0.18f), 0.008f, 0.042f, 0.010f);
  scatterStrokes(canvas, top + 0.03f, 1.0f, 40, lighter(near[tone], 0.3f), -0.008f, 0.038f, 0.009f);
}

void paintHillCountry(Canvas& canvas) {
  const float top = canvas.info.horizon;
  const bool golden = canvas.random.chance(0.4f);
  const Colour green = golden ? Colour{0.66f, 0.66f, 0.36f} : Colour{0.44f, 0.64f, 0.36f};
  paintRidge(canvas, canvas.ground - 0.02f, 0.52f, 2.2f, 0.05f, canvas.hazy(green, 0.58f));
  paintRidge(canvas, canvas.ground - 0.02f, 0.36f, 2.6f, 0.04f, canvas.hazy(green, 0.34f));
  paintRidge(canvas, canvas.ground - 0.03f, 0.22f, 2.2f, 0.03f,
             canvas.hazy(darker(green, 0.08f), 0.18f));
  paintGrass(canvas, top + 0.02f, lighter(green, 0.22f), green);
  // The near slope: swells of light and shade across the ground.
  for (int i = 0; i < 3; ++i) {
    const float row = top + 0.09f + 0.15f * static_cast<float>(i);
    const float x = canvas.random.between(-0.2f, 0.7f), wide = canvas.random.between(0.5f, 0.8f);
    std::vector<Point> swell;
    for (int k = 0; k <= 12; ++k) {
      const float t = static_cast<float>(k) / 12;
      swell.push_back({x + wide * t, 1 - row + 0.055f * sineOfTurns(t / 2)});
    }
    fillShape(canvas.picture, swell, darker(green, 0.45f), 0.28f);
  }
  if (canvas.random.chance(0.6f)) paintPath(canvas, top + 0.03f, {0.84f, 0.78f, 0.62f});
}

void paintForest(Canvas& canvas) {
  const float top = canvas.info.horizon;
  const bool trunks = canvas.random.chance(0.5f);
  if (trunks) {
    paintBand(canvas.picture, 0, top + 0.05f, canvas.hazy({0.26f, 0.46f, 0.28f}, 0.25f),
              canvas.hazy({0.34f, 0.52f, 0.36f}, 0.50f));
    paintRidge(canvas, canvas.ground - 0.03f, 0.14f, 6, 0.6f,
               canvas.hazy({0.17f, 0.37f, 0.24f}, 0.3f));
    const bool pale = canvas.random.chance(0.3f);
    paintTrunks(canvas, canvas.ground - 0.02f,
                pale ? Colour{0.72f, 0.70f, 0.64f} : Colour{0.34f, 0.25f, 0.19f});
  } else {
    paintFirs(canvas, canvas.ground - 0.02f, 0.42f, canvas.hazy({0.16f, 0.34f, 0.26f}, 0.42f));
    paintFirs(canvas, canvas.ground - 0.05f, 0.30f, {0.13f, 0.29f, 0.20f});
  }
  const bool brown = canvas.random.chance(0.5f);
  paintGround(canvas, top + 0.045f, {0.36f, 0.48f, 0.29f},
              brown ? Colour{0.56f, 0.46f, 0.31f} : Colour{0.44f, 0.52f, 0.31f}, 0.28f);
  scatterStrokes(canvas, top + 0.08f, 1, 50, {0.36f, 0.26f, 0.15f}, 0.030f, 0.006f, 0.008f);
  if (canvas.world.weather == Weather::Clear && canvas.world.light != Light::Night) {
    const float lean = canvas.world.litFromRight ? -0.22f : 0.22f;
    for (int i = 0; i < 3; ++i) {  // shafts of light
      const float x = canvas.random.between(0.1f, 0.9f), w = canvas.random.between(0.03f, 0.07f);
      fillShape(canvas.picture,
                {{x, 1.01f}, {x + w, 1.01f}, {x + lean + 1.8f * w, 0.30f}, {x + lean, 0.30f}},
                {1.0f, 0.96f, 0.72f}, 0.13f);
    }
  }
}

void paintGarden(Canvas& canvas) {
  constexpr Colour hedges[] = {{0.30f, 0.50f, 0.30f}, {0.36f, 0.54f, 0.28f}, {0.26f, 0.46f, 0.34f}};
  const Colour hedge = canvas.hazy(hedges[canvas.random.below(3)], 0.22f);
  const float tall = canvas.random.between(0.09f, 0.15f);
  canvas.pen.box({hedge, false, true}, -0.1f, canvas.ground - 0.02f, 1.1f, canvas.ground + tall);
  paintRidge(canvas, canvas.ground + tall, 0.025f, 9, 0.5f, hedge);
  paintPickets(canvas);
  const float top = canvas.info.horizon + 0.02f;
  const bool across = canvas.random.chance(0.5f);
  paintGround(canvas, top, {0.48f, 0.74f, 0.36f}, {0.38f, 0.66f, 0.30f}, 0.12f);
  const Colour mown{0.58f, 0.82f, 0.42f};
  paintRows(canvas, top, canvas.random.between(0.25f, 0.75f), top - 0.05f, across ? 3.0f : 4.5f,
            mown, 0.55f);
  scatterStrokes(canvas, top + 0.02f, 1.0f, 24, {0.30f, 0.54f, 0.24f}, 0.005f, 0.022f, 0.008f);
  if (canvas.random.chance(0.5f)) {  // stepping stones
    const float x = canvas.random.between(0.2f, 0.8f), to = canvas.random.between(-0.1f, 0.1f);
    for (int i = 0; i < 6; ++i) {
      const float t = static_cast<float>(i) / 5, y = 1 - top - 0.03f - (0.96f - top) * t * t;
      const float rx = 0.016f + 0.045f * t;
      canvas.pen.ellipse({{0.74f, 0.73f, 0.69f}, false, true}, x + to * t, y, rx, 0.32f * rx);
    }
  }
}

void paintSnowfield(Canvas& canvas) {
  const float top = canvas.info.horizon;
  paintRidge(canvas, canvas.ground - 0.01f, canvas.random.between(0.10f, 0.22f), 2.5f, 0.1f,
             canvas.hazy({0.84f, 0.90f, 0.97f}, 0.30f));
  if (canvas.random.chance(0.5f)) {
    paintFirs(canvas, canvas.ground - 0.02f, 0.10f, canvas.hazy({0.50f, 0.62f, 0.70f}, 0.35f));
  }
  paintRidge(canvas, canvas.ground - 0.03f, 0.07f, 2.0f, 0.05f, {0.86f, 0.91f, 0.97f});
  paintGround(canvas, top + 0.015f, {0.88f, 0.92f, 0.97f}, {0.84f, 0.89f, 0.95f}, 0.07f, 2.5f);
  for (int i = 0; i < 5; ++i) {  // drifts: a pale crest, blue below
    const float t = (static_cast<float>(i) + canvas.random.unit()) / 5;
    const float row = top + 0.06f + (0.94f - top) * t, x = canvas.random.between(-0.3f, 0.8f);
    const float wide = (0.25f + 0.5f * t), tall = 0.014f + 0.030f * t;
    std::vector<Point> drift{{x + wide, 1 - row}, {x, 1 - row}};
    for (int k = 0; k <= 12; ++k) {
      const float s = static_cast<float>(k) / 12;
      drift.push_back({x + wide * s, 1 - row - tall * sineOfTurns(s / 2)});
    }
    fillShape(canvas.picture, drift, {0.62f, 0.72f, 0.90f}, 0.42f);
  }
}

void paintDesert(Canvas& canvas) {
  constexpr Colour sands[] = {{0.90f, 0.74f, 0.48f}, {0.90f, 0.66f, 0.44f}, {0.92f, 0.79f, 0.56f}};
  const Colour sand = sands[canvas.random.below(3)];
  const float top = canvas.info.horizon;
  if (canvas.random.chance(0.5f)) {
    paintMesas(canvas, canvas.ground, 0.20f, canvas.hazy({0.76f, 0.46f, 0.32f}, 0.38f));
  } else {
    paintRidge(canvas, canvas.ground - 0.01f, 0.20f, 2.6f, 0.03f,
               canvas.hazy(darker(sand, 0.1f), 0.35f));
  }
  paintRidge(canvas, canvas.ground - 0.02f, 0.09f, 2.2f, 0.03f,
             canvas.hazy(darker(sand, 0.18f), 0.15f));
  paintGround(canvas, top + 0.01f, lighter(sand, 0.18f), sand, 0.12f, 2.0f);
  for (int i = 0; i < 16; ++i) {  // ripples of the wind
    const float t = (static_cast<float>(i) + 0.3f + 0.5f * canvas.random.unit()) / 16;
    const float row = top + 0.03f + (0.97f - top) * t * t, size = 0.3f + 0.7f * t;
    const float x = canvas.random.between(-0.2f, 0.9f), wide = 0.34f * size;
    const float bow = 0.012f * size, thick = 0.009f * size;
    std::vector<Point> above, below;
    for (int k = 0; k <= 8; ++k) {
      const float s = static_cast<float>(k) / 8, arch = sineOfTurns(s / 2);
      above.push_back({x + wide * s, 1 - row + bow * arch + thick * arch});
      below.push_back({x + wide * s, 1 - row + bow * arch});
    }
    above.insert(above.end(), below.rbegin(), below.rend());
    fillShape(canvas.picture, above, darker(sand, 0.42f), 0.55f);
  }
}

void paintStreet(Canvas& canvas) {
  Random& random = canvas.random;
  const float top = canvas.info.horizon;
  paintFronts(canvas, canvas.ground);
  const Colour paint{0.88f, 0.87f, 0.80f};
  const int kind = random.below(3);
  if (kind == 0) {  // along the picture, with a pavement behind
    paintGround(canvas, 0.56f, {0.48f, 0.48f, 0.51f}, {0.41f, 0.41f, 0.44f}, 0.10f);
    paintBand(canvas.picture, top, 0.552f, {0.72f, 0.70f, 0.68f}, {0.66f, 0.64f, 0.62f});
    paintBand(canvas.picture, 0.552f, 0.568f, {0.82f, 0.81f, 0.78f}, {0.80f, 0.79f, 0.76f});
    const float start = random.between(-0.2f, 0.0f);
    for (int i = 0; i < 6; ++i) {
      const float x = start + 0.24f * static_cast<float>(i);
      fillShape(canvas.picture,
                {{x, 0.215f}, {x + 0.13f, 0.215f}, {x + 0.12f, 0.24f}, {x + 0.01f, 0.24f}}, paint);
    }
    return;
  }
  const bool cobbled = kind == 2;  // away from us, between two pavements
  const float to = random.between(0.4f, 0.6f), half = random.between(0.42f, 0.52f);
  paintGround(canvas, top, {0.74f, 0.72f, 0.70f}, {0.66f, 0.64f, 0.62f}, 0.08f);
  const Colour road = cobbled ? Colour{0.56f, 0.52f, 0.50f} : Colour{0.43f, 0.43f, 0.46f};
  const auto lane = [&](float from, float until, float low, float high, const Colour& colour) {
    const auto at = [&](float share, float y) {
      const float t = (canvas.ground - y) / canvas.ground;
      return Point{to + share * half * (0.10f + 0.95f * t) + (0.5f - to) * t, y};
    };
    fillShape(canvas.picture, {at(from, low), at(until, low), at(until, high), at(from, high)},
              colour);
  };
  lane(-1.07f, 1.07f, -0.01f, canvas.ground, {0.82f, 0.81f, 0.78f});
  lane(-1, 1, -0.01f, canvas.ground, road);
  if (cobbled) {
    for (int row = 0; row < 15; ++row) {
      const float t = static_cast<float>(row) / 15, y = canvas.ground * (1 - t * t) - 0.012f;
      const float tall = 0.004f + 0.022f * t;
      for (int k = 0; k < 11; ++k) {
        const float from = -0.97f + 0.178f * static_cast<float>(k) + (row % 2 ? 0.08f : 0.0f);
        if (from > 0.86f) continue;
        lane(from, from + 0.13f, y - tall, y, lighter(road, random.between(0.06f, 0.22f)));
      }
    }
    return;
  }
  for (const float t : {0.04f, 0.14f, 0.30f, 0.52f, 0.80f}) {
    const float y = canvas.ground * (1 - t);
    lane(-0.03f, 0.03f, y - 0.02f - 0.075f * t, y, paint);
  }
}

void paintMountains(Canvas& canvas) {
  const float top = canvas.info.horizon;
  paintPeaks(canvas, canvas.ground - 0.02f, canvas.random.between(0.38f, 0.46f), 0.42f);
  if (canvas.random.chance(0.5f)) paintPeaks(canvas, canvas.ground - 0.02f, 0.22f, 0.16f);
  const bool stony = canvas.random.chance(0.5f);
  const Colour far = stony ? Colour{0.58f, 0.60f, 0.54f} : Colour{0.54f, 0.64f, 0.44f};
  const Colour near = stony ? Colour{0.56f, 0.55f, 0.50f} : Colour{0.47f, 0.56f, 0.34f};
  paintRidge(canvas, canvas.ground - 0.03f, 0.08f, 5, 0.35f,
             canvas.hazy(darker(far, 0.25f), 0.15f));
  paintGround(canvas, top + 0.015f, far, near, 0.34f, 1.2f);
  for (int i = 0; i < 26; ++i) {  // flat stones
    const float t = canvas.random.unit(), size = 0.006f + 0.016f * t;
    const float x = canvas.random.unit(), y = 1 - top - 0.03f - (0.95f - top) * t;
    const float grey = canvas.random.between(0.60f, 0.72f);
    const Colour stone{grey, grey, grey + 0.01f};
    fillShape(canvas.picture,
              {{x - size, y},
               {x - 0.6f * size, y + 0.5f * size},
               {x + 0.3f * size, y + 0.65f * size},
               {x + size, y + 0.1f * size},
               {x + 0.7f * size, y - 0.15f * size}},
              stone);
    fillShape(canvas.picture,
              {{x - size, y},
               {x - 0.2f * size, y + 0.12f * size},
               {x + size, y + 0.1f * size},
               {x + 0.7f * size, y - 0.15f * size}},
              darker(stone, 0.35f));
  }
  scatterStrokes(canvas, top + 0.05f, 1, 30, darker(near, 0.2f), 0.006f, 0.028f, 0.008f);
}

void paintJunglePlace(Canvas& canvas) {
  paintJungle(canvas);
  const float top = canvas.info.horizon + 0.035f;
  paintGround(canvas, top, {0.34f, 0.58f, 0.30f}, {0.38f, 0.53f, 0.26f}, 0.26f);
  for (int i = 0; i < 22; ++i) {  // broad fallen leaves
    const float t = canvas.random.unit(), rx = 0.012f + 0.022f * t;
    const float x = canvas.random.unit(), y = 1 - top - 0.03f - (0.94f - top) * t;
    const float light = canvas.random.between(0.0f, 0.3f);
    canvas.pen.ellipse({mixed({0.20f, 0.38f, 0.17f}, {0.52f, 0.62f, 0.28f}, light), false, true}, x,
                       y, rx, 0.34f * rx, canvas.random.between(-0.04f, 0.04f));
  }
}

void paintFarm(Canvas& canvas) {
  Random& random = canvas.random;
  const float top = canvas.info.horizon;
  paintRidge(canvas, canvas.ground, 0.07f, 2.2f, 0.1f, canvas.hazy({0.46f, 0.60f, 0.42f}, 0.5f));
  paintBand(canvas.picture, top - 0.035f, top, canvas.hazy({0.80f, 0.74f, 0.40f}, 0.25f),
            canvas.hazy({0.72f, 0.72f, 0.38f}, 0.1f));
  paintRidge(canvas, canvas.ground - 0.005f, 0.035f, 10, 0.7f,
             canvas.hazy({0.26f, 0.44f, 0.26f}, 0.25f));
  const int crop = random.below(3);  // ploughed, wheat, young green
  constexpr Colour soils[] = {{0.60f, 0.45f, 0.31f}, {0.86f, 0.72f, 0.36f}, {0.62f, 0.48f, 0.34f}};
  constexpr Colour ridges[] = {{0.44f, 0.31f, 0.20f}, {0.72f, 0.54f, 0.22f}, {0.42f, 0.68f, 0.26f}};
  const Colour soil = soils[crop];
  paintGround(canvas, top + 0.015f, lighter(mixed(soil, ridges[crop], 0.5f), 0.12f), soil, 0.18f);
  const float vanish = random.between(0.25f, 0.75f), rows = random.between(5.5f, 8.0f);
  paintRows(canvas, top + 0.015f, vanish, top - 0.03f, rows, ridges[crop], 0.85f);
  if (crop == 1) {
    scatterStrokes(canvas, top + 0.05f, 1, 60, {0.93f, 0.80f, 0.44f}, 0.006f, 0.035f, 0.010f);
  }
  paintRails(canvas, canvas.ground - 0.03f);
}

void paintLand(Canvas& canvas) {
  switch (canvas.world.place) {
    case Place::Meadow:
      return paintMeadow(canvas);
    case Place::Hills:
      return paintHillCountry(canvas);
    case Place::Forest:
      return paintForest(canvas);
    case Place::Garden:
      return paintGarden(canvas);
    case Place::Snow:
      return paintSnowfield(canvas);
    case Place::Desert:
      return paintDesert(canvas);
    case Place::Beach:
      return paintBeach(canvas);
    case Place::Lake:
      return paintLake(canvas);
    case Place::Street:
      return paintStreet(canvas);
    case Place::Mountains:
      return paintMountains(canvas);
    case Place::Jungle:
      return paintJunglePlace(canvas);
    case Place::Harbour:
      return paintHarbour(canvas);
    case Place::Farm:
      return paintFarm(canvas);
    case Place::Room:
    case Place::Kitchen:
      break;
  }
}

/// The row where dry land begins on the picture's lower part.
float landTop(const Canvas& canvas) {
  switch (canvas.world.place) {
    case Place::Beach:
      return 0.66f;
    case Place::Lake:
      return 0.82f;
    case Place::Harbour:
      return 0.80f;
    default:
      return canvas.info.horizon + 0.05f;
  }
}

}  // namespace

void paintOutdoors(Canvas& canvas) {
  paintLand(canvas);
  paintWetOrWhite(canvas, landTop(canvas));
}

}  // namespace ws::scenes
