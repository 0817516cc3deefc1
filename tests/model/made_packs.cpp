#include "tests/model/made_packs.h"

#include <cstring>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/model/scene_teran.h"
#include "core/model/tensors.h"
#include "core/model/teran_model.h"
#include "core/text/wordpiece.h"

namespace ws::testing {
namespace {

using nlohmann::json;

std::vector<std::string> vocabulary() {
  const std::vector<std::string> captions(2, "a red car next to the house . dog runs");
  return buildWordPieceVocabulary(captions);
}

void writeConfig(const std::filesystem::path& folder, const std::string& architecture,
                 const std::string& policy, const json& network) {
  const json config = {
      {"format", "wordsight-model-pack"},
      {"version", 1},
      {"architecture", architecture},
      {"name", "Made"},
      {"description", "For tests."},
      {"scorer", "MrSw"},
      {"token_policy", policy},
      {"tokenizer",
       {{"type", "wordpiece"}, {"vocab", "vocab.txt"}, {"drop_punctuation", policy == "clean"}}},
      {"network", network}};
  writeFileAtomically(folder / "config.json", std::string_view(config.dump(1)));
  writeVocabulary(folder / "vocab.txt", vocabulary());
}

}  // namespace

void makeScenesPack(const std::filesystem::path& folder, PackSize size) {
  torch::manual_seed(5);
  SceneTeranConfig config;
  if (size == PackSize::Tiny) {
    config.inputEdgePx = 64;
    config.widths = {8, 12, 16};
    config.fusedWidth = 16;
    config.proposals = 4;
    config.dim = 32;
    config.globalDim = 16;
    config.feedForward = 32;
    config.maxPieces = 24;
  }
  config.vocabulary = static_cast<int>(vocabulary().size());
  saveTensors(folder / "model.safetensors", tensorsOf(*SceneTeran(config)), Precision::Float16);
  writeConfig(folder, "teran-scenes", "clean", toJson(config));
}

void makeTeranPack(const std::filesystem::path& folder) {
  torch::manual_seed(6);
  const auto words = static_cast<int>(vocabulary().size());
  const json network = {{"feature_dim", 12},
                        {"embed_dim", 20},
                        {"max_regions", 5},
                        {"image_layers", 1},
                        {"head_layers", 1},
                        {"feed_forward", 32},
                        {"bert",
                         {{"vocabulary", words},
                          {"dim", 16},
                          {"layers", 2},
                          {"heads", 4},
                          {"feed_forward", 24},
                          {"max_pieces", 16}}}};
  writeConfig(folder, "teran", "teran", network);
  NamedTensors tensors;
  for (const auto& [name, tensor] : tensorsOf(*Teran(teranConfigFromJson(network, "made"))))
    tensors[kTeranPrefix + name] = tensor;
  tensors["img_txt_enc.txt_enc.word_embeddings.weight"] =
      torch::zeros({2, 2});  // checkpoints hold more than is read
  saveTensors(folder / "model.safetensors", tensors);
}

void spoil(const std::filesystem::path& folder, const std::string& tensor, float value) {
  const std::filesystem::path file = folder / "model.safetensors";
  std::map<std::string, TensorData> tensors;
  {
    const SafeTensors read = SafeTensors::read(file);
    for (const auto& [name, view] : read.tensors())
      tensors[name] = {view.type, view.shape, {view.bytes.begin(), view.bytes.end()}};
  }
  TensorData& spoilt = tensors.at(tensor);
  std::int64_t count = 1;
  for (const std::int64_t extent : spoilt.shape) count *= extent;
  spoilt.type = TensorType::F32;
  spoilt.bytes.resize(static_cast<std::size_t>(count) * sizeof(float));
  for (std::int64_t i = 0; i < count; ++i)
    std::memcpy(spoilt.bytes.data() + i * sizeof(float), &value, sizeof(float));
  writeSafeTensors(file, tensors);
}

}  // namespace ws::testing
