// Scores of all pairs by blocks against the scorer of one pair: two ways to the same numbers.
#include "core/eval/detail/score_all.h"

#include <QtTest/QtTest>
#include <cmath>
#include <numeric>
#include <random>

#include "core/align/scorer.h"
#include "core/base/error.h"

using namespace ws;

namespace {

constexpr int kDim = 24;

std::vector<float> unitRows(std::mt19937& random, int rows, int dim = kDim) {
  std::normal_distribution<float> normal;
  std::vector<float> values;
  for (int r = 0; r < rows; ++r) {
    std::vector<float> row(static_cast<std::size_t>(dim));
    float square = 0;
    for (auto& v : row) {
      v = normal(random);
      square += v * v;
    }
    for (const auto v : row) values.push_back(v / std::sqrt(square));
  }
  return values;
}

PhotoEmbedding photoOf(std::mt19937& random, int regions) {
  PhotoEmbedding photo;
  photo.boxes.assign(static_cast<std::size_t>(regions), Box{0, 0, 1, 1});
  photo.regions = unitRows(random, regions);
  photo.global = unitRows(random, 1, 8);
  return photo;
}

std::vector<std::size_t> upTo(std::size_t count) {
  std::vector<std::size_t> indices(count);
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  return indices;
}

struct Sentences {
  std::vector<Sentence> texts;
  std::vector<SentenceEmbedding> words;
};

void addSentence(std::mt19937& random, int rows, Sentences& to) {
  Sentence sentence;
  SentenceEmbedding embedding;
  for (int r = 0; r < rows; ++r) {
    sentence.words.push_back({"w", 2 * r, 2 * r + 1});
    embedding.rowWord.push_back(r);
  }
  embedding.words = unitRows(random, rows);
  embedding.global = unitRows(random, 1, 8);
  to.texts.push_back(sentence);
  to.words.push_back(embedding);
}

}  // namespace

class ScoreAllTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithAlign_data() {
    QTest::addColumn<QString>("scorer");
    for (const auto& name : scorerNames())
      QTest::newRow(name.c_str()) << QString::fromStdString(name);
  }
  void agreesWithAlign() {
    QFETCH(QString, scorer);
    std::mt19937 random(7);
    std::vector<PhotoEmbedding>
        photos;  // more than two blocks of each, ragged, a sentence of no rows among them
    for (int i = 0; i < 37; ++i) photos.push_back(photoOf(random, 1 + i % 9));
    Sentences sentences;
    for (int i = 0; i < 131; ++i) addSentence(random, i % 12, sentences);

    const auto scores = scoreAll(photos, upTo(photos.size()), sentences.words,
                                 upTo(sentences.words.size()), kDim, scorer.toStdString(), {});
    QCOMPARE(scores.size(), photos.size() * sentences.words.size());
    for (std::size_t p = 0; p < photos.size(); ++p) {
      for (std::size_t s = 0; s < sentences.words.size(); ++s) {
        const float expected =
            align(sentences.texts[s], sentences.words[s], photos[p].regions, photos[p].boxes, kDim,
                  {.name = scorer.toStdString()}, "float32")
                .score;
        const float got = scores[p * sentences.words.size() + s];
        QVERIFY2(
            std::abs(got - expected) < 1e-4f,
            qPrintable(
                QString("photo %1, sentence %2: %3, not %4").arg(p).arg(s).arg(got).arg(expected)));
      }
    }
  }

  /// Some photos and some sentences, out of order: the same numbers.
  void partsOfTheWhole() {
    std::mt19937 random(7);
    std::vector<PhotoEmbedding> photos;
    for (int i = 0; i < 20; ++i) photos.push_back(photoOf(random, 1 + i % 9));
    Sentences sentences;
    for (int i = 0; i < 90; ++i) addSentence(random, i % 12, sentences);
    const auto whole = scoreAll(photos, upTo(20), sentences.words, upTo(90), kDim, "MrSw", {});
    const std::vector<std::size_t> some{19, 3, 4}, few{80, 0, 41, 7};
    const auto part = scoreAll(photos, some, sentences.words, few, kDim, "MrSw", {});
    QCOMPARE(part.size(), 12u);
    for (std::size_t p = 0; p < some.size(); ++p)
      for (std::size_t s = 0; s < few.size(); ++s)
        QVERIFY(std::abs(part[p * few.size() + s] - whole[some[p] * 90 + few[s]]) < 1e-5f);
  }

  void globalVectors() {
    std::vector<PhotoEmbedding> photos(2);
    photos[0].global = {1, 0};
    photos[1].global = {0.6f, 0.8f};
    std::vector<SentenceEmbedding> words(3);
    words[0].global = {1, 0};
    words[1].global = {0, 1};
    words[2].global = {-1, 0};
    QVERIFY(haveGlobals(photos, words));
    QCOMPARE(scoreGlobally(photos, words), (std::vector<float>{1, 0.6f, 0, 0.8f, -1, -0.6f}));
    words[1].global = {1};  // of another width
    QVERIFY(!haveGlobals(photos, words));
    words[1].global.clear();
    QVERIFY(!haveGlobals(photos, words));
    photos[0].global.clear();
    QVERIFY(!haveGlobals(photos, words));
  }

  void unknownScorer() {
    std::mt19937 random(7);
    const std::vector<PhotoEmbedding> photos{photoOf(random, 2)};
    Sentences sentences;
    addSentence(random, 2, sentences);
    QVERIFY_EXCEPTION_THROWN(scoreAll(photos, upTo(1), sentences.words, upTo(1), kDim, "best", {}),
                             Error);
  }

  void stops() {
    std::mt19937 random(7);
    const std::vector<PhotoEmbedding> photos{photoOf(random, 2)};
    Sentences sentences;
    addSentence(random, 2, sentences);
    std::stop_source stop;
    stop.request_stop();
    try {
      scoreAll(photos, upTo(1), sentences.words, upTo(1), kDim, "MrSw", stop.get_token());
      QFAIL("a stop was ignored");
    } catch (const Error& error) {
      QVERIFY(error.code == ErrorCode::Cancelled);
    }
  }
};

QTEST_APPLESS_MAIN(ScoreAllTest)
#include "score_all_test.moc"
