// Toys and instruments.
#include "core/train/scenes/detail/toys_and_tools_drawings.h"

namespace ws::scenes {
namespace {

void drawBearArms(Pen& pen, const Paint& fur, const Paint& sleeve, int pose, bool dressed) {
  if (pose == 1) {  // one paw up
    pen.line(fur, {0.24f, 0.46f}, {0.45f, 0.74f}, 0.21f, 0.17f);
    if (dressed) pen.line(sleeve, {0.22f, 0.46f}, {0.36f, 0.62f}, 0.23f, 0.21f);
  } else {
    pen.ellipse(fur, 0.38f, 0.38f, 0.10f, 0.20f, 0.08f);
    if (dressed) pen.ellipse(sleeve, 0.33f, 0.46f, 0.11f, 0.13f, 0.08f);
  }
  pen.ellipse(fur, -0.38f, 0.38f, 0.10f, 0.20f, -0.08f);
  if (dressed) pen.ellipse(sleeve, -0.33f, 0.46f, 0.11f, 0.13f, -0.08f);
}

}  // namespace

void drawBall(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  pen.ellipse(look.body(), 0, 0.5f, 0.5f, 0.5f);
  const Paint seam = look.shade(0.30f);
  if (variant == 1) {
    pen.curve(seam, {{-0.28f, 0.90f}, {-0.10f, 0.66f}, {-0.10f, 0.34f}, {-0.28f, 0.10f}}, 0.04f);
    pen.curve(seam, {{0.28f, 0.90f}, {0.10f, 0.66f}, {0.10f, 0.34f}, {0.28f, 0.10f}}, 0.04f);
  } else if (variant == 2) {
    pen.curve(seam, {{-0.47f, 0.44f}, {-0.20f, 0.32f}, {0.16f, 0.32f}, {0.48f, 0.44f}}, 0.05f);
    pen.curve(seam, {{0.02f, 0.32f}, {0.10f, 0.54f}, {0.06f, 0.96f}}, 0.05f);
  }
  pen.ellipse(look.tint(0.7f), -0.20f, 0.74f, 0.11f, 0.075f, 0.1f);
}

void drawTeddyBear(Pen& pen, const Look& look) {
  const Paint cream = flat({0.97f, 0.89f, 0.74f}), ink = flat(kInk);
  const bool dressed = look.part == 0;
  const Paint cloth = flat(look.second);
  for (const float x : {-0.23f, 0.23f}) {
    pen.ellipse(look.body(), x, 0.96f, 0.13f, 0.13f);
    pen.ellipse(cream, x, 0.96f, 0.065f, 0.065f);
  }
  pen.ellipse(look.body(), 0, 0.34f, 0.31f, 0.32f);
  if (dressed) {
    pen.beginPart();
    pen.ellipse(cloth, 0, 0.36f, 0.325f, 0.28f);
    pen.endPart();
  } else {
    pen.ellipse(cream, 0, 0.32f, 0.18f, 0.20f);
  }
  drawBearArms(pen, look.plain(), cloth, look.pose(2), dressed);
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(look.plain(), side * 0.30f, 0.14f, 0.18f, 0.15f);
    pen.ellipse(cream, side * 0.32f, 0.13f, 0.095f, 0.09f);
  }
  pen.ellipse(look.body(), 0, 0.78f, 0.30f, 0.25f);
  pen.ellipse(cream, 0, 0.70f, 0.15f, 0.115f);
  pen.ellipse(ink, 0, 0.745f, 0.06f, 0.045f);
  pen.line(ink, {0, 0.72f}, {0, 0.66f}, 0.03f);
  const bool dark = look.main.r + look.main.g + look.main.b < 0.7f;
  for (const float x : {-0.12f, 0.12f}) {
    if (dark) pen.ellipse(cream, x, 0.855f, 0.055f, 0.06f);
    pen.ellipse(ink, x, 0.85f, 0.038f, 0.045f);
  }
}

