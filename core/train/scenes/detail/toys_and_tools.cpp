// Toys, tools and what is carried about.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

void drawBall(Pen& pen, const Look& look) {
  pen.ellipse(look.body(), 0, 0.5f, 0.5f, 0.5f);
  pen.ellipse(look.tint(0.7f), -0.18f, 0.72f, 0.11f, 0.075f, 0.1f);
}

void drawUmbrella(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {0, 0.06f}, {0, 1.0f}, 0.05f);
  pen.curve(flat(kWood), {{0, 0.10f}, {0.02f, 0.02f}, {0.10f, 0.03f}, {0.12f, 0.12f}}, 0.05f);
  pen.dome(look.body(), 0, 0.52f, 0.56f, 0.46f);
  for (const float x : {-0.37f, 0.0f, 0.37f})
    pen.dome(look.shade(0.35f), x, 0.515f, 0.185f, 0.075f);
  pen.curve(look.shade(0.25f), {{-0.185f, 0.52f}, {-0.15f, 0.78f}, {0, 0.98f}}, 0.022f);
  pen.curve(look.shade(0.25f), {{0.185f, 0.52f}, {0.15f, 0.78f}, {0, 0.98f}}, 0.022f);
}

void drawCup(Pen& pen, const Look& look) {
  pen.ring(look.shade(0.12f), 0.40f, 0.44f, 0.23f, 0.08f);
  pen.blob(look.body(), {{-0.42f, 0.80f},
                         {0, 0.80f},
                         {0.42f, 0.80f},
                         {0.38f, 0.30f},
                         {0.26f, 0.04f},
                         {0, 0.01f},
                         {-0.26f, 0.04f},
                         {-0.38f, 0.30f}});
  pen.ellipse(look.tint(0.35f), 0, 0.80f, 0.42f, 0.10f);
  pen.ellipse(flat({0.36f, 0.22f, 0.14f}), 0, 0.79f, 0.36f, 0.07f);
  pen.curve(flat({0.93f, 0.93f, 0.95f}), {{-0.08f, 0.90f}, {-0.14f, 1.0f}, {-0.06f, 1.10f}},
            0.035f);
  pen.curve(flat({0.93f, 0.93f, 0.95f}), {{0.10f, 0.90f}, {0.04f, 1.0f}, {0.12f, 1.10f}}, 0.035f);
}

void drawBook(Pen& pen, const Look& look) {
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
  pen.box(flat(kPaper), -0.18f, 0.56f, 0.22f, 0.78f, 0.02f);
  pen.line(flat({0.45f, 0.45f, 0.50f}), {-0.11f, 0.70f}, {0.15f, 0.70f}, 0.035f);
  pen.line(flat({0.45f, 0.45f, 0.50f}), {-0.07f, 0.63f}, {0.11f, 0.63f}, 0.03f);
  pen.ellipse(flat(kGold), 0.02f, 0.28f, 0.10f, 0.10f);
}

void drawHat(Pen& pen, const Look& look) {
  pen.ellipse(look.shade(0.12f), 0, 0.10f, 0.60f, 0.11f);
  pen.blob(look.body(), {{-0.32f, 0.10f},
                         {-0.30f, 0.46f},
                         {-0.20f, 0.62f},
                         {0, 0.57f},
                         {0.20f, 0.62f},
                         {0.30f, 0.46f},
                         {0.32f, 0.10f},
                         {0, 0.05f}});
  const bool dark = look.main.r + look.main.g + look.main.b < 1.2f;
  pen.box(dark ? flat({0.90f, 0.80f, 0.50f}) : flat({0.25f, 0.20f, 0.22f}), -0.32f, 0.13f, 0.32f,
          0.25f, 0.03f);
}

void drawPresent(Pen& pen, const Look& look) {
  const bool golden = look.main.r > 0.8f && look.main.g > 0.7f && look.main.b < 0.5f;
  const Paint ribbon = golden ? flat({0.82f, 0.20f, 0.24f}) : flat(kGold);
  pen.box(look.body(), -0.42f, 0, 0.42f, 0.60f, 0.02f);
  pen.box(look.tint(0.1f), -0.48f, 0.56f, 0.48f, 0.74f, 0.03f);
  pen.box(ribbon, -0.08f, 0, 0.08f, 0.74f);
  pen.ellipse(ribbon, -0.17f, 0.84f, 0.17f, 0.09f, -0.06f);
  pen.ellipse(ribbon, 0.17f, 0.84f, 0.17f, 0.09f, 0.06f);
  pen.ellipse(look.shade(0.3f), -0.17f, 0.84f, 0.08f, 0.035f, -0.06f);
  pen.ellipse(look.shade(0.3f), 0.17f, 0.84f, 0.08f, 0.035f, 0.06f);
  pen.ellipse(ribbon, 0, 0.79f, 0.075f, 0.07f);
}

constexpr Kind kKinds[] = {
    {.name = "ball",
     .plural = "balls",
     .unit = 0.16f,
     .colours = kAnyColour,
     .places = kPicnic | bitOf(Place::Street) | bitOf(Place::Snow),
     .patterned = true,
     .portable = true,
     .draw = drawBall},
    {.name = "umbrella",
     .plural = "umbrellas",
     .unit = 0.24f,
     .colours = kAnyColour,
     .places = kPicnic | bitOf(Place::Street),
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
     .unit = 0.19f,
     .colours = kAnyColour & ~kWhite,
     .places = kPicnic,
     .portable = true,
     .draw = drawBook},
    {.name = "hat",
     .plural = "hats",
     .unit = 0.20f,
     .colours = kAnyColour,
     .places = kPicnic | bitOf(Place::Snow) | bitOf(Place::Desert),
     .patterned = true,
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
     .portable = true,
     .draw = drawPresent},
};

}  // namespace

std::span<const Kind> toysAndTools() { return kKinds; }

}  // namespace ws::scenes
