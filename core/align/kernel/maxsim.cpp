#include "core/align/kernel/maxsim.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/align/kernel/detail/variants.h"
#include "core/base/error.h"

namespace ws {
namespace {

/// The largest magnitude of a word value: with regions in [-127, 127] no sum over a row can leave
/// int32.
int largestWordValue(std::size_t stride) {
  const auto bound =
      std::numeric_limits<std::int32_t>::max() / (127 * static_cast<std::int64_t>(stride));
  return static_cast<int>(std::min<std::int64_t>(bound, std::numeric_limits<std::int16_t>::max()));
}

/// To the nearest integer, ties to the even one, for values of 16 bits; without a call, so that loops
/// become vectors: where only whole numbers fit into the mantissa, adding rounds.
float nearest(float value) {
  constexpr float kWholeNumbers = 1.5f * (1 << 23);
  return (value + kWholeNumbers) - kWholeNumbers;
}

const std::vector<detail::MaxSimVariant>& variants() {
  static const std::vector<detail::MaxSimVariant> all = [] {
    auto found = detail::vnniVariants();
    for (auto& variant : detail::highwayVariants()) found.push_back(std::move(variant));
    return found;
  }();
  return all;
}

void score(const detail::MaxSimVariant& variant, const MaxSimQuery& query,
           const RegionLayout& layout, std::span<const std::uint8_t* const> records,
           std::span<float> scores, std::span<float> rowValues) {
  const auto rows = static_cast<std::size_t>(query.rows());
  const bool valuesFit = rowValues.empty() || rowValues.size() == records.size() * rows;
  if (query.dim() != layout.dim || records.size() != scores.size() || !valuesFit)
    throw Error(ErrorCode::InvalidArgument, "MaxSim",
                "words of " + std::to_string(query.dim()) + " values against regions of " +
                    std::to_string(layout.dim) + ", " + std::to_string(records.size()) +
                    " records for " + std::to_string(scores.size()) + " scores and " +
                    std::to_string(rowValues.size()) + " values of rows");
  float* values = rowValues.empty() ? nullptr : rowValues.data();
  variant.score(query, layout, records.data(), records.size(), scores.data(), values);
  for (std::size_t i = 0; i < rowValues.size(); ++i)
    rowValues[i] *= query.scale(static_cast<int>(i % rows));
}

}  // namespace

MaxSimQuery::MaxSimQuery(std::span<const float> words, std::span<const float> weights, int dim)
    : dim_(dim), lineCount_(RegionLayout{1, dim}.rowBytes() / kLineValues) {
  const auto width = static_cast<std::size_t>(std::max(dim, 0));
  if (width == 0 || words.size() % width != 0 ||
      (!weights.empty() && weights.size() != words.size() / width))
    throw Error(ErrorCode::InvalidArgument, "words",
                std::to_string(words.size()) + " values and " + std::to_string(weights.size()) +
                    " weights are no rows of " + std::to_string(dim) + " with a weight each");
  const auto isFinite = [](float value) { return std::isfinite(value); };
  if (!std::ranges::all_of(words, isFinite) || !std::ranges::all_of(weights, isFinite))
    throw Error(ErrorCode::InvalidArgument, "words", "hold a value that is not a finite number");

  const std::size_t rowTotal = words.size() / width;
  const auto limit = static_cast<float>(largestWordValue(rowStride()));
  lines_.resize(rowTotal * lineCount_);
  for (std::size_t w = 0; w < rowTotal; ++w) {
    const auto from = words.subspan(w * width, width);
    float largest = 0;
    for (const float value : from) largest = std::max(largest, std::abs(value));
    const float scale = largest / limit;
    std::int16_t* into = lines_[w * lineCount_].values;  // its lines follow each other without a gap
    for (std::size_t i = 0; i < width && scale > 0; ++i)
      into[i] = static_cast<std::int16_t>(nearest(std::clamp(from[i] / scale, -limit, limit)));
    factors_.push_back(scale * (weights.empty() ? 1.0f : weights[w]));
    scales_.push_back(scale);
  }
}

void scoreMaxSim(const MaxSimQuery& query, const RegionLayout& layout,
                 std::span<const std::uint8_t* const> records, std::span<float> scores,
                 std::span<float> rowValues) {
  score(variants().front(), query, layout, records, scores, rowValues);
}

std::vector<std::string> maxSimVariants() {
  std::vector<std::string> names;
  for (const auto& variant : variants()) names.push_back(variant.name);
  return names;
}

void scoreMaxSimWith(std::string_view name, const MaxSimQuery& query, const RegionLayout& layout,
                     std::span<const std::uint8_t* const> records, std::span<float> scores,
                     std::span<float> rowValues) {
  const auto found = std::ranges::find(variants(), name, &detail::MaxSimVariant::name);
  if (found == variants().end())
    throw Error(ErrorCode::NotFound, std::string(name),
                "is no variant that this processor can run");
  score(*found, query, layout, records, scores, rowValues);
}

}  // namespace ws
