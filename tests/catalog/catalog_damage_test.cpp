// Catalogs that are newer, older, damaged, foreign or hostile: refused with advice, or migrated,
// never overwritten.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QTest>
#include <fstream>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/catalog/catalog.h"
#include "tests/catalog/catalog_fixture.h"

using namespace ws;
using namespace ws::testing;

namespace {

void execute(const std::filesystem::path& file, const std::string& sql) {
  SQLite::Database database(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(sql);
}

void fill(const std::filesystem::path& file, int photos) {
  Catalog catalog(file, Catalog::Access::ReadWrite);
  catalog.usePack("one");
  const Root root = catalog.addRoot("/p", true);
  ScanChanges changes;
  for (int i = 0; i < photos; ++i)
    changes.added.push_back(seen(root.id, std::to_string(i) + ".jpg", i));
  const auto ids = catalog.apply(changes);
  std::vector<PhotoOutcome> outcomes;
  for (int i = 0; i < photos; ++i)
    outcomes.push_back(indexedOutcome(ids[i], changes.added[i], static_cast<std::uint8_t>(i)));
  catalog.commit(outcomes);
}

ErrorCode openingFails(const std::filesystem::path& file, Catalog::Access access) {
  try {
    const Catalog catalog(file, access);
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;
}

/// Asks everything a window would. Errors are answers; crashes and foreign exceptions aren't.
void useAll(const std::filesystem::path& file, Catalog::Access access) {
  try {
    Catalog catalog(file, access);
    catalog.counts();
    catalog.folders();
    catalog.rows(catalog.ids({}, PhotoOrder::NewestFirst));
    catalog.ids({}, PhotoOrder::Path);
    catalog.failed(100);
    catalog.indexedTags();
    catalog.check();
    if (access == Catalog::Access::ReadWrite) catalog.requeue(catalog.allIds());
  } catch (const Error&) {
  }
}

}  // namespace

class CatalogDamageTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void newerIsRefusedAndUnchanged() {
    TemporaryCatalog temporary;
    fill(temporary.file, 10);
    execute(temporary.file, "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
    const auto before = readFile(temporary.file);
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadWrite), ErrorCode::Incompatible);
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadOnly), ErrorCode::Incompatible);
    QCOMPARE(readFile(temporary.file), before);
  }

  void foreignIsRefusedAndUnchanged() {
    TemporaryCatalog temporary;
    execute(temporary.file, "CREATE TABLE diary (entry TEXT)");
    const auto before = readFile(temporary.file);
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadWrite), ErrorCode::BadFormat);
    QCOMPARE(readFile(temporary.file), before);
    std::ofstream(temporary.file)
        << "this is a letter, not a database, and it is long enough to have a header's "
           "worth of bytes in it, more or less.";
    const auto letter = readFile(temporary.file);
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadWrite), ErrorCode::BadFormat);
    QCOMPARE(readFile(temporary.file), letter);
  }

  void hostileSchemaIsRefused_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger")
        << "CREATE TRIGGER t AFTER INSERT ON photos BEGIN DELETE FROM roots; END";
    QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM photos";
    QTest::newRow("column") << "ALTER TABLE photos ADD COLUMN mine TEXT";
    QTest::newRow("missing index") << "DROP INDEX photos_by_path";
    QTest::newRow("version 0") << "PRAGMA user_version = 0";
  }
  void hostileSchemaIsRefused() {
    QFETCH(QString, sql);
    TemporaryCatalog temporary;
    fill(temporary.file, 3);
    execute(temporary.file, sql.toStdString());
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadWrite), ErrorCode::BadFormat);
  }

  void emptyFileIsDamageNotANewLibrary() {
    TemporaryCatalog temporary;
    std::ofstream(temporary.file).close();
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadWrite), ErrorCode::BadFormat);
    QCOMPARE(std::filesystem::file_size(temporary.file), 0u);
  }

  void olderIsBackedUpAndMigrated() {
    TemporaryCatalog temporary;
    execute(temporary.file,
            readText(std::filesystem::path(WS_SOURCE_DIR) / "resources/schema/001_photos.sql"));
    execute(temporary.file,
            "PRAGMA application_id = 0x57534354; PRAGMA user_version = 1;"
            "INSERT INTO roots (path, whole) VALUES (CAST('/p' AS BLOB), 1);"
            "INSERT INTO photos (root, path, extension, shown_at, size, mtime_ns, inode, device, "
            "generation, caption)"
            " VALUES (1, CAST('a.jpg' AS BLOB), 'jpg', '2020', 1, 2, 3, 4, 1, 'kept')");
    const auto before = readFile(temporary.file);
    QCOMPARE(openingFails(temporary.file, Catalog::Access::ReadOnly), ErrorCode::Incompatible);
    QCOMPARE(readFile(temporary.file), before);
    {
      Catalog catalog(temporary.file, Catalog::Access::ReadWrite);
      catalog.usePack("one");
      QCOMPARE(catalog.rows(catalog.allIds()).front().caption, std::string("kept"));
      QVERIFY(catalog.check().empty());
    }
    const auto backup = temporary.file.parent_path() / "catalog.backup-v1.sqlite";
    SQLite::Database copy(backup.native());
    SQLite::Statement version(copy, "PRAGMA user_version");
    QVERIFY(version.executeStep());
    QCOMPARE(version.getColumn(0).getInt(), 1);
    SQLite::Statement caption(copy, "SELECT caption FROM photos");
    QVERIFY(caption.executeStep());
    QCOMPARE(caption.getColumn(0).getString(), std::string("kept"));
  }

  void leftoversOfKilledProcessesGo() {
    TemporaryCatalog temporary;
    const auto leftover = temporary.file.parent_path() / "catalog.sqlite.tmp-4711";
    std::ofstream(leftover) << "half";
    fill(temporary.file, 1);
    QVERIFY(!std::filesystem::exists(leftover));
  }

  void randomDamageNeverCrashes() {
    TemporaryCatalog temporary;
    fill(temporary.file, 400);
    execute(temporary.file, "PRAGMA wal_checkpoint(TRUNCATE)");
    const auto healthy = readFile(temporary.file);
    std::mt19937 random(20261123);
    const auto below = [&](std::size_t n) {
      return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
    };
    QTemporaryDir folder;
    const std::filesystem::path file =
        std::filesystem::path(folder.path().toStdString()) / "catalog.sqlite";
    for (int round = 0; round < 200; ++round) {
      auto bytes = healthy;
      switch (round % 4) {
        case 0:
          for (int i = 0; i < 30; ++i)
            bytes[below(bytes.size())] ^= static_cast<std::uint8_t>(1u << below(8));
          break;
        case 1:
          bytes.resize(below(bytes.size()));
          break;
        case 2:
          std::fill_n(
              bytes.begin() + static_cast<std::ptrdiff_t>(4096 * below(bytes.size() / 4096)), 4096,
              0);
          break;
        default:
          bytes[below(200)] ^= static_cast<std::uint8_t>(1u << below(8));
      }
      for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file.native() + suffix);
      std::ofstream(file, std::ios::binary)
          .write(reinterpret_cast<const char*>(bytes.data()),
                 static_cast<std::streamsize>(bytes.size()));
      useAll(file, round % 2 ? Catalog::Access::ReadOnly : Catalog::Access::ReadWrite);
      useAll(file, Catalog::Access::ReadOnly);
      QVERIFY(std::filesystem::exists(file));
    }
  }
};

QTEST_APPLESS_MAIN(CatalogDamageTest)
#include "catalog_damage_test.moc"
