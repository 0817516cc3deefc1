// The pipeline: what becomes of photos, twins, failures, stops, pauses, packs and damaged stores.
#include <unistd.h>

#include <QTest>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

#include "core/base/error.h"
#include "core/catalog/thumbnails.h"
#include "tests/library/library_fixture.h"
#include "tests/support/shared_data.h"

using namespace ws;
using namespace ws::testing;

namespace {

/// Root may read everything: for this long, root is nobody in particular, and the home is nobody's.
class AsNobody {
 public:
  explicit AsNobody(const Home& home) : isRoot_(::geteuid() == 0) {
    constexpr uid_t kNobody = 65534;
    if (!isRoot_) return;
    for (const auto& entry : fs::recursive_directory_iterator(home.base))
      changed_ = ::lchown(entry.path().c_str(), kNobody, static_cast<gid_t>(-1)) == 0 && changed_;
    changed_ = ::chown(home.base.c_str(), kNobody, static_cast<gid_t>(-1)) == 0 && changed_;
    changed_ = ::seteuid(kNobody) == 0 && changed_;
  }
  ~AsNobody() {
    if (isRoot_ && ::seteuid(0) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  bool isTrue() const { return changed_; }

 private:
  bool isRoot_, changed_ = true;
};

}  // namespace

class IngestTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everythingIsStoredOnce() {
    Home home;
    for (unsigned i = 0; i < 50; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    const Snapshot before = snapshotOf(home.photos);
    auto library = home.open();
    std::vector<ProgressState> states;
    const IngestReport report =
        library->ingest({home.photos}, planWith(home.encoder),
                        [&](const ProgressState& state) { states.push_back(state); }, {});
    QCOMPARE(report.found, 50);
    QCOMPARE(report.indexed, 50);
    QCOMPARE(report.remaining, 0);
    QVERIFY(!report.stopped);
    QCOMPARE(states.back().phase, std::string("index"));
    QCOMPARE(states.back().done, 50);
    QCOMPARE(states.back().total, 50);
    QCOMPARE(*home.encoder.encoded, 50);
    QVERIFY(agrees(*library));
    QCOMPARE(library->store().count(), 50);
    const PhotoRow row = library->catalog().rows(library->catalog().allIds()).front();
    QCOMPARE(row.width, 64);
    QCOMPARE(row.height, 48);
    QCOMPARE(snapshotOf(home.photos), before);
    library.reset();
    library = home.open();
    const IngestReport again = home.ingest(*library, {});
    QCOMPARE(again.unchanged, 50);
    QCOMPARE(again.indexed, 0);
    QCOMPARE(*home.encoder.encoded, 50);
    QCOMPARE(snapshotOf(home.photos), before);
  }

  void twinsShareTheirVectors() {
    Home home;
    for (int i = 0; i < 10; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), 7);
    writePhoto(home.photos / "other.jpg", 8);
    auto library = home.open();
    const IngestReport report = home.ingest(*library, {home.photos});
    QCOMPARE(report.indexed, 11);
    QCOMPARE(*home.encoder.encoded, 2);
    writePhoto(home.photos / "late.jpg", 7);
    QCOMPARE(home.ingest(*library, {}).indexed, 1);
    QCOMPARE(*home.encoder.encoded, 2);
    QVERIFY(agrees(*library));
    const auto ids = library->catalog().ids({}, PhotoOrder::Path);
    const StoredRegions first = library->store().read(ids[0]),
                        late = library->store().read(ids[10]);
    QCOMPARE(first.boxes, late.boxes);
    for (std::size_t i = 0; i < first.regions.size(); ++i)
      QVERIFY(std::abs(first.regions[i] - late.regions[i]) <
              1e-6f);  // stored again from stored values
    QCOMPARE(library->catalog().rows({&ids[10], 1}).front().width, 64);
  }

  void failuresAreDataAndStopNothing() {
    Home home;
    writePhoto(home.photos / "good.jpg", 1);
    std::ofstream(home.photos / "empty.jpg").close();
    std::ofstream(home.photos / "text.jpg") << "this is no picture at all, only some words";
    writePhoto(home.photos / "cut.jpg", 2, 640);
    fs::resize_file(home.photos / "cut.jpg", 200);
    for (const char* name : {"empty.jpg", "text.jpg", "cut.jpg"}) settle(home.photos / name);
    auto library = home.open();
    const IngestReport report = home.ingest(*library, {home.photos});
    QCOMPARE(report.indexed, 1);
    QCOMPARE(report.failed.size(), 3u);
    QVERIFY(addsUp(report));
    std::map<std::string, std::string> codes;
    for (const FailedPhoto& failed : report.failed) {
      codes[failed.path.filename().native()] = failed.code;
      QVERIFY(!failed.message.empty());
    }
    QCOMPARE(codes["empty.jpg"], std::string("empty"));
    QCOMPARE(codes["text.jpg"], std::string("unknown_format"));
    QVERIFY(!codes["cut.jpg"].empty());
    QCOMPARE(library->catalog().failed(10).size(), 3u);

    const IngestReport again = home.ingest(*library, {});  // known, not tried again, still told
    QCOMPARE(again.failed.size(), 3u);
    QCOMPARE(again.unchanged, 1);
    writePhoto(home.photos / "text.jpg", 3);  // mended by its owner
    QCOMPARE(home.ingest(*library, {}).indexed, 1);
    library->retryFailed({});
    QCOMPARE(library->catalog().counts().failed, 0);
    QCOMPARE(library->catalog().counts().pending, 2);
    QCOMPARE(home.ingest(*library, {}).failed.size(), 2u);
    // A photo that was indexed and is destroyed loses its vectors.
    std::ofstream(home.photos / "good.jpg") << "overwritten by something else entirely";
    settle(home.photos / "good.jpg");
    QCOMPARE(home.ingest(*library, {}).failed.size(), 3u);
    QCOMPARE(library->store().count(), 1);
    QVERIFY(agrees(*library));
  }

