#pragma once
// What the catalog's files share: the writing connection, and the pool of reading ones.
#include <mutex>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/catalog/detail/database.h"

namespace ws {

struct Catalog::Impl {
  std::filesystem::path file;
  Access access = Access::ReadOnly;

  /// Runs `work(connection)` on a reading connection of its own.
  template <class Work>
  auto read(Work&& work) const {
    const Lent lent(*this);
    return translated(*lent.connection, [&] { return work(*lent.connection); });
  }

  /// Runs `work(connection)` on the writing connection in one transaction, and raises the
  /// generation.
  template <class Work>
  void write(Work&& work) {
    if (access != Access::ReadWrite)
      throw Error(ErrorCode::Busy, displayPath(file), "this library was opened for reading only");
    const std::lock_guard lock(writing);
    translated(*writer, [&] {
      SQLite::Transaction transaction(writer->database(), SQLite::TransactionBehavior::IMMEDIATE);
      detail::Use(*writer, "UPDATE settings SET value = value + 1 WHERE key = 'generation'").run();
      work(*writer);
      transaction.commit();
    });
  }

  std::mutex writing;
  std::unique_ptr<detail::Connection> writer;
  mutable std::mutex lending;
  mutable std::vector<std::unique_ptr<detail::Connection>> readers;  ///< those that nobody uses now

 private:
  struct Lent {
    explicit Lent(const Impl& impl);
    ~Lent();
    const Impl& owner;
    std::unique_ptr<detail::Connection> connection;
  };

  template <class Work>
  auto translated(detail::Connection& connection, Work&& work) const {
    try {
      return work();
    } catch (const SQLite::Exception& failure) {
      detail::rethrowAsError(failure, &connection.database(), file);
    }
  }
};

namespace detail {

/// Columns of KnownFile, for `knownFile`.
inline constexpr const char* kKnownColumns =
    "id, root, path, size, mtime_ns, inode, device, settled, status, code, hash";
KnownFile knownFile(const Use& row);

std::string isoFromNs(std::int64_t nanoseconds);  ///< UTC, "2024-07-14T18:32:05"
std::string isoNow();

}  // namespace detail
}  // namespace ws
