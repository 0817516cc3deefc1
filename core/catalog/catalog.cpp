#include "core/catalog/catalog.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <system_error>

#include "core/catalog/detail/catalog_impl.h"
#include "core/catalog/detail/schema.h"

namespace ws {

using detail::Connection;
using detail::Use;

namespace {

/// What a process that was killed while it made or copied a catalog has left.
void removeLeftovers(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().native();
    if (name.starts_with("catalog.") && name.find(".sqlite.tmp-") != std::string::npos)
      std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

Catalog::Impl::Lent::Lent(const Impl& impl) : owner(impl) {
  {
    const std::lock_guard lock(owner.lending);
    if (!owner.readers.empty()) {
      connection = std::move(owner.readers.back());
      owner.readers.pop_back();
    }
  }
  if (!connection) connection = std::make_unique<Connection>(owner.file, Connection::Mode::Read);
}

Catalog::Impl::Lent::~Lent() {
  const std::lock_guard lock(owner.lending);
  owner.readers.push_back(std::move(connection));
}

Catalog::Catalog(const std::filesystem::path& file, Access access)
    : impl_(std::make_unique<Impl>()) {
  impl_->file = file;
  impl_->access = access;
  std::error_code unknown;
  const bool exists = std::filesystem::exists(file, unknown);
  if (unknown)
    throw Error(ErrorCode::Unreadable, displayPath(file),
                "can't be examined: " + unknown.message());
  if (access == Access::ReadWrite) {
    removeLeftovers(file.parent_path());
    if (!exists) detail::createCatalog(file);
  } else if (!exists) {
    throw Error(ErrorCode::NotFound, displayPath(file), "there is no library here yet");
  }
  detail::checkAndMigrate(file, access == Access::ReadWrite);
  if (access == Access::ReadWrite)
    impl_->writer = std::make_unique<Connection>(file, Connection::Mode::Write);
}

Catalog::~Catalog() = default;

std::uint64_t contentTag(const ContentHash& hash) {
  std::uint64_t tag = 0;
  for (std::size_t i = 0; i < 8; ++i) tag = tag << 8 | hash[i];
  return tag;
}

std::vector<Root> Catalog::roots() const {
  return impl_->read([](Connection& connection) {
    std::vector<Root> roots;
    Use row(connection,
            "SELECT id, path, whole, online, device, filesystem FROM roots ORDER BY path");
    while (row.next())
      roots.push_back({RootId{row.integer(0)}, row.text(1), row.integer(2) != 0,
                       row.integer(3) != 0, static_cast<std::uint64_t>(row.integer(4)),
                       static_cast<std::uint64_t>(row.integer(5))});
    return roots;
  });
}

namespace {

/// `inner` relative to `outer`, empty when they are the same; nothing when it isn't inside.
std::optional<std::string> relativeTo(const std::string& outer, const std::string& inner) {
  if (inner == outer) return std::string();
  const std::string prefix = outer == "/" ? outer : outer + "/";
  if (!inner.starts_with(prefix)) return std::nullopt;
  return inner.substr(prefix.size());
}

/// All photos of `inner` become photos of `outer`, under "<relative>/".
void absorb(Connection& connection, const Root& inner, RootId outer, const std::string& relative) {
  const std::string prefix = relative + "/";
  Use(connection, "UPDATE photos SET root = ?, path = CAST(? || path AS BLOB) WHERE root = ?",
      outer, detail::Bytes{prefix}, inner.id)
      .run();
  Use(connection, "DELETE FROM roots WHERE id = ?", inner.id).run();
}

}  // namespace

Root Catalog::addRoot(const std::filesystem::path& folder, bool whole) {
  const std::vector<Root> known = roots();
  for (const Root& root : known) {
    const auto relative = relativeTo(root.path.native(), folder.native());
    if (relative && (root.whole || (relative->empty() && !whole))) return root;
  }
  impl_->write([&](Connection& connection) {
    Use(connection,
        "INSERT INTO roots (path, whole) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET whole = "
        "excluded.whole",
        detail::Bytes{folder.native()}, whole)
        .run();
    Use added(connection, "SELECT id FROM roots WHERE path = ?", detail::Bytes{folder.native()});
    added.next();
    if (!whole) return;
    for (const Root& root : known)
      if (const auto relative = relativeTo(folder.native(), root.path.native());
          relative && !relative->empty())
        absorb(connection, root, RootId{added.integer(0)}, *relative);
  });
  const std::vector<Root> now = roots();
  return *std::ranges::find(now, folder, &Root::path);
}

void Catalog::updateRoot(const Root& root) {
  impl_->write([&](Connection& connection) {
    Use(connection, "UPDATE roots SET online = ?, device = ?, filesystem = ? WHERE id = ?",
        root.online, root.device, root.filesystem, root.id)
        .run();
  });
}

void Catalog::usePack(std::string_view packId) {
  if (packId == pack()) return;
  impl_->write([&](Connection& connection) {
    Use(connection, "INSERT OR IGNORE INTO packs (name) VALUES (?)", packId).run();
    Use(connection, "UPDATE settings SET value = ? WHERE key = 'pack'", packId).run();
    // What the old pack's model could not compute, the new one may.
    Use(connection,
        "UPDATE photos SET code = '', message = '', status = CASE status WHEN 2 THEN 0 ELSE status "
        "END "
        "WHERE code = 'internal'")
        .run();
    Use(connection,
        "UPDATE photos SET status = EXISTS (SELECT 1 FROM indexed JOIN packs ON packs.id = "
        "indexed.pack "
        "WHERE indexed.photo = photos.id AND packs.name = ?) WHERE status IN (0, 1)",
        packId)
        .run();
  });
}

std::string Catalog::pack() const {
  return impl_->read([](Connection& connection) {
    Use row(connection, "SELECT value FROM settings WHERE key = 'pack'");
    return row.next() ? row.text(0) : std::string();
  });
}

std::int64_t Catalog::generation() const {
  return impl_->read([](Connection& connection) {
    Use row(connection, "SELECT value FROM settings WHERE key = 'generation'");
    return row.next() ? row.integer(0) : 0;
  });
}

std::vector<std::string> Catalog::check() const {
  return impl_->read([](Connection& connection) {
    std::vector<std::string> problems;
    for (const char* pragma : {"PRAGMA integrity_check(20)", "PRAGMA foreign_key_check"}) {
      Use row(connection, pragma);
      while (row.next())
        if (std::string text = row.text(0); text != "ok")
          problems.push_back("catalog: " + std::move(text));
    }
    return problems;
  });
}

namespace detail {

KnownFile knownFile(const Use& row) {
  KnownFile known;
  known.id = row.photo(0);
  known.file.root = RootId{row.integer(1)};
  known.file.path = row.text(2);
  known.file.stamp = {static_cast<std::uint64_t>(row.integer(3)), row.integer(4),
                      static_cast<std::uint64_t>(row.integer(5)),
                      static_cast<std::uint64_t>(row.integer(6))};
  known.file.settled = row.integer(7) != 0;
  known.status = static_cast<PhotoStatus>(row.number(8));
  known.code = row.text(9);
  known.hash = row.hash(10);
  return known;
}

std::string isoFromNs(std::int64_t nanoseconds) {
  constexpr std::int64_t kLatest = 253'402'300'799;  // the end of the year 9999
  const auto seconds =
      static_cast<std::time_t>(std::clamp<std::int64_t>(nanoseconds / 1'000'000'000, 0, kLatest));
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
  return {text, length};
}

std::string isoNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return isoFromNs(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
}

}  // namespace detail
}  // namespace ws
