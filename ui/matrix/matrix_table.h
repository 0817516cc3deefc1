#pragma once
// An alignment as a table to look at: which rows and columns in which order, what is the most of
// each, what each adds to the score.
#include <QCoreApplication>
#include <QString>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

enum class ColumnOrder {
  Place,     ///< as one reads: from above, then from the left
  BestWord,  ///< by the word that each region is most like, strongest first
  Strength,  ///< by a region's highest value
};
enum class RowOrder { Sentence, Share };

struct MatrixArrangement {
  ColumnOrder columns = ColumnOrder::Place;
  RowOrder rows = RowOrder::Sentence;
  bool foldSmall = false;  ///< small words (a, the, next to …) as one row, "other words"
  bool operator==(const MatrixArrangement&) const = default;
};

/// One row: a word, a piece of it where the model reads pieces, a picture of the question, or all
/// small words.
struct MatrixRow {
  int word = -1;  ///< -1: the small words
  QString label;
  int colour = -1;  ///< as wordColours gives it
  int piece = 0, pieces = 1;
  std::vector<float> values;  ///< by region: of the matrix; of several rows as the heat shows them
  std::vector<float> contributions;  ///< by region: what each cell adds
  float total = 0;                   ///< their sum: the row's share
  int best = -1;                     ///< region of the highest value, the first on ties
  bool pooled = false;               ///< several rows of the matrix in one
};

/// Which cells make the score.
enum class ScoredBy { RowMaxima, ColumnMaxima, BothMaxima, AllCells, Other };

struct MatrixTable {
  std::vector<MatrixRow> rows;
  std::vector<int> columns;         ///< regions in their order
  std::vector<float> columnTotals;  ///< by region
  std::vector<int> bestRow;         ///< by region: the row of the highest value; -1: no rows
  float score = 0;                  ///< the sum of the rows' totals, and of the columns'
  ScoredBy scoredBy = ScoredBy::Other;

  bool marksRows() const {
    return scoredBy == ScoredBy::RowMaxima || scoredBy == ScoredBy::BothMaxima;
  }
  bool marksColumns() const {
    return scoredBy == ScoredBy::ColumnMaxima || scoredBy == ScoredBy::BothMaxima;
  }
  bool isEmpty() const { return rows.empty() || columns.empty(); }
  int columnOf(int region) const;  ///< -1: none
  /// The first row of a word; -1: none.
  int rowOf(int word) const;

  Q_DECLARE_TR_FUNCTIONS(ws::MatrixTable)
};

MatrixTable tableOf(const Alignment& alignment, const MatrixArrangement& arrangement);

/// As text to paste into a spreadsheet: a line of names, a line a row with its share, a line of
/// totals. Six figures, a decimal point.
/// @param row  only this row; -1: all, with the totals
QString tabSeparated(const MatrixTable& table, int row);

}  // namespace ws
