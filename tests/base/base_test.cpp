// The ground floor: files that survive, paths that are bytes, pictures laid over pictures.
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/image.h"
#include "core/base/log.h"
#include "core/base/process.h"

namespace fs = std::filesystem;
using namespace ws;

namespace {

void put(const fs::path& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

template <class Action>
ErrorCode codeOf(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;
}

std::span<const std::uint8_t> bytesOf(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

class BaseTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    root_ = folder_->path().toStdString();
  }

  void everyCodeHasItsOwnName() {
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
      names.insert(codeName(static_cast<ErrorCode>(code)));
    QCOMPARE(names.size(), std::size_t(ErrorCode::Internal) + 1);
  }

  void readsAUsersFileWithoutTouchingIt() {
    const fs::path file = root_ / "photo.jpg";
    put(file, "some bytes");
    const struct timespec times[2] = {{1'000'000'000, 5}, {1'100'000'000, 7}};
    QCOMPARE(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
    struct stat before {}, after {};
    ::stat(file.c_str(), &before);
    const FileContent content = readUserFile(file);
    ::stat(file.c_str(), &after);
    QCOMPARE(std::string(content.bytes.begin(), content.bytes.end()), std::string("some bytes"));
    QCOMPARE(content.stamp, stampOf(file));
    QCOMPARE(content.stamp.mtimeNs, 1'100'000'000'000'000'007);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    QCOMPARE(after.st_atim.tv_sec, before.st_atim.tv_sec);
  }

  void saysWhyAFileCantBeRead() {
    put(root_ / "empty.jpg", "");
    put(root_ / "large.jpg", "12345");
    QCOMPARE(::mkfifo((root_ / "pipe.jpg").c_str(), 0600), 0);
    fs::create_directory(root_ / "folder.jpg");
    QCOMPARE(codeOf([&] { readUserFile(root_ / "empty.jpg"); }), ErrorCode::Empty);
    QCOMPARE(codeOf([&] { readUserFile(root_ / "large.jpg", 4); }), ErrorCode::TooLarge);
    QCOMPARE(codeOf([&] { readUserFile(root_ / "pipe.jpg"); }), ErrorCode::Unreadable);
    QCOMPARE(codeOf([&] { readUserFile(root_ / "folder.jpg"); }), ErrorCode::Unreadable);
    QCOMPARE(codeOf([&] { readUserFile(root_ / "none.jpg"); }), ErrorCode::Vanished);
    QCOMPARE(codeOf([&] { readFile(root_ / "none"); }), ErrorCode::NotFound);
  }

  void followsNoLinkBelowARoot() {
    fs::create_directories(root_ / "photos" / "sub");
    fs::create_directory(root_ / "elsewhere");
    put(root_ / "photos" / "sub" / "a.jpg", "ours");
    put(root_ / "elsewhere" / "a.jpg", "theirs");
    fs::create_directory_symlink(root_ / "elsewhere", root_ / "photos" / "link");
    fs::create_symlink(root_ / "elsewhere" / "a.jpg", root_ / "photos" / "a.jpg");
    QCOMPARE(readUserFileBelow(root_ / "photos", "sub/a.jpg").bytes.size(), std::size_t(4));
    QCOMPARE(codeOf([&] { readUserFileBelow(root_ / "photos", "link/a.jpg"); }), ErrorCode::Vanished);
    QCOMPARE(codeOf([&] { readUserFileBelow(root_ / "photos", "a.jpg"); }), ErrorCode::Vanished);
    QCOMPARE(readUserFile(root_ / "photos" / "a.jpg").bytes.size(), std::size_t(6));  // named by the user: fine
  }

  void replacesAFileAsAWhole() {
    const fs::path file = root_ / "catalog";
    writeFileAtomically(file, "first");
    writeFileAtomically(file, "second, longer");
    QCOMPARE(readText(file), std::string("second, longer"));
    QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), 1);
  }

