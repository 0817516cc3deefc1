#include "core/library/library.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/library/detail/pause_gate.h"
#include "core/library/detail/pipeline.h"
#include "core/library/detail/scan.h"

namespace ws {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::days kGoneAreKept{90};

/// The lock, or nothing where another process holds it or the folder can't be written.
std::optional<LockFile> lockForWriting(const fs::path& folder) {
  try {
    std::error_code error;
    fs::create_directories(folder, error);  // a failure shows when the lock is made
    return LockFile::tryAcquire(folder / "lock");
  } catch (const Error& error) {
    if (error.code != ErrorCode::Unreadable || !fs::exists(folder / "catalog.sqlite")) throw;
    return std::nullopt;
  }
}

/// Opens or makes the store. One that is damaged beyond use is put aside: vectors are computed
/// data, and the catalog knows for which photos they have to be computed again.
std::unique_ptr<RegionStore> openForWriting(const fs::path& embeddings,
                                            const StoreGeometry& geometry) {
  const auto open = [&] {
    std::error_code error;
    fs::create_directories(embeddings, error);
    if (error)
      throw Error(
          error == std::errc::no_space_on_device ? ErrorCode::DiskFull : ErrorCode::Unreadable,
          displayPath(embeddings), "the folder can't be made: " + error.message());
    return std::make_unique<RegionStore>(embeddings, geometry, RegionStore::Access::ReadWrite);
  };
  try {
    return open();
  } catch (const Error& error) {
    if (error.code != ErrorCode::BadFormat) throw;
    log("library", LogLevel::Warning,
        std::string("the vectors are damaged and will be computed again: ") + error.detail);
  }
  fs::path aside = embeddings;
  aside += ".damaged";
  std::error_code ignored;
  fs::remove_all(aside, ignored);
  fs::rename(embeddings, aside, ignored);
  return open();
}

std::string isoBefore(std::chrono::days age) {
  const std::time_t time =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now() - age);
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc)};
}

}  // namespace

struct Library::Impl {
  fs::path folder;
  std::optional<LockFile> lock;  // first in, last out: outlives what it protects
  std::unique_ptr<Catalog> catalog;
  std::unique_ptr<RegionStore> store;
  detail::PauseGate gate;
  std::mutex ingesting;

  void requireWriter() const {
    if (!lock)
      throw Error(ErrorCode::Busy, displayPath(folder),
                  "another program is writing this library, or it may only be read; it can be "
                  "searched, not changed");
  }

  /// Catalog and store are made to agree; the catalog is believed about photos, the store about
  /// vectors.
  std::int64_t reconcile();
  void forgetOld();
  std::int64_t queuedAtOpening = 0;  ///< photos whose vectors were lost; verify tells of them
};

std::int64_t Library::Impl::reconcile() {
  const auto indexed = catalog->indexedTags();  // both by ascending id
  const auto stored = store->contents();
  std::vector<PhotoId> surplus, missing;
  auto have = stored.begin();
  for (const auto& [photo, tag] : indexed) {
    while (have != stored.end() && have->first < photo) surplus.push_back((have++)->first);
    const bool isThere = have != stored.end() && have->first == photo;
    if (!isThere || have->second != tag) missing.push_back(photo);
    if (isThere && have->second != tag) surplus.push_back(photo);
    if (isThere) ++have;
  }
  for (; have != stored.end(); ++have) surplus.push_back(have->first);
  if (!missing.empty()) catalog->requeue(missing);
  if (!surplus.empty()) {
    store->erase(surplus);
    store->sync();
  }
  if (!missing.empty() || !surplus.empty())
    log("library", LogLevel::Info,
        std::to_string(surplus.size()) + " records cut off, " + std::to_string(missing.size()) +
            " photos queued again");
  return static_cast<std::int64_t>(missing.size());
}

/// Photos that have been gone for long enough: rows first, so that no row speaks of vectors that
/// aren't there.
void Library::Impl::forgetOld() {
  const std::vector<PhotoId> old = catalog->forgetGone(isoBefore(kGoneAreKept));
  if (old.empty()) return;
  store->erase(old);
  store->sync();
}

