#include "ui/splitter.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kGrab = 5, kStep = 16, kLargeStep = 64;

class Divider : public QSplitterHandle {
 public:
  explicit Divider(QSplitter* parent) : QSplitterHandle(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
  }

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? kLargeStep : kStep;
    if (event->key() == Qt::Key_Left)
      moveSplitter(pos().x() - step);
    else if (event->key() == Qt::Key_Right)
      moveSplitter(pos().x() + step);
    else
      QSplitterHandle::keyPressEvent(event);
  }
  void focusInEvent(QFocusEvent*) override { update(); }
  void focusOutEvent(QFocusEvent*) override { update(); }
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const bool marked = hasFocus() || underMouse();
    const int width = marked ? 3 : 1;
    painter.fillRect(QRect((this->width() - width) / 2, 0, width, height()),
                     marked ? theme().accent : theme().line);
  }
};

}  // namespace

Splitter::Splitter(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
  setHandleWidth(kGrab);
  setChildrenCollapsible(false);
}

void Splitter::nameLast(const QString& name) {
  handle(count() - 1)->setAccessibleName(name);
  handle(count() - 1)->setToolTip(name);
}

QSplitterHandle* Splitter::createHandle() { return new Divider(this); }

}  // namespace ws
