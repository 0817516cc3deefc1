#include <algorithm>
#include <cmath>
#include <iterator>
#include <mutex>
#include <utility>

#include "core/base/files.h"
#include "core/model/detail/networks.h"
#include "core/model/detail/runtime.h"
#include "core/model/encoders.h"

namespace ws {
namespace {

constexpr std::size_t kBatch = 32;  // more brings nothing on a CPU and costs memory

/// A photo as the network reads it: 1 x 3 x edge x edge in [0,1], flattened over white, scaled with
/// anti-aliasing.
torch::Tensor toInput(const Image& photo, int edge) {
  const auto rgba = torch::from_blob(const_cast<std::uint8_t*>(photo.rgba.data()),
                                     {photo.height, photo.width, 4}, torch::kUInt8)
                        .to(torch::kFloat32)
                        .div_(255)
                        .permute({2, 0, 1});
  const auto alpha = rgba.narrow(0, 3, 1);
  const auto flat = (rgba.narrow(0, 0, 3) * alpha + (1 - alpha)).unsqueeze(0).contiguous();
  if (photo.width == edge && photo.height == edge) return flat;
  return torch::_upsample_bilinear2d_aa(flat, {edge, edge}, false).clamp_(0, 1);
}

bool isWhole(const Image& photo) {
  return photo.width > 0 && photo.height > 0 &&
         photo.rgba.size() ==
             static_cast<std::size_t>(photo.width) * static_cast<std::size_t>(photo.height) * 4;
}

Box boxOf(const float* c) {
  const auto in = [](float v) { return std::clamp(v, 0.0f, 1.0f); };
  return {in(std::min(c[0], c[2])), in(std::min(c[1], c[3])), in(std::max(c[0], c[2])),
          in(std::max(c[1], c[3]))};
}

/// One photo of a batch; no boxes where a vector isn't sound.
PhotoEmbedding embeddingOf(const SceneRegions& regions, std::int64_t photo) {
  const auto present = regions.padding[photo].logical_not().nonzero().squeeze(1);
  const auto rows = regions.embeddings[photo].index_select(0, present);
  const auto global = regions.global[photo];
  const auto corners = detail::toVector(regions.boxes[photo].index_select(0, present));
  PhotoEmbedding embedding;
  const bool finite =
      std::all_of(corners.begin(), corners.end(), [](float v) { return std::isfinite(v); });
  if (!finite || !detail::soundRows(rows) || !detail::soundRows(global.unsqueeze(0)))
    return embedding;
  for (std::size_t i = 0; i + 4 <= corners.size(); i += 4)
    embedding.boxes.push_back(boxOf(&corners[i]));
  embedding.regions = detail::toVector(rows);
  embedding.global = detail::toVector(global);
  return embedding;
}

}  // namespace

struct ImageEncoder::Impl {
  ModelPackInfo info;
  torch::Device device;
  SceneTeran network;
  std::mutex oneAtATime;

  Impl(const detail::PackConfig& pack, torch::Device where)
      : info(pack.info), device(where), network(detail::loadSceneTeran(pack, where)) {}

  std::vector<PhotoEmbedding> encodeBatch(std::span<const Image> photos) {
    std::vector<PhotoEmbedding> embeddings(photos.size());
    std::vector<torch::Tensor> inputs;
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < photos.size(); ++i) {
      if (!isWhole(photos[i])) continue;
      inputs.push_back(toInput(photos[i], info.inputEdgePx));
      owners.push_back(i);
    }
    if (inputs.empty()) return embeddings;
    SceneRegions regions = network->encodeImages(torch::cat(inputs).to(device));
    regions.boxes = regions.boxes.to(torch::kCPU);
    regions.embeddings = regions.embeddings.to(torch::kCPU);
    regions.padding = regions.padding.to(torch::kCPU);
    regions.global = regions.global.to(torch::kCPU);
    for (std::size_t i = 0; i < owners.size(); ++i)
      embeddings[owners[i]] = embeddingOf(regions, static_cast<std::int64_t>(i));
    return embeddings;
  }
};

ImageEncoder::ImageEncoder(const ModelPackInfo& info, Device device) {
  const detail::PackConfig pack = detail::readPackConfig(info.folder);
  if (pack.info.architecture != "teran-scenes")
    throw Error(ErrorCode::Incompatible, displayPath(info.folder),
                "this pack reads region features of a detector, not photos; give it those, or "
                "choose another pack");
  const torch::Device where = detail::openDevice(device);
  impl_ = std::make_unique<Impl>(pack, where);
}

ImageEncoder::~ImageEncoder() = default;

std::vector<PhotoEmbedding> ImageEncoder::encode(std::span<const Image> photos) const {
  const std::lock_guard lock(impl_->oneAtATime);
  return detail::inferring(impl_->info.name, [&] {
    std::vector<PhotoEmbedding> embeddings;
    embeddings.reserve(photos.size());
    for (std::size_t at = 0; at < photos.size(); at += kBatch) {
      auto batch = impl_->encodeBatch(photos.subspan(at, std::min(kBatch, photos.size() - at)));
      std::move(batch.begin(), batch.end(), std::back_inserter(embeddings));
    }
    return embeddings;
  });
}

const ModelPackInfo& ImageEncoder::pack() const { return impl_->info; }

}  // namespace ws
