#include "core/library/detail/pipeline.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <new>
#include <thread>

#include "core/base/error.h"
#include "core/library/detail/rate.h"
#include "core/library/detail/scan.h"

namespace ws::detail {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t kMostPictureBytes = 64u << 20;
constexpr std::size_t kBatchesAhead = 4;
constexpr std::size_t kMostFinishedBytes = 64u << 20;
constexpr std::size_t kPhotosACommit = 256;  // one sync of the disk for so many,
constexpr auto kCommitEvery = 1000ms;        // but no photo waits longer than this
constexpr auto kPatience = 50ms;             // how long a thread waits before it looks for a stop
constexpr int kDecoderNiceness = 10;         // the encoder and questions come first

std::size_t pictureBytes(const IngestPlan& plan) {
  return static_cast<std::size_t>(plan.inputEdgePx) * plan.inputEdgePx * 4;
}

std::size_t embeddingBytes(const std::optional<PhotoEmbedding>& embedding) {
  constexpr std::size_t kRow = 1000;  // names, messages and facts of a photo, roughly
  return kRow +
         (embedding ? sizeof(float) * (embedding->regions.size() + embedding->global.size()) : 0);
}

}  // namespace

Pipeline::Pipeline(Catalog& catalog, RegionStore& store, const std::filesystem::path& library,
                   const IngestPlan& plan, PauseGate& gate)
    : catalog_(catalog),
      store_(store),
      library_(library),
      plan_(plan),
      gate_(gate),
      pictures_(std::min(kMostPictureBytes, kBatchesAhead * static_cast<std::size_t>(plan.batch) *
                                                pictureBytes(plan))),
      finished_(kMostFinishedBytes) {
  for (const Root& root : catalog.roots())
    roots_.emplace(static_cast<std::int64_t>(root.id), root.path);
}

void Pipeline::run(std::vector<PhotoId> work, IngestReport& outcome, const Progress& progress,
                   std::stop_token stop) {
  if (work.empty()) return;
  work_ = std::move(work);
  outcome_ = &outcome;
  lastCommit_ = Clock::now();
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const int wanted = plan_.decoders > 0 ? plan_.decoders : cores;
  decoders_ = std::min(wanted, static_cast<int>(std::min<std::size_t>(work_.size(), 256)));
  running_ = decoders_ + 2;
  std::vector<std::jthread> threads;
  const auto start = [&](void (Pipeline::*stage)()) {
    threads.emplace_back([this, stage] {
      guarded([&] { (this->*stage)(); });
      --running_;
    });
  };
  for (int i = decoders_; i > 0; --i) start(&Pipeline::decode);
  start(&Pipeline::encode);
  start(&Pipeline::write);
  watch(progress, stop);
  threads.clear();
  if (failure_) std::rethrow_exception(failure_);
}

template <class Work>
void Pipeline::guarded(Work&& work) {
  try {
    work();
  } catch (...) {
    fail(std::current_exception());
  }
}

void Pipeline::halt() {
  stop_.request_stop();
  pictures_.close();
}

void Pipeline::fail(std::exception_ptr failure) {
  {
    const std::lock_guard lock(failing_);
    if (!failure_) failure_ = failure;
  }
  halt();
}

/// On the caller's thread: passes on a stop, and tells the progress.
void Pipeline::watch(const Progress& progress, std::stop_token stop) {
  const std::stop_callback passOn(stop, [this] { halt(); });
  RecentRate rate;
  const auto report = [&] {
    const std::int64_t done = done_;
    if (progress)
      progress({.phase = "index",
                .done = done,
                .total = static_cast<std::int64_t>(work_.size()),
                .perSecond = rate.update(done),
                .failed = failed_});
  };
  while (running_ > 0) {
    report();
    std::this_thread::sleep_for(running_ > 0 ? 20ms : 0ms);
  }
  report();
}

// ---- decoders ----

void Pipeline::decode() {
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kDecoderNiceness);
  guarded([&] {
    while (!stop_.stop_requested()) {
      gate_.pass(stop_.get_token());
      const std::size_t index = next_++;
      if (index >= work_.size()) break;
      process(work_[index]);
    }
  });
  if (--decoders_ == 0) pictures_.close();
}

