#include <algorithm>
#include <cmath>

#include "core/train/scenes/detail/backdrop.h"

namespace ws::scenes {
namespace {

/// A long pointed leaf along a bent rib, light on the upper half.
void paintLeaf(Layer& picture, const Point& root, const Point& bend, const Point& tip, float width,
               const Colour& colour) {
  constexpr int kSteps = 9;
  std::vector<Point> left, right, rib;
  for (int i = 0; i <= kSteps; ++i) {
    const float t = static_cast<float>(i) / kSteps, u = 1 - t;
    const Point p{u * u * root.x + 2 * u * t * bend.x + t * t * tip.x,
                  u * u * root.y + 2 * u * t * bend.y + t * t * tip.y};
    float nx = -(u * (bend.y - root.y) + t * (tip.y - bend.y));
    float ny = u * (bend.x - root.x) + t * (tip.x - bend.x);
    const float length = std::max(std::sqrt(nx * nx + ny * ny), 1e-5f);
    const float half = width * 2.1f * t * u * (0.55f + 0.45f * u);
    nx *= half / length, ny *= half / length;
    left.push_back({p.x + nx, p.y + ny});
    right.push_back({p.x - nx, p.y - ny});
    rib.push_back(p);
  }
  std::vector<Point> whole = left, half = rib;
  whole.insert(whole.end(), right.rbegin(), right.rend());
  half.insert(half.end(), right.rbegin(), right.rend());
  fillShape(picture, whole, colour);
  fillShape(picture, half, darker(colour, 0.22f));
}

/// A fan of leaves around a point, e.g. reaching in from a corner. @param broad share of the length
void paintFan(Canvas& canvas, const Point& root, float fromTurns, float toTurns, int count,
              float length, float broad, const Colour& colour) {
  for (int i = 0; i < count; ++i) {
    const float share = (static_cast<float>(i) + 0.5f) / static_cast<float>(count);
    const float turns = fromTurns + (toTurns - fromTurns) * share;
    const float reach = length * canvas.random.between(0.75f, 1.1f);
    const float c = cosineOfTurns(turns), s = sineOfTurns(turns);
    const Point tip{root.x + reach * c, root.y + reach * s - 0.22f * reach};
    const Point bend{root.x + 0.55f * reach * c, root.y + 0.55f * reach * s + 0.08f * reach};
    const Colour shade = mixed(colour, {0.62f, 0.78f, 0.40f}, canvas.random.between(0.0f, 0.25f));
    paintLeaf(canvas.picture, root, bend, tip, broad * length, shade);
  }
}

}  // namespace

void paintRidge(Canvas& canvas, float base, float height, float bumps, float rough,
                const Colour& colour) {
  const std::uint32_t salt = static_cast<std::uint32_t>(canvas.random.bits());
  const float shift = canvas.random.between(0, 50);
  std::vector<Point> outline{{1.02f, base - 0.04f}, {-0.02f, base - 0.04f}};
  for (int i = 0; i <= 64; ++i) {
    const float x = -0.02f + 1.04f * static_cast<float>(i) / 64;
    const float coarse = valueNoise(x * bumps + shift, 0.5f, salt);
    const float fine = valueNoise(x * bumps * 5 + shift, 7.5f, salt) - 0.5f;
    outline.push_back({x, base + height * (0.12f + 0.88f * coarse + rough * fine)});
  }
  fillShape(canvas.picture, outline, colour);
}

void paintPeaks(Canvas& canvas, float base, float height, float haze) {
  Random& random = canvas.random;
  const Colour rock = canvas.hazy({0.47f, 0.50f, 0.58f}, haze);
  const Colour shaded = canvas.hazy({0.31f, 0.34f, 0.45f}, haze);
  const Colour snow = canvas.hazy({0.99f, 0.99f, 1.0f}, 0.3f * haze);
  const Colour blue = canvas.hazy({0.70f, 0.78f, 0.90f}, 0.5f * haze);
  const float lit = canvas.world.litFromRight ? 1.0f : -1.0f;
  float x = random.between(-0.05f, 0.12f);
  while (x < 1.1f) {
    const float tall = height * random.between(0.66f, 1.0f),
                half = tall * random.between(0.70f, 0.95f);
    const float top = base + tall, line = base + tall * random.between(0.42f, 0.56f);
    const auto flank = [&](float y, float side) { return x + side * half * (top - y) / tall; };
    fillShape(canvas.picture,
              {{x, top},
               {x - half, base},
               {x - half, base - 0.04f},
               {x + half, base - 0.04f},
               {x + half, base}},
              rock);
    const float foot = x + 0.10f * half * random.between(-1.0f, 1.0f);
    fillShape(canvas.picture,
              {{x, top},
               {x - 0.10f * lit * half, base + 0.55f * tall},
               {foot, base + 0.3f * tall},
               {foot - 0.15f * lit * half, base - 0.04f},
               {x - lit * half, base - 0.04f},
               {x - lit * half, base}},
              shaded);
    const float d = 0.13f * tall;  // the snow's ragged lower edge
    std::vector<Point> cap{{x, top}};
    const float drops[] = {0.0f, -0.9f, 0.5f, -0.7f, 0.6f, -0.9f, 0.0f};
    for (int i = 0; i < 7; ++i) {
      const float y = line + d * drops[i];
      const float t = static_cast<float>(i) / 3 - 1;
      const float reach = i == 0 || i == 6 ? flank(line, t) : x + t * half * (top - line) / tall;
      cap.push_back({reach, y});
    }
    fillShape(canvas.picture, cap, snow);
    std::vector<Point> dark{{x, top}, {x - 0.10f * lit * half, base + 0.66f * tall}};
    dark.push_back(cap[4]);
    for (int i = lit > 0 ? 3 : 5; i >= 1 && i <= 7; i += lit > 0 ? -1 : 1) {
      dark.push_back(cap[static_cast<std::size_t>(i)]);
    }
    fillShape(canvas.picture, dark, blue);
    x += half * random.between(0.9f, 1.3f);
  }
}

void paintMesas(Canvas& canvas, float base, float height, const Colour& colour) {
  Random& random = canvas.random;
  for (float x = random.between(-0.1f, 0.2f); x < 1.0f; x += random.between(0.34f, 0.6f)) {
    const float half = random.between(0.07f, 0.15f), tall = height * random.between(0.6f, 1.0f);
    const auto slab = [&](float widen, float from, float to, const Colour& shade) {
      const float w = half * widen;
      fillShape(canvas.picture,
                {{x - w - 0.02f, base + tall * from},
                 {x + w + 0.02f, base + tall * from},
                 {x + w, base + tall * to},
                 {x - w, base + tall * to}},
                shade);
    };
    slab(1.45f, -0.2f, 0.35f, darker(colour, 0.06f));
    slab(1.0f, 0.35f, 0.72f, colour);
    slab(0.98f, 0.72f, 0.86f, darker(colour, 0.16f));
    slab(0.96f, 0.86f, 1.0f, lighter(colour, 0.12f));
  }
}

void paintFirs(Canvas& canvas, float base, float height, const Colour& colour) {
  Random& random = canvas.random;
  Pen& pen = canvas.pen;
  pen.box(flat(colour), -0.1f, base - 0.02f, 1.1f, base + 0.22f * height);
  for (float x = -0.02f; x < 1.04f; x += random.between(0.2f, 0.32f) * height + 0.012f) {
    const float tall = height * random.between(0.7f, 1.0f), half = tall * 0.20f;
    for (int tier = 0; tier < 3; ++tier) {
      const float y = base + tall * (0.08f + 0.26f * static_cast<float>(tier));
      const float w = half * (1.0f - 0.24f * static_cast<float>(tier));
      const Colour shade = mixed(colour, {0, 0, 0}, random.between(0.0f, 0.1f));
      fillShape(canvas.picture, {{x - w, y}, {x + w, y}, {x, y + tall * 0.42f}}, shade);
    }
  }
}

/// Trunks that leave the picture at the top, under a dark roof of leaves.
void paintTrunks(Canvas& canvas, float base, const Colour& colour) {
  Random& random = canvas.random;
  for (int row = 0; row < 2; ++row) {
    const Colour shade = row == 0 ? mixed(colour, {0.30f, 0.42f, 0.30f}, 0.6f) : colour;
    const float foot = base - (row == 0 ? 0.0f : 0.035f);
    for (float x = random.between(0, 0.1f); x < 1.02f; x += random.between(0.07f, 0.17f)) {
      const float half = (row == 0 ? 0.008f : 0.015f) * random.between(0.8f, 1.3f);
      const float lean = random.between(-0.015f, 0.015f);
      fillShape(canvas.picture,
                {{x - 1.5f * half, foot},
                 {x + 1.5f * half, foot},
                 {x + half, foot + 0.05f},
                 {x + lean + 0.8f * half, 1.01f},
                 {x + lean - 0.8f * half, 1.01f},
                 {x - half, foot + 0.05f}},
                shade);
    }
  }
  const std::uint32_t salt = static_cast<std::uint32_t>(random.bits());
  std::vector<Point> roof{{1.02f, 1.02f}, {-0.02f, 1.02f}};
  for (int i = 0; i <= 80; ++i) {
    const float x = -0.02f + 1.04f * static_cast<float>(i) / 80;
    const float hang = valueNoise(x * 4, 0, salt) + 0.5f * valueNoise(x * 17, 3, salt);
    roof.push_back({x, 0.97f - 0.16f * hang});
  }
  fillShape(canvas.picture, roof, {0.15f, 0.33f, 0.17f});
}

/// A row of fronts, wall to wall and about as high as each other, with shop windows and awnings but
/// no doors and no gables; behind them one pale mass of roofs. Neither a house nor a skyscraper.
void paintFronts(Canvas& canvas, float base) {
  Random& random = canvas.random;
  const bool lit = canvas.world.light != Light::Day;
  const Colour mass = canvas.hazy({0.50f, 0.55f, 0.62f}, 0.74f);
  for (float x = -0.05f; x < 1.0f;) {
    const float width = random.between(0.07f, 0.16f), tall = random.between(0.24f, 0.32f);
    canvas.pen.box({mass, false, true}, x, base, x + width + 0.02f, base + tall);
    x += width;
  }
  constexpr Colour walls[] = {{0.72f, 0.62f, 0.56f},
                              {0.64f, 0.66f, 0.70f},
                              {0.74f, 0.70f, 0.58f},
                              {0.60f, 0.66f, 0.62f},
                              {0.70f, 0.60f, 0.64f}};
  const float storey = random.between(0.062f, 0.075f);
  const auto rectangle = [&](float x0, float y0, float x1, float y1, const Colour& colour) {
    fillShape(canvas.picture, {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, colour);
  };
  int before = -1;
  for (float x = random.between(-0.1f, 0.0f); x < 1.0f;) {
    const int columns = 3 + random.below(3), storeys = 2 + random.below(2);
    int tone = random.below(5);
    if (tone == before) tone = (tone + 1) % 5;
    before = tone;
    const float step = random.between(0.040f, 0.050f);
    const float width = step * static_cast<float>(columns);
    const float top = base + 0.055f + storey * static_cast<float>(storeys);
    const Colour wall = canvas.hazy(walls[tone], 0.30f);
    const Colour dark = mixed(wall, {0.36f, 0.42f, 0.52f}, 0.50f);
    const Colour lamp = canvas.shining({0.98f, 0.86f, 0.52f});
    canvas.pen.box({wall, false, false}, x, base - 0.02f, x + width + 0.002f, top);
    rectangle(x, top - 0.012f, x + width, top, darker(wall, 0.14f));
    for (int row = 0; row < storeys; ++row) {
      const float y = base + 0.064f + storey * static_cast<float>(row);
      for (int i = 0; i < columns; ++i) {
        const float at = x + step * (static_cast<float>(i) + 0.28f);
        const bool bright = lit && random.chance(0.45f);
        rectangle(at, y, at + 0.46f * step, y + 0.58f * storey, bright ? lamp : dark);
      }
    }
    rectangle(x + 0.012f, base, x + width - 0.012f, base + 0.036f, lit ? lamp : dark);
    rectangle(x + 0.006f, base + 0.034f, x + width - 0.006f, base + 0.050f,
              canvas.hazy(walls[(tone + 2) % 5], 0.10f));
    x += width;
  }
}

/// The far side of a harbour: long low sheds and cranes, pale.
void paintWharf(Canvas& canvas, float base) {
  Random& random = canvas.random;
  Pen& pen = canvas.pen;
  const Colour far = canvas.hazy({0.40f, 0.46f, 0.54f}, 0.42f);
  const auto stroke = [&](Point from, Point to, float width) {
    pen.line(flat(far), from, to, width);
  };
  for (float x = random.between(0.05f, 0.25f); x < 1.0f; x += random.between(0.26f, 0.42f)) {
    const float tall = random.between(0.25f, 0.31f), boom = base + 0.82f * tall;
    const float reach = random.chance(0.5f) ? 0.17f : -0.17f;
    stroke({x - 0.018f, base}, {x - 0.010f, boom}, 0.009f);
    stroke({x + 0.018f, base}, {x + 0.010f, boom}, 0.009f);
    for (float y = base + 0.03f; y < boom - 0.02f; y += 0.04f) {
      stroke({x - 0.015f, y}, {x + 0.015f, y + 0.02f}, 0.006f);
    }
    stroke({x - reach * 0.38f, boom}, {x + reach, boom}, 0.015f);
    stroke({x, boom}, {x, base + tall}, 0.012f);
    stroke({x, base + tall}, {x + reach * 0.9f, boom}, 0.006f);
    stroke({x, base + tall}, {x - reach * 0.36f, boom}, 0.006f);
    pen.box(flat(far), x - reach * 0.36f - 0.014f, boom - 0.03f, x - reach * 0.36f + 0.014f, boom);
    stroke({x + reach * 0.8f, boom}, {x + reach * 0.8f, base + tall * 0.5f}, 0.006f);
  }
  constexpr Colour sheds[] = {{0.62f, 0.56f, 0.52f}, {0.54f, 0.58f, 0.62f}, {0.66f, 0.62f, 0.54f}};
  for (float x = random.between(-0.15f, 0.0f); x < 1.0f;) {
    const float width = random.between(0.16f, 0.30f), tall = random.between(0.05f, 0.08f);
    const Colour wall = canvas.hazy(sheds[random.below(3)], 0.40f);
    pen.box(flat(wall), x, base - 0.02f, x + width, base + tall);
    pen.box(flat(darker(wall, 0.14f)), x - 0.004f, base + tall - 0.014f, x + width + 0.004f,
            base + tall);
    x += width + random.between(0.0f, 0.12f);
  }
}

void paintJungle(Canvas& canvas) {
  Random& random = canvas.random;
  Layer& picture = canvas.picture;
  const float base = canvas.ground;
  const Colour haze{0.62f, 0.80f, 0.62f};
  paintBand(picture, 0, canvas.info.horizon + 0.03f,
            mixed(canvas.skyHigh, {0.40f, 0.62f, 0.42f}, 0.7f), mixed(canvas.skyLow, haze, 0.75f));
  for (int row = 0; row < 2; ++row) {  // walls of leaves, the farther the paler
    const float height = row == 0 ? 0.40f : 0.20f;
    const Colour wall = mixed({0.20f, 0.44f, 0.24f}, haze, row == 0 ? 0.62f : 0.30f);
    paintRidge(canvas, base - 0.02f, height, row == 0 ? 3.0f : 4.5f, 0.35f, wall);
  }
  for (float x = random.between(-0.05f, 0.03f); x < 1.05f; x += random.between(0.13f, 0.20f)) {
    paintFan(canvas, {x, base - 0.035f}, 0.06f, 0.44f, 5, random.between(0.13f, 0.19f), 0.30f,
             {0.22f, 0.49f, 0.27f});
  }
  const int lianas = 4 + random.below(3);
  for (int i = 0; i < lianas; ++i) {
    const float x = (static_cast<float>(i) + random.unit()) / static_cast<float>(lianas);
    const float span = random.between(0.06f, 0.24f), sag = random.between(0.12f, 0.30f);
    canvas.pen.curve(flat({0.24f, 0.36f, 0.18f}),
                     {{x, 1.03f},
                      {x + 0.25f * span, 1.0f - 0.8f * sag},
                      {x + 0.65f * span, 1.0f - sag},
                      {x + span, 1.03f}},
                     0.011f);
  }
  for (const float side : {0.0f, 1.0f}) {
    const bool left = side < 0.5f;
    const Colour leaf{0.12f, 0.36f, 0.17f};
    paintFan(canvas, {left ? -0.04f : 1.04f, 1.04f}, left ? -0.24f : 0.52f, left ? -0.02f : 0.74f,
             4, random.between(0.30f, 0.40f), 0.38f, leaf);
  }
  paintFan(canvas, {random.between(0.3f, 0.7f), 1.06f}, 0.55f, 0.95f, 4, 0.22f, 0.40f,
           {0.13f, 0.38f, 0.18f});
}

void paintPickets(Canvas& canvas) {
  const bool white = canvas.random.chance(0.6f);
  const Colour paint = white ? Colour{0.90f, 0.88f, 0.82f} : Colour{0.74f, 0.64f, 0.50f};
  const float y = canvas.ground, step = canvas.random.between(0.048f, 0.066f);
  canvas.pen.box(flat(darker(paint, 0.10f)), -0.1f, y + 0.06f, 1.1f, y + 0.08f);
  canvas.pen.box(flat(darker(paint, 0.10f)), -0.1f, y + 0.005f, 1.1f, y + 0.025f);
  for (float x = -0.01f; x < 1.0f; x += step) {
    fillShape(canvas.picture,
              {{x, y - 0.04f},
               {x, y + 0.10f},
               {x + 0.016f, y + 0.125f},
               {x + 0.032f, y + 0.10f},
               {x + 0.032f, y - 0.04f}},
              paint);
  }
}

void paintRails(Canvas& canvas, float base) {
  const Colour wood{0.58f, 0.48f, 0.37f};
  const float start = canvas.random.between(-0.1f, 0.0f);
  for (float x = start; x < 1.05f; x += 0.17f) {
    canvas.pen.box(flat(darker(wood, 0.12f)), x, base - 0.015f, x + 0.018f, base + 0.085f);
  }
  for (const float y : {0.018f, 0.052f}) {
    canvas.pen.box(flat(wood), -0.1f, base + y, 1.1f, base + y + 0.013f);
  }
}

}  // namespace ws::scenes
