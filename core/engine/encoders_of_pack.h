#pragma once
// Both encoders of a model pack, each made when it is first needed: a question needs no image encoder.
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

  /// A photo's bytes, encoded now. @throws Error as decodePhoto; Corrupt where the model gives no finite numbers
  PhotoEmbedding encodeBytes(std::span<const std::uint8_t> bytes, std::string_view name);
  /// A picture from outside, encoded when it is first asked for: the answers to the last few are kept, as the same picture is
  /// asked about again with every letter that is typed beside it. @throws Error Corrupt
  PhotoEmbedding encodePicture(const std::shared_ptr<const Image>& picture);

 private:
  PhotoEmbedding encode(const Image& photo, std::string_view name);

  ModelPackInfo pack_;
  std::mutex mutex_;
  std::unique_ptr<ImageEncoder> images_;
  std::unique_ptr<SentenceEncoder> sentences_;

  struct Encoded {
    std::weak_ptr<const Image> picture;
    PhotoEmbedding embedding;
  };
  std::mutex encodedMutex_;
  std::deque<Encoded> encoded_;  ///< the newest last
};

}  // namespace ws
