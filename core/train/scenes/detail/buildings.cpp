// Buildings.
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

void drawHouse(Pen& pen, const Look& look) {
  const Colour roof =
      look.main.r > look.main.b + 0.25f ? Colour{0.36f, 0.40f, 0.50f} : Colour{0.62f, 0.27f, 0.20f};
  pen.box(flat({0.58f, 0.42f, 0.36f}), 0.20f, 0.70f, 0.34f, 1.06f);
  pen.box(look.body(), -0.46f, 0, 0.46f, 0.62f);
  pen.polygon(flat(roof), {{-0.58f, 0.58f}, {-0.36f, 0.96f}, {0.36f, 0.96f}, {0.58f, 0.58f}});
  pen.line(flat(darker(roof, 0.3f)), {-0.57f, 0.59f}, {0.57f, 0.59f}, 0.045f);
  pen.box(flat(kWood), -0.09f, 0, 0.11f, 0.36f, 0.02f);
  pen.ellipse(flat(kGold), 0.07f, 0.17f, 0.018f, 0.018f);
  drawPane(pen, -0.36f, 0.24f, -0.18f, 0.46f);
  drawPane(pen, 0.20f, 0.24f, 0.38f, 0.46f);
}

void drawCastle(Pen& pen, const Look& look) {
  const Paint roof = look.main.b > 0.5f && look.main.r < 0.5f ? flat({0.72f, 0.24f, 0.22f})
                                                              : flat({0.26f, 0.34f, 0.62f});
  pen.box(look.shade(0.1f), -0.20f, 0.30f, 0.20f, 0.88f);
  pen.polygon(roof, {{-0.25f, 0.86f}, {0, 1.22f}, {0.25f, 0.86f}});
  pen.box(look.body(), -0.48f, 0, 0.48f, 0.50f);
  for (const float x : {-0.34f, -0.16f, 0.02f, 0.20f})
    pen.box(look.plain(), x, 0.48f, x + 0.11f, 0.58f);
  for (const float x : {-0.56f, 0.34f}) {
    pen.box(look.plain(), x, 0, x + 0.22f, 0.70f);
    pen.box(look.shade(0.12f), x - 0.03f, 0.66f, x + 0.25f, 0.73f);
    pen.polygon(roof, {{x - 0.05f, 0.72f}, {x + 0.11f, 1.02f}, {x + 0.27f, 0.72f}});
    pen.box(flat(kInk), x + 0.08f, 0.42f, x + 0.14f, 0.56f, 0.03f);
  }
  pen.box(flat(kInk), -0.04f, 0.66f, 0.04f, 0.80f, 0.04f);
  pen.box(flat(darker(kWood, 0.35f)), -0.13f, 0, 0.13f, 0.20f);
  pen.dome(flat(darker(kWood, 0.35f)), 0, 0.20f, 0.13f, 0.13f);
  for (const float x : {-0.06f, 0.01f, 0.08f}) pen.line(flat(kWood), {x, 0.0f}, {x, 0.28f}, 0.022f);
}

void drawTent(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {-0.36f, 0.78f}, {0.48f, 0.70f}, 0.03f);
  pen.polygon(look.body(), {{-0.30f, 0.82f}, {0.40f, 0.74f}, {0.76f, 0.02f}, {0.06f, 0}});
  pen.polygon(look.shade(0.16f), {{-0.30f, 0.82f}, {-0.72f, 0.02f}, {0.14f, 0}});
  pen.polygon(flat({0.16f, 0.13f, 0.16f}), {{-0.29f, 0.62f}, {-0.47f, 0.01f}, {-0.10f, 0.0f}});
  pen.polygon(look.tint(0.25f), {{-0.29f, 0.64f}, {-0.10f, 0.0f}, {0.02f, 0.0f}});
  pen.line(flat(kWood), {0.76f, 0.03f}, {0.84f, 0.01f}, 0.03f);
}

