// The demo collection: everything in it once at least, and sentences that say the truth about it.
#include "core/train/demo_scenes.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/files.h"
#include "core/train/scene_files.h"

using namespace ws;

class DemoScenesTest : public QObject {
  Q_OBJECT

 private:
  std::vector<SceneId> ids_ = demoScenes();
  std::vector<Scene> scenes_;

 private Q_SLOTS:
  void initTestCase() {
    for (const SceneId& id : ids_) scenes_.push_back(describeScene(id));
  }

  void showsEverything() {
    QCOMPARE(int(ids_.size()), kDemoScenes);
    std::set<std::string> kinds, colours, places, weathers, lights, relations;
    std::set<std::uint64_t> seeds;
    for (const Scene& scene : scenes_) {
      places.insert(scene.place);
      weathers.insert(scene.weather);
      lights.insert(scene.light);
      seeds.insert(scene.id.seed * 8 + static_cast<std::uint64_t>(scene.id.split));
      for (const SceneObject& object : scene.objects) {
        kinds.insert(object.kind);
        if (!object.colour.empty()) colours.insert(object.colour);
      }
    }
    QCOMPARE(kinds.size(), sceneKinds().size());
    QCOMPARE(colours.size(), sceneColours().size());
    QCOMPARE(places.size(), scenePlaces().size());
    QCOMPARE(int(weathers.size()), 5);
    QCOMPARE(int(lights.size()), 3);
    QCOMPARE(int(seeds.size()), kDemoScenes);  // no scene twice
  }

  void twinsAreSideBySide() {
    int twins = 0;
    for (std::size_t i = 0; i < ids_.size(); i += 2) {
      QCOMPARE(hasTwins(ids_[i].split), hasTwins(ids_[i + 1].split));
      if (!hasTwins(ids_[i].split)) continue;
      QVERIFY(ids_[i].split == ids_[i + 1].split);
      QCOMPARE(ids_[i].seed ^ 1, ids_[i + 1].seed);
      QCOMPARE(ids_[i].seed & 1, std::uint64_t{0});
      twins += 2;
    }
    QCOMPARE(twins, 60);
  }

  void sentencesAreTrueOfWhatTheySay() {
    const std::vector<DemoSentence> sentences = demoSentences(scenes_);
    std::map<std::string, int> abilities;
    std::set<std::string> texts;
    for (const DemoSentence& sentence : sentences) {
      ++abilities[sentence.ability];
      texts.insert(sentence.text);
      QVERIFY(!sentence.note.empty());
      int found = 0;
      bool known = false;
      for (const Scene& scene : scenes_)
        for (const SceneCaption& caption : scene.captions) {
          std::string text = caption.text;
          if (text.ends_with('.')) text.pop_back();
          if (QString::fromStdString(text).compare(QString::fromStdString(sentence.text),
                                                   Qt::CaseInsensitive) != 0)
            continue;
          known = true;
          found = static_cast<int>(
              std::count_if(scenes_.begin(), scenes_.end(),
                            [&](const Scene& other) { return holds(caption.meaning, other); }));
        }
      if (known) QCOMPARE(found, sentence.trueOf);
      if (!known) QCOMPARE(sentence.ability, std::string("limits"));
    }
    QCOMPARE(texts.size(), sentences.size());
    for (const char* ability :
         {"colours", "patterns", "parts and clothes", "relations", "places and light",
          "swapped colours", "swapped places", "counts", "limits"})
      QVERIFY2(abilities[ability] > 0, ability);
  }

  void isWrittenWithItsSentences() {
    QTemporaryDir folder;
    const std::filesystem::path out = std::filesystem::path(folder.path().toStdString()) / "demo";
    QCOMPARE(writeDemo(out, 32, {}, {}), kDemoScenes);
    const auto demo = nlohmann::json::parse(readText(out / "demo.json"));
    QCOMPARE(demo.at("sentences").size(), demoSentences(scenes_).size());
    const auto regions = nlohmann::json::parse(readText(out / "regions.json"));
    QCOMPARE(regions.at("split").get<std::string>(), std::string("demo"));
    QCOMPARE(int(regions.at("images").size()), kDemoScenes);
    QVERIFY(!regions.at("images").front().contains("twin"));
    QCOMPARE(regions.at("images").back().at("twin").get<int>(), kDemoScenes - 2);
    QVERIFY(std::filesystem::exists(out / "images" / "000399.jpg"));
  }
};

QTEST_GUILESS_MAIN(DemoScenesTest)
#include "demo_scenes_test.moc"
