#pragma once
// SQLite through SQLiteCpp: connections with our settings, cached statements, errors in our words.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/alignment.h"
#include "core/base/error.h"
#include "core/catalog/catalog.h"

namespace ws::detail {

/// A byte string of the user's (a path), bound as BLOB.
struct Bytes {
  std::string_view data;
};

class Connection {
 public:
  enum class Mode { Write, Read };
  /// Opens an existing file. Write: WAL, fully synchronous, checkpoints. Read: never writes, never
  /// checkpoints.
  Connection(const std::filesystem::path& file, Mode mode);
  SQLite::Database& database() { return *database_; }
  /// The statement of this text, compiled once. Not for two uses at the same time.
  std::shared_ptr<SQLite::Statement> statement(const std::string& sql);

 private:
  std::unique_ptr<SQLite::Database> database_;
  std::unordered_map<std::string, std::shared_ptr<SQLite::Statement>> statements_;
};

/// One use of a statement; rewinds it at the end, so that no read transaction stays open.
class Use {
 public:
  template <class... Values>
  Use(Connection& connection, const std::string& sql, const Values&... values)
      : statement_(connection.statement(sql)) {
    (bind(values), ...);
  }
  ~Use() {
    statement_->tryReset();
    try {
      statement_->clearBindings();
    } catch (const SQLite::Exception&) {
      // sqlite3_clear_bindings has no way to fail; the wrapper's check can't fire.
    }
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  bool next() { return statement_->executeStep(); }
  void run() { statement_->exec(); }

  std::int64_t integer(int column) const { return statement_->getColumn(column).getInt64(); }
  int number(int column) const { return static_cast<int>(integer(column)); }
  PhotoId photo(int column) const { return PhotoId{integer(column)}; }
  std::string text(int column) const { return statement_->getColumn(column).getString(); }
  std::optional<double> real(int column) const;
  std::optional<ContentHash> hash(int column) const;
  bool isNull(int column) const { return statement_->isColumnNull(column); }

  void bind(std::int64_t value) { statement_->bind(++bound_, value); }
  void bind(int value) { statement_->bind(++bound_, value); }
  void bind(std::uint64_t value) { bind(static_cast<std::int64_t>(value)); }
  void bind(bool value) { bind(value ? 1 : 0); }
  void bind(double value) { statement_->bind(++bound_, value); }
  void bind(PhotoId value) { bind(static_cast<std::int64_t>(value)); }
  void bind(RootId value) { bind(static_cast<std::int64_t>(value)); }
  void bind(PhotoStatus value) { bind(static_cast<int>(value)); }
  void bind(const std::string& value) { statement_->bind(++bound_, value); }
  void bind(std::string_view value) { bind(std::string(value)); }
  void bind(const char* value) { bind(std::string(value)); }
  void bind(const Bytes& value) {
    statement_->bind(++bound_, static_cast<const void*>(value.data.data()),
                     static_cast<int>(value.data.size()));
  }
  void bind(const ContentHash& value) {
    statement_->bind(++bound_, static_cast<const void*>(value.data()),
                     static_cast<int>(value.size()));
  }
  template <class T>
  void bind(const std::optional<T>& value) {
    if (value)
      bind(*value);
    else
      statement_->bind(++bound_);
  }

 private:
  std::shared_ptr<SQLite::Statement> statement_;
  int bound_ = 0;
};

/// Throws what SQLite said as an Error of ours about `file`.
[[noreturn]] void rethrowAsError(const SQLite::Exception& failure, SQLite::Database* database,
                                 const std::filesystem::path& file);

}  // namespace ws::detail
