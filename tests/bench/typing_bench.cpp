// From a keystroke to the grid painted with its answer: the real window, the real engine, real
// events, a library of made-up photos. Every letter of some sentences is typed and waited for, then
// the wheel is turned over a chip.
//   typing_bench [PHOTOS]   (20,000 where nothing is said)
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "core/base/process.h"
#include "core/engine.h"
#include "core/engine/model_packs.h"
#include "core/model/model_pack.h"
#include "core/shelf.h"
#include "tests/bench/made_up_library.h"
#include "tests/ui/window_fixture.h"
#include "ui/error_bar.h"
#include "ui/search/chip_row.h"
#include "ui/search/search_flow.h"

namespace {

constexpr double kPromiseMs = 50;
constexpr int kPatienceMs = 20'000;
constexpr const char* kWarmUp = "a red car";
constexpr int kRhythmMs = 120;  // between keys: a fast typist's

/// Notices the grid's first repaint that shows the answer to a question.
class AnswerPainted : public QObject {
 public:
  AnswerPainted(const ws::PhotoGrid& grid, std::string query)
      : grid_(grid), query_(std::move(query)) {
    grid.viewport()->installEventFilter(this);
  }
  bool begun = false;

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    const auto& results = grid_.photos().results();
    if (event->type() == QEvent::Paint && results && results->query == query_) begun = true;
    return false;
  }

 private:
  const ws::PhotoGrid& grid_;
  std::string query_;
};

void print(const char* what, std::vector<double> times) {
  if (times.empty()) return static_cast<void>(std::printf("%s: no answer came\n", what));
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-36s median %6.1f ms (%4.2f of %.0f)   p95 %6.1f ms   worst %6.1f ms   (%zu)\n",
              what, at(0.5), at(0.5) / kPromiseMs, kPromiseMs, at(0.95), times.back(),
              times.size());
}

/// What answers took: on the wall clock, in the engine by its own account, and of the GUI thread's
/// own time, which is all that counts where the machine has other work.
struct Times {
  std::vector<double> wall, engine, gui;
  void print(const char* what) const {
    ::print(what, wall);
    ::print("  of it the engine", engine);
    ::print("  processor time of the GUI thread", gui);
  }
};

double threadMs() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

/// Does something to the question and waits for the answer on screen; not where the model knows no
/// word of it yet: there is none then.
void answer(ws::MainWindow& window, const std::string& query, Times& times, const auto& act) {
  QTest::qWait(kRhythmMs);
  AnswerPainted painted(window.grid(), query);
  QSignalSpy nothing(window.findChild<ws::SearchFlow*>(), &ws::SearchFlow::nothingToLookFor);
  QElapsedTimer timer;
  timer.start();
  const double before = threadMs();
  act();
  QTimer wake;  // where nothing comes
  wake.start(kPatienceMs);
  while (!painted.begun && nothing.empty() && timer.elapsed() < kPatienceMs)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  if (!nothing.empty()) return;
  if (!painted.begun) return static_cast<void>(std::printf("no answer to: %s\n", query.c_str()));
  times.wall.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
  times.gui.push_back(threadMs() - before);
  times.engine.push_back(window.grid().photos().results()->timings.totalMs);
}

void typing(ws::MainWindow& window, QLineEdit* line) {
  Times keys, wheel;
  for (const char* sentence : {"a small red car next to a large house", "two white ducks on a lake",
                               "a dog -cat 2:blue tent in the snow"}) {
    line->clear();
    const QString text = QString::fromLatin1(sentence);
    for (int i = 0; i < text.size(); ++i) {
      const QString typed = text.left(i + 1);
      // A blank or a mark asks nothing new.
      const bool asks = text[i].isLetterOrNumber() && !text[i].isDigit();
      if (!asks) {
        QTest::keyClicks(line, QString(text[i]));
        continue;
      }
      answer(window, typed.toStdString(), keys, [&] { QTest::keyClicks(line, QString(text[i])); });
    }
    auto* chip = window.findChild<ws::WordChip*>(QStringLiteral("chip1"));
    const auto turn = [&] {
      const QPointF at = chip->rect().center();
      QWheelEvent event(at, chip->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                        Qt::NoScrollPhase, false);
      QApplication::sendEvent(chip, &event);
    };
    for (const char* mark : {"1.5:", "2:", "3:"}) {
      QString weighed = text;
      weighed.insert(text.indexOf(QLatin1Char(' ')) + 1, QLatin1String(mark));
      if (weighed.contains(QLatin1String(":-"))) continue;  // that word counts against
      answer(window, weighed.toStdString(), wheel, turn);
    }
  }
  keys.print("a letter typed to its answer painted");
  wheel.print("the wheel turned to its answer");
}

}  // namespace

int main(int argc, char** argv) {
  ws::chooseMatrixKernels();
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  const int photos = argc > 1 ? std::atoi(argv[1]) : 20'000;
  const QTemporaryDir folder;
  const auto pack = ws::readModelPackInfo(ws::builtInPack());
  std::printf("making up %d photos…\n", photos);
  const auto library = ws::bench::makeLibrary(folder.path().toStdString(), pack, photos);
  constexpr bool kReadOnly = true;  // the library isn't looked through while we measure
  ws::MainWindow window(
      {.openShelf = [library] { return ws::Shelf::open(library); },
       .openEngine = [library] { return ws::openEngine(library, {.readOnly = kReadOnly}); },
       .makeDemo = {}},
      {});
  window.resize(1440, 900);
  window.show();
  auto* line = window.findChild<QLineEdit*>(QStringLiteral("searchLine"));
  const auto* errors = window.findChild<ws::ErrorBar*>();
  line->setText(QString::fromLatin1(kWarmUp));
  const bool warm = QTest::qWaitFor(
      [&] {
        const auto& results = window.grid().photos().results();
        return results && results->query == kWarmUp;
      },
      kPatienceMs);
  if (!warm) return std::printf("the library gave no answer. %s\n", qPrintable(errors->text())), 1;
  std::printf("%lld photos, exact: %s\n",
              static_cast<long long>(window.grid().photos().results()->searched),
              window.grid().photos().results()->exact ? "yes" : "no");
  typing(window, line);
  return 0;
}
