// Animals.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

constexpr Colour kPink{0.96f, 0.66f, 0.68f};

void drawEye(Pen& pen, float x, float y, float radius) {
  pen.ellipse(flat(kInk), x, y, radius, radius);
  pen.ellipse(flat({1, 1, 1}), x + radius * 0.3f, y + radius * 0.35f, radius * 0.35f,
              radius * 0.35f);
}

/// A leg of width `width` from the body down to the ground, with a hoof or paw of its own colour.
void drawLeg(Pen& pen, const Paint& paint, const Paint& foot, float x, float top, float width) {
  pen.line(paint, {x, top}, {x, width * 0.5f}, width * 1.15f, width);
  pen.box(foot, x - width * 0.55f, 0, x + width * 0.62f, width * 0.7f, width * 0.3f);
}

void drawDog(Pen& pen, const Look& look) {
  pen.curve(look.plain(), {{-0.46f, 0.56f}, {-0.60f, 0.70f}, {-0.62f, 0.90f}}, 0.10f);
  drawLeg(pen, look.shade(0.3f), look.shade(0.35f), -0.26f, 0.40f, 0.12f);
  drawLeg(pen, look.shade(0.3f), look.shade(0.35f), 0.24f, 0.40f, 0.12f);
  pen.blob(look.body(), {{-0.52f, 0.52f},
                         {-0.44f, 0.67f},
                         {-0.05f, 0.66f},
                         {0.30f, 0.74f},
                         {0.46f, 0.62f},
                         {0.42f, 0.38f},
                         {0.05f, 0.33f},
                         {-0.42f, 0.34f}});
  drawLeg(pen, look.plain(), look.tint(0.3f), -0.40f, 0.45f, 0.13f);
  drawLeg(pen, look.plain(), look.tint(0.3f), 0.36f, 0.45f, 0.13f);
  pen.ellipse(look.plain(), 0.46f, 0.85f, 0.22f, 0.19f);
  pen.ellipse(look.tint(0.25f), 0.64f, 0.78f, 0.15f, 0.10f);
  pen.ellipse(look.shade(0.38f), 0.33f, 0.80f, 0.09f, 0.19f, -0.03f);
  pen.box(flat({0.80f, 0.20f, 0.22f}), 0.28f, 0.63f, 0.50f, 0.69f, 0.03f);
  pen.ellipse(flat(kInk), 0.77f, 0.82f, 0.05f, 0.042f);
  drawEye(pen, 0.53f, 0.89f, 0.042f);
}

void drawCat(Pen& pen, const Look& look) {
  pen.curve(look.shade(0.12f), {{0.20f, 0.08f}, {0.46f, 0.12f}, {0.50f, 0.36f}, {0.38f, 0.50f}},
            0.10f);
  pen.blob(look.body(), {{-0.30f, 0.08f},
                         {-0.26f, 0.36f},
                         {-0.12f, 0.60f},
                         {0.12f, 0.60f},
                         {0.26f, 0.36f},
                         {0.30f, 0.08f},
                         {0.0f, 0.01f}});
  pen.ellipse(look.tint(0.45f), 0, 0.34f, 0.11f, 0.19f);
  pen.ellipse(look.tint(0.2f), -0.12f, 0.05f, 0.10f, 0.06f);
  pen.ellipse(look.tint(0.2f), 0.12f, 0.05f, 0.10f, 0.06f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.polygon(look.plain(),
                {{side * 0.27f, 0.74f}, {side * 0.25f, 1.06f}, {side * 0.04f, 0.90f}});
    pen.polygon(flat(kPink),
                {{side * 0.22f, 0.82f}, {side * 0.215f, 0.98f}, {side * 0.10f, 0.89f}});
  }
  pen.ellipse(look.plain(), 0, 0.75f, 0.29f, 0.22f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(flat({0.62f, 0.86f, 0.35f}), side * 0.12f, 0.79f, 0.062f, 0.062f);
    pen.ellipse(flat(kInk), side * 0.12f, 0.79f, 0.026f, 0.058f);
    pen.line(look.tint(0.75f), {side * 0.10f, 0.68f}, {side * 0.36f, 0.71f}, 0.016f);
    pen.line(look.tint(0.75f), {side * 0.10f, 0.66f}, {side * 0.35f, 0.63f}, 0.016f);
  }
  pen.ellipse(look.tint(0.5f), 0, 0.665f, 0.09f, 0.06f);
  pen.polygon(flat(kPink), {{-0.04f, 0.71f}, {0.04f, 0.71f}, {0, 0.665f}});
}

