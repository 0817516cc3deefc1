// What swims and carries.
#include "core/train/scenes/detail/vehicles_drawings.h"

namespace ws::scenes {

void drawBoat(Pen& pen, const Look& look) {
  const Colour sail = look.part == 0 ? look.second : kPaper;
  const Paint main = flat(sail), fore = flat(darker(sail, 0.10f));
  pen.line(flat(kWood), {-0.04f, 0.24f}, {-0.04f, 1.10f}, 0.06f);
  pen.beginPart();
  switch (look.pose(3)) {
    case 0:  // two of three corners
      pen.polygon(main, {{0.02f, 1.06f}, {0.02f, 0.34f}, {0.60f, 0.34f}});
      pen.polygon(fore, {{-0.10f, 0.96f}, {-0.10f, 0.34f}, {-0.54f, 0.34f}});
      break;
    case 1:  // one, swollen by the wind
      pen.blob(main, {{-0.02f, 1.06f},
                      {0.36f, 0.86f},
                      {0.58f, 0.46f},
                      {0.54f, 0.36f},
                      {0.20f, 0.34f},
                      {-0.02f, 0.36f},
                      {-0.06f, 0.70f}});
      break;
    default:  // one of four corners
      pen.polygon(main, {{-0.40f, 0.80f}, {0.32f, 1.10f}, {0.54f, 0.38f}, {-0.36f, 0.36f}});
      break;
  }
  pen.endPart();
  pen.polygon(flat(kGold), {{-0.04f, 1.22f}, {-0.04f, 1.10f}, {-0.26f, 1.16f}});
  pen.blob(
      look.body(),
      {{-0.72f, 0.30f}, {0, 0.28f}, {0.78f, 0.32f}, {0.56f, 0.02f}, {0, -0.01f}, {-0.52f, 0.02f}});
  pen.line(look.tint(0.6f), {-0.60f, 0.235f}, {0.66f, 0.245f}, 0.05f);
}

void drawShip(Pen& pen, const Look& look) {
  const Paint white = flat(kPaper);
  const bool tall = look.pose(2) == 0;  // with a second deck
  const float deck = tall ? 0.72f : 0.60f;
  const Paint funnel = flat(look.part == 0 ? look.second : Colour{0.80f, 0.64f, 0.42f});
  pen.ellipse(flat(kSteam), -0.28f, deck + 0.54f, 0.16f, 0.08f);
  pen.ellipse(flat(kSteam), -0.50f, deck + 0.56f, 0.12f, 0.07f);
  pen.beginPart();
  pen.polygon(funnel, {{-0.27f, deck - 0.04f},
                       {-0.31f, deck + 0.46f},
                       {0.13f, deck + 0.46f},
                       {0.17f, deck - 0.04f}});
  pen.endPart();
  pen.box(flat(kInk), -0.33f, deck + 0.40f, 0.15f, deck + 0.50f, 0.02f);
  pen.line(flat(kWood), {0.56f, 0.40f}, {0.56f, 0.92f}, 0.05f);
  if (tall) {
    pen.box(white, -0.34f, 0.54f, 0.40f, 0.74f, 0.02f);
    for (const float x : {-0.24f, -0.04f, 0.16f}) pen.box(flat(kGlass), x, 0.60f, x + 0.13f, 0.69f);
  }
  pen.box(white, -0.58f, 0.36f, 0.48f, 0.60f, 0.02f);
  for (const float x : {-0.48f, -0.26f, -0.04f, 0.18f})
    pen.box(flat(kGlass), x, 0.45f, x + 0.14f, 0.54f);
  pen.polygon(look.body(), {{-0.78f, 0.40f},
                            {0.54f, 0.38f},
                            {0.92f, 0.50f},
                            {0.66f, 0.0f},
                            {-0.64f, 0.0f},
                            {-0.76f, 0.14f}});
  for (const float x : {-0.50f, -0.22f, 0.06f, 0.34f}) drawPorthole(pen, x, 0.23f, 0.065f);
  pen.polygon(look.shade(0.45f), {{-0.70f, 0.07f}, {0.70f, 0.07f}, {0.66f, 0}, {-0.64f, 0}});
}

void drawCanoe(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {-0.48f, 0.10f}, {-0.66f, 0.62f}, 0.06f);
  pen.ellipse(flat(lighter(kWood, 0.25f)), -0.70f, 0.72f, 0.10f, 0.19f, 0.05f);
  if (look.pose(2) == 0) {
    pen.blob(look.body(), {{-0.86f, 0.50f},
                           {-0.56f, 0.32f},
                           {0, 0.27f},
                           {0.56f, 0.32f},
                           {0.86f, 0.50f},
                           {0.72f, 0.12f},
                           {0.36f, -0.01f},
                           {-0.36f, -0.01f},
                           {-0.72f, 0.12f}});
  } else {  // ends curled up further
    pen.blob(look.body(), {{-0.84f, 0.56f},
                           {-0.66f, 0.42f},
                           {-0.40f, 0.28f},
                           {0.40f, 0.28f},
                           {0.66f, 0.42f},
                           {0.84f, 0.56f},
                           {0.84f, 0.22f},
                           {0.50f, 0.0f},
                           {-0.50f, 0.0f},
                           {-0.84f, 0.22f}});
  }
  pen.curve(look.shade(0.4f), {{-0.60f, 0.28f}, {0, 0.24f}, {0.60f, 0.28f}}, 0.05f);
}

void drawSubmarine(Pen& pen, const Look& look) {
  const bool tall = look.pose(2) == 0;
  const float top = tall ? 0.84f : 0.76f;
  pen.curve(
      flat(kMetal),
      {{0.02f, top - 0.06f}, {0.02f, top + 0.22f}, {0.08f, top + 0.27f}, {0.22f, top + 0.27f}},
      0.08f);
  pen.ellipse(flat(kGold), -0.86f, 0.40f, 0.05f, 0.13f);
  pen.ellipse(flat(kGold), -0.86f, 0.15f, 0.05f, 0.13f);
  pen.polygon(look.shade(0.2f),
              {{-0.82f, 0.60f}, {-0.64f, 0.60f}, {-0.44f, 0.34f}, {-0.82f, 0.28f}});
  pen.polygon(look.shade(0.1f), {{-0.20f, 0.46f}, {-0.14f, top}, {0.24f, top}, {0.34f, 0.46f}});
  pen.blob(look.body(), {{-0.84f, 0.28f},
                         {-0.56f, 0.47f},
                         {0, 0.55f},
                         {0.54f, 0.50f},
                         {0.78f, 0.27f},
                         {0.54f, 0.05f},
                         {0, 0.0f},
                         {-0.56f, 0.08f}});
  for (const float x : {-0.32f, 0.0f, 0.32f}) drawPorthole(pen, x, 0.30f, 0.12f);
}

}  // namespace ws::scenes
