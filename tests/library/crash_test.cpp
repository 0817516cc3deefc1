// Processes that are killed, that meet each other, and disks that are full.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTest>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/base/error.h"
#include "tests/library/library_fixture.h"

using namespace ws;
using namespace ws::testing;

namespace {

constexpr int kPhotos = 300;
constexpr int kRounds = 25;
// A child's exit codes.
constexpr int kDone = 0, kDiskFull = 3, kReadOnly = 5, kOther = 1;

/// What the child process does: this program again with "child LIBRARY PHOTOS MICROSECONDS
/// FILE_LIMIT HOLD".
int runChild(char** argv) try {
  if (const rlim_t limit = std::strtoul(argv[5], nullptr, 10); limit > 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit most{limit, limit};
    ::setrlimit(RLIMIT_FSIZE, &most);
  }
  FakeEncoder encoder;
  encoder.perPhoto = std::chrono::microseconds(std::atoi(argv[4]));
  auto library = Library::open(argv[2], fakeGeometry(), false);
  if (library->isReadOnly()) {
    library->catalog().counts();  // reading always works
    try {
      library->ingest({argv[3]}, planWith(encoder), {}, {});
    } catch (const Error& error) {
      return error.code == ErrorCode::Busy ? kReadOnly : kOther;
    }
    return kOther;
  }
  const IngestReport report = library->ingest({argv[3]}, planWith(encoder), {}, {});
  if (std::atoi(argv[6])) ::pause();
  return addsUp(report) && report.remaining == 0 ? kDone : kOther;
} catch (const Error& error) {
  if (error.code == ErrorCode::DiskFull) return kDiskFull;
  std::fprintf(stderr, "%s\n", error.what());
  return kOther;
}

pid_t startChild(const Home& home, int microseconds, std::uint64_t fileLimit = 0,
                 bool hold = false) {
  const std::string program = fs::read_symlink("/proc/self/exe").native();
  const std::string time = std::to_string(microseconds), limit = std::to_string(fileLimit);
  const pid_t child = ::fork();
  if (child == 0) {
    ::execl(program.c_str(), program.c_str(), "child", home.libraryFolder.c_str(),
            home.photos.c_str(), time.c_str(), limit.c_str(), hold ? "1" : "0", nullptr);
    ::_exit(kOther);
  }
  return child;
}

/// The exit code, or minus the signal that ended it.
int waitFor(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void writeAll(const Home& home, int count) {
  for (int i = 0; i < count; ++i)
    writePhoto(home.photos / std::to_string(i / 100) / (std::to_string(i) + ".jpg"),
               static_cast<unsigned>(i));
}

/// What a reader sees of a library that another process is making at this moment.
int indexedSoFar(const Home& home) {
  try {
    return static_cast<int>(home.open(true)->catalog().counts().indexed);
  } catch (const Error& error) {
    if (error.code == ErrorCode::NotFound) return 0;  // not yet
    throw;
  }
}

/// Everything a search could give back, by path.
std::map<std::string, std::vector<float>> contentsOf(Library& library) {
  std::map<std::string, std::vector<float>> contents;
  for (const PhotoRow& row : library.catalog().rows(library.catalog().allIds()))
    contents[row.path.filename().native()] = library.store().read(row.id).regions;
  return contents;
}

}  // namespace

class CrashTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void killedAtRandomMoments() {
    Home calm, troubled;
    writeAll(calm, kPhotos);
    writeAll(troubled, kPhotos);
    const Snapshot before = snapshotOf(troubled.photos);
    QCOMPARE(waitFor(startChild(calm, 0)), kDone);

    std::mt19937 random(4711);
    int killed = 0;
    for (int round = 0; round < kRounds; ++round) {
      const pid_t child = startChild(troubled, 6000);
      std::this_thread::sleep_for(std::chrono::milliseconds(random() % 1800));
      ::kill(child, SIGKILL);
      killed += waitFor(child) == -SIGKILL;
      if (!fs::exists(troubled.libraryFolder / "catalog.sqlite")) continue;
      auto library = troubled.open();  // the lock is free, and what is there agrees
      QVERIFY(!library->isReadOnly());
      QVERIFY(agrees(*library));
      if (library->catalog().counts().indexed == kPhotos)
        library->catalog().requeue(library->catalog().allIds());
    }
    QVERIFY(killed > kRounds / 2);
    QCOMPARE(waitFor(startChild(troubled, 0)), kDone);
    auto expected = calm.open(), library = troubled.open();
    QCOMPARE(library->catalog().counts().indexed, kPhotos);
    QCOMPARE(library->catalog().counts().photos, kPhotos);
    QCOMPARE(library->store().count(), kPhotos);
    QVERIFY(agrees(*library));
    QVERIFY(library->verify(false).problems.empty());
    QVERIFY(contentsOf(*library) == contentsOf(*expected));
    QCOMPARE(snapshotOf(troubled.photos), before);
    for (const auto& entry : fs::directory_iterator(troubled.libraryFolder))
      QVERIFY(entry.path().native().find(".tmp-") == std::string::npos);
  }

  void oneWriterManyReaders() {
    Home home;
    constexpr int kFew = 20;
    writeAll(home, kFew);
    const pid_t holder = startChild(home, 0, 0, true);
    QTRY_COMPARE_WITH_TIMEOUT(indexedSoFar(home), kFew, 20000);
    QCOMPARE(waitFor(startChild(home, 0)), kReadOnly);
    {
      auto reader = home.open();
      QVERIFY(reader->isReadOnly());
      QCOMPARE(reader->store().count(), kFew);
      QVERIFY_THROWS_EXCEPTION(Error, reader->retryFailed({}));
      QVERIFY_THROWS_EXCEPTION(Error, reader->verify(true));
      QVERIFY(reader->verify(false).problems.empty());
    }
    ::kill(holder, SIGKILL);
    waitFor(holder);
    QVERIFY(!home.open()->isReadOnly());  // a dead holder's lock is free at once
  }

  void diskFull_data() {
    QTest::addColumn<int>("limit");
    for (const int kilobytes : {1, 8, 30, 60, 90, 120, 200})
      QTest::newRow(std::to_string(kilobytes).c_str()) << kilobytes * 1024;
  }
  void diskFull() {
    QFETCH(int, limit);
    Home home;
    writeAll(home, kPhotos);
    const int code = waitFor(startChild(home, 0, static_cast<std::uint64_t>(limit)));
    QVERIFY2(code == kDiskFull || code == kDone, std::to_string(code).c_str());
    if (limit <= 60 * 1024) QCOMPARE(code, kDiskFull);
    auto library = home.open();  // space again: nothing is broken, and it goes on
    QVERIFY(agrees(*library));
    home.ingest(*library, {home.photos});
    QCOMPARE(library->catalog().counts().indexed, kPhotos);
    QVERIFY(agrees(*library));
    QVERIFY(library->verify(false).problems.empty());
  }
};

int main(int argc, char** argv) {
  if (argc == 7 && std::string(argv[1]) == "child") return runChild(argv);
  QCoreApplication application(argc, argv);
  CrashTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
