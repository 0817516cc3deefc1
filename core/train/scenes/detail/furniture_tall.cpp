// Furniture that is taller than one sits.
#include <algorithm>

#include "core/train/scenes/detail/furniture_drawings.h"

namespace ws::scenes {
namespace {

// Quiet colours, so that the shelf's own stands out.
constexpr Colour kBooks[] = {{0.86f, 0.80f, 0.68f}, {0.42f, 0.47f, 0.52f}, {0.68f, 0.54f, 0.46f},
                             {0.58f, 0.60f, 0.50f}, {0.76f, 0.70f, 0.70f}, {0.36f, 0.33f, 0.36f}};

/// Books side by side from x0 on, the last one leaning; the shelf's end stays empty.
void drawBooks(Pen& pen, Random& random, float x0, float x1, float y, float height) {
  float x = x0 + 0.01f;
  for (;;) {
    const float width = random.between(0.06f, 0.10f);
    const float tall = height * random.between(0.70f, 0.92f);
    const Colour& colour = kBooks[random.below(6)];
    if (x + width > x1) {
      const float lean = 0.45f * tall;
      if (x + lean < x1 + 0.10f) {
        pen.line(flat(colour), {x + lean + 0.01f, y + 0.035f}, {x + 0.04f, y + tall * 0.85f},
                 0.065f);
      }
      return;
    }
    pen.box(flat(colour), x, y, x + width, y + tall, 0.012f);
    pen.box(flat(lighter(colour, 0.5f)), x + 0.008f, y + tall * 0.72f, x + width - 0.008f,
            y + tall * 0.84f);
    x += width + 0.006f;
  }
}

/// A raised panel of a door or drawer.
void drawPanel(Pen& pen, const Look& look, float x0, float y0, float x1, float y1) {
  pen.box(look.shade(0.40f), x0, y0, x1, y1, 0.02f);
  pen.box(look.body(), x0 + 0.022f, y0 + 0.018f, x1 - 0.018f, y1 - 0.022f, 0.015f);
}

}  // namespace

void drawWardrobe(Pen& pen, const Look& look) {
  const bool drawer = look.pose(2, 1) == 1, arched = look.pose(2, 2) == 1;
  for (const float x : {-0.33f, 0.33f}) pen.line(look.shade(0.5f), {x, 0.10f}, {x, 0.035f}, 0.09f);
  pen.box(look.body(), -0.41f, 0.07f, 0.41f, 0.97f, 0.02f);
  const float low = drawer ? 0.30f : 0.13f;
  for (const float side : {-1.0f, 1.0f}) {
    const float a = side * 0.012f, b = side * 0.365f;
    drawPanel(pen, look, std::min(a, b), low, std::max(a, b), 0.91f);
    pen.ellipse(flat(kGold), side * 0.062f, 0.55f, 0.03f, 0.045f);
  }
  if (drawer) {
    drawPanel(pen, look, -0.365f, 0.11f, 0.365f, 0.27f);
    for (const float x : {-0.18f, 0.18f}) pen.ellipse(flat(kGold), x, 0.19f, 0.03f, 0.03f);
  }
  if (arched) pen.dome(look.plain(), 0, 0.98f, 0.34f, 0.13f);
  pen.box(look.shade(0.25f), -0.46f, 0.93f, 0.46f, 1.01f, 0.03f);
}

void drawBookshelf(Pen& pen, const Look& look) {
  const bool doors = look.pose(2, 1) == 1;
  const float floors[] = {0.07f, 0.38f, 0.70f};
  Random random(look.seed ^ 0x626F6F6B73ull);
  pen.box(look.body(), -0.45f, 0, 0.45f, 1.02f, 0.02f);
  for (int i = 0; i < 3; ++i) {
    const float y = floors[i];
    if (i == 0 && doors) {
      for (const float side : {-1.0f, 1.0f}) {
        const float a = side * 0.01f, b = side * 0.37f;
        drawPanel(pen, look, std::min(a, b), y, std::max(a, b), y + 0.25f);
        pen.ellipse(flat(kGold), side * 0.06f, y + 0.13f, 0.024f, 0.024f);
      }
      continue;
    }
    pen.box(look.shade(0.42f), -0.36f, y, 0.36f, y + 0.25f);
    const float end = random.between(0.10f, 0.30f);
    drawBooks(pen, random, -0.36f, end, y, 0.25f);
  }
  pen.box(look.tint(0.2f), -0.48f, 0.97f, 0.48f, 1.03f, 0.02f);
}

void drawClock(Pen& pen, const Look& look) {
  constexpr Point kHours[] = {{0.055f, 0.035f}, {0.0f, -0.07f}, {-0.06f, 0.025f}};
  constexpr Point kMinutes[] = {{0.0f, 0.115f}, {0.095f, 0.05f}, {0.10f, -0.04f}};
  const int time = look.pose(3, 1);
  const float swing = 0.045f * static_cast<float>(look.pose(3, 2) - 1);
  pen.box(look.body(), -0.25f, 0.0f, 0.25f, 0.17f, 0.02f);
  pen.box(look.body(), -0.19f, 0.15f, 0.19f, 0.68f, 0.01f);
  pen.box(look.shade(0.3f), -0.26f, 0.15f, 0.26f, 0.20f, 0.02f);
  pen.box(flat({0.24f, 0.22f, 0.22f}), -0.105f, 0.25f, 0.105f, 0.62f, 0.09f);
  pen.line(flat(kGold), {0, 0.60f}, {swing, 0.36f}, 0.03f);
  pen.ellipse(flat(kGold), swing, 0.34f, 0.062f, 0.062f);
  if (look.pose(2, 3) == 1) {
    pen.dome(look.plain(), 0, 0.98f, 0.25f, 0.15f);
  } else {
    pen.polygon(look.plain(), {{-0.29f, 0.97f}, {0, 1.15f}, {0.29f, 0.97f}});
  }
  pen.box(look.body(), -0.27f, 0.65f, 0.27f, 1.0f, 0.03f);
  pen.box(look.shade(0.3f), -0.30f, 0.64f, 0.30f, 0.69f, 0.02f);
  pen.ellipse(flat(kGold), 0, 0.84f, 0.185f, 0.165f);
  pen.ellipse(flat(kPaper), 0, 0.84f, 0.155f, 0.138f);
  for (const Point& p : {Point{0, 0.118f}, {0.13f, 0}, {0, -0.118f}, {-0.13f, 0}}) {
    pen.ellipse(flat(kInk), p.x, 0.84f + p.y, 0.016f, 0.016f);
  }
  pen.line(flat(kInk), {0, 0.84f}, {kHours[time].x, 0.84f + kHours[time].y}, 0.036f);
  pen.line(flat(kInk), {0, 0.84f}, {kMinutes[time].x, 0.84f + kMinutes[time].y}, 0.026f);
}

void drawStove(Pen& pen, const Look& look) {
  const Paint iron = flat({0.18f, 0.18f, 0.20f});
  for (const float x : {-0.38f, 0.38f}) pen.line(iron, {x, 0.10f}, {x, 0.04f}, 0.08f);
  pen.box(look.shade(0.2f), -0.47f, 0.84f, 0.47f, 1.02f, 0.04f);  // the splashback
  pen.box(look.body(), -0.47f, 0.06f, 0.47f, 0.82f, 0.03f);
  pen.polygon(flat(darker(kMetal, 0.15f)),
              {{-0.50f, 0.78f}, {-0.44f, 0.90f}, {0.44f, 0.90f}, {0.50f, 0.78f}});
  for (const float x : {-0.24f, 0.24f}) pen.ellipse(iron, x, 0.842f, 0.155f, 0.042f);
  for (const float x : {-0.34f, -0.115f, 0.115f, 0.34f}) {
    pen.ellipse(iron, x, 0.70f, 0.052f, 0.052f);
    pen.line(flat(kMetal), {x, 0.70f}, {x + 0.01f, 0.73f}, 0.022f);
  }
  pen.line(flat(kMetal), {-0.32f, 0.59f}, {0.32f, 0.59f}, 0.05f);
  pen.box(iron, -0.33f, 0.22f, 0.33f, 0.52f, 0.05f);
  if (look.pose(2, 1) == 1) {  // something bakes
    pen.box(flat({0.98f, 0.66f, 0.22f}), -0.28f, 0.26f, 0.28f, 0.48f, 0.03f);
    pen.line(iron, {-0.26f, 0.34f}, {0.26f, 0.34f}, 0.025f);
    pen.dome(flat({0.62f, 0.40f, 0.20f}), 0, 0.35f, 0.15f, 0.10f);
  } else {
    pen.line(flat({0.42f, 0.45f, 0.50f}), {-0.22f, 0.30f}, {-0.08f, 0.46f}, 0.04f);
  }
}

void drawFridge(Pen& pen, const Look& look) {
  const float split = look.pose(2, 1) == 1 ? 0.70f : 0.40f;  // the freezer above or below
  for (const float x : {-0.24f, 0.24f}) pen.line(flat(kInk), {x, 0.08f}, {x, 0.03f}, 0.08f);
  pen.box(look.body(), -0.35f, 0.05f, 0.35f, 1.04f, 0.13f);
  pen.box(look.shade(0.5f), -0.35f, split - 0.018f, 0.35f, split + 0.018f);
  pen.box(flat(kMetal), -0.35f, 0.09f, 0.35f, 0.14f);
  for (const float y : {split - 0.10f, split + 0.10f}) {
    const float far = y < split ? y - 0.13f : y + 0.13f;
    pen.line(flat(darker(kMetal, 0.35f)), {-0.245f, y}, {-0.245f, far}, 0.07f);
    pen.line(flat(lighter(kMetal, 0.5f)), {-0.25f, y}, {-0.25f, far}, 0.045f);
  }
  pen.box(flat(kMetal), 0.05f, 0.90f, 0.22f, 0.945f, 0.02f);
}

void drawPiano(Pen& pen, const Look& look) {
  const Paint ivory = flat(kPaper);
  pen.box(look.body(), -0.62f, 0.05f, 0.62f, 0.84f, 0.02f);
  pen.box(look.shade(0.3f), -0.66f, 0.80f, 0.66f, 0.88f, 0.02f);
  pen.box(look.shade(0.35f), -0.54f, 0.08f, 0.54f, 0.34f, 0.02f);
  pen.box(look.body(), -0.52f, 0.10f, 0.52f, 0.32f, 0.02f);
  for (const float x : {-0.05f, 0.05f}) pen.line(flat(kGold), {x, 0.05f}, {x, 0.03f}, 0.05f);
  for (const float x : {-0.60f, 0.60f}) pen.line(look.shade(0.25f), {x, 0.42f}, {x, 0.04f}, 0.10f);
  pen.polygon(ivory, {{-0.62f, 0.43f}, {-0.56f, 0.56f}, {0.56f, 0.56f}, {0.62f, 0.43f}});
  for (const float x : {-0.50f, -0.41f, -0.25f, -0.16f, -0.07f, 0.10f, 0.19f, 0.35f, 0.44f}) {
    pen.box(flat(kInk), x, 0.485f, x + 0.05f, 0.56f);
  }
  pen.box(look.shade(0.2f), -0.66f, 0.37f, 0.66f, 0.44f, 0.02f);
  if (look.pose(2, 1) == 1) {  // sheets of music
    pen.polygon(ivory, {{-0.17f, 0.59f}, {-0.15f, 0.76f}, {0.0f, 0.74f}, {0.0f, 0.57f}});
    pen.polygon(ivory, {{0.17f, 0.59f}, {0.15f, 0.76f}, {0.01f, 0.74f}, {0.01f, 0.57f}});
    for (const float y : {0.63f, 0.69f}) {
      for (const float x : {-0.12f, 0.05f}) pen.line(flat(kInk), {x, y}, {x + 0.07f, y}, 0.018f);
    }
  }
}

}  // namespace ws::scenes
