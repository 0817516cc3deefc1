#include "ui/grid/photo_model.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <algorithm>

#include "ui/grid/hit_details.h"
#include "ui/grid/photo_words.h"
#include "ui/messages.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

constexpr int kPageRows = 256;  // a screen of small tiles on a large display
constexpr int kPagesKept = 64;  // 16,384 rows, some 8 MB

}  // namespace

PhotoModel::PhotoModel(FetchRows fetch, QObject* parent)
    : QAbstractListModel(parent), fetch_(std::move(fetch)) {}

void PhotoModel::setPhotos(std::vector<PhotoId> ids) {
  const auto added =
      static_cast<std::ptrdiff_t>(ids.size()) - static_cast<std::ptrdiff_t>(ids_.size());
  const bool grows = !results_ && added > 0 && !ids_.empty();
  const bool atEnd = grows && std::equal(ids_.begin(), ids_.end(), ids.begin());
  const bool atStart = grows && !atEnd && std::equal(ids_.begin(), ids_.end(), ids.begin() + added);
  if (!results_ && ids == ids_) return;
  if (atEnd || atStart) {
    const int first = atEnd ? static_cast<int>(ids_.size()) : 0;
    beginInsertRows({}, first, first + static_cast<int>(added) - 1);
    ids_ = std::move(ids);
    pages_.clear();
    ++generation_;
    endInsertRows();
    return;
  }
  beginResetModel();
  ids_ = std::move(ids);
  forgetResults();
  pages_.clear();
  before_.clear();
  ++generation_;
  endResetModel();
  Q_EMIT arrangementChanged();
}

void PhotoModel::refreshRows() {
  for (auto& [number, page] : pages_) page.stale = true;
}

PhotoId PhotoModel::idAt(int row) const { return ids_.at(static_cast<std::size_t>(row)); }

int PhotoModel::rowOf(PhotoId id) const {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  return found == ids_.end() ? -1 : static_cast<int>(found - ids_.begin());
}

std::vector<PhotoId> PhotoModel::idsOf(int first, int last) const {
  first = std::max(first, 0);
  last = std::min(last, rowCount() - 1);
  return first > last ? std::vector<PhotoId>{}
                      : std::vector<PhotoId>(ids_.begin() + first, ids_.begin() + last + 1);
}

const PhotoRow* PhotoModel::rowAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const int number = row / kPageRows;
  auto& page = pages_[number];
  page.lastUsed = ++clock_;
  if (!page.asked || page.stale) {
    page.asked = true;
    page.stale = false;
    fetchPage(number);
  }
  // A source that answers at once may have dropped pages: look again.
  const auto key = static_cast<std::int64_t>(idAt(row));
  const auto& rows = pages_[number].rows;
  if (const auto found = rows.find(key); found != rows.end()) return &found->second;
  const auto known = before_.find(key);
  return known == before_.end() ? nullptr : &known->second;
}

void PhotoModel::fetchPage(int number) const {
  const auto first = static_cast<std::size_t>(number) * kPageRows;
  const auto last = std::min(ids_.size(), first + kPageRows);
  std::vector<PhotoId> wanted(ids_.begin() + static_cast<std::ptrdiff_t>(first),
                              ids_.begin() + static_cast<std::ptrdiff_t>(last));
  dropOldPages();
  fetch_(std::move(wanted), [self = QPointer(const_cast<PhotoModel*>(this)), number,
                             generation = generation_](std::vector<PhotoRow> rows) {
    if (self && self->generation_ == generation) self->takePage(number, std::move(rows));
  });
}

void PhotoModel::takePage(int number, std::vector<PhotoRow> rows) {
  auto& page = pages_[number];
  page.rows.clear();
  for (auto& row : rows) page.rows.emplace(static_cast<std::int64_t>(row.id), std::move(row));
  const int first = number * kPageRows;
  Q_EMIT dataChanged(index(first), index(std::min(first + kPageRows, rowCount()) - 1));
}

void PhotoModel::dropOldPages() const {
  while (pages_.size() > kPagesKept) {
    const auto oldest = std::min_element(
        pages_.begin(), pages_.end(),
        [](const auto& a, const auto& b) { return a.second.lastUsed < b.second.lastUsed; });
    pages_.erase(oldest);
  }
}

void PhotoModel::keepKnownRows() {
  constexpr std::size_t kKept = 4 * kPageRows;  // what was on screen, and about it
  if (before_.size() > kKept) before_.clear();
  for (auto& [number, page] : pages_) before_.merge(page.rows);
  pages_.clear();
  ++generation_;
}

int PhotoModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

QVariant PhotoModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  switch (role) {
    case Qt::DisplayRole: {
      if (const Hit* hit = hitAt(index.row())) return pathText(hit->path.filename());
      const PhotoRow* row = rowAt(index.row());
      return row ? pathText(row->path.filename()) : QString();
    }
    case Qt::AccessibleTextRole:
      return description(index.row());
    default:
      return {};
  }
}

QString PhotoModel::description(int row) const {
  const PhotoRow* photo = rowAt(row);
  QStringList parts;
  const QString name = index(row).data().toString();
  parts << (name.isEmpty() ? tr("Photo %1").arg(row + 1) : name);
  if (const auto score = scoreAt(row)) parts << tr("score %1").arg(scoreText(*score));
  if (const auto alignment = alignmentAt(row)) {
    const int word = strongestWord(*alignment);
    if (word >= 0)
      parts << tr("strongest word %1")
                   .arg(toQString(alignment->words[static_cast<std::size_t>(word)].text));
  }
  if (isSearch() && row >= aboveLine()) parts << tr("below the relevance line");
  if (const int more = stackAt(row) - 1; more > 0)
    parts << tr("%Ln near-duplicate(s)", nullptr, more);
  if (photo && photo->status == PhotoStatus::Failed) parts << photoProblem(photo->code);
  if (photo && photo->status == PhotoStatus::Away)
    parts << tr("its drive or folder isn't there now");
  if (photo && photo->status == PhotoStatus::Pending) parts << tr("not indexed yet");
  if (photo && !photo->taken.empty()) parts << takenText(*photo);
  return parts.join(QStringLiteral(", "));
}

}  // namespace ws
