#pragma once
// The difference of two scores as a table: a row a word, the sum last.
#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "ui/compare/word_difference.h"

namespace ws {

class DifferenceModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Word, Left, Right, Difference, Columns };

  explicit DifferenceModel(QObject* parent);
  void setDifference(std::optional<WordDifference> difference);
  void setOrder(DifferenceOrder order);
  /// What the two sides are, for people: names of photos, or sentences.
  void setSides(const QString& left, const QString& right);

  const DifferenceRow& at(int row) const;
  int rowOf(int word) const;                  ///< of a word as the WordFocus counts; -1: none
  float largest() const { return largest_; }  ///< difference of a word, without its sign
  /// The table as text, a line a row, with its head; figures in full.
  QString tsv() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  static QString nameOf(const DifferenceRow& row);
  /// With its sign: "+0.21", "−0.05", "0.00".
  static QString signedText(float value);

 private:
  QString sentenceFor(const DifferenceRow& row) const;
  std::optional<WordDifference> difference_;
  DifferenceOrder order_ = DifferenceOrder::Largest;
  std::vector<int> rows_;  ///< into difference_->rows; the sum comes after them
  float largest_ = 0;
  QString left_, right_;
};

}  // namespace ws
