// What hangs in the air without wings, or needs no air.
#include "core/train/scenes/detail/sky_drawings.h"
#include "core/train/scenes/detail/vehicles_drawings.h"

namespace ws::scenes {

void drawHotAirBalloon(Pen& pen, const Look& look) {
  const float wide = look.pose(2) == 0 ? 0.46f : 0.40f;
  pen.line(flat(kWood), {-0.22f, 0.46f}, {-0.11f, 0.18f}, 0.04f);
  pen.line(flat(kWood), {0.22f, 0.46f}, {0.11f, 0.18f}, 0.04f);
  pen.blob(look.body(), {{-0.12f, 0.32f},
                         {-wide + 0.07f, 0.58f},
                         {-wide, 0.84f},
                         {-wide + 0.16f, 1.10f},
                         {0, 1.20f},
                         {wide - 0.16f, 1.10f},
                         {wide, 0.84f},
                         {wide - 0.07f, 0.58f},
                         {0.12f, 0.32f}});
  for (const float side : {-1.0f, 1.0f})
    pen.curve(look.shade(0.22f),
              {{side * 0.06f, 0.34f}, {side * wide * 0.45f, 0.84f}, {side * 0.03f, 1.18f}}, 0.03f);
  pen.box(look.shade(0.35f), -0.14f, 0.31f, 0.14f, 0.38f, 0.02f);
  pen.box(flat(kWood), -0.15f, 0.0f, 0.15f, 0.20f, 0.04f);
  pen.box(flat(darker(kWood, 0.3f)), -0.17f, 0.15f, 0.17f, 0.21f, 0.02f);
}

void drawAirship(Pen& pen, const Look& look) {
  const bool slim = look.pose(2) == 0;
  const float half = slim ? 0.27f : 0.33f, mid = 0.62f;  // of the envelope: half its height, axis
  const Paint fin = look.shade(0.3f);
  for (const float side : {-1.0f, 1.0f})
    pen.polygon(fin, {{-0.88f, mid + side * 0.36f},
                      {-0.68f, mid + side * 0.36f},
                      {-0.40f, mid + side * 0.10f},
                      {-0.78f, mid + side * 0.04f}});
  pen.line(flat(kChassis), {-0.14f, 0.26f}, {-0.18f, mid - 0.10f}, 0.04f);
  pen.line(flat(kChassis), {0.24f, 0.26f}, {0.28f, mid - 0.10f}, 0.04f);
  pen.box(flat(kPaper), -0.24f, 0.10f, 0.34f, 0.29f, 0.06f);
  for (const float x : {-0.15f, 0.02f, 0.19f})
    pen.box(flat(darker(kGlass, 0.35f)), x, 0.17f, x + 0.11f, 0.26f, 0.01f);
  pen.blob(look.body(), {{-0.90f, mid},
                         {-0.50f, mid + half * 0.78f},
                         {0.10f, mid + half},
                         {0.60f, mid + half * 0.72f},
                         {0.80f, mid},
                         {0.60f, mid - half * 0.72f},
                         {0.10f, mid - half},
                         {-0.50f, mid - half * 0.78f}});
  for (const float side : {-1.0f, 1.0f})
    pen.curve(look.shade(0.22f), {{-0.80f, mid}, {-0.10f, mid + side * half * 0.42f}, {0.74f, mid}},
              0.035f);
  pen.polygon(
      fin,
      {{-0.98f, mid + 0.07f}, {-0.98f, mid - 0.07f}, {-0.56f, mid - 0.04f}, {-0.56f, mid + 0.04f}});
}

/// Upright, or leaning into its flight.
void drawRocket(Pen& pen, const Look& look) {
  const float turns = look.pose(2) == 0 ? 0.0f : -0.09f;
  const float c = cosineOfTurns(turns), s = sineOfTurns(turns);
  const auto at = [c, s](float x, float y) {
    return Point{x * c - (y - 0.5f) * s, 0.5f + x * s + (y - 0.5f) * c};
  };
  pen.blob(flat({0.96f, 0.45f, 0.10f}), {at(-0.15f, 0.30f), at(-0.13f, 0.10f), at(0, -0.10f),
                                         at(0.13f, 0.10f), at(0.15f, 0.30f)});
  pen.blob(flat({1.0f, 0.88f, 0.35f}), {at(-0.08f, 0.30f), at(-0.06f, 0.16f), at(0, 0.02f),
                                        at(0.06f, 0.16f), at(0.08f, 0.30f)});
  const Paint fin = look.shade(0.25f);
  for (const float side : {-1.0f, 1.0f})
    pen.polygon(fin, {at(side * 0.18f, 0.58f), at(side * 0.44f, 0.30f), at(side * 0.44f, 0.10f),
                      at(side * 0.14f, 0.28f)});
  pen.blob(look.body(), {at(0, 1.10f), at(-0.15f, 0.93f), at(-0.24f, 0.64f), at(-0.17f, 0.28f),
                         at(0, 0.25f), at(0.17f, 0.28f), at(0.24f, 0.64f), at(0.15f, 0.93f)});
  pen.blob(fin, {at(0, 1.12f), at(-0.10f, 1.01f), at(-0.17f, 0.88f), at(0, 0.86f), at(0.17f, 0.88f),
                 at(0.10f, 1.01f)});
  const Point window = at(0, 0.66f);
  drawPorthole(pen, window.x, window.y, 0.13f);
  pen.line(fin, at(0, 0.46f), at(0, 0.18f), 0.07f);
}

void drawFlyingSaucer(Pen& pen, const Look& look) {
  const bool steep = look.pose(2) == 0;
  const float rim = steep ? 0.20f : 0.16f;
  pen.ellipse(look.shade(0.4f), 0, 0.20f, 0.34f, 0.12f);
  pen.dome(flat(kGlass), 0, 0.44f, 0.33f, steep ? 0.36f : 0.44f);
  const float head = steep ? 0.58f : 0.62f;  // of its driver
  pen.ellipse(flat({0.55f, 0.78f, 0.36f}), 0, head, 0.12f, 0.13f);
  for (const float x : {-0.05f, 0.05f}) pen.ellipse(flat(kInk), x, head + 0.01f, 0.035f, 0.05f);
  pen.ellipse(look.body(), 0, 0.36f, 0.74f, rim);
  pen.ellipse(look.tint(0.22f), 0, 0.43f, 0.42f, rim * 0.45f);
  for (const float x : {-0.50f, -0.26f, 0.0f, 0.26f, 0.50f})
    pen.ellipse(flat(kLamp), x, 0.28f + 0.16f * x * x, 0.05f, 0.045f);
}

void drawParachute(Pen& pen, const Look& look) {
  const bool deep = look.pose(2) == 0;
  const float wide = deep ? 0.50f : 0.60f, top = deep ? 1.14f : 1.06f;
  const float shoulder = deep ? 0.92f : 0.85f;
  const Paint cord = flat({0.42f, 0.40f, 0.40f});
  for (const float x : {-0.94f, -0.34f, 0.34f, 0.94f})
    pen.line(cord, {x * wide, 0.68f}, {0.22f * x, 0.24f}, 0.035f);
  pen.blob(look.body(), {{-wide, 0.62f},
                         {-wide * 0.86f, shoulder},
                         {-wide * 0.48f, top - 0.05f},
                         {0, top},
                         {wide * 0.48f, top - 0.05f},
                         {wide * 0.86f, shoulder},
                         {wide, 0.62f},
                         {wide * 0.68f, 0.71f},
                         {wide * 0.34f, 0.63f},
                         {0, 0.71f},
                         {-wide * 0.34f, 0.63f},
                         {-wide * 0.68f, 0.71f}});
  for (const float side : {-1.0f, 1.0f})
    pen.curve(look.shade(0.25f),
              {{side * wide * 0.34f, 0.64f}, {side * wide * 0.28f, shoulder}, {0, top - 0.02f}},
              0.035f);
  pen.box(flat(lighter(kWood, 0.2f)), -0.21f, 0.0f, 0.21f, 0.28f, 0.02f);
  pen.line(flat(darker(kWood, 0.2f)), {-0.18f, 0.14f}, {0.18f, 0.14f}, 0.05f);
  pen.line(flat(darker(kWood, 0.2f)), {0, 0.02f}, {0, 0.26f}, 0.05f);
}

}  // namespace ws::scenes
