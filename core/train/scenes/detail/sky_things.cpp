// What flies and is no animal.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

void drawWindow(Pen& pen, float x0, float y0, float x1, float y1) {
  pen.box(flat(kGlass), x0, y0, x1, y1, 0.03f);
  pen.polygon(flat(lighter(kGlass, 0.5f)), {{x0 + (x1 - x0) * 0.25f, y0},
                                            {x0 + (x1 - x0) * 0.5f, y0},
                                            {x0 + (x1 - x0) * 0.8f, y1},
                                            {x0 + (x1 - x0) * 0.55f, y1}});
}

void drawAeroplane(Pen& pen, const Look& look) {
  pen.polygon(look.shade(0.25f),
              {{0.04f, 0.46f}, {-0.22f, 0.74f}, {-0.06f, 0.74f}, {0.28f, 0.46f}});
  pen.polygon(look.plain(), {{-0.84f, 0.80f}, {-0.64f, 0.80f}, {-0.40f, 0.46f}, {-0.72f, 0.42f}});
  pen.blob(look.body(), {{-0.84f, 0.46f},
                         {-0.40f, 0.54f},
                         {0.40f, 0.56f},
                         {0.76f, 0.46f},
                         {0.80f, 0.36f},
                         {0.50f, 0.27f},
                         {-0.30f, 0.28f},
                         {-0.76f, 0.38f}});
  pen.polygon(flat(kGlass), {{0.50f, 0.54f}, {0.68f, 0.49f}, {0.74f, 0.42f}, {0.50f, 0.42f}});
  for (const float x : {-0.40f, -0.22f, -0.04f, 0.14f, 0.32f})
    pen.ellipse(flat(kGlass), x, 0.455f, 0.045f, 0.05f);
  pen.polygon(look.shade(0.15f),
              {{-0.10f, 0.36f}, {0.26f, 0.36f}, {-0.18f, 0.04f}, {-0.36f, 0.04f}});
  pen.polygon(look.shade(0.15f),
              {{-0.80f, 0.44f}, {-0.58f, 0.44f}, {-0.82f, 0.28f}, {-0.94f, 0.28f}});
}

void drawHelicopter(Pen& pen, const Look& look) {
  pen.line(look.plain(), {-0.20f, 0.50f}, {-0.82f, 0.58f}, 0.16f, 0.07f);
  pen.polygon(look.shade(0.2f),
              {{-0.92f, 0.76f}, {-0.78f, 0.74f}, {-0.72f, 0.54f}, {-0.84f, 0.52f}});
  pen.ring(flat(kInk), -0.82f, 0.60f, 0.12f, 0.03f);
  pen.ellipse(look.body(), 0.12f, 0.48f, 0.40f, 0.27f);
  pen.blob(flat(kGlass),
           {{0.20f, 0.68f}, {0.40f, 0.62f}, {0.50f, 0.46f}, {0.42f, 0.40f}, {0.20f, 0.42f}});
  pen.box(look.shade(0.4f), 0.02f, 0.72f, 0.18f, 0.84f, 0.02f);
  pen.line(flat(kInk), {-0.52f, 0.88f}, {0.74f, 0.88f}, 0.055f);
  pen.line(flat(kInk), {-0.06f, 0.26f}, {-0.12f, 0.10f}, 0.04f);
  pen.line(flat(kInk), {0.26f, 0.26f}, {0.30f, 0.10f}, 0.04f);
  pen.curve(flat(kInk), {{-0.34f, 0.08f}, {0.44f, 0.08f}, {0.56f, 0.16f}}, 0.05f);
}

void drawHotAirBalloon(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {-0.20f, 0.44f}, {-0.09f, 0.18f}, 0.025f);
  pen.line(flat(kWood), {0.20f, 0.44f}, {0.09f, 0.18f}, 0.025f);
  pen.blob(look.body(), {{-0.10f, 0.32f},
                         {-0.36f, 0.58f},
                         {-0.42f, 0.84f},
                         {-0.26f, 1.10f},
                         {0, 1.18f},
                         {0.26f, 1.10f},
                         {0.42f, 0.84f},
                         {0.36f, 0.58f},
                         {0.10f, 0.32f}});
  pen.curve(look.shade(0.22f), {{-0.05f, 0.34f}, {-0.18f, 0.84f}, {-0.02f, 1.16f}}, 0.022f);
  pen.curve(look.shade(0.22f), {{0.05f, 0.34f}, {0.18f, 0.84f}, {0.02f, 1.16f}}, 0.022f);
  pen.box(flat(kWood), -0.12f, 0.0f, 0.12f, 0.20f, 0.04f);
  pen.box(flat(darker(kWood, 0.3f)), -0.13f, 0.15f, 0.13f, 0.20f, 0.02f);
}

void drawKite(Pen& pen, const Look& look) {
  pen.curve(flat(kPaper), {{0, 0.30f}, {-0.10f, 0.18f}, {0.06f, 0.08f}, {-0.06f, -0.06f}}, 0.03f);
  for (const Point p : {Point{-0.06f, 0.19f}, {0.03f, 0.06f}}) {
    pen.polygon(look.shade(0.2f), {{p.x - 0.10f, p.y + 0.05f},
                                   {p.x + 0.10f, p.y - 0.05f},
                                   {p.x + 0.10f, p.y + 0.05f},
                                   {p.x - 0.10f, p.y - 0.05f}});
  }
  pen.polygon(look.body(), {{0, 1.04f}, {0.36f, 0.70f}, {0, 0.26f}, {-0.36f, 0.70f}});
  pen.polygon(look.shade(0.2f), {{0, 0.70f}, {0.36f, 0.70f}, {0, 0.26f}});
  pen.line(flat(kWood), {0, 1.02f}, {0, 0.28f}, 0.026f);
  pen.line(flat(kWood), {-0.34f, 0.70f}, {0.34f, 0.70f}, 0.026f);
}

constexpr Kind kKinds[] = {
    {.name = "aeroplane",
     .plural = "aeroplanes",
     .otherName = "plane",
     .otherPlural = "planes",
     .habitat = Habitat::Sky,
     .unit = 0.22f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawAeroplane},
    {.name = "helicopter",
     .plural = "helicopters",
     .habitat = Habitat::Sky,
     .unit = 0.21f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawHelicopter},
    {.name = "hot-air balloon",
     .plural = "hot-air balloons",
     .habitat = Habitat::Sky,
     .unit = 0.24f,
     .colours = kBright | kWhite,
     .places = kWild,
     .patterned = true,
     .draw = drawHotAirBalloon},
    {.name = "kite",
     .plural = "kites",
     .habitat = Habitat::Sky,
     .unit = 0.22f,
     .colours = kBright,
     .places = kWild,
     .patterned = true,
     .draw = drawKite},
};

}  // namespace

std::span<const Kind> skyThings() { return kKinds; }

}  // namespace ws::scenes
