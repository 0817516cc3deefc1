#pragma once
// The kernel's variants: one interface, several instruction sets.
#include <string>
#include <vector>

#include "core/align/kernel/maxsim.h"

namespace ws::detail {

struct MaxSimVariant {
  using Function = void (*)(const MaxSimQuery&, const RegionLayout&, const std::uint8_t* const* records,
                            std::size_t count, float* scores);
  std::string name;
  Function score;
};

/// What Highway was compiled for and this processor has, the best first; never empty.
std::vector<MaxSimVariant> highwayVariants();
/// The one with AVX-512 VNNI's 16-bit dot product; empty where the processor or the compiler's target lacks it.
std::vector<MaxSimVariant> vnniVariants();

}  // namespace ws::detail
