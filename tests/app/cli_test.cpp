// The command line as a script uses it: a real process, a real library, the built-in model.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>

#include "tests/app/cli_process.h"

using ws::testing::cli;

namespace {

constexpr int kScenes = 60;

double sum(const QJsonArray& values, const QString& key) {
  double total = 0;
  for (const auto& value : values) total += value.toObject()[key].toDouble();
  return total;
}

}  // namespace

class CliTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    scenes_ = folder_.filePath("scenes");
    library_ = folder_.filePath("library");
    const auto made = cli({"scenes", scenes_, "--count", QString::number(kScenes), "--seed", "11", "--size", "192"});
    QVERIFY2(made.code == 0, made.err);
    const auto indexed = cli({"--library", library_, "index", scenes_ + "/images", "--json"});
    QVERIFY2(indexed.code == 0, indexed.err);
    const auto report = indexed.json().object();
    QCOMPARE(report["found"].toInt(), kScenes);
    QCOMPARE(report["indexed"].toInt(), kScenes);
    QCOMPARE(report["failed"].toArray().size(), 0);
  }

  /// QTemporaryDir can't remove a file whose name isn't UTF-8.
  void cleanupTestCase() { std::filesystem::remove_all(folder_.path().toStdString()); }

  void helpNamesEveryCommandAndItsKeys() {
    const auto help = cli({"--help"});
    QCOMPARE(help.code, 0);
    for (const char* command : {"scenes", "index", "photos", "search", "thumbnail", "align", "describe", "eval", "train", "models",
                                "formats", "verify"}) {
      QVERIFY2(help.out.contains(command), command);
      const auto own = cli({command, "--help"});
      QCOMPARE(own.code, 0);
      QVERIFY2(own.out.contains("--json") && own.out.contains("JSON: "), command);
    }
  }

  void scenesAreADataSet() {
    QCOMPARE(QDir(scenes_ + "/images").entryList({"*.jpg"}).size(), kScenes);
    QFile file(scenes_ + "/captions.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto captions = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(captions["images"].toArray().size(), kScenes);
    QCOMPARE(captions["annotations"].toArray().size(), 5 * kScenes);
  }

  void scenesOfASplitComeInTwins() {
    const QString out = folder_.filePath("counts");
    const QStringList wanted{"scenes", out, "--count", "3", "--seed", "11", "--size", "32", "--json", "--split"};
    const auto made = cli(wanted + QStringList{"counts"});
    QVERIFY2(made.code == 0, made.err);
    QCOMPARE(made.json().object()["count"].toInt(), 4);
    QCOMPARE(made.json().object()["split"].toString(), QString("counts"));
    QCOMPARE(QDir(out + "/images").entryList({"*.jpg"}).size(), 4);
    QVERIFY(cli(wanted + QStringList{"relations"}).code != 0);  // the folder holds another split
    const auto unknown = cli(wanted + QStringList{"others"});
    QVERIFY(unknown.code != 0 && unknown.err.contains("combinations"));
  }

  void indexingAgainDoesNothing() {
    const auto report = cli({"--library", library_, "index", scenes_ + "/images", "--json"}).json().object();
    QCOMPARE(report["indexed"].toInt(), 0);
    QCOMPARE(report["unchanged"].toInt(), kScenes);
  }

  void searchAddsUp() {
    const auto found = cli({"--library", library_, "search", "a red car, and a dog", "--top", "7", "--json"});
    QVERIFY2(found.code == 0, found.err);
    const auto result = found.json().object();
    QCOMPARE(result["query"].toString(), QString("a red car, and a dog"));
    QCOMPARE(result["exact"].toBool(), true);
    QCOMPARE(result["precision"].toString(), QString("int8"));
    QCOMPARE(result["candidates"].toInt(), kScenes);
    const auto words = result["words"].toArray();
    QCOMPARE(words[2].toObject()["text"].toString(), QString("car"));
    QCOMPARE(words[2].toObject()["start"].toInt(), 6);
    QCOMPARE(words[2].toObject()["end"].toInt(), 9);
    const auto hits = result["hits"].toArray();
    QCOMPARE(hits.size(), 7);
    double previous = 1e9;
    for (const auto& value : hits) {
      const auto hit = value.toObject();
      QVERIFY(QFile::exists(hit["path"].toString()));
      QVERIFY(std::abs(sum(hit["words"].toArray(), "score") - hit["score"].toDouble()) < 1e-4);
      QVERIFY(hit["score"].toDouble() <= previous);
      previous = hit["score"].toDouble();
      for (const auto& word : hit["words"].toArray()) {
        const auto box = word.toObject()["box"].toArray();
        QCOMPARE(box.size(), 4);
        QVERIFY(box[0].toDouble() >= 0 && box[0].toDouble() < box[2].toDouble() && box[2].toDouble() <= 1);
      }
    }
  }

  void aHitIsWhatAlignSays() {
    const QString sentence = "a small house";
    const auto hit = cli({"--library", library_, "search", sentence, "--top", "1", "--json"})
                         .json().object()["hits"].toArray().first().toObject();
    const auto stored = cli({"--library", library_, "align", hit["path"].toString(), sentence, "--json"}).json().object();
    QCOMPARE(stored["precision"].toString(), QString("int8"));
    QVERIFY(std::abs(stored["score"].toDouble() - hit["score"].toDouble()) < 1e-5);
    const auto fresh = cli({"align", hit["path"].toString(), sentence, "--json"}).json().object();
    QCOMPARE(fresh["precision"].toString(), QString("float32"));
    QVERIFY(std::abs(fresh["score"].toDouble() - hit["score"].toDouble()) < 0.05);
    QCOMPARE(fresh["matrix"].toArray().size(), fresh["row_word"].toArray().size());
    QCOMPARE(fresh["matrix"].toArray()[0].toArray().size(), fresh["regions"].toArray().size());
  }

  void weightsAndMinusAreTyped() {
    const auto plain = cli({"--library", library_, "search", "a red car", "--top", "1", "--json"}).json().object();
    const QString path = plain["hits"].toArray().first().toObject()["path"].toString();
    const auto result = cli({"--library", library_, "search", "a 2:red car -dog", "--top", "60", "--json"});
    QVERIFY2(result.code == 0, result.err);
    const auto object = result.json().object();
    QMap<QString, double> weights;
    for (const auto& word : object["words"].toArray())
      weights[word.toObject()["text"].toString()] = word.toObject()["weight"].toDouble();
    QCOMPARE(weights, (QMap<QString, double>{{"a", 1}, {"red", 2}, {"car", 1}, {"dog", -1}}));
    QCOMPARE(object["words"].toArray()[1].toObject()["start"].toInt(), 4);
    QVERIFY(object["relevant"].isDouble());
    for (const auto& value : object["hits"].toArray()) {
      const auto hit = value.toObject();
      QVERIFY(std::abs(sum(hit["words"].toArray(), "score") - hit["score"].toDouble()) < 1e-4);
      if (hit["path"].toString() != path) continue;
      const double red = plain["hits"].toArray().first().toObject()["words"].toArray()[1].toObject()["score"].toDouble();
      QVERIFY(std::abs(hit["words"].toArray()[1].toObject()["score"].toDouble() - 2 * red) < 1e-4);
    }
  }

  void picturesAreQuestions() {
    const QString known = scenes_ + "/images/000004.jpg", outside = folder_.filePath("outside.jpg");
    QVERIFY(QFile::exists(outside) || QFile::copy(known, outside));
    for (const QString& picture : {known, outside}) {
      const auto result = cli({"--library", library_, "search", "--image", picture, "--top", "1", "--json"});
      QVERIFY2(result.code == 0, result.err);
      const auto object = result.json().object();
      QCOMPARE(object["hits"].toArray().first().toObject()["path"].toString().section('/', -1), QString("000004.jpg"));
      QVERIFY(object["words"].toArray().first().toObject()["picture"].toBool());
    }
    const auto both = cli({"--library", library_, "search", "snow", "--image", known, "--weight", "-0.5", "--image",
                           outside, "--json"});
    QVERIFY2(both.code == 0, both.err);
    const auto words = both.json().object()["words"].toArray();
    QCOMPARE(words.size(), 3);
    QCOMPARE(words[1].toObject()["weight"].toDouble(), -0.5);
    QCOMPARE(words[2].toObject()["weight"].toDouble(), 1.0);
    QCOMPARE(cli({"--library", library_, "search", "snow", "--weight", "2"}).code, 2);
  }

  void describeRanksSentences() {
    const QString file = folder_.filePath("sentences.txt");
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("a dog\r\n\na red car next to a house\n-snow\n");
    text.close();
    const QString photo = scenes_ + "/images/000001.jpg";
    for (const QStringList& library : {QStringList{}, QStringList{"--library", library_}}) {
      const auto result = cli(library + QStringList{"describe", photo, file, "--json"});
      QVERIFY2(result.code == 0, result.err);
      const auto object = result.json().object();
      QCOMPARE(object["precision"].toString(), library.isEmpty() ? QString("float32") : QString("int8"));
      const auto sentences = object["sentences"].toArray();
      QCOMPARE(sentences.size(), 3);
      QSet<int> lines;
      double previous = 1e9;
      for (const auto& value : sentences) {
        const auto sentence = value.toObject();
        lines.insert(sentence["line"].toInt());
        QVERIFY(sentence["score"].toDouble() <= previous);
        previous = sentence["score"].toDouble();
        QVERIFY(std::abs(sum(sentence["words"].toArray(), "score") - previous) < 1e-4);
      }
      QCOMPARE(lines, (QSet<int>{1, 2, 3}));
    }
    QCOMPARE(cli({"describe", photo, file, "--top", "1", "--json"}).json().object()["sentences"].toArray().size(), 1);
    QVERIFY(text.open(QIODevice::WriteOnly | QIODevice::Truncate));
    text.write("\n \n");
    text.close();
    QCOMPARE(cli({"describe", photo, file}).code, 2);
    QCOMPARE(cli({"describe", photo, photo}).code, 2);  // isn't text
  }

  void heatmapsAreFiles() {
    const QString out = folder_.filePath("heat");
    const auto result = cli({"--library", library_, "search", "a tree", "--top", "2", "--heatmaps", out, "--json"});
    QVERIFY2(result.code == 0, result.err);
    for (const auto& hit : result.json().object()["hits"].toArray())
      for (const auto& word : hit.toObject()["words"].toArray())
        QVERIFY(!QImage(word.toObject()["heatmap"].toString()).isNull());
    QVERIFY(QFile::exists(out + "/1-tree.png"));
    QVERIFY(QImage(out + "/1-tree.png") != QImage(out + "/1.png"));  // heat was painted
  }

  void aSentenceMayBeginWithAMinus() {
    const auto result = cli({"--library", library_, "search", "-car dog", "--json"});
    QVERIFY2(result.code == 0, result.err);
    QCOMPARE(result.json().object()["query"].toString(), QString("-car dog"));
  }

  void anythingMayBeginWithAMinus() {
    const auto behind = cli({"--library", library_, "search", "--json", "--", "--car"});
    QCOMPARE(behind.json().object()["query"].toString(), QString("--car"));
    const auto number = cli({"--library", library_, "search", "dog", "--top", "-5"});
    QCOMPARE(number.code, 2);
    QVERIFY2(number.err.contains(" -5 "), number.err);
    const auto unknown = cli({"--library", library_, "search", "dog", "-cat"});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains(": -cat\n"), unknown.err);
  }

  void photosAreListed() {
    const auto list = cli({"--library", library_, "photos", "--json"}).json().array();
    QCOMPARE(list.size(), kScenes);
    QCOMPARE(list[0].toObject()["status"].toString(), QString("indexed"));
    QCOMPARE(list[0].toObject()["width"].toInt(), 192);
  }

  void badPhotosAreNamedAndStopNothing() {
    const QString photos = folder_.filePath("mixed");
    QDir().mkpath(photos);
    QFile::copy(scenes_ + "/images/" + QDir(scenes_ + "/images").entryList({"*.jpg"}).first(), photos + "/good.jpg");
    for (const auto& [name, bytes] : {std::pair("empty.jpg", QByteArray()), std::pair("text.png", QByteArray("hello")),
                                      std::pair("odd-\xFF.jpg", QByteArray("also not a picture"))}) {
      FILE* file = std::fopen((photos.toStdString() + "/" + name).c_str(), "wb");
      QVERIFY(file);
      std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
      std::fclose(file);
    }
    QFile whole(photos + "/good.jpg"), cut(photos + "/cut.jpg");
    QVERIFY(whole.open(QIODevice::ReadOnly) && cut.open(QIODevice::WriteOnly));
    cut.write(whole.read(whole.size() / 2));
    cut.close();
    const QString library = folder_.filePath("mixed-library");
    const auto result = cli({"--library", library, "index", photos, "--json"});
    QVERIFY2(result.code == 0, result.err);
    const auto report = result.json().object();
    QCOMPARE(report["indexed"].toInt(), 2);
    for (const auto& value : cli({"--library", library, "photos", "--json"}).json().array()) {
      const auto photo = value.toObject();
      if (photo["status"].toString() != "indexed") continue;
      QCOMPARE(photo["message"].toString().contains("damaged"), photo["path"].toString().endsWith("cut.jpg"));
    }
    QMap<QString, QString> codes;
    for (const auto& value : report["failed"].toArray()) {
      const auto failed = value.toObject();
      codes[failed["path"].toString().section('/', -1)] = failed["code"].toString();
      QVERIFY(!failed["message"].toString().isEmpty());
    }
    QCOMPARE(codes, (QMap<QString, QString>{{"empty.jpg", "empty"}, {"text.png", "unknown_format"},
                                            {QString("odd-") + QChar(0xFFFD) + ".jpg", "unknown_format"}}));
    QVERIFY(result.out.contains("odd-%FF.jpg"));
  }

  void thumbnailIsUprightAndSmall() {
    const QString photo = scenes_ + "/images/" + QDir(scenes_ + "/images").entryList({"*.jpg"}).first();
    const QString out = folder_.filePath("small.png");
    QCOMPARE(cli({"thumbnail", photo, out, "--edge", "64"}).code, 0);
    QCOMPARE(QImage(out).size(), QSize(64, 64));
  }

  void formatsAreMapped() {
    const auto formats = cli({"formats", "--json"}).json().object();
    for (const char* name : {"tiff", "webp", "gif", "bmp", "avif", "heif-hevc", "mpo", "jpeg-cmyk", "jpeg-arith"})
      QVERIFY2(formats[name].toBool(), name);
  }

  void evaluationReportsTheFigures() {
    const auto result = cli({"eval", scenes_, "--json"});
    QVERIFY2(result.code == 0, result.err);
    const auto report = result.json().object();
    QCOMPARE(report["captions"].toInt(), 5 * kScenes);
    const double recall = report["t2i"].toObject()["R@10"].toDouble();
    QVERIFY2(recall > 2 * 100.0 * 10 / kScenes, qPrintable(QString::number(recall)));  // far above chance
    const auto grounding = report["grounding"].toObject();
    QVERIFY(grounding["pointing"].toDouble() > grounding["chance"].toDouble());
    QVERIFY(grounding["by"].toObject().contains("kind"));
    QVERIFY(report["sampled_from"].isNull());
    const auto interval = report["intervals"].toObject()["t2i"].toObject()["R@10"].toArray();
    QVERIFY(interval[0].toDouble() <= recall && recall <= interval[1].toDouble());
  }

  void evaluationOfASample() {
    const auto result = cli({"eval", scenes_, "--json", "--captions", "20"});
    QVERIFY2(result.code == 0, result.err);
    const auto report = result.json().object();
    QCOMPARE(report["images"].toInt(), kScenes);
    QCOMPARE(report["captions"].toInt(), 20);
    QCOMPARE(report["sampled_from"].toInt(), 5 * kScenes);
    QCOMPARE(report["i2t_rule"].toString(), QString("per word"));
  }

  void modelsAreListed() {
    const auto models = cli({"models", "--json"}).json().array();
    QVERIFY(!models.isEmpty());
    QCOMPARE(models[0].toObject()["id"].toString().size(), 16);
  }

  void verifyFindsTheLibrarySound() {
    const auto report = cli({"--library", library_, "verify", "--json"});
    QVERIFY2(report.code == 0, report.err);
    QCOMPARE(report.json().object()["healthy"].toBool(), true);
    QCOMPARE(report.json().object()["vectors"].toInt(), kScenes);
  }

 private:
  QTemporaryDir folder_;
  QString scenes_, library_;
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
