#pragma once
// What one step of training reads: pictures, sentences, which of them are true of which, where
// things are. Free of LibTorch.
#include <cstdint>
#include <vector>

#include "core/text/wordpiece.h"
#include "core/train/scene_pool.h"

namespace ws {

/// Sentences as numbers, padded to one length.
struct PieceTable {
  std::int64_t sentences = 0, length = 0;  ///< N x T
  std::int64_t words = 0;                  ///< W: above every word index
  std::vector<std::int64_t> ids, wordOf;   ///< N * T each; 0 and -1 where padded
};

/// What the detector should say about a batch, on its grid of cells x cells.
struct DetectorTargets {
  std::vector<float> heat;  ///< B * cells * cells: 1 at a thing's centre, falling off as a bell
  std::vector<std::int64_t> near;  ///< flat indices of the cells close to a centre
  std::vector<float> nearBoxes,
      nearHeat;  ///< 4 and 1 a cell of `near`: the thing's box, the bell's value
  std::int64_t things = 0;
};

struct SceneBatch {
  std::vector<int> scenes;           ///< B indices into the pool
  std::vector<std::uint8_t> pixels;  ///< B * E * E * 3
  PieceTable sentences;  ///< K * B: sentence k * B + i belongs to scene i; the thinned k last
  std::vector<std::uint8_t>
      alsoTrue;  ///< K * B * B: [k][i][j]: caption k of scene j is true of scene i
  std::vector<DetectorTargets> detector;  ///< one a shard: an equal part of the scenes, in order
};

/// Every sentence of a list, in order.
PieceTable tablePieces(const std::vector<const Sentence*>& sentences);

/// Boxes of things and of their parts to bells: a thing's bell is a third of its box wide (one cell
/// at least); the thing in front wins.
DetectorTargets detectorTargets(const std::vector<const Scene*>& scenes, int cells);

struct BatchOptions {
  std::uint64_t seed = 0;
  int batch = 0, neighbours = 1, captions = 1;
  int thinned = 0;                 ///< of the captions
  int shards = 1;                  ///< divides batch
  int cells = 0;                   ///< of the detector's grid, each way
  bool spareTrueCaptions = false;  ///< fill alsoTrue
};

/// Step n's batch is a pure function of the options and n: epochs of shuffled groups of neighbours.
class SceneBatches {
 public:
  /// Splits all captions of the pool, which must outlive this.
  SceneBatches(const ScenePool& pool, const WordPiece& tokenizer, const BatchOptions& options);
  SceneBatch at(std::int64_t step) const;

 private:
  std::vector<int> scenesOf(std::int64_t step) const;

  const ScenePool& pool_;
  BatchOptions options_;
  int unknown_;                                   ///< the vocabulary's [UNK]
  std::vector<std::vector<Sentence>> sentences_;  ///< pool size x 5
};

}  // namespace ws
