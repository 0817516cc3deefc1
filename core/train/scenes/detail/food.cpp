// Food: what is baked, cooked and frozen, and the table of all of it.
#include "core/train/scenes/detail/food_drawings.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

constexpr Colour kCream{0.99f, 0.95f, 0.90f};
constexpr Colour kCherry{0.84f, 0.12f, 0.18f};
constexpr Colour kCrust{0.78f, 0.50f, 0.22f};

void drawCandle(Pen& pen, float x, float y) {
  pen.line(flat({0.93f, 0.55f, 0.62f}), {x, y}, {x, y + 0.18f}, 0.05f);
  pen.ellipse(flat({1.0f, 0.82f, 0.25f}), x, y + 0.25f, 0.035f, 0.06f);
}

void drawCake(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  pen.ellipse(flat(kPaper), 0, 0.06f, 0.60f, 0.07f);
  if (variant == 0) {  // two tiers and candles
    pen.box(look.body(), -0.46f, 0.06f, 0.46f, 0.40f, 0.05f);
    pen.box(look.plain(), -0.31f, 0.38f, 0.31f, 0.64f, 0.05f);
    for (const float x : {-0.38f, -0.22f, -0.06f, 0.10f, 0.26f, 0.38f})
      pen.ellipse(flat(kCream), x, 0.39f, 0.10f, 0.055f);
    for (const float x : {-0.22f, -0.07f, 0.08f, 0.22f})
      pen.ellipse(flat(kCream), x, 0.63f, 0.10f, 0.05f);
    for (const float x : {-0.16f, 0.0f, 0.16f}) drawCandle(pen, x, 0.66f);
  } else if (variant == 1) {  // one wide tier, icing that runs down, candles
    pen.box(look.body(), -0.50f, 0.06f, 0.50f, 0.52f, 0.06f);
    pen.ellipse(flat(kCream), 0, 0.53f, 0.50f, 0.08f);
    const float drip[] = {0.14f, 0.09f, 0.17f, 0.08f, 0.15f, 0.10f};
    for (int i = 0; i < 6; ++i)
      pen.ellipse(flat(kCream), -0.42f + 0.168f * static_cast<float>(i), 0.50f, 0.075f, drip[i]);
    pen.box(look.shade(0.2f), -0.50f, 0.06f, 0.50f, 0.14f, 0.04f);
    for (const float x : {-0.24f, 0.0f, 0.24f}) drawCandle(pen, x, 0.56f);
  } else {  // three tiers and a cherry
    pen.box(look.body(), -0.48f, 0.06f, 0.48f, 0.34f, 0.04f);
    pen.box(look.plain(), -0.35f, 0.33f, 0.35f, 0.58f, 0.04f);
    pen.box(look.plain(), -0.21f, 0.57f, 0.21f, 0.80f, 0.04f);
    for (const float x : {-0.40f, -0.20f, 0.0f, 0.20f, 0.40f})
      pen.ellipse(flat(kCream), x, 0.33f, 0.11f, 0.045f);
    for (const float x : {-0.27f, -0.09f, 0.09f, 0.27f})
      pen.ellipse(flat(kCream), x, 0.58f, 0.10f, 0.045f);
    for (const float x : {-0.13f, 0.0f, 0.13f}) pen.ellipse(flat(kCream), x, 0.80f, 0.10f, 0.05f);
    pen.ellipse(flat(kCherry), 0, 0.91f, 0.09f, 0.09f);
  }
}

