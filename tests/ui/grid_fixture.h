#pragma once
// The grid alone in a window, over the fake engine.
#include <QTest>

#include "tests/ui/desk_fixture.h"
#include "ui/grid/hit_details.h"
#include "ui/grid/photo_actions.h"
#include "ui/grid/photo_grid.h"
#include "ui/grid/quick_look.h"

namespace ws::testing {

struct GridFixture : DeskFixture {
  explicit GridFixture(int photos, QSize size = {1000, 700});

  Thumbnails* thumbnails = nullptr;
  GridHeat* heat = nullptr;
  PhotoModel* model = nullptr;
  PhotoGrid* grid = nullptr;
  PhotoActions* actions = nullptr;
  QuickLook* look = nullptr;

  PhotoModel& photos() const { return *model; }
  /// All photos, without a question. @return whether they are on screen
  bool showAll() const;
  /// Asks and waits for the answer.
  bool search(const QString& sentence);
  /// The same answer again, as after indexing.
  void repeat();
  bool waitForThumbnails() const;

  int columns() const;
  QPoint centre(int row) const;  ///< of its tile, in the viewport
  void click(int row, Qt::KeyboardModifiers modifiers = {}) const;
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;

 private:
  Query query_;
};

}  // namespace ws::testing
