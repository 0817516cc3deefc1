// The whole exam with made-up models whose figures can be worked out by hand.
#include "core/eval/evaluation.h"

#include <QtTest/QtTest>
#include <limits>

#include "core/base/error.h"
#include "tests/eval/table_model.h"

using namespace ws;
using namespace ws::testing;

namespace {

ErrorCode codeOf(const Dataset& data, const EvaluatedModel& model, std::stop_token stop = {}) {
  try {
    evaluate(data, model, {}, stop);
  } catch (const Error& error) {
    return error.code;
  }
  return ErrorCode::Internal;
}

}  // namespace

class EvaluationTest : public QObject {
  Q_OBJECT

  QTemporaryDir dir_;

 private Q_SLOTS:
  /// Scores (sentences across):   a1   a2   b1   c1
  ///                         A   .9   .2   .7   .1
  ///                         B   .5   .6   .7   .2
  ///                         C   .1   .4   .1   .3
  /// Ranks from 0, sentence to photo: 0, 2, 1 (a tie counts against), 0. Photo to sentence: 0,
  /// 0, 1.
  void retrievalByHand() {
    Exam exam(dir_);
    TableModel table;
    for (int i = 0; i < 3; ++i) {
      exam.addPhoto();
      std::vector<float> axis(3, 0.0f);
      axis[static_cast<std::size_t>(i)] = 1;
      table.photos.push_back(wholePhoto(axis));
    }
    table.words = {{"a1", {.9f, .5f, .1f}},
                   {"a2", {.2f, .6f, .4f}},
                   {"b1", {.7f, .7f, .1f}},
                   {"c1", {.1f, .2f, .3f}}};
    exam.addCaption(0, "a1").trueOf = 1;
    exam.addCaption(0, "a2").trueOf = 2;
    exam.addCaption(1, "b1").trueOf = 1;
    exam.addCaption(2, "c1").trueOf = 1;

    std::vector<std::string> phases;
    const auto progress = [&](const ProgressState& state) {
      if (phases.empty() || phases.back() != state.phase) phases.push_back(state.phase);
      QVERIFY(state.done <= state.total);
    };
    const auto report = evaluate(exam.data, table.model(3), progress, {});
    QCOMPARE(report.images, 3);
    QCOMPARE(report.captions, 4);
    QCOMPARE(report.sentenceToPhoto.recallAt1, 50.0);
    QCOMPARE(report.sentenceToPhoto.recallAt5, 100.0);
    QCOMPARE(report.sentenceToPhoto.medianRank, 1.0);
    QCOMPARE(report.sentenceToPhoto.meanRank, 1.75);
    QVERIFY(isNear(report.photoToSentence.recallAt1, 200.0 / 3));
    QVERIFY(isNear(report.photoToSentence.meanRank, 4.0 / 3));
    QVERIFY(isNear(report.rsum, 50 + 100 + 100 + 200.0 / 3 + 100 + 100));
    QCOMPARE(report.tied, 1);
    QCOMPARE(report.ceiling, 75.0);
    QCOMPARE(report.globalRecallAt10, -1.0);
    QCOMPARE(report.firstStage.pairs, 0);
    QCOMPARE(report.pairs.sentences, 0);
    QCOMPARE(report.sentenceToPhoto.queries, 4);
    QCOMPARE(report.photoToSentence.queries, 3);
    QVERIFY(report.sentenceToPhoto.intervalAt1.low < 50 &&
            report.sentenceToPhoto.intervalAt1.high > 50);
    QVERIFY(report.perWord);
    QCOMPARE(report.pointing.words, 0);
    QCOMPARE(phases, (std::vector<std::string>{"photos", "sentences", "score", "point"}));
  }

  void equalScoresAreWorthNothing() {
    Exam exam(dir_);
    TableModel table;
    table.words = {{"same", {1, 0}}};
    table.globals = {{"same", {0, 1}}};
    for (std::size_t i = 0; i < 12; ++i) {
      exam.addPhoto();
      exam.addCaption(i, "same");
      table.photos.push_back(wholePhoto({0.6f, 0.8f}));
      table.photos.back().global = {1, 0};
    }
    const auto report = evaluate(exam.data, table.model(2), {}, {});
    QCOMPARE(report.sentenceToPhoto.recallAt1, 0.0);
    QCOMPARE(report.sentenceToPhoto.recallAt10, 0.0);
    QCOMPARE(report.sentenceToPhoto.medianRank, 12.0);
    QCOMPARE(report.photoToSentence.recallAt10, 0.0);
    QCOMPARE(report.tied, 12);
    QCOMPARE(report.globalRecallAt10, 0.0);
    QCOMPARE(report.ceiling, -1.0);  // the captions don't say
  }