void drawHorse(Pen& pen, const Look& look) {
  const Paint mane = look.shade(0.6f);
  pen.curve(mane, {{-0.50f, 0.62f}, {-0.66f, 0.52f}, {-0.66f, 0.26f}}, 0.13f);
  drawLeg(pen, look.shade(0.3f), flat(kInk), -0.30f, 0.45f, 0.09f);
  drawLeg(pen, look.shade(0.3f), flat(kInk), 0.26f, 0.45f, 0.09f);
  pen.blob(look.body(), {{-0.53f, 0.56f},
                         {-0.44f, 0.72f},
                         {0, 0.66f},
                         {0.30f, 0.70f},
                         {0.44f, 0.60f},
                         {0.38f, 0.42f},
                         {0, 0.38f},
                         {-0.42f, 0.40f}});
  drawLeg(pen, look.plain(), flat(kInk), -0.43f, 0.50f, 0.095f);
  drawLeg(pen, look.plain(), flat(kInk), 0.36f, 0.50f, 0.095f);
  pen.blob(look.plain(),
           {{0.16f, 0.66f}, {0.36f, 0.98f}, {0.50f, 1.02f}, {0.56f, 0.88f}, {0.45f, 0.58f}});
  pen.curve(mane, {{0.14f, 0.70f}, {0.28f, 0.92f}, {0.42f, 1.06f}}, 0.10f);
  pen.polygon(look.plain(), {{0.38f, 1.0f}, {0.41f, 1.16f}, {0.49f, 1.02f}});
  pen.blob(look.plain(), {{0.40f, 0.98f},
                          {0.50f, 1.05f},
                          {0.64f, 0.96f},
                          {0.78f, 0.82f},
                          {0.74f, 0.74f},
                          {0.62f, 0.76f},
                          {0.46f, 0.84f}});
  pen.ellipse(look.tint(0.3f), 0.73f, 0.79f, 0.06f, 0.055f);
  pen.ellipse(flat(kInk), 0.745f, 0.80f, 0.018f, 0.018f);
  drawEye(pen, 0.54f, 0.95f, 0.034f);
}

void drawCow(Pen& pen, const Look& look) {
  const Paint patch =
      look.main.r + look.main.g + look.main.b > 1.5f ? look.shade(0.75f) : flat(kPaper);
  pen.curve(look.shade(0.2f), {{-0.56f, 0.66f}, {-0.66f, 0.52f}, {-0.64f, 0.30f}}, 0.045f);
  pen.ellipse(look.shade(0.6f), -0.64f, 0.28f, 0.05f, 0.07f);
  drawLeg(pen, look.shade(0.3f), flat(kInk), -0.32f, 0.34f, 0.12f);
  drawLeg(pen, look.shade(0.3f), flat(kInk), 0.22f, 0.34f, 0.12f);
  pen.ellipse(flat(kPink), -0.22f, 0.27f, 0.11f, 0.08f);
  pen.box(look.body(), -0.58f, 0.28f, 0.44f, 0.76f, 0.17f);
  pen.ellipse(patch, -0.30f, 0.60f, 0.17f, 0.12f, 0.05f);
  pen.ellipse(patch, 0.08f, 0.45f, 0.14f, 0.10f, -0.06f);
  drawLeg(pen, look.plain(), flat(kInk), -0.47f, 0.36f, 0.13f);
  drawLeg(pen, look.plain(), flat(kInk), 0.34f, 0.36f, 0.13f);
  pen.curve(flat({0.93f, 0.88f, 0.74f}), {{0.42f, 0.92f}, {0.38f, 1.0f}, {0.42f, 1.08f}}, 0.05f);
  pen.curve(flat({0.93f, 0.88f, 0.74f}), {{0.62f, 0.92f}, {0.67f, 1.0f}, {0.64f, 1.08f}}, 0.05f);
  pen.ellipse(look.shade(0.25f), 0.34f, 0.84f, 0.10f, 0.055f, 0.04f);
  pen.blob(look.plain(), {{0.38f, 0.88f},
                          {0.52f, 0.96f},
                          {0.66f, 0.88f},
                          {0.70f, 0.66f},
                          {0.54f, 0.56f},
                          {0.40f, 0.66f}});
  pen.ellipse(flat(kPink), 0.58f, 0.62f, 0.14f, 0.10f);
  pen.ellipse(flat(kInk), 0.54f, 0.63f, 0.02f, 0.026f);
  pen.ellipse(flat(kInk), 0.63f, 0.63f, 0.02f, 0.026f);
  drawEye(pen, 0.48f, 0.80f, 0.036f);
  drawEye(pen, 0.62f, 0.80f, 0.036f);
}

