// Plants: the table, and drawings of trees and bushes.
#include "core/train/scenes/detail/places.h"
#include "core/train/scenes/detail/plants_drawings.h"

namespace ws::scenes {
namespace {

void drawRoundCrown(Pen& pen, const Look& look) {
  Random random(look.seed);
  for (const Point p :
       {Point{-0.26f, 0.62f}, {0.26f, 0.62f}, {-0.15f, 0.86f}, {0.17f, 0.86f}, {0, 0.64f}}) {
    const float dy = random.between(-0.02f, 0.02f), dx = random.between(-0.03f, 0.03f);
    pen.ellipse(look.shade(0.08f), p.x + dx, p.y + dy, 0.23f, 0.21f);
  }
  pen.ellipse(look.body(), 0, 0.76f, 0.30f, 0.24f);
  for (const Point p : {Point{-0.14f, 0.88f}, {-0.22f, 0.70f}, {0.08f, 0.78f}}) {
    pen.ellipse(look.tint(0.16f), p.x, p.y, 0.10f, 0.07f);
  }
}

/// Wide and flat, in two storeys.
void drawWideCrown(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {0, 0.30f}, {-0.28f, 0.60f}, 0.07f, 0.05f);
  for (const Point p : {Point{-0.38f, 0.66f}, {0.38f, 0.66f}, {-0.14f, 0.64f}, {0.14f, 0.64f}})
    pen.ellipse(look.shade(0.10f), p.x, p.y, 0.21f, 0.14f);
  for (const Point p : {Point{-0.22f, 0.85f}, {0.22f, 0.85f}})
    pen.ellipse(look.plain(), p.x, p.y, 0.22f, 0.16f);
  pen.ellipse(look.body(), 0, 0.84f, 0.27f, 0.21f);
  for (const Point p : {Point{-0.16f, 0.94f}, {0.12f, 0.86f}, {-0.36f, 0.70f}, {0.32f, 0.68f}})
    pen.ellipse(look.tint(0.16f), p.x, p.y, 0.09f, 0.05f);
}

/// Upright, of heaps that grow smaller.
void drawTallCrown(Pen& pen, const Look& look) {
  pen.ellipse(look.shade(0.10f), -0.15f, 0.46f, 0.17f, 0.16f);
  pen.ellipse(look.shade(0.10f), 0.15f, 0.46f, 0.17f, 0.16f);
  pen.ellipse(look.shade(0.06f), -0.14f, 0.68f, 0.16f, 0.16f);
  pen.ellipse(look.shade(0.06f), 0.14f, 0.68f, 0.16f, 0.16f);
  pen.ellipse(look.plain(), -0.09f, 0.89f, 0.14f, 0.15f);
  pen.ellipse(look.plain(), 0.09f, 0.89f, 0.14f, 0.15f);
  pen.ellipse(look.plain(), 0, 1.03f, 0.10f, 0.12f);
  pen.ellipse(look.body(), 0, 0.66f, 0.19f, 0.34f);
  for (const Point p : {Point{-0.06f, 0.96f}, {-0.14f, 0.72f}, {0.10f, 0.82f}, {0.06f, 0.54f}})
    pen.ellipse(look.tint(0.16f), p.x, p.y, 0.07f, 0.05f);
}

void drawTree(Pen& pen, const Look& look) {
  const int crown = look.pose(3);
  pen.polygon(flat(kWood), {{-0.12f, 0}, {-0.06f, 0.60f}, {0.06f, 0.60f}, {0.12f, 0}});
  if (crown == 0) {
    pen.line(flat(kWood), {0, 0.38f}, {0.20f, 0.58f}, 0.06f, 0.04f);
    drawRoundCrown(pen, look);
  } else if (crown == 1) {
    drawWideCrown(pen, look);
  } else {
    drawTallCrown(pen, look);
  }
}

/// One hanging frond from (x, y): it rises, then droops to `reach` aside and `drop` below.
void drawFrond(Pen& pen, const Paint& paint, float x, float y, float reach, float drop) {
  const float lift = 0.16f, mid = 0.55f * reach;
  pen.blob(paint, {{x, y - 0.02f},
                   {x + 0.2f * reach, y + lift * 0.8f},
                   {x + mid, y + lift},
                   {x + 0.9f * reach, y + lift * 0.4f - drop * 0.4f},
                   {x + reach, y - drop},
                   {x + 0.75f * reach, y - 0.02f - drop * 0.3f},
                   {x + 0.4f * reach, y + 0.01f}});
}

void drawPalm(Pen& pen, const Look& look) {
  const bool leaning = look.pose(2) == 0;
  const float x = leaning ? 0.16f : 0.02f, y = 0.78f;
  const Point foot{leaning ? -0.16f : 0.0f, 0.0f};
  const Point knee{leaning ? -0.10f : -0.03f, 0.40f};
  pen.curve(flat({0.64f, 0.46f, 0.28f}), {foot, knee, {x, y}}, 0.12f);
  pen.ellipse(flat({0.56f, 0.39f, 0.23f}), foot.x, 0.03f, 0.12f, 0.05f);
  for (const float t : {0.25f, 0.5f, 0.75f, 1.0f}) {  // rings of the stem, up to its knee
    const float at = foot.x + (knee.x - foot.x) * t, up = knee.y * t + 0.06f;
    pen.line(flat({0.46f, 0.31f, 0.18f}), {at - 0.05f, up}, {at + 0.05f, up + 0.01f}, 0.04f);
  }
  drawFrond(pen, look.shade(0.22f), x, y, -0.34f, 0.34f);
  drawFrond(pen, look.shade(0.22f), x, y, 0.34f, 0.34f);
  for (const float dx : {-0.06f, 0.07f})
    pen.ellipse(flat({0.36f, 0.23f, 0.14f}), x + dx, y - 0.06f, 0.07f, 0.07f);
  drawFrond(pen, look.plain(), x, y, -0.56f, 0.16f);
  drawFrond(pen, look.plain(), x, y, 0.56f, 0.16f);
  pen.blob(look.tint(0.10f), {{x, y},
                              {x - 0.20f, y + 0.12f},
                              {x - 0.40f, y + 0.30f},
                              {x - 0.18f, y + 0.26f},
                              {x, y + 0.08f}});
  pen.blob(look.tint(0.10f), {{x, y},
                              {x + 0.20f, y + 0.12f},
                              {x + 0.40f, y + 0.30f},
                              {x + 0.18f, y + 0.26f},
                              {x, y + 0.08f}});
  pen.blob(look.tint(0.16f), {{x - 0.05f, y},
                              {x - 0.07f, y + 0.18f},
                              {x + 0.02f, y + 0.36f},
                              {x + 0.08f, y + 0.18f},
                              {x + 0.06f, y}});
}

/// Rounded heaps of leaves on short stems, green below: broader than it is high.
void drawBush(Pen& pen, const Look& look) {
  const bool wide = look.pose(2) == 0;
  const float rx = wide ? 1.04f : 0.90f, ry = wide ? 0.92f : 1.04f;
  for (const float x : {-0.22f, 0.0f, 0.22f})
    pen.line(flat(kWood), {0.5f * x, 0}, {1.3f * x, 0.22f}, 0.07f);
  const Paint under = flat(darker(kLeaf, 0.25f));
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(under, 0.52f * rx * side, 0.16f, 0.15f, 0.06f, -0.07f * side);
    pen.ellipse(under, 0.30f * rx * side, 0.12f, 0.15f, 0.06f, 0.05f * side);
  }
  for (const Point p : {Point{-0.42f, 0.34f}, {0.43f, 0.33f}, {-0.25f, 0.56f}, {0.27f, 0.54f}})
    pen.ellipse(look.shade(0.10f), p.x * rx, p.y * ry, 0.24f * rx, 0.21f * ry);
  pen.ellipse(look.plain(), 0, 0.62f * ry, 0.24f * rx, 0.22f * ry);
  pen.ellipse(look.body(), 0, 0.36f * ry, 0.44f * rx, 0.24f * ry);
  for (const Point p : {Point{-0.46f, 0.36f},
                        {-0.22f, 0.28f},
                        {-0.25f, 0.58f},
                        {0.02f, 0.44f},
                        {0.06f, 0.68f},
                        {0.24f, 0.26f},
                        {0.28f, 0.52f},
                        {0.48f, 0.34f}}) {
    const float x = p.x * rx, y = p.y * ry;  // two leaves that part
    pen.ellipse(look.shade(0.26f), x - 0.05f, y, 0.065f, 0.03f, -0.10f);
    pen.ellipse(look.tint(0.26f), x + 0.05f, y, 0.065f, 0.03f, 0.10f);
  }
}

