#include "core/model/teran_image_side.h"

#include "core/base/files.h"
#include "core/model/detail/networks.h"
#include "core/model/detail/runtime.h"

namespace ws {

struct TeranImageSide::Impl {
  ModelPackInfo info;
  int featureDim;
  torch::Device device;
  Teran network;

  Impl(const detail::PackConfig& pack, torch::Device where)
      : info(pack.info),
        featureDim(teranConfigFromJson(pack.network, pack.subject).featureDim),
        device(where),
        network(detail::loadTeran(pack, where)) {}

  PhotoEmbedding encode(std::span<const float> features, std::span<const Box> boxes) {
    const auto count = static_cast<std::int64_t>(boxes.size());
    // Position 0 is the image token: zero features in a zero box, not a learned vector (spec 2.3).
    const auto x = torch::zeros({1, count + 1, featureDim}),
               geometry = torch::zeros({1, count + 1, 4});
    std::copy(features.begin(), features.end(), x.data_ptr<float>() + featureDim);
    float* corner = geometry.data_ptr<float>() + 4;
    for (const Box& box : boxes)
      for (const float v : {box.x0, box.y0, box.x1, box.y1}) *corner++ = v;
    const auto padding = torch::zeros({1, count + 1}, torch::kBool).to(device);
    const auto set =
        network->encodeImages(x.to(device), geometry.to(device), padding).set[0].slice(0, 1);
    PhotoEmbedding embedding;
    if (!detail::soundRows(set)) return embedding;
    embedding.boxes.assign(boxes.begin(), boxes.end());
    embedding.regions = detail::toVector(set);
    return embedding;
  }
};

TeranImageSide::TeranImageSide(const ModelPackInfo& info, Device device) {
  const detail::PackConfig pack = detail::readPackConfig(info.folder);
  if (pack.info.architecture != "teran")
    throw Error(ErrorCode::Incompatible, displayPath(info.folder),
                "this pack doesn't read region features");
  const torch::Device where = detail::openDevice(device);
  impl_ = std::make_unique<Impl>(pack, where);
}

TeranImageSide::~TeranImageSide() = default;

PhotoEmbedding TeranImageSide::encode(std::span<const float> features,
                                      std::span<const Box> boxes) const {
  if (features.size() != boxes.size() * static_cast<std::size_t>(impl_->featureDim) ||
      boxes.size() > static_cast<std::size_t>(impl_->info.maxRegions))
    throw Error(ErrorCode::Incompatible, impl_->info.name,
                "the region features aren't what this pack was trained on: " +
                    std::to_string(impl_->featureDim) + " numbers a region, at most " +
                    std::to_string(impl_->info.maxRegions) + " regions");
  if (boxes.empty()) return {};
  return detail::inferring(impl_->info.name, [&] { return impl_->encode(features, boxes); });
}

int TeranImageSide::featureDim() const { return impl_->featureDim; }

}  // namespace ws
