// Furniture: the table of kinds, and what one sits on, lies on or sits at.
#include "core/train/scenes/detail/furniture_drawings.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

constexpr float kSeat = 0.48f;  // where the top of a chair's seat lies

void drawChairSeat(Pen& pen, const Look& look) {
  pen.polygon(look.plain(), {{-0.34f, 0.42f}, {-0.16f, 0.52f}, {0.44f, 0.52f}, {0.28f, 0.42f}});
  pen.box(look.shade(0.25f), -0.34f, 0.36f, 0.28f, 0.43f, 0.02f);
}

/// A broad back board, spindles, or a rocking chair's tall slats.
void drawChair(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  const float foot = variant == 2 ? 0.10f : 0.04f;
  pen.line(look.shade(0.35f), {-0.14f, 0.44f}, {-0.14f, 0.10f}, 0.08f);
  pen.line(look.shade(0.35f), {0.38f, 0.44f}, {0.38f, 0.10f}, 0.08f);
  if (variant == 2) {  // the runners
    pen.curve(look.shade(0.4f), {{-0.36f, 0.14f}, {-0.05f, 0.05f}, {0.25f, 0.05f}, {0.52f, 0.15f}},
              0.08f);
  }
  pen.line(look.plain(), {-0.30f, foot}, {-0.30f, 1.02f}, 0.10f);
  pen.line(look.plain(), {-0.10f, 0.40f}, {-0.10f, 1.06f}, 0.09f);
  if (variant == 0) {
    pen.polygon(look.body(), {{-0.33f, 0.62f}, {-0.33f, 0.98f}, {-0.07f, 1.02f}, {-0.07f, 0.66f}});
  } else if (variant == 1) {
    for (const float y : {0.66f, 0.81f, 0.96f}) {
      pen.line(look.plain(), {-0.30f, y}, {-0.10f, y + 0.04f}, 0.09f);
    }
  } else {
    pen.line(look.plain(), {-0.20f, 0.46f}, {-0.20f, 1.0f}, 0.08f);
    pen.line(look.plain(), {-0.33f, 1.03f}, {-0.07f, 1.08f}, 0.14f);
  }
  drawChairSeat(pen, look);
  pen.line(look.plain(), {0.24f, 0.38f}, {0.24f, foot}, 0.09f);
  if (variant != 2) return;
  pen.curve(look.plain(), {{-0.46f, 0.13f}, {-0.15f, 0.04f}, {0.12f, 0.04f}, {0.40f, 0.13f}},
            0.08f);
  pen.line(look.plain(), {0.22f, 0.46f}, {0.22f, 0.66f}, 0.08f);  // the arm
  pen.line(look.plain(), {-0.28f, 0.70f}, {0.28f, 0.68f}, 0.09f);
}

void drawTablecloth(Pen& pen, const Look& look, bool round) {
  const Paint cloth = flat(look.second), fold = flat(darker(look.second, 0.12f));
  pen.beginPart();
  if (round) {
    pen.ellipse(cloth, 0, 0.615f, 0.44f, 0.075f);
    pen.polygon(fold,
                {{-0.44f, 0.60f}, {0.44f, 0.60f}, {0.34f, 0.36f}, {0, 0.27f}, {-0.34f, 0.36f}});
  } else {
    pen.polygon(cloth, {{-0.40f, 0.52f}, {-0.30f, 0.70f}, {0.30f, 0.70f}, {0.40f, 0.52f}});
    pen.box(fold, -0.40f, 0.25f, 0.40f, 0.53f, 0.02f);
    pen.box(flat(mixed(look.second, kPaper, 0.5f)), -0.40f, 0.25f, 0.40f, 0.295f, 0.015f);
  }
  pen.endPart();
}

