// Frog, turtle, snail, bird, butterfly, bee.
#include <cmath>

#include "core/train/scenes/detail/animals_drawings.h"

namespace ws::scenes {
namespace {

void drawFrogEye(const Frame& f, const Look& look) {
  f.ellipse(look.plain(), 0, 0, 0.13f, 0.13f);
  f.ellipse(flat({1, 1, 1}), 0.01f, 0.01f, 0.09f, 0.09f);
  f.ellipse(flat(kInk), 0.015f, 0.01f, 0.05f, 0.05f);
}

/// From the side: sitting, or leaping with its hind legs stretched.
void drawFrogAside(Pen& pen, const Look& look, bool leaps) {
  const Paint limb = look.shade(0.2f);
  if (leaps) {
    pen.line(limb, {-0.40f, 0.34f}, {-0.70f, 0.30f}, 0.13f, 0.10f);
    pen.line(limb, {-0.70f, 0.30f}, {-0.58f, 0.08f}, 0.10f, 0.09f);
    pen.line(limb, {-0.58f, 0.07f}, {-0.76f, 0.05f}, 0.09f, 0.12f);
    pen.line(limb, {0.26f, 0.46f}, {0.52f, 0.26f}, 0.13f, 0.10f);
    pen.ellipse(limb, 0.58f, 0.24f, 0.12f, 0.06f);
  }
  const Frame f{pen, -0.03f, leaps ? 0.16f : 0};
  pen.blob(look.body(), {f(-0.46f, 0.16f), f(-0.34f, 0.36f), f(0, 0.54f), f(0.32f, 0.62f),
                         f(0.56f, 0.50f), f(0.48f, 0.30f), f(0.20f, 0.14f), f(-0.20f, 0.06f)});
  pen.blob(look.tint(0.55f), {f(0.52f, 0.38f), f(0.36f, 0.34f), f(0.06f, 0.16f), f(0.30f, 0.18f)});
  pen.curve(look.shade(0.6f), {f(0.56f, 0.45f), f(0.40f, 0.40f), f(0.24f, 0.44f)}, 0.04f);
  drawFrogEye({pen, f(0.24f, 0.66f).x, f(0.24f, 0.66f).y, 0, 1.1f}, look);
  if (leaps) {
    pen.ellipse(limb, -0.32f, 0.38f, 0.22f, 0.15f, 0.02f);
    return;
  }
  pen.line(limb, {0.18f, 0.28f}, {0.22f, 0.07f}, 0.12f, 0.10f);
  pen.ellipse(limb, 0.28f, 0.045f, 0.15f, 0.05f);
  pen.ellipse(limb, -0.26f, 0.22f, 0.25f, 0.17f, 0.07f);
  pen.ellipse(look.shade(0.32f), -0.16f, 0.05f, 0.27f, 0.055f);
}

}  // namespace

void drawFrog(Pen& pen, const Look& look) {
  const int pose = look.pose(4);  // from the front (twice as often), sitting aside, leaping
  if (pose >= 2) return drawFrogAside(pen, look, pose == 3);
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(look.shade(0.15f), side * 0.36f, 0.20f, 0.18f, 0.19f, side * 0.04f);
    pen.ellipse(look.shade(0.2f), side * 0.42f, 0.05f, 0.19f, 0.055f);
  }
  pen.ellipse(look.plain(), 0, 0.27f, 0.33f, 0.27f);
  pen.ellipse(look.tint(0.55f), 0, 0.20f, 0.19f, 0.17f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.line(look.shade(0.1f), {side * 0.20f, 0.26f}, {side * 0.17f, 0.08f}, 0.11f, 0.09f);
    pen.ellipse(look.shade(0.1f), side * 0.18f, 0.04f, 0.12f, 0.045f);
  }
  pen.ellipse(look.body(), 0, 0.52f, 0.40f, 0.23f);
  for (const float side : {-1.0f, 1.0f}) drawFrogEye({pen, side * 0.22f, 0.75f}, look);
  pen.curve(look.shade(0.6f), {{-0.27f, 0.50f}, {-0.14f, 0.42f}, {0.14f, 0.42f}, {0.27f, 0.50f}},
            0.04f);
}

