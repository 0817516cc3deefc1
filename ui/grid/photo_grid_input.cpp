// What mouse and keys do in the grid. Part of PhotoGrid.
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

#include "ui/grid/photo_grid.h"
#include "ui/grid/relevance_line.h"

namespace ws {
namespace {

constexpr int kWheelStep = 120;  // eighths of a degree: one notch
constexpr int kTileStep = 16;    // px a notch

}  // namespace

QModelIndex PhotoGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
  const int count = photos_.rowCount();
  if (count == 0) return {};
  const int row = currentIndex().row();
  if (row < 0) return photos_.index(0);
  const int line = layout_.lineOf(row), column = layout_.columnOf(row);
  const int lastLine = layout_.lines(count) - 1;
  const int screen = std::max(1, viewport()->height() / layout_.rowHeight());
  const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  const auto inLine = [&](int there) {
    return layout_.rowIn(std::clamp(there, 0, lastLine), column, count);
  };
  int to = row;
  switch (action) {
    case MoveLeft:
      to = row - forward;
      break;
    case MoveRight:
      to = row + forward;
      break;
    case MovePrevious:
      to = row - 1;
      break;
    case MoveNext:
      to = row + 1;
      break;
    case MoveUp:
      to = line > 0 ? inLine(line - 1) : row;
      break;
    case MoveDown:
      to = line < lastLine ? inLine(line + 1) : row;
      break;
    case MoveHome:
      to = 0;
      break;
    case MoveEnd:
      to = count - 1;
      break;
    case MovePageUp:
      to = inLine(line - screen);
      break;
    case MovePageDown:
      to = inLine(line + screen);
      break;
  }
  return photos_.index(std::clamp(to, 0, count - 1));
}

void PhotoGrid::moveTo(int row, Qt::KeyboardModifiers modifiers) {
  if (row < 0) return;
  if (modifiers.testFlag(Qt::ShiftModifier))
    selection_.extendTo(row, modifiers.testFlag(Qt::ControlModifier));
  else if (modifiers.testFlag(Qt::ControlModifier))
    selection_.moveTo(row);
  else
    selection_.pick(row);
  scrollTo(photos_.index(row));
}

bool PhotoGrid::moveByKey(QKeyEvent* event) {
  static const std::pair<int, CursorAction> kMoves[] = {
      {Qt::Key_Left, MoveLeft},     {Qt::Key_Right, MoveRight},       {Qt::Key_Up, MoveUp},
      {Qt::Key_Down, MoveDown},     {Qt::Key_Home, MoveHome},         {Qt::Key_End, MoveEnd},
      {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
  const auto* move = std::find_if(std::begin(kMoves), std::end(kMoves), [&](const auto& known) {
    return known.first == event->key();
  });
  if (move == std::end(kMoves) || event->modifiers() & (Qt::AltModifier | Qt::MetaModifier))
    return false;
  const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
  if (plain && event->key() == Qt::Key_Up &&
      (!currentIndex().isValid() || layout_.lineOf(currentIndex().row()) == 0)) {
    Q_EMIT left();
    return true;
  }
  if (plain && stackByKey(event->key())) return true;
  moveTo(moveCursor(move->second, event->modifiers()).row(), event->modifiers());
  return true;
}

void PhotoGrid::keyPressEvent(QKeyEvent* event) {
  const int row = currentIndex().row();
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  if (event->key() != Qt::Key_Control && event->key() != Qt::Key_Shift && !cardByKey_) hideCard();
  if (lineByKey(event) || moveByKey(event)) return;
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (row >= 0) Q_EMIT photoChosen(row);
      return;
    case Qt::Key_Space:
      if (row < 0) return;
      if (control)
        selection_.toggle(row);
      else
        Q_EMIT quickLookRequested(row);
      return;
    case Qt::Key_A:
      if (!control) break;
      // With a question: what answers it. Without: everything.
      selection_.pickRows({0, (photos_.isSearch() ? photos_.aboveLine() : photos_.rowCount()) - 1});
      return;
    case Qt::Key_I:
      if (!control) break;
      cardByKey_ = !cardByKey_ && row >= 0;
      cardByKey_ ? showCard() : hideCard();
      return;
    case Qt::Key_Escape:
      if (band_)
        endBand();
      else if (std::exchange(cardByKey_, false))
        hideCard();
      else if (selectedCount_ > 1)
        row >= 0 ? selection_.pick(row) : selection_.clear();
      else
        Q_EMIT left();
      return;
    default:
      break;
  }
  const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier |
                                             Qt::GroupSwitchModifier)) == Qt::NoModifier;
  if (plain && !event->text().isEmpty() && event->text().front().isPrint())
    Q_EMIT typed(event->text());
  else
    event->ignore();
}

