// What the window costs: a scroll step over a million photos, hover to heat, how long the GUI thread
// is busy in one go while photos are indexed. Prints figures and their ratio to a frame. The engine
// is a fake one, so that what is measured is the window; hover to heat is measured with the real one
// where a library is given, and indexing where a number of scenes is.
//   ui_bench [--library LIB [--sentence TEXT]] [--index-scenes COUNT]
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "core/base/process.h"
#include "core/workshop.h"
#include "tests/bench/event_loop_watch.h"
#include "tests/ui/window_fixture.h"
#include "ui/library/index_job.h"
#include "ui/search/chip_row.h"

namespace {

using ws::testing::EventLoopWatch;
using ws::testing::WindowFixture;

constexpr double kFrameMs = 16;

double ms(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-6; }

void print(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf(
      "%-44s median %6.2f ms (%4.2f of a frame)   p99 %6.2f ms (%4.2f)   worst %6.2f ms   (%zu)\n",
      what, at(0.5), at(0.5) / kFrameMs, at(0.99), at(0.99) / kFrameMs, times.back(), times.size());
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

int visibleTiles(const ws::PhotoGrid& grid) {
  int count = 0;
  while (count < grid.photos().rowCount() &&
         grid.visualRect(grid.photos().index(count)).intersects(grid.viewport()->rect()))
    ++count;
  return count;
}

/// Notices when a repaint of the grid has begun that shows the heat of every tile.
class HotPaint : public QObject {
 public:
  HotPaint(const ws::PhotoGrid& grid, int tiles) : grid_(grid), tiles_(tiles) {
    grid.viewport()->installEventFilter(this);
  }
  bool begun = false;

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint && !begun) begun = allHot();
    return false;
  }

 private:
  bool allHot() const {
    for (int row = 0; row < tiles_; ++row)
      if (!grid_.heat().find(grid_.photos().idAt(row))) return false;
    return true;
  }
  const ws::PhotoGrid& grid_;
  int tiles_;
};

