// What is true of a scene, and what isn't: cases worked by hand.
#include <QTest>
#include <utility>

#include "core/train/scenes/scene.h"

namespace ws {
namespace {

/// A meadow with a red kite over a white house with a blue roof, a brown dog on its left and a
/// white one before it, and on its right a table with a cat on it.
Scene meadow() {
  Scene scene;
  scene.place = "meadow", scene.weather = "clear", scene.light = "day";
  const auto object = [&scene](const char* kind, const char* colour, Box box) -> SceneObject& {
    scene.objects.push_back({});
    SceneObject& made = scene.objects.back();
    made.kind = kind, made.colour = colour, made.size = made.pattern = "plain", made.box = box;
    return made;
  };
  object("kite", "red", {0.50f, 0.05f, 0.65f, 0.25f});
  SceneObject& house = object("house", "white", {0.36f, 0.35f, 0.68f, 0.70f});
  house.part = "roof", house.partColour = "blue", house.partBox = {0.36f, 0.35f, 0.68f, 0.45f};
  object("dog", "brown", {0.08f, 0.50f, 0.32f, 0.74f});
  object("cat", "black", {0.80f, 0.48f, 0.90f, 0.60f}).on = 4;
  object("table", "brown", {0.72f, 0.58f, 0.98f, 0.72f});
  object("dog", "white", {0.44f, 0.60f, 0.66f, 0.85f});
  return scene;
}

}  // namespace

class SceneTruthTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void truth_data();
  void truth();
};

void SceneTruthTest::truth_data() {
  QTest::addColumn<CaptionMeaning>("meaning");
  QTest::addColumn<bool>("expected");
  using R = SceneRelation;
  const auto row = [](const char* name, bool expected, std::vector<SceneClaim> claims,
                      R relation = R::None, const char* place = "") {
    CaptionMeaning meaning;
    meaning.claims = std::move(claims), meaning.relation = relation, meaning.place = place;
    QTest::newRow(name) << meaning << expected;
  };
  const auto a = [](const char* kind, const char* colour = "") {
    return SceneClaim{kind, colour, "", "", "", ""};
  };
  const auto exactly = [](int count, const char* kind, const char* colour = "") {
    return SceneClaim{kind, colour, "", "", "", "", count, count};
  };
  const auto roofed = [](const char* colour) {
    return SceneClaim{"house", "", "", "", "roof", colour};
  };
  const SceneClaim brown = a("dog", "brown"), white = a("dog", "white"), house = a("house");
  row("a dog", true, {a("dog")});
  row("a brown dog", true, {brown});
  row("a red dog", false, {a("dog", "red")});
  row("two dogs", true, {exactly(2, "dog")});
  row("three dogs", false, {exactly(3, "dog")});
  row("one dog", false, {exactly(1, "dog")});
  row("one white dog", true, {exactly(1, "dog", "white")});
  row("two brown dogs", false, {exactly(2, "dog", "brown")});
  row("a bear", false, {a("bear")});
  row("a house with a blue roof", true, {roofed("blue")});
  row("a house with a white roof", false, {roofed("white")});
  row("a dog in a meadow", true, {a("dog")}, R::None, "meadow");
  row("a dog in the desert", false, {a("dog")}, R::None, "desert");
  row("a brown dog left of the house", true, {brown, house}, R::LeftOf);
  row("a brown dog right of the house", false, {brown, house}, R::RightOf);
  row("a brown dog next to the house", true, {brown, house}, R::NextTo);
  row("a white dog in front of the house", true, {white, house}, R::InFrontOf);
  row("a white dog behind the house", false, {white, house}, R::Behind);
  row("a house behind a white dog", true, {house, white}, R::Behind);
  row("a kite above the house", true, {a("kite"), house}, R::Above);
  row("a kite below the house", false, {a("kite"), house}, R::Below);
  row("a house below the kite", true, {house, a("kite")}, R::Below);
  row("a kite next to the house", false, {a("kite"), house}, R::NextTo);
  row("a cat on a table", true, {a("cat"), a("table")}, R::On);
  row("a table on a cat", false, {a("table"), a("cat")}, R::On);
  row("a cat in a table", false, {a("cat"), a("table")}, R::In);
  row("a cat next to a table", false, {a("cat"), a("table")}, R::NextTo);
  row("a cat behind a table", false, {a("cat"), a("table")}, R::Behind);
  row("a table next to a house", true, {a("table"), house}, R::NextTo);
  row("a house between a dog and a table", true, {house, a("dog"), a("table")}, R::Between);
  row("a house between a table and a dog", true, {house, a("table"), a("dog")}, R::Between);
  row("a table between a house and a dog", false, {a("table"), house, a("dog")}, R::Between);
  row("a house between a dog and a cat", false, {house, brown, a("cat")}, R::Between);
}

void SceneTruthTest::truth() {
  QFETCH(CaptionMeaning, meaning);
  QTEST(holds(meaning, meadow()), "expected");
}

}  // namespace ws

QTEST_APPLESS_MAIN(ws::SceneTruthTest)
#include "scene_truth_test.moc"
