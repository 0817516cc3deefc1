#pragma once
// The image side of a "teran" pack: behind another program's detector, whose region features it
// takes.
#include <memory>
#include <span>

#include "core/base/image.h"
#include "core/model/encoders.h"

namespace ws {

/// Region features to region embeddings, unit rows. Thread-safe.
class TeranImageSide {
 public:
  /// @throws Error Incompatible for packs of another architecture
  explicit TeranImageSide(const ModelPackInfo& pack, Device device = Device::Cpu);
  ~TeranImageSide();

  /// @param features  R x featureDim, row-major, as the detector gives them
  /// @param boxes     R boxes, normalised
  /// @return          the boxes and R x D embeddings; no boxes where R is 0 or a vector isn't
  /// finite
  /// @throws Error    Incompatible when sizes don't fit, or there are more than the pack's
  /// maxRegions
  PhotoEmbedding encode(std::span<const float> features, std::span<const Box> boxes) const;
  int featureDim() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ws
