// Drawings of the low plants: in the grass, the sand, the pot.
#include "core/train/scenes/detail/plants_drawings.h"

namespace ws::scenes {
namespace {

/// Petals in a ring about (0, 0.72).
void drawPetals(Pen& pen, const Paint& paint, int count, float at, float length, float width) {
  for (int i = 0; i < count; ++i) {
    const float turn = 0.04f + static_cast<float>(i) / static_cast<float>(count);
    pen.ellipse(paint, at * cosineOfTurns(turn), 0.72f + at * sineOfTurns(turn), length, width,
                turn);
  }
}

void drawTulip(Pen& pen, const Look& look) {
  pen.blob(look.shade(0.20f),
           {{-0.10f, 0.60f}, {-0.14f, 0.86f}, {0, 1.10f}, {0.14f, 0.86f}, {0.10f, 0.60f}});
  for (const float side : {-1.0f, 1.0f}) {
    pen.blob(side < 0 ? look.body() : look.plain(), {{0, 0.52f},
                                                     {0.22f * side, 0.58f},
                                                     {0.29f * side, 0.80f},
                                                     {0.25f * side, 1.06f},
                                                     {0.08f * side, 0.88f},
                                                     {-0.02f * side, 0.70f}});
  }
}

constexpr Colour kStraw{0.86f, 0.78f, 0.68f};

}  // namespace

void drawFlower(Pen& pen, const Look& look) {
  pen.curve(flat(kLeaf), {{0.02f, 0}, {-0.03f, 0.30f}, {0, 0.66f}}, 0.055f);
  const int variant = look.pose(3);
  if (variant == 2) {
    pen.blob(flat(kLeaf), {{0, 0}, {-0.17f, 0.14f}, {-0.24f, 0.44f}, {-0.08f, 0.28f}});
    pen.blob(flat(lighter(kLeaf, 0.1f)), {{0, 0}, {0.17f, 0.12f}, {0.24f, 0.38f}, {0.08f, 0.24f}});
    return drawTulip(pen, look);
  }
  pen.ellipse(flat(kLeaf), -0.17f, 0.20f, 0.17f, 0.065f, -0.10f);
  pen.ellipse(flat(lighter(kLeaf, 0.1f)), 0.18f, 0.28f, 0.17f, 0.065f, 0.10f);
  if (variant == 0) {
    drawPetals(pen, look.body(), 6, 0.21f, 0.16f, 0.115f);
  } else {
    drawPetals(pen, look.shade(0.08f), 11, 0.22f, 0.16f, 0.065f);
    pen.ellipse(look.body(), 0, 0.72f, 0.20f, 0.20f);
  }
  const bool golden = look.main.g > 0.7f && look.main.b < 0.4f;
  pen.ellipse(golden ? flat({0.45f, 0.27f, 0.12f}) : flat(kGold), 0, 0.72f, 0.12f, 0.12f);
}

void drawCactus(Pen& pen, const Look& look) {
  const auto spine = [&](float x, float y) {
    pen.line(look.tint(0.7f), {x - 0.02f, y}, {x + 0.02f, y + 0.03f}, 0.03f);
  };
  const int arms = look.pose(3);
  if (arms == 0) {
    pen.curve(look.plain(), {{-0.10f, 0.34f}, {-0.36f, 0.36f}, {-0.38f, 0.52f}, {-0.38f, 0.70f}},
              0.16f);
  } else if (arms == 1) {  // a second one, higher and shorter
    pen.curve(look.plain(), {{-0.10f, 0.58f}, {-0.30f, 0.60f}, {-0.33f, 0.72f}, {-0.33f, 0.88f}},
              0.15f);
  }
  const float lower = arms == 1 ? 0.20f : 0.0f;
  pen.curve(look.plain(),
            {{0.10f, 0.46f - lower},
             {0.34f, 0.48f - lower},
             {0.37f, 0.62f - lower},
             {0.37f, 0.80f - lower}},
            0.16f);
  pen.box(look.body(), -0.15f, 0, 0.15f, 1.0f, 0.15f);
  for (const float x : {-0.06f, 0.06f}) pen.line(look.shade(0.25f), {x, 0.05f}, {x, 0.92f}, 0.025f);
  for (int i = 0; i < 6; ++i) spine(0, 0.14f + 0.14f * static_cast<float>(i));
  pen.ellipse(flat({0.95f, 0.45f, 0.62f}), 0.05f, 1.0f, 0.075f, 0.055f);
}

void drawMushroom(Pen& pen, const Look& look) {
  pen.blob(
      flat(kPaper),
      {{-0.17f, 0}, {-0.12f, 0.30f}, {-0.14f, 0.52f}, {0.14f, 0.52f}, {0.12f, 0.30f}, {0.17f, 0}});
  const int variant = look.pose(3);
  if (variant == 2) {  // a bell
    pen.ellipse(flat(kStraw), 0, 0.42f, 0.34f, 0.08f);
    pen.blob(look.body(), {{-0.38f, 0.41f},
                           {-0.32f, 0.66f},
                           {-0.14f, 0.92f},
                           {0, 1.00f},
                           {0.14f, 0.92f},
                           {0.32f, 0.66f},
                           {0.38f, 0.41f},
                           {0, 0.46f}});
    pen.ellipse(look.tint(0.45f), -0.14f, 0.74f, 0.05f, 0.10f, -0.05f);
    return;
  }
  const float rx = variant == 0 ? 0.48f : 0.56f, ry = variant == 0 ? 0.46f : 0.36f;
  pen.ellipse(flat(kStraw), 0, 0.48f, rx * 0.88f, 0.09f);
  pen.dome(look.body(), 0, 0.47f, rx, ry);
  pen.ellipse(look.tint(0.45f), -0.20f, 0.47f + 0.58f * ry, 0.10f, 0.05f, 0.06f);
}

void drawPumpkin(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  const float rx = variant == 1 ? 0.46f : 0.56f, ry = variant == 1 ? 0.43f : 0.38f;
  const float top = 2 * ry;
  const Paint groove = look.shade(0.30f);
  pen.curve(flat(darker(kLeaf, 0.2f)),
            {{0, top - 0.06f}, {0.02f, top + 0.08f}, {0.12f, top + 0.16f}}, 0.13f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(look.shade(0.10f), 0.56f * rx * side, ry, 0.44f * rx, ry * 0.90f);
    pen.ellipse(look.plain(), 0.34f * rx * side, ry, 0.42f * rx, ry * 0.97f);
  }
  pen.ellipse(look.body(), 0, ry, 0.34f * rx, ry);
  for (const float side : {-1.0f, 1.0f}) {
    for (const float out : {0.30f, 0.64f}) {
      pen.curve(groove,
                {{out * 0.55f * rx * side, top * 0.93f},
                 {out * rx * side, ry},
                 {out * 0.55f * rx * side, top * 0.07f}},
                0.04f);
    }
  }
  pen.ellipse(flat(kLeaf), -0.15f, top + 0.01f, 0.16f, 0.07f, -0.06f);
  if (variant != 2) return;
  const Paint hole = flat({0.98f, 0.90f, 0.50f});  // carved, with a candle inside
  const Paint rim = flat({0.22f, 0.14f, 0.10f});
  for (const float x : {-0.21f, 0.21f}) {
    pen.polygon(rim, {{x - 0.13f, 0.42f}, {x, 0.66f}, {x + 0.13f, 0.42f}});
    pen.polygon(hole, {{x - 0.07f, 0.45f}, {x, 0.57f}, {x + 0.07f, 0.45f}});
  }
  pen.polygon(rim, {{-0.34f, 0.32f},
                    {-0.16f, 0.25f},
                    {0.16f, 0.25f},
                    {0.34f, 0.32f},
                    {0.18f, 0.11f},
                    {-0.18f, 0.11f}});
  pen.polygon(hole, {{-0.24f, 0.25f},
                     {-0.14f, 0.20f},
                     {0.14f, 0.20f},
                     {0.24f, 0.25f},
                     {0.15f, 0.15f},
                     {-0.15f, 0.15f}});
}

void drawPotPlant(Pen& pen, const Look& look) {
  const Paint leaf = flat(kLeaf), pale = flat(lighter(kLeaf, 0.14f)),
              deep = flat(darker(kLeaf, 0.22f));
  const int variant = look.pose(3);
  if (variant == 0) {  // upright blades
    for (const float side : {-1.0f, 1.0f}) {
      pen.polygon(deep, {{0.04f * side, 0.46f}, {0.20f * side, 0.46f}, {0.36f * side, 0.88f}});
      pen.polygon(leaf, {{-0.02f * side, 0.46f}, {0.15f * side, 0.46f}, {0.16f * side, 1.04f}});
    }
    pen.polygon(pale, {{-0.09f, 0.46f}, {0.09f, 0.46f}, {0.0f, 1.14f}});
  } else if (variant == 1) {  // round leaves on stalks
    for (const Point p : {Point{-0.30f, 0.70f}, {0.31f, 0.74f}, {-0.15f, 0.94f}, {0.16f, 0.97f}}) {
      pen.line(deep, {0, 0.44f}, p, 0.05f);
      pen.ellipse(p.x < 0 ? leaf : pale, p.x, p.y, 0.18f, 0.13f, p.x < 0 ? -0.06f : 0.06f);
    }
    pen.ellipse(leaf, 0, 0.68f, 0.17f, 0.13f);
  } else {  // hanging leaves
    for (const float side : {-1.0f, 1.0f}) {
      pen.curve(deep, {{0, 0.46f}, {0.22f * side, 0.80f}, {0.44f * side, 0.62f}}, 0.11f);
      pen.curve(leaf, {{0, 0.46f}, {0.14f * side, 0.98f}, {0.36f * side, 0.92f}}, 0.11f);
    }
    pen.curve(pale, {{0, 0.46f}, {-0.03f, 0.80f}, {0.03f, 1.08f}}, 0.12f);
  }
  pen.polygon(look.body(), {{-0.33f, 0.44f}, {0.33f, 0.44f}, {0.23f, 0}, {-0.23f, 0}});
  pen.box(look.tint(0.12f), -0.38f, 0.40f, 0.38f, 0.54f, 0.04f);
}

}  // namespace ws::scenes
