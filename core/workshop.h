#pragma once
// The other face of the house: what needs no library. Scenes, training, evaluation, single files.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/alignment.h"
#include "core/base/error.h"
#include "core/base/evaluation_report.h"
#include "core/base/progress.h"
#include "core/base/suggestion.h"

namespace ws {

struct ModelPackRow;  // core/engine.h

struct TrainChoice {
  bool resume = false;         ///< go on from the checkpoint in the folder
  int stopAfterSteps = 0;      ///< save and return after this many steps of the whole; 0: run to the end
};

struct TrainSummary {
  std::int64_t steps = 0, scenes = 0;
  double seconds = 0;
  bool finished = false;       ///< false where it was stopped: the checkpoint goes on from there
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
  /// One question (with the marks of Query::text) on one file, freshly encoded. @param modelPack  empty: the built-in one
  virtual Alignment alignFile(const std::filesystem::path& file, std::string_view text, std::string_view scorer,
                              const std::filesystem::path& modelPack) = 0;
  /// Plain sentences on one file, freshly encoded; as Engine::describe.
  virtual std::vector<Alignment> describeFile(const std::filesystem::path& file, std::span<const std::string> sentences,
                                              std::string_view scorer, const std::filesystem::path& modelPack,
                                              std::stop_token stop) = 0;
  virtual Image heatmap(const Alignment& alignment, const WordSelection& selection, const HeatmapStyle& style,
                        Size size) const = 0;
  virtual std::vector<ModelPackRow> modelPacks() const = 0;

  /// Draws scenes 0 .. count-1 of a data set into a folder: pictures, captions, boxes.
  /// @param split  "plain", or a test of its own: "combinations", "attributes", "relations", "counts"
  /// @return how many there are: the last three come in twins, an odd count is rounded up
  /// @throws Error NotFound for another split
  virtual int makeScenes(const std::filesystem::path& out, int count, std::uint64_t seed, int edgePx,
                         const Progress& progress, std::stop_token stop,
                         std::string_view split = "plain") = 0;
  /// Draws the demo collection: scenes chosen for variety, and demo.json with sentences to try.
  /// @return how many there are
  virtual int makeDemo(const std::filesystem::path& out, int edgePx, const Progress& progress,
                       std::stop_token stop) = 0;
  /// The sentences to try that lie in a folder as demo.json; none where there is no such file.
  /// @throws Error BadFormat, Unreadable, TooLarge
  virtual std::vector<Suggestion> suggestions(const std::filesystem::path& folder) const = 0;
  virtual EvaluationReport evaluate(const std::filesystem::path& dataset, const EvaluationChoice& choice,
                                    const std::filesystem::path& modelPack, const Progress& progress,
                                    std::stop_token stop) = 0;
  /// The report for a terminal, a script, a spreadsheet or a paper; UTF-8, ends with a line feed.
  virtual std::string formatReport(const EvaluationReport& report, ReportFormat format) const = 0;
  virtual TrainSummary train(const std::filesystem::path& config, const std::filesystem::path& out,
                             const TrainChoice& choice, const Progress& progress, std::stop_token stop) = 0;
};

/// Loads the engine library if need be. @throws Error Internal when it can't be found
std::unique_ptr<Workshop> openWorkshop();

}  // namespace ws
