#include "ui/grid/photo_model.h"

#include <QDateTime>
#include <QPointer>
#include <algorithm>

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
  if (!atEnd && !atStart) {
    replace(std::move(ids), nullptr);
    return;
  }
  const int first = atEnd ? static_cast<int>(ids_.size()) : 0;
  beginInsertRows({}, first, first + static_cast<int>(added) - 1);
  ids_ = std::move(ids);
  pages_.clear();
  ++generation_;
  endInsertRows();
}

void PhotoModel::setResults(std::shared_ptr<const SearchResults> results) {
  std::vector<PhotoId> ids;
  ids.reserve(results->hits.size());
  for (const auto& hit : results->hits) ids.push_back(hit.photo);
  replace(std::move(ids), std::move(results));
}

void PhotoModel::replace(std::vector<PhotoId> ids, std::shared_ptr<const SearchResults> results) {
  beginResetModel();
  ids_ = std::move(ids);
  results_ = std::move(results);
  pages_.clear();
  ++generation_;
  endResetModel();
}

void PhotoModel::refreshRows() {
  for (auto& [number, page] : pages_) page.stale = true;
}

PhotoId PhotoModel::idAt(int row) const { return ids_.at(static_cast<std::size_t>(row)); }

int PhotoModel::rowOf(PhotoId id) const {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  return found == ids_.end() ? -1 : static_cast<int>(found - ids_.begin());
}

const Hit* PhotoModel::hitAt(int row) const {
  return results_ && row >= 0 && row < rowCount() ? &results_->hits[static_cast<std::size_t>(row)]
                                                  : nullptr;
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
  const auto& rows = pages_[number].rows;
  const auto found = rows.find(static_cast<std::int64_t>(idAt(row)));
  return found == rows.end() ? nullptr : &found->second;
}

void PhotoModel::fetchPage(int number) const {
  const auto first = static_cast<std::size_t>(number) * kPageRows;
  const auto last = std::min(ids_.size(), first + kPageRows);
  std::vector<PhotoId> wanted(ids_.begin() + static_cast<std::ptrdiff_t>(first),
                              ids_.begin() + static_cast<std::ptrdiff_t>(last));
  dropOldPages();
  fetch_(std::move(wanted), [self = QPointer(const_cast<PhotoModel*>(this)), number, first, last,
                             generation = generation_](std::vector<PhotoRow> rows) {
    if (!self || self->generation_ != generation) return;
    auto& page = self->pages_[number];
    page.rows.clear();
    for (auto& row : rows) page.rows.emplace(static_cast<std::int64_t>(row.id), std::move(row));
    Q_EMIT self->dataChanged(self->index(static_cast<int>(first)),
                             self->index(static_cast<int>(last) - 1));
  });
}

void PhotoModel::dropOldPages() const {
  while (pages_.size() > kPagesKept) {
    const auto oldest = std::min_element(
        pages_.begin(), pages_.end(),
        [](const auto& a, const auto& b) { return a.second.lastUsed < b.second.lastUsed; });
    pages_.erase(oldest);
  }
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
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
      return description(index.row());
    default:
      return {};
  }
}

QString PhotoModel::description(int row) const {
  const PhotoRow* photo = rowAt(row);
  const Hit* hit = hitAt(row);
  QStringList lines;
  if (hit)
    lines << pathText(hit->path.filename());
  else if (photo)
    lines << pathText(photo->path.filename());
  else
    return tr("Photo %1").arg(row + 1);
  if (hit) lines << tr("Score %1").arg(scoreText(hit->alignment.score));
  if (photo && photo->status == PhotoStatus::Failed) lines << photoProblem(photo->code);
  if (photo && photo->status == PhotoStatus::Away)
    lines << tr("Its drive or folder isn't there now");
  if (photo && photo->status == PhotoStatus::Pending) lines << tr("Not indexed yet");
  if (photo && !photo->taken.empty())
    lines << QLocale().toString(QDateTime::fromString(toQString(photo->taken), Qt::ISODate),
                                QLocale::ShortFormat);
  return lines.join(QLatin1Char('\n'));
}

}  // namespace ws
