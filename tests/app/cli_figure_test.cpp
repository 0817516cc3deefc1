// `wordsight-cli figure` as a script uses it: a real process without a display, the built-in model,
// drawn scenes.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/app/cli_process.h"

using ws::testing::cli;
using ws::testing::kTimeoutMs;

namespace {

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class CliFigureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    const auto made =
        cli({"scenes", folder_.filePath("scenes"), "--count", "4", "--seed", "5", "--size", "192"});
    QVERIFY2(made.code == 0, made.err);
    library_ = folder_.filePath("library");
    const auto indexed = cli({"--library", library_, "index", folder_.filePath("scenes/images")});
    QVERIFY2(indexed.code == 0, indexed.err);
    for (const QString& name : QDir(folder_.filePath("scenes/images")).entryList({"*.jpg"}))
      photos_ << folder_.filePath("scenes/images/") + name;
  }

  void aFigureWithItsNumbers() {
    const QString out = folder_.filePath("fig.png");
    const auto made =
        cli({"--library", library_, "figure", photos_[0], kSentence, out, "--width", "127", "--dpi",
             "100", "--format", "svg,pdf", "--numbers", "json,csv,npy"});
    QVERIFY2(made.code == 0, made.err);
    QVERIFY2(made.err.isEmpty(), made.err);
    QCOMPARE(made.lines().size(), 7);
    for (const QString& file : made.lines()) QVERIFY2(!read(file).isEmpty(), qPrintable(file));
    QCOMPARE(QImage(out).width(), 500);
    QVERIFY(read(folder_.filePath("fig.pdf")).startsWith("%PDF-"));
    const QByteArray svg = read(folder_.filePath("fig.svg"));
    for (const char* word : {"a", "red", "car", "house"})
      QVERIFY2(svg.contains(">" + QByteArray(word) + "</text>"), word);
    QVERIFY(read(folder_.filePath("fig.npy")).startsWith("\x93NUMPY"));
    // One truth: the numbers are those of `align`.
    const auto numbers = QJsonDocument::fromJson(read(folder_.filePath("fig.json"))).object();
    const auto aligned =
        cli({"--library", library_, "align", photos_[0], kSentence, "--json"}).json().object();
    QVERIFY(std::abs(numbers["score"].toDouble() - aligned["score"].toDouble()) < 1e-5);
    QCOMPARE(numbers["precision"].toString(), QString("int8"));
    const QByteArray side = read(folder_.filePath("fig.txt"));
    for (const char* key : {"model: ", "scorer: ", "scale: all\n", "threshold: 0 to 1\n",
                            "program: Wordsight ", "date: 20", "photo: 0"})
      QVERIFY2(side.contains(key), key);
    QVERIFY(!side.contains(folder_.path().toUtf8()));
  }

  void whatIsThereIsKept() {
    const QString out = folder_.filePath("kept.png");
    QCOMPARE(cli({"figure", photos_[0], "a car", out, "--dpi", "72"}).code, 0);
    const QByteArray first = read(out);
    const auto again = cli({"figure", photos_[1], "a car", out, "--dpi", "72"});
    QVERIFY(again.code != 0 && again.err.contains("kept.png") && again.err.contains("already"));
    QCOMPARE(read(out), first);
    QCOMPARE(cli({"figure", photos_[1], "a car", out, "--dpi", "72", "--overwrite"}).code, 0);
    QVERIFY(read(out) != first);
  }

  void aBatchGoesIntoAFolder() {
    const QString out = folder_.filePath("new/batch");
    const QStringList order{"figure",
                            photos_[0],
                            "-car house",
                            out,
                            "--more",
                            photos_[1],
                            folder_.filePath("nowhere.jpg"),
                            photos_[2],
                            "--words",
                            "each",
                            "--parts",
                            "photo,heat,bar",
                            "--dpi",
                            "72",
                            "--no-side-text",
                            "--json"};
    const auto made = cli(order);
    QCOMPARE(made.code, 1);  // one is missing
    QVERIFY(made.err.contains("nowhere.jpg") && made.err.contains("1 of 4"));
    const auto photos = made.json().array();
    QCOMPARE(photos.size(), 3);
    for (const auto& photo : photos)
      QCOMPARE(photo.toObject()["files"].toArray().size(), 2);  // a word each
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 6);
    QVERIFY(QDir(out).entryList(QDir::Files).first().contains("-figure-1-car"));
    cli(order);
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 12);  // with numbers
  }

  void numbersAlone() {
    const auto made =
        cli({"figure", photos_[0], "a car", folder_.filePath("only.npy"), "--library", library_});
    QVERIFY2(made.err.isEmpty(), made.err);
    QCOMPARE(made.lines(), QStringList{folder_.filePath("only.npy")});
  }

  void whatCantBeIsRefused_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");
    QTest::newRow("no such word") << QStringList{"--words", "dog"} << 2;
    QTest::newRow("no such part") << QStringList{"--parts", "photo,frame"} << 2;
    QTest::newRow("no such map") << QStringList{"--map", "jet"} << 2;
    QTest::newRow("too wide") << QStringList{"--width", "900"} << 2;
    QTest::newRow("too many pixels") << QStringList{"--width", "600", "--dpi", "1200"} << 2;
    QTest::newRow("no such numbers") << QStringList{"--numbers", "xls"} << 2;
    QTest::newRow("no such scorer") << QStringList{"--scorer", "nonsense"} << 1;
  }
  void whatCantBeIsRefused() {
    QFETCH(QStringList, more);
    QFETCH(int, code);
    const QString out = folder_.filePath("wrong.png");
    const auto result = cli(QStringList{"figure", photos_[0], "a car", out} + more);
    QVERIFY2(result.code == code, result.err);
    QVERIFY(!result.err.isEmpty() && !QFile::exists(out));
  }

  void anEndingThatIsntKnownIsNamed() {
    const auto result = cli({"figure", photos_[0], "a car", folder_.filePath("fig.gif")});
    QCOMPARE(result.code, 2);
    QVERIFY(result.err.contains("fig.gif") && result.err.contains(".svg"));
  }

  void otherCommandsDontLoadQt() {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LD_DEBUG", "libs");  // the loader tells what it looks for
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WS_CLI), {"--version"});
    QVERIFY(process.waitForFinished(kTimeoutMs));
    const QByteArray told = process.readAllStandardError();
    QVERIFY(told.contains("libwordsight-base"));
    QVERIFY(!told.contains("libQt6"));
  }

 private:
  static constexpr const char* kSentence = "a red car next to a house";
  QTemporaryDir folder_;
  QString library_;
  QStringList photos_;
};

QTEST_GUILESS_MAIN(CliFigureTest)
#include "cli_figure_test.moc"
