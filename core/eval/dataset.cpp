#include "core/eval/dataset.h"

#include <limits>
#include <map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/eval/detail/json_reader.h"

namespace ws {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kAnyId = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMostPixels = 1
                                     << 20;  // of a side: far beyond any photo, and exact as float

using Ids = std::map<std::int64_t, std::size_t>;  // id to index

/// The index of an id that must be known.
std::size_t indexOf(const Ids& ids, const JsonPlace& id, std::string_view what) {
  const auto found = ids.find(id.whole(-kAnyId, kAnyId));
  if (found == ids.end()) id.refuse("names " + std::string(what) + " that isn't in captions.json");
  return found->second;
}

std::int64_t newId(Ids& ids, const JsonPlace& id, std::size_t index) {
  const auto number = id.whole(-kAnyId, kAnyId);
  if (!ids.emplace(number, index).second) id.refuse("is there twice");
  return number;
}

/// A photo's file, which must lie in the folder of the data set.
fs::path photoFile(const fs::path& folder, const JsonPlace& name) {
  const fs::path relative(name.text());
  bool leaves = relative.empty() || relative.is_absolute();
  for (const auto& part : relative) leaves = leaves || part == "..";
  if (leaves) name.refuse("should name a file within the folder images");
  const fs::path file = folder / "images" / relative;
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored))
    throw Error(ErrorCode::NotFound, displayPath(file),
                "the data set names this photo, but it isn't there");
  return file;
}

void readPhotos(const JsonPlace& images, Dataset& data, Ids& photoIds) {
  for (std::size_t i = 0; i < images.size(); ++i) {
    const JsonPlace image = images.item(i);
    DatasetPhoto photo;
    photo.id = newId(photoIds, image["id"], i);
    photo.file = photoFile(data.folder, image["file_name"]);
    photo.size.width = static_cast<int>(image["width"].whole(1, kMostPixels));
    photo.size.height = static_cast<int>(image["height"].whole(1, kMostPixels));
    data.photos.push_back(std::move(photo));
  }
  if (data.photos.empty()) images.refuse("should have at least one photo");
}

void readCaptions(const JsonPlace& annotations, Dataset& data, const Ids& photoIds,
                  Ids& captionIds) {
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    const JsonPlace annotation = annotations.item(i);
    DatasetCaption caption;
    caption.id = newId(captionIds, annotation["id"], i);
    caption.photo = indexOf(photoIds, annotation["image_id"], "a photo");
    caption.text = annotation["caption"].text();
    if (caption.text.empty()) annotation["caption"].refuse("should not be empty");
    data.photos[caption.photo].captions.push_back(i);
    data.captions.push_back(std::move(caption));
  }
  for (std::size_t i = 0; i < data.photos.size(); ++i) {
    if (data.photos[i].captions.empty())
      annotations.refuse("should have a caption for the photo with id " +
                         std::to_string(data.photos[i].id));
  }
}

Box readBox(const JsonPlace& box, Size size) {
  if (box.size() != 4) box.refuse("should have four numbers");
  double edges[4];
  for (std::size_t i = 0; i < 4; ++i) edges[i] = box.item(i).number();
  const auto [x0, y0, x1, y1] = edges;
  // Written so that a NaN is refused too.
  if (!(x0 >= 0 && x0 < x1 && x1 <= size.width && y0 >= 0 && y0 < y1 && y1 <= size.height))
    box.refuse("should be a box within the photo's " + std::to_string(size.width) + " x " +
               std::to_string(size.height) + " pixels");
  return {static_cast<float>(x0 / size.width), static_cast<float>(y0 / size.height),
          static_cast<float>(x1 / size.width), static_cast<float>(y1 / size.height)};
}

std::vector<DatasetSpan> readSpans(const JsonPlace& list, const DatasetCaption& caption,
                                   const DatasetPhoto& photo, bool withRole) {
  std::vector<DatasetSpan> spans;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonPlace entry = list.item(i);
    const auto length = static_cast<std::int64_t>(caption.text.size());
    DatasetSpan span;
    span.start = static_cast<int>(entry["start"].whole(0, length - 1));
    span.end = static_cast<int>(entry["end"].whole(span.start + 1, length));
    if (withRole) span.role = entry["role"].text();
    const JsonPlace objects = entry["objects"];
    const auto last = static_cast<std::int64_t>(photo.objects.size()) - 1;
    for (std::size_t o = 0; o < objects.size(); ++o)
      span.objects.push_back(static_cast<int>(objects.item(o).whole(0, last)));
    span.part = entry.has("part") && entry["part"].flag();
    for (const int object : span.objects)
      if (span.part && photo.objects[static_cast<std::size_t>(object)].part.empty())
        entry["part"].refuse("speaks of a part, but object " + std::to_string(object) +
                             " has none");
    spans.push_back(std::move(span));
  }
  return spans;
}

