#include "core/model/teran_model.h"

namespace ws {
namespace {

namespace nn = torch::nn;

constexpr double kDropout = 0.1;  // in training only

EncoderOptions stackOf(const TeranConfig& c, std::int64_t dim, std::int64_t layers) {
  return {.dim = dim,
          .layers = layers,
          .heads = c.heads,
          .feedForward = c.feedForward,
          .dropout = kDropout};
}

}  // namespace

TeranTextEncoderModuleImpl::TeranTextEncoderModuleImpl(const TeranConfig& c)
    : kind_(c.textEncoder) {
  if (kind_ == TeranTextEncoder::Gru) {
    words_ = register_module("word_embeddings", nn::Embedding(c.gruVocabulary, c.wordDim));
    rnn_ = register_module(
        "rnn",
        nn::GRU(nn::GRUOptions(c.wordDim, c.embedDim).num_layers(c.textLayers).batch_first(true)));
    return;
  }
  if (kind_ == TeranTextEncoder::Bert) bert_ = register_module("bert_model", Bert(c.bert));
  if (c.textLayers > 0)
    stack_ =
        register_module("transformer_encoder", EncoderStack(stackOf(c, c.wordDim, c.textLayers)));
  map_ = register_module("map", nn::Linear(c.wordDim, c.embedDim));
}

torch::Tensor TeranTextEncoderModuleImpl::hiddenOf(const torch::Tensor& input,
                                                   const torch::Tensor& padding) {
  if (kind_ ==
      TeranTextEncoder::Gru)  // one direction: padding behind a sentence doesn't reach into it
    return std::get<0>(rnn_->forward(words_->forward(input))).masked_fill(padding.unsqueeze(-1), 0);
  const auto hidden = bert_ ? bert_->forward(input, padding) : input;
  return stack_ ? stack_->forward(hidden, padding) : hidden;
}

TeranTextEncoderModuleImpl::Result TeranTextEncoderModuleImpl::forward(
    const torch::Tensor& input, const torch::Tensor& padding) {
  const auto hidden = hiddenOf(input, padding);
  if (kind_ != TeranTextEncoder::Gru) return {hidden, map_->forward(hidden.mean(1))};
  const auto last = (padding.logical_not().sum(1) - 1).clamp_min(0);
  const auto index = last.view({-1, 1, 1}).expand({-1, 1, hidden.size(2)});
  return {hidden, hidden.gather(1, index).squeeze(1)};
}

TeranImageEncoderModuleImpl::TeranImageEncoderModuleImpl(const TeranConfig& c) {
  boxes_ = register_module("pos_encoding_image",
                           BoxEncoding(boxEncodingModeNamed(c.boxEncoding), c.featureDim));
  stack_ =
      register_module("transformer_encoder", EncoderStack(stackOf(c, c.featureDim, c.imageLayers)));
  fc_ = register_module("fc", nn::Linear(c.featureDim, c.embedDim));
}

TeranImageEncoderModuleImpl::Result TeranImageEncoderModuleImpl::forward(
    const torch::Tensor& features, const torch::Tensor& boxes, const torch::Tensor& padding) {
  const auto hidden = stack_->forward(boxes_->forward(features, boxes), padding);
  return {hidden, fc_->forward(hidden.mean(1))};
}

TeranImpl::TeranImpl(const TeranConfig& c) {
  text_ = register_module("txt_enc", TeranTextEncoderModule(c));
  image_ = register_module("img_enc", TeranImageEncoderModule(c));
  imageProjection_ = register_module("img_proj", nn::Linear(c.featureDim, c.embedDim));
  textProjection_ = register_module("cap_proj", nn::Linear(c.wordDim, c.embedDim));
  first_ =
      register_module("transformer_encoder_1", EncoderStack(stackOf(c, c.embedDim, c.headLayers)));
  if (!c.shared)
    second_ = register_module("transformer_encoder_2",
                              EncoderStack(stackOf(c, c.embedDim, c.headLayers)));
  imageAggregation_ = register_module("image_aggregation",
                                      Aggregator(aggregationNamed(c.imageAggregation), c.embedDim));
  textAggregation_ = register_module("text_aggregation",
                                     Aggregator(aggregationNamed(c.textAggregation), c.embedDim));
}

TeranSide TeranImpl::encodeImages(const torch::Tensor& features, const torch::Tensor& boxes,
                                  const torch::Tensor& padding) {
  const auto encoded = image_->forward(features, boxes, padding);
  EncoderStack& head = second_ ? second_ : first_;
  const auto joint = head->forward(imageProjection_->forward(encoded.hidden), padding);
  const auto gathered = imageAggregation_->forward(joint, padding);
  return {unitRows(gathered.set), unitRows(gathered.vector), encoded.hidden, encoded.pooled};
}

TeranSide TeranImpl::encodeSentences(const torch::Tensor& text, const torch::Tensor& padding) {
  const auto encoded = text_->forward(text, padding);
  const auto joint = first_->forward(textProjection_->forward(encoded.hidden), padding);
  const auto gathered = textAggregation_->forward(joint, padding);
  return {unitRows(gathered.set), unitRows(gathered.vector), encoded.hidden, encoded.pooled};
}

}  // namespace ws
