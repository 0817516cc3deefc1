#pragma once
// The ingest pipeline: decoders -> encoder -> writer, joined by bounded queues.
#include <atomic>
#include <chrono>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

#include "core/library/detail/bounded_queue.h"
#include "core/library/detail/pause_gate.h"
#include "core/library/detail/photo_reader.h"
#include "core/library/detail/twins.h"
#include "core/library/library.h"

namespace ws::detail {

/// Runs once. Decoders read photos in the order of `work`; the encoder makes batches; the writer
/// appends to the store, syncs it about every 256 photos or every second, and only then commits the
/// rows: what the catalog calls indexed is on the disk.
class Pipeline {
 public:
  Pipeline(Catalog& catalog, RegionStore& store, const std::filesystem::path& library,
           const IngestPlan& plan, PauseGate& gate);

  /// Adds to indexed, unchanged and failed of `outcome`; returns when all is done or, after a stop,
  /// when what was encoded is committed. @throws Error whatever ended it early (DiskFull, the
  /// encoder's)
  void run(std::vector<PhotoId> work, IngestReport& outcome, const Progress& progress,
           std::stop_token stop);

 private:
  struct Finished {
    PhotoOutcome outcome;
    std::optional<PhotoEmbedding> embedding;  ///< when Indexed
    bool isFirst = false;                     ///< others with the same bytes may be waiting for it
  };

  void decode();
  void process(PhotoId photo);
  void tryReading(const KnownFile& known, const std::filesystem::path& root);
  bool copyTwin(PhotoOutcome& outcome, const ContentHash& hash);
  void encode();
  std::vector<PreparedPhoto> nextBatch();
  void encodeBatch(std::vector<PreparedPhoto> batch);
  void write();
  void take(Finished finished);
  void store(Finished finished);
  void append(PhotoOutcome& outcome, PhotoEmbedding embedding);
  void commit();
  void watch(const Progress& progress, std::stop_token stop);
  void finish(Finished finished);

  void halt();
  void fail(std::exception_ptr failure);
  template <class Work>
  void guarded(Work&& work);

  Catalog& catalog_;
  RegionStore& store_;
  const std::filesystem::path& library_;
  const IngestPlan& plan_;
  PauseGate& gate_;
  std::unordered_map<std::int64_t, std::filesystem::path> roots_;
  std::vector<PhotoId> work_;
  IngestReport* outcome_ = nullptr;  ///< the writer's until it has ended
  std::atomic<std::size_t> next_{0};
  std::atomic<int> decoders_{0}, running_{0};
  std::atomic<std::int64_t> done_{0}, failed_{0};
  BoundedQueue<PreparedPhoto> pictures_;
  BoundedQueue<Finished> finished_;
  Twins twins_;
  std::vector<PhotoOutcome> uncommitted_;
  std::vector<PhotoId> lost_;  ///< failed, uncommitted: their old vectors are to be erased
  std::chrono::steady_clock::time_point lastCommit_;
  std::stop_source stop_;
  std::mutex failing_;
  std::exception_ptr failure_;
};

}  // namespace ws::detail
