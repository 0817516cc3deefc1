// Tools.
#include "core/train/scenes/detail/toys_and_tools_drawings.h"

namespace ws::scenes {

void drawLadder(Pen& pen, const Look& look) {
  const int variant = look.pose(3);
  if (variant == 0) {  // narrower above, seen from before it
    for (const float y : {0.16f, 0.36f, 0.56f, 0.76f, 0.95f}) {
      const float reach = 0.30f - 0.09f * y;
      pen.line(look.shade(0.22f), {-reach, y}, {reach, y}, 0.075f);
    }
    for (const float side : {-1.0f, 1.0f})
      pen.line(look.plain(), {side * 0.33f, 0.04f}, {side * 0.22f, 1.08f}, 0.095f);
    return;
  }
  // On two pairs of legs; the third shape is lower and wider.
  const float top = variant == 1 ? 1.0f : 0.84f, foot = variant == 1 ? 0.44f : 0.52f;
  pen.line(look.shade(0.40f), {0.02f, top}, {foot, 0.06f}, 0.07f);
  pen.line(look.shade(0.40f), {0.16f, top}, {foot + 0.14f, 0.06f}, 0.07f);
  pen.line(look.shade(0.40f), {0.34f, 0.34f}, {0.50f, 0.34f}, 0.05f);
  const int rungs = variant == 1 ? 4 : 3;
  for (int i = 0; i < rungs; ++i) {
    const float t = (static_cast<float>(i) + 0.7f) / (static_cast<float>(rungs) + 0.4f);
    const float x = -foot + (foot - 0.08f) * t, y = top * t;
    pen.line(look.shade(0.22f), {x - 0.02f, y}, {x + 0.26f - 0.06f * t, y}, 0.08f);
  }
  pen.line(look.plain(), {-foot, 0.05f}, {-0.10f, top}, 0.095f);
  pen.line(look.plain(), {-foot + 0.28f, 0.05f}, {0.12f, top}, 0.095f);
  pen.box(look.plain(), -0.20f, top - 0.03f, 0.26f, top + 0.07f, 0.03f);
}

void drawSpade(Pen& pen, const Look& look) {
  const Paint shaft = flat(kWood);
  pen.line(shaft, {0, 0.38f}, {0, 0.92f}, 0.085f);
  pen.line(look.plain(), {-0.15f, 1.08f}, {0.15f, 1.08f}, 0.085f);
  pen.line(look.plain(), {-0.15f, 1.08f}, {0, 0.88f}, 0.07f);
  pen.line(look.plain(), {0.15f, 1.08f}, {0, 0.88f}, 0.07f);
  if (look.pose(2) == 0) {  // a pointed blade
    pen.blob(look.body(), {{-0.20f, 0.48f},
                           {0.20f, 0.48f},
                           {0.28f, 0.40f},
                           {0.26f, 0.18f},
                           {0.12f, 0.04f},
                           {0, 0.0f},
                           {-0.12f, 0.04f},
                           {-0.26f, 0.18f},
                           {-0.28f, 0.40f}});
  } else {  // a straight one
    pen.polygon(look.body(), {{-0.28f, 0.48f},
                              {-0.26f, 0.06f},
                              {-0.20f, 0.0f},
                              {0.20f, 0.0f},
                              {0.26f, 0.06f},
                              {0.28f, 0.48f}});
  }
  pen.line(look.shade(0.28f), {0, 0.46f}, {0, 0.22f}, 0.11f, 0.05f);
}

void drawWateringCan(Pen& pen, const Look& look) {
  const Paint shade = look.shade(0.22f);
  const bool tall = look.pose(2) == 1;
  const float high = tall ? 0.62f : 0.50f;
  pen.line(look.plain(), {0.14f, 0.16f}, {0.60f, 0.72f}, 0.16f, 0.08f);  // the spout
  pen.line(shade, {0.30f, high - 0.06f}, {0.47f, 0.56f}, 0.045f);
  pen.polygon(shade, {{0.48f, 0.76f}, {0.62f, 0.64f}, {0.76f, 0.74f}, {0.56f, 0.90f}});
  pen.ellipse(look.tint(0.35f), 0.665f, 0.825f, 0.13f, 0.05f, -0.11f);
  if (tall) {
    pen.curve(shade,
              {{-0.28f, 0.14f},
               {-0.58f, 0.20f},
               {-0.64f, 0.56f},
               {-0.40f, 0.82f},
               {-0.02f, 0.84f},
               {0.14f, 0.62f}},
              0.075f);
  } else {
    pen.curve(shade,
              {{-0.30f, 0.44f}, {-0.30f, 0.78f}, {0.0f, 0.90f}, {0.20f, 0.74f}, {0.24f, 0.46f}},
              0.075f);
    pen.curve(shade, {{-0.34f, 0.44f}, {-0.58f, 0.42f}, {-0.58f, 0.16f}, {-0.34f, 0.12f}}, 0.075f);
  }
  pen.polygon(look.body(), {{-0.32f, high},
                            {-0.38f, 0.03f},
                            {-0.34f, 0.0f},
                            {0.30f, 0.0f},
                            {0.34f, 0.03f},
                            {0.28f, high}});
  pen.ellipse(look.tint(0.2f), -0.02f, high, 0.30f, 0.06f);
  pen.ellipse(flat({0.30f, 0.42f, 0.52f}), -0.02f, high, 0.23f, 0.035f);
}

void drawKey(Pen& pen, const Look& look) {
  const int variant = look.pose(2);
  pen.box(look.body(), -0.20f, 0.25f, 0.66f, 0.37f, 0.03f);
  pen.box(look.plain(), 0.30f, 0.08f, 0.41f, 0.30f, 0.02f);
  pen.box(look.plain(), 0.50f, 0.02f, 0.62f, 0.30f, 0.02f);
  if (variant == 0) {
    pen.ring(look.body(), -0.36f, 0.31f, 0.30f, 0.13f);
  } else {  // three rings like a clover leaf
    pen.ring(look.body(), -0.52f, 0.31f, 0.17f, 0.09f);
    pen.ring(look.body(), -0.30f, 0.49f, 0.17f, 0.09f);
    pen.ring(look.body(), -0.30f, 0.15f, 0.17f, 0.09f);
  }
  pen.box(look.shade(0.25f), -0.12f, 0.21f, -0.03f, 0.41f, 0.02f);
}

}  // namespace ws::scenes
