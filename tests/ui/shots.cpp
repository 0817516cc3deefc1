// Takes a picture of every state of the window, in dark and light:
// ui_shots DIR [WIDTHxHEIGHT [STATE…]]
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <functional>

#include "tests/ui/window_fixture.h"
#include "ui/library/folder_list.h"
#include "ui/search/chip_row.h"
#include "ui/shortcut_sheet.h"

namespace {

using ws::testing::WindowFixture;

const QString kSentence = QStringLiteral("a red car next to a house");

class Shooter {
 public:
  Shooter(QDir folder, QSize size, ws::ThemeChoice theme)
      : folder_(std::move(folder)), size_(size), theme_(theme) {}

  /// @param wanted  names of states; none: all
  void take(const QStringList& wanted) {
    const std::pair<const char*, void (Shooter::*)()> states[] = {
        {"empty", &Shooter::empty},        {"loading", &Shooter::loading},
        {"no-model", &Shooter::noModel},   {"browsing", &Shooter::browsing},
        {"offline", &Shooter::offline},    {"search", &Shooter::searching},
        {"words", &Shooter::words},        {"none", &Shooter::noneRelevant},
        {"grid", &Shooter::gridManners},   {"photo", &Shooter::photo},
        {"index", &Shooter::indexing},     {"library", &Shooter::library},
        {"folder", &Shooter::emptyFolder}, {"keys", &Shooter::keys},
        {"text", &Shooter::largerText},    {"narrow", &Shooter::narrow},
        {"error", &Shooter::error},
    };
    for (const auto& [name, state] : states)
      if (wanted.isEmpty() || wanted.contains(QLatin1String(name))) (this->*state)();
  }

 private:
  void shoot(QWidget* widget, const char* name) const {
    QTest::qWait(250);
    const auto theme =
        theme_ == ws::ThemeChoice::Dark ? QLatin1String("dark") : QLatin1String("light");
    widget->grab().save(folder_.filePath(
        QStringLiteral("%1-%2-%3.png").arg(QLatin1String(name), theme).arg(size_.width())));
  }
  void start(WindowFixture& w, const QString& sentence = {}) const {
    w.window->setThemeChoice(theme_);
    w.show(size_);
    w.waitForEngine();
    w.line()->clear();
    if (!sentence.isEmpty()) w.search(sentence);
    w.waitForThumbnails();
  }
  static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
  }

