#include "core/train/scenes/detail/world.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/train/scenes/detail/held_out.h"
#include "core/train/scenes/detail/palette.h"
#include "core/train/scenes/detail/placement.h"
#include "core/train/scenes/detail/twins.h"

namespace ws::scenes {
namespace {

constexpr int kMostThings = 8, kMostOfAKind = 5;

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

/// A thing, or several alike, that a scene is given.
struct Entry {
  const Kind* kind = nullptr;
  int colour = -1;  ///< -1: any
  int copies = 1;
  bool alike = true;
};

int partCount(const Kind& kind) {
  return static_cast<int>(
      std::ranges::count_if(kind.parts, [](const Part& part) { return !part.name.empty(); }));
}

/// People always show a part, others now and then; never in the thing's own colour.
void choosePart(Thing& thing, const Palette& palette, Random& random) {
  const int parts = partCount(*thing.kind);
  if (parts == 0 || (thing.kind->colours != 0 && !random.chance(0.35f))) return;
  const int part = random.below(parts);
  std::uint16_t allowed = thing.kind->parts[static_cast<std::size_t>(part)].colours;
  if (thing.kind->colours != 0) allowed &= static_cast<std::uint16_t>(~(1u << thing.colour));
  if (allowed == 0) return;
  thing.part = part;
  thing.partColour = pickColour(palette, allowed, random);
}

Thing makeThing(const Entry& entry, const Palette& palette, Random& random) {
  const Kind& kind = *entry.kind;
  Thing thing;
  thing.kind = &kind;
  const int colour =
      pickColour(palette, kind.colours & static_cast<std::uint16_t>(~heldOutColours(kind)), random);
  thing.colour = entry.colour >= 0 ? entry.colour : colour;
  const float size = random.unit();
  thing.size = size < 0.22f ? ThingSize::Small : size < 0.44f ? ThingSize::Large : ThingSize::Plain;
  const float pattern = random.unit();
  if (kind.patterned && thing.size != ThingSize::Small && pattern < 0.36f) {
    thing.pattern = pattern < 0.13f   ? Pattern::Striped
                    : pattern < 0.26f ? Pattern::Spotted
                                      : Pattern::Checked;
  }
  choosePart(thing, palette, random);
  thing.seed = random.bits();
  return thing;
}

/// Places an entry's things. @return how many found room
int addEntry(World& world, const Entry& entry, const Palette& palette, Random& random) {
  Thing thing = makeThing(entry, palette, random);
  const std::size_t first = world.things.size();
  const auto before = std::ranges::count(world.things, entry.kind, &Thing::kind);
  const int copies = std::min({entry.copies, kMostThings - static_cast<int>(first),
                               kMostOfAKind - static_cast<int>(before)});
  for (int copy = 0; copy < copies; ++copy) {
    if (copy > 0 && !entry.alike) thing = makeThing(entry, palette, random);
    thing.seed = random.bits();
    std::optional<Thing> companion;
    if (copy > 0) companion = world.things[first + static_cast<std::size_t>(random.below(copy))];
    if (!findRoom(thing, world.place, companion ? &*companion : nullptr, world.things, random)) {
      return copy;
    }
    world.things.push_back(thing);
  }
  return copies;
}

bool canCarry(const Kind& kind) {
  return (kind.top || kind.hollow) && kind.habitat != Habitat::Sky;
}

bool isHollow(const Kind& kind) { return canCarry(kind) && kind.hollow; }

bool canBeCarried(const Kind& kind) { return kind.portable && kind.habitat == Habitat::Ground; }

/// Now and then a portable thing is put on a table, or in a basket.
void addCarried(World& world, const Palette& palette, const Kind* notThis, Random& random) {
  const int supports = static_cast<int>(world.things.size());
  for (int i = 0; i < supports && world.things.size() < kMostThings; ++i) {
    const Kind& support = *world.things[static_cast<std::size_t>(i)].kind;
    if (!canCarry(support) || !random.chance(0.6f)) continue;
    for (int attempt = 0; attempt < 6; ++attempt) {
      const Kind* kind = pickKindWhere(world.place, canBeCarried, random);
      const bool tooMany = std::ranges::count(world.things, kind, &Thing::kind) >= kMostOfAKind;
      if (!kind || kind == &support || kind == notThis || tooMany) continue;
      Thing thing = makeThing({.kind = kind}, palette, random);
      const bool inside = support.hollow && (!support.top || random.chance(0.5f));
      if (!putOn(thing, i, inside, world.things, random)) continue;
      world.things.push_back(thing);
      break;
    }
  }
}

void addThings(World& world, const Palette& palette, const Kind* notThis, Random& random) {
  const float chance = random.unit();
  const int entries = chance < 0.06f ? 2 : chance < 0.38f ? 3 : chance < 0.80f ? 4 : 5;
  const bool wantsSupport = random.chance(0.12f);
  for (int i = notThis ? 1 : 0; i < entries; ++i) {
    Entry entry;
    if (i == 0 && wantsSupport) {
      const bool hollow = random.chance(0.6f);
      entry.kind = pickKindWhere(world.place, hollow ? isHollow : canCarry, random);
    }
    if (!entry.kind) entry.kind = &pickKind(palette, world.place, random);
    const float more = random.unit();
    entry.copies = more < 0.77f ? 1 : more < 0.90f ? 2 : more < 0.95f ? 3 : more < 0.98f ? 4 : 5;
    entry.alike = random.chance(0.8f);
    if (entry.kind != notThis) addEntry(world, entry, palette, random);
  }
  addCarried(world, palette, notThis, random);
}

/// Where a thing's part doesn't show, another one takes its place, or none.
void settleParts(World& world) {
  for (std::size_t i = 0; i < world.things.size(); ++i) {
    Thing& thing = world.things[i];
    if (thing.part < 0 || showsPart(world.things, i)) continue;
    const int first = thing.part, parts = partCount(*thing.kind);
    for (int next = first + 1; next < first + parts; ++next) {
      thing.part = next % parts;
      const Part& part = thing.kind->parts[static_cast<std::size_t>(thing.part)];
      measure(thing);
      if (part.colours >> thing.partColour & 1 && showsPart(world.things, i)) break;
      thing.part = -1;
    }
    if (parts == 1) thing.part = -1;
    measure(thing);
  }
}

/// The kind that the split's test is about comes first. @return it, nullptr in plain scenes; or
/// nothing where it finds no room
std::optional<const Kind*> addSubject(World& world, SceneSplit split, int copies,
                                      const HeldOut* pair, const Palette& palette, Random& random) {
  Entry entry;
  if (split == SceneSplit::Counts) {
    entry = {.kind = &pickKind(palette, world.place, random), .copies = copies};
  } else if (pair) {
    entry = {findKind(pair->kind), pair->colour, random.chance(0.85f) ? 1 : 2};
  } else {
    return nullptr;
  }
  const int found = addEntry(world, entry, palette, random);
  if (found < (split == SceneSplit::Counts ? copies : 1)) return {};
  return entry.kind;
}

/// A place for a held-out pair; for a pair of kind and colour one of the palette's if possible.
Place placeFor(const HeldOut& pair, const Palette& palette, Random& random) {
  if (pair.colour < 0) return pair.place;
  const Kind& kind = *findKind(pair.kind);
  for (const Place place : palette.places) {
    if (mayBeAt(kind, place)) return place;
  }
  for (;;) {
    const auto place = static_cast<Place>(random.below(kPlaceCount));
    if (mayBeAt(kind, place)) return place;
  }
}

/// One attempt at a plan. @return false where the things didn't come out as they should
bool tryPlan(World& world, SceneSplit split, const Palette& palette, Random& random) {
  const int copies = 2 + static_cast<int>(scatter(world.seed ^ 0x636F756E74ull) >> 62);
  const HeldOut* pair = nullptr;
  world.place = palette.places[static_cast<std::size_t>(random.below(3))];
  if (split == SceneSplit::Combinations) {
    const auto pairs = heldOutPairs();
    pair = &pairs[static_cast<std::size_t>(random.below(static_cast<int>(pairs.size())))];
    world.place = placeFor(*pair, palette, random);
  }
  world.weather = pickWeather(world.place, random);
  world.light = pickLight(world.place, random);
  world.litFromRight = random.chance(0.5f);
  const auto subject = addSubject(world, split, copies, pair, palette, random);
  if (!subject) return false;
  addThings(world, palette, *subject, random);
  if (world.things.size() < 2) return false;
  sortBackToFront(world);
  settleParts(world);
  return allFit(world.things) && areClearlySeen(world.things);
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
  const bool twins = hasTwins(id.split);
  const std::uint64_t seed = twins ? id.seed & ~std::uint64_t{1} : id.seed;
  const Palette palette = paletteOf(seed);
  const auto split = static_cast<std::uint64_t>(id.split);
  for (std::uint64_t salt = 0;; ++salt) {  // until a plan comes out well
    Random random(scatter(scatter(seed) ^ (salt << 8 | split)));
    World world;
    world.seed = seed;
    if (!tryPlan(world, id.split, palette, random)) continue;
    if (!twins) return world;
    std::optional<World> twin = makeTwin(world, id.split, random);
    if (!twin) continue;
    const bool turned = random.chance(0.5f);  // or the even scene would always have more
    return turned == ((id.seed & 1) != 0) ? world : *twin;
  }
}

}  // namespace ws::scenes
