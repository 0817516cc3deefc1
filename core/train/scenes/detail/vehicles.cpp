// What drives and what swims.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

void drawWheel(Pen& pen, float x, float radius) {
  pen.ellipse(flat(kTyre), x, radius, radius, radius);
  pen.ellipse(flat(kMetal), x, radius, radius * 0.52f, radius * 0.52f);
  pen.ellipse(flat(kTyre), x, radius, radius * 0.18f, radius * 0.18f);
}

void drawWindow(Pen& pen, float x0, float y0, float x1, float y1) {
  pen.box(flat(kGlass), x0, y0, x1, y1, 0.03f);
  pen.polygon(flat(lighter(kGlass, 0.5f)), {{x0 + (x1 - x0) * 0.25f, y0},
                                            {x0 + (x1 - x0) * 0.5f, y0},
                                            {x0 + (x1 - x0) * 0.8f, y1},
                                            {x0 + (x1 - x0) * 0.55f, y1}});
}

void drawCar(Pen& pen, const Look& look) {
  pen.blob(look.plain(), {{-0.50f, 0.36f},
                          {-0.34f, 0.64f},
                          {-0.12f, 0.70f},
                          {0.14f, 0.69f},
                          {0.30f, 0.60f},
                          {0.48f, 0.36f}});
  pen.box(look.body(), -0.74f, 0.13f, 0.76f, 0.43f, 0.12f);
  pen.polygon(flat(kGlass), {{-0.38f, 0.42f}, {-0.27f, 0.60f}, {-0.05f, 0.62f}, {-0.05f, 0.42f}});
  pen.polygon(flat(kGlass), {{0.03f, 0.42f}, {0.03f, 0.62f}, {0.18f, 0.60f}, {0.36f, 0.42f}});
  pen.box(look.shade(0.45f), -0.76f, 0.13f, 0.78f, 0.19f, 0.03f);
  pen.ellipse(flat({1.0f, 0.95f, 0.65f}), 0.71f, 0.33f, 0.05f, 0.055f);
  pen.box(flat({0.85f, 0.16f, 0.12f}), -0.75f, 0.29f, -0.69f, 0.37f, 0.02f);
  pen.line(look.shade(0.5f), {-0.01f, 0.22f}, {-0.01f, 0.60f}, 0.018f);
  drawWheel(pen, -0.42f, 0.165f);
  drawWheel(pen, 0.44f, 0.165f);
}

void drawBus(Pen& pen, const Look& look) {
  pen.box(look.body(), -0.86f, 0.12f, 0.86f, 0.92f, 0.10f);
  pen.box(look.tint(0.55f), -0.86f, 0.38f, 0.86f, 0.44f);
  for (const float x : {-0.78f, -0.47f, -0.16f, 0.15f}) drawWindow(pen, x, 0.50f, x + 0.26f, 0.80f);
  drawWindow(pen, 0.66f, 0.46f, 0.84f, 0.80f);
  pen.box(look.shade(0.4f), 0.43f, 0.14f, 0.62f, 0.80f, 0.02f);
  drawWindow(pen, 0.455f, 0.34f, 0.595f, 0.77f);
  pen.box(look.shade(0.5f), -0.88f, 0.12f, 0.88f, 0.18f, 0.03f);
  pen.ellipse(flat({1.0f, 0.95f, 0.65f}), 0.80f, 0.28f, 0.05f, 0.05f);
  drawWheel(pen, -0.52f, 0.16f);
  drawWheel(pen, 0.30f, 0.16f);
}

