#pragma once
// What the user may choose about the answer, in the quiet row above the grid: its order, and
// whether near-duplicates are folded.
#include <QToolButton>
#include <QWidget>

class QAction;

namespace ws {

class PhotoGrid;

/// Speaks to the grid as the user does, so that its signals for undo follow.
class GridBar : public QWidget {
  Q_OBJECT

 public:
  GridBar(PhotoGrid& grid, QWidget* parent);

 private:
  void reflect();
  PhotoGrid& grid_;
  QToolButton* order_;
  QAction* byRelevance_;
  QAction* byDate_;
  QToolButton* fold_;
  QToolButton* reset_;
};

}  // namespace ws
