#include "core/train/trainer.h"

#include <ATen/Parallel.h>
#include <dlfcn.h>

#include <chrono>
#include <climits>
#include <cmath>
#include <future>
#include <nlohmann/json.hpp>
#include <numbers>
#include <set>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/train/detail/checkpoint.h"
#include "core/train/detail/curves.h"
#include "core/train/detail/exam.h"
#include "core/train/detail/learner.h"
#include "core/train/scene_batch.h"

namespace ws {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kVocabularyEntries = 8000;
constexpr int kTwins = 200;  // scenes of each split that the curves' pairs are measured on
constexpr int kGroup = 8;    // scenes that share a palette, and so stay together

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The pieces of the captions' words of relation, function words among them ("to the left of").
std::vector<std::int64_t> relationPieces(const ScenePool& pool, const WordPiece& tokenizer) {
  std::set<std::int64_t> ids;
  std::set<std::string, std::less<>> met;
  for (int i = 0; i < pool.size(); ++i)
    for (const SceneCaption& caption : pool.scene(i).captions)
      for (const CaptionWord& word : caption.words) {
        if (word.role != WordRole::Relation) continue;
        const std::string said = caption.text.substr(word.start, word.end - word.start);
        if (!met.insert(said).second) continue;
        for (const Piece& piece : tokenizer.split(said).pieces)
          if (piece.word >= 0) ids.insert(piece.id);
      }
  return {ids.begin(), ids.end()};
}

/// The vocabulary of every caption that training will read.
std::vector<std::string> vocabularyOf(const ScenePool& pool) {
  std::vector<std::string> captions;
  for (int i = 0; i < pool.size(); ++i)
    for (const SceneCaption& caption : pool.scene(i).captions) captions.push_back(caption.text);
  return buildWordPieceVocabulary(captions, kVocabularyEntries);
}

double learningRateAt(const TrainConfig& config, std::int64_t step) {
  const auto at = static_cast<double>(step);
  const double warm = config.warmUpSteps > 0 ? std::min(1.0, (at + 1) / config.warmUpSteps) : 1.0;
  return config.learningRate * warm * (1 + std::cos(std::numbers::pi * at / config.steps)) / 2;
}

/// The training scenes by split, whole groups of neighbours of each.
std::vector<PoolShare> sharesOf(const TrainConfig& config) {
  std::vector<PoolShare> shares{{SceneSplit::Plain, config.scenes}};
  for (const auto& [split, share] : {std::pair{SceneSplit::Attributes, config.attributeTwins},
                                     {SceneSplit::Relations, config.relationTwins},
                                     {SceneSplit::Counts, config.countTwins}}) {
    const int scenes = static_cast<int>(config.scenes * share) / kGroup * kGroup;
    if (scenes == 0) continue;
    shares.push_back({split, scenes});
    shares.front().scenes -= scenes;
  }
  return shares;
}

ScenePool poolOf(std::uint64_t seed, const std::vector<PoolShare>& shares,
                 const TrainConfig& config, const std::filesystem::path& out,
                 const TrainOptions& options, const Progress& progress, std::stop_token stop) {
  return ScenePool(seed, shares, config.network.inputEdgePx,
                   options.sceneCache.empty() ? out / "scenes" : options.sceneCache, progress,
                   stop);
}

/// One training: what is read, what is learned, and how a step is made.
class Training {
 public:
  Training(const TrainConfig& config, const std::filesystem::path& out, const TrainOptions& options,
           const Progress& progress, std::stop_token stop);
  TrainReport run(const TrainOptions& options, const Progress& progress, std::stop_token stop);

 private:
  static TrainConfig completed(TrainConfig config, const WordPiece& tokenizer);
  BatchOptions batchOptions() const;
  void step(const SceneBatch& batch);
  SceneExamResult examined();
  void measure();
  void save();

