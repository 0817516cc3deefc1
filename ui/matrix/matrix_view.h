#pragma once
// Words by regions: a row a word, a column a region, coloured as the heat is. What makes the score
// is marked: a row's highest cell by an outline and a dot, a column's by a ring, whichever the
// scorer pools; shares stand at the ends of rows and columns, the score in the corner. Hovering
// goes through the WordFocus, so that chips, photo and matrix light up together.
//
// Keyboard: arrows, Home, End, Page Up and Down move a cell that counts as hovered; Enter pins its
// word, Ctrl+Enter adds it, Shift+ Space selects its row; Ctrl+C copies the row selected, else all.
#include <QAbstractScrollArea>
#include <QImage>
#include <QPixmap>
#include <optional>
#include <vector>

#include "core/base/heat_values.h"
#include "ui/matrix/matrix_sizes.h"
#include "ui/matrix/matrix_table.h"

namespace ws {

class WordFocus;

/// A place in the table: row and column of the heads are -1, those of the totals are as many as
/// there are rows and columns.
struct MatrixCell {
  int row = -1;
  int column = -1;
  bool operator==(const MatrixCell&) const = default;
};

class MatrixView : public QAbstractScrollArea {
  Q_OBJECT

 public:
  MatrixView(WordFocus& focus, QWidget* parent);

  void setAlignment(std::optional<Alignment> alignment);
  void setStyle(const HeatmapStyle& style);  ///< the heat's: its scale and colour map
  void setPhoto(const QImage& photo);        ///< for the crops over the columns; null: none
  void setArrangement(const MatrixArrangement& arrangement);
  const MatrixArrangement& arrangement() const { return arrangement_; }

  const MatrixTable& table() const { return table_; }
  const std::optional<Alignment>& alignment() const { return alignment_; }
  /// Where a cell lies, px of the viewport; heads and totals too.
  QRectF cellRect(MatrixCell cell) const;
  MatrixCell cellAt(QPointF place) const;
  /// A cell's colour, opaque.
  QColor cellColour(int row, int region) const;
  bool isRowMaximum(int row, int region) const;     ///< marked as such
  bool isColumnMaximum(int row, int region) const;  ///< marked as such
  /// "car, region 4: 0.72, the word's best"
  QString cellText(MatrixCell cell) const;

  MatrixCell current() const { return current_; }
  void setCurrent(MatrixCell cell);
  int selectedRow() const { return selectedRow_; }  ///< -1: none
  void selectRow(int row);
  void copy() const;  ///< the row selected, else all, as tab-separated text

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void regionPicked(int region);  ///< a cell or a column's head was clicked

 protected:
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  int rowCount() const { return static_cast<int>(table_.rows.size()); }
  int columnCount() const { return static_cast<int>(table_.columns.size()); }
  void rebuild();
  void arrange();         ///< sizes and scroll bars
  QRectF middle() const;  ///< px: between heads and totals
  bool hasCrops() const;
  const QPixmap& crop(int region);
  void hoverCell(MatrixCell cell);
  void unhover();
  void moveCurrent(int rows, int columns);
  void reveal(MatrixCell cell);
  void activate(MatrixCell cell, bool beside);

  void paintHeads(QPainter& painter);
  void paintCells(QPainter& painter) const;
  void paintCell(QPainter& painter, int row, int column) const;
  void paintMarks(QPainter& painter, const QRectF& box, int row, int region) const;
  void paintLabels(QPainter& painter) const;
  void paintTotals(QPainter& painter) const;
  void paintBands(QPainter& painter) const;
  void paintColumnTotal(QPainter& painter, int column) const;

  WordFocus& focus_;
  std::optional<Alignment> alignment_;
  MatrixTable table_;
  MatrixArrangement arrangement_;
  HeatmapStyle style_;
  std::vector<HeatScaling> scalings_;  ///< of each row
  QImage photo_;
  qint64 photoKey_ = 0;         ///< of the picture that it was made from
  std::vector<QPixmap> crops_;  ///< by region, made when first seen
  MatrixCell current_{0, 0};
  MatrixCell hovered_;  ///< by the pointer here
  int selectedRow_ = -1;
  MatrixSizes sizes_;
  int cellWidth_ = 20, rowHeight_ = 20, labelWidth_ = 80, totalWidth_ = 44;
};

}  // namespace ws
