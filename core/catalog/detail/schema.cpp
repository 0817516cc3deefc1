#include "core/catalog/detail/schema.h"

#include <SQLiteCpp/Backup.h>
#include <unistd.h>

#include <string>
#include <system_error>
#include <vector>

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/catalog/detail/database.h"

namespace ws::detail {
namespace {

std::int64_t pragma(SQLite::Database& database, const char* name) {
  SQLite::Statement statement(database, std::string("PRAGMA ") + name);
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

/// Applies files [from, to), each in a transaction of its own together with its version number.
void applySchema(SQLite::Database& database, int from, int to) {
  for (int version = from; version < to; ++version) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(std::string(schemaFiles()[version]));
    database.exec("PRAGMA user_version = " + std::to_string(version + 1));
    transaction.commit();
  }
}

std::vector<std::string> schemaText(SQLite::Database& database) {
  std::vector<std::string> lines;
  SQLite::Statement statement(
      database,
      "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
      "WHERE name NOT GLOB 'sqlite_*' ORDER BY 1");
  while (statement.executeStep()) lines.push_back(statement.getColumn(0).getString());
  return lines;
}

/// The schema must be exactly what our files make: no stranger's triggers or views.
bool hasOurSchema(SQLite::Database& database, int version) {
  SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  applySchema(model, 0, version);
  return schemaText(database) == schemaText(model);
}

void backup(SQLite::Database& source, const std::filesystem::path& target) {
  std::filesystem::path beside = target;
  beside += ".tmp-" + std::to_string(::getpid());
  {
    SQLite::Database copy(beside.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup(copy, source).executeStep();
  }
  std::filesystem::rename(beside, target);
  syncFolder(target.parent_path());
}

}  // namespace

void createCatalog(const std::filesystem::path& file) {
  std::filesystem::path beside = file;
  beside += ".tmp-" + std::to_string(::getpid());
  std::unique_ptr<SQLite::Database> database;
  try {
    std::filesystem::remove(beside);
    database = std::make_unique<SQLite::Database>(beside.native(),
                                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database->exec("PRAGMA synchronous = FULL; PRAGMA application_id = " +
                   std::to_string(kApplicationId));
    applySchema(*database, 0, static_cast<int>(schemaFiles().size()));
    // Before anybody can see the file: changing the mode later would meet readers. After the
    // tables: the log is empty now, so that all there is lies in the file that is renamed.
    database->exec("PRAGMA journal_mode = WAL");
    database.reset();
    std::filesystem::rename(beside, file);
  } catch (const SQLite::Exception& failure) {
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    rethrowAsError(failure, database.get(), file);
  } catch (const std::filesystem::filesystem_error& failure) {
    throw Error(ErrorCode::Unreadable, displayPath(file),
                "the catalog can't be made here: " + failure.code().message());
  }
  syncFolder(file.parent_path());
}

void checkAndMigrate(const std::filesystem::path& file, bool mayMigrate) {
  const std::string name = displayPath(file);
  std::error_code ignored;
  if (std::filesystem::file_size(file, ignored) == 0)
    throw Error(ErrorCode::BadFormat, name,
                "the catalog is empty (zero bytes), so it was damaged; put a copy "
                "(catalog.backup-*.sqlite) in its "
                "place, or move it away and index again");
  // Looked at through a read-only connection first: what isn't ours must stay byte for byte as it
  // is.
  std::int64_t version = 0;
  const auto present = static_cast<std::int64_t>(schemaFiles().size());
  {
    Connection connection(file, Connection::Mode::Read);
    SQLite::Database& database = connection.database();
    try {
      version = pragma(database, "user_version");
      if (pragma(database, "application_id") != kApplicationId)
        throw Error(
            ErrorCode::BadFormat, name,
            "this database was not made by Wordsight; it was left as it is: choose another folder");
      if (version > present)
        throw Error(ErrorCode::Incompatible, name,
                    "the catalog was made by a newer version of Wordsight (format " +
                        std::to_string(version) + ", this one knows " + std::to_string(present) +
                        "); it was left as it is: update Wordsight");
      if (version < 1 || !hasOurSchema(database, static_cast<int>(version)))
        throw Error(ErrorCode::BadFormat, name,
                    "the catalog's tables are not those that Wordsight makes; it was left as it "
                    "is: put a copy "
                    "(catalog.backup-*.sqlite) in its place, or move it away and index again");
    } catch (const SQLite::Exception& failure) {
      rethrowAsError(failure, &database, file);
    }
  }
  if (version == present) return;
  if (!mayMigrate)
    throw Error(ErrorCode::Incompatible, name,
                "the catalog was made by an older version of Wordsight and has to be brought up to "
                "date first: "
                "open it once for writing");
  Connection connection(file, Connection::Mode::Write);
  try {
    backup(connection.database(),
           file.parent_path() / ("catalog.backup-v" + std::to_string(version) + ".sqlite"));
    applySchema(connection.database(), static_cast<int>(version), static_cast<int>(present));
    log("catalog", LogLevel::Info, "migrated from format " + std::to_string(version));
  } catch (const SQLite::Exception& failure) {
    rethrowAsError(failure, &connection.database(), file);
  }
}

}  // namespace ws::detail