  void empty() {
    WindowFixture w(0);
    start(w);
    shoot(w.window.get(), "empty");
  }
  void loading() {
    WindowFixture w(48210);
    *w.engineMayOpen = false;
    w.window->setThemeChoice(theme_);
    w.show(size_);
    w.line()->setText(QStringLiteral("a red car"));
    shoot(w.window.get(), "loading");
    *w.engineMayOpen = true;
    w.waitForEngine();
  }
  void noModel() {
    WindowFixture w(0);
    *w.engineFails = true;
    w.window->setThemeChoice(theme_);
    w.show(size_);
    shoot(w.window.get(), "no-model");
  }
  void browsing() {
    WindowFixture w(48210);
    w.library->offline = true;
    start(w);
    shoot(w.window.get(), "browsing");
    w.grid().pick(3);
    shoot(w.window.get(), "browsing-chosen");
  }
  void offline() {
    WindowFixture w(4821);
    w.library->offline = w.library->allOffline = true;
    start(w, kSentence);
    shoot(w.window.get(), "offline");
  }
  void searching() {
    WindowFixture w(4821);
    w.library->offline = true;
    start(w, kSentence);
    shoot(w.window.get(), "searching");
    w.grid().pick(1);
    shoot(w.window.get(), "searching-chosen");
    WindowFixture::hover(w.find<ws::WordChip>("chip2"));
    shoot(w.window.get(), "hovering");
  }
  void words() {
    WindowFixture w(4821);
    start(w, QStringLiteral("2:red car next to a house -tree"));
    w.grid().pick(1);
    QTest::mouseClick(w.find<ws::WordChip>("chip1"), Qt::LeftButton);
    QTest::mouseClick(w.find<ws::WordChip>("chip5"), Qt::LeftButton, Qt::ControlModifier);
    shoot(w.window.get(), "two-words");
  }
  void noneRelevant() {
    WindowFixture w(400);
    start(w, QStringLiteral("a zorp"));
    w.grid().photos().setRelevant(0);
    shoot(w.window.get(), "none-relevant");
  }
  void gridManners() {
    WindowFixture w(4821);
    start(w, kSentence);
    w.grid().selectPhotos(2, 6);
    w.grid().moveLine(w.grid().photos().relevant() + 7);
    shoot(w.window.get(), "selected-undo");
    w.grid().setFocus();
    press(Qt::Key_I, Qt::ControlModifier);
    shoot(w.window.get(), "reason");
    press(Qt::Key_Escape);
    press(Qt::Key_Space);
    QTest::qWait(200);
    shoot(w.window.get(), "quick-look");
  }
  void photo() {
    WindowFixture w(4821);
    start(w, kSentence);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTest::qWait(200);
    shoot(w.window.get(), "photo");
    press(Qt::Key_2);
    shoot(w.window.get(), "photo-word");
  }
  void indexing() {
    WindowFixture w(600);
    w.engine->ingestStepMs = 1;
    w.engine->ingestPhotos = 20000;
    start(w);
    w.window->addPhotos({"/home/anna/Pictures"});
    QTest::qWait(6500);  // until the time left can be known
    shoot(w.window.get(), "indexing");
    press(Qt::Key_L, Qt::ControlModifier);
    shoot(w.window.get(), "library-indexing");
  }
  void library() {
    WindowFixture w(4821);
    w.library->failed = 4;
    w.library->offline = true;
    start(w);
    shoot(w.window.get(), "failed");
    QTest::mouseClick(w.find<QPushButton>("failedPhotos"), Qt::LeftButton);
    QTest::qWait(200);
    auto* folders = w.find<ws::FolderList>("folderList");
    folders->setCurrentIndex(folders->model()->index(0, 0));
    shoot(w.window.get(), "library");
  }
  void emptyFolder() {
    WindowFixture w(5);
    start(w);
    auto* folders = w.find<QListView>("folders");
    folders->setCurrentIndex(folders->model()->index(3, 0));
    shoot(w.window.get(), "empty-folder");
  }
  void keys() {
    WindowFixture w(90);
    start(w);
    w.line()->setFocus();
    press(Qt::Key_F1);
    shoot(w.find<ws::ShortcutSheet>("shortcutSheet"), "shortcuts");
  }
  void largerText() {
    WindowFixture w(4821);
    start(w, kSentence);
    w.grid().pick(1);
    w.window->setLargerText(true);
    shoot(w.window.get(), "larger-text");
    w.window->setLargerText(false);
  }
  void narrow() {
    WindowFixture w(4821);
    start(w, kSentence);
    w.show({820, 640});
    w.waitForThumbnails();
    shoot(w.window.get(), "narrow");
  }
  void error() {
    WindowFixture w(300);
    w.engine->failSearch = true;
    start(w);
    w.line()->setText(kSentence);
    shoot(w.window.get(), "error");
  }

  QDir folder_;
  QSize size_;
  ws::ThemeChoice theme_;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  ws::testing::prepareApplication();
  const QStringList arguments = QApplication::arguments();
  QDir folder(arguments.value(1, QStringLiteral(".")));
  folder.mkpath(QStringLiteral("."));
  QSize size(1280, 800);
  const auto parts = arguments.value(2).split(QLatin1Char('x'));
  if (parts.size() == 2) size = QSize(parts[0].toInt(), parts[1].toInt());
  for (const auto theme : {ws::ThemeChoice::Light, ws::ThemeChoice::Dark}) {
    Shooter(folder, size, theme).take(arguments.mid(3));
    QFile::remove(ws::stateFile());  // every state begins anew
  }
  return 0;
}