/// From the pointer's arrival on a word to the grid painted with its heat.
void hoverToHeat(ws::MainWindow& window) {
  ws::PhotoGrid& grid = window.grid();
  grid.setTileSize(120);
  if (!ws::testing::waitForThumbnails(grid)) std::puts("some thumbnails did not come");
  const int tiles = visibleTiles(grid);
  constexpr int kPatienceMs = 1000;
  QTimer wake;  // where a word brings no heat
  wake.start(kPatienceMs);
  std::vector<double> times;
  constexpr int kRounds = 6;  // of other overlays each: those of the round before are forgotten
  for (int round = 0; round < kRounds; ++round) {
    ws::HeatmapStyle style;
    style.opacity = 0.6f + 0.02f * static_cast<float>(round);
    window.findChild<ws::GridHeat*>()->setStyle(style);
    for (auto* chip : window.findChildren<ws::WordChip*>()) {
      if (!chip->isVisible()) continue;
      HotPaint paint(grid, tiles);
      QElapsedTimer timer;
      timer.start();
      WindowFixture::hover(chip);
      // Sleeps between events, as the program does: a loop that polls would take the workers' core.
      while (!paint.begun && ms(timer) < kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
      if (paint.begun) times.push_back(ms(timer));
      QTest::qWait(60);
    }
  }
  const int edge = grid.visualRect(grid.photos().index(0)).width();
  std::printf("%d tiles of %d px on screen:\n", tiles, edge);
  if (times.empty()) return static_cast<void>(std::puts("no word brought heat"));
  print("hover to heat on all of them", times);
  std::vector<double> paints;
  for (int i = 0; i < 100; ++i) {
    QElapsedTimer timer;
    timer.start();
    grid.viewport()->repaint();
    paints.push_back(ms(timer));
  }
  print("painting all tiles with heat", paints);
}

constexpr QSize kHeatWindow(1440, 1200);

void heat(const QString& sentence) {
  WindowFixture w(2000);
  w.show(kHeatWindow);
  w.waitForEngine();
  w.search(sentence);
  std::puts("A fake engine");
  hoverToHeat(*w.window);
}

void heatOfLibrary(const std::filesystem::path& library, const QString& sentence) {
  constexpr bool kReadOnly = true;  // the library isn't looked through while we measure
  ws::MainWindow window(
      {.openShelf = [library] { return ws::Shelf::open(library); },
       .openEngine = [library] { return ws::openEngine(library, {.readOnly = kReadOnly}); },
       .makeDemo = {}},
      {});
  window.resize(kHeatWindow);
  window.show();
  window.findChild<QLineEdit*>(QStringLiteral("searchLine"))->setText(sentence);
  constexpr int kPatienceMs = 60'000;
  const bool answered = QTest::qWaitFor(
      [&] {
        const auto& results = window.grid().photos().results();
        return results && !results->hits.empty() &&
               QString::fromStdString(results->query) == sentence;
      },
      kPatienceMs);
  std::puts("The real engine");
  if (answered)
    hoverToHeat(window);
  else
    std::puts("the library gave no answer");
}

void tell(EventLoopWatch& watch) {
  print("GUI thread busy in one go, by the wall", watch.wallMs);
  print("GUI thread busy in one go, its own time", watch.ownMs);
  const auto late = std::count_if(watch.ownMs.begin(), watch.ownMs.end(),
                                  [](double each) { return each > kFrameMs; });
  std::printf("%-44s %lld of %zu\n", "of its own time longer than a frame",
              static_cast<long long>(late), watch.ownMs.size());
}

void duringIngest() {
  WindowFixture w(5000);
  w.engine->ingestPhotos = 4000;
  w.engine->ingestStepMs = 1;
  w.show({1440, 900});
  w.waitForEngine();
  w.waitForThumbnails();
  EventLoopWatch watch;
  w.window->addPhotos({"/home/anna/Pictures"});
  QEventLoop loop;  // sleeps between events, as the program does
  QTimer::singleShot(5000, &loop, &QEventLoop::quit);
  loop.exec();
  std::puts("While a fake engine indexes 4,000 photos");
  tell(watch);
}

/// The real engine indexes drawn scenes; meanwhile the user searches and scrolls.
void duringRealIngest(int scenes) {
  QTemporaryDir folder;
  const std::filesystem::path base = folder.path().toStdString();
  constexpr int kEdgePx = 384;
  constexpr std::uint64_t kSeed = 1;
  ws::openWorkshop()->makeScenes(base / "scenes", scenes, kSeed, kEdgePx, {}, {});
  ws::MainWindow window({.openShelf = [base] { return ws::Shelf::open(base / "library"); },
                         .openEngine = [base] { return ws::openEngine(base / "library", {}); },
                         .makeDemo = {}},
                        {base / "scenes"});
  window.resize(1440, 900);
  window.show();
  auto* job = window.findChild<ws::IndexJob*>();
  constexpr int kPatienceMs = 600'000;
  const bool begun = QTest::qWaitFor([&] { return job->isRunning(); }, kPatienceMs);
  if (!begun) return static_cast<void>(std::puts("indexing did not begin"));
  EventLoopWatch watch;
  QTimer user;
  int step = 0;
  QObject::connect(&user, &QTimer::timeout, &window, [&] {
    auto* line = window.findChild<QLineEdit*>(QStringLiteral("searchLine"));
    if (step % 20 == 0) line->setText(QStringLiteral("a red car").left(step / 20 % 10));
    auto* bar = window.grid().verticalScrollBar();
    bar->setValue(step % 40 < 20 ? bar->value() + 120 : bar->value() - 120);
    ++step;
  });
  user.start(100);
  QEventLoop loop;  // sleeps between events, as the program does
  QObject::connect(job, &ws::IndexJob::ended, &loop, &QEventLoop::quit);
  QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
  if (job->isRunning()) loop.exec();
  const bool ended = !job->isRunning();
  std::printf("While the real engine indexes %d scenes, with a search and a scroll now and then\n",
              scenes);
  if (!ended) std::puts("indexing did not end in time");
  tell(watch);
}

}  // namespace

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  QCommandLineParser parser;
  parser.addHelpOption();
  const QCommandLineOption library(QStringLiteral("library"),
                                   QStringLiteral("Hover to heat alone, on this library."),
                                   QStringLiteral("LIB"));
  const QCommandLineOption sentence(
      QStringLiteral("sentence"), QStringLiteral("The sentence whose words are hovered."),
      QStringLiteral("TEXT"), QStringLiteral("a red car next to a house"));
  const QCommandLineOption indexed(
      QStringLiteral("index-scenes"),
      QStringLiteral("Indexing alone: the real engine, so many scenes drawn for it."),
      QStringLiteral("COUNT"));
  parser.addOptions({library, sentence, indexed});
  parser.process(app);
  if (parser.isSet(library)) {
    heatOfLibrary(std::filesystem::absolute(parser.value(library).toStdString()),
                  parser.value(sentence));
    return 0;
  }
  if (parser.isSet(indexed)) {
    duringRealIngest(parser.value(indexed).toInt());
    return 0;
  }
  millionRows();
  heat(parser.value(sentence));
  duringIngest();
  return 0;
}