void Pipeline::process(PhotoId photo) {
  const std::vector<KnownFile> rows = catalog_.known({&photo, 1});
  if (rows.empty()) return;  // forgotten since the scan
  const KnownFile& known = rows.front();
  tryReading(known, roots_.at(static_cast<std::int64_t>(known.file.root)));
}

void Pipeline::tryReading(const KnownFile& known, const std::filesystem::path& root) {
  const std::filesystem::path path = root / known.file.path;
  std::optional<ReadPhoto> read;
  const auto failed = [&](const Error& error, bool isFirst) {
    Finished finished{failedOutcome(known.id, path, error, read ? &*read : nullptr), std::nullopt,
                      isFirst};
    finished.outcome.photo.path = path;
    finish(std::move(finished));
  };
  try {
    read = readPhoto(root, known.file.path);
  } catch (const Error& error) {
    return failed(error, false);
  } catch (const std::bad_alloc&) {
    return failed(
        Error(ErrorCode::TooLarge, displayPath(path), "there isn't enough memory to read the file"),
        false);
  }
  PhotoOutcome outcome;
  outcome.photo.id = known.id;
  outcome.photo.path = path;
  outcome.stamp = read->content.stamp;
  outcome.settled = isSettled(outcome.stamp);
  outcome.hash = read->hash;
  if (known.status == PhotoStatus::Indexed && known.hash == read->hash) {
    outcome.kind = PhotoOutcome::Kind::Unchanged;
    return finish({std::move(outcome), std::nullopt, false});
  }
  if (copyTwin(outcome, read->hash)) return;
  if (!twins_.claim(read->hash, outcome)) return;
  try {
    PreparedPhoto prepared = preparePhoto(known.id, *read, path, plan_.inputEdgePx, library_);
    prepared.outcome.photo.path = path;
    pictures_.push(std::move(prepared), pictureBytes(plan_));
  } catch (const Error& error) {
    failed(error, true);
  } catch (const std::bad_alloc&) {
    failed(Error(ErrorCode::TooLarge, displayPath(path),
                 "there isn't enough memory to decode the photo"),
           true);
  } catch (const std::exception& error) {
    failed(Error(ErrorCode::Corrupt, displayPath(path),
                 std::string("the photo can't be decoded: ") + error.what()),
           true);
  }
}

/// The same bytes are indexed already: facts and vectors are theirs.
bool Pipeline::copyTwin(PhotoOutcome& outcome, const ContentHash& hash) {
  const auto twin = catalog_.indexedTwin(hash);
  if (!twin || !store_.contains(*twin, contentTag(hash))) return false;
  const std::vector<PhotoRow> rows = catalog_.rows({&*twin, 1});
  if (rows.empty()) return false;
  StoredRegions stored;
  try {
    stored = store_.read(*twin);
  } catch (const Error& error) {
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::BadFormat) return false;
    throw;
  }
  if (stored.contentTag != contentTag(hash)) return false;  // overwritten a moment ago
  const PhotoRow own = outcome.photo;
  outcome.photo = rows.front();
  outcome.photo.id = own.id;
  outcome.photo.path = own.path;
  finish(
      {outcome,
       PhotoEmbedding{std::move(stored.boxes), std::move(stored.regions), std::move(stored.global)},
       false});
  return true;
}

void Pipeline::finish(Finished finished) {
  const std::size_t bytes = embeddingBytes(finished.embedding);
  finished_.push(std::move(finished), bytes);
}

// ---- encoder ----

void Pipeline::encode() {
  guarded([&] {
    while (!stop_.stop_requested()) {
      std::vector<PreparedPhoto> batch = nextBatch();
      if (batch.empty()) break;
      gate_.pass(stop_.get_token());
      if (plan_.betweenBatches) plan_.betweenBatches();
      if (!stop_.stop_requested()) encodeBatch(std::move(batch));
    }
  });
  finished_.close();
}

/// Waits for a whole batch: smaller ones cost more a photo. Less only at the end; empty when there
/// is no more.
std::vector<PreparedPhoto> Pipeline::nextBatch() {
  std::vector<PreparedPhoto> batch;
  while (static_cast<int>(batch.size()) < plan_.batch && !stop_.stop_requested()) {
    if (auto prepared = pictures_.pop(kPatience))
      batch.push_back(std::move(*prepared));
    else if (pictures_.isDone())
      break;
  }
  return batch;
}

