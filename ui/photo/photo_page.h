#pragma once
// A photo opened large: why it was found. Matrix in full, comparison and export grow from here.
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/engine.h"

namespace ws {

class ChipRow;
class Desk;
class HeatControls;
class MatrixView;
class PhotoCanvas;
class PhotoFacts;
class Thumbnails;
class WordFocus;

class PhotoPage : public QWidget {
  Q_OBJECT

 public:
  PhotoPage(Desk& desk, Thumbnails& thumbnails, WordFocus& focus, QWidget* parent);

  /// Shows a photo; `alignment` says how the sentence lies over it, if there is a sentence.
  void open(PhotoId photo, std::optional<Alignment> alignment, int row, int count);
  void setPlace(int row,
                int count);  ///< among the photos of the list; -1 where it isn't one of them
  /// Another sentence over the same photo: asks the engine. An empty sentence takes the words away.
  void alignWith(const Query& question);
  void setAlignment(std::optional<Alignment> alignment);
  bool isOpen() const { return photo_.has_value(); }
  PhotoId photo() const { return *photo_; }
  HeatControls& controls() { return *controls_; }
  void close();  ///< withdraws its questions and forgets the photo
  void refreshIcons();

 Q_SIGNALS:
  void closed();
  void stepRequested(int by);  ///< the photo before (-1) or after (+1)
  void failed(const ws::Error& error);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeStage();
  QWidget* makeSide();
  void askPhoto();
  void askFacts();
  void askHeat();
  void showFacts(const PhotoRow& row);
  void showRegion(int region);
  void pickWord(int number);

  Desk& desk_;
  Thumbnails& thumbnails_;
  WordFocus& focus_;
  std::optional<PhotoId> photo_;
  std::optional<Alignment> alignment_;
  std::stop_source loading_;
  int askedEdge_ = 0;

  QPushButton* back_;
  QPushButton* before_;
  QPushButton* after_;
  QLabel* place_;
  QLabel* name_;
  PhotoCanvas* canvas_;
  HeatControls* controls_;
  QLabel* scorer_;
  ChipRow* chips_;
  MatrixView* matrix_;
  QWidget* words_;  ///< all that needs a sentence
  QLabel* noWords_;
  QLabel* regionTitle_;
  QLabel* regionValues_;
  PhotoFacts* facts_;
};

}  // namespace ws
