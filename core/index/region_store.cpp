#include "core/index/region_store.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>

#include "core/base/error.h"
#include "core/index/detail/store_files.h"

namespace ws {

using namespace detail;

namespace {
constexpr std::size_t kFoldAt = 16'384;  // photos in the journal: 150 MB of memory, 0.1 s of replay
constexpr std::size_t kWorthFolding = 1'024;  // below, opening is quick anyway
constexpr int kLooksBesideAWriter = 20;
constexpr std::chrono::milliseconds kBetweenLooks{20};
}  // namespace

struct RegionStore::Impl {
  Impl(const std::filesystem::path& where, const StoreGeometry& what, Access how)
      : folder(where), geometry(what), access(how), shape(what), store(shape) {}

  const std::filesystem::path folder;
  const StoreGeometry geometry;
  const Access access;
  const RecordShape shape;

  // writing: held through every change, and by verify(); then alone changes `store` and `writer`.
  // state: held while `store` is changed or looked into; never while waiting for a disk.
  std::mutex writing;
  mutable std::mutex state;
  LoadedStore store;
  std::optional<JournalWriter> writer;

  void open();
  JournalWriter& requireWriter();
  bool wantsCommit(std::size_t foldAt) const;
  void commit(const CommitPlan& plan);
  std::optional<StoredRegions> find(PhotoId photo) const;
  std::vector<std::uint32_t> inspect(StoreReport& report) const;
};

void RegionStore::Impl::open() {
  checkGeometry(geometry);
  try {
    store = loadStore(folder, geometry, nullptr);
  } catch (const Error& error) {
    if (access == Access::ReadOnly || error.code != ErrorCode::NotFound) throw;
    createStore(folder, geometry);
    store = loadStore(folder, geometry, nullptr);
  }
  if (access == Access::ReadOnly) return;
  if (!isManifestCopyCurrent(folder)) writeManifest(folder, geometry, store.manifest);
  removeLeftovers(folder, store.manifest);
  if (store.journal) {
    writer.emplace(journalPath(folder, store.manifest.journal), store.manifest.journal,
                   *store.journal);
    store.journal.reset();
  } else {
    commit(planCommit(store.live));  // starts a new journal in place of the damaged one
  }
}

JournalWriter& RegionStore::Impl::requireWriter() {
  if (access == Access::ReadOnly)
    throw Error(ErrorCode::InvalidArgument, displayPath(folder),
                "the region store was opened for reading only");
  writer->refuseIfBroken();
  return *writer;
}

bool RegionStore::Impl::wantsCommit(std::size_t foldAt) const {
  return store.live.memoryRows() >= foldAt ||
         std::ranges::any_of(store.live.parts(),
                             [](const auto& part) { return hasMuchDead(part.second); });
}

void RegionStore::Impl::commit(const CommitPlan& plan) {
  PreparedCommit next = prepareCommit(folder, geometry, store, plan);
  try {
    writeManifest(folder, geometry, next.manifest);
  } catch (...) {
    if (writer) writer->markBroken();  // which of the two generations will be found is not known
    throw;
  }
  {
    const std::lock_guard lock(state);
    store.live.replace(plan.parts, std::move(next.segment));
    for (const auto& [id, part] : store.live.parts())
      if (part.segment) store.live.markDeadSaved(id);
    store.manifest = std::move(next.manifest);
    if (plan.dropSetAside) store.setAside.clear();
    writer.emplace(std::move(next.journal));
  }
  removeLeftovers(folder, store.manifest);
}

RegionStore::RegionStore(const std::filesystem::path& folder, const StoreGeometry& geometry,
                         Access access)
    : impl_(std::make_unique<Impl>(folder, geometry, access)) {
  impl_->open();
}

RegionStore::~RegionStore() = default;

void RegionStore::append(std::span<const PhotoRecord> records) {
  const std::lock_guard writing(impl_->writing);
  JournalWriter& journal = impl_->requireWriter();
  if (records.empty()) return;
  const std::size_t each = impl_->shape.photoBytes();
  std::vector<std::uint8_t> packed(records.size() * each);
  for (std::size_t i = 0; i < records.size(); ++i)
    packPhoto(impl_->shape, records[i], packed.data() + i * each);
  journal.append(FrameKind::Put, packed, each);
  const std::lock_guard state(impl_->state);
  for (std::size_t i = 0; i < records.size(); ++i)
    impl_->store.live.put(std::span(packed).subspan(i * each, each));
}

void RegionStore::erase(std::span<const PhotoId> photos) {
  const std::lock_guard writing(impl_->writing);
  JournalWriter& journal = impl_->requireWriter();
  std::vector<std::int64_t> present;
  for (const PhotoId photo : photos)
    if (const auto id = static_cast<std::int64_t>(photo); impl_->store.live.find(id))
      present.push_back(id);
  for (std::span<const std::int64_t> rest = present; !rest.empty();) {
    const auto part = rest.first(std::min(rest.size(), kMostErased));
    journal.append(FrameKind::Erase,
                   {reinterpret_cast<const std::uint8_t*>(part.data()), part.size_bytes()},
                   part.size_bytes());
    const std::lock_guard state(impl_->state);
    for (const std::int64_t id : part) impl_->store.live.erase(id);
    rest = rest.subspan(part.size());
  }
}

void RegionStore::sync() {
  const std::lock_guard writing(impl_->writing);
  impl_->requireWriter().sync();
  if (impl_->wantsCommit(kFoldAt)) impl_->commit(planCommit(impl_->store.live));
}

void RegionStore::fold() {
  const std::lock_guard writing(impl_->writing);
  impl_->requireWriter().sync();
  if (impl_->wantsCommit(kWorthFolding)) impl_->commit(planCommit(impl_->store.live));
}

std::int64_t RegionStore::count() const {
  const std::lock_guard state(impl_->state);
  return static_cast<std::int64_t>(impl_->store.live.count());
}

std::vector<std::pair<PhotoId, std::uint64_t>> RegionStore::contents() const {
  const auto view = snapshot();
  std::vector<std::pair<PhotoId, std::uint64_t>> all;
  all.reserve(static_cast<std::size_t>(view->count));
  for (const RecordRun& run : view->runs)
    for (std::size_t row = 0; row < run.rows; ++row)
      if (run.isLive(row))
        all.emplace_back(PhotoId{run.columns.id(row).photo}, run.columns.id(row).contentTag);
  std::ranges::sort(all);
  return all;
}

bool RegionStore::contains(PhotoId photo, std::uint64_t contentTag) const {
  const std::lock_guard state(impl_->state);
  const auto place = impl_->store.live.find(static_cast<std::int64_t>(photo));
  return place &&
         impl_->store.live.part(place->part).columns.id(place->row).contentTag == contentTag;
}

std::optional<StoredRegions> RegionStore::Impl::find(PhotoId photo) const {
  LiveRecords::Part part;
  std::size_t row;
  {
    const std::lock_guard lock(state);
    const auto place = store.live.find(static_cast<std::int64_t>(photo));
    if (!place) return std::nullopt;
    part = store.live.part(place->part);
    row = place->row;
  }
  if (part.segment && !part.segment->intact(shape, row))
    throw Error(
        ErrorCode::BadFormat, "photo " + std::to_string(static_cast<std::int64_t>(photo)),
        "its vectors are damaged on disk; verify the library, and it will be indexed again");
  return unpackPhoto(shape, part.columns, row);
}

StoredRegions RegionStore::read(PhotoId photo) const {
  auto found = impl_->find(photo);
  if (!found)
    throw Error(ErrorCode::NotFound, "photo " + std::to_string(static_cast<std::int64_t>(photo)),
                "is not in the region store");
  return *std::move(found);
}

std::vector<StoredRegions> RegionStore::read(std::span<const PhotoId> photos) const {
  std::vector<StoredRegions> all;
  all.reserve(photos.size());
  for (const PhotoId photo : photos) {
    try {
      all.push_back(impl_->find(photo).value_or(StoredRegions{}));
    } catch (const Error& error) {
      if (error.code != ErrorCode::BadFormat) throw;
      all.emplace_back();  // was logged when its block was found to be damaged
    }
  }
  return all;
}

std::shared_ptr<const StoreSnapshot> RegionStore::snapshot() const {
  const std::lock_guard state(impl_->state);
  return impl_->store.live.snapshot();
}

bool RegionStore::refresh() {
  if (impl_->access == Access::ReadWrite) return false;
  const std::lock_guard writing(impl_->writing);
  LoadedStore& store = impl_->store;
  std::vector<std::string> ignored;  // told when the store is loaded
  const Manifest now = readManifest(impl_->folder, impl_->geometry, ignored);
  if (now.generation == store.manifest.generation && store.journal) {
    const auto frames = store.journal->replay([&](FrameKind kind, auto payload) {
      const std::lock_guard state(impl_->state);
      applyFrame(store.live, kind, payload);
    });
    if (!store.journal->isDamaged()) return frames > 0;
  }
  LoadedStore fresh = loadStore(impl_->folder, impl_->geometry, &store.live);
  const std::lock_guard state(impl_->state);
  store = std::move(fresh);
  return true;
}

/// Checks everything on disk. @return parts that have damaged rows
std::vector<std::uint32_t> RegionStore::Impl::inspect(StoreReport& report) const {
  std::vector<std::uint32_t> damaged;
  report.problems = store.problems;
  for (const auto& [id, part] : store.live.parts()) {
    if (!part.segment) continue;
    DeadRows bad(part.rows);
    const auto problems = part.segment->recheck(shape, bad);
    if (problems.empty()) continue;
    std::int64_t lost = 0;
    for (std::size_t row = 0; row < part.rows; ++row)
      lost += bad.isDead(row) && !part.dead->isDead(row);
    report.problems.insert(report.problems.end(), problems.begin(), problems.end());
    report.problems.back() +=
        "; " + std::to_string(lost) + " photos of this segment have to be indexed again";
    damaged.push_back(id);
  }
  if (const auto copy = checkManifestCopy(folder, geometry); !copy.empty())
    report.problems.push_back(copy);
  try {
    JournalReader journal(journalPath(folder, store.manifest.journal), store.manifest.journal,
                          geometry);
    journal.replay([](FrameKind, auto) {});
    if (journal.isDamaged()) report.problems.push_back(journal.stopped());
  } catch (const Error& error) {
    report.problems.push_back(error.what());
  }
  return damaged;
}

StoreReport RegionStore::verify(bool repair) {
  std::unique_lock writing(impl_->writing);
  if (repair) impl_->requireWriter();
  LoadedStore& store = impl_->store;
  StoreReport report;
  auto damaged = impl_->inspect(report);
  // A reader may look in the middle of another process's commit: damage stays, a commit is over in a moment.
  for (int look = 1;
       look < kLooksBesideAWriter && access() == Access::ReadOnly && !report.problems.empty(); ++look) {
    writing.unlock();
    std::this_thread::sleep_for(kBetweenLooks);
    refresh();
    writing.lock();
    report = {};
    damaged = impl_->inspect(report);
  }
  if (repair && !report.problems.empty()) {
    CommitPlan plan = planCommit(store.live);
    plan.dropSetAside = true;
    plan.parts.insert(plan.parts.end(), damaged.begin(), damaged.end());
    std::ranges::sort(plan.parts);
    const auto repeated = std::ranges::unique(plan.parts);
    plan.parts.erase(repeated.begin(), repeated.end());
    const auto before = store.live.count(), dropped = store.setAside.size();
    impl_->commit(plan);
    store.problems.clear();
    std::string done;
    if (const auto lost = before - store.live.count(); lost > 0)
      done += "dropped " + std::to_string(lost) + " damaged photos, ";
    if (dropped > 0) done += "dropped " + std::to_string(dropped) + " segments that can't be read, ";
    report.repairs.push_back(done + "wrote MANIFEST anew");
  }
  for (const auto& [id, part] : store.live.parts()) {
    report.segments += part.segment ? 1 : 0;
    report.deleted += static_cast<std::int64_t>(part.deadRows);
  }
  report.records = static_cast<std::int64_t>(store.live.count());
  report.journalRecords = static_cast<std::int64_t>(store.live.memoryRows());
  return report;
}

const StoreGeometry& RegionStore::geometry() const { return impl_->geometry; }
const std::filesystem::path& RegionStore::folder() const { return impl_->folder; }
RegionStore::Access RegionStore::access() const { return impl_->access; }

}  // namespace ws
