// Ranks from tiles, the first stage, and samples of sentences.
#include "core/eval/detail/retrieval.h"

#include <QtTest/QtTest>
#include <limits>
#include <numeric>
#include <random>
#include <set>

#include "core/base/error.h"
#include "core/eval/detail/first_stage.h"
#include "core/eval/detail/score_all.h"
#include "tests/eval/table_model.h"

using namespace ws;
using namespace ws::testing;

namespace {

constexpr int kDim = 3;

/// Eighths, so that all sums are exact and scores tie often.
std::vector<float> eighths(std::mt19937& random, int rows) {
  std::vector<float> values;
  for (int i = 0; i < rows * kDim; ++i)
    values.push_back((static_cast<float>(random() % 9) - 4) / 8);
  return values;
}

/// 23 photos of 0 to 3 captions each, which aren't grouped by photo.
struct RandomSet {
  Dataset data;
  EmbeddedDataset embedded;
  EvaluatedModel model{.name = "random", .scorer = "MrSw", .dim = kDim};

  RandomSet() {
    std::mt19937 random(11);
    data.photos.resize(23);
    for (auto& photo : data.photos) {
      const int regions = 1 + static_cast<int>(random() % 4);
      photo.captions.clear();
      embedded.photos.push_back(
          {.boxes = std::vector<Box>(static_cast<std::size_t>(regions), Box{0, 0, 1, 1}),
           .regions = eighths(random, regions),
           .global = {}});
    }
    for (std::size_t round = 0; round < 3; ++round)
      for (std::size_t p = 0; p < data.photos.size(); ++p)
        if (p % 4 > round) addCaption(random, p);
  }

  void addCaption(std::mt19937& random, std::size_t photo) {
    data.photos[photo].captions.push_back(data.captions.size());
    data.captions.push_back({.photo = photo});
    const int rows = static_cast<int>(random() % 5);  // some without a scored word
    SentenceEmbedding words{.words = eighths(random, rows), .rowWord = {}, .global = {}};
    words.rowWord.resize(static_cast<std::size_t>(rows));
    embedded.words.push_back(std::move(words));
  }
};

std::vector<std::size_t> upTo(std::size_t count) {
  std::vector<std::size_t> indices(count);
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  return indices;
}

}  // namespace

class RetrievalTest : public QObject {
  Q_OBJECT

  QTemporaryDir dir_;

 private Q_SLOTS:
  void tilesGiveWhatTheWholeGives_data() {
    QTest::addColumn<qulonglong>("cells");
    QTest::newRow("one photo at a time") << qulonglong(1);
    QTest::newRow("a few") << qulonglong(60);
    QTest::newRow("the whole") << qulonglong(1 << 20);
  }
  void tilesGiveWhatTheWholeGives() {
    QFETCH(qulonglong, cells);
    RandomSet set;
    const std::size_t photos = set.data.photos.size(), captions = set.data.captions.size();
    std::int64_t done = 0, total = 0;
    const auto progress = [&](const ProgressState& state) {
      QVERIFY(state.done > done);
      done = state.done;
      total = state.total;
    };
    const auto got = retrieve(set.data, set.embedded, set.model, 5, cells, progress, {});
    QCOMPARE(done, std::int64_t(photos * captions));
    QCOMPARE(total, done);

    const auto scores = scoreAll(set.embedded.photos, upTo(photos), set.embedded.words,
                                 upTo(captions), kDim, "MrSw", {});
    std::vector<int> owner;
    std::vector<float> byWord(scores);
    for (std::size_t c = 0; c < captions; ++c) {
      owner.push_back(static_cast<int>(set.data.captions[c].photo));
      const auto rows = static_cast<float>(set.embedded.words[c].rowWord.size());
      for (std::size_t p = 0; p < photos && rows > 0; ++p) byWord[p * captions + c] /= rows;
    }
    const auto images = static_cast<std::int64_t>(photos);
    const auto toPhoto = sentenceToPhotoRanks({scores, owner, images}, Ties::Pessimistic);
    QCOMPARE(got.sentenceToPhoto.ranks, toPhoto.ranks);
    QCOMPARE(got.sentenceToPhoto.tied, toPhoto.tied);
    QCOMPARE(got.photoToSentence.ranks,
             photoToSentenceRanks({byWord, owner, images}, Ties::Pessimistic).ranks);
    for (std::size_t c = 0; c < captions; ++c) {
      std::vector<float> column;
      for (std::size_t p = 0; p < photos; ++p) column.push_back(scores[p * captions + c]);
      const auto order = descendingOrder(column);
      QCOMPARE(got.best[c].entries().size(), 5u);
      for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE(got.best[c].entries()[i].photo, static_cast<std::size_t>(order[i]));
    }
  }

  void onlySumsOverWordsGoByTheWord() {
    SentenceEmbedding three, none;
    three.rowWord = {0, 1, 2};
    for (const auto& scorer : scorerNames()) {
      const bool sum = scorer == "MrSw" || scorer == "sum";
      QCOMPARE(isSumOverWords(scorer), sum);
      QCOMPARE(sentenceDivisor(scorer, three), sum ? 3.0 : 1.0);
      QCOMPARE(sentenceDivisor(scorer, none), 1.0);
    }
  }