void drawRobot(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  const Paint steel = flat(darker(kMetal, 0.25f)), dark = flat({0.22f, 0.24f, 0.29f});
  const Paint glow = flat({0.45f, 0.95f, 0.95f});
  if (variant == 0) {  // on feet
    for (const float x : {-0.17f, 0.17f}) {
      pen.box(steel, x - 0.06f, 0.08f, x + 0.06f, 0.26f);
      pen.box(dark, x - 0.14f, 0.0f, x + 0.14f, 0.11f, 0.04f);
    }
  } else if (variant == 1) {  // on tracks
    pen.box(dark, -0.42f, 0.0f, 0.42f, 0.22f, 0.11f);
    for (const float x : {-0.29f, 0.0f, 0.29f}) pen.ellipse(steel, x, 0.11f, 0.075f, 0.075f);
  } else {  // on one wheel
    pen.box(steel, -0.07f, 0.12f, 0.07f, 0.28f);
    pen.ellipse(dark, 0, 0.13f, 0.15f, 0.13f);
    pen.ellipse(steel, 0, 0.13f, 0.06f, 0.055f);
  }
  const float lift = variant == 1 ? 0.62f : 0.30f;  // of the right hand
  for (const float side : {-1.0f, 1.0f}) {
    const float hand = side > 0 ? lift : 0.30f;
    pen.line(steel, {side * 0.30f, 0.54f}, {side * 0.48f, hand + 0.06f}, 0.085f);
    pen.line(dark, {side * 0.48f, hand + 0.06f}, {side * 0.42f, hand - 0.06f}, 0.06f);
    pen.line(dark, {side * 0.48f, hand + 0.06f}, {side * 0.58f, hand - 0.04f}, 0.06f);
  }
  pen.box(look.body(), -0.32f, 0.20f, 0.32f, 0.63f, 0.04f);
  pen.box(flat(kPaper), -0.20f, 0.32f, 0.20f, 0.52f, 0.02f);
  pen.ellipse(flat({0.88f, 0.22f, 0.20f}), -0.10f, 0.42f, 0.055f, 0.055f);
  pen.box(dark, 0.0f, 0.44f, 0.15f, 0.49f);
  pen.box(dark, 0.0f, 0.35f, 0.15f, 0.40f);
  pen.box(steel, -0.10f, 0.61f, 0.10f, 0.69f);
  pen.line(steel, {0, 0.98f}, {0, 1.08f}, 0.045f);
  pen.ellipse(flat({0.95f, 0.30f, 0.22f}), 0, 1.11f, 0.06f, 0.06f);
  for (const float x : {-0.34f, 0.34f}) pen.box(steel, x - 0.06f, 0.76f, x + 0.06f, 0.90f, 0.02f);
  pen.box(look.body(), -0.32f, 0.67f, 0.32f, 1.0f, variant == 2 ? 0.14f : 0.04f);
  for (const float x : {-0.14f, 0.14f}) {
    pen.ellipse(dark, x, 0.87f, 0.10f, 0.09f);
    pen.ellipse(glow, x, 0.87f, 0.062f, 0.056f);
  }
  pen.box(dark, -0.18f, 0.70f, 0.18f, 0.76f, 0.01f);
}

void drawDrum(Pen& pen, const Look& look) {
  const bool golden = look.main.r > 0.8f && look.main.g > 0.7f && look.main.b < 0.5f;
  const Paint hoop = flat(golden ? Colour{0.80f, 0.22f, 0.22f} : kGold);
  const Paint cord = flat(look.main.g > 0.75f ? kWood : kPaper), skin = flat(kPaper);
  const int variant = look.pose(2);
  const float wide = variant == 0 ? 0.52f : 0.44f, high = variant == 0 ? 0.56f : 0.66f;
  pen.ellipse(hoop, 0, 0.11f, wide + 0.02f, 0.11f);
  pen.box(look.body(), -wide, 0.11f, wide, high);
  pen.ellipse(look.body(), 0, 0.13f, wide, 0.08f);
  for (int i = 0; i < 4; ++i) {  // the cords between the hoops
    const float step = wide / 2, x = -wide + step * static_cast<float>(i);
    pen.line(cord, {x, high - 0.04f}, {x + step / 2, 0.12f}, 0.04f);
    pen.line(cord, {x + step / 2, 0.12f}, {x + step, high - 0.04f}, 0.04f);
  }
  pen.ellipse(hoop, 0, high, wide + 0.03f, 0.14f);
  pen.ellipse(skin, 0, high + 0.02f, wide - 0.05f, 0.10f);
  const Paint stick = flat({0.72f, 0.48f, 0.26f});
  const float spread = variant == 0 ? 1.0f : 0.55f;  // crossed, or side by side
  pen.line(stick, {-0.10f, high + 0.03f}, {0.42f * spread, high + 0.34f}, 0.055f);
  pen.line(stick, {variant == 0 ? 0.10f : -0.28f, high + 0.03f},
           {variant == 0 ? -0.42f : 0.04f, high + 0.34f}, 0.055f);
  pen.ellipse(stick, -0.10f, high + 0.03f, 0.055f, 0.05f);
  pen.ellipse(stick, variant == 0 ? 0.10f : -0.28f, high + 0.03f, 0.055f, 0.05f);
}

