#include "core/train/scenes/detail/world.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ws::scenes {
namespace {

constexpr int kMostThings = 6;
constexpr int kTries = 40;              // to find room for one thing
constexpr float kLeastSide = 0.098f;    // of a box: below, 128 px show too little of a thing
constexpr float kMostHidden = 0.28f;    // of a thing's box, by the boxes before it
constexpr float kMostOutside = 0.004f;  // of the picture, on each side
constexpr float kSmall = 0.68f, kLarge = 1.42f;

constexpr PlaceInfo kPlaces[] = {
    {"meadow", 0.46f, 0.56f, 0.96f},  {"beach", 0.36f, 0.70f, 0.96f, 0.45f, 0.60f},
    {"snow", 0.46f, 0.56f, 0.96f},    {"street", 0.44f, 0.58f, 0.96f},
    {"desert", 0.44f, 0.54f, 0.96f},  {"lake", 0.36f, 0.82f, 0.97f, 0.46f, 0.74f},
    {"forest", 0.44f, 0.56f, 0.96f},  {"room", 0.50f, 0.58f, 0.96f},
    {"hills", 0.50f, 0.58f, 0.96f},   {"garden", 0.44f, 0.57f, 0.96f},
    {"kitchen", 0.50f, 0.58f, 0.96f}, {"mountains", 0.50f, 0.58f, 0.96f},
    {"jungle", 0.44f, 0.56f, 0.96f},  {"harbour", 0.36f, 0.80f, 0.97f, 0.46f, 0.72f},
    {"farm", 0.44f, 0.56f, 0.96f},
};

/// What eight scenes in a row share.
struct Palette {
  std::array<Place, 3> places{};
  std::array<const Kind*, 7> kinds{};
  std::array<int, 4> colours{};
};

/// How likely a kind is where it may be: those of few places more, or boats would be rare and cats
/// not.
int weightAt(const Kind& kind, Place place) {
  return kind.places & bitOf(place) ? 4 + 24 / std::popcount(kind.places) : 0;
}

const Kind* anyKindAt(Place place, Random& random) {
  int total = 0;
  for (const Kind& kind : kinds()) total += weightAt(kind, place);
  int left = random.below(total);
  for (const Kind& kind : kinds()) {
    left -= weightAt(kind, place);
    if (left < 0) return &kind;
  }
  return nullptr;  // not reached: every place has kinds
}

Palette paletteOf(std::uint64_t seed) {
  Random random(scatter((seed >> 3) ^ 0x70616C65747465ull));
  Palette palette;
  for (Place& place : palette.places) place = static_cast<Place>(random.below(kPlaceCount));
  for (std::size_t i = 0; i < palette.kinds.size(); ++i) {
    palette.kinds[i] = anyKindAt(palette.places[i % 3], random);
  }
  for (int& colour : palette.colours) colour = random.below(static_cast<int>(colours().size()));
  return palette;
}

const Kind* pickKind(const Palette& palette, Place place, Random& random) {
  if (random.chance(0.72f)) {
    for (int attempt = 0; attempt < 4; ++attempt) {
      const Kind* kind = palette.kinds[static_cast<std::size_t>(random.below(7))];
      if (kind->places & bitOf(place)) return kind;
    }
  }
  return anyKindAt(place, random);
}

int pickColour(const Palette& palette, const Kind& kind, Random& random) {
  if (random.chance(0.75f)) {
    for (int attempt = 0; attempt < 3; ++attempt) {
      const int colour = palette.colours[static_cast<std::size_t>(random.below(4))];
      if (kind.colours >> colour & 1) return colour;
    }
  }
  for (;;) {
    const int colour = random.below(static_cast<int>(colours().size()));
    if (kind.colours >> colour & 1 || kind.colours == 0) return colour;
  }
}

Weather pickWeather(Place place, Random& random) {
  const float chance = random.unit();
  if (place == Place::Room || chance < 0.50f) return Weather::Clear;
  if (chance < 0.68f) return Weather::Cloudy;
  if (place == Place::Desert) return chance < 0.8f ? Weather::Fog : Weather::Clear;
  if (chance < 0.80f) return Weather::Rain;
  if (chance < 0.90f && place != Place::Beach) return Weather::Snow;
  return chance < 0.98f ? Weather::Fog : Weather::Clear;
}

Thing makeThing(const Kind& kind, const Palette& palette, Random& random) {
  Thing thing;
  thing.kind = &kind;
  thing.colour = pickColour(palette, kind, random);
  const float size = random.unit();
  thing.size = size < 0.22f ? ThingSize::Small : size < 0.44f ? ThingSize::Large : ThingSize::Plain;
  const float pattern = random.unit();
  if (kind.patterned && thing.size != ThingSize::Small && pattern < 0.36f) {
    thing.pattern = pattern < 0.13f   ? Pattern::Striped
                    : pattern < 0.26f ? Pattern::Spotted
                                      : Pattern::Checked;
  }
  thing.seed = random.bits();
  return thing;
}

Box clipped(const Box& box) {
  return {std::clamp(box.x0, 0.0f, 1.0f), std::clamp(box.y0, 0.0f, 1.0f),
          std::clamp(box.x1, 0.0f, 1.0f), std::clamp(box.y1, 0.0f, 1.0f)};
}

Box overlapOf(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

/// Sky things lie behind everything; on the ground, who stands lower stands nearer.
bool isBehind(const Thing& a, const Thing& b) {
  const bool aFlies = a.kind->habitat == Habitat::Sky, bFlies = b.kind->habitat == Habitat::Sky;
  return aFlies != bFlies ? aFlies : a.stand.y < b.stand.y;
}

/// Whether `candidate` may join `things`: no thing too hidden, feet apart.
bool fits(const Thing& candidate, const std::vector<Thing>& things) {
  std::vector<const Thing*> all{&candidate};
  for (const Thing& thing : things) all.push_back(&thing);
  for (const Thing* rear : all) {
    float hidden = 0;
    for (const Thing* front : all) {
      if (front == rear || isBehind(*front, *rear)) continue;
      const float overlap = overlapOf(rear->box, front->box).area();
      const bool flying = rear->kind->habitat == Habitat::Sky;
      if (flying && overlap > 0.10f * rear->box.area()) return false;
      hidden += overlap;
    }
    if (hidden > kMostHidden * rear->box.area()) return false;
  }
  return true;
}

/// The drawing's extents at its stand.
void measure(Thing& thing) {
  Pen pen(thing.stand);
  thing.kind->draw(pen, lookOf(thing));
  thing.whole = pen.extents();
  thing.box = clipped(thing.whole);
}

/// Chooses a stand near (x, depth), or anywhere where x is negative. depth: 0 far, 1 near.
Stand chooseStand(const Thing& thing, Place place, float nearX, float nearDepth, Random& random) {
  const PlaceInfo& info = infoOf(place);
  Stand stand;
  stand.mirrored = random.chance(0.5f);
  const bool tall = thing.kind->unit > 0.31f;
  float depth = tall ? random.between(0.0f, 0.55f) : random.between(0.1f, 1.0f);
  stand.x = random.between(0.08f, 0.92f);
  if (nearX >= 0) {
    stand.x = nearX + random.between(-0.34f, 0.34f);
    depth = std::clamp(nearDepth + random.between(-0.25f, 0.25f), 0.0f, 1.0f);
  }
  const float size = thing.size == ThingSize::Small   ? kSmall
                     : thing.size == ThingSize::Large ? kLarge
                                                      : 1.0f;
  stand.scale = thing.kind->unit * size * (0.86f + 0.2f * depth);
  switch (thing.kind->habitat) {
    case Habitat::Ground:
      stand.y = info.groundTop + (info.groundBottom - info.groundTop) * depth;
      break;
    case Habitat::Water:
      stand.y = info.waterTop + (info.waterBottom - info.waterTop) * depth;
      break;
    case Habitat::Sky:
      stand.scale = thing.kind->unit * size * 0.95f;
      stand.y = stand.scale + 0.03f + (info.horizon - 0.06f - stand.scale) * random.unit();
      break;
  }
  return stand;
}

/// Finds room for the thing. @return false where there is none
bool place(Thing& thing, Place where, const Thing* companion, const std::vector<Thing>& things,
           Random& random) {
  const PlaceInfo& info = infoOf(where);
  const float band = std::max(info.groundBottom - info.groundTop, 0.01f);
  for (int attempt = 0; attempt < kTries; ++attempt) {
    const float nearX = companion ? companion->stand.x : -1.0f;
    const float nearDepth = companion ? (companion->stand.y - info.groundTop) / band : 0.0f;
    thing.stand = chooseStand(thing, where, nearX, nearDepth, random);
    measure(thing);
    const float side = std::min(thing.whole.x1 - thing.whole.x0, thing.whole.y1 - thing.whole.y0);
    if (side < kLeastSide) {
      thing.stand.scale *= kLeastSide * 1.001f / side;
      measure(thing);
    }
    const bool inside = thing.whole.x0 > -kMostOutside && thing.whole.x1 < 1 + kMostOutside &&
                        thing.whole.y0 > -kMostOutside && thing.whole.y1 < 1 + kMostOutside;
    if (inside && fits(thing, things)) return true;
  }
  return false;
}

void addThings(World& world, const Palette& palette, Random& random) {
  const float chance = random.unit();
  const int entries = chance < 0.06f ? 2 : chance < 0.38f ? 3 : chance < 0.80f ? 4 : 5;
  for (int entry = 0; entry < entries; ++entry) {
    Thing thing = makeThing(*pickKind(palette, world.place, random), palette, random);
    const float more = random.unit();
    const int copies = more < 0.80f ? 1 : more < 0.94f ? 2 : 3;
    const bool alike = random.chance(0.8f);
    for (int copy = 0; copy < copies && static_cast<int>(world.things.size()) < kMostThings;
         ++copy) {
      const Thing* companion = copy > 0 ? &world.things.back() : nullptr;
      if (copy > 0 && !alike) thing = makeThing(*thing.kind, palette, random);
      thing.seed = random.bits();
      if (!place(thing, world.place, companion, world.things, random)) break;
      world.things.push_back(thing);
    }
  }
}

}  // namespace

const PlaceInfo& infoOf(Place place) { return kPlaces[static_cast<std::size_t>(place)]; }

std::string_view nameOf(Weather weather) {
  constexpr std::string_view names[] = {"clear", "cloudy", "rain", "snow", "fog"};
  return names[static_cast<std::size_t>(weather)];
}
std::string_view nameOf(Light light) {
  constexpr std::string_view names[] = {"day", "sunset", "night"};
  return names[static_cast<std::size_t>(light)];
}
std::string_view nameOf(ThingSize size) {
  constexpr std::string_view names[] = {"plain", "small", "large"};
  return names[static_cast<std::size_t>(size)];
}
std::string_view nameOf(Pattern pattern) {
  constexpr std::string_view names[] = {"plain", "striped", "spotted", "checked"};
  return names[static_cast<std::size_t>(pattern)];
}

Look lookOf(const Thing& thing) {
  Random random(thing.seed ^ 0x6C6F6F6Bull);
  Colour c = colours()[static_cast<std::size_t>(thing.colour)].colour;
  const float brightness = random.between(-0.05f, 0.04f);
  const auto shifted = [&](float value) {
    return std::clamp(value + brightness + random.between(-0.02f, 0.02f), 0.06f, 0.985f);
  };
  const float r = shifted(c.r), g = shifted(c.g), b = shifted(c.b);
  const Colour second = colours()[static_cast<std::size_t>(thing.partColour)].colour;
  return {.main = {r, g, b}, .second = second, .part = thing.part, .seed = thing.seed};
}

World planWorld(SceneId id) {
  const std::uint64_t seed = id.seed;
  const Palette palette = paletteOf(seed);
  Random random(scatter(seed));
  World world;
  world.seed = seed;
  world.place = palette.places[static_cast<std::size_t>(random.below(3))];
  world.weather = pickWeather(world.place, random);
  const float light = random.unit();
  world.light = light < 0.60f ? Light::Day : light < 0.80f ? Light::Sunset : Light::Night;
  if (world.place == Place::Room && world.light == Light::Sunset) world.light = Light::Day;
  world.litFromRight = random.chance(0.5f);
  while (world.things.size() < 2) {  // crowded out: lay them out anew
    world.things.clear();
    addThings(world, palette, random);
  }
  std::stable_sort(world.things.begin(), world.things.end(), isBehind);
  return world;
}

}  // namespace ws::scenes
