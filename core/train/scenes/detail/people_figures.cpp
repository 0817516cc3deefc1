// Bodies and clothes.
#include "core/train/scenes/detail/people_drawings.h"

namespace ws::scenes {
namespace {

constexpr Colour kLeather{0.27f, 0.22f, 0.20f};

Point between(const Point& a, const Point& b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// Shoulder, elbow and hand of the arm on one side.
struct Arm {
  Point shoulder, elbow, hand;
};

Arm armOf(const Person& person, float side) {
  const Build& b = person.build;
  const float x = b.shoulderX, y = b.shoulderY - 0.02f, length = b.shoulderY - b.hipY;
  Arm arm{{side * x * 0.92f, y},
          {side * (x + 0.06f), y - 0.52f * length},
          {side * (x + 0.065f), y - 0.98f * length}};
  if (person.stance == Stance::Walking) {
    arm.elbow = {side * (x + 0.06f), y - 0.50f * length};
    arm.hand = {side > 0 ? x + 0.17f : -x - 0.12f, y - (side > 0 ? 0.72f : 0.90f) * length};
  } else if (person.stance == Stance::Waving && side > 0) {
    arm.elbow = {x + 0.15f, y - 0.12f * length};
    arm.hand = {x + 0.20f, y + 0.80f * length};
  } else if (person.stance == Stance::HandsOnHips) {
    arm.elbow = {side * (x + 0.14f), y - 0.50f * length};
    arm.hand = {side * (b.hipX + 0.01f), y - 0.86f * length};
  }
  return arm;
}

void drawArm(Pen& pen, const Person& person, float side) {
  const Arm arm = armOf(person, side);
  const float width = person.build.arm;
  const Paint sleeve = flat(darker(person.cloth, 0.14f));
  pen.ellipse(flat(person.skin), arm.hand.x, arm.hand.y, width * 0.60f, width * 0.60f);
  if (person.outfit != Outfit::Coat && person.outfit != Outfit::Jumper) {  // short sleeves
    pen.curve(flat(person.skin), {arm.shoulder, arm.elbow, arm.hand}, width * 0.85f);
    if (person.outfitIsPart()) pen.beginPart();
    pen.line(sleeve, arm.shoulder, between(arm.shoulder, arm.elbow, 0.55f), width * 1.2f,
             width * 1.35f);
    pen.endPart();
    return;
  }
  pen.beginPart();
  pen.curve(sleeve, {arm.shoulder, arm.elbow, between(arm.elbow, arm.hand, 0.85f)}, width * 1.12f);
  pen.endPart();
}

/// Trousers, shorts or bare legs, and shoes.
void drawLegs(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const bool walking = person.stance == Stance::Walking;
  const float apart = walking ? 0.17f : b.hipX * 0.62f;
  const bool shorts =
      person.bareLegs && person.outfit != Outfit::Dress && person.outfit != Outfit::Skirt;
  for (const float side : {-1.0f, 1.0f}) {
    const Point hip{side * b.hipX * 0.50f, b.hipY}, foot{side * apart, 0.06f};
    const Paint cloth = flat(darker(person.lower, side < 0 ? 0.22f : 0.05f));
    const Paint skin = flat(darker(person.skin, side < 0 ? 0.18f : 0.05f));
    pen.line(person.bareLegs ? skin : cloth, hip, foot, b.leg * 1.15f, b.leg * 0.92f);
    if (shorts) pen.line(cloth, hip, between(hip, foot, 0.40f), b.leg * 1.35f, b.leg * 1.5f);
    pen.ellipse(flat(kLeather), foot.x + 0.03f, 0.045f, b.leg * 0.85f, 0.045f);
  }
}

void drawTrunk(Pen& pen, const Build& b, const Paint& paint, float hemY, float hemX) {
  pen.blob(paint, {{-b.shoulderX, b.shoulderY - 0.03f},
                   {-b.shoulderX * 0.62f, b.shoulderY + 0.035f},
                   {b.shoulderX * 0.62f, b.shoulderY + 0.035f},
                   {b.shoulderX, b.shoulderY - 0.03f},
                   {(b.shoulderX + hemX) * 0.49f, (b.shoulderY + hemY) * 0.5f},
                   {hemX, hemY},
                   {0, hemY - 0.015f},
                   {-hemX, hemY},
                   {-(b.shoulderX + hemX) * 0.49f, (b.shoulderY + hemY) * 0.5f}});
}

void drawShirt(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const Paint lower = flat(person.lower);
  drawTrunk(pen, b, flat(person.cloth), b.hipY, b.hipX);
  pen.box(lower, -b.hipX, b.hipY - 0.07f, b.hipX, b.hipY + 0.03f, 0.03f);
  pen.polygon(flat(lighter(person.cloth, 0.5f)), {{-0.45f * b.shoulderX, b.shoulderY + 0.04f},
                                                  {0.45f * b.shoulderX, b.shoulderY + 0.04f},
                                                  {0.04f, b.shoulderY - 0.07f}});
  if (person.outfit != Outfit::Dungarees) return;
  const float bib = b.hipY + 0.58f * (b.shoulderY - b.hipY);
  pen.box(lower, -b.hipX * 0.72f, b.hipY, b.hipX * 0.72f, bib, 0.03f);
  for (const float side : {-1.0f, 1.0f}) {
    pen.line(lower, {side * b.hipX * 0.55f, bib - 0.03f},
             {side * b.shoulderX * 0.58f, b.shoulderY + 0.01f}, 0.045f);
    pen.ellipse(flat(kGold), side * b.hipX * 0.52f, bib - 0.03f, 0.022f, 0.022f);
  }
}

void drawBlouseAndSkirt(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const float waist = b.hipY + 0.05f, hem = b.hipY * 0.40f;
  drawTrunk(pen, b, flat(person.cloth), b.hipY, b.hipX * 0.85f);
  pen.polygon(flat(person.lower), {{-b.hipX * 0.80f, waist},
                                   {b.hipX * 0.80f, waist},
                                   {b.hipX + 0.05f, hem},
                                   {-b.hipX - 0.05f, hem}});
  pen.box(flat(darker(person.lower, 0.3f)), -b.hipX * 0.84f, waist - 0.02f, b.hipX * 0.84f,
          waist + 0.02f, 0.01f);
}

/// Down to the knees, with lapels, a belt and two rows of buttons.
void drawCoat(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const float hem = b.hipY * 0.48f, waist = b.hipY + 0.03f;
  const Paint dark = flat(darker(person.cloth, 0.40f));
  pen.beginPart();
  pen.blob(flat(person.cloth), {{-b.shoulderX, b.shoulderY - 0.03f},
                                {-b.shoulderX * 0.62f, b.shoulderY + 0.045f},
                                {b.shoulderX * 0.62f, b.shoulderY + 0.045f},
                                {b.shoulderX, b.shoulderY - 0.03f},
                                {b.hipX + 0.02f, waist},
                                {b.hipX + b.flare, hem + 0.01f},
                                {0, hem - 0.02f},
                                {-b.hipX - b.flare, hem + 0.01f},
                                {-b.hipX - 0.02f, waist}});
  pen.line(dark, {0.03f, hem}, {0.03f, b.shoulderY - 0.08f}, 0.025f);
  pen.box(dark, -b.hipX - 0.03f, waist - 0.028f, b.hipX + 0.03f, waist + 0.028f, 0.012f);
  const Paint lapel = flat(lighter(person.cloth, 0.28f));
  for (const float side : {-1.0f, 1.0f}) {
    pen.polygon(lapel, {{0.02f + side * 0.01f, b.shoulderY - 0.13f},
                        {0.02f + side * 0.115f, b.shoulderY - 0.02f},
                        {0.01f + side * 0.085f, b.shoulderY + 0.06f},
                        {0.02f, b.shoulderY + 0.02f}});
  }
  pen.endPart();
  pen.box(flat(kGold), -0.005f, waist - 0.03f, 0.065f, waist + 0.03f, 0.01f);
  for (const float y : {waist + 0.09f, waist - 0.09f}) {
    for (const float side : {-1.0f, 1.0f}) {
      pen.ellipse(flat(kGold), 0.03f + side * 0.06f, y, 0.02f, 0.02f);
    }
  }
}

/// Down to the hips, with a rolled collar, a knitted band over the chest and a ribbed hem.
void drawJumper(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const float hem = b.hipY - 0.045f, x = b.hipX + 0.025f;
  pen.beginPart();
  drawTrunk(pen, b, flat(person.cloth), hem, x);
  pen.box(flat(darker(person.cloth, 0.30f)), -x, hem - 0.03f, x, hem + 0.025f, 0.02f);
  pen.box(flat(lighter(person.cloth, 0.20f)), -b.shoulderX * 0.60f, b.shoulderY - 0.01f,
          b.shoulderX * 0.60f, b.shoulderY + 0.075f, 0.035f);
  pen.endPart();
  const float y = b.hipY + 0.50f * (b.shoulderY - b.hipY), step = b.hipX * 0.46f;
  for (int i = -2; i < 2; ++i) {  // a zigzag
    const float from = step * static_cast<float>(i), low = i % 2 == 0 ? -0.022f : 0.022f;
    pen.line(flat(mixed(person.cloth, kPaper, 0.62f)), {from, y + low}, {from + step, y - low},
             0.032f);
  }
}

/// With a narrow waist, a wide skirt and a pale band along the hem.
void drawDress(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const float waist = b.hipY + 0.30f * (b.shoulderY - b.hipY), hem = b.hipY * 0.42f;
  const float wide = b.hipX + 0.14f, narrow = b.hipX * 0.80f;
  pen.beginPart();
  drawTrunk(pen, b, flat(person.cloth), waist - 0.02f, narrow);
  pen.polygon(flat(person.cloth), {{-narrow, waist},
                                   {narrow, waist},
                                   {b.hipX + 0.05f, (waist + hem) * 0.52f},
                                   {wide, hem},
                                   {-wide, hem},
                                   {-b.hipX - 0.05f, (waist + hem) * 0.52f}});
  pen.box(flat(mixed(person.cloth, kPaper, 0.45f)), -wide, hem - 0.015f, wide, hem + 0.03f, 0.02f);
  pen.box(flat(darker(person.cloth, 0.35f)), -narrow - 0.01f, waist - 0.025f, narrow + 0.01f,
          waist + 0.02f, 0.01f);
  pen.endPart();
  pen.ellipse(flat(person.skin), 0.01f, b.shoulderY + 0.03f, b.shoulderX * 0.50f, 0.045f);
}

void drawOutfit(Pen& pen, const Person& person) {
  switch (person.outfit) {
    case Outfit::Shirt:
    case Outfit::Dungarees:
      return drawShirt(pen, person);
    case Outfit::Skirt:
      return drawBlouseAndSkirt(pen, person);
    case Outfit::Coat:
      return drawCoat(pen, person);
    case Outfit::Jumper:
      return drawJumper(pen, person);
    case Outfit::Dress:
      return drawDress(pen, person);
  }
}

void drawScarf(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const Paint wool = flat(person.partColour);
  const float y = b.shoulderY + 0.015f, x = b.shoulderX * 0.95f, end = b.hipY + 0.02f;
  pen.beginPart();
  pen.box(flat(darker(person.partColour, 0.15f)), 0.00f, end, 0.13f, y, 0.02f);
  for (const float fringe : {0.025f, 0.065f, 0.105f}) {
    pen.line(wool, {fringe, end + 0.01f}, {fringe, end - 0.035f}, 0.028f);
  }
  pen.box(wool, -x, y - 0.055f, x, y + 0.065f, 0.05f);
  pen.endPart();
}

/// A jumper is worn over a skirt by some: drawn below it.
void drawSkirtBelowJumper(Pen& pen, const Person& person) {
  const Build& b = person.build;
  const float hem = b.hipY * 0.42f;
  pen.polygon(flat(person.lower),
              {{-b.hipX, b.hipY}, {b.hipX, b.hipY}, {b.hipX + 0.08f, hem}, {-b.hipX - 0.08f, hem}});
}

}  // namespace

void drawPerson(Pen& pen, const Person& person) {
  const Build& b = person.build;
  drawHairBehind(pen, person);
  drawLegs(pen, person);
  drawArm(pen, person, -1);
  pen.line(flat(darker(person.skin, 0.15f)), {0, b.headY}, {0, b.shoulderY}, b.headR * 0.75f);
  if (person.skirted && person.outfit == Outfit::Jumper) drawSkirtBelowJumper(pen, person);
  drawOutfit(pen, person);
  drawArm(pen, person, 1);
  drawHead(pen, person);
  if (person.scarf) drawScarf(pen, person);
}

}  // namespace ws::scenes
