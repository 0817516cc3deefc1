// Plants.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

void drawPane(Pen& pen, float x0, float y0, float x1, float y1) {
  const float frame = 0.022f;
  pen.box(flat(kPaper), x0 - frame, y0 - frame, x1 + frame, y1 + frame);
  pen.box(flat({0.45f, 0.62f, 0.76f}), x0, y0, x1, y1);
  pen.line(flat(kPaper), {(x0 + x1) / 2, y0}, {(x0 + x1) / 2, y1}, 0.022f);
  pen.line(flat(kPaper), {x0, (y0 + y1) / 2}, {x1, (y0 + y1) / 2}, 0.022f);
}

void drawTree(Pen& pen, const Look& look) {
  Random random(look.seed);
  pen.polygon(flat(kWood), {{-0.12f, 0}, {-0.06f, 0.50f}, {0.06f, 0.50f}, {0.12f, 0}});
  pen.line(flat(kWood), {0, 0.38f}, {0.20f, 0.58f}, 0.06f, 0.04f);
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

void drawFlower(Pen& pen, const Look& look) {
  pen.curve(flat(kLeaf), {{0.02f, 0}, {-0.03f, 0.30f}, {0, 0.66f}}, 0.055f);
  pen.ellipse(flat(kLeaf), -0.17f, 0.20f, 0.17f, 0.065f, -0.10f);
  pen.ellipse(flat(lighter(kLeaf, 0.1f)), 0.18f, 0.28f, 0.17f, 0.065f, 0.10f);
  for (int i = 0; i < 6; ++i) {
    const float angle = 0.04f + static_cast<float>(i) / 6;
    pen.ellipse(look.body(), 0.21f * cosineOfTurns(angle), 0.72f + 0.21f * sineOfTurns(angle),
                0.16f, 0.115f, angle);
  }
  const bool golden = look.main.g > 0.7f && look.main.b < 0.4f;
  pen.ellipse(golden ? flat({0.45f, 0.27f, 0.12f}) : flat(kGold), 0, 0.72f, 0.12f, 0.12f);
}

void drawCactus(Pen& pen, const Look& look) {
  pen.curve(look.plain(), {{-0.10f, 0.34f}, {-0.36f, 0.36f}, {-0.38f, 0.52f}, {-0.38f, 0.70f}},
            0.16f);
  pen.curve(look.plain(), {{0.10f, 0.46f}, {0.34f, 0.48f}, {0.37f, 0.62f}, {0.37f, 0.80f}}, 0.16f);
  pen.box(look.body(), -0.15f, 0, 0.15f, 1.0f, 0.15f);
  for (const float x : {-0.06f, 0.06f}) pen.line(look.shade(0.25f), {x, 0.05f}, {x, 0.92f}, 0.02f);
  for (int i = 0; i < 6; ++i) {
    const float y = 0.14f + 0.14f * static_cast<float>(i);
    pen.line(look.tint(0.7f), {-0.02f, y}, {0.02f, y + 0.03f}, 0.016f);
  }
  pen.ellipse(flat({0.95f, 0.45f, 0.62f}), 0.05f, 1.0f, 0.075f, 0.055f);
}

void drawMushroom(Pen& pen, const Look& look) {
  pen.blob(
      flat(kPaper),
      {{-0.17f, 0}, {-0.12f, 0.30f}, {-0.14f, 0.52f}, {0.14f, 0.52f}, {0.12f, 0.30f}, {0.17f, 0}});
  pen.ellipse(flat({0.86f, 0.78f, 0.68f}), 0, 0.48f, 0.42f, 0.09f);
  pen.dome(look.body(), 0, 0.47f, 0.48f, 0.46f);
  pen.ellipse(look.tint(0.45f), -0.20f, 0.74f, 0.10f, 0.05f, 0.06f);
}

constexpr Kind kKinds[] = {
    {.name = "tree",
     .plural = "trees",
     .unit = 0.38f,
     .colours = kRed | kOrange | kYellow | kGreen | kPinkish | kBrown | kWhite,
     .places = kOutdoors & ~bitOf(Place::Desert),
     .draw = drawTree},
    {.name = "flower",
     .plural = "flowers",
     .unit = 0.23f,
     .colours = kBright | kWhite,
     .places = kCountry | bitOf(Place::Forest) | kIndoors | bitOf(Place::Lake),
     .draw = drawFlower},
    {.name = "cactus",
     .plural = "cacti",
     .unit = 0.27f,
     .colours = kGreen | kBlue | kYellow | kPinkish,
     .places = bitOf(Place::Desert) | kIndoors,
     .draw = drawCactus},
    {.name = "mushroom",
     .plural = "mushrooms",
     .unit = 0.21f,
     .colours = kAnyColour & ~kBlack,
     .places = bitOf(Place::Forest) | kCountry,
     .patterned = true,
     .draw = drawMushroom},
};

}  // namespace

std::span<const Kind> plants() { return kKinds; }

}  // namespace ws::scenes
