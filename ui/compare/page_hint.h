#pragma once
// What a page says while it has nothing to show: what it is for, and how to begin.
#include <QLabel>
#include <QStringList>
#include <QWidget>

namespace ws {

class PageHint : public QWidget {
  Q_OBJECT

 public:
  /// @param iconName  of resources/icons
  PageHint(const QString& iconName, QWidget* parent);
  void show(const QString& headline, const QString& text, const QStringList& steps);
  using QWidget::show;
  QString headline() const { return headline_->text(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void reflectIcon();
  const QString iconName_;
  QLabel* picture_;
  QLabel* headline_;
  QLabel* text_;
  QLabel* steps_;
};

}  // namespace ws
