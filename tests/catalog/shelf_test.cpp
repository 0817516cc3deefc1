// The front room: reads beside a writer, says nothing where there is no library, serves cached
// thumbnails.
#include "core/shelf.h"

#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/catalog/thumbnails.h"
#include "tests/catalog/catalog_fixture.h"

using namespace ws;
using namespace ws::testing;

class ShelfTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingWhereThereIsNoLibrary() {
    QTemporaryDir folder;
    const std::filesystem::path library = folder.path().toStdString();
    QVERIFY(!Shelf::open(library));
    QVERIFY(!Shelf::open(library / "missing"));
    QVERIFY(std::filesystem::is_empty(library));
    std::ofstream(library / "catalog.sqlite") << "not a database";
    QVERIFY_THROWS_EXCEPTION(Error, Shelf::open(library));
  }

  void readsBesideAWriter() {
    TemporaryCatalog temporary;
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    const auto shelf = Shelf::open(temporary.file.parent_path());
    QVERIFY(shelf);
    QCOMPARE(shelf->counts().photos, 0);
    const Root root = catalog.addRoot("/p", true);
    const auto ids =
        catalog.apply({.added = {seen(root.id, "a.jpg", 1), seen(root.id, "b.jpg", 2)}});
    QCOMPARE(shelf->counts().pending, 2);
    QCOMPARE(shelf->ids({}, PhotoOrder::Path), ids);
    const std::vector<PhotoId> asked = {ids[1], PhotoId{12345}, ids[0]};
    const auto rows = shelf->rows(asked);
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].path, std::filesystem::path("/p/b.jpg"));
    QCOMPARE(shelf->folders().size(), 1u);
    QVERIFY(shelf->failed(5).empty());
  }

  void thumbnails() {
    TemporaryCatalog temporary;
    const std::filesystem::path library = temporary.file.parent_path();
    Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
    catalog.usePack("one");
    const Root root = catalog.addRoot("/p", true);
    const SeenFile file = seen(root.id, "a.jpg", 1);
    const PhotoId photo = catalog.apply({.added = {file}}).front();
    const auto shelf = Shelf::open(library);
    const std::vector<std::uint8_t> jpeg = {0xFF, 0xD8, 1, 2, 3, 0xFF, 0xD9};
    writeThumbnail(library, hashNumber(9), 320, jpeg);
    QVERIFY(!shelf->cachedThumbnail(photo, 200));  // its bytes aren't known yet
    catalog.commit(std::vector{indexedOutcome(photo, file, 9)});
    QCOMPARE(*shelf->cachedThumbnail(photo, 200), jpeg);
    QCOMPARE(*shelf->cachedThumbnail(photo, 320), jpeg);
    QVERIFY(!shelf->cachedThumbnail(photo, 321));
    QVERIFY(!shelf->cachedThumbnail(PhotoId{77}, 100));

    const std::vector<std::uint8_t> cut = {0xFF, 0xD8, 1, 2, 3, 0, 0};
    writeThumbnail(library, hashNumber(9), 320, cut);
    QVERIFY(!shelf->cachedThumbnail(photo, 200));  // damaged: as good as none
    writeThumbnail(library, hashNumber(9), 640, jpeg);
    QCOMPARE(*shelf->cachedThumbnail(photo, 200), jpeg);
    writeThumbnail("/proc/nowhere", hashNumber(9), 640,
                   jpeg);  // a cache that can't be written is no failure
  }

  void defaultPath() {
    qputenv("XDG_DATA_HOME", "/data/anna");
    QCOMPARE(defaultLibraryPath(), std::filesystem::path("/data/anna/wordsight/library"));
    qputenv("XDG_DATA_HOME", "relative");
    qputenv("HOME", "/home/anna");
    QCOMPARE(defaultLibraryPath(),
             std::filesystem::path("/home/anna/.local/share/wordsight/library"));
  }
};

QTEST_APPLESS_MAIN(ShelfTest)
#include "shelf_test.moc"
