#include "core/train/scene_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/media/write_image.h"
#include "core/train/demo_scenes.h"

namespace ws {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kMostScenes = 10'000'000;
constexpr int kQuality = 92;  // no blocks to be seen around the rims at 256 px
constexpr int kCaptions = 5;
constexpr std::string_view kFormat = "wordsight-scenes";
constexpr const char* kDemo = "demo";

/// What scenes.json says: enough to know the same data set again.
struct Mark {
  std::uint64_t seed = 0;
  std::string split;  ///< its name, or kDemo
  int edgePx = 0;
  int count = 0;  ///< pictures that may be there
  /// Hash of a picture and its captions, since another renderer makes another; empty while pictures
  /// of two renderers may lie side by side.
  std::string rendering;
};

std::string pictureName(int index) { return fmt::format("{:06}.jpg", index); }

std::string renderingOf(SceneId first, int edgePx) {
  std::vector<std::uint8_t> bytes = renderScene(first, edgePx).rgba;
  for (const SceneCaption& caption : describeScene(first).captions) {
    bytes.insert(bytes.end(), caption.text.begin(), caption.text.end());
  }
  return toHex(contentHash(bytes));
}

[[noreturn]] void refuse(const fs::path& out, const std::string& why) {
  throw Error(ErrorCode::InvalidArgument, displayPath(out), why);
}

[[noreturn]] void cantUse(const fs::path& path, const std::error_code& why) {
  throw Error(why == std::errc::no_space_on_device ? ErrorCode::DiskFull : ErrorCode::Unreadable,
              displayPath(path),
              "the folder can't be made or written (" + why.message() + "); choose another one");
}

void writeMark(const fs::path& out, const Mark& mark) {
  const Json json = {{"format", kFormat},          {"version", 1},           {"seed", mark.seed},
                     {"split", mark.split},        {"edge_px", mark.edgePx}, {"count", mark.count},
                     {"rendering", mark.rendering}};
  writeFileAtomically(out / "scenes.json", json.dump(1) + "\n");
}

Mark readMark(const fs::path& out) {
  const Json json = Json::parse(readText(out / "scenes.json"), nullptr, false);
  try {
    if (json.at("format") != kFormat || json.at("version") != 1) throw std::out_of_range("format");
    return {json.at("seed").get<std::uint64_t>(), json.value("split", "plain"),
            json.at("edge_px").get<int>(), json.at("count").get<int>(),
            json.at("rendering").get<std::string>()};
  } catch (const std::exception&) {  // nlohmann's, or ours
    refuse(out, "its scenes.json isn't one that this program wrote; choose an empty folder");
  }
}

/// Makes the folder ready and marks it. @return whether the pictures that are there can stay
bool prepareFolder(const fs::path& out, Mark& mark) {
  std::error_code failed;
  if (fs::exists(out, failed) && !fs::is_directory(out, failed)) {
    refuse(out, "this is a file; name a folder for the scenes");
  }
  fs::create_directories(out / "images", failed);
  if (failed) cantUse(out, failed);
  bool keep = false;
  if (fs::exists(out / "scenes.json", failed)) {
    const Mark old = readMark(out);
    if (old.seed != mark.seed || old.edgePx != mark.edgePx || old.split != mark.split) {
      refuse(out, fmt::format("it holds {} scenes of seed {} at {} pixels; choose an empty folder, "
                              "or ask for that split, seed and size",
                              old.split, old.seed, old.edgePx));
    }
    keep = old.rendering == mark.rendering;
    mark.count = std::max(mark.count, old.count);
  }
  const bool mixed = !keep && fs::exists(out / "scenes.json", failed);
  writeMark(out, {mark.seed, mark.split, mark.edgePx, mark.count, mixed ? "" : mark.rendering});
  return keep;
}

/// Throws where the folder holds what isn't ours.
void refuseOtherFiles(const fs::path& out) {
  std::error_code failed;
  if (!fs::is_directory(out, failed) || fs::exists(out / "scenes.json", failed)) return;
  const fs::directory_iterator entries(out, failed);
  if (failed) cantUse(out, failed);
  for (const fs::directory_entry& entry : entries) {
    const bool emptyImages =
        entry.path().filename() == "images" && fs::is_empty(entry.path(), failed);
    if (!emptyImages) {
      refuse(out, "it holds other files (" + displayPath(entry.path().filename()) +
                      "); choose an empty folder");
    }
  }
}

/// Renders and writes the pictures, on all cores.
class PictureWriter {
 public:
  PictureWriter(const fs::path& out, const std::vector<Scene>& scenes, int edgePx, bool keep,
                const Progress& progress, const std::stop_token& stop)
      : images_(out / "images"),
        scenes_(scenes),
        edgePx_(edgePx),
        keep_(keep),
        progress_(progress),
        stop_(stop) {}