  void aFileTakesNoPlaceButAFiles() {
    const fs::path pipe = root_ / "pipe", link = root_ / "link", folder = root_ / "folder";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    fs::create_symlink(pipe, link);
    fs::create_directory(folder);
    for (const fs::path& taken : {pipe, link, folder})
      QCOMPARE(codeOf([&] { writeFileAtomically(taken, "text"); }), ErrorCode::Unreadable);
    QVERIFY(fs::is_fifo(pipe) && fs::is_symlink(link) && fs::is_directory(folder));
    QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), 3);
  }

  void aFullDiskLeavesTheOldFile() {
    const fs::path file = root_ / "catalog";
    writeFileAtomically(file, "old");
    const pid_t child = ::fork();
    if (child == 0) {  // a limit on file size stands in for a full disk
      ::signal(SIGXFSZ, SIG_IGN);
      const struct rlimit limit { 1000, 1000 };
      ::setrlimit(RLIMIT_FSIZE, &limit);
      const bool refused =
          codeOf([&] { writeFileAtomically(file, std::string(5000, 'x')); }) == ErrorCode::DiskFull;
      ::_exit(refused ? 0 : 1);
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    QCOMPARE(readText(file), std::string("old"));
    QCOMPARE(std::distance(fs::directory_iterator(root_), fs::directory_iterator()), 1);
  }

  void appendsSyncsAndCutsOff() {
    const fs::path file = root_ / "journal";
    {
      OutputFile out(file, OutputFile::Mode::CreateNew);
      out.write(bytesOf("hello "));
      out.sync();
      out.close();
    }
    OutputFile out(file, OutputFile::Mode::Append);
    QCOMPARE(out.size(), 6u);
    out.write(bytesOf("world"));
    out.truncate(8);
    out.close();
    const MappedFile mapped(file);
    QCOMPARE(std::string(mapped.bytes().begin(), mapped.bytes().end()), std::string("hello wo"));
  }

  void oneHolderOfALock() {
    const fs::path file = root_ / "lock";
    auto lock = LockFile::tryAcquire(file);
    QVERIFY(lock.has_value());
    const pid_t child = ::fork();
    if (child == 0) ::_exit(LockFile::tryAcquire(file).has_value() ? 1 : 0);
    int status = 1;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    lock.reset();
    QVERIFY(LockFile::tryAcquire(file).has_value());
  }

  void pathsAreBytes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("ascii") << QByteArray("a b.jpg") << QByteArray("a b.jpg") << QByteArray("a%20b.jpg");
    QTest::newRow("utf-8") << QByteArray("\xC3\xA9") << QByteArray("\xC3\xA9") << QByteArray("%C3%A9");
    QTest::newRow("stray byte") << QByteArray("x\xFF.jpg") << QByteArray("x\xEF\xBF\xBD.jpg") << QByteArray("x%FF.jpg");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD") << QByteArray("%C0%AF");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD")
                               << QByteArray("%ED%A0%80");
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x90\x95") << QByteArray("\xF0\x9F\x90\x95")
                                << QByteArray("%F0%9F%90%95");
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80")
                                    << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD")
                                    << QByteArray("%F4%90%80%80");
  }
  void pathsAreBytes() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, shown);
    QFETCH(QByteArray, encoded);
    const std::string native = bytes.toStdString();
    QCOMPARE(QByteArray::fromStdString(displayPath(native)), shown);
    QCOMPARE(QByteArray::fromStdString(percentEncode(native)), encoded);
    QCOMPARE(isUtf8(native), bytes == shown);
  }

  void hashesAreTheKnownOnes() {
    QCOMPARE(sha256Hex(bytesOf("abc")),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(checksum64({}), 0x2D06800538D394C2ull);  // XXH3 of nothing, as its authors publish it
    QCOMPARE(toHex(contentHash({})), std::string("99aa06d3014798d86001c324468d497f"));
    QVERIFY(contentHash(bytesOf("a")) != contentHash(bytesOf("b")));
  }

  void laysAPictureOverAnother() {
    Image below(2, 1), overlay(2, 1);
    below.rgba = {100, 100, 100, 255, 0, 0, 0, 255};
    overlay.rgba = {200, 0, 50, 0, 255, 255, 255, 128};
    const Image result = composed(below, overlay);
    QCOMPARE(result.rgba, (std::vector<std::uint8_t>{100, 100, 100, 255, 128, 128, 128, 255}));
    QCOMPARE(codeOf([&] { composed(below, Image(1, 1)); }), ErrorCode::InvalidArgument);
  }

  void measuresOverlap() {
    QCOMPARE(intersectionOverUnion({0, 0, 1, 1}, {0, 0, 1, 1}), 1.0f);
    QCOMPARE(intersectionOverUnion({0, 0, 0.5f, 1}, {0.5f, 0, 1, 1}), 0.0f);
    QCOMPARE(intersectionOverUnion({0, 0, 0.5f, 1}, {0, 0, 1, 1}), 0.5f);
    QCOMPARE(intersectionOverUnion({0.3f, 0.3f, 0.3f, 0.9f}, {0.3f, 0.3f, 0.3f, 0.9f}), 0.0f);
  }

  void theLogHasOneSink() {
    std::string heard;
    setLogSink([&](std::string_view category, LogLevel, std::string_view text) {
      heard = std::string(category) + "|" + std::string(text);
    });
    log("index", LogLevel::Info, "opened");
    setLogSink({});
    QCOMPARE(heard, std::string("index|opened"));
  }

  void theUsersChoiceOfMatrixKernelsStands() {
    qputenv("OPENBLAS_CORETYPE", "HASWELL");
    chooseMatrixKernels();
    QCOMPARE(qgetenv("OPENBLAS_CORETYPE"), QByteArray("HASWELL"));
    qunsetenv("OPENBLAS_CORETYPE");
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path root_;
};

QTEST_APPLESS_MAIN(BaseTest)
#include "base_test.moc"