void drawSheep(Pen& pen, const Look& look) {
  const Paint skin = look.main.r + look.main.g + look.main.b > 0.9f ? flat({0.22f, 0.20f, 0.22f})
                                                                    : flat({0.72f, 0.62f, 0.52f});
  for (const float x : {-0.30f, -0.14f, 0.16f, 0.30f}) pen.line(skin, {x, 0.3f}, {x, 0.05f}, 0.09f);
  for (const Point p : {Point{-0.38f, 0.44f},
                        {-0.28f, 0.62f},
                        {-0.06f, 0.70f},
                        {0.18f, 0.66f},
                        {0.34f, 0.52f},
                        {0.30f, 0.34f},
                        {0.08f, 0.28f},
                        {-0.18f, 0.28f},
                        {-0.36f, 0.34f}}) {
    pen.ellipse(look.shade(0.06f), p.x, p.y, 0.17f, 0.16f);
  }
  pen.ellipse(look.body(), -0.03f, 0.48f, 0.36f, 0.22f);
  for (const Point p : {Point{-0.22f, 0.54f}, {0.02f, 0.60f}, {-0.06f, 0.42f}, {0.16f, 0.46f}}) {
    pen.ellipse(look.tint(0.25f), p.x, p.y, 0.09f, 0.07f);
  }
  pen.ellipse(skin, 0.34f, 0.68f, 0.10f, 0.05f, -0.06f);
  pen.ellipse(skin, 0.48f, 0.62f, 0.14f, 0.19f, 0.05f);
  pen.ellipse(look.plain(), 0.42f, 0.80f, 0.14f, 0.09f);
  pen.ellipse(flat(kPaper), 0.52f, 0.67f, 0.04f, 0.04f);
  pen.ellipse(flat(kInk), 0.53f, 0.67f, 0.022f, 0.022f);
}

void drawRabbit(Pen& pen, const Look& look) {
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(look.plain(), side * 0.13f, 0.98f, 0.085f, 0.26f, side * -0.025f);
    pen.ellipse(flat(kPink), side * 0.13f, 0.97f, 0.04f, 0.19f, side * -0.025f);
  }
  pen.ellipse(look.tint(0.6f), 0.32f, 0.14f, 0.10f, 0.10f);
  pen.ellipse(look.body(), 0, 0.28f, 0.30f, 0.28f);
  pen.ellipse(look.tint(0.5f), 0, 0.26f, 0.15f, 0.19f);
  pen.ellipse(look.tint(0.15f), -0.17f, 0.05f, 0.15f, 0.06f);
  pen.ellipse(look.tint(0.15f), 0.17f, 0.05f, 0.15f, 0.06f);
  pen.ellipse(look.plain(), 0, 0.66f, 0.25f, 0.21f);
  pen.ellipse(look.tint(0.5f), -0.06f, 0.58f, 0.08f, 0.07f);
  pen.ellipse(look.tint(0.5f), 0.06f, 0.58f, 0.08f, 0.07f);
  pen.box(flat(kPaper), -0.035f, 0.49f, 0.035f, 0.56f);
  pen.ellipse(flat(kPink), 0, 0.63f, 0.04f, 0.03f);
  drawEye(pen, -0.11f, 0.71f, 0.042f);
  drawEye(pen, 0.11f, 0.71f, 0.042f);
}

