#include "core/index/detail/manifest.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/index/detail/block_file.h"

namespace ws::detail {
namespace {

namespace fs = std::filesystem;
constexpr const char* kName = "MANIFEST";
constexpr const char* kCopyName = "MANIFEST.copy";
constexpr std::uint64_t kMostBytes = 64 << 20;  // half a million segments

/// What precedes the entries in the payload; generation, and the number of the journal, are in the
/// header.
struct Fixed {
  std::uint64_t nextSegment;
  std::uint64_t segments;
};

Manifest parse(const fs::path& path, const StoreGeometry& geometry) {
  if (readFile(path, kMostBytes).empty())
    throw Error(ErrorCode::BadFormat, displayPath(path), "the file is empty");
  const BlockFile file(path, FileKind::Manifest, geometry);
  const auto payload = file.payload();
  if (!file.intact(0, payload.size()) || payload.size() < sizeof(Fixed))
    throw Error(ErrorCode::BadFormat, displayPath(path), "the file is damaged");
  Fixed fixed;
  std::memcpy(&fixed, payload.data(), sizeof fixed);
  const auto rest = payload.subspan(sizeof fixed);
  if (rest.size() % sizeof(SegmentEntry) != 0 ||
      rest.size() / sizeof(SegmentEntry) != fixed.segments)
    throw Error(ErrorCode::BadFormat, displayPath(path), "the file contradicts itself");
  Manifest manifest{file.header().generation, file.header().number, fixed.nextSegment, {}};
  manifest.segments.resize(fixed.segments);
  if (!rest.empty()) std::memcpy(manifest.segments.data(), rest.data(), rest.size());
  return manifest;
}

bool isMissing(const Error& error) {
  return error.code == ErrorCode::NotFound || error.code == ErrorCode::Vanished;
}

/// Whether the folder holds anything that a MANIFEST should name.
bool holdsSegments(const fs::path& folder) {
  std::error_code ignored;  // a folder that isn't there holds nothing
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (entry.path().filename().string().starts_with("seg-")) return true;
  return false;
}

bool isOurs(const std::string& name) {
  return name.starts_with("seg-") || name.starts_with("journal-") ||
         (name.starts_with(kName) && name.find(".tmp-") != std::string::npos);
}

}  // namespace

fs::path segmentPath(const fs::path& folder, std::uint64_t number, Column column) {
  constexpr const char* kEndings[kColumns] = {".reg", ".box", ".glob", ".ids"};
  return folder / ("seg-" + std::to_string(number) + kEndings[column]);
}

fs::path deadPath(const fs::path& folder, const SegmentEntry& entry) {
  return folder / ("seg-" + std::to_string(entry.number) + "." +
                   std::to_string(entry.deadGeneration) + ".del");
}

fs::path journalPath(const fs::path& folder, std::uint64_t number) {
  return folder / ("journal-" + std::to_string(number));
}

Manifest readManifest(const fs::path& folder, const StoreGeometry& geometry,
                      std::vector<std::string>& problems) {
  bool missing = false;
  std::string first;
  try {
    return parse(folder / kName, geometry);
  } catch (const Error& error) {
    if (error.code == ErrorCode::Incompatible) throw;
    missing = isMissing(error);
    first = error.what();
  }
  try {
    Manifest manifest = parse(folder / kCopyName, geometry);
    problems.push_back(first + "; its copy was used, and photos indexed last may be missing");
    return manifest;
  } catch (const Error& error) {
    if (error.code == ErrorCode::Incompatible) throw;
    if (missing && isMissing(error) && !holdsSegments(folder))
      throw Error(ErrorCode::NotFound, displayPath(folder),
                  "there is no region store in this folder");
  }
  throw Error(ErrorCode::BadFormat, displayPath(folder),
              "the region store's MANIFEST and its copy are damaged or gone (" + first +
                  "); move this folder away, and the photos will be indexed again");
}

std::string checkManifestCopy(const fs::path& folder, const StoreGeometry& geometry) {
  try {
    parse(folder / kCopyName, geometry);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

bool isManifestCopyCurrent(const fs::path& folder) {
  try {
    return readFile(folder / kName, kMostBytes) == readFile(folder / kCopyName, kMostBytes);
  } catch (const Error&) {
    return false;  // one of them can't be read: the writer that asks replaces both
  }
}

void writeManifest(const fs::path& folder, const StoreGeometry& geometry,
                   const Manifest& manifest) {
  const Fixed fixed{manifest.nextSegment, manifest.segments.size()};
  std::vector<std::uint8_t> payload(sizeof fixed + manifest.segments.size() * sizeof(SegmentEntry));
  std::memcpy(payload.data(), &fixed, sizeof fixed);
  if (!manifest.segments.empty())
    std::memcpy(payload.data() + sizeof fixed, manifest.segments.data(),
                payload.size() - sizeof fixed);
  FileHeader header{.kind = FileKind::Manifest,
                    .geometry = geometry,
                    .number = manifest.journal,
                    .generation = manifest.generation,
                    .records = manifest.segments.size()};
  const auto bytes = sealed(std::move(header), payload);
  writeFileAtomically(folder / kName, bytes);
  writeFileAtomically(folder / kCopyName, bytes);
}

void removeLeftovers(const fs::path& folder, const Manifest& manifest) {
  std::set<fs::path> wanted{journalPath(folder, manifest.journal)};
  for (const SegmentEntry& entry : manifest.segments) {
    for (int c = 0; c < kColumns; ++c)
      wanted.insert(segmentPath(folder, entry.number, static_cast<Column>(c)));
    if (entry.deadGeneration != 0) wanted.insert(deadPath(folder, entry));
  }
  std::vector<fs::path> leftovers;
  for (const auto& entry : fs::directory_iterator(folder))
    if (isOurs(entry.path().filename().string()) && !wanted.contains(entry.path()))
      leftovers.push_back(entry.path());
  std::error_code
      ignored;  // a leftover that stays is tried again at the next opening, and harms nothing
  for (const fs::path& path : leftovers) fs::remove(path, ignored);
}

}  // namespace ws::detail
