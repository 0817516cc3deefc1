#pragma once
// Questions asked before, newest first: to go back to, and to be forgotten.
#include <QObject>
#include <optional>
#include <vector>

#include "ui/search/query_state.h"

namespace ws {

class SearchHistory : public QObject {
  Q_OBJECT

 public:
  static constexpr int kMost = 50;

  explicit SearchHistory(QObject* parent) : QObject(parent) {}

  /// One that was stayed with. What it was typed from ("a red" before "a red car"), and the same
  /// one asked earlier, go.
  void add(const QueryState& question);
  const std::vector<QueryState>& entries() const { return entries_; }
  void forget(int entry);
  void forgetAll();

  /// Steps back from `now`, which is come back to by newer(). Nothing where there is no older one.
  std::optional<QueryState> older(const QueryState& now);
  std::optional<QueryState> newer();
  bool isWalking() const { return at_ >= 0; }
  void stopWalking() { at_ = -1; }

  /// For the session: those that can be written down. Pictures from outside can't.
  std::vector<QueryState> lasting() const;
  void setEntries(std::vector<QueryState> entries);

 Q_SIGNALS:
  void changed();

 private:
  std::vector<QueryState> entries_;
  QueryState left_;  ///< the question that was left to look back
  int at_ = -1;
};

}  // namespace ws
