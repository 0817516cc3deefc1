#pragma once
// Which page of the window shows, as a segmented switch: one of several, each with a key of its
// own.
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace ws {

enum class Page { Find, Inspect, Compare, Describe, Library };

class PageSwitch : public QWidget {
  Q_OBJECT

 public:
  explicit PageSwitch(QWidget* parent);
  /// Adds a segment at the right end. @param tip  what the page is for
  void add(Page page, const QString& text, const QString& tip);
  void setCurrent(Page page);  ///< of a page without a segment: none is marked
  void setAvailable(Page page, bool available);

 Q_SIGNALS:
  void chosen(ws::Page page);  ///< by the user

 private:
  QButtonGroup* group_;
  QHBoxLayout* row_;
};

}  // namespace ws
