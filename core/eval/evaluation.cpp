#include "core/eval/evaluation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/eval/detail/embed.h"
#include "core/eval/detail/pointing.h"
#include "core/eval/detail/score_all.h"
#include "core/eval/metrics.h"

namespace ws {
namespace {

const std::set<std::string> kPointedRoles{"kind", "colour", "size", "pattern"};
constexpr std::size_t kFineTop = 10;      // hits that a first stage must not lose ...
constexpr std::size_t kCandidates = 500;  // ... among so many candidates

/// Indices of the sentence's scored words that share a byte with [start, end).
std::vector<int> wordsWithin(const Sentence& sentence, int start, int end) {
  std::vector<int> found;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const Word& word = sentence.words[i];
    if (word.scored && word.start < end && start < word.end) found.push_back(static_cast<int>(i));
  }
  return found;
}

void point(const Dataset& dataset, const EmbeddedDataset& embedded, const EvaluatedModel& model,
           const Progress& progress, const std::stop_token& stop, EvaluationReport& report) {
  PointingScore score;
  for (std::size_t c = 0; c < dataset.captions.size(); ++c) {
    throwIfStopped(stop);
    const DatasetCaption& caption = dataset.captions[c];
    const PhotoEmbedding& photo = embedded.photos[caption.photo];
    const Alignment alignment = align(embedded.sentences[c], embedded.words[c], photo.regions,
                                      photo.boxes, model.dim, {.name = model.scorer}, "float32");
    for (const DatasetSpan& span : caption.words) {
      if (!kPointedRoles.contains(span.role) || span.objects.empty()) continue;
      std::vector<Box> right;
      for (const int object : span.objects)
        right.push_back(
            dataset.photos[caption.photo].objects[static_cast<std::size_t>(object)].box);
      const auto words = wordsWithin(embedded.sentences[c], span.start, span.end);
      // No word would mean the whole sentence to regionValues.
      const auto heat = words.empty() ? std::vector<float>() : regionValues(alignment, words);
      score.add(span.role, heat, alignment.boxes, right);
    }
    if (progress)
      progress({"point", static_cast<std::int64_t>(c + 1),
                static_cast<std::int64_t>(dataset.captions.size())});
  }
  report.pointing = score.overall();
  report.byRole = score.byRole();
}

/// The photos with the highest scores for one sentence; equal scores by falling index, as in
/// descendingOrder.
std::vector<std::size_t> best(const std::vector<float>& scores, std::size_t photos,
                              std::size_t sentences, std::size_t sentence, std::size_t count) {
  std::vector<std::size_t> order(photos);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto higher = [&](std::size_t a, std::size_t b) {
    const float left = scores[a * sentences + sentence], right = scores[b * sentences + sentence];
    return left != right ? left > right : a > b;
  };
  count = std::min(count, photos);
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), higher);
  order.resize(count);
  return order;
}

double overlapPercent(const std::vector<float>& fine, const std::vector<float>& global,
                      std::size_t photos, std::size_t sentences) {
  std::size_t kept = 0;
  for (std::size_t s = 0; s < sentences; ++s) {
    const auto candidates = best(global, photos, sentences, s, kCandidates);
    const std::set<std::size_t> within(candidates.begin(), candidates.end());
    for (const auto photo : best(fine, photos, sentences, s, kFineTop)) kept += within.count(photo);
  }
  return 100.0 * static_cast<double>(kept) / static_cast<double>(kFineTop * sentences);
}

double ceilingPercent(const Dataset& dataset) {
  std::int64_t unique = 0;
  for (const auto& caption : dataset.captions) {
    if (caption.trueOf < 0) return -1;
    unique += caption.trueOf == 1 ? 1 : 0;
  }
  return 100.0 * static_cast<double>(unique) / static_cast<double>(dataset.captions.size());
}

void retrieve(const Dataset& dataset, const EmbeddedDataset& embedded, const EvaluatedModel& model,
              const Progress& progress, const std::stop_token& stop, EvaluationReport& report) {
  const std::size_t photos = dataset.photos.size(), sentences = dataset.captions.size();
  std::vector<int> imageOfCaption;
  for (const auto& caption : dataset.captions)
    imageOfCaption.push_back(static_cast<int>(caption.photo));
  const auto matrixOf = [&](const std::vector<float>& scores) {
    if (!std::ranges::all_of(scores, [](float score) { return std::isfinite(score); }))
      throw Error(ErrorCode::Incompatible, model.name,
                  "the model gives scores that aren't numbers");
    return ScoreMatrix{scores, imageOfCaption, static_cast<std::int64_t>(photos)};
  };

  const auto fine =
      scoreAll(embedded.photos, embedded.words, model.dim, model.scorer, progress, stop);
  const Ranks toPhoto = sentenceToPhotoRanks(matrixOf(fine), Ties::Pessimistic);
  report.tied = toPhoto.tied;
  report.sentenceToPhoto = figuresOf(toPhoto.ranks);
  report.photoToSentence = figuresOf(photoToSentenceRanks(matrixOf(fine), Ties::Pessimistic).ranks);
  for (const auto* figures : {&report.sentenceToPhoto, &report.photoToSentence})
    report.rsum += figures->recallAt1 + figures->recallAt5 + figures->recallAt10;

  const auto global = scoreAllGlobally(embedded.photos, embedded.words);
  if (global.empty()) return;
  report.globalRecallAt10 =
      figuresOf(sentenceToPhotoRanks(matrixOf(global), Ties::Pessimistic).ranks).recallAt10;
  if (photos > kCandidates) report.overlapAt500 = overlapPercent(fine, global, photos, sentences);
}

}  // namespace

EvaluationReport evaluate(const Dataset& dataset, const EvaluatedModel& model,
                          const Progress& progress, std::stop_token stop) {
  const auto began = std::chrono::steady_clock::now();
  const auto& known = scorerNames();
  if (std::ranges::find(known, model.scorer) == known.end())
    throw Error(ErrorCode::NotFound, model.scorer, "there is no such scorer");
  if (dataset.photos.empty() || dataset.captions.empty())
    throw Error(ErrorCode::InvalidArgument, displayPath(dataset.folder),
                "there is nothing in this data set");
  EvaluationReport report;
  report.pack = model.name;
  report.scorer = model.scorer;
  report.images = static_cast<std::int64_t>(dataset.photos.size());
  report.captions = static_cast<std::int64_t>(dataset.captions.size());
  report.ceiling = ceilingPercent(dataset);
  const EmbeddedDataset embedded = embed(dataset, model, progress, stop);
  report.imagesPerSecond = static_cast<double>(report.images) / embedded.photoSeconds;
  retrieve(dataset, embedded, model, progress, stop, report);
  point(dataset, embedded, model, progress, stop, report);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return report;
}

}  // namespace ws
