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
  Box box;                       ///< fractions of the photo
  std::string part, partColour;  ///< what a sentence may name of it: "coat"; empty for none
  Box partBox;
};

/// A part of a sentence and the objects of the photo that it is about.
struct DatasetSpan {
  int start = 0, end = 0;  ///< bytes [start, end) of the sentence
  std::string role;  ///< "kind", "colour", "size", "pattern", "part", "count", "relation", "place";
                     ///< empty for phrases
  std::vector<int> objects;  ///< indices into DatasetPhoto::objects
  bool part = false;         ///< it is about these objects' parts, not about their wholes
};

struct DatasetCaption {
  std::int64_t id = 0;
  std::size_t photo = 0;  ///< index into Dataset::photos
  std::string text;
  std::vector<DatasetSpan> phrases, words;
  std::int64_t trueOf =
      -1;  ///< how many photos of the set it is true of; -1 where the files don't say
  std::int64_t twin = -1;  ///< index of its counterpart in the photo's twin, of which alone that is
                           ///< true; -1: none. Twins name each other
};

struct DatasetPhoto {
  std::int64_t id = 0;
  std::filesystem::path file;
  Size size;  ///< upright, pixels
  std::vector<DatasetObject> objects;
  std::vector<std::size_t> captions;  ///< indices into Dataset::captions; only in a sample may
                                      ///< there be none
  std::int64_t twin = -1;  ///< index of the photo that differs from it in one thing; -1: none
};

struct Dataset {
  std::filesystem::path folder;
  std::string split;            ///< which test it is; empty where the files don't say
  std::size_t sampledFrom = 0;  ///< how many captions there were before a sample was drawn; else 0
  std::vector<DatasetPhoto> photos;
  std::vector<DatasetCaption> captions;
};

/// Reads a folder made by `wordsight-cli scenes`: images/ with the photos, captions.json (COCO's
/// captions layout), and regions.json (what is marked * may be missing):
/// {"split"*, "images": [{"id", "twin"*: id of another image, "file_name",
///   "objects": [{"kind", "colour", "size", "pattern", "box": [x0, y0, x1, y1] in pixels, "part"*,
///     "part_colour" and "part_box" beside it}],
///   "captions": [{"id", "text", "true_of"*, "twin"*: id of a caption of the image's twin,
///     "phrases": [{"start", "end", "objects", "part"*: true or false}],
///     "words": [{"start", "end", "role", "objects", "part"*}]}]}]}
/// Everything is checked before it is believed; pictures are only looked for, not read.
///
/// @throws Error NotFound (the folder, one of the two files, or a photo isn't there), BadFormat
///         (broken JSON, a missing or wrong field, a number that isn't one, a box outside its
///         photo, a caption without a photo, a photo without a caption, a span outside its
///         sentence, a part that a thing doesn't have, twins that don't name each other, the two
///         files contradict each other)
Dataset loadDataset(const std::filesystem::path& folder);

/// The data set with a sample of its sentences, drawn with a fixed seed, in their old order, twins
/// together (so that it may be one less than asked for); all photos stay.
/// @param count  0, or no fewer than there are: all of them
Dataset sampleCaptions(Dataset data, std::size_t count);

}  // namespace ws
