#include "core/train/trainer.h"

#include <chrono>
#include <cmath>
#include <future>
#include <nlohmann/json.hpp>
#include <numbers>
#include <thread>
#include <vector>

#include "core/align/pooling.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/train/detail/checkpoint.h"
#include "core/train/detail/curves.h"
#include "core/train/detail/detector_loss.h"
#include "core/train/detail/exam.h"
#include "core/train/detail/mixed_precision.h"
#include "core/train/losses.h"
#include "core/train/scene_batch.h"

namespace ws {
namespace {

using Clock = std::chrono::steady_clock;
using torch::Tensor;

constexpr double kLeastTemperature = 0.01;
constexpr int kVocabularyEntries = 8000;
constexpr float kGain = 0.08f, kShift = 0.04f;  // how much a picture's colours and brightness vary between two views

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

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

/// One training: what is read, what is learned, and how a step is made.
class Training {
 public:
  Training(const TrainConfig& config, const std::filesystem::path& out, const TrainOptions& options,
           const Progress& progress, std::stop_token stop);
  TrainReport run(const TrainOptions& options, const Progress& progress, std::stop_token stop);

 private:
  static TrainConfig completed(TrainConfig config, const WordPiece& tokenizer);
  BatchOptions batchOptions() const;
  Tensor pictures(const SceneBatch& batch);
  Tensor loss(const SceneBatch& batch, StepLosses& losses);
  Tensor alignmentLoss(const SceneBatch& batch, const SceneRegions& regions, const SceneWords& words,
                       StepLosses& losses);
  void step(const SceneBatch& batch);
  void measure();
  void save(bool withPack);