void drawElephant(Pen& pen, const Look& look) {
  pen.curve(look.shade(0.3f), {{-0.56f, 0.60f}, {-0.66f, 0.50f}, {-0.66f, 0.36f}}, 0.05f);
  drawLeg(pen, look.shade(0.3f), look.shade(0.35f), -0.24f, 0.36f, 0.19f);
  drawLeg(pen, look.shade(0.3f), look.shade(0.35f), 0.20f, 0.36f, 0.19f);
  pen.ellipse(look.body(), -0.10f, 0.58f, 0.50f, 0.34f);
  drawLeg(pen, look.plain(), look.tint(0.4f), -0.42f, 0.40f, 0.20f);
  drawLeg(pen, look.plain(), look.tint(0.4f), 0.08f, 0.40f, 0.20f);
  pen.curve(look.plain(), {{0.58f, 0.66f}, {0.72f, 0.44f}, {0.70f, 0.18f}, {0.84f, 0.14f}}, 0.14f);
  pen.ellipse(look.plain(), 0.46f, 0.76f, 0.27f, 0.25f);
  pen.line(flat(kPaper), {0.56f, 0.58f}, {0.74f, 0.50f}, 0.07f, 0.03f);
  pen.ellipse(look.shade(0.18f), 0.24f, 0.72f, 0.21f, 0.27f, 0.02f);
  pen.ellipse(look.tint(0.2f), 0.25f, 0.71f, 0.14f, 0.19f, 0.02f);
  drawEye(pen, 0.56f, 0.82f, 0.04f);
}

void drawPenguin(Pen& pen, const Look& look) {
  pen.ellipse(flat(kBeak), -0.13f, 0.03f, 0.13f, 0.04f);
  pen.ellipse(flat(kBeak), 0.15f, 0.03f, 0.13f, 0.04f);
  pen.blob(look.body(), {{-0.30f, 0.18f},
                         {-0.30f, 0.50f},
                         {-0.19f, 0.82f},
                         {0, 0.98f},
                         {0.19f, 0.82f},
                         {0.30f, 0.50f},
                         {0.30f, 0.18f},
                         {0, 0.03f}});
  pen.ellipse(look.shade(0.15f), -0.33f, 0.44f, 0.08f, 0.25f, -0.05f);
  pen.ellipse(look.shade(0.15f), 0.33f, 0.44f, 0.08f, 0.25f, 0.05f);
  pen.ellipse(flat(kPaper), 0, 0.34f, 0.20f, 0.28f);
  pen.ellipse(flat(kPaper), -0.075f, 0.74f, 0.09f, 0.11f);
  pen.ellipse(flat(kPaper), 0.075f, 0.74f, 0.09f, 0.11f);
  drawEye(pen, -0.07f, 0.76f, 0.036f);
  drawEye(pen, 0.07f, 0.76f, 0.036f);
  pen.polygon(flat(kBeak), {{-0.07f, 0.68f}, {0.07f, 0.68f}, {0, 0.57f}});
}

void drawChicken(Pen& pen, const Look& look) {
  const Paint comb = flat({0.86f, 0.16f, 0.18f});
  for (const float x : {-0.06f, 0.10f}) {
    pen.line(flat(kBeak), {x, 0.28f}, {x, 0.03f}, 0.045f);
    pen.line(flat(kBeak), {x - 0.05f, 0.025f}, {x + 0.12f, 0.025f}, 0.045f);
  }
  pen.blob(look.shade(0.25f),
           {{-0.30f, 0.46f}, {-0.46f, 0.92f}, {-0.58f, 0.86f}, {-0.60f, 0.66f}, {-0.44f, 0.40f}});
  pen.blob(look.body(), {{-0.48f, 0.52f},
                         {-0.26f, 0.55f},
                         {0.06f, 0.62f},
                         {0.14f, 0.88f},
                         {0.30f, 0.98f},
                         {0.40f, 0.84f},
                         {0.36f, 0.46f},
                         {0.14f, 0.22f},
                         {-0.18f, 0.20f},
                         {-0.42f, 0.34f}});
  pen.blob(look.shade(0.2f),
           {{-0.30f, 0.48f}, {0.06f, 0.50f}, {0.10f, 0.38f}, {-0.12f, 0.28f}, {-0.36f, 0.40f}});
  for (const Point p : {Point{0.20f, 1.0f}, {0.29f, 1.04f}, {0.37f, 0.98f}})
    pen.ellipse(comb, p.x, p.y, 0.06f, 0.07f);
  pen.polygon(flat(kBeak), {{0.38f, 0.92f}, {0.54f, 0.85f}, {0.38f, 0.79f}});
  pen.ellipse(comb, 0.40f, 0.74f, 0.045f, 0.08f);
  drawEye(pen, 0.30f, 0.88f, 0.036f);
}

