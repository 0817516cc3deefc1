// From a word under the pointer to heat on every tile: what is asked, who does it, how it arrives.
#include <QSignalSpy>
#include <algorithm>
#include <atomic>
#include <set>

#include "tests/ui/window_fixture.h"
#include "ui/grid/tile.h"
#include "ui/search/chip_row.h"
#include "ui/theme/theme.h"
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
  }

  void heatLiesOverTheTilePixelForPixel() {
    const TileSpec fill{100, 1, false}, whole{100, 1, true};
    Image heat(200, 100);
    for (int y = 0; y < 100; ++y)
      for (int x = 0; x < 200; ++x) {
        std::uint8_t* pixel = heat.pixel(x, y);
        pixel[0] = static_cast<std::uint8_t>(x), pixel[1] = static_cast<std::uint8_t>(y);
        pixel[3] = y < 50 ? 255 : y < 80 ? 51 : 0;  // opaque, a fifth, nothing
      }
    QImage tile(100, 100, QImage::Format_RGB32);
    tile.fill(QColor(200, 100, 50));
    const QImage hot = heated(tile, heat, 2.0, fill);
    QCOMPARE(hot.pixelColor(0, 0), QColor(50, 0, 0));  // the middle of the heat, not stretched
    QCOMPARE(hot.pixelColor(99, 49), QColor(149, 49, 0));
    QCOMPARE(hot.pixelColor(50, 60), QColor(180, 92, 40));  // a fifth of (100, 60, 0)
    QCOMPARE(hot.pixelColor(50, 90), QColor(200, 100, 50));
    QCOMPARE(tile.pixelColor(0, 0), QColor(200, 100, 50));  // shared, not changed

    const QImage wide(100, 50, QImage::Format_RGB32);
    QCOMPARE(heated(wide, Image(100, 50), 2.0, whole).size(), QSize(100, 50));
    Image panorama(400, 10);
    for (auto& byte : panorama.rgba) byte = 255;
    QCOMPARE(heated(tile, panorama, 40.0, fill).pixelColor(50, 50), QColor(Qt::white));
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

    // Rounded corners: the ground at the very corner, the photo within the arc.
    const QRect cell = w.grid().visualRect(w.grid().photos().index(0));
    const QImage shown = w.grid().viewport()->grab().toImage();
    const QImage tile = w.grid().heat().find(w.grid().photos().idAt(0))->toImage();
    const qreal ratio = shown.devicePixelRatio();
    const auto at = [&](QPoint inTile) {
      return shown.pixelColor(((cell.topLeft() + inTile) * ratio));
    };
    QCOMPARE(at({0, 0}), theme().ground);
    QCOMPARE(at({4, 4}), tile.pixelColor(QPoint(4, 4) * ratio));
    QCOMPARE(at({cell.width() - 1, 0}), theme().ground);
    QCOMPARE(at({cell.width() - 5, 4}), tile.pixelColor(QPoint(cell.width() - 5, 4) * ratio));
  }
};

}  // namespace ws::testing

QTEST_MAIN(ws::testing::UiHeatTest)
#include "ui_heat_test.moc"
