// The page by keyboard.
#include <QKeyEvent>

#include "ui/compare/compare_page.h"
#include "ui/photo/page_keys.h"
#include "ui/search/word_focus.h"

namespace ws {

bool ComparePage::handleKey(QKeyEvent* event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return false;
  const int key = event->key();
  std::vector<int> shownWords;
  if (difference_)
    for (const DifferenceRow& row : difference_->rows)
      if (row.word >= 0) shownWords.push_back(row.word);
  if (handleWordKey(words(), shownWords, key) || handleHeatKey(*controls_, key)) return true;
  if (const int by = photoStep(key)) {
    Q_EMIT stepRequested(by);
    return true;
  }
  switch (key) {
    case Qt::Key_Escape:
      if (!words().unpinAll()) Q_EMIT closed();
      return true;
    case Qt::Key_P:
      if (other_) Q_EMIT pinRequested(static_cast<qint64>(*other_));
      return true;
    case Qt::Key_X:
      swapSides();
      return true;
    case Qt::Key_D:
      if (shown_ && shown_->mode == CompareMode::Sentences)
        setDifferenceShown(views_->currentIndex() == 0);
      return true;
    default:
      return false;
  }
}

void ComparePage::keyPressEvent(QKeyEvent* event) {
  // The canvas has been asked where it has the focus; elsewhere its keys go to the left one, which
  // takes the right one along.
  const bool onCanvas = canvases_[0]->hasFocus() || canvases_[1]->hasFocus();
  if (handleKey(event) || (!onCanvas && canvases_[0]->handleKey(event))) return;
  QWidget::keyPressEvent(event);
}

}  // namespace ws
