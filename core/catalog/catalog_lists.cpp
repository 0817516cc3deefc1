// The catalog's lists: what shelf, engine and command line show.
#include "core/catalog/catalog.h"
#include "core/catalog/detail/catalog_impl.h"
#include "core/catalog/detail/filter.h"

namespace ws {

using detail::Connection;
using detail::Use;

namespace {

const std::string kRowColumns =
    "SELECT p.id, r.path, p.path, p.status, p.code, p.message, p.width, p.height, p.taken, "
    "p.camera, "
    "p.latitude, p.longitude, p.place, p.rating, p.keywords, p.caption, p.size "
    "FROM photos p JOIN roots r ON r.id = p.root ";

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

PhotoRow photoRow(const Use& row) {
  PhotoRow photo;
  photo.id = row.photo(0);
  photo.path = std::filesystem::path(row.text(1)) / row.text(2);
  photo.status = static_cast<PhotoStatus>(row.number(3));
  photo.code = row.text(4);
  photo.message = row.text(5);
  photo.width = row.number(6);
  photo.height = row.number(7);
  photo.taken = row.text(8);
  photo.camera = row.text(9);
  photo.latitude = row.real(10);
  photo.longitude = row.real(11);
  photo.place = row.text(12);
  if (!row.isNull(13)) photo.rating = row.number(13);
  photo.keywords = lines(row.text(14));
  photo.caption = row.text(15);
  photo.sizeBytes = row.integer(16);
  return photo;
}

void appendIds(Use& row, std::vector<PhotoId>& ids) {
  while (row.next()) ids.push_back(row.photo(0));
}

/// The counter of a folder or a library that a status belongs to.
template <class Counts>
std::int64_t* counterOf(Counts& counts, int status) {
  switch (static_cast<PhotoStatus>(status)) {
    case PhotoStatus::Pending:
      return &counts.pending;
    case PhotoStatus::Indexed:
      return &counts.indexed;
    case PhotoStatus::Failed:
      return &counts.failed;
    case PhotoStatus::Away:
      return &counts.away;
    case PhotoStatus::Gone:
      break;
  }
  return nullptr;
}

}  // namespace

LibraryCounts Catalog::counts() const {
  return impl_->read([](Connection& connection) {
    LibraryCounts counts;
    Use row(connection, "SELECT status, count(*) FROM photos GROUP BY status");
    while (row.next()) {
      if (std::int64_t* counter = counterOf(counts, row.number(0))) {
        *counter = row.integer(1);
        counts.photos += row.integer(1);
      } else {
        counts.gone = row.integer(1);
      }
    }
    return counts;
  });
}

std::vector<FolderRow> Catalog::folders() const {
  const std::vector<Root> known = roots();
  std::vector<FolderRow> folders;
  for (const Root& root : known) folders.push_back({.path = root.path, .online = root.online});
  impl_->read([&](Connection& connection) {
    Use row(connection, "SELECT root, status, count(*) FROM photos GROUP BY status, root");
    while (row.next()) {
      for (std::size_t i = 0; i < known.size(); ++i) {
        if (known[i].id != RootId{row.integer(0)}) continue;
        std::int64_t* counter = counterOf(folders[i], row.number(1));
        if (!counter) continue;
        *counter = row.integer(2);
        folders[i].photos += row.integer(2);
      }
    }
  });
  return folders;
}

std::vector<PhotoId> Catalog::ids(const PhotoFilter& filter, PhotoOrder order) const {
  const std::vector<Root> known = roots();  // in the order of their paths
  const detail::Condition condition = detail::conditionOf(filter, known);
  return impl_->read([&](Connection& connection) {
    std::vector<PhotoId> ids;
    const std::string select = "SELECT id FROM photos WHERE " + condition.sql;
    if (order != PhotoOrder::Path) {
      Use row(connection,
              select + (order == PhotoOrder::NewestFirst ? " ORDER BY shown_at DESC, id DESC"
                                                         : " ORDER BY shown_at, id"));
      detail::bindAll(row, condition.values);
      appendIds(row, ids);
      return ids;
    }
    for (const Root& root : known) {
      Use row(connection, select + " AND root = ? ORDER BY path");
      detail::bindAll(row, condition.values);
      row.bind(root.id);
      appendIds(row, ids);
    }
    return ids;
  });
}

std::vector<PhotoRow> Catalog::rows(std::span<const PhotoId> photos) const {
  return impl_->read([&](Connection& connection) {
    std::vector<PhotoRow> rows;
    rows.reserve(photos.size());
    for (const PhotoId photo : photos) {
      Use row(connection, kRowColumns + "WHERE p.id = ?", photo);
      if (row.next()) rows.push_back(photoRow(row));
    }
    return rows;
  });
}

std::vector<PhotoRow> Catalog::failed(int limit) const {
  return impl_->read([&](Connection& connection) {
    std::vector<PhotoRow> rows;
    Use row(connection, kRowColumns + "WHERE p.status = 2 ORDER BY r.path, p.path LIMIT ?", limit);
    while (row.next()) rows.push_back(photoRow(row));
    return rows;
  });
}

std::vector<PhotoId> Catalog::failedIds() const {
  return ids({.status = PhotoStatus::Failed}, PhotoOrder::Path);
}

std::optional<ContentHash> Catalog::hashOf(PhotoId photo) const {
  return impl_->read([&](Connection& connection) -> std::optional<ContentHash> {
    Use row(connection, "SELECT hash FROM photos WHERE id = ?", photo);
    return row.next() ? row.hash(0) : std::nullopt;
  });
}

}  // namespace ws
