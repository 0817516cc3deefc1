// The grid, used as people use it: mouse, keys, wheel; and what it tells screen readers, undo and
// other programs. Its engine is a fake one.
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <memory>

#include "tests/ui/fake_engine.h"
#include "tests/ui/grid_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/arrangement.h"
#include "ui/grid/grid_bar.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/hover_card.h"
#include "ui/grid/programs.h"
#include "ui/grid/relevance_line.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");

using Runs = std::vector<PhotoId>;

/// The ranking without folding or moving: ids, best first.
std::vector<PhotoId> ranking(const PhotoModel& photos) {
  std::vector<PhotoId> ids;
  for (const auto& ranked : photos.results()->ranked) ids.push_back(ranked.photo);
  return ids;
}

std::vector<PhotoId> shown(const PhotoModel& photos) {
  return photos.idsOf(0, photos.rowCount() - 1);
}

QAccessibleInterface* face(QObject* object) {
  return QAccessible::queryAccessibleInterface(object);
}

}  // namespace

class GridTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareApplication(); }

  // ---- arithmetic

  void tilesLieAroundTheLine_data() {
    QTest::addColumn<int>("above");
    QTest::addColumn<int>("count");
    for (const int above : {-1, 0, 1, 4, 5, 7, 23})
      QTest::addRow("%d above", above) << above << 23;
    QTest::newRow("a million") << 42 << 1'000'000;
  }
  void tilesLieAroundTheLine() {
    QFETCH(int, above);
    QFETCH(int, count);
    auto layout = GridLayout::fit(700, 120, 8);
    if (above >= 0) layout.setLine(above, 28);
    const QRect line(0, layout.lineTop(), 700, layout.strip);
    int before = -1;
    for (const int row : {0, 1, 3, 4, 5, 6, 7, 8, 22, count / 2, count - 1}) {
      const QRect cell = layout.cell(row);
      QCOMPARE(layout.rowAt(cell.center(), count), row);
      QVERIFY(!layout.hasLine() || !cell.intersects(line));
      QVERIFY(!layout.hasLine() || (row >= above) == (cell.top() > line.top()));
      const auto [first, last] = layout.rowsBetween(cell.top(), cell.bottom(), count);
      QVERIFY(first <= row && row < last);
      QVERIFY(layout.height(count) > cell.bottom());
      QCOMPARE(layout.rowIn(layout.lineOf(row), layout.columnOf(row), count), row);
      QVERIFY(row == before || layout.lineOf(row) >= layout.lineOf(std::max(0, before)));
      before = row;
    }
    if (!layout.hasLine()) return;
    // Dragged to where it is, it stays; to the top, nothing is relevant; to the end, all is.
    QCOMPARE(layout.rowsAboveFor(line.center().y(), count), std::min(above, count));
    QCOMPARE(layout.rowsAboveFor(0, count), 0);
    QCOMPARE(layout.rowsAboveFor(layout.height(count) + 200, count), count);
  }

  void ranksBecomeRows() {
    ArrangementWish wish;
    wish.count = 6;
    wish.relevant = 3;
    QCOMPARE(arrange(wish).ranks, (std::vector{0, 1, 2, 3, 4, 5}));
    QCOMPARE(arrange(wish).aboveLine, 3);

    wish.order = GridOrder::Date;
    wish.datePlace = {5, 0, 3, 1, 4, 2};
    QCOMPARE(arrange(wish).ranks, (std::vector{1, 2, 0, 3, 5, 4}));  // each side of the line apart
    QCOMPARE(relevantAbove(wish, arrange(wish), 4), 4);

    wish.order = GridOrder::Relevance;
    wish.leader = {0, 1, 0, 3, 1, 0};
    QCOMPARE(arrange(wish).ranks, (std::vector{0, 1, 3}));
    QCOMPARE(arrange(wish).aboveLine, 2);
    QCOMPARE(relevantAbove(wish, arrange(wish), 2), 3);
    QCOMPARE(relevantAbove(wish, arrange(wish), 3), 6);
    QCOMPARE(stackSizes(wish.leader), (std::vector{3, 2, 0, 1, 0, 0}));
    wish.open = {0};
    QCOMPARE(arrange(wish).ranks, (std::vector{0, 2, 5, 1, 3}));
    QCOMPARE(arrange(wish).aboveLine, 4);  // unfolded ones stay with the best of them
    wish.folds = false;
    QCOMPARE(arrange(wish).ranks, (std::vector{0, 1, 2, 3, 4, 5}));
  }

  // ---- the model

  void modelKeepsItsPromisesWhileArranged() {
    GridFixture g(400);
    const QAbstractItemModelTester tester(&g.photos(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(g.search(kSentence));
    auto& photos = g.photos();
    const auto all = ranking(photos);
    QCOMPARE(all.size(), 400u);  // more than the hits that came with words
    QVERIFY(photos.results()->hits.size() < 400u);
    QTRY_VERIFY(photos.anyStacks());
    const int folded = photos.folded();
    QVERIFY(folded > 20);
    QCOMPARE(photos.rowCount(), 400 - folded);

    // One stack is unfolded in place: rows come in behind it, nothing resets.
    QSignalSpy resets(&photos, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&photos, &QAbstractItemModel::rowsInserted);
    QSignalSpy removes(&photos, &QAbstractItemModel::rowsRemoved);
    int stack = 0;
    while (photos.stackAt(stack) < 2) ++stack;
    const PhotoId best = photos.idAt(stack);
    photos.setOpen(best, true);
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(inserts.last().at(1).toInt(), stack + 1);
    QVERIFY(photos.isBehind(stack + 1));
    QCOMPARE(FakeLibrary::original(photos.idAt(stack + 1)), FakeLibrary::original(best));
    photos.setOpen(best, false);
    QCOMPARE(removes.count(), 1);
    QCOMPARE(resets.count(), 0);

    photos.setFolds(false);
    QCOMPARE(photos.rowCount(), 400);
    QCOMPARE(shown(photos), all);
    photos.setFolds(true);
    QCOMPARE(photos.rowCount(), 400 - folded);

    // By date: newest first above the line, and again below it. (The fake's ids are its dates.)
    photos.setFolds(false);
    photos.setOrder(GridOrder::Date);
    QTRY_VERIFY(shown(photos) != all);
    const auto byDate = shown(photos);
    const auto line = byDate.begin() + photos.aboveLine();
    QCOMPARE(photos.aboveLine(), photos.relevant());
    QVERIFY(std::is_sorted(byDate.begin(), line) && std::is_sorted(line, byDate.end()));
    QVERIFY(!std::is_sorted(byDate.begin(), byDate.end()));
    for (int row = 0; row < photos.aboveLine(); ++row)
      QVERIFY(std::find(all.begin(), all.begin() + photos.relevant(), photos.idAt(row)) !=
              all.begin() + photos.relevant());
  }

  void theLineHidesNothing() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    auto& photos = g.photos();
    const int rows = photos.rowCount();
    QCOMPARE(photos.relevant(), photos.results()->relevant);
    QSignalSpy lines(&photos, &PhotoModel::lineChanged);
    photos.setRelevant(7);
    QCOMPARE(lines.count(), 1);
    QCOMPARE(photos.rowCount(), rows);
    photos.setRelevant(100'000);
    QCOMPARE(photos.relevant(), 400);
    photos.setRelevant(-5);
    QCOMPARE(photos.relevant(), 0);
    QCOMPARE(photos.aboveLine(), 0);

    // An answer to the same question keeps what the user arranged; another question doesn't.
    photos.setRelevant(7);
    g.repeat();
    QCOMPARE(photos.relevant(), 7);
    QVERIFY(g.search(QStringLiteral("house")));
    QCOMPARE(photos.relevant(), photos.results()->relevant);
  }

  void wordsBelowTheHitsComeWhenTheyAreSeen() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    QCOMPARE(g.engine->alignmentsMade.load(), 0);
    auto& photos = g.photos();
    const int last = photos.rowCount() - 1;
    QVERIFY(!photos.hitAt(last));
    QVERIFY(photos.scoreAt(last).has_value());
    QVERIFY(!photos.alignmentAt(last));
    g.grid->verticalScrollBar()->setValue(g.grid->verticalScrollBar()->maximum());
    QTRY_VERIFY(photos.alignmentAt(last));
    QCOMPARE(photos.alignmentAt(last)->score, *photos.scoreAt(last));
    QVERIFY(g.engine->alignmentsMade < 200);  // what is on screen, not all
    const int made = g.engine->alignmentsMade;
    g.grid->viewport()->repaint();
    QTest::qWait(50);
    QCOMPARE(g.engine->alignmentsMade.load(), made);

    // Heat is there for them too.
    g.heat->setWords({2});
    QTRY_VERIFY(g.heat->find(photos.idAt(last)));
  }

  // ---- selecting

  void mouseSelectsAsInAFileManager() {
    GridFixture g(100);
    QVERIFY(g.showAll());
    auto& grid = *g.grid;
    const auto selected = [&] { return grid.selectedPhotos(); };
    g.click(3);
    QCOMPARE(selected(), Runs{PhotoId{4}});
    g.click(5, Qt::ControlModifier);
    QCOMPARE(selected(), (Runs{PhotoId{4}, PhotoId{6}}));
    g.click(8, Qt::ShiftModifier);
    QCOMPARE(selected(), (Runs{PhotoId{6}, PhotoId{7}, PhotoId{8}, PhotoId{9}}));
    g.click(1, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(grid.selectedCount(), 8);
    g.click(2, Qt::ControlModifier);  // out again
    QCOMPARE(grid.selectedCount(), 7);
    QVERIFY(!grid.isPicked(2));
    QSignalSpy opened(&grid, &PhotoGrid::photoChosen);
    g.click(6);  // one of several: it may be the begin of a drag, so it counts when let go
    QCOMPARE(selected(), Runs{PhotoId{7}});
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
    QCOMPARE(grid.selectedPhotos(), (Runs{PhotoId{1}, PhotoId{2}, PhotoId{columns + 1},
                                          PhotoId{columns + 2}}));
    QTest::mouseMove(grid.viewport(), cell(1).center());  // it gives back what it leaves
    QCOMPARE(grid.selectedCount(), 2);
    QTest::mouseRelease(grid.viewport(), Qt::LeftButton, {}, cell(1).center());
    // Another one beside it, with Ctrl.
    const QPoint gap = cell(3).topRight() + QPoint(GridLayout::kGap / 2, 5);
    QTest::mousePress(grid.viewport(), Qt::LeftButton, Qt::ControlModifier, gap);
    QTest::mouseMove(grid.viewport(), cell(3).center());
    QTest::mouseRelease(grid.viewport(), Qt::LeftButton, Qt::ControlModifier, cell(3).center());
    QCOMPARE(grid.selectedPhotos(), (Runs{PhotoId{1}, PhotoId{2}, PhotoId{4}}));
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
    QTRY_VERIFY(std::is_sorted(g.photos().idsOf(0, 3).begin(), g.photos().idsOf(0, 3).end()));
    after = g.grid->selectedPhotos();
    QVERIFY(std::is_permutation(after.begin(), after.end(), before.begin(), before.end()));
    QCOMPARE(g.photos().idAt(g.grid->currentIndex().row()), current);
  }

  // ---- the line, stacks, order

  void theLineIsDragged() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    auto& line = g.grid->relevanceLine();
    const int columns = g.columns();
    g.grid->moveLine(g.photos().relevantAbove(2 * columns));
    QVERIFY(line.isVisible());
    const int before = g.photos().relevant();
    QSignalSpy moved(g.grid, &PhotoGrid::lineMoved);

    // Up by one line of tiles.
    const QRect firstBelow = g.grid->visualRect(g.photos().index(2 * columns));
    QVERIFY(firstBelow.top() > line.geometry().bottom());
    const int pitch = firstBelow.height() + GridLayout::kGap;
    const QPoint grip = line.rect().center();
    QTest::mousePress(&line, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&line, grip - QPoint(0, pitch));
    QCOMPARE(line.count(), g.photos().relevantAbove(columns));  // it says so while it is dragged
    QCOMPARE(g.photos().relevant(), before);
    QTest::mouseRelease(&line, Qt::LeftButton, {}, grip);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.first().at(0).toInt(), before);
    QCOMPARE(moved.first().at(1).toInt(), g.photos().relevant());
    QCOMPARE(g.photos().aboveLine(), columns);
    // Undo gives the value before to the model; that is no new deed of the user.
    g.photos().setRelevant(before);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(g.photos().aboveLine(), 2 * columns);

    QTest::mouseDClick(&line, Qt::LeftButton, {}, grip);
    QCOMPARE(g.photos().relevant(), g.photos().computedRelevant());
  }

  void theLineIsMovedByKeys() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    const int columns = g.columns();
    constexpr auto kBoth = Qt::ControlModifier | Qt::AltModifier;
    g.photos().setRelevant(g.photos().relevantAbove(columns));
    g.key(Qt::Key_Down, kBoth);
    QCOMPARE(g.photos().aboveLine(), 2 * columns);
    g.key(Qt::Key_Up, kBoth);
    QCOMPARE(g.photos().aboveLine(), columns);
    g.key(Qt::Key_Right, kBoth);  // by one photo
    QCOMPARE(g.photos().aboveLine(), columns + 1);
    g.key(Qt::Key_Left, kBoth);
    QCOMPARE(g.photos().aboveLine(), columns);
    g.key(Qt::Key_Home, kBoth);
    QCOMPARE(g.photos().relevant(), g.photos().computedRelevant());
    // The line itself takes the focus and plain arrows, where the desktop keeps Ctrl+Alt to itself.
    auto& line = g.grid->relevanceLine();
    line.setFocus();
    g.photos().setRelevant(g.photos().relevantAbove(columns));
    QTest::keyClick(&line, Qt::Key_Down);
    QCOMPARE(g.photos().aboveLine(), 2 * columns);
    QTest::keyClick(&line, Qt::Key_Escape);
    QVERIFY(g.grid->hasFocus());
  }

  void tilesBelowTheLineArePaler() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    QVERIFY(g.waitForThumbnails());
    g.photos().setRelevant(g.photos().relevantAbove(1));
    QTest::mouseMove(g.grid->viewport(), {2, 2});
    const QRect cell = g.grid->visualRect(g.photos().index(2));
    const auto* thumb = g.thumbnails->find(g.photos().idAt(2));
    QVERIFY(thumb);
    const QPoint inside(cell.width() / 2, cell.width() / 3);
    const QImage shot = g.grid->viewport()->grab().toImage();
    const QColor seen = shot.pixelColor((cell.topLeft() + inside) * shot.devicePixelRatio());
    const QColor full = thumb->pixmap.toImage().pixelColor(inside * shot.devicePixelRatio());
    const QColor ground = theme().ground;
    const auto mixed = [](int photo, int below) { return 0.55 * photo + 0.45 * below; };
    QVERIFY(std::abs(seen.red() - mixed(full.red(), ground.red())) <= 3);
    QVERIFY(std::abs(seen.green() - mixed(full.green(), ground.green())) <= 3);
    QVERIFY(std::abs(seen.blue() - mixed(full.blue(), ground.blue())) <= 3);
    g.grid->pick(2);  // what is looked at shows as it is
    const QImage again = g.grid->viewport()->grab().toImage();
    QCOMPARE(again.pixelColor((cell.topLeft() + inside) * again.devicePixelRatio()), full);
  }

  void stacksUnfoldInPlace() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    auto& photos = g.photos();
    int stack = 0;
    while (photos.stackAt(stack) < 2) ++stack;
    g.grid->scrollTo(photos.index(stack));
    const int rows = photos.rowCount(), size = photos.stackAt(stack);
    QSignalSpy toggled(g.grid, &PhotoGrid::stackToggled);
    QTest::mouseClick(g.grid->viewport(), Qt::LeftButton, {}, g.grid->stackBadge(stack).center());
    QCOMPARE(photos.rowCount(), rows + size - 1);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().at(1).toBool(), false);
    QCOMPARE(toggled.first().at(2).toBool(), true);
    QCOMPARE(photos.stackAt(stack), size);  // the badge stays, and folds
    g.grid->pick(stack);
    g.key(Qt::Key_Left);
    QCOMPARE(photos.rowCount(), rows);
    g.key(Qt::Key_Right);
    QCOMPARE(photos.rowCount(), rows + size - 1);
    QCOMPARE(g.grid->currentIndex().row(), stack);
    g.key(Qt::Key_Right);  // unfolded: on to the next
    QCOMPARE(g.grid->currentIndex().row(), stack + 1);
  }

  void theBarSpeaksForTheUser() {
    GridFixture g(400);
    GridBar bar(*g.grid, &g.window);
    QVERIFY(bar.isHidden());
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    bar.show();
    auto* fold = bar.findChild<QToolButton*>(QStringLiteral("gridFold"));
    QVERIFY(fold->text().contains(QString::number(g.photos().folded())));
    QSignalSpy folds(g.grid, &PhotoGrid::foldToggled), orders(g.grid, &PhotoGrid::orderChanged);
    fold->click();
    QCOMPARE(folds.count(), 1);
    QCOMPARE(g.photos().folded(), 0);
    QVERIFY(!fold->isHidden());  // the way back
    auto* order = bar.findChild<QToolButton*>(QStringLiteral("gridOrder"));
    QVERIFY(!order->accessibleName().isEmpty());
    order->menu()->actions().last()->trigger();
    QCOMPARE(orders.count(), 1);
    QCOMPARE(g.photos().order(), GridOrder::Date);
    auto* reset = bar.findChild<QToolButton*>(QStringLiteral("gridLineReset"));
    QVERIFY(reset->isHidden());
    g.grid->moveLine(3);
    QVERIFY(!reset->isHidden());
    reset->click();
    QCOMPARE(g.photos().relevant(), g.photos().computedRelevant());
    QVERIFY(reset->isHidden());
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
    g.key(Qt::Key_Down);
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
    QVERIFY(count(1, theme().ground) > cell.width() / 3);
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

  // ---- other programs

  void menuOffersWhatCanBeDone() {
    GridFixture g(60);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().rowAt(0));
    QSignalSpy similar(g.actions, &PhotoActions::findSimilar),
        exclude(g.actions, &PhotoActions::excludeLike);
    QContextMenuEvent right(QContextMenuEvent::Mouse, g.centre(4),
                            g.grid->viewport()->mapToGlobal(g.centre(4)));
    QApplication::sendEvent(g.grid->viewport(), &right);
    QCOMPARE(g.grid->selectedPhotos(), Runs{g.photos().idAt(4)});  // what is pointed at
    auto* menu = g.grid->findChild<QMenu*>(QStringLiteral("photoMenu"));
    QVERIFY(menu && menu->isVisible());
    QStringList texts;
    for (const QAction* action : menu->actions()) texts << action->text();
    for (const char* text : {"Open", "Open with", "Show in folder", "Copy image", "Copy path",
                             "Find similar photos", "Exclude photos like this"})
      QVERIFY2(texts.contains(QLatin1String(text)), text);
    for (QAction* action : menu->actions())
      if (action->text().startsWith(QStringLiteral("Find")) ||
          action->text().startsWith(QStringLiteral("Exclude")))
        action->trigger();
    QCOMPARE(similar.count(), 1);
    QCOMPARE(similar.first().first().value<QList<qint64>>(), QList{number(g.photos().idAt(4))});
    QCOMPARE(exclude.count(), 1);
    menu->close();

    g.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), pathText(g.photos().rowAt(4)->path));
    g.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    QCOMPARE(QGuiApplication::clipboard()->image().width(), 1200);
  }

  void photosAreDraggedOutAsFiles() {
    const auto data = PhotoFiles::asUrls({"/home/anna/a b.jpg", "/home/anna/c%20#.jpg"});
    QCOMPARE(data->urls().size(), 2);
    QCOMPARE(data->urls().at(0).toLocalFile(), QStringLiteral("/home/anna/a b.jpg"));
    QCOMPARE(data->urls().at(1).toLocalFile(), QStringLiteral("/home/anna/c%20#.jpg"));
    QVERIFY(data->hasText());

    GridFixture g(60);
    QVERIFY(g.showAll());
    g.click(1);
    g.click(3, Qt::ControlModifier);
    QSignalSpy dragged(g.grid, &PhotoGrid::dragRequested);
    QTest::mousePress(g.grid->viewport(), Qt::LeftButton, {}, g.centre(3));
    QTest::mouseMove(g.grid->viewport(), g.centre(3) + QPoint(2, 0));
    QCOMPARE(dragged.count(), 0);
    QTest::mouseMove(g.grid->viewport(), g.centre(3) + QPoint(40, 0));
    QCOMPARE(dragged.count(), 1);
    QCOMPARE(g.grid->selectedCount(), 2);  // both go along
    QTest::mouseRelease(g.grid->viewport(), Qt::LeftButton, {}, g.centre(3) + QPoint(40, 0));
    QCOMPARE(g.grid->selectedCount(), 2);
  }

  void programsAreReadFromDesktopEntries() {
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
      QDir(folder.path()).mkpath(QStringLiteral("applications"));
      QFile file(folder.filePath(QStringLiteral("applications/") + name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(text);
    };
    const QByteArray head = "[Desktop Entry]\nType=Application\n";
    write(QStringLiteral("viewer.desktop"),
          head + "Name=Viewer\nName[de]=Betrachter\nExec=sh --open %F\nIcon=viewer\n"
                 "[Desktop Action x]\nName=Other\nExec=false\n");
    write(QStringLiteral("editor.desktop"), head + "Name=Editor\nExec=\"sh\" -c \"a \\\\$ b\" %u\n");
    write(QStringLiteral("gone.desktop"), head + "Name=Gone\nExec=no-such-program-here %f\n");
    write(QStringLiteral("hidden.desktop"), head + "Name=Hidden\nHidden=true\nExec=sh %f\n");
    write(QStringLiteral("console.desktop"), head + "Name=Console\nTerminal=true\nExec=sh %f\n");
    write(QStringLiteral("jpegonly.desktop"), head + "Name=Jpeg\nExec=sh %f\n");
    write(QStringLiteral("mimeinfo.cache"),
          "[MIME Cache]\nimage/jpeg=viewer.desktop;editor.desktop;gone.desktop;hidden.desktop;"
          "console.desktop;jpegonly.desktop;missing.desktop;\n"
          "image/png=editor.desktop;viewer.desktop;\n");
    const auto names = [&](const QStringList& types) {
      QStringList found;
      for (const auto& program : programsFor(types, {folder.path()})) found << program.name;
      return found;
    };
    QCOMPARE(names({QStringLiteral("image/jpeg")}),
             (QStringList{QStringLiteral("Editor"), QStringLiteral("Jpeg"),
                          QStringLiteral("Viewer")}));
    QCOMPARE(names({QStringLiteral("image/jpeg"), QStringLiteral("image/png")}),
             (QStringList{QStringLiteral("Editor"), QStringLiteral("Viewer")}));
    QVERIFY(names({QStringLiteral("image/gif")}).isEmpty());
    // What the user has chosen comes first.
    write(QStringLiteral("mimeapps.list"), "[Default Applications]\nimage/jpeg=viewer.desktop;\n");
    const auto programs = programsFor({QStringLiteral("image/jpeg")}, {folder.path()});
    QCOMPARE(programs.front().name, QStringLiteral("Viewer"));
    const QStringList files{QStringLiteral("/p/a b.jpg"), QStringLiteral("/p/c.jpg")};
    QCOMPARE(commandsOf(programs.front(), files).size(), 1u);
    QCOMPARE(commandsOf(programs.front(), files).front(),
             (QStringList{QStringLiteral("sh"), QStringLiteral("--open"), files[0], files[1]}));
    const auto editor = commandsOf(programs.at(1), files);
    QCOMPARE(editor.size(), 2u);
    QCOMPARE(editor.front(), (QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                          QStringLiteral("a \\$ b"),
                                          QStringLiteral("file:///p/a%20b.jpg")}));
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::GridTest)
#include "grid_test.moc"
