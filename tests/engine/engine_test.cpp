// The engine as programs see it: loaded at run time, with the built-in model.
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

#include "core/base/process.h"
#include "core/engine.h"
#include "core/shelf.h"
#include "core/workshop.h"

namespace fs = std::filesystem;
using namespace ws;

namespace {

constexpr int kScenes = 40;

template <class Action>
ErrorCode codeOf(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;
}

std::vector<std::string> pathsOf(const SearchResults& results) {
  std::vector<std::string> paths;
  for (const Hit& hit : results.hits) paths.push_back(hit.path.string());
  return paths;
}

}  // namespace

class EngineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    root_ = folder_.path().toStdString();
    openWorkshop()->makeScenes(root_ / "scenes", kScenes, 5, 160, {}, {});
    photos_ = root_ / "photos";
    fs::copy(root_ / "scenes" / "images", photos_);
    engine_ = openEngine(root_ / "library", {});
    QVERIFY(!engine_->isReadOnly());
    const IngestReport report = engine_->ingest({photos_}, {}, {});
    QCOMPARE(report.indexed, kScenes);
  }

  void hitsAreOrderedAndAddUp() {
    const SearchResults results = engine_->search({.text = "a dog and a red car", .limit = 10}, {});
    QCOMPARE(results.hits.size(), 10u);
    QVERIFY(results.exact);
    QCOMPARE(results.searched, kScenes);
    for (std::size_t i = 0; i < results.hits.size(); ++i) {
      const Alignment& alignment = results.hits[i].alignment;
      float sum = 0;
      for (const float share : alignment.wordScores) sum += share;
      QVERIFY(std::abs(sum - alignment.score) < 1e-4f);
      if (i > 0) QVERIFY(alignment.score <= results.hits[i - 1].alignment.score);
    }
  }

  void aHitIsTheAlignmentOfItsPhoto() {
    const std::string sentence = "a blue house";
    const Hit hit = engine_->search({.text = sentence, .limit = 1}, {}).hits.front();
    const Alignment stored = engine_->align({.text = sentence}, hit.photo, "");
    QCOMPARE(stored.matrix, hit.alignment.matrix);
    QCOMPARE(stored.precision, std::string("int8"));
    QCOMPARE(engine_->align({.text = sentence}, hit.photo, "", true).precision, std::string("float32"));
    QCOMPARE(engine_->align({.text = sentence}, hit.photo, "symm").scorer, std::string("symm"));
  }

  void heatFollowsTheWord() {
    const Hit hit = engine_->search({.text = "a dog and a red car", .limit = 1}, {}).hits.front();
    const int dog = 1, car = 5;
    const HeatmapStyle style{.scale = HeatScale::ThisWord};
    const Image first = engine_->heatmap(hit.alignment, {{dog}}, style, {64, 64});
    QCOMPARE(first.width, 64);
    QVERIFY(first.rgba != engine_->heatmap(hit.alignment, {{car}}, style, {64, 64}).rgba);
  }

  void aFilterNarrows() {
    fs::create_directory(photos_ / "sub");
    fs::rename(photos_ / "000003.jpg", photos_ / "sub" / "000003.jpg");
    QCOMPARE(engine_->ingest({}, {}, {}).moved, 1);
    const SearchResults results =
        engine_->search({.text = "a dog", .limit = 10, .filter = {.folders = {photos_ / "sub"}}}, {});
    QCOMPARE(pathsOf(results), std::vector<std::string>{(photos_ / "sub" / "000003.jpg").string()});
    QVERIFY(engine_->search({.text = "a dog", .filter = {.camera = "none has this"}}, {}).hits.empty());
    QVERIFY(engine_->find(photos_ / "sub" / "000003.jpg").has_value());
    QVERIFY(!engine_->find(photos_ / "000003.jpg").has_value());
  }

  void whatIsGoneIsNotFound() {
    const auto best = engine_->search({.text = "a tree", .limit = 1}, {}).hits.front();
    const fs::path kept = root_ / "kept.jpg";
    fs::rename(best.path, kept);
    QCOMPARE(engine_->ingest({}, {}, {}).gone, 1);
    const SearchResults without = engine_->search({.text = "a tree", .limit = kScenes}, {});
    QCOMPARE(without.hits.size(), std::size_t(kScenes - 1));
    QCOMPARE(std::ranges::count(pathsOf(without), best.path.string()), 0);
    fs::rename(kept, best.path);
    QCOMPARE(engine_->ingest({}, {}, {}).indexed, 0);  // its vectors were kept
    QCOMPARE(engine_->search({.text = "a tree", .limit = 1}, {}).hits.front().photo, best.photo);
  }

  void questionsAreAnsweredDuringAnIngest() {
    openWorkshop()->makeScenes(root_ / "more", 200, 6, 128, {}, {});
    std::atomic<bool> running = true;
    std::int64_t indexed = 0;
    std::thread ingest([&] {
      indexed = engine_->ingest({root_ / "more" / "images"}, {}, {}).indexed;
      running = false;
    });
    int answered = 0;
    do {
      answered += engine_->search({.text = "a red ball", .limit = 5}, {}).hits.size() == 5;
    } while (running);
    ingest.join();
    QCOMPARE(indexed, 200);
    QVERIFY(answered > 1);
    QCOMPARE(engine_->counts().indexed, kScenes + 200);
  }

  void aStoppedIngestGoesOnWhereItWas() {
    openWorkshop()->makeScenes(root_ / "third", 120, 8, 128, {}, {});
    std::stop_source stop;
    const auto stopSoon = [&](const ProgressState& state) {
      if (state.phase == "index") stop.request_stop();
    };
    const IngestReport first = engine_->ingest({root_ / "third" / "images"}, stopSoon, stop.get_token());
    QVERIFY(first.stopped);
    QCOMPARE(first.found, first.indexed + first.unchanged + first.remaining);
    const IngestReport second = engine_->ingest({root_ / "third" / "images"}, {}, {});
    QCOMPARE(second.indexed, 120 - first.indexed);
  }

  void thumbnailsAreCachedForTheShelf() {
    const PhotoId photo = engine_->ids({}, PhotoOrder::Path).front();
    const Image image = engine_->thumbnail(photo, 100, {});
    QCOMPARE(std::max(image.width, image.height), 100);
    const auto shelf = Shelf::open(root_ / "library");
    QVERIFY(shelf);
    QVERIFY(shelf->cachedThumbnail(photo, 100).has_value());
    QCOMPARE(shelf->counts().photos, engine_->counts().photos);
  }

  void aSecondEngineReadsAndSeesWhatIsNew() {
    const auto reader = openEngine(root_ / "library", {});  // the first one holds the lock
    QVERIFY(reader->isReadOnly());
    QCOMPARE(codeOf([&] { reader->ingest({photos_}, {}, {}); }), ErrorCode::Busy);
    const auto before = reader->search({.text = "a dog", .limit = 1}, {}).searched;
    openWorkshop()->makeScenes(root_ / "fourth", 8, 9, 128, {}, {});
    engine_->ingest({root_ / "fourth" / "images"}, {}, {});
    QCOMPARE(reader->search({.text = "a dog", .limit = 1}, {}).searched, before + 8);
  }

  void refusesWithASentence() {
    QCOMPARE(codeOf([&] { engine_->search({.text = "   "}, {}); }), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { engine_->search({.text = "dog", .limit = 0}, {}); }), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { engine_->align({.text = "dog"}, PhotoId{1}, "no such scorer"); }), ErrorCode::NotFound);
    QCOMPARE(codeOf([&] { engine_->photo(PhotoId{999'999}, 100, {}); }), ErrorCode::NotFound);
    QCOMPARE(codeOf([&] { engine_->ingest({root_ / "nowhere"}, {}, {}); }), ErrorCode::NotFound);
    std::stop_source stopped;
    stopped.request_stop();
    QCOMPARE(codeOf([&] { engine_->search({.text = "dog"}, stopped.get_token()); }), ErrorCode::Cancelled);
  }

  void theLibraryIsSound() {
    const VerifyReport report = engine_->verify(true, {}, {});
    QVERIFY(report.healthy);
    QCOMPARE(report.vectors, engine_->counts().indexed);
  }

 private:
  QTemporaryDir folder_;
  fs::path root_, photos_;
  std::unique_ptr<Engine> engine_;
};

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  EngineTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "engine_test.moc"
