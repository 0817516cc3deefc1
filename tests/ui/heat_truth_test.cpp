// The heat in the window is what the scorer computed: from vectors through the program's scorer,
// painter and widgets to pixels, which are read back and held against numbers worked out here.
#include <QPainter>
#include <QSignalSpy>

#include "tests/ui/canvas_fixture.h"
#include "tests/ui/scored_heat.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/grid_heat.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

/// A photo of 640 x 480 at 100 %, all of it in view.
struct TruthFixture : CanvasFixture {
  explicit TruthFixture(bool black = false)
      : CanvasFixture({800, 600}, makeEngine(black)), vectors(7) {
    canvas->setPhoto(kPhoto, {}, 4.0 / 3);
    canvas->setFullSize({640, 480});
    alignment = vectors.align();
    canvas->setBoxesShown(BoxesShown::None);
    canvas->clearFocus();
    canvas->zoomToFull();
  }
  static std::unique_ptr<FakeEngine> makeEngine(bool black) {
    auto made = std::make_unique<PaintingEngine>(std::make_shared<FakeLibrary>(100));
    made->black = black;
    return made;
  }
  Size size() const {
    const QSize px = (canvas->photoRect().size() * canvas->devicePixelRatioF()).toSize();
    return {px.width(), px.height()};
  }
  /// The photo as it stands on the screen, in its pixels.
  QImage onScreen() const {
    const qreal ratio = canvas->devicePixelRatioF();
    QImage all = canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
    all.setDevicePixelRatio(1);
    const QRectF place = canvas->photoRect();
    return all.copy(QRectF(place.topLeft() * ratio, place.size() * ratio).toRect());
  }
  QImage withoutHeat() const {
    canvas->setAlone(true);
    const QImage plain = onScreen();
    canvas->setAlone(false);
    return plain;
  }
  bool waitForHeat(const HeatmapStyle& style, const std::vector<WordSelection>& layers) {
    QSignalSpy painted(canvas, &PhotoCanvas::heatPainted);
    QSignalSpy read(&canvas->pictures(), &CanvasPictures::readingChanged);
    canvas->setStyle(style);
    canvas->setAlignment(alignment);
    canvas->setLayers(layers);
    return QTest::qWaitFor([&] {
      return !painted.isEmpty() && !read.isEmpty() && !canvas->photo().isNull() &&
             canvas->heat().size() == QSize(size().width, size().height) &&
             canvas->pictures().reading().layers.size() == std::max<std::size_t>(1, layers.size());
    });
  }
  const std::vector<float>& reading() const { return canvas->pictures().reading().layers.front(); }

  Vectors vectors;
};

QImage laidOver(QImage photo, const QImage& overlay) {
  QPainter painter(&photo);
  painter.drawImage(0, 0, overlay);
  return photo;
}

/// How many pixels differ; the first one is told.
int different(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return -1;
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      if (a.pixel(x, y) != b.pixel(x, y) && ++count == 1)
        qWarning() << "at" << x << y << a.pixelColor(x, y) << b.pixelColor(x, y);
  return count;
}

}  // namespace

class HeatTruthTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  void everyPixelIsItsRegionsValue_data() {
    addStyles();
    const auto row = [](const char* name, auto change) {
      HeatmapStyle style = styled(HeatScale::ThisWord, ColourMap::Inferno);
      change(style);
      QTest::newRow(name) << style;
    };
    row("half opaque", [](HeatmapStyle& style) { style.opacity = 0.5f; });
    row("shown from 0.25 to 0.75", [](HeatmapStyle& style) {
      style.thresholdLow = 0.25f;
      style.thresholdHigh = 0.75f;
    });
    row("mean", [](HeatmapStyle& style) { style.raster = HeatRaster::Mean; });
    row("density", [](HeatmapStyle& style) { style.raster = HeatRaster::Density; });
  }
  /// On screen, pixel for pixel: the photo under the colours of the cosines.
  void everyPixelIsItsRegionsValue() {
    QFETCH(HeatmapStyle, style);
    TruthFixture f;
    for (const int word : {0, 1}) {
      QVERIFY(f.waitForHeat(style, {{.words = {word}}}));
      const Plane values = f.vectors.ofWord(word);
      const Plane plane = placed(f.vectors.boxes, values, f.size(), style.raster);
      const PlainScale scale = scaleOf(
          style, style.raster == HeatRaster::Density ? plane : values, f.vectors.all());
      const Plane scaled = scaledBy(plane, scale);
      const QImage photo = f.withoutHeat(), shown = f.onScreen();
      QCOMPARE(different(shown, laidOver(photo, toQImage(coloured(scaled, style, f.size())))), 0);
      QVERIFY(different(shown, photo) > 1000);
      // What the bar says under the pointer.
      for (std::size_t i = 0; i < scaled.size(); ++i)
        QVERIFY(std::isnan(scaled[i]) ? std::isnan(f.reading()[i])
                                      : std::abs(f.reading()[i] - scaled[i]) < 1e-5);
    }
  }

  void numbersCanBeReadOffTheColours_data() { addStyles(); }
  /// From the pixels alone, over a black photo: every colour gives the cosine back, to half a step
  /// of the colour map.
  void numbersCanBeReadOffTheColours() {
    QFETCH(HeatmapStyle, style);
    TruthFixture f(true);
    QVERIFY(f.waitForHeat(style, {{.words = {2}}}));
    const bool twoSided = style.colourMap == ColourMap::BlueOrange;
    Plane steps;
    for (int i = 0; i < 256; ++i) steps.push_back(twoSided ? i / 127.5 - 1 : i / 255.0);
    QImage black(256, 1, QImage::Format_RGB32);
    black.fill(Qt::black);
    const QImage key = laidOver(black, toQImage(coloured(steps, style, {256, 1})));
    const Plane values = f.vectors.ofWord(2);
    const Plane truth = placed(f.vectors.boxes, values, f.size(), HeatRaster::Max);
    const PlainScale scale = scaleOf(style, values, f.vectors.all());
    const auto valueAt = [&](double step) {
      const double share = step / 255;
      return scale.offset + scale.divisor * (twoSided ? 2 * share - 1 : share);
    };
    const QImage shown = f.onScreen();
    int read = 0;
    for (int y = 0; y < shown.height(); ++y)
      for (int x = 0; x < shown.width(); ++x) {
        int first = -1, last = -1;
        for (int i = 0; i < 256; ++i)
          if (key.pixel(i, 0) == shown.pixel(x, y)) {
            last = i;
            if (first < 0) first = i;
          }
        QVERIFY(first >= 0);  // no colour that isn't on the bar
        const double cosine = truth[static_cast<std::size_t>(y * shown.width() + x)];
        if (std::isnan(cosine)) {
          QCOMPARE(shown.pixel(x, y), black.pixel(0, 0));
          continue;
        }
        QVERIFY(first == 0 || cosine >= valueAt(first - 0.5) - 1e-6);
        QVERIFY(last == 255 || cosine <= valueAt(last + 0.5) + 1e-6);
        if (last - first > 2) continue;  // too dark to be told apart
        ++read;
      }
    QVERIFY2(read > shown.width() * shown.height() / 10, qPrintable(QString::number(read)));
  }

  void smoothHeatIsTheBlurThatIsTold_data() { addStyles(); }
  void smoothHeatIsTheBlurThatIsTold() {
    QFETCH(HeatmapStyle, style);
    style.smooth = true;
    TruthFixture f;
    QVERIFY(f.waitForHeat(style, {{.words = {1}}}));
    const Plane values = f.vectors.ofWord(1);
    const Smoothed want = smoothed(
        scaledBy(placed(f.vectors.boxes, values, blurSize(f.size()), HeatRaster::Max),
                 scaleOf(style, values, f.vectors.all())),
        f.size(), style.smoothing);
    const Image painted = f.engine->heatmap(f.alignment, {.words = {1}}, style, f.size());
    QCOMPARE(different(f.onScreen(), laidOver(f.withoutHeat(), toQImage(painted))), 0);
    for (std::size_t i = 0; i < want.values.size(); ++i) {
      const float read = f.reading()[i];
      if (std::isnan(read)) {
        QVERIFY(want.cover[i] < 0.002 + 1e-4);
        continue;
      }
      QVERIFY2(std::abs(read - want.values[i]) < 1e-3, qPrintable(QString::number(want.values[i])));
      // The colour of that value, or of the step beside it; faded as far as it is there.
      const std::uint8_t* pixel = painted.rgba.data() + i * 4;
      const int step = stepOf(style.colourMap, want.values[i]);
      bool agrees = false;
      for (const int near : {step - 1, step, step + 1}) {
        const auto colour = heatPixel(style, static_cast<float>(std::clamp(near, 0, 255)) / 255);
        agrees = agrees || (std::abs(colour[3] * want.cover[i] - pixel[3]) <= 1.01 &&
                            (pixel[3] == 0 || std::equal(pixel, pixel + 3, colour.begin())));
      }
      QVERIFY(agrees);
    }
  }

  /// Several words: each in its colour, mixed by opacities.
  void severalWordsMixByTheirValues() {
    TruthFixture f;
    const HeatmapStyle style = styled(HeatScale::AllWords, ColourMap::Inferno, 0.8f);
    QVERIFY(f.waitForHeat(style, {{.words = {0}}, {.words = {2}}}));
    const int words[] = {0, 2};
    std::vector<Plane> planes;
    for (const int word : words)
      planes.push_back(scaledBy(
          placed(f.vectors.boxes, f.vectors.ofWord(word), f.size(), HeatRaster::Max),
          scaleOf(style, {}, f.vectors.all())));
    const QImage photo = f.withoutHeat(), shown = f.onScreen();
    int hot = 0;
    for (int y = 0; y < shown.height(); ++y)
      for (int x = 0; x < shown.width(); ++x) {
        double through = 1, weight = 0, sums[3] = {};
        for (std::size_t layer = 0; layer < 2; ++layer) {
          const double value = planes[layer][static_cast<std::size_t>(y * shown.width() + x)];
          if (std::isnan(value) || value <= 0) continue;
          const double alpha =
              heatPixel(style, static_cast<float>(stepOf(style.colourMap, value)) / 255)[3] / 255.0;
          const QColor own = f.canvas->pictures().layers()[layer].colour;
          through *= 1 - alpha;
          weight += alpha;
          const int parts[] = {own.red(), own.green(), own.blue()};
          for (int c = 0; c < 3; ++c) sums[c] += alpha * parts[c];
        }
        hot += weight > 0;
        const QColor under = photo.pixelColor(x, y), over = shown.pixelColor(x, y);
        const int below[] = {under.red(), under.green(), under.blue()};
        const int got[] = {over.red(), over.green(), over.blue()};
        for (int c = 0; c < 3; ++c) {
          const double mixed = weight > 0 ? sums[c] / weight : 0;
          QVERIFY(std::abs(below[c] * through + mixed * (1 - through) - got[c]) <= 2);
        }
      }
    QVERIFY(hot > 10000);
  }

  void tilesOfTheGrid_data() {
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("aspect");
    for (const bool whole : {false, true})
      for (const double aspect : {4.0 / 3, 1.0, 0.6})
        QTest::addRow("%s, %.2f", whole ? "whole" : "filled", aspect) << whole << aspect;
  }
  void tilesOfTheGrid() {
    QFETCH(bool, whole);
    QFETCH(double, aspect);
    CanvasFixture f({400, 300}, TruthFixture::makeEngine(false));
    const Vectors vectors(3);
    const TileSpec spec{160, 1, whole};
    const QImage photo = FakeLibrary::draw(PhotoId{1}, 400).scaled(
        qRound(300 * aspect), 300, Qt::IgnoreAspectRatio);
    GridHeat heat(*f.desk, nullptr);
    const HeatmapStyle style = styled(HeatScale::ThisWord, ColourMap::Viridis, 0.7f);
    heat.setStyle(style);
    heat.setResults(std::make_shared<SearchResults>());
    heat.setWords({1});
    const QImage tile = makeTile(photo, spec);
    QSignalSpy painted(&heat, &GridHeat::painted);
    heat.want({{PhotoId{1}, aspect, tile, std::make_shared<Alignment>(vectors.align())}}, spec);
    QTRY_COMPARE(painted.size(), 1);
    const QImage shown = heat.find(PhotoId{1})->toImage();
    const Size size = heatSize(aspect, spec);
    const Plane values = vectors.ofWord(1);
    const Image overlay =
        coloured(scaledBy(placed(vectors.boxes, values, size, HeatRaster::Max),
                          scaleOf(style, values, vectors.all())),
                 style, size);
    const QPoint corner((size.width - tile.width()) / 2, (size.height - tile.height()) / 2);
    for (int y = 0; y < tile.height(); ++y)
      for (int x = 0; x < tile.width(); ++x) {
        const std::uint8_t* over = overlay.pixel(x + corner.x(), y + corner.y());
        const QColor under = tile.pixelColor(x, y), got = shown.pixelColor(x, y);
        const int below[] = {under.red(), under.green(), under.blue()};
        const int is[] = {got.red(), got.green(), got.blue()};
        for (int c = 0; c < 3; ++c)
          QVERIFY(std::abs((over[c] * over[3] + below[c] * (255 - over[3])) / 255.0 - is[c]) <= 0.51);
      }
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::HeatTruthTest)
#include "heat_truth_test.moc"
