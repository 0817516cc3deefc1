// What several words, pictures and words that count against look like as heat; the values behind
// the colours; the difference of two maps.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/align/heatmap.h"
#include "core/base/error.h"

using namespace ws;

namespace {

const Box kLeft{0, 0, 0.5f, 1}, kRight{0.5f, 0, 1, 1};

/// Two regions, left and right; words 0 and 2 have one row, word 1 none, word 3 is a picture with
/// two rows.
Alignment made() {
  Alignment a;
  a.boxes = {kLeft, kRight};
  a.words.resize(4);
  a.words[3].picture = true;
  a.rowWord = {0, 2, 3, 3};
  a.matrix = {0.2f, 0.6f, 0.8f, 0.4f, 0.9f, 0.1f, 0.3f, 0.5f};
  a.contributions = {0, 0.6f, -0.8f, 0, 0.45f, 0, 0, 0.25f};
  a.score = 0.5f;
  return a;
}

HeatmapStyle exact(HeatScale scale = HeatScale::Fixed) {
  HeatmapStyle style;
  style.smooth = false;
  style.opacity = 1;
  style.scale = scale;
  return style;
}

bool near(const std::vector<float>& got, const std::vector<float>& want) {
  return std::ranges::equal(got, want, [](float a, float b) {
    return std::isnan(b) ? std::isnan(a) : std::abs(a - b) < 1e-5f;
  });
}

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

}  // namespace

class HeatRulesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void phraseRules_data() {
    QTest::addColumn<std::vector<int>>("words");
    QTest::addColumn<int>("rule");
    QTest::addColumn<std::vector<float>>("want");
    const auto row = [](const char* name, std::vector<int> words, PhraseRule rule,
                        std::vector<float> want) {
      QTest::newRow(name) << words << static_cast<int>(rule) << want;
    };
    row("mean", {0, 2}, PhraseRule::Mean, {0.5f, 0.5f});
    row("max", {0, 2}, PhraseRule::Max, {0.8f, 0.6f});
    row("first", {2, 0}, PhraseRule::First, {0.8f, 0.4f});
    row("first that is scored", {1, 0, 2}, PhraseRule::First, {0.2f, 0.6f});
    row("mean of those scored", {0, 1}, PhraseRule::Mean, {0.2f, 0.6f});
    row("a picture: its best row", {3}, PhraseRule::Mean, {0.9f, 0.5f});
    row("word and picture", {0, 3}, PhraseRule::Mean, {0.55f, 0.55f});
    row("not scored", {1}, PhraseRule::Max, {});
    row("the whole sentence", {}, PhraseRule::Max, {-0.35f, 0.85f});
  }
  void phraseRules() {
    QFETCH(std::vector<int>, words);
    QFETCH(int, rule);
    QFETCH(std::vector<float>, want);
    QVERIFY(near(regionValues(made(), {words, static_cast<PhraseRule>(rule)}), want));
  }

  void attentionOfSeveralWordsAddsUp() {
    Alignment a = made();
    a.kind = MatrixKind::Attention;
    QVERIFY(near(regionValues(a, {{0, 2}, PhraseRule::Mean}), {1.0f, 1.0f}));
    QVERIFY(near(regionValues(a, {{0, 2}, PhraseRule::Max}), {0.8f, 0.6f}));
  }

  /// 0.6, 0.45 and 0.25 speak for the photo, 0.8 against it: shares are of 1.3.
  void theWholeSentenceIsSharedOutOfWhatSpeaksFor() {
    QVERIFY(near(heatmapValues(made(), {}, exact(), {2, 1}), {-0.35f / 1.3f, 0.85f / 1.3f}));
  }

  void valuesAreWhatIsPainted_data() {
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("smooth");
    QTest::addColumn<int>("map");
    for (const auto scale : {HeatScale::Fixed, HeatScale::AllWords, HeatScale::ThisWord})
      for (const bool smooth : {false, true})
        for (const auto map : {ColourMap::Inferno, ColourMap::BlueOrange})
          QTest::addRow("scale %d, smooth %d, map %d", static_cast<int>(scale), smooth,
                        static_cast<int>(map))
              << static_cast<int>(scale) << smooth << static_cast<int>(map);
  }
  void valuesAreWhatIsPainted() {
    QFETCH(int, scale);
    QFETCH(bool, smooth);
    QFETCH(int, map);
    Alignment a = made();
    a.boxes[1] = {0.7f, 0.2f, 0.9f, 0.8f};  // leaves part of the picture uncovered
    HeatmapStyle style = exact(static_cast<HeatScale>(scale));
    style.smooth = smooth;
    style.colourMap = static_cast<ColourMap>(map);
    const Size size{64, 48};
    const auto values = heatmapValues(a, {{0}}, style, size);
    const Image image = paintHeatmap(a, {{0}}, style, size);
    QCOMPARE(values.size(), 64u * 48);
    int covered = 0;
    for (int y = 0; y < 48; ++y)
      for (int x = 0; x < 64; ++x) {
        const float value = values[static_cast<std::size_t>(y) * 64 + static_cast<std::size_t>(x)];
        const auto* pixel = image.pixel(x, y);
        if (std::isnan(value)) {
          QCOMPARE(int{pixel[3]}, 0);
          continue;
        }
        ++covered;
        if (pixel[3] == 0) continue;
        const auto want = heatPixel(style, colourPlace(style.colourMap, value));
        for (int c = 0; c < 3; ++c) QVERIFY(std::abs(pixel[c] - want[static_cast<std::size_t>(c)]) <= 6);
        QVERIFY(pixel[3] <= want[3] + 4);  // edges of what is covered fade
      }
    QVERIFY(covered > 64 * 48 / 2 && covered < 64 * 48);
  }

  void nothingToShowIsNothing() {
    const auto values = heatmapValues(made(), {{1}}, exact(), {3, 2});
    QVERIFY(near(values, std::vector<float>(6, kNone)));
  }

  void aWordAgainstShowsItsPlainSimilarity() {
    Alignment a = made();
    a.words[2].weight = -3;
    QVERIFY(near(heatmapValues(a, {{2}}, exact(), {2, 1}), {0.8f, 0.4f}));
  }

  /// Left: word 0 has 0.2, word 2 0.8. Right: 0.6 and 0.4.
  void differenceOfTwoMaps_data() {
    QTest::addColumn<int>("scale");
    QTest::addColumn<float>("divisor");
    QTest::newRow("fixed") << static_cast<int>(HeatScale::Fixed) << 1.0f;
    QTest::newRow("all words") << static_cast<int>(HeatScale::AllWords) << 0.9f;
    QTest::newRow("own") << static_cast<int>(HeatScale::ThisWord) << 0.6f;
  }
  void differenceOfTwoMaps() {
    QFETCH(int, scale);
    QFETCH(float, divisor);
    HeatmapStyle style = exact(static_cast<HeatScale>(scale));
    const Image image = paintDifference(made(), {{0}}, made(), {{2}}, style, {2, 1});
    style.colourMap = ColourMap::BlueOrange;
    const float want[] = {-0.6f / divisor, 0.2f / divisor};
    for (int x = 0; x < 2; ++x) {
      const auto pixel = heatPixel(style, colourPlace(style.colourMap, want[x]));
      for (int c = 0; c < 4; ++c)
        QVERIFY(std::abs(image.pixel(x, 0)[c] - pixel[static_cast<std::size_t>(c)]) <= 3);
    }
  }

  void noDifferenceIsClear() {
    for (const auto scale : {HeatScale::Fixed, HeatScale::AllWords, HeatScale::ThisWord}) {
      const Image same = paintDifference(made(), {{0}}, made(), {{0}}, exact(scale), {4, 4});
      QVERIFY(std::ranges::all_of(same.rgba, [](std::uint8_t value) { return value == 0; }));
    }
  }

  /// A word that one side doesn't have counts as nothing there.
  void oneSideAloneIsItsOwnMap() {
    HeatmapStyle style = exact();
    const Image image = paintDifference(made(), {{0}}, made(), {{1}}, style, {2, 1});
    style.colourMap = ColourMap::BlueOrange;
    QCOMPARE(image.rgba, paintHeatmap(made(), {{0}}, [&] {
      HeatmapStyle fixed = style;
      fixed.scale = HeatScale::Fixed;
      return fixed;
    }(), {2, 1}).rgba);
  }

  void regionsUnderABox() {
    const std::vector<Box> boxes = {{0, 0, 0.2f, 0.2f}, {0.4f, 0.4f, 0.6f, 0.6f}, {0.5f, 0, 1, 1}};
    QCOMPARE(regionsIn(boxes, {0, 0, 0.55f, 0.55f}), (std::vector{0, 1}));
    QCOMPARE(regionsIn(boxes, {0.9f, 0.9f, 1, 1}), std::vector{2});       // overlaps, no centre inside
    QCOMPARE(regionsIn(boxes, {0, 0.3f, 0.1f, 0.35f}), std::vector{0});   // touches none: the nearest
    QVERIFY(regionsIn(std::vector<Box>{}, {0, 0, 1, 1}).empty());
  }
};

QTEST_APPLESS_MAIN(HeatRulesTest)
#include "heat_rules_test.moc"
