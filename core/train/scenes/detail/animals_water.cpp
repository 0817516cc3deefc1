// Penguin, duck, fish, whale, octopus, crab.
#include "core/train/scenes/detail/animals_drawings.h"

namespace ws::scenes {
namespace {

constexpr Colour kFoam{0.88f, 0.95f, 0.98f};

}  // namespace

void drawPenguin(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // flippers down, spread, one waving
  pen.ellipse(flat(kBeak), -0.13f, 0.04f, 0.14f, 0.045f);
  pen.ellipse(flat(kBeak), 0.15f, 0.04f, 0.14f, 0.045f);
  for (const float side : {-1.0f, 1.0f}) {
    if (pose == 1 || (pose == 2 && side > 0)) {
      pen.line(look.shade(0.15f), {side * 0.24f, 0.58f}, {side * 0.48f, pose == 1 ? 0.36f : 0.80f},
               0.17f, 0.10f);
    }
  }
  pen.blob(look.body(), {{-0.30f, 0.18f},
                         {-0.30f, 0.50f},
                         {-0.20f, 0.82f},
                         {0, 0.98f},
                         {0.20f, 0.82f},
                         {0.30f, 0.50f},
                         {0.30f, 0.18f},
                         {0, 0.03f}});
  for (const float side : {-1.0f, 1.0f}) {
    if (pose == 0 || (pose == 2 && side < 0)) {
      pen.ellipse(look.shade(0.15f), side * 0.32f, 0.44f, 0.08f, 0.25f, side * 0.04f);
    }
  }
  pen.ellipse(flat(kPaper), 0, 0.33f, 0.19f, 0.27f);
  pen.ellipse(flat(kPaper), -0.075f, 0.74f, 0.09f, 0.11f);
  pen.ellipse(flat(kPaper), 0.075f, 0.74f, 0.09f, 0.11f);
  pen.ellipse(flat(kInk), -0.07f, 0.76f, 0.04f, 0.04f);
  pen.ellipse(flat(kInk), 0.07f, 0.76f, 0.04f, 0.04f);
  pen.polygon(flat(kBeak), {{-0.08f, 0.69f}, {0.08f, 0.69f}, {0, 0.57f}});
}

void drawDuck(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // swimming, wings raised, its head stretched out
  pen.blob(look.body(), {{-0.62f, 0.48f},
                         {-0.40f, 0.36f},
                         {-0.05f, 0.43f},
                         {0.20f, 0.44f},
                         {0.46f, 0.34f},
                         {0.46f, 0.12f},
                         {0.20f, 0.0f},
                         {-0.25f, 0.0f},
                         {-0.52f, 0.14f}});
  if (pose == 1) {
    pen.blob(look.shade(0.2f), {{0.14f, 0.28f},
                                {0.04f, 0.48f},
                                {-0.20f, 0.68f},
                                {-0.46f, 0.80f},
                                {-0.40f, 0.58f},
                                {-0.32f, 0.36f},
                                {-0.12f, 0.20f}});
  } else {
    pen.blob(look.shade(0.2f),
             {{-0.44f, 0.34f}, {-0.05f, 0.37f}, {0.18f, 0.26f}, {0.0f, 0.11f}, {-0.28f, 0.13f}});
  }
  const Frame head{pen, pose == 2 ? 0.46f : 0.36f, pose == 2 ? 0.58f : 0.72f};
  pen.line(look.plain(), {0.30f, 0.28f}, head(-0.02f, -0.06f), 0.26f, 0.20f);
  pen.blob(flat(kBeak), {head(0.10f, 0.05f), head(0.24f, 0.02f), head(0.40f, 0.01f),
                         head(0.40f, -0.07f), head(0.22f, -0.11f), head(0.08f, -0.09f)});
  head.ellipse(look.plain(), 0, 0, 0.205f, 0.19f);
  drawEye(head, look, 0.07f, 0.06f, 0.044f);
}

void drawFish(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // level, leaping, falling back
  const bool tallFin = look.pose(2, 1) == 0;
  const Frame f{pen, 0, 0.55f, pose == 1 ? 0.06f : pose == 2 ? -0.05f : 0};
  pen.blob(look.shade(0.15f), {f(-0.36f, 0), f(-0.64f, 0.26f), f(-0.56f, 0), f(-0.64f, -0.26f)});
  if (tallFin) {
    pen.blob(look.shade(0.2f), {f(-0.20f, 0.14f), f(-0.06f, 0.40f), f(0.16f, 0.20f)});
  } else {
    pen.blob(look.shade(0.2f),
             {f(-0.26f, 0.12f), f(-0.22f, 0.28f), f(0.02f, 0.34f), f(0.26f, 0.20f)});
  }
  pen.blob(look.shade(0.2f), {f(-0.08f, -0.16f), f(-0.12f, -0.36f), f(0.14f, -0.20f)});
  pen.blob(look.body(), {f(-0.46f, 0), f(-0.18f, 0.22f), f(0.18f, 0.25f), f(0.48f, 0.06f),
                         f(0.50f, -0.05f), f(0.20f, -0.25f), f(-0.18f, -0.22f)});
  pen.blob(look.shade(0.25f), {f(0.06f, -0.02f), f(-0.15f, 0.06f), f(-0.13f, -0.13f)});
  pen.curve(look.shade(0.3f), {f(0.14f, 0.20f), f(0.18f, 0), f(0.13f, -0.20f)}, 0.03f);
  pen.curve(look.shade(0.6f), {f(0.48f, -0.06f), f(0.42f, -0.08f), f(0.38f, -0.05f)}, 0.03f);
  f.ellipse(flat({1, 1, 1}), 0.32f, 0.07f, 0.08f, 0.08f);
  f.ellipse(flat(kInk), 0.34f, 0.07f, 0.045f, 0.045f);
  for (const Point p : {Point{-0.34f, 0.06f}, {-0.12f, 0.10f}, {0.12f, 0.08f}, {0.34f, 0.05f}}) {
    pen.ellipse(flat(kFoam), p.x, p.y, 0.15f, 0.055f);
  }
}

void drawWhale(Pen& pen, const Look& look) {
  const bool spouts = look.pose(3) != 0;
  const bool high = look.pose(2, 1) == 0;  // how it holds its tail
  const Frame tail{pen, -0.56f, high ? 0.66f : 0.50f, high ? 0 : 0.06f};
  pen.blob(look.shade(0.1f),
           {tail(0.01f, -0.10f), tail(-0.12f, 0), tail(-0.26f, 0.16f), tail(-0.06f, 0.15f),
            tail(0, 0.08f), tail(0.10f, 0.16f), tail(0.26f, 0.14f), tail(0.12f, -0.02f)});
  pen.curve(look.plain(), {{-0.28f, 0.18f}, {-0.50f, 0.30f}, tail(0, 0)}, 0.17f);
  pen.blob(look.body(), {{-0.48f, 0.16f},
                         {-0.24f, 0.32f},
                         {-0.02f, 0.56f},
                         {0.30f, 0.66f},
                         {0.58f, 0.52f},
                         {0.68f, 0.26f},
                         {0.58f, 0.02f},
                         {0, 0.0f},
                         {-0.34f, 0.02f}});
  pen.blob(look.tint(0.62f),
           {{0.66f, 0.18f}, {0.36f, 0.16f}, {0.02f, 0.02f}, {0.30f, -0.01f}, {0.58f, 0.02f}});
  pen.curve(look.shade(0.5f), {{0.67f, 0.24f}, {0.50f, 0.21f}, {0.40f, 0.25f}}, 0.035f);
  pen.blob(look.shade(0.22f), {{0.10f, 0.20f}, {0.22f, 0.14f}, {0.10f, -0.01f}, {-0.06f, 0.04f}});
  drawEye({pen}, look, 0.40f, 0.36f, 0.045f);
  if (!spouts) return;
  const Paint water = flat({0.62f, 0.85f, 0.97f});
  pen.curve(water, {{0.28f, 0.66f}, {0.27f, 0.86f}, {0.12f, 0.98f}, {0.04f, 0.84f}}, 0.07f);
  pen.curve(water, {{0.28f, 0.66f}, {0.29f, 0.86f}, {0.44f, 0.98f}, {0.52f, 0.84f}}, 0.07f);
}

void drawOctopus(Pen& pen, const Look& look) {
  const bool waves = look.pose(2) == 0;  // with two of its arms
  for (const float side : {-1.0f, 1.0f}) {
    pen.curve(look.shade(0.2f),
              {{side * 0.10f, 0.34f}, {side * 0.16f, 0.14f}, {side * 0.10f, 0.05f}}, 0.12f);
    if (waves) {
      pen.curve(look.plain(),
                {{side * 0.20f, 0.36f},
                 {side * 0.46f, 0.30f},
                 {side * 0.60f, 0.48f},
                 {side * 0.50f, 0.62f}},
                0.11f);
    } else {
      pen.curve(look.plain(),
                {{side * 0.20f, 0.36f},
                 {side * 0.46f, 0.36f},
                 {side * 0.62f, 0.20f},
                 {side * 0.70f, 0.34f}},
                0.11f);
    }
    pen.curve(look.plain(),
              {{side * 0.16f, 0.32f},
               {side * 0.34f, 0.18f},
               {side * 0.46f, 0.06f},
               {side * 0.62f, 0.08f}},
              0.12f);
    pen.curve(look.shade(0.08f),
              {{side * 0.08f, 0.32f}, {side * 0.24f, 0.14f}, {side * 0.30f, 0.05f}}, 0.12f);
  }
  pen.blob(look.body(), {{-0.28f, 0.36f},
                         {-0.35f, 0.64f},
                         {-0.26f, 0.92f},
                         {0, 1.02f},
                         {0.26f, 0.92f},
                         {0.35f, 0.64f},
                         {0.28f, 0.36f},
                         {0, 0.28f}});
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(flat({1, 1, 1}), side * 0.13f, 0.56f, 0.085f, 0.10f);
    pen.ellipse(flat(kInk), side * 0.13f + 0.015f, 0.55f, 0.045f, 0.058f);
  }
  pen.curve(look.shade(0.6f), {{-0.09f, 0.41f}, {0, 0.37f}, {0.09f, 0.41f}}, 0.035f);
  for (const Point p : {Point{-0.12f, 0.84f}, {0.02f, 0.91f}, {0.14f, 0.80f}}) {
    pen.ellipse(look.tint(0.4f), p.x, p.y, 0.05f, 0.04f);
  }
}

