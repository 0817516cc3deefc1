// Near-duplicates, over made-up vectors: who leads, who follows, and who is let alone.
#include "core/index/near_duplicates.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/base/error.h"
#include "tests/index/test_vectors.h"

using namespace ws;
using namespace ws::testing;

namespace {

void normalise(std::span<float> row) {
  float square = 0;
  for (const float value : row) square += value * value;
  for (float& value : row) value /= std::sqrt(square);
}

/// The photo with each of its vectors turned a little at random: the cosine with the old one is
/// about 1 / sqrt(1 + turn²).
PhotoRecord turned(PhotoRecord photo, std::int64_t id, float turn, int dim) {
  std::mt19937_64 random(static_cast<std::uint64_t>(id));
  const auto width = static_cast<std::size_t>(dim);
  const auto away = [&](std::vector<float>& rows, std::size_t rowWidth) {
    const auto noise = unitRows(random, rows.size() / rowWidth, static_cast<int>(rowWidth));
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] += turn * noise[i];
    for (std::size_t i = 0; i < rows.size(); i += rowWidth)
      normalise(std::span(rows).subspan(i, rowWidth));
  };
  away(photo.regions, width);
  if (!photo.global.empty()) away(photo.global, photo.global.size());
  photo.photo = PhotoId{id};
  photo.contentTag = static_cast<std::uint64_t>(id) * 977;
  return photo;
}

}  // namespace

class NearDuplicatesTest : public QObject {
  Q_OBJECT

  QTemporaryDir dir_;
  int stores_ = 0;

  std::unique_ptr<RegionStore> storeOf(const StoreGeometry& geometry,
                                       const std::vector<PhotoRecord>& photos) {
    auto store = std::make_unique<RegionStore>(
        std::filesystem::path(dir_.path().toStdString()) / std::to_string(++stores_), geometry,
        RegionStore::Access::ReadWrite);
    store->append(photos);
    return store;
  }

 private Q_SLOTS:
  void groups_data() {
    QTest::addColumn<int>("globalDim");
    QTest::newRow("with global vectors") << 32;
    QTest::newRow("by regions alone") << 0;
  }
  void groups() {
    QFETCH(int, globalDim);
    const StoreGeometry geometry{"pack-a", 6, 64, globalDim};
    std::vector<PhotoRecord> photos = madePhotos(geometry, 0, 300);
    photos.push_back(turned(photos[7], 1000, 0.1f, 64));   // a copy saved again
    photos.push_back(turned(photos[7], 1001, 0.12f, 64));  // and another
    photos.push_back(turned(photos[9], 1002, 0.8f, 64));   // the same place, another picture
    const auto store = storeOf(geometry, photos);

    const std::vector<PhotoId> asked = {PhotoId{1001}, PhotoId{3}, PhotoId{7},    PhotoId{1002},
                                        PhotoId{9},    PhotoId{3}, PhotoId{1000}, PhotoId{4242}};
    QCOMPARE(nearDuplicates(*store, asked, {}), (std::vector<int>{0, 1, 0, 3, 4, 1, 0, 7}));
    QVERIFY(nearDuplicates(*store, {}, {}).empty());
  }

  /// The same bytes are the same photo, even where the model can't see it.
  void sameBytesAreOneGroup() {
    const StoreGeometry geometry{"pack-a", 6, 64, 32};
    auto photos = madePhotos(geometry, 0, 3);
    photos[2].contentTag = photos[0].contentTag;
    const auto store = storeOf(geometry, photos);
    QCOMPARE(nearDuplicates(*store, std::vector{PhotoId{0}, PhotoId{1}, PhotoId{2}}, {}),
             (std::vector{0, 1, 0}));
  }

