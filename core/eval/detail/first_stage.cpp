#include "core/eval/detail/first_stage.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/eval/detail/score_all.h"
#include "core/eval/intervals.h"

namespace ws {
namespace {

constexpr std::size_t kSentencesAtOnce = 64;  // of 10,000 photos: 2.5 MB of scores

/// How many photos score no less than this one, itself among them.
std::int64_t placeOf(std::size_t photo, std::span<const float> scores) {
  const float own = scores[photo];
  return std::ranges::count_if(scores, [own](float score) { return score >= own; });
}

/// The least depth that holds a share of the places.
std::int64_t depthFor(std::size_t percent, const std::vector<std::int64_t>& sorted) {
  return sorted[(sorted.size() * percent + 99) / 100 - 1];
}

}  // namespace

std::optional<GlobalRanks> rankGlobally(const Dataset& dataset, const EmbeddedDataset& embedded,
                                        const std::vector<BestPhotos>& best,
                                        const std::string& model, const Progress& progress,
                                        const std::stop_token& stop) {
  if (!haveGlobals(embedded.photos, embedded.words)) return std::nullopt;
  const std::size_t photos = embedded.photos.size();
  const std::span sentences(embedded.words);
  GlobalRanks ranks;
  for (std::size_t first = 0; first < sentences.size(); first += kSentencesAtOnce) {
    throwIfStopped(stop);
    const auto part =
        sentences.subspan(first, std::min(kSentencesAtOnce, sentences.size() - first));
    const auto scores = scoreGlobally(embedded.photos, part);
    if (!std::ranges::all_of(scores, [](float score) { return std::isfinite(score); }))
      throw Error(ErrorCode::Incompatible, model,
                  "the model's global vectors give scores that aren't numbers");
    for (std::size_t s = 0; s < part.size(); ++s) {
      const auto row = std::span(scores).subspan(s * photos, photos);
      const std::size_t own = dataset.captions[first + s].photo;
      ranks.ownPhoto.push_back(placeOf(own, row));
      for (const auto& entry : best[first + s].entries()) {
        ranks.fineTop.push_back(placeOf(entry.photo, row));
        ranks.photoOf.push_back(static_cast<int>(own));
      }
    }
    if (progress)
      progress({"first stage", static_cast<std::int64_t>(first + part.size()),
                static_cast<std::int64_t>(sentences.size())});
  }
  return ranks;
}

FirstStageFigures firstStageFigures(const GlobalRanks& ranks) {
  FirstStageFigures figures;
  figures.pairs = static_cast<std::int64_t>(ranks.fineTop.size());
  if (ranks.fineTop.empty()) return figures;
  auto sorted = ranks.fineTop;
  std::ranges::sort(sorted);
  figures.depth95 = depthFor(95, sorted);
  figures.depth99 = depthFor(99, sorted);
  std::vector<bool> within;
  Tally all;
  for (const std::int64_t place : ranks.fineTop) {
    within.push_back(place <= static_cast<std::int64_t>(kCandidates));
    all.add(within.back());
  }
  figures.within500 = {shareOf(all).percent, overPhotos(byPhoto(within, ranks.photoOf))};
  return figures;
}

}  // namespace ws
