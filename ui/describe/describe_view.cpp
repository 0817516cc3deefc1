#include "ui/describe/describe_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <numeric>

#include "ui/describe/describe_delegate.h"
#include "ui/describe/describe_model.h"

namespace ws {

DescribeView::DescribeView(DescribeModel& model, QWidget* parent)
    : QListView(parent), model_(model) {
  setObjectName(QStringLiteral("describedSentences"));
  setAccessibleName(tr("Sentences, best first"));
  setModel(&model_);
  setItemDelegate(new DescribeDelegate(model_, *this));
  setUniformItemSizes(true);
  setMouseTracking(true);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setTabKeyNavigation(false);
  connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
    Q_EMIT searchRequested(model_.at(index.row()).text);
  });
  const auto gone = [this] {
    hovered_ = QModelIndex();
    if (staysBest_) {
      selectionModel()->setCurrentIndex(model_.index(0), QItemSelectionModel::NoUpdate);
      staysBest_ = true;
    }
    Q_EMIT activeChanged();
  };
  connect(&model_, &QAbstractItemModel::modelReset, this, gone);
  connect(&model_, &QAbstractItemModel::layoutChanged, this, gone);
}

int DescribeView::activeRow() const {
  return hovered_.isValid() ? hovered_.row() : currentIndex().row();
}

void DescribeView::focusInEvent(QFocusEvent* event) {
  const bool chosen = currentIndex().isValid();
  QListView::focusInEvent(event);  // makes the first row current where none is
  staysBest_ = !chosen && currentIndex().isValid();
}

std::vector<int> DescribeView::selectedRows() const {
  std::vector<int> rows;
  const QModelIndexList selected = selectionModel()->selectedIndexes();
  for (const QModelIndex& index : selected) rows.push_back(index.row());
  if (rows.empty() && currentIndex().isValid()) rows.push_back(currentIndex().row());
  std::sort(rows.begin(), rows.end());
  return rows;
}

QStringList DescribeView::selectedSentences() const {
  QStringList sentences;
  for (const int row : selectedRows()) sentences << model_.at(row).text;
  return sentences;
}

void DescribeView::copyRows(const std::vector<int>& rows) const {
  if (!rows.empty()) QApplication::clipboard()->setText(model_.tsv(rows));
}

void DescribeView::copy() const { copyRows(selectedRows()); }

void DescribeView::copyAll() const {
  std::vector<int> rows(static_cast<std::size_t>(model_.rowCount()));
  std::iota(rows.begin(), rows.end(), 0);
  copyRows(rows);
}

void DescribeView::setHovered(const QModelIndex& index) {
  if (hovered_ == index) return;
  hovered_ = index;
  viewport()->update();
  Q_EMIT activeChanged();
}

bool DescribeView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::MouseMove)
    setHovered(indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()));
  else if (event->type() == QEvent::Leave)
    setHovered({});
  return QListView::viewportEvent(event);
}

void DescribeView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  hovered_ = QModelIndex();  // the keyboard has the last word
  staysBest_ = false;
  Q_EMIT activeChanged();
}

void DescribeView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  if (event->matches(QKeySequence::SelectAll)) return selectAll();
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (currentIndex().isValid()) Q_EMIT searchRequested(currentIndex().data().toString());
      return;
    case Qt::Key_Delete:
      return void(Q_EMIT removeRequested(selectedSentences()));
    case Qt::Key_F2:
      if (currentIndex().isValid()) Q_EMIT editRequested(currentIndex().data().toString());
      return;
    case Qt::Key_Up:
      if (currentIndex().row() <= 0 && !(event->modifiers() & Qt::ShiftModifier))
        return void(Q_EMIT left());
      [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
      return QListView::keyPressEvent(event);
    default:
      event->ignore();  // the page's keys, not a search by letters
  }
}

void DescribeView::contextMenuEvent(QContextMenuEvent* event) {
  const QModelIndex current = currentIndex();
  if (!current.isValid()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString sentence = current.data().toString();
  menu->addAction(tr("Search my photos with it (Return)"), this,
                  [this, sentence] { Q_EMIT searchRequested(sentence); });
  menu->addAction(tr("Write a variation (F2)"), this,
                  [this, sentence] { Q_EMIT editRequested(sentence); });
  menu->addAction(tr("Copy (Ctrl+C)"), this, &DescribeView::copy);
  menu->addSeparator();
  menu->addAction(tr("Remove from the list (Delete)"), this,
                  [this] { Q_EMIT removeRequested(selectedSentences()); });
  menu->popup(event->reason() == QContextMenuEvent::Mouse
                  ? event->globalPos()
                  : viewport()->mapToGlobal(visualRect(current).bottomLeft()));
}

}  // namespace ws
