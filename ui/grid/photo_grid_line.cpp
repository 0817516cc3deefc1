// The relevance line, stacks of near-duplicates and the hover card. Part of PhotoGrid: what the
// user arranges, and what the grid says about a photo.
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/grid/hover_card.h"
#include "ui/grid/photo_grid.h"
#include "ui/grid/relevance_line.h"
#include "ui/messages.h"
#include "ui/qt_values.h"

namespace ws {

void PhotoGrid::placeLine() {
  if (!layout_.hasLine()) {
    line_->hide();
    return;
  }
  const int top = line_->isDragged() ? line_->y() : layout_.lineTop() - verticalOffset();
  line_->setGeometry(0, top, viewport()->width(), layout_.strip);
  if (!line_->isDragged())
    line_->show(photos_.relevant(), photos_.answered(), photos_.computedRelevant());
}

void PhotoGrid::dragLine(int top) {
  const int room = viewport()->height() - layout_.strip;
  pointer_ = {0, top};
  edge_.start();
  line_->move(0, std::clamp(top, 0, std::max(0, room)));
  const int y = line_->y() + verticalOffset() + layout_.strip / 2;
  const int above = layout_.rowsAboveFor(y, photos_.rowCount());
  if (above == shownAbove_) return;
  shownAbove_ = above;
  line_->show(photos_.relevantAbove(above), photos_.answered(), photos_.computedRelevant());
  viewport()->update();
}

void PhotoGrid::dropLine(bool accepted) {
  edge_.stop();
  const int above = std::exchange(shownAbove_, -1);
  viewport()->update();
  if (accepted && above >= 0 && above != photos_.aboveLine())
    moveLine(photos_.relevantAbove(above));
  placeLine();
}

void PhotoGrid::moveLine(int relevant) {
  if (!photos_.isSearch()) return;
  const int before = photos_.relevant();
  photos_.setRelevant(relevant);
  if (photos_.relevant() != before) Q_EMIT lineMoved(before, photos_.relevant());
}

void PhotoGrid::stepLine(int lines, int photos) {
  if (!photos_.isSearch()) return;
  const int count = photos_.rowCount(), above = photos_.aboveLine();
  int rows = above + photos;
  // By whole lines of tiles: a line that isn't full is filled or emptied first.
  if (lines > 0) rows = (above / layout_.columns + lines) * layout_.columns;
  if (lines < 0) rows = ((above + layout_.columns - 1) / layout_.columns + lines) * layout_.columns;
  moveLine(photos_.relevantAbove(std::clamp(rows, 0, count)));
  const int y = layout_.lineTop(), view = viewport()->height();
  if (y < verticalOffset() || y + layout_.strip > verticalOffset() + view)
    verticalScrollBar()->setValue(y - view / 2);
}

bool PhotoGrid::lineByKey(QKeyEvent* event) {
  constexpr auto kBoth = Qt::ControlModifier | Qt::AltModifier;
  if ((event->modifiers() & ~Qt::KeypadModifier) != kBoth) return false;
  switch (event->key()) {
    case Qt::Key_Up:
      stepLine(-1, 0);
      return true;
    case Qt::Key_Down:
      stepLine(1, 0);
      return true;
    case Qt::Key_Left:
      stepLine(0, -1);
      return true;
    case Qt::Key_Right:
      stepLine(0, 1);
      return true;
    case Qt::Key_Home:
      moveLine(photos_.computedRelevant());
      return true;
    default:
      return false;
  }
}

void PhotoGrid::toggleStack(int row) {
  if (photos_.stackAt(row) < 2) return;
  const PhotoId best = photos_.idAt(row);
  const bool open = photos_.isOpen(best);
  photos_.setOpen(best, !open);
  Q_EMIT stackToggled(number(best), open, !open);
}

bool PhotoGrid::stackByKey(int key) {
  const int row = currentIndex().row();
  if (row < 0 || photos_.stackAt(row) < 2) return false;
  const bool open = photos_.isOpen(photos_.idAt(row));
  const bool unfolds = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
  const bool folds = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
  if (!(open ? folds : unfolds)) return false;
  toggleStack(row);
  return true;
}

void PhotoGrid::setFolds(bool folds) {
  const bool before = photos_.folds();
  if (folds == before) return;
  photos_.setFolds(folds);
  Q_EMIT foldToggled(before, folds);
}

void PhotoGrid::setOrder(GridOrder order) {
  const GridOrder before = photos_.order();
  if (order == before) return;
  photos_.setOrder(order);
  Q_EMIT orderChanged(before, order);
}

HoverFacts PhotoGrid::factsOf(int row) const {
  HoverFacts facts;
  const PhotoRow* photo = photos_.rowAt(row);
  const Hit* hit = photos_.hitAt(row);
  facts.name = photos_.index(row).data().toString();
  facts.score = photos_.scoreAt(row);
  const auto alignment = photos_.alignmentAt(row);
  if (alignment) facts.shares = wordShares(*alignment, colours_);
  facts.waiting = facts.score && !alignment;
  if (photos_.isSearch() && row >= photos_.aboveLine()) facts.notes << tr("Below the relevance line");
  if (const int more = photos_.stackAt(row) - 1; more > 0)
    facts.notes << tr("%Ln near-duplicate(s)", nullptr, more);
  if (photo && photo->status == PhotoStatus::Failed) facts.notes << photoProblem(photo->code);
  if (photo && photo->status == PhotoStatus::Away)
    facts.notes << tr("Its drive or folder isn't there now");
  if (photo && photo->status == PhotoStatus::Pending) facts.notes << tr("Not indexed yet");
  if (photo) facts.taken = takenText(*photo);
  if (photo) facts.path = pathText(photo->path);
  if (!photo && hit) facts.path = pathText(hit->path);
  return facts;
}

int PhotoGrid::cardRow() const { return cardByKey_ ? currentIndex().row() : hovered_; }

void PhotoGrid::showCard() {
  const int row = cardRow();
  if (row < 0 || row >= photos_.rowCount() || !isVisible() || band_) return hideCard();
  const QRect cell = visualRect(photos_.index(row));
  if (!cell.intersects(viewport()->rect())) return hideCard();
  constexpr int kToEdge = 6;
  const QRect bounds(window()->mapToGlobal(QPoint(0, 0)), window()->size());
  card_->show(factsOf(row), QRect(viewport()->mapToGlobal(cell.topLeft()), cell.size()),
              bounds.adjusted(kToEdge, kToEdge, -kToEdge, -kToEdge));
}

/// Where things have moved, the pointer's card goes; the one asked for by key stays with its photo.
void PhotoGrid::refreshCard() { cardByKey_ ? showCard() : hideCard(); }

void PhotoGrid::hideCard() {
  hover_.stop();
  card_->hide();
}

}  // namespace ws
