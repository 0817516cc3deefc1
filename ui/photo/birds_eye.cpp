#include "ui/photo/birds_eye.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr QSize kMost(148, 112);
constexpr int kFrame = 1;

}  // namespace

BirdsEye::BirdsEye(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("birdsEye"));
  setAccessibleName(tr("Overview"));
  setToolTip(tr("The part of the photo that is shown. Click or drag to go elsewhere."));
  setCursor(Qt::PointingHandCursor);
  hide();
}

void BirdsEye::setPicture(const QImage& picture) {
  if (picture.isNull() || picture.cacheKey() == pictureKey_) return;
  pictureKey_ = picture.cacheKey();
  const QSize room = picture.size().scaled(kMost, Qt::KeepAspectRatio);
  // Twice: smooth scaling of a whole photo at once would take more than a frame.
  const QImage rough =
      picture.scaled(room * devicePixelRatioF() * 2, Qt::IgnoreAspectRatio, Qt::FastTransformation);
  small_ = QPixmap::fromImage(
      rough.scaled(room * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  small_.setDevicePixelRatio(devicePixelRatioF());
  resize(room + QSize(2 * kFrame, 2 * kFrame));
  update();
}

void BirdsEye::setShownPart(const QRectF& part) {
  if (part == part_) return;
  part_ = part;
  update();
}

void BirdsEye::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF whole = rect();
  const QRectF inner = whole.adjusted(kFrame, kFrame, -kFrame, -kFrame);
  painter.fillRect(whole, theme().photoShade);
  painter.drawPixmap(inner.topLeft(), small_);
  const QRectF frame(inner.x() + part_.x() * inner.width(), inner.y() + part_.y() * inner.height(),
                     part_.width() * inner.width(), part_.height() * inner.height());
  QPainterPath outside;
  outside.addRect(inner);
  outside.addRect(frame);
  painter.fillPath(outside, theme().photoShade);
  painter.setPen(QPen(theme().onPhoto, 1.5));
  painter.drawRect(frame.adjusted(0.75, 0.75, -0.75, -0.75));
}

void BirdsEye::mousePressEvent(QMouseEvent* event) { ask(event->position()); }

void BirdsEye::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) ask(event->position());
}

void BirdsEye::ask(QPointF place) {
  Q_EMIT centreRequested({(place.x() - kFrame) / (width() - 2 * kFrame),
                          (place.y() - kFrame) / (height() - 2 * kFrame)});
}

}  // namespace ws
