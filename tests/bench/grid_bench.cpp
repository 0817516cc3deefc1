// What scrolling costs: frame times over a million photos, and over an answer with its bars, its
// line and heat; what a million rows take of memory. Prints figures and their ratio to a frame.
// The engine is a fake one, so that what is measured is the grid.
//   grid_bench [STEPS]
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "tests/ui/grid_fixture.h"
#include "ui/grid/relevance_line.h"

namespace {

using ws::testing::GridFixture;

constexpr double kFrameMs = 16;
constexpr QSize kWindow(1440, 900);

double ms(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-6; }

/// What this thread has computed: what other programs take of the machine isn't in it.
double computedMs() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

struct Times {
  std::vector<double> wall, computed;
  template <class Frame>
  double measure(const Frame& frame) {
    QElapsedTimer timer;
    timer.start();
    const double before = computedMs();
    frame();
    computed.push_back(computedMs() - before);
    wall.push_back(ms(timer));
    return wall.back();
  }
};

double at(std::vector<double>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void print(const char* what, Times times) {
  std::sort(times.wall.begin(), times.wall.end());
  std::sort(times.computed.begin(), times.computed.end());
  std::printf("%-50s median %5.2f ms   p99 %5.2f ms (%4.2f of a frame)   worst %5.2f ms   of that "
              "computed: p99 %5.2f ms (%4.2f), worst %5.2f ms   (%zu)\n",
              what, at(times.wall, 0.5), at(times.wall, 0.99), at(times.wall, 0.99) / kFrameMs,
              times.wall.back(), at(times.computed, 0.99), at(times.computed, 0.99) / kFrameMs,
              times.computed.back(), times.wall.size());
}

/// Of this process, in MB; 0 where the system doesn't say.
double residentMegabytes() {
  QFile file(QStringLiteral("/proc/self/statm"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  constexpr double kPageBytes = 4096, kMega = 1e6;
  return file.readAll().split(' ').value(1).toDouble() * kPageBytes / kMega;
}

/// Scrolls like a wheel that turns on and on: a step a frame, and between them what workers send.
/// A frame is all that the GUI thread does from the step until the pixels are painted.
Times scroll(ws::PhotoGrid& grid, int stepPx, int steps) {
  Times times;
  QScrollBar& bar = *grid.verticalScrollBar();
  int direction = 1;
  for (int i = 0; i < steps; ++i) {
    if (bar.value() + direction * stepPx > bar.maximum() || bar.value() + direction * stepPx < 0)
      direction = -direction;
    const double taken = times.measure([&] {
      bar.setValue(bar.value() + direction * stepPx);
      QCoreApplication::processEvents();
    });
    QTest::qWait(std::max(1, static_cast<int>(kFrameMs - taken)));
  }
  return times;
}

void millionRows(int steps) {
  constexpr int kMillion = 1'000'000;
  GridFixture g(100, kWindow);
  g.showAll();
  g.waitForThumbnails();
  g.library->count = kMillion;
  auto ids = g.library->ids({});
  const double before = residentMegabytes();
  QElapsedTimer timer;
  timer.start();
  g.photos().setPhotos(std::move(ids));
  g.grid->viewport()->repaint();
  std::printf("%-52s %7.2f ms, %.1f MB resident more, their ids (%.0f MB) were there\n",
              "a million photos into the grid, painted", ms(timer), residentMegabytes() - before,
              kMillion * sizeof(ws::PhotoId) * 1e-6);
  print("scroll, 60 px a frame, a million rows", scroll(*g.grid, 60, steps));
  print("scroll, a screen a frame, a million rows", scroll(*g.grid, 800, steps / 3));
  timer.restart();
  g.grid->selectPhotos(0, kMillion - 1);
  g.grid->viewport()->repaint();
  std::printf("%-52s %7.2f ms, %d selected\n", "all selected, painted", ms(timer),
              g.grid->selectedCount());
  print("scroll, 60 px a frame, all selected", scroll(*g.grid, 60, steps / 3));
  g.grid->setTileSize(96);
  print("scroll, 60 px a frame, tiles of 96 px", scroll(*g.grid, 60, steps / 3));
  std::printf("%-52s %7.1f MB resident\n", "after all that", residentMegabytes());
}

void answer(int steps) {
  GridFixture g(2000, kWindow);
  g.search(QStringLiteral("a red car next to a house"));
  g.waitForThumbnails();
  g.photos().setRelevant(g.photos().relevantAbove(30));
  print("scroll, 30 px a frame, an answer with its line", scroll(*g.grid, 30, steps));
  g.heat->setWords({2});
  QTest::qWait(300);
  print("scroll, 30 px a frame, with heat", scroll(*g.grid, 30, steps));
  Times drags;
  auto& line = g.grid->relevanceLine();
  g.grid->verticalScrollBar()->setValue(0);
  QTest::mousePress(&line, Qt::LeftButton, {}, line.rect().center());
  for (int i = 0; i < steps / 3; ++i)
    drags.measure([&] {
      Q_EMIT line.dragged(100 + i % 400);
      QCoreApplication::processEvents();
    });
  QTest::mouseRelease(&line, Qt::LeftButton, {}, line.rect().center());
  print("dragging the relevance line, a step", drags);
}

void checkedModel() {
  constexpr int kRows = 100'000;
  GridFixture g(kRows);
  const QAbstractItemModelTester tester(&g.photos(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  g.showAll();
  g.photos().setPhotos(g.library->ids({}));
  std::printf("the model was checked with %d rows\n", g.photos().rowCount());
}

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  constexpr int kSteps = 600;
  const int steps = argc > 1 ? std::max(30, QString::fromLocal8Bit(argv[1]).toInt()) : kSteps;
  millionRows(steps);
  answer(steps);
  checkedModel();
  return 0;
}
