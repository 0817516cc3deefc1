#pragma once
// BERT's encoder, cut after as many layers as its configuration says (spec alignment.md 2.2), with
// the published checkpoints' parameter names. Without dropout: it is used as it was trained.
// Includes LibTorch.
#include <torch/torch.h>

#include "core/model/teran_config.h"

namespace ws {

/// One post-norm layer: attention.self.{query,key,value}, attention.output, intermediate, output.
class BertLayerImpl : public torch::nn::Module {
 public:
  explicit BertLayerImpl(const BertConfig& config);
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& padding);

 private:
  torch::Tensor attend(const torch::Tensor& x, const torch::Tensor& padding);
  std::int64_t heads_;
  torch::nn::Linear query_{nullptr}, key_{nullptr}, value_{nullptr};
  torch::nn::Linear attentionOut_{nullptr}, intermediate_{nullptr}, out_{nullptr};
  torch::nn::LayerNorm attentionNorm_{nullptr}, norm_{nullptr};
};
TORCH_MODULE(BertLayer);

/// embeddings.*, encoder.layer.N.*; the checkpoints' unused pooler isn't made.
class BertImpl : public torch::nn::Module {
 public:
  explicit BertImpl(const BertConfig& config);
  /// @param ids      B x T; @param padding  B x T, true = padded
  /// @return         B x T x dim, the last layer's output
  torch::Tensor forward(const torch::Tensor& ids, const torch::Tensor& padding);

 private:
  torch::nn::Embedding words_{nullptr}, positions_{nullptr}, types_{nullptr};
  torch::nn::LayerNorm norm_{nullptr};
  torch::nn::ModuleList layers_{nullptr};
};
TORCH_MODULE(Bert);

}  // namespace ws
