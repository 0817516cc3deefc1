#pragma once
// Undo for what the user arranges around an answer: words marked, the relevance line, stacks folded
// and unfolded, the order. The steps lie on the question's own stack, so that Ctrl+Z goes back
// through everything in the order in which it was done.
#include <QObject>
#include <functional>
#include <vector>

#include "ui/grid/photo_grid.h"
#include "ui/search/query_state.h"
#include "ui/search/word_focus.h"

namespace ws {

class SearchFlow;

class Arranging : public QObject {
  Q_OBJECT

 public:
  Arranging(SearchFlow& search, WordFocus& focus, PhotoGrid& grid, QObject* parent);

  /// The grid shows a new answer: what waited for it is done.
  void answered();
  /// Does something to the answer of a question: now, if it is the one that shows, or as soon as it
  /// does. Another question drops it.
  void whenAnswered(const QueryState& question, std::function<void()> act);
  /// A step of the user's that has been done, and how to go back and forth.
  void arrange(const QString& what, std::function<void()> back, std::function<void()> forth) {
    step(what, std::move(back), std::move(forth));
  }
  /// Does something that is no step of the user's.
  void quietly(const std::function<void()>& act);

 Q_SIGNALS:
  void arranged(const QString& what);  ///< by the user: a step that can be undone

 private:
  class Step;
  struct Waiting {
    QueryState question;
    std::function<void()> act;
  };
  void step(const QString& what, std::function<void()> back, std::function<void()> forth,
            int joinId = -1);
  void followMarks();
  void understood(const std::vector<Word>& words);
  bool shows(const QueryState& question) const;
  QString marksText(const WordMarks& before, const WordMarks& after) const;

  SearchFlow& search_;
  WordFocus& focus_;
  PhotoGrid& grid_;
  WordMarks marks_;  ///< as last seen, of these words
  std::vector<Word> words_;
  bool applying_ = false;  ///< it is undo that changes things
  std::vector<Waiting> waiting_;
};

}  // namespace ws
