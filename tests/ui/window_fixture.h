#pragma once
// A window over the fake engine, and how tests reach into it: by object names and events, like a
// user.
#include <QLineEdit>
#include <QTest>
#include <memory>

#include "tests/ui/fake_engine.h"
#include "ui/grid/photo_grid.h"
#include "ui/main_window.h"

namespace ws::testing {

/// All tiles on screen have their pictures.
bool waitForThumbnails(const PhotoGrid& grid);

struct WindowFixture {
  /// @param photos  known at the start; 0: there is no library yet
  explicit WindowFixture(int photos);

  std::shared_ptr<FakeLibrary> library;
  FakeEngine* engine =
      nullptr;  ///< owned by the window's desk; there from the start, opened when the desk asks
  std::shared_ptr<std::atomic<bool>> engineMayOpen = std::make_shared<std::atomic<bool>>(true);
  std::shared_ptr<std::atomic<bool>> engineFails = std::make_shared<std::atomic<bool>>(false);
  /// The sentences that "/home/anna/Pictures" comes with. Set them before show(); locked by nothing.
  std::shared_ptr<std::vector<Suggestion>> suggestions =
      std::make_shared<std::vector<Suggestion>>();
  std::shared_ptr<std::atomic<bool>> suggestionsFail = std::make_shared<std::atomic<bool>>(false);
  std::shared_ptr<std::atomic<bool>> demoMayEnd = std::make_shared<std::atomic<bool>>(true);
  std::unique_ptr<MainWindow> window;

  void show(QSize size = {1280, 800});
  bool waitForEngine() const;
  QLineEdit* line() const { return window->findChild<QLineEdit*>(QStringLiteral("searchLine")); }
  PhotoGrid& grid() const { return window->grid(); }
  template <class T>
  T* find(const char* name) const {
    return window->findChild<T*>(QLatin1String(name));
  }
  /// Types a sentence over what stands there, and waits for its answer.
  bool search(const QString& sentence) const;
  /// Moves the pointer onto a widget's middle.
  static void hover(QWidget* widget);
  /// All tiles on screen have their pictures.
  bool waitForThumbnails() const { return testing::waitForThumbnails(grid()); }
};

/// Offscreen, test mode, own settings, C locale, English plurals: the first lines of every GUI
/// test's main.
void prepareApplication();

}  // namespace ws::testing
