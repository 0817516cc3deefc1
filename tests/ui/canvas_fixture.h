#pragma once
// A photo canvas alone in a window, over the fake engine.
#include <QTest>
#include <memory>

#include "tests/ui/desk_fixture.h"
#include "ui/photo/photo_canvas.h"

namespace ws::testing {

struct CanvasFixture : DeskFixture {
  explicit CanvasFixture(QSize size = {800, 600}, std::unique_ptr<FakeEngine> made = nullptr)
      : DeskFixture(std::make_shared<FakeLibrary>(100), std::move(made)),
        canvas(new PhotoCanvas(*desk, &window)) {
    window.resize(size);
    DeskFixture::show(canvas);
    canvas->setFocus();
  }

  /// Photo 1 of this size with a question over it, and waits for its pixels and heat.
  bool show(const char* question, QSize full = {1200, 900}) {
    canvas->setPhoto(kPhoto, {}, static_cast<qreal>(full.width()) / full.height());
    canvas->setFullSize(full);
    alignment = engine->align(asked(question), kPhoto, {}, false);
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
  PhotoCanvas* canvas = nullptr;
  Alignment alignment;
};

}  // namespace ws::testing
