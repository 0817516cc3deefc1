// The grid, used as people use it: selecting by mouse and keys, looking closer, and what it tells
// screen readers. Its engine is a fake one.
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <algorithm>

#include "tests/ui/grid_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/hover_card.h"
#include "ui/grid/relevance_line.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");

using Ids = std::vector<PhotoId>;

QAccessibleInterface* face(QObject* object) {
  return QAccessible::queryAccessibleInterface(object);
}

}  // namespace

class GridUseTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareApplication(); }

  // ---- selecting

  void mouseSelectsAsInAFileManager() {
    GridFixture g(100);
    QVERIFY(g.showAll());
    auto& grid = *g.grid;
    const auto selected = [&] { return grid.selectedPhotos(); };
    g.click(3);
    QCOMPARE(selected(), Ids{PhotoId{4}});
    g.click(5, Qt::ControlModifier);
    QCOMPARE(selected(), (Ids{PhotoId{4}, PhotoId{6}}));
    g.click(8, Qt::ShiftModifier);
    QCOMPARE(selected(), (Ids{PhotoId{6}, PhotoId{7}, PhotoId{8}, PhotoId{9}}));
    g.click(1, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(grid.selectedCount(), 8);
    g.click(2, Qt::ControlModifier);  // out again
    QCOMPARE(grid.selectedCount(), 7);
    QVERIFY(!grid.isPicked(2));
    QSignalSpy opened(&grid, &PhotoGrid::photoChosen);
    g.click(6);  // one of several: it may be the begin of a drag, so it counts when let go
    QCOMPARE(selected(), Ids{PhotoId{7}});
    QCOMPARE(opened.count(), 0);
    QTest::mouseDClick(grid.viewport(), Qt::LeftButton, {}, g.centre(6));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toInt(), 6);
  }

  void rubberBandTakesWhatItTouches() {
    GridFixture g(100);
    QVERIFY(g.showAll());
    auto& grid = *g.grid;
    const auto cell = [&](int row) { return grid.visualRect(g.photos().index(row)); };
    const int columns = g.columns();
    const QPoint from = cell(0).topLeft() - QPoint(5, 1);
    const QPoint to = cell(columns + 1).center();
    QTest::mousePress(grid.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(grid.viewport(), to);
    QCOMPARE(grid.selectedPhotos(), (Ids{PhotoId{1}, PhotoId{2}, PhotoId{columns + 1},
                                          PhotoId{columns + 2}}));
    QTest::mouseMove(grid.viewport(), cell(1).center());  // it gives back what it leaves
    QCOMPARE(grid.selectedCount(), 2);
    QTest::mouseRelease(grid.viewport(), Qt::LeftButton, {}, cell(1).center());
    // Another one beside it, with Ctrl.
    const QPoint gap = cell(3).topRight() + QPoint(GridLayout::kGap / 2, 5);
    QTest::mousePress(grid.viewport(), Qt::LeftButton, Qt::ControlModifier, gap);
    QTest::mouseMove(grid.viewport(), cell(3).center());
    QTest::mouseRelease(grid.viewport(), Qt::LeftButton, Qt::ControlModifier, cell(3).center());
    QCOMPARE(grid.selectedPhotos(), (Ids{PhotoId{1}, PhotoId{2}, PhotoId{4}}));
    // A click beside the tiles lets go of all.
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, gap);
    QCOMPARE(grid.selectedCount(), 0);
  }

  void keysAlone() {
    GridFixture g(300);
    QVERIFY(g.showAll());
    auto& grid = *g.grid;
    const int columns = g.columns();
    const auto row = [&] { return grid.currentIndex().row(); };
    g.key(Qt::Key_Home);
    QCOMPARE(row(), 0);
    g.key(Qt::Key_Right);
    g.key(Qt::Key_Down);
    QCOMPARE(row(), columns + 1);
    QCOMPARE(grid.selectedCount(), 1);
    g.key(Qt::Key_Right, Qt::ShiftModifier);
    g.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(grid.selectedCount(), columns + 2);
    g.key(Qt::Key_Right, Qt::ControlModifier);  // moves alone …
    QCOMPARE(grid.selectedCount(), columns + 2);
    g.key(Qt::Key_Space, Qt::ControlModifier);  // … and picks
    QCOMPARE(grid.selectedCount(), columns + 3);
    QSignalSpy left(&grid, &PhotoGrid::left);
    g.key(Qt::Key_Escape);  // lets go of the others first
    QCOMPARE(grid.selectedCount(), 1);
    QCOMPARE(left.count(), 0);
    g.key(Qt::Key_PageDown);
    QVERIFY(row() > 4 * columns);
    g.key(Qt::Key_End);
    QCOMPARE(row(), 299);
    QVERIFY(grid.viewport()->rect().contains(grid.visualRect(grid.currentIndex())));
    g.key(Qt::Key_Home);
    g.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.selectedCount(), 300);  // no question: all
    QSignalSpy opened(&grid, &PhotoGrid::photoChosen), looked(&grid, &PhotoGrid::quickLookRequested),
        typed(&grid, &PhotoGrid::typed);
    g.key(Qt::Key_Return);
    g.key(Qt::Key_Space);
    QTest::keyClicks(&grid, QStringLiteral("b"));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(looked.count(), 1);
    QCOMPARE(typed.first().first().toString(), QStringLiteral("b"));
    g.key(Qt::Key_Space);
    g.key(Qt::Key_Up);
    QCOMPARE(left.count(), 1);
  }

  void selectAllTakesWhatIsRelevant() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    g.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(g.grid->selectedCount(), g.photos().aboveLine());
    QVERIFY(g.grid->selectedCount() < g.photos().rowCount());
  }

  void selectionStaysWhileItIsArranged() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    g.click(2);
    g.click(4, Qt::ControlModifier);
    const auto before = g.grid->selectedPhotos();
    const PhotoId current = g.photos().idAt(g.grid->currentIndex().row());
    g.grid->setFolds(false);
    auto after = g.grid->selectedPhotos();
    QCOMPARE(after, before);
    g.grid->setOrder(GridOrder::Date);
    const auto sorted = [&] {
      const auto first = g.photos().idsOf(0, 3);
      return std::is_sorted(first.begin(), first.end());
    };
    QTRY_VERIFY(sorted());
    after = g.grid->selectedPhotos();
    QVERIFY(std::is_permutation(after.begin(), after.end(), before.begin(), before.end()));
    QCOMPARE(g.photos().idAt(g.grid->currentIndex().row()), current);
  }

  // ---- looking

  void wheelWithControlKeepsTheTileUnderThePointer() {
    GridFixture g(4000);
    QVERIFY(g.showAll());
    g.grid->verticalScrollBar()->setValue(g.grid->verticalScrollBar()->maximum() / 2);
    const QPoint pointer(g.grid->viewport()->width() / 3, g.grid->viewport()->height() / 3);
    const int row = g.grid->indexAt(pointer).row();
    QVERIFY(row >= 0);
    const auto wheel = [&](int delta) {
      QWheelEvent event(pointer, g.grid->viewport()->mapToGlobal(pointer), {}, {0, delta},
                        Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
      QApplication::sendEvent(g.grid->viewport(), &event);
    };
    const int before = g.grid->tileSize();
    wheel(120);
    QCOMPARE(g.grid->tileSize(), before + 16);
    for (int i = 0; i < 5; ++i) {
      const QRect cell = g.grid->visualRect(g.photos().index(row));
      QVERIFY(cell.top() <= pointer.y() && pointer.y() <= cell.bottom());
      wheel(120);
    }
    for (int i = 0; i < 8; ++i) wheel(15);  // a smooth wheel: parts of a notch add up
    QCOMPARE(g.grid->tileSize(), before + 7 * 16);
    const QRect cell = g.grid->visualRect(g.photos().index(row));
    QVERIFY(cell.top() <= pointer.y() && pointer.y() <= cell.bottom());
    for (int i = 0; i < 60; ++i) wheel(-120);
    QCOMPARE(g.grid->tileSize(), PhotoGrid::kSmallestTile);
  }

  void cardSaysWhyAndCoversNothing_data() {
    QTest::addColumn<QRect>("tile");
    const QRect window(0, 0, 900, 700);
    for (const int x : {0, 200, 400, 740})
      for (const int y : {0, 300, 540})
        QTest::addRow("%d,%d", x, y) << QRect(x, y, 160, 168);
  }
  void cardSaysWhyAndCoversNothing() {
    QFETCH(QRect, tile);
    const QRect window(0, 0, 900, 700);
    const QRect card = HoverCard::placeBeside({268, 220}, tile, window);
    QVERIFY(!card.isNull());
    QVERIFY(window.contains(card));
    QVERIFY(!card.intersects(tile));
  }

  void cardComesWithThePointerAndTheKey() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    QTRY_VERIFY(g.photos().rowAt(1));
    auto& card = g.grid->hoverCard();
    QTest::mouseMove(g.grid->viewport(), g.centre(1));
    QVERIFY(!card.isVisible());  // not at once
    QTRY_VERIFY(card.isVisible());
    const QRect cell = g.grid->visualRect(g.photos().index(1));
    const QRect tile(g.grid->viewport()->mapToGlobal(cell.topLeft()), cell.size());
    QVERIFY(!QRect(card.mapToGlobal(QPoint(0, 0)), card.size()).intersects(tile));
    const QString text = card.text();
    QVERIFY(text.contains(scoreText(*g.photos().scoreAt(1))));
    QVERIFY(text.contains(QStringLiteral("car")) && text.contains(QStringLiteral("other words")));
    QVERIFY(text.contains(QStringLiteral(".jpg")) && text.contains(QStringLiteral("/home/anna")));
    // The shares are the score.
    const auto facts = g.grid->factsOf(1);
    float sum = 0;
    for (const auto& word : facts.shares) sum += word.share;
    QVERIFY(std::abs(sum - *facts.score) < 1e-4f);
    int alone = 0;
    while (g.photos().stackAt(alone) > 1) ++alone;
    g.grid->pick(alone);
    g.key(Qt::Key_Shift);
    g.key(Qt::Key_Tab, Qt::ControlModifier);  // any key: the hand has left the mouse
    QVERIFY(!card.isVisible());
    g.key(Qt::Key_I, Qt::ControlModifier);  // the keyboard's way
    QVERIFY(card.isVisible());
    const QString one = card.text();
    g.key(Qt::Key_Right);
    QVERIFY(card.isVisible() && card.text() != one);  // it follows
    g.key(Qt::Key_Escape);
    QVERIFY(!card.isVisible());
  }

  void quickLookStepsAndCloses() {
    GridFixture g(100);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    QVERIFY(g.waitForThumbnails());
    g.grid->setFocus();
    g.key(Qt::Key_Home);
    g.key(Qt::Key_Space);
    auto& look = *g.look;
    QVERIFY(look.isVisible() && look.hasFocus());
    QCOMPARE(look.geometry(), g.window.rect());
    QVERIFY(look.accessibleName().contains(QStringLiteral(".jpg")));
    QTRY_VERIFY(!look.photo().isNull());
    QTRY_VERIFY(!look.heat().isNull());
    QTest::keyClick(&look, Qt::Key_H);
    QVERIFY(look.heat().isNull());
    QTest::keyClick(&look, Qt::Key_H);
    QTRY_VERIFY(!look.heat().isNull());
    QTest::keyClick(&look, Qt::Key_Right);
    QCOMPARE(look.row(), 1);
    QCOMPARE(g.grid->currentIndex().row(), 1);
    QTRY_VERIFY(!look.photo().isNull());
    QTest::keyClick(&look, Qt::Key_Escape);
    QVERIFY(!look.isVisible() && g.grid->hasFocus());
    g.key(Qt::Key_Space);
    QTest::keyClick(&look, Qt::Key_Space);
    QVERIFY(!look.isVisible());
    QSignalSpy opened(g.grid, &PhotoGrid::photoChosen);
    g.key(Qt::Key_Space);
    QTest::keyClick(&look, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(!look.isVisible());
  }

  void wordsThatCountAgainstAreHatchedBelow() {
    GridFixture g(60);
    g.grid->setTileSize(200);
    QVERIFY(g.search(QStringLiteral("car -house")));
    QVERIFY(g.waitForThumbnails());
    const int row = 0;
    const auto alignment = g.photos().alignmentAt(row);
    const auto shares = wordShares(*alignment, g.grid->colours());
    const auto against = std::find_if(shares.begin(), shares.end(),
                                      [](const WordShare& word) { return word.share < 0; });
    QVERIFY(against != shares.end());
    g.grid->clearSelection();
    const QRect cell = g.grid->visualRect(g.photos().index(row));
    const QImage shot = g.grid->viewport()->grab(cell).toImage();
    const auto count = [&](int fromBottom, const QColor& colour) {
      int found = 0;
      for (int x = 0; x < shot.width(); ++x) {
        const QColor seen = shot.pixelColor(x, shot.height() - 1 - fromBottom);
        found += std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green()) +
                     std::abs(seen.blue() - colour.blue()) <
                 60;
      }
      return found;
    };
    const QColor car = theme().word(0), house = theme().word(against->colour);
    QVERIFY(count(6, car) > 20);    // in the bar
    QVERIFY(count(1, car) == 0);    // below it: only what counts against, in stripes
    QVERIFY(count(1, house) > 2);
    QVERIFY(count(1, theme().ground) > 5);
  }

  // ---- screen readers

  void itemsHaveNamesRolesAndStates() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    QTRY_VERIFY(g.photos().rowAt(0));
    auto* list = face(g.grid);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(list->state().multiSelectable);
    QCOMPARE(list->childCount(), g.photos().rowCount() + 1);
    g.click(1);
    g.click(2, Qt::ControlModifier);
    auto* item = list->child(1);
    QCOMPARE(item->role(), QAccessible::ListItem);
    const QString name = item->text(QAccessible::Name);
    QVERIFY2(name.contains(QStringLiteral(".jpg")) && name.contains(QStringLiteral("score")) &&
                 name.contains(QStringLiteral("strongest word")),
             qPrintable(name));
    QCOMPARE(item->text(QAccessible::Value), scoreText(*g.photos().scoreAt(1)));
    QVERIFY(item->state().selected && item->state().selectable);
    QVERIFY(list->child(2)->state().focused);
    QVERIFY(!list->child(3)->state().selected);
    list->child(3)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(list->child(3)->state().selected);
    int stack = 0;
    while (g.photos().stackAt(stack) < 2) ++stack;
    auto* pile = list->child(stack);
    QVERIFY(pile->state().expandable && pile->state().collapsed);
    QVERIFY(pile->text(QAccessible::Name).contains(QStringLiteral("near-duplicate")));
    pile->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
    QVERIFY(list->child(stack)->state().expanded);

    auto* line = list->child(g.photos().rowCount());
    QCOMPARE(list->indexOfChild(line), g.photos().rowCount());
    QCOMPARE(line->role(), QAccessible::Slider);
    QVERIFY(!line->text(QAccessible::Name).isEmpty());
    auto* value = line->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->currentValue().toInt(), g.photos().relevant());
    QCOMPARE(value->maximumValue().toInt(), 400);
    value->setCurrentValue(9);
    QCOMPARE(g.photos().relevant(), 9);
    g.showAll();
    QCOMPARE(list->childCount(), 400);  // no question, no line
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::GridUseTest)
#include "grid_use_test.moc"
