#pragma once
// The two sides of a dual encoder. They never see each other's input: nothing on the image side
// depends on the query.
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/model/model_pack.h"
#include "core/text/sentence.h"

namespace ws {

enum class Device { Cpu, Cuda };
/// Cuda where this LibTorch has it and a GPU answers, else Cpu.
Device bestDevice();

/// A photo as the scorers see it.
struct PhotoEmbedding {
  std::vector<Box> boxes;      ///< R boxes, 1 <= R <= maxRegions
  std::vector<float> regions;  ///< R x D, row-major, rows of unit length
  std::vector<float> global;   ///< globalDim, unit length; empty where the pack has none
};

/// A sentence as the scorers see it.
struct SentenceEmbedding {
  std::vector<float>
      words;  ///< rows x D, row-major, rows of unit length: scored words (or pieces) only
  std::vector<int> rowWord;   ///< rows: index into Sentence::words
  std::vector<float> global;  ///< globalDim, unit length; empty where the pack has none
};

/// Photos to embeddings. Thread-safe; calls are served one after the other.
class ImageEncoder {
 public:
  explicit ImageEncoder(const ModelPackInfo& pack, Device device = Device::Cpu);
  ~ImageEncoder();
  /// @param photos  upright, sRGB, of any size: each is flattened over white and brought to the
  /// input square
  /// @return one embedding a photo, in order; a photo whose vectors aren't finite gives an
  /// embedding with no boxes
  std::vector<PhotoEmbedding> encode(std::span<const Image> photos) const;
  const ModelPackInfo& pack() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Sentences to words and embeddings. Thread-safe.
class SentenceEncoder {
 public:
  explicit SentenceEncoder(const ModelPackInfo& pack, Device device = Device::Cpu);
  ~SentenceEncoder();
  /// Takes any bytes; what isn't UTF-8 becomes U+FFFD; NUL and control characters become blanks.
  Sentence split(std::string_view text) const;
  SentenceEmbedding encode(const Sentence& sentence) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
