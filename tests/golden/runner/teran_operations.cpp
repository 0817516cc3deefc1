// The operations of the teran.* cases: pooling, losses, layers, the whole model.
#include <algorithm>

#include "core/align/pooling.h"
#include "core/model/teran_layers.h"
#include "core/model/teran_model.h"
#include "core/train/losses.h"
#include "tests/golden/runner/operations.h"

namespace ws::golden {
namespace {

using nlohmann::json;

Negatives negativesOf(const json& maxViolation) {
  return maxViolation.get<bool>() ? Negatives::Hardest : Negatives::All;
}

std::string textOrEmpty(const json& value) {
  return value.is_null() ? "" : value.get<std::string>();
}

/// Golden sets are (length, batch, dim); ours have the batch first.
torch::Tensor flipped(const torch::Tensor& x) { return x.transpose(0, 1); }

/// Answers a loss, and its gradients where the case wants them.
Answer lossAnswer(const Case& c, const torch::Tensor& loss,
                  const std::vector<std::pair<const char*, torch::Tensor>>& inputs) {
  Answer answer{{{"loss", loss.detach()}}, {}};
  const bool wanted =
      std::any_of(inputs.begin(), inputs.end(), [&](const auto& i) { return c.wants(i.first); });
  if (!wanted) return answer;
  if (loss.requires_grad()) loss.backward();
  for (const auto& [name, tensor] : inputs)
    answer.tensors[name] = tensor.grad().defined() ? tensor.grad() : torch::zeros_like(tensor);
  return answer;
}

TeranConfig configOf(const json& params) {
  const json &text = params.at("text"), &image = params.at("image"), &model = params.at("model");
  TeranConfig c;
  c.wordDim = text.at("word-dim");
  c.textLayers = text.at("layers");
  c.embedDim = model.at("embed");
  c.headLayers = model.at("layers");
  c.shared = model.at("shared");
  c.textAggregation = model.at("text-aggregation");
  c.imageAggregation = model.at("image-aggregation");
  c.featureDim = image.at("feat-dim");
  c.imageLayers = image.at("layers");
  c.boxEncoding = textOrEmpty(image.at("pos"));
  if (text.value("pre-extracted", false)) {
    c.textEncoder = TeranTextEncoder::HiddenStates;
  } else if (text.at("name") == "gru") {
    c.textEncoder = TeranTextEncoder::Gru;
    c.gruVocabulary = text.at("vocab-size");
  } else {
    const json& bert = text.at("bert");
    c.bert = {.vocabulary = bert.at("vocab_size"),
              .dim = bert.at("hidden_size"),
              .layers = text.at("bert-layers"),
              .heads = bert.at("num_attention_heads"),
              .feedForward = bert.at("intermediate_size"),
              .maxPieces = bert.at("max_position_embeddings")};
  }
  return c;
}

/// Recorded without drop-out, on the ordinary path: padded positions hold what plain arithmetic
/// gives.
void recordModel(const Case& c, const TeranSide& images, const TeranSide& sentences,
                 Answer& answer) {
  const json& training = c.params().at("training");
  const Measure measure = measureNamed(training.at("measure").get<std::string>());
  const Negatives negatives = negativesOf(training.at("max-violation"));
  const double margin = training.at("margin");
  // Order embeddings live in the positive corner, the encoders' own summaries too.
  const auto global = [&](const torch::Tensor& x) {
    return measure == Measure::Order ? x.abs() : x;
  };
  const auto scores =
      teranAlignmentScores(images.set, sentences.set, c.input("feat_len"), c.input("cap_len"),
                           poolingNamed(training.at("mode").get<std::string>()));
  answer.tensors = {{"image_global", global(images.global)},
                    {"text_global", global(sentences.global)},
                    {"image_set", flipped(images.set)},
                    {"text_set", flipped(sentences.set)},
                    {"similarity", scores},
                    {"alignment_loss", hingeLoss(scores, margin, negatives)},
                    {"matching_loss",
                     hingeLoss(pairScores(global(images.global), global(sentences.global), measure),
                               margin, negatives)},
                    {"text_hidden", sentences.hidden},
                    {"text_encoder_pooled", global(sentences.pooled)},
                    {"image_hidden", images.hidden},
                    {"image_encoder_pooled", global(images.pooled)}};
}

}  // namespace

Answer alignSimilarity(const Case& c) {
  return {
      {{"similarity", teranAlignmentScores(
                          c.input("im_set"), c.input("s_seq"), c.input("im_len"), c.input("s_len"),
                          poolingNamed(c.params().at("aggregation").get<std::string>()))}},
      {}};
}

Answer alignLoss(const Case& c) {
  const auto images = c.inputWithGradient("im_set"), sentences = c.inputWithGradient("s_seq");
  const auto scores =
      teranAlignmentScores(images, sentences, c.input("im_len"), c.input("s_len"),
                           poolingNamed(c.params().at("aggregation").get<std::string>()));
  const auto loss =
      hingeLoss(scores, c.params().at("margin"), negativesOf(c.params().at("max_violation")));
  return lossAnswer(c, loss, {{"grad_im_set", images}, {"grad_s_seq", sentences}});
}

Answer pairLoss(const Case& c) {
  const auto images = c.inputWithGradient("im"), sentences = c.inputWithGradient("s");
  const auto scores =
      pairScores(images, sentences, measureNamed(c.params().at("measure").get<std::string>()));
  const auto loss =
      hingeLoss(scores, c.params().at("margin"), negativesOf(c.params().at("max_violation")));
  Answer answer = lossAnswer(c, loss, {{"grad_im", images}, {"grad_s", sentences}});
  answer.tensors["scores"] = scores.detach();
  return answer;
}

Answer hingeFromScores(const Case& c) {
  const auto scores = c.inputWithGradient("scores");
  const auto loss =
      hingeLoss(scores, c.params().at("margin"), negativesOf(c.params().at("max_violation")));
  return lossAnswer(c, loss, {{"grad_scores", scores}});
}

Answer permutationInvariant(const Case& c) {
  return {{{"loss", permutationInvariantLoss(c.input("im"), c.input("s"))}}, {}};
}

Answer aggregator(const Case& c) {
  const auto x = flipped(c.input("x"));
  Aggregator module(aggregationNamed(c.params().at("type").get<std::string>()), x.size(2));
  c.loadWeights(*module);
  const auto result = module->forward(x, c.input("mask").to(torch::kBool));
  return {{{"out", result.vector}, {"x_after", flipped(result.set)}}, {}};
}

Answer boxEncoding(const Case& c) {
  const auto x = flipped(c.input("x"));
  BoxEncoding module(boxEncodingModeNamed(c.params().at("mode").get<std::string>()), x.size(2));
  c.loadWeights(*module);
  return {{{"out", flipped(module->forward(x, c.input("boxes")))}}, {}};
}

Answer textPositional(const Case& c) {
  return {{{"out", flipped(addTextPositions(flipped(c.input("x"))))}}, {}};
}

Answer model(const Case& c) {
  const torch::NoGradGuard noGrad;
  Teran module(configOf(c.params()));
  c.loadWeights(*module, kTeranPrefix);
  const auto features = c.input("features"), captions = c.input("captions");
  const auto images = module->encodeImages(
      features, c.input("boxes"), paddingFromLengths(c.input("feat_len"), features.size(1)));
  const auto sentences =
      module->encodeSentences(captions, paddingFromLengths(c.input("cap_len"), captions.size(1)));
  Answer answer;
  recordModel(c, images, sentences, answer);
  return answer;
}

}  // namespace ws::golden
