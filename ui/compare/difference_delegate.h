#pragma once
// How one cell of the differences is painted.
#include <QStyledItemDelegate>

namespace ws {

class DifferenceView;
struct DifferenceRow;

class DifferenceDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit DifferenceDelegate(DifferenceView& view);
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintWord(QPainter& painter, const QRect& cell, const DifferenceRow& row) const;
  void paintBar(QPainter& painter, const QRect& cell, const DifferenceRow& row,
                const QString& figure) const;
  /// Over the whole row, from its last cell, which is painted last.
  void paintFrames(QPainter& painter, int row, const QRect& lastCell) const;
  DifferenceView& view_;
};

/// Where a difference's bar lies: it grows from the middle to the side that has more.
/// @param largest  the difference that fills half the room; 0: none
QRectF differenceBar(const QRectF& room, float difference, float largest);

}  // namespace ws
