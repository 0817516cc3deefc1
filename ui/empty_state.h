#pragma once
// What stands where no photos are: a sentence that says what to do next.
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace ws {

class EmptyState : public QWidget {
  Q_OBJECT

 public:
  enum class Kind { Opening, NoLibrary, NoModel, NoPhotosHere, NoResult, Indexing, DrawingDemo };

  EmptyState(bool hasDemo, QWidget* parent);
  void setKind(Kind kind, const QString& sentence = {});
  void setReady(bool ready);  ///< the engine is there: photos can be added
  void refreshIcons();

 Q_SIGNALS:
  void addRequested();
  void demoRequested();

 private:
  const bool hasDemo_;
  Kind kind_ = Kind::Opening;
  QLabel* picture_;
  QLabel* headline_;
  QLabel* text_;
  QLabel* model_;
  QPushButton* add_;
  QPushButton* demo_;
};

}  // namespace ws
