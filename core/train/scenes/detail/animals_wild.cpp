// Elephant, lion, giraffe, camel, snake, owl.
#include "core/train/scenes/detail/animals_drawings.h"

namespace ws::scenes {

void drawElephant(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // the trunk hanging, raised, or curled to the mouth
  const float step = look.pose(2, 1) == 0 ? 0 : 0.07f;
  pen.curve(look.shade(0.3f), {{-0.56f, 0.60f}, {-0.66f, 0.50f}, {-0.66f, 0.36f}}, 0.055f);
  drawLeg(pen, look.shade(0.3f), look.shade(0.35f), {-0.24f, 0.36f}, -0.24f + step, 0.19f);
  drawLeg(pen, look.shade(0.3f), look.shade(0.35f), {0.20f, 0.36f}, 0.22f + step, 0.19f);
  pen.ellipse(look.body(), -0.10f, 0.60f, 0.50f, 0.34f);
  drawLeg(pen, look.plain(), look.tint(0.4f), {-0.42f, 0.42f}, -0.42f - step, 0.20f);
  drawLeg(pen, look.plain(), look.tint(0.4f), {0.08f, 0.40f}, 0.08f - step, 0.20f);
  if (pose == 0) {
    pen.curve(look.plain(), {{0.60f, 0.66f}, {0.73f, 0.44f}, {0.70f, 0.18f}, {0.84f, 0.12f}},
              0.15f);
  } else if (pose == 1) {
    pen.curve(look.plain(), {{0.60f, 0.68f}, {0.80f, 0.60f}, {0.88f, 0.82f}, {0.80f, 1.06f}},
              0.15f);
  } else {
    pen.curve(look.plain(), {{0.60f, 0.66f}, {0.80f, 0.50f}, {0.86f, 0.30f}, {0.72f, 0.28f}},
              0.15f);
  }
  pen.ellipse(look.plain(), 0.46f, 0.77f, 0.27f, 0.26f);
  pen.line(flat(kPaper), {0.56f, 0.58f}, {0.74f, 0.50f}, 0.08f, 0.04f);
  pen.ellipse(look.shade(0.2f), 0.22f, 0.74f, 0.23f, 0.29f, 0.02f);
  pen.ellipse(look.tint(0.25f), 0.235f, 0.73f, 0.15f, 0.20f, 0.02f);
  drawEye({pen}, look, 0.56f, 0.83f, 0.042f);
}

namespace {

void drawLionHead(const Frame& f, const Look& look) {
  const Paint mane = look.shade(0.52f);
  for (int i = 0; i < 11; ++i) {
    const float angle = static_cast<float>(i) / 11;
    f.ellipse(mane, 0.26f * cosineOfTurns(angle), 0.25f * sineOfTurns(angle), 0.12f, 0.12f);
  }
  f.ellipse(mane, 0, 0, 0.28f, 0.27f);
  for (const float side : {-1.0f, 1.0f})
    f.ellipse(look.plain(), side * 0.17f, 0.17f, 0.075f, 0.07f);
  f.ellipse(look.plain(), 0, 0, 0.215f, 0.205f);
  f.ellipse(look.tint(0.55f), -0.055f, -0.09f, 0.08f, 0.07f);
  f.ellipse(look.tint(0.55f), 0.055f, -0.09f, 0.08f, 0.07f);
  f.pen.polygon(flat(kInk), {f(-0.06f, -0.01f), f(0.06f, -0.01f), f(0, -0.08f)});
  drawEye(f, look, -0.09f, 0.06f, 0.036f);
  drawEye(f, look, 0.09f, 0.06f, 0.036f);
}

void drawSittingLion(Pen& pen, const Look& look) {
  pen.curve(look.plain(), {{-0.26f, 0.07f}, {-0.48f, 0.08f}, {-0.58f, 0.28f}}, 0.07f);
  pen.ellipse(look.shade(0.52f), -0.58f, 0.33f, 0.09f, 0.11f);
  pen.blob(look.body(), {{-0.36f, 0.12f},
                         {-0.32f, 0.36f},
                         {-0.14f, 0.60f},
                         {0.14f, 0.66f},
                         {0.26f, 0.42f},
                         {0.22f, 0.10f},
                         {-0.08f, 0.02f}});
  pen.ellipse(look.shade(0.1f), -0.18f, 0.19f, 0.17f, 0.17f);
  pen.ellipse(look.tint(0.3f), -0.06f, 0.05f, 0.15f, 0.05f);
  for (const float x : {0.08f, 0.24f}) {
    pen.line(x < 0.1f ? look.shade(0.14f) : look.plain(), {x, 0.42f}, {x, 0.07f}, 0.14f, 0.13f);
    pen.ellipse(look.tint(0.3f), x + 0.03f, 0.05f, 0.10f, 0.05f);
  }
  drawLionHead({pen, 0.10f, 0.76f}, look);
}

}  // namespace

void drawLion(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, lying, sitting
  if (pose == 2) return drawSittingLion(pen, look);
  const float down = pose == 1 ? 0.24f : 0;
  pen.curve(look.plain(),
            {{-0.46f, 0.50f - down}, {-0.66f, 0.46f - down * 0.6f}, {-0.70f, 0.66f - down}}, 0.07f);
  pen.ellipse(look.shade(0.52f), -0.70f, 0.71f - down, 0.09f, 0.11f);
  if (pose == 0) {
    drawLeg(pen, look.shade(0.28f), look.shade(0.3f), {-0.26f, 0.40f}, -0.22f, 0.13f);
    drawLeg(pen, look.shade(0.28f), look.shade(0.3f), {0.18f, 0.40f}, 0.18f, 0.13f);
  }
  pen.blob(look.body(), {{-0.52f, 0.44f - down},
                         {-0.44f, 0.60f - down},
                         {-0.06f, 0.58f - down},
                         {0.30f, 0.64f - down},
                         {0.42f, 0.48f - down},
                         {0.36f, 0.30f - down},
                         {0, 0.29f - down},
                         {-0.44f, 0.27f - down}});
  if (pose == 0) {
    drawLeg(pen, look.plain(), look.tint(0.3f), {-0.39f, 0.40f}, -0.41f, 0.15f);
    drawLeg(pen, look.plain(), look.tint(0.3f), {0.34f, 0.40f}, 0.35f, 0.15f);
  } else {
    pen.ellipse(look.shade(0.1f), -0.32f, 0.20f, 0.18f, 0.17f);
    pen.ellipse(look.tint(0.3f), -0.16f, 0.055f, 0.18f, 0.055f);
    pen.line(look.plain(), {0.22f, 0.10f}, {0.62f, 0.065f}, 0.14f, 0.12f);
  }
  drawLionHead({pen, 0.38f, 0.68f - down}, look);
}

void drawGiraffe(Pen& pen, const Look& look) {
  const bool bows = look.pose(3) == 2;  // its neck aslant
  const float step = look.pose(2, 1) == 0 ? 0 : 0.06f;
  const Paint patch = look.shade(0.48f), hoof = look.shade(0.65f);
  const Point nape = bows ? Point{0.54f, 0.92f} : Point{0.34f, 1.08f};
  pen.curve(look.shade(0.1f), {{-0.36f, 0.56f}, {-0.45f, 0.48f}, {-0.44f, 0.34f}}, 0.045f);
  pen.ellipse(hoof, -0.44f, 0.31f, 0.045f, 0.07f);
  drawLeg(pen, look.shade(0.28f), hoof, {-0.20f, 0.44f}, -0.18f + step, 0.085f);
  drawLeg(pen, look.shade(0.28f), hoof, {0.10f, 0.44f}, 0.10f + step, 0.085f);
  pen.line(look.plain(), {0.10f, 0.54f}, nape, 0.26f, 0.15f);
  pen.blob(look.body(), {{-0.40f, 0.52f},
                         {-0.30f, 0.64f},
                         {0.02f, 0.68f},
                         {0.24f, 0.66f},
                         {0.26f, 0.46f},
                         {0.04f, 0.37f},
                         {-0.30f, 0.38f}});
  drawLeg(pen, look.plain(), hoof, {-0.29f, 0.46f}, -0.30f - step, 0.095f);
  drawLeg(pen, look.plain(), hoof, {0.19f, 0.46f}, 0.20f - step, 0.095f);
  for (const Point p : {Point{-0.27f, 0.55f}, {-0.11f, 0.48f}, {-0.09f, 0.61f}, {0.06f, 0.53f}}) {
    pen.ellipse(patch, p.x, p.y, 0.065f, 0.05f, 0.05f);
  }
  for (const float share : {0.16f, 0.40f, 0.62f, 0.82f}) {
    const float aside = share > 0.3f && share < 0.7f ? 0.02f : -0.02f;
    pen.ellipse(patch, 0.12f + (nape.x - 0.12f) * share + aside, 0.57f + (nape.y - 0.57f) * share,
                0.06f - 0.02f * share, 0.05f - 0.01f * share);
  }
  const Frame head{pen, nape.x, nape.y};
  for (const float u : {-0.03f, 0.07f}) {
    head.line(look.plain(), {u, 0.04f}, {u - 0.02f, 0.17f}, 0.045f);
    head.ellipse(hoof, u - 0.02f, 0.18f, 0.04f, 0.04f);
  }
  head.ellipse(look.shade(0.2f), -0.10f, 0.06f, 0.09f, 0.04f, -0.06f);
  pen.blob(look.plain(), {head(-0.09f, 0.02f), head(0.02f, 0.11f), head(0.16f, 0.06f),
                          head(0.29f, -0.05f), head(0.25f, -0.14f), head(0.06f, -0.10f)});
  head.ellipse(look.tint(0.4f), 0.23f, -0.07f, 0.075f, 0.06f);
  head.ellipse(flat(kInk), 0.26f, -0.055f, 0.02f, 0.02f);
  drawEye(head, look, 0.06f, 0.035f, 0.036f);
}

void drawCamel(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // standing, walking, lying
  const float down = pose == 2 ? 0.34f : 0, step = pose == 1 ? 0.08f : 0;
  const Paint far = look.shade(0.3f), foot = look.shade(0.4f);
  pen.curve(look.shade(0.2f),
            {{-0.46f, 0.58f - down}, {-0.54f, 0.48f - down}, {-0.54f, 0.36f - down}}, 0.05f);
  if (pose != 2) {
    drawLeg(pen, far, foot, {-0.26f, 0.46f}, -0.25f + step, 0.09f);
    drawLeg(pen, far, foot, {0.22f, 0.46f}, 0.22f + step, 0.09f);
  }
  pen.curve(
      look.plain(),
      {{0.26f, 0.54f - down}, {0.46f, 0.48f - down}, {0.54f, 0.66f - down}, {0.56f, 0.90f - down}},
      0.15f);
  if (look.pose(2, 1) == 0) {
    pen.blob(look.body(), {{-0.48f, 0.52f - down},
                           {-0.40f, 0.66f - down},
                           {-0.26f, 0.74f - down},
                           {-0.16f, 0.98f - down},
                           {-0.02f, 1.00f - down},
                           {0.10f, 0.76f - down},
                           {0.32f, 0.66f - down},
                           {0.36f, 0.48f - down},
                           {0.04f, 0.37f - down},
                           {-0.38f, 0.39f - down}});
  } else {
    pen.blob(look.body(), {{-0.48f, 0.52f - down},
                           {-0.42f, 0.66f - down},
                           {-0.32f, 0.92f - down},
                           {-0.20f, 0.93f - down},
                           {-0.08f, 0.70f - down},
                           {0.04f, 0.92f - down},
                           {0.17f, 0.94f - down},
                           {0.28f, 0.68f - down},
                           {0.36f, 0.50f - down},
                           {0.04f, 0.37f - down},
                           {-0.38f, 0.39f - down}});
  }
  if (pose == 2) {
    pen.line(look.shade(0.14f), {-0.36f, 0.10f}, {-0.16f, 0.06f}, 0.15f, 0.10f);
    pen.line(look.shade(0.14f), {0.18f, 0.09f}, {0.42f, 0.06f}, 0.14f, 0.10f);
  } else {
    drawLeg(pen, look.plain(), foot, {-0.36f, 0.48f}, -0.38f - step, 0.10f);
    drawLeg(pen, look.plain(), foot, {0.28f, 0.48f}, 0.30f - step, 0.10f);
  }
  const Frame head{pen, 0.60f, 0.95f - down};
  head.ellipse(look.shade(0.25f), -0.08f, 0.09f, 0.05f, 0.07f, 0.04f);
  pen.blob(look.plain(),
           {head(-0.13f, 0.02f), head(-0.02f, 0.10f), head(0.14f, 0.05f), head(0.25f, -0.03f),
            head(0.23f, -0.13f), head(0.06f, -0.12f), head(-0.08f, -0.10f)});
  head.ellipse(look.tint(0.3f), 0.18f, -0.065f, 0.08f, 0.06f);
  head.ellipse(flat(kInk), 0.215f, -0.045f, 0.02f, 0.02f);
  drawEye(head, look, 0.03f, 0.02f, 0.036f);
}

namespace {

void drawSnakeHead(const Frame& f, const Look& look) {
  const Paint tongue = flat({0.88f, 0.16f, 0.24f});
  f.line(tongue, {0.14f, -0.04f}, {0.28f, -0.05f}, 0.035f);
  f.line(tongue, {0.26f, -0.05f}, {0.34f, 0}, 0.03f);
  f.line(tongue, {0.26f, -0.05f}, {0.34f, -0.10f}, 0.03f);
  f.ellipse(look.plain(), 0, 0, 0.19f, 0.13f);
  f.ellipse(flat({1, 1, 1}), 0.05f, 0.07f, 0.065f, 0.065f);
  f.ellipse(flat(kInk), 0.065f, 0.07f, 0.036f, 0.036f);
}

}  // namespace

void drawSnake(Pen& pen, const Look& look) {
  if (look.pose(2) == 0) {  // coiled, or winding along
    pen.line(look.plain(), {0.30f, 0.07f}, {0.60f, 0.05f}, 0.12f, 0.04f);
    pen.ellipse(look.shade(0.22f), 0, 0.15f, 0.46f, 0.15f);
    pen.ellipse(look.body(), 0, 0.18f, 0.45f, 0.13f);
    pen.ellipse(look.shade(0.22f), 0, 0.30f, 0.36f, 0.13f);
    pen.ellipse(look.body(), 0, 0.33f, 0.35f, 0.115f);
    pen.ellipse(look.shade(0.22f), 0, 0.44f, 0.25f, 0.11f);
    pen.ellipse(look.body(), 0, 0.47f, 0.24f, 0.095f);
    pen.curve(look.plain(), {{-0.06f, 0.48f}, {0.10f, 0.58f}, {0.02f, 0.74f}, {0.10f, 0.88f}},
              0.15f);
    return drawSnakeHead({pen, 0.17f, 0.91f}, look);
  }
  pen.line(look.plain(), {-0.72f, 0.06f}, {-0.58f, 0.20f}, 0.05f, 0.14f);
  pen.curve(look.body(),
            {{-0.60f, 0.18f},
             {-0.46f, 0.30f},
             {-0.28f, 0.14f},
             {-0.10f, 0.12f},
             {0.02f, 0.30f},
             {0.18f, 0.26f},
             {0.30f, 0.12f},
             {0.48f, 0.20f},
             {0.46f, 0.44f},
             {0.42f, 0.60f}},
            0.17f);
  drawSnakeHead({pen, 0.47f, 0.66f}, look);
}

void drawOwl(Pen& pen, const Look& look) {
  const int pose = look.pose(3);  // wings folded, spread, or folded with one eye shut
  for (const float side : {-1.0f, 1.0f}) {
    if (pose == 1) {
      pen.blob(look.shade(0.16f), {{side * 0.22f, 0.30f},
                                   {side * 0.26f, 0.56f},
                                   {side * 0.56f, 0.78f},
                                   {side * 0.76f, 0.74f},
                                   {side * 0.70f, 0.50f},
                                   {side * 0.50f, 0.30f}});
      for (const float x : {0.40f, 0.55f, 0.68f}) {
        pen.ellipse(look.shade(0.16f), side * x, 0.18f + x * 0.5f, 0.09f, 0.13f, side * 0.06f);
      }
    }
    pen.polygon(look.plain(),
                {{side * 0.33f, 0.70f}, {side * 0.34f, 1.06f}, {side * 0.06f, 0.90f}});
    pen.ellipse(flat(kBeak), side * 0.12f, 0.045f, 0.10f, 0.05f);
  }
  pen.ellipse(look.body(), 0, 0.38f, 0.34f, 0.34f);
  pen.ellipse(look.plain(), 0, 0.72f, 0.35f, 0.24f);
  pen.ellipse(look.tint(0.5f), 0, 0.32f, 0.19f, 0.23f);
  for (const Point p :
       {Point{-0.08f, 0.42f}, {0.08f, 0.42f}, {0, 0.32f}, {-0.08f, 0.22f}, {0.08f, 0.22f}}) {
    pen.polygon(look.shade(0.2f),
                {{p.x - 0.06f, p.y + 0.03f}, {p.x + 0.06f, p.y + 0.03f}, {p.x, p.y - 0.05f}});
  }
  for (const float side : {-1.0f, 1.0f}) {
    if (pose != 1) pen.ellipse(look.shade(0.22f), side * 0.30f, 0.36f, 0.10f, 0.26f, side * 0.02f);
    pen.ellipse(look.tint(0.62f), side * 0.16f, 0.72f, 0.165f, 0.165f);
    if (pose == 2 && side > 0) {
      pen.curve(flat(kInk), {{0.06f, 0.72f}, {0.16f, 0.67f}, {0.26f, 0.72f}}, 0.045f);
      continue;
    }
    pen.ellipse(flat(kGold), side * 0.15f, 0.72f, 0.11f, 0.11f);
    pen.ellipse(flat(kInk), side * 0.14f, 0.72f, 0.062f, 0.062f);
    pen.ellipse(flat({1, 1, 1}), side * 0.14f + 0.02f, 0.745f, 0.024f, 0.024f);
  }
  pen.polygon(flat(kBeak), {{-0.06f, 0.66f}, {0.06f, 0.66f}, {0, 0.53f}});
}

}  // namespace ws::scenes
