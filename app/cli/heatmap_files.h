#pragma once
// Heatmaps as files: the photo with one word's heat over it.
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine.h"
#include "core/workshop.h"

namespace ws::cli {

struct HeatmapFile {
  int word = 0;  ///< index into the alignment's words
  std::filesystem::path file;
};

/// Writes FOLDER/<rank>-<word>.png for every scored word of a hit, and FOLDER/<rank>.png, the photo alone.
/// A word that comes twice gets its number: 1-a.png, 1-a-2.png.
/// @throws Error InvalidArgument where a photo of the library has such a name
std::vector<HeatmapFile> writeHeatmaps(Engine& engine, Workshop& workshop, const Hit& hit, int rank,
                                       const std::filesystem::path& folder, std::stop_token stop);

}  // namespace ws::cli
