#pragma once
// Why this one above that one: one sentence on two photos, or two sentences on one photo. What
// differs in a line, word by word in a table, and where, as heat on one scale.
//
//   page->setQuestion(query);            // as it stands in the search line
//   page->setPinned(left);               // held; without one there is nothing to compare with
//   page->setOther(right);               // the photo that is selected now
//
// Two photos share the window's WordFocus; two sentences, whose words are not the window's, have
// one of their own. A page that isn't visible asks nothing and catches up when it is shown. The
// last comparison stays until the next is there.
//
// Keys: Left and Right (another photo beside the pinned one), P (pin that one), X (sides), D
// (difference map), Ctrl+Y (link), 1 to 9, 0, [ ] (words), H, B, comma and full stop (heat, boxes,
// opacity), Esc (let go, then back), and those of PhotoCanvas.
//
// Signals: closed: the user is done; stepRequested: the photo before or after `other` in the
// window's list, please; pinRequested: that photo is to be the pinned one; arranged: something that
// the session keeps has changed (mode, second sentence, panes, heat); failed: for the error bar.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>

#include "core/engine.h"
#include "ui/compare/compare_texts.h"
#include "ui/compare/shared_scale.h"
#include "ui/photo/photo_canvas.h"

class QStackedWidget;

namespace ws {

class ColourBar;
class CompareCaption;
class Desk;
class DifferenceModel;
class DifferenceView;
class HeatControls;
class PageHint;
class Splitter;
class Thumbnails;
class WordFocus;

class ComparePage : public QWidget {
  Q_OBJECT

 public:
  ComparePage(Desk& desk, Thumbnails& thumbnails, WordFocus& focus, QWidget* parent);

  void setPinned(std::optional<PhotoId> photo);
  void setOther(std::optional<PhotoId> photo);
  void setQuestion(const Query& question);
  void setMode(CompareMode mode);
  CompareMode mode() const { return mode_; }
  void setSecondSentence(const QString& sentence);
  const QString& secondSentence() const { return second_; }

  void takeFocus();  ///< where the keyboard begins
  void swapSides();
  void setLinked(bool linked);
  bool isLinked() const { return link_->isChecked(); }
  void setDifferenceShown(
      bool shown);  ///< the difference map of two sentences in place of both heats
  bool isDifferenceShown() const;

  HeatControls& controls() { return *controls_; }
  DifferenceModel& differences() { return *model_; }
  PhotoCanvas& canvas(int side) { return *canvases_[static_cast<std::size_t>(side)]; }
  QString statement() const { return statement_->text(); }
  QByteArray panes() const;
  void restorePanes(const QByteArray& panes);
  void refreshIcons();

 Q_SIGNALS:
  void closed();
  void stepRequested(int by);
  void pinRequested(qint64 photo);  ///< by its number, which Qt can carry
  void arranged();
  void failed(const ws::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// One side of what is shown now.
  struct Side {
    PhotoId photo{};
    QSize size;  ///< of the file
    QString photoName;
    QString sentence;
    std::shared_ptr<const Alignment> alignment;  ///< null: none
  };
  struct Comparison {
    CompareMode mode = CompareMode::Photos;
    std::array<Side, 2> sides;
  };

  // compare_page.cpp: what it is made of
  QLayout* makeTop(QWidget* stage);
  QWidget* makeStage();
  QWidget* makePanel();
  QToolButton* makeTool(const char* name, const QString& tip);
  void connectParts();
  // compare_page_flow.cpp: what happens in it
  void refresh();
  void take(Comparison comparison);
  void reflect();
  void reflectHint();
  void reflectPhoto(std::size_t at);
  void reflectColours(std::size_t at);
  void reflectCaption(std::size_t at);
  void reflectTexts();
  QString missingText() const;
  /// What is shown at 0 (left) or 1 (right).
  const Side& sideAt(std::size_t at) const { return shown_->sides[swapped_ ? 1 - at : at]; }
  WordFocus& words() const;  ///< whose numbers the rows of the difference bear
  // compare_page_heat.cpp: where the words are
  void reflectHeat();
  void reflectMarker(std::size_t at, std::optional<float> scaled);
  QString focusedText() const;
  std::array<MapSide, 2> mapSides() const;
  // compare_page_keys.cpp: the page by keyboard
  bool handleKey(QKeyEvent* event);

  Desk& desk_;
  Thumbnails& thumbnails_;
  WordFocus& focus_;
  WordFocus* own_;  ///< for two sentences
  CompareMode mode_ = CompareMode::Photos;
  std::optional<PhotoId> pinned_, other_;
  Query question_;
  QString second_;
  bool swapped_ = false;
  bool stale_ = true;
  std::optional<Comparison> shown_;           ///< as it was asked for; swapped_ turns it
  std::optional<WordDifference> difference_;  ///< as the sides lie
  std::size_t pointedAt_ = 0;                 ///< the side whose value stands on the bar
  bool waitsForFocus_ = false;                ///< the photos get it when they are there

  QStackedWidget* pages_;
  Splitter* splitter_;
  QWidget* panel_;
  PageHint* hint_;
  QPushButton* back_;
  QLabel* statement_;
  QComboBox* modes_;
  std::array<CompareCaption*, 2> captions_{};
  std::array<PhotoCanvas*, 2> canvases_{};
  ColourBar* bar_;
  QLabel* legend_;
  QComboBox* views_;
  QToolButton* swap_;
  QToolButton* link_;
  HeatControls* controls_;
  QComboBox* order_;
  QToolButton* copy_;
  QLabel* message_;
  DifferenceModel* model_;
  DifferenceView* table_;
};

}  // namespace ws
