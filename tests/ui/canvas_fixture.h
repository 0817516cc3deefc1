#pragma once
// A photo canvas alone in a window, over the fake engine.
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>
#include <memory>

#include "tests/ui/fake_engine.h"
#include "ui/photo/photo_canvas.h"
#include "ui/work/desk.h"

namespace ws::testing {

inline Query askedFor(const char* text) {
  Query query;
  query.text = text;
  return query;
}

struct CanvasFixture {
  explicit CanvasFixture(QSize size = {800, 600}) {
    auto made = std::make_unique<FakeEngine>(std::make_shared<FakeLibrary>(100));
    engine = made.get();
    auto waiting = std::make_shared<std::unique_ptr<Engine>>(std::move(made));
    Sources sources;
    sources.openShelf = [] { return std::unique_ptr<Shelf>(); };
    sources.openEngine = [waiting] { return std::move(*waiting); };
    desk = new Desk(std::move(sources), &window);
    canvas = new PhotoCanvas(*desk, &window);
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(canvas);
    window.resize(size);
    window.show();
    desk->openEngine();
    const bool ready = QTest::qWaitForWindowExposed(&window) &&
                       QTest::qWaitFor([this] { return desk->engine() != nullptr; });
    Q_UNUSED(ready);
    window.activateWindow();
    canvas->setFocus();
  }
  ~CanvasFixture() { desk->close(); }

  /// Photo 1 of this size with a question over it, and waits for its pixels and heat.
  bool show(const char* question, QSize full = {1200, 900}) {
    canvas->setPhoto(kPhoto, {}, static_cast<qreal>(full.width()) / full.height());
    canvas->setFullSize(full);
    alignment = engine->align(askedFor(question), kPhoto, {}, false);
    canvas->setAlignment(alignment);
    return waitForPixels();
  }
  /// The sharpest needed picture, and heat of the size on screen.
  bool waitForPixels() const {
    return QTest::qWaitFor([this] {
      const QSize place = canvas->photoRect().size().toSize();
      return !canvas->photo().isNull() && canvas->heat().size() == place &&
             !canvas->pictures().reading().layers.empty();
    });
  }
  /// The middle of a region, px.
  QPoint middleOf(int region) const {
    return canvas->boxRect(alignment.boxes[static_cast<std::size_t>(region)]).center().toPoint();
  }
  void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
            Qt::KeyboardModifiers modifiers = {}) const {
    QTest::mousePress(canvas, button, modifiers, from);
    for (int step = 1; step <= 4; ++step) {
      const QPointF place = from + QPointF(to - from) * step / 4;
      QMouseEvent move(QEvent::MouseMove, place, canvas->mapToGlobal(place), button, button,
                       modifiers);
      QApplication::sendEvent(canvas, &move);
    }
    QTest::mouseRelease(canvas, button, modifiers, to);
  }
  void wheel(QPoint at, int notches) const {
    QWheelEvent event(at, canvas->mapToGlobal(at), {}, {0, notches * 120}, {}, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas, &event);
  }
  /// The photo's point under a place of the canvas.
  QPointF fractionAt(QPointF place) const {
    const QRectF photo = canvas->photoRect();
    return {(place.x() - photo.x()) / photo.width(), (place.y() - photo.y()) / photo.height()};
  }

  static constexpr PhotoId kPhoto{1};
  FakeEngine* engine = nullptr;  ///< owned by the desk
  QWidget window;
  Desk* desk = nullptr;
  PhotoCanvas* canvas = nullptr;
  Alignment alignment;
};

}  // namespace ws::testing