void drawTable(Pen& pen, const Look& look) {
  const bool round = look.pose(3) == 2;
  if (round) {
    for (const float x : {-0.24f, 0.24f}) pen.line(look.shade(0.3f), {0, 0.18f}, {x, 0.05f}, 0.09f);
    pen.line(look.shade(0.2f), {0, 0.55f}, {0, 0.10f}, 0.13f, 0.15f);
    pen.ellipse(look.shade(0.3f), 0, 0.56f, 0.62f, 0.13f);
    pen.ellipse(look.body(), 0, 0.60f, 0.62f, 0.125f);
  } else {
    const bool crossed = look.pose(3) == 1;
    for (const float x : {-0.40f, 0.42f}) pen.line(look.shade(0.4f), {x, 0.50f}, {x, 0.12f}, 0.07f);
    if (crossed) pen.line(look.shade(0.35f), {-0.52f, 0.20f}, {0.52f, 0.20f}, 0.07f);
    for (const float x : {-0.55f, 0.55f}) {
      pen.line(look.shade(0.15f), {x, 0.48f}, {x, 0.04f}, 0.09f);
    }
    pen.polygon(look.body(), {{-0.66f, 0.52f}, {-0.48f, 0.70f}, {0.48f, 0.70f}, {0.66f, 0.52f}});
    pen.box(look.shade(0.2f), -0.66f, 0.44f, 0.66f, 0.53f, 0.02f);
  }
  if (look.part == 0) drawTablecloth(pen, look, round);
}

/// A shade on a thin metal stand, or on a round foot of glazed clay.
void drawLamp(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  const Paint metal = flat(darker(kMetal, 0.35f));
  if (variant == 1) {
    pen.line(metal, {0, 0.40f}, {0, 0.62f}, 0.06f);
    pen.blob(look.shade(0.15f), {{-0.16f, 0.0f},
                                 {-0.23f, 0.20f},
                                 {-0.08f, 0.44f},
                                 {0.08f, 0.44f},
                                 {0.23f, 0.20f},
                                 {0.16f, 0.0f}});
    pen.ellipse(look.tint(0.45f), -0.08f, 0.24f, 0.05f, 0.08f);
  } else {
    pen.ellipse(metal, 0, 0.05f, 0.22f, 0.05f);
    pen.line(metal, {0, 0.06f}, {0, 0.62f}, 0.055f);
  }
  pen.ellipse(flat({1.0f, 0.94f, 0.62f}), 0, 0.60f, 0.12f, 0.09f);
  if (variant == 2) {
    pen.dome(look.body(), 0, 0.59f, 0.36f, 0.42f);
  } else {
    pen.polygon(look.body(), {{-0.36f, 0.58f}, {-0.19f, 1.0f}, {0.19f, 1.0f}, {0.36f, 0.58f}});
  }
  pen.line(look.tint(0.5f), {-0.35f, 0.60f}, {0.35f, 0.60f}, 0.04f);
}

void drawBed(Pen& pen, const Look& look) {
  const bool blanketIsPart = look.part == 0, bars = look.pose(2) == 1;
  const Paint blanket = blanketIsPart ? flat(look.second) : look.body();
  const Paint hanging = blanketIsPart ? flat(darker(look.second, 0.14f)) : look.shade(0.14f);
  // The head of the bed is on the left.
  if (bars) {
    for (const float x : {-0.72f, -0.64f, -0.56f}) {
      pen.line(look.shade(0.2f), {x, 0.30f}, {x, 0.84f + 0.5f * (x + 0.72f)}, 0.05f);
    }
    pen.line(look.plain(), {-0.79f, 0.80f}, {-0.51f, 0.94f}, 0.10f);
    pen.line(look.plain(), {-0.50f, 0.30f}, {-0.50f, 0.98f}, 0.08f);
  } else {
    pen.blob(look.plain(), {{-0.82f, 0.14f},
                            {-0.82f, 0.78f},
                            {-0.70f, 0.96f},
                            {-0.54f, 0.98f},
                            {-0.48f, 0.86f},
                            {-0.48f, 0.36f}});
  }
  pen.polygon(flat(kPaper), {{-0.76f, 0.38f}, {-0.50f, 0.56f}, {0.76f, 0.56f}, {0.64f, 0.38f}});
  pen.box(flat(darker(kPaper, 0.10f)), -0.76f, 0.26f, 0.64f, 0.39f, 0.03f);
  pen.box(look.shade(0.1f), -0.78f, 0.13f, 0.70f, 0.28f, 0.02f);
  pen.line(look.plain(), {-0.79f, 0.05f}, {-0.79f, bars ? 0.86f : 0.60f}, 0.10f);
  pen.blob(flat({1, 1, 1}), {{-0.70f, 0.44f},
                             {-0.58f, 0.62f},
                             {-0.34f, 0.64f},
                             {-0.28f, 0.56f},
                             {-0.40f, 0.42f},
                             {-0.62f, 0.39f}});
  if (blanketIsPart) pen.beginPart();
  pen.polygon(blanket, {{-0.34f, 0.38f}, {-0.14f, 0.60f}, {0.74f, 0.60f}, {0.68f, 0.38f}});
  pen.polygon(hanging, {{-0.34f, 0.40f}, {0.68f, 0.40f}, {0.68f, 0.18f}, {-0.32f, 0.18f}});
  pen.endPart();
  pen.polygon(blanketIsPart ? flat(mixed(look.second, kPaper, 0.55f)) : look.tint(0.45f),
              {{-0.36f, 0.39f}, {-0.15f, 0.61f}, {-0.05f, 0.61f}, {-0.25f, 0.39f}});
  pen.polygon(look.plain(), {{0.66f, 0.10f}, {0.66f, 0.52f}, {0.84f, 0.66f}, {0.84f, 0.24f}});
  pen.line(look.shade(0.12f), {0.66f, 0.05f}, {0.66f, 0.54f}, 0.10f);
  pen.line(look.shade(0.2f), {0.84f, 0.18f}, {0.84f, 0.68f}, 0.07f);
}

