#include "core/eval/evaluation.h"

#include <algorithm>
#include <chrono>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/eval/detail/embed.h"
#include "core/eval/detail/first_stage.h"
#include "core/eval/detail/grounding.h"
#include "core/eval/detail/retrieval.h"
#include "core/eval/metrics.h"

namespace ws {
namespace {

double ceilingPercent(const Dataset& dataset) {
  std::int64_t unique = 0;
  for (const auto& caption : dataset.captions) {
    if (caption.trueOf < 0) return -1;
    unique += caption.trueOf == 1 ? 1 : 0;
  }
  return 100.0 * static_cast<double>(unique) / static_cast<double>(dataset.captions.size());
}

void rank(const Dataset& dataset, const EmbeddedDataset& embedded, const EvaluatedModel& model,
          const Progress& progress, const std::stop_token& stop, EvaluationReport& report) {
  std::vector<int> photoOfCaption, askedPhotos;
  for (const auto& caption : dataset.captions)
    photoOfCaption.push_back(static_cast<int>(caption.photo));
  for (std::size_t p = 0; p < dataset.photos.size(); ++p)
    if (!dataset.photos[p].captions.empty()) askedPhotos.push_back(static_cast<int>(p));

  const Retrieval fine = retrieve(dataset, embedded, model, kFineTop, kTileCells, progress, stop);
  report.tied = fine.sentenceToPhoto.tied;
  report.sentenceToPhoto = figuresOf(fine.sentenceToPhoto.ranks, photoOfCaption);
  report.photoToSentence = figuresOf(fine.photoToSentence.ranks, askedPhotos);
  report.perWord = isSumOverWords(model.scorer);
  for (const auto* figures : {&report.sentenceToPhoto, &report.photoToSentence})
    report.rsum += figures->recallAt1 + figures->recallAt5 + figures->recallAt10;

  auto global = rankGlobally(dataset, embedded, fine.best, model.name, progress, stop);
  if (!global) return;
  report.firstStage = firstStageFigures(*global);
  for (std::int64_t& place : global->ownPhoto) --place;  // ranks count from 0
  const RetrievalFigures alone = figuresOf(global->ownPhoto, photoOfCaption);
  report.globalRecallAt10 = alone.recallAt10;
  report.globalInterval = alone.intervalAt10;
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
  report.split = dataset.split;
  report.sampledFrom = static_cast<std::int64_t>(dataset.sampledFrom);
  report.images = static_cast<std::int64_t>(dataset.photos.size());
  report.captions = static_cast<std::int64_t>(dataset.captions.size());
  report.ceiling = ceilingPercent(dataset);
  const EmbeddedDataset embedded = embed(dataset, model, progress, stop);
  report.imagesPerSecond = static_cast<double>(report.images) / embedded.photoSeconds;
  rank(dataset, embedded, model, progress, stop, report);
  ground(dataset, embedded, model, progress, stop, report);
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return report;
}

}  // namespace ws
