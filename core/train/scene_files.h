#pragma once
// A data set of rendered scenes on disk: the exam of the built-in model, and the demo collection.
#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/base/progress.h"
#include "core/train/scenes/scene.h"

namespace ws {

/// Writes scenes 0 .. count-1 of the data set `seed` into the folder `out`:
///   images/000000.jpg ...  edgePx x edgePx
///   captions.json          {"info", "images": [{"id", "file_name", "width", "height"}],
///                          "annotations": [{"id", "image_id", "caption"}]}: COCO's captions
///                          layout, five annotations in a row for each picture
///   regions.json           {"seed", "split", "first_seed", "edge_px", "images": [{"id",
///                          "file_name", "place", "weather", "light", "twin": the id of the scene's
///                          twin, "objects": [{"kind", "colour", "size", "pattern", "box": [x0, y0,
///                          x1, y1] in pixels, "part", "part_colour", "part_box", "on", "in": index
///                          of the object that it is on or in}], "captions": [{"id", "text",
///                          "true_of": scenes of this set that it is true of, "twin": id of the
///                          twin's caption, "phrases": [{"start", "end", "objects", "part"}],
///                          "words": [{"start", "end", "role", "objects", "part"}]}]}]}
///                          What doesn't apply is left out: "twin" where scenes have none, the part
///                          of a thing without, "on" and "in" of what stands by itself, and "part":
///                          true of words and phrases that speak of the whole.
///   scenes.json            what made the folder: how it is known again
/// The pictures come first, on all cores; the two lists replace older ones as a whole, last. A
/// folder that was left half done, or that is asked for again, larger or smaller, keeps what is
/// right in it.
///
/// @param count     1 to 10,000,000; an odd one is rounded up where scenes come in twins
/// @param edgePx    16 to 4096
/// @param progress  phase "scenes", one unit a picture; called from several threads, one at a time
/// @throws Error InvalidArgument (a number out of range; `out` is a file, holds something else, or
///               scenes of another seed, size or split), Unreadable (it can't be written),
///               DiskFull, Cancelled
/// @return how many scenes the folder now holds
int writeScenes(const std::filesystem::path& out, int count, std::uint64_t seed, int edgePx,
                const Progress& progress, std::stop_token stop,
                SceneSplit split = SceneSplit::Plain);

/// Writes the demo collection (demo_scenes.h) the same way, with "split": "demo", and
///   demo.json              {"sentences": [{"text", "ability", "note", "true_of"}]}
/// @return how many scenes the folder now holds
int writeDemo(const std::filesystem::path& out, int edgePx, const Progress& progress,
              std::stop_token stop);

}  // namespace ws
