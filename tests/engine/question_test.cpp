// The query algebra over a real library with the built-in model: weights, minus, pictures, the
// ranking and its line, sentences on a photo, near-duplicates.
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/process.h"
#include "core/engine.h"
#include "core/workshop.h"

namespace fs = std::filesystem;
using namespace ws;

namespace {

constexpr int kScenes = 60;

template <class Action>
ErrorCode codeOf(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;
}

bool near(float a, float b, float tolerance = 1e-4f) { return std::abs(a - b) < tolerance; }

float sum(const std::vector<float>& values) {
  double total = 0;
  for (const float value : values) total += value;
  return static_cast<float>(total);
}

const Word& wordNamed(const std::vector<Word>& words, const std::string& text) {
  const auto found = std::ranges::find(words, text, &Word::text);
  Q_ASSERT(found != words.end());
  return *found;
}

/// Rows of one word of an alignment, row-major.
std::vector<float> rowsOf(const Alignment& alignment, int word) {
  std::vector<float> rows;
  const auto regions = static_cast<std::ptrdiff_t>(alignment.boxes.size());
  for (std::size_t row = 0; row < alignment.rowWord.size(); ++row)
    if (alignment.rowWord[row] == word) {
      const auto from = alignment.matrix.begin() + static_cast<std::ptrdiff_t>(row) * regions;
      rows.insert(rows.end(), from, from + regions);
    }
  return rows;
}

}  // namespace

class QuestionTest : public QObject {
  Q_OBJECT

  Alignment on(const std::string& text, PhotoId photo) {
    return engine_->align({.text = text}, photo, "");
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    root_ = folder_.path().toStdString();
    openWorkshop()->makeScenes(root_ / "scenes", kScenes, 21, 192, {}, {});
    photos_ = root_ / "photos";
    fs::copy(root_ / "scenes" / "images", photos_);
    engine_ = openEngine(root_ / "library", {});
    QCOMPARE(engine_->ingest({photos_}, {}, {}).indexed, kScenes);
    all_ = engine_->ids({}, PhotoOrder::Path);
  }

  void wordsCarryTheirWeights() {
    const std::string typed = "2:red car, -\"blue house\" 0.5:dog";
    const auto words = engine_->words(typed);
    for (const Word& word : words)
      QCOMPARE(typed.substr(static_cast<std::size_t>(word.start),
                            static_cast<std::size_t>(word.end - word.start)),
               word.text);
    std::vector<std::pair<std::string, float>> told;
    for (const Word& word : words) told.emplace_back(word.text, word.weight);
    QVERIFY(told == (std::vector<std::pair<std::string, float>>{
                        {"red", 2}, {"car", 1}, {",", 1}, {"blue", -1}, {"house", -1}, {"dog", 0.5f}}));
    QVERIFY(std::ranges::is_sorted(words, {}, &Word::start));
    QVERIFY(engine_->words("").empty());
  }

  void weightsScaleTheShares() {
    const Alignment plain = on("a red car", all_[3]), weighted = on("a 2:red 0.5:car", all_[3]);
    QCOMPARE(weighted.matrix, plain.matrix);  // the sentence is the same to the model
    QVERIFY(near(weighted.wordScores[1], 2 * plain.wordScores[1]));
    QVERIFY(near(weighted.wordScores[2], 0.5f * plain.wordScores[2]));
    QVERIFY(near(sum(weighted.wordScores), weighted.score));
    QVERIFY(near(sum(weighted.contributions), weighted.score));
  }

  void whatCountsAgainstDoesNotColourTheSentence() {
    const Alignment alone = on("a red ball", all_[5]), against = on("a red ball -\"old tree\"", all_[5]);
    for (int word = 0; word < 3; ++word)
      QCOMPARE(rowsOf(against, word), rowsOf(alone, word));
    const Alignment tree = on("old tree", all_[5]);
    QCOMPARE(rowsOf(against, 4), rowsOf(tree, 1));  // plain similarities, of the part on its own
    QVERIFY(near(against.score, alone.score - tree.score));
    QVERIFY(near(sum(against.wordScores), against.score));
    QVERIFY(near(wordNamed(against.words, "tree").weight, -1));
  }

  void minusTurnsTheRankingRound() {
    const auto found = engine_->search({.text = "dog", .limit = kScenes}, {});
    const auto against = engine_->search({.text = "-dog", .limit = kScenes}, {});
    QCOMPARE(against.hits.size(), found.hits.size());
    QVERIFY(near(against.hits.front().alignment.score, -found.hits.back().alignment.score));
    QVERIFY(near(against.hits.back().alignment.score, -found.hits.front().alignment.score));
  }

