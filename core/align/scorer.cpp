#include "core/align/scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace ws {
namespace {

/// A matrix of rows (words or pieces) by regions, row-major.
struct Cells {
  std::size_t rows = 0, regions = 0;
  std::vector<float> values;

  Cells(std::size_t w, std::size_t r) : rows(w), regions(r), values(w * r) {}
  float& at(std::size_t w, std::size_t r) { return values[w * regions + r]; }
  float at(std::size_t w, std::size_t r) const { return values[w * regions + r]; }
};

/// What a scorer reads.
struct Sides {
  std::span<const float> words, regions;
  std::size_t dim = 0;
  std::span<const float> word(std::size_t w) const { return words.subspan(w * dim, dim); }
  std::span<const float> region(std::size_t r) const { return regions.subspan(r * dim, dim); }
};

/// Sixteen running sums let the compiler use vector registers without reordering promises of its
/// own.
float dot(std::span<const float> a, std::span<const float> b) {
  constexpr std::size_t kLanes = 16;
  std::array<float, kLanes> lanes{};
  std::size_t i = 0;
  for (; i + kLanes <= a.size(); i += kLanes)
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += a[i + k] * b[i + k];
  float sum = 0;
  for (; i < a.size(); ++i) sum += a[i] * b[i];
  for (const float lane : lanes) sum += lane;
  return sum;
}

Cells similarities(const Sides& sides, std::size_t rows, std::size_t regions) {
  Cells cells(rows, regions);
  for (std::size_t w = 0; w < rows; ++w)
    for (std::size_t r = 0; r < regions; ++r) cells.at(w, r) = dot(sides.word(w), sides.region(r));
  return cells;
}

/// Adds `scale` times the similarity of every word's best region, the first on ties.
void addBestRegions(const Cells& similarity, bool floor, float scale, Cells& contributions) {
  for (std::size_t w = 0; w < similarity.rows; ++w) {
    std::size_t best = 0;
    for (std::size_t r = 1; r < similarity.regions; ++r)
      if (similarity.at(w, r) > similarity.at(w, best)) best = r;
    const float value = similarity.at(w, best);
    if (!floor || value > 0) contributions.at(w, best) += scale * value;
  }
}

/// Adds the similarity of every region's best word, the first on ties.
void addBestWords(const Cells& similarity, bool floor, Cells& contributions) {
  for (std::size_t r = 0; r < similarity.regions; ++r) {
    std::size_t best = 0;
    for (std::size_t w = 1; w < similarity.rows; ++w)
      if (similarity.at(w, r) > similarity.at(best, r)) best = w;
    const float value = similarity.at(best, r);
    if (!floor || value > 0) contributions.at(best, r) += value;
  }
}

void addAll(const Cells& similarity, float scale, Cells& contributions) {
  for (std::size_t i = 0; i < similarity.values.size(); ++i)
    contributions.values[i] += scale * similarity.values[i];
}

/// Attention of every region over the words: the positive similarities, of unit length over the
/// regions, soft-maxed over the words.
Cells attentionOf(const Cells& similarity) {
  Cells attention(similarity.rows, similarity.regions);
  for (std::size_t w = 0; w < similarity.rows; ++w) {
    double square = 0;
    for (std::size_t r = 0; r < similarity.regions; ++r) {
      const float positive = std::max(similarity.at(w, r), 0.0f);
      square += static_cast<double>(positive) * positive;
    }
    const auto scale = static_cast<float>(1 / std::max(std::sqrt(square), 1e-12));
    for (std::size_t r = 0; r < similarity.regions; ++r)
      attention.at(w, r) =
          std::exp(std::max(similarity.at(w, r), 0.0f) * scale);  // at most e: no overflow
  }
  for (std::size_t r = 0; r < similarity.regions; ++r) {
    float sum = 0;
    for (std::size_t w = 0; w < similarity.rows; ++w) sum += attention.at(w, r);
    for (std::size_t w = 0; w < similarity.rows; ++w) attention.at(w, r) /= sum;
  }
  return attention;
}

/// Adds every region's cosine with what it attended, split over the words: their shares of the
/// numerator.
void addAttended(const Cells& similarity, const Cells& attention, const Sides& sides,
                 Cells& contributions) {
  constexpr float kLeastNorm = 1e-8f;
  std::vector<float> attended(sides.dim);
  for (std::size_t r = 0; r < similarity.regions; ++r) {
    std::fill(attended.begin(), attended.end(), 0.0f);
    for (std::size_t w = 0; w < similarity.rows; ++w)
      for (std::size_t d = 0; d < sides.dim; ++d)
        attended[d] += attention.at(w, r) * sides.word(w)[d];
    const float norm = std::max(std::sqrt(dot(attended, attended)), kLeastNorm) *
                       std::max(std::sqrt(dot(sides.region(r), sides.region(r))), kLeastNorm);
    for (std::size_t w = 0; w < similarity.rows; ++w)
      contributions.at(w, r) += attention.at(w, r) * similarity.at(w, r) / norm;
  }
}

void requireKnown(const std::string& name) {
  const auto& names = scorerNames();
  if (std::find(names.begin(), names.end(), name) != names.end()) return;
  std::string list;
  for (const std::string& known : names) list += (list.empty() ? "" : ", ") + known;
  throw Error(ErrorCode::NotFound, name, "there is no such scorer; known are " + list);
}

void requireFit(const Sentence& sentence, const SentenceEmbedding& words,
                std::span<const float> regions, std::span<const Box> boxes, int dim) {
  const auto width = static_cast<std::size_t>(std::max(dim, 0));
  const bool inRange = std::all_of(words.rowWord.begin(), words.rowWord.end(), [&](int word) {
    return word >= 0 && word < static_cast<int>(sentence.words.size());
  });
  if (dim <= 0 || words.words.size() != words.rowWord.size() * width ||
      regions.size() != boxes.size() * width || !inRange)
    throw Error(ErrorCode::Incompatible, "",
                "the vectors of sentence and photo aren't of one model: their sizes differ");
}

/// Fills what is told per word: shares, and the region each resembles most: by the mean over its
/// rows, a picture by the highest of them.
void summariseWords(const Cells& similarity, Alignment& alignment) {
  const std::size_t words = alignment.words.size(), regions = similarity.regions;
  alignment.wordScores.assign(words, 0.0f);
  alignment.bestRegion.assign(words, -1);
  std::vector<float> sums(regions);
  for (std::size_t word = 0; word < words; ++word) {
    bool scored = false;
    const bool highest = alignment.words[word].picture;
    std::fill(sums.begin(), sums.end(), highest ? -std::numeric_limits<float>::infinity() : 0.0f);
    for (std::size_t w = 0; w < similarity.rows; ++w) {
      if (alignment.rowWord[w] != static_cast<int>(word)) continue;
      scored = true;
      for (std::size_t r = 0; r < regions; ++r) {
        const float cell = similarity.at(w, r);
        sums[r] = highest ? std::max(sums[r], cell) : sums[r] + cell;
        alignment.wordScores[word] += alignment.contributions[w * regions + r];
      }
    }
    if (scored && regions > 0)
      alignment.bestRegion[word] =
          static_cast<int>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  }
}

}  // namespace

