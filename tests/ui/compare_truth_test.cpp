// What Compare paints, and what is read off it, is the difference of the scorer's values: two
// sentences on one photo apart, two photos on one scale.
#include "tests/ui/scored_heat.h"
#include "ui/compare/shared_scale.h"
#include "ui/qt_values.h"

namespace ws::testing {
namespace {

constexpr Size kSize{200, 150};
const WordSelection kWord{{1}};
constexpr int kWordIndex = 1;

/// Two sentences over the same regions, or two photos.
struct Pair {
  Vectors left{11}, right{12};
  std::shared_ptr<Alignment> a, b;

  explicit Pair(bool onePhoto) {
    if (onePhoto) right.regions = left.regions;
    a = std::make_shared<Alignment>(left.align());
    b = std::make_shared<Alignment>(right.align());
  }
  KeptSide keptA() const { return {a, kWord}; }
  KeptSide keptB() const { return {b, kWord}; }
  static Plane raster(const Vectors& vectors, Size size) {
    return placed(vectors.boxes, vectors.ofWord(kWordIndex), size, HeatRaster::Max);
  }
  Plane difference(Size size) const {
    Plane values = raster(left, size);
    const Plane less = raster(right, size);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= less[i];
    return values;
  }
  /// The largest magnitude of both matrices.
  double largestCosine() const {
    return std::max(rangeOf(left.all()).magnitude(), rangeOf(right.all()).magnitude());
  }
};

}  // namespace

class CompareTruthTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theDifferenceMapIsTheDifference_data() {
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("smooth");
    for (const auto& [scale, name] : {std::pair(HeatScale::Fixed, "fixed"),
                                      {HeatScale::AllWords, "all words"},
                                      {HeatScale::ThisWord, "its own"}})
      for (const bool smooth : {false, true})
        QTest::addRow("%s, %s", name, smooth ? "smooth" : "raw") << static_cast<int>(scale) << smooth;
  }
  void theDifferenceMapIsTheDifference() {
    QFETCH(int, scale);
    QFETCH(bool, smooth);
    PaintingEngine engine(std::make_shared<FakeLibrary>(1));
    const Pair pair(true);
    // Another map is chosen in the window: a difference has its own.
    const HeatmapStyle style =
        styled(static_cast<HeatScale>(scale), ColourMap::Viridis, 0.9f, smooth);
    HeatmapStyle signs = style;
    signs.colourMap = ColourMap::BlueOrange;
    const auto painter = differencePainter(pair.keptA(), pair.keptB(),
                                           differenceScaling(pair.keptA(), pair.keptB(), style));
    const double divisor = style.scale == HeatScale::Fixed      ? 1
                           : style.scale == HeatScale::AllWords ? pair.largestCosine()
                                            : rangeOf(pair.difference(kSize)).magnitude();
    const Size rasterSize = smooth ? blurSize(kSize) : kSize;
    Plane want = scaledBy(pair.difference(rasterSize), {0, divisor});
    if (smooth) want = smoothed(want, kSize, style.smoothing).values;

    const auto read = painter.values(engine, style, kSize);
    const QImage painted =
        painter.overlay(engine, style, kSize).convertToFormat(QImage::Format_RGBA8888);
    QCOMPARE(painted.size(), QSize(kSize.width, kSize.height));
    if (!smooth) {
      QCOMPARE(painted, toQImage(coloured(want, signs, kSize)).convertToFormat(painted.format()));
      if (style.scale == HeatScale::ThisWord)  // somewhere it is as large as can be
        QVERIFY(std::ranges::any_of(read, [](float v) { return std::abs(std::abs(v) - 1) < 1e-6f; }));
    }
    int seen = 0;
    for (std::size_t i = 0; i < read.size(); ++i) {
      if (std::isnan(read[i])) continue;
      QVERIFY2(std::abs(read[i] - want[i]) < (smooth ? 1e-3 : 1e-5),
               qPrintable(QStringLiteral("%1 for %2").arg(read[i]).arg(want[i])));
      // Blue where the right one has more, orange where the left one has.
      const auto x = static_cast<int>(i % kSize.width), y = static_cast<int>(i / kSize.width);
      const QColor colour = painted.pixelColor(x, y);
      if (colour.alpha() < 30) continue;
      ++seen;
      QVERIFY(read[i] > 0 ? colour.red() > colour.blue() : colour.blue() > colour.red());
    }
    QVERIFY2(seen > kSize.width * kSize.height / 20, qPrintable(QString::number(seen)));
  }

