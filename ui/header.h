#pragma once
// The top of the window: whose it is, the search line, the pages, the menu.
#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace ws {

class PageSwitch;
class SearchLine;

class Header : public QWidget {
  Q_OBJECT

 public:
  explicit Header(QWidget* parent);
  SearchLine& line() const { return *line_; }
  PageSwitch& pages() const { return *pages_; }
  QToolButton& menuButton() const { return *menu_; }
  void refreshIcons();  ///< and sizes, which follow the text

 private:
  QLabel* logo_;
  QWidget* brand_;
  SearchLine* line_;
  PageSwitch* pages_;
  QToolButton* menu_;
};

}  // namespace ws
