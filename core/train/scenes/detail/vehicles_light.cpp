// What one rides, pushes or pulls.
#include "core/train/scenes/detail/vehicles_drawings.h"

namespace ws::scenes {

void drawBicycle(Pen& pen, const Look& look) {
  for (const float x : {-0.42f, 0.42f}) {
    pen.ring(flat(kTyre), x, 0.30f, 0.30f, 0.065f);
    for (int i = 0; i < 3; ++i) {
      const float c = 0.24f * cosineOfTurns(0.06f + static_cast<float>(i) / 6);
      const float s = 0.24f * sineOfTurns(0.06f + static_cast<float>(i) / 6);
      pen.line(flat(kMetal), {x - c, 0.30f - s}, {x + c, 0.30f + s}, 0.025f);
    }
  }
  const Paint frame = look.plain();
  const float width = 0.10f;
  pen.line(frame, {-0.42f, 0.30f}, {-0.03f, 0.30f}, width);
  pen.line(frame, {-0.42f, 0.30f}, {-0.16f, 0.66f}, width);
  pen.line(frame, {-0.03f, 0.30f}, {-0.19f, 0.74f}, width);
  pen.line(frame, {-0.03f, 0.30f}, {0.30f, 0.68f}, width);
  if (look.pose(2) == 0) {
    pen.line(frame, {-0.16f, 0.66f}, {0.30f, 0.68f}, width);
  } else {  // a low frame, and a basket at the handlebar
    pen.curve(frame, {{-0.10f, 0.50f}, {0.08f, 0.50f}, {0.30f, 0.74f}}, width);
    pen.polygon(flat({0.72f, 0.52f, 0.30f}),
                {{0.36f, 0.86f}, {0.66f, 0.86f}, {0.61f, 0.62f}, {0.40f, 0.62f}});
  }
  pen.line(frame, {0.42f, 0.30f}, {0.27f, 0.84f}, width);
  pen.curve(flat(kInk), {{0.16f, 0.88f}, {0.28f, 0.86f}, {0.38f, 0.92f}}, 0.06f);
  pen.box(flat(kInk), -0.33f, 0.74f, -0.07f, 0.82f, 0.04f);
  pen.ring(flat(kMetal), -0.03f, 0.30f, 0.09f, 0.04f);
}

void drawMotorcycle(Pen& pen, const Look& look) {
  const Colour engine{0.46f, 0.47f, 0.50f};
  pen.line(flat(kChassis), {-0.46f, 0.27f}, {0.0f, 0.34f}, 0.10f);
  drawWheel(pen, -0.46f, 0.27f);
  drawWheel(pen, 0.48f, 0.27f);
  pen.line(flat(kMetal), {0.48f, 0.27f}, {0.28f, 0.84f}, 0.08f);
  pen.box(flat(engine), -0.20f, 0.18f, 0.22f, 0.54f, 0.08f);
  pen.line(flat(kMetal), {-0.02f, 0.20f}, {-0.66f, 0.20f}, 0.10f, 0.12f);
  pen.curve(look.plain(), {{0.20f, 0.44f}, {0.46f, 0.60f}, {0.74f, 0.44f}}, 0.13f);
  pen.blob(look.plain(), {{-0.84f, 0.52f},
                          {-0.66f, 0.70f},
                          {-0.10f, 0.64f},
                          {0.06f, 0.42f},
                          {-0.20f, 0.36f},
                          {-0.50f, 0.48f}});
  pen.curve(flat(kInk), {{-0.62f, 0.74f}, {-0.36f, 0.66f}, {-0.06f, 0.68f}}, 0.12f);
  pen.blob(look.plain(),
           {{-0.12f, 0.60f}, {0.02f, 0.82f}, {0.26f, 0.80f}, {0.40f, 0.62f}, {0.14f, 0.50f}});
  if (look.pose(2) == 0) {  // with a fairing and a screen
    pen.polygon(flat(kGlass), {{0.24f, 1.04f}, {0.34f, 1.04f}, {0.54f, 0.78f}, {0.32f, 0.78f}});
    pen.blob(look.plain(), {{0.22f, 0.84f},
                            {0.50f, 0.84f},
                            {0.60f, 0.66f},
                            {0.34f, 0.52f},
                            {0.16f, 0.24f},
                            {-0.04f, 0.26f},
                            {0.12f, 0.56f}});
    pen.ellipse(flat(kLamp), 0.53f, 0.72f, 0.06f, 0.06f);
  } else {
    pen.ellipse(flat(kLamp), 0.42f, 0.78f, 0.09f, 0.09f);
  }
  pen.curve(flat(kInk), {{0.10f, 0.94f}, {0.22f, 0.96f}, {0.32f, 0.86f}}, 0.07f);
}

/// The sort that one stands on.
void drawScooter(Pen& pen, const Look& look) {
  const bool upright = look.pose(2) == 0;
  const float lean = upright ? 0.08f : 0.16f;
  drawWheel(pen, -0.46f, 0.14f);
  drawWheel(pen, 0.46f, 0.14f);
  pen.curve(look.plain(), {{-0.50f, 0.32f}, {-0.36f, 0.26f}, {-0.22f, 0.19f}, {0.14f, 0.18f}},
            0.15f);
  pen.curve(look.plain(), {{0.14f, 0.18f}, {0.30f, 0.24f}, {0.42f, 0.42f}}, 0.15f);
  pen.line(look.plain(), {0.48f, 0.18f}, {0.44f - lean, 0.98f}, 0.15f, 0.12f);
  pen.line(flat(kInk), {0.24f - lean, 0.98f}, {0.62f - lean, 1.02f}, 0.09f);
  pen.line(flat(kInk), {-0.18f, 0.26f}, {0.12f, 0.255f}, 0.045f);
}

void drawWheelbarrow(Pen& pen, const Look& look) {
  pen.line(flat(kWood), {-0.20f, 0.40f}, {-0.30f, 0.03f}, 0.08f);
  pen.line(flat(kWood), {0.46f, 0.20f}, {-0.28f, 0.36f}, 0.08f);
  pen.line(flat(kWood), {-0.24f, 0.35f}, {-0.88f, 0.52f}, 0.08f);
  pen.line(flat(kInk), {-0.72f, 0.48f}, {-0.88f, 0.52f}, 0.10f);
  drawWheel(pen, 0.48f, 0.21f);
  if (look.pose(2) == 0) {
    pen.polygon(look.body(), {{-0.48f, 0.72f}, {0.68f, 0.78f}, {0.36f, 0.33f}, {-0.24f, 0.33f}});
  } else {  // a rounded tray
    pen.blob(look.body(), {{-0.50f, 0.73f},
                           {0.10f, 0.74f},
                           {0.66f, 0.80f},
                           {0.50f, 0.44f},
                           {0.10f, 0.29f},
                           {-0.34f, 0.40f}});
  }
  pen.line(look.shade(0.25f), {-0.46f, 0.72f}, {0.65f, 0.775f}, 0.07f);
}

void drawSledge(Pen& pen, const Look& look) {
  const float seat = look.pose(2) == 0 ? 0.29f : 0.33f;  // low or high
  for (const float x : {-0.46f, 0.0f, 0.40f})
    pen.line(flat(kWood), {x, 0.06f}, {x - 0.06f, seat}, 0.08f);
  pen.curve(flat(darker(kWood, 0.25f)),
            {{-0.72f, 0.04f}, {-0.10f, 0.04f}, {0.46f, 0.05f}, {0.70f, 0.18f}, {0.78f, 0.40f}},
            0.08f);
  pen.box(look.plain(), -0.72f, seat - 0.09f, 0.46f, seat + 0.09f, 0.06f);
  pen.curve(look.plain(),
            {{0.36f, seat},
             {0.62f, seat + 0.03f},
             {0.80f, seat + 0.21f},
             {0.70f, seat + 0.40f},
             {0.54f, seat + 0.34f}},
            0.17f);
  pen.line(look.shade(0.35f), {-0.64f, seat - 0.01f}, {0.40f, seat - 0.01f}, 0.04f);
}

}  // namespace ws::scenes
