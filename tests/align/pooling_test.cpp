// Poolings and losses with LibTorch: Annex A, agreement with the scorers, and what ours gives where
// the reference gives NaN.
#include "core/align/pooling.h"

#include <QTest>

#include "core/align/scorer.h"
#include "core/base/error.h"
#include "core/model/teran_layers.h"
#include "core/train/losses.h"
#include "tests/align/annex_a.h"

using namespace ws;

namespace {

torch::Tensor batchOf(const std::vector<float>& rows, std::int64_t dim) {
  return torch::tensor(rows).view({1, -1, dim});
}

/// Appends a padded row of other numbers to a set.
torch::Tensor withOneMore(const torch::Tensor& set) {
  return torch::cat({set, torch::full({1, 1, set.size(2)}, 5.0f)}, 1);
}
torch::Tensor lastIsPadding(std::int64_t size) {
  return torch::arange(size).unsqueeze(0) == size - 1;
}

bool near(const torch::Tensor& value, double wanted, double tolerance = 1e-5) {
  return std::abs(value.item<double>() - wanted) <= tolerance;
}

void addScorerRows() {
  QTest::addColumn<QString>("scorer");
  for (const std::string& name : scorerNames())
    QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

}  // namespace

class PoolingTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { torch::manual_seed(2); }

  void agreesWithTheScorers_data() { addScorerRows(); }
  void agreesWithTheScorers() {
    QFETCH(QString, scorer);
    const Pooling pooling = poolingNamed(scorer.toStdString());
    for (const std::int64_t words : {1, 5, 12})
      for (const std::int64_t regions : {1, 7, 32}) {
        const auto r = unitRows(torch::randn({1, regions, 256})),
                   w = unitRows(torch::randn({1, words, 256}));
        Sentence sentence;
        SentenceEmbedding rows;
        for (int i = 0; i < words; ++i) {
          sentence.words.push_back({"w", i, i + 1});
          rows.rowWord.push_back(i);
        }
        rows.words.assign(w.data_ptr<float>(), w.data_ptr<float>() + w.numel());
        const std::vector<Box> boxes(static_cast<std::size_t>(regions));
        const auto score = [&](bool floors) {
          return align(sentence, rows,
                       std::span(r.data_ptr<float>(), static_cast<std::size_t>(r.numel())), boxes,
                       256,
                       {.name = scorer.toStdString(), .floorWords = floors, .floorRegions = floors},
                       "float32")
              .score;
        };
        QVERIFY(near(alignmentScores(r, {}, w, {}, pooling), score(false)));
        if (pooling == Pooling::Mean) continue;  // with padding it divides by the padded sizes
        const auto padded = alignmentScores(withOneMore(r), lastIsPadding(regions + 1),
                                            withOneMore(w), lastIsPadding(words + 1), pooling);
        QVERIFY(near(padded, score(true)));
        const auto excluded =
            alignmentScores(withOneMore(r), lastIsPadding(regions + 1), withOneMore(w),
                            lastIsPadding(words + 1), pooling, PaddedCells::Excluded);
        QVERIFY(near(excluded, score(false)));
      }
  }

  void meanDividesByPaddedSizesAsTheReferenceDoes() {
    const auto r = batchOf(ws::testing::kAnnexRegions, 3), w = batchOf(ws::testing::kAnnexWords, 3);
    QVERIFY(near(alignmentScores(r, {}, w, {}, Pooling::Mean), 0.126667));
    const auto pad = [&](PaddedCells cells) {
      return alignmentScores(withOneMore(r), lastIsPadding(4), withOneMore(w), lastIsPadding(5),
                             Pooling::Mean, cells);
    };
    QVERIFY(near(pad(PaddedCells::Zero), 0.076));
    QVERIFY(near(pad(PaddedCells::Excluded), 0.126667));
  }

