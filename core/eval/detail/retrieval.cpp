#include "core/eval/detail/retrieval.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/eval/detail/score_all.h"

namespace ws {
namespace {

/// Photos that go together, with all their captions.
struct Group {
  std::vector<std::size_t> photos, captions;
};

/// Groups of equally many photos, so that a tile of any two has no more than so many cells, but at
/// least one photo.
std::vector<Group> groupsOf(const Dataset& dataset, std::size_t tileCells) {
  const std::size_t photos = dataset.photos.size();
  const auto fits = [&](std::size_t size) {
    std::size_t most = 0;  // captions of a group
    for (std::size_t first = 0; first < photos; first += size) {
      std::size_t captions = 0;
      for (std::size_t p = first; p < std::min(first + size, photos); ++p)
        captions += dataset.photos[p].captions.size();
      most = std::max(most, captions);
    }
    return size * most <= tileCells;
  };
  std::size_t size = photos;
  while (size > 1 && !fits(size)) size = (size + 1) / 2;

  std::vector<Group> groups;
  for (std::size_t p = 0; p < photos; ++p) {
    if (p % size == 0) groups.emplace_back();
    groups.back().photos.push_back(p);
    for (const std::size_t caption : dataset.photos[p].captions)
      groups.back().captions.push_back(caption);
  }
  return groups;
}

}  // namespace

void BestPhotos::offer(float score, std::size_t photo) {
  const auto isBefore = [](const Entry& a, const Entry& b) {
    return a.score != b.score ? a.score > b.score : a.photo > b.photo;
  };
  const Entry entry{score, photo};
  if (entries_.size() == most_ && (most_ == 0 || !isBefore(entry, entries_.back()))) return;
  entries_.insert(std::ranges::upper_bound(entries_, entry, isBefore), entry);
  if (entries_.size() > most_) entries_.pop_back();
}

bool isSumOverWords(std::string_view scorer) { return scorer == "MrSw" || scorer == "sum"; }

double sentenceDivisor(std::string_view scorer, const SentenceEmbedding& words) {
  const std::size_t rows = words.rowWord.size();
  return isSumOverWords(scorer) && rows > 0 ? static_cast<double>(rows) : 1.0;
}

Retrieval retrieve(const Dataset& dataset, const EmbeddedDataset& embedded,
                   const EvaluatedModel& model, std::size_t bestPhotos, std::size_t tileCells,
                   const Progress& progress, const std::stop_token& stop) {
  std::vector<int> photoOfCaption;
  std::vector<double> divisors;
  for (std::size_t c = 0; c < dataset.captions.size(); ++c) {
    photoOfCaption.push_back(static_cast<int>(dataset.captions[c].photo));
    divisors.push_back(sentenceDivisor(model.scorer, embedded.words[c]));
  }
  Retrieval result{.best =
                       std::vector<BestPhotos>(dataset.captions.size(), BestPhotos(bestPhotos))};
  RankCounter ranks(photoOfCaption, static_cast<std::int64_t>(dataset.photos.size()),
                    Ties::Pessimistic, std::move(divisors));
  const auto groups = groupsOf(dataset, tileCells);
  std::int64_t done = 0;
  const auto total = static_cast<std::int64_t>(dataset.photos.size() * dataset.captions.size());
  const auto score = [&](const Group& photos, const Group& captions) {
    if (captions.captions.empty()) return;  // a sample may have left none
    const auto scores = scoreAll(embedded.photos, photos.photos, embedded.words, captions.captions,
                                 model.dim, model.scorer, stop);
    if (!std::ranges::all_of(scores, [](float s) { return std::isfinite(s); }))
      throw Error(ErrorCode::Incompatible, model.name,
                  "the model gives scores that aren't numbers");
    const ScoreTile tile{photos.photos, captions.captions, scores};
    if (&photos == &captions) ranks.learn(tile);
    ranks.count(tile);
    const float* cell = scores.data();
    for (const std::size_t photo : photos.photos)
      for (const std::size_t caption : captions.captions)
        result.best[caption].offer(*cell++, photo);
    done += static_cast<std::int64_t>(scores.size());
    if (progress) progress({"score", done, total});
  };
  for (const Group& group : groups) score(group, group);  // a caption's own photo must come first
  for (const Group& photos : groups)
    for (const Group& captions : groups)
      if (&photos != &captions) score(photos, captions);
  result.sentenceToPhoto = ranks.sentenceToPhoto();
  result.photoToSentence = ranks.photoToSentence();
  return result;
}

}  // namespace ws
