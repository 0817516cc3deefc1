#include "core/model/teran_layers.h"

#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace ws {
namespace {

namespace nn = torch::nn;
namespace F = torch::nn::functional;

nn::Sequential twoLayers(std::int64_t in, std::int64_t hidden, std::int64_t out) {
  return nn::Sequential(nn::Linear(in, hidden), nn::ReLU(), nn::Linear(hidden, out));
}

torch::Tensor zeroPadded(const torch::Tensor& x, const torch::Tensor& padding) {
  return x.masked_fill(padding.unsqueeze(-1), 0);
}

}  // namespace

torch::Tensor unitRows(const torch::Tensor& x) { return x / x.norm(2, -1, true).clamp_min(1e-12); }

torch::Tensor boxGeometry(const torch::Tensor& boxes) {
  const auto area =
      (boxes.select(-1, 2) - boxes.select(-1, 0)) * (boxes.select(-1, 3) - boxes.select(-1, 1));
  return torch::cat({boxes, area.unsqueeze(-1)}, -1);
}

torch::Tensor paddingFromLengths(const torch::Tensor& lengths, std::int64_t size) {
  return torch::arange(size, lengths.options()).unsqueeze(0) >= lengths.unsqueeze(1);
}

BoxEncodingMode boxEncodingModeNamed(std::string_view name) {
  if (name == "concat-and-process") return BoxEncodingMode::ConcatAndProcess;
  if (name == "project-and-sum") return BoxEncodingMode::ProjectAndSum;
  if (name.empty() || name == "none") return BoxEncodingMode::None;
  throw Error(ErrorCode::BadFormat, std::string(name),
              "unknown box encoding; known are concat-and-process, project-and-sum and none");
}

BoxEncodingImpl::BoxEncodingImpl(BoxEncodingMode mode, std::int64_t dim) : mode_(mode) {
  if (mode_ == BoxEncodingMode::ConcatAndProcess)
    process_ = register_module("map", twoLayers(dim + 5, dim, dim));
  if (mode_ == BoxEncodingMode::ProjectAndSum)
    project_ = register_module("map", nn::Linear(5, dim));
}

torch::Tensor BoxEncodingImpl::forward(const torch::Tensor& x, const torch::Tensor& boxes) {
  switch (mode_) {
    case BoxEncodingMode::ConcatAndProcess:
      return process_->forward(torch::cat({x, boxGeometry(boxes)}, -1));
    case BoxEncodingMode::ProjectAndSum:
      return x + project_->forward(boxGeometry(boxes));
    case BoxEncodingMode::None:
      break;
  }
  return x;
}

SelfAttentionImpl::SelfAttentionImpl(std::int64_t dim, std::int64_t heads, double dropout)
    : heads_(heads), dropout_(dropout) {
  TORCH_CHECK(heads > 0 && dim % heads == 0, "attention heads must divide the width");
  inWeight_ = register_parameter("in_proj_weight", torch::empty({3 * dim, dim}));
  inBias_ = register_parameter("in_proj_bias", torch::zeros({3 * dim}));
  out_ = register_module("out_proj", nn::Linear(dim, dim));
  nn::init::xavier_uniform_(inWeight_);
  nn::init::zeros_(out_->bias);
}

torch::Tensor SelfAttentionImpl::forward(const torch::Tensor& x, const torch::Tensor& padding) {
  const auto batch = x.size(0), length = x.size(1), dim = x.size(2), width = dim / heads_;
  // 3 x B x heads x S x width: queries, keys, values.
  const auto qkv = F::linear(x, inWeight_, inBias_)
                       .view({batch, length, 3, heads_, width})
                       .permute({2, 0, 3, 1, 4});
  auto logits = torch::matmul(qkv[0] * (1.0 / std::sqrt(static_cast<double>(width))),
                              qkv[1].transpose(-2, -1));
  if (padding.defined() && padding.is_floating_point()) {
    logits = logits + padding;
  } else if (padding.defined()) {
    // The lowest number instead of -inf: the same weights, but no NaN for a set that is padded
    // everywhere.
    logits =
        logits.masked_fill(padding.unsqueeze(1).unsqueeze(1), std::numeric_limits<float>::lowest());
  }
  auto weights = torch::softmax(logits, -1);
  if (is_training() && dropout_ > 0) weights = torch::dropout(weights, dropout_, true);
  return out_->forward(
      torch::matmul(weights, qkv[2]).transpose(1, 2).reshape({batch, length, dim}));
}

