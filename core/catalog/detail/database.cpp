#include "core/catalog/detail/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>

#include "core/base/files.h"

namespace ws::detail {
namespace {

constexpr int kBusyMs =
    10'000;  // a reader meets the writer only for the moments of opening and recovery

/// A write-ahead log needs a file beside it, which a read-only medium and a full disk don't take. On
/// the first nobody else can be writing; on the second nobody is, or the file would be there, and all
/// there is lies in the catalog itself where the log is empty.
bool canDoWithoutLog(const SQLite::Exception& failure, const std::filesystem::path& file) {
  const int code = failure.getErrorCode() & 0xFF, extended = failure.getExtendedErrorCode();
  std::error_code absent;
  if (!std::filesystem::exists(file, absent)) return false;
  if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) return true;
  const bool full = code == SQLITE_FULL || extended == SQLITE_IOERR_SHMSIZE ||
                    extended == SQLITE_IOERR_SHMOPEN || extended == SQLITE_IOERR_WRITE;
  std::filesystem::path log = file;
  log += "-wal";
  const auto logged = std::filesystem::file_size(log, absent);
  return full && (absent || logged == 0);
}

std::unique_ptr<SQLite::Database> openDatabase(const std::filesystem::path& file,
                                               Connection::Mode mode) {
  const bool writes = mode == Connection::Mode::Write;
  try {
    auto database = std::make_unique<SQLite::Database>(
        file.native(), writes ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY, kBusyMs);
    database->exec("SELECT count(*) FROM sqlite_schema");  // opening alone reads nothing
    return database;
  } catch (const SQLite::Exception& failure) {
    if (writes || !canDoWithoutLog(failure, file)) throw;
    auto database = std::make_unique<SQLite::Database>(
        "file:" + percentEncode(std::filesystem::absolute(file).native()) + "?immutable=1",
        SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMs);
    database->exec("SELECT count(*) FROM sqlite_schema");
    return database;
  }
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Mode mode) {
  try {
    database_ = openDatabase(file, mode);
    // The file may be damaged or made by a stranger: no functions from its schema, no writes to it
    // by SQL.
    ::sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database_->exec(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
        "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;");
    if (mode == Mode::Write)
      database_->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    else
      database_->exec("PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON;");
  } catch (const SQLite::Exception& failure) {
    rethrowAsError(failure, database_.get(), file);
  }
}

std::shared_ptr<SQLite::Statement> Connection::statement(const std::string& sql) {
  constexpr std::size_t kMaxStatements = 100;  // every combination of filters is a text of its own
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
  if (statements_.size() >= kMaxStatements)
    statements_.clear();  // those in use live on with their users
  return statements_.emplace(sql, std::make_shared<SQLite::Statement>(*database_, sql))
      .first->second;
}

std::optional<double> Use::real(int column) const {
  if (isNull(column)) return std::nullopt;
  return statement_->getColumn(column).getDouble();
}

std::optional<ContentHash> Use::hash(int column) const {
  const SQLite::Column value = statement_->getColumn(column);
  ContentHash hash;
  if (value.getBytes() != static_cast<int>(hash.size())) return std::nullopt;
  const auto* bytes = static_cast<const std::uint8_t*>(value.getBlob());
  std::copy_n(bytes, hash.size(), hash.begin());
  return hash;
}

void rethrowAsError(const SQLite::Exception& failure, SQLite::Database* database,
                    const std::filesystem::path& file) {
  const std::string name = displayPath(file);
  const int system = database ? ::sqlite3_system_errno(database->getHandle()) : 0;
  const int code = failure.getErrorCode() & 0xFF;
  if (code == SQLITE_FULL || system == ENOSPC || system == EDQUOT || system == EFBIG)
    throw Error(ErrorCode::DiskFull, name,
                "there is no space left for the catalog; free some and try again");
  // Quotas and limits arrive as failed writes, with their reason overwritten by the clearing up.
  const int extended = failure.getExtendedErrorCode();
  if (extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_SHMSIZE ||
      extended == SQLITE_IOERR_TRUNCATE)
    throw Error(ErrorCode::DiskFull, name,
                "the catalog can't be written: there is no space left (or its drive fails); free "
                "some and try again");
  switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      throw Error(ErrorCode::BadFormat, name,
                  "the catalog is damaged; it was left as it is: put a copy "
                  "(catalog.backup-*.sqlite) in its "
                  "place, or move it away and index again (the photos aren't affected)");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorCode::Busy, name,
                  "another program is using the catalog; try again when it has finished");
    case SQLITE_NOMEM:
      throw Error(ErrorCode::OutOfMemory, name, "there isn't enough memory to read the catalog");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
      throw Error(ErrorCode::Unreadable, name,
                  std::string("the catalog can't be read or written (") + failure.what() +
                      "); check the rights of its folder and the state of its drive");
    default:
      throw Error(ErrorCode::Internal, name,
                  std::string("the catalog refused a request: ") + failure.what());
  }
}

}  // namespace ws::detail
