#include "core/engine/encoders_of_pack.h"

#include <algorithm>

#include "core/align/scorer.h"
#include "core/base/error.h"
#include "core/media/decode.h"

namespace ws {

EncodersOfPack::EncodersOfPack(const std::filesystem::path& folder) : pack_(readModelPackInfo(folder)) {}

const ImageEncoder& EncodersOfPack::images() {
  const std::scoped_lock lock(mutex_);
  if (!images_) images_ = std::make_unique<ImageEncoder>(pack_, bestDevice());
  return *images_;
}

const SentenceEncoder& EncodersOfPack::sentences() {
  const std::scoped_lock lock(mutex_);
  if (!sentences_) sentences_ = std::make_unique<SentenceEncoder>(pack_, Device::Cpu);
  return *sentences_;
}

Alignment EncodersOfPack::alignFresh(std::span<const std::uint8_t> bytes, std::string_view name,
                                     std::string_view text, std::string_view scorer) {
  const Sentence sentence = sentences().split(text);
  requireScoredWord(sentence);
  const DecodedPhoto photo = decodePhoto(bytes, name, {.minEdgePx = pack_.inputEdgePx});
  const auto embeddings = images().encode({&photo.image, 1});
  if (embeddings.front().boxes.empty())
    throw Error(ErrorCode::Corrupt, std::string(name), "the model gives no finite numbers for this photo");
  return align(sentence, sentences().encode(sentence), embeddings.front().regions, embeddings.front().boxes,
               pack_.dim, {.name = scorer.empty() ? pack_.scorer : std::string(scorer)}, "float32");
}

void requireScoredWord(const Sentence& sentence) {
  if (std::ranges::none_of(sentence.words, &Word::scored))
    throw Error(ErrorCode::InvalidArgument, "the sentence", "has no word to look for; type at least one");
}

}  // namespace ws
