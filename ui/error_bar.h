#pragma once
// What went wrong, in a bar that stays until it is closed.
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include "core/base/error.h"

namespace ws {

class ErrorBar : public QWidget {
  Q_OBJECT

 public:
  explicit ErrorBar(QWidget* parent);
  void show(const Error& error);         ///< nothing for Cancelled
  void showNotice(const QString& text);  ///< something to know that isn't a failure
  QString text() const { return text_->text(); }
  void refreshIcons();

 private:
  void showDetails();
  QLabel* sign_;
  QLabel* text_;
  QPushButton* details_;
  QToolButton* close_;
  QString detail_;
};

}  // namespace ws