void drawWindmill(Pen& pen, const Look& look) {
  pen.polygon(look.body(), {{-0.27f, 0}, {-0.16f, 0.68f}, {0.16f, 0.68f}, {0.27f, 0}});
  pen.box(flat(darker(kWood, 0.2f)), -0.07f, 0, 0.07f, 0.20f, 0.04f);
  pen.ellipse(flat(kGlass), 0, 0.38f, 0.055f, 0.065f);
  pen.dome(flat({0.40f, 0.32f, 0.32f}), 0, 0.66f, 0.20f, 0.19f);
  const float start = 0.06f + 0.10f * Random(look.seed).unit();
  for (int i = 0; i < 4; ++i) {
    const float c = cosineOfTurns(start + 0.25f * static_cast<float>(i));
    const float s = sineOfTurns(start + 0.25f * static_cast<float>(i));
    const auto at = [c, s](float along, float across) {
      return Point{along * c - across * s, 0.70f + along * s + across * c};
    };
    pen.polygon(flat(kPaper),
                {at(0.12f, 0.0f), at(0.12f, 0.13f), at(0.47f, 0.13f), at(0.47f, 0.0f)});
    pen.line(flat(kWood), {0, 0.70f}, at(0.48f, 0), 0.035f);
  }
  pen.ellipse(flat(kWood), 0, 0.70f, 0.055f, 0.055f);
}

void drawLighthouse(Pen& pen, const Look& look) {
  pen.blob(flat(kStone), {{-0.36f, 0}, {-0.28f, 0.10f}, {0, 0.13f}, {0.28f, 0.10f}, {0.36f, 0}});
  pen.polygon(flat(kPaper), {{-0.21f, 0.06f}, {-0.13f, 0.82f}, {0.13f, 0.82f}, {0.21f, 0.06f}});
  pen.polygon(look.plain(), {{-0.20f, 0.14f}, {-0.18f, 0.34f}, {0.18f, 0.34f}, {0.20f, 0.14f}});
  pen.polygon(look.plain(), {{-0.16f, 0.52f}, {-0.14f, 0.72f}, {0.14f, 0.72f}, {0.16f, 0.52f}});
  pen.box(look.shade(0.4f), -0.19f, 0.80f, 0.19f, 0.86f, 0.02f);
  pen.box(flat({1.0f, 0.93f, 0.55f}), -0.11f, 0.86f, 0.11f, 1.02f);
  pen.line(look.shade(0.4f), {0, 0.86f}, {0, 1.02f}, 0.03f);
  pen.dome(look.plain(), 0, 1.01f, 0.16f, 0.15f);
  pen.box(flat(kWood), -0.06f, 0.08f, 0.06f, 0.24f, 0.05f);
}

constexpr Kind kKinds[] = {
    {.name = "house",
     .plural = "houses",
     .otherName = "cottage",
     .otherPlural = "cottages",
     .unit = 0.34f,
     .colours = kPainted | kBrown,
     .places = kOutdoors & ~bitOf(Place::Desert),
     .draw = drawHouse},
    {.name = "castle",
     .plural = "castles",
     .unit = 0.34f,
     .colours = kAnyColour,
     .places = kWild,
     .draw = drawCastle},
    {.name = "tent",
     .plural = "tents",
     .unit = 0.26f,
     .colours = kBright | kBrown | kWhite,
     .places = kWild,
     .patterned = true,
     .draw = drawTent},
    {.name = "windmill",
     .plural = "windmills",
     .unit = 0.38f,
     .colours = kAnyColour,
     .places = kCountry | bitOf(Place::Lake),
     .draw = drawWindmill},
    {.name = "lighthouse",
     .plural = "lighthouses",
     .unit = 0.38f,
     .colours = kRed | kBlue | kBlack | kGreen | kOrange,
     .places = kWaters,
     .draw = drawLighthouse},
};

}  // namespace

std::span<const Kind> buildings() { return kKinds; }

}  // namespace ws::scenes
