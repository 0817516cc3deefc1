// What the catalog promises about photos, roots, filters, vectors' states and writers.
#include "core/catalog/catalog.h"

#include <QTest>
#include <thread>

#include "core/base/error.h"
#include "core/catalog/thumbnails.h"
#include "tests/catalog/catalog_fixture.h"

using namespace ws;
using namespace ws::testing;

class CatalogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pathsAreBytes() {
    TemporaryCatalog temporary;
    const std::vector<std::string> names = {"-rf.jpg",      "a\nb.jpg",
                                            "\xFF\xFE.jpg", "100%_[a-z]*.jpg",
                                            "';--.jpg",     std::string(250, 'x') + ".jpg",
                                            "   .jpg",      "\xE2\x80\xAE.JPG"};
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    const Root root = catalog.addRoot("/photos/\x80odd", true);
    ScanChanges changes;
    for (std::size_t i = 0; i < names.size(); ++i)
      changes.added.push_back(seen(root.id, names[i], i));
    const auto ids = catalog.apply(changes);
    const auto rows = catalog.rows(ids);
    QCOMPARE(rows.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      QCOMPARE(rows[i].path.native(), "/photos/\x80odd/" + names[i]);
      QCOMPARE(catalog.find(root.id, names[i])->id, ids[i]);
    }
    QVERIFY(!catalog.find(root.id, "100%_[a-z]x.jpg"));  // nothing is a pattern
  }

  void idsAreNeverUsedAgain() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    const Root root = catalog.addRoot("/p", true);
    const auto first = catalog.apply({.added = {seen(root.id, "a.jpg", 1)}});
    catalog.apply({.gone = first});
    QCOMPARE(catalog.forgetGone("2000-01-01T00:00:00").size(), 0u);
    QCOMPARE(catalog.forgetGone("9999-01-01T00:00:00"), first);
    QCOMPARE(catalog.rows(first).size(), 0u);
    QVERIFY(catalog.apply({.added = {seen(root.id, "a.jpg", 1)}}).front() > first.front());
  }

  void statesFollowTheScan() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    catalog.usePack("one");
    const Root root = catalog.addRoot("/p", true);
    const auto ids = catalog.apply({.added = {seen(root.id, "a.jpg", 1), seen(root.id, "b.jpg", 2),
                                              seen(root.id, "c.jpg", 3)}});
    catalog.commit(std::vector{indexedOutcome(ids[0], seen(root.id, "a.jpg", 1), 1)});
    PhotoOutcome failed = indexedOutcome(ids[1], seen(root.id, "b.jpg", 2), 2);
    failed.kind = PhotoOutcome::Kind::Failed;
    failed.photo.code = "truncated";
    failed.photo.message = "the file ends too early";
    catalog.commit(std::vector{failed});
    LibraryCounts counts = catalog.counts();
    QCOMPARE(counts.photos, 3);
    QCOMPARE(counts.indexed, 1);
    QCOMPARE(counts.failed, 1);
    QCOMPARE(counts.pending, 1);
    QCOMPARE(catalog.failed(10).front().message, std::string("the file ends too early"));

    catalog.apply({.away = ids});
    counts = catalog.counts();
    QCOMPARE(counts.away, 3);
    QCOMPARE(counts.indexed, 0);
    catalog.apply({.back = ids});  // each is what it was
    QCOMPARE(catalog.rows(ids)[0].status, PhotoStatus::Indexed);
    QCOMPARE(catalog.rows(ids)[1].status, PhotoStatus::Failed);
    QCOMPARE(catalog.rows(ids)[2].status, PhotoStatus::Pending);

    catalog.apply({.gone = {ids[0]}});
    QCOMPARE(catalog.counts().photos, 2);
    QCOMPARE(catalog.counts().gone, 1);
    QCOMPARE(catalog.ids({}, PhotoOrder::Path).size(), 2u);
    QCOMPARE(catalog.ids({.status = PhotoStatus::Gone}, PhotoOrder::Path).size(), 1u);
    QCOMPARE(catalog.folders().front().photos, 2);
  }

  void rowsExchangeTheirPlaces() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    const Root root = catalog.addRoot("/p", true);
    const auto ids =
        catalog.apply({.added = {seen(root.id, "a.jpg", 1), seen(root.id, "b.jpg", 2)}});
    catalog.apply(
        {.moved = {{ids[0], seen(root.id, "b.jpg", 1)}, {ids[1], seen(root.id, "a.jpg", 2)}}});
    QCOMPARE(catalog.find(root.id, "b.jpg")->id, ids[0]);
    QCOMPARE(catalog.find(root.id, "a.jpg")->id, ids[1]);
  }

  void wideRootsTakeNarrowOnesIn() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    const Root narrow = catalog.addRoot("/p/summer", true);
    const Root neighbour = catalog.addRoot("/p/summer-2", true);
    const auto ids =
        catalog.apply({.added = {seen(narrow.id, "a.jpg", 1), seen(neighbour.id, "b.jpg", 2)}});
    const Root wide = catalog.addRoot("/p", true);
    QCOMPARE(catalog.roots().size(), 1u);
    QCOMPARE(catalog.rows(ids)[0].path, std::filesystem::path("/p/summer/a.jpg"));
    QCOMPARE(catalog.rows(ids)[1].path, std::filesystem::path("/p/summer-2/b.jpg"));
    QCOMPARE(catalog.addRoot("/p/summer", true).id, wide.id);
    QCOMPARE(catalog.ids({.folders = {"/p/summer"}}, PhotoOrder::Path), std::vector{ids[0]});
    QCOMPARE(catalog.ids({.folders = {"/p/summer/", "/p/summer-2"}}, PhotoOrder::Path),
             (std::vector{ids[1], ids[0]}));  // by bytes: '-' comes before '/'
    QCOMPARE(catalog.ids({.folders = {"/"}}, PhotoOrder::Path).size(), 2u);
    QCOMPARE(catalog.ids({.folders = {"/elsewhere"}}, PhotoOrder::Path).size(), 0u);
  }

  void filtersAndOrders() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    catalog.usePack("one");
    const Root root = catalog.addRoot("/p", true);
    const std::vector<SeenFile> files = {seen(root.id, "a.jpg", 1), seen(root.id, "b.PNG", 2),
                                         seen(root.id, "c.jpg", 3)};
    const auto ids = catalog.apply({.added = files});
    std::vector<PhotoOutcome> outcomes;
    const std::vector<std::string> taken = {"2024-07-14T18:32:05", "2023-01-01T00:00:00", ""};
    for (std::size_t i = 0; i < files.size(); ++i) {
      outcomes.push_back(indexedOutcome(ids[i], files[i], static_cast<std::uint8_t>(i + 1)));
      PhotoRow& photo = outcomes.back().photo;
      photo.taken = taken[i];
      photo.camera = i == 0 ? "Canon '; DROP TABLE photos" : "";
      photo.rating = i == 1 ? std::optional<int>(5) : std::nullopt;
      photo.keywords = {"sea", "two words"};
      photo.latitude = 12.5;
      photo.longitude = -7.25;
      photo.width = 640;
      photo.height = 480;
      photo.caption = "a\nb";
    }
    catalog.commit(outcomes);
    const auto ask = [&](const PhotoFilter& filter) {
      return catalog.ids(filter, PhotoOrder::Path);
    };
    QCOMPARE(ask({.takenFrom = "2024-01-01"}), std::vector{ids[0]});
    QCOMPARE(ask({.takenTo = "2024-07-14"}), (std::vector{ids[0], ids[1]}));
    QCOMPARE(ask({.takenTo = "2024-07-14T18:32:04"}), std::vector{ids[1]});
    QCOMPARE(ask({.takenFrom = "2023", .takenTo = "2023"}), std::vector{ids[1]});
    QCOMPARE(ask({.camera = "Canon '; DROP TABLE photos"}), std::vector{ids[0]});
    QCOMPARE(ask({.minRating = 4}), std::vector{ids[1]});
    QCOMPARE(ask({.extensions = {"png", "gif"}}), std::vector{ids[1]});
    QCOMPARE(ask({.status = PhotoStatus::Indexed}).size(), 3u);
    // c.jpg has no date of its own and takes its file's, 2020.
    QCOMPARE(catalog.ids({}, PhotoOrder::NewestFirst), (std::vector{ids[0], ids[1], ids[2]}));
    QCOMPARE(catalog.ids({}, PhotoOrder::OldestFirst), (std::vector{ids[2], ids[1], ids[0]}));
    const PhotoRow row = catalog.rows({&ids[1], 1}).front();
    QCOMPARE(row.keywords, (std::vector<std::string>{"sea", "two words"}));
    QCOMPARE(*row.rating, 5);
    QCOMPARE(*row.latitude, 12.5);
    QCOMPARE(*row.longitude, -7.25);
    QCOMPARE(row.width, 640);
    QCOMPARE(row.caption, std::string("a\nb"));
    QVERIFY(!catalog.rows({&ids[0], 1}).front().rating);
  }

  void packsKeepTheirVectors() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    catalog.usePack("one");
    const Root root = catalog.addRoot("/p", true);
    const SeenFile file = seen(root.id, "a.jpg", 1);
    const PhotoId photo = catalog.apply({.added = {file}}).front();
    catalog.commit(std::vector{indexedOutcome(photo, file, 1)});
    QCOMPARE(catalog.indexedTwin(hashNumber(1)), std::optional(photo));
    QCOMPARE(catalog.indexedTags(), (std::vector{std::pair(photo, contentTag(hashNumber(1)))}));
    catalog.usePack("two");
    QCOMPARE(catalog.counts().pending, 1);
    QVERIFY(!catalog.indexedTwin(hashNumber(1)));
    catalog.usePack("one");
    QCOMPARE(catalog.counts().indexed, 1);
    catalog.usePack("two");
    catalog.commit(
        std::vector{indexedOutcome(photo, file, 2)});  // other bytes: the first pack's are stale
    catalog.usePack("one");
    QCOMPARE(catalog.counts().pending, 1);
    catalog.requeue(std::vector{photo});
    QCOMPARE(catalog.indexedTags().size(), 0u);
  }

  void readersSeeWholeCommitsOnly() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    const Root root = catalog.addRoot("/p", true);
    std::jthread writer([&] {
      for (std::uint64_t i = 0; i < 200; ++i)
        catalog.apply({.added = {seen(root.id, std::to_string(i) + "a.jpg", 2 * i),
                                 seen(root.id, std::to_string(i) + "b.jpg", 2 * i + 1)}});
    });
    std::atomic<bool> torn{false};
    {
      std::vector<std::jthread> readers;
      for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
          const Catalog own(temporary.file, Catalog::Access::ReadOnly);
          for (int k = 0; k < 100; ++k)
            if (own.counts().photos % 2 != 0 ||
                catalog.ids({}, PhotoOrder::NewestFirst).size() % 2 != 0)
              torn = true;
        });
    }
    writer.join();
    QVERIFY(!torn);
    QCOMPARE(catalog.counts().photos, 400);
    QVERIFY(catalog.check().empty());
  }

  void readOnlyRefusesToWrite() {
    TemporaryCatalog temporary;
    QVERIFY_THROWS_EXCEPTION(Error, Catalog(temporary.file, Catalog::Access::ReadOnly));
    QVERIFY(!std::filesystem::exists(temporary.file));
    { const Catalog made(temporary.file, Catalog::Access::ReadWrite); }
    Catalog catalog(temporary.file, Catalog::Access::ReadOnly);
    QVERIFY_THROWS_EXCEPTION(Error, catalog.addRoot("/p", true));
  }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"
