// The folder of a data set: complete, honest, and safe to ask for again.
#include "core/train/scene_files.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stop_token>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/train/scenes/scene.h"

namespace ws {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& out, int count, std::uint64_t seed = 3, int edge = 64) {
  writeScenes(out, count, seed, edge, {}, {});
}

nlohmann::json readJson(const fs::path& file) { return nlohmann::json::parse(readText(file)); }

int pictures(const fs::path& out) {
  const fs::directory_iterator files(out / "images");
  return static_cast<int>(std::distance(begin(files), end(files)));
}

ErrorCode codeOf(const fs::path& out, int count, std::uint64_t seed, int edge) {
  try {
    write(out, count, seed, edge);
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;  // none of those expected
}

}  // namespace

class SceneFilesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }
  void writesADataset();
  void keepsWhatIsRight();
  void growsAndShrinks();
  void goesOnAfterAStop();
  void refusesFoldersOfOthers();
  void refusesNumbers();
  void reportsWhatCannotBeWritten();
  void writesTwins();
  void writesPartsAndSupports();

 private:
  fs::path out() const { return fs::path(folder_->path().toStdString()) / "scenes"; }
  std::unique_ptr<QTemporaryDir> folder_;
};

void SceneFilesTest::writesADataset() {
  std::int64_t reported = 0, last = 0;
  writeScenes(out(), 12, 3, 64,
              [&](const ProgressState& state) {
                QCOMPARE(state.phase, std::string("scenes"));
                QCOMPARE(state.total, std::int64_t{12});
                last = state.done, ++reported;
              },
              {});
  QCOMPARE(reported, std::int64_t{12});
  QCOMPARE(last, std::int64_t{12});
  QCOMPARE(pictures(out()), 12);
  const auto captions = readJson(out() / "captions.json");
  const auto regions = readJson(out() / "regions.json");
  QCOMPARE(captions["images"].size(), std::size_t{12});
  QCOMPARE(captions["annotations"].size(), std::size_t{60});
  QCOMPARE(regions["seed"].get<std::uint64_t>(), std::uint64_t{3});
  QCOMPARE(regions["first_seed"].get<std::uint64_t>(), sceneSeed(3, 0));
  for (std::size_t i = 0; i < 12; ++i) {
    const Scene scene = describeScene(sceneSeed(3, static_cast<std::int64_t>(i)));
    const auto& image = captions["images"][i];
    QVERIFY(fs::file_size(out() / "images" / image["file_name"].get<std::string>()) > 500);
    QCOMPARE(image["width"].get<int>(), 64);
    const auto& region = regions["images"][i];
    QVERIFY(region["id"] == image["id"]);
    QCOMPARE(region["place"].get<std::string>(), scene.place);
    QCOMPARE(region["objects"].size(), scene.objects.size());
    for (std::size_t o = 0; o < scene.objects.size(); ++o) {
      QCOMPARE(region["objects"][o]["kind"].get<std::string>(), scene.objects[o].kind);
      QVERIFY(std::abs(region["objects"][o]["box"][2].get<double>() -
                       scene.objects[o].box.x1 * 64) < 0.01);
    }
    for (std::size_t c = 0; c < 5; ++c) {
      const auto& annotation = captions["annotations"][i * 5 + c];
      const auto& caption = region["captions"][c];
      QVERIFY(annotation["image_id"] == image["id"]);
      QVERIFY(annotation["id"] == caption["id"]);
      QCOMPARE(annotation["caption"].get<std::string>(), scene.captions[c].text);
      QVERIFY(caption["text"] == annotation["caption"]);
      QCOMPARE(caption["words"].size(), scene.captions[c].words.size());
      QCOMPARE(caption["phrases"].size(), scene.captions[c].phrases.size());
      int trueOf = 0;
      for (int other = 0; other < 12; ++other)
        trueOf += holds(scene.captions[c], describeScene(sceneSeed(3, other)));
      QCOMPARE(caption["true_of"].get<int>(), trueOf);
    }
  }
}

void SceneFilesTest::keepsWhatIsRight() {
  write(out(), 4);
  const fs::path picture = out() / "images" / "000002.jpg";
  const std::string original = readText(picture), regions = readText(out() / "regions.json");
  const auto stamp = stampOf(picture);
  write(out(), 4);
  QVERIFY(stampOf(picture) == stamp);
  fs::remove(picture);
  write(out(), 4);
  QCOMPARE(readText(picture), original);
  QCOMPARE(readText(out() / "regions.json"), regions);

  // Pictures of an older renderer are made anew.
  auto mark = readJson(out() / "scenes.json");
  mark["rendering"] = "of another day";
  std::ofstream(out() / "scenes.json") << mark;
  std::ofstream(picture) << "an old picture";
  write(out(), 4);
  QCOMPARE(readText(picture), original);
}

void SceneFilesTest::growsAndShrinks() {
  write(out(), 3);
  write(out(), 6);
  QCOMPARE(pictures(out()), 6);
  QCOMPARE(readJson(out() / "captions.json")["images"].size(), std::size_t{6});
  write(out(), 2);
  QCOMPARE(pictures(out()), 2);
  QCOMPARE(readJson(out() / "regions.json")["images"].size(), std::size_t{2});
}

