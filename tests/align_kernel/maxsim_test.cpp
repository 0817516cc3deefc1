// The search kernel against plain loops: every variant, odd sizes, padding.
#include <QtTest>

#include <cstring>

#include "core/align/kernel/maxsim.h"
#include "core/base/error.h"
#include "tests/index/test_vectors.h"

using namespace ws;
using namespace ws::testing;

namespace {

struct alignas(64) Line {
  std::uint8_t bytes[64];
};

/// Photos packed one after the other, and pointers to them.
struct Packed {
  RegionLayout layout;
  std::vector<Line> memory;
  std::vector<const std::uint8_t*> records;
};

Packed pack(const RegionLayout& layout, const std::vector<std::vector<float>>& photos) {
  Packed packed{layout, std::vector<Line>(photos.size() * layout.recordBytes() / sizeof(Line)), {}};
  auto* at = packed.memory.empty() ? nullptr : packed.memory[0].bytes;
  for (const auto& regions : photos) {
    packRegions(layout, regions, at);
    packed.records.push_back(at);
    at += layout.recordBytes();
  }
  return packed;
}

/// MrSw in double precision on the regions as they are stored.
double reference(const std::vector<float>& words, const std::vector<float>& weights,
                 const Packed& packed, std::size_t photo) {
  const auto dim = static_cast<std::size_t>(packed.layout.dim);
  std::vector<float> regions(
      static_cast<std::size_t>(regionCount(packed.layout, packed.records[photo])) * dim);
  unpackRegions(packed.layout, packed.records[photo], regions);
  double score = 0;
  for (std::size_t w = 0; w < words.size() / dim; ++w) {
    double best = -1e30;
    for (std::size_t r = 0; r < regions.size() / dim; ++r) {
      double dot = 0;
      for (std::size_t i = 0; i < dim; ++i)
        dot += static_cast<double>(words[w * dim + i]) * static_cast<double>(regions[r * dim + i]);
      best = std::max(best, dot);
    }
    score += best * (weights.empty() ? 1.0 : static_cast<double>(weights[w]));
  }
  return score;
}

}  // namespace

class MaxSimTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Words are kept to 1/30,000 of their largest value, so a product of unit vectors is off by less
  /// than 1e-5 where it isn't rounded further: the tolerance is 2e-5 a word.
  void agreesWithPlainLoops_data() {
    QTest::addColumn<int>("dim");
    QTest::addColumn<int>("maxRegions");
    QTest::addColumn<int>("words");
    for (const int dim : {1, 3, 20, 63, 64, 65, 128, 200, 256, 1000, 1024})
      for (const int maxRegions : {1, 4, 5, 32, 36})
        for (const int words : {1, 2, 3, 4, 5, 7, 10, 40})
          if (dim <= 256 || words < 8)
            QTest::addRow("D=%d R=%d W=%d", dim, maxRegions, words) << dim << maxRegions << words;
  }
  void agreesWithPlainLoops() {
    QFETCH(int, dim);
    QFETCH(int, maxRegions);
    QFETCH(int, words);
    std::mt19937_64 random(static_cast<std::uint64_t>(dim * 10'000 + maxRegions * 100 + words));
    const auto sentence = unitRows(random, static_cast<std::size_t>(words), dim);
    std::vector<float> weights;
    if (words % 2 == 0)
      for (int w = 0; w < words; ++w) weights.push_back(static_cast<float>(w % 3) - 0.7f);
    std::vector<std::vector<float>> photos;
    for (int regions = 1; regions <= maxRegions; ++regions)
      photos.push_back(unitRows(random, static_cast<std::size_t>(regions), dim));
    const auto packed = pack({maxRegions, dim}, photos);
    const MaxSimQuery query(sentence, weights, dim);
    std::vector<float> first(photos.size());
    scoreMaxSim(query, packed.layout, packed.records, first);
    for (std::size_t i = 0; i < photos.size(); ++i)
      QVERIFY2(std::abs(static_cast<double>(first[i]) - reference(sentence, weights, packed, i)) <
                   2e-5 * words,
               qPrintable(QStringLiteral("photo %1").arg(i)));
    for (const auto& variant : maxSimVariants()) {
      std::vector<float> scores(photos.size());
      scoreMaxSimWith(variant, query, packed.layout, packed.records, scores);
      QVERIFY2(std::memcmp(scores.data(), first.data(), scores.size() * sizeof(float)) == 0,
               variant.c_str());
    }
  }

  void worksByHand() {
    // Two regions along the axes; the words (0.6, 0.8) and (-1, 0).
    // First word: best of 0.6 and 0.8. Second: best of -1 and 0. Weighted 2 and -3: 1.6 + 0.
    const auto packed = pack({3, 2}, {{1, 0, 0, 1}});
    const float words[] = {0.6f, 0.8f, -1, 0}, weights[] = {2, -3};
    float score = 9;
    scoreMaxSim(MaxSimQuery(words, weights, 2), packed.layout, packed.records, {&score, 1});
    QVERIFY(std::abs(score - 1.6f) < 1e-4f);
  }

  /// The same query: 0.8 and 0 are the best products, whatever the weights.
  void tellsEachRow() {
    const auto packed = pack({3, 2}, {{1, 0, 0, 1}, {1, 0}});
    const float words[] = {0.6f, 0.8f, -1, 0}, weights[] = {0, -3};
    for (const auto& variant : maxSimVariants()) {
      float scores[2], rows[4];
      scoreMaxSimWith(variant, MaxSimQuery(words, weights, 2), packed.layout, packed.records,
                      scores, rows);
      const float want[] = {0.8f, 0, 0.6f, -1};
      for (int i = 0; i < 4; ++i) QVERIFY2(std::abs(rows[i] - want[i]) < 1e-4f, variant.c_str());
      QVERIFY(std::abs(scores[0]) < 1e-4f && std::abs(scores[1] - 3) < 1e-4f);
      QVERIFY_EXCEPTION_THROWN(
          scoreMaxSimWith(variant, MaxSimQuery(words, weights, 2), packed.layout, packed.records,
                          scores, std::span(rows).first(3)),
          Error);
    }
  }

  void emptySlotsDontRaiseTheMaximum() {
    // The only region is opposite to the word: its -1 counts, not an empty slot's 0.
    const auto packed = pack({8, 2}, {{1, 0}});
    const float word[] = {-1, 0};
    float score = 9;
    scoreMaxSim(MaxSimQuery(word, {}, 2), packed.layout, packed.records, {&score, 1});
    QVERIFY(std::abs(score + 1) < 1e-4f);
  }

  void sumsCannotOverflow() {
    // The largest products there are: all values equal, at the widest dimension a store takes.
    const int dim = 8192;
    const std::vector<float> ones(dim, 1.0f / std::sqrt(static_cast<float>(dim)));
    const auto packed = pack({1, dim}, {ones});
    float score = 0;
    scoreMaxSim(MaxSimQuery(ones, {}, dim), packed.layout, packed.records, {&score, 1});
    QVERIFY(std::abs(score - 1) < 1e-3f);
  }

  void storedRegionsAreCloseToTheOriginals() {
    // What int8 costs, on random directions: the worst of 100 scores of 10 words in 256 dimensions.
    std::mt19937_64 random(5);
    const int dim = 256, words = 10;
    const auto sentence = unitRows(random, words, dim);
    std::vector<std::vector<float>> photos;
    for (int i = 0; i < 100; ++i) photos.push_back(unitRows(random, 32, dim));
    const auto packed = pack({32, dim}, photos);
    std::vector<float> scores(photos.size());
    scoreMaxSim(MaxSimQuery(sentence, {}, dim), packed.layout, packed.records, scores);
    double worst = 0;
    for (std::size_t p = 0; p < photos.size(); ++p) {
      double exact = 0;
      for (std::size_t w = 0; w < words; ++w) {
        double best = -2;
        for (std::size_t r = 0; r < 32; ++r) {
          double dot = 0;
          for (std::size_t i = 0; i < dim; ++i)
            dot += static_cast<double>(sentence[w * dim + i]) *
                   static_cast<double>(photos[p][r * dim + i]);
          best = std::max(best, dot);
        }
        exact += best;
      }
      worst = std::max(worst, std::abs(exact - static_cast<double>(scores[p])));
    }
    qInfo("worst difference of a score of 10 words: %.5f", worst);
    QVERIFY(worst <
            0.02);  // seen: 0.005; the error of one product is about 0.0005 (step / sqrt(12))
  }

  void refusesWhatIsNoSentence() {
    const float good[] = {1, 0, 0, 1}, bad[] = {1, std::numeric_limits<float>::quiet_NaN()},
                one[] = {1};
    const auto refused = [](auto make) {
      try {
        make();
      } catch (const Error& error) {
        return error.code == ErrorCode::InvalidArgument;
      }
      return false;
    };
    QVERIFY(refused([&] { MaxSimQuery(good, {}, 3); }));
    QVERIFY(refused([&] { MaxSimQuery(good, one, 2); }));
    QVERIFY(refused([&] { MaxSimQuery(bad, {}, 2); }));
    QVERIFY(refused([&] { MaxSimQuery(good, bad, 2); }));
    QVERIFY(refused([&] { MaxSimQuery(good, {}, 0); }));
    QCOMPARE(MaxSimQuery({}, {}, 2).rows(), 0);
    const auto packed = pack({1, 3}, {{1, 0, 0}});
    float score = 0;
    QVERIFY(refused([&] {
      scoreMaxSim(MaxSimQuery(good, {}, 2), packed.layout, packed.records, {&score, 1});
    }));
  }
};

QTEST_APPLESS_MAIN(MaxSimTest)
#include "maxsim_test.moc"
