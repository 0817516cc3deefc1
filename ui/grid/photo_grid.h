#pragma once
// The grid of photos. Cells by arithmetic, pictures asked for when painted: a million rows scroll
// like a hundred.
//
// Keys: arrows, Home, End, Page keys move; with Shift they select a range, with Ctrl they move
// alone (Ctrl+Space picks). Enter opens, Space looks, Ctrl+A selects, Ctrl+I says why, Right
// unfolds a stack and Left folds it, Ctrl+Alt and arrows move the relevance line.
#include <QAbstractItemView>
#include <QTimer>
#include <optional>
#include <vector>

#include "ui/grid/grid_heat.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/grid_selection.h"
#include "ui/grid/photo_model.h"
#include "ui/grid/photo_words.h"
#include "ui/grid/thumbnails.h"

namespace ws {

class HoverCard;
class RelevanceLine;
struct HoverFacts;

class PhotoGrid : public QAbstractItemView {
  Q_OBJECT

 public:
  static constexpr int kSmallestTile = 96;
  static constexpr int kLargestTile = 384;

  PhotoGrid(PhotoModel& photos, Thumbnails& thumbnails, GridHeat& heat, QWidget* parent);
  /// Where alignments below the hits come from; none without it. Call it before anything is shown.
  void setDetails(HitDetails* details) { details_ = details; }

  PhotoModel& photos() const { return photos_; }
  Thumbnails& thumbnails() const { return thumbnails_; }
  const GridHeat& heat() const { return heat_; }
  int tileSize() const { return wishedTile_; }
  void setTileSize(int px);  ///< clamped; what is in the middle stays there
  bool showsWhole() const { return whole_; }
  void setShowsWhole(bool whole);  ///< whole photos, or tiles filled

  int selectedCount() const { return selectedCount_; }
  std::vector<PhotoId> selectedPhotos() const { return selection_.photos(); }
  void selectPhotos(int first, int last) { selection_.pickRows({first, last}); }
  void pick(int row) { selection_.pick(row); }        ///< selects it alone
  bool isPicked(int row) const { return selection_.isSelected(row); }
  void toggle(int row) { selection_.toggle(row); }

  // As by the user: with the signals below. Undo uses the model's own setters.
  void moveLine(int relevant);
  void toggleStack(int row);
  void setFolds(bool folds);
  void setOrder(GridOrder order);

  RelevanceLine& relevanceLine() const { return *line_; }
  HoverCard& hoverCard() const { return *card_; }
  HoverFacts factsOf(int row) const;
  QRect stackBadge(int row) const;  ///< where its count is shown, in the viewport; null without
  /// Colours of the answer's words, as wordColours gives them.
  const std::vector<int>& colours() const { return colours_; }

  QRect visualRect(const QModelIndex& index) const override;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  QModelIndex indexAt(const QPoint& point) const override;

 Q_SIGNALS:
  void tileSizeChanged(int px);
  void photoChosen(int row);          ///< double click or Enter: to be opened
  void primaryChanged(int row);       ///< another photo is the current one; -1: none
  void selectionCountChanged(int count);
  void quickLookRequested(int row);   ///< Space
  void menuRequested(QPoint global);  ///< for the photos selected
  void dragRequested();               ///< the photos selected are pulled out
  void left();                        ///< Esc, or Up from the first line
  void typed(const QString& text);
  // What the user arranged, with the value before: undo gives it back to the model.
  void lineMoved(int before, int after);                        ///< PhotoModel::setRelevant
  void foldToggled(bool before, bool after);                    ///< PhotoModel::setFolds
  void stackToggled(qint64 best, bool before, bool after);      ///< PhotoModel::setOpen
  void orderChanged(ws::GridOrder before, ws::GridOrder after); ///< PhotoModel::setOrder

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
  void selectionChanged(const QItemSelection& in, const QItemSelection& out) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  // photo_grid_paint.cpp: how a tile looks
  void paintTile(QPainter& painter, int row, const QRect& cell);
  void paintPhoto(QPainter& painter, int row, const QRect& square);
  void paintFailed(QPainter& painter, const QRect& square, const PhotoRow* photo);
  void paintScore(QPainter& painter, const QRect& square, float score);
  void paintBadges(QPainter& painter, int row, const QRect& square);
  void paintOutline(QPainter& painter, int row, const QRect& square);
  void paintBand(QPainter& painter);
  // photo_grid_input.cpp: what mouse and keys do
  bool moveByKey(QKeyEvent* event);
  bool lineByKey(QKeyEvent* event);
  bool stackByKey(int key);
  void moveTo(int row, Qt::KeyboardModifiers modifiers);
  void pressOn(int row, Qt::KeyboardModifiers modifiers);
  void bandTo(const QPoint& point);
  void endBand();
  void zoomAt(const QPoint& point, int px);
  void scrollAtEdge();
  void setHovered(int row);
  // photo_grid_line.cpp: the relevance line, stacks, the hover card
  void placeLine();
  void dragLine(int top);
  void dropLine(bool accepted);
  void stepLine(int lines, int photos);
  void showCard();
  void hideCard();
  void refreshCard();
  int cardRow() const;
  // photo_grid.cpp: where things are, what is asked for
  bool requestVisible();  ///< @return whether heat is still to come
  void reflectAnswer();
  void keepPlace();
  void heatChanged();
  void eraseOldHeat();
  QRegion tilesOf(const QSet<qint64>& photos) const;
  void updateTiles(const QSet<qint64>& photos);
  void showHeat(const QSet<qint64>& photos);
  void layOut();
  void updateRow(int row);
  bool isPale(int row) const;
  TileSpec tileSpec() const;
  std::pair<int, int> visibleRows(int screensAround) const;

  PhotoModel& photos_;
  Thumbnails& thumbnails_;
  GridHeat& heat_;
  HitDetails* details_ = nullptr;
  GridSelection selection_;
  RelevanceLine* line_;
  HoverCard* card_;
  GridLayout layout_;
  int selectedCount_ = 0;
  int wishedTile_ = 168;
  int wheelRest_ = 0;  ///< eighths of a degree that haven't become a step yet
  bool whole_ = false;
  int hovered_ = -1;
  // From press to release
  int pressed_ = -1;
  QPoint pressedAt_;           ///< in the list's own coordinates
  bool pickOnRelease_ = false;  ///< a selected one was pressed: it may be the begin of a drag
  std::optional<QRect> band_;  ///< in the list's own coordinates
  QPoint pointer_;             ///< in the viewport, while something is dragged
  int shownAbove_ = -1;        ///< rows above the line while it is dragged

  std::vector<int> colours_;  ///< of the sentence's words, while results show
  float fullBar_ = 0;         ///< the sum of shares that fills a bar
  bool barsBelow_ = false;    ///< some word counts against
  std::shared_ptr<const SearchResults> answer_;  ///< whose colours these are
  int topRow_ = -1;           ///< first row on screen before a rearrangement, …
  PhotoId topPhoto_{};        ///< … its photo, …
  int topOffset_ = 0;         ///< … and where it was
  bool cardByKey_ = false;
  QTimer request_;
  QTimer erase_;
  QTimer hover_;
  QTimer edge_;
};

}  // namespace ws
