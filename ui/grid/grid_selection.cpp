#include "ui/grid/grid_selection.h"

#include <QAbstractItemView>
#include <algorithm>
#include <unordered_set>

#include "ui/grid/photo_model.h"

namespace ws {
namespace {

constexpr int kKeptMost = 20'000;
using Flags = QItemSelectionModel;

}  // namespace

QItemSelection GridSelection::rows(Run run) const {
  return {photos_.index(std::min(run.first, run.second)),
          photos_.index(std::max(run.first, run.second))};
}

void GridSelection::pick(int row) {
  anchor_ = photos_.index(row);
  view_.selectionModel()->setCurrentIndex(photos_.index(row), Flags::ClearAndSelect);
}

void GridSelection::toggle(int row) {
  anchor_ = photos_.index(row);
  view_.selectionModel()->setCurrentIndex(photos_.index(row), Flags::Toggle);
}

void GridSelection::extendTo(int row, bool keepOthers) {
  if (!anchor_.isValid()) anchor_ = view_.currentIndex();
  if (!anchor_.isValid()) return pick(row);
  view_.selectionModel()->select(rows({anchor_.row(), row}),
                                 keepOthers ? Flags::Select : Flags::ClearAndSelect);
  moveTo(row);
}

void GridSelection::moveTo(int row) {
  view_.selectionModel()->setCurrentIndex(photos_.index(row), Flags::NoUpdate);
}

void GridSelection::pickRows(Run run) {
  if (run.first > run.second) return;
  view_.selectionModel()->select(rows(run), Flags::ClearAndSelect);
  if (!view_.currentIndex().isValid()) moveTo(run.first);
}

void GridSelection::clear() { view_.selectionModel()->clearSelection(); }

void GridSelection::beginBand(bool keepOthers) {
  if (!keepOthers) clear();
  beside_ = view_.selectionModel()->selection();
}

void GridSelection::band(const std::vector<Run>& runs) {
  QItemSelection all = beside_;
  for (const auto& run : runs) all.merge(rows(run), Flags::Select);
  view_.selectionModel()->select(all, Flags::ClearAndSelect);
  if (runs.empty()) return;
  anchor_ = photos_.index(runs.front().first);
  moveTo(runs.back().second);
}

bool GridSelection::isSelected(int row) const {
  return view_.selectionModel()->isSelected(photos_.index(row));
}

std::vector<GridSelection::Run> GridSelection::runs() const {
  std::vector<Run> runs;
  for (const auto& range : view_.selectionModel()->selection())
    if (range.isValid()) runs.emplace_back(range.top(), range.bottom());
  std::sort(runs.begin(), runs.end());
  return runs;
}

int GridSelection::count() const {
  int count = 0;
  for (const auto& [first, last] : runs()) count += last - first + 1;
  return count;
}

std::vector<PhotoId> GridSelection::photos() const {
  std::vector<PhotoId> ids;
  for (const auto& [first, last] : runs()) {
    const auto some = photos_.idsOf(first, last);
    ids.insert(ids.end(), some.begin(), some.end());
  }
  return ids;
}

void GridSelection::remember() {
  const int current = view_.currentIndex().row();
  hadCurrent_ = current >= 0;
  if (hadCurrent_) keptCurrent_ = photos_.idAt(current);
  kept_ = count() <= kKeptMost ? photos() : std::vector<PhotoId>{};
}

void GridSelection::restore() {
  const std::unordered_set<PhotoId> wanted(kept_.begin(), kept_.end());
  QItemSelection again;
  int current = -1;
  if (hadCurrent_ || !wanted.empty())
    for (int row = 0; row < photos_.rowCount(); ++row) {
      const PhotoId id = photos_.idAt(row);
      if (hadCurrent_ && id == keptCurrent_) current = row;
      if (!wanted.contains(id)) continue;
      if (!again.isEmpty() && again.back().bottom() == row - 1)
        again.back() = QItemSelectionRange(again.back().topLeft(), photos_.index(row));
      else
        again.append(QItemSelectionRange(photos_.index(row)));
    }
  if (!again.isEmpty()) view_.selectionModel()->select(again, Flags::ClearAndSelect);
  if (current >= 0) moveTo(current);
  kept_.clear();
  hadCurrent_ = false;
}

}  // namespace ws
