#pragma once
// The values at the heart of the house: words, and how they lie over a photo's regions.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace ws {

enum class PhotoId : std::int64_t {};

/// One word of a sentence as the user sees it.
struct Word {
  std::string text;    ///< as typed
  int start = 0;       ///< first byte in the sentence (UTF-8)
  int end = 0;         ///< one past its last byte
  bool scored = true;  ///< false where the model's rule leaves it out (punctuation, a dropped last piece)
  bool known = true;   ///< false where the vocabulary has no better than "unknown" for it
  float weight = 1;    ///< its share is multiplied by it; negative: counts against
  bool picture = false;  ///< stands for a photo of the question (start = end = text size); `text` is its name
};

/// How several words become one map; the interface names it.
enum class PhraseRule {
  Mean,   ///< of its words
  Max,    ///< the highest of its words
  First,  ///< its first scored word alone
};

/// What is looked at.
struct WordSelection {
  std::vector<int> words;  ///< indices into alignment.words; empty: the whole sentence
  PhraseRule rule = PhraseRule::Mean;
  bool operator==(const WordSelection&) const = default;
};

/// What the cells of a matrix mean; the viewer must say it.
enum class MatrixKind { Similarity, Attention, Mass, Contribution, Interaction };

/// How a sentence lies over a photo: the scorer's matrix and what it adds up to.
struct Alignment {
  std::string scorer;          ///< "MrSw", "symm", ...
  MatrixKind kind = MatrixKind::Similarity;
  std::string precision;       ///< "int8" (stored vectors) or "float32" (fresh ones)
  float score = 0;             ///< the sentence's score
  std::vector<Word> words;     ///< all words of the sentence, then the pictures of the question
  std::vector<int> rowWord;    ///< rows of the matrix: index into words; one row a word, or one a word piece
  std::vector<Box> boxes;      ///< R boxes
  std::vector<float> matrix;   ///< rows x R, row-major; cosine in [-1,1] for Similarity
                               ///< (the words' weights are not in it)
  std::vector<float> contributions;  ///< rows x R, row-major: what each cell adds, weighted; sums
                                     ///< to score
  std::vector<float> wordScores;     ///< one a word: its share, the sum over its rows; sums to score (where it can be split by word)
  std::vector<int> bestRegion;       ///< one a word: the region with its highest similarity (lowest index on ties), -1 if not scored
};

/// The regions whose centre lies in a box drawn by hand; if none, the one that overlaps it most, as
/// intersection over union; if none touches it, the one whose centre is nearest. Empty only where
/// there are no boxes.
std::vector<int> regionsIn(std::span<const Box> boxes, const Box& area);
std::vector<int> regionsIn(const Alignment& alignment, const Box& area);

/// From the values of regions to pixels (spec: heatmaps).
enum class HeatRaster { Max, Mean, Density };
/// How values become colour; the interface names the rule.
enum class HeatScale {
  Fixed,     ///< [0,1] as it is (the whole sentence: a region's share of the score); negative values transparent
  AllWords,  ///< divided by the largest value of the whole matrix: words stay comparable
  ThisWord,  ///< this word's own least to largest ("relative")
};
enum class ColourMap { Inferno, Viridis, Cividis, BlueOrange };

struct HeatmapStyle {
  HeatRaster raster = HeatRaster::Max;
  HeatScale scale = HeatScale::AllWords;
  ColourMap colourMap = ColourMap::Inferno;
  float opacity = 0.65f;       ///< [0,1], of the hottest pixel
  float thresholdLow = 0.0f;   ///< scaled values below are left transparent
  float thresholdHigh = 1.0f;  ///< scaled values above are left transparent
  bool smooth = true;          ///< blur the raster by `smoothing` of the longer edge; off shows the boxes as they are
  float smoothing = 0.03f;
};

}  // namespace ws
