#include "ui/search/word_chip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>
#include <utility>

#include "ui/qt_values.h"
#include "ui/search/chip_accessible.h"
#include "ui/search/chip_row.h"
#include "ui/search/query_text.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kWheelStep = 120;  // eighths of a degree, one notch

}  // namespace

WordChip::WordChip(WordFocus& focus, int word, ChipRow& row)
    : QAbstractButton(&row), focus_(focus), row_(row), word_(word) {
  setObjectName(QStringLiteral("chip%1").arg(word));
  setCursor(Qt::PointingHandCursor);
  setMouseTracking(true);
  installChipAccessibility();
  connect(&focus_, &WordFocus::changed, this, qOverload<>(&QWidget::update));
}

void WordChip::setThumb(const QImage& thumb) {
  thumb_ = thumb;
  update();
}

void WordChip::show(const Word& word, int colour) {
  const bool weightChanged = word.weight != shown_.weight;
  shown_ = word;
  colour_ = colour;
  setText(toQString(word.text));
  setEnabled(word.scored);
  setFocusPolicy(word.scored ? Qt::TabFocus : Qt::NoFocus);
  describe();
  updateGeometry();
  update();
  setVisible(true);
  if (weightChanged) announceWeight(this);
}

void WordChip::setShare(float share, bool known) {
  share_ = share;
  hasShare_ = known && shown_.scored;
  describe();
  updateGeometry();
  update();
}

bool WordChip::isMarked() const { return focus_.isPinned(word_) || focus_.isInPhrase(word_); }

QString WordChip::spoken() const {
  QStringList parts{shown_.picture ? tr("Picture %1").arg(text()) : text()};
  if (hasShare_ && share_ >= -0.005f) parts << tr("adds %1 to the score").arg(scoreText(share_));
  if (hasShare_ && share_ < -0.005f)
    parts << tr("takes %1 from the score").arg(scoreText(std::abs(share_)));
  if (shown_.weight != 1)
    parts << tr("weight %1").arg(QString::number(static_cast<double>(shown_.weight), 'g', 4));
  if (shown_.weight < 0) parts << tr("counts against");
  if (!shown_.known) parts << tr("not known to the model");
  if (!shown_.scored) parts << tr("left out by the model's rule");
  return parts.join(QStringLiteral(", "));
}

void WordChip::describe() {
  const QString name = spoken();
  if (name != accessibleName()) setAccessibleName(name);
  // Where the chip shows its figure there is no tip: it would lie over the photos that are looked
  // at.
  QString tip;
  if (hasShare_ && colour_ < 0) tip = tr("“%1” adds %2").arg(text(), scoreText(share_));
  if (!shown_.scored) tip = tr("“%1” is left out by the model's rule.").arg(text());
  if (!shown_.known)
    tip = tr("The model doesn't know “%1”: it can't say where it is in a photo.").arg(text());
  setToolTip(tip);
}

ChipLook WordChip::look() const {
  ChipLook look;
  look.text = text();
  look.weight = weightText(shown_.weight);
  look.colour = theme().word(colour_);
  look.thumb = thumb_;
  look.picture = shown_.picture;
  look.against = shown_.weight < 0;
  look.known = shown_.known;
  look.scored = shown_.scored;
  look.plain = colour_ < 0;
  if (hasShare_ && !look.plain) look.share = scoreText(share_);
  look.hovered = focus_.hovered() == word_;
  look.pinned = focus_.isPinned(word_);
  look.inPhrase = focus_.isInPhrase(word_);
  look.focused = hasFocus();
  look.removeHovered = crossHovered_;
  return look;
}

void WordChip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintChip(painter, rect(), look());
}

bool WordChip::event(QEvent* event) {
  // + and − zoom the grid elsewhere; on a chip they are its own.
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Plus || key->key() == Qt::Key_Minus || key->key() == Qt::Key_Equal) {
      if (!(key->modifiers() & Qt::ControlModifier)) event->accept();
    }
  }
  return QAbstractButton::event(event);
}

void WordChip::pick(bool beside) {
  if (beside)
    focus_.toggleExtra(word_);
  else
    focus_.togglePin(word_);
}

