#pragma once
// Compares the folders with the catalog: what is new, changed, moved, back, away or gone.
#include <filesystem>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/catalog/catalog.h"
#include "core/library/detail/walker.h"
#include "core/library/library.h"

namespace ws::detail {

/// A part of a root that a scan walks and may judge.
struct Scope {
  Root root;
  std::string below;               ///< relative folder; empty: all of it
  std::vector<std::string> files;  ///< when not empty: these files only
  bool isMissing = false;          ///< the root doesn't answer
};

/// What the paths that the user named stand for; new folders become roots. None named: all roots.
/// @throws Error NotFound (no such file or folder), Unreadable (neither file nor folder)
std::vector<Scope> resolveScopes(Catalog& catalog, const std::vector<std::filesystem::path>& paths);

struct ScanResult {
  std::vector<PhotoId> work;  ///< to be read: new, changed, still pending; in the order of the walk
};

/// Walks, judges and writes what it found into the catalog. A stopped scan
/// changes nothing: the next one sees the same again.
/// @param library  its own folder, never scanned
/// @param outcome  found, unchanged, moved, gone, away, skipped, failed (known failures), notices
/// are filled in
ScanResult scan(Catalog& catalog, const std::vector<Scope>& scopes,
                const std::filesystem::path& library, IngestReport& outcome,
                const Progress& progress, std::stop_token stop);

/// The stamp proves that the content is what it was: the last change lies at least two seconds
/// back.
bool isSettled(const FileStamp& stamp);

}  // namespace ws::detail
