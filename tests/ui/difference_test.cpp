// What makes one photo, or one sentence, stand above another: arithmetic, statements, scale, model.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <numeric>

#include "tests/ui/page_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_texts.h"
#include "ui/compare/difference_delegate.h"
#include "ui/compare/difference_model.h"
#include "ui/compare/difference_view.h"
#include "ui/compare/page_hint.h"
#include "ui/compare/shared_scale.h"
#include "ui/photo/heat_controls.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

/// Words with their shares; a row of the matrix a word, two regions side by side: what a word has
/// in the left one and in the right one.
struct Part {
  const char* text;
  float share;
  float leftRegion = 0, rightRegion = 0;
};

Alignment made(std::initializer_list<Part> parts, float rest = 0) {
  Alignment alignment;
  alignment.scorer = "MrSw";
  alignment.boxes = {{0, 0, 0.5f, 1}, {0.5f, 0, 1, 1}};
  alignment.score = rest;
  for (const Part& part : parts) {
    Word word;
    word.text = part.text;
    alignment.rowWord.push_back(static_cast<int>(alignment.words.size()));
    alignment.words.push_back(word);
    alignment.wordScores.push_back(part.share);
    alignment.bestRegion.push_back(part.leftRegion >= part.rightRegion ? 0 : 1);
    for (const float value : {part.leftRegion, part.rightRegion}) {
      alignment.matrix.push_back(value);
      alignment.contributions.push_back(value);
    }
    alignment.score += part.share;
  }
  return alignment;
}

bool same(float a, float b) { return std::abs(a - b) < 1e-5f; }

}  // namespace

class DifferenceTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    prepareApplication();
    applyTheme(*qApp, false);
  }

  void wordsPairByTheirText_data() {
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<QStringList>("right");
    QTest::addColumn<QList<int>>("pairs");
    const auto row = [](const char* name, const char* left, const char* right, QList<int> pairs) {
      QTest::newRow(name) << QString::fromUtf8(left).split(QLatin1Char(' '))
                          << QString::fromUtf8(right).split(QLatin1Char(' ')) << pairs;
    };
    row("the same", "a red car", "a red car", {0, 1, 2});
    row("one word changed", "a red car", "a blue car", {0, -1, 2});
    row("another order", "red car blue house", "blue car red house", {2, 1, 0, 3});
    row("whatever the case", "Red CAR", "red car", {0, 1});
    row("beyond ASCII", "ÄPFEL", "äpfel", {0});
    row("the k-th with the k-th", "a dog and a cat", "a cat a", {0, -1, -1, 2, 1});
    row("more on the left", "a a a", "a", {0, -1, -1});
    row("punctuation pairs with nothing", "dog ,", "dog ,", {0, -1});
  }
  void wordsPairByTheirText() {
    QFETCH(QStringList, left);
    QFETCH(QStringList, right);
    QFETCH(QList<int>, pairs);
    const auto words = [](const QStringList& texts) {
      std::vector<Word> all;
      for (const QString& text : texts) {
        Word word;
        word.text = text.toStdString();
        word.scored = text != QLatin1String(",");
        all.push_back(word);
      }
      return all;
    };
    const auto found = pairWords(words(left), words(right));
    QCOMPARE(QList<int>(found.begin(), found.end()), pairs);
  }

  void picturesPairWithPicturesOnly() {
    Word word;
    word.text = "car";
    Word picture = word;
    picture.picture = true;
    QCOMPARE(pairWords({word, picture}, {picture, word}), (std::vector<int>{1, 0}));
    QCOMPARE(pairWords({word}, {picture}), (std::vector<int>{-1}));
  }

  void differencesAddUpToThatOfTheScores() {
    // 2.10 against 1.84: 0.05 + 0.21 + 0 = 0.26
    const auto difference = differenceOf(made({{"a", 0.30f}, {"red", 0.90f}, {"car", 0.90f}}),
                                         made({{"a", 0.25f}, {"red", 0.69f}, {"car", 0.90f}}));
    QCOMPARE(difference.rows.size(), 3u);
    QVERIFY(same(difference.rows[0].difference(), 0.05f));
    QVERIFY(same(difference.rows[1].difference(), 0.21f));
    QVERIFY(same(difference.rows[2].difference(), 0));
    QVERIFY(same(difference.total.difference(), 0.26f));
    QCOMPARE(mainReason(difference), std::optional<std::size_t>(1));
    QCOMPARE(difference.rows[0].colour, -1);  // a small word
    QCOMPARE(difference.rows[1].colour, 0);
    QCOMPARE(difference.rows[2].colour, 1);
    QCOMPARE(difference.rows[1].word, 1);
  }

  void wordsOfOneSentenceOnlyStandAlone() {
    // "red car" 1.0 against "blue car big" 1.1: 0.4 - 0.3 + 0.1 - 0.3 = -0.1
    const auto difference = differenceOf(made({{"red", 0.4f}, {"car", 0.6f}}),
                                         made({{"blue", 0.3f}, {"car", 0.5f}, {"big", 0.3f}}));
    QCOMPARE(difference.rows.size(), 4u);
    const auto row = [&](std::size_t i) { return difference.rows[i]; };
    QCOMPARE(row(0).text, std::string("red"));
    QCOMPARE(row(0).right, -1);
    QCOMPARE(row(1).right, 1);
    QVERIFY(same(row(1).difference(), 0.1f));
    QCOMPARE(row(2).text, std::string("blue"));
    QCOMPARE(row(2).left, -1);
    QCOMPARE(row(2).word, 2);  // two words on the left, then those of the right: 2 + 0
    QVERIFY(same(row(2).difference(), -0.3f));
    QCOMPARE(row(3).word, 4);
    QCOMPARE((std::vector{row(0).colour, row(1).colour, row(2).colour, row(3).colour}),
             (std::vector{0, 1, 2, 3}));
    QVERIFY(same(difference.total.difference(), -0.1f));
    float sum = 0;
    for (const auto& one : difference.rows) sum += one.difference();
    QVERIFY(same(sum, difference.total.difference()));
    QCOMPARE(mainReason(difference), std::optional<std::size_t>(2));  // the first of the largest
  }

  void whatNoWordExplainsHasARowOfItsOwn() {
    const auto difference = differenceOf(made({{"car", 0.5f}}, 0.2f), made({{"car", 0.4f}}));
    QCOMPARE(difference.rows.size(), 2u);
    QVERIFY(difference.rows[1].kind == DifferenceRow::Kind::Rest);
    QVERIFY(same(difference.rows[1].difference(), 0.2f));
    QVERIFY(same(difference.total.difference(), 0.3f));
  }

  void sidesSwap() {
    const auto there = differenceOf(made({{"red", 0.4f}}), made({{"blue", 0.3f}}));
    const auto back = swapped(there);
    QVERIFY(same(back.total.difference(), -0.1f));
    QCOMPARE(back.rows[0].left, -1);
    QCOMPARE(back.rows[0].right, 0);
    QCOMPARE(back.rows[0].word, there.rows[0].word);
    QCOMPARE(back.rows[0].colour, there.rows[0].colour);
  }

  void rowsSortByTheirDifference() {
    const auto difference =
        differenceOf(made({{"one", 0.5f}, {"two", 0.2f}, {"three", 0.4f}, {"four", 0.9f}}),
                     made({{"one", 0.4f}, {"two", 0.6f}, {"three", 0.3f}, {"four", 0.9f}}));
    QCOMPARE(ordered(difference.rows, DifferenceOrder::Largest), (std::vector{1, 0, 2, 3}));
    QCOMPARE(ordered(difference.rows, DifferenceOrder::Sentence), (std::vector{0, 1, 2, 3}));
  }

  void whatIsLookedAtIsFoundOnBothSides() {
    const auto difference =
        differenceOf(made({{"red", 0.4f}, {"car", 0.6f}}), made({{"blue", 0.3f}, {"car", 0.5f}}));
    const auto whole = selectionsFor(difference, {});
    QVERIFY(whole.left && whole.left->words.empty() && whole.right && whole.right->words.empty());
    const auto red = selectionsFor(difference, {{0}});
    QCOMPARE(red.left->words, (std::vector{0}));
    QVERIFY(!red.right);  // not the whole sentence: nothing
    const auto both = selectionsFor(difference, {{1, 2}, PhraseRule::Max});
    QCOMPARE(both.left->words, (std::vector{1}));
    QCOMPARE(both.right->words, (std::vector{1, 0}));
    QVERIFY(both.right->rule == PhraseRule::Max);
  }

  void statementsSayOnlyWhatDiffers() {
    const auto at = [](std::initializer_list<Part> left, std::initializer_list<Part> right) {
      return compareStatement(CompareMode::Photos, QStringLiteral("IMG_12"),
                              QStringLiteral("IMG_7"), differenceOf(made(left), made(right)));
    };
    QCOMPARE(at({{"red", 1.21f}, {"car", 0.89f}}, {{"red", 1.0f}, {"car", 0.84f}}),
             QStringLiteral("photo: IMG_12 (2.10) against IMG_7 (1.84): 0.26 apart; “red” makes "
                            "0.21 of it"));
    QCOMPARE(at({{"red", 0.9f}, {"car", 0.3f}}, {{"red", 0.5f}, {"car", 0.5f}}),
             QStringLiteral("photo: IMG_12 (1.20) against IMG_7 (1.00): 0.20 apart; “red” makes "
                            "0.40, all other words together −0.20"));
    QCOMPARE(at({{"red", 0.5f}}, {{"red", 0.5f}}),
             QStringLiteral("photo: IMG_12 (0.50) against IMG_7 (0.50): as good as equal"));
    // The lower one on the left: the reason is what the higher one has more of.
    QCOMPARE(at({{"red", 0.1f}, {"car", 0.5f}}, {{"red", 0.4f}, {"car", 0.6f}}),
             QStringLiteral("photo: IMG_12 (0.60) against IMG_7 (1.00): 0.40 apart; “red” makes "
                            "0.30 of it"));
    QCOMPARE(
        compareStatement(CompareMode::Sentences, QStringLiteral("red %2"), QStringLiteral("blue"),
                         differenceOf(made({{"red", 0.4f}}), made({{"blue", 0.3f}}))),
        QStringLiteral("sentence: “red %2” (0.40) against “blue” (0.30): 0.10 apart; “red” "
                       "makes 0.40, all other words together −0.30"));
  }

  void oneScaleHoldsForBothSides() {
    const Alignment left = made({{"red", 0.8f, 0.8f, 0.2f}}),
                    right = made({{"red", 0.4f, 0.1f, 0.4f}});
    const MapSide a{&left, WordSelection{{0}}}, b{&right, WordSelection{{0}}};
    HeatmapStyle style;
    style.scale = HeatScale::AllWords;
    auto scaling = sharedScaling(a, b, style);
    QVERIFY(same(scaling.offset, 0) && same(scaling.divisor, 0.8f));
    const auto regions = scaledRegions(b, scaling).matrix;
    QVERIFY(same(regions[0], 0.125f) && same(regions[1], 0.5f));
    style.scale = HeatScale::ThisWord;
    scaling = sharedScaling(a, b, style);
    QVERIFY(same(scaling.offset, 0.1f) && same(scaling.valueAt(1), 0.8f));
    style.scale = HeatScale::Fixed;
    scaling = sharedScaling(a, b, style);
    QVERIFY(same(scaling.offset, 0) && same(scaling.divisor, 1));
    scaling = differenceScaling(a, b, style);
    QVERIFY(same(scaling.offset, 0) && same(scaling.divisor, 1));
    // Whole sentences: shares of the higher score.
    scaling = sharedScaling({&left, WordSelection{}}, {&right, WordSelection{}}, style);
    QVERIFY(same(scaling.divisor, 1.0f));  // 0.8 + 0.2 on the left, 0.5 on the right
    style.raster = HeatRaster::Density;
    QVERIFY(sharedStyle(style).raster == HeatRaster::Max);
  }

  void aSideWithoutTheWordStaysPlain() {
    const Alignment left = made({{"red", 0.8f, 0.8f, 0.2f}}),
                    right = made({{"blue", 0.4f, 0, 0.4f}});
    HeatmapStyle style;
    const MapSide a{&left, WordSelection{{0}}}, b{&right, std::nullopt};
    const auto scaling = sharedScaling(a, b, style);
    QVERIFY(same(scaling.divisor, 0.8f));
    QVERIFY(scaledRegions(b, scaling).rowWord.empty());
    QVERIFY(sharedScaling({nullptr, std::nullopt}, b, style).divisor <= 0);
    FakeEngine engine(std::make_shared<FakeLibrary>(1));
    const QImage plain = heatOnScale(engine, b, scaling, style, {20, 10});
    QCOMPARE(plain.size(), QSize(20, 10));
    QCOMPARE(qAlpha(plain.pixel(15, 5)), 0);
    QVERIFY(qAlpha(heatOnScale(engine, a, scaling, style, {20, 10}).pixel(5, 5)) > 0);
    // Orange where the left side has more.
    const QColor more = differenceOnScale(engine, a, b, scaling, style, {20, 10}).pixelColor(5, 5);
    QVERIFY(more.red() > more.blue());
  }

  void barsPointToTheSideThatHasMore() {
    const QRectF room(10, 0, 100, 8);
    QCOMPARE(differenceBar(room, 0.2f, 0.4f), QRectF(35, 0, 25, 8));
    QCOMPARE(differenceBar(room, -0.4f, 0.4f), QRectF(60, 0, 50, 8));
    QCOMPARE(differenceBar(room, 0, 0).width(), 0.0);
  }

  void theModelKeepsItsPromises() {
    DifferenceModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSides(QStringLiteral("one\tphoto"), QStringLiteral("other"));
    model.setDifference(
        differenceOf(made({{"red", 0.4f}, {"car", 0.5f}}), made({{"blue", 0.3f}, {"car", 0.2f}})));
    QCOMPARE(model.rowCount(), 4);
    const QPersistentModelIndex car = model.index(model.rowOf(1), 0);
    const QPersistentModelIndex total = model.index(3, 0);
    QCOMPARE(car.row(), 1);  // red +0.40, car +0.30, blue −0.30 in the sentence's order
    model.setOrder(DifferenceOrder::Sentence);
    QCOMPARE(car.data().toString(), QStringLiteral("car"));
    QCOMPARE(total.data().toString(), QStringLiteral("Score"));
    QCOMPARE(model.index(2, DifferenceModel::Left).data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(2, DifferenceModel::Difference).data().toString(),
             QString::fromUtf8("−0.30"));
    QCOMPARE(model.index(3, DifferenceModel::Difference).data().toString(),
             QStringLiteral("+0.40"));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("red: 0.40, only on the left"));
    QCOMPARE(model.tsv(), QStringLiteral("Word\tone photo\tother\tDifference\nred\t0.4\t\t0.4\n"
                                         "car\t0.5\t0.2\t0.3\nblue\t\t0.3\t-0.3\n"
                                         "Score\t0.9\t0.5\t0.4\n"));
    model.setDifference(std::nullopt);
    QCOMPARE(model.rowCount(), 0);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::DifferenceTest)
#include "difference_test.moc"
