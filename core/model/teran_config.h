#pragma once
// The sizes of the paper's TERAN, as a pack's "network" object gives them (spec alignment.md 2).
// Free of LibTorch.
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace ws {

/// BERT, cut after `layers` layers (exact GELU, LayerNorm epsilon 1e-12, token type 0).
struct BertConfig {
  int vocabulary = 30522;
  int dim = 768;
  int layers = 6;
  int heads = 12;
  int feedForward = 3072;
  int maxPieces = 512;  ///< learned positions
};

enum class TeranTextEncoder {
  Bert,          ///< the published one
  Gru,           ///< word table and a GRU of one direction
  HiddenStates,  ///< another program's token vectors come in: for measuring only
};

struct TeranConfig {
  int featureDim = 2048;  ///< of a region, from the detector
  int embedDim = 1024;    ///< D
  int maxRegions = 36;
  int imageLayers = 4;
  int headLayers = 2;   ///< of the encoders over the joint space
  bool shared = false;  ///< one encoder for words and regions
  std::string boxEncoding = "concat-and-process";
  std::string imageAggregation = "first", textAggregation = "first";
  TeranTextEncoder textEncoder = TeranTextEncoder::Bert;
  int textLayers = 0;  ///< Gru: its layers; else a transformer between text encoder and projection
  int gruVocabulary = 0;  ///< Gru only
  int wordDim = 768;      ///< width of the text encoder's output
  BertConfig bert;
  int heads = 4;           ///< of every TERAN layer
  int feedForward = 2048;  ///< of every TERAN layer
};

/// @param subject  names the file in errors
/// @throws Error BadFormat with the key that is missing or out of bounds
TeranConfig teranConfigFromJson(const nlohmann::json& network, const std::string& subject);

}  // namespace ws
