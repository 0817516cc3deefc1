#include "ui/photo/range_slider.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kGripPx = 14;
constexpr int kTrack = 4;
constexpr int kHeightPx = 20;
constexpr int kStep = 2, kPage = 10;

int grip() { return scaled(kGripPx); }

/// A slider to keyboard and screen reader; on screen only its grip.
class Grip : public QSlider {
 public:
  Grip(const QString& name, QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setAccessibleName(name);
    setRange(0, RangeSlider::kMost);
    setSingleStep(kStep);
    setPageStep(kPage);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    const qreal radius = grip() / 2.0 - 1;
    painter.setPen(QPen(isEnabled() ? theme().accent : theme().line, 1));
    painter.setBrush(hasFocus() ? theme().accent : theme().panel);
    painter.drawEllipse(middle, radius, radius);
  }
};

}  // namespace

RangeSlider::RangeSlider(const QString& lowName, const QString& highName, QWidget* parent)
    : QWidget(parent), low_(new Grip(lowName, this)), high_(new Grip(highName, this)) {
  low_->setObjectName(QStringLiteral("low"));
  high_->setObjectName(QStringLiteral("high"));
  high_->setValue(kMost);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  for (QSlider* one : {low_, high_})
    connect(one, &QSlider::valueChanged, this, [this, one] {
      keepOrder(one);
      arrange();
      Q_EMIT changed();
    });
}

int RangeSlider::low() const { return low_->value(); }
int RangeSlider::high() const { return high_->value(); }

void RangeSlider::setValues(int low, int high) {
  high_->setValue(kMost);  // out of the other's way
  low_->setValue(std::min(low, high));
  high_->setValue(std::max(low, high));
}

void RangeSlider::keepOrder(QSlider* moved) {
  if (low_->value() <= high_->value()) return;
  moved->setValue(moved == low_ ? high_->value() : low_->value());
}

QSize RangeSlider::sizeHint() const { return {scaled(120), scaled(kHeightPx)}; }
QSize RangeSlider::minimumSizeHint() const { return {scaled(70), scaled(kHeightPx)}; }

qreal RangeSlider::placeOf(int value) const {
  return grip() / 2.0 + (width() - grip()) * static_cast<qreal>(value) / kMost;
}

int RangeSlider::valueAt(qreal x) const {
  const qreal share = (x - grip() / 2.0) / std::max(1, width() - grip());
  return std::clamp(static_cast<int>(std::lround(share * kMost)), 0, kMost);
}

void RangeSlider::arrange() {
  for (QSlider* one : {low_, high_})
    one->setGeometry(static_cast<int>(std::lround(placeOf(one->value()) - grip() / 2.0)), 0, grip(),
                     height());
  update();
}

void RangeSlider::resizeEvent(QResizeEvent*) { arrange(); }

void RangeSlider::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange) return;  // another size of text comes with it
  updateGeometry();
  arrange();
}

void RangeSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const qreal top = (height() - kTrack) / 2.0;
  painter.setBrush(theme().line);
  painter.drawRoundedRect(QRectF(placeOf(0), top, placeOf(kMost) - placeOf(0), kTrack),
                          kTrack / 2.0, kTrack / 2.0);
  painter.setBrush(theme().quiet);
  painter.drawRect(QRectF(placeOf(low()), top, placeOf(high()) - placeOf(low()), kTrack));
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
  const qreal x = event->position().x();
  const qreal toLow = std::abs(x - placeOf(low())), toHigh = std::abs(x - placeOf(high()));
  // Where both lie on one spot, the side that was pressed says which is meant.
  dragged_ = toLow < toHigh || (toLow == toHigh && x < placeOf(low())) ? low_ : high_;
  dragged_->setFocus(Qt::MouseFocusReason);
  dragged_->setValue(valueAt(x));
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event) {
  if (dragged_) dragged_->setValue(valueAt(event->position().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*) { dragged_ = nullptr; }

}  // namespace ws
