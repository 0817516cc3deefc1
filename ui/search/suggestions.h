#pragma once
// Sentences that a collection comes with: what to try while the search line is empty, and what to
// look for once one of them is asked.
#include <QString>
#include <QWidget>
#include <vector>

#include "core/base/suggestion.h"

class QButtonGroup;
class QLabel;

namespace ws {

class FlowRow;
struct QueryState;

/// A row of abilities, the sentences of the one chosen under it. Shows nothing without suggestions
/// and nothing for a question of the user's own.
class Suggestions : public QWidget {
  Q_OBJECT

 public:
  explicit Suggestions(QWidget* parent);
  void setSuggestions(std::vector<Suggestion> suggestions);
  const std::vector<Suggestion>& suggestions() const { return suggestions_; }
  /// What is asked now.
  void setQuestion(const QueryState& question);

 Q_SIGNALS:
  void chosen(const QString& sentence);  ///< to be asked

 private:
  void makeAbilities();
  void showSentencesOf(const QString& ability);
  void reflect();

  std::vector<Suggestion> suggestions_;
  QString text_;         ///< the question's
  bool pictures_ = false;  ///< it has some
  QWidget* offer_;
  QButtonGroup* group_;
  FlowRow* abilities_;
  FlowRow* sentences_;
  QLabel* note_;
};

}  // namespace ws
