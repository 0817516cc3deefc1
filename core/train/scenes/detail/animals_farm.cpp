// Horse, cow, sheep, pig, chicken.
#include "core/train/scenes/detail/animals_drawings.h"

namespace ws::scenes {
namespace {

void drawHorseHead(const Frame& f, const Look& look) {
  f.pen.polygon(look.shade(0.15f), {f(-0.02f, 0.04f), f(0.05f, 0.22f), f(0.10f, 0.04f)});
  f.pen.polygon(look.plain(), {f(-0.09f, 0.04f), f(-0.04f, 0.24f), f(0.05f, 0.06f)});
  f.pen.blob(look.plain(), {f(-0.13f, 0), f(-0.01f, 0.11f), f(0.14f, 0.05f), f(0.32f, -0.12f),
                            f(0.34f, -0.25f), f(0.22f, -0.27f), f(0.05f, -0.18f)});
  f.ellipse(look.tint(0.35f), 0.285f, -0.20f, 0.085f, 0.075f);
  f.ellipse(flat(kInk), 0.31f, -0.185f, 0.022f, 0.022f);
  f.pen.curve(look.shade(0.6f), {f(-0.06f, 0.11f), f(0.03f, 0.10f), f(0.09f, 0.03f)},
              0.07f * f.size);
  drawEye(f, look, 0.09f, -0.03f, 0.04f);
}

}  // namespace

void drawHorse(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, grazing, trotting
  const Paint mane = look.shade(0.6f), hoof = flat({0.20f, 0.16f, 0.15f}), far = look.shade(0.3f);
  const float step = pose == 2 ? 0.14f : 0, lift = pose == 2 ? 0.10f : 0;
  if (pose == 2) {
    pen.curve(mane, {{-0.48f, 0.66f}, {-0.66f, 0.68f}, {-0.80f, 0.48f}}, 0.13f);
  } else {
    pen.curve(mane, {{-0.48f, 0.64f}, {-0.63f, 0.54f}, {-0.64f, 0.24f}}, 0.13f);
  }
  drawLeg(pen, far, hoof, {-0.32f, 0.48f}, -0.28f + step, 0.09f, lift);
  drawLeg(pen, far, hoof, {0.24f, 0.48f}, 0.22f - step, 0.09f);
  pen.blob(look.body(), {{-0.54f, 0.58f},
                         {-0.44f, 0.74f},
                         {-0.05f, 0.67f},
                         {0.28f, 0.74f},
                         {0.44f, 0.60f},
                         {0.36f, 0.43f},
                         {0, 0.40f},
                         {-0.42f, 0.42f}});
  drawLeg(pen, look.plain(), hoof, {-0.42f, 0.52f}, -0.44f - step, 0.095f);
  drawLeg(pen, look.plain(), hoof, {0.35f, 0.52f}, 0.36f + step, 0.095f, lift * 1.4f);
  if (pose == 1) {
    pen.line(look.plain(), {0.30f, 0.60f}, {0.58f, 0.42f}, 0.30f, 0.20f);
    pen.curve(mane, {{0.28f, 0.74f}, {0.50f, 0.64f}, {0.66f, 0.49f}}, 0.11f);
    drawHorseHead({pen, 0.60f, 0.41f, -0.09f}, look);
  } else {
    pen.line(look.plain(), {0.29f, 0.62f}, {0.48f, 0.96f}, 0.30f, 0.20f);
    pen.curve(mane, {{0.14f, 0.74f}, {0.26f, 0.94f}, {0.42f, 1.08f}}, 0.12f);
    drawHorseHead({pen, 0.49f, 1.0f}, look);
  }
}

namespace {

void drawCowHead(const Frame& f, const Look& look) {
  for (const float side : {-1.0f, 1.0f}) {
    f.pen.curve(flat({0.93f, 0.88f, 0.74f}),
                {f(side * 0.09f, 0.17f), f(side * 0.17f, 0.23f), f(side * 0.15f, 0.33f)},
                0.06f * f.size);
    f.ellipse(look.shade(0.25f), side * 0.21f, 0.12f, 0.11f, 0.06f, side * -0.04f);
  }
  f.pen.blob(look.plain(), {f(-0.16f, 0.14f), f(0, 0.21f), f(0.16f, 0.14f), f(0.15f, -0.12f),
                            f(0, -0.2f), f(-0.15f, -0.12f)});
  f.ellipse(flat(kPink), 0, -0.14f, 0.17f, 0.115f);
  f.ellipse(flat(kInk), -0.06f, -0.12f, 0.022f, 0.03f);
  f.ellipse(flat(kInk), 0.06f, -0.12f, 0.022f, 0.03f);
  drawEye(f, look, -0.075f, 0.06f, 0.04f);
  drawEye(f, look, 0.075f, 0.06f, 0.04f);
}

}  // namespace

void drawCow(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, grazing, lying
  const float down = pose == 2 ? 0.27f : 0;
  const Paint patch = isDark(look) ? flat(kPaper) : look.shade(0.75f), hoof = flat(kInk);
  pen.curve(look.shade(0.2f),
            {{-0.56f, 0.66f - down}, {-0.67f, 0.54f - down}, {-0.65f, 0.34f - down}}, 0.05f);
  pen.ellipse(look.shade(0.6f), -0.65f, 0.31f - down, 0.055f, 0.075f);
  if (pose != 2) {
    drawLeg(pen, look.shade(0.3f), hoof, {-0.32f, 0.36f}, -0.30f, 0.12f);
    drawLeg(pen, look.shade(0.3f), hoof, {0.22f, 0.36f}, 0.20f, 0.12f);
    pen.ellipse(flat(kPink), -0.22f, 0.28f, 0.12f, 0.085f);
  }
  pen.blob(look.body(), {{-0.60f, 0.54f - down},
                         {-0.54f, 0.76f - down},
                         {-0.10f, 0.74f - down},
                         {0.36f, 0.79f - down},
                         {0.48f, 0.56f - down},
                         {0.40f, 0.32f - down},
                         {-0.06f, 0.28f - down},
                         {-0.52f, 0.31f - down}});
  const float slide = look.pose(2, 1) == 0 ? 0 : 0.12f;
  pen.ellipse(patch, -0.34f + slide, 0.60f - down, 0.17f, 0.12f, 0.05f);
  pen.ellipse(patch, 0.06f + slide * 0.5f, 0.45f - down, 0.14f, 0.10f, -0.06f);
  pen.ellipse(patch, 0.16f - slide * 3, 0.69f - down, 0.09f, 0.05f);
  if (pose == 2) {
    pen.line(look.plain(), {0.24f, 0.08f}, {0.52f, 0.06f}, 0.13f, 0.10f);
    pen.ellipse(hoof, 0.58f, 0.06f, 0.06f, 0.055f);
    pen.line(look.shade(0.15f), {-0.44f, 0.09f}, {-0.22f, 0.06f}, 0.16f, 0.10f);
    pen.ellipse(hoof, -0.15f, 0.055f, 0.06f, 0.05f);
  } else {
    drawLeg(pen, look.plain(), hoof, {-0.46f, 0.40f}, -0.47f, 0.13f);
    drawLeg(pen, look.plain(), hoof, {0.34f, 0.40f}, 0.35f, 0.13f);
  }
  if (pose == 1) pen.line(look.plain(), {0.36f, 0.58f}, {0.56f, 0.36f}, 0.28f, 0.22f);
  drawCowHead({pen, pose == 1 ? 0.60f : 0.54f, pose == 1 ? 0.37f : 0.78f - down}, look);
}

void drawSheep(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, grazing, lying
  const float down = pose == 2 ? 0.14f : 0;
  const Paint skin = isDark(look) && look.main.b < 0.3f ? flat({0.78f, 0.68f, 0.57f})
                                                        : flat({0.22f, 0.20f, 0.22f});
  if (pose != 2) {
    for (const float x : {-0.30f, -0.14f, 0.14f, 0.30f})
      pen.line(skin, {x, 0.3f}, {x, 0.05f}, 0.09f);
  }
  for (const Point p : {Point{-0.38f, 0.44f},
                        {-0.28f, 0.62f},
                        {-0.06f, 0.70f},
                        {0.18f, 0.66f},
                        {0.34f, 0.52f},
                        {0.30f, 0.34f},
                        {0.08f, 0.28f},
                        {-0.18f, 0.28f},
                        {-0.36f, 0.34f}}) {
    pen.ellipse(look.shade(0.06f), p.x, p.y - down, 0.17f, 0.15f);
  }
  pen.ellipse(look.body(), -0.03f, 0.48f - down, 0.36f, 0.22f);
  for (const Point p : {Point{-0.22f, 0.54f}, {0.02f, 0.60f}, {-0.06f, 0.42f}, {0.16f, 0.46f}}) {
    pen.ellipse(look.tint(0.25f), p.x, p.y - down, 0.09f, 0.07f);
  }
  const Frame head{pen, pose == 1 ? 0.52f : 0.47f, pose == 1 ? 0.32f : 0.62f - down * 0.8f};
  head.ellipse(skin, -0.16f, 0.07f, 0.12f, 0.055f, -0.06f);
  head.ellipse(skin, 0.18f, 0.07f, 0.10f, 0.05f, 0.06f);
  head.ellipse(skin, 0.02f, 0, 0.15f, 0.20f, 0.04f);
  for (const float x : {-0.10f, 0.02f, 0.12f}) head.ellipse(look.plain(), x, 0.18f, 0.10f, 0.09f);
  for (const float x : {-0.035f, 0.09f}) {
    head.ellipse(flat({1, 1, 1}), x, 0.04f, 0.045f, 0.045f);
    head.ellipse(flat(kInk), x + 0.01f, 0.04f, 0.024f, 0.024f);
  }
}

namespace {

void drawPigHead(const Frame& f, const Look& look) {
  const Paint snout = isDark(look) ? flat(kPink) : look.shade(0.16f);
  for (const float side : {-1.0f, 1.0f}) {
    f.pen.polygon(look.shade(0.22f),
                  {f(side * 0.27f, 0.10f), f(side * 0.27f, 0.36f), f(side * 0.06f, 0.20f)});
  }
  f.ellipse(look.plain(), 0, 0, 0.29f, 0.26f);
  f.ellipse(snout, 0, -0.08f, 0.14f, 0.115f);
  f.ellipse(flat({0.36f, 0.16f, 0.18f}), -0.05f, -0.08f, 0.03f, 0.042f);
  f.ellipse(flat({0.36f, 0.16f, 0.18f}), 0.05f, -0.08f, 0.03f, 0.042f);
  drawEye(f, look, -0.12f, 0.09f, 0.042f);
  drawEye(f, look, 0.12f, 0.09f, 0.042f);
}

}  // namespace

void drawPig(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, its nose low, lying
  const float down = pose == 2 ? 0.14f : 0;
  const Paint foot = look.shade(0.5f), far = look.shade(0.25f);
  pen.curve(look.shade(0.2f),
            {{-0.48f, 0.48f - down},
             {-0.60f, 0.46f - down},
             {-0.65f, 0.58f - down},
             {-0.55f, 0.63f - down},
             {-0.54f, 0.52f - down},
             {-0.70f, 0.52f - down}},
            0.05f);
  if (pose != 2) {
    drawLeg(pen, far, foot, {-0.24f, 0.26f}, -0.22f, 0.13f);
    drawLeg(pen, far, foot, {0.14f, 0.26f}, 0.14f, 0.13f);
  }
  pen.blob(look.body(), {{-0.52f, 0.44f - down},
                         {-0.38f, 0.68f - down},
                         {0, 0.74f - down},
                         {0.34f, 0.66f - down},
                         {0.42f, 0.40f - down},
                         {0.24f, 0.18f - down},
                         {-0.10f, 0.15f - down},
                         {-0.42f, 0.20f - down}});
  if (pose == 2) {
    for (const float x : {-0.30f, 0.22f}) {
      pen.line(look.shade(0.12f), {x - 0.08f, 0.12f}, {x + 0.10f, 0.075f}, 0.18f, 0.13f);
      pen.ellipse(foot, x + 0.17f, 0.07f, 0.07f, 0.065f);
    }
  } else {
    drawLeg(pen, look.plain(), foot, {-0.36f, 0.28f}, -0.38f, 0.14f);
    drawLeg(pen, look.plain(), foot, {0.28f, 0.28f}, 0.28f, 0.14f);
  }
  drawPigHead({pen, 0.40f, pose == 1 ? 0.40f : 0.58f - down * 0.8f, pose == 1 ? -0.03f : 0}, look);
}

namespace {

void drawChickenHead(const Frame& f, const Look& look) {
  // Of a red hen it is pale, or nobody would see it.
  const bool isRed = look.main.r > 0.7f && look.main.g < 0.3f;
  const Paint comb = flat(isRed ? Colour{0.98f, 0.55f, 0.50f} : Colour{0.86f, 0.16f, 0.18f});
  for (const Point p : {Point{-0.10f, 0.13f}, {0, 0.17f}, {0.09f, 0.12f}}) {
    f.ellipse(comb, p.x, p.y, 0.065f, 0.075f);
  }
  f.pen.polygon(flat(kBeak), {f(0.08f, 0.06f), f(0.28f, -0.02f), f(0.08f, -0.09f)});
  f.ellipse(look.plain(), 0, 0, 0.15f, 0.14f);
  f.ellipse(comb, 0.11f, -0.13f, 0.05f, 0.085f);
  drawEye(f, look, 0.03f, 0.02f, 0.04f);
}

}  // namespace

void drawChicken(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, pecking, sitting
  const float down = pose == 2 ? 0.19f : 0;
  if (pose != 2) {
    for (const float x : {-0.08f, 0.10f}) {
      pen.line(flat(kBeak), {x, 0.28f}, {x, 0.03f}, 0.05f);
      pen.line(flat(kBeak), {x - 0.05f, 0.025f}, {x + 0.12f, 0.025f}, 0.05f);
    }
  }
  for (const Point p : {Point{-0.60f, 0.66f}, {-0.54f, 0.78f}, {-0.42f, 0.86f}}) {
    pen.line(look.shade(0.25f), {-0.28f, 0.44f - down}, {p.x, p.y - down}, 0.20f, 0.13f);
  }
  if (pose == 1) {
    pen.line(look.plain(), {0.20f, 0.50f}, {0.48f, 0.29f}, 0.34f, 0.22f);
  } else {
    pen.line(look.plain(), {0.16f, 0.50f - down}, {0.28f, 0.84f - down}, 0.38f, 0.24f);
  }
  pen.blob(look.body(), {{-0.46f, 0.52f - down},
                         {-0.20f, 0.58f - down},
                         {0.10f, 0.62f - down},
                         {0.34f, 0.58f - down},
                         {0.38f, 0.42f - down},
                         {0.18f, 0.22f - down},
                         {-0.16f, 0.19f - down},
                         {-0.40f, 0.32f - down}});
  pen.blob(look.shade(0.2f), {{-0.32f, 0.48f - down},
                              {0.04f, 0.52f - down},
                              {0.14f, 0.42f - down},
                              {-0.08f, 0.28f - down},
                              {-0.34f, 0.38f - down}});
  drawChickenHead(pose == 1 ? Frame{pen, 0.50f, 0.28f, -0.08f} : Frame{pen, 0.28f, 0.88f - down},
                  look);
}

}  // namespace ws::scenes