void drawDuck(Pen& pen, const Look& look) {
  pen.blob(look.body(), {{-0.62f, 0.46f},
                         {-0.40f, 0.34f},
                         {-0.05f, 0.42f},
                         {0.20f, 0.44f},
                         {0.46f, 0.34f},
                         {0.46f, 0.12f},
                         {0.20f, 0.0f},
                         {-0.25f, 0.0f},
                         {-0.52f, 0.14f}});
  pen.blob(look.shade(0.2f),
           {{-0.42f, 0.32f}, {-0.05f, 0.36f}, {0.18f, 0.26f}, {0.0f, 0.12f}, {-0.28f, 0.14f}});
  pen.line(look.plain(), {0.30f, 0.28f}, {0.34f, 0.62f}, 0.24f, 0.20f);
  pen.blob(flat(kBeak), {{0.48f, 0.74f},
                         {0.60f, 0.70f},
                         {0.74f, 0.68f},
                         {0.74f, 0.62f},
                         {0.56f, 0.59f},
                         {0.46f, 0.62f}});
  pen.ellipse(look.plain(), 0.36f, 0.70f, 0.20f, 0.19f);
  drawEye(pen, 0.43f, 0.76f, 0.042f);
}

void drawFish(Pen& pen, const Look& look) {
  const Paint foam = flat({0.88f, 0.95f, 0.98f});
  pen.blob(look.shade(0.15f), {{-0.36f, 0.52f}, {-0.62f, 0.78f}, {-0.58f, 0.52f}, {-0.62f, 0.26f}});
  pen.blob(look.shade(0.2f), {{-0.20f, 0.66f}, {-0.04f, 0.92f}, {0.16f, 0.72f}});
  pen.blob(look.body(), {{-0.46f, 0.52f},
                         {-0.18f, 0.72f},
                         {0.18f, 0.76f},
                         {0.48f, 0.58f},
                         {0.50f, 0.48f},
                         {0.20f, 0.28f},
                         {-0.18f, 0.30f}});
  pen.blob(look.tint(0.35f),
           {{-0.10f, 0.36f}, {0.20f, 0.34f}, {0.42f, 0.44f}, {0.20f, 0.30f}, {-0.10f, 0.31f}});
  pen.blob(look.shade(0.25f), {{0.06f, 0.50f}, {-0.14f, 0.56f}, {-0.12f, 0.40f}});
  pen.ellipse(flat(kPaper), 0.30f, 0.60f, 0.07f, 0.07f);
  pen.ellipse(flat(kInk), 0.32f, 0.60f, 0.04f, 0.04f);
  for (const Point p : {Point{-0.34f, 0.06f}, {-0.12f, 0.10f}, {0.12f, 0.08f}, {0.34f, 0.05f}}) {
    pen.ellipse(foam, p.x, p.y, 0.15f, 0.055f);
  }
}

void drawBird(Pen& pen, const Look& look) {
  pen.blob(look.shade(0.25f), {{0.02f, 0.48f}, {0.10f, 0.98f}, {-0.14f, 0.86f}, {-0.24f, 0.50f}});
  pen.polygon(
      look.shade(0.15f),
      {{-0.36f, 0.42f}, {-0.76f, 0.52f}, {-0.72f, 0.36f}, {-0.78f, 0.24f}, {-0.36f, 0.28f}});
  pen.blob(look.body(), {{-0.48f, 0.36f},
                         {-0.10f, 0.48f},
                         {0.26f, 0.54f},
                         {0.44f, 0.44f},
                         {0.30f, 0.26f},
                         {-0.08f, 0.18f},
                         {-0.38f, 0.26f}});
  pen.ellipse(look.plain(), 0.38f, 0.50f, 0.17f, 0.16f);
  pen.blob(look.tint(0.18f),
           {{0.12f, 0.40f}, {-0.02f, 0.72f}, {-0.34f, 0.98f}, {-0.44f, 0.78f}, {-0.30f, 0.44f}});
  pen.polygon(flat(kBeak), {{0.52f, 0.57f}, {0.72f, 0.48f}, {0.52f, 0.43f}});
  drawEye(pen, 0.43f, 0.54f, 0.04f);
}

