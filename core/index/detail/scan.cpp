#include "core/index/detail/scan.h"

#include <atomic>
#include <exception>
#include <numeric>
#include <thread>

#include "core/base/error.h"

namespace ws::detail {
namespace {

constexpr std::size_t kChunk =
    256;  // rows between two looks at the stop token: a fraction of a millisecond
constexpr std::size_t kWorthAThread =
    1'024;  // rows: starting a thread costs as much as scoring some fifty

/// Up to kChunk rows of one run.
struct Chunk {
  const RecordRun* run;
  std::span<const std::uint32_t> rows;
};

std::vector<Chunk> chunksOf(const StoreSnapshot& snapshot, const RowSet& set) {
  std::vector<Chunk> chunks;
  for (std::size_t r = 0; r < snapshot.runs.size(); ++r)
    for (std::span<const std::uint32_t> rest = set.rows[r]; !rest.empty();) {
      const auto part = rest.first(std::min(rest.size(), kChunk));
      chunks.push_back({&snapshot.runs[r], part});
      rest = rest.subspan(part.size());
    }
  return chunks;
}

/// One thread's share: takes chunks until there are none.
class Worker {
 public:
  Worker(const RecordShape& shape, const MaxSimQuery& query, const ScanWish& wish,
         std::uint32_t number)
      : shape_(shape),
        query_(query),
        rows_(static_cast<std::size_t>(query.rows())),
        number_(number),
        chunkValues_(wish.rowValues ? kChunk * rows_ : 0),
        best(wish.limit) {}

  void run(std::span<const Chunk> chunks, std::atomic<std::size_t>& next,
           const std::stop_token& stop) {
    for (std::size_t i; (i = next.fetch_add(1, std::memory_order_relaxed)) < chunks.size();) {
      if (stop.stop_requested()) return;
      score(chunks[i]);
    }
  }

 private:
  void score(const Chunk& chunk) {
    std::size_t n = 0;
    for (const std::uint32_t row : chunk.rows) {
      if (!chunk.run->isUsable(shape_, row)) continue;
      photos_[n] = PhotoId{chunk.run->columns.id(row).photo};
      records_[n++] = chunk.run->columns.at(shape_, kRegions, row);
    }
    const std::span values = std::span(chunkValues_).first(chunkValues_.empty() ? 0 : n * rows_);
    scoreMaxSim(query_, shape_.layout, {records_, n}, {scores_, n}, values);
    for (std::size_t i = 0; i < n; ++i) {
      if (!best.add({{photos_[i], scores_[i]}, number_, kept_})) continue;
      ++kept_;
      if (values.empty()) continue;
      const auto own = values.subspan(i * rows_, rows_);
      rowValues.insert(rowValues.end(), own.begin(), own.end());
    }
    scored += static_cast<std::int64_t>(n);
  }

  const RecordShape& shape_;
  const MaxSimQuery& query_;
  std::size_t rows_;
  std::uint32_t number_;
  std::uint32_t kept_ = 0;  ///< so many photos were among the best when they came
  PhotoId photos_[kChunk];
  const std::uint8_t* records_[kChunk];
  float scores_[kChunk];
  std::vector<float> chunkValues_;