void PhotoGrid::pressOn(int row, Qt::KeyboardModifiers modifiers) {
  pickOnRelease_ = false;
  if (modifiers.testFlag(Qt::ShiftModifier))
    selection_.extendTo(row, modifiers.testFlag(Qt::ControlModifier));
  else if (modifiers.testFlag(Qt::ControlModifier))
    selection_.toggle(row);
  else if (selection_.isSelected(row) && selectedCount_ > 1)
    pickOnRelease_ = true;
  else
    selection_.pick(row);
}

void PhotoGrid::mousePressEvent(QMouseEvent* event) {
  const QPoint point = event->position().toPoint();
  hideCard();
  if (event->button() != Qt::LeftButton) return;
  const int row = indexAt(point).row();
  pressed_ = -1;
  pressedAt_ = point + QPoint(0, verticalOffset());
  pointer_ = point;
  if (row < 0) {
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    selection_.beginBand(adds);
    band_ = QRect(pressedAt_, QSize(1, 1));
  } else if (stackBadge(row).contains(point)) {
    toggleStack(row);
  } else {
    pressed_ = row;
    pressOn(row, event->modifiers());
  }
}

void PhotoGrid::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (band_)
    endBand();
  else if (pressed_ >= 0 && std::exchange(pickOnRelease_, false))
    selection_.pick(pressed_);
  pressed_ = -1;
}

void PhotoGrid::mouseDoubleClickEvent(QMouseEvent* event) {
  const QPoint point = event->position().toPoint();
  const int row = indexAt(point).row();
  if (event->button() != Qt::LeftButton || row < 0 || stackBadge(row).contains(point)) {
    mousePressEvent(event);
    return;
  }
  if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) Q_EMIT photoChosen(row);
}

void PhotoGrid::mouseMoveEvent(QMouseEvent* event) {
  pointer_ = event->position().toPoint();
  if (band_) {
    bandTo(pointer_);
    edge_.start();
    return;
  }
  if (pressed_ >= 0) {
    const QPoint start = pressedAt_ - QPoint(0, verticalOffset());
    if ((pointer_ - start).manhattanLength() < QApplication::startDragDistance()) return;
    pressed_ = -1;
    pickOnRelease_ = false;
    Q_EMIT dragRequested();
    return;
  }
  setHovered(indexAt(pointer_).row());
}

void PhotoGrid::bandTo(const QPoint& point) {
  const QPoint end = point + QPoint(0, verticalOffset());
  const QRect before = *band_;
  band_ = QRect(pressedAt_, end).normalized();
  const int count = photos_.rowCount();
  const auto [firstRow, lastRow] = layout_.rowsBetween(band_->top(), band_->bottom(), count);
  const auto [firstColumn, lastColumn] = layout_.columnsBetween(band_->left(), band_->right());
  std::vector<GridSelection::Run> runs;
  if (firstRow < lastRow && firstColumn < lastColumn)
    for (int line = layout_.lineOf(firstRow); line <= layout_.lineOf(lastRow - 1); ++line) {
      const int first = layout_.firstOf(line) + firstColumn;
      const int last = std::min(layout_.firstOf(line) + lastColumn, layout_.endOf(line, count)) - 1;
      if (first <= last && layout_.cell(first).bottom() >= band_->top() &&
          layout_.cell(first).top() <= band_->bottom())
        !runs.empty() && runs.back().second == first - 1
            ? static_cast<void>(runs.back().second = last)
            : static_cast<void>(runs.emplace_back(first, last));
    }
  selection_.band(runs);
  viewport()->update((before | *band_).translated(0, -verticalOffset()).adjusted(-2, -2, 2, 2));
}