void drawTurtle(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // its head stretched out, raised, low
  const bool greenish = look.main.g > look.main.r && look.main.g > look.main.b;
  const Paint skin = flat(greenish ? Colour{0.86f, 0.74f, 0.48f} : Colour{0.60f, 0.72f, 0.38f});
  const Paint far = flat(darker(skin.colour, 0.25f));
  pen.line(skin, {-0.44f, 0.16f}, {-0.64f, 0.10f}, 0.12f, 0.05f);
  pen.ellipse(far, -0.20f, 0.10f, 0.11f, 0.10f);
  pen.ellipse(far, 0.16f, 0.10f, 0.11f, 0.10f);
  const Frame head{pen, pose == 1 ? 0.54f : 0.62f, pose == 1 ? 0.62f : pose == 0 ? 0.44f : 0.28f};
  pen.line(skin, {0.26f, 0.20f}, head(-0.04f, -0.04f), 0.19f, 0.17f);
  head.ellipse(skin, 0, 0, 0.17f, 0.145f);
  head.ellipse(flat({1, 1, 1}), 0.06f, 0.05f, 0.055f, 0.055f);
  head.ellipse(flat(kInk), 0.07f, 0.05f, 0.034f, 0.034f);
  pen.curve(flat(darker(skin.colour, 0.5f)),
            {head(0.16f, -0.04f), head(0.10f, -0.07f), head(0.03f, -0.05f)}, 0.03f);
  pen.ellipse(skin, -0.36f, 0.10f, 0.14f, 0.11f);
  pen.ellipse(skin, 0.30f, 0.10f, 0.14f, 0.11f);
  pen.dome(look.body(), -0.04f, 0.16f, 0.50f, 0.56f);
  pen.curve(look.shade(0.32f), {{-0.42f, 0.40f}, {-0.20f, 0.46f}, {0.12f, 0.46f}, {0.34f, 0.40f}},
            0.04f);
  for (const float x : {-0.18f, 0.10f}) {
    pen.line(look.shade(0.32f), {x, 0.45f}, {x * 0.7f - 0.012f, 0.70f}, 0.04f);
    pen.line(look.shade(0.32f), {x, 0.45f}, {x * 1.3f, 0.20f}, 0.04f);
  }
  pen.line(look.shade(0.25f), {-0.52f, 0.18f}, {0.44f, 0.18f}, 0.10f);
}

void drawSnail(Pen& pen, const Look& look) {
  const bool stretched = look.pose(2) == 0;
  const bool beige =
      look.main.r > 0.8f && look.main.g > 0.7f;  // its body then needs another colour
  const Paint skin = flat(beige ? Colour{0.62f, 0.52f, 0.44f} : Colour{0.92f, 0.80f, 0.58f});
  const Point brow = stretched ? Point{0.60f, 0.44f} : Point{0.50f, 0.54f};
  pen.line(skin, {brow.x - 0.06f, brow.y}, {brow.x - 0.10f, brow.y + 0.32f}, 0.055f);
  pen.line(skin, {brow.x + 0.05f, brow.y}, {brow.x + 0.12f, brow.y + 0.30f}, 0.055f);
  pen.blob(skin, {{-0.70f, 0.01f},
                  {-0.40f, 0.13f},
                  {0.20f, 0.16f},
                  {brow.x - 0.16f, brow.y - 0.12f},
                  {brow.x - 0.08f, brow.y + 0.08f},
                  {brow.x + 0.11f, brow.y + 0.04f},
                  {brow.x + 0.10f, brow.y - 0.22f},
                  {0.46f, 0.02f},
                  {0, 0}});
  for (const Point p : {Point{brow.x - 0.10f, brow.y + 0.34f}, {brow.x + 0.12f, brow.y + 0.32f}}) {
    pen.ellipse(flat({1, 1, 1}), p.x, p.y, 0.07f, 0.07f);
    pen.ellipse(flat(kInk), p.x + 0.015f, p.y, 0.04f, 0.04f);
  }
  pen.curve(flat(darker(skin.colour, 0.55f)),
            {{brow.x + 0.10f, brow.y - 0.08f},
             {brow.x + 0.04f, brow.y - 0.12f},
             {brow.x - 0.02f, brow.y - 0.08f}},
            0.03f);
  pen.ellipse(look.body(), -0.12f, 0.46f, 0.40f, 0.38f);
  pen.curve(look.shade(0.4f),
            {{0.26f, 0.40f},
             {0.14f, 0.66f},
             {-0.14f, 0.72f},
             {-0.36f, 0.52f},
             {-0.28f, 0.28f},
             {-0.04f, 0.26f},
             {0.06f, 0.44f},
             {-0.06f, 0.57f},
             {-0.19f, 0.48f},
             {-0.11f, 0.41f}},
            0.055f);
}

