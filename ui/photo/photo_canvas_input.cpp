// How a canvas is looked about in: pointer and keys.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/photo/photo_canvas.h"

namespace ws {
namespace {

constexpr double kZoomStep = 1.25;  // a key, a notch of the wheel
constexpr double kPanStep = 0.1;    // of the canvas, a key
constexpr double kPanFar = 0.5;     // ... with Shift
constexpr float kNudge = 0.02f;     // of the photo: a box by a key
constexpr float kFirstBox = 0.3f;   // of the photo: the box that keys begin with
constexpr double kLeastBoxPx = 5;   // less is a click that trembled
constexpr int kWheelNotch = 120;

/// The sides in order, within the photo.
Box boxBetween(QPointF a, QPointF b) {
  const auto in = [](double v) { return static_cast<float>(std::clamp(v, 0.0, 1.0)); };
  return {in(std::min(a.x(), b.x())), in(std::min(a.y(), b.y())), in(std::max(a.x(), b.x())),
          in(std::max(a.y(), b.y()))};
}

/// Where an arrow key points; none for other keys.
std::optional<QPointF> arrow(int key) {
  switch (key) {
    case Qt::Key_Left:
      return QPointF(-1, 0);
    case Qt::Key_Right:
      return QPointF(1, 0);
    case Qt::Key_Up:
      return QPointF(0, -1);
    case Qt::Key_Down:
      return QPointF(0, 1);
    default:
      return std::nullopt;
  }
}

}  // namespace

QPointF PhotoCanvas::fractionAt(QPointF place) const {
  const QRectF photo = photoRect();
  return {(place.x() - photo.x()) / photo.width(), (place.y() - photo.y()) / photo.height()};
}

void PhotoCanvas::reflectCursor() {
  if (drag_ == Drag::Pan)
    setCursor(Qt::ClosedHandCursor);
  else if (spaceHeld_)
    setCursor(Qt::OpenHandCursor);
  else if (drawing_ || drag_ == Drag::Draw)
    setCursor(Qt::CrossCursor);
  else
    unsetCursor();
}

void PhotoCanvas::mousePressEvent(QMouseEvent* event) {
  const bool left = event->button() == Qt::LeftButton;
  if (event->button() == Qt::MiddleButton || (left && spaceHeld_))
    drag_ = Drag::Pan;
  else if (left && (drawing_ || event->modifiers().testFlag(Qt::ShiftModifier)))
    drag_ = Drag::Draw;
  else if (left)
    drag_ = Drag::Maybe;
  else
    return QWidget::mousePressEvent(event);
  dragFrom_ = dragLast_ = event->position();
  reflectCursor();
}

void PhotoCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QPointF place = event->position();
  const QPointF by = place - dragLast_;
  pointer_ = place;
  const bool far = (place - dragFrom_).manhattanLength() >= QApplication::startDragDistance();
  if (drag_ == Drag::Maybe && far && isZoomedIn()) {
    drag_ = Drag::Pan;
    reflectCursor();
  }
  if (drag_ == Drag::Pan) {
    dragLast_ = place;
    takeView(view_.moved(by, size(), aspect_));
  } else if (drag_ == Drag::Draw) {
    dragLast_ = place;
    setPicked(boxBetween(fractionAt(dragFrom_), fractionAt(place)));
  } else {
    point(place);
  }
}

void PhotoCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const Drag ended = std::exchange(drag_, Drag::None);
  reflectCursor();
  if (ended == Drag::Maybe) {
    clickRegion(event->position());
  } else if (ended == Drag::Draw) {
    const QPointF span = event->position() - dragFrom_;
    const bool box = std::abs(span.x()) >= kLeastBoxPx && std::abs(span.y()) >= kLeastBoxPx;
    if (box)
      pick(boxBetween(fractionAt(dragFrom_), fractionAt(event->position())));
    else
      clickRegion(event->position());
  }
}

void PhotoCanvas::wheelEvent(QWheelEvent* event) {
  pointer_ = event->position();
  const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
  if (turn != 0) zoomBy(std::pow(kZoomStep, static_cast<double>(turn) / kWheelNotch));
  event->accept();
}

void PhotoCanvas::point(QPointF place) {
  const auto& alignment = pictures_->alignment();
  const int region =
      alignment && rect().contains(place.toPoint()) ? regionAt(*alignment, fractionAt(place)) : -1;
  if (region != hoveredRegion_) {
    setHoveredRegion(region);
    Q_EMIT regionHovered(region);
  }
  reportValue();
}

