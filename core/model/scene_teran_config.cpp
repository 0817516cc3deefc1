#include "core/model/scene_teran_config.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace ws {
namespace {

template <class T>
void readKey(const nlohmann::json& json, const char* key, T& value, const std::string& subject) {
  try {
    json.at(key).get_to(value);
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::BadFormat, subject,
                std::string("the network's \"") + key + "\" is missing or of the wrong type");
  }
}

void requireRange(const std::string& subject, const char* key, double value, double low,
                  double high) {
  if (value >= low && value <= high) return;
  throw Error(ErrorCode::BadFormat, subject,
              std::string("the network's \"") + key + "\" is out of range");
}

}  // namespace

int SceneTeranConfig::fineRegions() const { return grid > 0 ? grid * grid : proposals; }

int SceneTeranConfig::maxRegions() const {
  return fineRegions() + static_cast<int>(kCoarseBoxes.size());
}

nlohmann::json toJson(const SceneTeranConfig& c) {
  return {{"input_edge_px", c.inputEdgePx},
          {"widths", c.widths},
          {"blocks", c.blocks},
          {"fused_width", c.fusedWidth},
          {"grid", c.grid},
          {"proposals", c.proposals},
          {"proposal_threshold", c.proposalThreshold},
          {"bins", c.bins},
          {"dim", c.dim},
          {"global_dim", c.globalDim},
          {"heads", c.heads},
          {"feed_forward", c.feedForward},
          {"image_layers", c.imageLayers},
          {"text_layers", c.textLayers},
          {"text_before", c.textBefore},
          {"text_after", c.textAfter},
          {"text_reach", c.textReach},
          {"relation_heads", c.relationHeads},
          {"image_mix", c.imageMix},
          {"relation_mix", c.relationMix},
          {"text_mix", c.textMix},
          {"vocabulary", c.vocabulary},
          {"max_pieces", c.maxPieces}};
}

SceneTeranConfig sceneTeranConfigFromJson(const nlohmann::json& json, const std::string& subject) {
  SceneTeranConfig c;
  const auto whole = [&](const char* key, int& value, int low, int high) {
    readKey(json, key, value, subject);
    requireRange(subject, key, value, low, high);
  };
  const auto share = [&](const char* key, float& value) {
    readKey(json, key, value, subject);
    requireRange(subject, key, value, 0, 4);
  };
  whole("input_edge_px", c.inputEdgePx, 64, 1024);
  requireRange(subject, "input_edge_px", c.inputEdgePx % 16, 0, 0);
  readKey(json, "widths", c.widths, subject);
  for (const int width : c.widths) requireRange(subject, "widths", width, 1, 1024);
  readKey(json, "blocks", c.blocks, subject);
  for (const int blocks : c.blocks) requireRange(subject, "blocks", blocks, 0, 16);
  whole("fused_width", c.fusedWidth, 1, 1024);
  if (json.contains("grid")) whole("grid", c.grid, 0, 32);
  whole("proposals", c.proposals, 1, 100);
  share("proposal_threshold", c.proposalThreshold);
  whole("bins", c.bins, 1, 14);
  whole("dim", c.dim, 8, 4096);
  whole("global_dim", c.globalDim, 1, 4096);
  whole("heads", c.heads, 1, 64);
  requireRange(subject, "heads", c.dim % c.heads, 0, 0);
  whole("feed_forward", c.feedForward, 1, 16384);
  whole("image_layers", c.imageLayers, 0, 24);
  whole("text_layers", c.textLayers, 0, 24);
  whole("text_before", c.textBefore, 0, 512);
  whole("text_after", c.textAfter, 0, 512);
  whole("text_reach", c.textReach, 0, 512);
  whole("relation_heads", c.relationHeads, 0, 256);
  share("image_mix", c.imageMix);
  share("relation_mix", c.relationMix);
  share("text_mix", c.textMix);
  whole("vocabulary", c.vocabulary, 5, 200000);
  whole("max_pieces", c.maxPieces, 4, 1024);
  return c;
}

}  // namespace ws
