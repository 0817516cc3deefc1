#pragma once
// A PhotoFilter as SQL: fixed text with parameters, never the user's words in it.
#include <string>
#include <variant>
#include <vector>

#include "core/base/photo_row.h"
#include "core/catalog/catalog.h"
#include "core/catalog/detail/database.h"

namespace ws::detail {

/// Bytes of a path, for a BLOB parameter.
struct PathValue {
  std::string bytes;
};
using SqlValue = std::variant<std::int64_t, std::string, PathValue>;

struct Condition {
  std::string sql;  ///< what follows WHERE
  std::vector<SqlValue> values;
};

Condition conditionOf(const PhotoFilter& filter, const std::vector<Root>& roots);

/// Binds all values to one use of a statement.
void bindAll(Use& use, const std::vector<SqlValue>& values);

/// The bounds of all paths below a relative folder: `folder + "/"` up to, not including, `folder +
/// "0"`.
std::pair<std::string, std::string> pathRange(std::string_view folder);

}  // namespace ws::detail
