// Twins, parts, phrases and the rule of photo to sentence, by hand.
#include <QtTest/QtTest>

#include "core/eval/detail/phrases.h"
#include "tests/eval/table_model.h"

using namespace ws;
using namespace ws::testing;

class TwinsTest : public QObject {
  Q_OBJECT

  QTemporaryDir dir_;

 private Q_SLOTS:
  /// Scores:       a1   a2   b1   b2
  ///          A   .9   .5   .3   .4
  ///          B   .2   .5   .8   .1
  /// a1 and b1 are right on both sides. a2: the pictures tie (a miss), but .5 > .4 on A. b2: wrong
  /// on both.
  void pairsByHand() {
    Exam exam(dir_);
    TableModel table;
    exam.addPhoto();
    exam.addPhoto();
    table.photos = {wholePhoto({1, 0}), wholePhoto({0, 1})};
    table.words = {{"a1", {.9f, .2f}}, {"a2", {.5f, .5f}}, {"b1", {.3f, .8f}}, {"b2", {.4f, .1f}}};
    const auto relation = [](DatasetCaption& caption) {
      caption.words = {{3, static_cast<int>(caption.text.size()), "relation", {}}};
    };
    relation(exam.addCaption(0, "a1 above"));
    relation(exam.addCaption(0, "a2 Above"));
    relation(exam.addCaption(1, "b1 below"));
    relation(exam.addCaption(1, "b2 above"));
    exam.makeTwins(0, 1);
    exam.data.split = "relations";

    const auto report = evaluate(exam.data, table.model(2), {}, {});
    QCOMPARE(report.split, std::string("relations"));
    QCOMPARE(report.pairs.sentences, 4);
    QCOMPARE(report.pairs.pictureSide.percent, 50.0);
    QCOMPARE(report.pairs.sentenceSide.percent, 75.0);
    QCOMPARE(report.pairs.both.percent, 50.0);
    QVERIFY(report.pairs.sentenceSide.interval == wilson({3, 4}));
    QCOMPARE(report.pairsByRelation.size(), 2u);
    const PairFigures& above = report.pairsByRelation.at("above");
    QCOMPARE(above.sentences, 3);
    QVERIFY(isNear(above.pictureSide.percent, 100.0 / 3));
    QVERIFY(isNear(above.sentenceSide.percent, 200.0 / 3));
    QVERIFY(isNear(above.both.percent, 100.0 / 3));
    QCOMPARE(report.pairsByRelation.at("below").both.percent, 100.0);
  }

  /// A model that is blind for the difference is never right.
  void equalTwinsAreMisses() {
    Exam exam(dir_);
    TableModel table;
    table.words = {{"same", {.5f}}};
    for (std::size_t i = 0; i < 2; ++i) {
      exam.addPhoto();
      exam.addCaption(i, "same");
      table.photos.push_back(wholePhoto({1}));
    }
    exam.makeTwins(0, 1);
    const auto report = evaluate(exam.data, table.model(1), {}, {});
    QCOMPARE(report.pairs.sentences, 2);
    QCOMPARE(report.pairs.pictureSide.percent, 0.0);
    QCOMPARE(report.pairs.sentenceSide.percent, 0.0);
    QVERIFY(report.pairsByRelation.empty());
  }

  /// On photo A the sum of "two words" (.5 + .5) beats "one" (.8), its mean doesn't.
  void sentencesOfAPhotoAreComparedByTheWord() {
    const auto reportOf = [&](const char* scorer) {
      Exam exam(dir_);
      TableModel table;
      exam.addPhoto();
      exam.addPhoto();
      table.photos = {wholePhoto({1, 0}), wholePhoto({0, 1})};
      table.words = {{"one", {.8f, .1f}}, {"two", {.5f, .9f}}, {"words", {.5f, .9f}}};
      exam.addCaption(0, "one");
      exam.addCaption(1, "two words");
      exam.makeTwins(0, 1);
      auto model = table.model(2);
      model.scorer = scorer;
      return evaluate(exam.data, model, {}, {});
    };
    for (const char* scorer : {"MrSw", "sum", "MrAVGw"}) {
      const auto report = reportOf(scorer);
      QCOMPARE(report.perWord, std::string(scorer) != "MrAVGw");
      QCOMPARE(report.photoToSentence.recallAt1, 100.0);
      QCOMPARE(report.sentenceToPhoto.recallAt1, 100.0);
      QCOMPARE(report.pairs.sentenceSide.percent, 100.0);
    }
    // symm adds the best word of every region: .8 + .8 and 1.0 + .5, no sum over words.
    QVERIFY(!reportOf("symm").perWord);
  }