  void likePicturesWithOtherThingsAreNot() {
    const StoreGeometry geometry{"pack-a", 6, 64, 32};
    auto photos = madePhotos(geometry, 0, 2);
    photos[1].global = photos[0].global;  // alike as wholes, but no region of one is in the other
    const auto store = storeOf(geometry, photos);
    QCOMPARE(nearDuplicates(*store, std::vector{PhotoId{0}, PhotoId{1}}, {}), (std::vector{0, 1}));
  }

  /// Two things with their colours exchanged: all but two regions are the same, and those aren't.
  void oneThingExchangedIsAnotherPicture() {
    const StoreGeometry geometry{"pack-a", 6, 64, 32};
    auto photos = madePhotos(geometry, 0, 40);
    const auto six = std::ranges::find_if(
        photos, [](const PhotoRecord& photo) { return photo.boxes.size() == 6; });
    QVERIFY(six != photos.end());
    PhotoRecord original = *six, swapped = *six, moved = *six;
    original.photo = PhotoId{0}, swapped.photo = PhotoId{1}, moved.photo = PhotoId{2};
    original.contentTag = 1, swapped.contentTag = 2, moved.contentTag = 3;
    for (std::size_t i = 0; i < 6; ++i) {  // side by side
      const float left = static_cast<float>(i) / 6;
      original.boxes[i] = swapped.boxes[i] = moved.boxes[i] = {left, 0.4f, left + 0.16f, 0.6f};
    }
    std::swap(moved.boxes[0], moved.boxes[5]);  // what is in them, at each other's place
    for (std::size_t d = 0; d < 64; ++d) swapped.regions[d] = -swapped.regions[d];
    const auto store = storeOf(geometry, {original, swapped, moved});
    QCOMPARE(nearDuplicates(*store, std::vector{PhotoId{0}, PhotoId{1}, PhotoId{2}}, {}),
             (std::vector{0, 1, 2}));
  }

  void likenessIsOfTheWorstRegion() {
    // Two regions of two numbers each, the second half as well found: cosines 1 and 0.6.
    const std::vector<Box> boxes = {{0, 0, 0.2f, 0.2f}, {0.8f, 0.8f, 1, 1}};
    const StoredRegions a{0, boxes, {1, 0, 0, 1}, {}}, b{0, boxes, {1, 0, 0.8f, 0.6f}, {}};
    QCOMPARE(regionLikeness(a, b), 0.6f);
    QCOMPARE(regionLikeness(b, a), 0.6f);
    const StoredRegions one{0, {boxes[0]}, {1, 0}, {}};
    QCOMPARE(regionLikeness(a, one), -1.0f);  // nothing at the second one's place
    QCOMPARE(regionLikeness(one, a), -1.0f);
  }

  void moreThanOneBlockOfThem() {
    const StoreGeometry geometry{"pack-a", 2, 32, 32};
    auto photos = madePhotos(geometry, 0, 700);
    for (std::int64_t id = 0; id < 700; ++id)
      photos.push_back(turned(photos[static_cast<std::size_t>(id)], 10'000 + id, 0.05f, 32));
    const auto store = storeOf(geometry, photos);
    std::vector<PhotoId> asked;
    for (const auto& photo : photos) asked.push_back(photo.photo);
    const auto leaders = nearDuplicates(*store, asked, {});
    for (int i = 0; i < 700; ++i) {
      QCOMPARE(leaders[static_cast<std::size_t>(i)], i);
      QCOMPARE(leaders[static_cast<std::size_t>(700 + i)], i);
    }
  }

  void canBeStopped() {
    const StoreGeometry geometry{"pack-a", 2, 32, 32};
    const auto store = storeOf(geometry, madePhotos(geometry, 0, 10));
    std::stop_source stop;
    stop.request_stop();
    const std::vector<PhotoId> asked = {PhotoId{1}, PhotoId{2}};
    QVERIFY_EXCEPTION_THROWN(nearDuplicates(*store, asked, stop.get_token()), Error);
  }
};

QTEST_APPLESS_MAIN(NearDuplicatesTest)
#include "near_duplicates_test.moc"
