#pragma once
// A model pack: a folder with config.json, model.safetensors and tokenizer files: one dual encoder.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ws {

/// What a pack is and which vectors it makes; read from config.json without touching the weights.
struct ModelPackInfo {
  std::filesystem::path folder;
  std::string name;          ///< for people: "Wordsight mini (drawn scenes)"
  std::string architecture;  ///< "teran-scenes" (our built-in, from pixels) or "teran" (behind
                             ///< region features)
  std::string description;   ///< one sentence: what it knows
  int inputEdgePx =
      0;  ///< photos are brought to this square; 0 where the pack starts from region features
  int maxRegions = 0;        ///< R: at most so many regions a photo
  int dim = 0;               ///< D: width of word and region embeddings
  int globalDim = 0;         ///< width of the global embedding; 0 where there is none to search by
  std::string scorer;        ///< the scorer it was trained for: "MrSw"
  bool rowsAreWords = true;  ///< pieces are pooled to words before scoring
};

/// Reads and checks config.json. @throws Error NotFound, BadFormat, Incompatible
ModelPackInfo readModelPackInfo(const std::filesystem::path& folder);

}  // namespace ws
