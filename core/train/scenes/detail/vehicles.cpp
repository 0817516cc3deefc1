// What drives, and the table of all vehicles.
#include "core/train/scenes/detail/places.h"
#include "core/train/scenes/detail/vehicles_drawings.h"

namespace ws::scenes {

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

void drawPorthole(Pen& pen, float x, float y, float radius) {
  pen.ellipse(flat(kMetal), x, y, radius, radius);
  pen.ellipse(flat(kGlass), x, y, radius * 0.68f, radius * 0.68f);
}

namespace {

/// Lamps, sill, door line and wheels: what every car has.
void drawCarTrim(Pen& pen, const Look& look, float rear, float front, float door) {
  pen.box(look.shade(0.45f), rear - 0.02f, 0.13f, front + 0.02f, 0.19f, 0.03f);
  pen.ellipse(flat(kLamp), front - 0.05f, 0.33f, 0.05f, 0.055f);
  pen.box(flat({0.85f, 0.16f, 0.12f}), rear - 0.01f, 0.29f, rear + 0.05f, 0.38f, 0.02f);
  pen.line(look.shade(0.5f), {door, 0.22f}, {door, 0.58f}, 0.02f);
  drawWheel(pen, rear + 0.31f, 0.17f);
  drawWheel(pen, front - 0.31f, 0.17f);
}

void drawRoundCar(Pen& pen, const Look& look) {
  pen.blob(look.plain(), {{-0.54f, 0.36f},
                          {-0.36f, 0.65f},
                          {-0.12f, 0.72f},
                          {0.14f, 0.71f},
                          {0.31f, 0.61f},
                          {0.50f, 0.36f}});
  pen.box(look.body(), -0.74f, 0.13f, 0.76f, 0.44f, 0.13f);
  pen.polygon(flat(kGlass), {{-0.40f, 0.43f}, {-0.28f, 0.61f}, {-0.05f, 0.64f}, {-0.05f, 0.43f}});
  pen.polygon(flat(kGlass), {{0.03f, 0.43f}, {0.03f, 0.64f}, {0.19f, 0.61f}, {0.37f, 0.43f}});
  drawCarTrim(pen, look, -0.74f, 0.76f, -0.01f);
}

void drawHatchback(Pen& pen, const Look& look) {
  pen.blob(look.plain(), {{-0.67f, 0.34f},
                          {-0.60f, 0.66f},
                          {-0.40f, 0.78f},
                          {0.02f, 0.78f},
                          {0.20f, 0.67f},
                          {0.44f, 0.36f}});
  pen.box(look.body(), -0.67f, 0.13f, 0.68f, 0.46f, 0.12f);
  pen.polygon(flat(kGlass), {{-0.54f, 0.45f}, {-0.48f, 0.66f}, {-0.15f, 0.69f}, {-0.15f, 0.45f}});
  pen.polygon(flat(kGlass), {{-0.07f, 0.45f}, {-0.07f, 0.69f}, {0.08f, 0.66f}, {0.28f, 0.45f}});
  drawCarTrim(pen, look, -0.67f, 0.68f, -0.11f);
}

void drawSaloon(Pen& pen, const Look& look) {
  pen.polygon(look.plain(), {{-0.62f, 0.40f}, {-0.38f, 0.70f}, {0.14f, 0.70f}, {0.42f, 0.40f}});
  pen.box(look.plain(), -0.40f, 0.64f, 0.16f, 0.73f, 0.04f);
  pen.blob(look.body(), {{-0.80f, 0.16f},
                         {-0.82f, 0.40f},
                         {-0.72f, 0.46f},
                         {0.0f, 0.47f},
                         {0.40f, 0.44f},
                         {0.76f, 0.38f},
                         {0.82f, 0.16f},
                         {0.0f, 0.13f}});
  pen.polygon(flat(kGlass), {{-0.50f, 0.45f}, {-0.36f, 0.64f}, {-0.13f, 0.64f}, {-0.13f, 0.45f}});
  pen.polygon(flat(kGlass), {{-0.05f, 0.45f}, {-0.05f, 0.64f}, {0.12f, 0.64f}, {0.30f, 0.45f}});
  drawCarTrim(pen, look, -0.80f, 0.81f, -0.09f);
}

void drawCar(Pen& pen, const Look& look) {
  switch (look.pose(3)) {
    case 0:
      return drawRoundCar(pen, look);
    case 1:
      return drawHatchback(pen, look);
    default:
      return drawSaloon(pen, look);
  }
}

void drawBusTrim(Pen& pen, const Look& look, float rear, float front) {
  pen.box(look.shade(0.5f), rear - 0.02f, 0.12f, front + 0.02f, 0.18f, 0.03f);
  pen.ellipse(flat(kLamp), front - 0.06f, 0.28f, 0.05f, 0.05f);
  drawWheel(pen, rear + 0.34f, 0.17f);
  drawWheel(pen, front - 0.52f, 0.17f);
}

void drawBus(Pen& pen, const Look& look) {
  if (look.pose(3) == 0) {  // a double-decker
    pen.box(look.body(), -0.74f, 0.12f, 0.74f, 1.24f, 0.10f);
    pen.box(look.tint(0.55f), -0.74f, 0.70f, 0.74f, 0.76f);
    for (const float x : {-0.66f, -0.33f, 0.00f, 0.33f})
      drawWindow(pen, x, 0.84f, x + 0.27f, 1.11f);
    for (const float x : {-0.66f, -0.33f, 0.00f}) drawWindow(pen, x, 0.40f, x + 0.27f, 0.64f);
    pen.box(look.shade(0.4f), 0.42f, 0.14f, 0.66f, 0.67f, 0.02f);
    drawWindow(pen, 0.455f, 0.28f, 0.625f, 0.64f);
    return drawBusTrim(pen, look, -0.74f, 0.74f);
  }
  pen.box(look.body(), -0.86f, 0.12f, 0.86f, 0.92f, 0.10f);
  pen.box(look.tint(0.55f), -0.86f, 0.38f, 0.86f, 0.44f);
  for (const float x : {-0.78f, -0.47f, -0.16f, 0.15f}) drawWindow(pen, x, 0.50f, x + 0.26f, 0.80f);
  drawWindow(pen, 0.66f, 0.46f, 0.84f, 0.80f);
  pen.box(look.shade(0.4f), 0.43f, 0.14f, 0.62f, 0.80f, 0.02f);
  drawWindow(pen, 0.455f, 0.34f, 0.595f, 0.77f);
  drawBusTrim(pen, look, -0.86f, 0.86f);
}

/// An open body with a heap in it.
void drawTipper(Pen& pen, const Look& look) {
  pen.blob(flat({0.80f, 0.65f, 0.40f}),
           {{-0.74f, 0.74f}, {-0.46f, 0.93f}, {-0.24f, 1.0f}, {0.02f, 0.92f}, {0.22f, 0.74f}});
  pen.polygon(look.body(), {{-0.92f, 0.82f}, {0.31f, 0.82f}, {0.25f, 0.26f}, {-0.76f, 0.26f}});
  for (const float x : {-0.62f, -0.34f, -0.06f})
    pen.line(look.shade(0.3f), {x - 0.05f, 0.72f}, {x, 0.34f}, 0.05f);
  pen.line(look.shade(0.3f), {-0.90f, 0.80f}, {0.30f, 0.80f}, 0.06f);
}

void drawTruck(Pen& pen, const Look& look) {
  pen.box(flat(kChassis), -0.84f, 0.15f, 0.80f, 0.27f, 0.03f);
  if (look.pose(2) == 0) {
    pen.box(look.body(), -0.86f, 0.24f, 0.30f, 0.96f, 0.03f);
    pen.box(look.shade(0.35f), -0.86f, 0.24f, 0.30f, 0.29f);
  } else {
    drawTipper(pen, look);
  }
  pen.blob(look.plain(), {{0.36f, 0.20f},
                          {0.36f, 0.74f},
                          {0.60f, 0.76f},
                          {0.74f, 0.50f},
                          {0.86f, 0.44f},
                          {0.86f, 0.20f}});
  pen.polygon(flat(kGlass), {{0.46f, 0.48f}, {0.46f, 0.68f}, {0.60f, 0.68f}, {0.70f, 0.48f}});
  pen.ellipse(flat(kLamp), 0.83f, 0.32f, 0.045f, 0.05f);
  drawWheel(pen, -0.60f, 0.17f);
  drawWheel(pen, -0.20f, 0.17f);
  drawWheel(pen, 0.58f, 0.17f);
}

void drawCarriage(Pen& pen, const Look& look) {
  pen.box(flat(kChassis), -1.04f, 0.13f, -0.22f, 0.20f, 0.02f);
  pen.box(look.body(), -1.04f, 0.18f, -0.38f, 0.66f, 0.03f);
  pen.box(look.shade(0.5f), -1.08f, 0.64f, -0.34f, 0.72f, 0.04f);
  drawWindow(pen, -0.98f, 0.38f, -0.75f, 0.58f);
  drawWindow(pen, -0.67f, 0.38f, -0.44f, 0.58f);
  drawWheel(pen, -0.87f, 0.12f);
  drawWheel(pen, -0.55f, 0.12f);
}

/// The steam engine, alone or smaller with a carriage behind it.
void drawTrain(Pen& pen, const Look& look) {
  const bool hauls = look.pose(2) == 1;
  const float s = hauls ? 0.72f : 1.0f, dx = hauls ? 0.32f : 0.0f;
  const auto x = [&](float at) { return at * s + dx; };
  const auto box = [&](const Paint& paint, float x0, float y0, float x1, float y1, float radius) {
    pen.box(paint, x(x0), y0 * s, x(x1), y1 * s, radius * s);
  };
  if (hauls) drawCarriage(pen, look);
  for (const Point p : {Point{0.40f, 1.04f}, {0.20f, 1.13f}})
    pen.ellipse(flat(kSteam), x(p.x), p.y * s, 0.13f * s, 0.085f * s);
  box(flat(kChassis), -0.82f, 0.14f, 0.80f, 0.26f, 0.02f);
  box(look.body(), -0.24f, 0.24f, 0.74f, 0.62f, 0.14f);
  box(look.plain(), -0.80f, 0.24f, -0.20f, 0.88f, 0.03f);
  box(look.shade(0.5f), -0.88f, 0.86f, -0.12f, 0.96f, 0.04f);
  drawWindow(pen, x(-0.68f), 0.54f * s, x(-0.34f), 0.80f * s);
  pen.polygon(
      flat(kTyre),
      {{x(0.43f), 0.58f * s}, {x(0.37f), 0.94f * s}, {x(0.65f), 0.94f * s}, {x(0.59f), 0.58f * s}});
  pen.dome(flat(kGold), x(0.12f), 0.60f * s, 0.11f * s, 0.14f * s);
  pen.line(flat(kGold), {x(0.28f), 0.26f * s}, {x(0.28f), 0.60f * s}, 0.04f);
  pen.ellipse(flat(kLamp), x(0.73f), 0.47f * s, 0.07f * s, 0.07f * s);
  pen.polygon(flat(kMetal), {{x(0.74f), 0.24f * s}, {x(0.94f), 0}, {x(0.66f), 0}});
  drawWheel(pen, x(-0.56f), 0.20f * s);
  for (const float wheel : {-0.10f, 0.18f, 0.46f}) drawWheel(pen, x(wheel), 0.14f * s);
  pen.line(flat(kMetal), {x(-0.10f), 0.13f * s}, {x(0.46f), 0.13f * s}, 0.04f * s);
}

void drawTractor(Pen& pen, const Look& look) {
  const bool open = look.pose(3) == 0;
  pen.line(flat(kTyre), {0.36f, 0.56f}, {0.36f, 0.90f}, 0.07f);
  if (open) {
    pen.line(flat(kTyre), {0.00f, 0.62f}, {-0.08f, 0.82f}, 0.05f);
    pen.line(flat(kTyre), {-0.18f, 0.78f}, {0.02f, 0.86f}, 0.06f);
    pen.curve(flat(kTyre), {{-0.54f, 0.98f}, {-0.50f, 0.74f}, {-0.26f, 0.72f}}, 0.10f);
  } else {
    pen.box(flat(kGlass), -0.44f, 0.60f, 0.02f, 0.98f, 0.02f);
    pen.line(look.plain(), {-0.44f, 0.60f}, {-0.44f, 0.98f}, 0.07f);
    pen.line(look.plain(), {0.02f, 0.60f}, {0.02f, 0.98f}, 0.07f);
    pen.box(look.plain(), -0.54f, 0.95f, 0.12f, 1.06f, 0.05f);
  }
  pen.box(look.body(), -0.20f, 0.26f, 0.70f, 0.62f, 0.08f);
  pen.box(flat(kChassis), 0.58f, 0.32f, 0.71f, 0.55f, 0.02f);
  pen.dome(look.plain(), -0.32f, 0.40f, 0.42f, 0.34f);
  drawWheel(pen, -0.32f, 0.33f);
  pen.ellipse(flat(kGold), -0.32f, 0.33f, 0.16f, 0.16f);
  drawWheel(pen, 0.48f, 0.20f);
}

void drawTracks(Pen& pen) {
  pen.box(flat(kTyre), -0.66f, 0.0f, 0.24f, 0.26f, 0.13f);
  for (const float x : {-0.53f, -0.32f, -0.10f, 0.11f})
    pen.ellipse(flat(kMetal), x, 0.13f, 0.07f, 0.07f);
}

void drawDigger(Pen& pen, const Look& look) {
  drawTracks(pen);
  const bool raised = look.pose(2) == 0;  // its arm: raised, or reaching down
  const Point elbow = raised ? Point{0.44f, 1.06f} : Point{0.54f, 0.90f};
  const Point wrist = raised ? Point{0.84f, 0.82f} : Point{0.80f, 0.40f};
  pen.box(flat(kChassis), -0.40f, 0.24f, 0.0f, 0.32f);
  pen.box(look.body(), -0.74f, 0.30f, 0.0f, 0.60f, 0.08f);
  pen.line(look.plain(), {0.04f, 0.44f}, elbow, 0.19f, 0.14f);
  pen.line(look.shade(0.15f), elbow, wrist, 0.16f, 0.10f);
  pen.box(look.plain(), -0.24f, 0.30f, 0.18f, 0.98f, 0.06f);
  drawWindow(pen, -0.15f, 0.56f, 0.11f, 0.88f);
  pen.ellipse(flat(kChassis), elbow.x, elbow.y, 0.06f, 0.06f);
  const float x = wrist.x, y = wrist.y;
  pen.blob(flat({0.42f, 0.43f, 0.46f}), {{x - 0.14f, y + 0.05f},
                                         {x + 0.13f, y + 0.06f},
                                         {x + 0.16f, y - 0.14f},
                                         {x + 0.02f, y - 0.30f},
                                         {x - 0.20f, y - 0.34f},
                                         {x - 0.10f, y - 0.16f}});
}

constexpr std::uint16_t kHighways = kRoads | bitOf(Place::Mountains);

constexpr Kind kKinds[] = {
    {.name = "car",
     .plural = "cars",
     .unit = 0.25f,
     .colours = kAnyColour,
     .places = kHighways | bitOf(Place::Beach),
     .patterned = true,
     .draw = drawCar},
    {.name = "bus",
     .plural = "buses",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kHighways,
     .patterned = true,
     .draw = drawBus},
    {.name = "truck",
     .plural = "trucks",
     .otherName = "lorry",
     .otherPlural = "lorries",
     .unit = 0.24f,
     .colours = kPainted | kBrown,
     .places = kHighways | bitOf(Place::Forest),
     .patterned = true,
     .draw = drawTruck},
    {.name = "bicycle",
     .plural = "bicycles",
     .otherName = "bike",
     .otherPlural = "bikes",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kHighways | kCountry | bitsOf(Place::Beach, Place::Forest),
     .draw = drawBicycle},
    {.name = "train",
     .plural = "trains",
     .unit = 0.24f,
     .colours = kBright | kBlack,
     .places = kHighways | bitOf(Place::Forest),
     .draw = drawTrain},
    {.name = "tractor",
     .plural = "tractors",
     .unit = 0.25f,
     .colours = kBright,
     .places = kCountry | bitsOf(Place::Snow, Place::Forest),
     .draw = drawTractor},
    {.name = "digger",
     .plural = "diggers",
     .otherName = "excavator",
     .otherPlural = "excavators",
     .unit = 0.25f,
     .colours = kBright,
     .places = kRoads | bitsOf(Place::Beach, Place::Mountains, Place::Jungle, Place::Forest),
     .draw = drawDigger},
    {.name = "motorcycle",
     .plural = "motorcycles",
     .otherName = "motorbike",
     .otherPlural = "motorbikes",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kHighways | bitOf(Place::Beach),
     .draw = drawMotorcycle},
    {.name = "scooter",
     .plural = "scooters",
     .unit = 0.20f,
     .colours = kBright | kBlack,
     .places = bitsOf(Place::Street, Place::Garden, Place::Harbour, Place::Beach, Place::Room,
                      Place::Meadow, Place::Farm),
     .draw = drawScooter},
    {.name = "wheelbarrow",
     .plural = "wheelbarrows",
     .unit = 0.24f,
     .colours = kBright | kBlack,
     .places = kCountry | bitsOf(Place::Forest, Place::Street),
     .patterned = true,
     .hollow = {-0.36f, 0.50f, 0.70f},
     .draw = drawWheelbarrow},
    {.name = "sledge",
     .plural = "sledges",
     .otherName = "sled",
     .otherPlural = "sleds",
     .unit = 0.25f,
     .colours = kBright | kBrown,
     .places = bitsOf(Place::Snow, Place::Mountains, Place::Hills, Place::Forest),
     .top = {-0.56f, 0.34f, 0.38f},
     .draw = drawSledge},
    {.name = "boat",
     .plural = "boats",
     .otherName = "sailboat",
     .otherPlural = "sailboats",
     .habitat = Habitat::Water,
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kWaters,
     .patterned = true,
     .parts = {{{"sail", "with", kPainted | kBrown}}},
     .draw = drawBoat},
    {.name = "ship",
     .plural = "ships",
     .otherName = "steamer",
     .otherPlural = "steamers",
     .habitat = Habitat::Water,
     .unit = 0.26f,
     .colours = kPainted,
     .places = kWaters,
     .patterned = true,
     .parts = {{{"funnel", "with", kPainted}}},
     .draw = drawShip},
    {.name = "canoe",
     .plural = "canoes",
     .habitat = Habitat::Water,
     .unit = 0.26f,
     .colours = kBright | kBrown | kWhite,
     .places = kWaters,
     .patterned = true,
     .hollow = {-0.30f, 0.46f, 0.27f},
     .draw = drawCanoe},
    {.name = "submarine",
     .plural = "submarines",
     .habitat = Habitat::Water,
     .unit = 0.24f,
     .colours = kPainted,
     .places = kWaters,
     .patterned = true,
     .draw = drawSubmarine},
};

}  // namespace

std::span<const Kind> vehicles() { return kKinds; }

}  // namespace ws::scenes
