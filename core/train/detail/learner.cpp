#include "core/train/detail/learner.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <exception>
#include <thread>

#include "core/align/pooling.h"
#include "core/train/detail/detector_loss.h"
#include "core/train/detail/exam.h"
#include "core/train/detail/mixed_precision.h"
#include "core/train/losses.h"

namespace ws {
namespace {

using torch::Tensor;

constexpr double kLeastTemperature = 0.01;
constexpr int kNoisePictures = 16;
constexpr float kGain = 0.08f,
                kShift =
                    0.04f;  // how much a picture's colours and brightness vary between two views

/// Runs work(0) .. work(count - 1) at once, a thread each, and throws the first failure again.
template <class Work>
void sideBySide(std::size_t count, Work work) {
  if (count == 1) return work(0);
  std::vector<std::exception_ptr> failures(count);
  {
    std::vector<std::jthread> running;
    for (std::size_t i = 0; i < count; ++i)
      running.emplace_back([&, i] {
        at::init_num_threads();  // OpenMP keeps a number for each thread
        try {
          work(i);
        } catch (...) {
          failures[i] = std::current_exception();
        }
      });
  }
  for (const auto& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

/// The shard's rows of a table of K * B sentences: K * n of them.
Tensor rowsOf(const std::vector<std::int64_t>& values, const PieceTable& table,
              std::int64_t captions, std::int64_t begin, std::int64_t count) {
  return torch::tensor(values, torch::kLong)
      .view({captions, -1, table.length})
      .narrow(1, begin, count)
      .reshape({captions * count, table.length});
}

/// K * n rows a shard, joined to K * B rows in the batch's order.
Tensor joinSentences(const std::vector<Tensor>& parts, std::int64_t captions) {
  std::vector<Tensor> grouped;
  for (const Tensor& part : parts) {
    auto shape = part.sizes().vec();
    shape[0] /= captions;
    shape.insert(shape.begin(), captions);
    grouped.push_back(part.view(shape));
  }
  return torch::cat(grouped, 1).flatten(0, 1);
}

/// The other way round: the shard's part of a gradient over K * B rows.
Tensor partOfSentences(const Tensor& whole, std::int64_t captions, std::int64_t begin,
                       std::int64_t count) {
  auto shape = whole.sizes().vec();
  shape[0] /= captions;
  shape.insert(shape.begin(), captions);
  return whole.view(shape).narrow(1, begin, count).flatten(0, 1);
}

Tensor leaf(const Tensor& values) { return values.detach().requires_grad_(true); }

}  // namespace

Learner::Learner(const TrainConfig& config, const SceneTeran& network, const Tensor& logTemperature)
    : config_(config),
      shards_(static_cast<std::size_t>(config.shards)),
      logTemperature_(logTemperature),
      device_(logTemperature.device()) {
  shards_[0].network = network;
  for (std::size_t i = 1; i < shards_.size(); ++i) {
    shards_[i].network = SceneTeran(config_.network);
    shards_[i].network->to(device_);
    const auto own = shards_[i].network->parameters(), shared = network->parameters();
    for (std::size_t p = 0; p < own.size(); ++p) Tensor(own[p]).set_data(shared[p].detach());
  }
  const int edge = config_.network.inputEdgePx;
  auto random = at::make_generator<at::CPUGeneratorImpl>(config_.seed);
  noise_ = torch::randn({kNoisePictures, 3, edge, edge}, random)
               .contiguous(at::MemoryFormat::ChannelsLast)
               .to(device_);
}

/// The shard's pictures with small changes of brightness, colour and noise. Never mirrored:
/// captions know left.
Tensor Learner::pictures(std::size_t index, const SceneBatch& batch, at::Generator& random) const {
  const std::int64_t count = config_.batch / config_.shards;
  const auto bytes = batch.pixels.size() / static_cast<std::size_t>(config_.shards);
  const Tensor plain =
      picturesOf({batch.pixels.data() + bytes * index, bytes}, count, config_.network.inputEdgePx)
          .to(device_);
  const auto drawn = [&](std::int64_t colours) {
    return torch::rand({count, colours, 1, 1}, random).to(device_);
  };
  const Tensor gain = 1 + (drawn(3) - 0.5) * (2 * kGain);
  const Tensor shift = (drawn(1) - 0.5) * (2 * kShift);
  const Tensor strength = drawn(1) * config_.noise;
  const Tensor which = torch::randint(kNoisePictures, {count}, random, torch::kLong).to(device_);
  return noise_.index_select(0, which)
      .mul_(strength)
      .add_(shift)
      .addcmul_(plain, gain)
      .clamp_(0, 1);
}

void Learner::forward(std::size_t index, const SceneBatch& batch, bool aligning,
                      std::uint64_t seed) {
  Shard& shard = shards_[index];
  auto random = at::make_generator<at::CPUGeneratorImpl>(
      seed * static_cast<std::uint64_t>(config_.shards) + index);
  shard.network->train();
  SceneMaps maps;
  {
    // The backbone is most of the work; what comes after it stays exact.
    const MixedPrecision half(device_, config_.halfCompute);
    maps = shard.network->mapsOf(pictures(index, batch, random));
  }
  shard.detector =
      detectorLoss(maps, batch.detector[index]) * (config_.detectorWeight / config_.shards);
  if (!aligning) return shard.detector.backward();
  shard.regions = shard.network->regionsOf(
      maps, {.coarse = config_.coarseDropout, .region = config_.regionDropout, .random = random});
  const PieceTable& table = batch.sentences;
  const std::int64_t count = config_.batch / config_.shards,
                     begin = static_cast<std::int64_t>(index) * count;
  shard.words = shard.network->encodeSentences(
      rowsOf(table.ids, table, config_.captions, begin, count).to(device_),
      rowsOf(table.wordOf, table, config_.captions, begin, count).to(device_),
      static_cast<int>(table.words));
}

Tensor Learner::alignmentLoss(const SceneBatch& batch, const SceneRegions& regions,
                              const SceneWords& words, StepLosses& losses) const {
  const std::int64_t b = config_.batch;
  const Tensor temperature = logTemperature_.exp().clamp_min(kLeastTemperature);
  const auto pooled = [&](Pooling pooling) {
    return alignmentScores(regions.embeddings, regions.padding, words.embeddings, words.padding,
                           pooling, PaddedCells::Excluded);  // B x K * B
  };
  Tensor scores = pooled(Pooling::MrAvgW);
  if (config_.mwSrWeight > 0) {
    const Tensor present = regions.padding.logical_not().sum(1, true).clamp_min(1);
    scores = scores + pooled(Pooling::MwSr) / present * config_.mwSrWeight;
  }
  const Tensor globals = pairScores(regions.global, words.global, Measure::Dot);
  Tensor alsoTrue;
  if (!batch.alsoTrue.empty())
    alsoTrue = torch::from_blob(const_cast<std::uint8_t*>(batch.alsoTrue.data()),
                                {config_.captions, b, b}, torch::kByte)
                   .to(device_)
                   .to(torch::kBool);
  Tensor contrastive = torch::zeros({}, scores.options()), hinge = contrastive,
         global = contrastive;
  const int full = config_.captions - config_.thinned;
  for (int k = 0; k < config_.captions; ++k) {
    const Tensor part = scores.narrow(1, k * b, b);
    const Tensor spared = alsoTrue.defined() ? alsoTrue[k] : Tensor();
    contrastive = contrastive + infoNceLoss(part, temperature, spared);
    // What is left of a thinned caption may be true of its hardest negative.
    if (k < full)
      hinge = hinge +
              hingeLoss(part, config_.margin, Negatives::Hardest, spared) / static_cast<double>(b);
    const Tensor quick = globals.narrow(1, k * b, b);
    global = global + (config_.distil
                           ? listNetLoss(quick, part.detach() / temperature.detach())
                           : infoNceLoss(quick, temperature.detach(), spared));
  }
  contrastive = contrastive / config_.captions;
  hinge = hinge / std::max(1, full);
  global = global / config_.captions;
  losses.contrastive = contrastive.item<double>();
  losses.hinge = hinge.item<double>();
  losses.global = global.item<double>();
  return contrastive * config_.contrastiveWeight + hinge * config_.hingeWeight +
         global * config_.globalWeight;
}

/// Scores the whole batch on embeddings cut off from their shards, then sends each shard its part
/// of the gradients.
void Learner::alignAndReturn(const SceneBatch& batch, StepLosses& losses) {
  const auto collect = [&](auto part) {
    std::vector<Tensor> parts;
    for (const Shard& shard : shards_) parts.push_back(part(shard));
    return parts;
  };
  const std::int64_t captions = config_.captions;
  const SceneRegions regions{
      .boxes = {},
      .embeddings = leaf(torch::cat(collect([](const Shard& s) { return s.regions.embeddings; }))),
      .padding = torch::cat(collect([](const Shard& s) { return s.regions.padding; })),
      .global = leaf(torch::cat(collect([](const Shard& s) { return s.regions.global; })))};
  const SceneWords words{
      .embeddings =
          leaf(joinSentences(collect([](const Shard& s) { return s.words.embeddings; }), captions)),
      .padding = joinSentences(collect([](const Shard& s) { return s.words.padding; }), captions),
      .global =
          leaf(joinSentences(collect([](const Shard& s) { return s.words.global; }), captions))};
  alignmentLoss(batch, regions, words, losses).backward();
  sideBySide(shards_.size(), [&](std::size_t i) {
    Shard& shard = shards_[i];
    const std::int64_t count = config_.batch / config_.shards,
                       begin = static_cast<std::int64_t>(i) * count;
    torch::autograd::backward(
        {shard.detector, shard.regions.embeddings, shard.regions.global, shard.words.embeddings,
         shard.words.global},
        {torch::ones_like(shard.detector), regions.embeddings.grad().narrow(0, begin, count),
         regions.global.grad().narrow(0, begin, count),
         partOfSentences(words.embeddings.grad(), captions, begin, count),
         partOfSentences(words.global.grad(), captions, begin, count)});
  });
}

/// Parameters are one memory; what the norms have seen is copied.
void Learner::shareBuffers() {
  const torch::NoGradGuard untracked;
  const auto from = shards_[0].network->buffers();
  for (std::size_t i = 1; i < shards_.size(); ++i) {
    const auto to = shards_[i].network->buffers();
    for (std::size_t b = 0; b < from.size(); ++b) Tensor(to[b]).copy_(from[b]);
  }
}

/// Adds the replicas' gradients to the network's, and gives it the mean of what their norms have
/// seen.
void Learner::gather() {
  const torch::NoGradGuard untracked;
  const auto into = shards_[0].network->parameters();
  const auto seen = shards_[0].network->buffers();
  for (std::size_t i = 1; i < shards_.size(); ++i) {
    const auto from = shards_[i].network->parameters();
    for (std::size_t p = 0; p < into.size(); ++p) {
      if (!from[p].grad().defined()) continue;
      if (into[p].grad().defined())
        into[p].grad().add_(from[p].grad());
      else
        Tensor(into[p]).mutable_grad() = from[p].grad();
      Tensor(from[p]).mutable_grad() = Tensor();
    }
    const auto others = shards_[i].network->buffers();
    for (std::size_t b = 0; b < seen.size(); ++b)
      if (seen[b].is_floating_point())
        Tensor(seen[b]).lerp_(others[b], 1.0 / static_cast<double>(i + 1));
  }
}

StepLosses Learner::learn(const SceneBatch& batch, bool aligning, std::uint64_t seed) {
  StepLosses losses;
  shareBuffers();
  sideBySide(shards_.size(), [&](std::size_t i) { forward(i, batch, aligning, seed); });
  for (const Shard& shard : shards_) losses.detector += shard.detector.item<double>();
  if (aligning) alignAndReturn(batch, losses);
  gather();
  for (Shard& shard : shards_) {
    shard.detector = Tensor();
    shard.regions = {};
    shard.words = {};
  }
  return losses;
}

}  // namespace ws
