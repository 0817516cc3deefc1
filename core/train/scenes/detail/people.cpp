// People and their clothes.
#include "core/train/scenes/detail/people_drawings.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

constexpr Build kManBuild{0.845f, 0.135f, 0.675f, 0.175f, 0.40f, 0.135f, 0.095f, 0.115f, 0.02f};
constexpr Build kWomanBuild{0.835f, 0.135f, 0.665f, 0.140f, 0.42f, 0.125f, 0.080f, 0.085f, 0.10f};
constexpr Build kBoyBuild{0.750f, 0.200f, 0.535f, 0.145f, 0.30f, 0.125f, 0.085f, 0.100f, 0.02f};
constexpr Build kGirlBuild{0.750f, 0.200f, 0.535f, 0.135f, 0.30f, 0.115f, 0.080f, 0.085f, 0.10f};

constexpr Colour kSkins[] = {{0.98f, 0.83f, 0.72f},
                             {0.94f, 0.75f, 0.60f},
                             {0.80f, 0.58f, 0.42f},
                             {0.58f, 0.39f, 0.28f},
                             {0.42f, 0.28f, 0.21f}};
// From dark to light; grey comes last, for grown-ups.
constexpr Colour kHairs[] = {{0.12f, 0.10f, 0.11f}, {0.24f, 0.16f, 0.12f}, {0.40f, 0.25f, 0.15f},
                             {0.66f, 0.32f, 0.14f}, {0.90f, 0.72f, 0.36f}, {0.70f, 0.70f, 0.72f}};
// Clothes that no caption speaks of are of colours that have no plain name, and of a middling
// brightness: white and black hats and scarves stand out against them.
constexpr Colour kQuietCloth[] = {
    {0.63f, 0.59f, 0.51f}, {0.53f, 0.56f, 0.58f}, {0.59f, 0.58f, 0.47f}};
constexpr Colour kQuietLower[] = {
    {0.33f, 0.37f, 0.45f}, {0.44f, 0.42f, 0.40f}, {0.36f, 0.38f, 0.36f}};

template <std::size_t n>
Colour oneOf(const Colour (&choices)[n], const Look& look, std::uint64_t salt,
             std::size_t few = n) {
  return choices[static_cast<std::size_t>(look.pose(static_cast<int>(few), salt))];
}

bool isGrey(const Look& look) { return look.pose(6, 2) == 0; }

Colour hairOf(const Look& look, bool grownUp) {
  const bool darkSkin = look.pose(5, 1) > 2;  // as skinOf() chooses
  if (grownUp && isGrey(look)) return kHairs[5];
  return oneOf(kHairs, look, 3, darkSkin ? 2 : 5);
}

/// What all people have in common; `part` is the name of the part that shows, or empty.
Person personOf(const Look& look, const Build& build, bool grownUp, std::string_view part) {
  Person person{.build = build,
                .stance = static_cast<Stance>(look.pose(4, 4)),
                .skin = skinOf(look),
                .hairColour = hairOf(look, grownUp),
                .cloth = oneOf(kQuietCloth, look, 5),
                .lower = oneOf(kQuietLower, look, 6),
                .partColour = look.second};
  if (part == "coat") person.outfit = Outfit::Coat;
  if (part == "jumper") person.outfit = Outfit::Jumper;
  if (part == "dress") person.outfit = Outfit::Dress;
  if (person.outfitIsPart()) person.cloth = look.second;
  person.scarf = part == "scarf";
  return person;
}

constexpr std::array<Part, 4> kManParts{{{"coat", "in", kAnyColour},
                                         {"jumper", "in", kPainted},
                                         {"hat", "in", kAnyColour},
                                         {"scarf", "with", kPainted}}};
constexpr std::array<Part, 4> kWomanParts{{{"coat", "in", kAnyColour},
                                           {"dress", "in", kPainted},
                                           {"hat", "in", kAnyColour},
                                           {"jumper", "in", kPainted}}};
constexpr std::array<Part, 4> kBoyParts{{{"coat", "in", kAnyColour},
                                         {"jumper", "in", kPainted},
                                         {"cap", "in", kPainted},
                                         {"scarf", "with", kPainted}}};
constexpr std::array<Part, 4> kGirlParts = kWomanParts;

std::string_view partName(const std::array<Part, 4>& parts, const Look& look) {
  return look.part < 0 ? std::string_view{} : parts[static_cast<std::size_t>(look.part)].name;
}

