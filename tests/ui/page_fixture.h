#pragma once
// One page alone in a window, over the fake engine.
#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>
#include <memory>

#include "tests/ui/fake_engine.h"
#include "ui/grid/thumbnails.h"
#include "ui/search/word_focus.h"
#include "ui/work/desk.h"

namespace ws::testing {

inline Query asked(const char* text) {
  Query query;
  query.text = text;
  return query;
}

struct PageFixture {
  explicit PageFixture(int photos = 100, QSize size = {1280, 720})
      : library(std::make_shared<FakeLibrary>(photos)) {
    auto made = std::make_unique<FakeEngine>(library);
    engine = made.get();
    auto waiting = std::make_shared<std::unique_ptr<Engine>>(std::move(made));
    Sources sources;
    sources.openShelf = [] { return std::unique_ptr<Shelf>(); };
    sources.openEngine = [waiting] { return std::move(*waiting); };
    desk = new Desk(std::move(sources), &window);
    thumbnails = new Thumbnails(*desk, &window);
    focus = new WordFocus(&window);
    window.resize(size);
  }
  ~PageFixture() { desk->close(); }

  template <class Page>
  void show(Page* page) {
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    window.show();
    desk->openEngine();
    const bool ready = QTest::qWaitForWindowExposed(&window) &&
                       QTest::qWaitFor([this] { return desk->engine() != nullptr; });
    Q_UNUSED(ready);
    window.activateWindow();
  }
  template <class T>
  T* find(const char* name) const {
    return window.findChild<T*>(QLatin1String(name));
  }
  /// The names of what Tab leads to, once around.
  QStringList tabStops() const {
    constexpr int kStopsMost = 80;
    QStringList names;
    const QWidget* first = QApplication::focusWidget();
    for (int i = 0; first && i < kStopsMost; ++i) {
      names << QApplication::focusWidget()->objectName();
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      if (QApplication::focusWidget() == first) break;
    }
    return names;
  }
  /// The pointer moves over a place of a widget.
  static void move(QWidget* widget, QPointF at) {
    QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
  }

  std::shared_ptr<FakeLibrary> library;
  FakeEngine* engine = nullptr;  ///< owned by the desk
  QWidget window;
  Desk* desk = nullptr;
  Thumbnails* thumbnails = nullptr;
  WordFocus* focus = nullptr;
};

}  // namespace ws::testing
