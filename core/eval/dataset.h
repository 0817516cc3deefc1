#pragma once
// A data set on disk: photos, sentences about them, and which boxes each word is about.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace ws {

struct DatasetObject {
  std::string kind, colour, size, pattern;
  Box box;  ///< fractions of the photo
};

/// A part of a sentence and the objects of the photo that it is about.
struct DatasetSpan {
  int start = 0, end = 0;  ///< bytes [start, end) of the sentence
  std::string role;  ///< "kind", "colour", "size", "pattern", "count", "relation", "place"; empty
                     ///< for phrases
  std::vector<int> objects;  ///< indices into DatasetPhoto::objects
};

struct DatasetCaption {
  std::int64_t id = 0;
  std::size_t photo = 0;  ///< index into Dataset::photos
  std::string text;
  std::vector<DatasetSpan> phrases, words;
  std::int64_t trueOf =
      -1;  ///< how many photos of the set it is true of; -1 where the files don't say
};

struct DatasetPhoto {
  std::int64_t id = 0;
  std::filesystem::path file;
  Size size;  ///< upright, pixels
  std::vector<DatasetObject> objects;
  std::vector<std::size_t> captions;  ///< indices into Dataset::captions, at least one
};

struct Dataset {
  std::filesystem::path folder;
  std::vector<DatasetPhoto> photos;
  std::vector<DatasetCaption> captions;
};

/// Reads a folder made by `wordsight-cli scenes`: images/ with the photos, captions.json (COCO's
/// captions layout), and regions.json:
/// {"images": [{"id", "file_name", "objects": [{"kind", "colour", "size", "pattern", "box": [x0,
/// y0, x1, y1] in pixels}],
///   "captions": [{"id", "text", "true_of" (may be missing), "phrases": [{"start", "end",
///   "objects"}],
///     "words": [{"start", "end", "role", "objects"}]}]}]}
/// Everything is checked before it is believed; pictures are only looked for, not read.
///
/// @throws Error NotFound (the folder, one of the two files, or a photo isn't there), BadFormat
/// (broken JSON, a missing
///         or wrong field, a number that isn't one, a box outside its photo, a caption without a
///         photo, a photo without a caption, a span outside its sentence, the two files contradict
///         each other)
Dataset loadDataset(const std::filesystem::path& folder);

}  // namespace ws