void drawLoaf(Pen& pen, const Look& look) {
  const Paint crust = flat(kCrust), crumb = flat({0.97f, 0.88f, 0.68f});
  const Paint dark = flat(darker(kCrust, 0.3f));
  if (look.pose(2) == 0) {  // from a tin, its cut end to the right
    pen.box(crust, -0.62f, 0.0f, 0.44f, 0.46f, 0.08f);
    for (const float x : {-0.42f, -0.10f, 0.22f}) pen.ellipse(crust, x, 0.46f, 0.26f, 0.20f);
    for (const float x : {-0.42f, -0.14f, 0.12f})
      pen.line(dark, {x, 0.42f}, {x + 0.10f, 0.60f}, 0.05f);
    pen.box(dark, 0.26f, 0.0f, 0.64f, 0.44f, 0.08f);
    pen.ellipse(dark, 0.45f, 0.46f, 0.24f, 0.19f);
    pen.box(crumb, 0.31f, 0.05f, 0.59f, 0.44f, 0.06f);
    pen.ellipse(crumb, 0.45f, 0.46f, 0.185f, 0.14f);
  } else {  // a farmer's loaf with cuts
    pen.blob(crust, {{-0.68f, 0.14f},
                     {-0.58f, 0.40f},
                     {-0.28f, 0.58f},
                     {0.0f, 0.62f},
                     {0.28f, 0.58f},
                     {0.58f, 0.40f},
                     {0.68f, 0.14f},
                     {0.54f, 0.01f},
                     {-0.54f, 0.01f}});
    for (const float x : {-0.40f, -0.10f, 0.20f}) {
      pen.line(dark, {x, 0.24f}, {x + 0.20f, 0.46f}, 0.12f, 0.08f);
      pen.line(crumb, {x + 0.01f, 0.27f}, {x + 0.19f, 0.45f}, 0.06f, 0.05f);
    }
  }
}

void drawIceCream(Pen& pen, const Look& look) {
  const int scoops = look.pose(3);  // one more than this, the third being whipped to a point
  const Paint wafer = flat({0.88f, 0.64f, 0.32f}), line = flat({0.68f, 0.44f, 0.18f});
  pen.polygon(wafer, {{-0.25f, 0.50f}, {-0.03f, 0.01f}, {0.03f, 0.01f}, {0.25f, 0.50f}});
  pen.line(line, {-0.14f, 0.46f}, {0.10f, 0.18f}, 0.04f);
  pen.line(line, {0.14f, 0.46f}, {-0.10f, 0.18f}, 0.04f);
  pen.line(line, {0.02f, 0.46f}, {0.17f, 0.32f}, 0.04f);
  pen.line(line, {-0.02f, 0.46f}, {-0.17f, 0.32f}, 0.04f);
  if (scoops == 2) {
    pen.ellipse(look.body(), 0, 0.54f, 0.36f, 0.13f);
    pen.ellipse(look.plain(), 0.01f, 0.70f, 0.27f, 0.12f);
    pen.blob(look.plain(), {{-0.19f, 0.82f},
                            {-0.10f, 0.94f},
                            {0.06f, 1.08f},
                            {0.10f, 1.04f},
                            {0.13f, 0.92f},
                            {0.18f, 0.82f},
                            {0.0f, 0.75f}});
    pen.curve(look.shade(0.22f), {{-0.30f, 0.60f}, {0, 0.56f}, {0.28f, 0.63f}}, 0.04f);
    pen.curve(look.shade(0.22f), {{-0.20f, 0.76f}, {0, 0.73f}, {0.20f, 0.79f}}, 0.04f);
    return;
  }
  pen.ellipse(look.body(), 0, 0.66f, 0.31f, 0.27f);
  if (scoops == 1) {
    pen.ellipse(look.body(), 0, 0.96f, 0.25f, 0.23f);
    for (const float x : {-0.14f, 0.0f, 0.14f}) pen.ellipse(look.plain(), x, 0.79f, 0.10f, 0.06f);
    pen.ellipse(look.tint(0.6f), -0.10f, 1.06f, 0.05f, 0.06f);
  } else {
    pen.ellipse(flat(kCherry), 0.03f, 0.97f, 0.085f, 0.08f);
    pen.curve(flat(kWood), {{0.04f, 1.02f}, {0.08f, 1.08f}, {0.16f, 1.11f}}, 0.04f);
  }
  for (const float x : {-0.24f, -0.08f, 0.09f, 0.24f})
    pen.ellipse(look.plain(), x, 0.48f, 0.11f, 0.075f);
  pen.ellipse(look.tint(0.6f), -0.14f, 0.76f, 0.06f, 0.07f);
}

