#include "core/model/scene_teran.h"

#include <algorithm>

#include "core/base/error.h"

namespace ws {
namespace {

using torch::Tensor;
namespace nn = torch::nn;

constexpr double kCovering =
    0.3;  // a proposal of at least this score hides its cells from the coarse regions

Tensor coarseBoxes(std::int64_t photos, const torch::TensorOptions& options) {
  std::vector<float> sides;
  for (const auto& box : kCoarseBoxes) sides.insert(sides.end(), box.begin(), box.end());
  const auto count = static_cast<std::int64_t>(kCoarseBoxes.size());
  return torch::tensor(sides).to(options.device()).view({1, count, 4}).expand({photos, -1, -1});
}

/// Equal cells, row by row; scores of 0, so that they cover nothing.
SceneProposals gridCells(std::int64_t photos, int grid, const torch::TensorOptions& options) {
  const Tensor at = torch::arange(grid, options.dtype(torch::kFloat)) / grid;
  const Tensor x = at.view({1, -1}).expand({grid, grid}), y = at.view({-1, 1}).expand({grid, grid});
  const Tensor boxes = torch::stack({x, y, x + 1.0 / grid, y + 1.0 / grid}, -1).view({1, -1, 4});
  return {boxes.expand({photos, -1, -1}), torch::zeros({photos, boxes.size(1)}, boxes.options())};
}

Tensor lost(const Tensor& like, double share, const at::Generator& random) {
  return (torch::rand(like.sizes(), random, torch::kFloat) < share).to(like.device());
}

constexpr double kUnseen = -1e9;  // a logit that the softmax makes nothing of

/// How far pieces see, in pieces: `near` everyone, `far` the far-sighted.
struct Sight {
  std::int64_t before = 0, after = 0;
  Tensor places() const { return torch::arange(-before, after + 1); }
};

Sight nearSight(const SceneTeranConfig& c) { return {c.textBefore, c.textAfter}; }

Sight farSight(const SceneTeranConfig& c) {
  return {std::max(c.textBefore, c.textReach), std::max(c.textAfter, c.textReach)};
}

/// Heads that begin alike stay alike for long: a quarter looks back at first, a quarter ahead.
Tensor firstOffsets(std::int64_t heads, const Sight& sight) {
  const Tensor side = sight.places().sign().to(torch::kFloat);
  const Tensor way = torch::tensor({-2.0f, 2.0f, 0.0f, 0.0f}).repeat({(heads + 3) / 4});
  return way.narrow(0, 0, heads).unsqueeze(1) * side.unsqueeze(0);
}

/// What is added to the attention logits of every piece for every other: `offsets` by their
/// distance, and kUnseen for padding and for what stands out of sight. A colour that sees the whole
/// sentence learns to light up another thing of it, because that scores as well.
/// @param padded      B x T
/// @param farSighted  B x T bool
/// @param offsets     heads x places of `far`
/// @return            B x heads x T x T
Tensor sightOf(const Tensor& padded, const Tensor& farSighted, const Tensor& offsets,
               const Sight& near, const Sight& far) {
  const auto length = padded.size(1), reach = offsets.size(1);
  const Tensor place = torch::arange(length, padded.options().dtype(torch::kLong));
  const Tensor distance = place.unsqueeze(0) - place.unsqueeze(1);  // T x T: of j from i
  const auto within = [&](const Sight& sight) {
    return (distance >= -sight.before).logical_and(distance <= sight.after);
  };
  const Tensor seen =
      within(far).logical_and(within(near).logical_or(farSighted.unsqueeze(2)));  // B x T x T
  const Tensor bias = offsets.index_select(1, (distance + far.before).clamp(0, reach - 1).flatten())
                          .view({-1, length, length});
  const Tensor unseen = padded.unsqueeze(1).logical_or(seen.logical_not()).unsqueeze(1);
  return bias.unsqueeze(0).masked_fill(unseen, kUnseen);
}

}  // namespace

SetSummaryImpl::SetSummaryImpl(int dim, int hidden, int out)
    : weight_(register_module("weight", nn::Linear(dim, 1))),
      in_(register_module("in", nn::Linear(dim, hidden))),
      out_(register_module("out", nn::Linear(hidden, out))) {}

Tensor SetSummaryImpl::forward(const Tensor& members, const Tensor& padding) {
  const Tensor logits = (weight_->forward(members) * 16).squeeze(-1);
  const Tensor shares = logits.masked_fill(padding, -1e9).softmax(-1).unsqueeze(1);  // B x 1 x N
  // Members are unit vectors: their sides are small, and the rectifier needs something to bite on.
  const Tensor hidden = in_->forward(members * 16).relu();
  return unitRows(out_->forward(torch::matmul(shares, hidden).squeeze(1)));
}

SceneTeranImpl::SceneTeranImpl(const SceneTeranConfig& config) : config_(config) {
  const auto& c = config_;
  backbone_ = register_module("backbone", SceneBackbone(c.widths, c.blocks, c.fusedWidth));
  cut_ = register_module("cut", nn::Linear(c.bins * c.bins * c.fusedWidth, c.dim));
  boxEncoding_ = register_module("box", BoxEncoding(BoxEncodingMode::ConcatAndProcess, c.dim));
  regionNorm_ = register_module("region_norm", nn::LayerNorm(nn::LayerNormOptions({c.dim})));
  pieces_ = register_module("pieces", nn::Embedding(c.vocabulary, c.dim));
  positions_ = register_module("positions", nn::Embedding(c.maxPieces, c.dim));
  pieceNorm_ = register_module("piece_norm", nn::LayerNorm(nn::LayerNormOptions({c.dim})));
  wordNorm_ = register_module("word_norm", nn::LayerNorm(nn::LayerNormOptions({c.dim})));
  const auto encoder = [&](int layers) {
    return EncoderStack(
        EncoderOptions{.dim = c.dim,
                       .layers = layers,
                       .heads = c.heads,
                       .feedForward = c.feedForward,
                       .dropout = 0});  // scenes are plenty: regions and words go missing instead
  };
  if (c.imageLayers > 0) imageEncoder_ = register_module("image_encoder", encoder(c.imageLayers));
  if (c.textLayers > 0) {
    textEncoder_ = register_module("text_encoder", encoder(c.textLayers));
    offsets_ = register_parameter("text_offsets", firstOffsets(c.heads, farSight(c)));
    if (c.textReach > 0)
      farSighted_ = register_buffer("text_far_sighted", torch::zeros({c.vocabulary}));
  }
  if (c.relationHeads > 0)
    relations_ = register_module("relations", RegionRelations(c.dim, c.relationHeads));
  imageSummary_ = register_module("image_summary", SetSummary(c.dim, 2 * c.dim, c.globalDim));
  textSummary_ = register_module("text_summary", SetSummary(c.dim, 2 * c.dim, c.globalDim));
  const torch::NoGradGuard untracked;
  positions_->weight.mul_(0.3);
}

void SceneTeranImpl::setFarSighted(const std::vector<std::int64_t>& pieceIds) {
  if (!farSighted_.defined()) return;
  farSighted_.zero_();
  for (const std::int64_t id : pieceIds) farSighted_[id] = 1;
}

SceneMaps SceneTeranImpl::mapsOf(const Tensor& images) { return backbone_->forward(images); }

SceneRegions SceneTeranImpl::encodeImages(const Tensor& images) {
  return regionsOf(mapsOf(images));
}

SceneRegions SceneTeranImpl::regionsOf(const SceneMaps& maps, const SceneDropout& dropout) {
  const auto photos = maps.fused.size(0), channels = maps.fused.size(1);
  const auto h = maps.fused.size(2), w = maps.fused.size(3);
  const bool boxed = config_.grid == 0;
  const SceneProposals found = boxed ? proposeBoxes(maps, config_.proposals)
                                     : gridCells(photos, config_.grid, maps.boxes.options());
  Tensor absent = found.scores < (boxed ? config_.proposalThreshold : 0.0f);
  absent.select(1, 0).fill_(false);
  const Tensor fixed = coarseBoxes(photos, found.boxes.options());

  SceneRegions regions;
  regions.boxes = torch::cat({found.boxes, fixed}, 1);
  regions.padding =
      torch::cat({absent, torch::zeros({photos, fixed.size(1)}, absent.options())}, 1);
  if (is_training()) {
    Tensor gone = lost(regions.padding, dropout.region, dropout.random);
    gone.narrow(1, found.boxes.size(1), fixed.size(1))
        .logical_or_(lost(gone.narrow(1, 0, 1), dropout.coarse, dropout.random));
    gone.select(1, 0).fill_(false);
    regions.padding = regions.padding.logical_or(gone);
  }

  Tensor weights = binWeights(regions.boxes, config_.bins, h, w, maps.fused.scalar_type());
  Tensor seen = weights.narrow(1, found.boxes.size(1), fixed.size(1));
  const Tensor free = uncoveredCells(found.boxes, found.scores < kCovering, h, w);
  seen.mul_(free.view({photos, 1, 1, h * w}).to(seen.scalar_type()));
  seen.div_(seen.sum(-1, true).clamp_min(1e-3));

  const Tensor map = maps.fused.permute({0, 2, 3, 1}).reshape({photos, h * w, channels});
  const Tensor bins = torch::bmm(weights.flatten(1, 2), map);  // B x (R * bins^2) x C
  const Tensor cut = bins.reshape({photos, config_.maxRegions(), -1}).to(torch::kFloat);
  const Tensor local =
      regionNorm_->forward(boxEncoding_->forward(cut_->forward(cut).relu(), regions.boxes));
  Tensor embedding = local;
  if (imageEncoder_)
    embedding = local + imageEncoder_->forward(local, regions.padding) * config_.imageMix;
  if (relations_) {
    // Coarse regions and proposals that go missing lie nowhere.
    const Tensor things =
        regions.padding.logical_not() *
        (torch::arange(config_.maxRegions(), fixed.options()) < found.boxes.size(1));
    embedding = embedding + relations_->forward(local, regions.boxes, things) * config_.relationMix;
  }
  regions.embeddings = unitRows(embedding);
  // The summary learns from the finished regions and must not bend them.
  regions.global = imageSummary_->forward(regions.embeddings.detach(), regions.padding);
  return regions;
}

SceneWords SceneTeranImpl::encodeSentences(const Tensor& pieceIds, const Tensor& pieceWord,
                                           int words) {
  const auto length = pieceIds.size(1);
  if (length > config_.maxPieces)
    throw Error(ErrorCode::InvalidArgument, "",
                "a sentence has more pieces than the network reads");
  const Tensor padded = pieceIds == 0;
  const Tensor own = pieces_->forward(pieceIds);
  const Tensor rows = torch::arange(words, pieceWord.options()).view({1, words, 1});
  Tensor members = (pieceWord.unsqueeze(1) == rows).to(torch::kFloat);  // B x W x T
  const Tensor count = members.sum(-1, true);
  members = members / count.clamp_min(1);

  SceneWords out;
  out.padding = count.squeeze(-1) == 0;
  Tensor embedding = wordNorm_->forward(torch::bmm(members, own));
  if (textEncoder_) {
    const Tensor farSighted = farSighted_.defined() ? farSighted_.index({pieceIds}) > 0.5
                                                    : torch::zeros_like(padded);
    const Tensor places = positions_->forward(torch::arange(length, pieceIds.options()));
    const Tensor mixed = textEncoder_->forward(pieceNorm_->forward(own + places),
                                               sightOf(padded, farSighted, offsets_,
                                                       nearSight(config_), farSight(config_)));
    embedding = embedding + torch::bmm(members, mixed) * config_.textMix;
  }
  out.embeddings = unitRows(embedding);
  out.global = textSummary_->forward(out.embeddings.detach(), out.padding);
  return out;
}

}  // namespace ws
