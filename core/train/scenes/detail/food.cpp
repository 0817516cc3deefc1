// Food.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

void drawCake(Pen& pen, const Look& look) {
  pen.ellipse(flat(kPaper), 0, 0.06f, 0.60f, 0.07f);
  pen.box(look.body(), -0.46f, 0.06f, 0.46f, 0.40f, 0.05f);
  pen.box(look.plain(), -0.31f, 0.38f, 0.31f, 0.64f, 0.05f);
  for (const float x : {-0.38f, -0.22f, -0.06f, 0.10f, 0.26f, 0.38f})
    pen.ellipse(flat({0.99f, 0.95f, 0.90f}), x, 0.39f, 0.10f, 0.055f);
  for (const float x : {-0.22f, -0.07f, 0.08f, 0.22f})
    pen.ellipse(flat({0.99f, 0.95f, 0.90f}), x, 0.63f, 0.10f, 0.05f);
  for (const float x : {-0.16f, 0.0f, 0.16f}) {
    pen.line(flat({0.93f, 0.55f, 0.62f}), {x, 0.66f}, {x, 0.84f}, 0.045f);
    pen.ellipse(flat({1.0f, 0.82f, 0.25f}), x, 0.91f, 0.03f, 0.055f);
  }
}

void drawApple(Pen& pen, const Look& look) {
  pen.blob(look.body(), {{0, 0.80f},
                         {-0.20f, 0.86f},
                         {-0.44f, 0.66f},
                         {-0.38f, 0.24f},
                         {-0.16f, 0.01f},
                         {0, 0.06f},
                         {0.16f, 0.01f},
                         {0.38f, 0.24f},
                         {0.44f, 0.66f},
                         {0.20f, 0.86f}});
  pen.ellipse(look.shade(0.35f), 0, 0.80f, 0.12f, 0.035f);
  pen.curve(flat(kWood), {{0, 0.78f}, {0.02f, 0.92f}, {0.08f, 1.02f}}, 0.05f);
  pen.ellipse(flat(kLeaf), 0.22f, 0.96f, 0.16f, 0.065f, 0.06f);
  pen.ellipse(look.tint(0.6f), -0.22f, 0.60f, 0.06f, 0.12f, -0.05f);
}

constexpr Kind kKinds[] = {
    {.name = "cake",
     .plural = "cakes",
     .unit = 0.20f,
     .colours = kPinkish | kBrown | kWhite | kYellow | kBlue | kGreen | kPurple,
     .places = kPicnic,
     .portable = true,
     .draw = drawCake},
    {.name = "apple",
     .plural = "apples",
     .unit = 0.16f,
     .colours = kRed | kYellow | kGreen,
     .places = kPicnic | bitOf(Place::Forest),
     .portable = true,
     .draw = drawApple},
};

}  // namespace

std::span<const Kind> food() { return kKinds; }

}  // namespace ws::scenes