void drawBird(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // wings up, down, stretched backwards
  if (pose == 0) {
    pen.blob(look.shade(0.25f), {{0.02f, 0.48f}, {0.12f, 0.98f}, {-0.14f, 0.88f}, {-0.24f, 0.50f}});
  } else if (pose == 1) {
    pen.blob(look.shade(0.25f),
             {{0.16f, 0.30f}, {0.12f, 0.04f}, {-0.10f, -0.08f}, {-0.14f, 0.10f}, {-0.10f, 0.30f}});
  } else {
    pen.blob(look.shade(0.25f), {{0.10f, 0.46f}, {0.06f, 0.80f}, {-0.12f, 0.84f}, {-0.16f, 0.46f}});
  }
  pen.polygon(
      look.shade(0.15f),
      {{-0.34f, 0.42f}, {-0.74f, 0.54f}, {-0.68f, 0.37f}, {-0.76f, 0.22f}, {-0.34f, 0.26f}});
  pen.blob(look.body(), {{-0.48f, 0.36f},
                         {-0.10f, 0.49f},
                         {0.26f, 0.56f},
                         {0.46f, 0.44f},
                         {0.30f, 0.25f},
                         {-0.08f, 0.17f},
                         {-0.38f, 0.25f}});
  pen.ellipse(look.tint(0.45f), 0.20f, 0.29f, 0.16f, 0.08f, 0.05f);
  pen.polygon(flat(kBeak), {{0.52f, 0.59f}, {0.74f, 0.49f}, {0.52f, 0.43f}});
  pen.ellipse(look.plain(), 0.38f, 0.52f, 0.19f, 0.175f);
  if (pose == 0) {
    pen.blob(look.tint(0.18f),
             {{0.14f, 0.40f}, {-0.02f, 0.74f}, {-0.34f, 1.0f}, {-0.46f, 0.80f}, {-0.30f, 0.42f}});
  } else if (pose == 1) {
    pen.blob(look.tint(0.18f), {{0.16f, 0.42f},
                                {0.04f, 0.14f},
                                {-0.22f, -0.06f},
                                {-0.52f, -0.12f},
                                {-0.42f, 0.14f},
                                {-0.24f, 0.40f}});
  } else {
    pen.blob(look.tint(0.18f), {{0.16f, 0.38f},
                                {0.06f, 0.58f},
                                {-0.26f, 0.78f},
                                {-0.60f, 0.86f},
                                {-0.50f, 0.66f},
                                {-0.24f, 0.36f}});
  }
  drawEye({pen}, look, 0.44f, 0.56f, 0.044f);
}

namespace {

/// From the side, its wings folded together.
void drawFoldedButterfly(Pen& pen, const Look& look) {
  pen.curve(flat(kInk), {{0.30f, 0.36f}, {0.42f, 0.54f}, {0.56f, 0.58f}}, 0.035f);
  pen.curve(flat(kInk), {{0.28f, 0.38f}, {0.34f, 0.60f}, {0.46f, 0.68f}}, 0.035f);
  pen.blob(look.shade(0.2f),
           {{0.10f, 0.34f}, {0.24f, 0.70f}, {0.22f, 0.96f}, {-0.06f, 0.90f}, {-0.10f, 0.50f}});
  pen.blob(look.body(), {{0.12f, 0.32f},
                         {0.08f, 0.68f},
                         {-0.16f, 0.98f},
                         {-0.46f, 0.90f},
                         {-0.44f, 0.62f},
                         {-0.20f, 0.40f}});
  pen.blob(look.body(), {{0.06f, 0.32f},
                         {-0.20f, 0.46f},
                         {-0.46f, 0.44f},
                         {-0.50f, 0.20f},
                         {-0.28f, 0.06f},
                         {-0.06f, 0.16f}});
  pen.ellipse(look.tint(0.65f), -0.24f, 0.76f, 0.09f, 0.10f);
  pen.ellipse(look.tint(0.65f), -0.30f, 0.27f, 0.07f, 0.07f);
  pen.line(flat(kInk), {-0.20f, 0.24f}, {0.26f, 0.36f}, 0.07f, 0.10f);
  pen.ellipse(flat(kInk), 0.28f, 0.37f, 0.075f, 0.07f);
}

}  // namespace