void Pipeline::encodeBatch(std::vector<PreparedPhoto> batch) {
  std::vector<Image> pictures;
  pictures.reserve(batch.size());
  for (PreparedPhoto& prepared : batch) pictures.push_back(std::move(prepared.picture));
  std::vector<PhotoEmbedding> embeddings = plan_.encode(pictures);
  if (embeddings.size() != batch.size())
    throw Error(ErrorCode::Internal, "the image encoder",
                "gave another number of embeddings than there were photos");
  for (std::size_t i = 0; i < batch.size(); ++i) {
    PhotoOutcome& outcome = batch[i].outcome;
    if (embeddings[i].boxes.empty()) {
      outcome.kind = PhotoOutcome::Kind::Failed;
      outcome.photo.code = codeName(ErrorCode::Internal);
      outcome.photo.message = "the model gave no finite vectors for this photo";
      finish({std::move(outcome), std::nullopt, true});
    } else {
      finish({std::move(outcome), std::move(embeddings[i]), true});
    }
  }
}

// ---- writer ----

void Pipeline::write() {
  try {
    while (!finished_.isDone()) {
      if (auto finished = finished_.pop(kPatience)) take(std::move(*finished));
      const bool isDue =
          uncommitted_.size() >= kPhotosACommit || Clock::now() - lastCommit_ >= kCommitEvery;
      if (isDue) commit();
    }
    commit();
    store_.fold();
  } catch (...) {
    finished_.close();  // nobody must wait for room that will never come
    throw;
  }
}

/// One finished photo, and those that waited for it.
void Pipeline::take(Finished finished) {
  std::vector<PhotoOutcome> followers;
  if (finished.isFirst && finished.outcome.hash) followers = twins_.finish(*finished.outcome.hash);
  for (const PhotoOutcome& follower : followers) {
    Finished copy = finished;
    copy.outcome.photo.id = follower.photo.id;
    copy.outcome.photo.path = follower.photo.path;
    copy.outcome.stamp = follower.stamp;
    copy.outcome.settled = follower.settled;
    store(std::move(copy));
  }
  store(std::move(finished));
}

void Pipeline::store(Finished finished) {
  PhotoOutcome& outcome = finished.outcome;
  if (finished.embedding) {
    append(outcome, std::move(*finished.embedding));
  } else if (outcome.kind == PhotoOutcome::Kind::Failed) {
    lost_.push_back(outcome.photo.id);
  }
  uncommitted_.push_back(std::move(outcome));
}

void Pipeline::append(PhotoOutcome& outcome, PhotoEmbedding embedding) {
  const PhotoRecord record{outcome.photo.id, contentTag(*outcome.hash), std::move(embedding.boxes),
                           std::move(embedding.regions), std::move(embedding.global)};
  try {
    store_.append({&record, 1});
  } catch (const Error& error) {
    if (error.code != ErrorCode::InvalidArgument) throw;
    // Vectors that the store can't take are this photo's trouble, not the others'.
    outcome.kind = PhotoOutcome::Kind::Failed;
    outcome.photo.code = codeName(ErrorCode::Internal);
    outcome.photo.message = "the model's vectors for this photo can't be stored: " + error.detail;
    lost_.push_back(outcome.photo.id);
  }
}

/// Vectors reach the disk first, rows say so afterwards.
void Pipeline::commit() {
  lastCommit_ = Clock::now();
  if (uncommitted_.empty()) return;
  if (!lost_.empty()) store_.erase(lost_);
  store_.sync();
  catalog_.commit(uncommitted_);
  for (PhotoOutcome& outcome : uncommitted_) {
    switch (outcome.kind) {
      case PhotoOutcome::Kind::Indexed:
        ++outcome_->indexed;
        break;
      case PhotoOutcome::Kind::Unchanged:
        ++outcome_->unchanged;
        break;
      case PhotoOutcome::Kind::Failed:
        outcome_->failed.push_back({std::move(outcome.photo.path), std::move(outcome.photo.code),
                                    std::move(outcome.photo.message)});
        ++failed_;
    }
  }
  done_ += static_cast<std::int64_t>(uncommitted_.size());
  uncommitted_.clear();
  lost_.clear();
}

}  // namespace ws::detail
