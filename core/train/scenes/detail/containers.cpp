// What things are kept in.
#include "core/train/scenes/detail/toys_and_tools_drawings.h"

namespace ws::scenes {
namespace {

void drawSteam(Pen& pen) {
  const Paint steam = flat({0.93f, 0.93f, 0.95f});
  pen.curve(steam, {{-0.08f, 0.90f}, {-0.14f, 1.0f}, {-0.06f, 1.10f}}, 0.04f);
  pen.curve(steam, {{0.10f, 0.90f}, {0.04f, 1.0f}, {0.12f, 1.10f}}, 0.04f);
}

void drawBow(Pen& pen, const Paint& ribbon, const Paint& inside, float y) {
  pen.ellipse(ribbon, -0.20f, y + 0.09f, 0.20f, 0.11f, -0.06f);
  pen.ellipse(ribbon, 0.20f, y + 0.09f, 0.20f, 0.11f, 0.06f);
  pen.ellipse(inside, -0.20f, y + 0.09f, 0.09f, 0.04f, -0.06f);
  pen.ellipse(inside, 0.20f, y + 0.09f, 0.09f, 0.04f, 0.06f);
  pen.ellipse(ribbon, 0, y + 0.04f, 0.085f, 0.08f);
}

}  // namespace

void drawBucket(Pen& pen, const Look& look) {
  const Paint metal = flat(kMetal), grip = flat(kWood);
  const int variant = look.pose(3);
  if (variant == 2) {  // the handle up
    pen.curve(metal, {{-0.40f, 0.76f}, {-0.34f, 0.96f}, {0, 1.08f}, {0.34f, 0.96f}, {0.40f, 0.76f}},
              0.045f);
    pen.line(grip, {-0.12f, 1.07f}, {0.12f, 1.07f}, 0.085f);
  }
  pen.polygon(look.body(), {{-0.44f, 0.78f},
                            {-0.32f, 0.05f},
                            {-0.26f, 0.0f},
                            {0.26f, 0.0f},
                            {0.32f, 0.05f},
                            {0.44f, 0.78f}});
  pen.polygon(look.shade(0.22f), {{-0.325f, 0.08f},
                                  {-0.31f, 0.03f},
                                  {-0.26f, 0.0f},
                                  {0.26f, 0.0f},
                                  {0.31f, 0.03f},
                                  {0.325f, 0.08f}});
  pen.box(look.tint(0.25f), -0.48f, 0.74f, 0.48f, 0.84f, 0.04f);
  for (const float x : {-0.42f, 0.42f}) pen.ellipse(metal, x, 0.70f, 0.055f, 0.055f);
  if (variant < 2) {  // the handle down
    const float low = variant == 0 ? 0.30f : 0.40f;
    pen.curve(
        metal,
        {{-0.42f, 0.70f}, {-0.30f, low + 0.12f}, {0, low}, {0.30f, low + 0.12f}, {0.42f, 0.70f}},
        0.045f);
    pen.line(grip, {-0.11f, low + 0.005f}, {0.11f, low + 0.005f}, 0.085f);
  }
}

void drawBasket(Pen& pen, const Look& look) {
  const Paint dark = look.shade(0.32f), rim = look.tint(0.15f);
  if (look.pose(3) < 2) {  // one high handle
    pen.curve(look.shade(0.15f),
              {{-0.50f, 0.50f},
               {-0.46f, 0.80f},
               {-0.26f, 1.0f},
               {0, 1.06f},
               {0.26f, 1.0f},
               {0.46f, 0.80f},
               {0.50f, 0.50f}},
              0.10f);
  } else {  // two ears
    for (const float x : {-0.60f, 0.60f}) pen.ring(look.shade(0.15f), x, 0.48f, 0.16f, 0.08f);
  }
  pen.polygon(look.body(), {{-0.56f, 0.54f},
                            {-0.44f, 0.04f},
                            {-0.38f, 0.0f},
                            {0.38f, 0.0f},
                            {0.44f, 0.04f},
                            {0.56f, 0.54f}});
  // The weave: reeds that pass before and behind upright sticks, each row the other way round.
  for (int row = 0; row < 4; ++row) {
    const float y = 0.07f + 0.115f * static_cast<float>(row);
    const float reach = 0.42f + 0.03f * static_cast<float>(row);
    for (int i = 0; i < 6; ++i) {
      const float x = (static_cast<float>(i) - 2.5f) * 0.17f + (row % 2 ? 0.0425f : -0.0425f);
      if (x - 0.05f < -reach || x + 0.05f > reach) continue;
      pen.line(dark, {x, y - 0.025f}, {x, y + 0.025f}, 0.06f);
    }
    if (row > 0) pen.line(dark, {-reach, y - 0.06f}, {reach, y - 0.06f}, 0.022f);
  }
  pen.box(rim, -0.62f, 0.48f, 0.62f, 0.61f, 0.065f);
  for (int i = 0; i < 9; ++i) {  // the plaited rim
    const float x = (static_cast<float>(i) - 4) * 0.13f;
    pen.line(look.shade(0.18f), {x - 0.03f, 0.52f}, {x + 0.03f, 0.57f}, 0.045f);
  }
}

void drawBox(Pen& pen, const Look& look) {
  constexpr float kRim = 0.64f;
  const Paint tape = flat({0.93f, 0.84f, 0.62f});
  const int variant = look.pose(3);
  // The flaps at its sides stand up, steep or shallow, or one each.
  const auto flapAt = [&](float side, bool steep) {
    const float x = side * 0.46f, out = steep ? 0.16f : 0.28f, up = steep ? 0.30f : 0.17f;
    const float outer = steep ? 0.02f : 0.0f, inner = steep ? 0.12f : 0.15f;
    pen.polygon(look.shade(0.25f), {{x + side * 0.02f, kRim - 0.08f},
                                    {x + side * (out + outer), kRim + up - 0.05f},
                                    {x + side * out, kRim + up},
                                    {x - side * inner, kRim}});
    pen.polygon(look.tint(0.12f), {{x, kRim - 0.02f},
                                   {x + side * out, kRim + up},
                                   {x + side * (out - 0.12f), kRim + up + 0.04f},
                                   {x - side * inner, kRim - 0.02f}});
  };
  flapAt(-1.0f, variant != 1);
  flapAt(1.0f, variant == 0);
  pen.box(look.body(), -0.48f, 0.0f, 0.48f, kRim);
  pen.box(look.shade(0.28f), -0.48f, kRim - 0.055f, 0.48f, kRim);
  pen.box(tape, -0.07f, kRim - 0.24f, 0.07f, kRim);
  if (variant == 1) pen.box(look.shade(0.5f), -0.17f, 0.20f, 0.17f, 0.30f, 0.05f);
  if (variant == 2) pen.box(flat(kPaper), 0.16f, 0.08f, 0.38f, 0.24f, 0.01f);
}

void drawCup(Pen& pen, const Look& look) {
  const Paint drink = flat({0.36f, 0.22f, 0.14f});
  const int variant = look.pose(3);
  if (variant == 1) {  // a tea cup on its saucer
    pen.ellipse(look.shade(0.12f), 0, 0.08f, 0.62f, 0.08f);
    pen.ellipse(look.tint(0.25f), 0, 0.10f, 0.50f, 0.05f);
    pen.ring(look.shade(0.12f), 0.46f, 0.46f, 0.19f, 0.075f);
    pen.blob(look.body(), {{-0.50f, 0.70f},
                           {0, 0.70f},
                           {0.50f, 0.70f},
                           {0.42f, 0.36f},
                           {0.22f, 0.12f},
                           {0, 0.09f},
                           {-0.22f, 0.12f},
                           {-0.42f, 0.36f}});
    pen.ellipse(look.tint(0.35f), 0, 0.70f, 0.50f, 0.10f);
    pen.ellipse(drink, 0, 0.69f, 0.43f, 0.07f);
    return;
  }
  pen.ring(look.shade(0.12f), 0.40f, 0.44f, 0.23f, 0.08f);
  if (variant == 2) {  // a straight mug
    pen.box(look.body(), -0.40f, 0.0f, 0.40f, 0.82f, 0.07f);
    pen.ellipse(look.tint(0.35f), 0, 0.82f, 0.40f, 0.09f);
    pen.ellipse(drink, 0, 0.81f, 0.34f, 0.06f);
    return;
  }
  pen.blob(look.body(), {{-0.42f, 0.80f},
                         {0, 0.80f},
                         {0.42f, 0.80f},
                         {0.38f, 0.30f},
                         {0.26f, 0.04f},
                         {0, 0.01f},
                         {-0.26f, 0.04f},
                         {-0.38f, 0.30f}});
  pen.ellipse(look.tint(0.35f), 0, 0.80f, 0.42f, 0.10f);
  pen.ellipse(drink, 0, 0.79f, 0.36f, 0.07f);
  drawSteam(pen);
}

void drawPresent(Pen& pen, const Look& look) {
  // Without a colour of its own the ribbon keeps to the paper's, or it would be another's.
  const bool dark = look.main.r + look.main.g + look.main.b < 0.7f;
  const Colour quiet = dark ? lighter(look.main, 0.30f) : darker(look.main, 0.32f);
  const Colour ribbonColour = look.part == 0 ? look.second : quiet;
  const Paint ribbon = flat(ribbonColour), inside = flat(darker(ribbonColour, 0.45f));
  const int variant = look.pose(3);
  const float wide = variant == 0 ? 0.44f : variant == 1 ? 0.36f : 0.58f;
  const float high = variant == 0 ? 0.72f : variant == 1 ? 0.82f : 0.54f;
  pen.box(look.body(), -wide, 0, wide, high - 0.06f, 0.02f);
  pen.box(look.tint(0.1f), -wide - 0.05f, high - 0.18f, wide + 0.05f, high, 0.03f);
  pen.beginPart();
  pen.box(ribbon, -0.095f, 0, 0.095f, high);
  if (variant == 2) {  // a flat one has it crosswise
    pen.box(ribbon, -wide, 0.13f, wide, 0.26f);
  }
  drawBow(pen, ribbon, inside, high);
  pen.endPart();
}

}  // namespace ws::scenes
