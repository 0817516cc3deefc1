#pragma once
// What is to be exported: the question, the photos, and how the window shows them now.
#include <optional>
#include <string>
#include <vector>

#include "core/engine.h"
#include "ui/figure/figure_source.h"

namespace ws {

struct ExportJob {
  Query question;
  std::vector<PhotoId>
      photos;  ///< at least one; the first is "this photo", all are "the selection"
  std::optional<Alignment>
      alignment;       ///< of the first photo as it is shown; none: the engine is asked
  std::string scorer;  ///< empty: the pack's own
  HeatmapStyle heat;
  std::vector<WordSelection>
      looked;  ///< what is looked at, one panel each; none: the whole sentence
};

/// Where the figures of one photo come from. Asks the engine for the alignment where the job
/// doesn't know it; the source keeps the engine. From any thread but the GUI's.
/// @throws Error as Engine::align; NotFound where the library doesn't know the photo
FigureSource exportSource(const std::shared_ptr<Engine>& engine, const ExportJob& job,
                          PhotoId photo, std::stop_token stop);

/// What one run did.
struct ExportReport {
  struct Problem {
    std::string photo;  ///< its file's name
    Error error;
  };
  std::vector<std::filesystem::path> files;
  std::vector<Problem> problems;
  int photosDone = 0;
  bool stopped = false;
};

}  // namespace ws
