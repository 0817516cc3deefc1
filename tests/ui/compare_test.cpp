// Why this one above that one: the arithmetic with numbers worked by hand, and the page with real
// events.
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

/// The page with photo 1 pinned, photo 2 beside it, and a question.
struct ComparedPage : PageFixture {
  ComparedPage() {
    page = new ComparePage(*desk, *thumbnails, *focus, &window);
    show(page);
    page->setPinned(PhotoId{1});
    page->setOther(PhotoId{2});
    page->setQuestion(asked("a red car next to a house"));
  }
  bool waitForRows(int rows) const {
    return QTest::qWaitFor([&] { return page->differences().rowCount() == rows; });
  }
  DifferenceView* table() const { return find<DifferenceView>("differences"); }
  QModelIndex cell(int word, int column = 0) const {
    return page->differences().index(page->differences().rowOf(word), column);
  }
  void hoverWord(int word) const {
    move(table()->viewport(), table()->visualRect(cell(word)).center());
  }
  ComparePage* page = nullptr;
};

constexpr int kRows = 8;  // seven words, the sum

}  // namespace

class CompareTest : public QObject {
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

  void anEmptyPageTeaches() {
    PageFixture f;
    auto* page = new ComparePage(*f.desk, *f.thumbnails, *f.focus, &f.window);
    f.show(page);
    auto* hint = f.find<PageHint>("pageHint");
    QVERIFY(hint->isVisible());
    const QString first = hint->headline();
    page->setPinned(PhotoId{1});
    QVERIFY(hint->isVisible() && hint->headline() != first);
    page->setOther(PhotoId{1});  // itself is no other
    QVERIFY(hint->isVisible());
    page->setOther(PhotoId{2});
    QTRY_VERIFY(!hint->isVisible());
    QVERIFY(page->statement().contains(QLatin1String(" against ")));
    QCOMPARE(page->differences().rowCount(), 0);  // no sentence yet
    QVERIFY(f.find<QLabel>("compareMessage")->isVisible());
    page->setPinned(std::nullopt);
    QTRY_VERIFY(hint->isVisible());
  }