void drawCheese(Pen& pen, const Look& look) {
  const Paint hole = look.shade(0.32f);
  if (look.pose(2) == 0) {
    pen.polygon(look.tint(0.22f), {{-0.64f, 0.38f}, {0.26f, 0.80f}, {0.60f, 0.44f}});
    pen.polygon(look.body(), {{-0.64f, 0.0f}, {-0.64f, 0.38f}, {0.60f, 0.44f}, {0.60f, 0.0f}});
    pen.ellipse(hole, -0.34f, 0.20f, 0.11f, 0.11f);
    pen.ellipse(hole, 0.02f, 0.30f, 0.07f, 0.07f);
    pen.ellipse(hole, 0.10f, 0.10f, 0.06f, 0.06f);
    pen.ellipse(hole, 0.38f, 0.22f, 0.12f, 0.12f);
    pen.ellipse(hole, 0.16f, 0.58f, 0.10f, 0.06f);
    pen.ellipse(hole, -0.18f, 0.46f, 0.07f, 0.035f);
  } else {
    pen.polygon(look.tint(0.22f), {{-0.62f, 0.50f}, {-0.08f, 0.86f}, {0.58f, 0.54f}});
    pen.polygon(look.body(), {{-0.62f, 0.0f}, {-0.62f, 0.50f}, {0.58f, 0.54f}, {0.58f, 0.0f}});
    pen.ellipse(hole, -0.40f, 0.34f, 0.08f, 0.08f);
    pen.ellipse(hole, -0.16f, 0.16f, 0.12f, 0.12f);
    pen.ellipse(hole, 0.14f, 0.38f, 0.11f, 0.11f);
    pen.ellipse(hole, 0.42f, 0.16f, 0.09f, 0.09f);
    pen.ellipse(hole, 0.02f, 0.64f, 0.11f, 0.055f);
  }
}

void drawPizza(Pen& pen, const Look& look) {
  const Paint crust = flat(kCrust), cheese = flat({0.99f, 0.82f, 0.36f});
  const Paint salami = flat({0.80f, 0.18f, 0.14f}), basil = flat(kLeaf);
  if (look.pose(2) == 0) {  // a whole one, seen from above the table
    pen.ellipse(flat(darker(kCrust, 0.25f)), 0, 0.38f, 0.66f, 0.38f);
    pen.ellipse(crust, 0, 0.43f, 0.66f, 0.38f);
    pen.ellipse(cheese, 0, 0.44f, 0.56f, 0.30f);
    constexpr Point at[] = {
        {-0.32f, 0.50f}, {0.0f, 0.62f}, {0.34f, 0.50f}, {-0.14f, 0.36f}, {0.20f, 0.29f}};
    for (const Point& p : at) pen.ellipse(salami, p.x, p.y, 0.12f, 0.075f);
    pen.ellipse(basil, -0.36f, 0.33f, 0.07f, 0.04f, 0.08f);
    pen.ellipse(basil, 0.12f, 0.46f, 0.08f, 0.04f, -0.06f);
    pen.ellipse(basil, 0.40f, 0.37f, 0.06f, 0.035f, 0.1f);
  } else {  // a slice, its point down
    pen.polygon(cheese, {{-0.46f, 0.84f},
                         {-0.30f, 0.52f},
                         {-0.20f, 0.44f},
                         {-0.16f, 0.28f},
                         {-0.04f, 0.0f},
                         {0.04f, 0.0f},
                         {0.16f, 0.24f},
                         {0.46f, 0.84f}});
    pen.ellipse(cheese, 0.24f, 0.34f, 0.05f, 0.12f);
    pen.blob(crust, {{-0.56f, 0.84f},
                     {-0.40f, 0.97f},
                     {0.0f, 1.03f},
                     {0.40f, 0.97f},
                     {0.56f, 0.84f},
                     {0.46f, 0.76f},
                     {0.0f, 0.86f},
                     {-0.46f, 0.76f}});
    pen.ellipse(salami, -0.16f, 0.68f, 0.13f, 0.12f);
    pen.ellipse(salami, 0.20f, 0.64f, 0.12f, 0.11f);
    pen.ellipse(salami, 0.01f, 0.38f, 0.12f, 0.11f);
    pen.ellipse(basil, 0.03f, 0.56f, 0.08f, 0.04f, 0.1f);
  }
}

