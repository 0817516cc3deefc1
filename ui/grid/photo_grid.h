#pragma once
// The grid of photos. Cells by arithmetic, pictures asked for when painted: a million rows scroll
// like a hundred.
#include <QAbstractItemView>
#include <QTimer>
#include <vector>

#include "ui/grid/grid_heat.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/photo_model.h"
#include "ui/grid/thumbnails.h"

namespace ws {

class PhotoGrid : public QAbstractItemView {
  Q_OBJECT

 public:
  static constexpr int kSmallestTile = 96;
  static constexpr int kLargestTile = 384;

  PhotoGrid(PhotoModel& photos, Thumbnails& thumbnails, GridHeat& heat, QWidget* parent);

  PhotoModel& photos() const { return photos_; }
  const Thumbnails& thumbnails() const { return thumbnails_; }
  const GridHeat& heat() const { return heat_; }
  int tileSize() const { return wishedTile_; }
  void setTileSize(int px);  ///< clamped; the place on screen stays
  bool showsWhole() const { return whole_; }
  void setShowsWhole(bool whole);  ///< whole photos, or tiles filled

  QRect visualRect(const QModelIndex& index) const override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  QModelIndex indexAt(const QPoint& point) const override;

 Q_SIGNALS:
  void tileSizeChanged(int px);
  void photoChosen(int row);  ///< click or Enter
  void left();                ///< Esc, or Up from the first line
  void typed(const QString& text);

 protected:
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  int horizontalOffset() const override { return 0; }
  int verticalOffset() const override;
  bool isIndexHidden(const QModelIndex&) const override { return false; }
  void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
  QRegion visualRegionForSelection(const QItemSelection& selection) const override;
  void updateGeometries() override;
  void scrollContentsBy(int dx, int dy) override;
  void dataChanged(const QModelIndex& first, const QModelIndex& last,
                   const QVector<int>& roles) override;
  void rowsInserted(const QModelIndex& parent, int first, int last) override;
  void reset() override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void paintTile(QPainter& painter, int row, const QRect& cell);
  void paintPhoto(QPainter& painter, int row, const QRect& square);
  void paintFailed(QPainter& painter, const QRect& square, const QString& reason);
  void paintScore(QPainter& painter, const QRect& square, const Hit& hit);
  void paintBar(QPainter& painter, const QRect& cell, const Hit& hit);
  void paintAwayBadge(QPainter& painter, const QRect& square);
  bool requestVisible();  ///< @return whether heat is still to come
  void heatChanged();
  void eraseOldHeat();
  QRegion tilesOf(const QSet<qint64>& photos) const;
  void updateTiles(const QSet<qint64>& photos);
  void showHeat(const QSet<qint64>& photos);
  void layOut();
  void setHovered(int row);
  TileSpec tileSpec() const;
  std::pair<int, int> visibleRows(int screensAround) const;

  PhotoModel& photos_;
  Thumbnails& thumbnails_;
  GridHeat& heat_;
  GridLayout layout_;
  int wishedTile_ = 168;
  bool whole_ = false;
  int hovered_ = -1;
  int pressed_ = -1;
  std::vector<int> colours_;  ///< of the sentence's words, while results show
  float bestScore_ = 0;
  QTimer request_;
  QTimer erase_;
};

}  // namespace ws
