#pragma once
// How a sentence of the list is painted: its rank, its words in their colours, its score as a bar
// split by word.
#include <QStyledItemDelegate>

namespace ws {

class DescribeModel;
class DescribeView;

class DescribeDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  DescribeDelegate(DescribeModel& model, DescribeView& view);
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  DescribeModel& model_;
  DescribeView& view_;
};

}  // namespace ws