void drawDoughnut(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  pen.ring(flat(kCrust), 0, 0.5f, 0.50f, 0.35f);
  pen.ring(look.plain(), 0, 0.5f, 0.44f, 0.27f);
  for (int i = 0; i < 9; ++i) {  // the icing's wavy hem
    const float turns = static_cast<float>(i) / 9;
    pen.ellipse(look.plain(), 0.39f * cosineOfTurns(turns), 0.5f + 0.39f * sineOfTurns(turns),
                0.075f, 0.075f);
  }
  const bool pale = look.main.g > 0.5f;
  if (variant < 2) {  // sprinkles
    const Paint sprinkles[] = {flat({0.98f, 0.98f, 0.96f}), flat({1.0f, 0.85f, 0.25f}),
                               flat(pale ? Colour{0.25f, 0.50f, 0.88f} : Colour{0.5f, 0.9f, 0.9f})};
    const int count = variant == 0 ? 9 : 12;
    for (int i = 0; i < count; ++i) {
      const float turns = (static_cast<float>(i) + 0.5f) / static_cast<float>(count);
      const float reach = i % 2 ? 0.36f : 0.27f;
      const float x = reach * cosineOfTurns(turns), y = 0.5f + reach * sineOfTurns(turns);
      const float dx = i % 3 ? 0.03f : -0.02f, dy = i % 3 == 1 ? -0.02f : 0.03f;
      pen.line(sprinkles[i % 3], {x - dx, y - dy}, {x + dx, y + dy}, 0.045f);
    }
  } else {
    pen.curve(look.tint(0.65f), {{-0.34f, 0.60f}, {-0.26f, 0.74f}, {-0.12f, 0.83f}}, 0.06f);
  }
}

constexpr std::uint16_t kIcings = kPinkish | kBrown | kWhite | kYellow | kBlue | kGreen | kPurple;

constexpr Kind kKinds[] = {
    {.name = "cake",
     .plural = "cakes",
     .unit = 0.20f,
     .colours = kIcings,
     .places = kPicnic,
     .portable = true,
     .draw = drawCake},
    {.name = "apple",
     .plural = "apples",
     .unit = 0.16f,
     .colours = kRed | kYellow | kGreen,
     .places = kPicnic | bitsOf(Place::Forest, Place::Hills),
     .portable = true,
     .draw = drawApple},
    {.name = "banana",
     .plural = "bananas",
     .unit = 0.17f,
     .colours = kYellow | kGreen | kBrown,
     .places = kPicnic | bitOf(Place::Jungle),
     .portable = true,
     .draw = drawBanana},
    {.name = "carrot",
     .plural = "carrots",
     .unit = 0.17f,
     .colours = kOrange | kPurple | kYellow | kRed,
     .places = kPicnic | bitsOf(Place::Hills, Place::Forest),
     .portable = true,
     .draw = drawCarrot},
    {.name = "strawberry",
     .plural = "strawberries",
     .unit = 0.15f,
     .colours = kRed | kPinkish | kWhite,
     .places = kPicnic | bitsOf(Place::Forest, Place::Mountains),
     .portable = true,
     .draw = drawStrawberry},
    {.name = "watermelon",
     .plural = "watermelons",
     .unit = 0.18f,
     .places = kPicnic | bitsOf(Place::Desert, Place::Harbour, Place::Jungle),
     .portable = true,
     .draw = drawWatermelon},
    {.name = "loaf of bread",
     .plural = "loaves of bread",
     .otherName = "loaf",
     .otherPlural = "loaves",
     .unit = 0.18f,
     .places = kPicnic,
     .portable = true,
     .draw = drawLoaf},
    {.name = "cheese",
     .plural = "cheeses",
     .unit = 0.17f,
     .colours = kYellow | kOrange | kWhite,
     .places = kPicnic | bitOf(Place::Mountains),
     .portable = true,
     .draw = drawCheese},
    {.name = "pizza",
     .plural = "pizzas",
     .unit = 0.18f,
     .places = kPicnic | bitsOf(Place::Street, Place::Harbour),
     .portable = true,
     .draw = drawPizza},
    {.name = "ice cream",
     .plural = "ice creams",
     .unit = 0.20f,
     .colours = kIcings | kRed | kOrange,
     .places = kPicnic | bitsOf(Place::Street, Place::Harbour, Place::Lake),
     .portable = true,
     .draw = drawIceCream},
    {.name = "doughnut",
     .plural = "doughnuts",
     .otherName = "donut",
     .otherPlural = "donuts",
     .unit = 0.16f,
     .colours = kIcings,
     .places = kPicnic | bitsOf(Place::Street, Place::Harbour),
     .portable = true,
     .draw = drawDoughnut},
};

}  // namespace

std::span<const Kind> food() { return kKinds; }

}  // namespace ws::scenes
