#pragma once
// The search line: where everything begins.
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>
#include <vector>

#include "core/base/alignment.h"
#include "ui/search/picture_source.h"

class QPainterPath;

namespace ws {

class Question;
class SearchHistory;

/// Shows and edits the Question's text. Undo is the question's, so that it knows pictures and
/// weights too. Up and Down walk through the history; Down is to the photos otherwise.
class SearchLine : public QLineEdit {
  Q_OBJECT

 public:
  explicit SearchLine(QWidget* parent);
  void setQuestion(Question& question, SearchHistory& history);
  void refreshIcons();

  /// The words as the engine reads them: underlined in their colours.
  void setWords(std::vector<Word> words);
  /// An answer is being waited for. A thin line says so if it takes longer than a moment.
  void setBusy(bool busy);
  bool showsBusy() const { return moving_.isActive(); }
  /// A drag with pictures is over the header.
  void setInviting(bool inviting);
  void selectWord(const Word& word);

 Q_SIGNALS:
  void down();                                                         ///< to the photos
  void escaped();                                                      ///< Esc
  void picturesGiven(const std::vector<ws::PictureSource>& pictures);  ///< dropped or pasted
  void backToPictures();    ///< Backspace where no text is left
  void historyRequested();  ///< the list of earlier questions: Alt+Down, the lens

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void inputMethodEvent(QInputMethodEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void timerEvent(QTimerEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  bool pastePictures();
  bool walk(int by);
  bool undoKey(const QKeyEvent& event);
  void take();
  void highlight();
  void nextExample();
  void paintInvitation(QPainter& painter, const QPainterPath& field);
  QString invitation() const;

  Question* question_ = nullptr;
  SearchHistory* history_ = nullptr;
  std::vector<Word> words_;
  QAction* search_ = nullptr;
  QAction* clear_ = nullptr;
  bool composing_ = false;  ///< an input method is at work
  bool inviting_ = false;
  QTimer patience_;  ///< before a wait is worth a line
  QBasicTimer moving_;
  QElapsedTimer clock_;
  QTimer examples_;
  int example_ = 0;
};

}  // namespace ws
