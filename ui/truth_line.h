#pragma once
// The line of truth above the grid: as many of its parts as there is room for in one line, the most
// telling first; its tip says all of them.
#include <QLabel>
#include <QStringList>

namespace ws {

class TruthLine : public QLabel {
  Q_OBJECT

 public:
  explicit TruthLine(QWidget* parent);
  void setParts(const QStringList& parts);  ///< rich text each, the most telling first

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
  QStringList parts_;
};

}  // namespace ws
