#include "core/model/teran_config.h"

#include <string_view>

#include "core/model/detail/pack_config.h"

namespace ws {
namespace {

// A hostile configuration must not ask for more than any known model has.
constexpr int kMaxWidth = 16384;
constexpr int kMaxLayers = 128;
constexpr int kMaxVocabulary = 1'000'000;
constexpr int kMaxPositions = 65536;

constexpr std::string_view kBoxEncodings[] = {"concat-and-process", "project-and-sum", "none"};
constexpr std::string_view kAggregations[] = {"first", "sum", "sum-and-map", "gated", "gru"};

void requireDivides(const detail::JsonReader& reader, int heads, int width) {
  if (width % heads != 0) reader.refuse("heads", "must divide the width " + std::to_string(width));
}

BertConfig bertFrom(const detail::JsonReader& reader) {
  BertConfig bert;
  bert.vocabulary = reader.whole("vocabulary", 5, kMaxVocabulary);
  bert.dim = reader.whole("dim", 1, kMaxWidth, bert.dim);
  bert.layers = reader.whole("layers", 1, kMaxLayers, bert.layers);
  bert.heads = reader.whole("heads", 1, kMaxWidth, bert.heads);
  bert.feedForward = reader.whole("feed_forward", 1, kMaxWidth, bert.feedForward);
  bert.maxPieces = reader.whole("max_pieces", 4, kMaxPositions, bert.maxPieces);
  requireDivides(reader, bert.heads, bert.dim);
  return bert;
}

}  // namespace

TeranConfig teranConfigFromJson(const nlohmann::json& network, const std::string& subject) {
  const detail::JsonReader reader(network, subject, "network.");
  TeranConfig c;
  c.featureDim = reader.whole("feature_dim", 1, kMaxWidth);
  c.embedDim = reader.whole("embed_dim", 1, kMaxWidth);
  c.maxRegions = reader.whole("max_regions", 1, 1000, c.maxRegions);
  c.imageLayers = reader.whole("image_layers", 0, kMaxLayers);
  c.headLayers = reader.whole("head_layers", 0, kMaxLayers);
  c.shared = reader.flag("shared", false);
  c.boxEncoding = reader.choice("box_encoding", c.boxEncoding, kBoxEncodings);
  c.imageAggregation = reader.choice("image_aggregation", c.imageAggregation, kAggregations);
  c.textAggregation = reader.choice("text_aggregation", c.textAggregation, kAggregations);
  c.textLayers = reader.whole("text_layers", 0, kMaxLayers, 0);
  c.heads = reader.whole("heads", 1, kMaxWidth, c.heads);
  c.feedForward = reader.whole("feed_forward", 1, kMaxWidth, c.feedForward);
  if (reader.text("text_encoder", "bert") != "bert")
    reader.refuse("text_encoder", "is unknown; known is bert");
  c.bert = bertFrom(reader.object("bert"));
  c.wordDim = c.bert.dim;
  requireDivides(reader, c.heads, c.featureDim);
  requireDivides(reader, c.heads, c.embedDim);
  return c;
}

}  // namespace ws
