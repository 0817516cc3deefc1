#include "ui/matrix/matrix_table.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/heat_values.h"
#include "ui/qt_values.h"
#include "ui/search/words.h"

namespace ws {
namespace {

constexpr int kBands = 5;  // lines that the eye takes a photo's regions to lie in

int highest(const std::vector<float>& values) {
  return values.empty()
             ? -1
             : static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
}

ScoredBy ruleOf(const std::string& scorer) {
  if (scorer == "MrSw" || scorer == "MrAVGw") return ScoredBy::RowMaxima;
  if (scorer == "MwSr") return ScoredBy::ColumnMaxima;
  if (scorer == "symm") return ScoredBy::BothMaxima;
  if (scorer == "sum" || scorer == "mean") return ScoredBy::AllCells;
  return ScoredBy::Other;
}

QString labelOf(const Word& word) {
  const QString text = toQString(word.text);
  if (word.weight == 1) return text;
  if (word.weight == -1) return QChar(0x2212) + text;
  return QStringLiteral("%1× %2").arg(
      QString::number(std::abs(word.weight), 'g', 3)
          .prepend(word.weight < 0 ? QString(QChar(0x2212)) : QString()),
      text);
}

class Maker {
 public:
  Maker(const Alignment& alignment, const MatrixArrangement& arrangement)
      : alignment_(alignment),
        arrangement_(arrangement),
        regions_(alignment.boxes.size()),
        colours_(wordColours(alignment.words)) {}

  MatrixTable make() {
    table_.scoredBy = ruleOf(alignment_.scorer);
    table_.score = alignment_.score;
    if (regions_ == 0) return table_;
    std::vector<int> small;
    for (int word = 0; word < static_cast<int>(alignment_.words.size()); ++word) {
      if (arrangement_.foldSmall && colours_[static_cast<std::size_t>(word)] < 0)
        small.push_back(word);
      else
        addWord(word);
    }
    addSmall(small);
    if (arrangement_.rows == RowOrder::Share)
      std::stable_sort(
          table_.rows.begin(), table_.rows.end(),
          [this](const MatrixRow& a, const MatrixRow& b) { return shareOf(a) > shareOf(b); });
    summarise();
    orderColumns();
    return table_;
  }

