#pragma once
// All keys at a glance (F1).
#include <QDialog>

namespace ws {

class ShortcutSheet : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutSheet(QWidget* parent);

 private:
  QWidget* makeGroup(int group);
};

}  // namespace ws
