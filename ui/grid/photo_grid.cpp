#include "ui/grid/photo_grid.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/grid/grid_accessible.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kBarHeight = 4;
constexpr int kBarGap = 4;
constexpr int kScreensAhead =
    1;  // thumbnails beyond the edge of the view; further ones leave the queue

}  // namespace

PhotoGrid::PhotoGrid(PhotoModel& photos, Thumbnails& thumbnails, GridHeat& heat, QWidget* parent)
    : QAbstractItemView(parent), photos_(photos), thumbnails_(thumbnails), heat_(heat) {
  installGridAccessibility();
  setObjectName(QStringLiteral("grid"));
  setAccessibleName(tr("Photos"));
  setModel(&photos);
  setFrameShape(NoFrame);
  setSelectionMode(SingleSelection);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setMouseTracking(true);
  // Every pixel is painted here: what lies beneath isn't, and scrolling moves what is there.
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

  request_.setSingleShot(true);
  request_.setInterval(0);
  connect(&request_, &QTimer::timeout, this, &PhotoGrid::requestVisible);
  // Sooner, and a machine that is busy would paint everything twice, just before the heat comes.
  constexpr int kTwoFramesMs = 33;
  erase_.setSingleShot(true);
  erase_.setInterval(kTwoFramesMs);
  connect(&erase_, &QTimer::timeout, this, &PhotoGrid::eraseOldHeat);
  connect(&thumbnails_, &Thumbnails::arrived, this, &PhotoGrid::updateTiles);
  connect(&heat_, &GridHeat::painted, this, &PhotoGrid::showHeat);
  connect(&heat_, &GridHeat::changed, this, &PhotoGrid::heatChanged);
}

void PhotoGrid::setTileSize(int px) {
  px = std::clamp(px, kSmallestTile, kLargestTile);
  if (px == wishedTile_) return;
  // What is in the middle stays in the middle.
  const QModelIndex middle = indexAt(viewport()->rect().center());
  wishedTile_ = px;
  layOut();
  if (middle.isValid()) scrollTo(middle, PositionAtCenter);
  Q_EMIT tileSizeChanged(px);
}

void PhotoGrid::setShowsWhole(bool whole) {
  whole_ = whole;
  viewport()->update();
}

TileSpec PhotoGrid::tileSpec() const {
  const qreal ratio = devicePixelRatioF();
  return {static_cast<int>(std::lround(layout_.tile * ratio)), ratio, whole_};
}

void PhotoGrid::layOut() {
  layout_ = GridLayout::fit(viewport()->width(), wishedTile_,
                            photos_.isSearch() ? kBarGap + kBarHeight : 0);
  const int height = layout_.height(photos_.rowCount());
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(std::max(1, layout_.rowHeight() / 3));
  verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
  viewport()->update();
}

void PhotoGrid::updateGeometries() {
  QAbstractItemView::updateGeometries();
  layOut();
}

void PhotoGrid::resizeEvent(QResizeEvent* event) {
  const QModelIndex first = indexAt({GridLayout::kMargin + 1, GridLayout::kGap + 2});
  QAbstractItemView::resizeEvent(event);
  layOut();
  if (first.isValid() && verticalOffset() > 0) scrollTo(first, PositionAtTop);
}

void PhotoGrid::reset() {
  QAbstractItemView::reset();
  hovered_ = -1;
  pressed_ = -1;
  colours_.clear();
  bestScore_ = 0;
  if (const auto& results = photos_.results()) {
    colours_ = wordColours(results->words);
    if (!results->hits.empty()) bestScore_ = results->hits.front().alignment.score;
  }
  heat_.setResults(photos_.results());
  layOut();
  resetGridAccessibility(this);
}

void PhotoGrid::rowsInserted(const QModelIndex& parent, int first, int last) {
  QAbstractItemView::rowsInserted(parent, first, last);
  // Photos that come in above the view don't push it away.
  const int before = verticalOffset();
  layOut();
  if (first == 0 && before > 0)
    verticalScrollBar()->setValue(before +
                                  (last - first + 1) / layout_.columns * layout_.rowHeight());
  resetGridAccessibility(this);
}