void readObjects(const JsonPlace& objects, DatasetPhoto& photo) {
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const JsonPlace object = objects.item(i);
    DatasetObject read{object["kind"].text(), object["colour"].text(), object["size"].text(),
                       object["pattern"].text(), readBox(object["box"], photo.size)};
    if (object.has("part")) read.part = object["part"].text();
    if (!read.part.empty()) {
      read.partColour = object["part_colour"].text();
      read.partBox = readBox(object["part_box"], photo.size);
    }
    photo.objects.push_back(std::move(read));
  }
}

/// The index of a twin; -1 where it has none.
std::int64_t readTwin(const JsonPlace& entry, const Ids& ids, std::string_view what) {
  return entry.has("twin") ? static_cast<std::int64_t>(indexOf(ids, entry["twin"], what)) : -1;
}

void readCaption(const JsonPlace& entry, std::size_t photoIndex, Dataset& data,
                 const Ids& captionIds, std::vector<bool>& seen) {
  const std::size_t index = indexOf(captionIds, entry["id"], "a caption");
  const DatasetPhoto& photo = data.photos[photoIndex];
  DatasetCaption& caption = data.captions[index];
  if (seen[index] || caption.photo != photoIndex || caption.text != entry["text"].text())
    entry.refuse("contradicts captions.json");
  seen[index] = true;
  caption.phrases = readSpans(entry["phrases"], caption, photo, false);
  caption.words = readSpans(entry["words"], caption, photo, true);
  if (entry.has("true_of"))
    caption.trueOf = entry["true_of"].whole(1, static_cast<std::int64_t>(data.photos.size()));
  caption.twin = readTwin(entry, captionIds, "a caption");
}

/// Twins must name each other, and the captions of a twin be those of the photo's twin.
void checkTwins(const JsonPlace& images, const Dataset& data) {
  const auto twinOf = [](const auto& list, std::size_t i) {
    return list[static_cast<std::size_t>(list[i].twin)].twin;
  };
  for (std::size_t i = 0; i < data.photos.size(); ++i) {
    const auto twin = data.photos[i].twin;
    if (twin >= 0 && (twin == static_cast<std::int64_t>(i) ||
                      twinOf(data.photos, i) != static_cast<std::int64_t>(i)))
      images.refuse("should have twins that name each other; the photo with id " +
                    std::to_string(data.photos[i].id) + " has not");
  }
  for (std::size_t i = 0; i < data.captions.size(); ++i) {
    const DatasetCaption& caption = data.captions[i];
    if (caption.twin < 0) continue;
    const auto& twin = data.captions[static_cast<std::size_t>(caption.twin)];
    if (twin.twin != static_cast<std::int64_t>(i) ||
        data.photos[caption.photo].twin != static_cast<std::int64_t>(twin.photo))
      images.refuse(
          "should have captions whose twins name each other, of photos that are twins; "
          "the caption with id " +
          std::to_string(caption.id) + " has not");
  }
}

/// Every photo and every caption of captions.json must be there exactly once.
void readRegions(const JsonPlace& images, Dataset& data, const Ids& photoIds,
                 const Ids& captionIds) {
  std::vector<bool> photoSeen(data.photos.size()), captionSeen(data.captions.size());
  for (std::size_t i = 0; i < images.size(); ++i) {
    const JsonPlace image = images.item(i);
    const std::size_t photoIndex = indexOf(photoIds, image["id"], "a photo");
    if (photoSeen[photoIndex]) image["id"].refuse("is there twice");
    photoSeen[photoIndex] = true;
    DatasetPhoto& photo = data.photos[photoIndex];
    photo.twin = readTwin(image, photoIds, "a photo");
    readObjects(image["objects"], photo);
    const JsonPlace captions = image["captions"];
    for (std::size_t c = 0; c < captions.size(); ++c)
      readCaption(captions.item(c), photoIndex, data, captionIds, captionSeen);
  }
  for (std::size_t i = 0; i < photoSeen.size(); ++i) {
    if (!photoSeen[i])
      images.refuse("lacks the photo with id " + std::to_string(data.photos[i].id));
  }
  for (std::size_t i = 0; i < captionSeen.size(); ++i) {
    if (!captionSeen[i])
      images.refuse("lacks the caption with id " + std::to_string(data.captions[i].id));
  }
  checkTwins(images, data);
}

}  // namespace

Dataset loadDataset(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw Error(ErrorCode::NotFound, displayPath(folder),
                "there is no such folder; name one made by the command scenes");
  const fs::path captionsFile = folder / "captions.json", regionsFile = folder / "regions.json";
  Dataset data;
  data.folder = folder;
  Ids photoIds, captionIds;
  {
    const auto document = readJson(captionsFile);
    const JsonPlace root(document, captionsFile, "");
    readPhotos(root["images"], data, photoIds);
    readCaptions(root["annotations"], data, photoIds, captionIds);
  }
  const auto document = readJson(regionsFile);
  const JsonPlace root(document, regionsFile, "");
  if (root.has("split")) data.split = root["split"].text();
  readRegions(root["images"], data, photoIds, captionIds);
  return data;
}

}  // namespace ws