  void vectorsThatAreNotFiniteAreFailures() {
    Home home;
    for (unsigned i = 0; i < 5; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    IngestPlan plan = planWith(home.encoder);
    plan.encode = [](std::span<const Image> photos) {
      return std::vector<PhotoEmbedding>(photos.size());
    };
    const IngestReport report = library->ingest({home.photos}, plan, {}, {});
    QCOMPARE(report.failed.size(), 5u);
    QCOMPARE(report.failed.front().code, std::string("internal"));
    QCOMPARE(library->store().count(), 0);
    library.reset();
    library = Library::open(home.libraryFolder, fakeGeometry("another-pack"), false);
    QCOMPARE(home.ingest(*library, {}).indexed, 5);  // another model may do better
  }

  void anEncoderThatThrowsEndsInGoodOrder() {
    Home home;
    for (unsigned i = 0; i < 40; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    IngestPlan plan = planWith(home.encoder);
    plan.encode = [&, batches = 0](std::span<const Image> photos) mutable {
      if (++batches == 2) throw Error(ErrorCode::Device, "GPU 0", "the driver is lost");
      return home.encoder(photos);
    };
    try {
      library->ingest({home.photos}, plan, {}, {});
      QFAIL("the encoder's error was swallowed");
    } catch (const Error& error) {
      QCOMPARE(error.code, ErrorCode::Device);
    }
    QVERIFY(agrees(*library));
    QCOMPARE(library->catalog().counts().indexed, 16);
    const IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.indexed, 24);
    QCOMPARE(report.unchanged, 16);
  }

  void stopsAndGoesOn() {
    Home home;
    for (unsigned i = 0; i < 200; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    std::stop_source stop;
    IngestPlan plan = planWith(home.encoder);
    plan.encode = [&, seen = std::size_t{0}](std::span<const Image> photos) mutable {
      seen += photos.size();
      if (seen >= 64) stop.request_stop();
      return home.encoder(photos);
    };
    const IngestReport report = library->ingest({home.photos}, plan, {}, stop.get_token());
    QVERIFY(report.stopped);
    QVERIFY(addsUp(report));
    QCOMPARE(report.indexed, 64);  // what was encoded is kept
    QCOMPARE(report.remaining, 136);
    QVERIFY(agrees(*library));
    std::stop_source early;
    early.request_stop();
    QVERIFY(home.ingest(*library, {}, early.get_token()).stopped);
    library.reset();
    library = home.open();
    const IngestReport rest = home.ingest(*library, {});
    QCOMPARE(rest.indexed, 136);
    QCOMPARE(*home.encoder.encoded, 200);
  }

  void pausesBetweenBatches() {
    Home home;
    for (unsigned i = 0; i < 120; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    IngestPlan plan = planWith(home.encoder);
    plan.encode = [&](std::span<const Image> photos) {
      auto embeddings = home.encoder(photos);
      if (*home.encoder.encoded == 32) library->pause(true);
      return embeddings;
    };
    IngestReport report;
    std::jthread ingest([&] { report = library->ingest({home.photos}, plan, {}, {}); });
    QTRY_COMPARE(library->catalog().counts().indexed, 32);  // committed while it is paused
    QCOMPARE(*home.encoder.encoded, 32);
    QVERIFY_THROWS_EXCEPTION(Error, home.ingest(*library, {}));  // one at a time
    library->pause(false);
    ingest.join();
    QCOMPARE(report.indexed, 120);
  }

  void questionsComeFirst() {
    Home home;
    for (unsigned i = 0; i < 40; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    int calls = 0;
    IngestPlan plan = planWith(home.encoder);
    plan.betweenBatches = [&] { ++calls; };
    library->ingest({home.photos}, plan, {}, {});
    QCOMPARE(calls, 3);  // 16 + 16 + 8
  }

  void aReaderOfAnotherPackSaysSo() {
    Home home;
    writePhoto(home.photos / "a.jpg", 1);
    home.ingest(*home.open(), {home.photos});
    try {
      Library::open(home.libraryFolder, fakeGeometry("never-used"), true);
      QFAIL("a library without this pack's vectors was opened");
    } catch (const Error& error) {
      QCOMPARE(error.code, ErrorCode::Incompatible);
      QVERIFY(error.detail.find("another model") != std::string::npos);
    }
  }

  void packsLieSideBySide() {
    Home home;
    for (unsigned i = 0; i < 6; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    library.reset();
    library = Library::open(home.libraryFolder, fakeGeometry("second"), false);
    QCOMPARE(library->catalog().counts().pending, 6);
    QCOMPARE(home.ingest(*library, {}).indexed, 6);
    library.reset();
    library = home.open();
    QCOMPARE(home.ingest(*library, {}).unchanged, 6);
    QCOMPARE(*home.encoder.encoded, 12);
    QVERIFY(agrees(*library));
  }

  void reconcilesAtOpening() {
    Home home;
    for (unsigned i = 0; i < 9; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    // A store older than its catalog: two photos missing. One that the catalog never heard of.
    const auto ids = library->catalog().ids({}, PhotoOrder::Path);
    library->store().erase(std::vector{ids[0], ids[1]});
    PhotoEmbedding embedding = fakeEmbedding(drawnImage(1));
    const PhotoRecord stranger{PhotoId{5000}, 1, embedding.boxes, embedding.regions,
                               embedding.global};
    // And one whose bytes are others than the catalog says.
    const PhotoRecord stale{ids[2], 12345, embedding.boxes, embedding.regions, embedding.global};
    library->store().append(std::vector{stranger, stale});
    library->store().sync();
    library.reset();
    library = home.open();
    QVERIFY(agrees(*library));
    QCOMPARE(library->catalog().counts().pending, 3);
    QCOMPARE(home.ingest(*library, {}).indexed, 3);
    // The store is lost altogether.
    library.reset();
    fs::remove_all(home.libraryFolder / "embeddings");
    library = home.open();
    QCOMPARE(library->catalog().counts().pending, 9);
    QCOMPARE(home.ingest(*library, {}).indexed, 9);
    QVERIFY(library->verify(true).problems.empty());
  }

  void damagedStoresAreMadeAgain() {
    Home home;
    for (unsigned i = 0; i < 12; ++i) writePhoto(home.photos / (std::to_string(i) + ".jpg"), i);
    home.ingest(*home.open(), {home.photos});
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(home.libraryFolder / "embeddings"))
      if (entry.is_regular_file()) files.push_back(entry.path());
    QVERIFY(!files.empty());
    files.push_back({});  // at last: all of them at once
    for (const fs::path& damaged : files) {
      for (const fs::path& file : files)
        if (!file.empty() && fs::exists(file) && (damaged.empty() || file == damaged)) {
          const auto size = fs::file_size(file);
          std::ofstream(file, std::ios::binary) << std::string(size, 'x');
        }
      auto library = home.open();
      QVERIFY(agrees(*library));
      home.ingest(*library, {});
      QCOMPARE(library->catalog().counts().indexed, 12);
      QCOMPARE(library->store().count(), 12);
      QVERIFY(agrees(*library));
    }
  }

  void largePhotosGetAThumbnail() {
    Home home;
    writePhoto(home.photos / "small.jpg", 1, 300);
    writePhoto(home.photos / "large.jpg", 2, 2000);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    const auto large = library->catalog().find(library->catalog().roots().front().id, "large.jpg");
    const auto small = library->catalog().find(library->catalog().roots().front().id, "small.jpg");
    QVERIFY(readThumbnail(home.libraryFolder, *large->hash, 320));
    QVERIFY(!readThumbnail(home.libraryFolder, *small->hash, 320));
    QCOMPARE(library->catalog().rows({&large->id, 1}).front().width, 2000);
  }

  void unreadableIsTriedAgain() {
    Home home;
    writePhoto(home.photos / "a.jpg", 1);
    writePhoto(home.photos / "b.jpg", 2);
    fs::permissions(home.photos / "a.jpg", fs::perms::none);
    const AsNobody nobody(home);
    QVERIFY(nobody.isTrue());
    auto library = home.open();
    QCOMPARE(home.ingest(*library, {home.photos}).failed.front().code, std::string("unreadable"));
    fs::permissions(home.photos / "a.jpg", fs::perms::owner_read);
    QCOMPARE(home.ingest(*library, {}).indexed, 1);
  }

  void realPhotosComeThrough() {
    const auto corpus = sharedPath("corpus/images");
    if (!corpus) QSKIP("no shared/corpus/images beside the checkout");
    Home home;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*corpus)) {
      if (!entry.is_regular_file() || entry.file_size() > 200'000 || ++files > 150) continue;
      fs::create_directories(home.photos);
      fs::copy_file(entry.path(),
                    home.photos / (std::to_string(files) + entry.path().extension().native()));
    }
    const Snapshot before = snapshotOf(home.photos);
    auto library = home.open();
    const IngestReport report = home.ingest(*library, {home.photos});
    QVERIFY(addsUp(report));
    QCOMPARE(report.remaining, 0);
    QVERIFY(report.indexed > 0);
    QVERIFY(agrees(*library));
    QCOMPARE(snapshotOf(home.photos), before);
  }
};

QTEST_GUILESS_MAIN(IngestTest)
#include "ingest_test.moc"