  void theRankingGoesOnBehindTheHits() {
    const auto results = engine_->search({.text = "a red car -dog", .limit = 5}, {});
    QCOMPARE(results.hits.size(), 5u);
    QCOMPARE(results.ranked.size(), std::size_t{kScenes});
    for (std::size_t i = 0; i < 5; ++i) {
      QCOMPARE(results.ranked[i].photo, results.hits[i].photo);
      QCOMPARE(results.ranked[i].score, results.hits[i].alignment.score);
    }
    QVERIFY(std::ranges::is_sorted(results.ranked, std::ranges::greater{}, &RankedPhoto::score));
    QVERIFY(results.relevant >= 0 && results.relevant <= kScenes);
    const auto full = engine_->search({.text = "a red car -dog", .limit = kScenes}, {});
    for (std::size_t i = 0; i < full.ranked.size(); ++i) {
      QCOMPARE(full.ranked[i].photo, full.hits[i].photo);
      QVERIFY(near(full.ranked[i].score, results.ranked[i].score));
    }
    QCOMPARE(full.relevant, results.relevant);
  }

  void aPhotoFindsItself() {
    const auto results = engine_->search({.pictures = {{.photo = all_[7], .name = "seven"}}, .limit = 3}, {});
    QCOMPARE(results.hits.front().photo, all_[7]);
    QVERIFY(near(results.hits.front().alignment.score, 1, 0.02f));
    QVERIFY(results.hits[1].alignment.score < results.hits.front().alignment.score);
    QCOMPARE(results.words.size(), 1u);
    QVERIFY(results.words[0].picture);
    QCOMPARE(results.words[0].text, std::string("seven"));
    const Alignment& own = results.hits.front().alignment;
    QCOMPARE(own.rowWord.size(), own.boxes.size());  // its regions are the rows
    QVERIFY(near(sum(own.contributions), own.score));
  }

  void pixelsFindTheirPhoto() {
    const auto pixels = std::make_shared<const Image>(engine_->photo(all_[9], 0, {}));
    for (int times = 0; times < 2; ++times) {  // the second time from what is kept
      const auto results = engine_->search({.pictures = {{.pixels = pixels}}, .limit = 1}, {});
      QCOMPARE(results.hits.front().photo, all_[9]);
      QVERIFY(results.hits.front().alignment.score > 0.95f);
    }
  }

  void picturesAndWordsAddUp() {
    const Alignment word = on("snow", all_[2]);
    const Alignment picture =
        engine_->align({.pictures = {{.photo = all_[4]}}}, all_[2], "");
    const Alignment both = engine_->align(
        {.text = "snow", .pictures = {{.photo = all_[4], .weight = -0.5f}}}, all_[2], "");
    QVERIFY(near(both.score, word.score - 0.5f * picture.score));
    QCOMPARE(both.words.size(), 2u);
    QCOMPARE(both.words[1].start, 4);
    QCOMPARE(both.words[1].end, 4);
    QCOMPARE(both.bestRegion.size(), 2u);
  }

  void anAreaIsOnlyItsRegions() {
    const Alignment whole = engine_->align({.pictures = {{.photo = all_[6]}}}, all_[6], "");
    const Box area{0, 0, 0.6f, 0.6f};
    const auto inside = regionsIn(whole, area);
    QVERIFY(!inside.empty() && inside.size() < whole.boxes.size());
    const Alignment part =
        engine_->align({.pictures = {{.photo = all_[6], .area = area}}}, all_[6], "");
    QCOMPARE(part.rowWord.size(), inside.size());
    const auto regions = static_cast<std::ptrdiff_t>(whole.boxes.size());
    for (std::size_t i = 0; i < inside.size(); ++i)
      QVERIFY(std::equal(part.matrix.begin() + static_cast<std::ptrdiff_t>(i) * regions,
                         part.matrix.begin() + static_cast<std::ptrdiff_t>(i + 1) * regions,
                         whole.matrix.begin() + inside[i] * regions));
  }

