// The painter: geometry, values, scales and colours (spec alignment.md 3.15).
#include "core/align/heatmap.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/align/scorer.h"
#include "core/base/error.h"

using namespace ws;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// Rows belong to the words of `rowWord`; contributions are the matrix itself.
Alignment made(std::vector<Box> boxes, std::vector<float> matrix, std::vector<int> rowWord,
               int words = 1, MatrixKind kind = MatrixKind::Similarity) {
  Alignment a;
  a.kind = kind;
  a.boxes = std::move(boxes);
  a.matrix = std::move(matrix);
  a.contributions = a.matrix;
  a.rowWord = std::move(rowWord);
  a.words.resize(static_cast<std::size_t>(words));
  return a;
}

HeatmapStyle exact() {
  HeatmapStyle style;
  style.smooth = false;
  style.opacity = 1;
  style.scale = HeatScale::Fixed;
  return style;
}

int alphaAt(const Image& image, int x, int y) { return image.pixel(x, y)[3]; }

std::uint32_t colourAt(const Image& image, int x, int y) {
  const std::uint8_t* p = image.pixel(x, y);
  return static_cast<std::uint32_t>(p[0] << 16 | p[1] << 8 | p[2]);
}

bool isClear(const Image& image) {
  return std::all_of(image.rgba.begin(), image.rgba.end(), [](std::uint8_t v) { return v == 0; });
}

/// What smoothstep makes of a scaled value at full opacity.
int alphaOf(double value) {
  return static_cast<int>(std::lround(255 * value * value * (3 - 2 * value)));
}

bool closeTo(int a, int b, int tolerance = 2) { return std::abs(a - b) <= tolerance; }

const WordSelection kWord{{0}};
const Box kLeft{0, 0, 0.5f, 1}, kRight{0.5f, 0, 1, 1}, kWhole{0, 0, 1, 1};

}  // namespace

class HeatmapTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void valuesOfRegions() {
    const std::vector<Box> boxes = {kLeft, kRight};
    const std::vector<float> matrix = {0.2f, 0.4f, 0.6f, 0.8f,
                                       -1,   1};  // word 0 has two rows, word 2 one, word 1 none
    const auto values = [&](MatrixKind kind, std::vector<int> words) {
      return regionValues(made(boxes, matrix, {0, 0, 2}, 3, kind), {words});
    };
    const auto near = [](const std::vector<float>& got, std::vector<float> want) {
      if (got.size() != want.size()) return false;
      for (std::size_t i = 0; i < got.size(); ++i)
        if (std::abs(got[i] - want[i]) > 1e-6f) return false;
      return true;
    };
    QVERIFY(near(values(MatrixKind::Similarity, {0}), {0.4f, 0.6f}));
    QVERIFY(near(values(MatrixKind::Similarity, {0, 2}), {-0.3f, 0.8f}));
    QVERIFY(near(values(MatrixKind::Similarity, {0, 1}),
                 {0.4f, 0.6f}));  // a word that isn't scored doesn't dilute
    QVERIFY(near(values(MatrixKind::Attention, {0, 2}), {-0.6f, 1.6f}));
    QVERIFY(near(values(MatrixKind::Contribution, {0}), {0.8f, 1.2f}));
    QVERIFY(near(values(MatrixKind::Similarity, {}), {-0.2f, 2.2f}));
    QVERIFY(values(MatrixKind::Similarity, {1}).empty());
    QVERIFY(regionValues(made({}, {}, {}, 1), kWord).empty());
  }

  void pixelsAreCoveredByTheirCentres() {
    const std::vector<Box> boxes = {{0.25f, 0.5f, 0.75f, 1}};
    const HeatRasterValues raster =
        rasterise(boxes, std::vector<float>{0.5f}, {8, 4}, HeatRaster::Max);
    for (int y = 0; y < 4; ++y)
      for (int x = 0; x < 8; ++x) {
        const float value = raster.values[static_cast<std::size_t>(y * 8 + x)];
        const bool inside = x >= 2 && x < 6 && y >= 2;
        QVERIFY(inside ? value == 0.5f : std::isnan(value));
      }
  }

  void rulesOfOverlap() {
    const std::vector<Box> boxes = {kWhole, kLeft};
    const std::vector<float> values = {0.2f, 0.8f};
    const auto at = [&](HeatRaster rule, std::size_t x) {
      return rasterise(boxes, values, {2, 1}, rule).values[x];
    };
    QCOMPARE(at(HeatRaster::Max, 0), 0.8f);
    QCOMPARE(at(HeatRaster::Max, 1), 0.2f);
    QCOMPARE(at(HeatRaster::Mean, 0), 0.5f);
    QCOMPARE(at(HeatRaster::Mean, 1), 0.2f);
    QCOMPARE(at(HeatRaster::Density, 0), 0.2f + 1.6f);
    QCOMPARE(at(HeatRaster::Density, 1), 0.2f);
    const std::vector<float> negative = {-0.5f, -0.2f};
    QCOMPARE(rasterise(boxes, negative, {2, 1}, HeatRaster::Max).values[0], -0.2f);
  }

  void densityKeepsTheMass() {
    const std::vector<Box> boxes = {{0.1f, 0.2f, 0.5f, 0.6f}, {0.3f, 0, 1, 0.5f}, kWhole};
    const std::vector<float> values = {0.5f, 0.3f, 0.2f};
    const HeatRasterValues raster = rasterise(boxes, values, {100, 100}, HeatRaster::Density);
    const double mass = std::accumulate(raster.values.begin(), raster.values.end(), 0.0) / 10000;
    QVERIFY(std::abs(mass - 1) < 1e-4);
  }

  void boxesAreClippedAndEmptyOnesIgnored() {
    const std::vector<Box> boxes = {{-1, -1, 0.5f, 2},
                                    {0.6f, 0.5f, 0.6f, 1},
                                    {0.9f, 0.9f, 0.7f, 1},
                                    {1.2f, 0, 2, 1},
                                    {kNan, 0, 1, 1}};
    const HeatRasterValues raster =
        rasterise(boxes, std::vector<float>(5, 1.0f), {4, 2}, HeatRaster::Max);
    for (std::size_t i = 0; i < 8; ++i)
      QVERIFY(i % 4 < 2 ? raster.values[i] == 1 : std::isnan(raster.values[i]));
    const HeatRasterValues nothing =
        rasterise(std::vector<Box>{kWhole}, std::vector<float>{kNan}, {2, 2}, HeatRaster::Max);
    QVERIFY(std::isnan(nothing.values[0]));
  }

  void smallBoxesStayVisible() {
    const std::vector<Box> boxes = {{0.51f, 0.51f, 0.52f, 0.52f}, {0.999f, 0.999f, 1, 1}};
    const HeatRasterValues raster =
        rasterise(boxes, std::vector<float>{1, 1}, {4, 4}, HeatRaster::Max);
    QCOMPARE(raster.values[2 * 4 + 2], 1.0f);
    QCOMPARE(raster.values[15], 1.0f);
    QCOMPARE(static_cast<int>(std::count_if(raster.values.begin(), raster.values.end(),
                                            [](float v) { return !std::isnan(v); })),
             2);
  }

  void badSizesAreRefused() {
    const std::vector<Box> boxes = {kWhole};
    QVERIFY_EXCEPTION_THROWN(rasterise(boxes, std::vector<float>{1}, {0, 4}, HeatRaster::Max),
                             Error);
    QVERIFY_EXCEPTION_THROWN(rasterise(boxes, std::vector<float>{1}, {4, 1 << 20}, HeatRaster::Max),
                             Error);
    QVERIFY_EXCEPTION_THROWN(rasterise(boxes, std::vector<float>{}, {4, 4}, HeatRaster::Max),
                             Error);
    QVERIFY_EXCEPTION_THROWN(paintHeatmap(made({kWhole}, {1}, {0}), kWord, exact(), {0, 0}), Error);
  }

  void exactPictureShowsTheBox() {
    const Image image =
        paintHeatmap(made({{0.25f, 0.25f, 0.75f, 0.75f}}, {0.6f}, {0}), kWord, exact(), {40, 40});
    QCOMPARE(image.width, 40);
    for (int y = 0; y < 40; ++y)
      for (int x = 0; x < 40; ++x) {
        const bool inside = x >= 10 && x < 30 && y >= 10 && y < 30;
        QVERIFY(inside ? closeTo(alphaAt(image, x, y), alphaOf(0.6)) : alphaAt(image, x, y) == 0);
        if (inside) QCOMPARE(colourAt(image, x, y), colourOf(ColourMap::Inferno, 0.6f));
      }
  }

  void orderOfRegionsDoesntMatter() {
    const std::vector<Box> boxes = {kLeft, {0.3f, 0.2f, 0.8f, 0.6f}, {0.6f, 0.1f, 0.9f, 1}};
    const std::vector<Box> turned = {boxes[2], boxes[0], boxes[1]};
    for (const bool smooth : {false, true}) {
      HeatmapStyle style;
      style.smooth = smooth;
      const Image a = paintHeatmap(made(boxes, {0.3f, 0.9f, 0.5f}, {0}), kWord, style, {120, 90});
      const Image b = paintHeatmap(made(turned, {0.5f, 0.3f, 0.9f}, {0}), kWord, style, {120, 90});
      QVERIFY(a.rgba == b.rgba);
    }
  }

  void scales() {
    // Two words; the first word's values are 0.2 and 0.4, the matrix's largest is 0.8.
    const Alignment a = made({kLeft, kRight}, {0.2f, 0.4f, 0.8f, -0.3f}, {0, 1}, 2);
    HeatmapStyle style = exact();
    const auto alphas = [&] {
      const Image image = paintHeatmap(a, kWord, style, {20, 10});
      return std::pair(alphaAt(image, 5, 5), alphaAt(image, 15, 5));
    };
    QVERIFY(closeTo(alphas().first, alphaOf(0.2)) && closeTo(alphas().second, alphaOf(0.4)));
    style.scale = HeatScale::AllWords;
    QVERIFY(closeTo(alphas().first, alphaOf(0.25)) && closeTo(alphas().second, alphaOf(0.5)));
    style.scale = HeatScale::ThisWord;
    QVERIFY(alphas().first == 0 && alphas().second == 255);
    style.opacity = 0.5f;
    QVERIFY(closeTo(alphas().second, 128));
  }

  void aSentenceIsScaledByItself() {
    const Alignment a = made({kLeft, kRight}, {0.5f, 0.1f, 0.5f, 0.1f}, {0, 1}, 2);
    HeatmapStyle style = exact();
    style.scale = HeatScale::AllWords;
    const Image image = paintHeatmap(a, {}, style, {20, 10});
    QCOMPARE(alphaAt(image, 5, 5), 255);
    QVERIFY(closeTo(alphaAt(image, 15, 5), alphaOf(0.2)));
  }

  void aSentenceOnTheFixedScaleShowsSharesOfTheScore() {
    Alignment a = made({kLeft, kRight}, {1.5f, 0, 0, 0.5f}, {0, 1}, 2);
    a.contributions = a.matrix;
    a.score = 2;
    HeatmapStyle style = exact();
    style.scale = HeatScale::Fixed;
    const Image image = paintHeatmap(a, {}, style, {20, 10});
    QVERIFY(closeTo(alphaAt(image, 5, 5), alphaOf(0.75)));
    QVERIFY(closeTo(alphaAt(image, 15, 5), alphaOf(0.25)));
  }

  void negativeValuesAreTransparent() {
    const Alignment a = made({kLeft, kRight}, {-0.9f, 0.5f}, {0});
    for (const HeatScale scale : {HeatScale::Fixed, HeatScale::AllWords}) {
      HeatmapStyle style = exact();
      style.scale = scale;
      const Image image = paintHeatmap(a, kWord, style, {20, 10});
      QVERIFY(alphaAt(image, 5, 5) == 0 && alphaAt(image, 15, 5) > 0);
    }
    HeatmapStyle style;
    QVERIFY(isClear(paintHeatmap(made({kWhole}, {-0.5f}, {0}), kWord, style, {20, 10})));
  }

  void signsHaveTheirOwnColours() {
    HeatmapStyle style = exact();
    style.colourMap = ColourMap::BlueOrange;
    style.scale = HeatScale::AllWords;
    const Image image = paintHeatmap(
        made({{0, 0, 0.4f, 1}, {0.4f, 0, 0.6f, 1}, {0.6f, 0, 1, 1}}, {-0.5f, 0, 0.5f}, {0}), kWord,
        style, {50, 10});
    QVERIFY(closeTo(alphaAt(image, 5, 5), 255) && alphaAt(image, 25, 5) == 0 &&
            closeTo(alphaAt(image, 45, 5), 255));
    QVERIFY(image.pixel(5, 5)[2] > image.pixel(5, 5)[0]);    // blue
    QVERIFY(image.pixel(45, 5)[0] > image.pixel(45, 5)[2]);  // orange
  }

  void thresholdsCut() {
    const Alignment a =
        made({{0, 0, 0.4f, 1}, {0.4f, 0, 0.6f, 1}, {0.6f, 0, 1, 1}}, {0.2f, 0.5f, 0.9f}, {0});
    HeatmapStyle style = exact();
    style.thresholdLow = 0.4f;
    style.thresholdHigh = 0.8f;
    const Image image = paintHeatmap(a, kWord, style, {50, 10});
    QVERIFY(alphaAt(image, 5, 5) == 0 && alphaAt(image, 25, 5) > 0 && alphaAt(image, 45, 5) == 0);
  }

  void smoothPicturesFadeAndKeepTheirPlateau() {
    HeatmapStyle style;
    style.scale = HeatScale::Fixed;
    style.opacity = 1;
    const Image image =
        paintHeatmap(made({{0.25f, 0.25f, 0.75f, 0.75f}}, {0.8f}, {0}), kWord, style, {180, 135});
    QVERIFY(closeTo(alphaAt(image, 90, 67), alphaOf(0.8)));
    QVERIFY(alphaAt(image, 5, 5) == 0 && alphaAt(image, 175, 130) == 0);
    int last = 0;
    for (int x = 20; x < 90; ++x) {  // from outside to the middle it only rises
      QVERIFY(alphaAt(image, x, 67) >= last - 1);
      last = alphaAt(image, x, 67);
    }
    const int edge = alphaAt(image, 45, 67);
    QVERIFY(edge > alphaOf(0.8) / 4 && edge < alphaOf(0.8) * 3 / 4);
    // A box behind everything leaves no uncovered pixel, so nothing fades at the picture's rim.
    const Image full = paintHeatmap(made({kWhole}, {0.8f}, {0}), kWord, style, {180, 135});
    for (const auto& [x, y] : {std::pair(0, 0), {179, 0}, {0, 134}, {179, 134}, {90, 67}})
      QVERIFY(closeTo(alphaAt(full, x, y), alphaOf(0.8)));
  }

  void theHottestPlaceStaysWhereItIs() {
    HeatmapStyle style;
    style.opacity = 1;
    for (const Size size :
         {Size{180, 135}, Size{40, 60}, Size{1000, 400}, Size{1, 1}, Size{300, 2}}) {
      const Image image = paintHeatmap(made({kWhole, {0.6f, 0.1f, 0.9f, 0.5f}}, {0.2f, 0.9f}, {0}),
                                       kWord, style, size);
      QCOMPARE(image.width, size.width);
      QCOMPARE(image.height, size.height);
      const int inside = alphaAt(image, size.width * 3 / 4, size.height * 3 / 10),
                outside = alphaAt(image, size.width / 8, size.height * 7 / 8);
      if (size.width > 2 && size.height > 2) QVERIFY(inside > 240 && outside < 60);
    }
  }

  void wordsThatArentScoredAreClear() {
    const Alignment a = made({kWhole}, {0.9f}, {0}, 2);
    QVERIFY(isClear(paintHeatmap(a, {{1}}, {}, {30, 20})));
    QVERIFY(!isClear(paintHeatmap(a, kWord, {}, {30, 20})));
    QCOMPARE(paintHeatmap(a, {{1}}, {}, {30, 20}).width, 30);
  }

  void colourMapsHaveTheirEnds() {
    QCOMPARE(colourOf(ColourMap::Inferno, 0), 0x000004u);
    QCOMPARE(colourOf(ColourMap::Inferno, 1), 0xfcffa4u);
    QCOMPARE(colourOf(ColourMap::Viridis, 0), 0x440154u);
    QCOMPARE(colourOf(ColourMap::Viridis, 2), 0xfde725u);
    QCOMPARE(colourOf(ColourMap::Cividis, -1), colourOf(ColourMap::Cividis, 0));
    QCOMPARE(colourOf(ColourMap::BlueOrange, 0.5f), 0xf7f7f7u);
    QCOMPARE(colourOf(ColourMap::Inferno, kNan), 0x000004u);
    const auto lightness = [](std::uint32_t c) {
      return 0.2126 * (c >> 16) + 0.7152 * (c >> 8 & 255) + 0.0722 * (c & 255);
    };
    for (const ColourMap map : {ColourMap::Inferno, ColourMap::Viridis, ColourMap::Cividis})
      for (int i = 1; i <= 64; ++i)  // lightness rises all the way: order survives without colour
        QVERIFY(lightness(colourOf(map, static_cast<float>(i) / 64)) >=
                lightness(colourOf(map, static_cast<float>(i - 1) / 64)) - 0.5);
  }

  void paintsAThumbnail() {
    std::vector<Box> boxes = {kWhole};
    std::vector<float> matrix;
    for (int i = 0; i < 31; ++i)
      boxes.push_back({static_cast<float>(i % 6) / 8, static_cast<float>(i % 5) / 7,
                       static_cast<float>(i % 6) / 8 + 0.3f, static_cast<float>(i % 5) / 7 + 0.3f});
    for (int i = 0; i < 32; ++i) matrix.push_back(0.1f + 0.02f * static_cast<float>(i));
    const Alignment a = made(boxes, matrix, {0});
    QBENCHMARK { QVERIFY(!isClear(paintHeatmap(a, kWord, {}, {180, 135}))); }
  }
};

QTEST_APPLESS_MAIN(HeatmapTest)
#include "heatmap_test.moc"
