#pragma once
// The search line: where everything begins.
#include <QLineEdit>

namespace ws {

class SearchLine : public QLineEdit {
  Q_OBJECT

 public:
  explicit SearchLine(QWidget* parent);
  void refreshIcons();

 Q_SIGNALS:
  void down();     ///< to the photos
  void escaped();  ///< Esc

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QAction* search_ = nullptr;
  QAction* clear_ = nullptr;
};

}  // namespace ws
