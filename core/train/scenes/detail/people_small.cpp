// A baby and a snowman.
#include "core/train/scenes/detail/people_drawings.h"

namespace ws::scenes {

void drawBaby(Pen& pen, const Look& look) {
  const Colour skin = skinOf(look);
  const Colour jumper = look.part == 0 ? look.second : Colour{0.76f, 0.74f, 0.66f};
  const float headY = 0.66f, r = 0.27f;
  const bool reaching = look.pose(2, 11) == 1;
  // It sits with its legs before it, soles up.
  pen.ellipse(flat({0.93f, 0.92f, 0.89f}), 0, 0.13f, 0.29f, 0.13f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.line(flat(darker(skin, 0.06f)), {side * 0.16f, 0.12f}, {side * 0.40f, 0.08f}, 0.17f, 0.14f);
    pen.ellipse(flat(skin), side * 0.44f, 0.11f, 0.075f, 0.11f);
  }
  if (look.part == 0) pen.beginPart();
  pen.blob(flat(jumper), {{-0.25f, 0.19f},
                          {-0.24f, 0.38f},
                          {-0.15f, 0.47f},
                          {0.15f, 0.47f},
                          {0.24f, 0.38f},
                          {0.25f, 0.19f},
                          {0, 0.15f}});
  const float handY = reaching ? 0.56f : 0.22f;
  for (const float side : {-1.0f, 1.0f}) {
    pen.line(flat(darker(jumper, 0.14f)), {side * 0.20f, 0.38f},
             {side * 0.36f, handY + (reaching ? -0.05f : 0.05f)}, 0.13f, 0.12f);
  }
  pen.endPart();
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(flat(skin), side * 0.385f, handY, 0.065f, 0.065f);
    pen.ellipse(flat(darker(skin, 0.1f)), side * r, headY - 0.03f, 0.05f, 0.065f);
  }
  pen.ellipse(flat(skin), 0, headY, r * 1.02f, r * 0.96f);
  drawFace(pen, skin, 0, headY - 0.03f, r * 0.95f);
  if (look.part == 1) {
    pen.beginPart();
    drawKnittedHat(pen, look.second, 0, headY, r);
    pen.endPart();
    return;
  }
  const Paint curl = flat(mixed(skin, {0.25f, 0.15f, 0.08f}, 0.75f));
  pen.curve(curl,
            {{-0.06f, headY + 0.24f},
             {0.02f, headY + 0.37f},
             {0.10f, headY + 0.32f},
             {0.05f, headY + 0.25f}},
            0.05f);
}

void drawSnowman(Pen& pen, const Look& look) {
  const Colour snow{0.95f, 0.97f, 0.99f};
  const Paint twig = flat(kWood), coal = flat(kInk);
  const float lift = look.pose(2, 11) == 1 ? 0.14f : -0.06f;
  for (const float side : {-1.0f, 1.0f}) {
    const Point hand{side * 0.47f, 0.58f + side * lift};
    pen.line(twig, {side * 0.18f, 0.50f}, hand, 0.05f, 0.04f);
    pen.line(twig, {side * 0.38f, 0.55f + side * lift * 0.7f}, {side * 0.44f, hand.y + 0.10f},
             0.04f);
  }
  pen.ellipse(flat(darker(snow, 0.06f)), 0, 0.22f, 0.35f, 0.24f);
  pen.ellipse(flat(snow), 0, 0.54f, 0.26f, 0.21f);
  for (const float y : {0.60f, 0.48f}) pen.ellipse(coal, 0.03f, y, 0.032f, 0.032f);
  pen.ellipse(coal, 0.03f, 0.30f, 0.036f, 0.036f);
  pen.ellipse(flat(lighter(snow, 0.5f)), 0, 0.83f, 0.20f, 0.185f);
  for (const float x : {-0.04f, 0.12f}) pen.ellipse(coal, x, 0.88f, 0.03f, 0.034f);
  pen.polygon(flat(kBeak), {{0.03f, 0.85f}, {0.03f, 0.775f}, {0.34f, 0.79f}});
  for (const Point& p : {Point{-0.06f, 0.74f}, {0.0f, 0.71f}, {0.07f, 0.70f}, {0.14f, 0.72f}}) {
    pen.ellipse(coal, p.x, p.y, 0.02f, 0.02f);
  }
  if (look.part == 0) {
    pen.beginPart();
    pen.box(flat(look.second), -0.19f, 0.95f, 0.19f, 1.25f, 0.03f);
    pen.box(flat(darker(look.second, 0.45f)), -0.19f, 0.99f, 0.19f, 1.07f, 0.01f);
    pen.box(flat(look.second), -0.31f, 0.93f, 0.31f, 1.0f, 0.035f);
    pen.endPart();
  } else if (look.part == 1) {
    const Paint wool = flat(look.second);
    pen.beginPart();
    pen.box(flat(darker(look.second, 0.15f)), -0.17f, 0.36f, 0.00f, 0.70f, 0.02f);
    for (const float x : {-0.14f, -0.085f, -0.03f}) pen.line(wool, {x, 0.37f}, {x, 0.31f}, 0.04f);
    pen.box(wool, -0.24f, 0.62f, 0.24f, 0.74f, 0.055f);
    pen.endPart();
  } else {
    for (const float x : {-0.06f, 0.0f, 0.06f}) {
      pen.line(twig, {x * 0.6f, 0.99f}, {x * 1.7f, 1.09f}, 0.04f);
    }
  }
}

}  // namespace ws::scenes
