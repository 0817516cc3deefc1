#include "app/cli/heatmap_files.h"

#include <fmt/format.h>

#include <map>

#include "core/base/error.h"
#include "core/base/file_names.h"
#include "core/base/files.h"

namespace ws::cli {
namespace {

constexpr int kPictureEdgePx = 640;

/// The folder may be one of photos, whose names may be ours.
void write(const Engine& engine, const Workshop& workshop, const std::filesystem::path& file,
           const Image& picture) {
  if (engine.find(std::filesystem::absolute(file)))
    throw Error(ErrorCode::InvalidArgument, displayPath(file),
                "is a photo of the library, which is never overwritten; choose another folder");
  workshop.writePng(file, picture);
}

}  // namespace

std::vector<HeatmapFile> writeHeatmaps(Engine& engine, Workshop& workshop, const Hit& hit, int rank,
                                       const std::filesystem::path& folder, std::stop_token stop) {
  const Image photo = engine.photo(hit.photo, kPictureEdgePx, stop);
  write(engine, workshop, folder / fmt::format("{}.png", rank), photo);
  std::vector<HeatmapFile> files;
  const HeatmapStyle style{.scale = HeatScale::Fixed};  // so that words and photos can be compared
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < hit.alignment.words.size(); ++i) {
    if (!hit.alignment.words[i].scored) continue;
    const std::string name = fileNamePart(hit.alignment.words[i].text);
    const int times = ++seen[name];
    const std::string suffix = times > 1 ? fmt::format("-{}", times) : "";
    const int word = static_cast<int>(i);
    const Image heat = engine.heatmap(hit.alignment, {{word}}, style, {photo.width, photo.height});
    files.push_back({word, folder / fmt::format("{}-{}{}.png", rank, name, suffix)});
    write(engine, workshop, files.back().file, composed(photo, heat));
  }
  return files;
}

}  // namespace ws::cli
