#pragma once
// The built-in network: a small TERAN that begins at pixels. Photos become regions, sentences
// become words, and neither side ever sees the other. Includes LibTorch: for .cpp files of model
// and train only.
//
// What keeps evidence where it is seen (image-sentence pairs never say where, so an encoder that
// mixes regions freely learns to put a thing's evidence anywhere): a region is its own cut of the
// map first, and what the encoder layers gather from the others is added with a small weight; a
// word sees its near neighbours only, words of relation excepted; how regions lie to each other comes through narrow gates and
// with a small weight; the fixed coarse regions, there for places, weather and light, don't see the
// cells that things cover.
#include <torch/torch.h>

#include <vector>

#include "core/model/region_relations.h"
#include "core/model/scene_teran_backbone.h"
#include "core/model/scene_teran_config.h"
#include "core/model/teran_layers.h"

namespace ws {

/// A batch of photos as the scorers see them.
struct SceneRegions {
  torch::Tensor boxes;       ///< B x R x 4, normalised x0 y0 x1 y1
  torch::Tensor embeddings;  ///< B x R x D, unit rows
  torch::Tensor padding;     ///< B x R bool, true = padded
  torch::Tensor global;      ///< B x G, unit rows
};

/// A batch of sentences as the scorers see them.
struct SceneWords {
  torch::Tensor embeddings;  ///< B x W x D, unit rows
  torch::Tensor padding;     ///< B x W bool, true = padded
  torch::Tensor global;      ///< B x G, unit rows
};

/// What training takes away at random, so that nothing can lean on it. Nothing where not training.
struct SceneDropout {
  double coarse = 0;  ///< share of photos that lose all coarse regions (those with a found thing)
  double region = 0;  ///< share of regions that go missing
  at::Generator random;  ///< what is drawn from, on the CPU; undefined: LibTorch's own
};

/// Weighs and sums members of a set, then maps to a unit vector: the first stage's global
/// embedding.
class SetSummaryImpl : public torch::nn::Module {
 public:
  SetSummaryImpl(int dim, int hidden, int out);
  /// @param members  B x N x dim    @param padding  B x N, true = padded (not all of a row)
  torch::Tensor forward(const torch::Tensor& members, const torch::Tensor& padding);

 private:
  torch::nn::Linear weight_{nullptr}, in_{nullptr}, out_{nullptr};
};
TORCH_MODULE(SetSummary);

class SceneTeranImpl : public torch::nn::Module {
 public:
  explicit SceneTeranImpl(const SceneTeranConfig& config);

  /// @param images  B x 3 x E x E, float in [0,1]
  SceneRegions encodeImages(const torch::Tensor& images);
  /// @param pieceIds   B x T vocabulary ids, 0 = padding
  /// @param pieceWord  B x T word index or -1 (special pieces, padding)
  /// @param words      W: rows to make, above every word index
  SceneWords encodeSentences(const torch::Tensor& pieceIds, const torch::Tensor& pieceWord,
                             int words);

  /// Which pieces see config().textReach pieces to either side; a new network has none. Meant for
  /// words of relation, whose two things stand far apart in a sentence; not for words that are to
  /// light up one thing: they would learn to light up another.
  void setFarSighted(const std::vector<std::int64_t>& pieceIds);

  /// The two halves of encodeImages, for training the detector beside the alignment.
  SceneMaps mapsOf(const torch::Tensor& images);
  SceneRegions regionsOf(const SceneMaps& maps, const SceneDropout& dropout = {});

  const SceneTeranConfig& config() const { return config_; }

 private:
  SceneTeranConfig config_;
  SceneBackbone backbone_{nullptr};
  BoxEncoding boxEncoding_{nullptr};
  EncoderStack imageEncoder_{nullptr}, textEncoder_{nullptr};
  RegionRelations relations_{nullptr};
  torch::Tensor offsets_;     ///< heads x places in sight: how much each place counts
  torch::Tensor farSighted_;  ///< vocabulary, 1 for those that see far; undefined: none can
  torch::nn::Linear cut_{nullptr};
  torch::nn::LayerNorm regionNorm_{nullptr}, wordNorm_{nullptr}, pieceNorm_{nullptr};
  torch::nn::Embedding pieces_{nullptr}, positions_{nullptr};
  SetSummary imageSummary_{nullptr}, textSummary_{nullptr};
};
TORCH_MODULE(SceneTeran);

}  // namespace ws
