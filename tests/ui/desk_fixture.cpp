#include "tests/ui/desk_fixture.h"

#include <QTest>
#include <QVBoxLayout>

namespace ws::testing {

DeskFixture::DeskFixture(std::shared_ptr<FakeLibrary> photos, std::unique_ptr<FakeEngine> made)
    : library(std::move(photos)) {
  if (!made) made = std::make_unique<FakeEngine>(library);
  engine = made.get();
  auto waiting = std::make_shared<std::unique_ptr<Engine>>(std::move(made));
  Sources sources;
  sources.openShelf = [] { return std::unique_ptr<Shelf>(); };
  sources.openEngine = [waiting] { return std::move(*waiting); };
  desk = new Desk(std::move(sources), &window);
}

void DeskFixture::show(QWidget* content) {
  auto* layout = new QVBoxLayout(&window);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(content);
  window.show();
  desk->openEngine();
  const bool ready = QTest::qWaitForWindowExposed(&window) &&
                     QTest::qWaitFor([this] { return desk->engine() != nullptr; });
  Q_UNUSED(ready);
  window.activateWindow();
}

}  // namespace ws::testing
