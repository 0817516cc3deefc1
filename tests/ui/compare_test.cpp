// The page that compares: two photos or two sentences, side by side.
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
    f.focus->hover(2);  // car: the first region is the car
    PhotoCanvas& canvas = f.page->canvas(1);
    const auto values = [&]() -> const HeatReading& { return canvas.pictures().reading(); };
    QTRY_VERIFY(!canvas.photo().isNull() && !values().layers.empty());
    const QRectF photo = canvas.photoRect();
    const QPointF at = canvas.boxRect(canvas.pictures().alignment()->boxes[0]).center();
    const QPointF point((at.x() - photo.x()) / photo.width(), (at.y() - photo.y()) / photo.height());
    QSignalSpy pointed(&canvas, &PhotoCanvas::valuePointed);
    PageFixture::move(&canvas, at);
    QCOMPARE(pointed.size(), 1);
    const auto painted = values().at(0, point);
    QVERIFY(painted && *painted > 0);
    QCOMPARE(pointed.front().front().value<std::optional<float>>(), painted);
    const auto said = [&] { return f.find<QWidget>("colourBar")->accessibleDescription(); };
    QVERIFY2(said().contains(QLatin1String("under the pointer ")), qPrintable(said()));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&f.page->canvas(0), &leave);  // the other one has no say
    QVERIFY(said().contains(QLatin1String("under the pointer ")));
    QApplication::sendEvent(&canvas, &leave);
    QVERIFY(!said().contains(QLatin1String("under")));
  }

  void tabReachesEveryControl() {
    ComparedPage f;
    QVERIFY(f.waitForRows(kRows));
    f.page->takeFocus();
    QVERIFY(f.page->canvas(0).hasFocus());
    const QStringList stops = f.tabStops();
    for (const char* name : {"compareBack", "compareMode", "leftCanvas", "rightCanvas",
                             "compareSwap", "compareLink", "compareOrder", "compareCopy"})
      QVERIFY2(stops.contains(QLatin1String(name)), name);
  }

  void thePhotosGetTheFocusWhenTheyCome() {
    PageFixture f;
    auto* page = new ComparePage(*f.desk, *f.thumbnails, *f.focus, &f.window);
    f.show(page);
    page->takeFocus();  // nothing is shown yet
    QVERIFY(f.find<QComboBox>("compareMode")->hasFocus());
    page->setQuestion(asked("red car"));
    page->setPinned(PhotoId{1});
    page->setOther(PhotoId{2});
    QTRY_VERIFY(page->canvas(0).hasFocus());
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
