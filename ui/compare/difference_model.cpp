#include "ui/compare/difference_model.h"

#include <algorithm>
#include <cmath>

#include "ui/qt_values.h"

namespace ws {

DifferenceModel::DifferenceModel(QObject* parent) : QAbstractTableModel(parent) {}

void DifferenceModel::setDifference(std::optional<WordDifference> difference) {
  beginResetModel();
  difference_ = std::move(difference);
  rows_.clear();
  largest_ = 0;
  if (difference_) {
    rows_ = ordered(difference_->rows, order_);
    for (const DifferenceRow& row : difference_->rows)
      largest_ = std::max(largest_, std::abs(row.difference()));
  }
  endResetModel();
}

void DifferenceModel::setOrder(DifferenceOrder order) {
  if (order == order_) return;
  order_ = order;
  if (!difference_) return;
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  const std::vector<int> before = rows_;
  rows_ = ordered(difference_->rows, order_);
  QModelIndexList from = persistentIndexList(), to;
  for (const QModelIndex& index : std::as_const(from)) {
    int row = index.row();
    if (row < static_cast<int>(before.size()))
      row = static_cast<int>(
          std::find(rows_.begin(), rows_.end(), before[static_cast<std::size_t>(row)]) -
          rows_.begin());
    to << createIndex(row, index.column());
  }
  changePersistentIndexList(from, to);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

void DifferenceModel::setSides(const QString& left, const QString& right) {
  left_ = left;
  right_ = right;
  Q_EMIT headerDataChanged(Qt::Horizontal, Left, Right);
}

const DifferenceRow& DifferenceModel::at(int row) const {
  if (row >= static_cast<int>(rows_.size())) return difference_->total;
  return difference_->rows[static_cast<std::size_t>(rows_[static_cast<std::size_t>(row)])];
}

int DifferenceModel::rowOf(int word) const {
  for (std::size_t row = 0; word >= 0 && row < rows_.size(); ++row)
    if (at(static_cast<int>(row)).word == word) return static_cast<int>(row);
  return -1;
}

int DifferenceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !difference_ ? 0 : static_cast<int>(rows_.size()) + 1;
}

int DifferenceModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QString DifferenceModel::nameOf(const DifferenceRow& row) {
  switch (row.kind) {
    case DifferenceRow::Kind::Word:
      return toQString(row.text);
    case DifferenceRow::Kind::Rest:
      return tr("not split by word");
    case DifferenceRow::Kind::Total:
      return tr("Score");
  }
  return {};
}

QString DifferenceModel::signedText(float value) {
  const QString text = scoreText(value);
  return value >= 0.005f ? QLatin1Char('+') + text : text;
}

QString DifferenceModel::sentenceFor(const DifferenceRow& row) const {
  if (row.kind == DifferenceRow::Kind::Word && row.right < 0)
    return tr("%1: %2, only on the left").arg(nameOf(row), scoreText(row.leftShare));
  if (row.kind == DifferenceRow::Kind::Word && row.left < 0)
    return tr("%1: %2, only on the right").arg(nameOf(row), scoreText(row.rightShare));
  const float difference = row.difference();
  const QString apart = scoreText(std::abs(difference));
  const QString which = apart == scoreText(0) ? tr("as much on both sides")
                        : difference > 0      ? tr("%1 more on the left").arg(apart)
                                              : tr("%1 more on the right").arg(apart);
  return tr("%1: left %2, right %3, %4")
      .arg(nameOf(row), scoreText(row.leftShare), scoreText(row.rightShare), which);
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DifferenceRow& row = at(index.row());
  const QString none = QStringLiteral("–");
  if (role == Qt::TextAlignmentRole)
    return QVariant(index.column() == Word ? Qt::AlignLeft | Qt::AlignVCenter
                                           : Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
    if (role == Qt::ToolTipRole && row.kind == DifferenceRow::Kind::Rest)
      return tr("What this scorer adds that belongs to no single word");
    if (role == Qt::AccessibleTextRole && index.column() != Word && index.column() != Difference)
      return data(index, Qt::DisplayRole);
    return sentenceFor(row);
  }
  if (role != Qt::DisplayRole) return {};
  const bool word = row.kind == DifferenceRow::Kind::Word;
  switch (index.column()) {
    case Word:
      return nameOf(row);
    case Left:
      return word && row.left < 0 ? none : scoreText(row.leftShare);
    case Right:
      return word && row.right < 0 ? none : scoreText(row.rightShare);
    default:
      return signedText(row.difference());
  }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(section == Word ? Qt::AlignLeft | Qt::AlignVCenter
                                    : Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
    return {};
  const bool brief = role == Qt::DisplayRole;
  switch (section) {
    case Word:
      return brief ? tr("Word") : tr("A word of the sentence");
    case Left:
      return brief ? tr("Left") : tr("What the word adds to the score of %1").arg(left_);
    case Right:
      return brief ? tr("Right") : tr("What the word adds to the score of %1").arg(right_);
    case Difference:
      return brief ? tr("Difference")
                   : tr("Left less right. The bar points to the side that has more; all "
                        "differences add up to that of the scores.");
    default:
      return {};
  }
}

QString DifferenceModel::tsv() const {
  const auto plain = [](QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).simplified();
  };
  const auto figure = [](float value) { return QString::number(value, 'g', 6); };
  QStringList lines{QStringList{tr("Word"), plain(left_), plain(right_), tr("Difference")}.join(
      QLatin1Char('\t'))};
  for (int row = 0; row < rowCount(); ++row) {
    const DifferenceRow& r = at(row);
    const bool word = r.kind == DifferenceRow::Kind::Word;
    lines << QStringList{plain(nameOf(r)), word && r.left < 0 ? QString() : figure(r.leftShare),
                         word && r.right < 0 ? QString() : figure(r.rightShare),
                         figure(r.difference())}
                 .join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace ws
