// Splits: held-out pairs stay held out, and twins differ in what they should alone.
#include <QTest>
#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/train/scenes/detail/held_out.h"
#include "core/train/scenes/detail/world.h"
#include "tests/train/scenes_support.h"

namespace ws {
namespace {

using scenes::Thing;
using scenes::World;

World worldOf(SceneSplit split, int index) {
  return scenes::planWorld({sceneSeed(kSeed, index), split});
}

int heldOutPairsIn(const World& world) {
  return static_cast<int>(std::ranges::count_if(world.things, [&](const Thing& thing) {
    const bool colour =
        thing.kind->colours != 0 && scenes::heldOutColours(*thing.kind) >> thing.colour & 1;
    return colour || (scenes::heldOutPlaces(*thing.kind) & scenes::bitOf(world.place));
  }));
}

bool sameSetting(const World& a, const World& b) {
  return a.seed == b.seed && a.place == b.place && a.weather == b.weather && a.light == b.light &&
         a.litFromRight == b.litFromRight;
}

bool sameBox(const Box& a, const Box& b) {
  return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

/// Alike in all but colours and place.
bool sameThing(const Thing& a, const Thing& b) {
  return a.kind == b.kind && a.size == b.size && a.pattern == b.pattern && a.seed == b.seed &&
         a.part == b.part;
}
bool sameColours(const Thing& a, const Thing& b) {
  return a.colour == b.colour && a.partColour == b.partColour;
}

const Thing& thingOf(const World& world, int exchanged) {
  return world
      .things[static_cast<std::size_t>(world.exchanged[static_cast<std::size_t>(exchanged)])];
}

const Thing* withSeed(const World& world, std::uint64_t seed) {
  const auto found = std::ranges::find(world.things, seed, &Thing::seed);
  return found == world.things.end() ? nullptr : &*found;
}

int countOf(const World& world, const scenes::Kind* kind) {
  return static_cast<int>(std::ranges::count(world.things, kind, &Thing::kind));
}

}  // namespace

class SceneSplitsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void namesAreKnown();
  void heldOutPairsArePossible();
  void heldOutPairsStayOut();
  void combinationsHaveOne();
  void attributesExchangeTwoColours();
  void relationsExchangeTwoPlaces();
  void countsDifferByOne();
  void scenesSayWhatTheirTwinHas();
};

void SceneSplitsTest::namesAreKnown() {
  for (const SceneSplit split :
       {SceneSplit::Plain, SceneSplit::Combinations, SceneSplit::Attributes, SceneSplit::Relations,
        SceneSplit::Counts}) {
    QVERIFY(splitNamed(splitName(split)) == split);
  }
  try {
    splitNamed("other");
    QFAIL("no error");
  } catch (const Error& error) {
    QVERIFY(error.code == ErrorCode::NotFound);
    QVERIFY(error.detail.find("combinations") != std::string::npos);
  }
  QVERIFY(!hasTwins(SceneSplit::Plain) && !hasTwins(SceneSplit::Combinations));
  QVERIFY(hasTwins(SceneSplit::Attributes) && hasTwins(SceneSplit::Counts));
}

// The tables of kinds have each pair, and enough beside it.
void SceneSplitsTest::heldOutPairsArePossible() {
  int colours = 0, places = 0;
  for (const scenes::HeldOut& pair : scenes::heldOutPairs()) {
    const scenes::Kind* kind = scenes::findKind(pair.kind);
    QVERIFY2(kind, pair.kind.data());
    if (pair.colour >= 0) {
      ++colours;
      QVERIFY2(kind->colours >> pair.colour & 1, pair.kind.data());
    } else {
      ++places;
      QVERIFY2(kind->places & scenes::bitOf(pair.place), pair.kind.data());
      QVERIFY(kind->habitat != scenes::Habitat::Water || scenes::infoOf(pair.place).hasWater());
    }
    const auto left = kind->colours & ~scenes::heldOutColours(*kind);
    QVERIFY2(kind->colours == 0 || std::popcount(static_cast<unsigned>(left)) >= 3,
             pair.kind.data());
  }
  QCOMPARE(colours, 24);
  QCOMPARE(places, 12);
}

void SceneSplitsTest::heldOutPairsStayOut() {
  std::set<std::string> halves;
  for (int i = 0; i < 3000; ++i) {
    const World world = worldOf(SceneSplit::Plain, i);
    QCOMPARE(heldOutPairsIn(world), 0);
    for (const Thing& thing : world.things) halves.emplace(thing.kind->name);
  }
  for (const scenes::HeldOut& pair : scenes::heldOutPairs()) {
    QVERIFY2(halves.count(std::string(pair.kind)), pair.kind.data());  // each kind is met
  }
  for (const SceneSplit split :
       {SceneSplit::Attributes, SceneSplit::Relations, SceneSplit::Counts}) {
    for (int i = 0; i < 400; ++i) QCOMPARE(heldOutPairsIn(worldOf(split, i)), 0);
  }
}

void SceneSplitsTest::combinationsHaveOne() {
  for (int i = 0; i < 1000; ++i) {
    const World world = worldOf(SceneSplit::Combinations, i);
    QVERIFY(heldOutPairsIn(world) >= 1);
    QVERIFY(world.exchanged[0] < 0);
  }
}

void SceneSplitsTest::attributesExchangeTwoColours() {
  int clothes = 0;
  for (int i = 0; i < 400; i += 2) {
    const World world = worldOf(SceneSplit::Attributes, i);
    const World twin = worldOf(SceneSplit::Attributes, i + 1);
    QVERIFY(sameSetting(world, twin));
    QVERIFY(world.exchanged == twin.exchanged);
    QCOMPARE(world.things.size(), twin.things.size());
    for (std::size_t t = 0; t < world.things.size(); ++t) {
      const Thing &a = world.things[t], &b = twin.things[t];
      QVERIFY(sameThing(a, b) && sameBox(a.whole, b.whole) && a.on == b.on && a.in == b.in);
      const bool exchanged = std::ranges::count(world.exchanged, static_cast<int>(t)) > 0;
      QCOMPARE(sameColours(a, b), !exchanged);
    }
    const Thing &a = thingOf(world, 0), &b = thingOf(world, 1);
    const Thing &twinA = thingOf(twin, 0), &twinB = thingOf(twin, 1);
    QVERIFY(a.kind != b.kind && countOf(world, a.kind) == 1 && countOf(world, b.kind) == 1);
    if (a.kind->colours == 0) {
      ++clothes;
      QVERIFY(twinA.partColour == b.partColour && twinB.partColour == a.partColour);
    } else {
      QVERIFY(twinA.colour == b.colour && twinB.colour == a.colour);
      QVERIFY(twinA.partColour == a.partColour && twinB.partColour == b.partColour);
      QVERIFY(a.kind->colours >> b.colour & b.kind->colours >> a.colour & 1);
    }
  }
  QVERIFY(clothes > 0);
}

void SceneSplitsTest::relationsExchangeTwoPlaces() {
  for (int i = 0; i < 400; i += 2) {
    const World world = worldOf(SceneSplit::Relations, i);
    const World twin = worldOf(SceneSplit::Relations, i + 1);
    QVERIFY(sameSetting(world, twin));
    QCOMPARE(world.things.size(), twin.things.size());
    const Thing &a = thingOf(world, 0), &b = thingOf(world, 1);
    const Thing &twinA = thingOf(twin, 0), &twinB = thingOf(twin, 1);
    for (const Thing& thing : world.things) {
      const Thing* same = withSeed(twin, thing.seed);
      QVERIFY(same && sameThing(thing, *same) && sameColours(thing, *same));
      QCOMPARE(sameBox(thing.whole, same->whole), &thing != &a && &thing != &b);
    }
    QVERIFY(a.kind != b.kind && countOf(world, a.kind) == 1 && countOf(world, b.kind) == 1);
    QVERIFY(a.seed == twinA.seed && b.seed == twinB.seed);
    QVERIFY(twinA.stand.x == b.stand.x && twinB.stand.x == a.stand.x);
    const Scene scene = scenes::sceneOf(world, world.seed),
                other = scenes::sceneOf(twin, twin.seed);
    bool turned = false;
    for (const SceneRelation relation :
         {SceneRelation::LeftOf, SceneRelation::RightOf, SceneRelation::Above, SceneRelation::Below,
          SceneRelation::InFrontOf, SceneRelation::Behind}) {
      turned |= relationHolds(relation, scene, world.exchanged[0], world.exchanged[1]) &&
                relationHolds(relation, other, twin.exchanged[1], twin.exchanged[0]);
    }
    QVERIFY(turned);
  }
}

void SceneSplitsTest::countsDifferByOne() {
  std::map<int, int> met;
  int more = 0;
  for (int i = 0; i < 400; i += 2) {
    const World world = worldOf(SceneSplit::Counts, i);
    const World twin = worldOf(SceneSplit::Counts, i + 1);
    QVERIFY(sameSetting(world, twin));
    const scenes::Kind* kind = thingOf(world, 0).kind;
    QVERIFY(thingOf(twin, 0).kind == kind && world.exchanged[1] < 0);
    const int count = countOf(world, kind);
    QCOMPARE(std::abs(count - world.otherCount), 1);
    QCOMPARE(countOf(twin, kind), world.otherCount);
    QCOMPARE(twin.otherCount, count);
    QVERIFY(count >= 1 && count <= 5 && twin.otherCount >= 1);
    QVERIFY(world.exchanged[0] ==
            std::ranges::find(world.things, kind, &Thing::kind) - world.things.begin());
    const World &larger = count > world.otherCount ? world : twin,
                &smaller = count > world.otherCount ? twin : world;
    for (const Thing& thing : smaller.things) {
      const Thing* same = withSeed(larger, thing.seed);
      QVERIFY(same && sameThing(thing, *same) && sameColours(thing, *same) &&
              sameBox(thing.whole, same->whole));
      for (const auto& [on, sameOn] : {std::pair{thing.on, same->on}, {thing.in, same->in}}) {
        QCOMPARE(on < 0, sameOn < 0);
        if (on >= 0) {
          QVERIFY(smaller.things[static_cast<std::size_t>(on)].seed ==
                  larger.things[static_cast<std::size_t>(sameOn)].seed);
        }
      }
    }
    ++met[count], ++met[twin.otherCount];
    more += count > world.otherCount;
  }
  for (int count = 1; count <= 5; ++count) QVERIFY2(met[count] > 20, std::to_string(count).c_str());
  QVERIFY2(more > 60 && more < 140, std::to_string(more).c_str());
}

void SceneSplitsTest::scenesSayWhatTheirTwinHas() {
  for (int i = 0; i < 16; ++i) {
    QVERIFY(describeScene(sceneSeed(kSeed, i)).exchanged.empty());
    QCOMPARE(describeScene({sceneSeed(kSeed, i), SceneSplit::Attributes}).exchanged.size(),
             std::size_t{2});
    const Scene scene = describeScene({sceneSeed(kSeed, i), SceneSplit::Counts});
    QCOMPARE(scene.exchanged.size(), std::size_t{1});
    QVERIFY(scene.otherCount >= 1 && scene.otherCount <= 5);
    QVERIFY(renderScene(scene.id, 48).rgba !=
            renderScene({sceneSeed(kSeed, i ^ 1), SceneSplit::Counts}, 48).rgba);
  }
}

}  // namespace ws

QTEST_APPLESS_MAIN(ws::SceneSplitsTest)
#include "scene_splits_test.moc"
