#pragma once
// The hot path of search: MrSw scores of one sentence against many stored photos.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/align/kernel/region_record.h"

namespace ws {

/// A sentence made ready for the kernel: word rows as 16-bit integers, each with its own scale.
/// Sixteen bits cost no more than eight where regions must be widened anyway, and make the error of
/// the words vanish beside that of the stored regions: the kernel's score is that of float words
/// against the stored int8 regions to about 1e-5 a word.
class MaxSimQuery {
 public:
  /// @param words    W x dim, row-major; all finite
  /// @param weights  one a row, or empty for all 1; a negative one counts against
  /// @throws Error InvalidArgument when sizes don't fit or a value isn't finite
  MaxSimQuery(std::span<const float> words, std::span<const float> weights, int dim);

  int rows() const { return static_cast<int>(factors_.size()); }
  int dim() const { return dim_; }
  /// Row w, padded with zeros to a whole number of cache lines of int8; on a cache line itself.
  const std::int16_t* row(int w) const {
    return lines_[static_cast<std::size_t>(w) * lineCount_].values;
  }
  std::size_t rowStride() const { return lineCount_ * kLineValues; }  ///< in values
  /// What the best integer product of row w is multiplied by: its weight times its scale.
  float factor(int w) const { return factors_[static_cast<std::size_t>(w)]; }
  /// The same without its weight: from the product to a cosine.
  float scale(int w) const { return scales_[static_cast<std::size_t>(w)]; }

 private:
  static constexpr std::size_t kLineValues = 32;
  struct alignas(64) Line {
    std::int16_t values[kLineValues] = {};
  };
  int dim_;
  std::size_t lineCount_;
  std::vector<Line> lines_;
  std::vector<float> factors_, scales_;
};

/// Scores photos: for every word the best region's product, weighted, summed over words in order
/// (MrSw; Messina et al., "Fine-grained visual textual alignment", 2021). The same bits on every
/// processor: sums are of integers, maxima are exact, and the rest is done in one order.
///
/// @param records  regions of each photo, in the form of `layout` (which must have the query's dim)
/// @param scores   one a record; 0 where a record has no region
/// @param rowValues  records x rows, row-major, or empty: every row's best similarity, without its
/// weight; what the score is the weighted sum of
void scoreMaxSim(const MaxSimQuery& query, const RegionLayout& layout,
                 std::span<const std::uint8_t* const> records, std::span<float> scores,
                 std::span<float> rowValues = {});

/// Names of the variants this processor can run, the one that is used first; for tests and
/// benchmarks.
std::vector<std::string> maxSimVariants();
/// As scoreMaxSim, with one of these. @throws Error NotFound
void scoreMaxSimWith(std::string_view variant, const MaxSimQuery& query, const RegionLayout& layout,
                     std::span<const std::uint8_t* const> records, std::span<float> scores,
                     std::span<float> rowValues = {});

}  // namespace ws
