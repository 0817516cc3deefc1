#include "ui/compare/difference_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "ui/compare/difference_delegate.h"
#include "ui/compare/difference_model.h"
#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws {

DifferenceView::DifferenceView(DifferenceModel& model, QWidget* parent)
    : QTreeView(parent), model_(model) {
  setObjectName(QStringLiteral("differences"));
  setAccessibleName(tr("Difference of the scores, word by word"));
  setModel(&model_);
  setItemDelegate(new DifferenceDelegate(*this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setMouseTracking(true);
  setSelectionMode(NoSelection);  // what is marked is the WordFocus's
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(NoEditTriggers);
  setStyleSheet(QStringLiteral("QTreeView { border: none; background: transparent; padding: 0; }"));
  header()->setSectionsMovable(false);
  header()->setSectionsClickable(false);
  header()->setSectionResizeMode(QHeaderView::Fixed);
  header()->setStretchLastSection(true);
  header()->setMinimumSectionSize(24);
  layColumns();
  connect(&model_, &QAbstractItemModel::modelReset, this, &DifferenceView::layColumns);
}

void DifferenceView::follow(WordFocus& focus) {
  disconnect(following_);
  focus_ = &focus;
  hovered_ = -1;
  following_ = connect(focus_, &WordFocus::changed, viewport(), qOverload<>(&QWidget::update));
  viewport()->update();
}

void DifferenceView::layColumns() {
  const QFontMetrics metrics(uiFont(kBodyPx));
  const int figure = metrics.horizontalAdvance(QStringLiteral("−0.00")) + scaled(16);
  int word = scaled(64);
  for (int row = 0; row < model_.rowCount(); ++row)
    word = std::max(word, metrics.horizontalAdvance(DifferenceModel::nameOf(model_.at(row))));
  header()->resizeSection(DifferenceModel::Word,
                          std::min(word + scaled(36), std::max(scaled(84), width() / 3)));
  header()->resizeSection(DifferenceModel::Left, figure);
  header()->resizeSection(DifferenceModel::Right, figure);
}

bool DifferenceView::isActive(int row) const {
  const int word = model_.at(row).word;
  const auto active = focus_ ? focus_->active() : std::vector<int>{};
  return word >= 0 && std::find(active.begin(), active.end(), word) != active.end();
}

bool DifferenceView::isPinned(int row) const {
  const int word = model_.at(row).word;
  return focus_ && word >= 0 && (focus_->isPinned(word) || focus_->isInPhrase(word));
}

void DifferenceView::hoverRow(int row) {
  if (!focus_) return;
  const int word = row < 0 ? -1 : model_.at(row).word;
  if (word == hovered_ && (word < 0 || focus_->hovered() == word)) return;
  if (word < 0)
    focus_->unhover(hovered_);
  else
    focus_->hover(word);
  hovered_ = word;
}

void DifferenceView::pick(int row, bool beside) {
  if (!focus_ || row < 0 || model_.at(row).word < 0) return;
  if (beside)
    focus_->toggleExtra(model_.at(row).word);
  else
    focus_->togglePin(model_.at(row).word);
}

void DifferenceView::copy() const { QApplication::clipboard()->setText(model_.tsv()); }

bool DifferenceView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::MouseMove)
    hoverRow(indexAt(static_cast<QMouseEvent*>(event)->position().toPoint()).row());
  else if (event->type() == QEvent::Leave)
    hoverRow(-1);
  return QTreeView::viewportEvent(event);
}

void DifferenceView::mousePressEvent(QMouseEvent* event) {
  QTreeView::mousePressEvent(event);
  if (event->button() == Qt::LeftButton)
    pick(indexAt(event->position().toPoint()).row(),
         event->modifiers().testFlag(Qt::ControlModifier));
}

void DifferenceView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return pick(currentIndex().row(), event->modifiers().testFlag(Qt::ControlModifier));
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      return QTreeView::keyPressEvent(event);
    default:
      event->ignore();  // the page's keys, not a search by letters
  }
}

void DifferenceView::focusOutEvent(QFocusEvent* event) {
  QTreeView::focusOutEvent(event);
  hoverRow(-1);
}

void DifferenceView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTreeView::currentChanged(current, previous);
  if (hasFocus()) hoverRow(current.row());  // the keyboard's way of hovering
}

void DifferenceView::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  layColumns();
}

void DifferenceView::changeEvent(QEvent* event) {
  QTreeView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) layColumns();
}

}  // namespace ws