  std::filesystem::path out_;
  ScenePool pool_, heldOut_;
  std::vector<std::string> vocabulary_;
  WordPiece tokenizer_;
  TrainConfig config_;
  torch::Device device_;
  TrainState state_;
  SceneBatches batches_;
  Tensor noise_;             ///< a bank of 16 pictures of noise
  StepLosses sum_;           ///< since the last row of the curves
  std::int64_t summed_ = 0;
  SceneExamResult exam_;
  std::unique_ptr<Curves> curves_;
};

Training::Training(const TrainConfig& config, const std::filesystem::path& out, const TrainOptions& options,
                   const Progress& progress, std::stop_token stop)
    : out_(out),
      pool_(config.seed, config.scenes, config.network.inputEdgePx,
            options.sceneCache.empty() ? out / "scenes" : options.sceneCache, progress, stop),
      heldOut_(config.heldOutSeed, config.heldOutScenes, config.network.inputEdgePx,
               options.sceneCache.empty() ? out / "scenes" : options.sceneCache, progress, stop),
      vocabulary_(vocabularyOf(pool_)),
      tokenizer_(vocabulary_, {.policy = TokenPolicy::Clean, .maxPieces = config.network.maxPieces,
                               .dropPunctuation = true}),
      config_(completed(config, tokenizer_)),
      device_(torch::cuda::is_available() ? torch::kCUDA : torch::kCPU),
      state_(config_, device_),
      batches_(pool_, tokenizer_, batchOptions()) {
  const int edge = config_.network.inputEdgePx;
  noise_ = torch::randn({16, 3, edge, edge}).contiguous(at::MemoryFormat::ChannelsLast).to(device_);
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
  return {.seed = config_.seed, .batch = config_.batch, .neighbours = config_.neighbours,
          .captions = config_.captions, .cells = config_.network.inputEdgePx / 4,
          .spareTrueCaptions = config_.spareTrueCaptions};
}

/// The batch's pictures with small changes of brightness, colour and noise. Never mirrored: captions know left.
Tensor Training::pictures(const SceneBatch& batch) {
  const Tensor plain = picturesOf(batch.pixels, config_.batch, config_.network.inputEdgePx).to(device_);
  const auto options = plain.options();
  const Tensor gain = 1 + (torch::rand({config_.batch, 3, 1, 1}, options) - 0.5) * (2 * kGain);
  const Tensor shift = (torch::rand({config_.batch, 1, 1, 1}, options) - 0.5) * (2 * kShift);
  const Tensor which = torch::randint(noise_.size(0), {config_.batch}, options.dtype(torch::kLong));
  const Tensor strength = torch::rand({config_.batch, 1, 1, 1}, options) * config_.noise;
  return noise_.index_select(0, which).mul_(strength).add_(shift).addcmul_(plain, gain).clamp_(0, 1);
}

Tensor Training::alignmentLoss(const SceneBatch& batch, const SceneRegions& regions, const SceneWords& words,
                               StepLosses& losses) {
  const std::int64_t b = config_.batch;
  const Tensor temperature = state_.logTemperature.exp().clamp_min(kLeastTemperature);
  const Tensor scores = alignmentScores(regions.embeddings, regions.padding, words.embeddings, words.padding,
                                        Pooling::MrAvgW, PaddedCells::Excluded);  // B x K * B
  const Tensor globals = pairScores(regions.global, words.global, Measure::Dot);
  Tensor alsoTrue;
  if (!batch.alsoTrue.empty())
    alsoTrue = torch::from_blob(const_cast<std::uint8_t*>(batch.alsoTrue.data()), {config_.captions, b, b},
                                torch::kByte).to(device_).to(torch::kBool);
  Tensor contrastive = torch::zeros({}, scores.options()), hinge = contrastive, global = contrastive;
  for (int k = 0; k < config_.captions; ++k) {
    const Tensor part = scores.narrow(1, k * b, b);
    const Tensor spared = alsoTrue.defined() ? alsoTrue[k] : Tensor();
    contrastive = contrastive + infoNceLoss(part, temperature, spared);
    hinge = hinge + hingeLoss(part, config_.margin, Negatives::Hardest, spared) / static_cast<double>(b);
    global = global + listNetLoss(globals.narrow(1, k * b, b), part.detach() / temperature.detach());
  }
  const double each = 1.0 / config_.captions;
  losses.contrastive = contrastive.item<double>() * each;
  losses.hinge = hinge.item<double>() * each;
  losses.global = global.item<double>() * each;
  return (contrastive * config_.contrastiveWeight + hinge * config_.hingeWeight + global * config_.globalWeight) * each;
}

Tensor Training::loss(const SceneBatch& batch, StepLosses& losses) {
  SceneMaps maps;
  {
    // The backbone is nine tenths of the work; what comes after it stays exact.
    const MixedPrecision half(device_, config_.halfCompute);
    maps = state_.network->mapsOf(pictures(batch));
  }
  const Tensor detector = detectorLoss(maps, batch.detector) * config_.detectorWeight;
  losses.detector = detector.item<double>();
  if (state_.steps < config_.detectorSteps) return detector;
  const SceneRegions regions =
      state_.network->regionsOf(maps, {.coarse = config_.coarseDropout, .region = config_.regionDropout});
  const PieceTable& table = batch.sentences;
  const auto view = [&](const std::vector<std::int64_t>& values) {
    return torch::tensor(values, torch::kLong).view({table.sentences, table.length}).to(device_);
  };
  const SceneWords words =
      state_.network->encodeSentences(view(table.ids), view(table.wordOf), static_cast<int>(table.words));
  return detector + alignmentLoss(batch, regions, words, losses);
}

void Training::step(const SceneBatch& batch) {
  state_.network->train();
  // Every step draws from a stream of its own, so that a resumed run goes on as if it had never stopped.
  torch::manual_seed(config_.seed * 1000003 + static_cast<std::uint64_t>(state_.steps));
  StepLosses losses;
  loss(batch, losses).backward();
  state_.optimiser->step(learningRateAt(config_, state_.steps), config_.clip);
  ++state_.steps;
  state_.average(config_.averaging);
  sum_.detector += losses.detector;
  sum_.contrastive += losses.contrastive;
  sum_.hinge += losses.hinge;
  sum_.global += losses.global;
  ++summed_;
}

void Training::measure() {
  exam_ = examine(state_.averaged, heldOut_, tokenizer_);
  const double n = static_cast<double>(std::max<std::int64_t>(1, summed_));
  curves_->append({.step = state_.steps, .seconds = state_.seconds,
                   .learningRate = learningRateAt(config_, state_.steps - 1),
                   .temperature = state_.logTemperature.exp().item<double>(),
                   .losses = {sum_.detector / n, sum_.contrastive / n, sum_.hinge / n, sum_.global / n},
                   .exam = exam_});
  sum_ = {};
  summed_ = 0;
}

void Training::save(bool withPack) {
  saveCheckpoint(out_ / "checkpoint.safetensors", state_, config_);
  if (!withPack) return;
  const nlohmann::json measured{{"steps", state_.steps}, {"scenes_seen", state_.steps * config_.batch},
                                {"seconds", std::round(state_.seconds)}, {"held_out", toJson(exam_)}};
  writePack(out_ / "pack", state_, config_, vocabulary_, measured);
}

TrainReport Training::run(const TrainOptions& options, const Progress& progress, std::stop_token stop) {
  const std::int64_t last = options.stopAfterSteps > 0 ? std::min(options.stopAfterSteps, config_.steps) : config_.steps;
  const std::int64_t first = state_.steps;
  const double before = state_.seconds;
  const auto start = Clock::now();
  const auto fetch = [this](std::int64_t at) { return std::async(std::launch::async, [this, at] { return batches_.at(at); }); };
  auto next = fetch(state_.steps);
  while (state_.steps < last && !stop.stop_requested()) {
    const SceneBatch batch = next.get();
    next = fetch(state_.steps + 1);
    step(batch);
    state_.seconds = before + secondsSince(start);
    const double rate = static_cast<double>((state_.steps - first) * config_.batch) / secondsSince(start);
    if (progress) progress({.phase = "train", .done = state_.steps, .total = config_.steps, .perSecond = rate});
    const bool measured = state_.steps % config_.measureEvery == 0 || state_.steps == config_.steps;
    if (measured) measure();
    if (state_.steps % config_.saveEvery == 0) save(true);
  }
  next.wait();
  const bool finished = state_.steps == config_.steps;
  save(true);
  TrainReport report;
  report.steps = state_.steps;
  report.scenesSeen = state_.steps * config_.batch;
  report.seconds = state_.seconds;
  report.scenesPerSecond = static_cast<double>((state_.steps - first) * config_.batch) / std::max(1e-9, secondsSince(start));
  report.finished = finished;
  report.heldOut = exam_;
  report.pack = out_ / "pack";
  return report;
}

}  // namespace

TrainReport train(const std::filesystem::path& config, const std::filesystem::path& out, const TrainOptions& options,
                  const Progress& progress, std::stop_token stop) {
  const TrainConfig read = readTrainConfig(config);
  std::filesystem::create_directories(out);
  // LibTorch can start with one thread on two cores.
  at::set_num_threads(options.threads > 0 ? options.threads
                                          : static_cast<int>(std::max(1u, std::thread::hardware_concurrency())));
  Training training(read, out, options, progress, stop);
  return training.run(options, progress, stop);
}

}  // namespace ws
