#pragma once
// Score and reason of the photo under the pointer, on a quiet card beside it.
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/grid/photo_words.h"

namespace ws {

struct HoverFacts {
  QString name;
  std::optional<float> score;
  bool waiting = false;           ///< its alignment is on its way
  std::vector<WordShare> shares;
  QStringList notes;              ///< near-duplicates, offline, …: one line each
  QString taken, path;
};

/// Lies over the window, never over the tile it speaks of, and takes no clicks.
class HoverCard : public QWidget {
  Q_OBJECT

 public:
  explicit HoverCard(QWidget* parent);

  /// @param tile    what it speaks of, in global coordinates
  /// @param within  where it may lie, in global coordinates
  void show(const HoverFacts& facts, const QRect& tile, const QRect& within);
  QString text() const;  ///< all it says, for screen readers
  /// Beside the tile where there is room, else above or below it.
  static QRect placeBeside(QSize card, const QRect& tile, const QRect& within);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QSize sizeWanted() const;
  int nameHeight() const;
  void paintShares(QPainter& painter, int& y) const;
  HoverFacts facts_;
};

}  // namespace ws
