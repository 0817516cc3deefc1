// Takes a picture of every state of the window, in dark and light: ui_shots DIR [WIDTHxHEIGHT]
#include <QApplication>
#include <QDir>

#include "tests/ui/window_fixture.h"
#include "ui/library/failed_dialog.h"
#include "ui/library/index_bar.h"
#include "ui/search/chip_row.h"

namespace {

using ws::testing::WindowFixture;

class Shooter {
 public:
  Shooter(QDir folder, QSize size, ws::ThemeChoice theme)
      : folder_(std::move(folder)), size_(size), theme_(theme) {}

  void all() const {
    empty();
    loading();
    browsing();
    searching();
    photo();
    indexing();
    failed();
  }

 private:
  void take(QWidget* widget, const char* name) const {
    QTest::qWait(120);
    const auto theme =
        theme_ == ws::ThemeChoice::Dark ? QLatin1String("dark") : QLatin1String("light");
    widget->grab().save(folder_.filePath(
        QStringLiteral("%1-%2-%3.png").arg(QLatin1String(name), theme).arg(size_.width())));
  }
  void start(WindowFixture& w) const {
    w.window->setThemeChoice(theme_);
    w.show(size_);
    w.waitForEngine();
  }
  void empty() const {
    WindowFixture w(0);
    start(w);
    take(w.window.get(), "empty");
  }
  void loading() const {
    WindowFixture w(48210);
    *w.engineMayOpen = false;
    w.window->setThemeChoice(theme_);
    w.show(size_);
    w.line()->setText(QStringLiteral("a red car"));
    take(w.window.get(), "loading");
    *w.engineMayOpen = true;
    w.waitForEngine();
  }
  void browsing() const {
    WindowFixture w(48210);
    w.library->offline = true;
    start(w);
    w.line()->clear();
    w.waitForThumbnails();
    take(w.window.get(), "browsing");
  }
  void searching() const {
    WindowFixture w(4821);
    w.library->offline = true;
    start(w);
    w.search(QStringLiteral("a red car next to a house"));
    w.waitForThumbnails();
    take(w.window.get(), "searching");
    WindowFixture::hover(w.find<ws::WordChip>("chip2"));
    take(w.window.get(), "hovering");
  }
  void photo() const {
    WindowFixture w(4821);
    start(w);
    w.search(QStringLiteral("a red car next to a house"));
    w.waitForThumbnails();
    QTest::keyClick(w.line(), Qt::Key_Down);
    QTest::keyClick(&w.grid(), Qt::Key_Return);
    take(w.window.get(), "photo");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
    take(w.window.get(), "photo-word");
  }
  void indexing() const {
    WindowFixture w(600);
    w.engine->ingestStepMs = 1;
    w.engine->ingestPhotos = 20000;
    start(w);
    w.line()->clear();
    w.window->addPhotos({"/home/anna/Pictures"});
    QTest::qWait(1500);
    take(w.window.get(), "indexing");
  }
  void failed() const {
    WindowFixture w(90);
    w.library->failed = 3;
    start(w);
    w.line()->clear();
    w.waitForThumbnails();
    take(w.window.get(), "failed");
    QTest::mouseClick(w.find<QPushButton>("failedPhotos"), Qt::LeftButton);
    QTest::qWait(200);
    take(w.window->findChild<ws::FailedDialog*>(), "failed-list");
  }

  QDir folder_;
  QSize size_;
  ws::ThemeChoice theme_;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
  folder.mkpath(QStringLiteral("."));
  QSize size(1280, 800);
  if (argc > 2) {
    const auto parts = QString::fromLocal8Bit(argv[2]).split(QLatin1Char('x'));
    if (parts.size() == 2) size = QSize(parts[0].toInt(), parts[1].toInt());
  }
  for (const auto theme : {ws::ThemeChoice::Light, ws::ThemeChoice::Dark})
    Shooter(folder, size, theme).all();
  return 0;
}
