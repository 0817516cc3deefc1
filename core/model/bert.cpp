#include "core/model/bert.h"

#include <cmath>
#include <limits>

namespace ws {
namespace {

namespace nn = torch::nn;

nn::LayerNorm bertNorm(std::int64_t dim) {
  return nn::LayerNorm(nn::LayerNormOptions({dim}).eps(1e-12));
}

std::shared_ptr<nn::Module> group(nn::Module& parent, const char* name) {
  return parent.register_module(name, std::make_shared<nn::Module>());
}

}  // namespace

BertLayerImpl::BertLayerImpl(const BertConfig& c) : heads_(c.heads) {
  const auto attention = group(*this, "attention");
  const auto self = group(*attention, "self");
  query_ = self->register_module("query", nn::Linear(c.dim, c.dim));
  key_ = self->register_module("key", nn::Linear(c.dim, c.dim));
  value_ = self->register_module("value", nn::Linear(c.dim, c.dim));
  const auto attentionOutput = group(*attention, "output");
  attentionOut_ = attentionOutput->register_module("dense", nn::Linear(c.dim, c.dim));
  attentionNorm_ = attentionOutput->register_module("LayerNorm", bertNorm(c.dim));
  intermediate_ =
      group(*this, "intermediate")->register_module("dense", nn::Linear(c.dim, c.feedForward));
  const auto output = group(*this, "output");
  out_ = output->register_module("dense", nn::Linear(c.feedForward, c.dim));
  norm_ = output->register_module("LayerNorm", bertNorm(c.dim));
}

torch::Tensor BertLayerImpl::attend(const torch::Tensor& x, const torch::Tensor& padding) {
  const auto batch = x.size(0), length = x.size(1), dim = x.size(2), width = dim / heads_;
  const auto split = [&](const torch::Tensor& y) {
    return y.view({batch, length, heads_, width}).transpose(1, 2);
  };
  const auto logits =
      torch::matmul(split(query_->forward(x)), split(key_->forward(x)).transpose(-2, -1)) /
      std::sqrt(static_cast<double>(width));
  const auto weights = torch::softmax(
      logits.masked_fill(padding.unsqueeze(1).unsqueeze(1), std::numeric_limits<float>::lowest()),
      -1);
  return torch::matmul(weights, split(value_->forward(x)))
      .transpose(1, 2)
      .reshape({batch, length, dim});
}

torch::Tensor BertLayerImpl::forward(const torch::Tensor& x, const torch::Tensor& padding) {
  const auto mixed = attentionNorm_->forward(x + attentionOut_->forward(attend(x, padding)));
  return norm_->forward(mixed + out_->forward(torch::gelu(intermediate_->forward(mixed))));
}

BertImpl::BertImpl(const BertConfig& c) {
  constexpr std::int64_t kTokenTypes = 2;
  const auto embeddings = group(*this, "embeddings");
  words_ = embeddings->register_module("word_embeddings", nn::Embedding(c.vocabulary, c.dim));
  positions_ =
      embeddings->register_module("position_embeddings", nn::Embedding(c.maxPieces, c.dim));
  types_ = embeddings->register_module("token_type_embeddings", nn::Embedding(kTokenTypes, c.dim));
  norm_ = embeddings->register_module("LayerNorm", bertNorm(c.dim));
  layers_ = nn::ModuleList();
  for (int i = 0; i < c.layers; ++i) layers_->push_back(BertLayer(c));
  group(*this, "encoder")->register_module("layer", layers_);
}

torch::Tensor BertImpl::forward(const torch::Tensor& ids, const torch::Tensor& padding) {
  const auto places = torch::arange(ids.size(1), ids.options());
  auto x = norm_->forward(words_->forward(ids) + positions_->forward(places) + types_->weight[0]);
  for (const auto& layer : *layers_) x = layer->as<BertLayer>()->forward(x, padding);
  return x;
}

}  // namespace ws
