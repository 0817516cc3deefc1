// Buildings: the table, and drawings of those with rooms.
#include "core/train/scenes/detail/buildings_drawings.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

constexpr Colour kPane{0.45f, 0.62f, 0.76f};

void drawPane(Pen& pen, float x0, float y0, float x1, float y1) {
  const float frame = 0.022f;
  pen.box(flat(kPaper), x0 - frame, y0 - frame, x1 + frame, y1 + frame);
  pen.box(flat(kPane), x0, y0, x1, y1);
  pen.line(flat(kPaper), {(x0 + x1) / 2, y0}, {(x0 + x1) / 2, y1}, 0.022f);
  pen.line(flat(kPaper), {x0, (y0 + y1) / 2}, {x1, (y0 + y1) / 2}, 0.022f);
}

void drawHouseDoor(Pen& pen, float x) {
  pen.box(flat(kWood), x - 0.10f, 0, x + 0.10f, 0.35f, 0.02f);
  pen.ellipse(flat(kGold), x + 0.06f, 0.17f, 0.02f, 0.02f);
}

void drawChimney(Pen& pen, float x, float y0, float y1) {
  pen.box(flat({0.60f, 0.51f, 0.47f}), x - 0.07f, y0, x + 0.07f, y1);
  pen.box(flat({0.50f, 0.42f, 0.39f}), x - 0.09f, y1 - 0.06f, x + 0.09f, y1);
}

/// A roof that slopes to all sides, with its eaves.
void drawHipRoof(Pen& pen, const Look& look, float half, float y0, float y1) {
  const Colour roof = roofOf(look);
  pen.beginPart();
  pen.polygon(flat(roof), {{-half, y0}, {-half + 0.22f, y1}, {half - 0.22f, y1}, {half, y0}});
  pen.line(flat(darker(roof, 0.3f)), {-half, y0 + 0.01f}, {half, y0 + 0.01f}, 0.045f);
  pen.endPart();
}

void drawGableRoof(Pen& pen, const Look& look) {
  const Colour roof = roofOf(look);
  pen.beginPart();
  pen.polygon(flat(roof), {{-0.58f, 0.52f}, {0, 1.0f}, {0.58f, 0.52f}});
  pen.line(flat(darker(roof, 0.3f)), {-0.57f, 0.53f}, {0.57f, 0.53f}, 0.045f);
  pen.endPart();
  pen.ellipse(flat(kPaper), 0, 0.69f, 0.095f, 0.095f);
  pen.ellipse(flat(kPane), 0, 0.69f, 0.07f, 0.07f);
}

void drawHouse(Pen& pen, const Look& look) {
  const float side = look.pose(2, 1) == 0 ? -1.0f : 1.0f;
  switch (look.pose(3)) {
    case 0:
      drawChimney(pen, 0.27f * side, 0.70f, 1.08f);
      pen.box(look.body(), -0.46f, 0, 0.46f, 0.62f);
      drawHipRoof(pen, look, 0.58f, 0.58f, 0.96f);
      drawHouseDoor(pen, 0);
      drawPane(pen, -0.37f, 0.22f, -0.19f, 0.46f);
      drawPane(pen, 0.19f, 0.22f, 0.37f, 0.46f);
      break;
    case 1:
      drawChimney(pen, 0.30f * side, 0.62f, 1.00f);
      pen.box(look.body(), -0.45f, 0, 0.45f, 0.56f);
      drawGableRoof(pen, look);
      drawHouseDoor(pen, -0.18f * side);
      drawPane(pen, 0.20f * side - 0.11f, 0.18f, 0.20f * side + 0.11f, 0.40f);
      break;
    default:
      drawChimney(pen, 0.20f * side, 0.86f, 1.16f);
      pen.box(look.body(), -0.37f, 0, 0.37f, 0.80f);
      drawHipRoof(pen, look, 0.48f, 0.76f, 1.06f);
      drawHouseDoor(pen, 0.17f * side);
      drawPane(pen, -0.17f * side - 0.09f, 0.12f, -0.17f * side + 0.09f, 0.32f);
      for (const float x : {-0.18f, 0.18f}) drawPane(pen, x - 0.09f, 0.47f, x + 0.09f, 0.67f);
  }
}

/// Boards on a barn: white, or dark where what they lie on is pale.
Paint boardsOn(const Colour& ground) { return flat(lumaOf(ground) > 0.72f ? kWood : kPaper); }