bool WordChip::isOnCross(const QPoint& at) const {
  return shown_.picture && removeRect(size()).adjusted(-3, -6, 6, 6).contains(at);
}

void WordChip::setCrossHovered(bool hovered) {
  if (hovered == crossHovered_) return;
  crossHovered_ = hovered;
  update();
}

void WordChip::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  if (isEnabled()) focus_.hover(word_);
}

void WordChip::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  setCrossHovered(false);
  turned_ = 0;
  focus_.unhover(word_);
}

void WordChip::mousePressEvent(QMouseEvent* event) {
  consumed_ = false;
  QAbstractButton::mousePressEvent(event);
}

void WordChip::mouseMoveEvent(QMouseEvent* event) {
  setCrossHovered(isOnCross(event->position().toPoint()));
  if ((event->buttons() & Qt::LeftButton) && !shown_.picture) {
    const WordChip* over = row_.chipAt(mapToParent(event->position().toPoint()));
    if (over && (over != this || consumed_) && !over->shown_.picture && over->isEnabled()) {
      consumed_ = true;
      setDown(false);
      focus_.setPhrase(word_, over->word_);
    }
    return;  // the button's own look while pressed means nothing here
  }
  QAbstractButton::mouseMoveEvent(event);
}

void WordChip::mouseReleaseEvent(QMouseEvent* event) {
  const QPoint at = event->position().toPoint();
  setDown(false);
  if (event->button() != Qt::LeftButton || std::exchange(consumed_, false)) return;
  if (isOnCross(at))
    row_.remove(word_);  // this chip may stand for another word now
  else if (rect().contains(at))
    pick(event->modifiers() & Qt::ControlModifier);
}

void WordChip::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  pick(false);  // takes back what its first click has marked
  consumed_ = true;
  Q_EMIT row_.editRequested(word_);
}

void WordChip::wheelEvent(QWheelEvent* event) {
  if (!row_.canWeigh() || event->phase() == Qt::ScrollMomentum) return event->ignore();
  event->accept();
  turned_ += event->angleDelta().y();
  if (const int steps = turned_ / kWheelStep) row_.climb(word_, steps);
  turned_ %= kWheelStep;
}

void WordChip::contextMenuEvent(QContextMenuEvent* event) {
  row_.openMenu(word_, event->reason() == QContextMenuEvent::Mouse
                           ? event->globalPos()
                           : mapToGlobal(rect().bottomLeft()));
}

void WordChip::focusInEvent(QFocusEvent* event) {
  QAbstractButton::focusInEvent(event);
  // The keyboard's way of hovering; not where the focus only comes back, from a menu or another
  // window: what was marked there would be hidden.
  const auto why = event->reason();
  const bool back = why == Qt::PopupFocusReason || why == Qt::ActiveWindowFocusReason;
  if (!back && !row_.isExtending()) focus_.hover(word_);
}

void WordChip::focusOutEvent(QFocusEvent* event) {
  QAbstractButton::focusOutEvent(event);
  focus_.unhover(word_);
}

void WordChip::keyPressEvent(QKeyEvent* event) {
  const auto modifiers = event->modifiers();
  const bool extend = modifiers & Qt::ShiftModifier;
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return pick(modifiers & Qt::ControlModifier);
    case Qt::Key_Left:
      return row_.step(word_, -1, extend);
    case Qt::Key_Right:
      return row_.step(word_, 1, extend);
    case Qt::Key_Home:
      return row_.step(word_, -row_.count(), false);
    case Qt::Key_End:
      return row_.step(word_, row_.count(), false);
    case Qt::Key_Plus:
    case Qt::Key_Equal:  // the same key without Shift on many keyboards
      return row_.climb(word_, 1);
    case Qt::Key_Minus:
      return row_.climb(word_, -1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (shown_.picture) return row_.remove(word_);
      break;
    case Qt::Key_F2:
      return void(Q_EMIT row_.editRequested(word_));
    case Qt::Key_Escape:
      return void(Q_EMIT row_.left());
    default:
      break;
  }
  QAbstractButton::keyPressEvent(event);
}

}  // namespace ws