void drawSofa(Pen& pen, const Look& look) {
  const bool arched = look.pose(2) == 1;
  for (const float x : {-0.56f, 0.56f}) pen.line(flat(kWood), {x, 0.12f}, {x, 0.04f}, 0.09f);
  if (arched) {
    pen.blob(look.body(), {{-0.60f, 0.20f},
                           {-0.62f, 0.58f},
                           {-0.32f, 0.72f},
                           {0, 0.80f},
                           {0.32f, 0.72f},
                           {0.62f, 0.58f},
                           {0.60f, 0.20f}});
  } else {
    pen.box(look.body(), -0.60f, 0.20f, -0.005f, 0.75f, 0.12f);
    pen.box(look.body(), 0.005f, 0.20f, 0.60f, 0.75f, 0.12f);
  }
  pen.box(look.shade(0.25f), -0.62f, 0.09f, 0.62f, 0.28f, 0.03f);
  for (const float side : {-1.0f, 1.0f}) {
    const float a = side * 0.008f, b = side * 0.50f;
    pen.box(look.tint(0.12f), a < b ? a : b, 0.24f, a < b ? b : a, 0.40f, 0.06f);
  }
  if (look.part == 0) {
    pen.beginPart();
    pen.blob(flat(look.second), {{-0.50f, 0.37f},
                                 {-0.46f, 0.56f},
                                 {-0.49f, 0.73f},
                                 {-0.30f, 0.70f},
                                 {-0.09f, 0.73f},
                                 {-0.13f, 0.56f},
                                 {-0.09f, 0.37f},
                                 {-0.30f, 0.40f}});
    pen.ellipse(flat(darker(look.second, 0.35f)), -0.295f, 0.555f, 0.03f, 0.03f);
    pen.endPart();
  }
  for (const float side : {-1.0f, 1.0f}) {
    const float inner = side * 0.47f, outer = side * 0.68f;
    pen.box(look.body(), side < 0 ? outer : inner, 0.08f, side < 0 ? inner : outer, 0.48f, 0.04f);
    pen.ellipse(look.shade(0.10f), side * 0.58f, 0.48f, 0.125f, 0.10f);
    pen.ellipse(look.shade(0.32f), side * 0.58f, 0.48f, 0.06f, 0.048f);
  }
}

/// Long boards between feet of iron, as in a park.
void drawBench(Pen& pen, const Look& look) {
  const Paint iron = flat({0.25f, 0.26f, 0.28f});
  for (const float x : {-0.56f, 0.62f}) pen.line(iron, {x, 0.40f}, {x + 0.03f, 0.86f}, 0.06f);
  if (look.pose(2) == 0) {
    for (const float y : {0.56f, 0.69f, 0.82f}) {
      pen.box(look.body(), -0.66f, y - 0.052f, 0.72f, y + 0.052f, 0.03f);
    }
  } else {
    for (const float x : {-0.44f, -0.27f, -0.10f, 0.07f, 0.24f, 0.41f, 0.56f}) {
      pen.line(look.shade(0.12f), {x, 0.48f}, {x, 0.80f}, 0.075f);
    }
    pen.box(look.body(), -0.66f, 0.51f, 0.72f, 0.58f, 0.03f);
    pen.curve(look.plain(),
              {{-0.64f, 0.80f}, {-0.30f, 0.85f}, {0.03f, 0.89f}, {0.36f, 0.85f}, {0.70f, 0.80f}},
              0.12f);
  }
  for (const float x : {-0.46f, 0.56f}) pen.line(iron, {x, 0.36f}, {x, 0.10f}, 0.06f);
  pen.polygon(look.body(), {{-0.72f, 0.36f}, {-0.62f, 0.47f}, {0.72f, 0.47f}, {0.66f, 0.36f}});
  pen.box(look.shade(0.22f), -0.73f, 0.29f, 0.66f, 0.37f, 0.03f);
  for (const float x : {-0.62f, 0.54f}) {
    pen.line(iron, {x, 0.31f}, {x, 0.04f}, 0.07f);
    pen.curve(iron, {{x, 0.32f}, {x - 0.03f, 0.56f}, {x + 0.12f, 0.60f}}, 0.06f);
  }
}