/// The end wall of a barn about x = `middle`: the broken gable, the crossed door, the loft.
/// `share` stretches it sideways.
void drawBarnEnd(Pen& pen, const Look& look, float middle, float share) {
  const auto at = [middle, share](float x, float y) { return Point{middle + x * share, y}; };
  const Colour roof = roofOf(look);
  pen.beginPart();
  pen.polygon(flat(roof), {at(-0.62f, 0.40f), at(-0.62f, 0.50f), at(-0.44f, 0.84f), at(0, 1.08f),
                           at(0.44f, 0.84f), at(0.62f, 0.50f), at(0.62f, 0.40f)});
  pen.endPart();
  pen.polygon(look.body(), {at(-0.50f, 0), at(-0.50f, 0.46f), at(-0.36f, 0.75f), at(0, 0.94f),
                            at(0.36f, 0.75f), at(0.50f, 0.46f), at(0.50f, 0)});
  const Colour door = look.part == 1 ? look.second : relief(look, 0.28f).colour;
  const Paint boards = boardsOn(door);
  const float width = 0.05f;
  pen.beginPart();
  if (look.part != 1) pen.endPart();
  pen.box(flat(door), at(-0.29f, 0).x, 0, at(0.29f, 0).x, 0.46f);
  pen.line(boards, at(-0.27f, 0.025f), at(0.27f, 0.44f), width);
  pen.line(boards, at(-0.27f, 0.44f), at(0.27f, 0.025f), width);
  for (const float x : {-0.27f, 0.27f}) pen.line(boards, at(x, 0.025f), at(x, 0.44f), width);
  for (const float y : {0.025f, 0.44f}) pen.line(boards, at(-0.27f, y), at(0.27f, y), width);
  pen.endPart();
  pen.box(boardsOn(look.main), at(-0.12f, 0).x, 0.57f, at(0.12f, 0).x, 0.77f);
  pen.box(flat({0.25f, 0.20f, 0.18f}), at(-0.08f, 0).x, 0.60f, at(0.08f, 0).x, 0.74f);
}

void drawBarn(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  const Colour roof = roofOf(look);
  const bool roofShows = look.part == 0;
  if (variant == 0) return drawBarnEnd(pen, look, 0, 1.0f);
  if (variant == 1) {  // with a silo
    pen.box(relief(look, 0.14f), 0.40f, 0, 0.76f, 0.94f);
    for (const float y : {0.30f, 0.60f, 0.88f})
      pen.line(relief(look, 0.35f), {0.42f, y}, {0.74f, y}, 0.04f);
    if (roofShows) pen.beginPart();
    pen.dome(flat(roof), 0.58f, 0.92f, 0.20f, 0.18f);
    pen.endPart();
    return drawBarnEnd(pen, look, -0.12f, 0.94f);
  }
  // From the corner: the long side with its roof.
  pen.box(relief(look, 0.16f), -0.10f, 0, 0.68f, 0.48f);
  for (const float x : {0.26f, 0.46f}) pen.box(flat(kPaper), x, 0.16f, x + 0.12f, 0.32f);
  if (roofShows) pen.beginPart();
  pen.polygon(flat(darker(roof, 0.12f)),
              {{0.08f, 0.42f}, {-0.05f, 0.82f}, {0.60f, 0.82f}, {0.76f, 0.42f}});
  pen.polygon(flat(roof), {{-0.05f, 0.82f}, {-0.31f, 1.07f}, {0.36f, 1.07f}, {0.60f, 0.82f}});
  pen.endPart();
  drawBarnEnd(pen, look, -0.31f, 0.68f);
}

void drawCross(Pen& pen, float x, float y) {
  pen.line(flat(kGold), {x, y}, {x, y + 0.20f}, 0.05f);
  pen.line(flat(kGold), {x - 0.07f, y + 0.13f}, {x + 0.07f, y + 0.13f}, 0.05f);
}

/// A pointed window, or a door, that stands on y.
void drawArch(Pen& pen, const Paint& paint, float x, float y, float half, float height) {
  pen.box(paint, x - half, y, x + half, y + height - half);
  pen.dome(paint, x, y + height - half - 0.01f, half, half * 1.2f);
}

