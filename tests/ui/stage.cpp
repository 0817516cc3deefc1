// A window over the fake engine, with a question asked and a photo chosen, for programs that look
// at it from outside: ui_stage [SECONDS]. Says "ready" when all is there.
#include <QApplication>
#include <QTimer>
#include <cstdio>

#include "tests/ui/window_fixture.h"

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  constexpr int kPhotos = 400, kSecondsAtMost = 120;
  const int seconds = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : kSecondsAtMost;
  ws::testing::WindowFixture w(kPhotos);
  w.library->failed = 3;
  w.show();
  if (!w.waitForEngine() || !w.search(QStringLiteral("a red car next to a house"))) return 1;
  w.grid().pick(0);
  w.waitForThumbnails();
  std::puts("ready");
  std::fflush(stdout);
  QTimer::singleShot(seconds * 1000, &app, &QApplication::quit);
  return QApplication::exec();
}
