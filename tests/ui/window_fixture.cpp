#include "tests/ui/window_fixture.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <thread>

#include "ui/search/chip_row.h"
#include "ui/theme/icons.h"
#include "ui/translation.h"

namespace ws::testing {

void prepareApplication() {
  QStandardPaths::setTestModeEnabled(true);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                QStringLiteral("/window.ini"));
  installTranslation(*QCoreApplication::instance());
}

WindowFixture::WindowFixture(int photos) : library(std::make_shared<FakeLibrary>(photos)) {
  auto made = std::make_unique<FakeEngine>(library);
  engine = made.get();
  auto waiting = std::make_shared<std::unique_ptr<Engine>>(std::move(made));
  Sources sources;
  sources.openShelf = [library = library]() -> std::unique_ptr<Shelf> {
    return library->count > 0 ? std::make_unique<FakeShelf>(library) : nullptr;
  };
  sources.openEngine = [waiting, may = engineMayOpen, fails = engineFails] {
    while (!*may) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (*fails) throw Error(ErrorCode::Incompatible, "library", "made by a newer version");
    return std::move(*waiting);
  };
  sources.makeDemo = [may = demoMayEnd](const Progress& progress, std::stop_token stop) {
    progress({.phase = "scenes", .done = 30, .total = 600});
    while (!*may) {
      throwIfStopped(stop);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return std::filesystem::path("/demo");
  };
  sources.suggestions = [all = suggestions, fails = suggestionsFail](
                            const std::filesystem::path& folder) -> std::vector<Suggestion> {
    if (folder != "/home/anna/Pictures") return {};
    if (*fails) throw Error(ErrorCode::BadFormat, "demo.json", "isn't a list of sentences");
    return *all;
  };
  window = std::make_unique<MainWindow>(std::move(sources), std::vector<std::filesystem::path>{});
}

void WindowFixture::show(QSize size) {
  window->resize(size);
  window->show();
  const bool exposed = QTest::qWaitForWindowExposed(window.get());
  Q_UNUSED(exposed);
  window->activateWindow();
}

bool WindowFixture::waitForEngine() const {
  return QTest::qWaitFor([this] { return window->desk().engine() != nullptr; });
}

bool WindowFixture::search(const QString& sentence) const {
  line()->setFocus();
  line()->selectAll();
  QTest::keyClicks(line(), sentence);
  return QTest::qWaitFor([&] {
    const auto& results = grid().photos().results();
    return results && QString::fromStdString(results->query) == sentence.trimmed();
  });
}

void WindowFixture::hover(QWidget* widget) {
  const QPoint middle = widget->rect().center();
  QEnterEvent enter(middle, widget->mapTo(widget->window(), middle), widget->mapToGlobal(middle));
  QApplication::sendEvent(widget, &enter);
}

bool waitForThumbnails(const PhotoGrid& grid) {
  return QTest::qWaitFor([&grid] {
    const auto& photos = grid.photos();
    if (photos.rowCount() == 0) return false;
    for (int row = 0; row < photos.rowCount(); ++row) {
      const QRect cell = grid.visualRect(photos.index(row));
      if (!cell.intersects(grid.viewport()->rect())) break;
      const PhotoRow* known = photos.rowAt(row);
      if (!known) return false;
      if (known->status != PhotoStatus::Failed && !grid.thumbnails().find(known->id)) return false;
    }
    return true;
  });
}

}  // namespace ws::testing