constexpr std::uint16_t kParks =
    bitsOf(Place::Garden, Place::Street, Place::Meadow, Place::Lake, Place::Hills, Place::Forest,
           Place::Beach, Place::Harbour, Place::Farm, Place::Snow, Place::Mountains);

constexpr Kind kKinds[] = {
    {.name = "chair",
     .plural = "chairs",
     .unit = 0.25f,
     .colours = kAnyColour,
     .places = kPicnic,
     .patterned = true,
     .top = {-0.16f, 0.28f, kSeat},
     .draw = drawChair},
    {.name = "table",
     .plural = "tables",
     .unit = 0.28f,
     .colours = kAnyColour,
     .places = kPicnic,
     .patterned = true,
     .parts = {{{"tablecloth", "with", kPainted}}},
     .top = {-0.46f, 0.46f, 0.61f},
     .draw = drawTable},
    {.name = "lamp",
     .plural = "lamps",
     .unit = 0.23f,
     .colours = kBright | kWhite,
     .places = kIndoors,
     .patterned = true,
     .portable = true,
     .draw = drawLamp},
    {.name = "bed",
     .plural = "beds",
     .unit = 0.28f,
     .colours = kAnyColour,
     .places = bitsOf(Place::Room),
     .patterned = true,
     .parts = {{{"blanket", "with", kPainted}}},
     .top = {-0.10f, 0.52f, 0.48f},
     .draw = drawBed},
    {.name = "sofa",
     .plural = "sofas",
     .otherName = "couch",
     .otherPlural = "couches",
     .unit = 0.30f,
     .colours = kAnyColour,
     .places = kIndoors,
     .patterned = true,
     .parts = {{{"cushion", "with", kPainted}}},
     .top = {-0.04f, 0.40f, 0.37f},
     .draw = drawSofa},
    {.name = "bench",
     .plural = "benches",
     .unit = 0.27f,
     .colours = kAnyColour,
     .places = kParks,
     .top = {-0.50f, 0.50f, 0.42f},
     .draw = drawBench},
    {.name = "wardrobe",
     .plural = "wardrobes",
     .unit = 0.33f,
     .colours = kAnyColour,
     .places = bitsOf(Place::Room),
     .patterned = true,
     .draw = drawWardrobe},
    {.name = "clock",
     .plural = "clocks",
     .unit = 0.31f,
     .colours = kAnyColour,
     .places = kIndoors,
     .draw = drawClock},
    {.name = "bookshelf",
     .plural = "bookshelves",
     .otherName = "bookcase",
     .otherPlural = "bookcases",
     .unit = 0.30f,
     .colours = kAnyColour,
     .places = kIndoors,
     .top = {-0.36f, 0.36f, 1.02f},
     .draw = drawBookshelf},
    {.name = "stove",
     .plural = "stoves",
     .otherName = "cooker",
     .otherPlural = "cookers",
     .unit = 0.25f,
     .colours = kPainted,
     .places = bitsOf(Place::Kitchen),
     .top = {-0.34f, 0.34f, 0.85f},
     .draw = drawStove},
    {.name = "fridge",
     .plural = "fridges",
     .otherName = "refrigerator",
     .otherPlural = "refrigerators",
     .unit = 0.31f,
     .colours = kPainted,
     .places = bitsOf(Place::Kitchen),
     .draw = drawFridge},
    {.name = "piano",
     .plural = "pianos",
     .unit = 0.29f,
     .colours = kBright | kBrown | kBlack | kWhite,
     .places = bitsOf(Place::Room),
     .top = {-0.50f, 0.50f, 0.87f},
     .draw = drawPiano},
};

}  // namespace

std::span<const Kind> furniture() { return kKinds; }

}  // namespace ws::scenes
