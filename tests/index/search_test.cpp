// Searching: the answer of plain loops, whatever the number of threads, the filter, or the way
// candidates are found.
#include <QTemporaryDir>
#include <QtTest>

#include "core/base/files.h"
#include "core/base/log.h"
#include "core/index/search.h"
#include "tests/index/store_checks.h"

using namespace ws;
using namespace ws::testing;
using Access = RegionStore::Access;
namespace fs = std::filesystem;

namespace {

const StoreGeometry kGeometry{"pack-a", 5, 24, 24};

SentenceEmbedding madeSentence(std::uint64_t seed, std::size_t words,
                               const StoreGeometry& geometry = kGeometry) {
  std::mt19937_64 random(seed);
  SentenceEmbedding sentence;
  sentence.words = unitRows(random, words, geometry.dim);
  sentence.global = unitRows(random, 1, geometry.globalDim);
  return sentence;
}

/// All photos of the store, or those of `only`, by plain loops.
std::vector<ScoredPhoto> bruteForce(const RegionStore& store, const SentenceEmbedding& sentence,
                                    std::span<const float> weights,
                                    std::span<const PhotoId> only = {}) {
  const auto dim = static_cast<std::size_t>(store.geometry().dim);
  std::vector<ScoredPhoto> all;
  for (const auto& [photo, tag] : store.contents()) {
    if (!only.empty() && !std::ranges::binary_search(only, photo)) continue;
    const auto stored = store.read(photo);
    double score = 0;
    for (std::size_t w = 0; w < sentence.words.size() / dim; ++w) {
      double best = -1e9;
      for (std::size_t r = 0; r < stored.boxes.size(); ++r) {
        double dot = 0;
        for (std::size_t i = 0; i < dim; ++i)
          dot += static_cast<double>(sentence.words[w * dim + i]) *
                 static_cast<double>(stored.regions[r * dim + i]);
        best = std::max(best, dot);
      }
      score += best * (weights.empty() ? 1.0 : static_cast<double>(weights[w]));
    }
    all.push_back({photo, static_cast<float>(score)});
  }
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return a.score != b.score ? a.score > b.score : a.photo < b.photo;
  });
  return all;
}

/// The same photos with the same scores; neighbours that the kernel's rounding (1e-5 a word) can't
/// tell apart may swap.
bool agree(const std::vector<ScoredPhoto>& got, const std::vector<ScoredPhoto>& expected,
           std::size_t limit) {
  if (got.size() != std::min(limit, expected.size())) return false;
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (std::abs(got[i].score - expected[i].score) > 1e-4f) return false;
    const auto same = std::ranges::find(expected, got[i].photo, &ScoredPhoto::photo);
    if (same == expected.end() || std::abs(same->score - got[i].score) > 1e-4f) return false;
  }
  return true;
}

}  // namespace

class SearchTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int stores_ = 0;
  std::unique_ptr<RegionStore> store_;  ///< 3,000 photos in a segment, 300 in the journal, 2 erased
  fs::path newFolder() { return fs::path(dir_.path().toStdString()) / std::to_string(++stores_); }

  std::unique_ptr<RegionStore> makeStore(const fs::path& folder, std::int64_t photos = 3000) {
    auto store = std::make_unique<RegionStore>(folder, kGeometry, Access::ReadWrite);
    store->append(madePhotos(kGeometry, 0, photos));
    store->fold();
    store->append(madePhotos(kGeometry, photos, photos + 300));
    const PhotoId gone[] = {PhotoId{17}, PhotoId{photos + 5}};
    store->erase(gone);
    store->sync();
    return store;
  }

 private Q_SLOTS:
  void initTestCase() {
    setLogSink([](std::string_view, LogLevel, std::string_view) {});
    store_ = makeStore(newFolder());
  }

  void isWhatPlainLoopsGive() {
    const Searcher searcher(*store_);
    const auto sentence = madeSentence(1, 6);
    const float weights[] = {1, 0.5f, -1, 0, 2, -0.25f};
    for (const std::span<const float> used :
         {std::span<const float>(), std::span<const float>(weights)}) {
      const auto outcome = searcher.search(sentence, used, {.limit = 100}, {});
      QVERIFY(agree(outcome.best, bruteForce(*store_, sentence, used), 100));
      QVERIFY(outcome.exact);
      QCOMPARE(outcome.scored, std::int64_t{3298});
      QCOMPARE(outcome.searched, std::int64_t{3298});
    }
  }

  void isTheSameForAnyNumberOfThreads() {
    const Searcher searcher(*store_);
    const auto sentence = madeSentence(2, 9);
    const auto one = searcher.search(sentence, {}, {.limit = 500, .threads = 1}, {});
    for (const int threads : {2, 3, 8})
      QVERIFY(searcher.search(sentence, {}, {.limit = 500, .threads = threads}, {}).best ==
              one.best);
  }

  /// The weighted sum of a photo's row values is its score, whoever scored it and in whatever order
  /// the photos came.
  void tellsHowEachRowWasFound() {
    const Searcher searcher(*store_);
    const auto sentence = madeSentence(5, 4);
    const float weights[] = {1, 0.5f, -1, 2};
    for (const int threads : {1, 3})
      for (const int limit : {7, 100, 5000}) {
        const auto outcome = searcher.search(
            sentence, weights, {.limit = limit, .threads = threads, .rowValues = true}, {});
        QCOMPARE(outcome.rowValues.size(), outcome.best.size() * 4);
        for (std::size_t i = 0; i < outcome.best.size(); ++i) {
          float score = 0;
          for (std::size_t w = 0; w < 4; ++w) score += weights[w] * outcome.rowValues[i * 4 + w];
          QVERIFY(std::abs(score - outcome.best[i].score) < 1e-4f);
        }
      }
    QVERIFY(searcher.search(sentence, weights, {.limit = 7}, {}).rowValues.empty());
  }

  void tiesGoToTheLowerId() {
    RegionStore store(newFolder(), kGeometry, Access::ReadWrite);
    auto photos = madePhotos(kGeometry, 0, 3000);
    for (auto& photo : photos) photo.boxes = photos[0].boxes, photo.regions = photos[0].regions;
    std::ranges::reverse(photos);
    store.append(photos);
    const Searcher searcher(store);
    const auto best = searcher.search(madeSentence(3, 2), {}, {.limit = 10, .threads = 2}, {}).best;
    QCOMPARE(best.size(), std::size_t{10});
    for (std::int64_t i = 0; i < 10; ++i)
      QCOMPARE(best[static_cast<std::size_t>(i)].photo, PhotoId{i});
  }

  void keepsToTheFilter() {
    const Searcher searcher(*store_);
    const auto sentence = madeSentence(4, 3);
    SearchOptions options{.limit = 50};
    for (std::int64_t id = -7; id < 5000; id += 13) options.only.push_back(PhotoId{id});
    for (const std::int64_t exactUpTo : {60'000, 10}) {
      searcher.prepare({});
      options.exactUpTo = exactUpTo;
      const auto outcome = searcher.search(sentence, {}, options, {});
      QVERIFY(agree(outcome.best, bruteForce(*store_, sentence, {}, options.only), 50));
      QVERIFY(outcome.searched < 300 && outcome.searched > 200);
    }
    options.only = {PhotoId{-1}};
    QVERIFY(searcher.search(sentence, {}, options, {}).best.empty());
    options.only = {};
    options.filtered = true;
    QVERIFY(searcher.search(sentence, {}, options, {}).best.empty());
  }

  void answersNothingToNothing() {
    const Searcher searcher(*store_);
    QVERIFY(searcher.search({}, {}, {}, {}).best.empty());
    QVERIFY(searcher.search(madeSentence(5, 2), {}, {.limit = 0}, {}).best.empty());
    QVERIFY(searcher.search(madeSentence(5, 2), {}, {.limit = -3}, {}).best.empty());
    RegionStore empty(newFolder(), kGeometry, Access::ReadWrite);
    const Searcher nothing(empty);
    nothing.prepare({});
    QVERIFY(nothing.search(madeSentence(5, 2), {}, {}, {}).best.empty());
    QCOMPARE(searcher.search(madeSentence(5, 2), {}, {.limit = 1 << 30}, {}).best.size(),
             std::size_t{3298});
  }

  void refusesWhatIsNoSentence() {
    const Searcher searcher(*store_);
    auto bad = madeSentence(6, 2);
    bad.words[3] = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(codeOf([&] { searcher.search(bad, {}, {}, {}); }), ErrorCode::InvalidArgument);
    bad = madeSentence(6, 2);
    bad.words.pop_back();
    QCOMPARE(codeOf([&] { searcher.search(bad, {}, {}, {}); }), ErrorCode::InvalidArgument);
    const float weight[] = {1};
    QCOMPARE(codeOf([&] { searcher.search(madeSentence(6, 2), weight, {}, {}); }),
             ErrorCode::InvalidArgument);
    bad = madeSentence(6, 2);
    bad.global.pop_back();
    QCOMPARE(codeOf([&] { searcher.search(bad, {}, {.exactUpTo = 0}, {}); }),
             ErrorCode::InvalidArgument);
  }

  void stopsWhenAsked() {
    const Searcher searcher(*store_);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(codeOf([&] { searcher.search(madeSentence(7, 2), {}, {}, stop.get_token()); }),
             ErrorCode::Cancelled);
    QCOMPARE(codeOf([&] {
               searcher.search(madeSentence(7, 2), {}, {.exactUpTo = 0}, stop.get_token());
             }),
             ErrorCode::Cancelled);
  }

  void twoStagesGiveTheSameWhereCandidatesCoverAll() {
    const Searcher searcher(*store_);
    searcher.prepare({});
    const auto sentence = madeSentence(8, 5);
    const auto exact = searcher.search(sentence, {}, {}, {});
    const auto staged = searcher.search(sentence, {}, {.exactUpTo = 100, .candidates = 10'000}, {});
    QVERIFY(staged.best == exact.best);
    QVERIFY(staged.exact);
    const auto narrow =
        searcher.search(sentence, {}, {.limit = 50, .exactUpTo = 100, .candidates = 500}, {});
    QVERIFY(!narrow.exact);
    QCOMPARE(narrow.scored, std::int64_t{500});
    QCOMPARE(narrow.searched, std::int64_t{3298});
    for (const auto& hit : narrow.best) {  // fewer photos, but the same scores
      const auto full = searcher.search(sentence, {}, {.limit = 1, .only = {hit.photo}}, {});
      QCOMPARE(full.best.front(), hit);
    }
  }

  void firstStageTakesTheNearestGlobals() {
    const Searcher searcher(*store_);
    searcher.prepare({});
    auto sentence = madeSentence(9, 3);
    for (const std::int64_t id : {0, 1234, 2999, 3100}) {
      sentence.global = madePhoto(kGeometry, id).global;
      const auto outcome =
          searcher.search(sentence, {}, {.limit = 1, .exactUpTo = 0, .candidates = 1}, {});
      QCOMPARE(outcome.scored, std::int64_t{1});
      QCOMPARE(outcome.best.front().photo, PhotoId{id});
    }
  }

  void findsWhatTheIndexDoesNotKnowYet() {
    auto store = makeStore(newFolder());
    const Searcher searcher(*store);
    searcher.prepare({});
    const SearchOptions options{.limit = 20, .exactUpTo = 0, .candidates = 20};
    auto sentence = madeSentence(10, 1);
    sentence.words = madePhoto(kGeometry, 40'000).regions;
    sentence.words.resize(static_cast<std::size_t>(kGeometry.dim));
    QVERIFY(searcher.search(sentence, {}, options, {}).best.front().photo != PhotoId{40'000});
    store->append(madePhotos(kGeometry, 40'000, 40'001));  // new
    QCOMPARE(searcher.search(sentence, {}, options, {}).best.front().photo, PhotoId{40'000});
    QVERIFY(!searcher.search(sentence, {}, options, {}).exact);
    store->append(madePhotos(kGeometry, 40'000, 40'001, 1));  // changed
    QVERIFY(searcher.search(sentence, {}, options, {}).best.front().score < 0.99f);
    sentence.global = madePhoto(kGeometry, 200).global;
    sentence.words = madePhoto(kGeometry, 200).regions;
    QCOMPARE(searcher.search(sentence, {}, options, {}).best.front().photo, PhotoId{200});
    const PhotoId gone[] = {PhotoId{200}};
    store->erase(gone);
    for (const auto& hit : searcher.search(sentence, {}, options, {}).best)
      QVERIFY(hit.photo != PhotoId{200});
  }

  void cacheIsMadeKeptAndMadeAgain() {
    const auto folder = newFolder();
    auto store = makeStore(folder);
    const auto file = folder / "global.faiss";
    const auto sentence = madeSentence(11, 4);
    const SearchOptions options{.limit = 30, .exactUpTo = 0, .candidates = 300};
    std::vector<ScoredPhoto> expected;
    {
      const Searcher searcher(*store);
      QVERIFY(searcher.search(sentence, {}, {.exactUpTo = 0}, {}).best.size() ==
              200);  // before there is an index
      searcher.prepare({});
      expected = searcher.search(sentence, {}, options, {}).best;
      QVERIFY(fs::exists(file));
    }
    const auto whole = readFile(file);
    const auto answersWell = [&](Access access) {
      const RegionStore other(folder, kGeometry, access);
      const Searcher searcher(other);
      searcher.prepare({});
      return searcher.search(sentence, {}, options, {}).best == expected;
    };
    store.reset();
    QVERIFY(answersWell(Access::ReadOnly));
    std::mt19937_64 random(3);
    for (int i = 0; i < 60; ++i) {
      auto bytes = whole;
      if (i % 3 == 0)
        bytes.resize(random() % bytes.size());
      else
        bytes[i % 3 == 1 ? random() % bytes.size() : random() % 300] ^=
            static_cast<std::uint8_t>(1 << (random() % 8));
      writeFileAtomically(file, bytes);
      QVERIFY(answersWell(Access::ReadOnly));
      QVERIFY(readFile(file) == bytes);  // readers don't write
    }
    QVERIFY(answersWell(Access::ReadWrite));
    QVERIFY(readFile(file) == whole);
    fs::remove(file);
    QVERIFY(answersWell(Access::ReadOnly));
    QVERIFY(!fs::exists(file));
  }

  void ignoresACacheOfAnotherStore() {
    const auto folder = newFolder(), foreign = newFolder();
    auto store = makeStore(folder);
    {
      RegionStore other(foreign,
                        {"pack-b", kGeometry.maxRegions, kGeometry.dim, kGeometry.globalDim},
                        Access::ReadWrite);
      other.append(madePhotos(kGeometry, 0, 3000, 5));
      const Searcher searcher(other);
      searcher.prepare({});
    }
    fs::copy(foreign / "global.faiss", folder / "global.faiss");
    const Searcher searcher(*store);
    searcher.prepare({});
    const auto sentence = madeSentence(12, 4);
    QVERIFY(searcher.search(sentence, {}, {.exactUpTo = 0, .candidates = 5000}, {}).best ==
            searcher.search(sentence, {}, {}, {}).best);
  }

  void leavesDamagedPhotosOut() {
    const auto folder = newFolder();
    makeStore(folder).reset();
    for (const auto& file : filesIn(folder))
      if (file.extension() == ".reg") flipBit(file, 4096 + 1000, 2);
    const RegionStore store(folder, kGeometry, Access::ReadOnly);
    const Searcher searcher(store);
    const auto outcome = searcher.search(madeSentence(13, 4), {}, {.limit = 5000}, {});
    QVERIFY(outcome.scored < 3298 && outcome.scored > 300);
    QCOMPARE(static_cast<std::int64_t>(outcome.best.size()), outcome.scored);
  }

  void invertedListsFindMostOfTheNearest() {
    // Beyond 200,000 photos the index is of another kind. Global vectors of eight values near 64
    // directions: of the 100 nearest by plain loops most must be among 1,000 candidates.
    const StoreGeometry tiny{"pack-a", 1, 4, 8};
    constexpr std::int64_t kPhotos = 200'500;
    RegionStore store(newFolder(), tiny, Access::ReadWrite);
    std::mt19937_64 random(14);
    const auto centres = unitRows(random, 64, tiny.globalDim);
    std::normal_distribution<float> noise(0, 0.15f);
    std::vector<std::vector<float>> globals;
    for (std::int64_t from = 0; from < kPhotos; from += 500) {
      std::vector<PhotoRecord> photos(500);
      for (std::int64_t i = 0; i < 500; ++i) {
        PhotoRecord& photo = photos[static_cast<std::size_t>(i)];
        photo = {PhotoId{from + i}, 1, {{0, 0, 1, 1}}, {1, 0, 0, 0}, std::vector<float>(8)};
        const auto centre = random() % 64;
        for (std::size_t d = 0; d < 8; ++d)
          photo.global[d] = centres[centre * 8 + d] + noise(random);
        globals.push_back(photo.global);
      }
      store.append(photos);
      if (from % 10'000 == 0) store.sync();
    }
    store.sync();
    const Searcher searcher(store);
    searcher.prepare({});
    SentenceEmbedding sentence{
        {1, 0, 0, 0}, {0}, std::vector<float>(centres.begin(), centres.begin() + 8)};
    const auto outcome = searcher.search(sentence, {}, {.limit = 1000, .candidates = 1000}, {});
    QVERIFY(!outcome.exact);
    QCOMPARE(outcome.scored, std::int64_t{1000});
    std::vector<std::pair<float, std::int64_t>> nearest;
    for (std::int64_t id = 0; id < kPhotos; ++id) {
      float dot = 0;
      for (std::size_t d = 0; d < 8; ++d)
        dot += globals[static_cast<std::size_t>(id)][d] * sentence.global[d];
      nearest.emplace_back(-dot, id);
    }
    std::ranges::partial_sort(nearest, nearest.begin() + 100);
    int found = 0;
    for (std::size_t i = 0; i < 100; ++i)
      found +=
          std::ranges::count(outcome.best, PhotoId{nearest[i].second}, &ScoredPhoto::photo) > 0;
    qInfo("%d of the 100 nearest are candidates", found);
    QVERIFY(found >= 80);
  }
};

QTEST_APPLESS_MAIN(SearchTest)
#include "search_test.moc"
