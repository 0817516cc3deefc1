#include "core/train/scenes/detail/twins.h"

#include <algorithm>

#include "core/train/scenes/detail/held_out.h"
#include "core/train/scenes/detail/placement.h"

namespace ws::scenes {
namespace {

int countOf(const World& world, const Kind* kind) {
  return static_cast<int>(std::count_if(world.things.begin(), world.things.end(),
                                        [&](const Thing& thing) { return thing.kind == kind; }));
}

bool isCarried(const Thing& thing) { return thing.on >= 0 || thing.in >= 0; }

bool carriesAny(const World& world, int index) {
  return std::any_of(world.things.begin(), world.things.end(),
                     [&](const Thing& thing) { return thing.on == index || thing.in == index; });
}

bool mayHaveColour(const Thing& thing, int colour) {
  const bool differs = thing.part < 0 || thing.partColour != colour;
  return (thing.kind->colours & ~heldOutColours(*thing.kind)) >> colour & 1 && differs;
}

bool mayHavePartColour(const Thing& thing, int colour) {
  return thing.kind->parts[static_cast<std::size_t>(thing.part)].colours >> colour & 1;
}

std::optional<World> exchangeColours(const World& world, int first, int second) {
  World twin = world;
  Thing& a = twin.things[static_cast<std::size_t>(first)];
  Thing& b = twin.things[static_cast<std::size_t>(second)];
  if (a.kind->colours != 0 && b.kind->colours != 0) {
    if (a.colour == b.colour || !mayHaveColour(a, b.colour) || !mayHaveColour(b, a.colour))
      return {};
    std::swap(a.colour, b.colour);
    return twin;
  }
  const bool clothes = a.kind->colours == 0 && b.kind->colours == 0 && a.part >= 0 && b.part >= 0;
  if (!clothes || a.partColour == b.partColour || !mayHavePartColour(a, b.partColour) ||
      !mayHavePartColour(b, a.partColour)) {
    return {};
  }
  std::swap(a.partColour, b.partColour);
  return twin;
}

/// Whether some relation of the pair is turned round in the twin.
bool isTurnedRound(const World& world, const World& twin) {
  const Scene before = sceneOf(world, world.seed), after = sceneOf(twin, world.seed);
  return std::ranges::any_of(
      std::initializer_list{SceneRelation::LeftOf, SceneRelation::RightOf, SceneRelation::Above,
                            SceneRelation::Below, SceneRelation::InFrontOf, SceneRelation::Behind},
      [&](SceneRelation relation) {
        return relationHolds(relation, before, world.exchanged[0], world.exchanged[1]) &&
               relationHolds(relation, after, twin.exchanged[1], twin.exchanged[0]);
      });
}

std::optional<World> exchangePlaces(World world, int first, int second) {
  const Thing &a = world.things[static_cast<std::size_t>(first)],
              &b = world.things[static_cast<std::size_t>(second)];
  if (a.kind->habitat != b.kind->habitat || isCarried(a) || isCarried(b) ||
      carriesAny(world, first) || carriesAny(world, second)) {
    return {};
  }
  world.exchanged = {first, second};
  World twin = world;
  standAt(twin.things[static_cast<std::size_t>(first)], world.place, spotOf(b, world.place));
  standAt(twin.things[static_cast<std::size_t>(second)], world.place, spotOf(a, world.place));
  if (!allFit(twin.things)) return {};
  for (const int moved : {first, second}) measure(twin.things[static_cast<std::size_t>(moved)]);
  sortBackToFront(twin);
  for (std::size_t i = 0; i < twin.things.size(); ++i) {
    if (twin.things[i].part >= 0 && !showsPart(twin.things, i)) return {};
  }
  if (!isTurnedRound(world, twin) || !areClearlySeen(twin.things)) return {};
  return twin;
}

std::optional<World> exchangePair(World& world, SceneSplit split, Random& random) {
  std::vector<std::array<int, 2>> pairs;
  const int count = static_cast<int>(world.things.size());
  for (int a = 0; a < count; ++a) {
    for (int b = 0; b < a; ++b) pairs.push_back({a, b});
  }
  while (!pairs.empty()) {
    const auto chosen = pairs.begin() + random.below(static_cast<int>(pairs.size()));
    const auto [a, b] = *chosen;
    pairs.erase(chosen);
    const Kind* kindA = world.things[static_cast<std::size_t>(a)].kind;
    const Kind* kindB = world.things[static_cast<std::size_t>(b)].kind;
    if (kindA == kindB || countOf(world, kindA) > 1 || countOf(world, kindB) > 1) continue;
    std::optional<World> twin = split == SceneSplit::Attributes ? exchangeColours(world, a, b)
                                                                : exchangePlaces(world, a, b);
    if (!twin) continue;
    world.exchanged = {a, b};
    if (split == SceneSplit::Attributes) twin->exchanged = world.exchanged;
    return twin;
  }
  return {};
}

int firstOf(const World& world, const Kind* kind) {
  const auto found = std::ranges::find(world.things, kind, &Thing::kind);
  return static_cast<int>(found - world.things.begin());
}

void removeThing(World& world, int index) {
  world.things.erase(world.things.begin() + index);
  for (Thing& thing : world.things) {
    for (int* below : {&thing.on, &thing.in}) *below -= *below > index;
  }
}

/// Takes one thing of the scene's largest group away.
std::optional<World> removeOne(World& world) {
  const Kind* kind = nullptr;
  for (const Thing& thing : world.things) {
    if (!kind || countOf(world, thing.kind) > countOf(world, kind)) kind = thing.kind;
  }
  const int count = countOf(world, kind);
  if (count < 2 || count > 5 || world.things.size() < 3) return {};
  for (int i = static_cast<int>(world.things.size()) - 1; i >= 0; --i) {
    if (world.things[static_cast<std::size_t>(i)].kind != kind || carriesAny(world, i)) continue;
    World twin = world;
    removeThing(twin, i);
    world.exchanged[0] = firstOf(world, kind), twin.exchanged[0] = firstOf(twin, kind);
    world.otherCount = count - 1, twin.otherCount = count;
    return twin;
  }
  return {};
}

}  // namespace

std::optional<World> makeTwin(World& world, SceneSplit split, Random& random) {
  return split == SceneSplit::Counts ? removeOne(world) : exchangePair(world, split, random);
}

}  // namespace ws::scenes