void PhotoGrid::dataChanged(const QModelIndex& first, const QModelIndex& last,
                            const QVector<int>&) {
  const auto [from, to] = visibleRows(0);
  if (first.row() < to && last.row() >= from) viewport()->update();
}

int PhotoGrid::verticalOffset() const { return verticalScrollBar()->value(); }

QRect PhotoGrid::visualRect(const QModelIndex& index) const {
  return index.isValid() ? layout_.cell(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex PhotoGrid::indexAt(const QPoint& point) const {
  const int row = layout_.rowAt(point + QPoint(0, verticalOffset()), photos_.rowCount());
  return row < 0 ? QModelIndex() : photos_.index(row);
}

void PhotoGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
  if (!index.isValid()) return;
  const QRect cell = layout_.cell(index.row()).adjusted(0, -GridLayout::kGap, 0, GridLayout::kGap);
  const int view = viewport()->height();
  int offset = verticalOffset();
  if (hint == PositionAtCenter)
    offset = cell.center().y() - view / 2;
  else if (hint == PositionAtTop || cell.top() < offset)
    offset = cell.top();
  else if (hint == PositionAtBottom || cell.bottom() > offset + view)
    offset = cell.bottom() - view;
  verticalScrollBar()->setValue(offset);
}

void PhotoGrid::scrollContentsBy(int dx, int dy) {
  viewport()->scroll(dx, dy);  // moves the pixels; only what comes in is painted
  request_.start();
}

std::pair<int, int> PhotoGrid::visibleRows(int screensAround) const {
  const int view = viewport()->height();
  const int top = verticalOffset();
  return layout_.rowsBetween(top - screensAround * view, top + view + screensAround * view,
                             photos_.rowCount());
}

QModelIndex PhotoGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
  const int count = photos_.rowCount();
  if (count == 0) return {};
  const int screen = std::max(1, viewport()->height() / layout_.rowHeight()) * layout_.columns;
  int row = currentIndex().row();
  if (row < 0) return photos_.index(0);
  switch (action) {
    case MoveLeft:
      row -= layoutDirection() == Qt::RightToLeft ? -1 : 1;
      break;
    case MoveRight:
      row += layoutDirection() == Qt::RightToLeft ? -1 : 1;
      break;
    case MovePrevious:
      row -= 1;
      break;
    case MoveNext:
      row += 1;
      break;
    case MoveUp:
      row -= row >= layout_.columns ? layout_.columns : 0;
      break;
    case MoveDown:
      row += row / layout_.columns < layout_.lines(count) - 1 ? layout_.columns : 0;
      break;
    case MoveHome:
      row = 0;
      break;
    case MoveEnd:
      row = count - 1;
      break;
    case MovePageUp:
      row -= screen;
      break;
    case MovePageDown:
      row += screen;
      break;
  }
  return photos_.index(std::clamp(row, 0, count - 1));
}

void PhotoGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
  const QModelIndex index = indexAt(rect.topLeft());
  if (index.isValid()) selectionModel()->select(index, command);
}

QRegion PhotoGrid::visualRegionForSelection(const QItemSelection& selection) const {
  QRegion region;
  for (const auto& index : selection.indexes()) region += visualRect(index).adjusted(-4, -4, 4, 4);
  return region;
}

void PhotoGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QAbstractItemView::currentChanged(current, previous);
  viewport()->update();
  announceCurrent(this, current.row());
}

void PhotoGrid::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (currentIndex().isValid()) Q_EMIT photoChosen(currentIndex().row());
      return;
    case Qt::Key_Escape:
      Q_EMIT left();
      return;
    case Qt::Key_Up:
      if (currentIndex().row() < layout_.columns) {
        Q_EMIT left();
        return;
      }
      break;
    default:
      break;
  }
  const bool plain = (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
  if (plain && !event->text().isEmpty() && event->text().front().isPrint() &&
      event->key() != Qt::Key_Space) {
    Q_EMIT typed(event->text());
    return;
  }
  QAbstractItemView::keyPressEvent(event);
}