  std::filesystem::path out_;
  ScenePool pool_, heldOut_, attributeTwins_, relationTwins_, countTwins_;
  std::vector<std::string> vocabulary_;
  WordPiece tokenizer_;
  TrainConfig config_;
  torch::Device device_;
  TrainState state_;
  SceneBatches batches_;
  Learner learner_;
  StepLosses sum_;  ///< since the last row of the curves
  std::int64_t summed_ = 0;
  SceneExamResult exam_;
  std::unique_ptr<Curves> curves_;
};

Training::Training(const TrainConfig& config, const std::filesystem::path& out,
                   const TrainOptions& options, const Progress& progress, std::stop_token stop)
    : out_(out),
      pool_(poolOf(config.seed, sharesOf(config), config, out, options, progress, stop)),
      heldOut_(poolOf(config.heldOutSeed, {{SceneSplit::Plain, config.heldOutScenes}}, config, out,
                      options, progress, stop)),
      attributeTwins_(poolOf(config.heldOutSeed, {{SceneSplit::Attributes, kTwins}}, config, out,
                             options, progress, stop)),
      relationTwins_(poolOf(config.heldOutSeed, {{SceneSplit::Relations, kTwins}}, config, out,
                            options, progress, stop)),
      countTwins_(poolOf(config.heldOutSeed, {{SceneSplit::Counts, kTwins}}, config, out, options,
                         progress, stop)),
      vocabulary_(vocabularyOf(pool_)),
      tokenizer_(vocabulary_, {.policy = TokenPolicy::Clean,
                               .maxPieces = config.network.maxPieces,
                               .dropPunctuation = true,
                               .wholeWords = true}),
      config_(completed(config, tokenizer_)),
      device_(torch::cuda::is_available() ? torch::kCUDA : torch::kCPU),
      state_(config_, device_),
      batches_(pool_, tokenizer_, batchOptions()),
      learner_(config_, state_.network, state_.logTemperature) {
  const auto farSighted = relationPieces(pool_, tokenizer_);
  state_.network->setFarSighted(farSighted);
  state_.averaged->setFarSighted(farSighted);
  const auto checkpoint = out_ / "checkpoint.safetensors";
  const bool resuming = options.resume && std::filesystem::exists(checkpoint);
  if (resuming) loadCheckpoint(checkpoint, state_, config_);
  curves_ = std::make_unique<Curves>(out_ / "curves.csv", resuming, state_.steps);
}

TrainConfig Training::completed(TrainConfig config, const WordPiece& tokenizer) {
  config.network.vocabulary = tokenizer.size();
  return config;
}

BatchOptions Training::batchOptions() const {
  return {.seed = config_.seed,
          .batch = config_.batch,
          .neighbours = config_.neighbours,
          .captions = config_.captions,
          .thinned = config_.thinned,
          .shards = config_.shards,
          .cells = config_.network.inputEdgePx / 4,
          .spareTrueCaptions = config_.spareTrueCaptions};
}

void Training::step(const SceneBatch& batch) {
  // Every step draws from a stream of its own, so that a resumed run goes on as if it had never
  // stopped.
  const StepLosses losses =
      learner_.learn(batch, state_.steps >= config_.detectorSteps,
                     config_.seed * 1000003 + static_cast<std::uint64_t>(state_.steps));
  state_.optimiser->step(learningRateAt(config_, state_.steps), config_.clip);
  ++state_.steps;
  state_.average(config_.averaging);
  sum_.detector += losses.detector;
  sum_.contrastive += losses.contrastive;
  sum_.hinge += losses.hinge;
  sum_.global += losses.global;
  ++summed_;
}

SceneExamResult Training::examined() {
  SceneExamResult result = examine(state_.averaged, heldOut_, tokenizer_);
  result.attributePairs = shareOfPairsRight(state_.averaged, attributeTwins_, tokenizer_);
  result.relationPairs = shareOfPairsRight(state_.averaged, relationTwins_, tokenizer_);
  result.countPairs = shareOfPairsRight(state_.averaged, countTwins_, tokenizer_);
  return result;
}

void Training::measure() {
  exam_ = examined();
  const double n = static_cast<double>(std::max<std::int64_t>(1, summed_));
  curves_->append(
      {.step = state_.steps,
       .seconds = state_.seconds,
       .learningRate = learningRateAt(config_, state_.steps - 1),
       .temperature = state_.logTemperature.exp().item<double>(),
       .losses = {sum_.detector / n, sum_.contrastive / n, sum_.hinge / n, sum_.global / n},
       .exam = exam_});
  sum_ = {};
  summed_ = 0;
}

void Training::save() {
  // A run that never came to a measurement still says what its pack can do.
  if (exam_.scenes == 0) exam_ = examined();
  saveCheckpoint(out_ / "checkpoint.safetensors", state_, config_);
  const nlohmann::json measured{{"steps", state_.steps},
                                {"scenes_seen", state_.steps * config_.batch},
                                {"seconds", std::round(state_.seconds)},
                                {"held_out", toJson(exam_)}};
  writePack(out_ / "pack", state_, config_, vocabulary_, measured);
}

TrainReport Training::run(const TrainOptions& options, const Progress& progress,
                          std::stop_token stop) {
  const std::int64_t last =
      options.stopAfterSteps > 0 ? std::min(options.stopAfterSteps, config_.steps) : config_.steps;
  const std::int64_t first = state_.steps;
  const double before = state_.seconds;
  const auto start = Clock::now();
  const auto fetch = [this](std::int64_t at) {
    return std::async(std::launch::async, [this, at] { return batches_.at(at); });
  };
  auto next = fetch(state_.steps);
  while (state_.steps < last && !stop.stop_requested()) {
    const SceneBatch batch = next.get();
    next = fetch(state_.steps + 1);
    step(batch);
    state_.seconds = before + secondsSince(start);
    const double rate =
        static_cast<double>((state_.steps - first) * config_.batch) / secondsSince(start);
    if (progress)
      progress({.phase = "train", .done = state_.steps, .total = config_.steps, .perSecond = rate});
    const bool measured = state_.steps % config_.measureEvery == 0 || state_.steps == config_.steps;
    if (measured) measure();
    if (state_.steps % config_.saveEvery == 0) save();
  }
  next.wait();
  const bool finished = state_.steps == config_.steps;
  save();
  TrainReport report;
  report.steps = state_.steps;
  report.scenesSeen = state_.steps * config_.batch;
  report.seconds = state_.seconds;
  report.scenesPerSecond = static_cast<double>((state_.steps - first) * config_.batch) /
                           std::max(1e-9, secondsSince(start));
  report.finished = finished;
  report.heldOut = exam_;
  report.pack = out_ / "pack";
  return report;
}

/// While alive: LibTorch as training wants it.
class SettledMachine {
 public:
  SettledMachine(int threads, int shards) : before_(at::get_num_threads()) {
    // LibTorch can start with one thread on two cores; and it doesn't bind OpenBLAS's own pool, a
    // lock between the shards. There is no header to link that by.
    const int all =
        threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    at::set_num_threads(std::max(1, all / shards));
    if (void* set = ::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))
      reinterpret_cast<void (*)(int)>(set)(1);
    // A step's buffers come again in the next: handing them back to the system each time costs a
    // tenth of it. Only glibc's allocator has the setting, so it is looked up as well.
    if (void* set = ::dlsym(RTLD_DEFAULT, "mallopt")) {
      constexpr int kTrimThreshold = -1, kMapThreshold = -3;  // M_TRIM_THRESHOLD, M_MMAP_THRESHOLD
      const auto tune = reinterpret_cast<int (*)(int, int)>(set);
      tune(kMapThreshold, 1 << 30);
      tune(kTrimThreshold, INT_MAX);
    }
  }
  ~SettledMachine() { at::set_num_threads(before_); }
  SettledMachine(const SettledMachine&) = delete;
  SettledMachine& operator=(const SettledMachine&) = delete;

 private:
  int before_;
};

}  // namespace

TrainReport train(const std::filesystem::path& config, const std::filesystem::path& out,
                  const TrainOptions& options, const Progress& progress, std::stop_token stop) {
  const TrainConfig read = readTrainConfig(config);
  std::filesystem::create_directories(out);
  const SettledMachine settled(options.threads, read.shards);
  Training training(read, out, options, progress, stop);
  return training.run(options, progress, stop);
}

}  // namespace ws
