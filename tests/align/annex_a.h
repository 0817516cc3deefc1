#pragma once
// The worked example of spec alignment.md, Annex A: three regions, four words, all of unit length
// in three dimensions.
#include <vector>

namespace ws::testing {

inline const std::vector<float> kAnnexRegions = {1, 0, 0, 0.6f, 0.8f, 0, 0, 0.6f, -0.8f};
inline const std::vector<float> kAnnexWords = {0.8f, 0.6f, 0, 0, -1, 0, 0, 0, 1, 0.6f, 0, -0.8f};

}  // namespace ws::testing
