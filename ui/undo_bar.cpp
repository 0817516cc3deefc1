#include "ui/undo_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QUndoStack>
#include <algorithm>

#include "ui/theme/theme.h"

namespace ws {
namespace {
constexpr int kStayMs = 7000, kAbove = 2;
}

UndoBar::UndoBar(QUndoStack& stack, QWidget* window)
    : QWidget(window), stack_(stack), text_(new QLabel(this)), button_(new QPushButton(this)) {
  setObjectName(QStringLiteral("undoBar"));
  text_->setObjectName(QStringLiteral("undoText"));
  button_->setObjectName(QStringLiteral("undoButton"));
  button_->setProperty("role", "link");
  button_->setFocusPolicy(Qt::NoFocus);  // it goes away by itself; Ctrl+Z stays
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(14, 0, 6, 0);
  layout->setSpacing(10);
  layout->addWidget(text_);
  layout->addWidget(button_);
  leave_.setSingleShot(true);
  leave_.setInterval(kStayMs);
  connect(&leave_, &QTimer::timeout, this, &QWidget::hide);
  connect(button_, &QPushButton::clicked, this, [this] { offersUndo_ ? undo() : redo(); });
  window->installEventFilter(this);
  hide();
}

void UndoBar::showDone(const QString& what) { show(what, true); }

void UndoBar::undo() {
  if (!stack_.canUndo()) return;
  const QString what = stack_.undoText();
  stack_.undo();
  show(what.isEmpty() ? tr("Undone") : tr("Undone: %1").arg(what), false);
}

void UndoBar::redo() {
  if (!stack_.canRedo()) return;
  const QString what = stack_.redoText();
  stack_.redo();
  show(what.isEmpty() ? tr("Done again") : tr("Done again: %1").arg(what), true);
}

void UndoBar::show(const QString& sentence, bool offersUndo) {
  offersUndo_ = offersUndo;
  text_->setText(sentence);
  button_->setText(offersUndo ? tr("Undo") : tr("Redo"));
  place();
  QWidget::show();
  raise();
  leave_.start();
  setAccessibleName(sentence);
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void UndoBar::place() {
  adjustSize();
  const QRect over = parentWidget()->rect();
  // In the line below the pages, or as low as it goes: there it covers nothing that can be pressed.
  const int low = over.height() - std::max(height() + kAbove, (floor_ + height()) / 2);
  move((over.width() - width()) / 2, low);
}

bool UndoBar::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return false;
}

void UndoBar::enterEvent(QEnterEvent*) { leave_.stop(); }
void UndoBar::leaveEvent(QEvent*) { leave_.start(); }

void UndoBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme().line);
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}  // namespace ws
