// A question made ready, with the built-in model's words: which rows, which weights, and what a
// large library's first stage is asked for.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/process.h"
#include "core/engine/question.h"

using namespace ws;

namespace {

std::vector<float> sumOf(std::span<const float> a, float scaleA, std::span<const float> b,
                         float scaleB) {
  std::vector<float> sum;
  for (std::size_t i = 0; i < a.size(); ++i) sum.push_back(scaleA * a[i] + scaleB * b[i]);
  return sum;
}

/// Whether two vectors point the same way.
bool alike(std::span<const float> a, std::span<const float> b) {
  const auto dot = [](std::span<const float> x, std::span<const float> y) {
    return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
  };
  return !a.empty() && a.size() == b.size() && dot(a, b) > 0.9999 * std::sqrt(dot(a, a) * dot(b, b));
}

}  // namespace

class ReadingTest : public QObject {
  Q_OBJECT

  std::unique_ptr<SentenceEncoder> encoder_;

  SentenceEmbedding plain(const char* text) const { return encoder_->encode(encoder_->split(text)); }
  Question read(const char* text, GlobalWeights globals = GlobalWeights::Exact) const {
    Question question = readQuestion(*encoder_, text, globals);
    closeQuestion(question);
    return question;
  }

 private Q_SLOTS:
  void initTestCase() {
    const auto pack = readModelPackInfo(std::filesystem::path(WS_SOURCE_DIR) / "resources/models/wordsight-mini");
    encoder_ = std::make_unique<SentenceEncoder>(pack);
    QVERIFY(pack.globalDim > 0);
  }

  void aPlainSentenceIsAsItWas() {
    const Question question = read("a red car");
    const SentenceEmbedding sentence = plain("a red car");
    QCOMPARE(question.embedding.words, sentence.words);
    QCOMPARE(question.embedding.rowWord, sentence.rowWord);
    QVERIFY(alike(question.embedding.global, sentence.global));
  }

  void rowsFollowTheWordsAsTyped() {
    const Question question = read("dog -\"red car\" tree");
    QCOMPARE(question.embedding.rowWord, (std::vector{0, 1, 2, 3}));
    const SentenceEmbedding sentence = plain("dog tree"), against = plain("red car");
    const auto dim = static_cast<std::ptrdiff_t>(sentence.words.size() / 2);
    const auto& rows = question.embedding.words;
    QVERIFY(std::equal(rows.begin(), rows.begin() + dim, sentence.words.begin()));
    QVERIFY(std::equal(rows.begin() + dim, rows.begin() + 3 * dim, against.words.begin()));
    QVERIFY(std::equal(rows.begin() + 3 * dim, rows.end(), sentence.words.begin() + dim));
  }

  void theGlobalVectorMindsWeights() {
    QVERIFY(alike(read("-car").embedding.global, sumOf(plain("car").global, -1, plain("car").global, 0)));
    // Two words for, one against.
    QVERIFY(alike(read("red house -car").embedding.global,
                  sumOf(plain("red house").global, 2, plain("car").global, -1)));
    QVERIFY(alike(read("-2:car dog").embedding.global,
                  sumOf(plain("dog").global, 1, plain("car").global, -2)));
    // "red" counts once in the sentence and twice more apart; where nobody needs it, once.
    QVERIFY(alike(read("3:red house").embedding.global,
                  sumOf(plain("red house").global, 2, plain("red").global, 2)));
    QVERIFY(alike(read("3:red house", GlobalWeights::Ignored).embedding.global,
                  plain("red house").global));
    // What cancels out asks for nothing in particular: every photo will be scored.
    QVERIFY(read("car -car").embedding.global.empty());
  }

  void picturesComeLast() {
    const int dim = static_cast<int>(plain("car").words.size());
    std::vector<float> regions(static_cast<std::size_t>(3 * dim)), global = plain("house").global;
    for (std::size_t r = 0; r < 3; ++r) regions[r * static_cast<std::size_t>(dim) + r] = 1;
    const std::vector<Box> boxes = {{0, 0, 0.4f, 0.4f}, {0.5f, 0.5f, 1, 1}, {0.1f, 0.1f, 0.3f, 0.3f}};
    Question question = readQuestion(*encoder_, "car", GlobalWeights::Exact);
    addPicture(question, {.area = Box{0, 0, 0.5f, 0.5f}, .weight = -0.5f, .name = "p"}, boxes, regions, global);
    closeQuestion(question);
    QCOMPARE(question.sentence.words.size(), 2u);
    QVERIFY(question.sentence.words[1].picture);
    QCOMPARE(question.embedding.rowWord, (std::vector{0, 1, 1}));
    QVERIFY(std::equal(regions.begin() + 2 * dim, regions.end(), question.embedding.words.begin() + 2 * dim));
    QVERIFY(alike(question.embedding.global, sumOf(plain("car").global, 1, global, -0.5f)));
    QCOMPARE(rowWeights(question.sentence.words, question.embedding.rowWord),
             (std::vector{1.0f, -0.25f, -0.25f}));
  }
};

int main(int argc, char** argv) {
  ws::restartWithMatrixKernels(argv);
  ReadingTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "reading_test.moc"