void drawTruck(Pen& pen, const Look& look) {
  pen.box(flat({0.30f, 0.30f, 0.33f}), -0.84f, 0.15f, 0.80f, 0.25f, 0.03f);
  pen.box(look.body(), -0.86f, 0.24f, 0.30f, 0.94f, 0.03f);
  pen.box(look.shade(0.35f), -0.86f, 0.24f, 0.30f, 0.29f);
  pen.blob(look.plain(), {{0.36f, 0.20f},
                          {0.36f, 0.74f},
                          {0.60f, 0.76f},
                          {0.74f, 0.50f},
                          {0.86f, 0.44f},
                          {0.86f, 0.20f}});
  pen.polygon(flat(kGlass), {{0.46f, 0.48f}, {0.46f, 0.68f}, {0.60f, 0.68f}, {0.70f, 0.48f}});
  pen.ellipse(flat({1.0f, 0.95f, 0.65f}), 0.83f, 0.32f, 0.045f, 0.05f);
  drawWheel(pen, -0.60f, 0.165f);
  drawWheel(pen, -0.18f, 0.165f);
  drawWheel(pen, 0.58f, 0.165f);
}

void drawBicycle(Pen& pen, const Look& look) {
  for (const float x : {-0.42f, 0.42f}) {
    pen.ring(flat(kTyre), x, 0.30f, 0.30f, 0.065f);
    for (int i = 0; i < 4; ++i) {
      const float c = 0.24f * cosineOfTurns(0.06f + 0.125f * static_cast<float>(i));
      const float s = 0.24f * sineOfTurns(0.06f + 0.125f * static_cast<float>(i));
      pen.line(flat(kMetal), {x - c, 0.30f - s}, {x + c, 0.30f + s}, 0.018f);
    }
  }
  const Paint frame = look.plain();
  const float width = 0.095f;
  pen.line(frame, {-0.42f, 0.30f}, {-0.03f, 0.30f}, width);
  pen.line(frame, {-0.42f, 0.30f}, {-0.16f, 0.66f}, width);
  pen.line(frame, {-0.03f, 0.30f}, {-0.19f, 0.74f}, width);
  pen.line(frame, {-0.03f, 0.30f}, {0.30f, 0.68f}, width);
  pen.line(frame, {-0.16f, 0.66f}, {0.30f, 0.68f}, width);
  pen.line(frame, {0.42f, 0.30f}, {0.27f, 0.84f}, width);
  pen.curve(flat(kInk), {{0.16f, 0.88f}, {0.28f, 0.86f}, {0.38f, 0.92f}}, 0.06f);
  pen.box(flat(kInk), -0.33f, 0.74f, -0.07f, 0.82f, 0.04f);
  pen.ring(flat(kMetal), -0.03f, 0.30f, 0.09f, 0.035f);
}

void drawTrain(Pen& pen, const Look& look) {
  for (const Point p : {Point{0.44f, 1.04f}, {0.30f, 1.12f}})
    pen.ellipse(flat({0.90f, 0.90f, 0.92f}), p.x, p.y, 0.11f, 0.075f);
  pen.box(flat({0.28f, 0.28f, 0.31f}), -0.82f, 0.14f, 0.80f, 0.24f, 0.02f);
  pen.box(look.body(), -0.24f, 0.22f, 0.74f, 0.60f, 0.14f);
  pen.box(look.plain(), -0.80f, 0.22f, -0.20f, 0.88f, 0.03f);
  pen.box(look.shade(0.5f), -0.88f, 0.86f, -0.12f, 0.95f, 0.04f);
  drawWindow(pen, -0.68f, 0.54f, -0.34f, 0.80f);
  pen.polygon(flat(kTyre), {{0.43f, 0.56f}, {0.39f, 0.92f}, {0.63f, 0.92f}, {0.59f, 0.56f}});
  pen.dome(flat(kGold), 0.12f, 0.58f, 0.11f, 0.14f);
  pen.line(flat(kGold), {0.28f, 0.23f}, {0.28f, 0.59f}, 0.035f);
  pen.ellipse(flat({1.0f, 0.95f, 0.65f}), 0.73f, 0.46f, 0.07f, 0.07f);
  pen.polygon(flat({0.78f, 0.20f, 0.18f}), {{0.74f, 0.24f}, {0.92f, 0.0f}, {0.66f, 0.0f}});
  drawWheel(pen, -0.56f, 0.19f);
  for (const float x : {-0.10f, 0.18f, 0.46f}) drawWheel(pen, x, 0.135f);
  pen.line(flat(kMetal), {-0.10f, 0.13f}, {0.46f, 0.13f}, 0.035f);
}

