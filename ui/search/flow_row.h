#pragma once
// Buttons side by side, wrapped where the width ends.
#include <QWidget>
#include <vector>

namespace ws {

class FlowRow : public QWidget {
  Q_OBJECT

 public:
  explicit FlowRow(QWidget* parent);
  /// Takes the place of those before, which are deleted. They become children of the row.
  void setItems(std::vector<QWidget*> items);
  const std::vector<QWidget*>& items() const { return items_; }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(width, false); }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  int arrange(int width, bool move) const;
  std::vector<QWidget*> items_;
};

}  // namespace ws