constexpr Kind kKinds[] = {
    {.name = "tree",
     .plural = "trees",
     .unit = 0.38f,
     .colours = kRed | kOrange | kYellow | kGreen | kPinkish | kBrown | kWhite,
     .places = kOutdoors & ~bitOf(Place::Desert),
     .draw = drawTree},
    {.name = "palm tree",
     .plural = "palm trees",
     .otherName = "palm",
     .otherPlural = "palms",
     .unit = 0.36f,
     .colours = kGreen | kYellow | kOrange | kRed | kPinkish,
     .places = bitsOf(Place::Beach, Place::Desert, Place::Jungle, Place::Harbour, Place::Street),
     .draw = drawPalm},
    {.name = "bush",
     .plural = "bushes",
     .otherName = "shrub",
     .otherPlural = "shrubs",
     .unit = 0.25f,
     .colours = kRed | kOrange | kYellow | kGreen | kPinkish | kPurple | kWhite,
     .places = kOutdoors & ~bitsOf(Place::Beach, Place::Harbour),
     .draw = drawBush},
    {.name = "flower",
     .plural = "flowers",
     .unit = 0.23f,
     .colours = (kBright & ~kGreen) | kWhite,
     .places =
         kCountry | kIndoors | bitsOf(Place::Forest, Place::Lake, Place::Mountains, Place::Jungle),
     .draw = drawFlower},
    {.name = "cactus",
     .plural = "cacti",
     .unit = 0.27f,
     .colours = kGreen | kBlue | kYellow | kPinkish | kPurple,
     .places = bitsOf(Place::Desert, Place::Garden) | kIndoors,
     .draw = drawCactus},
    {.name = "mushroom",
     .plural = "mushrooms",
     .unit = 0.21f,
     .colours = kAnyColour & ~kBlack,
     .places = kCountry | bitsOf(Place::Forest, Place::Jungle, Place::Mountains),
     .patterned = true,
     .draw = drawMushroom},
    {.name = "pumpkin",
     .plural = "pumpkins",
     .unit = 0.19f,
     .colours = kOrange | kWhite | kGreen | kYellow | kBlue,
     .places = kPicnic | bitsOf(Place::Hills, Place::Street, Place::Forest),
     .portable = true,
     .draw = drawPumpkin},
    {.name = "pot plant",
     .plural = "pot plants",
     .otherName = "potted plant",
     .otherPlural = "potted plants",
     .unit = 0.22f,
     .colours = kAnyColour & ~kGreen,
     .places = kIndoors | bitsOf(Place::Garden, Place::Street, Place::Harbour),
     .portable = true,
     .draw = drawPotPlant},
};

}  // namespace

std::span<const Kind> plants() { return kKinds; }

}  // namespace ws::scenes