  void twoPhotosShowEveryWordAndTheSum() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    const auto a = f.engine->align(asked("a red car next to a house"), PhotoId{1}, {}, false);
    const auto b = f.engine->align(asked("a red car next to a house"), PhotoId{2}, {}, false);
    const auto& total = f.page->differences().at(kRows - 1);
    QVERIFY(same(total.leftShare, a.score) && same(total.rightShare, b.score));
    float sum = 0;
    for (int row = 0; row + 1 < kRows; ++row) sum += f.page->differences().at(row).difference();
    QVERIFY(same(sum, a.score - b.score));
    QCOMPARE(f.find<QLabel>("leftScore")->text(), scoreText(a.score));
    QVERIFY(f.find<QLabel>("leftName")->accessibleName().contains(QLatin1String("pinned")));
    QVERIFY(f.page->statement().startsWith(QLatin1String("photo: ")));
    QTRY_VERIFY(!f.page->canvas(0).pictures().heat().isNull());
    QTRY_VERIFY(!f.page->canvas(1).pictures().heat().isNull());
  }

  void hoveringAWordShowsItOnBothSides() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    QSignalSpy changed(f.focus, &WordFocus::changed);
    f.hoverWord(2);
    QCOMPARE(f.focus->hovered(), 2);
    QVERIFY(f.table()->isActive(f.page->differences().rowOf(2)));
    auto* legend = f.find<QLabel>("compareLegend");
    QVERIFY(legend->text().contains(QString::fromUtf8("“car”")));
    QVERIFY(legend->text().contains(QLatin1String("one scale")));
    // Both sides are asked anew.
    const int before = f.engine->heatmaps;
    f.hoverWord(6);
    QTRY_VERIFY(f.engine->heatmaps >= before + 2);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(f.table()->viewport(), &leave);
    QTRY_COMPARE(f.focus->hovered(), -1);
    // A chip of the window: the same.
    f.focus->hover(1);
    QVERIFY(f.table()->isActive(f.page->differences().rowOf(1)));
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {},
                      f.table()->visualRect(f.cell(2)).center());
    QVERIFY(f.focus->isPinned(2));
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      f.table()->visualRect(f.cell(6)).center());
    QVERIFY(f.focus->isPinned(2) && f.focus->isPinned(6));
  }

  void keysDoWhatThePointerDoes() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Home);
    const int first = f.page->differences().at(0).word;
    QCOMPARE(f.focus->hovered(), first);
    QTest::keyClick(f.table(), Qt::Key_Down);
    const int second = f.page->differences().at(1).word;
    QCOMPARE(f.focus->hovered(), second);
    QTest::keyClick(f.table(), Qt::Key_Space);
    QVERIFY(f.focus->isPinned(second));
    QTest::keyClick(f.table(), Qt::Key_3);  // the third word of the sentence
    QVERIFY(f.focus->isPinned(2) && !f.focus->isPinned(second));
    QTest::keyClick(f.table(), Qt::Key_BracketRight);
    QTest::keyClick(f.table(), Qt::Key_0);
    QVERIFY(f.focus->marks().pinned.empty());
    QTest::keyClick(f.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1String("Word\t")));
    QSignalSpy steps(f.page, &ComparePage::stepRequested), pins(f.page, &ComparePage::pinRequested),
        closed(f.page, &ComparePage::closed);
    QTest::keyClick(f.table(), Qt::Key_Right);
    QTest::keyClick(f.table(), Qt::Key_Left);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0][0].toInt(), 1);
    QTest::keyClick(f.table(), Qt::Key_P);
    QCOMPARE(pins.size(), 1);
    QTest::keyClick(f.table(), Qt::Key_H);
    QVERIFY(!f.page->controls().heatShown());
    QTest::keyClick(f.table(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
  }

  void theValueUnderThePointerStandsOnTheBar() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    QTRY_VERIFY(!f.page->canvas(1).pictures().picture(0).isNull());
    f.focus->hover(2);  // car: the first region is the car
    PhotoCanvas& canvas = f.page->canvas(1);
    const auto alignment = *canvas.pictures().alignment();
    PageFixture::move(&canvas, canvas.boxRect(alignment.boxes[0]).center());
    const QString value = scoreText(alignment.matrix[2 * alignment.boxes.size()]);
    const QString said = f.find<QWidget>("colourBar")->accessibleDescription();
    QVERIFY2(said.endsWith(QLatin1String("under the pointer ") + value), qPrintable(said));
    PageFixture::move(&canvas, {1, 1});
    QVERIFY(
        !f.find<QWidget>("colourBar")->accessibleDescription().contains(QLatin1String("under")));
  }

  void sidesSwapWithTheirViewsAndNumbers() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    const auto before = f.page->differences().at(kRows - 1);
    const QString left = f.find<QLabel>("leftName")->toolTip();
    QTest::mouseClick(f.find<QToolButton>("compareSwap"), Qt::LeftButton);
    const auto after = f.page->differences().at(kRows - 1);
    QVERIFY(same(after.leftShare, before.rightShare) && same(after.rightShare, before.leftShare));
    QCOMPARE(f.find<QLabel>("rightName")->toolTip(), left);
    QCOMPARE(*f.page->canvas(1).pictures().photo(), PhotoId{1});
    QVERIFY(f.find<QLabel>("rightName")->accessibleName().contains(QLatin1String("pinned")));
    // Another one comes to where the pinned one isn't.
    f.page->setOther(PhotoId{3});
    QTRY_COMPARE(*f.page->canvas(0).pictures().photo(), PhotoId{3});
    QCOMPARE(*f.page->canvas(1).pictures().photo(), PhotoId{1});
  }

  void viewsMoveAsOneUntilUnlinked() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    QTRY_VERIFY(!f.page->canvas(0).pictures().picture(0).isNull());
    f.page->canvas(0).setFocus();
    QTest::keyClick(&f.page->canvas(0), Qt::Key_Plus);
    QVERIFY(f.page->canvas(0).view().zoom() > 1);
    QVERIFY(f.page->canvas(1).view() == f.page->canvas(0).view());
    QTest::keyClick(&f.page->canvas(0), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(!f.page->isLinked());
    QTest::keyClick(&f.page->canvas(0), Qt::Key_Plus);
    QVERIFY(!(f.page->canvas(1).view() == f.page->canvas(0).view()));
    QTest::keyClick(&f.page->canvas(0), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(f.page->canvas(1).view() == f.page->canvas(0).view());
    f.page->canvas(1).setFocus();
    QTest::keyClick(&f.page->canvas(1), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(f.page->canvas(0).view().isFit());
  }

  void twoSentencesOnOnePhoto() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    f.page->setMode(CompareMode::Sentences);
    auto* field = f.find<QLineEdit>("rightSentence");
    QTRY_VERIFY(field->isVisible());
    QCOMPARE(field->text(), QStringLiteral("a red car next to a house"));  // to be changed
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("a blue car"));
    QVERIFY(QTest::qWaitFor(
        [&] { return f.page->statement().contains(QString::fromUtf8("“a blue car”")); }));
    // a red car next to a house; blue stands alone: eight words, the sum
    QCOMPARE(f.page->differences().rowCount(), 9);
    const auto a = f.engine->align(asked("a red car next to a house"), PhotoId{1}, {}, false);
    const auto b = f.engine->align(asked("a blue car"), PhotoId{1}, {}, false);
    QVERIFY(same(f.page->differences().at(8).difference(), a.score - b.score));
    QCOMPARE(*f.page->canvas(1).pictures().photo(), PhotoId{1});
    // Its words aren't the window's.
    f.hoverWord(7 + 1);
    QCOMPARE(f.focus->hovered(), -1);
    QVERIFY(f.find<QLabel>("compareLegend")->text().contains(QString::fromUtf8("“blue”")));
  }

  void aDifferenceMapTakesTheRoomOfBoth() {
    ComparedPage f;
    f.page->setMode(CompareMode::Sentences);
    f.page->setSecondSentence(QStringLiteral("a blue house"));
    QVERIFY(QTest::qWaitFor([&] { return f.page->statement().contains(QLatin1String("blue")); }));
    QVERIFY(f.page->canvas(1).isVisible());
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_D);
    QVERIFY(f.page->isDifferenceShown());
    QVERIFY(!f.page->canvas(1).isVisible());
    QVERIFY(f.find<QLabel>("compareLegend")->text().contains(QLatin1String("orange")));
    QTRY_VERIFY(!f.page->canvas(0).pictures().heat().isNull());
    QTest::keyClick(f.table(), Qt::Key_D);
    QVERIFY(f.page->canvas(1).isVisible());
    HeatmapStyle style = f.page->controls().heatStyle();
    style.scale = HeatScale::ThisWord;
    f.page->controls().setHeatStyle(style);
    f.page->setDifferenceShown(true);
    QVERIFY(f.find<QLabel>("compareLegend")->text().endsWith(QLatin1String("largest difference")));
    QVERIFY(!f.find<QComboBox>("heatMap")->isEnabled());  // its colours are given
    f.page->setMode(CompareMode::Photos);                 // two photos have no difference map
    QTRY_VERIFY(f.page->canvas(1).isVisible());
    QVERIFY(!f.page->isDifferenceShown());
  }

  void theNewestQuestionWins() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    for (int photo = 3; photo < 40; ++photo) f.page->setOther(PhotoId{photo});
    f.page->setQuestion(asked("a dog"));
    QVERIFY(f.waitForRows(3));
    QCOMPARE(*f.page->canvas(1).pictures().photo(), PhotoId{39});
    QTest::qWait(50);
    QCOMPARE(f.page->differences().rowCount(), 3);
  }

  void aHiddenPageAsksNothing() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    f.page->hide();
    const int before = f.engine->alignmentsMade;
    f.page->setQuestion(asked("a dog"));
    QTest::qWait(30);
    QCOMPARE(f.engine->alignmentsMade.load(), before);
    f.page->show();
    QVERIFY(f.waitForRows(3));
  }

  void screenReadersHearTheTable() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    auto* item = QAccessible::queryAccessibleInterface(f.table());
    QVERIFY(item && item->tableInterface());
    QCOMPARE(item->text(QAccessible::Name),
             QStringLiteral("Difference of the scores, word by word"));
    QCOMPARE(item->tableInterface()->rowCount(), kRows);
    auto* total = item->tableInterface()->cellAt(kRows - 1, 0);
    QVERIFY(total && total->text(QAccessible::Name).startsWith(QLatin1String("Score: left ")));
    QVERIFY(f.page->canvas(0).accessibleName().startsWith(QLatin1String("Left photo")));
    for (const char* name : {"compareMode", "compareView", "compareOrder"})
      QVERIFY2(!f.find<QComboBox>(name)->accessibleName().isEmpty(), name);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::CompareTest)
#include "compare_test.moc"
