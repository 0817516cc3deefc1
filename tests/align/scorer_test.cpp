// The scorers: the worked example of Annex A, and what must hold for any vectors at all.
#include "core/align/scorer.h"

#include <QTest>
#include <cmath>
#include <numeric>
#include <random>

#include "core/base/error.h"
#include "tests/align/annex_a.h"

using namespace ws;
using ws::testing::kAnnexRegions;
using ws::testing::kAnnexWords;

namespace {

/// A sentence of `words` words; word `unscored` has no row, word `twice` has two.
struct Made {
  Sentence sentence;
  SentenceEmbedding words;
  std::vector<float> regions;
  std::vector<Box> boxes;
  int dim = 0;

  Alignment align(const ScorerSpec& spec) const {
    return ws::align(sentence, words, regions, boxes, dim, spec, "float32");
  }
};

void addWords(Sentence& sentence, int count) {
  for (int i = 0; i < count; ++i) {
    sentence.words.push_back({"w" + std::to_string(i), i * 3, i * 3 + 2});
    sentence.text += (i ? " w" : "w") + std::to_string(i);
  }
}

Made annexA() {
  Made made;
  made.dim = 3;
  made.regions = kAnnexRegions;
  made.boxes = {{0, 0, 0.5f, 1}, {0.5f, 0, 1, 1}, {0, 0, 1, 1}};
  made.words.words = kAnnexWords;
  made.words.rowWord = {0, 1, 2, 3};
  addWords(made.sentence, 4);
  return made;
}

std::vector<float> unitRows(int rows, int dim, std::mt19937& random) {
  std::normal_distribution<float> normal;
  std::vector<float> values(static_cast<std::size_t>(rows) * dim);
  for (int r = 0; r < rows; ++r) {
    float square = 0;
    for (int d = 0; d < dim; ++d) {
      float& v = values[static_cast<std::size_t>(r * dim + d)];
      v = normal(random);
      square += v * v;
    }
    for (int d = 0; d < dim; ++d)
      values[static_cast<std::size_t>(r * dim + d)] /= std::sqrt(square);
  }
  return values;
}

Made randomOne(int words, int regions, int dim, unsigned seed) {
  std::mt19937 random(seed);
  Made made;
  made.dim = dim;
  made.regions = unitRows(regions, dim, random);
  made.boxes.resize(static_cast<std::size_t>(regions), Box{0, 0, 1, 1});
  made.words.words = unitRows(words, dim, random);
  made.words.rowWord.resize(static_cast<std::size_t>(words));
  std::iota(made.words.rowWord.begin(), made.words.rowWord.end(), 0);
  addWords(made.sentence, words);
  return made;
}

double sum(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

bool near(double a, double b, double tolerance = 1e-5) { return std::abs(a - b) <= tolerance; }

void addScorerRows() {
  QTest::addColumn<QString>("scorer");
  for (const std::string& name : scorerNames())
    QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

}  // namespace

class ScorerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void annexA_data() {
    QTest::addColumn<QString>("scorer");
    QTest::addColumn<double>("score");
    QTest::newRow("sum") << "sum" << 1.52;
    QTest::newRow("mean") << "mean" << 0.126667;
    QTest::newRow("MrSw") << "MrSw" << 1.6;
    QTest::newRow("MrAVGw") << "MrAVGw" << 0.4;
    QTest::newRow("MwSr") << "MwSr" << 2.4;
    QTest::newRow("symm") << "symm" << 4.0;
    QTest::newRow("scan-sentences") << "scan-sentences" << 1.799374;
  }
  void annexA() {
    QFETCH(QString, scorer);
    QFETCH(double, score);
    const Alignment a = ::annexA().align({.name = scorer.toStdString()});
    QVERIFY2(near(a.score, score), qPrintable(QString::number(a.score)));
    QCOMPARE(QString::fromStdString(a.scorer), scorer);
    QCOMPARE(int(a.bestRegion[0]), 1);  // 0.96
    QCOMPARE(int(a.bestRegion[1]), 0);  // 0.00
    QCOMPARE(int(a.bestRegion[2]), 0);  // a tie of zeros: the first
    QCOMPARE(int(a.bestRegion[3]), 2);  // 0.64
  }

  void annexACells() {
    const Alignment a = ::annexA().align({});
    const std::vector<float> wanted = {0.80f, 0.96f, 0.36f,  0,     -0.80f, -0.60f,
                                       0,     0,     -0.80f, 0.60f, 0.36f,  0.64f};
    for (std::size_t i = 0; i < wanted.size(); ++i) QVERIFY(near(a.matrix[i], wanted[i], 1e-6));
    const std::vector<float> shares = {0, 0.96f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.64f};
    for (std::size_t i = 0; i < shares.size(); ++i)
      QVERIFY(near(a.contributions[i], shares[i], 1e-6));
    QVERIFY(near(a.wordScores[0], 0.96, 1e-6) && near(a.wordScores[3], 0.64, 1e-6));
    QVERIFY(a.kind == MatrixKind::Similarity);
    const Alignment scan = ::annexA().align({.name = "scan-sentences"});
    QVERIFY(scan.kind == MatrixKind::Attention);
    const double regions[] = {0.980862, 0.675215,
                              0.143297};  // cosines of regions with what they attended
    for (std::size_t r = 0; r < 3; ++r) {
      double share = 0, attention = 0;
      for (std::size_t w = 0; w < 4; ++w) {
        share += scan.contributions[w * 3 + r];
        attention += scan.matrix[w * 3 + r];
      }
      QVERIFY(near(share, regions[r]));
      QVERIFY(near(attention, 1));
    }
  }

  void floorsHoldNegativeMaximaAtZero() {
    // Spec 1.4: with regions 2 and 3 alone the best of the words are 0.96, -0.6, 0, 0.64.
    Made made = ::annexA();
    made.regions.erase(made.regions.begin(), made.regions.begin() + 3);
    made.boxes.erase(made.boxes.begin());
    QVERIFY(near(made.align({.name = "MrSw"}).score, 1.0));
    QVERIFY(near(made.align({.name = "MrSw", .floorRegions = true}).score, 1.6));
    QVERIFY(near(made.align({.name = "MrAVGw", .floorRegions = true}).score, 0.4));
    // Words 2 and 3 alone: the best of the regions are 0, 0, -0.6.
    Made few = ::annexA();
    few.words.words = {0, -1, 0, 0, 0, 1};
    few.words.rowWord = {1, 2};
    QVERIFY(near(few.align({.name = "MwSr"}).score, -0.6));
    QVERIFY(near(few.align({.name = "MwSr", .floorWords = true}).score, 0));
    QVERIFY(near(few.align({.name = "symm"}).score, -0.6));
    QVERIFY(near(few.align({.name = "symm", .floorWords = true}).score, 0));
  }

  void sharesSumToTheScore_data() { addScorerRows(); }
  void sharesSumToTheScore() {
    QFETCH(QString, scorer);
    for (const int words : {1, 2, 12, 85})
      for (const int regions : {1, 2, 36}) {
        const Alignment a =
            randomOne(words, regions, 16, static_cast<unsigned>(words * 100 + regions))
                .align({.name = scorer.toStdString()});
        QVERIFY(std::isfinite(a.score));
        QVERIFY(near(sum(a.contributions), a.score, 1e-4));
        QVERIFY(near(sum(a.wordScores), a.score, 1e-4));
        QCOMPARE(a.matrix.size(), static_cast<std::size_t>(words * regions));
      }
  }

  void orderOfRegionsDoesntMatter_data() { addScorerRows(); }
  void orderOfRegionsDoesntMatter() {
    QFETCH(QString, scorer);
    const Made made = randomOne(5, 7, 8, 3);
    Made turned = made;
    for (int r = 0; r < 7; ++r)
      std::copy_n(made.regions.begin() + r * 8, 8, turned.regions.begin() + (6 - r) * 8);
    const Alignment a = made.align({.name = scorer.toStdString()}),
                    b = turned.align({.name = scorer.toStdString()});
    QVERIFY(near(a.score, b.score));
    for (std::size_t w = 0; w < 5; ++w)
      for (std::size_t r = 0; r < 7; ++r)
        QVERIFY(near(a.matrix[w * 7 + r], b.matrix[w * 7 + 6 - r]));
  }

  void commonTurnsDontMatter_data() { addScorerRows(); }
  void commonTurnsDontMatter() {
    QFETCH(QString, scorer);
    const Made made = randomOne(5, 7, 8, 4);
    Made turned = made;
    for (auto* rows :
         {&turned.regions, &turned.words.words})  // a rotation by 30 degrees in two dimensions
      for (std::size_t at = 0; at < rows->size(); at += 8) {
        const float x = (*rows)[at], y = (*rows)[at + 1];
        (*rows)[at] = 0.8660254f * x - 0.5f * y;
        (*rows)[at + 1] = 0.5f * x + 0.8660254f * y;
      }
    QVERIFY(near(made.align({.name = scorer.toStdString()}).score,
                 turned.align({.name = scorer.toStdString()}).score, 1e-4));
  }

  void aTwinRegionLeavesMrSwAlone() {
    Made made = randomOne(5, 7, 8, 5);
    const float before = made.align({}).score;
    made.regions.insert(made.regions.end(), made.regions.begin() + 16, made.regions.begin() + 24);
    made.boxes.push_back(made.boxes[2]);
    QVERIFY(near(made.align({}).score, before, 1e-6));
  }

  void symmIsSymmetric() {
    const Made made = randomOne(5, 7, 8, 6);
    Made swapped = randomOne(7, 5, 8, 6);
    swapped.words.words = made.regions;
    swapped.regions = made.words.words;
    QVERIFY(near(made.align({.name = "symm"}).score, swapped.align({.name = "symm"}).score));
  }

  void piecesAddUpToTheirWords() {
    Made made = ::annexA();
    made.words.rowWord = {0, 0, 2, 2};  // word 1 and word 3 aren't scored
    const Alignment a = made.align({});
    QCOMPARE(a.rowWord, (std::vector<int>{0, 0, 2, 2}));
    QVERIFY(near(a.wordScores[0], 0.96, 1e-6) && near(a.wordScores[2], 0.64, 1e-6));
    QVERIFY(a.wordScores[1] == 0 && a.wordScores[3] == 0);
    // Means over the rows of word 0: 0.4, 0.08, -0.12.
    QCOMPARE(a.bestRegion, (std::vector<int>{0, -1, 0, -1}));
  }

  void nothingToScoreGivesZero_data() { addScorerRows(); }
  void nothingToScoreGivesZero() {
    QFETCH(QString, scorer);
    Made noWords = ::annexA(), noRegions = ::annexA();
    noWords.words = {};
    noRegions.regions.clear();
    noRegions.boxes.clear();
    for (const Made* made : {&noWords, &noRegions}) {
      const Alignment a = made->align({.name = scorer.toStdString()});
      QCOMPARE(a.score, 0.0f);
      QVERIFY(a.matrix.empty() && a.contributions.empty());
      QCOMPARE(a.wordScores, std::vector<float>(4));
      QCOMPARE(a.bestRegion, std::vector<int>(4, -1));
    }
  }

  void misfitsAreRefused() {
    const auto codeOf = [](const Made& made, const ScorerSpec& spec) {
      try {
        made.align(spec);
      } catch (const Error& error) {
        return error.code;
      }
      return ErrorCode::Internal;
    };
    Made made = ::annexA();
    QVERIFY(codeOf(made, {.name = "cosine"}) == ErrorCode::NotFound);
    made.regions.pop_back();
    QVERIFY(codeOf(made, {}) == ErrorCode::Incompatible);
    made = ::annexA();
    made.words.rowWord.back() = 4;
    QVERIFY(codeOf(made, {}) == ErrorCode::Incompatible);
    made = ::annexA();
    made.dim = 0;
    QVERIFY(codeOf(made, {}) == ErrorCode::Incompatible);
    QCOMPARE(QString::fromStdString(scorerNames().front()), QString("MrSw"));
  }

  void alignsTwoHundredHits() {
    const Made made = randomOne(12, 32, 256, 7);
    QBENCHMARK {
      for (int i = 0; i < 200; ++i) QVERIFY(std::isfinite(made.align({}).score));
    }
  }

  void weightsScaleSharesAndNothingElse() {
    for (const std::string& name : scorerNames()) {
      Made made = ::annexA();
      const Alignment plain = made.align({.name = name});
      made.sentence.words[0].weight = 2;
      made.sentence.words[1].weight = -1;
      made.sentence.words[2].weight = 0;
      const Alignment weighted = made.align({.name = name});
      QCOMPARE(weighted.matrix, plain.matrix);
      QCOMPARE(weighted.bestRegion, plain.bestRegion);
      const float weights[] = {2, -1, 0, 1};
      float score = 0;
      for (std::size_t w = 0; w < 4; ++w) {
        QVERIFY(std::abs(weighted.wordScores[w] - weights[w] * plain.wordScores[w]) < 1e-5f);
        score += weighted.wordScores[w];
      }
      QVERIFY2(std::abs(weighted.score - score) < 1e-5f, name.c_str());
    }
  }

  /// Three regions of a picture are three rows of one word, and weigh as much as one.
  void aPictureWeighsAsOneWord() {
    Made made = ::annexA();
    made.sentence.words.resize(1);
    made.sentence.words[0].picture = true;
    made.sentence.words[0].weight = 0.5f;
    made.words.words = made.regions;  // the photo itself as the question
    made.words.rowWord = {0, 0, 0};
    const Alignment alignment = made.align(ScorerSpec{});
    QVERIFY(std::abs(alignment.score - 0.5f) < 1e-5f);  // each region finds itself: cosine 1
    QCOMPARE(rowWeights(alignment.words, alignment.rowWord),
             (std::vector<float>(3, 0.5f / 3)));
    QCOMPARE(alignment.bestRegion, std::vector<int>{0});  // the first of those that are found whole
  }

  void aScorePerWordKeepsItsShares() {
    const Made made = ::annexA();
    Alignment alignment = made.align(ScorerSpec{});
    const float score = alignment.score;
    divideScore(alignment, 4);
    QVERIFY(std::abs(alignment.score - score / 4) < 1e-6f);
    float cells = 0, words = 0;
    for (const float share : alignment.contributions) cells += share;
    for (const float share : alignment.wordScores) words += share;
    QVERIFY(std::abs(cells - alignment.score) < 1e-5f);
    QVERIFY(std::abs(words - alignment.score) < 1e-5f);
  }
};

QTEST_APPLESS_MAIN(ScorerTest)
#include "scorer_test.moc"
