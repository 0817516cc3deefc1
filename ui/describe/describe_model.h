#pragma once
// Sentences, ranked by how well they describe a photo.
#include <QAbstractListModel>
#include <QHash>
#include <QStringList>
#include <vector>

#include "core/base/alignment.h"
#include "ui/grid/photo_words.h"

namespace ws {

/// A sentence of the list, and what is known of it.
struct DescribedSentence {
  struct Span {
    int start = 0, length = 0;  ///< characters of `text`
    int colour = -1;
  };
  QString text;
  bool answered = false;
  bool hasWords = true;           ///< false: no word that the model can score by
  float score = 0;                ///< per scored word
  int rank = 0;                   ///< 1: the best; 0: not yet, or never
  std::vector<Span> words;        ///< those with a colour
  std::vector<WordShare> shares;  ///< add up to the score
};

/// What became of sentences that were given.
struct AddedSentences {
  int added = 0, known = 0;
  int tooMany = 0;  ///< beyond kSentencesMost
};

class DescribeModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit DescribeModel(QObject* parent);

  void setSentences(const QStringList& sentences);
  /// At the end; those that are there already are left out, and those beyond kSentencesMost.
  AddedSentences add(const QStringList& sentences);
  void remove(const QStringList& sentences);
  QStringList sentences() const;  ///< as they were given
  int count() const { return static_cast<int>(rows_.size()); }
  bool contains(const QString& sentence) const { return places_.contains(sentence); }

  /// Another photo: nothing is known any more; the order stays until answers come.
  void forgetAnswers();
  QStringList unanswered() const;  ///< as they were given
  /// Answers to some of the sentences, as Engine::describe gives them; ranks all. Answers to
  /// sentences that aren't here any more are left out.
  void answer(const QStringList& sentences, const std::vector<Alignment>& alignments);

  /// Shows those only that hold this text, whatever its case; empty: all.
  void setFilter(const QString& text);

  const DescribedSentence& at(int row) const;
  int rowOf(const QString& sentence) const;  ///< -1: not shown
  float best() const { return best_; }       ///< the highest score; 0 where there is none above
  /// Rows as tab-separated text, with a head: rank, score, sentence.
  QString tsv(const std::vector<int>& rows) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void append(const QString& sentence);
  void rank();
  void show();
  void indexPlaces();
  std::vector<DescribedSentence> rows_;  ///< as they were given
  QHash<QString, int> places_;           ///< into rows_
  std::vector<int> shown_;               ///< into rows_, as they are shown
  QString filter_;
  float best_ = 0;
};

}  // namespace ws
