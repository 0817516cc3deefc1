#include "ui/search/flow_row.h"

#include <QEvent>
#include <algorithm>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kBetween = 6, kBetweenLines = 4;

}  // namespace

FlowRow::FlowRow(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void FlowRow::setItems(std::vector<QWidget*> items) {
  for (QWidget* item : items_) {
    item->hide();
    item->deleteLater();  // it may be the one whose click asked for others
  }
  items_ = std::move(items);
  for (QWidget* item : items_) {
    item->setParent(this);
    item->show();
  }
  updateGeometry();
  arrange(width(), true);
}

int FlowRow::arrange(int width, bool move) const {
  int x = 0, y = 0, lineHeight = 0;
  for (QWidget* item : items_) {
    const QSize wanted = item->sizeHint();
    const QSize size(std::min(wanted.width(), std::max(1, width)), wanted.height());
    if (x > 0 && x + size.width() > width) {
      x = 0;
      y += lineHeight + scaled(kBetweenLines);
      lineHeight = 0;
    }
    if (move) {
      const int left = layoutDirection() == Qt::RightToLeft ? width - x - size.width() : x;
      item->setGeometry({QPoint(left, y), size});
    }
    lineHeight = std::max(lineHeight, size.height());
    x += size.width() + scaled(kBetween);
  }
  return y + lineHeight;
}

QSize FlowRow::sizeHint() const {
  constexpr int kNarrow = 200;
  return {minimumSizeHint().width(), heightForWidth(std::max(kNarrow, width()))};
}

QSize FlowRow::minimumSizeHint() const {
  constexpr int kLeast = 120;
  return {kLeast, items_.empty() ? 0 : items_.front()->sizeHint().height()};
}

bool FlowRow::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) {  // a button's text, or its size
    updateGeometry();
    arrange(width(), true);
  }
  return QWidget::event(event);
}

void FlowRow::resizeEvent(QResizeEvent*) { arrange(width(), true); }

}  // namespace ws
