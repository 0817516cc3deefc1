// Both sides of packs with random weights: shapes, units, words, the law that neither side sees the
// other, and what happens when weights or inputs are broken.
#include "core/model/encoders.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/model/teran_image_side.h"
#include "tests/model/made_packs.h"

using namespace ws;

namespace {

Image noise(int width, int height, unsigned seed) {
  Image image(width, height);
  std::mt19937 random(seed);
  for (std::size_t i = 0; i < image.rgba.size(); ++i)
    image.rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(random());
  return image;
}

Image plain(int width, int height, std::array<std::uint8_t, 4> colour) {
  Image image(width, height);
  for (std::size_t i = 0; i < image.rgba.size(); ++i) image.rgba[i] = colour[i % 4];
  return image;
}

void checkUnitRows(const std::vector<float>& rows, int dim) {
  QVERIFY(dim > 0 && rows.size() % static_cast<std::size_t>(dim) == 0);
  for (std::size_t at = 0; at < rows.size(); at += static_cast<std::size_t>(dim)) {
    double square = 0;
    for (int d = 0; d < dim; ++d) square += double(rows[at + d]) * rows[at + d];
    QVERIFY(std::abs(square - 1) < 1e-4);
  }
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return std::numeric_limits<double>::infinity();
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(double(a[i]) - b[i]));
  return largest;
}

template <class Work>
Error errorOf(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  QTest::qFail("nothing was thrown", __FILE__, __LINE__);
  return {ErrorCode::Internal, "", ""};
}

}  // namespace

class EncodersTest : public QObject {
  Q_OBJECT

  QTemporaryDir scenes_, teran_;
  std::filesystem::path scenes() const { return scenes_.path().toStdString(); }
  std::filesystem::path teran() const { return teran_.path().toStdString(); }

 private Q_SLOTS:
  void initTestCase() {
    ws::testing::makeScenesPack(scenes());
    ws::testing::makeTeranPack(teran());
  }

  void photosBecomeRegions() {
    const ModelPackInfo info = readModelPackInfo(scenes());
    const ImageEncoder encoder(info);
    QCOMPARE(encoder.pack().name, info.name);
    const std::vector<Image> photos = {noise(64, 64, 1), noise(100, 37, 2),
                                       plain(3, 200, {255, 0, 0, 255}), plain(1, 1, {0, 0, 0, 0})};
    const auto embeddings = encoder.encode(photos);
    QCOMPARE(embeddings.size(), photos.size());
    for (const PhotoEmbedding& e : embeddings) {
      QVERIFY(!e.boxes.empty() && static_cast<int>(e.boxes.size()) <= info.maxRegions);
      QCOMPARE(e.regions.size(), e.boxes.size() * static_cast<std::size_t>(info.dim));
      checkUnitRows(e.regions, info.dim);
      checkUnitRows(e.global, info.globalDim);
      for (const Box& b : e.boxes)
        QVERIFY(b.x0 >= 0 && b.y0 >= 0 && b.x0 <= b.x1 && b.y0 <= b.y1 && b.x1 <= 1 && b.y1 <= 1);
    }
    QVERIFY(largestDifference(embeddings[0].global, embeddings[1].global) > 1e-4);
  }

  void aPhotoIsTheSameAloneAndAmongOthers() {
    const ImageEncoder encoder(readModelPackInfo(scenes()));
    std::vector<Image> photos;
    for (unsigned i = 0; i < 40; ++i)
      photos.push_back(noise(64 + static_cast<int>(i), 70, i));  // more than one batch
    const auto together = encoder.encode(photos);
    for (const std::size_t i : {0u, 31u, 32u, 39u}) {
      const auto alone = encoder.encode(std::span(photos).subspan(i, 1));
      QVERIFY(largestDifference(alone[0].regions, together[i].regions) < 1e-4);
      QVERIFY(largestDifference(alone[0].global, together[i].global) < 1e-4);
    }
  }

  void transparencyIsWhite() {
    const ImageEncoder encoder(readModelPackInfo(scenes()));
    const std::vector<Image> photos = {plain(40, 40, {10, 200, 30, 0}),
                                       plain(40, 40, {255, 255, 255, 255})};
    const auto embeddings = encoder.encode(photos);
    QVERIFY(largestDifference(embeddings[0].regions, embeddings[1].regions) < 1e-6);
  }