const std::vector<std::string>& scorerNames() {
  static const std::vector<std::string> kNames = {"MrSw", "MrAVGw", "MwSr",          "symm",
                                                  "sum",  "mean",   "scan-sentences"};
  return kNames;
}

std::vector<float> rowWeights(std::span<const Word> words, std::span<const int> rowWord) {
  std::vector<float> weights;
  weights.reserve(rowWord.size());
  for (const int index : rowWord) {
    const Word& word = words[static_cast<std::size_t>(index)];
    const auto rows = word.picture ? std::count(rowWord.begin(), rowWord.end(), index) : 1;
    weights.push_back(word.weight / static_cast<float>(rows));
  }
  return weights;
}

void divideScore(Alignment& alignment, float divisor) {
  alignment.score /= divisor;
  for (float& share : alignment.contributions) share /= divisor;
  for (float& share : alignment.wordScores) share /= divisor;
}

Alignment align(const Sentence& sentence, const SentenceEmbedding& words,
                std::span<const float> regions, std::span<const Box> boxes, int dim,
                const ScorerSpec& spec, std::string precision) {
  requireKnown(spec.name);
  requireFit(sentence, words, regions, boxes, dim);
  const Sides sides{words.words, regions, static_cast<std::size_t>(dim)};
  const std::size_t rows = words.rowWord.size(), count = boxes.size();

  Alignment alignment;
  alignment.scorer = spec.name;
  alignment.precision = std::move(precision);
  alignment.words = sentence.words;
  alignment.rowWord = words.rowWord;
  alignment.boxes.assign(boxes.begin(), boxes.end());

  Cells similarity = similarities(sides, rows, count), contributions(rows, count);
  if (rows > 0 && count > 0) {
    const bool best = spec.name == "MrSw" || spec.name == "symm";
    if (best) addBestRegions(similarity, spec.floorRegions, 1, contributions);
    if (spec.name == "MrAVGw")
      addBestRegions(similarity, spec.floorRegions, 1 / static_cast<float>(rows), contributions);
    if (spec.name == "MwSr" || spec.name == "symm")
      addBestWords(similarity, spec.floorWords, contributions);
    if (spec.name == "sum") addAll(similarity, 1, contributions);
    if (spec.name == "mean")
      addAll(similarity, 1 / static_cast<float>(rows * count), contributions);
  }
  alignment.matrix = similarity.values;
  if (spec.name == "scan-sentences") {
    alignment.kind = MatrixKind::Attention;
    const Cells attention = attentionOf(similarity);
    if (rows > 0) addAttended(similarity, attention, sides, contributions);
    alignment.matrix = attention.values;
  }
  const std::vector<float> weights = rowWeights(alignment.words, alignment.rowWord);
  for (std::size_t i = 0; i < contributions.values.size(); ++i)
    contributions.values[i] *= weights[i / count];
  double score = 0;
  for (const float share : contributions.values) score += share;
  alignment.score = static_cast<float>(score);
  alignment.contributions = std::move(contributions.values);
  summariseWords(similarity, alignment);
  return alignment;
}

}  // namespace ws
