#include "core/eval/detail/score_all.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "core/align/pooling.h"
#include "core/base/error.h"

namespace ws {
namespace {

// Pairs in one product: its similarities (photos * 32 regions * sentences * 12 words) stay within a
// few megabytes, near the processor, while the product is large enough for full speed.
constexpr std::size_t kPhotosAtOnce = 16;
constexpr std::size_t kSentencesAtOnce = 64;

/// Sets of rows, padded to the longest of them.
struct Block {
  torch::Tensor rows;     ///< n x longest x dim
  torch::Tensor padding;  ///< n x longest, true = padded
};

/// @param rowsOf  the vectors of the i-th set, a whole number of rows
template <class RowsOf>
Block blockOf(std::size_t count, int dim, const RowsOf& rowsOf) {
  const auto width = static_cast<std::size_t>(dim);
  std::size_t longest = 1;  // a set of none is one padded row
  for (std::size_t i = 0; i < count; ++i) longest = std::max(longest, rowsOf(i).size() / width);
  const auto n = static_cast<std::int64_t>(count), most = static_cast<std::int64_t>(longest);
  Block block{torch::zeros({n, most, dim}), torch::ones({n, most}, torch::kBool)};
  for (std::size_t i = 0; i < count; ++i) {
    const std::span<const float> rows = rowsOf(i);
    if (rows.empty()) continue;
    std::memcpy(block.rows.data_ptr<float>() + i * longest * width, rows.data(), rows.size_bytes());
    std::fill_n(block.padding.data_ptr<bool>() + i * longest, rows.size() / width, false);
  }
  return block;
}

/// Places in `which`, by the sentences' number of rows, so that little of a block is padding.
std::vector<std::size_t> byLength(std::span<const SentenceEmbedding> sentences,
                                  std::span<const std::size_t> which) {
  std::vector<std::size_t> order(which.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {},
                           [&](std::size_t i) { return sentences[which[i]].rowWord.size(); });
  return order;
}

std::vector<Block> blocksOf(std::span<const PhotoEmbedding> photos,
                            std::span<const std::size_t> which, int dim) {
  std::vector<Block> blocks;
  for (std::size_t first = 0; first < which.size(); first += kPhotosAtOnce) {
    const auto part = which.subspan(first, std::min(kPhotosAtOnce, which.size() - first));
    blocks.push_back(blockOf(part.size(), dim, [&](std::size_t i) {
      return std::span<const float>(photos[part[i]].regions);
    }));
  }
  return blocks;
}

template <class Embedding>
torch::Tensor globalsOf(std::span<const Embedding> embeddings) {
  const auto dim = static_cast<int>(embeddings[0].global.size());
  return blockOf(embeddings.size(), dim,
                 [&](std::size_t i) { return std::span<const float>(embeddings[i].global); })
      .rows.squeeze(1);
}

}  // namespace

std::vector<float> scoreAll(std::span<const PhotoEmbedding> photos,
                            std::span<const std::size_t> whichPhotos,
                            std::span<const SentenceEmbedding> sentences,
                            std::span<const std::size_t> whichSentences, int dim,
                            std::string_view scorer, const std::stop_token& stop) {
  const c10::InferenceMode noGradients;
  const Pooling pooling = poolingNamed(scorer);
  const auto photoBlocks = blocksOf(photos, whichPhotos, dim);
  const auto order = byLength(sentences, whichSentences);
  std::vector<float> scores(whichPhotos.size() * whichSentences.size());
  for (std::size_t first = 0; first < order.size(); first += kSentencesAtOnce) {
    const auto part =
        std::span(order).subspan(first, std::min(kSentencesAtOnce, order.size() - first));
    const Block words = blockOf(part.size(), dim, [&](std::size_t i) {
      return std::span<const float>(sentences[whichSentences[part[i]]].words);
    });
    for (std::size_t b = 0; b < photoBlocks.size(); ++b) {
      throwIfStopped(stop);
      const auto& [regions, padding] = photoBlocks[b];
      const auto block = alignmentScores(regions, padding, words.rows, words.padding, pooling,
                                         PaddedCells::Excluded)
                             .contiguous();
      const float* value = block.data_ptr<float>();
      for (std::int64_t p = 0; p < block.size(0); ++p) {
        float* row = scores.data() +
                     (b * kPhotosAtOnce + static_cast<std::size_t>(p)) * whichSentences.size();
        for (const std::size_t sentence : part) row[sentence] = *value++;
      }
    }
  }
  return scores;
}

bool haveGlobals(std::span<const PhotoEmbedding> photos,
                 std::span<const SentenceEmbedding> sentences) {
  if (photos.empty() || sentences.empty() || photos[0].global.empty()) return false;
  const std::size_t width = photos[0].global.size();
  const auto fits = [&](const auto& embedding) { return embedding.global.size() == width; };
  return std::ranges::all_of(photos, fits) && std::ranges::all_of(sentences, fits);
}

std::vector<float> scoreGlobally(std::span<const PhotoEmbedding> photos,
                                 std::span<const SentenceEmbedding> sentences) {
  const c10::InferenceMode noGradients;
  const auto scores = torch::matmul(globalsOf(sentences), globalsOf(photos).t()).contiguous();
  return {scores.data_ptr<float>(), scores.data_ptr<float>() + scores.numel()};
}

}  // namespace ws
