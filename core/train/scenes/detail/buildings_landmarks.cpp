// Drawings of towers, shelters, and what else people build.
#include "core/train/scenes/detail/buildings_drawings.h"

namespace ws::scenes {
namespace {

constexpr Colour kStream{0.40f, 0.68f, 0.86f};
constexpr Colour kSpray{0.72f, 0.89f, 0.97f};
constexpr Colour kDark{0.16f, 0.13f, 0.16f};

void drawRidgeTent(Pen& pen, const Look& look, bool open) {
  pen.line(flat(kWood), {-0.36f, 0.78f}, {0.48f, 0.70f}, 0.04f);
  pen.polygon(look.body(), {{-0.30f, 0.82f}, {0.40f, 0.74f}, {0.76f, 0.02f}, {0.06f, 0}});
  pen.polygon(look.shade(0.16f), {{-0.30f, 0.82f}, {-0.72f, 0.02f}, {0.14f, 0}});
  if (open) {
    pen.polygon(flat(kDark), {{-0.29f, 0.62f}, {-0.47f, 0.01f}, {-0.10f, 0.0f}});
    pen.polygon(look.tint(0.25f), {{-0.29f, 0.64f}, {-0.10f, 0.0f}, {0.02f, 0.0f}});
  } else {
    pen.polygon(look.tint(0.30f), {{-0.29f, 0.66f}, {-0.50f, 0.01f}, {-0.08f, 0.0f}});
    pen.line(look.shade(0.35f), {-0.29f, 0.56f}, {-0.29f, 0.04f}, 0.04f);
  }
  pen.line(flat(kWood), {0.76f, 0.03f}, {0.84f, 0.01f}, 0.04f);
}

/// Poles leant together and covered.
void drawTipi(Pen& pen, const Look& look) {
  for (const float x : {-0.16f, 0.0f, 0.16f})
    pen.line(flat(kWood), {-x * 0.8f, 0.74f}, {x, 1.04f}, 0.045f);
  pen.polygon(look.body(), {{-0.54f, 0}, {-0.07f, 0.88f}, {0.07f, 0.88f}, {0.54f, 0}});
  pen.polygon(flat(kDark), {{0, 0.52f}, {-0.19f, 0}, {0.19f, 0}});
  pen.polygon(look.shade(0.16f), {{0, 0.54f}, {0.13f, 0}, {0.27f, 0}});
}

}  // namespace

void drawTent(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  if (variant == 2) return drawTipi(pen, look);
  drawRidgeTent(pen, look, variant == 0);
}

void drawWindmill(Pen& pen, const Look& look) {
  const bool tall = look.pose(2) == 0;
  const Paint cap = relief(look, 0.42f);
  pen.polygon(look.body(), {{-0.37f, 0}, {-0.22f, 0.70f}, {0.22f, 0.70f}, {0.37f, 0}});
  pen.box(flat(darker(kWood, 0.2f)), -0.07f, 0, 0.07f, 0.20f, 0.04f);
  if (tall) {
    pen.dome(cap, 0, 0.68f, 0.25f, 0.21f);
  } else {
    pen.polygon(cap, {{-0.29f, 0.67f}, {0, 0.99f}, {0.29f, 0.67f}});
    pen.line(flat(kWood), {-0.40f, 0.27f}, {0.40f, 0.27f}, 0.05f);
  }
  pen.ellipse(flat(kGlass), 0, 0.42f, 0.06f, 0.07f);
  const float start = 0.06f + 0.10f * Random(look.seed).unit();
  for (int i = 0; i < 4; ++i) {
    const float c = cosineOfTurns(start + 0.25f * static_cast<float>(i));
    const float s = sineOfTurns(start + 0.25f * static_cast<float>(i));
    const auto at = [c, s](float along, float across) {
      return Point{along * c - across * s, 0.70f + along * s + across * c};
    };
    pen.polygon(flat(kPaper),
                {at(0.14f, 0.0f), at(0.14f, 0.11f), at(0.47f, 0.11f), at(0.47f, 0.0f)});
    pen.line(flat(kWood), {0, 0.70f}, at(0.48f, 0), 0.04f);
  }
  pen.ellipse(flat(kWood), 0, 0.70f, 0.055f, 0.055f);
}

void drawLighthouse(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  if (variant == 2) {  // the keeper's hut
    pen.box(flat({0.90f, 0.88f, 0.84f}), 0.10f, 0.06f, 0.44f, 0.24f);
    pen.polygon(look.shade(0.15f),
                {{0.08f, 0.22f}, {0.16f, 0.36f}, {0.40f, 0.36f}, {0.50f, 0.22f}});
  }
  pen.blob(flat(kStone), {{-0.36f, 0}, {-0.28f, 0.10f}, {0, 0.13f}, {0.28f, 0.10f}, {0.36f, 0}});
  pen.polygon(flat(kPaper), {{-0.21f, 0.06f}, {-0.13f, 0.82f}, {0.13f, 0.82f}, {0.21f, 0.06f}});
  const auto band = [&](float y0, float y1) {
    const auto half = [](float y) { return 0.21f - 0.105f * (y - 0.06f); };
    pen.polygon(look.plain(), {{-half(y0), y0}, {-half(y1), y1}, {half(y1), y1}, {half(y0), y0}});
  };
  if (variant == 1) {
    for (const float y : {0.10f, 0.36f, 0.62f}) band(y, y + 0.15f);
  } else {
    band(0.12f, 0.36f);
    band(0.52f, 0.74f);
  }
  pen.box(relief(look, 0.4f), -0.19f, 0.80f, 0.19f, 0.86f, 0.02f);
  pen.box(flat({1.0f, 0.93f, 0.55f}), -0.11f, 0.86f, 0.11f, 1.02f);
  pen.line(relief(look, 0.4f), {0, 0.86f}, {0, 1.02f}, 0.04f);
  if (variant == 1) {
    pen.polygon(look.plain(), {{-0.18f, 1.0f}, {0, 1.20f}, {0.18f, 1.0f}});
  } else {
    pen.dome(look.plain(), 0, 1.01f, 0.16f, 0.15f);
  }
  pen.box(flat(kWood), -0.06f, 0.08f, 0.06f, 0.24f, 0.05f);
}

void drawSkyscraper(Pen& pen, const Look& look) {
  const Paint glass =
      flat(lumaOf(look.main) > 0.5f ? Colour{0.30f, 0.42f, 0.58f} : Colour{0.99f, 0.93f, 0.66f});
  const auto panes = [&](float x0, float x1, float y0, float y1, int columns, int rows) {
    const float dx = (x1 - x0) / static_cast<float>(columns);
    const float dy = (y1 - y0) / static_cast<float>(rows);
    for (int i = 0; i < columns * rows; ++i) {
      const float x = x0 + dx * static_cast<float>(i % columns);
      const float y = y0 + dy * static_cast<float>(i / columns);
      pen.box(glass, x + 0.25f * dx, y + 0.28f * dy, x + 0.75f * dx, y + 0.72f * dy);
    }
  };
  switch (look.pose(3)) {
    case 0:  // in steps, with a mast
      pen.line(flat(kMetal), {0, 0.98f}, {0, 1.16f}, 0.04f);
      pen.box(look.plain(), -0.09f, 0.80f, 0.09f, 1.0f);
      pen.box(look.body(), -0.18f, 0.50f, 0.18f, 0.88f);
      pen.box(look.body(), -0.27f, 0, 0.27f, 0.58f);
      panes(-0.16f, 0.16f, 0.60f, 0.86f, 3, 2);
      break;
    case 1:  // with a slanting top
      pen.polygon(look.body(), {{-0.22f, 0}, {-0.22f, 0.92f}, {0.22f, 1.12f}, {0.22f, 0}});
      panes(-0.20f, 0.20f, 0.56f, 0.90f, 3, 3);
      break;
    default:  // a pair of blocks, one higher
      pen.box(relief(look, 0.18f), 0.02f, 0, 0.30f, 0.78f);
      pen.box(look.body(), -0.26f, 0, 0.10f, 1.06f);
      pen.box(relief(look, 0.3f), -0.28f, 1.02f, 0.12f, 1.08f);
      panes(-0.25f, 0.09f, 0.58f, 1.0f, 3, 3);
  }
  const bool pair = look.pose(3) == 2;
  panes(pair ? -0.25f : -0.21f, pair ? 0.09f : 0.21f, 0.14f, 0.56f, 3, 3);
  pen.box(flat(kDark), pair ? -0.13f : -0.06f, 0, pair ? -0.03f : 0.06f, 0.12f);
}

void drawBridge(Pen& pen, const Look& look) {
  pen.ellipse(flat(kStream), 0, 0.01f, 0.42f, 0.06f);
  if (look.pose(2) == 0) {  // of stone
    pen.polygon(look.body(), {{-0.74f, 0},
                              {-0.74f, 0.22f},
                              {-0.32f, 0.50f},
                              {0.32f, 0.50f},
                              {0.74f, 0.22f},
                              {0.74f, 0},
                              {0.36f, 0},
                              {0.333f, 0.107f},
                              {0.255f, 0.198f},
                              {0.138f, 0.259f},
                              {0, 0.28f},
                              {-0.138f, 0.259f},
                              {-0.255f, 0.198f},
                              {-0.333f, 0.107f},
                              {-0.36f, 0}});
    pen.curve(relief(look, 0.30f),
              {{-0.38f, 0.02f}, {-0.27f, 0.21f}, {0, 0.30f}, {0.27f, 0.21f}, {0.38f, 0.02f}},
              0.07f);
    pen.line(relief(look, 0.16f), {-0.72f, 0.24f}, {-0.31f, 0.51f}, 0.08f);
    pen.line(relief(look, 0.16f), {0.31f, 0.51f}, {0.72f, 0.24f}, 0.08f);
    pen.line(relief(look, 0.16f), {-0.31f, 0.50f}, {0.31f, 0.50f}, 0.08f);
    for (const Point p : {Point{0.54f, 0.11f}, {0.46f, 0.24f}, {0.20f, 0.39f}}) {
      for (const float side : {-1.0f, 1.0f}) {
        const float x = p.x * side;
        pen.line(relief(look, 0.28f), {x - 0.06f, p.y}, {x + 0.06f, p.y}, 0.04f);
      }
    }
    return;
  }
  // Of wood, with a railing.
  pen.polygon(look.body(), {{-0.74f, 0},
                            {-0.74f, 0.12f},
                            {-0.34f, 0.32f},
                            {0.34f, 0.32f},
                            {0.74f, 0.12f},
                            {0.74f, 0},
                            {0.48f, 0},
                            {0.30f, 0.15f},
                            {0, 0.19f},
                            {-0.30f, 0.15f},
                            {-0.48f, 0}});
  for (const float x : {-0.70f, -0.50f, -0.30f, -0.10f, 0.10f, 0.30f, 0.50f, 0.70f}) {
    const float lift = x < -0.3f ? (x + 0.3f) * 0.5f : x > 0.3f ? (0.3f - x) * 0.5f : 0.0f;
    pen.line(look.shade(0.08f), {x, 0.26f + lift}, {x, 0.49f + lift}, 0.06f);
  }
  pen.line(look.plain(), {-0.70f, 0.30f}, {-0.30f, 0.50f}, 0.08f);
  pen.line(look.plain(), {0.30f, 0.50f}, {0.70f, 0.30f}, 0.08f);
  pen.line(look.plain(), {-0.30f, 0.50f}, {0.30f, 0.50f}, 0.08f);
}

void drawIgloo(Pen& pen, const Look& look) {
  const Paint joint = relief(look, 0.32f);
  const float door = look.pose(2) == 0 ? 0.34f : 0.0f;
  pen.dome(look.body(), 0, 0, 0.58f, 0.74f);
  pen.curve(joint, {{-0.54f, 0.22f}, {0, 0.25f}, {0.54f, 0.22f}}, 0.04f);
  pen.curve(joint, {{-0.43f, 0.46f}, {0, 0.50f}, {0.43f, 0.46f}}, 0.04f);
  for (const float x : {-0.34f, -0.02f, 0.30f}) pen.line(joint, {x, 0.02f}, {x, 0.23f}, 0.04f);
  for (const float x : {-0.22f, 0.12f}) pen.line(joint, {x, 0.26f}, {x * 0.9f, 0.47f}, 0.04f);
  pen.line(joint, {-0.04f, 0.51f}, {-0.03f, 0.70f}, 0.04f);
  pen.dome(joint, door, -0.07f, 0.34f, 0.48f);
  pen.dome(look.tint(0.16f), door, -0.07f, 0.30f, 0.44f);
  pen.dome(flat({0.20f, 0.24f, 0.34f}), door, -0.07f, 0.18f, 0.31f);
}

void drawWell(Pen& pen, const Look& look) {
  const Colour roof = roofOf(look);
  for (const float x : {-0.32f, 0.32f}) pen.line(flat(kWood), {x, 0.40f}, {x, 0.80f}, 0.08f);
  pen.line(flat(kWood), {-0.30f, 0.70f}, {0.44f, 0.70f}, 0.05f);
  pen.line(flat(kWood), {0.44f, 0.70f}, {0.44f, 0.58f}, 0.05f);
  pen.line(flat({0.80f, 0.70f, 0.50f}), {0, 0.70f}, {0, 0.60f}, 0.04f);
  pen.polygon(flat(darker(kWood, 0.2f)),
              {{-0.11f, 0.61f}, {0.11f, 0.61f}, {0.08f, 0.44f}, {-0.08f, 0.44f}});
  pen.beginPart();
  if (look.pose(2) == 0) {
    pen.polygon(flat(roof), {{-0.54f, 0.76f}, {0, 1.10f}, {0.54f, 0.76f}});
  } else {
    pen.polygon(flat(roof), {{-0.54f, 0.76f}, {-0.36f, 1.04f}, {0.36f, 1.04f}, {0.54f, 0.76f}});
  }
  pen.line(flat(darker(roof, 0.3f)), {-0.52f, 0.77f}, {0.52f, 0.77f}, 0.045f);
  pen.endPart();
  pen.box(look.body(), -0.42f, 0, 0.42f, 0.42f, 0.04f);
  const Paint joint = relief(look, 0.35f);
  pen.line(joint, {-0.40f, 0.18f}, {0.40f, 0.18f}, 0.035f);
  for (const float x : {-0.20f, 0.20f}) pen.line(joint, {x, 0.03f}, {x, 0.16f}, 0.035f);
  for (const float x : {-0.30f, 0.0f, 0.30f}) pen.line(joint, {x, 0.19f}, {x, 0.34f}, 0.035f);
  pen.box(look.tint(0.18f), -0.48f, 0.35f, 0.48f, 0.46f, 0.05f);
}

void drawFountain(Pen& pen, const Look& look) {
  const Paint water = flat(kSpray);
  const bool tiered = look.pose(2) == 0;
  pen.ellipse(flat(kStream), 0, 0.34f, 0.56f, 0.07f);
  if (tiered) {
    pen.polygon(look.plain(), {{-0.15f, 0.20f}, {-0.08f, 0.56f}, {0.08f, 0.56f}, {0.15f, 0.20f}});
    pen.ellipse(flat(kStream), 0, 0.65f, 0.30f, 0.05f);
    pen.blob(
        look.plain(),
        {{-0.34f, 0.66f}, {-0.24f, 0.52f}, {0, 0.46f}, {0.24f, 0.52f}, {0.34f, 0.66f}, {0, 0.62f}});
  } else {
    pen.line(water, {0, 0.40f}, {0, 1.04f}, 0.08f, 0.05f);
  }
  for (const float side : {-1.0f, 1.0f}) {
    const auto spout = [&](float x, float from, float lift, float reach, float to) {
      pen.curve(water,
                {{x * side, from},
                 {(x + 0.22f * reach) * side, from + lift},
                 {(x + 0.78f * reach) * side, from + lift * 0.92f},
                 {(x + reach) * side, to}},
                0.055f);
    };
    if (tiered) {
      spout(0.30f, 0.64f, 0.04f, 0.16f, 0.36f);
      spout(0.0f, 0.64f, 0.36f, 0.24f, 0.68f);
    } else {
      spout(0.0f, 0.40f, 0.52f, 0.46f, 0.36f);
      spout(0.0f, 0.40f, 0.28f, 0.25f, 0.36f);
    }
  }
  pen.polygon(look.body(), {{-0.60f, 0.32f}, {0.60f, 0.32f}, {0.48f, 0}, {-0.48f, 0}});
  pen.box(look.tint(0.18f), -0.66f, 0.26f, 0.66f, 0.37f, 0.05f);
}

}  // namespace ws::scenes