  void alignmentsAreThoseOfTheHits() {
    const Query question{.text = "a red car -dog", .pictures = {{.photo = all_[0]}}, .limit = kScenes};
    const auto results = engine_->search(question, {});
    std::vector<PhotoId> photos = {PhotoId{987'654}};
    for (const Hit& hit : results.hits) photos.push_back(hit.photo);
    const auto alignments = engine_->alignments(question, photos, {});
    QCOMPARE(alignments.size(), photos.size());
    QVERIFY(alignments[0].boxes.empty());
    for (std::size_t i = 0; i < results.hits.size(); ++i) {
      QCOMPARE(alignments[i + 1].score, results.hits[i].alignment.score);
      QCOMPARE(alignments[i + 1].matrix, results.hits[i].alignment.matrix);
    }
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(codeOf([&] { engine_->alignments(question, photos, stop.get_token()); }), ErrorCode::Cancelled);
  }

  void describeGivesScoresPerWord() {
    const std::vector<std::string> sentences = {"a dog", "a red car next to a house", "", "-car 2:dog"};
    const auto told = engine_->describe(all_[1], sentences, "", {});
    QCOMPARE(told.size(), sentences.size());
    for (std::size_t i : {0u, 1u}) {
      const Alignment plain = on(sentences[i], all_[1]);
      const auto scored = static_cast<float>(std::ranges::count_if(plain.words, &Word::scored));
      QVERIFY(near(told[i].score, plain.score / scored));
      QVERIFY(near(sum(told[i].contributions), told[i].score));
      QVERIFY(near(sum(told[i].wordScores), told[i].score));
      QCOMPARE(told[i].matrix, plain.matrix);
    }
    QCOMPARE(told[2].score, 0.0f);
    QVERIFY(told[2].rowWord.empty());
    for (const Word& word : told[3].words) QCOMPARE(word.weight, 1.0f);  // plain sentences: no marks
    const auto fresh = openWorkshop()->describeFile(engine_->rows(std::vector{all_[1]}).front().path,
                                                    sentences, "", {}, {});
    QCOMPARE(fresh.size(), sentences.size());
    QVERIFY(near(fresh[1].score, told[1].score, 0.05f));
    QCOMPARE(fresh[1].precision, std::string("float32"));
  }

  void heatOfAQuestion() {
    const Alignment alignment = on("a red car -dog", all_[3]);
    const int dog = 3;
    const HeatmapStyle style;
    const auto values = engine_->heatValues(alignment, {{dog}}, style, {40, 40});
    QCOMPARE(values.size(), 1600u);
    const Alignment plain = on("dog", all_[3]);
    QCOMPARE(engine_->heatmap(plain, {{0}}, {.scale = HeatScale::Fixed}, {40, 40}).rgba,
             engine_->heatmap(alignment, {{dog}}, {.scale = HeatScale::Fixed}, {40, 40}).rgba);
    const Image difference = engine_->differenceMap(alignment, {{1}}, alignment, {{2}}, style, {40, 40});
    QCOMPARE(difference.width, 40);
    QVERIFY(difference.rgba != engine_->differenceMap(alignment, {{2}}, alignment, {{1}}, style, {40, 40}).rgba);
  }

  /// Copies as people make them: another size, another quality, brighter, the margin cut off.
  void nearDuplicatesAreCopies() {
    const fs::path copies = root_ / "copies";
    fs::create_directory(copies);
    const std::string original = engine_->rows(std::vector{all_[12]}).front().path.string();
    const QImage image(QString::fromStdString(original));
    const auto save = [&](const char* name, const QImage& made, int quality) {
      QVERIFY(made.save(QString::fromStdString((copies / name).string()), "JPG", quality));
    };
    save("small.jpg", image.scaled(150, 150, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), 90);
    save("saved.jpg", image, 60);
    fs::copy(original, copies / "twin.jpg");
    QCOMPARE(engine_->ingest({copies}, {}, {}).failed.size(), 0u);
    std::vector<PhotoId> photos = all_;
    for (const char* name : {"small.jpg", "saved.jpg", "twin.jpg"}) photos.push_back(*engine_->find(copies / name));
    const auto leaders = engine_->nearDuplicates(photos, {});
    for (int i = 0; i < kScenes; ++i) QCOMPARE(leaders[static_cast<std::size_t>(i)], i);
    for (int i = kScenes; i < kScenes + 3; ++i) QCOMPARE(leaders[static_cast<std::size_t>(i)], 12);
  }

  void refusesWithASentence() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(codeOf([&] { engine_->search({.text = "  "}, {}); }), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { engine_->search({.pictures = {{}}}, {}); }), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { engine_->search({.pictures = {{.pixels = std::make_shared<const Image>()}}}, {}); }),
             ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { engine_->search({.pictures = {{.photo = PhotoId{987'654}}}}, {}); }), ErrorCode::NotFound);
    QCOMPARE(codeOf([&] { engine_->search({.pictures = {{.photo = all_[0], .weight = nan}}}, {}); }),
             ErrorCode::InvalidArgument);
    QCOMPARE(codeOf([&] { engine_->describe(PhotoId{987'654}, std::vector<std::string>{"a dog"}, "", {}); }),
             ErrorCode::NotFound);
  }

 private:
  QTemporaryDir folder_;
  fs::path root_, photos_;
  std::unique_ptr<Engine> engine_;
  std::vector<PhotoId> all_;
};

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  QuestionTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "question_test.moc"
