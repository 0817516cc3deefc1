#include "ui/describe/describe_model.h"

#include <QSet>
#include <algorithm>
#include <numeric>

#include "ui/describe/sentence_lines.h"
#include "ui/qt_values.h"
#include "ui/search/words.h"

namespace ws {
namespace {

/// Characters before a byte of a text in UTF-8.
int charactersBefore(const QByteArray& utf8, int byte) {
  return static_cast<int>(QString::fromUtf8(utf8.constData(), byte).size());
}

void take(DescribedSentence& row, const Alignment& alignment) {
  row.answered = true;
  row.hasWords = !alignment.rowWord.empty();
  row.score = alignment.score;
  row.words.clear();
  row.shares.clear();
  if (!row.hasWords) return;
  const auto colours = wordColours(alignment.words);
  row.shares = wordShares(alignment, colours);
  const QByteArray utf8 = row.text.toUtf8();
  for (std::size_t i = 0; i < alignment.words.size(); ++i) {
    const Word& word = alignment.words[i];
    if (colours[i] < 0 || word.end > utf8.size() || word.start >= word.end) continue;
    const int start = charactersBefore(utf8, word.start);
    row.words.push_back({start, charactersBefore(utf8, word.end) - start, colours[i]});
  }
}

/// Better ones first; those without a score last.
bool comesBefore(const DescribedSentence& a, const DescribedSentence& b) {
  const auto known = [](const DescribedSentence& row) { return row.answered && row.hasWords; };
  if (known(a) != known(b)) return known(a);
  return known(a) && a.score > b.score;
}

}  // namespace

DescribeModel::DescribeModel(QObject* parent) : QAbstractListModel(parent) {}

void DescribeModel::setSentences(const QStringList& sentences) {
  beginResetModel();
  rows_.clear();
  places_.clear();
  rows_.reserve(static_cast<std::size_t>(sentences.size()));
  places_.reserve(sentences.size());
  for (const QString& sentence : sentences)
    if (!contains(sentence) && count() < kSentencesMost) append(sentence);
  rank();
  show();
  endResetModel();
}

AddedSentences DescribeModel::add(const QStringList& sentences) {
  AddedSentences made;
  std::vector<int> shown;
  for (const QString& sentence : sentences) {
    if (contains(sentence)) {
      ++made.known;
    } else if (count() >= kSentencesMost) {
      ++made.tooMany;
    } else {
      ++made.added;
      if (sentence.contains(filter_, Qt::CaseInsensitive)) shown.push_back(count());
      append(sentence);
    }
  }
  if (shown.empty()) return made;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
  shown_.insert(shown_.end(), shown.begin(), shown.end());
  endInsertRows();
  return made;
}

void DescribeModel::append(const QString& sentence) {
  places_.insert(sentence, count());
  rows_.emplace_back();
  rows_.back().text = sentence;
}

void DescribeModel::remove(const QStringList& sentences) {
  const QSet<QString> gone(sentences.begin(), sentences.end());
  beginResetModel();
  std::erase_if(rows_, [&gone](const DescribedSentence& row) { return gone.contains(row.text); });
  indexPlaces();
  rank();
  show();
  endResetModel();
}

QStringList DescribeModel::sentences() const {
  QStringList texts;
  for (const auto& row : rows_) texts << row.text;
  return texts;
}

void DescribeModel::indexPlaces() {
  places_.clear();
  for (int i = 0; i < count(); ++i) places_.insert(rows_[static_cast<std::size_t>(i)].text, i);
}

void DescribeModel::forgetAnswers() {
  for (auto& row : rows_) {
    DescribedSentence plain;
    plain.text = std::move(row.text);
    row = std::move(plain);
  }
  best_ = 0;
  if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QStringList DescribeModel::unanswered() const {
  QStringList texts;
  for (const auto& row : rows_)
    if (!row.answered) texts << row.text;
  return texts;
}

void DescribeModel::answer(const QStringList& sentences, const std::vector<Alignment>& alignments) {
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  const QModelIndexList from = persistentIndexList();
  std::vector<int> places;
  for (const QModelIndex& index : from)
    places.push_back(shown_[static_cast<std::size_t>(index.row())]);
  for (std::size_t i = 0; i < alignments.size() && i < static_cast<std::size_t>(sentences.size());
       ++i)
    if (const int place = places_.value(sentences[static_cast<qsizetype>(i)], -1); place >= 0)
      take(rows_[static_cast<std::size_t>(place)], alignments[i]);
  rank();
  show();
  std::vector<int> rowOfPlace(rows_.size(), -1);
  for (std::size_t row = 0; row < shown_.size(); ++row)
    rowOfPlace[static_cast<std::size_t>(shown_[row])] = static_cast<int>(row);
  QModelIndexList to;
  for (const int place : places) to << index(rowOfPlace[static_cast<std::size_t>(place)]);
  changePersistentIndexList(from, to);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

void DescribeModel::rank() {
  std::vector<int> order(rows_.size());
  std::iota(order.begin(), order.end(), 0);
  const auto row = [this](int place) -> DescribedSentence& {
    return rows_[static_cast<std::size_t>(place)];
  };
  std::stable_sort(order.begin(), order.end(),
                   [&row](int a, int b) { return comesBefore(row(a), row(b)); });
  best_ = 0;
  int next = 0;
  for (const int place : order) {
    const bool known = row(place).answered && row(place).hasWords;
    row(place).rank = known ? ++next : 0;
    if (known) best_ = std::max(best_, row(place).score);
  }
  shown_ = std::move(order);
}

void DescribeModel::show() {
  if (filter_.isEmpty()) return;
  std::erase_if(shown_, [this](int place) {
    return !rows_[static_cast<std::size_t>(place)].text.contains(filter_, Qt::CaseInsensitive);
  });
}

void DescribeModel::setFilter(const QString& text) {
  if (text == filter_) return;
  beginResetModel();
  filter_ = text;
  rank();
  show();
  endResetModel();
}

const DescribedSentence& DescribeModel::at(int row) const {
  return rows_[static_cast<std::size_t>(shown_[static_cast<std::size_t>(row)])];
}

int DescribeModel::rowOf(const QString& sentence) const {
  const int place = places_.value(sentence, -1);
  const auto found = std::find(shown_.begin(), shown_.end(), place);
  return place < 0 || found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
}

QString DescribeModel::tsv(const std::vector<int>& rows) const {
  QString text = tr("Rank\tScore a word\tSentence") + QLatin1Char('\n');
  for (const int row : rows) {
    const DescribedSentence& line = at(row);
    const bool known = line.rank > 0;
    text += QStringLiteral("%1\t%2\t%3\n")
                .arg(known ? QString::number(line.rank) : QString(),
                     known ? QString::number(line.score, 'g', 6) : QString(), line.text);
  }
  return text;
}

int DescribeModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant DescribeModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DescribedSentence& row = at(index.row());
  if (role == Qt::DisplayRole) return row.text;
  if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
  if (!row.answered) return tr("%1: not scored yet").arg(row.text);
  if (!row.hasWords) return tr("%1: no word to score by").arg(row.text);
  if (role == Qt::AccessibleTextRole)
    return tr("%1: %2, %3 a word").arg(QString::number(row.rank), row.text, scoreText(row.score));
  QStringList lines{row.text, tr("%1 a word").arg(scoreText(row.score))};
  for (const WordShare& share : row.shares)
    lines << QStringLiteral("%1 %2").arg(share.text, scoreText(share.share));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace ws
