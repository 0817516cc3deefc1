#pragma once
// The photos selected in the grid, and what is done with them: the context menu, its keys, drags.
#include <QObject>
#include <QPointer>
#include <vector>

#include "ui/grid/photo_files.h"

class QAction;
class QMenu;

namespace ws {

class PhotoGrid;

/// Follows the grid it is made for. What needs the window is a signal (photos are named by their
/// numbers, which Qt can carry):
///   findSimilar   a new question with these photos as pictures
///   excludeLike   these photos count against the question that is asked now
///   failed        for the bar of errors;  copied  for the status bar
class PhotoActions : public QObject {
  Q_OBJECT

 public:
  PhotoActions(Desk& desk, PhotoGrid& grid);
  PhotoFiles& files() { return files_; }

 Q_SIGNALS:
  void findSimilar(const QList<qint64>& photos);
  void excludeLike(const QList<qint64>& photos);
  void copied(const QString& what);
  void failed(const ws::Error& error);

 private:
  void showMenu(const QPoint& place);
  void fillPrograms(QMenu* menu);
  void drag();
  QAction* action(const QString& text, const QKeySequence& keys, void (PhotoActions::*what)());
  void open();
  void quickLook();
  void showInFolder();
  void copyImage();
  void copyPaths();
  void similar();
  void exclude();
  void lineHere();
  void toggleStack();

  Desk& desk_;
  PhotoGrid& grid_;
  PhotoFiles files_;
  QAction *open_, *look_, *folder_, *image_, *paths_, *similar_, *exclude_, *line_, *stack_;
};

}  // namespace ws