/// A church tower about x = `middle`, with a clock or a round window, and a cross on its roof.
void drawSteeple(Pen& pen, const Look& look, float middle, bool onion) {
  const auto at = [middle](float x, float y) { return Point{middle + x, y}; };
  const Colour roof = roofOf(look);
  pen.box(look.body(), middle - 0.18f, 0, middle + 0.18f, 0.70f);
  drawCross(pen, middle, onion ? 1.02f : 1.08f);
  pen.beginPart();
  if (onion) {
    pen.blob(flat(roof), {at(-0.17f, 0.68f), at(-0.23f, 0.80f), at(-0.10f, 0.93f), at(0, 1.10f),
                          at(0.10f, 0.93f), at(0.23f, 0.80f), at(0.17f, 0.68f)});
  } else {
    pen.polygon(flat(roof), {at(-0.25f, 0.67f), at(0, 1.14f), at(0.25f, 0.67f)});
  }
  pen.endPart();
  drawArch(pen, flat(darker(kWood, 0.2f)), middle, 0, 0.09f, 0.27f);
  pen.ellipse(flat(kPaper), middle, 0.50f, 0.12f, 0.12f);
  if (look.pose(2, 2) == 0) {
    pen.ring(flat(kInk), middle, 0.50f, 0.12f, 0.03f);
    pen.line(flat(kInk), {middle, 0.50f}, {middle, 0.575f}, 0.03f);
    pen.line(flat(kInk), {middle, 0.50f}, {middle + 0.05f, 0.48f}, 0.03f);
  } else {
    pen.ellipse(flat(kPane), middle, 0.50f, 0.09f, 0.09f);
  }
}

void drawChurch(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  const Colour roof = roofOf(look);
  if (variant == 2) {  // from the front
    pen.beginPart();
    pen.polygon(flat(roof), {{-0.60f, 0.32f}, {0, 0.82f}, {0.60f, 0.32f}});
    pen.endPart();
    pen.polygon(look.shade(0.10f),
                {{-0.48f, 0}, {-0.48f, 0.32f}, {0, 0.70f}, {0.48f, 0.32f}, {0.48f, 0}});
    for (const float x : {-0.33f, 0.33f}) drawArch(pen, flat(kPane), x, 0.08f, 0.065f, 0.26f);
    return drawSteeple(pen, look, 0, false);
  }
  pen.box(look.shade(0.08f), -0.30f, 0, 0.56f, 0.42f);
  pen.beginPart();
  pen.polygon(flat(roof), {{-0.24f, 0.39f}, {-0.24f, 0.68f}, {0.48f, 0.68f}, {0.64f, 0.39f}});
  pen.endPart();
  for (const float x : {-0.02f, 0.19f, 0.40f}) drawArch(pen, flat(kPane), x, 0.09f, 0.06f, 0.24f);
  drawSteeple(pen, look, -0.38f, variant == 1);
}

/// A castle's tower, with a pointed roof or battlements.
void drawTower(Pen& pen, const Look& look, float x0, float x1, float top, bool roofed) {
  pen.box(look.plain(), x0, 0, x1, top);
  pen.box(relief(look, 0.16f), x0 - 0.03f, top - 0.04f, x1 + 0.03f, top + 0.04f);
  const float middle = (x0 + x1) / 2;
  if (roofed) {
    pen.polygon(relief(look, 0.42f), {{x0 - 0.05f, top + 0.03f},
                                      {middle, top + 0.24f + 0.5f * (x1 - x0)},
                                      {x1 + 0.05f, top + 0.03f}});
  } else {
    const float step = (x1 - x0 + 0.06f) / 5;
    for (int i = 0; i < 5; i += 2) {
      const float x = x0 - 0.03f + step * static_cast<float>(i);
      pen.box(look.plain(), x, top + 0.03f, x + step, top + 0.13f);
    }
  }
  drawArch(pen, flat({0.24f, 0.22f, 0.26f}), middle, top - 0.26f, 0.04f, 0.15f);
}

void drawCastleWall(Pen& pen, const Look& look, float x0, float x1, float top) {
  pen.box(look.body(), x0, 0, x1, top);
  for (float x = x0; x < x1 - 0.08f; x += 0.18f)
    pen.box(look.plain(), x, top - 0.02f, x + 0.10f, top + 0.09f);
}

void drawFlag(Pen& pen, const Look& look, float x, float y) {
  pen.line(flat(kWood), {x, y}, {x, y + 0.28f}, 0.04f);
  pen.polygon(look.tint(0.25f), {{x, y + 0.29f}, {x + 0.22f, y + 0.21f}, {x, y + 0.12f}});
}