  /// 501 photos; fine scores rise with the number, the global ones too but for the last photo, the
  /// right one, which comes last: the fine top 10 loses one of ten among the first 500.
  void globalVectorAlone() {
    Exam exam(dir_);
    TableModel table;
    constexpr int kPhotos = 501;
    for (int i = 0; i < kPhotos; ++i) {
      exam.addPhoto();
      const float height = static_cast<float>(i) / kPhotos;
      table.photos.push_back(wholePhoto({height}));
      table.photos.back().global = {i == kPhotos - 1 ? -1.0f : height};
    }
    exam.addCaption(kPhotos - 1, "high");
    table.words = {{"high", {1}}};
    table.globals = {{"high", {1}}};
    const auto report = evaluate(exam.data, table.model(1), {}, {});
    QCOMPARE(report.sentenceToPhoto.recallAt1, 100.0);
    QCOMPARE(report.globalRecallAt10, 0.0);
    // The first photo among ten is the last by the global vector, the others its first nine.
    QCOMPARE(report.firstStage.pairs, 10);
    QCOMPARE(report.firstStage.within500.percent, 90.0);
    QCOMPARE(report.firstStage.depth95, 501);
    QCOMPARE(report.firstStage.depth99, 501);
    QVERIFY(report.firstStage.within500.interval.low < 50);  // ten pairs, but of one photo
  }

  /// One photo, the left half a red car, the right half a blue dog. The model sees kinds where they
  /// are, colours on the wrong side, and leaves the dot out.
  void pointing() {
    Exam exam(dir_);
    const Box left{0, 0, 0.5f, 1}, right{0.5f, 0, 1, 1};
    exam.addPhoto().objects = {{"car", "red", "plain", "plain", left},
                               {"dog", "blue", "plain", "plain", right}};
    TableModel table;
    table.photos = {{.boxes = {left, right}, .regions = {1, 0, 0, 1}, .global = {}}};
    table.words = {
        {"car", {1, 0}}, {"dog", {0, 1}}, {"red", {0, 1}}, {"blue", {1, 0}}, {"hot", {0.5f, 0.2f}}};
    // "a red car near a blue dog ." with "hot car" (two words of the model) as one word of the data
    // set
    exam.addCaption(0, "red car near blue dog .").words = {
        {0, 3, "colour", {0}},   {4, 7, "kind", {0}},   {8, 12, "relation", {0, 1}},
        {13, 17, "colour", {1}}, {18, 21, "kind", {1}}, {22, 23, "kind", {1}}};
    exam.addCaption(0, "hot car").words = {
        {0, 7, "kind", {0}}, {0, 3, "kind", {}}, {0, 3, "size", {0, 1}}};

    const auto report = evaluate(exam.data, table.model(2), {}, {});
    // kind: car, dog, hot car hit, the dot missed. colour: both missed. size: either half is right.
    QCOMPARE(report.byRole.size(), 3u);
    QCOMPARE(report.byRole.at("kind").words, 4);
    QCOMPARE(report.byRole.at("kind").hits, 75.0);
    QCOMPARE(report.byRole.at("kind").chance, 50.0);
    QCOMPARE(report.byRole.at("kind").centre, 100.0);  // on the edge that both halves own
    QCOMPARE(report.byRole.at("colour").hits, 0.0);
    QCOMPARE(report.byRole.at("size").hits, 100.0);
    QCOMPARE(report.byRole.at("size").chance, 100.0);
    QCOMPARE(report.pointing.words, 7);
    QVERIFY(isNear(report.pointing.hits, 400.0 / 7));
  }

  void sentenceOfNoScoredWordRanksLast() {
    Exam exam(dir_);
    TableModel table;
    for (int i = 0; i < 3; ++i) {
      exam.addPhoto();
      table.photos.push_back(wholePhoto({1}));
    }
    exam.addCaption(0, ".").words = {{0, 1, "kind", {}}};
    const auto report = evaluate(exam.data, table.model(1), {}, {});
    QCOMPARE(report.sentenceToPhoto.meanRank, 3.0);
  }

  void refusals() {
    Exam exam(dir_);
    exam.addPhoto();
    exam.addCaption(0, "car");
    TableModel table;
    table.words = {{"car", {1}}};
    const auto codeWith = [&](PhotoEmbedding photo,
                              const std::function<void(EvaluatedModel&)>& change = {}) {
      TableModel fresh = table;
      fresh.photos = {std::move(photo)};
      auto model = fresh.model(1);
      if (change) change(model);
      return codeOf(exam.data, model);
    };
    QVERIFY(codeWith(PhotoEmbedding{}) == ErrorCode::Incompatible);    // a photo without vectors
    QVERIFY(codeWith(wholePhoto({1, 2})) == ErrorCode::Incompatible);  // of another width
    QVERIFY(codeWith(wholePhoto({std::numeric_limits<float>::quiet_NaN()})) ==
            ErrorCode::Incompatible);
    QVERIFY(codeWith(wholePhoto({1}), [](auto& model) { model.scorer = "best"; }) ==
            ErrorCode::NotFound);

    std::stop_source stop;
    stop.request_stop();
    QVERIFY(codeOf(exam.data, table.model(1), stop.get_token()) == ErrorCode::Cancelled);
    QVERIFY(codeOf({}, table.model(1)) == ErrorCode::InvalidArgument);
    exam.data.photos[0].size = {8, 16};
    QVERIFY(codeWith(wholePhoto({1})) ==
            ErrorCode::BadFormat);  // another size than the data set says
    exam.data.photos[0].file = dir_.path().toStdString() + "/nowhere.png";
    QVERIFY(codeWith(wholePhoto({1})) == ErrorCode::Vanished);
  }
};

QTEST_APPLESS_MAIN(EvaluationTest)
#include "evaluation_test.moc"
