#pragma once
// The paper's TERAN (Messina et al., "Fine-grained visual textual alignment", 2021; spec
// alignment.md section 2): behind region features on one side, BERT pieces on the other. Parameter
// names are those of released checkpoints under "img_txt_enc.". Includes LibTorch.
#include <torch/torch.h>

#include "core/model/bert.h"
#include "core/model/teran_config.h"
#include "core/model/teran_layers.h"

namespace ws {

/// One side's result. Position 0 of a set is the image token, or [CLS].
struct TeranSide {
  torch::Tensor
      set;  ///< B x S x D, unit rows (zero where padded, for the aggregations that clear it)
  torch::Tensor global;  ///< B x D, unit rows; untrained in the published models: not for search
  torch::Tensor hidden;  ///< B x S x own width: what the text or image encoder gave
  torch::Tensor pooled;  ///< B x D: the encoder's own summary, which the model doesn't use
};

/// txt_enc: bert_model, or word_embeddings and rnn, or nothing; transformer_encoder; map.
class TeranTextEncoderModuleImpl : public torch::nn::Module {
 public:
  explicit TeranTextEncoderModuleImpl(const TeranConfig& config);
  struct Result {
    torch::Tensor hidden, pooled;
  };
  /// @param input  B x T ids, or B x T x wordDim for HiddenStates
  Result forward(const torch::Tensor& input, const torch::Tensor& padding);

 private:
  torch::Tensor hiddenOf(const torch::Tensor& input, const torch::Tensor& padding);
  TeranTextEncoder kind_;
  Bert bert_{nullptr};
  torch::nn::Embedding words_{nullptr};
  torch::nn::GRU rnn_{nullptr};
  EncoderStack stack_{nullptr};
  torch::nn::Linear map_{nullptr};
};
TORCH_MODULE(TeranTextEncoderModule);

/// img_enc: pos_encoding_image, transformer_encoder, fc.
class TeranImageEncoderModuleImpl : public torch::nn::Module {
 public:
  explicit TeranImageEncoderModuleImpl(const TeranConfig& config);
  struct Result {
    torch::Tensor hidden, pooled;
  };
  Result forward(const torch::Tensor& features, const torch::Tensor& boxes,
                 const torch::Tensor& padding);

 private:
  BoxEncoding boxes_{nullptr};
  EncoderStack stack_{nullptr};
  torch::nn::Linear fc_{nullptr};
};
TORCH_MODULE(TeranImageEncoderModule);

class TeranImpl : public torch::nn::Module {
 public:
  explicit TeranImpl(const TeranConfig& config);

  /// @param features  B x (1 + R) x featureDim, row 0 zero: the image token
  /// @param boxes     B x (1 + R) x 4 normalised, row 0 zero
  /// @param padding   B x (1 + R), true = padded
  TeranSide encodeImages(const torch::Tensor& features, const torch::Tensor& boxes,
                         const torch::Tensor& padding);
  /// @param text     B x T piece ids ([CLS] ... [SEP]), or B x T x wordDim hidden states
  /// @param padding  B x T
  TeranSide encodeSentences(const torch::Tensor& text, const torch::Tensor& padding);

 private:
  TeranTextEncoderModule text_{nullptr};
  TeranImageEncoderModule image_{nullptr};
  torch::nn::Linear imageProjection_{nullptr}, textProjection_{nullptr};
  EncoderStack first_{nullptr}, second_{nullptr};
  Aggregator imageAggregation_{nullptr}, textAggregation_{nullptr};
};
TORCH_MODULE(Teran);

/// What stands before the names of a released checkpoint.
inline constexpr const char* kTeranPrefix = "img_txt_enc.";

}  // namespace ws
