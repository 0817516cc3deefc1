#pragma once
// The other face of the house: what needs no library. Scenes, training, evaluation, single files.
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/alignment.h"
#include "core/base/error.h"
#include "core/base/progress.h"

namespace ws {

struct ModelPackRow;  // core/engine.h

struct RetrievalFigures {
  double recallAt1 = 0, recallAt5 = 0, recallAt10 = 0;  ///< percent
  double medianRank = 0, meanRank = 0;                  ///< 1 is best
};

struct PointingFigures {
  double hits = 0;        ///< percent of words whose hottest spot lies in a right box
  double chance = 0;      ///< what a random pixel would score, percent
  double centre = 0;      ///< what the photo's centre would score, percent
  std::int64_t words = 0; ///< how many were tested
};

struct EvaluationReport {
  std::string pack, scorer;
  std::int64_t images = 0, captions = 0;
  RetrievalFigures sentenceToPhoto, photoToSentence;
  double rsum = 0;
  double ceiling = 0;     ///< percent of captions that are true of exactly one photo; less than 0 where unknown
  PointingFigures pointing;                          ///< over all tested words
  std::map<std::string, PointingFigures> byRole;     ///< "kind", "colour", "size", "pattern"
  double globalRecallAt10 = -1;  ///< sentence to photo by the global vector alone, percent; -1 where the pack has none
  double overlapAt500 = -1;      ///< share of the fine top 10 within the first 500 by the global vector, percent
  double seconds = 0, imagesPerSecond = 0;
};

struct TrainSummary {
  std::int64_t steps = 0, scenes = 0;
  double seconds = 0;
  std::filesystem::path pack;  ///< the exported model pack
};

/// Safe from any thread; long calls can be stopped and then throw Error Cancelled.
class Workshop {
 public:
  virtual ~Workshop() = default;

  /// Every picture feature we know of, and whether this build reads it.
  virtual std::vector<std::pair<std::string, bool>> formats() const = 0;
  /// The upright photo as search sees it, alpha over white, longest edge at most `edgePx` (0: full size).
  virtual Image thumbnail(const std::filesystem::path& file, int edgePx, bool applyColourProfile) const = 0;
  virtual void writePng(const std::filesystem::path& file, const Image& image) const = 0;
  /// One sentence on one file, freshly encoded. @param modelPack  empty: the built-in one
  virtual Alignment alignFile(const std::filesystem::path& file, std::string_view text, std::string_view scorer,
                              const std::filesystem::path& modelPack) = 0;
  virtual Image heatmap(const Alignment& alignment, std::span<const int> words, const HeatmapStyle& style, Size size) const = 0;
  virtual std::vector<ModelPackRow> modelPacks() const = 0;

  virtual void makeScenes(const std::filesystem::path& out, int count, std::uint64_t seed, int edgePx,
                          const Progress& progress, std::stop_token stop) = 0;
  virtual EvaluationReport evaluate(const std::filesystem::path& dataset, std::string_view scorer,
                                    const std::filesystem::path& modelPack, const Progress& progress,
                                    std::stop_token stop) = 0;
  virtual TrainSummary train(const std::filesystem::path& config, const std::filesystem::path& out, bool resume,
                             const Progress& progress, std::stop_token stop) = 0;
};

/// Loads the engine library if need be. @throws Error Internal when it can't be found
std::unique_ptr<Workshop> openWorkshop();

}  // namespace ws
