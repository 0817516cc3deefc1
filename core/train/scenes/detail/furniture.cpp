// Furniture.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

void drawChair(Pen& pen, const Look& look) {
  pen.line(look.shade(0.35f), {-0.14f, 0.44f}, {-0.14f, 0.10f}, 0.08f);
  pen.line(look.shade(0.35f), {0.38f, 0.44f}, {0.38f, 0.10f}, 0.08f);
  pen.line(look.plain(), {-0.30f, 0.04f}, {-0.30f, 1.02f}, 0.10f);
  pen.line(look.plain(), {-0.10f, 0.40f}, {-0.10f, 1.06f}, 0.09f);
  pen.polygon(look.body(), {{-0.33f, 0.62f}, {-0.33f, 0.98f}, {-0.07f, 1.02f}, {-0.07f, 0.66f}});
  pen.polygon(look.plain(), {{-0.34f, 0.42f}, {-0.16f, 0.52f}, {0.44f, 0.52f}, {0.28f, 0.42f}});
  pen.box(look.shade(0.25f), -0.34f, 0.36f, 0.28f, 0.43f, 0.02f);
  pen.line(look.plain(), {0.24f, 0.38f}, {0.24f, 0.04f}, 0.09f);
}

void drawTable(Pen& pen, const Look& look) {
  for (const float x : {-0.40f, 0.42f}) pen.line(look.shade(0.4f), {x, 0.50f}, {x, 0.12f}, 0.07f);
  for (const float x : {-0.55f, 0.55f}) pen.line(look.shade(0.15f), {x, 0.48f}, {x, 0.04f}, 0.09f);
  pen.polygon(look.body(), {{-0.66f, 0.52f}, {-0.48f, 0.70f}, {0.48f, 0.70f}, {0.66f, 0.52f}});
  pen.box(look.shade(0.2f), -0.66f, 0.44f, 0.66f, 0.53f, 0.02f);
}

void drawLamp(Pen& pen, const Look& look) {
  pen.ellipse(flat(darker(kMetal, 0.4f)), 0, 0.05f, 0.22f, 0.05f);
  pen.line(flat(darker(kMetal, 0.3f)), {0, 0.06f}, {0, 0.62f}, 0.055f);
  pen.ellipse(flat({1.0f, 0.94f, 0.62f}), 0, 0.60f, 0.10f, 0.08f);
  pen.polygon(look.body(), {{-0.36f, 0.58f}, {-0.19f, 1.0f}, {0.19f, 1.0f}, {0.36f, 0.58f}});
  pen.line(look.tint(0.5f), {-0.35f, 0.60f}, {0.35f, 0.60f}, 0.04f);
}

constexpr Kind kKinds[] = {
    {.name = "chair",
     .plural = "chairs",
     .unit = 0.25f,
     .colours = kAnyColour,
     .places = kPicnic,
     .patterned = true,
     .top = {-0.20f, 0.30f, 0.48f},
     .draw = drawChair},
    {.name = "table",
     .plural = "tables",
     .unit = 0.27f,
     .colours = kAnyColour,
     .places = kPicnic,
     .patterned = true,
     .top = {-0.50f, 0.50f, 0.62f},
     .draw = drawTable},
    {.name = "lamp",
     .plural = "lamps",
     .unit = 0.28f,
     .colours = kBright | kWhite,
     .places = kIndoors,
     .patterned = true,
     .draw = drawLamp},
};

}  // namespace

std::span<const Kind> furniture() { return kKinds; }

}  // namespace ws::scenes
