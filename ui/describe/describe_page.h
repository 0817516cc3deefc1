#pragma once
// Describe: which of these sentences fits the photo best? A list, typed, pasted or from a text
// file, is ranked by Engine::describe; the sentence under the pointer, or the current one, shows
// its heat.
//
// A page that isn't visible asks nothing and catches up when it is shown. Long lists are scored bit
// by bit, best first at any moment; another photo, or another list, begins anew.
//
// Keys: Left and Right (another photo), 1 to 9, 0, [ ] (words of the sentence), H, B, comma and
// full stop (heat, boxes, opacity), Esc (let go, then back), those of PhotoCanvas and of
// DescribeView.
//
// Signals: closed: the user is done; stepRequested: the photo before or after this one, please;
// searchRequested: put this sentence into the search line; sentencesChanged: by the user, for the
// session; arranged: panes or heat, for the session; failed: for the error bar.
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/engine.h"
#include "ui/describe/sentence_lines.h"
#include "ui/photo/photo_canvas.h"

class QStackedWidget;

namespace ws {

class ChipRow;
class ColourBar;
class DescribeModel;
class Describer;
class DescribeView;
class Desk;
class HeatControls;
class PageHint;
class SentenceField;
class Splitter;
class Thumbnails;
class WordFocus;

class DescribePage : public QWidget {
  Q_OBJECT

 public:
  /// Begins with suggestions().
  DescribePage(Desk& desk, Thumbnails& thumbnails, QWidget* parent);

  void open(PhotoId photo);
  void close();  ///< withdraws its questions and forgets the photo
  std::optional<PhotoId> photo() const { return photo_; }
  void takeFocus();  ///< where the keyboard begins
  static QStringList suggestions();
  void setSentences(const QStringList& sentences);  ///< says nothing
  QStringList sentences() const;
  /// Reads a text file, and adds its lines to the list.
  void addFile(const std::filesystem::path& file);

  HeatControls& controls() { return *controls_; }
  PhotoCanvas& canvas() { return *canvas_; }
  DescribeModel& model() { return *model_; }
  DescribeView& list() { return *list_; }
  QByteArray panes() const;
  void restorePanes(const QByteArray& panes);
  void refreshIcons();

 Q_SIGNALS:
  void closed();
  void stepRequested(int by);
  void searchRequested(const QString& sentence);
  void sentencesChanged(const QStringList& sentences);
  void arranged();
  void failed(const ws::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  // describe_page.cpp: what it is made of
  QWidget* makeStage();
  QWidget* makePanel();
  QLayout* makeInput(QWidget* panel);
  QLayout* makeListHead(QWidget* panel);
  QWidget* makeProgress(QWidget* panel);
  void connectParts();
  void connectList();
  // describe_page_flow.cpp: what happens in it
  void refresh();
  void showPhoto();
  void score();
  void give(const QString& text);  ///< typed or pasted
  void take(const SentenceLines& lines);
  void remove(const QStringList& sentences);
  void chooseFile();
  void listChanged();  ///< by the user
  void answered(const QStringList& sentences, const std::vector<Alignment>& alignments);
  void scoringFailed(const Error& error);
  void reflectList();
  void reflectProgress();
  void reflectActive();
  void showActive(const QString& sentence, std::shared_ptr<const Alignment> alignment);
  void reflectFocus();
  void reflectStyle();
  void reflectBar();
  bool handleKey(QKeyEvent* event);

  Desk& desk_;
  Thumbnails& thumbnails_;
  WordFocus* focus_;  ///< of the sentence looked at: its words aren't the window's
  DescribeModel* model_;
  Describer* describer_;
  std::optional<PhotoId> photo_;
  QString photoName_;
  QString scorer_;
  bool stopped_ = false;     ///< by the user: what is added isn't scored until they go on
  bool notIndexed_ = false;  ///< the photo has no vectors to score by, yet
  QString active_;           ///< the sentence whose heat is shown, or asked for
  std::shared_ptr<const Alignment> alignment_;
  QHash<QString, std::shared_ptr<const Alignment>> remembered_;  ///< of this photo
  std::stop_source reading_;

  QStackedWidget* pages_;
  Splitter* splitter_;
  PageHint* hint_;
  QPushButton* back_;
  QLabel* name_;
  PhotoCanvas* canvas_;
  ColourBar* bar_;
  QLabel* sentence_;
  ChipRow* chips_;
  HeatControls* controls_;
  SentenceField* field_;
  QToolButton* file_;
  QLabel* rule_;
  QLineEdit* filter_;
  QLabel* count_;
  QToolButton* copy_;
  QToolButton* clear_;
  DescribeView* list_;
  QWidget* noList_;
  QPushButton* suggest_;
  QLabel* notice_;
  QWidget* progress_;
  QProgressBar* progressBar_;
  QLabel* progressText_;
  QPushButton* stop_;
};

}  // namespace ws