  /// A woman over the left quarter, her coat the lower 3/8 of it. "woman" lights the woman, "red"
  /// and "coat" the coat; the whole phrase follows its two words to the coat, which is too small
  /// (0.375).
  void partsByHand() {
    Exam exam(dir_);
    TableModel table;
    const Box woman{0, 0, .25f, 1}, coat{0, .625f, .25f, 1}, rest{.25f, 0, 1, 1};
    exam.addPhoto().objects = {{"woman", "", "plain", "plain", woman, "coat", "red", coat}};
    table.photos = {{.boxes = {woman, coat, rest}, .regions = {1, 0, 0, 1, 0, 0}, .global = {}}};
    table.words = {{"woman", {1, 0}}, {"red", {0, 1}}, {"coat", {0, 1}}};
    auto& caption = exam.addCaption(0, "woman red coat");
    caption.words = {{0, 5, "kind", {0}}, {6, 9, "colour", {0}, true}, {10, 14, "part", {0}, true}};
    caption.phrases = {{0, 14, "", {0}}, {6, 14, "", {0}, true}, {0, 5, "", {}}};

    const auto report = evaluate(exam.data, table.model(2), {}, {});
    QCOMPARE(report.byRole.size(), 3u);
    QCOMPARE(report.byRole.at("kind").chance, 25.0);
    QCOMPARE(report.byRole.at("part").words, 2);
    QCOMPARE(report.byRole.at("part").hits, 100.0);
    QCOMPARE(report.byRole.at("part").chance, 9.375);
    QCOMPARE(report.byRole.at("colour").words, 1);
    QCOMPARE(report.byRole.at("colour").chance, 9.375);
    QCOMPARE(report.pointing.words, 3);
    QCOMPARE(report.byKind.size(), 1u);
    QCOMPARE(report.byKind[0].kind, std::string("woman"));
    QCOMPARE(report.phrases.phrases, 2);
    QCOMPARE(report.phrases.any.percent, 50.0);
    QCOMPARE(report.phrases.anyCeiling.percent, 100.0);
    QCOMPARE(report.partPhrases.phrases, 1);
    QCOMPARE(report.partPhrases.any.percent, 100.0);
  }

  void phrasesByBothConventions() {
    const Box left{0, 0, .25f, 1}, right{.75f, 0, 1, 1}, whole{0, 0, 1, 1};
    const std::vector<Box> regions{left, right, whole}, one{left}, two{left, right},
        nowhere{{.4f, 0, .5f, 1}};
    const std::vector<float> toLeft{.9f, .1f, .1f}, toWhole{.1f, .1f, .9f}, flat{.5f, .5f, .5f};
    PhraseScore score;
    score.add(toLeft, regions, one);      // right by both
    score.add(flat, regions, two);        // the first region: one of two, not the box around both
    score.add(toWhole, regions, two);     // the box around both, neither of them
    score.add(toLeft, regions, nowhere);  // no region could be right
    score.add({}, regions, one);          // no scored word: a miss, but a region was there
    const PhraseFigures figures = score.figures();
    QCOMPARE(figures.phrases, 5);
    QCOMPARE(figures.any.percent, 40.0);
    QCOMPARE(figures.merged.percent, 40.0);
    QCOMPARE(figures.anyCeiling.percent, 80.0);
    QCOMPARE(figures.mergedCeiling.percent, 80.0);
    QVERIFY(figures.any.interval == wilson({2, 5}));
    QVERIFY(figures.anyCeiling.interval == wilson({4, 5}));
  }

  void halfIsEnough() {
    const std::vector<Box> half{{0, 0, .5f, 1}}, less{{0, 0, .484375f, 1}}, whole{{0, 0, 1, 1}};
    const std::vector<float> only{1};
    PhraseScore enough, tooLittle;
    enough.add(only, half, whole);
    tooLittle.add(only, less, whole);
    QCOMPARE(enough.figures().any.percent, 100.0);
    QCOMPARE(tooLittle.figures().any.percent, 0.0);
  }
};

QTEST_APPLESS_MAIN(TwinsTest)
#include "twins_test.moc"