EncoderLayerImpl::EncoderLayerImpl(const EncoderOptions& o) {
  attention_ = register_module("self_attn", SelfAttention(o.dim, o.heads, o.dropout));
  linear1_ = register_module("linear1", nn::Linear(o.dim, o.feedForward));
  linear2_ = register_module("linear2", nn::Linear(o.feedForward, o.dim));
  norm1_ = register_module("norm1", nn::LayerNorm(nn::LayerNormOptions({o.dim})));
  norm2_ = register_module("norm2", nn::LayerNorm(nn::LayerNormOptions({o.dim})));
  drop_ = register_module("dropout", nn::Dropout(o.dropout));
}

torch::Tensor EncoderLayerImpl::forward(const torch::Tensor& x, const torch::Tensor& padding) {
  const auto mixed = norm1_->forward(x + drop_->forward(attention_->forward(x, padding)));
  const auto hidden = drop_->forward(torch::relu(linear1_->forward(mixed)));
  return norm2_->forward(mixed + drop_->forward(linear2_->forward(hidden)));
}

EncoderStackImpl::EncoderStackImpl(const EncoderOptions& options) {
  layers_ = register_module("layers", nn::ModuleList());
  for (std::int64_t i = 0; i < options.layers; ++i) layers_->push_back(EncoderLayer(options));
}

torch::Tensor EncoderStackImpl::forward(torch::Tensor x, const torch::Tensor& padding) {
  for (const auto& layer : *layers_) x = layer->as<EncoderLayer>()->forward(x, padding);
  return x;
}

torch::Tensor addTextPositions(const torch::Tensor& x) {
  const auto length = x.size(1), dim = x.size(2);
  const auto position = torch::arange(length, x.options()).unsqueeze(1);
  const auto rate = torch::exp(torch::arange(0, dim, 2, x.options()) *
                               (-std::log(10000.0) / static_cast<double>(dim)));
  const auto angle = position * rate;
  const auto codes = torch::stack({torch::sin(angle), torch::cos(angle)}, -1).flatten(1);
  return x + codes.slice(1, 0, dim);
}

Aggregation aggregationNamed(std::string_view name) {
  if (name == "first") return Aggregation::First;
  if (name == "sum") return Aggregation::Sum;
  if (name == "sum-and-map") return Aggregation::SumAndMap;
  if (name == "gated") return Aggregation::Gated;
  if (name == "gru") return Aggregation::Gru;
  throw Error(ErrorCode::BadFormat, std::string(name),
              "unknown aggregation; known are first, sum, sum-and-map, gated and gru");
}

AggregatorImpl::AggregatorImpl(Aggregation kind, std::int64_t dim) : kind_(kind) {
  if (kind_ == Aggregation::SumAndMap) map_ = register_module("map", twoLayers(dim, dim, dim));
  if (kind_ == Aggregation::Gated) {
    const auto gated = register_module("gated_aggr", std::make_shared<nn::Module>());
    gate_ = gated->register_module("gate_fn", twoLayers(dim, dim, 1));
    node_ = gated->register_module("node_fn", twoLayers(dim, dim, dim));
  }
  if (kind_ == Aggregation::Gru)
    gru_ = register_module("gru_aggr", nn::GRU(nn::GRUOptions(dim, dim).batch_first(true)));
}

AggregatorImpl::Result AggregatorImpl::forward(const torch::Tensor& x,
                                               const torch::Tensor& padding) {
  switch (kind_) {
    case Aggregation::First:
      return {x.select(1, 0), x};
    case Aggregation::Sum:
    case Aggregation::SumAndMap: {
      const auto set = zeroPadded(x, padding);
      const auto sum = set.sum(1);
      return {kind_ == Aggregation::Sum ? sum : map_->forward(sum), set};
    }
    case Aggregation::Gated: {
      const auto nodes = torch::sigmoid(gate_->forward(x)) * node_->forward(x);
      return {zeroPadded(nodes, padding).sum(1), x};
    }
    case Aggregation::Gru: {
      // One direction: the state after the last element doesn't see the padding behind it.
      const auto states = std::get<0>(gru_->forward(x));
      const auto last = (padding.logical_not().sum(1) - 1).clamp_min(0);
      const auto index = last.view({-1, 1, 1}).expand({-1, 1, x.size(2)});
      return {states.gather(1, index).squeeze(1), x};
    }
  }
  return {};
}

}  // namespace ws
