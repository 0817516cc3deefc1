#pragma once
// The layers that TERAN models are made of, from the paper's to our small built-in one (spec
// alignment.md section 2). Everything here is batch first: sets are B x S x d, masks B x S with
// true = padded. Includes LibTorch.
#include <torch/torch.h>

#include <string>
#include <string_view>

namespace ws {

/// x / max(|x|, 1e-12) along the last dimension.
torch::Tensor unitRows(const torch::Tensor& x);

/// Box geometry: x0, y0, x1, y1 and the area (x1 - x0) * (y1 - y0).
/// @param boxes  ... x 4, normalised; a zero box gives zeros
/// @return       ... x 5
torch::Tensor boxGeometry(const torch::Tensor& boxes);

/// True behind each set's length. @param lengths B, whole numbers. @return B x size
torch::Tensor paddingFromLengths(const torch::Tensor& lengths, std::int64_t size);

enum class BoxEncodingMode { None, ConcatAndProcess, ProjectAndSum };
/// "concat-and-process", "project-and-sum", "" or "none". @throws Error BadFormat
BoxEncodingMode boxEncodingModeNamed(std::string_view name);

/// Mixes box geometry into region features. Parameters: map.0, map.2 (ConcatAndProcess) or map
/// (ProjectAndSum).
class BoxEncodingImpl : public torch::nn::Module {
 public:
  BoxEncodingImpl(BoxEncodingMode mode, std::int64_t dim);
  /// ConcatAndProcess: W2 relu(W1 [x ; g] + b1) + b2. ProjectAndSum: x + Wg + b. None: x.
  /// @param x  B x R x d; @param boxes  B x R x 4 normalised
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& boxes);

 private:
  BoxEncodingMode mode_;
  torch::nn::Sequential process_{nullptr};
  torch::nn::Linear project_{nullptr};
};
TORCH_MODULE(BoxEncoding);

struct EncoderOptions {
  std::int64_t dim = 0;
  std::int64_t layers = 1;
  std::int64_t heads = 4;           ///< divides dim; TERAN: always 4
  std::int64_t feedForward = 2048;  ///< TERAN: always 2048
  double dropout = 0.1;
};

/// Multi-head self-attention with PyTorch's parameter names: in_proj_weight, in_proj_bias,
/// out_proj.
class SelfAttentionImpl : public torch::nn::Module {
 public:
  SelfAttentionImpl(std::int64_t dim, std::int64_t heads, double dropout);
  /// @param padding  B x S bool, true = no key there; or floats that are added to the logits,
  /// spread
  ///   to B x heads x S x S; undefined: none
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& padding);

 private:
  std::int64_t heads_;
  double dropout_;
  torch::Tensor inWeight_, inBias_;
  torch::nn::Linear out_{nullptr};
};
TORCH_MODULE(SelfAttention);

/// One post-norm layer: x1 = LN(x + att(x)); LN(x1 + W2 relu(W1 x1)). Names: self_attn, linear1,
/// linear2, norm1, norm2.
class EncoderLayerImpl : public torch::nn::Module {
 public:
  explicit EncoderLayerImpl(const EncoderOptions& options);
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& padding);

 private:
  SelfAttention attention_{nullptr};
  torch::nn::Linear linear1_{nullptr}, linear2_{nullptr};
  torch::nn::LayerNorm norm1_{nullptr}, norm2_{nullptr};
  torch::nn::Dropout drop_{nullptr};
};
TORCH_MODULE(EncoderLayer);

/// A stack of layers, no norm after it. Names: layers.0, layers.1, ... Values at padded positions
/// are what plain attention arithmetic gives; a set that is padded everywhere comes out as zeros
/// plus the layers' own terms, never NaN.
class EncoderStackImpl : public torch::nn::Module {
 public:
  explicit EncoderStackImpl(const EncoderOptions& options);
  torch::Tensor forward(torch::Tensor x, const torch::Tensor& padding);

 private:
  torch::nn::ModuleList layers_{nullptr};
};
TORCH_MODULE(EncoderStack);

/// Adds sinusoidal positions: sin on even, cos on odd channels, wavelengths up to 10,000 * 2 pi. x
/// is B x S x d.
torch::Tensor addTextPositions(const torch::Tensor& x);

enum class Aggregation { First, Sum, SumAndMap, Gated, Gru };
/// "first", "sum", "sum-and-map", "gated", "gru". @throws Error BadFormat
Aggregation aggregationNamed(std::string_view name);

/// From a set to one vector. Names: map.0, map.2 (SumAndMap); gated_aggr.{gate_fn,node_fn}.{0,2};
/// gru_aggr.
class AggregatorImpl : public torch::nn::Module {
 public:
  AggregatorImpl(Aggregation kind, std::int64_t dim);
  struct Result {
    torch::Tensor vector;  ///< B x d, not normalised
    torch::Tensor set;  ///< B x S x d: the input; zero where padded for Sum and SumAndMap, as the
                        ///< reference leaves it
  };
  /// @param padding  B x S, true = padded; padding only follows the elements
  Result forward(const torch::Tensor& x, const torch::Tensor& padding);

 private:
  Aggregation kind_;
  torch::nn::Sequential map_{nullptr}, gate_{nullptr}, node_{nullptr};
  torch::nn::GRU gru_{nullptr};
};
TORCH_MODULE(Aggregator);

}  // namespace ws
