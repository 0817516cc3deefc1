#pragma once
// The question as a row of chips, pictures first: the legend of the whole window, and where words
// are pinned, joined to phrases and weighed.
#include <QWidget>
#include <vector>

#include "core/base/alignment.h"
#include "ui/search/word_chip.h"

namespace ws {

class PhraseButton;
class Question;
class WordFocus;

/// Chips side by side, wrapped where the width ends, a strip above each line for the bracket over a
/// phrase. What is marked goes to the WordFocus, what is weighed or removed to the Question.
class ChipRow : public QWidget {
  Q_OBJECT

 public:
  ChipRow(WordFocus& focus, QWidget* parent);
  /// Where weights are written and pictures come from; without one, chips can only be looked at.
  void setQuestion(Question* question) { question_ = question; }
  /// Where Tab comes from: the chips follow it, although they are made later than the rest.
  void setTabAfter(QWidget* before) { before_ = before; }
  void setWords(const std::vector<Word>& words);
  void setShares(const std::vector<float>& shares);  ///< one a word; empty: none known
  void refreshThumbs();
  int count() const { return static_cast<int>(words_.size()); }
  WordChip* chip(int word) const { return chips_[static_cast<std::size_t>(word)]; }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(width, false); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

  // For its chips.
  WordChip* chipAt(const QPoint& at) const;
  bool canWeigh() const { return question_ != nullptr; }
  void toggle(int word);
  void climb(int word, int steps);  ///< up or down the ladder of weights
  void setWeight(int word, float weight);
  void remove(int word);                     ///< a picture
  void step(int word, int by, bool extend);  ///< keyboard to a neighbour; extend: as a phrase
  bool isExtending() const { return extending_; }
  void openMenu(int word, const QPoint& at);

 Q_SIGNALS:
  void editRequested(int word);  ///< in the line: double click, F2
  void left();                   ///< Esc

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  std::vector<int> order() const;  ///< words as they lie: pictures first
  int arrange(int width, bool move) const;
  std::vector<QRect> bracket() const;  ///< its part on each line, in the strip above the chips
  void reflectMarks();
  void placePhraseButton();
  void chainTabs();

  WordFocus& focus_;
  Question* question_ = nullptr;
  std::vector<Word> words_;
  std::vector<WordChip*> chips_;  ///< kept and reused: a keystroke must not make the row flicker
  PhraseButton* phrase_;
  QWidget* before_ = nullptr;
  bool extending_ = false;  ///< a phrase grows by the keyboard
  int anchor_ = -1;         ///< where it began
};

}  // namespace ws
