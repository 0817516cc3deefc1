#pragma once
// What the global vectors alone would find, and what they would lose.
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/eval/detail/retrieval.h"

namespace ws {

inline constexpr std::size_t kFineTop = 10;      ///< photos that a first stage must not lose ...
inline constexpr std::size_t kCandidates = 500;  ///< ... among so many candidates

/// Places by the global vectors alone, from 1. Pessimistic: whoever has the same score stands
/// before.
struct GlobalRanks {
  std::vector<std::int64_t> ownPhoto;  ///< one a sentence
  std::vector<std::int64_t> fineTop;   ///< of each sentence's best photos by the fine scores
  std::vector<int> photoOf;  ///< one an entry of fineTop: the photo that the sentence is of
};

/// Some sentences at a time against all photos. Phase "first stage".
/// @param model  its name
/// @return nothing where the model has no global vectors
/// @throws Error Incompatible (scores that aren't numbers), Cancelled
std::optional<GlobalRanks> rankGlobally(const Dataset& dataset, const EmbeddedDataset& embedded,
                                        const std::vector<BestPhotos>& best,
                                        const std::string& model, const Progress& progress,
                                        const std::stop_token& stop);

FirstStageFigures firstStageFigures(const GlobalRanks& ranks);

}  // namespace ws
