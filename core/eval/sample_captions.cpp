#include <algorithm>
#include <numeric>
#include <random>

#include "core/eval/dataset.h"

namespace ws {
namespace {

constexpr std::uint32_t kSamplingSeed = 20261123;

/// Which captions are drawn.
std::vector<bool> drawn(const std::vector<DatasetCaption>& captions, std::size_t count) {
  std::vector<std::size_t> order(captions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Fisher and Yates; std::shuffle isn't the same everywhere.
  std::mt19937 random(kSamplingSeed);
  for (std::size_t left = order.size(); left > 1; --left)
    std::swap(order[left - 1], order[(static_cast<std::uint64_t>(random()) * left) >> 32]);

  std::vector<bool> kept(captions.size());
  for (const std::size_t caption : order) {
    const bool paired = captions[caption].twin >= 0;
    if (kept[caption] || count < (paired ? 2u : 1u)) continue;
    kept[caption] = true;
    if (paired) kept[static_cast<std::size_t>(captions[caption].twin)] = true;
    count -= paired ? 2 : 1;
  }
  return kept;
}

}  // namespace

Dataset sampleCaptions(Dataset data, std::size_t count) {
  if (count == 0 || count >= data.captions.size()) return data;
  const std::vector<bool> kept = drawn(data.captions, count);
  std::vector<std::int64_t> newIndex;
  std::int64_t next = 0;
  for (const bool isKept : kept) newIndex.push_back(isKept ? next++ : -1);

  data.sampledFrom = data.captions.size();
  for (DatasetPhoto& photo : data.photos) photo.captions.clear();
  std::vector<DatasetCaption> captions;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    DatasetCaption& caption = data.captions[i];
    if (caption.twin >= 0) caption.twin = newIndex[static_cast<std::size_t>(caption.twin)];
    data.photos[caption.photo].captions.push_back(captions.size());
    captions.push_back(std::move(caption));
  }
  data.captions = std::move(captions);
  return data;
}

}  // namespace ws
