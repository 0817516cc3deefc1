// From a word under the pointer to heat on every tile: what is asked, who does it, how it arrives.
#include <QSignalSpy>
#include <algorithm>
#include <atomic>
#include <set>

#include "tests/ui/window_fixture.h"
#include "ui/grid/tile.h"
#include "ui/search/chip_row.h"
#include "ui/work/share_out.h"

namespace ws::testing {

class UiHeatTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareApplication(); }

  void heatIsAskedForInTheTilesOwnPixels() {
    const TileSpec fill{100, 1, false}, whole{100, 1, true};
    const auto asked = [](qreal aspect, const TileSpec& spec) {
      const Size size = heatSize(aspect, spec);
      return QSize(size.width, size.height);
    };
    QCOMPARE(asked(2.0, fill), QSize(200, 100));
    QCOMPARE(asked(0.5, fill), QSize(100, 200));
    QCOMPARE(asked(2.0, whole), QSize(100, 50));
    QCOMPARE(asked(40.0, fill), QSize(400, 10));  // a panorama: not 4,000 pixels for 100

    Image heat(200, 100);
    for (int y = 0; y < 100; ++y)
      for (int x = 0; x < 200; ++x) {
        std::uint8_t* pixel = heat.pixel(x, y);
        pixel[0] = static_cast<std::uint8_t>(x), pixel[1] = static_cast<std::uint8_t>(y);
        pixel[3] = 255;
      }
    const QImage tile = makeHeatTile(heat, 2.0, fill);
    QCOMPARE(tile.size(), QSize(100, 100));
    for (const QPoint at : {QPoint(50, 50), QPoint(0, 50), QPoint(99, 50), QPoint(50, 99)})
      QCOMPARE(tile.pixelColor(at), QColor(at.x() + 50, at.y(), 0));  // copied, not stretched
    QCOMPARE(tile.pixelColor(0, 0).alpha(), 0);                       // a rounded corner
    QCOMPARE(makeHeatTile(heat, 2.0, whole).size(), QSize(100, 50));
    QCOMPARE(makeHeatTile(Image(400, 10), 40.0, fill).size(), QSize(100, 100));  // stretched
  }

  void workIsSharedOut() {
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    std::vector<std::atomic<int>> calls(500);
    shareOut(pool, calls.size(), [&](std::size_t i) { ++calls[i]; });
    QVERIFY(std::all_of(calls.begin(), calls.end(), [](const auto& count) { return count == 1; }));

    // A pool that is busy with something else is not waited for.
    pool.setMaxThreadCount(1);
    QSemaphore free;
    pool.start([&] { free.acquire(); });
    std::set<Qt::HANDLE> threads;
    shareOut(pool, 10, [&](std::size_t) { threads.insert(QThread::currentThreadId()); });
    QCOMPARE(threads, std::set{QThread::currentThreadId()});
    free.release();
    pool.waitForDone();

    pool.setMaxThreadCount(2);
    QVERIFY_THROWS_EXCEPTION(Error, shareOut(pool, 10, [](std::size_t i) {
                               if (i == 3) throw Error(ErrorCode::Internal, "", "told to fail");
                             }));
    QVERIFY(pool.waitForDone(0) || pool.waitForDone());
  }

  void allTilesTurnHotAtOnce() {
    WindowFixture w(400);
    w.show();
    QVERIFY(w.waitForEngine());
    QVERIFY(w.search(QStringLiteral("a red car next to a house")));
    QVERIFY(w.waitForThumbnails());
    QSet<qint64> visible;
    for (int row = 0; row < w.grid().photos().rowCount(); ++row)
      if (const auto index = w.grid().photos().index(row);
          w.grid().visualRect(index).intersects(w.grid().viewport()->rect()))
        visible.insert(static_cast<qint64>(w.grid().photos().idAt(row)));
    QVERIFY(visible.size() > 10);

    QSignalSpy painted(&w.grid().heat(), &GridHeat::painted);
    WindowFixture::hover(w.find<WordChip>("chip2"));
    QTRY_COMPARE(painted.count(), 1);
    QCOMPARE(painted.front().front().value<QSet<qint64>>(), visible);
    QCOMPARE(w.engine->heatmaps.load(), static_cast<int>(visible.size()));
    QTest::qWait(50);
    QCOMPARE(painted.count(), 1);
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::UiHeatTest)
#include "ui_heat_test.moc"
