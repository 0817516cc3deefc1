// The relevance line: the rule, in small numbers worked by hand.
#include "core/align/relevance.h"

#include <QTest>

using namespace ws;

namespace {

Word word(float weight = 1, bool scored = true, bool known = true) {
  Word made;
  made.text = "w";
  made.weight = weight;
  made.scored = scored;
  made.known = known;
  return made;
}

}  // namespace

class RelevanceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cutAgreesBest_data() {
    QTest::addColumn<std::vector<bool>>("answers");
    QTest::addColumn<int>("cut");
    QTest::newRow("none") << std::vector<bool>{} << 0;
    QTest::newRow("nobody answers") << std::vector<bool>{false, false} << 0;
    QTest::newRow("all answer") << std::vector<bool>{true, true, true} << 3;
    QTest::newRow("a clean ranking") << std::vector<bool>{true, true, false, false} << 2;
    // Above three: 3 right, and the 2 below right too; above five: one wrong above.
    QTest::newRow("a stray below") << std::vector<bool>{true, true, true, false, false, true} << 3;
    QTest::newRow("a gap worth crossing") << std::vector<bool>{true, false, true, true, false} << 4;
    QTest::newRow("a tie stays high") << std::vector<bool>{true, false, true} << 1;
  }
  void cutAgreesBest() {
    QFETCH(std::vector<bool>, answers);
    QFETCH(int, cut);
    QCOMPARE(bestCut(answers), cut);
  }

  void everyWordMustBeFound() {
    const std::vector<Word> words = {word(), word()};
    // Best 0.8 and 0.6: the thresholds are 0.52 and 0.39.
    const std::vector<float> values = {0.8f, 0.6f, 0.8f, 0.38f, 0.5f, 0.6f, 0.53f, 0.4f};
    QCOMPARE(answersQuestion(words, values), (std::vector<bool>{true, false, false, true}));
  }

  void whatCountsAgainstMustBeMissing() {
    const std::vector<Word> words = {word(), word(-1)};
    // Of the unwanted word the best photo has 0.8: below 0.6 it counts as missing.
    const std::vector<float> values = {0.8f, 0.1f, 0.8f, 0.8f, 0.8f, 0.59f, 0.8f, 0.61f};
    QCOMPARE(answersQuestion(words, values), (std::vector<bool>{true, false, true, false}));
  }

  void someWordsSayNothing_data() {
    QTest::addColumn<float>("weight");
    QTest::addColumn<bool>("scored");
    QTest::addColumn<bool>("known");
    QTest::newRow("not scored") << 1.0f << false << true;
    QTest::newRow("weighs nothing") << 0.0f << true << true;
    QTest::newRow("unknown") << 1.0f << true << false;
  }
  void someWordsSayNothing() {
    QFETCH(float, weight);
    QFETCH(bool, scored);
    QFETCH(bool, known);
    const std::vector<Word> words = {word(), word(weight, scored, known)};
    const std::vector<float> values = {0.8f, 0.0f, 0.7f, 0.9f};
    QCOMPARE(answersQuestion(words, values), (std::vector<bool>{true, true}));
  }

  void smallWordsSayNothingUnlessAloneOrWeighted() {
    std::vector<Word> words = {word(), word()};
    words[1].text = "The";
    const std::vector<float> values = {0.8f, 0.1f, 0.7f, 0.9f};
    QCOMPARE(answersQuestion(words, values), (std::vector<bool>{true, true}));
    words[1].weight = 2;
    QCOMPARE(answersQuestion(words, values), (std::vector<bool>{false, true}));
    words[1].weight = 1;
    words[0].text = "of";
    QCOMPARE(answersQuestion(words, values), (std::vector<bool>{false, true}));
  }

  void whereNoWordSaysAnythingNobodyAnswers() {
    const std::vector<Word> words = {word(1, false)};
    QCOMPARE(relevantCount(words, std::vector<float>{0, 0}), 0);
    QCOMPARE(relevantCount({}, {}), 0);
  }
};

QTEST_APPLESS_MAIN(RelevanceTest)
#include "relevance_test.moc"