  /// @throws Error the first failure of any thread, or Cancelled
  void run() {
    {
      std::vector<std::jthread> others;
      for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) {
        others.emplace_back([this] { work(); });
      }
      work();
    }
    if (failure_) std::rethrow_exception(failure_);
    throwIfStopped(stop_);
  }

 private:
  void work() {
    try {
      const int count = static_cast<int>(scenes_.size());
      for (int i = next_++; i < count && !stop_.stop_requested(); i = next_++) {
        const fs::path file = images_ / pictureName(i);
        std::error_code none;
        if (!keep_ || !fs::is_regular_file(file, none)) {
          writeJpeg(file, renderScene(scenes_[static_cast<std::size_t>(i)].id, edgePx_), kQuality);
        }
        report();
      }
    } catch (...) {
      const std::lock_guard lock(guard_);
      if (!failure_) failure_ = std::current_exception();
      next_ = static_cast<int>(scenes_.size());
    }
  }

  void report() {
    const std::lock_guard lock(guard_);
    ++done_;
    if (!progress_) return;
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began_;
    progress_({"scenes", done_, static_cast<std::int64_t>(scenes_.size()),
               static_cast<double>(done_) / std::max(passed.count(), 1e-3), 0});
  }

  const fs::path images_;
  const std::vector<Scene>& scenes_;
  const int edgePx_;
  const bool keep_;
  const Progress& progress_;
  const std::stop_token& stop_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::atomic<int> next_{0};
  std::mutex guard_;  // for what follows
  std::int64_t done_ = 0;
  std::exception_ptr failure_;
};

/// Of how many scenes a caption is true. Only those with the rarest of its kinds are looked at.
class TruthCounter {
 public:
  explicit TruthCounter(const std::vector<Scene>& scenes) : scenes_(scenes), all_(scenes.size()) {
    std::iota(all_.begin(), all_.end(), 0);
    for (const int i : all_) {
      for (const SceneObject& object : scenes[static_cast<std::size_t>(i)].objects) {
        std::vector<int>& with = withKind_[object.kind];
        if (with.empty() || with.back() != i) with.push_back(i);
      }
    }
  }

  int count(const SceneCaption& caption) const {
    const std::vector<int>* fewest = &all_;
    for (const SceneClaim& claim : caption.meaning.claims) {
      const auto with = withKind_.find(claim.kind);
      if (claim.atLeast > 0 && with != withKind_.end() && with->second.size() < fewest->size()) {
        fewest = &with->second;
      }
    }
    return static_cast<int>(std::ranges::count_if(
        *fewest, [&](int i) { return holds(caption, scenes_[static_cast<std::size_t>(i)]); }));
  }

 private:
  const std::vector<Scene>& scenes_;
  std::vector<int> all_;
  std::map<std::string, std::vector<int>> withKind_;  ///< ascending
};

Json boxInPixels(const Box& box, int edgePx) {
  Json pixels = Json::array();
  for (const float edge : {box.x0, box.y0, box.x1, box.y1}) {
    pixels.push_back(std::round(static_cast<double>(edge) * edgePx * 100) / 100);
  }
  return pixels;
}

Json objectEntry(const SceneObject& object, int edgePx) {
  Json entry = {{"kind", object.kind},
                {"colour", object.colour},
                {"size", object.size},
                {"pattern", object.pattern},
                {"box", boxInPixels(object.box, edgePx)}};
  if (!object.part.empty()) {
    entry["part"] = object.part;
    entry["part_colour"] = object.partColour;
    entry["part_box"] = boxInPixels(object.partBox, edgePx);
  }
  if (object.on >= 0) entry["on"] = object.on;
  if (object.in >= 0) entry["in"] = object.in;
  return entry;
}

Json captionEntry(const SceneCaption& caption, std::int64_t id, int trueOf) {
  Json phrases = Json::array(), words = Json::array();
  for (const CaptionPhrase& phrase : caption.phrases) {
    phrases.push_back({{"start", phrase.start}, {"end", phrase.end}, {"objects", phrase.objects}});
    if (phrase.part) phrases.back()["part"] = true;
  }
  for (const CaptionWord& word : caption.words) {
    words.push_back({{"start", word.start},
                     {"end", word.end},
                     {"role", roleName(word.role)},
                     {"objects", word.objects}});
    if (word.part) words.back()["part"] = true;
  }
  return {{"id", id},
          {"text", caption.text},
          {"true_of", trueOf},
          {"phrases", phrases},
          {"words", std::move(words)}};
}

