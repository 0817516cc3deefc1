#pragma once
// Both encoders of a model pack, each made when it is first needed: a question needs no image encoder.
#include <filesystem>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/alignment.h"
#include "core/model/encoders.h"

namespace ws {

/// Thread-safe.
class EncodersOfPack {
 public:
  /// @throws Error NotFound, BadFormat, Incompatible
  explicit EncodersOfPack(const std::filesystem::path& folder);

  const ModelPackInfo& pack() const { return pack_; }
  const ImageEncoder& images();
  const SentenceEncoder& sentences();

  /// One sentence on one photo's bytes, encoded now ("float32").
  /// @param scorer  empty: the pack's own
  Alignment alignFresh(std::span<const std::uint8_t> bytes, std::string_view name, std::string_view text,
                       std::string_view scorer);

 private:
  ModelPackInfo pack_;
  std::mutex mutex_;
  std::unique_ptr<ImageEncoder> images_;
  std::unique_ptr<SentenceEncoder> sentences_;
};

/// A question with no word to score by. @throws Error InvalidArgument where the sentence has none
void requireScoredWord(const Sentence& sentence);

}  // namespace ws
