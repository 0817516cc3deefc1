// What the command line refuses, how it says so, and what it never does meanwhile.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <signal.h>
#include <sys/resource.h>

#include "tests/app/cli_process.h"

using ws::testing::cli;
using ws::testing::kTimeoutMs;

class CliRefusalsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    scenes_ = folder_.filePath("scenes");
    library_ = folder_.filePath("library");
    QCOMPARE(cli({"scenes", scenes_, "--count", "4", "--seed", "11", "--size", "128"}).code, 0);
    QCOMPARE(cli({"--library", library_, "index", scenes_ + "/images"}).code, 0);
  }

  void photosAreNeverOverwritten() {
    const QString photos = folder_.filePath("precious"), photo = photos + "/1.png", link = photos + "/link.png",
                  library = folder_.filePath("precious-library");
    QDir().mkpath(photos);
    QCOMPARE(cli({"thumbnail", scenes_ + "/images/000000.jpg", photo}).code, 0);
    QVERIFY(QFile::link(photo, link));
    QFile file(photo);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QCOMPARE(cli({"--library", library, "index", photos}).code, 0);
    for (const QStringList& command : {QStringList{"thumbnail", photo, photo}, {"thumbnail", photo, link},
                                       {"align", photo, "dog", "--out", photo},
                                       {"--library", library, "search", "dog", "--heatmaps", photos}}) {
      const auto refused = cli(command);
      QCOMPARE(refused.code, 2);
      QVERIFY2(refused.err.contains("never overwritten"), refused.err);
    }
    QVERIFY(file.seek(0) && file.readAll() == before);
    QFile now(photo);
    QVERIFY(now.open(QIODevice::ReadOnly) && now.readAll() == before);
  }

  void wrongUsageIsTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{"dance"};
    QTest::newRow("unknown option") << QStringList{"search", "dog", "--quick"};
    QTest::newRow("no sentence") << QStringList{"search"};
    QTest::newRow("top 0") << QStringList{"--library", "x", "search", "dog", "--top", "0"};
  }
  void wrongUsageIsTwo() {
    QFETCH(QStringList, arguments);
    const auto result = cli(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
  }

  void failuresAreOneAndSayWhatAboutWhich() {
    const auto missing = cli({"--library", library_, "index", folder_.filePath("nowhere")});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.err.contains("nowhere"));
    const auto none = cli({"--library", folder_.filePath("no-library"), "photos"});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("no-library"));
    for (const QStringList& command : {QStringList{"search", "dog"}, {"verify"}, {"index"}}) {
      const auto looked = cli(QStringList{"--library", folder_.filePath("no-library")} + command);
      QCOMPARE(looked.code, 1);
      QVERIFY2(looked.err.contains("no library here"), looked.err);
    }
    QVERIFY(!QFile::exists(folder_.filePath("no-library")));
    const auto blocked = cli({"--library", library_, "search", "dog", "--heatmaps", scenes_ + "/captions.json"});
    QCOMPARE(blocked.code, 1);
    QVERIFY2(!blocked.err.contains("unexpected"), blocked.err);
    const auto scorer = cli({"align", scenes_ + "/images/000000.jpg", "dog", "--scorer", "nonsense"});
    QVERIFY(scorer.code != 0);
    QVERIFY(scorer.err.contains("nonsense"));
  }

  void aSecondWriterIsFiveAndReadingWorks() {
    const QString library = folder_.filePath("busy");
    const QString photos = folder_.filePath("many");
    QCOMPARE(cli({"scenes", photos, "--count", "600", "--seed", "3", "--size", "128"}).code, 0);
    QProcess first;
    first.start(QStringLiteral(WS_CLI), {"--library", library, "index", photos + "/images"});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(library + "/catalog.sqlite"), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(cli({"--library", library, "photos", "--json"}).json().array().size() > 0, 60'000);
    QCOMPARE(first.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(first.processId()), SIGSTOP);  // holds the lock, and stays in the middle of its work
    QCOMPARE(cli({"--library", library, "index", photos + "/images"}).code, 5);
    QCOMPARE(cli({"--library", library, "photos", "--json"}).code, 0);
    ::kill(static_cast<pid_t>(first.processId()), SIGCONT);
    QVERIFY(first.waitForFinished(kTimeoutMs));
    QCOMPARE(first.exitCode(), 0);
  }

  void damageIsToldOnceWithWhatToDo() {
    const QString library = folder_.filePath("damaged");
    QCOMPARE(cli({"--library", library, "index", scenes_ + "/images"}).code, 0);
    const QDir store(QDir(library + "/embeddings").entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath());
    QFile journal(store.filePath(store.entryList({"journal-*"}).first()));
    QVERIFY(journal.open(QIODevice::ReadWrite) && journal.seek(journal.size() / 2));
    char byte = 0;
    QVERIFY(journal.peek(&byte, 1) == 1 && journal.putChar(static_cast<char>(~byte)));
    journal.close();
    const auto told = cli({"--library", library, "verify"});
    QCOMPARE(told.code, 1);
    QCOMPARE((told.out + told.err).count("a damaged record"), 1);
    QVERIFY2(!(told.out + told.err).contains(" 0 "), told.out + told.err);
    QVERIFY2(told.out.contains("queued to be indexed again"), told.out);
    QVERIFY2(told.err.contains("photos can't be found until") && told.err.contains("index\n"), told.err);
    const auto again = cli({"--library", library, "verify"});
    QCOMPARE(again.code, 0);
    QVERIFY2(again.out.contains("sound") && !again.out.contains(" 0 not indexed yet"), again.out);
    QCOMPARE(cli({"--library", library, "index"}).code, 0);
    QVERIFY(cli({"--library", library, "verify"}).out.contains("4 with vectors, 0 not indexed yet"));
  }

  /// Nothing can be written, as on a full disk: what only reads goes on.
  void aFullDiskIsNoReasonNotToRead() {
    for (const QStringList& command : {QStringList{"photos", "--json"}, QStringList{"search", "a red car", "--json"}}) {
      QProcess process;
      process.setChildProcessModifier([] {
        const rlimit nothing{0, 0};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &nothing);
      });
      process.start(QStringLiteral(WS_CLI), QStringList{"--library", library_} + command);
      QVERIFY(process.waitForFinished(kTimeoutMs));
      const QByteArray said = process.readAllStandardError();
      QVERIFY2(process.exitCode() == 0, said);
      const auto told = QJsonDocument::fromJson(process.readAllStandardOutput());
      QCOMPARE((told.isArray() ? told.array() : told.object()["hits"].toArray()).size(), 4);
    }
  }

  void outputThatCantBeWrittenIsAFailure() {
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    for (const QStringList& arguments : {QStringList{"formats", "--json"}, QStringList{"--help"}}) {
      process.start(QStringLiteral(WS_CLI), arguments);
      QVERIFY(process.waitForFinished(kTimeoutMs));
      QCOMPARE(process.exitCode(), 1);
    }
  }

 private:
  QTemporaryDir folder_;
  QString scenes_, library_;
};

QTEST_GUILESS_MAIN(CliRefusalsTest)
#include "cli_refusals_test.moc"
