#include "ui/grid/relevance_line.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <utility>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kMargin = 14;  // as the tiles'
constexpr int kPadding = 10;
constexpr int kGripWidth = 14;
constexpr QSize kCurve(64, 16);

}  // namespace

RelevanceLine::RelevanceLine(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("relevanceLine"));
  setCursor(Qt::SizeVerCursor);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Relevance line"));
  setToolTip(
      tr("The photos above answer the sentence: every word is found at least half as well as in the "
         "best photo.\nThose below are paler; none is left out. Drag the line to decide yourself "
         "(Ctrl+Alt+Up and Down);\na double click puts it back (Ctrl+Alt+Home)."));
  hide();
}

int RelevanceLine::heightWanted() const {
  return QFontMetrics(uiFont(kCaptionPx)).height() + scaled(12);
}

void RelevanceLine::show(int count, int total, int computed) {
  const bool told = count_ != count || total_ != total;
  count_ = count, total_ = total, computed_ = computed;
  setAccessibleDescription(label());
  setVisible(true);
  update();
  if (told && QAccessible::isActive()) {
    QAccessibleValueChangeEvent event(this, count);
    QAccessible::updateAccessibility(&event);
  }
}

void RelevanceLine::setCurve(std::vector<float> scores) {
  curve_ = std::move(scores);
  update();
}

QString RelevanceLine::label() const {
  if (count_ == 0)
    return computed_ == 0 ? tr("nothing answers this clearly · the nearest follow")
                          : tr("none counts as relevant · moved by you");
  if (count_ >= total_) return tr("all %Ln photo(s) are relevant", nullptr, count_);
  return count_ == computed_ ? tr("%Ln relevant up to here", nullptr, count_)
                             : tr("%Ln relevant up to here · moved by you", nullptr, count_);
}

void RelevanceLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme& t = theme();
  painter.fillRect(rect(), t.ground);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(uiFont(kCaptionPx, QFont::Medium));
  const bool active = underMouse() || hasFocus() || grabbed_;
  const QString text = painter.fontMetrics().elidedText(label(), Qt::ElideRight,
                                                        width() - 2 * kMargin - 3 * kPadding);
  const int pillWidth =
      painter.fontMetrics().horizontalAdvance(text) + kGripWidth + 2 * kPadding + 4;
  const QRectF pill((width() - pillWidth) / 2.0, 1.5, pillWidth, height() - 3);
  const bool curve = curve_.size() > 1 && width() > pillWidth + 4 * kCurve.width();
  const int right = width() - kMargin - (curve ? kCurve.width() + 8 : 0);

  QPen dashes(active ? t.accent : t.quiet, 1);
  dashes.setDashPattern({4, 4});
  painter.setPen(dashes);
  const qreal middle = height() / 2 + 0.5;
  painter.drawLine(QPointF(kMargin, middle), QPointF(pill.left() - 8, middle));
  painter.drawLine(QPointF(pill.right() + 8, middle), QPointF(right, middle));
  if (curve)
    paintCurve(painter, {QPoint(right + 8, (height() - kCurve.height()) / 2), kCurve});

  painter.setPen(QPen(active ? t.accent : t.line, hasFocus() ? 2 : 1));
  painter.setBrush(t.panel);
  painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.quiet);
  for (const int column : {0, 1})  // the grip: six dots
    for (const int row : {-1, 0, 1})
      painter.drawEllipse(QPointF(pill.left() + kPadding + 3 + 4 * column, middle + 4 * row), 1.1,
                          1.1);
  painter.setPen(t.text);
  painter.drawText(pill.adjusted(kPadding + kGripWidth, 0, -kPadding, 0),
                   Qt::AlignVCenter | Qt::AlignLeft, text);
}

void RelevanceLine::paintCurve(QPainter& painter, const QRect& place) const {
  const auto [least, most] = std::minmax_element(curve_.begin(), curve_.end());
  const float range = std::max(1e-6f, *most - *least);
  const auto pointAt = [&](qreal share) {
    const auto last = static_cast<qreal>(curve_.size() - 1);
    const auto at = static_cast<std::size_t>(share * last + 0.5);
    const qreal height = (curve_[at] - *least) / range;
    return QPointF(place.left() + share * place.width(), place.bottom() - height * place.height());
  };
  QPainterPath path(pointAt(0));
  for (std::size_t i = 1; i < curve_.size(); ++i)
    path.lineTo(pointAt(static_cast<qreal>(i) / static_cast<qreal>(curve_.size() - 1)));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme().quiet, 1.2));
  painter.drawPath(path);
  const qreal here = total_ > 0 ? std::clamp(static_cast<qreal>(count_) / total_, 0.0, 1.0) : 0;
  painter.setPen(QPen(theme().accent, 1.2));
  const qreal x = place.left() + here * place.width();
  painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
  painter.setBrush(theme().accent);
  painter.drawEllipse(pointAt(here), 2.2, 2.2);
}

void RelevanceLine::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  grabbed_ = true;
  grabbedAt_ = event->position().toPoint().y();
  update();
}

void RelevanceLine::mouseMoveEvent(QMouseEvent* event) {
  if (grabbed_) Q_EMIT dragged(mapToParent(event->position().toPoint()).y() - grabbedAt_);
}

void RelevanceLine::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !std::exchange(grabbed_, false)) return;
  update();
  Q_EMIT dropped(true);
}

void RelevanceLine::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT resetRequested(); }

void RelevanceLine::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Up:
      return Q_EMIT stepRequested(-1, 0);
    case Qt::Key_Down:
      return Q_EMIT stepRequested(1, 0);
    case Qt::Key_Left:
      return Q_EMIT stepRequested(0, -1);
    case Qt::Key_Right:
      return Q_EMIT stepRequested(0, 1);
    case Qt::Key_Home:
    case Qt::Key_Backspace:
      return Q_EMIT resetRequested();
    case Qt::Key_Escape:
      if (std::exchange(grabbed_, false))
        Q_EMIT dropped(false);
      else
        Q_EMIT leftByKey();
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void RelevanceLine::focusInEvent(QFocusEvent*) { update(); }
void RelevanceLine::focusOutEvent(QFocusEvent*) { update(); }
void RelevanceLine::enterEvent(QEnterEvent*) { update(); }
void RelevanceLine::leaveEvent(QEvent*) { update(); }

void RelevanceLine::hideEvent(QHideEvent*) {
  if (std::exchange(grabbed_, false)) Q_EMIT dropped(false);  // the answer it belonged to is gone
}

}  // namespace ws