 public:
  Best best;
  std::vector<float> rowValues;  ///< of the photos kept, also of those that others drove out
  std::int64_t scored = 0;
};

std::size_t threadCount(int wanted, std::size_t rows) {
  const std::size_t cores = wanted > 0 ? static_cast<std::size_t>(wanted)
                                       : std::max(1u, std::thread::hardware_concurrency());
  return std::clamp<std::size_t>(rows / kWorthAThread, 1, cores);
}

/// Position of the first of `photos` not less than `id`; looks near `near` first, since ids mostly
/// ascend.
std::size_t seek(std::span<const PhotoId> photos, PhotoId id, std::size_t near) {
  if (near < photos.size() && photos[near] < id) {
    std::size_t step = 1;
    while (near + step < photos.size() && photos[near + step] < id) near += step, step *= 2;
    const auto end =
        photos.begin() + static_cast<std::ptrdiff_t>(std::min(photos.size(), near + step));
    return static_cast<std::size_t>(
        std::lower_bound(photos.begin() + static_cast<std::ptrdiff_t>(near), end, id) -
        photos.begin());
  }
  if (near > 0 && !(photos[near - 1] < id))
    return static_cast<std::size_t>(
        std::lower_bound(photos.begin(), photos.begin() + static_cast<std::ptrdiff_t>(near), id) -
        photos.begin());
  return near;
}

}  // namespace

RowSet RowSet::all(const StoreSnapshot& snapshot) {
  RowSet set(snapshot.runs.size());
  for (std::size_t r = 0; r < snapshot.runs.size(); ++r) {
    const RecordRun& run = snapshot.runs[r];
    set.rows[r].reserve(run.rows);
    for (std::uint32_t row = 0; row < run.rows; ++row)
      if (run.isLive(row)) set.rows[r].push_back(row);
  }
  return set;
}

RowSet RowSet::of(const StoreSnapshot& snapshot, std::span<const PhotoId> photos) {
  RowSet set(snapshot.runs.size());
  std::size_t at = 0;
  for (std::size_t r = 0; r < snapshot.runs.size(); ++r) {
    const RecordRun& run = snapshot.runs[r];
    for (std::uint32_t row = 0; row < run.rows; ++row) {
      const PhotoId id{run.columns.id(row).photo};
      at = seek(photos, id, at);
      if (at < photos.size() && photos[at] == id && run.isLive(row)) set.rows[r].push_back(row);
    }
  }
  return set;
}

std::int64_t RowSet::count() const {
  return std::accumulate(rows.begin(), rows.end(), std::int64_t{0},
                         [](std::int64_t sum, const auto& list) {
                           return sum + static_cast<std::int64_t>(list.size());
                         });
}

ScanResult scan(const StoreSnapshot& snapshot, const RowSet& rows, const MaxSimQuery& query,
                const ScanWish& wish, std::stop_token stop) {
  const auto chunks = chunksOf(snapshot, rows);
  const std::size_t workerTotal = threadCount(wish.threads, static_cast<std::size_t>(rows.count()));
  std::vector<Worker> workers;
  workers.reserve(workerTotal);
  for (std::size_t w = 0; w < workerTotal; ++w) 
    workers.emplace_back(snapshot.shape, query, wish, static_cast<std::uint32_t>(w));
  std::vector<std::exception_ptr> failures(workerTotal);
  std::atomic<std::size_t> next{0};
  const auto work = [&](std::size_t w) {
    try {
      workers[w].run(chunks, next, stop);
    } catch (...) {
      failures[w] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (std::size_t w = 1; w < workerTotal; ++w) helpers.emplace_back(work, w);
    work(0);
  }
  for (const auto& failure : failures)
    if (failure) std::rethrow_exception(failure);
  throwIfStopped(stop);
  for (std::size_t w = 1; w < workerTotal; ++w) {
    workers[0].best.merge(workers[w].best);
    workers[0].scored += workers[w].scored;
  }
  ScanResult result;
  result.scored = workers[0].scored;
  const std::size_t valueTotal = wish.rowValues ? static_cast<std::size_t>(query.rows()) : 0;
  const auto sorted = std::move(workers[0].best).sorted();
  result.best.reserve(sorted.size());
  result.rowValues.reserve(sorted.size() * valueTotal);
  for (const Kept& kept : sorted) {
    result.best.push_back(kept.scored);
    const auto* own = workers[kept.worker].rowValues.data() + kept.place * valueTotal;
    result.rowValues.insert(result.rowValues.end(), own, own + valueTotal);
  }
  return result;
}

}  // namespace ws::detail