namespace {

/// A reader can't change the library over to another model.
void requireIndexedWith(const std::string& packId, const Catalog& catalog, const fs::path& folder) {
  const std::string used = catalog.pack();
  std::error_code none;
  if (used.empty() || used == packId || fs::exists(folder / "embeddings" / packId, none)) return;
  throw Error(ErrorCode::Incompatible, displayPath(folder),
              "its photos were indexed with another model; index them again to search them with "
              "this one (in the window: Look for new photos; or wordsight-cli index)");
}

}  // namespace

Library::Library(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Library::~Library() = default;

std::unique_ptr<Library> Library::open(const fs::path& folder, const StoreGeometry& geometry,
                                       bool readOnly) {
  auto impl = std::make_unique<Impl>();
  impl->folder = folder;
  if (!readOnly) impl->lock = lockForWriting(folder);
  const bool writes = impl->lock.has_value();
  impl->catalog = std::make_unique<Catalog>(
      folder / "catalog.sqlite", writes ? Catalog::Access::ReadWrite : Catalog::Access::ReadOnly);
  const fs::path embeddings = folder / "embeddings" / geometry.packId;
  if (writes) {
    impl->catalog->usePack(geometry.packId);
    impl->store = openForWriting(embeddings, geometry);
    impl->queuedAtOpening = impl->reconcile();
  } else {
    requireIndexedWith(geometry.packId, *impl->catalog, folder);
    impl->store =
        std::make_unique<RegionStore>(embeddings, geometry, RegionStore::Access::ReadOnly);
  }
  return std::unique_ptr<Library>(new Library(std::move(impl)));
}

bool Library::isReadOnly() const { return !impl_->lock; }
Catalog& Library::catalog() { return *impl_->catalog; }
RegionStore& Library::store() { return *impl_->store; }
const fs::path& Library::folder() const { return impl_->folder; }

IngestReport Library::ingest(const std::vector<fs::path>& paths, const IngestPlan& plan,
                             const Progress& progress, std::stop_token stop) {
  impl_->requireWriter();
  if (!plan.encode || plan.inputEdgePx < 1 || plan.batch < 1)
    throw Error(ErrorCode::InvalidArgument, "ingest",
                "needs an encoder, an input size and a batch of at least one");
  const std::unique_lock running(impl_->ingesting, std::try_to_lock);
  if (!running)
    throw Error(ErrorCode::Busy, displayPath(impl_->folder), "an ingest is running already");

  const auto start = std::chrono::steady_clock::now();
  IngestReport report;
  impl_->forgetOld();
  const auto scopes = detail::resolveScopes(*impl_->catalog, paths);
  detail::ScanResult found =
      detail::scan(*impl_->catalog, scopes, impl_->folder, report, progress, stop);
  const bool wasCut = stop.stop_requested();
  if (!wasCut)
    detail::Pipeline(*impl_->catalog, *impl_->store, impl_->folder, plan, impl_->gate)
        .run(std::move(found.work), report, progress, stop);
  report.remaining = report.found - report.indexed - report.unchanged -
                     static_cast<std::int64_t>(report.failed.size());
  report.stopped = stop.stop_requested() && (wasCut || report.remaining > 0);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  report.imagesPerSecond =
      report.seconds > 0 ? static_cast<double>(report.indexed) / report.seconds : 0;
  return report;
}

void Library::pause(bool paused) { impl_->gate.set(paused); }

void Library::retryFailed(std::span<const PhotoId> photos) {
  impl_->requireWriter();
  const std::vector<PhotoId> all =
      photos.empty() ? impl_->catalog->failedIds() : std::vector<PhotoId>();
  impl_->catalog->requeue(photos.empty() ? std::span<const PhotoId>(all) : photos);
}

StoreReport Library::verify(bool repair) {
  if (repair) impl_->requireWriter();
  StoreReport report = impl_->store->verify(repair);
  for (std::string& problem : impl_->catalog->check())
    report.problems.push_back(std::move(problem));
  if (repair) {
    const std::int64_t before = std::exchange(impl_->queuedAtOpening, 0);
    if (const std::int64_t queued = before + impl_->reconcile(); queued > 0)
      report.repairs.push_back(std::to_string(queued) +
                               " photos without vectors are queued to be indexed again");
  }
  return report;
}

}  // namespace ws
