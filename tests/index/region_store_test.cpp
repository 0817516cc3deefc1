// The region store on good days: what goes in comes out, after any number of openings.
#include <QTemporaryDir>
#include <QtTest>

#include "core/index/region_store.h"
#include "tests/index/store_checks.h"

using namespace ws;
using namespace ws::testing;
using Access = RegionStore::Access;

namespace {

const StoreGeometry kSmall{"pack-a", 5, 20, 12};

void compare(const StoredRegions& stored, const PhotoRecord& photo, int dim) {
  QVERIFY(isSamePhoto(stored, photo, dim));
}

void compareAll(const RegionStore& store, const std::vector<PhotoRecord>& photos) {
  QCOMPARE(store.count(), static_cast<std::int64_t>(photos.size()));
  QCOMPARE(store.contents().size(), photos.size());
  for (const PhotoRecord& photo : photos) {
    QVERIFY(store.contains(photo.photo, photo.contentTag));
    compare(store.read(photo.photo), photo, store.geometry().dim);
  }
}

}  // namespace

class RegionStoreTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int stores_ = 0;
  std::filesystem::path newFolder() {
    return std::filesystem::path(dir_.path().toStdString()) / std::to_string(++stores_);
  }

 private Q_SLOTS:
  void keepsWhatItWasGiven_data() {
    QTest::addColumn<int>("maxRegions");
    QTest::addColumn<int>("dim");
    QTest::addColumn<int>("globalDim");
    QTest::newRow("small") << 5 << 20 << 12;
    QTest::newRow("one region, one value") << 1 << 1 << 1;
    QTest::newRow("no global vectors") << 4 << 64 << 0;
    QTest::newRow("the built-in model's") << 32 << 256 << 256;
    QTest::newRow("the paper's") << 36 << 1024 << 1024;
  }
  void keepsWhatItWasGiven() {
    QFETCH(int, maxRegions);
    QFETCH(int, dim);
    QFETCH(int, globalDim);
    const StoreGeometry geometry{"pack-a", maxRegions, dim, globalDim};
    const auto photos = madePhotos(geometry, -3, 40);
    const auto folder = newFolder();
    {
      RegionStore store(folder, geometry, Access::ReadWrite);
      store.append(photos);
      compareAll(store, photos);
      store.sync();
    }
    RegionStore again(folder, geometry, Access::ReadOnly);
    compareAll(again, photos);
  }

  void supersedesAndErases() {
    const auto folder = newFolder();
    auto photos = madePhotos(kSmall, 0, 30);
    {
      RegionStore store(folder, kSmall, Access::ReadWrite);
      store.append(photos);
      photos[3] = madePhoto(kSmall, 3, 1);
      photos[29] = madePhoto(kSmall, 29, 1);
      store.append(std::vector{photos[3], photos[29]});
      const PhotoId gone[] = {PhotoId{0}, PhotoId{1}, PhotoId{999}};
      store.erase(gone);
      photos.erase(photos.begin(), photos.begin() + 2);
      compareAll(store, photos);
      QCOMPARE(codeOf([&] { (void)store.read(PhotoId{0}); }), ErrorCode::NotFound);
      QVERIFY(!store.contains(PhotoId{3}, madePhoto(kSmall, 3).contentTag));
      store.sync();
    }
    RegionStore again(folder, kSmall, Access::ReadWrite);
    compareAll(again, photos);
  }

  void readsManyAtOnce() {
    RegionStore store(newFolder(), kSmall, Access::ReadWrite);
    store.append(madePhotos(kSmall, 0, 10));
    const PhotoId wanted[] = {PhotoId{7}, PhotoId{70}, PhotoId{0}};
    const auto got = store.read(wanted);
    QCOMPARE(got.size(), std::size_t{3});
    compare(got[0], madePhoto(kSmall, 7), kSmall.dim);
    QVERIFY(got[1].boxes.empty());
    compare(got[2], madePhoto(kSmall, 0), kSmall.dim);
  }

  void foldsIntoSegmentsAndCompacts() {
    const auto folder = newFolder();
    std::vector<PhotoRecord> photos;
    {
      RegionStore store(folder, kSmall, Access::ReadWrite);
      store.append(madePhotos(kSmall, 0, 3000));
      store.fold();
      QCOMPARE(store.verify(false).segments, std::int64_t{1});
      QCOMPARE(store.verify(false).journalRecords, std::int64_t{0});
      store.append(madePhotos(kSmall, 3000, 3100));
      store.append(madePhotos(kSmall, 100, 200, 1));
      std::vector<PhotoId> gone;
      for (std::int64_t id = 500; id < 600; ++id) gone.push_back(PhotoId{id});
      store.erase(gone);
      for (std::int64_t id = 0; id < 3100; ++id)
        if (id < 500 || id >= 600) photos.push_back(madePhoto(kSmall, id, id >= 100 && id < 200));
      compareAll(store, photos);
      store.fold();  // not enough in the journal, not enough dead
      QCOMPARE(store.verify(false).journalRecords, std::int64_t{200});
    }
    {
      RegionStore store(folder, kSmall, Access::ReadWrite);
      compareAll(store, photos);
      QCOMPARE(store.verify(false).deleted, std::int64_t{200});
      std::vector<PhotoId> gone;
      for (std::int64_t id = 600; id < 1200; ++id) gone.push_back(PhotoId{id});
      store.erase(gone);
      store.sync();  // a fifth is dead: compacts
      std::erase_if(photos, [](const PhotoRecord& photo) {
        return static_cast<std::int64_t>(photo.photo) >= 600 &&
               static_cast<std::int64_t>(photo.photo) < 1200;
      });
      compareAll(store, photos);
      const auto report = store.verify(false);
      QCOMPARE(report.segments, std::int64_t{1});
      QCOMPARE(report.deleted, std::int64_t{0});
      QCOMPARE(report.records, static_cast<std::int64_t>(photos.size()));
      QVERIFY(report.problems.empty());
    }
    RegionStore again(folder, kSmall, Access::ReadOnly);
    compareAll(again, photos);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      files += entry.is_regular_file();
    QCOMPARE(files,
             4 + 1 + 2);  // a segment's columns, the journal, MANIFEST and its copy: no leftovers
  }

  void keepsDeletesOfOldSegmentsThroughACommit() {
    const auto folder = newFolder();
    {
      RegionStore store(folder, kSmall, Access::ReadWrite);
      store.append(madePhotos(kSmall, 0, 5000));
      store.fold();
      const PhotoId gone[] = {PhotoId{17}};
      store.erase(gone);
      store.append(madePhotos(kSmall, 5000, 6100));
      store.append(madePhotos(kSmall, 18, 19, 1));
      store.fold();
      QCOMPARE(store.verify(false).segments, std::int64_t{2});
    }
    RegionStore again(folder, kSmall, Access::ReadWrite);
    QCOMPARE(again.count(), std::int64_t{6099});
    QVERIFY(!again.contains(PhotoId{17}, madePhoto(kSmall, 17).contentTag));
    QVERIFY(again.contains(PhotoId{18}, madePhoto(kSmall, 18, 1).contentTag));
    QVERIFY(again.verify(false).problems.empty());
  }

  void refusesBadVectors_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("NaN in a region") << 0;
    QTest::newRow("infinity in a region") << 1;
    QTest::newRow("NaN in the global vector") << 2;
    QTest::newRow("NaN in a box") << 3;
    QTest::newRow("a zero region") << 4;
    QTest::newRow("no regions") << 5;
    QTest::newRow("too many regions") << 6;
    QTest::newRow("boxes and regions differ") << 7;
    QTest::newRow("short global vector") << 8;
  }
  void refusesBadVectors() {
    QFETCH(int, what);
    RegionStore store(newFolder(), kSmall, Access::ReadWrite);
    auto photos = madePhotos(kSmall, 0, 3);
    PhotoRecord& bad = photos[1];
    switch (what) {
      case 0:
        bad.regions[7] = std::numeric_limits<float>::quiet_NaN();
        break;
      case 1:
        bad.regions[7] = std::numeric_limits<float>::infinity();
        break;
      case 2:
        bad.global[0] = std::numeric_limits<float>::quiet_NaN();
        break;
      case 3:
        bad.boxes[0].x1 = std::numeric_limits<float>::quiet_NaN();
        break;
      case 4:
        std::fill_n(bad.regions.begin(), kSmall.dim, 0.0f);
        break;
      case 5:
        bad.regions.clear(), bad.boxes.clear();
        break;
      case 6:
        bad.boxes.resize(6), bad.regions.assign(120, 0.1f);
        break;
      case 7:
        bad.boxes.push_back({});
        break;
      default:
        bad.global.pop_back();
    }
    QCOMPARE(codeOf([&] { store.append(photos); }), ErrorCode::InvalidArgument);
    QCOMPARE(store.count(), std::int64_t{0});  // all or none
    store.append(madePhotos(kSmall, 0, 3));
    QCOMPARE(store.count(), std::int64_t{3});
  }

  void refusesOtherGeometry_data() {
    QTest::addColumn<QString>("pack");
    QTest::addColumn<int>("maxRegions");
    QTest::addColumn<int>("dim");
    QTest::addColumn<int>("globalDim");
    QTest::newRow("pack") << "pack-b" << 5 << 20 << 12;
    QTest::newRow("regions") << "pack-a" << 6 << 20 << 12;
    QTest::newRow("dim") << "pack-a" << 5 << 21 << 12;
    QTest::newRow("global") << "pack-a" << 5 << 20 << 0;
  }
  void refusesOtherGeometry() {
    QFETCH(QString, pack);
    QFETCH(int, maxRegions);
    QFETCH(int, dim);
    QFETCH(int, globalDim);
    const auto folder = newFolder();
    { RegionStore store(folder, kSmall, Access::ReadWrite); }
    const StoreGeometry other{pack.toStdString(), maxRegions, dim, globalDim};
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
      QCOMPARE(codeOf([&] { RegionStore(folder, other, access); }), ErrorCode::Incompatible);
    RegionStore still(folder, kSmall, Access::ReadWrite);
  }

  void refusesImpossibleGeometry() {
    for (const StoreGeometry& geometry :
         {StoreGeometry{"", 1, 1, 1}, StoreGeometry{"p", 0, 1, 1}, StoreGeometry{"p", 1, 0, 1},
          StoreGeometry{"p", 1, 1, -1}, StoreGeometry{"p", 1, 1 << 20, 1},
          StoreGeometry{std::string(200, 'x'), 1, 1, 1}})
      QCOMPARE(codeOf([&] { RegionStore(newFolder(), geometry, Access::ReadWrite); }),
               ErrorCode::InvalidArgument);
  }

  void readOnlyNeitherCreatesNorWrites() {
    const auto folder = newFolder();
    QCOMPARE(codeOf([&] { RegionStore(folder, kSmall, Access::ReadOnly); }), ErrorCode::NotFound);
    QVERIFY(!std::filesystem::exists(folder));
    { RegionStore store(folder, kSmall, Access::ReadWrite); }
    RegionStore reader(folder, kSmall, Access::ReadOnly);
    QCOMPARE(codeOf([&] { reader.append(madePhotos(kSmall, 0, 1)); }), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { reader.sync(); }), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { reader.verify(true); }), ErrorCode::InvalidArgument);
  }

  void readerFollowsTheWriter() {
    const auto folder = newFolder();
    RegionStore writer(folder, kSmall, Access::ReadWrite);
    RegionStore reader(folder, kSmall, Access::ReadOnly);
    QVERIFY(!reader.refresh());
    auto photos = madePhotos(kSmall, 0, 10);
    writer.append(photos);
    QVERIFY(reader.refresh());
    compareAll(reader, photos);
    const PhotoId gone[] = {PhotoId{9}};
    writer.erase(gone);
    photos.pop_back();
    QVERIFY(reader.refresh());
    compareAll(reader, photos);
    const auto more = madePhotos(kSmall, 10, 2000);
    writer.append(more);
    writer.fold();
    photos.insert(photos.end(), more.begin(), more.end());
    QVERIFY(reader.refresh());
    compareAll(reader, photos);
    QVERIFY(!reader.refresh());
    QVERIFY(!writer.refresh());
  }
};

QTEST_APPLESS_MAIN(RegionStoreTest)
#include "region_store_test.moc"
