// What flies and is no animal: wings, rotors, kites, the rainbow, and the table of them all.
#include "core/train/scenes/detail/places.h"
#include "core/train/scenes/detail/sky_drawings.h"
#include "core/train/scenes/detail/vehicles_drawings.h"

namespace ws::scenes {
namespace {

void drawAirliner(Pen& pen, const Look& look) {
  pen.polygon(look.shade(0.25f),
              {{0.06f, 0.48f}, {-0.20f, 0.78f}, {-0.02f, 0.78f}, {0.32f, 0.48f}});
  pen.polygon(look.plain(), {{-0.88f, 0.88f}, {-0.66f, 0.88f}, {-0.38f, 0.50f}, {-0.74f, 0.44f}});
  pen.blob(look.body(), {{-0.88f, 0.50f},
                         {-0.40f, 0.58f},
                         {0.40f, 0.60f},
                         {0.74f, 0.50f},
                         {0.82f, 0.38f},
                         {0.52f, 0.26f},
                         {-0.30f, 0.27f},
                         {-0.78f, 0.40f}});
  pen.polygon(flat(kGlass), {{0.50f, 0.57f}, {0.68f, 0.52f}, {0.75f, 0.44f}, {0.50f, 0.44f}});
  for (const float x : {-0.40f, -0.20f, 0.0f, 0.20f})
    pen.ellipse(flat(kGlass), x, 0.47f, 0.055f, 0.06f);
  pen.box(flat(kChassis), -0.12f, 0.14f, 0.16f, 0.26f, 0.06f);
  pen.polygon(look.shade(0.2f),
              {{-0.14f, 0.37f}, {0.28f, 0.37f}, {-0.18f, 0.02f}, {-0.40f, 0.02f}});
  pen.polygon(look.shade(0.2f),
              {{-0.82f, 0.47f}, {-0.56f, 0.47f}, {-0.82f, 0.28f}, {-0.98f, 0.28f}});
}

void drawPropellerPlane(Pen& pen, const Look& look) {
  pen.line(flat(kChassis), {0.24f, 0.30f}, {0.30f, 0.12f}, 0.06f);
  pen.ellipse(flat(kTyre), 0.31f, 0.10f, 0.10f, 0.10f);
  pen.polygon(look.shade(0.25f), {{0.0f, 0.54f}, {-0.10f, 0.76f}, {0.06f, 0.76f}, {0.30f, 0.56f}});
  pen.polygon(look.plain(), {{-0.90f, 0.88f}, {-0.70f, 0.88f}, {-0.46f, 0.54f}, {-0.80f, 0.46f}});
  pen.dome(flat(kGlass), 0.12f, 0.58f, 0.24f, 0.22f);
  pen.blob(look.body(), {{-0.86f, 0.52f},
                         {-0.30f, 0.60f},
                         {0.30f, 0.64f},
                         {0.62f, 0.58f},
                         {0.64f, 0.36f},
                         {0.36f, 0.25f},
                         {-0.20f, 0.30f},
                         {-0.78f, 0.44f}});
  pen.ellipse(flat(kInk), 0.76f, 0.47f, 0.05f, 0.38f);
  pen.ellipse(flat(kMetal), 0.70f, 0.47f, 0.11f, 0.10f);
  pen.polygon(look.shade(0.2f), {{-0.16f, 0.42f}, {0.34f, 0.42f}, {0.10f, 0.10f}, {-0.24f, 0.10f}});
  pen.polygon(look.shade(0.2f),
              {{-0.84f, 0.52f}, {-0.58f, 0.52f}, {-0.76f, 0.36f}, {-0.94f, 0.36f}});
}

void drawAeroplane(Pen& pen, const Look& look) {
  if (look.pose(2) == 0) return drawAirliner(pen, look);
  drawPropellerPlane(pen, look);
}

void drawHelicopter(Pen& pen, const Look& look) {
  const bool large = look.pose(2) == 0;  // a long cabin on wheels, or a round one on skids
  pen.line(look.plain(), {-0.20f, 0.52f}, {-0.82f, 0.60f}, 0.18f, 0.08f);
  pen.polygon(look.shade(0.2f),
              {{-0.94f, 0.80f}, {-0.78f, 0.78f}, {-0.70f, 0.56f}, {-0.84f, 0.54f}});
  pen.ring(flat(kInk), -0.82f, 0.60f, 0.13f, 0.04f);
  if (large) {
    for (const float x : {-0.18f, 0.38f}) pen.ellipse(flat(kTyre), x, 0.16f, 0.10f, 0.10f);
    pen.blob(look.body(), {{-0.46f, 0.54f},
                           {-0.30f, 0.72f},
                           {0.24f, 0.74f},
                           {0.50f, 0.62f},
                           {0.62f, 0.36f},
                           {0.46f, 0.20f},
                           {-0.16f, 0.20f},
                           {-0.40f, 0.34f}});
    drawWindow(pen, -0.22f, 0.44f, -0.02f, 0.64f);
    pen.polygon(flat(kGlass), {{0.08f, 0.40f}, {0.08f, 0.65f}, {0.36f, 0.63f}, {0.53f, 0.40f}});
  } else {
    pen.line(flat(kInk), {-0.06f, 0.26f}, {-0.12f, 0.06f}, 0.05f);
    pen.line(flat(kInk), {0.26f, 0.26f}, {0.30f, 0.06f}, 0.05f);
    pen.curve(flat(kInk), {{-0.36f, 0.04f}, {0.44f, 0.04f}, {0.58f, 0.13f}}, 0.06f);
    pen.ellipse(look.body(), 0.12f, 0.48f, 0.44f, 0.29f);
    pen.blob(flat(kGlass),
             {{0.22f, 0.69f}, {0.42f, 0.64f}, {0.53f, 0.46f}, {0.44f, 0.40f}, {0.22f, 0.42f}});
  }
  pen.box(look.shade(0.4f), 0.0f, 0.72f, 0.18f, 0.88f, 0.02f);
  pen.line(flat(kInk), {-0.60f, 0.91f}, {0.78f, 0.91f}, 0.065f);
}

/// The kite's tail: a cord with two bows, hanging from (0, y).
void drawTail(Pen& pen, const Look& look, float y) {
  pen.curve(flat(kPaper), {{0, y}, {-0.11f, y - 0.12f}, {0.07f, y - 0.22f}, {-0.07f, y - 0.36f}},
            0.04f);
  for (const Point p : {Point{-0.06f, y - 0.11f}, {0.03f, y - 0.26f}}) {
    pen.polygon(look.shade(0.2f), {{p.x - 0.12f, p.y + 0.07f},
                                   {p.x + 0.12f, p.y - 0.07f},
                                   {p.x + 0.12f, p.y + 0.07f},
                                   {p.x - 0.12f, p.y - 0.07f}});
  }
}

void drawKite(Pen& pen, const Look& look) {
  if (look.pose(3) == 0) {  // swept, like a swallow
    drawTail(pen, look, 0.44f);
    pen.polygon(
        look.body(),
        {{0, 1.04f}, {0.56f, 0.46f}, {0.20f, 0.48f}, {0, 0.36f}, {-0.20f, 0.48f}, {-0.56f, 0.46f}});
    pen.polygon(look.shade(0.2f), {{0, 1.04f}, {0.20f, 0.48f}, {0, 0.36f}, {-0.20f, 0.48f}});
    return pen.line(flat(kWood), {0, 1.0f}, {0, 0.40f}, 0.04f);
  }
  drawTail(pen, look, 0.32f);
  pen.polygon(look.body(), {{0, 1.04f}, {0.38f, 0.70f}, {0, 0.26f}, {-0.38f, 0.70f}});
  pen.polygon(look.shade(0.2f), {{0, 0.70f}, {0.38f, 0.70f}, {0, 0.26f}});
  pen.line(flat(kWood), {0, 1.02f}, {0, 0.28f}, 0.035f);
  pen.line(flat(kWood), {-0.35f, 0.70f}, {0.35f, 0.70f}, 0.035f);
}

/// Half a ring that stands on y = 0.08.
void drawArch(Pen& pen, const Colour& colour, float radius, float width) {
  constexpr int kSteps = 20;
  const auto at = [radius](int step) {
    const float turns = 0.5f * static_cast<float>(step) / kSteps;
    return Point{radius * cosineOfTurns(turns), 0.08f + radius * sineOfTurns(turns)};
  };
  for (int step = 0; step < kSteps; ++step)
    pen.line(Paint{colour, false, true}, at(step), at(step + 1), width);
}

void drawRainbow(Pen& pen, const Look& look) {
  constexpr Colour bands[] = {{0.90f, 0.22f, 0.20f}, {0.97f, 0.56f, 0.14f}, {0.98f, 0.87f, 0.25f},
                              {0.30f, 0.70f, 0.34f}, {0.22f, 0.47f, 0.88f}, {0.55f, 0.30f, 0.72f}};
  float radius = 0.78f;
  for (const Colour& band : bands) {
    drawArch(pen, band, radius, 0.085f);
    radius -= 0.07f;
  }
  if (look.pose(2) == 0) return;
  for (const float side : {-1.0f, 1.0f}) {  // it ends in clouds
    const Paint cloud = flat({0.95f, 0.96f, 0.98f});
    for (const float x : {0.42f, 0.80f}) pen.ellipse(cloud, side * x, 0.08f, 0.15f, 0.10f);
    pen.ellipse(cloud, side * 0.60f, 0.13f, 0.19f, 0.14f);
  }
}

constexpr Kind kKinds[] = {
    {.name = "aeroplane",
     .plural = "aeroplanes",
     .otherName = "plane",
     .otherPlural = "planes",
     .habitat = Habitat::Sky,
     .unit = 0.23f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawAeroplane},
    {.name = "helicopter",
     .plural = "helicopters",
     .habitat = Habitat::Sky,
     .unit = 0.22f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawHelicopter},
    {.name = "hot-air balloon",
     .plural = "hot-air balloons",
     .habitat = Habitat::Sky,
     .unit = 0.24f,
     .colours = kBright | kWhite,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawHotAirBalloon},
    {.name = "airship",
     .plural = "airships",
     .habitat = Habitat::Sky,
     .unit = 0.22f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawAirship},
    {.name = "rocket",
     .plural = "rockets",
     .habitat = Habitat::Sky,
     .unit = 0.24f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawRocket},
    {.name = "flying saucer",
     .plural = "flying saucers",
     .habitat = Habitat::Sky,
     .unit = 0.24f,
     .colours = kPainted,
     .places = kOutdoors,
     .patterned = true,
     .draw = drawFlyingSaucer},
    {.name = "parachute",
     .plural = "parachutes",
     .habitat = Habitat::Sky,
     .unit = 0.24f,
     .colours = kBright | kWhite,
     .places = kWild,
     .patterned = true,
     .draw = drawParachute},
    {.name = "kite",
     .plural = "kites",
     .habitat = Habitat::Sky,
     .unit = 0.24f,
     .colours = kBright,
     .places = kWild,
     .patterned = true,
     .draw = drawKite},
    {.name = "rainbow",
     .plural = "rainbows",
     .habitat = Habitat::Sky,
     .unit = 0.25f,
     .places = kOutdoors,
     .draw = drawRainbow},
};

}  // namespace

std::span<const Kind> skyThings() { return kKinds; }

}  // namespace ws::scenes