void PhotoCanvas::reportValue() {
  std::optional<float> highest;
  const auto& reading = pictures_->reading();
  for (std::size_t layer = 0; pointer_.x() >= 0 && layer < reading.layers.size(); ++layer)
    if (const auto value = reading.at(layer, fractionAt(pointer_)))
      highest = std::max(highest.value_or(*value), *value);
  Q_EMIT valuePointed(highest);
}

void PhotoCanvas::pick(std::optional<Box> box) {
  setPicked(box);
  Q_EMIT pickedChanged(picked_);
}

void PhotoCanvas::clickRegion(QPointF place) {
  const auto& alignment = pictures_->alignment();
  const int region = alignment ? regionAt(*alignment, fractionAt(place)) : -1;
  if (region < 0) {
    if (picked_) pick(std::nullopt);
    return;
  }
  const Box& box = alignment->boxes[static_cast<std::size_t>(region)];
  pick(picked_ == box ? std::nullopt : std::optional(box));
}

void PhotoCanvas::leaveEvent(QEvent*) {
  pointer_ = {-1, -1};
  if (hoveredRegion_ >= 0) {
    setHoveredRegion(-1);
    Q_EMIT regionHovered(-1);
  }
  reportValue();
}

void PhotoCanvas::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusByKey_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
}

void PhotoCanvas::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusByKey_ = false;
  spaceHeld_ = false;  // its release goes elsewhere
  setAlone(false);
  reflectCursor();
}

void PhotoCanvas::keyPressEvent(QKeyEvent* event) {
  if (!handleKey(event)) QWidget::keyPressEvent(event);
}

void PhotoCanvas::keyReleaseEvent(QKeyEvent* event) {
  if (!handleKeyRelease(event)) QWidget::keyReleaseEvent(event);
}

bool PhotoCanvas::handleKey(QKeyEvent* event) {
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomBy(kZoomStep);
      return true;
    case Qt::Key_Minus:
      zoomBy(1 / kZoomStep);
      return true;
    case Qt::Key_0:
      if (control) zoomToFit();
      return control;
    case Qt::Key_1:
      if (control) zoomToFull();
      return control;
    case Qt::Key_F:
      if (control) return false;
      if (view_.isFit())
        zoomToFull();
      else
        zoomToFit();
      return true;
    case Qt::Key_R:
      if (control) return false;
      setDrawing(!drawing_);
      return true;
    case Qt::Key_Alt:
      setAlone(true);
      return true;
    case Qt::Key_Space:
      if (!event->isAutoRepeat()) spaceHeld_ = true;
      reflectCursor();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!drawing_) return false;
      setDrawing(false);
      return true;
    case Qt::Key_Escape:
      if (drawing_) {
        setDrawing(false);
        return true;
      }
      if (!picked_) return false;
      pick(std::nullopt);
      return true;
    default:
      return drawing_ ? nudge(event->key(), shift) : pan(event->key(), shift);
  }
}

bool PhotoCanvas::handleKeyRelease(QKeyEvent* event) {
  if (event->key() == Qt::Key_Alt) {
    setAlone(false);
    return true;
  }
  if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return false;
  spaceHeld_ = false;
  reflectCursor();
  return true;
}

bool PhotoCanvas::nudge(int key, bool resize) {
  const auto way = arrow(key);
  if (!way) return false;
  if (!picked_) {
    const float low = (1 - kFirstBox) / 2;
    pick(Box{low, low, low + kFirstBox, low + kFirstBox});
    return true;
  }
  Box box = *picked_;
  const auto x = kNudge * static_cast<float>(way->x()), y = kNudge * static_cast<float>(way->y());
  if (resize) {
    box.x1 = std::clamp(box.x1 + x, std::min(1.0f, box.x0 + kNudge), 1.0f);
    box.y1 = std::clamp(box.y1 + y, std::min(1.0f, box.y0 + kNudge), 1.0f);
  } else {
    const float dx = std::clamp(x, -box.x0, 1 - box.x1), dy = std::clamp(y, -box.y0, 1 - box.y1);
    box = {box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy};
  }
  pick(box);
  return true;
}

bool PhotoCanvas::pan(int key, bool far) {
  const auto way = arrow(key);
  if (!way || !isZoomedIn()) return false;
  const double step = far ? kPanFar : kPanStep;
  takeView(view_.moved({-way->x() * width() * step, -way->y() * height() * step}, size(), aspect_));
  return true;
}

}  // namespace ws
