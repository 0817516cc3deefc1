// What the grid shows and how it is arranged: line, order, stacks, late words; over a fake engine.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <algorithm>

#include "tests/ui/grid_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/grid/arrangement.h"
#include "ui/grid/grid_bar.h"
#include "ui/grid/grid_layout.h"
#include "ui/grid/relevance_line.h"
#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws::testing {
namespace {

const QString kSentence = QStringLiteral("a red car next to a house");

/// The ranking without folding or moving: ids, best first.
std::vector<PhotoId> ranking(const PhotoModel& photos) {
  std::vector<PhotoId> ids;
  for (const auto& ranked : photos.results()->ranked) ids.push_back(ranked.photo);
  return ids;
}

std::vector<PhotoId> shown(const PhotoModel& photos) {
  return photos.idsOf(0, photos.rowCount() - 1);
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
    std::vector rows{0, 1, 3, 4, 5, 6, 7, 8, 22, count / 2, count - 1};
    std::sort(rows.begin(), rows.end());
    int before = 0;
    for (const int row : rows) {
      const QRect cell = layout.cell(row);
      QCOMPARE(layout.rowAt(cell.center(), count), row);
      QVERIFY(!layout.hasLine() || !cell.intersects(line));
      QVERIFY(!layout.hasLine() || (row >= above) == (cell.top() > line.top()));
      const auto [first, last] = layout.rowsBetween(cell.top(), cell.bottom(), count);
      QVERIFY(first <= row && row < last);
      QVERIFY(layout.height(count) > cell.bottom());
      QCOMPARE(layout.rowIn(layout.lineOf(row), layout.columnOf(row), count), row);
      QVERIFY(layout.lineOf(row) >= layout.lineOf(before));
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

  void anotherAnswerToTheQuestionMovesNothing() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    const auto byRelevance = shown(g.photos());
    g.photos().setOrder(GridOrder::Date);
    QTRY_VERIFY(shown(g.photos()) != byRelevance);
    const auto byDate = shown(g.photos());
    g.grid->pick(30);
    g.grid->scrollTo(g.photos().index(30), QAbstractItemView::PositionAtTop);
    const int place = g.grid->verticalScrollBar()->value();
    QVERIFY(place > 0);
    g.repeat();
    QCOMPARE(shown(g.photos()), byDate);  // at once: neither stacks nor dates are asked for again
    QCOMPARE(g.grid->currentIndex().row(), 30);
    QVERIFY(g.grid->isPicked(30));
    QCOMPARE(g.grid->verticalScrollBar()->value(), place);
    QVERIFY(g.search(QStringLiteral("tree")));
    QCOMPARE(g.grid->verticalScrollBar()->value(), 0);
    QCOMPARE(g.grid->selectedCount(), 0);
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

    // Heat is there for them too; of two words each in its own colour.
    const auto heatOf = [&] {
      const auto* tile = g.heat->find(photos.idAt(last));
      return tile ? tile->toImage() : QImage();
    };
    g.heat->setWords({2});
    QTRY_VERIFY(!heatOf().isNull());
    const QImage one = heatOf();
    std::vector<HeatLayer> layers(2);
    for (const int i : {0, 1}) layers[i] = {{{2 + 4 * i}}, theme().word(1 + i)};
    g.heat->setLayers(layers);
    QTRY_VERIFY(!heatOf().isNull());
    QVERIFY(heatOf() != one);
  }

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

  void aDragEndsWithItsAnswer() {
    GridFixture g(400);
    QVERIFY(g.search(kSentence));
    QTRY_VERIFY(g.photos().anyStacks());
    auto& line = g.grid->relevanceLine();
    g.grid->moveLine(g.photos().relevantAbove(g.columns()));
    QSignalSpy moved(g.grid, &PhotoGrid::lineMoved);
    QTest::mousePress(&line, Qt::LeftButton, {}, line.rect().center());
    QTest::mouseMove(&line, line.rect().center() + QPoint(0, 200));
    QVERIFY(line.isDragged());
    QVERIFY(g.showAll());  // the question was wiped out meanwhile
    QVERIFY(!line.isDragged() && !line.isVisible());
    QCOMPARE(moved.count(), 0);
    QVERIFY(g.search(kSentence));
    QVERIFY(line.isVisible());
    QCOMPARE(line.count(), g.photos().computedRelevant());
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

};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::GridTest)
#include "grid_test.moc"