  void aPictureThatIsNoneHasNoBoxes() {
    const ImageEncoder encoder(readModelPackInfo(scenes()));
    Image torn(8, 8);
    torn.rgba.resize(5);
    const std::vector<Image> photos = {Image(), noise(64, 64, 1), torn};
    const auto embeddings = encoder.encode(photos);
    QVERIFY(embeddings[0].boxes.empty() && !embeddings[1].boxes.empty() &&
            embeddings[2].boxes.empty());
    QVERIFY(encoder.encode({}).empty());
  }

  void sentencesBecomeWords() {
    const ModelPackInfo info = readModelPackInfo(scenes());
    const SentenceEncoder encoder(info);
    const Sentence sentence = encoder.split("A red t-shirt, next to the zebra!");
    const SentenceEmbedding e = encoder.encode(sentence);
    QCOMPARE(e.rowWord, (std::vector<int>{0, 1, 2, 4, 5, 6, 7}));  // neither comma nor mark
    QCOMPARE(e.words.size(), e.rowWord.size() * static_cast<std::size_t>(info.dim));
    checkUnitRows(e.words, info.dim);
    checkUnitRows(e.global, info.globalDim);
    const SentenceEmbedding empty = encoder.encode(encoder.split(" , "));
    QVERIFY(empty.words.empty() && empty.rowWord.empty() && empty.global.empty());
    std::string text(2000, 'z');
    for (int i = 0; i < 20; ++i) text += " red car";
    const Sentence cut = encoder.split(text);
    QVERIFY(cut.truncated);
    checkUnitRows(encoder.encode(cut).words, info.dim);
  }