 private:
  std::vector<std::size_t> rowsOf(int word) const {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < alignment_.rowWord.size(); ++row)
      if (alignment_.rowWord[row] == word) rows.push_back(row);
    return rows;
  }
  void addContributions(MatrixRow& row, std::size_t of) const {
    row.contributions.resize(regions_);
    for (std::size_t r = 0; r < regions_ && of * regions_ + r < alignment_.contributions.size();
         ++r) {
      row.contributions[r] += alignment_.contributions[of * regions_ + r];
      row.total += alignment_.contributions[of * regions_ + r];
    }
  }
  void add(MatrixRow row) {
    row.best = highest(row.values);
    table_.rows.push_back(std::move(row));
  }
  void addWord(int word) {
    const auto rows = rowsOf(word);
    const Word& said = alignment_.words[static_cast<std::size_t>(word)];
    MatrixRow row{word, labelOf(said), colours_[static_cast<std::size_t>(word)]};
    row.pieces = static_cast<int>(rows.size());
    if (said.picture && !rows.empty()) {  // its rows are regions of the other photo: one row here
      row.pieces = 1;
      row.pooled = true;
      row.values = regionValues(alignment_, {.words = {word}});
      for (const std::size_t of : rows) addContributions(row, of);
      return add(std::move(row));
    }
    for (const std::size_t of : rows) {
      MatrixRow piece = row;
      const auto from = alignment_.matrix.begin() + static_cast<std::ptrdiff_t>(of * regions_);
      piece.values.assign(from, from + static_cast<std::ptrdiff_t>(regions_));
      addContributions(piece, of);
      add(std::move(piece));
      ++row.piece;
    }
  }
  void addSmall(const std::vector<int>& words) {
    MatrixRow row{-1, MatrixTable::tr("other words")};
    row.pooled = true;
    if (words.empty()) return;
    row.values = regionValues(alignment_, {.words = words});
    if (row.values.empty()) return;
    for (const int word : words)
      for (const std::size_t of : rowsOf(word)) addContributions(row, of);
    add(std::move(row));
  }
  /// A word's pieces stay together.
  float shareOf(const MatrixRow& row) const {
    const auto w = static_cast<std::size_t>(row.word);
    return row.word >= 0 && w < alignment_.wordScores.size() ? alignment_.wordScores[w] : row.total;
  }
  void summarise() {
    table_.columnTotals.assign(regions_, 0);
    table_.bestRow.assign(regions_, -1);
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
      for (std::size_t r = 0; r < regions_; ++r) {
        table_.columnTotals[r] += table_.rows[row].contributions[r];
        int& best = table_.bestRow[r];
        if (best < 0 ||
            table_.rows[row].values[r] > table_.rows[static_cast<std::size_t>(best)].values[r])
          best = static_cast<int>(row);
      }
  }
  float strengthOf(int region) const {
    const auto r = static_cast<std::size_t>(region);
    const int row = table_.bestRow[r];
    return row < 0 ? 0 : table_.rows[static_cast<std::size_t>(row)].values[r];
  }
  void orderColumns() {
    table_.columns.resize(regions_);
    std::iota(table_.columns.begin(), table_.columns.end(), 0);
    const auto band = [this](int region) {
      const Box& box = alignment_.boxes[static_cast<std::size_t>(region)];
      return std::min(kBands - 1, static_cast<int>((box.y0 + box.y1) / 2 * kBands));
    };
    const auto before = [&](int a, int b) {
      const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
      switch (arrangement_.columns) {
        case ColumnOrder::Place:
          if (band(a) != band(b)) return band(a) < band(b);
          return alignment_.boxes[i].x0 + alignment_.boxes[i].x1 <
                 alignment_.boxes[j].x0 + alignment_.boxes[j].x1;
        case ColumnOrder::BestWord:
          if (table_.bestRow[i] != table_.bestRow[j]) return table_.bestRow[i] < table_.bestRow[j];
          return strengthOf(a) > strengthOf(b);
        case ColumnOrder::Strength:
          break;
      }
      return strengthOf(a) > strengthOf(b);
    };
    std::stable_sort(table_.columns.begin(), table_.columns.end(), before);
  }

  const Alignment& alignment_;
  const MatrixArrangement& arrangement_;
  const std::size_t regions_;
  const std::vector<int> colours_;
  MatrixTable table_;
};

QString figure(float value) { return QString::number(value, 'g', 6); }

}  // namespace

int MatrixTable::columnOf(int region) const {
  const auto found = std::find(columns.begin(), columns.end(), region);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int MatrixTable::rowOf(int word) const {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [word](const MatrixRow& row) { return row.word == word; });
  return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

MatrixTable tableOf(const Alignment& alignment, const MatrixArrangement& arrangement) {
  return Maker(alignment, arrangement).make();
}

QString tabSeparated(const MatrixTable& table, int row) {
  QStringList lines;
  QStringList head{MatrixTable::tr("word")};
  for (const int region : table.columns) head << MatrixTable::tr("region %1").arg(region + 1);
  lines << (head << MatrixTable::tr("share")).join(QLatin1Char('\t'));
  const auto line = [&](const QString& label, const std::vector<float>& values, float end) {
    QStringList cells{label};
    for (const int region : table.columns)
      cells << figure(values[static_cast<std::size_t>(region)]);
    lines << (cells << figure(end)).join(QLatin1Char('\t'));
  };
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    if (row < 0 || row == static_cast<int>(i))
      line(table.rows[i].label, table.rows[i].values, table.rows[i].total);
  if (row < 0 && !table.isEmpty())
    line(MatrixTable::tr("adds to the score"), table.columnTotals, table.score);
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace ws
