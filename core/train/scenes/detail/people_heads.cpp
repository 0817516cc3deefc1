// Heads, hair and hats.
#include "core/train/scenes/detail/people_drawings.h"

namespace ws::scenes {
namespace {

/// Points around a head, in its radii.
struct HeadFrame {
  float y, r;
  Point operator()(float u, float v) const { return {u * r, y + v * r}; }
};

HeadFrame frameOf(const Person& person) { return {person.build.headY, person.build.headR}; }

/// The hair over the forehead, which all but bald heads have.
void drawFringe(Pen& pen, const Paint& hair, const HeadFrame& at) {
  pen.blob(hair, {at(-1.08f, -0.15f), at(-1.10f, 0.55f), at(-0.60f, 1.12f), at(0.25f, 1.20f),
                  at(0.92f, 0.85f), at(1.10f, 0.20f), at(0.98f, -0.05f), at(0.80f, 0.38f),
                  at(0.25f, 0.50f), at(-0.40f, 0.52f), at(-0.82f, 0.25f)});
}

void drawTousledHair(Pen& pen, const Paint& hair, const HeadFrame& at) {
  drawFringe(pen, hair, at);
  pen.polygon(hair, {at(-0.85f, 0.80f), at(-0.72f, 1.38f), at(-0.25f, 1.05f)});
  pen.polygon(hair, {at(-0.45f, 0.95f), at(-0.10f, 1.55f), at(0.25f, 1.05f)});
  pen.polygon(hair, {at(0.05f, 1.00f), at(0.62f, 1.42f), at(0.75f, 0.80f)});
}

void drawCurls(Pen& pen, const Paint& hair, const HeadFrame& at) {
  constexpr Point kCurls[] = {{-1.05f, 0.25f}, {-0.85f, 0.75f}, {-0.35f, 1.05f}, {0.25f, 1.08f},
                              {0.78f, 0.78f},  {1.05f, 0.30f},  {0.0f, 0.80f}};
  for (const Point& curl : kCurls) {
    const Point p = at(curl.x, curl.y);
    pen.ellipse(hair, p.x, p.y, 0.36f * at.r, 0.36f * at.r);
  }
}

void drawPigtails(Pen& pen, const Person& person, const HeadFrame& at) {
  const Paint hair = flat(person.hairColour);
  for (const float side : {-1.0f, 1.0f}) {
    pen.blob(hair, {at(side * 1.05f, 0.42f), at(side * 1.50f, 0.55f), at(side * 1.80f, 0.05f),
                    at(side * 1.62f, -0.75f), at(side * 1.40f, -0.15f)});
    const Point band = at(side * 1.12f, 0.36f);
    pen.ellipse(flat(kPaper), band.x, band.y, 0.17f * at.r, 0.17f * at.r);
  }
}

void drawBeard(Pen& pen, const Person& person, const HeadFrame& at) {
  const Paint hair = flat(darker(person.hairColour, 0.08f));
  if (person.beard == Beard::Full) {
    pen.blob(hair, {at(-1.02f, 0.10f), at(-0.98f, -0.60f), at(-0.50f, -1.20f), at(0.10f, -1.38f),
                    at(0.62f, -1.15f), at(1.0f, -0.55f), at(1.02f, 0.10f), at(0.78f, -0.22f),
                    at(0.12f, -0.30f), at(-0.60f, -0.22f)});
  } else if (person.beard == Beard::Moustache) {
    pen.blob(hair, {at(-0.50f, -0.42f), at(0.12f, -0.18f), at(0.74f, -0.42f), at(0.45f, -0.58f),
                    at(0.12f, -0.46f), at(-0.22f, -0.58f)});
  }
}

void drawFeltHat(Pen& pen, const Colour& colour, const HeadFrame& at) {
  const Point brim = at(0, 0.62f);
  pen.blob(flat(colour), {at(-1.02f, 0.55f), at(-0.92f, 1.65f), at(-0.35f, 1.92f), at(0.0f, 1.78f),
                          at(0.35f, 1.92f), at(0.92f, 1.65f), at(1.02f, 0.55f)});
  pen.polygon(flat(darker(colour, 0.5f)),
              {at(-1.06f, 0.66f), at(-1.02f, 1.02f), at(1.02f, 1.02f), at(1.06f, 0.66f)});
  pen.ellipse(flat(colour), brim.x, brim.y, 1.75f * at.r, 0.27f * at.r);
}

void drawSunHat(Pen& pen, const Colour& colour, const HeadFrame& at) {
  const Point brim = at(0, 0.55f);
  pen.dome(flat(colour), 0, brim.y, 1.12f * at.r, 1.10f * at.r);
  pen.polygon(flat(lighter(colour, 0.6f)),
              {at(-1.10f, 0.62f), at(-1.04f, 0.95f), at(1.04f, 0.95f), at(1.10f, 0.62f)});
  pen.ellipse(flat(darker(colour, 0.08f)), brim.x, brim.y, 2.0f * at.r, 0.34f * at.r);
}

void drawCap(Pen& pen, const Colour& colour, const HeadFrame& at) {
  pen.dome(flat(colour), 0, at(0, 0.28f).y, 1.15f * at.r, 1.10f * at.r);
  pen.blob(flat(darker(colour, 0.25f)), {at(0.30f, 0.46f), at(1.20f, 0.50f), at(1.98f, 0.28f),
                                         at(1.90f, 0.12f), at(1.10f, 0.18f), at(0.30f, 0.22f)});
  pen.ellipse(flat(darker(colour, 0.25f)), 0, at(0, 1.38f).y, 0.16f * at.r, 0.12f * at.r);
}

void drawHeadwear(Pen& pen, const Person& person, const HeadFrame& at) {
  if (person.headwear == Headwear::None) return;
  pen.beginPart();
  if (person.headwear == Headwear::Felt) drawFeltHat(pen, person.partColour, at);
  if (person.headwear == Headwear::Sun) drawSunHat(pen, person.partColour, at);
  if (person.headwear == Headwear::Cap) drawCap(pen, person.partColour, at);
  if (person.headwear == Headwear::Knitted) drawKnittedHat(pen, person.partColour, 0, at.y, at.r);
  pen.endPart();
}

}  // namespace

void drawKnittedHat(Pen& pen, const Colour& colour, float x, float y, float r) {
  pen.dome(flat(colour), x, y + 0.38f * r, 1.12f * r, 1.12f * r);
  pen.ellipse(flat(lighter(colour, 0.35f)), x, y + 1.52f * r, 0.32f * r, 0.32f * r);
  pen.box(flat(lighter(colour, 0.25f)), x - 1.20f * r, y + 0.22f * r, x + 1.20f * r, y + 0.62f * r,
          0.16f * r);
}

void drawFace(Pen& pen, const Colour& skin, float x, float y, float r) {
  const float middle = x + 0.12f * r;
  const Colour cheek = mixed(skin, {0.90f, 0.36f, 0.34f}, 0.35f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.ellipse(flat(cheek), middle + side * 0.56f * r, y - 0.26f * r, 0.19f * r, 0.15f * r);
    pen.ellipse(flat(kInk), middle + side * 0.36f * r, y + 0.08f * r, 0.13f * r, 0.16f * r);
  }
  pen.ellipse(flat(darker(skin, 0.2f)), middle + 0.05f * r, y - 0.14f * r, 0.11f * r, 0.09f * r);
  pen.curve(flat(mixed(skin, {0.45f, 0.08f, 0.10f}, 0.75f)),
            {{middle - 0.26f * r, y - 0.46f * r},
             {middle + 0.02f * r, y - 0.58f * r},
             {middle + 0.30f * r, y - 0.46f * r}},
            0.13f * r);
}

void drawHairBehind(Pen& pen, const Person& person) {
  const HeadFrame at = frameOf(person);
  const Paint hair = flat(darker(person.hairColour, 0.15f));
  switch (person.hair) {
    case Hair::Long:
      pen.blob(hair, {at(-1.12f, 0.40f), at(-0.60f, 1.12f), at(0.60f, 1.12f), at(1.12f, 0.40f),
                      at(1.30f, -1.10f), at(1.25f, -2.25f), at(0.0f, -1.90f), at(-1.25f, -2.25f),
                      at(-1.30f, -1.10f)});
      break;
    case Hair::Bob:
      pen.blob(hair,
               {at(-1.12f, 0.40f), at(-0.60f, 1.12f), at(0.60f, 1.12f), at(1.12f, 0.40f),
                at(1.40f, -0.75f), at(1.05f, -1.15f), at(-1.05f, -1.15f), at(-1.40f, -0.75f)});
      break;
    case Hair::Ponytail:
      pen.curve(hair, {at(-0.75f, 0.75f), at(-1.55f, 0.55f), at(-1.65f, -0.45f), at(-1.40f, -1.3f)},
                0.55f * at.r);
      break;
    default:
      break;
  }
}

void drawHead(Pen& pen, const Person& person) {
  const HeadFrame at = frameOf(person);
  const Paint hair = flat(person.hairColour);
  const Paint skin = flat(person.skin);
  if (person.hair == Hair::Pigtails) drawPigtails(pen, person, at);
  if (person.hair == Hair::Bun && person.headwear == Headwear::None) {
    const Point bun = at(-0.10f, 1.35f);
    pen.ellipse(flat(darker(person.hairColour, 0.12f)), bun.x, bun.y, 0.52f * at.r, 0.46f * at.r);
  }
  for (const float side : {-1.0f, 1.0f}) {
    const Point ear = at(side * 1.0f, -0.10f);
    pen.ellipse(flat(darker(person.skin, 0.1f)), ear.x, ear.y, 0.17f * at.r, 0.24f * at.r);
  }
  pen.ellipse(skin, 0, at.y, 1.0f * at.r, 1.04f * at.r);
  if (person.hair == Hair::Tousled && person.headwear == Headwear::None) {
    drawTousledHair(pen, hair, at);
  } else if (person.hair == Hair::Curls) {
    drawCurls(pen, hair, at);
  } else if (person.hair == Hair::Sides) {
    for (const float side : {-1.0f, 1.0f}) {
      const Point tuft = at(side * 1.0f, 0.12f);
      pen.ellipse(hair, tuft.x, tuft.y, 0.22f * at.r, 0.42f * at.r);
    }
  } else {
    drawFringe(pen, hair, at);
  }
  drawBeard(pen, person, at);
  drawFace(pen, person.skin, 0, at.y, at.r);
  drawHeadwear(pen, person, at);
}

}  // namespace ws::scenes