void drawTractor(Pen& pen, const Look& look) {
  pen.line(flat(kTyre), {0.36f, 0.56f}, {0.36f, 0.88f}, 0.06f);
  pen.box(look.body(), -0.20f, 0.26f, 0.68f, 0.58f, 0.07f);
  pen.box(look.plain(), -0.52f, 0.44f, 0.06f, 0.62f, 0.03f);
  pen.box(flat(kGlass), -0.44f, 0.60f, 0.02f, 0.94f, 0.02f);
  pen.line(look.plain(), {-0.44f, 0.60f}, {-0.44f, 0.94f}, 0.06f);
  pen.line(look.plain(), {0.02f, 0.60f}, {0.02f, 0.94f}, 0.06f);
  pen.box(look.plain(), -0.52f, 0.92f, 0.10f, 1.01f, 0.04f);
  pen.box(flat({0.28f, 0.28f, 0.31f}), 0.56f, 0.30f, 0.69f, 0.52f, 0.02f);
  drawWheel(pen, -0.32f, 0.33f);
  pen.ellipse(flat(kGold), -0.32f, 0.33f, 0.16f, 0.16f);
  drawWheel(pen, 0.46f, 0.19f);
}

void drawBoat(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {-0.04f, 0.24f}, {-0.04f, 1.06f}, 0.05f);
  pen.polygon(flat(kPaper), {{0.02f, 1.0f}, {0.02f, 0.32f}, {0.54f, 0.32f}});
  pen.polygon(flat(darker(kPaper, 0.10f)), {{-0.10f, 0.90f}, {-0.10f, 0.32f}, {-0.46f, 0.32f}});
  pen.polygon(look.plain(), {{-0.04f, 1.14f}, {-0.04f, 1.02f}, {-0.24f, 1.08f}});
  pen.blob(
      look.body(),
      {{-0.72f, 0.28f}, {0, 0.26f}, {0.78f, 0.30f}, {0.56f, 0.02f}, {0, -0.01f}, {-0.52f, 0.02f}});
  pen.line(look.tint(0.6f), {-0.62f, 0.225f}, {0.68f, 0.235f}, 0.045f);
}

constexpr Kind kKinds[] = {
    {.name = "car",
     .plural = "cars",
     .unit = 0.25f,
     .colours = kAnyColour,
     .places = kRoads | bitOf(Place::Beach),
     .patterned = true,
     .draw = drawCar},
    {.name = "bus",
     .plural = "buses",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kRoads,
     .patterned = true,
     .draw = drawBus},
    {.name = "truck",
     .plural = "trucks",
     .otherName = "lorry",
     .otherPlural = "lorries",
     .unit = 0.24f,
     .colours = kPainted | kBrown,
     .places = kRoads,
     .patterned = true,
     .draw = drawTruck},
    {.name = "bicycle",
     .plural = "bicycles",
     .otherName = "bike",
     .otherPlural = "bikes",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kRoads | kCountry | bitOf(Place::Beach),
     .draw = drawBicycle},
    {.name = "train",
     .plural = "trains",
     .unit = 0.24f,
     .colours = kBright | kBlack,
     .places = kRoads,
     .draw = drawTrain},
    {.name = "tractor",
     .plural = "tractors",
     .unit = 0.25f,
     .colours = kBright,
     .places = kCountry | bitOf(Place::Snow),
     .draw = drawTractor},
    {.name = "boat",
     .plural = "boats",
     .otherName = "sailboat",
     .otherPlural = "sailboats",
     .habitat = Habitat::Water,
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kWaters,
     .patterned = true,
     .draw = drawBoat},
};

}  // namespace

std::span<const Kind> vehicles() { return kKinds; }

}  // namespace ws::scenes
