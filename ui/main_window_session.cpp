// From one day to the next.
#include <QItemSelectionModel>
#include <QTimer>
#include <algorithm>

#include "ui/arranging.h"
#include "ui/compare/compare_page.h"
#include "ui/describe/describe_page.h"
#include "ui/find_page.h"
#include "ui/grid/photo_grid.h"
#include "ui/library/folder_pane.h"
#include "ui/library/index_bar.h"
#include "ui/main_window.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/photo_page.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/search_flow.h"
#include "ui/search/search_line.h"
#include "ui/search/word_focus.h"
#include "ui/theme/system_scheme.h"

namespace ws {
namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr int kSettledMs = 1500;  // after which the user may have scrolled

std::vector<QueryPicture> picturesOf(const std::vector<SessionPicture>& remembered) {
  std::vector<QueryPicture> pictures;
  for (const auto& picture : remembered)
    pictures.push_back({.photo = picture.photo,
                        .pixels = nullptr,
                        .area = picture.area,
                        .weight = picture.weight,
                        .name = picture.name.toStdString()});
  return pictures;
}

/// Those of the library: pictures from outside aren't remembered.
std::vector<SessionPicture> remembered(const QueryState& question) {
  std::vector<SessionPicture> pictures;
  for (const auto& part : question.pictures)
    if (part.picture.photo)
      pictures.push_back({*part.picture.photo, toQString(part.picture.name), part.picture.weight,
                          part.picture.area});
  return pictures;
}

std::vector<QueryState> historyOf(const std::vector<SessionQuestion>& questions) {
  std::vector<QueryState> entries;
  for (const auto& question : questions) {
    QueryState entry{.text = question.text,
                     .pictures = {},
                     .cursor = static_cast<int>(question.text.size())};
    for (auto& picture : picturesOf(question.pictures))
      entry.pictures.push_back({std::move(picture), {}});
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

void MainWindow::restoreSession() {
  if (!restoreGeometry(session_.geometry)) resize(kFirstSize);
  foldersWanted_ = session_.sidebar;
  sideWanted_ = session_.side;
  find_->restorePanes(session_.findPanes);
  photo_->restorePanes(session_.photoPanes);
  compare_->restorePanes(session_.comparePanes);
  describe_->restorePanes(session_.describePanes);
  compare_->setMode(session_.comparesSentences ? CompareMode::Sentences : CompareMode::Photos);
  compare_->setSecondSentence(session_.secondSentence);
  if (!session_.sentences.isEmpty()) describe_->setSentences(session_.sentences);
  grid().setTileSize(session_.tileSize);
  status_->tileSlider()->setValue(grid().tileSize());
  grid().setShowsWhole(session_.wholePhotos);
  find_->photos().setOrder(session_.byDate ? GridOrder::Date : GridOrder::Relevance);
  find_->photos().setFolds(session_.folds);
  photo_->controls().setHeatStyle(session_.heat);
  find_->setStyle(session_.heat);
  if (!session_.folder.isEmpty()) {
    filter_.folders = {session_.folder.toStdString()};
    find_->folders().chooseLater(filter_.folders.front());
    search_->setFilter(filter_);
  }
  toRestore_ = session_.place;
  search_->history().setEntries(historyOf(session_.history));
  search_->restore(session_.query, picturesOf(session_.pictures));
}

void MainWindow::restorePlace() {
  if (!toRestore_) return;
  const auto& asked = search_->question().state();
  if (asked.text != session_.query) return toRestore_.reset();  // the user has gone on already
  PhotoModel& photos = find_->photos();
  if (photos.isSearch() == asked.isEmpty() || photos.rowCount() == 0) return;
  const Place place = *std::exchange(toRestore_, {});
  if (place.relevant >= 0) photos.setRelevant(place.relevant);
  if (!place.pinned.empty() && photos.isSearch()) {
    WordMarks marks;
    for (const int word : place.pinned)
      if (word >= 0 && word < find_->chips().count()) marks.pinned.push_back(word);
    arranging_->quietly([&] { focus_->setMarks(marks); });
  }
  const int current = photos.rowOf(place.current);
  if (current >= 0) grid().pick(current);
  if (place.selected.size() > 1)
    for (const PhotoId id : place.selected)
      if (const int row = photos.rowOf(id); row >= 0 && !grid().isPicked(row)) grid().toggle(row);
  if (current >= 0)
    grid().selectionModel()->setCurrentIndex(photos.index(current), QItemSelectionModel::NoUpdate);
  const int top = photos.rowOf(place.top);
  if (top >= 0) {
    grid().scrollTo(photos.index(top), QAbstractItemView::PositionAtTop);
    // Near-duplicates are folded, and rows beyond the hits asked for, a moment later: then it lies
    // elsewhere.
    auto* settling = new QObject(this);
    QTimer::singleShot(kSettledMs, settling, &QObject::deleteLater);
    connect(&photos, &PhotoModel::arrangementChanged, settling, [this, id = place.top] {
      const int row = find_->photos().rowOf(id);
      if (row >= 0) grid().scrollTo(find_->photos().index(row), QAbstractItemView::PositionAtTop);
    });
  }
  if (place.held != PhotoId{}) holdPhoto(place.held, false);
  if (place.page == Page::Inspect && current >= 0) openPhoto(current);
  if (place.page == Page::Compare || place.page == Page::Describe || place.page == Page::Library)
    goTo(place.page);
}

Place MainWindow::placeNow() const {
  if (toRestore_) return *toRestore_;  // closed before it could be gone to
  Place place;
  place.page = page();
  place.held = held_.value_or(PhotoId{});
  PhotoGrid& grid = find_->grid();
  PhotoModel& photos = find_->photos();
  constexpr QPoint kFirstCell(GridLayout::kMargin + 1, GridLayout::kTop + GridLayout::kGap + 1);
  const QModelIndex top = grid.indexAt(kFirstCell);
  if (top.isValid()) place.top = photos.idAt(top.row());
  if (grid.currentIndex().isValid()) place.current = photos.idAt(grid.currentIndex().row());
  place.selected = grid.selectedPhotos();
  if (photos.isSearch() && photos.relevant() != photos.computedRelevant())
    place.relevant = photos.relevant();
  place.pinned = focus_->marks().pinned;
  return place;
}

void MainWindow::saveSession() {
  takeHeat();
  const QueryState& asked = search_->question().state();
  session_.place = placeNow();
  if (!toRestore_) session_.pictures = remembered(asked);
  session_.geometry = saveGeometry();
  session_.query = asked.text;
  session_.history.clear();
  for (const auto& entry : search_->history().lasting())
    session_.history.push_back({entry.text, remembered(entry)});
  session_.folder = filter_.folders.empty()
                        ? QByteArray()
                        : QByteArray::fromStdString(filter_.folders.front().string());
  session_.byDate = find_->photos().order() == GridOrder::Date;
  session_.folds = find_->photos().folds();
  session_.tileSize = grid().tileSize();
  session_.wholePhotos = grid().showsWhole();
  session_.sidebar = foldersWanted_;
  session_.side = sideWanted_;
  session_.findPanes = find_->panes();
  session_.photoPanes = photo_->panes();
  session_.comparePanes = compare_->panes();
  session_.describePanes = describe_->panes();
  session_.comparesSentences = compare_->mode() == CompareMode::Sentences;
  session_.secondSentence = compare_->secondSentence();
  session_.sentences = describe_->sentences();
  session_.systemWasDark = scheme_->isDark();
  session_.save();
}

}  // namespace ws