void drawButterfly(Pen& pen, const Look& look) {
  for (const float side : {-1.0f, 1.0f}) {
    pen.curve(flat(kInk), {{side * 0.02f, 0.72f}, {side * 0.08f, 0.90f}, {side * 0.18f, 0.96f}},
              0.03f);
    pen.blob(look.body(), {{side * 0.04f, 0.54f},
                           {side * 0.20f, 0.84f},
                           {side * 0.50f, 0.94f},
                           {side * 0.56f, 0.68f},
                           {side * 0.34f, 0.50f}});
    pen.blob(look.body(), {{side * 0.04f, 0.48f},
                           {side * 0.34f, 0.46f},
                           {side * 0.42f, 0.22f},
                           {side * 0.24f, 0.08f},
                           {side * 0.08f, 0.24f}});
    pen.ellipse(look.tint(0.65f), side * 0.40f, 0.74f, 0.07f, 0.08f);
    pen.ellipse(look.tint(0.65f), side * 0.25f, 0.28f, 0.06f, 0.07f);
  }
  pen.ellipse(flat(kInk), 0, 0.48f, 0.05f, 0.27f);
}

constexpr Kind kKinds[] = {
    {.name = "dog",
     .plural = "dogs",
     .otherName = "puppy",
     .otherPlural = "puppies",
     .unit = 0.24f,
     .colours = kFur | kYellow,
     .places = kOutdoors | kIndoors,
     .patterned = true,
     .draw = drawDog},
    {.name = "cat",
     .plural = "cats",
     .otherName = "kitten",
     .otherPlural = "kittens",
     .unit = 0.24f,
     .colours = kFur,
     .places = kOutdoors | kIndoors,
     .patterned = true,
     .portable = true,
     .draw = drawCat},
    {.name = "horse",
     .plural = "horses",
     .otherName = "pony",
     .otherPlural = "ponies",
     .unit = 0.28f,
     .colours = kFur,
     .places = kWild,
     .patterned = true,
     .draw = drawHorse},
    {.name = "cow",
     .plural = "cows",
     .unit = 0.27f,
     .colours = kBrown | kBlack | kWhite | kOrange,
     .places = kCountry | bitsOf(Place::Snow, Place::Forest, Place::Lake),
     .draw = drawCow},
    {.name = "sheep",
     .plural = "sheep",
     .unit = 0.25f,
     .colours = kBrown | kBlack | kWhite | kPinkish,
     .places = kCountry | bitsOf(Place::Snow, Place::Forest, Place::Lake),
     .draw = drawSheep},
    {.name = "rabbit",
     .plural = "rabbits",
     .otherName = "bunny",
     .otherPlural = "bunnies",
     .unit = 0.20f,
     .colours = kFur | kPinkish,
     .places = kWild | kIndoors,
     .patterned = true,
     .portable = true,
     .draw = drawRabbit},
    {.name = "elephant",
     .plural = "elephants",
     .unit = 0.30f,
     .colours = kBlue | kPurple | kPinkish | kWhite | kGreen,
     .places = kWild & ~bitOf(Place::Snow),
     .patterned = true,
     .draw = drawElephant},
    {.name = "penguin",
     .plural = "penguins",
     .unit = 0.24f,
     .colours = kBlack | kBlue | kPurple | kBrown,
     .places = bitOf(Place::Snow) | kWaters,
     .draw = drawPenguin},
    {.name = "chicken",
     .plural = "chickens",
     .otherName = "hen",
     .otherPlural = "hens",
     .unit = 0.21f,
     .colours = kRed | kFur,
     .places = kCountry | bitOf(Place::Forest),
     .patterned = true,
     .portable = true,
     .draw = drawChicken},
    {.name = "duck",
     .plural = "ducks",
     .habitat = Habitat::Water,
     .unit = 0.20f,
     .colours = kYellow | kGreen | kBlue | kWhite | kBrown | kBlack | kPinkish,
     .places = kWaters,
     .portable = true,
     .draw = drawDuck},
    {.name = "fish",
     .plural = "fish",
     .habitat = Habitat::Water,
     .unit = 0.19f,
     .colours = kBright,
     .places = kWaters,
     .patterned = true,
     .draw = drawFish},
    {.name = "bird",
     .plural = "birds",
     .habitat = Habitat::Sky,
     .unit = 0.18f,
     .colours = kAnyColour,
     .places = kOutdoors,
     .draw = drawBird},
    {.name = "butterfly",
     .plural = "butterflies",
     .habitat = Habitat::Sky,
     .unit = 0.18f,
     .colours = kPainted,
     .places = kWild & ~bitOf(Place::Snow),
     .patterned = true,
     .draw = drawButterfly},
};

}  // namespace

std::span<const Kind> animals() { return kKinds; }

}  // namespace ws::scenes
