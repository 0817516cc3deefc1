// Retrieval metrics: Annex A, ties, and degenerate scorers. (The golden cases compare them with the
// papers' evaluation.)
#include "core/eval/metrics.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/error.h"

using namespace ws;

class MetricsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void annexA() {
    const std::vector<float> relevance = {0, 1, 0.5f, 0, 0.25f};
    const std::vector<std::int64_t> order = {2, 0, 1, 4, 3};
    QVERIFY(std::abs(dcg(relevance, order, 25) - 0.995701) < 1e-6);
    QVERIFY(std::abs(dcg(relevance, descendingOrder(relevance), 25) - 1.355943) < 1e-6);
    QVERIFY(std::abs(ndcg(relevance, order, 25) - 0.734323) < 1e-6);
    const RetrievalFigures f = figuresOf(std::vector<std::int64_t>{0, 4, 9, 10});
    QCOMPARE(f.recallAt1, 25.0);
    QCOMPARE(f.recallAt5, 50.0);
    QCOMPARE(f.recallAt10, 75.0);
    QCOMPARE(f.medianRank, 7.0);
    QCOMPARE(f.meanRank, 6.75);
  }

  void ranksBothWays() {
    // Two images, three captions: 0 and 1 of image 0, 2 of image 1.
    const std::vector<float> scores = {0.1f, 0.9f, 0.5f, 0.2f, 0.3f, 0.4f};
    const std::vector<int> owner = {0, 0, 1};
    const ScoreMatrix matrix{scores, owner, 2};
    QCOMPARE(sentenceToPhotoRanks(matrix, Ties::Parity).ranks,
             (std::vector<std::int64_t>{1, 0, 1}));
    QCOMPARE(photoToSentenceRanks(matrix, Ties::Parity).ranks, (std::vector<std::int64_t>{0, 0}));
  }

  /// Scores of few values, so that many tie; tiles of 3 images and of their captions: the same
  /// ranks as from the whole.
  void tilesGiveTheRanksOfTheWhole_data() {
    QTest::addColumn<int>("ties");
    QTest::newRow("parity") << int(Ties::Parity);
    QTest::newRow("pessimistic") << int(Ties::Pessimistic);
  }
  void tilesGiveTheRanksOfTheWhole() {
    QFETCH(int, ties);
    const std::int64_t images = 10;
    const std::vector<int> owner = {0, 0, 1, 4, 4, 4, 2, 3, 9, 8, 7, 7, 6};  // none is of image 5
    const std::size_t captions = owner.size();
    std::mt19937 random(3);
    std::vector<float> scores;
    for (std::size_t i = 0; i < 10 * captions; ++i)
      scores.push_back(static_cast<float>(random() % 7) - 3);
    const ScoreMatrix whole{scores, owner, images};

    std::vector<std::vector<std::size_t>> imageGroups(4), captionGroups(4);
    for (std::size_t i = 0; i < 10; ++i) imageGroups[i / 3].push_back(i);
    for (std::size_t c = 0; c < captions; ++c)
      captionGroups[static_cast<std::size_t>(owner[c] / 3)].push_back(c);
    RankCounter ranks(owner, images, Ties(ties));
    const auto feed = [&](std::size_t i, std::size_t c) {
      std::vector<float> cells;
      for (const auto image : imageGroups[i])
        for (const auto caption : captionGroups[c])
          cells.push_back(scores[image * captions + caption]);
      const ScoreTile tile{imageGroups[i], captionGroups[c], cells};
      if (i == c) ranks.learn(tile);
      ranks.count(tile);
    };
    for (std::size_t i = 0; i < 4; ++i) feed(i, i);
    for (std::size_t i = 0; i < 4; ++i)
      for (std::size_t c = 0; c < 4; ++c)
        if (i != c) feed(i, c);
    QCOMPARE(ranks.sentenceToPhoto().ranks, sentenceToPhotoRanks(whole, Ties(ties)).ranks);
    QCOMPARE(ranks.photoToSentence().ranks, photoToSentenceRanks(whole, Ties(ties)).ranks);
    QCOMPARE(ranks.sentenceToPhoto().tied, sentenceToPhotoRanks(whole, Ties(ties)).tied);
    QVERIFY(ranks.sentenceToPhoto().tied > 0);
    QCOMPARE(ranks.photoToSentence().ranks.size(), 9u);
  }

  /// Image 0 says 0.8 for its own caption of two words, 0.9 for another of three: by the word it is
  /// right, by the sum it isn't. A caption's search for its image stays as it is.
  void sentencesByTheWord() {
    const std::vector<int> owner = {0, 1};
    const std::vector<std::size_t> both = {0, 1};
    const std::vector<float> scores = {0.8f, 0.9f, 0.1f, 0.3f};
    const auto rankOf = [&](std::vector<double> divisors) {
      RankCounter ranks(owner, 2, Ties::Pessimistic, std::move(divisors));
      ranks.learn({both, both, scores});
      ranks.count({both, both, scores});
      return std::pair{ranks.photoToSentence().ranks, ranks.sentenceToPhoto().ranks};
    };
    using R = std::vector<std::int64_t>;
    QCOMPARE(rankOf({}), (std::pair{R{1, 0}, R{0, 1}}));
    QCOMPARE(rankOf({2, 3}), (std::pair{R{0, 0}, R{0, 1}}));
  }

  void aScorerThatKnowsNothingIsLast() {
    const std::vector<float> scores(10 * 50, 0.5f);
    const std::vector<int> owner = fiveCaptionsPerImage(10);
    const ScoreMatrix matrix{scores, owner, 10};
    const Ranks ranks = sentenceToPhotoRanks(matrix, Ties::Pessimistic);
    QCOMPARE(ranks.tied, std::int64_t(50));
    QCOMPARE(figuresOf(ranks.ranks).recallAt1, 0.0);
    QCOMPARE(figuresOf(ranks.ranks).medianRank, 10.0);
    QCOMPARE(figuresOf(photoToSentenceRanks(matrix, Ties::Pessimistic).ranks).recallAt10, 0.0);
    QCOMPARE(sentenceToPhotoRanks(matrix, Ties::Parity).ranks[0],
             std::int64_t(9));  // the higher index first
    QCOMPARE(sentenceToPhotoRanks(matrix, Ties::Parity).ranks[49], std::int64_t(0));
  }

  void photosWithoutCaptionsArentAsked() {
    const std::vector<float> scores = {0.1f, 0.9f};
    const std::vector<int> owner = {1};
    QCOMPARE(int(photoToSentenceRanks({scores, owner, 2}, Ties::Parity).ranks.size()), 1);
  }

  void meansOfNdcg() {
    const std::vector<double> values = {0, 0.5, 1};
    QCOMPARE(meanNdcg(values).overAll, 0.5);
    QCOMPARE(meanNdcg(values).overNonZero, 0.75);
    QCOMPARE(meanNdcg({}).overAll, 0.0);
    const std::vector<float> nothing = {0, 0};
    QCOMPARE(ndcg(nothing, std::vector<std::int64_t>{0, 1}, 25), 0.0);
  }

  void whatIsNoNumberIsRefused() {
    const std::vector<float> scores = {0.1f, std::numeric_limits<float>::quiet_NaN()};
    const std::vector<int> owner = {0};
    QVERIFY_EXCEPTION_THROWN(descendingOrder(scores), Error);
    QVERIFY_EXCEPTION_THROWN(sentenceToPhotoRanks({scores, owner, 2}, Ties::Parity), Error);
    const std::vector<float> fine = {0.1f, 0.2f};
    const std::vector<int> elsewhere = {2};
    QVERIFY_EXCEPTION_THROWN(sentenceToPhotoRanks({fine, elsewhere, 2}, Ties::Parity), Error);
    QVERIFY_EXCEPTION_THROWN(sentenceToPhotoRanks({fine, owner, 3}, Ties::Parity), Error);
    QCOMPARE(figuresOf({}).recallAt1, 0.0);
  }
};

QTEST_APPLESS_MAIN(MetricsTest)
#include "metrics_test.moc"
