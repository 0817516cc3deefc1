// The photo large: view, heat, boxes, keys. With real mouse and key events; what is on screen is
// read back as pixels.
#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QSlider>
#include <cmath>

#include "tests/ui/canvas_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/photo/birds_eye.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/range_slider.h"
#include "ui/photo/region_panel.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
class InspectorTest : public QObject {
  Q_OBJECT

 private:
  static bool near(QPointF a, QPointF b, double most = 1e-6) {
    return std::abs(a.x() - b.x()) < most && std::abs(a.y() - b.y()) < most;
  }
  /// What photo and heat look like on top of each other, where they are drawn pixel for pixel.
  static QImage composed(const QImage& photo, const QImage& heat) {
    QImage sheet = photo.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&sheet);
    painter.drawImage(0, 0, heat);
    return sheet;
  }

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  void zoomKeepsThePointUnderThePointer() {
    const QSizeF canvas(800, 500);
    for (const double aspect : {0.5, 1.0, 1.6, 3.0}) {
      const ViewTransform fit;
      const QRectF whole = fit.photoRect(canvas, aspect);
      QVERIFY(whole.width() <= 800.001 && whole.height() <= 500.001);
      QVERIFY(std::abs(whole.width() / whole.height() - aspect) < 1e-9);
      const ViewTransform near1 =
          fit.zoomed(4, canvas.isEmpty() ? QPointF() : QPointF(400, 250), canvas, aspect);
      const QPointF pointer(410, 240);
      const auto at = [&](const ViewTransform& view) {
        const QRectF photo = view.photoRect(canvas, aspect);
        return QPointF((pointer.x() - photo.x()) / photo.width(),
                       (pointer.y() - photo.y()) / photo.height());
      };
      QVERIFY(near(at(near1), at(near1.zoomed(9, pointer, canvas, aspect)), 1e-9));
      QCOMPARE(near1.zoomed(1, pointer, canvas, aspect), fit);
      // Pushed as far as it goes, no gap opens.
      const QRectF pushed = near1.moved({1e6, -1e6}, canvas, aspect).photoRect(canvas, aspect);
      QVERIFY(std::abs(pushed.left()) < 1e-6 || pushed.width() < canvas.width());
      QVERIFY(std::abs(pushed.bottom() - 500) < 1e-6 || pushed.height() < canvas.height());
    }
  }

  void heatLiesOverThePhotoPixelForPixelAtFull() {
    CanvasFixture f;
    QVERIFY(f.show("a red car next to a house"));
    QTest::keyClick(f.canvas, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(std::lround(f.canvas->percent()), 100L);
    QCOMPARE(f.canvas->photoRect().size(), QSizeF(1200, 900));
    QTRY_COMPARE(f.canvas->photo().width(), 1200);
    QVERIFY(f.waitForPixels());
    f.canvas->setBoxesShown(BoxesShown::None);
    f.canvas->clearFocus();
    f.canvas->findChild<BirdsEye*>()->hide();
    const QImage shown = f.canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const Image heat = f.engine->heatmap(f.alignment, {}, HeatmapStyle{}, {1200, 900});
    const QImage expected = composed(f.canvas->photo(), toQImage(heat));
    const QPoint corner = -f.canvas->photoRect().topLeft().toPoint();
    QCOMPARE(shown, expected.copy(QRect(corner, shown.size())));

    // Alt: the photo and nothing over it, for as long as it is held.
    QTest::keyPress(f.canvas, Qt::Key_Alt);
    QCOMPARE(
        f.canvas->grab().toImage().convertToFormat(QImage::Format_RGB32),
        f.canvas->photo().convertToFormat(QImage::Format_RGB32).copy(QRect(corner, shown.size())));
    QTest::keyRelease(f.canvas, Qt::Key_Alt);
    QCOMPARE(f.canvas->grab().toImage().convertToFormat(QImage::Format_RGB32), shown);
  }

  void wheelZoomsAtThePointerAndAsksForSharperPixels() {
    CanvasFixture f;
    QVERIFY(f.show("car", {4000, 3000}));
    QCOMPARE(f.canvas->photo().width(), 800);
    QSignalSpy views(f.canvas, &PhotoCanvas::viewChanged);
    const QPoint pointer(500, 400);
    const QPointF before = f.fractionAt(pointer);
    f.wheel(pointer, 2);
    QVERIFY(f.canvas->isZoomedIn());
    QVERIFY(near(f.fractionAt(pointer), before, 0.002));  // to a pixel of the screen
    QCOMPARE(views.count(), 1);
    QTRY_VERIFY(f.canvas->photo().width() >= 800 * 1.25 * 1.25);
    f.wheel(pointer, -9);  // smaller than it fits makes no sense for a large photo
    QVERIFY(f.canvas->view().isFit());
    f.wheel(pointer, 60);
    QVERIFY(f.canvas->percent() <= 1601);
    QTRY_COMPARE(f.canvas->photo().width(), 4000);  // never more than there is
  }

  void panByMiddleButtonSpaceAndArrows() {
    CanvasFixture f;
    QVERIFY(f.show("car"));
    QTest::keyClick(f.canvas, Qt::Key_F);
    QVERIFY(f.canvas->isZoomedIn());
    QVERIFY(f.canvas->findChild<BirdsEye*>()->isVisible());
    const QPointF start = f.canvas->photoRect().topLeft();
    f.drag({400, 300}, {360, 280}, Qt::MiddleButton);
    QCOMPARE(f.canvas->photoRect().topLeft(), start - QPointF(40, 20));
    QTest::keyPress(f.canvas, Qt::Key_Space);
    f.drag({400, 300}, {420, 310});
    QTest::keyRelease(f.canvas, Qt::Key_Space);
    QCOMPARE(f.canvas->photoRect().topLeft(), start - QPointF(20, 10));
    QTest::keyClick(f.canvas, Qt::Key_Right);
    QCOMPARE(f.canvas->photoRect().left(), start.x() - 100);
    QTest::keyClick(f.canvas, Qt::Key_F);
    QVERIFY(f.canvas->view().isFit());
    QVERIFY(!f.canvas->findChild<BirdsEye*>()->isVisible());
    QSignalSpy views(f.canvas, &PhotoCanvas::viewChanged);
    QTest::keyClick(f.canvas, Qt::Key_Left);  // nothing to pan: the page's key
    QCOMPARE(views.count(), 0);
  }

  void birdsEyeGoesWhereItIsClicked() {
    CanvasFixture f;
    QVERIFY(f.show("car"));
    QTest::keyClick(f.canvas, Qt::Key_1, Qt::ControlModifier);
    auto* map = f.canvas->findChild<BirdsEye*>();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->rect().bottomRight() - QPoint(3, 3));
    const QRectF photo = f.canvas->photoRect();
    QCOMPARE(photo.right(), 800.0);
    QCOMPARE(photo.bottom(), 600.0);
  }

  void twoCanvasesMoveAsOne() {
    CanvasFixture a({800, 600}), b({500, 700});
    QVERIFY(a.show("car"));
    QVERIFY(b.show("house", {900, 1200}));
    QObject::connect(a.canvas, &PhotoCanvas::viewChanged, b.canvas, &PhotoCanvas::setView);
    QObject::connect(b.canvas, &PhotoCanvas::viewChanged, a.canvas, &PhotoCanvas::setView);
    QSignalSpy echoes(b.canvas, &PhotoCanvas::viewChanged);
    a.wheel({300, 200}, 3);
    QCOMPARE(b.canvas->view(), a.canvas->view());
    QCOMPARE(echoes.count(), 0);
    QTest::keyClick(b.canvas, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(a.canvas->view().isFit());
  }

  void scaleIsKeptWhereTheCanvasGrows() {
    CanvasFixture f;
    QVERIFY(f.show("car"));
    QTest::keyClick(f.canvas, Qt::Key_1, Qt::ControlModifier);
    f.window.resize(700, 500);
    QTRY_COMPARE(f.canvas->size(), QSize(700, 500));
    QCOMPARE(std::lround(f.canvas->percent()), 100L);
  }

  void valueUnderThePointerIsTheHeats() {
    CanvasFixture f;
    QVERIFY(f.show("a red car"));
    f.canvas->setSelection({.words = {2}});
    QVERIFY(QTest::qWaitFor([&] { return f.canvas->pictures().reading().layers.size() == 1; }));
    QSignalSpy values(f.canvas, &PhotoCanvas::valuePointed);
    const QPoint place = f.middleOf(f.alignment.bestRegion[2]);
    QTest::mouseMove(f.canvas, place);
    QVERIFY(!values.isEmpty());
    const auto shown = values.back().front().value<std::optional<float>>();
    const QRectF photo = f.canvas->photoRect();
    const Size size{static_cast<int>(photo.width()), static_cast<int>(photo.height())};
    const auto all = f.engine->heatValues(f.alignment, {.words = {2}}, HeatmapStyle{}, size);
    const QPointF at = f.fractionAt(place);
    const auto x = static_cast<std::size_t>(at.x() * size.width),
               y = static_cast<std::size_t>(at.y() * size.height);
    QVERIFY(shown.has_value());
    QCOMPARE(*shown, all[y * static_cast<std::size_t>(size.width) + x]);
  }

  void severalWordsHaveTheirOwnColours() {
    CanvasFixture f;
    QVERIFY(f.show("car house"));
    const int before = f.engine->heatmaps;
    f.canvas->setLayers({{.words = {0}}, {.words = {1}}});
    QTRY_VERIFY(f.canvas->pictures().reading().layers.size() == 2);
    QCOMPARE(f.engine->heatmaps.load(), before);  // none is painted by the colour map
    for (const int word : {0, 1}) {
      const QPointF at =
          f.fractionAt(f.middleOf(f.alignment.bestRegion[static_cast<std::size_t>(word)]));
      const QImage& heat = f.canvas->heat();
      const QColor colour = heat.pixelColor(static_cast<int>(at.x() * heat.width()),
                                            static_cast<int>(at.y() * heat.height()));
      const QColor own = theme().words[static_cast<std::size_t>(word)];
      QVERIFY(colour.alpha() > 100);
      QVERIFY2(std::abs(colour.red() - own.red()) < 12 &&
                   std::abs(colour.green() - own.green()) < 12 &&
                   std::abs(colour.blue() - own.blue()) < 12,
               qPrintable(colour.name() + own.name()));
    }
  }

  void regionsAreHoveredAndPicked() {
    CanvasFixture f;
    QVERIFY(f.show("a red car next to a house"));
    QSignalSpy hovered(f.canvas, &PhotoCanvas::regionHovered);
    QSignalSpy picked(f.canvas, &PhotoCanvas::pickedChanged);
    QTest::mouseMove(f.canvas, {1, 1});
    QTest::mouseMove(f.canvas, f.middleOf(0));
    QTRY_VERIFY(!hovered.isEmpty());
    const int region = regionAt(f.alignment, f.fractionAt(f.middleOf(0)));
    QCOMPARE(hovered.back().front().toInt(), region);
    QTest::mouseClick(f.canvas, Qt::LeftButton, {}, f.middleOf(0));
    QCOMPARE(f.canvas->picked(),
             std::optional(f.alignment.boxes[static_cast<std::size_t>(region)]));
    QTest::mouseClick(f.canvas, Qt::LeftButton, {}, f.middleOf(0));  // again: lets go
    QVERIFY(!f.canvas->picked());
    QCOMPARE(picked.count(), 2);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(f.canvas, &leave);
    QCOMPARE(hovered.back().front().toInt(), -1);
  }

  void boxIsDrawnByMouseAndByKeys() {
    CanvasFixture f;
    QVERIFY(f.show("a red car"));
    const auto at = [&](double x, double y) {
      const QRectF photo = f.canvas->photoRect();
      return QPointF(photo.x() + x * photo.width(), photo.y() + y * photo.height()).toPoint();
    };
    const auto isNear = [](const Box& a, const Box& b) {
      return std::abs(a.x0 - b.x0) < 0.01 && std::abs(a.y0 - b.y0) < 0.01 &&
             std::abs(a.x1 - b.x1) < 0.01 && std::abs(a.y1 - b.y1) < 0.01;
    };
    f.drag(at(0.6, 0.7), at(0.2, 0.3), Qt::LeftButton, Qt::ShiftModifier);
    QVERIFY(f.canvas->picked() && isNear(*f.canvas->picked(), {0.2f, 0.3f, 0.6f, 0.7f}));
    QTest::keyClick(f.canvas, Qt::Key_Escape);
    QVERIFY(!f.canvas->picked());
    QTest::keyClick(f.canvas, Qt::Key_R);
    QVERIFY(f.canvas->isDrawing());
    f.drag(at(0.5, 0.5), at(1.5, 0.9));  // out of the photo: it ends at the edge
    QVERIFY(isNear(*f.canvas->picked(), {0.5f, 0.5f, 1, 0.9f}));
    f.canvas->setPicked(std::nullopt);
    QTest::keyClick(f.canvas, Qt::Key_Right);  // the first arrow makes a box, the next ones move it
    const Box first = *f.canvas->picked();
    QTest::keyClick(f.canvas, Qt::Key_Right);
    QVERIFY(isNear(*f.canvas->picked(), {first.x0 + 0.02f, first.y0, first.x1 + 0.02f, first.y1}));
    QTest::keyClick(f.canvas, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(isNear(*f.canvas->picked(),
                   {first.x0 + 0.02f, first.y0, first.x1 + 0.02f, first.y1 + 0.02f}));
    QTest::keyClick(f.canvas, Qt::Key_Return);
    QVERIFY(!f.canvas->isDrawing() && f.canvas->picked());
  }

  void regionsHaveNamesForAScreenReader() {
    CanvasFixture f;
    QVERIFY(f.show("a red car"));
    auto* list = QAccessible::queryAccessibleInterface(f.canvas);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), static_cast<int>(f.alignment.boxes.size()));
    const int best = f.alignment.bestRegion[2];
    const QString name = list->child(best)->text(QAccessible::Name);
    QVERIFY2(name.contains(QStringLiteral("Region %1").arg(best + 1)) &&
                 name.contains(QStringLiteral("car 0.")),
             qPrintable(name));
    const QRect place = list->child(best)->rect();
    QVERIFY(place.contains(f.canvas->mapToGlobal(f.middleOf(best))));
  }

  void rangeSliderHasTwoGripsForMouseAndKeys() {
    QWidget window;
    RangeSlider slider(QStringLiteral("from"), QStringLiteral("to"), &window);
    slider.resize(214, 20);
    window.resize(240, 40);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QSignalSpy changed(&slider, &RangeSlider::changed);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {7 + 2 * 30, 10});  // nearer to the lower one
    QCOMPARE(slider.low(), 30);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {7 + 2 * 80, 10});
    QCOMPARE(slider.high(), 80);
    auto* low = slider.findChild<QSlider*>(QStringLiteral("low"));
    auto* high = slider.findChild<QSlider*>(QStringLiteral("high"));
    low->setFocus();
    QTest::keyClick(low, Qt::Key_Right);
    QCOMPARE(slider.low(), 32);
    QTest::keyClick(low, Qt::Key_End);  // they don't pass each other
    QCOMPARE(slider.low(), 80);
    QTest::keyClick(high, Qt::Key_Home);
    QCOMPARE(slider.high(), 80);
    QTest::keyClick(low, Qt::Key_Home);
    QCOMPARE(slider.low(), 0);
    QTest::keyClick(low, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(high));
    QVERIFY(changed.count() >= 5);
    auto* spoken = QAccessible::queryAccessibleInterface(high);
    QCOMPARE(spoken->role(), QAccessible::Slider);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("to"));
    QCOMPARE(spoken->valueInterface()->currentValue().toInt(), 80);
    slider.setValues(90, 10);
    QCOMPARE(slider.low(), 10);
    QCOMPARE(slider.high(), 90);
  }

  void colourBarTellsItsNumbers() {
    ColourBar bar(nullptr);
    bar.resize(60, 300);
    HeatmapStyle style;
    style.thresholdLow = 0.25f;
    bar.show({style, {}, HeatScaling{0.1f, 0.6f}});
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("From 0.10 to 0.70")));
    bar.setMarker(0.5f);
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("0.40")));
    style.colourMap = ColourMap::BlueOrange;
    bar.show({style, {}, HeatScaling{0, 0.6f}});
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("From −0.60 to 0.60")));
    const QImage shown = bar.grab().toImage();
    QVERIFY(shown.pixelColor(6, 12).red() > shown.pixelColor(6, 12).blue());    // orange above
    QVERIFY(shown.pixelColor(6, 286).blue() > shown.pixelColor(6, 286).red());  // blue below
    bar.clear();
    QVERIFY(bar.accessibleDescription().contains(QStringLiteral("No heat")));
  }

  void wordsOfARegion() {
    Alignment alignment;
    alignment.words = {{.text = "red"}, {.text = "car"}, {.text = "house"}};
    alignment.boxes.resize(3, {0, 0, 1, 1});
    alignment.rowWord = {0, 1, 2};
    alignment.matrix = {.5f, .1f, .2f, .7f, .3f, .1f, .1f, .6f, .4f};
    alignment.bestRegion = {0, 0, 1};
    QCOMPARE(wordsOf(alignment, 0), (std::vector{0, 1}));
    QCOMPARE(wordsOf(alignment, 1), (std::vector{2}));
    QCOMPARE(wordsOf(alignment, 2),
             (std::vector{2}));  // the best part of none: what it is most like
    QVERIFY(wordsOf(alignment, -1).empty());
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::InspectorTest)
#include "inspector_test.moc"