void PhotoGrid::mousePressEvent(QMouseEvent* event) {
  QAbstractItemView::mousePressEvent(event);
  pressed_ = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()).row() : -1;
}

void PhotoGrid::mouseReleaseEvent(QMouseEvent* event) {
  QAbstractItemView::mouseReleaseEvent(event);
  const int row = indexAt(event->position().toPoint()).row();
  if (event->button() == Qt::LeftButton && row >= 0 && row == pressed_) Q_EMIT photoChosen(row);
  pressed_ = -1;
}

void PhotoGrid::mouseMoveEvent(QMouseEvent* event) {
  // Not the base class's: it would drag a selection.
  setHovered(indexAt(event->position().toPoint()).row());
}

void PhotoGrid::setHovered(int row) {
  if (row == hovered_) return;
  for (const int changed : {hovered_, row})
    if (changed >= 0) viewport()->update(visualRect(photos_.index(changed)).adjusted(-5, -5, 5, 5));
  hovered_ = row;
}

void PhotoGrid::wheelEvent(QWheelEvent* event) {
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    constexpr int kStep = 16;
    setTileSize(wishedTile_ + (event->angleDelta().y() > 0 ? kStep : -kStep));
    event->accept();
    return;
  }
  QAbstractItemView::wheelEvent(event);
}

bool PhotoGrid::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) setHovered(-1);
  return QAbstractItemView::viewportEvent(event);
}

QRegion PhotoGrid::tilesOf(const QSet<qint64>& photos) const {
  QRegion tiles;
  const auto [first, last] = visibleRows(0);
  for (int row = first; row < last; ++row)
    if (photos.contains(static_cast<qint64>(photos_.idAt(row))))
      tiles += visualRect(photos_.index(row));
  return tiles;
}

void PhotoGrid::updateTiles(const QSet<qint64>& photos) {
  viewport()->update(photos.isEmpty() ? viewport()->rect() : tilesOf(photos).boundingRect());
}

void PhotoGrid::showHeat(const QSet<qint64>& photos) {
  // At once: the eye waits at the word. One rectangle: to clip at seventy takes longer than to
  // paint the gaps between them.
  viewport()->repaint(tilesOf(photos).boundingRect());
}

void PhotoGrid::heatChanged() {
  // The heat of another word is seldom more than a frame away: tiles are painted when it comes,
  // once.
  if (requestVisible())
    erase_.start();
  else
    viewport()->update();
}

void PhotoGrid::eraseOldHeat() {
  QRect cold;
  const auto [first, last] = visibleRows(0);
  for (int row = first; row < last; ++row)
    if (!heat_.find(photos_.idAt(row))) cold |= visualRect(photos_.index(row));
  viewport()->update(cold);
}

bool PhotoGrid::requestVisible() {
  if (!isVisible() || photos_.rowCount() == 0) return false;
  const auto [first, last] = visibleRows(0);
  const auto [firstAround, lastAround] = visibleRows(kScreensAhead);
  const QPoint middle = viewport()->rect().center();
  std::vector<std::pair<int, int>> byDistance;
  for (int row = firstAround; row < lastAround; ++row) {
    const bool onScreen = row >= first && row < last;
    const int distance = (visualRect(photos_.index(row)).center() - middle).manhattanLength();
    byDistance.emplace_back(
        onScreen ? distance : distance + viewport()->height() + viewport()->width(), row);
  }
  std::sort(byDistance.begin(), byDistance.end());
  std::vector<PhotoId> wanted;
  std::vector<GridHeat::Wanted> heat;
  const TileSpec spec = tileSpec();
  for (const auto& [distance, row] : byDistance) {
    const PhotoId id = photos_.idAt(row);
    wanted.push_back(id);
    const auto* thumb = thumbnails_.find(id);
    if (thumb && thumb->spec == spec && row >= first && row < last)
      heat.push_back({row, thumb->aspect, thumb->pixmap.toImage()});
  }
  thumbnails_.want(wanted, spec);
  return heat_.want(heat, spec);
}

}  // namespace ws