void PhotoGrid::endBand() {
  edge_.stop();
  viewport()->update(band_->translated(0, -verticalOffset()).adjusted(-2, -2, 2, 2));
  band_.reset();
}

void PhotoGrid::scrollAtEdge() {
  if (!band_ && !line_->isDragged()) return edge_.stop();
  constexpr int kZone = 24, kFastest = 40;  // px, px a frame
  const int above = kZone - pointer_.y(), below = pointer_.y() - (viewport()->height() - kZone);
  const int step = above > 0 ? -above : std::max(0, below);
  if (step == 0) return;
  verticalScrollBar()->setValue(verticalOffset() + std::clamp(step, -kFastest, kFastest));
  if (band_)
    bandTo(pointer_);
  else
    dragLine(pointer_.y());
}

void PhotoGrid::setHovered(int row) {
  if (row == hovered_) return;
  updateRow(hovered_);
  updateRow(row);
  hovered_ = row;
  if (!cardByKey_) hideCard();
  if (row >= 0) hover_.start();
}

void PhotoGrid::zoomAt(const QPoint& point, int px) {
  px = std::clamp(px, kSmallestTile, kLargestTile);
  if (px == wishedTile_) return;
  // The tile under the point, or the one next to it, stays under it.
  const int count = photos_.rowCount();
  const QPoint there = point + QPoint(0, verticalOffset());
  int row = layout_.rowAt(there, count);
  if (row < 0 && count > 0) {
    const auto [first, last] = layout_.rowsBetween(there.y(), there.y(), count);
    const int column = layout_.columnsBetween(there.x(), there.x()).first;
    row = std::clamp(first + column, 0, std::max(0, std::min(last, count) - 1));
  }
  const auto share = [&] {
    const QRect cell = layout_.cell(row);
    return static_cast<qreal>(there.y() - cell.top()) / std::max(1, cell.height());
  };
  const qreal within = row >= 0 ? share() : 0;
  wishedTile_ = px;
  layOut();
  if (row >= 0) {
    const QRect cell = layout_.cell(row);
    verticalScrollBar()->setValue(cell.top() + static_cast<int>(within * cell.height()) -
                                  point.y());
  }
  refreshCard();
  Q_EMIT tileSizeChanged(px);
}

void PhotoGrid::wheelEvent(QWheelEvent* event) {
  if (!event->modifiers().testFlag(Qt::ControlModifier)) {
    QAbstractItemView::wheelEvent(event);
    return;
  }
  wheelRest_ += event->angleDelta().y();  // smooth wheels send parts of a notch
  const int px = wheelRest_ * kTileStep / kWheelStep;
  wheelRest_ -= px * kWheelStep / kTileStep;
  if (px != 0) zoomAt(event->position().toPoint(), wishedTile_ + px);
  event->accept();
}

void PhotoGrid::contextMenuEvent(QContextMenuEvent* event) {
  hideCard();
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const int row = byKey ? currentIndex().row() : indexAt(event->pos()).row();
  if (row < 0) return;
  if (!selection_.isSelected(row)) selection_.pick(row);
  if (byKey) scrollTo(photos_.index(row));
  const QPoint place = byKey ? visualRect(photos_.index(row)).center() : event->pos();
  Q_EMIT menuRequested(viewport()->mapToGlobal(place));
}

void PhotoGrid::focusOutEvent(QFocusEvent* event) {
  QAbstractItemView::focusOutEvent(event);
  cardByKey_ = false;
  hideCard();
  updateRow(currentIndex().row());
}

void PhotoGrid::hideEvent(QHideEvent* event) {
  QAbstractItemView::hideEvent(event);
  hideCard();
}

bool PhotoGrid::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) setHovered(-1);
  return QAbstractItemView::viewportEvent(event);
}

}  // namespace ws