/// With a pale blouse: in one colour they would look like a dress.
void wearSkirt(Person& person) {
  person.outfit = Outfit::Skirt;
  person.cloth = lighter(person.cloth, 0.5f);
}

void drawMan(Pen& pen, const Look& look) {
  const std::string_view part = partName(kManParts, look);
  Person person = personOf(look, kManBuild, true, part);
  constexpr Hair kStyles[] = {Hair::Sides, Hair::Short, Hair::Short, Hair::Curls};
  person.hair = part == "hat" ? Hair::Short : kStyles[look.pose(4, 7)];
  person.beard = static_cast<Beard>(look.pose(3, 8));
  if (person.hair == Hair::Sides && person.beard == Beard::None) person.beard = Beard::Moustache;
  if (!person.outfitIsPart() && look.pose(2, 9) == 0) person.outfit = Outfit::Dungarees;
  if (part == "hat") person.headwear = Headwear::Felt;
  drawPerson(pen, person);
}

void drawWoman(Pen& pen, const Look& look) {
  constexpr Hair kStyles[] = {Hair::Long, Hair::Bun, Hair::Long, Hair::Bob};
  const std::string_view part = partName(kWomanParts, look);
  Person person = personOf(look, kWomanBuild, true, part);
  person.hair = kStyles[look.pose(4, 7)];
  if (part == "hat") {
    person.headwear = Headwear::Sun;
    person.hair = Hair::Long;
  }
  // Long grey hair would look like a man's beard.
  if (isGrey(look)) person.hair = part == "hat" ? Hair::Bob : Hair::Bun;
  if (!person.outfitIsPart()) wearSkirt(person);
  person.bareLegs = true;
  person.skirted = true;
  drawPerson(pen, person);
}

void drawBoy(Pen& pen, const Look& look) {
  constexpr Hair kStyles[] = {Hair::Tousled, Hair::Short, Hair::Tousled};
  const std::string_view part = partName(kBoyParts, look);
  Person person = personOf(look, kBoyBuild, false, part);
  person.hair = kStyles[look.pose(3, 7)];
  if (!person.outfitIsPart() && look.pose(3, 9) == 0) person.outfit = Outfit::Dungarees;
  person.bareLegs = person.outfit == Outfit::Shirt || person.outfit == Outfit::Jumper;
  if (part == "cap") {
    person.headwear = Headwear::Cap;
    person.hair = Hair::Short;
  }
  drawPerson(pen, person);
}

void drawGirl(Pen& pen, const Look& look) {
  constexpr Hair kStyles[] = {Hair::Pigtails, Hair::Pigtails, Hair::Ponytail};
  const std::string_view part = partName(kGirlParts, look);
  Person person = personOf(look, kGirlBuild, false, part);
  person.hair = kStyles[look.pose(3, 7)];
  if (part == "hat") person.headwear = look.pose(2, 10) ? Headwear::Knitted : Headwear::Sun;
  if (!person.outfitIsPart()) wearSkirt(person);
  person.bareLegs = true;
  person.skirted = true;
  drawPerson(pen, person);
}

constexpr Kind kKinds[] = {
    {.name = "man",
     .plural = "men",
     .unit = 0.31f,
     .places = kEverywhere,
     .parts = kManParts,
     .draw = drawMan},
    {.name = "woman",
     .plural = "women",
     .otherName = "lady",
     .otherPlural = "ladies",
     .unit = 0.30f,
     .places = kEverywhere,
     .parts = kWomanParts,
     .draw = drawWoman},
    {.name = "boy",
     .plural = "boys",
     .unit = 0.22f,
     .places = kEverywhere,
     .parts = kBoyParts,
     .draw = drawBoy},
    {.name = "girl",
     .plural = "girls",
     .unit = 0.22f,
     .places = kEverywhere,
     .parts = kGirlParts,
     .draw = drawGirl},
    {.name = "baby",
     .plural = "babies",
     .unit = 0.17f,
     .places = kPicnic,
     .parts = {{{"jumper", "in", kPainted}, {"hat", "in", kPainted}}},
     .draw = drawBaby},
    {.name = "snowman",
     .plural = "snowmen",
     .unit = 0.27f,
     .places = bitsOf(Place::Snow, Place::Mountains),
     .parts = {{{"hat", "in", kBright | kBlack | kBrown}, {"scarf", "with", kBright | kBlack}}},
     .draw = drawSnowman},
};

}  // namespace

Colour skinOf(const Look& look) { return oneOf(kSkins, look, 1); }

std::span<const Kind> people() { return kKinds; }

}  // namespace ws::scenes
