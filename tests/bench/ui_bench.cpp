// What the window costs: a scroll step over a million photos, hover to heat, a keystroke's answer.
// Prints figures; the engine is a fake one that costs next to nothing, so that what is measured is
// the window.
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "tests/ui/window_fixture.h"
#include "ui/search/chip_row.h"

namespace {

using ws::testing::WindowFixture;

double ms(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-6; }

void print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-44s median %7.2f ms   p99 %7.2f ms   worst %7.2f ms   (%zu)\n", what, at(0.5),
              at(0.99), times.back(), times.size());
}

/// Steps through the list like a wheel.
std::vector<double> scroll(ws::PhotoGrid& grid, int stepPx, int steps) {
  std::vector<double> times;
  for (int i = 0; i < steps; ++i) {
    QElapsedTimer timer;
    timer.start();
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->value() + stepPx);
    QCoreApplication::processEvents();  // what came into sight is painted and asked for
    times.push_back(ms(timer));
    QTest::qWait(2);
  }
  return times;
}

/// How late the event loop comes to a timer of one millisecond while something goes on.
class Watchdog : public QObject {
 public:
  Watchdog() {
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
      times.push_back(ms(clock_));
      clock_.restart();
    });
    clock_.start();
    timer_.start(1);
  }
  std::vector<double> times;

 private:
  QTimer timer_;
  QElapsedTimer clock_;
};

void millionRows() {
  constexpr int kMillion = 1'000'000;
  WindowFixture w(100);
  w.show({1440, 900});
  w.waitForEngine();
  const bool listed = QTest::qWaitFor([&] { return w.grid().photos().rowCount() == 100; });
  if (!listed) std::puts("the first photos did not come");
  w.library->count = kMillion;
  std::vector<ws::PhotoId> ids = w.library->ids({});
  QElapsedTimer timer;
  timer.start();
  w.grid().photos().setPhotos(std::move(ids));
  w.grid().viewport()->repaint();
  std::printf("%-44s %7.2f ms\n", "a million photos into the grid, painted", ms(timer));
  w.waitForThumbnails();
  print("scroll step, 120 px, a million rows", scroll(w.grid(), 120, 300));
  w.grid().verticalScrollBar()->setValue(w.grid().verticalScrollBar()->maximum() / 2);
  print("scroll step, a screen, a million rows", scroll(w.grid(), 800, 100));
  std::vector<double> sizes;
  for (int i = 0; i < 40; ++i) {
    timer.restart();
    w.window->resize(1440 - i * 5, 900);
    QCoreApplication::sendPostedEvents();
    w.grid().viewport()->repaint();
    sizes.push_back(ms(timer));
  }
  print("resize step, a million rows", sizes);
}

void heat() {
  WindowFixture w(2000);
  w.show({1440, 1200});
  w.waitForEngine();
  w.search(QStringLiteral("a red car next to a house"));
  w.grid().setTileSize(150);
  w.waitForThumbnails();
  const auto visible = [&] {
    int count = 0;
    for (int row = 0; row < w.grid().photos().rowCount(); ++row)
      count +=
          w.grid().visualRect(w.grid().photos().index(row)).intersects(w.grid().viewport()->rect());
    return count;
  };
  const int tiles = visible();
  std::vector<double> times;
  for (const char* name : {"chip1", "chip2", "chip3", "chip6", "chip4", "chip0", "chip5"}) {
    QElapsedTimer timer;
    timer.start();
    WindowFixture::hover(w.find<ws::WordChip>(name));
    const auto hot = [&] {
      for (int row = 0; row < tiles; ++row)
        if (!w.grid().heat().find(w.grid().photos().idAt(row))) return false;
      return true;
    };
    while (!hot()) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    w.grid().viewport()->repaint();
    times.push_back(ms(timer));
    QTest::qWait(120);
  }
  std::printf("%d tiles on screen:\n", tiles);
  print("hover to heat on all of them", times);
  std::vector<double> paints;
  for (int i = 0; i < 50; ++i) {
    QElapsedTimer timer;
    timer.start();
    w.grid().viewport()->repaint();
    paints.push_back(ms(timer));
  }
  print("painting all tiles with heat", paints);
}

void duringIngest() {
  WindowFixture w(5000);
  w.engine->ingestPhotos = 4000;
  w.engine->ingestStepMs = 1;
  w.show({1440, 900});
  w.waitForEngine();
  w.waitForThumbnails();
  Watchdog dog;
  w.window->addPhotos({"/home/anna/Pictures"});
  QTest::qWait(5000);
  print("event loop's turn while indexing", dog.times);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  millionRows();
  heat();
  duringIngest();
  return 0;
}
