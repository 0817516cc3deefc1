// The pointing game on heats whose answers are known.
#include "core/eval/detail/pointing.h"

#include <QtTest/QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace ws;

namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

/// A regular grid of n x n boxes, row by row.
std::vector<Box> grid(int n) {
  std::vector<Box> boxes;
  const auto edge = [n](int i) { return static_cast<float>(i) / static_cast<float>(n); };
  for (int y = 0; y < n; ++y) {
    for (int x = 0; x < n; ++x) boxes.push_back({edge(x), edge(y), edge(x + 1), edge(y + 1)});
  }
  return boxes;
}

}  // namespace

class PointingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hottestPixel_data() {
    QTest::addColumn<std::vector<float>>("values");  // 4 x 3
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    using V = std::vector<float>;
    QTest::newRow("one") << V{0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0} << 3 << 1;
    QTest::newRow("negative, the rest uncovered")
        << V{kNone, kNone, kNone, kNone, kNone, -2, -1, kNone, kNone, kNone, kNone, kNone} << 2
        << 1;
    QTest::newRow("plateau: its centroid") << V{5, 5, 5, 0, 5, 5, 5, 0, 5, 5, 5, 0} << 1 << 1;
    QTest::newRow("ring: its first pixel") << V{5, 5, 5, 0, 5, 0, 5, 0, 5, 5, 5, 0} << 0 << 0;
    QTest::newRow("two apart: the first") << V{0, 0, 0, 7, 0, 0, 0, 0, 0, 7, 0, 0} << 3 << 0;
    QTest::newRow("a lower plateau before") << V{4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 6, 0} << 2 << 2;
    QTest::newRow("nothing") << V(12, kNone) << -1 << -1;
  }
  void hottestPixel() {
    QFETCH(std::vector<float>, values);
    QFETCH(int, x);
    QFETCH(int, y);
    const auto pixel = ws::hottestPixel({{4, 3}, values});
    QCOMPARE(pixel.has_value(), x >= 0);
    if (pixel)
      QVERIFY2((*pixel == PointedPixel{x, y}),
               qPrintable(QString("%1, %2").arg(pixel->x).arg(pixel->y)));
  }

  void coveredShareIsTheUnion() {
    QCOMPARE(coveredShare(std::vector<Box>{{0, 0, 0.5f, 0.5f}}), 0.25);
    QCOMPARE(coveredShare(std::vector<Box>{{0, 0, 0.5f, 0.5f}, {0.25f, 0, 0.75f, 0.5f}}), 0.375);
    QCOMPARE(coveredShare(std::vector<Box>{{0, 0, 1, 1}, {0.25f, 0.25f, 0.5f, 0.5f}}), 1.0);
  }

  void plantedBoxesAreAllHit() {
    const auto boxes = grid(4);
    PointingScore score;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      std::vector<float> heat(boxes.size(), 0.1f);
      heat[i] = 0.9f;
      score.add({"kind"}, heat, boxes, std::vector<Box>{boxes[i]});
    }
    const auto figures = score.overall();
    QCOMPARE(figures.hits, 100.0);
    QCOMPARE(figures.words, 16);
    QCOMPARE(figures.chance, 6.25);
    // The centre lies on the corner of four cells, and a box owns its edges.
    QCOMPARE(figures.centre, 25.0);
  }

  void oppositeBoxesAreAllMissed() {
    const auto boxes = grid(4);
    PointingScore score;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      std::vector<float> heat(boxes.size(), 0.1f);
      heat[(i + 5) % boxes.size()] = 0.9f;
      score.add({"kind"}, heat, boxes, std::vector<Box>{boxes[i]});
    }
    QCOMPARE(score.overall().hits, 0.0);
  }

  void randomHeatHitsByArea() {
    // 4,000 words, each on a random cell of 16 x 16; an eighth of the photo is right. The deviation
    // of the share is 0.5 %, so 2 % is four of them.
    const auto boxes = grid(16);
    const std::vector<Box> right{{0.25f, 0.5f, 0.5f, 1.0f}};
    std::mt19937 random(20261123);
    std::vector<float> heat(boxes.size());
    std::iota(heat.begin(), heat.end(), 0.0f);
    PointingScore score;
    for (int word = 0; word < 4000; ++word) {
      std::ranges::shuffle(heat, random);
      score.add({"colour"}, heat, boxes, right);
    }
    QCOMPARE(score.overall().chance, 12.5);
    QVERIFY2(std::abs(score.overall().hits - 12.5) < 2,
             qPrintable(QString::number(score.overall().hits)));
  }

  void rolesAddUp() {
    const auto boxes = grid(2);
    const std::vector<float> topLeft{1, 0, 0, 0};
    PointingScore score;
    score.add({"kind"}, topLeft, boxes, std::vector<Box>{boxes[0]});
    score.add({"kind"}, topLeft, boxes, std::vector<Box>{boxes[3]});
    score.add({"colour"}, topLeft, boxes, std::vector<Box>{boxes[0]});
    score.add({"colour"}, {}, boxes, std::vector<Box>{boxes[0]});  // not scored: a miss
    score.add({"colour"}, topLeft, boxes, std::vector<Box>{boxes[3], boxes[0]});
    const auto roles = score.byRole();
    QCOMPARE(roles.size(), 2u);
    QCOMPARE(roles.at("kind").hits, 50.0);
    QCOMPARE(roles.at("kind").words, 2);
    QVERIFY(std::abs(roles.at("colour").hits - 200.0 / 3) < 1e-9);
    QCOMPARE(score.overall().hits, 60.0);
    QCOMPARE(score.overall().words, 5);
    QCOMPARE(PointingScore().overall().words, 0);
    QVERIFY((PointingScore().overall().interval == Interval{0, 100}));
    QVERIFY((score.overall().interval == wilson({3, 5})));
  }

  /// A colour of a part is a colour and a part, and one word of all.
  void partsCountBeside() {
    const auto boxes = grid(2);
    const std::vector<float> topLeft{1, 0, 0, 0};
    PointingScore score;
    score.add({"part", true}, topLeft, boxes, std::vector<Box>{boxes[0]});
    score.add({"colour", true}, topLeft, boxes, std::vector<Box>{boxes[1]});
    score.add({"colour"}, topLeft, boxes, std::vector<Box>{boxes[0]});
    const auto roles = score.byRole();
    QCOMPARE(roles.at("part").words, 2);
    QCOMPARE(roles.at("part").hits, 50.0);
    QCOMPARE(roles.at("part").chance, 25.0);
    QCOMPARE(roles.at("colour").words, 2);
    QCOMPARE(roles.at("colour").hits, 50.0);
    QCOMPARE(score.overall().words, 3);
    QVERIFY(std::abs(score.overall().hits - 200.0 / 3) < 1e-9);
  }

  void kindsWorstFirst() {
    const auto boxes = grid(2);
    const std::vector<float> topLeft{1, 0, 0, 0};
    const std::vector<Box> hit{boxes[0]}, miss{boxes[3]};
    PointingScore score;
    for (const auto& [kind, right] :
         {std::pair{"zebra", miss}, {"apple", hit}, {"dog", hit}, {"dog", miss}, {"cat", miss}})
      score.add({"kind", false, kind}, topLeft, boxes, right);
    score.add({"kind"}, topLeft, boxes, hit);  // things of several kinds: in no row
    const auto kinds = score.byKind();
    std::vector<std::string> names;
    for (const auto& row : kinds) names.push_back(row.kind);
    QCOMPARE(names, (std::vector<std::string>{"cat", "zebra", "dog", "apple"}));
    QCOMPARE(kinds[2].pointing.words, 2);
    QCOMPARE(kinds[2].pointing.hits, 50.0);
    QVERIFY((kinds[2].pointing.interval == wilson({1, 2})));
  }
};

QTEST_APPLESS_MAIN(PointingTest)
#include "pointing_test.moc"
