// Figures and numbers as files: their names, their formats, and that nothing is lost.
#include "ui/figure/figure_export.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>

#include "core/base/error.h"
#include "tests/ui/figure_samples.h"
#include "ui/figure/numbers.h"

using namespace ws;
using ws::testing::figureAlignment;
using ws::testing::figureSource;

namespace {

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class FigureExportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    source_ = figureSource(5, 6);
    choice_ = FigureChoice();
    choice_.spec.dpi = 72;
    choice_.numbers = {NumberFormat::Json, NumberFormat::Csv, NumberFormat::Npy};
  }

  void aPhotoHasItsFiles() {
    choice_.formats = {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf};
    write("fig");
    QCOMPARE(names(), (QStringList{"fig.csv", "fig.json", "fig.npy", "fig.pdf", "fig.png",
                                   "fig.svg", "fig.txt"}));
    QCOMPARE(filesPerPhoto(choice_, source_.alignment), 7);
    const QByteArray side = read(path("fig.txt"));
    QVERIFY(side.contains("scorer: MrSw\n") && side.contains("photo: IMG_1234.jpg\n") &&
            !side.contains("/home/anna"));
    choice_.spec.wholePath = true;
    write("whole");
    QVERIFY(read(path("whole.txt")).contains("photo: /home/anna/Pictures/IMG_1234.jpg\n"));
  }

  void aWordHasFilesOfItsOwn() {
    choice_.oneAWord = true;
    choice_.numbers = {NumberFormat::Npy};
    source_.alignment.words[2].text = "c/a r";
    int reads = 0;
    source_.photo = [&reads, read = source_.photo](int edgePx) {
      ++reads;
      return read(edgePx);
    };
    write("fig");
    QCOMPARE(reads, 1);
    QCOMPARE(names().size(), 5 * 3);
    QVERIFY(QFile::exists(path("fig-3-c_a_r.png")));
    QVERIFY(read(path("fig-3-c_a_r.npy")).contains("'shape': (1, 6)"));
    QVERIFY(read(path("fig-3-c_a_r.txt")).contains("heat of: c/a r\n"));
  }

  void nothingIsOverwrittenSilently() {
    write("fig");
    const QByteArray first = read(path("fig.csv"));
    QFile::remove(path("fig.png"));  // one that is left is enough for another number
    source_.alignment.matrix[0] += 0.125f;
    write("fig");
    QCOMPARE(read(path("fig.csv")), first);
    QVERIFY(read(path("fig-2.csv")) != first && QFile::exists(path("fig-2.png")));
    choice_.ifThere = IfThere::Refuse;
    QString why;
    try {
      write("fig-2");
    } catch (const Error& error) {
      why = QString::fromStdString(error.what());
    }
    QVERIFY2(why.contains("fig-2.png") && why.contains("already"), qPrintable(why));
    choice_.ifThere = IfThere::Replace;
    write("fig");
    QVERIFY(read(path("fig.csv")) != first);
  }

  void thePhotoItselfIsNeverReplaced() {
    source_.origin.photo = path("photo.png").toStdString();
    QFile photo(path("photo.png"));
    QVERIFY(photo.open(QIODevice::WriteOnly) && photo.write("mine") == 4);
    photo.close();
    QVERIFY(QFile::link(path("photo.png"), path("link.png")));
    choice_.ifThere = IfThere::Replace;
    for (const char* name : {"photo", "link"}) QVERIFY_EXCEPTION_THROWN(write(name), Error);
    QCOMPARE(read(path("photo.png")), QByteArray("mine"));
    QCOMPARE(names(), (QStringList{"link.png", "photo.png"}));
  }

  void whatCantBeIsSaidBeforeAnythingIsWritten() {
    choice_.spec.widthMm = 5;
    QVERIFY_EXCEPTION_THROWN(write("fig"), Error);
    choice_.spec.widthMm = 180;
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY_EXCEPTION_THROWN(
        writeFigure(source_, choice_, path("fig").toStdString(), stopped.get_token()), Error);
    choice_.formats.clear();
    choice_.numbers.clear();
    QVERIFY_EXCEPTION_THROWN(write("fig"), Error);
    QVERIFY(names().isEmpty());
  }

  void npyIsWhatNumPyReads_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    for (const auto& [rows, columns] : {std::pair(0, 0), {1, 1}, {3, 5}, {25, 32}, {1, 100'000}})
      QTest::addRow("%d x %d", rows, columns) << rows << columns;
  }
  void npyIsWhatNumPyReads() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    std::vector<float> values;
    for (int i = 0; i < rows * columns; ++i) values.push_back(static_cast<float>(i) * 0.25f - 3);
    const auto bytes =
        npyBytes(values, static_cast<std::size_t>(rows), static_cast<std::size_t>(columns));
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(bytes.data()), 8),
             QByteArray("\x93NUMPY\x01\x00", 8));
    const std::size_t header = bytes[8] + 256u * bytes[9];
    QCOMPARE((10 + header) % 64, 0u);
    const QString dictionary = QString::fromLatin1(reinterpret_cast<const char*>(bytes.data()) + 10,
                                                   static_cast<qsizetype>(header));
    QVERIFY(dictionary.endsWith(QLatin1Char('\n')));
    QVERIFY(dictionary.startsWith(
        QStringLiteral("{'descr': '<f4', 'fortran_order': False, 'shape': (%1, %2), }")
            .arg(rows)
            .arg(columns)));
    QCOMPARE(bytes.size(), 10 + header + 4 * values.size());
    QVERIFY(values.empty() ||
            std::memcmp(bytes.data() + 10 + header, values.data(), 4 * values.size()) == 0);
    QVERIFY_EXCEPTION_THROWN(npyBytes(values, static_cast<std::size_t>(rows) + 1, 7), Error);
  }

  void numPyReadsIt() {
    write("fig");
    QProcess python;
    const QString script = QStringLiteral(
        "import sys\ntry:\n import numpy\nexcept ImportError:\n sys.exit(77)\n"
        "m = numpy.load(sys.argv[1])\nprint(m.dtype, m.shape, repr(float(m[1, 2])))");
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"), script, path("fig.npy")});
    if (!python.waitForFinished() || python.exitCode() == 77)
      QSKIP("Python with NumPy isn't here: the header alone is checked");
    const QString expected =
        QStringLiteral("float32 (5, 6) %1")
            .arg(static_cast<double>(source_.alignment.matrix[6 + 2]), 0, 'g', 17);
    const QStringList said =
        QString::fromUtf8(python.readAllStandardOutput()).trimmed().split(QLatin1Char(' '));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    QCOMPARE(said.mid(0, 3), expected.split(QLatin1Char(' ')).mid(0, 3));
    QCOMPARE(static_cast<float>(said.last().toDouble()), source_.alignment.matrix[6 + 2]);
  }

  void jsonIsTheWholeAlignment() {
    const Alignment& alignment = source_.alignment;
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(
                                                    numbersJson(alignment, source_.origin, false)))
                            .object();
    QCOMPARE(object["scorer"].toString(), QString("MrSw"));
    QCOMPARE(object["kind"].toString(), QString("similarity"));
    QCOMPARE(object["sentence"].toString(), QString("a red car next to"));
    QCOMPARE(object["photo"].toString(), QString("IMG_1234.jpg"));
    QCOMPARE(static_cast<float>(object["score"].toDouble()), alignment.score);
    QCOMPARE(object["regions"].toArray().size(), 6);
    QCOMPARE(object["words"].toArray()[2].toObject()["start"].toInt(), 6);
    double contributions = 0;
    for (int w = 0; w < 5; ++w)
      for (int r = 0; r < 6; ++r) {
        const double value = object["matrix"].toArray()[w].toArray()[r].toDouble();
        QCOMPARE(static_cast<float>(value),
                 alignment.matrix[static_cast<std::size_t>(w * 6 + r)]);  // exactly
        contributions += object["contributions"].toArray()[w].toArray()[r].toDouble();
      }
    QVERIFY(std::abs(contributions - alignment.score) < 1e-5);
    const auto one = QJsonDocument::fromJson(QByteArray::fromStdString(
                                                 numbersJson(alignment, source_.origin, false, 2)))
                         .object();
    QCOMPARE(one["matrix"].toArray().size(), 1);
    QCOMPARE(one["row_word"].toArray()[0].toInt(), 2);
  }

  void csvIsALineACell() {
    source_.alignment.words[1].text = "a \"b\", c";
    const QStringList lines =
        QString::fromStdString(numbersCsv(source_.alignment)).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 1 + 5 * 6 + 1);
    QCOMPARE(lines.first(), QString("row,word,region,x0,y0,x1,y1,value,contribution"));
    QVERIFY(lines[7].startsWith(QStringLiteral("2,\"a \"\"b\"\", c\",1,0,0,")));
    const QStringList fields = lines[1].split(QLatin1Char(','));
    QCOMPARE(fields.size(), 9);
    QCOMPARE(fields[7].toFloat(), source_.alignment.matrix[0]);
    QCOMPARE(numbersCsv(source_.alignment, 3).size() > 0, true);
    QCOMPARE(QString::fromStdString(numbersCsv(source_.alignment, 3)).count("\r\n"), 1 + 6);
  }

  void wordsAreChosenByNameOrNumber_data() {
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("chosen");  // words a panel, panels between bars
    QTest::newRow("sentence") << "sentence"
                              << "";
    QTest::newRow("all") << "all"
                         << "0|1|2|3|4";
    QTest::newRow("by name") << "car,red"
                             << "2|1";
    QTest::newRow("case") << "CAR"
                          << "2";
    QTest::newRow("by number") << "3,1"
                               << "2|0";
    QTest::newRow("phrase") << "red+car,next"
                            << "1 2|3";
    QTest::newRow("no such word") << "dog"
                                  << "error";
    QTest::newRow("no such number") << "6"
                                    << "error";
    QTest::newRow("nothing") << "car,"
                             << "error";
  }
  void wordsAreChosenByNameOrNumber() {
    QFETCH(QString, choice);
    QFETCH(QString, chosen);
    QStringList panels;
    try {
      for (const WordSelection& panel :
           wordsChosen(source_.alignment, choice.toStdString(), PhraseRule::Max)) {
        QStringList words;
        for (const int word : panel.words) words << QString::number(word);
        panels << words.join(QLatin1Char(' '));
      }
    } catch (const Error& error) {
      QVERIFY(error.code == ErrorCode::InvalidArgument &&
              error.detail.find("red, car") != std::string::npos);
      panels = {"error"};
    }
    QCOMPARE(panels.join(QLatin1Char('|')), chosen);
  }

 private:
  QString path(const char* name) const { return folder_->filePath(QLatin1String(name)); }
  void write(const char* name) { writeFigure(source_, choice_, path(name).toStdString(), {}); }
  QStringList names() const {
    return QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  FigureSource source_;
  FigureChoice choice_;
};

QTEST_MAIN(FigureExportTest)
#include "figure_export_test.moc"