namespace {

/// A claw that opens upwards.
void drawClaw(const Frame& f, const Look& look) {
  f.pen.blob(look.body(), {f(0, -0.16f), f(-0.16f, -0.06f), f(-0.20f, 0.12f), f(-0.10f, 0.28f),
                           f(-0.07f, 0.12f), f(0, 0.02f)});
  f.pen.blob(look.body(), {f(0, -0.16f), f(0.14f, -0.07f), f(0.18f, 0.10f), f(0.10f, 0.25f),
                           f(0.06f, 0.10f), f(0, 0.02f), f(-0.06f, -0.06f)});
}

}  // namespace

void drawCrab(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // claws up, out, one up and one out
  for (const float side : {-1.0f, 1.0f}) {
    for (const float reach : {0.40f, 0.54f, 0.66f}) {
      pen.curve(look.shade(0.25f),
                {{side * 0.22f, 0.22f},
                 {side * (reach - 0.06f), 0.14f + reach * 0.22f},
                 {side * reach, 0.03f}},
                0.065f);
    }
    const bool up = pose == 0 || (pose == 2 && side > 0);
    const Frame claw{pen, side * (up ? 0.44f : 0.60f), up ? 0.78f : 0.62f,
                     up ? side * 0.02f : side * -0.10f};
    pen.curve(look.shade(0.12f), {{side * 0.28f, 0.36f}, {side * 0.48f, 0.44f}, claw(0, -0.12f)},
              0.10f);
    drawClaw(claw, look);
    pen.line(look.shade(0.12f), {side * 0.11f, 0.48f}, {side * 0.13f, 0.66f}, 0.055f);
  }
  pen.blob(look.body(), {{-0.42f, 0.34f},
                         {-0.28f, 0.52f},
                         {0, 0.57f},
                         {0.28f, 0.52f},
                         {0.42f, 0.34f},
                         {0.24f, 0.13f},
                         {0, 0.09f},
                         {-0.24f, 0.13f}});
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(flat({1, 1, 1}), side * 0.13f, 0.69f, 0.085f, 0.085f);
    pen.ellipse(flat(kInk), side * 0.12f, 0.69f, 0.045f, 0.045f);
  }
  pen.curve(look.shade(0.6f), {{-0.14f, 0.33f}, {0, 0.26f}, {0.14f, 0.33f}}, 0.04f);
}

}  // namespace ws::scenes
