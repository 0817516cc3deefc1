#pragma once
// Which photos of the grid are selected: clicks, keys and the rubber band as in a file manager.
// Works with runs of rows, so that a million selected photos are one run.
#include <QItemSelection>
#include <QPersistentModelIndex>
#include <utility>
#include <vector>

#include "core/base/alignment.h"

class QAbstractItemView;

namespace ws {

class PhotoModel;

class GridSelection {
 public:
  using Run = std::pair<int, int>;  ///< rows [first, last]

  GridSelection(QAbstractItemView& view, PhotoModel& photos) : view_(view), photos_(photos) {}

  void pick(int row);                      ///< this one alone; later ranges begin here
  void toggle(int row);                    ///< in or out; later ranges begin here
  void extendTo(int row, bool keepOthers); ///< from where the last pick was
  void moveTo(int row);                    ///< the current one, selected or not
  void pickRows(Run rows);                 ///< these alone; the current one stays
  void clear();

  void beginBand(bool keepOthers);         ///< what is selected now stays beside the band
  void band(const std::vector<Run>& runs);

  bool isSelected(int row) const;
  int count() const;
  std::vector<Run> runs() const;           ///< in the list's order
  std::vector<PhotoId> photos() const;     ///< in the list's order

  /// Around a reset of the rows: what was selected and current is so again, where it is still
  /// there. Of more photos than an answer can have only the current one is kept.
  void remember();
  void restore();

 private:
  QItemSelection rows(Run run) const;
  QAbstractItemView& view_;
  PhotoModel& photos_;
  QPersistentModelIndex anchor_;
  QItemSelection beside_;  ///< selected before the band began
  std::vector<PhotoId> kept_;
  PhotoId keptCurrent_{};
  bool hadCurrent_ = false;
};

}  // namespace ws
