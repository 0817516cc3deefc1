#include "ui/grid/photo_grid.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/grid/grid_accessible.h"
#include "ui/grid/hit_details.h"
#include "ui/grid/hover_card.h"
#include "ui/grid/relevance_line.h"
#include "ui/grid/tile_bar.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kBarGap = 4;
constexpr int kScreensAhead =
    1;  // thumbnails beyond the edge of the view; further ones leave the queue

}  // namespace

PhotoGrid::PhotoGrid(PhotoModel& photos, Thumbnails& thumbnails, GridHeat& heat, QWidget* parent)
    : QAbstractItemView(parent),
      photos_(photos),
      thumbnails_(thumbnails),
      heat_(heat),
      selection_(*this, photos),
      line_(new RelevanceLine(viewport())),
      card_(new HoverCard(this)) {
  installGridAccessibility();
  setObjectName(QStringLiteral("grid"));
  setAccessibleName(tr("Photos"));
  setModel(&photos);
  setFrameShape(NoFrame);
  setSelectionMode(ExtendedSelection);
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
  constexpr int kHoverMs = 150;
  hover_.setSingleShot(true);
  hover_.setInterval(kHoverMs);
  connect(&hover_, &QTimer::timeout, this, &PhotoGrid::showCard);
  constexpr int kFrameMs = 16;
  edge_.setInterval(kFrameMs);
  connect(&edge_, &QTimer::timeout, this, &PhotoGrid::scrollAtEdge);

  connect(&thumbnails_, &Thumbnails::arrived, this, &PhotoGrid::updateTiles);
  connect(&heat_, &GridHeat::painted, this, &PhotoGrid::showHeat);
  connect(&heat_, &GridHeat::changed, this, &PhotoGrid::heatChanged);
  connect(&photos_, &PhotoModel::lineChanged, this, &PhotoGrid::layOut);
  connect(&photos_, &PhotoModel::arrangementChanged, this, &PhotoGrid::placeLine);
  connect(&photos_, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
    selection_.remember();
    const auto [first, last] = visibleRows(0);
    topRow_ = first < last ? first : -1;
    if (topRow_ < 0) return;
    topPhoto_ = photos_.idAt(first);
    topOffset_ = layout_.cell(first).top() - verticalOffset();
  });
  // Connected after setModel, and so called after the selection model has forgotten all.
  connect(&photos_, &QAbstractItemModel::modelReset, this, &PhotoGrid::keepPlace);
  connect(&photos_, &QAbstractItemModel::rowsRemoved, this, [this] {
    layOut();
    refreshCard();
    resetGridAccessibility(this);
  });
  connect(line_, &RelevanceLine::dragged, this, &PhotoGrid::dragLine);
  connect(line_, &RelevanceLine::dropped, this, &PhotoGrid::dropLine);
  connect(line_, &RelevanceLine::stepRequested, this, &PhotoGrid::stepLine);
  connect(line_, &RelevanceLine::resetRequested, this,
          [this] { moveLine(photos_.computedRelevant()); });
  connect(line_, &RelevanceLine::leftByKey, this, [this] { setFocus(); });
}

void PhotoGrid::setTileSize(int px) { zoomAt(viewport()->rect().center(), px); }

void PhotoGrid::setShowsWhole(bool whole) {
  whole_ = whole;
  viewport()->update();
}

TileSpec PhotoGrid::tileSpec() const {
  const qreal ratio = devicePixelRatioF();
  return {static_cast<int>(std::lround(layout_.tile * ratio)), ratio, whole_};
}

void PhotoGrid::layOut() {
  const int bar = kBarGap + TileBar::kHeight + (barsBelow_ ? TileBar::kBelow + 1 : 0);
  layout_ = GridLayout::fit(viewport()->width(), wishedTile_, photos_.isSearch() ? bar : 0);
  if (photos_.isSearch() && photos_.rowCount() > 0)
    layout_.setLine(photos_.aboveLine(), line_->heightWanted());
  const int height = layout_.height(photos_.rowCount());
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(std::max(1, layout_.rowHeight() / 3));
  verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
  placeLine();
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
  refreshCard();
  if (first.isValid() && verticalOffset() > 0) scrollTo(first, PositionAtTop);
}

void PhotoGrid::reset() {
  QAbstractItemView::reset();
  selectedCount_ = 0;
  hideCard();
  hovered_ = -1;
  pressed_ = -1;
  band_.reset();
  shownAbove_ = -1;
  reflectAnswer();
  layOut();
  resetGridAccessibility(this);
}

void PhotoGrid::keepPlace() {
  if (!photos_.isRearranging()) {
    if (photos_.isSearch()) verticalScrollBar()->setValue(0);
    return;
  }
  selection_.restore();
  const int top = topRow_ > 0 ? photos_.rowOf(topPhoto_) : -1;
  if (top >= 0) verticalScrollBar()->setValue(layout_.cell(top).top() - topOffset_);
}