  /// The values that are read are those of the colours, also where smoothing lowers them.
  void whatIsReadIsWhatIsPainted_data() { theDifferenceMapIsTheDifference_data(); }
  void whatIsReadIsWhatIsPainted() {
    QFETCH(int, scale);
    QFETCH(bool, smooth);
    PaintingEngine engine(std::make_shared<FakeLibrary>(1));
    // What differs most shows in a strip that is too thin for a small raster.
    const auto side = [](std::vector<float> values) {
      auto made = std::make_shared<Alignment>();
      made->boxes = {{0, 0, 1, 1}, {0.5f, 0.25f, 0.52f, 0.75f}, {0.505f, 0.125f, 0.75f, 0.875f}};
      made->words.resize(1);
      made->rowWord = {0};
      made->matrix = made->contributions = std::move(values);
      return KeptSide{made, WordSelection{{0}}};
    };
    const KeptSide a = side({0.1f, 0.6f, 0.7f}), b = side({0, 0.1f, 0.31f});
    HeatmapStyle style = styled(static_cast<HeatScale>(scale), ColourMap::BlueOrange, 1, smooth);
    const auto painter = differencePainter(a, b, differenceScaling(a, b, style));
    const auto read = painter.values(engine, style, kSize);
    const QImage painted =
        painter.overlay(engine, style, kSize).convertToFormat(QImage::Format_RGBA8888);
    int worst = 0;
    for (std::size_t i = 0; i < read.size(); ++i) {
      const auto want = heatPixel(
          style, static_cast<float>(stepOf(ColourMap::BlueOrange, read[i])) / 255);
      const auto x = static_cast<int>(i % kSize.width), y = static_cast<int>(i / kSize.width);
      worst = std::max(worst, std::abs(want[3] - qAlpha(painted.pixel(x, y))));
    }
    QVERIFY2(worst <= (smooth ? 3 : 0), qPrintable(QString::number(worst)));  // a step at most
  }

  void twoPhotosShareOneScale_data() { addStyles(); }
  void twoPhotosShareOneScale() {
    QFETCH(HeatmapStyle, style);
    PaintingEngine engine(std::make_shared<FakeLibrary>(1));
    const Pair pair(false);
    const bool twoSided = style.colourMap == ColourMap::BlueOrange;
    Plane both = pair.left.ofWord(kWordIndex);
    const Plane others = pair.right.ofWord(kWordIndex);
    both.insert(both.end(), others.begin(), others.end());
    const PlainRange range = rangeOf(both);
    PlainScale scale{};
    if (style.scale == HeatScale::AllWords)
      scale.divisor = twoSided ? pair.largestCosine()
                               : std::max(rangeOf(pair.left.all()).largest,
                                          rangeOf(pair.right.all()).largest);
    if (style.scale == HeatScale::ThisWord)
      scale = twoSided ? PlainScale{0, range.magnitude()}
                       : PlainScale{range.least, range.largest - range.least};
    const HeatScaling scaling = sharedScaling(pair.keptA(), pair.keptB(), style);
    const auto compare = [&](const KeptSide& side, const Vectors& vectors) {
      const auto painter = painterOnScale(side, scaling);
      const Plane want = scaledBy(Pair::raster(vectors, kSize), scale);
      QCOMPARE(painter.overlay(engine, style, kSize), toQImage(coloured(want, style, kSize)));
      const auto read = painter.values(engine, style, kSize);
      for (std::size_t i = 0; i < read.size(); ++i)
        QVERIFY(std::isnan(read[i]) ? std::isnan(want[i]) : std::abs(read[i] - want[i]) < 1e-5);
    };
    compare(pair.keptA(), pair.left);
    compare(pair.keptB(), pair.right);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::CompareTruthTest)
#include "compare_truth_test.moc"
