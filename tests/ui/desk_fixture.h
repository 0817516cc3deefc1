#pragma once
// A window and a desk over the fake engine: what the fixtures of widgets and pages begin with.
#include <QWidget>
#include <memory>

#include "tests/ui/fake_engine.h"
#include "ui/work/desk.h"

namespace ws::testing {

inline Query asked(const char* text) {
  Query query;
  query.text = text;
  return query;
}

struct DeskFixture {
  /// @param made  an engine over the same photos in place of the fake
  explicit DeskFixture(std::shared_ptr<FakeLibrary> photos,
                       std::unique_ptr<FakeEngine> made = nullptr);
  explicit DeskFixture(int photos) : DeskFixture(std::make_shared<FakeLibrary>(photos)) {}
  ~DeskFixture() { desk->close(); }

  /// Fills the window with a widget, shows it, and waits for the engine.
  void show(QWidget* content);

  std::shared_ptr<FakeLibrary> library;
  FakeEngine* engine = nullptr;  ///< owned by the desk
  QWidget window;
  Desk* desk = nullptr;
};

}  // namespace ws::testing