void drawGuitar(Pen& pen, const Look& look) {
  const Paint neck = flat(darker(kWood, 0.25f)), peg = flat(kMetal), ink = flat(kInk);
  pen.line(neck, {0.06f, 0.50f}, {0.34f, 1.00f}, 0.10f);
  pen.line(neck, {0.33f, 0.98f}, {0.40f, 1.10f}, 0.14f, 0.16f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(peg, 0.35f + 0.09f * side, 1.03f - 0.05f * side, 0.035f, 0.035f);
    pen.ellipse(peg, 0.40f + 0.09f * side, 1.11f - 0.05f * side, 0.035f, 0.035f);
  }
  if (look.pose(2) == 0) {  // of wood, with a round hole
    pen.blob(look.body(), {{-0.44f, 0.12f},
                           {-0.24f, 0.0f},
                           {0.04f, 0.04f},
                           {0.17f, 0.20f},
                           {0.14f, 0.34f},
                           {0.24f, 0.46f},
                           {0.20f, 0.64f},
                           {0.02f, 0.70f},
                           {-0.16f, 0.60f},
                           {-0.22f, 0.48f},
                           {-0.38f, 0.44f},
                           {-0.48f, 0.30f}});
    pen.ellipse(ink, 0.0f, 0.41f, 0.095f, 0.095f);
  } else {  // with horns and pick-ups
    pen.blob(look.body(), {{-0.46f, 0.12f},
                           {-0.28f, 0.0f},
                           {0.0f, 0.02f},
                           {0.14f, 0.16f},
                           {0.18f, 0.34f},
                           {0.33f, 0.45f},
                           {0.32f, 0.53f},
                           {0.20f, 0.54f},
                           {0.06f, 0.60f},
                           {-0.02f, 0.73f},
                           {-0.12f, 0.72f},
                           {-0.18f, 0.56f},
                           {-0.36f, 0.46f},
                           {-0.50f, 0.32f}});
    pen.line(flat(kPaper), {-0.10f, 0.46f}, {0.10f, 0.36f}, 0.07f);
    pen.ellipse(flat(kPaper), 0.02f, 0.14f, 0.04f, 0.04f);
  }
  pen.line(neck, {0.02f, 0.45f}, {0.16f, 0.69f}, 0.085f);
  pen.line(ink, {-0.27f, 0.25f}, {-0.11f, 0.16f}, 0.06f);
  pen.line(flat(kPaper), {-0.19f, 0.21f}, {0.35f, 1.02f}, 0.025f);
}

void drawTrumpet(Pen& pen, const Look& look) {
  const Paint shade = look.shade(0.30f), pearl = flat(kPaper);
  pen.curve(look.plain(),
            {{-0.22f, 0.52f},
             {-0.36f, 0.42f},
             {-0.34f, 0.20f},
             {-0.20f, 0.13f},
             {0.18f, 0.13f},
             {0.30f, 0.22f},
             {0.30f, 0.42f},
             {0.20f, 0.52f}},
            0.085f);
  pen.line(look.plain(), {-0.66f, 0.52f}, {0.34f, 0.52f}, 0.085f);
  pen.line(shade, {-0.70f, 0.52f}, {-0.62f, 0.52f}, 0.15f, 0.07f);
  for (const float x : {-0.14f, 0.0f, 0.14f}) {
    pen.box(look.plain(), x - 0.055f, 0.05f, x + 0.055f, 0.66f, 0.03f);
    pen.line(shade, {x, 0.66f}, {x, 0.76f}, 0.045f);
    pen.ellipse(pearl, x, 0.78f, 0.055f, 0.035f);
    pen.ellipse(shade, x, 0.04f, 0.055f, 0.035f);
  }
  pen.blob(look.body(), {{0.24f, 0.56f},
                         {0.44f, 0.60f},
                         {0.58f, 0.70f},
                         {0.68f, 0.86f},
                         {0.72f, 0.52f},
                         {0.68f, 0.18f},
                         {0.58f, 0.34f},
                         {0.44f, 0.44f},
                         {0.24f, 0.48f}});
  pen.ellipse(shade, 0.69f, 0.52f, 0.06f, 0.33f);
}

}  // namespace ws::scenes