  /// Global scores of the photos: .9, .5, .5, .1; who scores the same stands before.
  void globalRanksByHand() {
    Dataset data;
    data.captions = {{.photo = 1}};
    EmbeddedDataset embedded;
    for (const float value : {.9f, .5f, .5f, .1f})
      embedded.photos.push_back({.boxes = {}, .regions = {}, .global = {value}});
    embedded.words = {{.words = {}, .rowWord = {}, .global = {1}}};
    std::vector<BestPhotos> best{BestPhotos(2)};
    best[0].offer(.1f, 1);
    best[0].offer(.3f, 2);
    best[0].offer(.7f, 0);
    const auto ranks = rankGlobally(data, embedded, best, "model", {}, {});
    QVERIFY(ranks.has_value());
    QCOMPARE(ranks->ownPhoto, (std::vector<std::int64_t>{3}));
    QCOMPARE(ranks->fineTop, (std::vector<std::int64_t>{1, 3}));
    QCOMPARE(ranks->photoOf, (std::vector<int>{1, 1}));

    embedded.photos[3].global = {std::numeric_limits<float>::quiet_NaN()};
    QVERIFY_EXCEPTION_THROWN(rankGlobally(data, embedded, best, "model", {}, {}), Error);
    embedded.photos[3].global.clear();
    QVERIFY(!rankGlobally(data, embedded, best, "model", {}, {}).has_value());
  }

  void depthsByHand() {
    GlobalRanks ranks;
    for (int place = 200; place > 0; --place) {
      ranks.fineTop.push_back(place <= 180 ? place : 400 + place);  // 581 to 600 in place of 20
      ranks.photoOf.push_back(place % 10);
    }
    const auto figures = firstStageFigures(ranks);
    QCOMPARE(figures.pairs, 200);
    QCOMPARE(figures.depth95, 590);  // 190 of 200
    QCOMPARE(figures.depth99, 598);
    QCOMPARE(figures.within500.percent, 90.0);
    QCOMPARE(firstStageFigures({}).pairs, 0);
  }

  /// Three pairs of twins with two sentences each: twins are drawn together.
  void samplesKeepTwins() {
    Exam exam(dir_);
    for (std::size_t p = 0; p < 6; ++p) {
      exam.addPhoto();
      for (const char* name : {"x", "y"}) exam.addCaption(p, name + std::to_string(p));
    }
    for (std::size_t p = 0; p < 6; p += 2) exam.makeTwins(p, p + 1);
    const Dataset some = sampleCaptions(exam.data, 5);
    QCOMPARE(some.captions.size(), 4u);
    QCOMPARE(some.photos.size(), 6u);
    QCOMPARE(some.sampledFrom, 12u);
    std::size_t listed = 0;
    for (std::size_t p = 0; p < 6; ++p)
      for (const std::size_t c : some.photos[p].captions) {
        QCOMPARE(some.captions[c].photo, p);
        ++listed;
      }
    QCOMPARE(listed, 4u);
    for (std::size_t c = 0; c < 4; ++c) {
      const auto twin = static_cast<std::size_t>(some.captions[c].twin);
      QVERIFY(twin < 4);
      QCOMPARE(static_cast<std::size_t>(some.captions[twin].twin), c);
      QCOMPARE(some.captions[twin].text[0], some.captions[c].text[0]);
      QCOMPARE(some.captions[twin].photo, some.captions[c].photo ^ 1);
      QVERIFY(c == 0 || some.captions[c].id > some.captions[c - 1].id);  // the old order
    }
    QCOMPARE(sampleCaptions(exam.data, 0).captions.size(), 12u);
    QCOMPARE(sampleCaptions(exam.data, 12).sampledFrom, 0u);
  }

  /// A tenth of 1,000: always the same, and from everywhere. (Of 100 draws among ten parts, each
  /// part misses out with a chance of 0.00003.)
  void samplesAreSpread() {
    Dataset data;
    data.photos.resize(1000);
    for (std::size_t i = 0; i < 1000; ++i) {
      data.photos[i].captions = {i};
      data.captions.push_back({.id = static_cast<std::int64_t>(i), .photo = i});
    }
    const Dataset some = sampleCaptions(data, 100), again = sampleCaptions(data, 100);
    QCOMPARE(some.captions.size(), 100u);
    std::set<std::int64_t> parts;
    for (std::size_t i = 0; i < 100; ++i) {
      QCOMPARE(again.captions[i].id, some.captions[i].id);
      parts.insert(some.captions[i].id / 100);
    }
    QCOMPARE(parts.size(), 10u);
  }

  /// Photos of whose sentences none was drawn still stand in the way, but don't ask.
  void photosWithoutSentences() {
    Exam exam(dir_);
    TableModel table;
    table.words = {{"high", {1}}};
    for (int i = 0; i < 3; ++i) {
      exam.addPhoto();
      table.photos.push_back(wholePhoto({static_cast<float>(i)}));
    }
    exam.addCaption(1, "high");
    exam.data.sampledFrom = 3;
    const auto report = evaluate(exam.data, table.model(1), {}, {});
    QCOMPARE(report.sampledFrom, 3);
    QCOMPARE(report.sentenceToPhoto.meanRank, 2.0);
    QCOMPARE(report.photoToSentence.queries, 1);
    QCOMPARE(report.photoToSentence.recallAt1, 100.0);
  }
};

QTEST_APPLESS_MAIN(RetrievalTest)
#include "retrieval_test.moc"