void SceneFilesTest::goesOnAfterAStop() {
  std::stop_source source;
  try {
    writeScenes(
        out(), 200, 3, 64,
        [&](const ProgressState& state) {
          if (state.done == 5) source.request_stop();
        },
        source.get_token());
    QFAIL("not stopped");
  } catch (const Error& error) {
    QVERIFY(error.code == ErrorCode::Cancelled);
  }
  QVERIFY(!fs::exists(out() / "captions.json"));
  QVERIFY(pictures(out()) >= 5 && pictures(out()) < 200);
  const auto stamp = stampOf(out() / "images" / "000000.jpg");
  write(out(), 8);
  QVERIFY(stampOf(out() / "images" / "000000.jpg") == stamp);
  QCOMPARE(pictures(out()), 8);
}

void SceneFilesTest::refusesFoldersOfOthers() {
  write(out(), 2);
  QVERIFY(codeOf(out(), 2, 4, 64) == ErrorCode::InvalidArgument);   // another seed
  QVERIFY(codeOf(out(), 2, 3, 128) == ErrorCode::InvalidArgument);  // another size
  QCOMPARE(pictures(out()), 2);
  const fs::path other = out().parent_path() / "photos";
  fs::create_directories(other / "images");
  std::ofstream(other / "images" / "mine.jpg") << "a photo";
  QVERIFY(codeOf(other, 2, 3, 64) == ErrorCode::InvalidArgument);
  QCOMPARE(pictures(other), 1);
  std::ofstream(out() / "scenes.json") << "{\"format\": 7}";
  QVERIFY(codeOf(out(), 2, 3, 64) == ErrorCode::InvalidArgument);
}

void SceneFilesTest::refusesNumbers() {
  QVERIFY(codeOf(out(), 0, 3, 64) == ErrorCode::InvalidArgument);
  QVERIFY(codeOf(out(), 1, 3, 8) == ErrorCode::InvalidArgument);
  QVERIFY(!fs::exists(out()));
}

void SceneFilesTest::reportsWhatCannotBeWritten() {
  const fs::path file = out().parent_path() / "a_file";
  std::ofstream(file) << "not a folder";
  QVERIFY(codeOf(file, 1, 3, 64) == ErrorCode::InvalidArgument);
  QVERIFY(codeOf(file / "scenes", 1, 3, 64) == ErrorCode::Unreadable);
}

void SceneFilesTest::writesTwins() {
  QCOMPARE(writeScenes(out(), 5, 3, 64, {}, {}, SceneSplit::Counts), 6);
  QCOMPARE(pictures(out()), 6);
  const auto regions = readJson(out() / "regions.json");
  QCOMPARE(regions["split"].get<std::string>(), std::string("counts"));
  QVERIFY(readJson(out() / "scenes.json")["split"] == "counts");
  for (std::size_t i = 0; i < 6; ++i) {
    const auto& image = regions["images"][i];
    const std::size_t twin = image["twin"].get<std::size_t>();
    QCOMPARE(twin, i ^ 1);
    for (std::size_t c = 0; c < 5; ++c) {
      QVERIFY(image["captions"][c]["twin"] == regions["images"][twin]["captions"][c]["id"]);
    }
  }
  QVERIFY(codeOf(out(), 6, 3, 64) == ErrorCode::InvalidArgument);  // plain ones go elsewhere
  write(out().parent_path() / "plain", 2);
  const auto plain = readJson(out().parent_path() / "plain" / "regions.json");
  QCOMPARE(plain["split"].get<std::string>(), std::string("plain"));
  QVERIFY(!plain["images"][0].contains("twin") &&
          !plain["images"][0]["captions"][0].contains("twin"));
}

void SceneFilesTest::writesPartsAndSupports() {
  constexpr int count = 200, edge = 16;
  write(out(), count, 3, edge);
  const auto regions = readJson(out() / "regions.json");
  int parts = 0, carried = 0, partWords = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Scene scene = describeScene(sceneSeed(3, static_cast<std::int64_t>(i)));
    const auto& image = regions["images"][i];
    for (std::size_t o = 0; o < scene.objects.size(); ++o) {
      const SceneObject& object = scene.objects[o];
      const auto& entry = image["objects"][o];
      QCOMPARE(entry.value("part", ""), object.part);
      QCOMPARE(entry.value("part_colour", ""), object.partColour);
      QCOMPARE(entry.contains("part_box"), !object.part.empty());
      QCOMPARE(entry.value("on", -1), object.on);
      QCOMPARE(entry.value("in", -1), object.in);
      parts += !object.part.empty(), carried += object.on >= 0 || object.in >= 0;
    }
    for (std::size_t c = 0; c < 5; ++c) {
      for (std::size_t w = 0; w < scene.captions[c].words.size(); ++w) {
        const bool part = scene.captions[c].words[w].part;
        QCOMPARE(image["captions"][c]["words"][w].value("part", false), part);
        partWords += part;
      }
    }
  }
  QVERIFY(parts > 20 && carried > 5 && partWords > 5);
}

}  // namespace ws

QTEST_APPLESS_MAIN(ws::SceneFilesTest)
#include "scene_files_test.moc"
