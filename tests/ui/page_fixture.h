#pragma once
// One page alone in a window, over the fake engine.
#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include "tests/ui/desk_fixture.h"
#include "ui/grid/thumbnails.h"
#include "ui/search/word_focus.h"

namespace ws::testing {

struct PageFixture : DeskFixture {
  explicit PageFixture(int photos = 100, QSize size = {1280, 720})
      : DeskFixture(photos),
        thumbnails(new Thumbnails(*desk, &window)),
        focus(new WordFocus(&window)) {
    window.resize(size);
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

  Thumbnails* thumbnails = nullptr;
  WordFocus* focus = nullptr;
};

}  // namespace ws::testing