/// Everything about scene `index` but its picture.
Json regionsEntry(const Scene& scene, std::int64_t index, int edgePx, const TruthCounter& truth) {
  const bool twins = hasTwins(scene.id.split);
  Json objects = Json::array(), captions = Json::array();
  for (const SceneObject& object : scene.objects) objects.push_back(objectEntry(object, edgePx));
  for (std::size_t c = 0; c < scene.captions.size(); ++c) {
    const auto at = static_cast<std::int64_t>(c);
    captions.push_back(
        captionEntry(scene.captions[c], index * kCaptions + at, truth.count(scene.captions[c])));
    if (twins) captions.back()["twin"] = (index ^ 1) * kCaptions + at;
  }
  Json entry = {{"id", index},
                {"file_name", pictureName(static_cast<int>(index))},
                {"place", scene.place},
                {"weather", scene.weather},
                {"light", scene.light}};
  if (twins) entry["twin"] = index ^ 1;
  entry["objects"] = std::move(objects);
  entry["captions"] = std::move(captions);
  return entry;
}

void writeCaptionsJson(const fs::path& out, const std::vector<Scene>& scenes, int edgePx) {
  Json images = Json::array(), annotations = Json::array();
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    images.push_back({{"id", i},
                      {"file_name", pictureName(static_cast<int>(i))},
                      {"width", edgePx},
                      {"height", edgePx}});
    for (std::size_t c = 0; c < scenes[i].captions.size(); ++c) {
      annotations.push_back(
          {{"id", i * kCaptions + c}, {"image_id", i}, {"caption", scenes[i].captions[c].text}});
    }
  }
  const Json whole = {{"info", {{"description", "Rendered scenes with captions, by Wordsight"}}},
                      {"images", std::move(images)},
                      {"annotations", std::move(annotations)}};
  writeFileAtomically(out / "captions.json", whole.dump() + "\n");
}

void writeRegionsJson(const fs::path& out, const std::vector<Scene>& scenes, const Mark& mark,
                      const std::stop_token& stop) {
  const TruthCounter truth(scenes);
  Json images = Json::array();
  for (const Scene& scene : scenes) {
    throwIfStopped(stop);
    images.push_back(
        regionsEntry(scene, static_cast<std::int64_t>(images.size()), mark.edgePx, truth));
  }
  const Json whole = {{"seed", mark.seed},
                      {"split", mark.split},
                      {"first_seed", scenes.front().id.seed},
                      {"edge_px", mark.edgePx},
                      {"images", std::move(images)}};
  writeFileAtomically(out / "regions.json", whole.dump() + "\n");
}

/// Removes the pictures of a larger data set that was here before.
void removeSurplus(const fs::path& out, Mark mark, int count) {
  std::error_code failed;
  for (int i = count; i < mark.count; ++i) {
    fs::remove(out / "images" / pictureName(i), failed);
    if (failed) cantUse(out / "images", failed);
  }
  mark.count = count;
  writeMark(out, mark);
}

/// Writes these scenes; `mark` says how they are known again, but for their rendering.
/// @return them, described
std::vector<Scene> writeAll(const fs::path& out, const std::vector<SceneId>& ids, Mark mark,
                            const Progress& progress, const std::stop_token& stop) {
  mark.count = static_cast<int>(ids.size());
  mark.rendering = renderingOf(ids.front(), mark.edgePx);  // refuses other sizes
  refuseOtherFiles(out);
  const bool keep = prepareFolder(out, mark);
  std::vector<Scene> scenes;
  for (const SceneId& id : ids) {
    throwIfStopped(stop);
    scenes.push_back(describeScene(id));
  }
  PictureWriter(out, scenes, mark.edgePx, keep, progress, stop).run();
  writeCaptionsJson(out, scenes, mark.edgePx);
  writeRegionsJson(out, scenes, mark, stop);
  removeSurplus(out, mark, static_cast<int>(ids.size()));
  return scenes;
}

}  // namespace

int writeScenes(const fs::path& out, int count, std::uint64_t seed, int edgePx,
                const Progress& progress, std::stop_token stop, SceneSplit split) {
  if (count < 1 || count > kMostScenes) {
    throw Error(ErrorCode::InvalidArgument, fmt::format("{} scenes", count),
                fmt::format("ask for 1 to {} scenes", kMostScenes));
  }
  if (hasTwins(split)) count += count % 2;
  std::vector<SceneId> ids;
  for (int i = 0; i < count; ++i) ids.emplace_back(sceneSeed(seed, i), split);
  writeAll(out, ids, {.seed = seed, .split = std::string(splitName(split)), .edgePx = edgePx},
           progress, stop);
  return count;
}

int writeDemo(const fs::path& out, int edgePx, const Progress& progress, std::stop_token stop) {
  const std::vector<SceneId> ids = demoScenes();
  const std::vector<Scene> scenes =
      writeAll(out, ids, {.split = kDemo, .edgePx = edgePx}, progress, stop);
  Json sentences = Json::array();
  for (const DemoSentence& sentence : demoSentences(scenes)) {
    sentences.push_back({{"text", sentence.text},
                         {"ability", sentence.ability},
                         {"note", sentence.note},
                         {"true_of", sentence.trueOf}});
  }
  writeFileAtomically(out / "demo.json", Json{{"sentences", sentences}}.dump(1) + "\n");
  return static_cast<int>(ids.size());
}

}  // namespace ws