void PhotoGrid::reflectAnswer() {
  if (answer_ == photos_.results()) return;  // the same one, arranged anew: its heat is still good
  answer_ = photos_.results();
  colours_.clear();
  fullBar_ = 0;
  barsBelow_ = false;
  std::vector<float> curve;
  if (answer_) {
    colours_ = wordColours(answer_->words);
    for (const auto& hit : answer_->hits) {
      fullBar_ = std::max(fullBar_, positiveSum(wordShares(hit.alignment, colours_)));
    }
    // A word that isn't there is often a little below zero: a lane for that would be noise.
    constexpr float kWorthALane = 0.05f;  // of a full bar
    barsBelow_ = std::any_of(answer_->hits.begin(), answer_->hits.end(), [this](const Hit& hit) {
      const auto& shares = hit.alignment.wordScores;
      return std::any_of(shares.begin(), shares.end(),
                         [this](float share) { return share < -kWorthALane * fullBar_; });
    });
    constexpr int kPoints = 64;
    const int count = photos_.answered();
    for (int i = 0; i < kPoints && count > 1; ++i)
      curve.push_back(photos_.scoreOfRank(static_cast<int>(
          static_cast<qint64>(count - 1) * i / (kPoints - 1))));
  }
  line_->setCurve(std::move(curve));
  heat_.setResults(answer_);
}

void PhotoGrid::rowsInserted(const QModelIndex& parent, int first, int last) {
  QAbstractItemView::rowsInserted(parent, first, last);
  // Photos that come in above the view don't push it away.
  const int before = verticalOffset();
  layOut();
  if (first == 0 && before > 0)
    verticalScrollBar()->setValue(before +
                                  (last - first + 1) / layout_.columns * layout_.rowHeight());
  refreshCard();
  resetGridAccessibility(this);
}

void PhotoGrid::dataChanged(const QModelIndex& first, const QModelIndex& last,
                            const QVector<int>&) {
  const auto [from, to] = visibleRows(0);
  if (first.row() < to && last.row() >= from) viewport()->update();
  if (card_->isVisible()) showCard();
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
  placeLine();
  refreshCard();
  request_.start();
}

std::pair<int, int> PhotoGrid::visibleRows(int screensAround) const {
  const int view = viewport()->height();
  const int top = verticalOffset();
  return layout_.rowsBetween(top - screensAround * view, top + view + screensAround * view,
                             photos_.rowCount());
}

void PhotoGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
  const QModelIndex index = indexAt(rect.topLeft());
  if (index.isValid()) selectionModel()->select(index, command);
}

QRegion PhotoGrid::visualRegionForSelection(const QItemSelection& selection) const {
  QRegion region;
  const auto [first, last] = visibleRows(0);
  for (const auto& range : selection)
    for (int row = std::max(first, range.top()); row <= std::min(last - 1, range.bottom()); ++row)
      region += visualRect(photos_.index(row)).adjusted(-5, -5, 5, 5);
  return region;
}

void PhotoGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QAbstractItemView::currentChanged(current, previous);
  updateRow(previous.row());
  updateRow(current.row());
  announceCurrent(this, current.row());
  if (cardByKey_) showCard();
  Q_EMIT primaryChanged(current.row());
}

void PhotoGrid::selectionChanged(const QItemSelection& in, const QItemSelection& out) {
  // Not the base class's: it lists every index that has changed, and there may be a million.
  viewport()->update((visualRegionForSelection(in) + visualRegionForSelection(out)).boundingRect());
  announceSelection(this);
  selectedCount_ = selection_.count();
  Q_EMIT selectionCountChanged(selectedCount_);
}

void PhotoGrid::updateRow(int row) {
  if (row >= 0 && row < photos_.rowCount())
    viewport()->update(visualRect(photos_.index(row)).adjusted(-5, -5, 5, 5));
}

bool PhotoGrid::isPale(int row) const {
  if (!photos_.isSearch()) return false;
  return row >= (shownAbove_ >= 0 ? shownAbove_ : photos_.aboveLine());
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
  std::vector<PhotoId> wanted, unaligned;
  std::vector<GridHeat::Wanted> heat;
  const TileSpec spec = tileSpec();
  for (const auto& [distance, row] : byDistance) {
    const PhotoId id = photos_.idAt(row);
    wanted.push_back(id);
    if (!photos_.isSearch() || row < first || row >= last) continue;
    auto alignment = photos_.alignmentAt(row);
    const auto* thumb = thumbnails_.find(id);
    if (!alignment)
      unaligned.push_back(id);
    else if (thumb && thumb->spec == spec && heat_.lacks(id, spec))
      heat.push_back({id, thumb->aspect, thumb->pixmap.toImage(), std::move(alignment)});
  }
  thumbnails_.want(wanted, spec);
  if (details_ && !unaligned.empty()) details_->want(unaligned);
  return heat_.want(heat, spec);
}

}  // namespace ws
