// From the paths a user names to the parts of roots that a scan walks.
#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include "core/base/error.h"
#include "core/library/detail/scan.h"

namespace ws::detail {
namespace {

namespace fs = std::filesystem;

/// A named path with its links resolved, and what lies there.
struct Named {
  fs::path path;
  bool isFolder = false;
  bool isMissing = false;
};

fs::path withoutSlash(fs::path path) {
  if (!path.has_filename() && path.has_parent_path()) path = path.parent_path();
  return path;
}

Named lookUp(const Catalog& catalog, const fs::path& given) {
  std::error_code error;
  const fs::path real = fs::canonical(given, error);
  if (error) {
    const fs::path plain = withoutSlash(fs::absolute(given).lexically_normal());
    const auto roots = catalog.roots();
    if (std::ranges::find(roots, plain, &Root::path) != roots.end()) return {plain, true, true};
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
      throw Error(ErrorCode::NotFound, displayPath(given), "there is no such file or folder");
    throw Error(ErrorCode::Unreadable, displayPath(given), "can't be examined: " + error.message());
  }
  const fs::file_status status = fs::status(real, error);
  if (fs::is_directory(status)) return {real, true, false};
  if (fs::is_regular_file(status)) return {real, false, false};
  throw Error(ErrorCode::Unreadable, displayPath(given), "is neither a folder nor a file");
}

/// `path` relative to a root that contains it.
std::string relativeIn(const Root& root, const fs::path& path) {
  const std::string& outer = root.path.native();
  const std::string& inner = path.native();
  if (inner == outer) return {};
  return inner.substr(outer == "/" ? 1 : outer.size() + 1);
}

bool isInside(const std::string& folder, const std::string& path) {
  return folder.empty() || path == folder || path.starts_with(folder + "/");
}

/// A scope whose photos a wider one covers, or that another says again, is walked there.
bool isCovered(const std::vector<Scope>& scopes, std::size_t index) {
  const Scope& scope = scopes[index];
  for (std::size_t i = 0; i < scopes.size(); ++i) {
    const Scope& other = scopes[i];
    if (i == index || other.root.id != scope.root.id || !other.files.empty()) continue;
    if (!scope.files.empty() && isInside(other.below, scope.files.front())) return true;
    if (scope.files.empty() && isInside(other.below, scope.below) &&
        (other.below != scope.below || i < index))
      return true;
  }
  return false;
}

std::vector<Scope> allRoots(const Catalog& catalog) {
  std::vector<Scope> scopes;
  for (const Root& root : catalog.roots()) {
    Scope scope{.root = root};
    if (!root.whole) {
      catalog.forEachBelow(root.id, "",
                           [&](const KnownFile& known) { scope.files.push_back(known.file.path); });
      if (scope.files.empty()) continue;
    }
    scope.isMissing = !fs::is_directory(fs::symlink_status(root.path));
    scopes.push_back(std::move(scope));
  }
  return scopes;
}

}  // namespace

std::vector<Scope> resolveScopes(Catalog& catalog, const std::vector<fs::path>& paths) {
  if (paths.empty()) return allRoots(catalog);
  std::vector<Named> named;
  for (const fs::path& path : paths) named.push_back(lookUp(catalog, path));
  // All are added before any is looked up: a wide folder takes narrow ones in.
  for (const Named& one : named)
    if (!one.isMissing)
      catalog.addRoot(one.isFolder ? one.path : one.path.parent_path(), one.isFolder);

  std::vector<Scope> scopes;
  for (const Named& one : named) {
    const auto roots = catalog.roots();
    Scope scope;
    scope.isMissing = one.isMissing;
    scope.root = one.isMissing ? *std::ranges::find(roots, one.path, &Root::path)
                               : catalog.addRoot(one.isFolder ? one.path : one.path.parent_path(),
                                                 one.isFolder);
    if (one.isFolder)
      scope.below = relativeIn(scope.root, one.path);
    else
      scope.files = {relativeIn(scope.root, one.path)};
    const auto same = std::ranges::find_if(scopes, [&](const Scope& other) {
      return other.root.id == scope.root.id && !other.files.empty() && !scope.files.empty();
    });
    if (same == scopes.end())
      scopes.push_back(std::move(scope));
    else if (std::ranges::find(same->files, scope.files.front()) == same->files.end())
      same->files.push_back(scope.files.front());
  }
  std::vector<Scope> kept;
  for (std::size_t i = 0; i < scopes.size(); ++i)
    if (!isCovered(scopes, i)) kept.push_back(std::move(scopes[i]));
  return kept;
}

}  // namespace ws::detail
