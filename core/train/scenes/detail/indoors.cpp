#include "core/train/scenes/detail/backdrop.h"

namespace ws::scenes {
namespace {

constexpr Colour kFrame{0.95f, 0.94f, 0.90f};

/// A window with the hour's sky in it. (x, y): its lower left corner.
void paintWindow(Canvas& canvas, float x, float y, float width, float height) {
  Pen& pen = canvas.pen;
  pen.box({kFrame, false, true}, x, y, x + width, y + height, 0.008f);
  const float m = 0.018f;
  pen.box({mixed(canvas.skyLow, canvas.skyHigh, 0.4f), false, true}, x + m, y + m, x + width - m,
          y + height - m);
  if (canvas.world.light == Light::Night) {
    const Colour star = canvas.shining({0.95f, 0.95f, 0.85f});
    for (int i = 0; i < 7; ++i) {
      const float sx = x + m + (width - 2 * m) * canvas.random.between(0.05f, 0.95f);
      const float sy = y + m + (height - 2 * m) * canvas.random.between(0.05f, 0.95f);
      pen.ellipse({star, false, true}, sx, sy, 0.004f, 0.004f);
    }
  }
  pen.box({kFrame, false, true}, x + width / 2 - 0.007f, y, x + width / 2 + 0.007f, y + height);
  pen.box({kFrame, false, true}, x, y + 0.55f * height, x + width, y + 0.55f * height + 0.012f);
}

/// Where the sun through the window at x falls on the floor.
void paintSunPatch(Canvas& canvas, float x, float width) {
  if (canvas.world.light == Light::Night) return;
  const float away = (canvas.world.litFromRight ? -1.0f : 1.0f) *
                     (canvas.world.light == Light::Sunset ? 0.34f : 0.20f);
  const Colour light =
      canvas.world.light == Light::Sunset ? Colour{1.0f, 0.74f, 0.44f} : Colour{1.0f, 0.97f, 0.84f};
  const float top = canvas.ground - 0.08f, low = canvas.ground - 0.30f;
  for (int pane = 0; pane < 2; ++pane) {
    const float a = x + 0.53f * width * static_cast<float>(pane), b = a + 0.47f * width;
    fillShape(canvas.picture,
              {{a + 0.4f * away, top},
               {b + 0.4f * away, top},
               {b + 1.3f * away + 0.03f, low},
               {a + 1.3f * away - 0.03f, low}},
              light, 0.34f);
  }
}

void paintWallpaper(Canvas& canvas, const Colour& wall) {
  Random& random = canvas.random;
  Layer& picture = canvas.picture;
  const float floor = canvas.ground;
  paintBand(picture, 0, canvas.info.horizon, lighter(wall, 0.08f), darker(wall, 0.05f));
  const Colour print = random.chance(0.5f) ? lighter(wall, 0.35f) : darker(wall, 0.13f);
  switch (random.below(4)) {
    case 0: {  // stripes
      const float step = random.between(0.06f, 0.11f);
      for (float x = 0.02f; x < 1; x += step) {
        fillShape(picture,
                  {{x, floor}, {x + 0.4f * step, floor}, {x + 0.4f * step, 1.01f}, {x, 1.01f}},
                  print);
      }
      break;
    }
    case 1: {  // a print of lozenges
      for (int row = 0; row < 6; ++row) {
        for (int i = 0; i < 11; ++i) {
          const float x = 0.095f * static_cast<float>(i) + (row % 2 ? 0.048f : 0.0f);
          const float y = floor + 0.045f + 0.085f * static_cast<float>(row), r = 0.013f;
          fillShape(picture, {{x - r, y}, {x, y - 1.5f * r}, {x + r, y}, {x, y + 1.5f * r}}, print);
        }
      }
      break;
    }
    case 2: {  // panels to the height of a chair
      const Colour panel = lighter(wall, 0.5f);
      paintBand(picture, canvas.info.horizon - 0.17f, canvas.info.horizon, panel,
                darker(panel, 0.04f));
      paintBand(picture, canvas.info.horizon - 0.18f, canvas.info.horizon - 0.162f,
                lighter(panel, 0.4f), darker(panel, 0.15f));
      for (float x = 0.03f; x < 1; x += 0.085f) {
        fillShape(
            picture,
            {{x, floor}, {x + 0.006f, floor}, {x + 0.006f, floor + 0.16f}, {x, floor + 0.16f}},
            darker(panel, 0.16f));
      }
      break;
    }
    default:
      break;  // plain
  }
}

void paintRug(Canvas& canvas) {
  constexpr Colour rugs[] = {{0.72f, 0.46f, 0.42f},
                             {0.48f, 0.56f, 0.66f},
                             {0.56f, 0.62f, 0.50f},
                             {0.78f, 0.70f, 0.58f},
                             {0.60f, 0.50f, 0.62f}};
  Random& random = canvas.random;
  const int shape = random.below(3);
  if (shape == 2) return;
  const Colour rug = rugs[random.below(5)];
  const float x = random.between(0.36f, 0.64f), y = random.between(0.17f, 0.23f);
  const float half = random.between(0.30f, 0.38f);
  for (int ring = 0; ring < 3; ++ring) {
    const float t = 1 - 0.16f * static_cast<float>(ring);
    const Colour colour = ring == 1 ? lighter(rug, 0.38f) : rug;
    const float h = 0.13f * (1 - 0.22f * static_cast<float>(ring)), w = half * t;
    if (shape == 0) {
      canvas.pen.ellipse({colour, false, true}, x, y, w, h);
    } else {
      fillShape(canvas.picture,
                {{x - 1.12f * w, y - h},
                 {x + 1.12f * w, y - h},
                 {x + 0.84f * w, y + h},
                 {x - 0.84f * w, y + h}},
                colour);
    }
  }
}

void paintRoom(Canvas& canvas) {
  constexpr Colour walls[] = {{0.90f, 0.84f, 0.70f}, {0.74f, 0.84f, 0.80f}, {0.88f, 0.76f, 0.76f},
                              {0.74f, 0.80f, 0.90f}, {0.84f, 0.78f, 0.88f}, {0.84f, 0.86f, 0.70f},
                              {0.88f, 0.86f, 0.82f}};
  Random& random = canvas.random;
  paintWallpaper(canvas, walls[random.below(7)]);
  const float horizon = canvas.info.horizon;
  constexpr Colour floors[] = {{0.78f, 0.60f, 0.41f}, {0.60f, 0.43f, 0.30f}, {0.84f, 0.72f, 0.55f}};
  const int kind = random.below(4);
  if (kind < 3) {
    const Colour board = floors[kind];
    paintGround(canvas, horizon, darker(board, 0.10f), board, 0.10f, 0.5f);
    paintRows(canvas, horizon, 0.5f, horizon - 0.20f, 5.0f, darker(board, 0.30f), 0.40f);
  } else {
    constexpr Colour carpets[] = {
        {0.62f, 0.66f, 0.72f}, {0.72f, 0.64f, 0.56f}, {0.60f, 0.68f, 0.58f}};
    const Colour carpet = carpets[random.below(3)];
    paintGround(canvas, horizon, darker(carpet, 0.10f), carpet, 0.14f);
  }
  paintBand(canvas.picture, horizon - 0.028f, horizon + 0.005f, kFrame, darker(kFrame, 0.12f));
  const float width = random.between(0.20f, 0.28f), height = random.between(0.24f, 0.32f);
  const float aside = random.between(0.07f, 0.14f), y = canvas.ground + 0.43f - height;
  const float x = canvas.world.litFromRight ? 1 - aside - width : aside;
  paintWindow(canvas, x, y, width, height);
  if (random.chance(0.6f)) {  // curtains
    constexpr Colour cloths[] = {
        {0.80f, 0.56f, 0.50f}, {0.52f, 0.62f, 0.72f}, {0.86f, 0.78f, 0.60f}, {0.60f, 0.68f, 0.56f}};
    const Colour cloth = cloths[random.below(4)];
    for (const float side : {-1.0f, 1.0f}) {
      const float edge = side < 0 ? x - 0.01f : x + width + 0.01f;
      fillShape(canvas.picture,
                {{edge - side * 0.065f, y + height + 0.02f},
                 {edge + side * 0.03f, y + height + 0.02f},
                 {edge + side * 0.03f, y - 0.05f},
                 {edge - side * 0.02f, y - 0.05f},
                 {edge - side * 0.015f, y + 0.4f * height}},
                cloth);
      fillShape(canvas.picture,
                {{edge, y + height + 0.02f},
                 {edge + side * 0.014f, y + height + 0.02f},
                 {edge + side * 0.014f, y - 0.05f},
                 {edge, y - 0.05f}},
                darker(cloth, 0.18f));
    }
    canvas.pen.box({{0.50f, 0.40f, 0.30f}, false, true}, x - 0.06f, y + height + 0.015f,
                   x + width + 0.06f, y + height + 0.03f);
  }
  paintRug(canvas);
  paintSunPatch(canvas, x, width);
}

void paintKitchen(Canvas& canvas) {
  constexpr Colour fronts[] = {{0.66f, 0.78f, 0.80f}, {0.86f, 0.80f, 0.66f}, {0.70f, 0.78f, 0.66f},
                               {0.84f, 0.70f, 0.62f}, {0.80f, 0.80f, 0.84f}, {0.72f, 0.58f, 0.44f}};
  constexpr Colour tiles[] = {{0.92f, 0.93f, 0.92f}, {0.84f, 0.90f, 0.93f}, {0.94f, 0.90f, 0.80f}};
  Random& random = canvas.random;
  Layer& picture = canvas.picture;
  Pen& pen = canvas.pen;
  const Colour front = fronts[random.below(6)], tile = tiles[random.below(3)];
  const float floor = canvas.ground, top = floor + 0.20f;  // of the worktop
  paintBand(picture, 0, canvas.info.horizon, tile, darker(tile, 0.05f));
  const float step = random.between(0.052f, 0.068f), joint = 0.006f;
  for (float x = random.between(0, step); x < 1; x += step) {
    fillShape(picture, {{x, top}, {x + joint, top}, {x + joint, 1.01f}, {x, 1.01f}},
              darker(tile, 0.17f));
  }
  for (float y = top; y < 1; y += step) {
    paintBand(picture, 1 - y - joint, 1 - y, darker(tile, 0.17f), darker(tile, 0.17f));
  }
  const Colour floorTone =
      random.chance(0.5f) ? Colour{0.86f, 0.83f, 0.77f} : Colour{0.80f, 0.84f, 0.86f};
  paintGround(canvas, canvas.info.horizon, darker(floorTone, 0.06f), floorTone, 0.05f);
  constexpr Colour seconds[] = {
      {0.58f, 0.62f, 0.66f}, {0.70f, 0.54f, 0.44f}, {0.54f, 0.62f, 0.56f}};
  const float perWidth = random.between(5.0f, 7.0f);
  paintTiles(canvas, canvas.info.horizon, perWidth, seconds[random.below(3)], 0.75f);
  // A window between the hung cupboards, on the lit side.
  const float width = 0.24f, aside = random.between(0.10f, 0.26f);
  const float x = canvas.world.litFromRight ? 1 - aside - width : aside;
  paintWindow(canvas, x, top + 0.055f, width, 0.21f);
  const auto cupboards = [&](float from, float to, float low, float high, int doors) {
    const float each = (to - from) / static_cast<float>(doors);
    pen.box({darker(front, 0.32f), false, true}, from, low, to, high);
    for (int i = 0; i < doors; ++i) {
      const float a = from + each * static_cast<float>(i);
      const float knob = i % 2 ? a + 0.025f : a + each - 0.025f, middle = (low + high) / 2;
      pen.box({front, false, false}, a + 0.006f, low + 0.006f, a + each - 0.006f, high - 0.006f);
      fillShape(picture,
                {{a + 0.024f, low + 0.022f},
                 {a + each - 0.024f, low + 0.022f},
                 {a + each - 0.024f, high - 0.022f},
                 {a + 0.024f, high - 0.022f}},
                lighter(front, 0.22f));
      pen.box({{0.44f, 0.42f, 0.40f}, false, true}, knob - 0.006f, middle - 0.02f, knob + 0.006f,
              middle + 0.02f);
    }
  };
  if (x > 0.14f) cupboards(-0.01f, x - 0.035f, 0.85f, 1.01f, x > 0.45f ? 4 : 2);
  if (x + width < 0.86f) cupboards(x + width + 0.035f, 1.01f, 0.85f, 1.01f, x < 0.45f ? 4 : 2);
  cupboards(-0.01f, 1.01f, floor + 0.012f, top - 0.02f, 6);
  const Colour slab =
      random.chance(0.5f) ? Colour{0.64f, 0.50f, 0.36f} : Colour{0.50f, 0.52f, 0.54f};
  pen.box({slab, false, false}, -0.02f, top - 0.028f, 1.02f, top + 0.008f);
  paintBand(picture, canvas.info.horizon - 0.014f, canvas.info.horizon + 0.004f,
            {0.40f, 0.38f, 0.37f}, {0.34f, 0.33f, 0.33f});
  paintSunPatch(canvas, x, width);
}

}  // namespace

void paintIndoors(Canvas& canvas) {
  if (canvas.world.place == Place::Kitchen) return paintKitchen(canvas);
  paintRoom(canvas);
}

}  // namespace ws::scenes
