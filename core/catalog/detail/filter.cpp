#include "core/catalog/detail/filter.h"

namespace ws::detail {
namespace {

/// A folder without the slash at its end, as roots are stored.
std::string trimmed(const std::filesystem::path& folder) {
  std::string text = folder.lexically_normal().native();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

bool isInside(const std::string& outer, const std::string& inner) {
  return inner == outer || outer == "/" || inner.starts_with(outer + "/");
}

void addFolders(Condition& condition, const PhotoFilter& filter, const std::vector<Root>& roots) {
  std::string any;
  const auto alternative = [&](const std::string& sql) {
    any += (any.empty() ? "" : " OR ") + sql;
  };
  for (const auto& named : filter.folders) {
    const std::string folder = trimmed(named);
    for (const Root& root : roots) {
      const std::string& rootPath = root.path.native();
      const auto id = static_cast<std::int64_t>(root.id);
      if (isInside(folder, rootPath)) {
        alternative("root = ?");
        condition.values.push_back(id);
      } else if (isInside(rootPath, folder)) {
        const auto [first, last] =
            pathRange(folder.substr(rootPath == "/" ? 1 : rootPath.size() + 1));
        alternative("(root = ? AND path >= ? AND path < ?)");
        condition.values.push_back(id);
        condition.values.push_back(PathValue{first});
        condition.values.push_back(PathValue{last});
      }
    }
  }
  condition.sql += " AND (" + (any.empty() ? "0" : any) + ")";
}

}  // namespace

std::pair<std::string, std::string> pathRange(std::string_view folder) {
  return {std::string(folder) + '/', std::string(folder) + static_cast<char>('/' + 1)};
}

Condition conditionOf(const PhotoFilter& filter, const std::vector<Root>& roots) {
  Condition condition;
  const auto add = [&](const char* sql, SqlValue value) {
    condition.sql += sql;
    condition.values.push_back(std::move(value));
  };
  if (filter.status) {
    condition.sql = "status = ?";
    condition.values.push_back(static_cast<std::int64_t>(*filter.status));
  } else {
    condition.sql = "status <> 4";
  }
  if (!filter.folders.empty()) addFolders(condition, filter, roots);
  if (!filter.takenFrom.empty()) add(" AND taken >= ?", filter.takenFrom);
  if (!filter.takenTo.empty()) {
    // A date alone includes its whole day: only as much is compared as was said.
    condition.values.push_back(static_cast<std::int64_t>(filter.takenTo.size()));
    add(" AND taken <> '' AND substr(taken, 1, ?) <= ?", filter.takenTo);
  }
  if (!filter.camera.empty()) add(" AND camera = ?", filter.camera);
  if (filter.minRating) add(" AND rating >= ?", static_cast<std::int64_t>(*filter.minRating));
  if (!filter.extensions.empty()) {
    std::string list;
    for (const std::string& extension : filter.extensions) {
      list += list.empty() ? "?" : ", ?";
      condition.values.push_back(extension);
    }
    condition.sql += " AND extension IN (" + list + ")";
  }
  return condition;
}

void bindAll(Use& use, const std::vector<SqlValue>& values) {
  for (const SqlValue& value : values) {
    if (const auto* path = std::get_if<PathValue>(&value))
      use.bind(Bytes{path->bytes});
    else if (const auto* text = std::get_if<std::string>(&value))
      use.bind(*text);
    else
      use.bind(std::get<std::int64_t>(value));
  }
}

}  // namespace ws::detail
