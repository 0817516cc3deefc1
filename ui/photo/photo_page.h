#pragma once
// A photo opened large: why it was found. Heat and boxes on the photo, its words below it, the
// matrix beside it; all of them and the rest of the window agree on what is looked at, through the
// WordFocus.
//
// Keys, wherever the focus is on the page: + − F Ctrl+0 Ctrl+1 arrows (view), 1 to 9, 0, [ ]
// (words), H B M (heat, boxes, matrix), comma and full stop (opacity), R (draw a box), P (pin), Alt
// held (the photo alone), Esc (let go, then back).
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/engine.h"
#include "ui/photo/photo_canvas.h"

class QHBoxLayout;

namespace ws {

class ChipRow;
class ColourBar;
class Desk;
class HeatControls;
class MatrixPanel;
class PhotoFacts;
class RegionPanel;
class Splitter;
class Thumbnails;
class WordFocus;
class ZoomTools;

class PhotoPage : public QWidget {
  Q_OBJECT

 public:
  PhotoPage(Desk& desk, Thumbnails& thumbnails, WordFocus& focus, QWidget* parent);

  /// Shows a photo; `alignment` says how the sentence lies over it, if there is a sentence.
  void open(PhotoId photo, std::optional<Alignment> alignment, int row, int count);
  /// Among the photos of the list; -1 where it isn't one of them.
  void setPlace(int row, int count);
  /// Another question over the same photo: asks the engine. An empty one takes the words away.
  void alignWith(const Query& question);
  void setAlignment(std::optional<Alignment> alignment);
  bool isOpen() const { return photo_.has_value(); }
  PhotoId photo() const { return *photo_; }
  const std::optional<Alignment>& alignment() const { return alignment_; }
  const QString& fileName() const { return fileName_; }
  void close();  ///< withdraws its questions and forgets the photo

  HeatControls& controls() { return *controls_; }
  PhotoCanvas& canvas() { return *canvas_; }
  ChipRow& chips() { return *chips_; }
  MatrixPanel& matrix() { return *matrix_; }
  bool isMatrixShown() const { return matrixShown_; }
  void setMatrixShown(bool shown);
  /// What else can be done with this photo: a button below the facts.
  void addTool(QPushButton* button);
  QByteArray panes() const;  ///< where the user has put the divider, for the session
  void restorePanes(const QByteArray& panes);
  void refreshIcons();

 Q_SIGNALS:
  void closed();
  void stepRequested(int by);  ///< the photo before (-1) or after (+1)
  void pinRequested();         ///< P: hold this photo to compare others with it
  void findRegions(const ws::QueryPicture& region);  ///< photos with such a region, please
  void failed(const ws::Error& error);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  // photo_page.cpp: what it is made of
  QWidget* makeStage();
  QLayout* makeTop(QWidget* stage);
  QWidget* makeSide();
  void connectParts();
  // photo_page_flow.cpp: what happens in it
  void askFacts();
  void showFacts(const PhotoRow& row);
  void reflectFocus();
  void reflectStyle();
  void reflectBar();
  void findPicked();
  bool handleKey(QKeyEvent* event);

  Desk& desk_;
  Thumbnails& thumbnails_;
  WordFocus& focus_;
  std::optional<PhotoId> photo_;
  std::optional<Alignment> alignment_;
  QString fileName_;
  bool matrixShown_ = true;

  Splitter* splitter_;
  QPushButton* back_;
  QPushButton* before_;
  QPushButton* after_;
  QLabel* place_;
  QLabel* name_;
  PhotoCanvas* canvas_;
  ColourBar* bar_;
  ChipRow* chips_;
  ZoomTools* zoom_;
  HeatControls* controls_;
  MatrixPanel* matrix_;
  QLabel* noWords_;
  RegionPanel* region_;
  PhotoFacts* facts_;
  QWidget* tools_;
};

}  // namespace ws
