#pragma once
// Asks the engine for the photos of a question: the newest wins, an old answer never shows.
#include <QObject>
#include <memory>
#include <vector>

#include "core/engine.h"
#include "ui/search/query_state.h"

namespace ws {

class Desk;

class Searcher : public QObject {
  Q_OBJECT

 public:
  Searcher(Desk& desk, QObject* parent);

  /// Asks; while the engine is still opening, the newest question waits for it. An empty one
  /// withdraws all.
  void search(const QueryState& question, const PhotoFilter& filter);
  /// Asks the last question again: the library has changed.
  void repeat();
  bool isEmpty() const { return question_.isEmpty(); }
  bool isWaiting() const { return waiting_; }  ///< asked and not yet answered
  const QueryState& question() const { return question_; }
  Query query() const { return question_.query(filter_); }
  /// The newest words that were understood, pictures last.
  const std::vector<Word>& words() const { return words_; }
  bool hasNothingToLookFor() const { return nothing_; }  ///< as the signal says
  /// These results have the words of the newest question, in their order: an index into the ones is
  /// one into the others, though weights may differ.
  bool speaksOf(const SearchResults& results) const;

 Q_SIGNALS:
  void waitingChanged();
  void understood(const std::vector<ws::Word>& words);  ///< comes before the answer
  void found(const std::shared_ptr<const ws::SearchResults>& results);
  /// There is nothing in it to look for: a mark without a word, punctuation alone. The last
  /// answer stays.
  void nothingToLookFor();
  void failed(const ws::Error& error);

 private:
  void ask();
  void answered();
  Desk& desk_;
  QueryState question_;
  PhotoFilter filter_;
  std::vector<Word> words_;
  bool waiting_ = false;
  bool nothing_ = false;
};

}  // namespace ws
