// The scanner: odd names and files, and what it concludes from what it sees and doesn't see.
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QTest>
#include <set>

#include "core/base/error.h"
#include "tests/library/library_fixture.h"

using namespace ws;
using namespace ws::testing;

namespace {

PhotoRow rowAt(Library& library, const fs::path& path) {
  for (PhotoRow& row : library.catalog().rows(library.catalog().allIds()))
    if (row.path == path) return std::move(row);
  return {};
}

void writeMany(const Home& home, const std::string& folder, int count, unsigned first = 0) {
  for (int i = 0; i < count; ++i)
    writePhoto(home.photos / folder / (std::to_string(i) + ".jpg"),
               first + static_cast<unsigned>(i));
}

}  // namespace

class ScanTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nastyNames() {
    Home home;
    std::vector<std::string> names = {"a\xFF\xFE.jpg",
                                      "line\nbreak.jpg",
                                      "tab\t.jpg",
                                      "\"quotes'.jpg",
                                      "%s%n.jpg",
                                      "a;b.jpg",
                                      "-rf.jpg",
                                      "--.jpg",
                                      "... .jpg",
                                      "   .jpg",
                                      ".jpg",
                                      "\xE2\x80\xAEgpj.jpg",
                                      "caf\xC3\xA9.jpg",
                                      "cafe\xCC\x81.jpg",
                                      "UPPER.JPG",
                                      "upper.jpg",
                                      "[a-z]*?.jpg",
                                      std::string(251, 'x') + ".jpg",
                                      "\\.jpg",
                                      "$(reboot).jpg",
                                      "a.tar.jpeg"};
    for (std::size_t i = 0; i < names.size(); ++i)
      writePhoto(home.photos / names[i], static_cast<unsigned>(i));
    writePhoto(home.photos / "fold\ner \xFF" / "x.jpg", 100);
    std::ofstream(home.photos / "notes.txt") << "no photo";
    const Snapshot before = snapshotOf(home.photos);
    auto library = home.open();
    const IngestReport report = home.ingest(*library, {home.photos});
    QCOMPARE(report.found, static_cast<std::int64_t>(names.size() + 1));
    QCOMPARE(report.indexed, report.found);
    for (const std::string& name : names)
      QCOMPARE(rowAt(*library, home.photos / name).status, PhotoStatus::Indexed);
    QCOMPARE(snapshotOf(home.photos), before);
    QVERIFY(agrees(*library));
    QCOMPARE(home.ingest(*library, {home.photos}).unchanged, report.found);
  }

  void linksLoopsAndSpecialFiles() {
    Home home;
    writePhoto(home.photos / "real" / "a.jpg", 1);
    writePhoto(home.base / "outside" / "b.jpg", 2);
    fs::create_directory_symlink(home.photos, home.photos / "real" / "loop");
    fs::create_directory_symlink(home.base / "outside", home.photos / "out");
    fs::create_symlink("self.jpg", home.photos / "self.jpg");
    fs::create_symlink("nowhere.jpg", home.photos / "dangling.jpg");
    fs::create_symlink(home.base / "outside" / "b.jpg", home.photos / "link.jpg");
    ::mkfifo((home.photos / "pipe.jpg").c_str(), 0600);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    const std::string place = (home.photos / "s.jpg").native();
    const bool hasSocket = place.size() < sizeof address.sun_path;
    if (hasSocket) {
      place.copy(address.sun_path, place.size());
      ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
    ::close(socket);
    writePhoto(home.photos / ".hidden" / "h.jpg", 3);
    writePhoto(home.photos / "thumbnails" / "t.jpg", 4);
    { std::ofstream sparse(home.photos / "sparse.jpg"); }
    fs::resize_file(home.photos / "sparse.jpg", std::uintmax_t{1} << 40);
    settle(home.photos / "sparse.jpg");

    auto library = home.open();
    const IngestReport report = home.ingest(*library, {home.photos});
    QCOMPARE(report.found, 2);
    QCOMPARE(report.indexed, 1);
    QCOMPARE(report.skipped, hasSocket ? 5 : 4);
    QCOMPARE(report.failed.size(), 1u);
    QCOMPARE(report.failed[0].code, std::string("too_large"));
    // A link that is named by the user stands for its file.
    const IngestReport named = home.ingest(*library, {home.photos / "link.jpg"});
    QCOMPARE(named.indexed, 1);
    QCOMPARE(rowAt(*library, home.base / "outside" / "b.jpg").status, PhotoStatus::Indexed);
    QVERIFY_THROWS_EXCEPTION(Error, home.ingest(*library, {home.photos / "pipe.jpg"}));
    QVERIFY_THROWS_EXCEPTION(Error, home.ingest(*library, {home.photos / "missing"}));
  }

  void foldersSwappedForLinksAreNotFollowed() {
    Home home;
    for (unsigned i = 0; i < 10; ++i) {
      writePhoto(home.photos / "x" / (std::to_string(i) + ".jpg"), i);
      writePhoto(home.base / "outside" / (std::to_string(i) + ".jpg"), 1000 + i);
      writePhoto(home.photos / "rest" / (std::to_string(i) + ".jpg"), 2000 + i);
    }
    std::set<ContentHash> foreign;
    for (const auto& entry : fs::directory_iterator(home.base / "outside"))
      foreign.insert(contentHash(readFile(entry.path())));
    fs::create_directory_symlink(home.base / "outside", home.photos / "link");
    auto library = home.open();
    std::jthread swapper([&](std::stop_token stop) {
      const auto exchange = [&] {
        ::renameat2(AT_FDCWD, (home.photos / "x").c_str(), AT_FDCWD, (home.photos / "link").c_str(),
                    RENAME_EXCHANGE);
      };
      while (!stop.stop_requested()) exchange();
    });
    for (int i = 0; i < 30; ++i) QVERIFY(addsUp(home.ingest(*library, {home.photos})));
    swapper.request_stop();
    swapper.join();
    for (const KnownFile& known : library->catalog().known(library->catalog().allIds()))
      QVERIFY(!known.hash || !foreign.contains(*known.hash));
    QVERIFY(agrees(*library));
  }

  void veryDeepFolders() {
    Home home;
    fs::path folder = home.photos;
    const std::string name(250, 'd');
    int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    for (int i = 0; i < 30; ++i) {  // 7,500 bytes of path: only reachable step by step
      ::mkdirat(fd, name.c_str(), 0700);
      const int next = ::openat(fd, name.c_str(), O_RDONLY | O_DIRECTORY);
      ::close(fd);
      fd = next;
    }
    ::close(fd);
    writePhoto(home.photos / "a.jpg", 1);
    auto library = home.open();
    const IngestReport report = home.ingest(*library, {home.photos});
    QCOMPARE(report.indexed, 1);
    QVERIFY(!report.notices.empty());
  }

  void ownFolderIsNotScanned() {
    Home home;
    writePhoto(home.photos / "a.jpg", 1, 700);  // large enough for a cached thumbnail
    auto library = home.open();
    QCOMPARE(home.ingest(*library, {home.base}).indexed, 1);
    QVERIFY(fs::exists(home.libraryFolder / "thumbnails"));
    QCOMPARE(home.ingest(*library, {home.base}).found, 1);
  }

  void newChangedGone() {
    Home home;
    writeMany(home, "a", 20);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    QCOMPARE(*home.encoder.encoded, 20);
    const PhotoId changed = rowAt(*library, home.photos / "a/3.jpg").id;
    writePhoto(home.photos / "a/3.jpg", 333);
    writePhoto(home.photos / "a/new.jpg", 444);
    fs::remove(home.photos / "a/5.jpg");
    const IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.indexed, 2);
    QCOMPARE(report.unchanged, 18);
    QCOMPARE(report.gone, 1);
    QCOMPARE(report.away, 0);
    QVERIFY(addsUp(report));
    QCOMPARE(rowAt(*library, home.photos / "a/3.jpg").id, changed);
    QCOMPARE(rowAt(*library, home.photos / "a/5.jpg").status, PhotoStatus::Gone);
    QCOMPARE(*home.encoder.encoded, 22);
    QVERIFY(agrees(*library));  // the vectors of what is gone are kept
    writePhoto(home.photos / "a/5.jpg", 5);
    QCOMPARE(home.ingest(*library, {}).gone, 0);  // and serve when it is back
    QCOMPARE(rowAt(*library, home.photos / "a/5.jpg").status, PhotoStatus::Indexed);
    QCOMPARE(*home.encoder.encoded, 22);
  }

  void touchedIsReadButNotEncoded() {
    Home home;
    writeMany(home, "a", 3);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    fs::last_write_time(home.photos / "a/0.jpg",
                        fs::file_time_type::clock::now() - std::chrono::hours(7));
    fs::last_write_time(home.photos / "a/1.jpg", fs::file_time_type::clock::now());
    QCOMPARE(home.ingest(*library, {}).unchanged, 3);
    QCOMPARE(*home.encoder.encoded, 3);
    // Changed again within the two seconds that a time stamp can't tell apart: same size, same
    // time, other bytes.
    const auto when = fs::last_write_time(home.photos / "a/1.jpg");
    {
      std::fstream file(home.photos / "a/1.jpg", std::ios::in | std::ios::out | std::ios::binary);
      file.seekp(-2, std::ios::end);
      file.put('\0');
    }
    fs::last_write_time(home.photos / "a/1.jpg", when);
    const IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.unchanged, 2);
    QVERIFY(addsUp(report));
  }

  void movedKeepsItsRow() {
    Home home;
    writeMany(home, "a", 12);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    const PhotoId renamed = rowAt(*library, home.photos / "a/1.jpg").id;
    const PhotoId copied = rowAt(*library, home.photos / "a/2.jpg").id;
    const PhotoId swapped = rowAt(*library, home.photos / "a/3.jpg").id;
    fs::create_directories(home.photos / "b");
    fs::rename(home.photos / "a/1.jpg", home.photos / "b/one.jpg");
    fs::copy_file(home.photos / "a/2.jpg",
                  home.photos / "b/two.jpg");  // another inode: found by content
    settle(home.photos / "b/two.jpg");
    fs::remove(home.photos / "a/2.jpg");
    fs::rename(home.photos / "a/3.jpg", home.photos / "swap");
    fs::rename(home.photos / "a/4.jpg", home.photos / "a/3.jpg");
    fs::rename(home.photos / "swap", home.photos / "a/4.jpg");
    const IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.moved, 4);
    QCOMPARE(report.unchanged, 12);
    QCOMPARE(report.gone + report.away, 0);
    QCOMPARE(rowAt(*library, home.photos / "b/one.jpg").id, renamed);
    QCOMPARE(rowAt(*library, home.photos / "b/two.jpg").id, copied);
    QCOMPARE(rowAt(*library, home.photos / "a/4.jpg").id, swapped);
    QCOMPARE(*home.encoder.encoded, 12);
    QVERIFY(agrees(*library));
  }

  void shuffledAmongFolders() {
    Home home;
    for (unsigned i = 0; i < 60; ++i)
      writePhoto(home.photos / std::to_string(i % 6) / (std::to_string(i / 6) + ".jpg"), i);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    const auto rows = library->catalog().rows(library->catalog().allIds());
    std::map<std::string, PhotoId> byBytes;
    for (const PhotoRow& row : rows) byBytes[readText(row.path)] = row.id;
    for (int i = 0; i < 6; ++i)  // every folder takes its neighbour's name
      fs::rename(home.photos / std::to_string(i),
                 home.photos / ("x" + std::to_string((i + 1) % 6)));
    for (int i = 0; i < 6; ++i)
      fs::rename(home.photos / ("x" + std::to_string(i)), home.photos / std::to_string(i));
    const IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.moved, 60);
    QCOMPARE(*home.encoder.encoded, 60);
    for (const PhotoRow& row : library->catalog().rows(library->catalog().allIds()))
      QCOMPARE(byBytes[readText(row.path)], row.id);
  }

  void missingRootIsAway() {
    Home home;
    writeMany(home, "a", 8);
    writePhoto(home.base / "other" / "z.jpg", 99);
    auto library = home.open();
    home.ingest(*library, {home.photos, home.base / "other"});
    fs::rename(home.photos, home.base / "unplugged");
    IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.away, 8);
    QCOMPARE(report.gone, 0);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.notices.size(), 1u);
    QVERIFY(!library->catalog().folders().back().online);
    QCOMPARE(library->catalog().indexedTags().size(), 9u);  // still searchable
    QCOMPARE(home.ingest(*library, {home.photos}).away,
             0);  // a known root may be named while it is away
    fs::rename(home.base / "unplugged", home.photos);
    report = home.ingest(*library, {});
    QCOMPARE(report.unchanged, 9);
    QCOMPARE(library->catalog().counts().indexed, 9);
    QVERIFY(library->catalog().folders().back().online);
    QCOMPARE(*home.encoder.encoded, 9);
  }

  void emptyRootIsAway() {
    Home home;
    writeMany(home, "a", 8);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    fs::rename(home.photos, home.base / "unmounted");
    fs::create_directories(home.photos);  // the mount point without its drive
    QCOMPARE(home.ingest(*library, {}).away, 8);
    QVERIFY(!library->catalog().folders().front().online);
    fs::remove(home.photos);
    fs::rename(home.base / "unmounted", home.photos);
    QCOMPARE(home.ingest(*library, {}).unchanged, 8);
    QCOMPARE(*home.encoder.encoded, 8);
  }

  void anotherDriveInItsPlace() {
    Home home;
    writeMany(home, "a", 8);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    fs::rename(home.photos, home.base / "first");
    writeMany(home, "b", 5, 500);
    IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.away, 8);
    QCOMPARE(report.gone, 0);
    QCOMPARE(report.indexed, 5);
    QCOMPARE(home.ingest(*library, {}).away, 0);
    fs::rename(home.photos, home.base / "second");
    fs::rename(home.base / "first", home.photos);
    report = home.ingest(*library, {});
    QCOMPARE(report.away, 5);
    QCOMPARE(report.unchanged, 8);
    QCOMPARE(*home.encoder.encoded, 13);
    QVERIFY(agrees(*library));
  }

  void greatLossesAreAwayNotGone() {
    Home home;
    writeMany(home, "a", 20);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    for (int i = 0; i < 10; ++i) fs::remove(home.photos / "a" / (std::to_string(i) + ".jpg"));
    const IngestReport report = home.ingest(*library, {});
    QCOMPARE(report.away, 10);
    QCOMPARE(report.gone, 0);
    QCOMPARE(report.notices.size(), 1u);
    QCOMPARE(home.ingest(*library, {}).away, 0);  // said once
    QCOMPARE(library->catalog().counts().away, 10);
  }

  void aScanJudgesOnlyWhatItWalked() {
    Home home;
    writeMany(home, "a", 30);
    writeMany(home, "b", 30, 100);
    auto library = home.open();
    home.ingest(*library, {home.photos});
    fs::remove(home.photos / "a/1.jpg");
    fs::remove(home.photos / "b/1.jpg");
    const IngestReport report = home.ingest(*library, {home.photos / "b"});
    QCOMPARE(report.found, 29);
    QCOMPARE(report.gone, 1);
    QCOMPARE(rowAt(*library, home.photos / "a/1.jpg").status, PhotoStatus::Indexed);
    QCOMPARE(library->catalog().roots().size(), 1u);
    QCOMPARE(home.ingest(*library, {home.photos, home.photos / "a", home.photos / "a/2.jpg"}).found,
             58);
  }

  void singleFiles() {
    Home home;
    writeMany(home, "a", 3);
    auto library = home.open();
    QCOMPARE(home.ingest(*library, {home.photos / "a/0.jpg", home.photos / "a/1.jpg"}).indexed, 2);
    QCOMPARE(home.ingest(*library, {}).found, 2);  // the third was never asked for
    fs::remove(home.photos / "a/0.jpg");
    QCOMPARE(home.ingest(*library, {}).away, 1);
    QCOMPARE(home.ingest(*library, {home.photos}).indexed, 1);
    QCOMPARE(library->catalog().roots().size(), 1u);
  }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "scan_test.moc"