void drawCastle(Pen& pen, const Look& look) {
  switch (look.pose(3)) {
    case 0:
      drawTower(pen, look, -0.19f, 0.19f, 0.82f, true);
      drawCastleWall(pen, look, -0.46f, 0.46f, 0.50f);
      drawTower(pen, look, -0.58f, -0.34f, 0.66f, true);
      drawTower(pen, look, 0.34f, 0.58f, 0.66f, true);
      break;
    case 1:
      drawFlag(pen, look, -0.46f, 0.80f);
      drawFlag(pen, look, 0.42f, 0.80f);
      drawCastleWall(pen, look, -0.46f, 0.46f, 0.56f);
      drawTower(pen, look, -0.62f, -0.30f, 0.74f, false);
      drawTower(pen, look, 0.30f, 0.62f, 0.74f, false);
      break;
    default:
      drawTower(pen, look, 0.02f, 0.32f, 0.86f, true);
      drawCastleWall(pen, look, -0.50f, 0.50f, 0.48f);
      drawTower(pen, look, -0.60f, -0.28f, 0.64f, false);
      drawTower(pen, look, 0.38f, 0.60f, 0.56f, true);
  }
  const Colour gate = look.part == 0 ? look.second : darker(kWood, 0.3f);
  pen.beginPart();
  drawArch(pen, flat(gate), 0, 0, 0.22f, 0.40f);
  pen.endPart();
  for (const float x : {-0.11f, 0.0f, 0.11f})
    pen.line(flat(darker(gate, 0.35f)), {x, 0.02f}, {x, 0.34f}, 0.025f);
}

constexpr Kind kKinds[] = {
    {.name = "house",
     .plural = "houses",
     .otherName = "cottage",
     .otherPlural = "cottages",
     .unit = 0.34f,
     .colours = kPainted | kBrown,
     .places = kOutdoors & ~bitOf(Place::Desert),
     .parts = {{{"roof", "with", kPainted | kBrown}}},
     .draw = drawHouse},
    {.name = "barn",
     .plural = "barns",
     .unit = 0.34f,
     .colours = kPainted | kBrown,
     .places = kCountry | bitsOf(Place::Snow, Place::Mountains, Place::Forest, Place::Lake),
     .parts = {{{"roof", "with", kPainted | kBrown}, {"door", "with", kPainted}}},
     .draw = drawBarn},
    {.name = "church",
     .plural = "churches",
     .unit = 0.35f,
     .colours = kPainted | kBrown,
     .places = kOutdoors & ~bitsOf(Place::Jungle, Place::Beach),
     .parts = {{{"roof", "with", kPainted | kBrown}}},
     .draw = drawChurch},
    {.name = "castle",
     .plural = "castles",
     .unit = 0.34f,
     .colours = kAnyColour,
     .places = kWild,
     .parts = {{{"door", "with", kPainted}}},
     .draw = drawCastle},
    {.name = "skyscraper",
     .plural = "skyscrapers",
     .unit = 0.40f,
     .colours = kAnyColour,
     .places = bitsOf(Place::Street, Place::Harbour, Place::Beach, Place::Lake, Place::Desert,
                      Place::Hills),
     .draw = drawSkyscraper},
    {.name = "tent",
     .plural = "tents",
     .unit = 0.26f,
     .colours = kBright | kBrown | kWhite,
     .places = kWild,
     .patterned = true,
     .draw = drawTent},
    {.name = "igloo",
     .plural = "igloos",
     .unit = 0.27f,
     .colours = kWhite | kBlue | kPinkish | kPurple | kGreen,
     .places = bitsOf(Place::Snow, Place::Mountains, Place::Lake),
     .draw = drawIgloo},
    {.name = "windmill",
     .plural = "windmills",
     .unit = 0.38f,
     .colours = kAnyColour,
     .places = kCountry | bitsOf(Place::Lake, Place::Mountains),
     .draw = drawWindmill},
    {.name = "lighthouse",
     .plural = "lighthouses",
     .unit = 0.38f,
     .colours = kRed | kBlue | kBlack | kGreen | kOrange,
     .places = kWaters,
     .draw = drawLighthouse},
    {.name = "bridge",
     .plural = "bridges",
     .unit = 0.33f,
     .colours = kAnyColour,
     .places = kWild | bitOf(Place::Street),
     .top = {-0.28f, 0.28f, 0.54f},
     .draw = drawBridge},
    {.name = "well",
     .plural = "wells",
     .unit = 0.26f,
     .colours = kAnyColour,
     .places = kCountry | bitsOf(Place::Desert, Place::Forest, Place::Mountains, Place::Jungle),
     .parts = {{{"roof", "with", kPainted | kBrown}}},
     .draw = drawWell},
    {.name = "fountain",
     .plural = "fountains",
     .unit = 0.28f,
     .colours = kAnyColour,
     .places = kCountry | bitsOf(Place::Street, Place::Harbour, Place::Forest),
     .draw = drawFountain},
};

}  // namespace

std::span<const Kind> buildings() { return kKinds; }

}  // namespace ws::scenes
