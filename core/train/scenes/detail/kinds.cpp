#include "core/train/scenes/detail/kinds.h"

#include "core/train/scenes/detail/drawings.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {
namespace {

// The order of colours() below.
enum : std::uint16_t {
  kRed = 1,
  kOrange = 2,
  kYellow = 4,
  kGreen = 8,
  kBlue = 16,
  kPurple = 32,
  kPinkish = 64,
  kBrown = 128,
  kBlack = 256,
  kWhite = 512
};
constexpr std::uint16_t kAny = 1023;
constexpr std::uint16_t kFur = kOrange | kBrown | kBlack | kWhite;
constexpr std::uint16_t kBright = kRed | kOrange | kYellow | kGreen | kBlue | kPurple | kPinkish;
constexpr std::uint16_t kPainted = kBright | kBlack | kWhite;

constexpr NamedColour kColours[] = {
    {"red", {0.85f, 0.15f, 0.15f}},    {"orange", {0.97f, 0.53f, 0.10f}},
    {"yellow", {0.98f, 0.85f, 0.18f}}, {"green", {0.24f, 0.63f, 0.27f}},
    {"blue", {0.16f, 0.40f, 0.84f}},   {"purple", {0.50f, 0.25f, 0.68f}},
    {"pink", {0.98f, 0.56f, 0.74f}},   {"brown", {0.47f, 0.29f, 0.16f}},
    {"black", {0.13f, 0.13f, 0.15f}},  {"white", {0.97f, 0.97f, 0.96f}},
};

constexpr std::uint16_t kWild = kOutdoors & ~bitOf(Place::Street);
constexpr std::uint16_t kFarm = bitOf(Place::Meadow) | bitOf(Place::Hills) | bitOf(Place::Garden);
constexpr std::uint16_t kFarmAndSnow =
    kFarm | bitOf(Place::Snow) | bitOf(Place::Forest) | bitOf(Place::Lake);
constexpr std::uint16_t kWater = bitOf(Place::Lake) | bitOf(Place::Beach);
constexpr std::uint16_t kRoads = bitOf(Place::Street) | bitOf(Place::Meadow) | bitOf(Place::Hills) |
                                 bitOf(Place::Desert) | bitOf(Place::Snow);
constexpr std::uint16_t kIndoors = bitOf(Place::Room);
constexpr std::uint16_t kPicnic =
    kIndoors | bitOf(Place::Garden) | bitOf(Place::Meadow) | bitOf(Place::Beach);

using H = Habitat;
constexpr Kind kKinds[] = {
    {"dog", "dogs", "puppy", "puppies", H::Ground, 0.24f, kFur | kYellow, kOutdoors | kIndoors,
     true, drawDog},
    {"cat", "cats", "kitten", "kittens", H::Ground, 0.24f, kFur, kOutdoors | kIndoors, true,
     drawCat},
    {"horse", "horses", "pony", "ponies", H::Ground, 0.28f, kFur, kWild, true, drawHorse},
    {"cow", "cows", "", "", H::Ground, 0.27f, kBrown | kBlack | kWhite | kOrange, kFarmAndSnow,
     false, drawCow},
    {"sheep", "sheep", "", "", H::Ground, 0.25f, kBrown | kBlack | kWhite | kPinkish, kFarmAndSnow,
     false, drawSheep},
    {"rabbit", "rabbits", "bunny", "bunnies", H::Ground, 0.20f, kFur | kPinkish, kWild | kIndoors,
     true, drawRabbit},
    {"elephant", "elephants", "", "", H::Ground, 0.30f,
     kBlue | kPurple | kPinkish | kWhite | kGreen, kWild & ~bitOf(Place::Snow), true, drawElephant},
    {"penguin", "penguins", "", "", H::Ground, 0.24f, kBlack | kBlue | kPurple | kBrown,
     bitOf(Place::Snow) | kWater, false, drawPenguin},
    {"chicken", "chickens", "hen", "hens", H::Ground, 0.21f, kRed | kFur,
     kFarm | bitOf(Place::Forest), true, drawChicken},
    {"duck", "ducks", "", "", H::Water, 0.20f,
     kYellow | kGreen | kBlue | kWhite | kBrown | kBlack | kPinkish, kWater, false, drawDuck},
    {"fish", "fish", "", "", H::Water, 0.19f, kBright, kWater, true, drawFish},
    {"bird", "birds", "", "", H::Sky, 0.18f, kAny, kOutdoors, false, drawBird},
    {"butterfly", "butterflies", "", "", H::Sky, 0.18f, kPainted, kWild & ~bitOf(Place::Snow), true,
     drawButterfly},

    {"car", "cars", "", "", H::Ground, 0.25f, kAny, kRoads | bitOf(Place::Beach), true, drawCar},
    {"bus", "buses", "", "", H::Ground, 0.24f, kPainted, kRoads, true, drawBus},
    {"truck", "trucks", "lorry", "lorries", H::Ground, 0.24f, kPainted | kBrown, kRoads, true,
     drawTruck},
    {"bicycle", "bicycles", "bike", "bikes", H::Ground, 0.24f, kPainted,
     kRoads | kFarm | bitOf(Place::Beach), false, drawBicycle},
    {"train", "trains", "", "", H::Ground, 0.24f, kBright | kBlack, kRoads, false, drawTrain},
    {"tractor", "tractors", "", "", H::Ground, 0.25f, kBright, kFarm | bitOf(Place::Snow), false,
     drawTractor},
    {"boat", "boats", "sailboat", "sailboats", H::Water, 0.24f, kAny, kWater, true, drawBoat},
    {"aeroplane", "aeroplanes", "plane", "planes", H::Sky, 0.22f, kPainted, kOutdoors, true,
     drawAeroplane},
    {"helicopter", "helicopters", "", "", H::Sky, 0.21f, kPainted, kOutdoors, true, drawHelicopter},
    {"hot-air balloon", "hot-air balloons", "", "", H::Sky, 0.24f, kBright | kWhite, kWild, true,
     drawHotAirBalloon},

    {"house", "houses", "cottage", "cottages", H::Ground, 0.34f, kPainted | kBrown,
     kOutdoors & ~bitOf(Place::Desert), false, drawHouse},
    {"castle", "castles", "", "", H::Ground, 0.34f, kAny, kWild, false, drawCastle},
    {"tent", "tents", "", "", H::Ground, 0.26f, kBright | kBrown | kWhite, kWild, true, drawTent},
    {"windmill", "windmills", "", "", H::Ground, 0.38f, kAny, kFarm | bitOf(Place::Lake), false,
     drawWindmill},
    {"lighthouse", "lighthouses", "", "", H::Ground, 0.38f,
     kRed | kBlue | kBlack | kGreen | kOrange, kWater, false, drawLighthouse},
    {"tree", "trees", "", "", H::Ground, 0.38f,
     kRed | kOrange | kYellow | kGreen | kPinkish | kBrown | kWhite,
     kOutdoors & ~bitOf(Place::Desert), false, drawTree},
    {"flower", "flowers", "", "", H::Ground, 0.23f, kBright | kWhite,
     kFarm | bitOf(Place::Forest) | kIndoors | bitOf(Place::Lake), false, drawFlower},
    {"cactus", "cacti", "", "", H::Ground, 0.27f, kGreen | kBlue | kYellow | kPinkish,
     bitOf(Place::Desert) | kIndoors, false, drawCactus},
    {"mushroom", "mushrooms", "", "", H::Ground, 0.21f, kAny & ~kBlack,
     bitOf(Place::Forest) | kFarm, true, drawMushroom},

    {"chair", "chairs", "", "", H::Ground, 0.25f, kAny, kPicnic, true, drawChair},
    {"table", "tables", "", "", H::Ground, 0.27f, kAny, kPicnic, true, drawTable},
    {"lamp", "lamps", "", "", H::Ground, 0.28f, kBright | kWhite, kIndoors, true, drawLamp},
    {"ball", "balls", "", "", H::Ground, 0.16f, kAny,
     kPicnic | bitOf(Place::Street) | bitOf(Place::Snow), true, drawBall},
    {"kite", "kites", "", "", H::Sky, 0.22f, kBright, kWild, true, drawKite},
    {"umbrella", "umbrellas", "", "", H::Ground, 0.24f, kAny, kPicnic | bitOf(Place::Street), true,
     drawUmbrella},
    {"cake", "cakes", "", "", H::Ground, 0.20f,
     kPinkish | kBrown | kWhite | kYellow | kBlue | kGreen | kPurple, kPicnic, false, drawCake},
    {"apple", "apples", "", "", H::Ground, 0.16f, kRed | kYellow | kGreen,
     kPicnic | bitOf(Place::Forest), false, drawApple},
    {"cup", "cups", "mug", "mugs", H::Ground, 0.17f, kAny, kPicnic, true, drawCup},
    {"book", "books", "", "", H::Ground, 0.19f, kAny & ~kWhite, kPicnic, false, drawBook},
    {"hat", "hats", "", "", H::Ground, 0.20f, kAny,
     kPicnic | bitOf(Place::Snow) | bitOf(Place::Desert), true, drawHat},
    {"present", "presents", "gift", "gifts", H::Ground, 0.20f, kBright | kWhite | kBlack,
     kPicnic | bitOf(Place::Snow), true, drawPresent},
};

}  // namespace

std::span<const Kind> kinds() { return kKinds; }
std::span<const NamedColour> colours() { return kColours; }

const Kind* findKind(std::string_view name) {
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

}  // namespace ws::scenes
