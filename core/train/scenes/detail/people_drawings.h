#pragma once
// How a person is put together: who they are, what they wear and how they stand.
#include "core/train/scenes/detail/kinds.h"

namespace ws::scenes {

/// Heights and half widths of a body, in units of the drawing. Children have large heads.
struct Build {
  float headY, headR;
  float shoulderY, shoulderX;
  float hipY, hipX;
  float arm, leg;  ///< widths
  float flare;     ///< how much wider a coat is at its hem than at the hips
};

enum class Stance { Standing, Walking, Waving, HandsOnHips };
/// The first three are never named by a caption, the others are parts.
enum class Outfit { Shirt, Dungarees, Skirt, Coat, Jumper, Dress };
enum class Hair { Short, Tousled, Sides, Curls, Bob, Long, Bun, Ponytail, Pigtails };
enum class Beard { None, Moustache, Full };
enum class Headwear { None, Felt, Sun, Knitted, Cap };

struct Person {
  Build build;
  Stance stance = Stance::Standing;
  Colour skin, hairColour;
  Hair hair = Hair::Short;
  Beard beard = Beard::None;
  Outfit outfit = Outfit::Shirt;
  Colour cloth;  ///< of the outfit
  Colour lower;  ///< of trousers, skirt or tights
  bool bareLegs = false;
  bool skirted = false;  ///< wears a skirt below a jumper
  Headwear headwear = Headwear::None;
  bool scarf = false;
  Colour partColour{};  ///< of headwear and scarf

  /// Whether the outfit is the part that a caption may name.
  bool outfitIsPart() const { return outfit >= Outfit::Coat; }
};

void drawPerson(Pen& pen, const Person& person);

/// Head, hair, beard and headwear; the hair that falls behind the shoulders is drawn first of all.
void drawHairBehind(Pen& pen, const Person& person);
void drawHead(Pen& pen, const Person& person);
/// Eyes, cheeks and mouth on a head of radius r around (x, y).
void drawFace(Pen& pen, const Colour& skin, float x, float y, float r);
/// A knitted hat with a bobble on such a head.
void drawKnittedHat(Pen& pen, const Colour& colour, float x, float y, float r);

void drawBaby(Pen& pen, const Look& look);
void drawSnowman(Pen& pen, const Look& look);

/// One of the tones of skin, the same for the same seed.
Colour skinOf(const Look& look);

}  // namespace ws::scenes
