#include "core/index/search.h"

#include <chrono>
#include <mutex>
#include <thread>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/index/detail/global_index.h"

namespace ws {

using namespace detail;

namespace {

constexpr std::int64_t kPrefetchUpTo = 60'000;  // photos: half a gigabyte of regions

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// An index with how it fits a snapshot. Immutable.
struct FirstStage {
  std::shared_ptr<const GlobalIndex> index;
  std::shared_ptr<const StoreSnapshot> snapshot;
  std::shared_ptr<const Matching> matching;
};

/// So many photos that the index doesn't know cost about as much to score as they save: time for a
/// new one.
bool isOutgrown(const FirstStage& stage) {
  return stage.matching->unmatched() >
         4096 + static_cast<std::int64_t>(stage.index->entries().size()) / 8;
}

}  // namespace

struct Searcher::Impl {
  explicit Impl(const RegionStore& regionStore) : store(regionStore) {}

  const RegionStore& store;
  std::mutex building;  // held by whoever loads or makes an index
  std::mutex state;     // guards what follows; never held for long
  FirstStage stage;
  std::int64_t triedAt = -1;  ///< how many photos there were when the background last tried
  std::jthread background;    // last: stopped and joined before the rest goes

  std::filesystem::path path() const { return store.folder() / "global.faiss"; }
  FirstStage stageFor(const std::shared_ptr<const StoreSnapshot>& snapshot);
  void buildInBackground(std::int64_t count);
  void obtain(const std::stop_token& stop);
  void publish(std::shared_ptr<const GlobalIndex> index);
};

/// The index as it fits this snapshot, if there is one; asks for a new one where there is none or
/// it was outgrown.
FirstStage Searcher::Impl::stageFor(const std::shared_ptr<const StoreSnapshot>& snapshot) {
  FirstStage found;
  {
    const std::lock_guard lock(state);
    found = stage;
  }
  if (found.index && found.snapshot != snapshot) {
    found.snapshot = snapshot;
    found.matching = std::make_shared<const Matching>(*snapshot, *found.index);
    const std::lock_guard lock(state);
    if (stage.index == found.index) stage = found;
  }
  if (!found.index || isOutgrown(found)) buildInBackground(snapshot->count);
  return found;
}

void Searcher::Impl::buildInBackground(std::int64_t count) {
  const std::lock_guard lock(state);
  const bool worthIt =
      triedAt < 0 || count > triedAt + triedAt / 8;  // not again at once after a failure
  if (!worthIt) return;
  triedAt = count;
  background = std::jthread([this](const std::stop_token& stop) {
    try {
      obtain(stop);
    } catch (const Error& error) {
      if (error.code != ErrorCode::Cancelled)
        log("index", LogLevel::Warning,
            std::string("no global index, every photo is scored: ") + error.what());
    } catch (const std::exception& error) {  // out of memory: searching goes on without
      log("index", LogLevel::Warning,
          std::string("no global index, every photo is scored: ") + error.what());
    }
  });
}

void Searcher::Impl::publish(std::shared_ptr<const GlobalIndex> index) {
  FirstStage fresh{std::move(index), store.snapshot(), nullptr};
  fresh.matching = std::make_shared<const Matching>(*fresh.snapshot, *fresh.index);
  const std::lock_guard lock(state);
  stage = std::move(fresh);
}

void Searcher::Impl::obtain(const std::stop_token& stop) {
  const std::lock_guard onlyOne(building);
  FirstStage now;
  {
    const std::lock_guard lock(state);
    now = stage;
  }
  const auto fits = [&](const std::shared_ptr<const GlobalIndex>& index) {
    const auto snapshot = store.snapshot();
    return !isOutgrown({index, snapshot, std::make_shared<const Matching>(*snapshot, *index)});
  };
  if (now.index && fits(now.index)) return;
  try {
    auto index = GlobalIndex::load(path(), store.geometry());
    if (fits(index)) return publish(std::move(index));
  } catch (const Error& error) {
    if (error.code != ErrorCode::NotFound)
      log("index", LogLevel::Info, error.what());  // made anew below
  }
  auto index = GlobalIndex::build(*store.snapshot(), stop);
  publish(index);
  if (store.access() == RegionStore::Access::ReadWrite) index->save(path(), store.geometry());
}

Searcher::Searcher(const RegionStore& store) : impl_(std::make_unique<Impl>(store)) {
  const auto snapshot = store.snapshot();
  if (snapshot->count > kPrefetchUpTo) return;
  for (const RecordRun& run : snapshot->runs)
    if (run.segment) run.segment->prefetch();
}

Searcher::~Searcher() = default;

void Searcher::prepare(std::stop_token stop) const {
  if (impl_->store.geometry().globalDim > 0 && impl_->store.count() > 0) impl_->obtain(stop);
}

SearchOutcome Searcher::search(const SentenceEmbedding& sentence,
                               std::span<const float> wordWeights, const SearchOptions& options,
                               std::stop_token stop) const {
  const auto start = Clock::now();
  const StoreGeometry& geometry = impl_->store.geometry();
  const MaxSimQuery query(sentence.words, wordWeights, geometry.dim);
  SearchOutcome outcome;
  if (query.rows() == 0 || options.limit <= 0) return outcome;

  const auto snapshot = impl_->store.snapshot();
  const bool filtered = options.filtered || !options.only.empty();
  RowSet rows = filtered ? RowSet::of(*snapshot, options.only) : RowSet::all(*snapshot);
  outcome.searched = rows.count();
  if (outcome.searched > options.exactUpTo && geometry.globalDim > 0 && !sentence.global.empty()) {
    if (sentence.global.size() != static_cast<std::size_t>(geometry.globalDim))
      throw Error(ErrorCode::InvalidArgument, "sentence",
                  "has a global vector of " + std::to_string(sentence.global.size()) +
                      " values; the store's have " + std::to_string(geometry.globalDim));
    if (const FirstStage stage = impl_->stageFor(snapshot); stage.index) {
      const auto candidates = static_cast<std::size_t>(std::max(options.candidates, options.limit));
      rows = stage.matching->choose(*stage.index, rows, sentence.global, candidates);
      outcome.candidatesMs = msSince(start);
    }
  }
  throwIfStopped(stop);

  const auto rerank = Clock::now();
  auto result = scan(*snapshot, rows, query,
                     {.limit = static_cast<std::size_t>(options.limit),
                      .rowValues = options.rowValues,
                      .threads = options.threads},
                     stop);
  outcome.rerankMs = msSince(rerank);
  outcome.best = std::move(result.best);
  outcome.rowValues = std::move(result.rowValues);
  outcome.scored = result.scored;
  outcome.exact = rows.count() == outcome.searched;
  return outcome;
}

}  // namespace ws
