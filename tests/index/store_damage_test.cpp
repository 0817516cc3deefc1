// The region store on bad days: cut, flipped, swapped, old and foreign files. Found or harmless;
// never a crash, never wrong vectors.
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include "tests/index/store_checks.h"

using namespace ws;
using namespace ws::testing;
using Access = RegionStore::Access;
namespace fs = std::filesystem;

namespace {

const StoreGeometry kSmall{"pack-a", 5, 20, 12};
constexpr std::int64_t kPhotos = 1500;

/// A segment with deletes, a journal with photos, a superseded one and an erased one: all that a
/// store can have.
void makeStore(const fs::path& folder) {
  RegionStore store(folder, kSmall, Access::ReadWrite);
  store.append(madePhotos(kSmall, 0, 1300));
  store.fold();
  const PhotoId gone[] = {PhotoId{5}, PhotoId{6}};
  store.erase(gone);
  store.append(madePhotos(kSmall, 5, 6, 2));
  store.append(madePhotos(kSmall, 2000, 3030));
  store.fold();
  store.append(madePhotos(kSmall, 1300, kPhotos));
  const PhotoId more[] = {PhotoId{100}, PhotoId{1400}};
  store.erase(more);
  store.append(madePhotos(kSmall, 101, 102, 1));
  store.sync();
}

}  // namespace

class StoreDamageTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int copies_ = 0;
  fs::path whole_;
  std::int64_t photos_ = 0;

  fs::path newFolder() { return fs::path(dir_.path().toStdString()) / std::to_string(++copies_); }
  fs::path copy() {
    const auto folder = newFolder();
    fs::copy(whole_, folder, fs::copy_options::recursive);
    return folder;
  }

  /// Opens a damaged store both ways, and repairs it. @return what is wrong with how it behaves, or
  /// ""
  std::string judge(const fs::path& folder) {
    bool told = false;
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
      try {
        RegionStore store(folder, kSmall, access);
        const auto readable = countReadable(store);
        if (readable < 0) return "gives wrong vectors";
        const auto report = store.verify(false);
        told = told || !report.problems.empty();
        if (readable != photos_ && !told) return "lost photos and doesn't tell";
        if (access == Access::ReadOnly) continue;
        const auto repaired = store.verify(true);
        if (store.count() < readable) return "the repair lost photos that could be read";
        if (countReadable(store) != store.count())
          return "holds unreadable photos after the repair";
        store.append(madePhotos(kSmall, 9000, 9001));
        store.sync();
      } catch (const Error& error) {
        if (error.code != ErrorCode::BadFormat && error.code != ErrorCode::NotFound)
          return std::string("fails with ") + error.what();
        return "";
      }
    }
    RegionStore again(folder, kSmall, Access::ReadWrite);
    if (!again.verify(false).problems.empty())
      return "has problems after the repair: " + again.verify(false).problems[0];
    if (countReadable(again) != again.count() || again.count() < 1)
      return "isn't whole after the repair";
    return "";
  }

 private Q_SLOTS:
  void initTestCase() {
    setLogSink(
        [](std::string_view, LogLevel, std::string_view) {});  // hundreds of warnings are expected
    whole_ = newFolder();
    makeStore(whole_);
    RegionStore store(whole_, kSmall, Access::ReadOnly);
    photos_ = store.count();
    QCOMPARE(photos_, std::int64_t{1300 - 2 + 1 + 1030 + 200 - 2});
    QCOMPARE(countReadable(store), photos_);
    bool hasBitmap = false;
    for (const auto& file : filesIn(whole_)) hasBitmap = hasBitmap || file.extension() == ".del";
    QVERIFY(hasBitmap);
  }

  void survivesFlippedBits() {
    std::mt19937_64 random(7);
    const auto names = filesIn(whole_);
    for (int i = 0; i < 300; ++i) {
      const auto folder = copy();
      const auto file = folder / names[random() % names.size()].filename();
      // Half of the flips within the first and last 600 bytes: headers and checksums.
      const auto size = fs::file_size(file);
      auto at = random() % size;
      if (i % 2 == 0)
        at = i % 4 == 0 ? at % std::min<std::uint64_t>(size, 600)
                        : size - 1 - at % std::min<std::uint64_t>(size, 600);
      flipBit(file, at, static_cast<int>(random() % 8));
      const auto wrong = judge(folder);
      QVERIFY2(wrong.empty(),
               (file.filename().string() + " byte " + std::to_string(at) + ": " + wrong).c_str());
      fs::remove_all(folder);
    }
  }

  void survivesCutFiles() {
    for (const auto& name : filesIn(whole_)) {
      const auto size = fs::file_size(name);
      for (const std::uint64_t keep :
           {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{100}, std::uint64_t{4095},
            std::uint64_t{4096}, size / 2, size - 1}) {
        if (keep >= size) continue;
        const auto folder = copy();
        fs::resize_file(folder / name.filename(), keep);
        // A journal cut off looks as after a crash before a sync, and its lost records can't be
        // told from none.
        const bool journal = name.filename().string().starts_with("journal-") && keep >= 4096;
        const auto wrong = judge(folder);
        QVERIFY2(
            wrong.empty() || (journal && wrong == "lost photos and doesn't tell"),
            (name.filename().string() + " cut to " + std::to_string(keep) + ": " + wrong).c_str());
        fs::remove_all(folder);
      }
    }
  }

  void survivesMissingFiles() {
    for (const auto& name : filesIn(whole_)) {
      const auto folder = copy();
      fs::remove(folder / name.filename());
      const auto wrong = judge(folder);
      QVERIFY2(wrong.empty(), (name.filename().string() + " removed: " + wrong).c_str());
      fs::remove_all(folder);
    }
  }

  void findsSwappedFiles() {
    const auto folder = copy();
    std::vector<fs::path> regions;
    for (const auto& file : filesIn(folder))
      if (file.extension() == ".reg") regions.push_back(file);
    QCOMPARE(regions.size(), std::size_t{2});
    fs::rename(regions[0], folder / "aside");
    fs::rename(regions[1], regions[0]);
    fs::rename(folder / "aside", regions[1]);
    QCOMPARE(judge(folder), std::string());
  }

  void standsOnTheCopyOfManifest() {
    const auto folder = copy();
    flipBit(folder / "MANIFEST", 4100, 3);
    {
      RegionStore reader(folder, kSmall, Access::ReadOnly);
      QCOMPARE(countReadable(reader), photos_);
      QCOMPARE(reader.verify(false).problems.size(), std::size_t{1});
    }
    { RegionStore writer(folder, kSmall, Access::ReadWrite); }  // writes both anew
    RegionStore reader(folder, kSmall, Access::ReadOnly);
    QVERIFY(reader.verify(false).problems.empty());
    QCOMPARE(countReadable(reader), photos_);
  }

  void neverStartsAnewOverSegments() {
    const auto folder = copy();
    fs::remove(folder / "MANIFEST");
    fs::remove(folder / "MANIFEST.copy");
    const auto before = filesIn(folder).size();
    QCOMPARE(codeOf([&] { RegionStore(folder, kSmall, Access::ReadWrite); }), ErrorCode::BadFormat);
    QCOMPARE(filesIn(folder).size(), before);
  }

  void refusesANewerVersion() {
    // As a newer program would write it: another number at byte 8, and the page's checksum (byte
    // 264) to match.
    const auto folder = copy();
    for (const char* name : {"MANIFEST", "MANIFEST.copy"}) {
      auto bytes = readFile(folder / name);
      bytes[8] = 2;
      std::fill_n(bytes.begin() + 264, 8, std::uint8_t{0});
      const auto sum = checksum64(std::span(bytes).first(4096));
      std::memcpy(bytes.data() + 264, &sum, sizeof sum);
      writeFileAtomically(folder / name, bytes);
    }
    const auto before = readFile(folder / "MANIFEST");
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
      QCOMPARE(codeOf([&] { RegionStore(folder, kSmall, access); }), ErrorCode::Incompatible);
    QCOMPARE(readFile(folder / "MANIFEST"), before);
    QCOMPARE(filesIn(folder).size(), filesIn(whole_).size());
  }

  void journalTornAtEveryByte() {
    // The last two records of the journal, cut at each byte: what was whole before is there, and
    // writing goes on.
    const auto folder = newFolder();
    std::uint64_t before = 0, end = 0;
    {
      RegionStore store(folder, kSmall, Access::ReadWrite);
      store.append(madePhotos(kSmall, 0, 10));
      store.sync();
      before = fs::file_size(folder / "journal-1");
      store.append(madePhotos(kSmall, 10, 11));
      const PhotoId gone[] = {PhotoId{3}};
      store.erase(gone);
      store.sync();
      end = fs::file_size(folder / "journal-1");
    }
    const std::uint64_t eraseAt = end - 48;  // a head of 40 bytes and one id
    for (std::uint64_t cut = before; cut < end; ++cut) {
      const auto torn = newFolder();
      fs::copy(folder, torn, fs::copy_options::recursive);
      fs::resize_file(torn / "journal-1", cut);
      const std::int64_t expected = cut < eraseAt ? 10 : 11;
      {
        RegionStore reader(torn, kSmall, Access::ReadOnly);
        QCOMPARE(reader.count(), expected);
      }
      {
        RegionStore writer(torn, kSmall, Access::ReadWrite);
        QCOMPARE(countReadable(writer), expected);
        writer.append(madePhotos(kSmall, 50, 52));
        writer.sync();
      }
      RegionStore again(torn, kSmall, Access::ReadOnly);
      QCOMPARE(countReadable(again), expected + 2);
      QVERIFY(again.verify(false).problems.empty());
      fs::remove_all(torn);
    }
  }

  void damageWithinTheJournalIsTold() {
    const auto folder = newFolder();
    {
      RegionStore store(folder, kSmall, Access::ReadWrite);
      store.append(madePhotos(kSmall, 0, 10));
      store.sync();
    }
    flipBit(folder / "journal-1", fs::file_size(folder / "journal-1") / 2, 0);
    RegionStore store(folder, kSmall, Access::ReadWrite);
    QVERIFY(store.count() < 10 && countReadable(store) == store.count());
    const auto report = store.verify(true);
    QCOMPARE(report.problems.size(), std::size_t{1});
    QVERIFY(report.problems[0].find("journal-1") != std::string::npos);
    QCOMPARE(report.repairs.size(), std::size_t{1});
    QVERIFY(store.verify(false).problems.empty());
  }

  void removesLeftoversOfACrash() {
    const auto folder = copy();
    const auto before = filesIn(folder);
    for (const char* name : {"seg-77.reg", "seg-77.9.del", "journal-99", "MANIFEST.tmp-1"})
      std::ofstream(folder / name) << "x";
    std::ofstream(folder / "notes.txt") << "not ours";
    RegionStore store(folder, kSmall, Access::ReadWrite);
    QCOMPARE(filesIn(folder).size(), before.size() + 1);
    QCOMPARE(store.count(), photos_);
  }
};

QTEST_APPLESS_MAIN(StoreDamageTest)
#include "store_damage_test.moc"
