// Dog, cat, rabbit, mouse, fox, squirrel.
#include "core/train/scenes/detail/animals_drawings.h"

namespace ws::scenes {
namespace {

void drawDogHead(const Frame& f, const Look& look, bool panting) {
  f.line(flat({0.80f, 0.20f, 0.22f}), {-0.20f, -0.16f}, {0.02f, -0.24f}, 0.08f);
  if (panting) f.ellipse(flat({0.93f, 0.42f, 0.48f}), 0.24f, -0.18f, 0.055f, 0.10f);
  f.ellipse(look.plain(), 0, 0, 0.25f, 0.22f);
  f.ellipse(look.tint(0.28f), 0.22f, -0.07f, 0.17f, 0.115f);
  f.pen.blob(look.shade(0.4f), {f(-0.04f, 0.18f), f(-0.18f, 0.17f), f(-0.27f, -0.02f),
                                f(-0.25f, -0.22f), f(-0.13f, -0.22f), f(-0.06f, -0.02f)});
  f.ellipse(flat(kInk), 0.36f, -0.02f, 0.06f, 0.05f);
  drawEye(f, look, 0.10f, 0.06f, 0.046f);
}

void drawSittingDog(Pen& pen, const Look& look) {
  pen.curve(look.plain(), {{-0.28f, 0.07f}, {-0.46f, 0.10f}, {-0.54f, 0.30f}}, 0.11f);
  pen.line(look.shade(0.25f), {0.12f, 0.45f}, {0.15f, 0.07f}, 0.15f, 0.12f);
  pen.blob(look.body(), {{-0.36f, 0.12f},
                         {-0.33f, 0.34f},
                         {-0.14f, 0.58f},
                         {0.02f, 0.72f},
                         {0.22f, 0.66f},
                         {0.27f, 0.42f},
                         {0.18f, 0.16f},
                         {-0.08f, 0.02f}});
  pen.ellipse(look.shade(0.1f), -0.18f, 0.19f, 0.17f, 0.17f);
  pen.line(look.plain(), {0.20f, 0.45f}, {0.23f, 0.07f}, 0.15f, 0.13f);
  pen.ellipse(look.tint(0.3f), 0.27f, 0.05f, 0.11f, 0.05f);
  pen.ellipse(look.tint(0.3f), -0.05f, 0.05f, 0.15f, 0.05f);
  drawDogHead({pen, 0.16f, 0.84f}, look, false);
}

}  // namespace

void drawDog(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, sitting, running
  if (pose == 1) return drawSittingDog(pen, look);
  const bool runs = pose == 2;
  const Paint far = look.shade(0.3f), paw = look.tint(0.3f);
  const float lift = runs ? 0.12f : 0;
  if (runs) {
    pen.curve(look.plain(), {{-0.44f, 0.62f}, {-0.62f, 0.72f}, {-0.78f, 0.70f}}, 0.10f);
  } else {
    pen.curve(look.plain(), {{-0.44f, 0.56f}, {-0.58f, 0.70f}, {-0.58f, 0.92f}}, 0.11f);
  }
  drawLeg(pen, far, look.shade(0.35f), {-0.30f, 0.44f}, runs ? -0.40f : -0.24f, 0.12f);
  drawLeg(pen, far, look.shade(0.35f), {0.26f, 0.44f}, runs ? 0.44f : 0.22f, 0.12f, lift);
  pen.blob(look.body(), {{-0.52f, 0.50f},
                         {-0.46f, 0.66f},
                         {-0.10f, 0.66f},
                         {0.26f, 0.72f},
                         {0.46f, 0.62f},
                         {0.42f, 0.38f},
                         {0.05f, 0.35f},
                         {-0.42f, 0.34f}});
  pen.ellipse(look.plain(), -0.36f, 0.46f, 0.16f, 0.17f);
  drawLeg(pen, look.plain(), paw, {-0.40f, 0.42f}, runs ? -0.62f : -0.42f, 0.13f, lift * 0.6f);
  drawLeg(pen, look.plain(), paw, {0.34f, 0.45f}, runs ? 0.62f : 0.36f, 0.13f, lift * 1.5f);
  drawDogHead({pen, 0.44f, 0.85f}, look, runs);
}

namespace {

void drawCatHead(const Frame& f, const Look& look) {
  for (const float side : {-1.0f, 1.0f}) {
    f.pen.polygon(look.plain(),
                  {f(side * 0.28f, 0), f(side * 0.26f, 0.33f), f(side * 0.03f, 0.15f)});
    f.pen.polygon(flat(kPink),
                  {f(side * 0.23f, 0.08f), f(side * 0.225f, 0.25f), f(side * 0.10f, 0.15f)});
  }
  f.ellipse(look.plain(), 0, 0, 0.30f, 0.23f);
  for (const float side : {-1.0f, 1.0f}) {
    f.ellipse(flat({0.62f, 0.86f, 0.35f}), side * 0.125f, 0.04f, 0.066f, 0.066f);
    f.ellipse(flat(kInk), side * 0.125f, 0.04f, 0.028f, 0.06f);
    f.line(look.tint(0.75f), {side * 0.10f, -0.07f}, {side * 0.38f, -0.03f}, 0.018f);
    f.line(look.tint(0.75f), {side * 0.10f, -0.09f}, {side * 0.37f, -0.12f}, 0.018f);
  }
  f.ellipse(look.tint(0.5f), 0, -0.09f, 0.10f, 0.065f);
  f.pen.polygon(flat(kPink), {f(-0.045f, -0.04f), f(0.045f, -0.04f), f(0, -0.09f)});
}

void drawWalkingCat(Pen& pen, const Look& look) {
  const Paint far = look.shade(0.28f), paw = look.tint(0.3f);
  pen.curve(look.plain(), {{-0.42f, 0.46f}, {-0.60f, 0.60f}, {-0.56f, 0.86f}, {-0.68f, 1.0f}},
            0.10f);
  drawLeg(pen, far, far, {-0.28f, 0.36f}, -0.20f, 0.11f);
  drawLeg(pen, far, far, {0.20f, 0.36f}, 0.30f, 0.11f);
  pen.blob(look.body(), {{-0.48f, 0.42f},
                         {-0.38f, 0.56f},
                         {-0.02f, 0.54f},
                         {0.28f, 0.58f},
                         {0.40f, 0.44f},
                         {0.30f, 0.28f},
                         {-0.02f, 0.28f},
                         {-0.38f, 0.26f}});
  drawLeg(pen, look.plain(), paw, {-0.38f, 0.38f}, -0.46f, 0.12f);
  drawLeg(pen, look.plain(), paw, {0.28f, 0.38f}, 0.16f, 0.12f);
  drawCatHead({pen, 0.40f, 0.70f, 0, 0.95f}, look);
}

}  // namespace

void drawCat(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // walking, or sitting with the tail low or high
  if (pose == 0) return drawWalkingCat(pen, look);
  if (pose == 1) {
    pen.curve(look.shade(0.12f), {{0.20f, 0.08f}, {0.46f, 0.12f}, {0.50f, 0.36f}, {0.38f, 0.50f}},
              0.10f);
  } else {
    pen.curve(look.shade(0.12f),
              {{-0.2f, 0.10f}, {-0.44f, 0.14f}, {-0.42f, 0.40f}, {-0.54f, 0.62f}}, 0.10f);
  }
  pen.blob(look.body(), {{-0.30f, 0.08f},
                         {-0.27f, 0.36f},
                         {-0.13f, 0.62f},
                         {0.13f, 0.62f},
                         {0.27f, 0.36f},
                         {0.30f, 0.08f},
                         {0.0f, 0.01f}});
  pen.ellipse(look.tint(0.45f), 0, 0.34f, 0.11f, 0.18f);
  pen.ellipse(look.tint(0.2f), -0.12f, 0.05f, 0.10f, 0.06f);
  pen.ellipse(look.tint(0.2f), 0.12f, 0.05f, 0.10f, 0.06f);
  drawCatHead({pen, 0, 0.75f}, look);
}

namespace {

void drawCrouchingRabbit(Pen& pen, const Look& look) {
  pen.ellipse(look.tint(0.7f), -0.44f, 0.24f, 0.12f, 0.12f);
  pen.ellipse(look.shade(0.15f), 0.14f, 0.82f, 0.08f, 0.26f, 0.045f);
  pen.blob(look.body(), {{-0.44f, 0.20f},
                         {-0.36f, 0.44f},
                         {-0.12f, 0.56f},
                         {0.14f, 0.46f},
                         {0.34f, 0.24f},
                         {0.24f, 0.05f},
                         {-0.20f, 0.02f}});
  pen.ellipse(look.shade(0.1f), -0.20f, 0.21f, 0.18f, 0.17f);
  pen.ellipse(look.tint(0.3f), -0.12f, 0.05f, 0.20f, 0.055f);
  pen.ellipse(look.tint(0.3f), 0.28f, 0.05f, 0.12f, 0.05f);
  pen.ellipse(look.plain(), 0.34f, 0.50f, 0.22f, 0.19f);
  pen.ellipse(look.tint(0.35f), 0.48f, 0.44f, 0.11f, 0.09f);
  pen.ellipse(look.plain(), 0.25f, 0.84f, 0.085f, 0.27f, 0.02f);
  pen.ellipse(flat(kPink), 0.25f, 0.84f, 0.04f, 0.20f, 0.02f);
  pen.ellipse(flat(kPink), 0.58f, 0.47f, 0.04f, 0.035f);
  drawEye({pen}, look, 0.40f, 0.56f, 0.045f);
}

}  // namespace

void drawRabbit(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // crouching, or upright with both ears up or one hanging
  if (pose == 0) return drawCrouchingRabbit(pen, look);
  for (const float side : {-1.0f, 1.0f}) {
    if (pose == 2 && side > 0) continue;
    pen.ellipse(look.plain(), side * 0.13f, 0.98f, 0.085f, 0.26f, side * -0.025f);
    pen.ellipse(flat(kPink), side * 0.13f, 0.97f, 0.04f, 0.19f, side * -0.025f);
  }
  if (pose == 2) {
    pen.line(look.plain(), {0.12f, 0.82f}, {0.17f, 1.08f}, 0.15f, 0.16f);
    pen.line(look.shade(0.15f), {0.18f, 1.09f}, {0.36f, 0.96f}, 0.16f, 0.13f);
  }
  pen.ellipse(look.tint(0.6f), 0.32f, 0.14f, 0.11f, 0.11f);
  pen.ellipse(look.body(), 0, 0.28f, 0.30f, 0.28f);
  pen.ellipse(look.tint(0.5f), 0, 0.26f, 0.14f, 0.18f);
  pen.ellipse(look.tint(0.15f), -0.17f, 0.05f, 0.15f, 0.06f);
  pen.ellipse(look.tint(0.15f), 0.17f, 0.05f, 0.15f, 0.06f);
  pen.ellipse(look.plain(), 0, 0.66f, 0.25f, 0.21f);
  pen.ellipse(look.tint(0.5f), -0.06f, 0.58f, 0.08f, 0.07f);
  pen.ellipse(look.tint(0.5f), 0.06f, 0.58f, 0.08f, 0.07f);
  pen.box(flat(kPaper), -0.035f, 0.49f, 0.035f, 0.56f);
  pen.ellipse(flat(kPink), 0, 0.63f, 0.045f, 0.033f);
  drawEye({pen}, look, -0.11f, 0.71f, 0.045f);
  drawEye({pen}, look, 0.11f, 0.71f, 0.045f);
}

void drawMouse(Pen& pen, const Look& look) {
  const Paint skin = flat(kPink);
  if (look.pose(2) == 0) {
    pen.curve(skin, {{-0.40f, 0.10f}, {-0.62f, 0.06f}, {-0.74f, 0.24f}, {-0.64f, 0.46f}}, 0.055f);
  } else {
    pen.curve(skin, {{-0.40f, 0.12f}, {-0.60f, 0.22f}, {-0.56f, 0.52f}, {-0.72f, 0.66f}}, 0.055f);
  }
  pen.ellipse(look.shade(0.2f), 0.36f, 0.60f, 0.15f, 0.18f);
  pen.blob(look.body(), {{-0.44f, 0.14f},
                         {-0.36f, 0.40f},
                         {-0.08f, 0.54f},
                         {0.24f, 0.50f},
                         {0.48f, 0.34f},
                         {0.68f, 0.16f},
                         {0.48f, 0.05f},
                         {-0.24f, 0.03f}});
  pen.ellipse(look.plain(), 0.08f, 0.60f, 0.20f, 0.22f);
  pen.ellipse(skin, 0.09f, 0.60f, 0.13f, 0.15f);
  for (const float x : {-0.22f, 0.26f}) pen.ellipse(skin, x, 0.035f, 0.13f, 0.045f);
  pen.line(look.tint(0.7f), {0.52f, 0.18f}, {0.74f, 0.32f}, 0.018f);
  pen.line(look.tint(0.7f), {0.52f, 0.15f}, {0.78f, 0.06f}, 0.018f);
  pen.ellipse(skin, 0.68f, 0.17f, 0.06f, 0.055f);
  drawEye({pen}, look, 0.40f, 0.32f, 0.05f);
}

namespace {

void drawFoxHead(const Frame& f, const Look& look) {
  for (const float side : {-1.0f, 1.0f}) {
    f.pen.polygon(look.plain(),
                  {f(side * 0.29f, 0.04f), f(side * 0.27f, 0.40f), f(side * 0.02f, 0.16f)});
    f.pen.polygon(flat(kInk),
                  {f(side * 0.245f, 0.13f), f(side * 0.235f, 0.31f), f(side * 0.11f, 0.17f)});
  }
  f.pen.blob(look.plain(), {f(-0.38f, -0.02f), f(-0.24f, 0.16f), f(0, 0.20f), f(0.24f, 0.16f),
                            f(0.38f, -0.02f), f(0.12f, -0.18f), f(0, -0.26f), f(-0.12f, -0.18f)});
  for (const float side : {-1.0f, 1.0f}) {
    f.pen.blob(flat(kPaper),
               {f(side * 0.35f, -0.03f), f(side * 0.16f, -0.02f), f(side * 0.03f, -0.18f),
                f(side * 0.05f, -0.23f), f(side * 0.18f, -0.15f)});
    drawEye(f, look, side * 0.13f, 0.04f, 0.046f);
  }
  f.ellipse(flat(kInk), 0, -0.24f, 0.06f, 0.05f);
}

/// The tail from (x, y), with its pale tip.
void drawFoxTail(const Frame& f, const Look& look) {
  f.pen.blob(look.plain(), {f(0.04f, -0.03f), f(0, 0.08f), f(-0.22f, 0.20f), f(-0.46f, 0.22f),
                            f(-0.62f, 0.12f), f(-0.46f, -0.06f), f(-0.20f, -0.08f)});
  f.pen.blob(flat(kPaper), {f(-0.42f, 0.225f), f(-0.56f, 0.20f), f(-0.70f, 0.10f),
                            f(-0.56f, -0.01f), f(-0.42f, -0.06f), f(-0.48f, 0.08f)});
}

void drawSittingFox(Pen& pen, const Look& look) {
  drawFoxTail({pen, -0.10f, 0.14f, -0.04f, 0.95f}, look);
  pen.blob(look.body(), {{-0.30f, 0.10f},
                         {-0.26f, 0.36f},
                         {-0.14f, 0.60f},
                         {0.14f, 0.60f},
                         {0.26f, 0.36f},
                         {0.28f, 0.10f},
                         {0.0f, 0.02f}});
  pen.blob(flat(kPaper),
           {{-0.13f, 0.58f}, {0.13f, 0.58f}, {0.09f, 0.34f}, {0, 0.24f}, {-0.09f, 0.34f}});
  pen.line(flat({0.25f, 0.18f, 0.17f}), {-0.09f, 0.20f}, {-0.10f, 0.06f}, 0.10f, 0.12f);
  pen.line(flat({0.25f, 0.18f, 0.17f}), {0.09f, 0.20f}, {0.10f, 0.06f}, 0.10f, 0.12f);
  drawFoxHead({pen, 0, 0.76f}, look);
}

}  // namespace

void drawFox(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, trotting, sitting
  if (pose == 2) return drawSittingFox(pen, look);
  const Paint sock = flat({0.25f, 0.18f, 0.17f});
  const float step = pose == 1 ? 0.10f : 0;
  drawFoxTail({pen, -0.38f, 0.48f, pose == 1 ? -0.05f : 0.06f, 0.9f}, look);
  drawLeg(pen, look.shade(0.3f), sock, {-0.26f, 0.38f}, -0.24f + step, 0.10f);
  drawLeg(pen, look.shade(0.3f), sock, {0.16f, 0.38f}, 0.16f + step, 0.10f);
  pen.blob(look.body(), {{-0.46f, 0.46f},
                         {-0.36f, 0.58f},
                         {0, 0.56f},
                         {0.26f, 0.60f},
                         {0.38f, 0.46f},
                         {0.28f, 0.32f},
                         {-0.02f, 0.32f},
                         {-0.38f, 0.30f}});
  pen.ellipse(flat(kPaper), 0.31f, 0.42f, 0.10f, 0.14f);
  for (const float x : {-0.36f, 0.26f}) {
    drawLeg(pen, look.plain(), sock, {x, 0.40f}, x - step, 0.11f);
    pen.line(sock, {x - step * 0.6f, 0.20f}, {x - step, 0.06f}, 0.10f, 0.11f);
  }
  drawFoxHead({pen, 0.36f, 0.72f, 0, 0.92f}, look);
}

namespace {

void drawSquirrelHead(const Frame& f, const Look& look) {
  f.pen.polygon(look.shade(0.25f), {f(-0.02f, 0.10f), f(0.03f, 0.33f), f(0.11f, 0.12f)});
  f.ellipse(look.plain(), 0, 0, 0.20f, 0.18f);
  f.ellipse(look.plain(), 0.15f, -0.05f, 0.10f, 0.09f);
  f.ellipse(look.tint(0.5f), 0.13f, -0.10f, 0.09f, 0.06f);
  f.pen.polygon(look.plain(), {f(-0.15f, 0.08f), f(-0.12f, 0.35f), f(0.02f, 0.15f)});
  f.ellipse(flat(kInk), 0.245f, -0.03f, 0.035f, 0.03f);
  drawEye(f, look, 0.07f, 0.03f, 0.048f);
}

}  // namespace

void drawSquirrel(Pen& pen, const Look& look) {
  const bool sits = look.pose(2) == 0;  // or stands on all fours
  const float dx = sits ? 0 : -0.16f;
  pen.blob(look.shade(0.14f), {{dx - 0.10f, 0.04f},
                               {dx - 0.36f, 0.10f},
                               {dx - 0.52f, 0.38f},
                               {dx - 0.48f, 0.72f},
                               {dx - 0.62f, 0.92f},
                               {dx - 0.44f, 1.06f},
                               {dx - 0.22f, 0.92f},
                               {dx - 0.20f, 0.62f},
                               {dx - 0.10f, 0.32f}});
  pen.blob(look.tint(0.3f), {{dx - 0.30f, 0.22f},
                             {dx - 0.40f, 0.42f},
                             {dx - 0.36f, 0.72f},
                             {dx - 0.46f, 0.90f},
                             {dx - 0.32f, 0.88f},
                             {dx - 0.27f, 0.60f}});
  if (sits) {
    pen.blob(look.body(), {{-0.18f, 0.10f},
                           {-0.18f, 0.36f},
                           {-0.04f, 0.60f},
                           {0.16f, 0.60f},
                           {0.24f, 0.32f},
                           {0.18f, 0.04f},
                           {0, 0.02f}});
    pen.ellipse(look.tint(0.5f), 0.13f, 0.32f, 0.10f, 0.20f);
    pen.ellipse(look.shade(0.12f), -0.06f, 0.18f, 0.15f, 0.15f);
    pen.ellipse(look.shade(0.12f), 0.10f, 0.045f, 0.19f, 0.05f);
    pen.ellipse(flat({0.72f, 0.48f, 0.22f}), 0.34f, 0.44f, 0.075f, 0.095f);
    pen.dome(flat({0.40f, 0.26f, 0.14f}), 0.34f, 0.46f, 0.09f, 0.08f);
    pen.line(look.shade(0.1f), {0.08f, 0.47f}, {0.30f, 0.42f}, 0.09f, 0.08f);
    drawSquirrelHead({pen, 0.15f, 0.74f}, look);
    return;
  }
  drawLeg(pen, look.shade(0.3f), look.shade(0.3f), {0.18f, 0.26f}, 0.26f, 0.09f);
  pen.blob(look.body(), {{-0.36f, 0.16f},
                         {-0.30f, 0.38f},
                         {0, 0.46f},
                         {0.30f, 0.48f},
                         {0.34f, 0.28f},
                         {0.12f, 0.14f},
                         {-0.20f, 0.06f}});
  pen.ellipse(look.shade(0.12f), -0.20f, 0.18f, 0.16f, 0.15f);
  pen.ellipse(look.shade(0.12f), -0.12f, 0.045f, 0.18f, 0.05f);
  drawLeg(pen, look.plain(), look.shade(0.15f), {0.22f, 0.30f}, 0.14f, 0.10f);
  drawSquirrelHead({pen, 0.38f, 0.54f}, look);
}

}  // namespace ws::scenes