void drawButterfly(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // from above, the same with pointed wings, from the side
  if (pose == 2) return drawFoldedButterfly(pen, look);
  for (const float side : {-1.0f, 1.0f}) {
    pen.curve(flat(kInk), {{side * 0.02f, 0.72f}, {side * 0.08f, 0.90f}, {side * 0.18f, 0.96f}},
              0.035f);
    if (pose == 0) {
      pen.blob(look.body(), {{side * 0.04f, 0.54f},
                             {side * 0.20f, 0.84f},
                             {side * 0.50f, 0.94f},
                             {side * 0.57f, 0.68f},
                             {side * 0.34f, 0.48f}});
      pen.blob(look.body(), {{side * 0.04f, 0.49f},
                             {side * 0.34f, 0.48f},
                             {side * 0.43f, 0.22f},
                             {side * 0.24f, 0.08f},
                             {side * 0.08f, 0.24f}});
    } else {
      pen.blob(look.body(), {{side * 0.04f, 0.56f},
                             {side * 0.28f, 0.84f},
                             {side * 0.66f, 0.92f},
                             {side * 0.56f, 0.62f},
                             {side * 0.30f, 0.46f}});
      pen.blob(look.body(), {{side * 0.04f, 0.50f},
                             {side * 0.36f, 0.50f},
                             {side * 0.40f, 0.26f},
                             {side * 0.26f, 0.02f},
                             {side * 0.14f, 0.22f}});
    }
    pen.ellipse(look.tint(0.65f), side * 0.40f, 0.75f, 0.08f, 0.08f);
    pen.ellipse(look.tint(0.65f), side * 0.26f, 0.28f, 0.06f, 0.07f);
  }
  pen.ellipse(flat(kInk), 0, 0.48f, 0.055f, 0.27f);
  pen.ellipse(flat(kInk), 0, 0.73f, 0.075f, 0.075f);
}

void drawBee(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // level, rising, wings back
  const Frame f{pen, 0, 0.38f, pose == 1 ? 0.05f : pose == 2 ? -0.03f : 0};
  const Paint wing = flat({0.86f, 0.94f, 0.98f}), back = flat({0.70f, 0.82f, 0.90f});
  const float lean = pose == 2 ? 0.09f : 0.03f;
  f.ellipse(back, 0.10f, 0.42f, 0.13f, 0.25f, lean - 0.08f);
  pen.polygon(flat(kInk), {f(-0.42f, 0.08f), f(-0.64f, 0), f(-0.42f, -0.08f)});
  constexpr float kLength = 0.46f, kGirth = 0.30f;  // half of each
  f.ellipse(look.body(), 0, 0, kLength, kGirth);
  for (const float u : {-0.27f, -0.04f}) {
    const float half = kGirth * std::sqrt(1 - u * u / (kLength * kLength)) - 0.05f;
    f.line(flat(kInk), {u, half}, {u, -half}, 0.12f);
  }
  f.ellipse(wing, -0.12f, 0.42f, 0.14f, 0.27f, lean);
  for (const float u : {0.28f, 0.40f}) {
    f.line(flat(kInk), {u, 0.16f}, {u + 0.10f, 0.40f}, 0.04f);
    f.ellipse(flat(kInk), u + 0.10f, 0.41f, 0.045f, 0.045f);
  }
  f.ellipse(look.plain(), 0.34f, 0, 0.22f, 0.23f);
  f.ellipse(flat({1, 1, 1}), 0.42f, 0.05f, 0.075f, 0.085f);
  f.ellipse(flat(kInk), 0.44f, 0.05f, 0.042f, 0.05f);
  pen.curve(flat(kInk), {f(0.34f, -0.10f), f(0.41f, -0.13f), f(0.48f, -0.09f)}, 0.035f);
}

}  // namespace ws::scenes
