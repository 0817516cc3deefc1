#include "core/engine/library_engine.h"

#include "core/align/heatmap.h"
#include "core/align/scorer.h"
#include "core/engine/make.h"
#include "core/engine/model_packs.h"

namespace ws {
namespace {

StoreGeometry geometryOf(const ModelPackInfo& pack) {
  return {packId(pack.folder), pack.maxRegions, pack.dim, pack.globalDim};
}

}  // namespace

LibraryEngine::LibraryEngine(const std::filesystem::path& folder, const EngineOptions& options)
    : folder_(folder),
      encoders_(options.modelPack.empty() ? builtInPack() : options.modelPack),
      library_(Library::open(folder, geometryOf(encoders_.pack()), options.readOnly)),
      searcher_(library_->store()) {
  encoders_.sentences().encode(encoders_.sentences().split("warm"));  // the first question shall not wait for this
}

bool LibraryEngine::isReadOnly() const { return library_->isReadOnly(); }

IngestReport LibraryEngine::ingest(const std::vector<std::filesystem::path>& folders, const Progress& progress,
                                   std::stop_token stop) {
  const IngestPlan plan{.encode = [this](std::span<const Image> photos) { return encoders_.images().encode(photos); },
                        .inputEdgePx = encoders_.pack().inputEdgePx,
                        .betweenBatches = [this] { gate_.pass(); }};
  return library_->ingest(folders, plan, progress, stop);
}

void LibraryEngine::pauseIngest(bool paused) { library_->pause(paused); }

void LibraryEngine::retryFailed(std::span<const PhotoId> photos) { library_->retryFailed(photos); }

std::vector<std::string> LibraryEngine::scorers() const { return scorerNames(); }

Image LibraryEngine::heatmap(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style,
                             Size size) {
  return paintHeatmap(alignment, selection, style, size);
}

std::vector<float> LibraryEngine::heatValues(const Alignment& alignment, const WordSelection& selection,
                                             const HeatmapStyle& style, Size size) {
  return heatmapValues(alignment, selection, style, size);
}

Image LibraryEngine::differenceMap(const Alignment& a, const WordSelection& selectionA, const Alignment& b,
                                   const WordSelection& selectionB, const HeatmapStyle& style, Size size) {
  return paintDifference(a, selectionA, b, selectionB, style, size);
}

std::vector<ModelPackRow> LibraryEngine::modelPacks() const { return listModelPacks(encoders_.pack().folder); }

VerifyReport LibraryEngine::verify(bool repair, const Progress& progress, std::stop_token stop) {
  if (progress) progress({.phase = "verify"});
  throwIfStopped(stop);
  const StoreReport report = library_->verify(repair);
  return {.healthy = report.problems.empty(),
          .photos = library_->catalog().counts().photos,
          .vectors = report.records,
          .found = report.problems,
          .repaired = report.repairs};
}

std::unique_ptr<Engine> makeEngine(const std::filesystem::path& library, const EngineOptions& options) {
  return std::make_unique<LibraryEngine>(library, options);
}

}  // namespace ws