  void sentencesWithoutWordsScoreZero_data() { addScorerRows(); }
  void sentencesWithoutWordsScoreZero() {  // the reference gives NaN for MrAVGw and scan-sentences
    QFETCH(QString, scorer);
    const Pooling pooling = poolingNamed(scorer.toStdString());
    const auto r = torch::randn({2, 4, 8}).set_requires_grad(true),
               w = torch::randn({3, 5, 8}).set_requires_grad(true);
    const auto wordPadding = paddingFromLengths(torch::tensor({5, 0, 2}), 5);
    const auto regionPadding = paddingFromLengths(torch::tensor({4, 0}), 4);
    for (const PaddedCells cells : {PaddedCells::Zero, PaddedCells::Excluded}) {
      const auto scores = alignmentScores(r, regionPadding, w, wordPadding, pooling, cells);
      QVERIFY(torch::isfinite(scores).all().item<bool>());
      QVERIFY(torch::equal(scores.select(1, 1), torch::zeros({2})));
      QVERIFY(torch::equal(scores.select(0, 1), torch::zeros({3})));
      r.mutable_grad() = torch::Tensor();
      w.mutable_grad() = torch::Tensor();
      scores.sum().backward();
      QVERIFY(torch::isfinite(r.grad()).all().item<bool>() &&
              torch::isfinite(w.grad()).all().item<bool>());
    }
    QVERIFY(
        torch::equal(alignmentScores(r, {}, w.slice(1, 0, 0), {}, pooling), torch::zeros({2, 3})));
  }

  void
  captionsOfTwoTokensScoreZero() {  // a negative count leaks padding into the reference's score
    const auto images = torch::randn({1, 3, 4}), captions = torch::randn({1, 6, 4});
    for (const std::int64_t length : {2, 3})
      QVERIFY(near(teranAlignmentScores(images, captions, torch::tensor({3}),
                                        torch::tensor({length}), Pooling::MrSw),
                   0));
  }

  void losses() {
    const auto scores = torch::tensor({0.9, 0.5, 0.1, 0.6, 0.7, 0.65, 0.2, 0.8, 0.4}).view({3, 3});
    QVERIFY(near(hingeLoss(scores, 0.2, Negatives::Hardest), 1.5));
    QVERIFY(near(hingeLoss(scores, 0.2, Negatives::All), 1.6));
    QVERIFY(near(infoNceLoss(scores, 0.1), (1.573110 + 1.327042) / 2));
    const auto teacher = torch::tensor({3.0, 1.0, 0.5, 1.2, 2.5, 2.0, 0.3, 1.9, 2.2}).view({3, 3});
    QVERIFY(near(listNetLoss(scores, teacher), 2.128400));
    QVERIFY(near(hingeLoss(torch::ones({1, 1}), 0.2, Negatives::Hardest), 0));
  }

  void sameImagePairsAreSpared() {
    const auto scores = torch::tensor({0.9, 0.9, 0.1, 0.9, 0.9, 0.1, 0.1, 0.1, 0.9}).view({3, 3});
    const auto sameImage = torch::tensor({0, 1, 0, 1, 0, 0, 0, 0, 0}).view({3, 3}).to(torch::kBool);
    QVERIFY(near(hingeLoss(scores, 0.2, Negatives::Hardest), 0.8, 1e-6));
    QVERIFY(near(hingeLoss(scores, 0.2, Negatives::Hardest, sameImage), 0, 1e-6));
    QVERIFY(infoNceLoss(scores, 0.1).item<double>() > 0.4);
    QVERIFY(infoNceLoss(scores, 0.1, sameImage).item<double>() < 0.01);
  }

  void theTeacherLearnsNothing() {
    const auto student = torch::randn({3, 3}).set_requires_grad(true),
               teacher = torch::randn({3, 3}).set_requires_grad(true);
    listNetLoss(student, teacher).backward();
    QVERIFY(student.grad().abs().sum().item<double>() > 0);
    QVERIFY(!teacher.grad().defined());
  }

  void zeroVectorsHaveCosineZero() {  // the reference gives NaN
    const auto scores = pairScores(torch::tensor({0.f, 0.f, 3.f, 4.f}).view({2, 2}),
                                   torch::tensor({1.f, 0.f}).view({1, 2}), Measure::Cosine);
    QVERIFY(torch::allclose(scores, torch::tensor({0.f, 0.6f}).view({2, 1})));
  }

  void unknownNamesAreRefused() {
    QVERIFY_EXCEPTION_THROWN(poolingNamed("median"), Error);
    QVERIFY_EXCEPTION_THROWN(measureNamed("manhattan"), Error);
  }
};

QTEST_GUILESS_MAIN(PoolingTest)
#include "pooling_test.moc"
