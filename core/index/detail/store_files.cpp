#include "core/index/detail/store_files.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/log.h"

namespace ws::detail {
namespace {

constexpr std::size_t kSegmentPhotos = 16'384;  // small segments are merged up to this size
constexpr int kReloads = 10;                    // a writer commits once a second at most

std::shared_ptr<const Segment> findKnown(const LiveRecords* known, const SegmentEntry& entry) {
  if (!known) return nullptr;
  for (const auto& [id, part] : known->parts())
    if (part.segment && part.segment->entry().number == entry.number &&
        std::ranges::equal(part.segment->entry().seals, entry.seals))
      return part.segment;
  return nullptr;
}

LoadedStore loadOnce(const std::filesystem::path& folder, const StoreGeometry& geometry,
                     const LiveRecords* known) {
  LoadedStore store{RecordShape(geometry)};
  store.manifest = readManifest(folder, geometry, store.problems);
  for (const SegmentEntry& entry : store.manifest.segments) {
    try {
      auto segment = findKnown(known, entry);
      if (!segment) segment = std::make_shared<const Segment>(folder, entry, geometry);
      store.live.addSegment(std::move(segment), readDeadRows(folder, entry, geometry));
    } catch (const Error& error) {
      store.setAside.push_back(entry.number);
      store.problems.push_back(std::string(error.what()) + "; its " +
                               std::to_string(entry.records) +
                               " photos are left out until they are indexed again");
    }
  }
  try {
    store.journal.emplace(journalPath(folder, store.manifest.journal), store.manifest.journal,
                          geometry);
    store.journal->replay(
        [&](FrameKind kind, auto payload) { applyFrame(store.live, kind, payload); });
    if (store.journal->isDamaged())
      store.problems.push_back(store.journal->stopped());
    else if (!store.journal->stopped().empty())
      log("index", LogLevel::Info,
          store.journal->stopped());  // never synced: a crash, or a writer at work
  } catch (const Error& error) {
    store.journal.reset();
    store.problems.push_back(std::string(error.what()) +
                             "; the photos indexed last are left out until they are indexed again");
  }
  return store;
}

std::size_t liveRows(const LiveRecords::Part& part) { return part.rows - part.deadRows; }

std::vector<RowRef> usableRows(const LiveRecords& live, const CommitPlan& plan,
                               const RecordShape& shape) {
  std::vector<RowRef> rows;
  for (const std::uint32_t id : plan.parts) {
    const LiveRecords::Part& part = live.part(id);
    for (std::size_t row = 0; row < part.rows; ++row)
      if (!part.dead->isDead(row) && (!part.segment || part.segment->intact(shape, row)))
        rows.push_back({&part.columns, row});
  }
  return rows;
}

}  // namespace

void applyFrame(LiveRecords& live, FrameKind kind, std::span<const std::uint8_t> payload) {
  if (kind == FrameKind::Put) return live.put(payload);
  for (; !payload.empty(); payload = payload.subspan(sizeof(std::int64_t))) {
    std::int64_t photo;
    std::memcpy(&photo, payload.data(), sizeof photo);
    live.erase(photo);
  }
}

LoadedStore loadStore(const std::filesystem::path& folder, const StoreGeometry& geometry,
                      const LiveRecords* known) {
  for (int attempt = 1;; ++attempt) {
    LoadedStore store = loadOnce(folder, geometry, known);
    std::vector<std::string> ignored;
    const bool commitMeanwhile =
        !store.problems.empty() &&
        readManifest(folder, geometry, ignored).generation != store.manifest.generation;
    if (commitMeanwhile && attempt < kReloads) continue;
    for (const std::string& problem : store.problems) log("index", LogLevel::Warning, problem);
    return store;
  }
}

void createStore(const std::filesystem::path& folder, const StoreGeometry& geometry) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed)
    throw Error(ErrorCode::Unreadable, displayPath(folder),
                "the folder can't be made: " + failed.message());
  Manifest manifest;
  manifest.generation = 1;
  JournalWriter::create(journalPath(folder, manifest.journal), manifest.journal, geometry);
  syncFolder(folder);
  writeManifest(folder, geometry, manifest);
}

bool hasMuchDead(const LiveRecords::Part& part) {
  return part.segment && part.deadRows * 5 > part.rows;
}

CommitPlan planCommit(const LiveRecords& live) {
  CommitPlan plan;
  std::size_t taken = 0;
  std::vector<std::uint32_t> others;
  for (const auto& [id, part] : live.parts()) {
    if (part.memory || hasMuchDead(part)) {
      plan.parts.push_back(id);
      taken += liveRows(part);
    } else {
      others.push_back(id);
    }
  }
  std::ranges::sort(others, {}, [&](std::uint32_t id) { return liveRows(live.part(id)); });
  for (const std::uint32_t id : others) {
    const std::size_t rows = liveRows(live.part(id));
    if (rows > taken || taken + rows > kSegmentPhotos) break;
    plan.parts.push_back(id);
    taken += rows;
  }
  std::ranges::sort(plan.parts);
  return plan;
}

PreparedCommit prepareCommit(const std::filesystem::path& folder, const StoreGeometry& geometry,
                             const LoadedStore& store, const CommitPlan& plan) {
  const RecordShape shape(geometry);
  try {
    Manifest next{
        store.manifest.generation + 1, store.manifest.journal + 1, store.manifest.nextSegment, {}};
    if (!plan.dropSetAside)
      for (const SegmentEntry& entry : store.manifest.segments)
        if (std::ranges::count(store.setAside, entry.number)) next.segments.push_back(entry);
    for (const auto& [id, part] : store.live.parts()) {
      if (!part.segment || std::ranges::count(plan.parts, id)) continue;
      SegmentEntry entry = *std::ranges::find(store.manifest.segments, part.segment->entry().number,
                                              &SegmentEntry::number);
      if (part.deadChanged) writeDeadRows(folder, entry, next.generation, geometry, *part.dead);
      next.segments.push_back(entry);
    }
    std::shared_ptr<const Segment> segment;
    if (const auto rows = usableRows(store.live, plan, shape); !rows.empty()) {
      next.segments.push_back(
          writeSegment(folder, next.nextSegment++, next.generation, geometry, shape, rows));
      segment = std::make_shared<const Segment>(folder, next.segments.back(), geometry);
    }
    auto journal = JournalWriter::create(journalPath(folder, next.journal), next.journal, geometry);
    syncFolder(folder);
    return {std::move(next), std::move(journal), std::move(segment)};
  } catch (...) {
    removeLeftovers(folder, store.manifest);
    throw;
  }
}

}  // namespace ws::detail
