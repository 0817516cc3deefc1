#include "core/engine/encoders_of_pack.h"

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

PhotoEmbedding EncodersOfPack::encode(const Image& photo, std::string_view name) {
  auto embeddings = images().encode({&photo, 1});
  if (embeddings.front().boxes.empty())
    throw Error(ErrorCode::Corrupt, std::string(name), "the model gives no finite numbers for this photo");
  return std::move(embeddings.front());
}

PhotoEmbedding EncodersOfPack::encodeBytes(std::span<const std::uint8_t> bytes, std::string_view name) {
  return encode(decodePhoto(bytes, name, {.minEdgePx = pack_.inputEdgePx}).image, name);
}

PhotoEmbedding EncodersOfPack::encodePicture(const std::shared_ptr<const Image>& picture) {
  constexpr std::size_t kMostKept = 8;
  {
    const std::scoped_lock lock(encodedMutex_);
    for (const Encoded& known : encoded_)
      if (known.picture.lock() == picture) return known.embedding;
  }
  PhotoEmbedding embedding = encode(*picture, "the picture");
  const std::scoped_lock lock(encodedMutex_);
  if (encoded_.size() == kMostKept) encoded_.pop_front();
  encoded_.push_back({picture, embedding});
  return embedding;
}

}  // namespace ws
