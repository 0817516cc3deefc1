#pragma once
// The kernel's variants: one interface, several instruction sets.
#include <string>
#include <vector>

#include "core/align/kernel/maxsim.h"

namespace ws::detail {

struct MaxSimVariant {
  /// @param rowValues  count x rows of best products times the regions' scales, or null
  using Function = void (*)(const MaxSimQuery&, const RegionLayout&,
                            const std::uint8_t* const* records, std::size_t count, float* scores,
                            float* rowValues);
  std::string name;
  Function score;
};

/// So many records ahead memory is fetched: the processor's own prefetching stops at each page, and
/// a record has two (measured on records in memory: 15 % off the time; 1 and 4 ahead gain less).
inline constexpr std::size_t kAhead = 2;

/// How many of the `left` words the next tile takes, so that tiles of at most `most` come out even.
inline int tileWords(int left, int most) {
  const int tiles = (left + most - 1) / most;
  return (left + tiles - 1) / tiles;
}

/// What Highway was compiled for and this processor has, the best first; never empty.
std::vector<MaxSimVariant> highwayVariants();
/// The one with AVX-512 VNNI's 16-bit dot product; empty where the processor or the compiler's
/// target lacks it.
std::vector<MaxSimVariant> vnniVariants();

}  // namespace ws::detail
