// What is carried about, and the table of toys, tools and containers.
#include "core/train/scenes/detail/places.h"
#include "core/train/scenes/detail/toys_and_tools_drawings.h"

namespace ws::scenes {
namespace {

void drawUmbrella(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  pen.line(flat(kWood), {0, 0.06f}, {0, 1.0f}, 0.055f);
  pen.curve(flat(kWood), {{0, 0.10f}, {0.02f, 0.02f}, {0.10f, 0.03f}, {0.12f, 0.12f}}, 0.055f);
  if (variant == 1) {  // a deep one
    pen.dome(look.body(), 0, 0.46f, 0.50f, 0.54f);
    for (const float x : {-0.33f, 0.0f, 0.33f})
      pen.dome(look.shade(0.35f), x, 0.455f, 0.165f, 0.085f);
    pen.curve(look.shade(0.25f), {{-0.165f, 0.46f}, {-0.14f, 0.76f}, {0, 1.0f}}, 0.03f);
    pen.curve(look.shade(0.25f), {{0.165f, 0.46f}, {0.14f, 0.76f}, {0, 1.0f}}, 0.03f);
    return;
  }
  if (variant == 2) {  // a peaked one, its hem in waves
    pen.polygon(look.body(), {{-0.60f, 0.50f},
                              {-0.44f, 0.70f},
                              {-0.20f, 0.86f},
                              {-0.04f, 1.04f},
                              {0.04f, 1.04f},
                              {0.20f, 0.86f},
                              {0.44f, 0.70f},
                              {0.60f, 0.50f},
                              {0.50f, 0.56f},
                              {0.36f, 0.57f},
                              {0.20f, 0.50f},
                              {0.10f, 0.56f},
                              {-0.10f, 0.56f},
                              {-0.20f, 0.50f},
                              {-0.36f, 0.57f},
                              {-0.50f, 0.56f}});
    pen.curve(look.shade(0.25f), {{-0.20f, 0.51f}, {-0.14f, 0.76f}, {0, 1.0f}}, 0.03f);
    pen.curve(look.shade(0.25f), {{0.20f, 0.51f}, {0.14f, 0.76f}, {0, 1.0f}}, 0.03f);
    return;
  }
  pen.dome(look.body(), 0, 0.52f, 0.56f, 0.46f);
  for (const float x : {-0.37f, 0.0f, 0.37f})
    pen.dome(look.shade(0.35f), x, 0.515f, 0.185f, 0.075f);
  pen.curve(look.shade(0.25f), {{-0.185f, 0.52f}, {-0.15f, 0.78f}, {0, 0.98f}}, 0.03f);
  pen.curve(look.shade(0.25f), {{0.185f, 0.52f}, {0.15f, 0.78f}, {0, 0.98f}}, 0.03f);
}

void drawBookStanding(Pen& pen, const Look& look, bool starred) {
  pen.polygon(flat(darker(kPaper, 0.12f)),
              {{0.30f, 0.03f}, {0.44f, 0.11f}, {0.44f, 0.97f}, {0.30f, 0.90f}});
  pen.polygon(flat(kPaper), {{-0.38f, 0.90f}, {-0.24f, 0.97f}, {0.44f, 0.97f}, {0.30f, 0.90f}});
  pen.polygon(look.shade(0.2f), {{-0.40f, 0.89f},
                                 {-0.26f, 1.0f},
                                 {0.48f, 1.0f},
                                 {0.48f, 0.97f},
                                 {-0.24f, 0.96f},
                                 {-0.36f, 0.88f}});
  pen.box(look.body(), -0.42f, 0, 0.33f, 0.91f, 0.03f);
  pen.box(look.shade(0.3f), -0.42f, 0, -0.31f, 0.91f, 0.03f);
  if (starred) {
    const Paint print = flat(look.main.g > 0.8f ? Colour{0.80f, 0.22f, 0.22f} : kGold);
    pen.polygon(print, {{0.02f, 0.78f},
                        {0.07f, 0.63f},
                        {0.22f, 0.63f},
                        {0.10f, 0.54f},
                        {0.14f, 0.39f},
                        {0.02f, 0.48f},
                        {-0.10f, 0.39f},
                        {-0.06f, 0.54f},
                        {-0.18f, 0.63f},
                        {-0.03f, 0.63f}});
    pen.line(flat(kPaper), {-0.14f, 0.22f}, {0.18f, 0.22f}, 0.06f);
    return;
  }
  pen.box(flat(kPaper), -0.18f, 0.56f, 0.22f, 0.78f, 0.02f);
  pen.line(flat({0.45f, 0.45f, 0.50f}), {-0.11f, 0.70f}, {0.15f, 0.70f}, 0.04f);
  pen.line(flat({0.45f, 0.45f, 0.50f}), {-0.07f, 0.63f}, {0.11f, 0.63f}, 0.04f);
  pen.ellipse(flat(kGold), 0.02f, 0.28f, 0.10f, 0.10f);
}

void drawBook(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  if (variant < 2) {
    drawBookStanding(pen, look, variant == 1);
    return;
  }
  // It lies, its back to the left.
  pen.polygon(look.shade(0.3f),
              {{-0.62f, 0.0f}, {0.50f, 0.0f}, {0.66f, 0.14f}, {0.66f, 0.20f}, {-0.62f, 0.07f}});
  pen.polygon(flat(kPaper), {{-0.58f, 0.05f}, {0.46f, 0.05f}, {0.46f, 0.26f}, {-0.58f, 0.26f}});
  pen.polygon(flat(darker(kPaper, 0.15f)),
              {{0.46f, 0.05f}, {0.62f, 0.18f}, {0.62f, 0.60f}, {0.46f, 0.26f}});
  for (const float y : {0.12f, 0.19f})
    pen.line(flat(darker(kPaper, 0.25f)), {-0.50f, y}, {0.44f, y}, 0.025f);
  pen.polygon(look.body(), {{-0.64f, 0.24f}, {0.50f, 0.24f}, {0.68f, 0.64f}, {-0.40f, 0.64f}});
  pen.polygon(look.shade(0.3f),
              {{-0.64f, 0.24f}, {-0.52f, 0.24f}, {-0.29f, 0.64f}, {-0.40f, 0.64f}});
  pen.ellipse(look.shade(0.3f), -0.59f, 0.13f, 0.085f, 0.14f);
  pen.polygon(flat(kPaper), {{-0.22f, 0.38f}, {0.28f, 0.38f}, {0.35f, 0.52f}, {-0.13f, 0.52f}});
}

/// The bow on a hat's ribbon, its ends hanging.
void drawHatBow(Pen& pen, const Paint& ribbon, const Paint& knot, float x, float y) {
  pen.line(knot, {x, y}, {x - 0.10f, y - 0.20f}, 0.06f, 0.08f);
  pen.line(knot, {x, y}, {x + 0.10f, y - 0.20f}, 0.06f, 0.08f);
  pen.ellipse(ribbon, x - 0.12f, y + 0.03f, 0.13f, 0.09f, -0.06f);
  pen.ellipse(ribbon, x + 0.12f, y + 0.03f, 0.13f, 0.09f, 0.06f);
  pen.ellipse(knot, x - 0.12f, y + 0.03f, 0.06f, 0.035f, -0.06f);
  pen.ellipse(knot, x + 0.12f, y + 0.03f, 0.06f, 0.035f, 0.06f);
  pen.ellipse(knot, x, y, 0.05f, 0.055f);
}

void drawHat(Pen& pen, const Look& look) {
  const bool dark = look.main.r + look.main.g + look.main.b < 0.7f;
  const Colour quiet = dark ? lighter(look.main, 0.28f) : darker(look.main, 0.40f);
  const Colour ribbonColour = look.part == 0 ? look.second : quiet;
  const Paint ribbon = flat(ribbonColour), knot = flat(darker(ribbonColour, 0.35f));
  const int variant = look.pose(3);
  if (variant == 1) {  // a top hat
    pen.ellipse(look.shade(0.12f), 0, 0.10f, 0.58f, 0.10f);
    pen.polygon(look.body(), {{-0.33f, 0.08f}, {-0.37f, 0.84f}, {0.37f, 0.84f}, {0.33f, 0.08f}});
    pen.ellipse(look.tint(0.12f), 0, 0.84f, 0.37f, 0.07f);
    pen.beginPart();
    pen.polygon(ribbon, {{-0.335f, 0.12f}, {-0.35f, 0.40f}, {0.35f, 0.40f}, {0.335f, 0.12f}});
    pen.box(knot, -0.09f, 0.15f, 0.09f, 0.37f, 0.02f);
    pen.box(ribbon, -0.04f, 0.20f, 0.04f, 0.32f);
    pen.endPart();
    return;
  }
  if (variant == 2) {  // a sun hat
    pen.ellipse(look.body(), 0, 0.13f, 0.66f, 0.13f);
    pen.dome(look.body(), 0, 0.14f, 0.38f, 0.52f);
    pen.beginPart();
    pen.polygon(ribbon, {{-0.38f, 0.12f},
                         {-0.37f, 0.27f},
                         {-0.33f, 0.36f},
                         {0.33f, 0.36f},
                         {0.37f, 0.27f},
                         {0.38f, 0.12f}});
    drawHatBow(pen, ribbon, knot, 0.20f, 0.35f);
    pen.endPart();
    return;
  }
  pen.ellipse(look.shade(0.12f), 0, 0.10f, 0.60f, 0.11f);
  pen.blob(look.body(), {{-0.34f, 0.10f},
                         {-0.32f, 0.50f},
                         {-0.21f, 0.74f},
                         {0, 0.67f},
                         {0.21f, 0.74f},
                         {0.32f, 0.50f},
                         {0.34f, 0.10f},
                         {0, 0.05f}});
  pen.beginPart();
  pen.box(ribbon, -0.345f, 0.11f, 0.345f, 0.35f, 0.03f);
  drawHatBow(pen, ribbon, knot, 0.16f, 0.35f);
  pen.endPart();
}

constexpr Kind kKinds[] = {
    {.name = "ball",
     .plural = "balls",
     .unit = 0.16f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Street, Place::Snow, Place::Hills),
     .patterned = true,
     .portable = true,
     .draw = drawBall},
    {.name = "umbrella",
     .plural = "umbrellas",
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Street, Place::Harbour, Place::Lake),
     .patterned = true,
     .draw = drawUmbrella},
    {.name = "cup",
     .plural = "cups",
     .otherName = "mug",
     .otherPlural = "mugs",
     .unit = 0.17f,
     .colours = kAnyColour,
     .places = kPicnic,
     .patterned = true,
     .portable = true,
     .draw = drawCup},
    {.name = "book",
     .plural = "books",
     .unit = 0.18f,
     .colours = kAnyColour & ~kWhite,
     .places = kPicnic,
     .portable = true,
     .draw = drawBook},
    {.name = "hat",
     .plural = "hats",
     .unit = 0.22f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Snow, Place::Desert, Place::Mountains, Place::Harbour),
     .patterned = true,
     .parts = {{{"ribbon", "with", kPainted}}},
     .portable = true,
     .draw = drawHat},
    {.name = "present",
     .plural = "presents",
     .otherName = "gift",
     .otherPlural = "gifts",
     .unit = 0.20f,
     .colours = kBright | kWhite | kBlack,
     .places = kPicnic | bitOf(Place::Snow),
     .patterned = true,
     .parts = {{{"ribbon", "with", kPainted}}},
     .portable = true,
     .draw = drawPresent},
    {.name = "teddy bear",
     .plural = "teddy bears",
     .otherName = "teddy",
     .otherPlural = "teddies",
     .unit = 0.20f,
     .colours = kFur | kPinkish | kBlue | kYellow | kPurple,
     .places = kPicnic | bitsOf(Place::Snow, Place::Street),
     .parts = {{{"jumper", "in", kPainted}}},
     .portable = true,
     .draw = drawTeddyBear},
    {.name = "robot",
     .plural = "robots",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kIndoors | bitsOf(Place::Street, Place::Desert, Place::Garden, Place::Mountains,
                                 Place::Harbour),
     .draw = drawRobot},
    {.name = "drum",
     .plural = "drums",
     .unit = 0.19f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Street, Place::Jungle),
     .portable = true,
     .draw = drawDrum},
    {.name = "guitar",
     .plural = "guitars",
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Street, Place::Desert, Place::Lake),
     .draw = drawGuitar},
    {.name = "trumpet",
     .plural = "trumpets",
     .unit = 0.18f,
     .colours = kBright,
     .places = kPicnic | bitsOf(Place::Street, Place::Mountains, Place::Hills),
     .portable = true,
     .draw = drawTrumpet},
    {.name = "ladder",
     .plural = "ladders",
     .unit = 0.30f,
     .colours = kAnyColour,
     .places = kIndoors | kCountry | bitsOf(Place::Street, Place::Harbour, Place::Forest),
     .draw = drawLadder},
    {.name = "spade",
     .plural = "spades",
     .otherName = "shovel",
     .otherPlural = "shovels",
     .unit = 0.24f,
     .colours = kPainted,
     .places = kCountry | bitsOf(Place::Beach, Place::Snow, Place::Desert, Place::Forest),
     .draw = drawSpade},
    {.name = "watering can",
     .plural = "watering cans",
     .unit = 0.20f,
     .colours = kPainted,
     .places = kCountry | kIndoors | bitOf(Place::Beach),
     .patterned = true,
     .draw = drawWateringCan},
    {.name = "key",
     .plural = "keys",
     .unit = 0.17f,
     .colours = kBright | kBlack,
     .places =
         kIndoors | bitsOf(Place::Garden, Place::Beach, Place::Street, Place::Farm, Place::Forest),
     .portable = true,
     .draw = drawKey},
    {.name = "bucket",
     .plural = "buckets",
     .unit = 0.22f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Hills, Place::Snow, Place::Lake, Place::Harbour),
     .patterned = true,
     .hollow = {-0.38f, 0.38f, 0.80f},
     .draw = drawBucket},
    {.name = "basket",
     .plural = "baskets",
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Hills, Place::Forest, Place::Lake, Place::Harbour),
     .hollow = {-0.48f, 0.48f, 0.56f},
     .draw = drawBasket},
    {.name = "box",
     .plural = "boxes",
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kPicnic | bitsOf(Place::Street, Place::Harbour, Place::Snow),
     .patterned = true,
     .hollow = {-0.43f, 0.43f, 0.62f},
     .draw = drawBox},
};

}  // namespace

std::span<const Kind> toysAndTools() { return kKinds; }

}  // namespace ws::scenes
