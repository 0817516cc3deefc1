#pragma once
// The sentence as a row of chips: the legend of the whole window.
#include <QAbstractButton>
#include <QWidget>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

class WordFocus;

/// One word. Painted by itself: a quiet field, the word's colour below it, its share in small
/// figures.
class WordChip : public QAbstractButton {
  Q_OBJECT

 public:
  WordChip(WordFocus& focus, int word, QWidget* parent);
  void show(const Word& word, int colour);
  void setShare(float share, bool known);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void describe();
  WordFocus& focus_;
  const int word_;
  Word shown_;
  int colour_ = -1;
  float share_ = 0;
  bool hasShare_ = false;
  bool beside_ = false;  ///< the click under way is a Ctrl-click
};

/// Chips side by side, wrapped where the width ends.
class ChipRow : public QWidget {
  Q_OBJECT

 public:
  ChipRow(WordFocus& focus, QWidget* parent);
  /// Where Tab comes from: the chips follow it, although they are made later than the rest.
  void setTabAfter(QWidget* before) { before_ = before; }
  void setWords(const std::vector<Word>& words);
  void setShares(const std::vector<float>& shares);  ///< one a word; empty: none known
  int count() const { return static_cast<int>(shown_); }
  WordChip* chip(int word) const { return chips_[static_cast<std::size_t>(word)]; }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(width, false); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  int arrange(int width, bool move) const;
  WordFocus& focus_;
  std::vector<WordChip*> chips_;  ///< kept and reused: a keystroke must not make the row flicker
  std::size_t shown_ = 0;
  QWidget* before_ = nullptr;
};

}  // namespace ws