  void sentencesAreFast() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    ws::testing::makeScenesPack(path, ws::testing::PackSize::BuiltIn);
    const SentenceEncoder encoder(readModelPackInfo(path));
    QBENCHMARK {
      QVERIFY(!encoder.encode(encoder.split("a red car next to the house")).words.empty());
    }
  }

  void teranPacksScorePieces() {
    const ModelPackInfo info = readModelPackInfo(teran());
    const SentenceEncoder encoder(info);
    const Sentence sentence =
        encoder.split("red zebra");  // zebra is written in letters; the appended stop isn't scored
    const SentenceEmbedding e = encoder.encode(sentence);
    QCOMPARE(e.rowWord, (std::vector<int>{0, 1, 1, 1, 1, 1}));
    checkUnitRows(e.words, info.dim);
    QVERIFY(e.global.empty());
    const Error error = errorOf([&] { ImageEncoder images(info); });
    QCOMPARE(int(error.code), int(ErrorCode::Incompatible));
  }

  void teranPacksReadRegionFeatures() {
    const ModelPackInfo info = readModelPackInfo(teran());
    const TeranImageSide side(info);
    QCOMPARE(side.featureDim(), 12);
    std::vector<float> features(3 * 12);
    for (std::size_t i = 0; i < features.size(); ++i) features[i] = std::sin(float(i));
    const std::vector<Box> boxes = {{0, 0, 1, 1}, {0, 0, 0.5f, 0.5f}, {0.2f, 0.3f, 0.4f, 0.9f}};
    const PhotoEmbedding e = side.encode(features, boxes);
    QCOMPARE(e.boxes, boxes);
    QCOMPARE(e.regions.size(), std::size_t(3 * 20));
    checkUnitRows(e.regions, 20);
    QVERIFY(side.encode({}, {}).boxes.empty());
    features[5] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(side.encode(features, boxes).boxes.empty());
    features.pop_back();
    QCOMPARE(int(errorOf([&] { side.encode(features, boxes); }).code),
             int(ErrorCode::Incompatible));
    const std::vector<Box> many(6);
    QCOMPARE(int(errorOf([&] { side.encode(std::vector<float>(6 * 12), many); }).code),
             int(ErrorCode::Incompatible));
    QCOMPARE(int(errorOf([&] { TeranImageSide other(readModelPackInfo(scenes())); }).code),
             int(ErrorCode::Incompatible));
  }

  void threadsMayShareEncoders() {
    const ModelPackInfo info = readModelPackInfo(scenes());
    const ImageEncoder images(info);
    const SentenceEncoder sentences(info);
    const std::vector<Image> photo = {noise(64, 64, 9)};
    const auto wantedPhoto = images.encode(photo)[0].regions;
    const auto wantedWords = sentences.encode(sentences.split("red car")).words;
    std::atomic<int> wrong = 0;
    {
      std::vector<std::jthread> threads;
      for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
          for (int i = 0; i < 10; ++i) {
            if (t % 2 == 0 &&
                largestDifference(images.encode(photo)[0].regions, wantedPhoto) > 1e-5)
              ++wrong;
            if (t % 2 == 1 && largestDifference(sentences.encode(sentences.split("red car")).words,
                                                wantedWords) > 1e-5)
              ++wrong;
          }
        });
    }
    QCOMPARE(wrong.load(), 0);
  }

  void foreignPiecesAreRefused() {
    const SentenceEncoder encoder(readModelPackInfo(scenes()));
    Sentence sentence = encoder.split("red car");
    sentence.pieces[1].id = 1'000'000;
    QCOMPARE(int(errorOf([&] { encoder.encode(sentence); }).code), int(ErrorCode::InvalidArgument));
  }

  void aGpuThatIsntThereIsSaid() {
    if (bestDevice() == Device::Cuda) QSKIP("this machine has a GPU");
    const Error error =
        errorOf([&] { SentenceEncoder encoder(readModelPackInfo(scenes()), Device::Cuda); });
    QCOMPARE(int(error.code), int(ErrorCode::Device));
  }

  void bothDevicesAgree() {
    if (bestDevice() != Device::Cuda)
      QSKIP("this machine has no GPU, or LibTorch was built without CUDA");
    const ModelPackInfo info = readModelPackInfo(scenes());
    const std::vector<Image> photo = {noise(90, 64, 9)};
    QVERIFY(largestDifference(ImageEncoder(info).encode(photo)[0].regions,
                              ImageEncoder(info, Device::Cuda).encode(photo)[0].regions) < 1e-3);
  }

  void brokenPacksAreRefused_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    QTest::newRow("NaN") << "nan" << int(ErrorCode::BadFormat) << "pieces.weight";
    QTest::newRow("weights missing") << "gone" << int(ErrorCode::NotFound) << "model.safetensors";
    QTest::newRow("weights cut") << "cut" << int(ErrorCode::BadFormat) << "model.safetensors";
    QTest::newRow("other weights") << "teran" << int(ErrorCode::Incompatible) << "is missing";
    QTest::newRow("vocabulary too long") << "words" << int(ErrorCode::Incompatible) << "vocabulary";
    QTest::newRow("vocabulary missing") << "wordless" << int(ErrorCode::NotFound) << "vocab.txt";
  }
  void brokenPacksAreRefused() {
    QFETCH(QString, kind);
    QFETCH(int, code);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString(),
                                weights = path / "model.safetensors";
    ws::testing::makeScenesPack(path);
    if (kind == "nan")
      ws::testing::spoil(path, "pieces.weight", std::numeric_limits<float>::quiet_NaN());
    if (kind == "gone") std::filesystem::remove(weights);
    if (kind == "cut")
      std::filesystem::resize_file(weights, std::filesystem::file_size(weights) - 1);
    if (kind == "teran")
      std::filesystem::copy_file(teran() / "model.safetensors", weights,
                                 std::filesystem::copy_options::overwrite_existing);
    if (kind == "words")
      writeFileAtomically(path / "vocab.txt",
                          std::string_view(readText(path / "vocab.txt") + "onemore\n"));
    if (kind == "wordless") std::filesystem::remove(path / "vocab.txt");
    const Error error = errorOf([&] { SentenceEncoder encoder(readModelPackInfo(path)); });
    QCOMPARE(int(error.code), code);
    QVERIFY2(QString::fromStdString(error.what()).contains(reason), error.what());
  }

  void theFileMayGoAfterLoading() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    ws::testing::makeScenesPack(path);
    const SentenceEncoder encoder(readModelPackInfo(path));
    const auto before = encoder.encode(encoder.split("red car")).words;
    std::filesystem::resize_file(path / "model.safetensors", 10);
    QVERIFY(largestDifference(encoder.encode(encoder.split("red car")).words, before) == 0);
  }

  void vectorsThatArentNumbersGoNowhere() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    ws::testing::makeScenesPack(path);
    ws::testing::spoil(path, "pieces.weight", 3e38f);  // finite in the file, not in the sums
    const SentenceEncoder encoder(readModelPackInfo(path));
    QCOMPARE(int(errorOf([&] { encoder.encode(encoder.split("red car")); }).code),
             int(ErrorCode::BadFormat));
    ws::testing::spoil(path, "region_norm.weight", 3e38f);
    const ImageEncoder images(readModelPackInfo(path));
    const std::vector<Image> photo = {noise(64, 64, 1)};
    QVERIFY(images.encode(photo)[0].boxes.empty());
  }
};

int main(int argc, char** argv) {
  restartWithMatrixKernels(argv);
  QCoreApplication application(argc, argv);
  EncodersTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "encoders_test.moc"
