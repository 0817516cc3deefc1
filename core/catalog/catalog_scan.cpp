// The catalog's writing side: what scans find, and what becomes of the photos that were read.
#include <algorithm>

#include "core/catalog/catalog.h"
#include "core/catalog/detail/catalog_impl.h"
#include "core/catalog/detail/filter.h"

namespace ws {

using detail::Bytes;
using detail::Connection;
using detail::Use;

namespace {

const std::string kThisPack =
    "(SELECT packs.id FROM packs JOIN settings ON settings.key = 'pack' AND settings.value = "
    "packs.name)";
const std::string kGeneration = "(SELECT value FROM settings WHERE key = 'generation')";
/// The status of a photo that is there: what is known of it decides.
const std::string kPresentStatus =
    "CASE WHEN code <> '' THEN 2 ELSE EXISTS (SELECT 1 FROM indexed WHERE photo = photos.id AND "
    "pack = " +
    kThisPack + ") END";

/// Lower-case letters after the last dot.
std::string extensionOf(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  std::string extension(dot == std::string_view::npos || path[dot] == '/' ? ""
                                                                          : path.substr(dot + 1));
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return toUtf8(extension);
}

std::string joined(const std::vector<std::string>& keywords) {
  std::string text;
  for (std::string keyword : keywords) {
    std::ranges::replace(keyword, '\n', ' ');
    text += (text.empty() ? "" : "\n") + keyword;
  }
  return text;
}

PhotoId add(Connection& connection, const SeenFile& file) {
  Use(connection,
      "INSERT INTO photos (root, path, extension, shown_at, size, mtime_ns, inode, device, "
      "generation) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, " +
          kGeneration + ")",
      file.root, Bytes{file.path}, extensionOf(file.path), detail::isoFromNs(file.stamp.mtimeNs),
      file.stamp.size, file.stamp.mtimeNs, file.stamp.inode, file.stamp.device)
      .run();
  return PhotoId{connection.database().getLastInsertRowid()};
}

/// Off its place, so that another row can have it: a name that no file can have.
void unplace(Connection& connection, PhotoId photo) {
  const std::string nowhere =
      std::string(1, '\0') + std::to_string(static_cast<std::int64_t>(photo));
  Use(connection, "UPDATE photos SET path = ? WHERE id = ?", Bytes{nowhere}, photo).run();
}

void move(Connection& connection, PhotoId photo, const SeenFile& file) {
  Use(connection,
      "UPDATE photos SET root = ?, path = ?, extension = ?, size = ?, mtime_ns = ?, inode = ?, "
      "device = ?, "
      "settled = ?, gone_at = NULL, generation = " +
          kGeneration + ", status = " + kPresentStatus + " WHERE id = ?",
      file.root, Bytes{file.path}, extensionOf(file.path), file.stamp.size, file.stamp.mtimeNs,
      file.stamp.inode, file.stamp.device, file.settled, photo)
      .run();
}

void setIndexed(Connection& connection, const PhotoOutcome& outcome) {
  const PhotoRow& photo = outcome.photo;
  Use(connection,
      "UPDATE photos SET status = 1, shown_at = ?, size = ?, mtime_ns = ?, inode = ?, device = ?, "
      "settled = ?, "
      "hash = ?, code = '', message = ?, width = ?, height = ?, taken = ?, camera = ?, latitude = "
      "?, "
      "longitude = ?, place = ?, rating = ?, keywords = ?, caption = ?, generation = " +
          kGeneration + " WHERE id = ?",
      photo.taken.empty() ? detail::isoFromNs(outcome.stamp.mtimeNs) : photo.taken,
      outcome.stamp.size, outcome.stamp.mtimeNs, outcome.stamp.inode, outcome.stamp.device,
      outcome.settled, outcome.hash, photo.message, photo.width, photo.height, photo.taken, photo.camera,
      photo.latitude, photo.longitude, photo.place, photo.rating, joined(photo.keywords),
      photo.caption, photo.id)
      .run();
  // Vectors that other packs made of earlier bytes are no longer this photo's.
  const std::uint64_t tag = outcome.hash ? contentTag(*outcome.hash) : 0;
  Use(connection, "DELETE FROM indexed WHERE photo = ? AND tag <> ?", photo.id, tag).run();
  Use(connection,
      "INSERT OR REPLACE INTO indexed (photo, pack, tag) VALUES (?, " + kThisPack + ", ?)",
      photo.id, tag)
      .run();
}

void setUnchanged(Connection& connection, const PhotoOutcome& outcome) {
  Use(connection,
      "UPDATE photos SET size = ?, mtime_ns = ?, inode = ?, device = ?, settled = ? WHERE id = ?",
      outcome.stamp.size, outcome.stamp.mtimeNs, outcome.stamp.inode, outcome.stamp.device,
      outcome.settled, outcome.photo.id)
      .run();
}

void setFailed(Connection& connection, const PhotoOutcome& outcome) {
  Use(connection,
      "UPDATE photos SET status = 2, code = ?, message = ?, hash = ?, generation = " + kGeneration +
          " WHERE id = ?",
      outcome.photo.code, outcome.photo.message, outcome.hash, outcome.photo.id)
      .run();
  Use(connection, "DELETE FROM indexed WHERE photo = ?", outcome.photo.id).run();
  if (outcome.stamp != FileStamp{}) setUnchanged(connection, outcome);
}

}  // namespace

std::optional<KnownFile> Catalog::find(RootId root, std::string_view relative) const {
  static const std::string kSql =
      std::string("SELECT ") + detail::kKnownColumns + " FROM photos WHERE root = ? AND path = ?";
  return impl_->read([&](Connection& connection) -> std::optional<KnownFile> {
    Use row(connection, kSql, root, Bytes{relative});
    if (!row.next()) return std::nullopt;
    return detail::knownFile(row);
  });
}

void Catalog::forEachBelow(RootId root, std::string_view folder,
                           const std::function<void(const KnownFile&)>& visit) const {
  const std::string select =
      std::string("SELECT ") + detail::kKnownColumns + " FROM photos WHERE root = ?";
  impl_->read([&](Connection& connection) {
    if (folder.empty()) {
      Use row(connection, select + " ORDER BY path", root);
      while (row.next()) visit(detail::knownFile(row));
      return;
    }
    const auto [first, last] = detail::pathRange(folder);
    Use row(connection, select + " AND path >= ? AND path < ? ORDER BY path", root, Bytes{first},
            Bytes{last});
    while (row.next()) visit(detail::knownFile(row));
  });
}

std::vector<KnownFile> Catalog::known(std::span<const PhotoId> photos) const {
  const std::string select =
      std::string("SELECT ") + detail::kKnownColumns + " FROM photos WHERE id = ?";
  return impl_->read([&](Connection& connection) {
    std::vector<KnownFile> files;
    files.reserve(photos.size());
    for (const PhotoId photo : photos) {
      Use row(connection, select, photo);
      if (row.next()) files.push_back(detail::knownFile(row));
    }
    return files;
  });
}

std::vector<PhotoId> Catalog::apply(const ScanChanges& changes) {
  std::vector<PhotoId> added;
  impl_->write([&](Connection& connection) {
    for (const auto& [photo, file] : changes.moved) unplace(connection, photo);
    for (const auto& [photo, file] : changes.moved) move(connection, photo, file);
    for (const SeenFile& file : changes.added) added.push_back(add(connection, file));
    const std::string stamp = ", generation = " + kGeneration + " WHERE id = ?";
    for (const PhotoId photo : changes.back)
      Use(connection, "UPDATE photos SET gone_at = NULL, status = " + kPresentStatus + stamp, photo)
          .run();
    for (const PhotoId photo : changes.away)
      Use(connection, "UPDATE photos SET status = 3" + stamp, photo).run();
    for (const PhotoId photo : changes.gone)
      Use(connection, "UPDATE photos SET status = 4, gone_at = ?" + stamp, detail::isoNow(), photo)
          .run();
  });
  return added;
}

std::vector<PhotoId> Catalog::forgetGone(std::string_view isoTime) {
  std::vector<PhotoId> old = impl_->read([&](Connection& connection) {
    std::vector<PhotoId> ids;
    Use row(connection, "SELECT id FROM photos WHERE status = 4 AND gone_at < ? ORDER BY id",
            isoTime);
    while (row.next()) ids.push_back(row.photo(0));
    return ids;
  });
  if (!old.empty()) {
    impl_->write([&](Connection& connection) {
      for (const PhotoId photo : old)
        Use(connection, "DELETE FROM photos WHERE id = ?", photo).run();
    });
  }
  return old;
}

std::vector<std::pair<PhotoId, std::uint64_t>> Catalog::indexedTags() const {
  return impl_->read([](Connection& connection) {
    std::vector<std::pair<PhotoId, std::uint64_t>> tags;
    Use row(connection,
            "SELECT photo, tag FROM indexed WHERE pack = " + kThisPack + " ORDER BY photo");
    while (row.next()) tags.emplace_back(row.photo(0), static_cast<std::uint64_t>(row.integer(1)));
    return tags;
  });
}

std::vector<PhotoId> Catalog::allIds() const {
  return impl_->read([](Connection& connection) {
    std::vector<PhotoId> ids;
    Use row(connection, "SELECT id FROM photos ORDER BY id");
    while (row.next()) ids.push_back(row.photo(0));
    return ids;
  });
}

std::optional<PhotoId> Catalog::indexedTwin(const ContentHash& hash) const {
  return impl_->read([&](Connection& connection) -> std::optional<PhotoId> {
    Use row(connection,
            "SELECT photos.id FROM photos JOIN indexed ON indexed.photo = photos.id "
            "WHERE hash = ? AND pack = " +
                kThisPack + " ORDER BY photos.id LIMIT 1",
            hash);
    if (!row.next()) return std::nullopt;
    return row.photo(0);
  });
}

void Catalog::commit(std::span<const PhotoOutcome> outcomes) {
  impl_->write([&](Connection& connection) {
    for (const PhotoOutcome& outcome : outcomes) {
      switch (outcome.kind) {
        case PhotoOutcome::Kind::Indexed:
          setIndexed(connection, outcome);
          break;
        case PhotoOutcome::Kind::Unchanged:
          setUnchanged(connection, outcome);
          break;
        case PhotoOutcome::Kind::Failed:
          setFailed(connection, outcome);
          break;
      }
    }
  });
}

void Catalog::requeue(std::span<const PhotoId> photos) {
  impl_->write([&](Connection& connection) {
    for (const PhotoId photo : photos) {
      Use(connection, "DELETE FROM indexed WHERE photo = ? AND pack = " + kThisPack, photo).run();
      Use(connection,
          "UPDATE photos SET code = '', message = '', status = CASE WHEN status < 3 THEN 0 ELSE "
          "status END, "
          "generation = " +
              kGeneration + " WHERE id = ?",
          photo)
          .run();
    }
  });
}

}  // namespace ws
