#pragma once
// One photo, large: heat over it, boxes, the region under the pointer, a box drawn by hand.
// Complete in itself: it asks the engine for pixels and heat; two of them may stand side by side
// with one view.
//
//   auto* canvas = new PhotoCanvas(desk, parent);
//   canvas->setPhoto(id, preview, aspect);
//   canvas->setAlignment(alignment);
//   canvas->setSelection({.words = {2}});  // heat of word 2; setLayers for several
//
//   connect(left, &PhotoCanvas::viewChanged, right, &PhotoCanvas::setView);  // and the other way
#include <QColor>
#include <QPixmap>
#include <QTimer>
#include <QWidget>
#include <map>
#include <optional>
#include <vector>

#include "core/base/alignment.h"
#include "ui/photo/canvas_pictures.h"
#include "ui/photo/view_transform.h"

namespace ws {

class BirdsEye;
class Desk;

/// Which regions are outlined besides the one under the pointer.
enum class BoxesShown { None, Best, All };

class PhotoCanvas : public QWidget {
  Q_OBJECT

 public:
  PhotoCanvas(Desk& desk, QWidget* parent);

  /// @param preview  stands for the photo until the sharp one comes; may be null
  /// @param aspect   of the photo, where it is known before its pixels are
  void setPhoto(PhotoId photo, const QImage& preview, qreal aspect);
  /// The file's own size: what 100 % means, and how sharp a picture can be asked for.
  void setFullSize(QSize pixels);
  void clear();  ///< withdraws its questions
  void setAlignment(std::optional<Alignment> alignment);
  /// Colours of the alignment's words, where others than wordColours' are agreed on (beside another
  /// sentence, say); -1: a small word.
  void setWordColours(std::vector<int> colours);
  void setSelection(const WordSelection& selection);  ///< no words: the whole sentence
  /// Several maps: each in its first word's colour.
  void setLayers(const std::vector<WordSelection>& selections);
  void setStyle(const HeatmapStyle& style);
  void setHeatShown(bool shown);
  void setHeatPainter(CanvasPictures::Painter painter);  ///< in place of the alignment's heat
  void setBoxesShown(BoxesShown shown);
  void setAlone(bool alone);  ///< the photo and nothing over it
  void setHoveredRegion(int region);
  /// The part that is looked at: a region clicked, or a box drawn.
  void setPicked(std::optional<Box> box);
  const std::optional<Box>& picked() const { return picked_; }
  /// The pointer draws a box, and the arrow keys move it.
  void setDrawing(bool drawing);
  bool isDrawing() const { return drawing_; }

  const ViewTransform& view() const { return view_; }
  void setView(const ViewTransform& view);  ///< says nothing: a linked canvas would answer
  void zoomBy(double factor);               ///< about the pointer, else the middle
  void zoomToFit();
  void zoomToFull();        ///< one pixel of the photo, one of the screen
  double percent() const;   ///< of that
  bool isZoomedIn() const;  ///< not all of the photo is shown

  const CanvasPictures& pictures() const { return *pictures_; }
  const QImage& photo() const { return pictures_->sharpest(); }
  const QImage& heat() const { return pictures_->heat(); }
  const QString& problem() const { return problem_; }
  /// Where the photo lies, px; whole pixels of the screen.
  QRectF photoRect() const;
  QRectF boxRect(const Box& box) const;
  /// Where a line from a word's best region begins, px; none where it isn't in view.
  std::optional<QPointF> wordAnchor(int word) const;
  /// For keys that another widget of the page got; true where they meant something here.
  bool handleKey(QKeyEvent* event);
  bool handleKeyRelease(QKeyEvent* event);

 Q_SIGNALS:
  void viewChanged(const ws::ViewTransform& view);  ///< by the user
  void zoomChanged();                               ///< percent(), by whatever
  void regionHovered(int region);                   ///< -1: none
  void pickedChanged(const std::optional<ws::Box>&
                         box);  ///< by the user: a region or a box of its own; none: let go
  void drawingChanged(bool drawing);
  void heatPainted();  ///< pictures().heat() is new
  void valuePointed(
      std::optional<float> scaled);  ///< the heat's value under the pointer, on the heat's scale
  void failed(const ws::Error& error);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct BestBox {
    QString label;
    QColor colour;
  };
  enum class Drag { None, Maybe, Pan, Draw };

  void photoArrived();
  void showView(const ViewTransform& view);
  void takeView(const ViewTransform& view);  ///< by the user
  void need();
  void refresh();  ///< photo or heat have changed
  void applyLayers();
  QPointF fractionAt(QPointF place) const;
  void point(QPointF place);
  void reportValue();
  void pick(std::optional<Box> box);
  void clickRegion(QPointF place);
  bool nudge(int key, bool resize);
  bool pan(int key, bool far);
  void reflectCursor();

  const QPixmap& base();
  void paintProblem(QPainter& painter) const;
  /// The regions that are the best of some word, with those words' values; of the words looked at,
  /// or of the others.
  std::map<int, BestBox> bestBoxes(bool active) const;
  void paintRegions(QPainter& painter) const;
  void paintOutline(QPainter& painter, const QRectF& box, const QColor& colour, qreal width) const;
  void paintLabel(QPainter& painter, int region, const QString& label, bool strong,
                  const QColor& colour) const;
  void paintPicked(QPainter& painter) const;

  CanvasPictures* pictures_;
  BirdsEye* birdsEye_;
  ViewTransform view_;
  QSize full_;
  qreal aspect_ = 1;
  QString problem_;
  std::vector<int> colours_;  ///< of the alignment's words
  std::vector<WordSelection> selections_;
  std::vector<int> active_;  ///< words looked at
  BoxesShown boxes_ = BoxesShown::Best;
  bool alone_ = false;
  int hoveredRegion_ = -1;
  std::optional<Box> picked_;
  bool drawing_ = false, spaceHeld_ = false, focusByKey_ = false;
  Drag drag_ = Drag::None;
  QPointF dragFrom_, dragLast_, pointer_{-1, -1};
  QTimer settle_;  ///< runs while the view moves
  QPixmap base_;   ///< photo and heat as they lie on the screen; null: to be painted anew
};

/// The least region whose box holds a point (fractions of the photo); -1 where there is none.
int regionAt(const Alignment& alignment, QPointF point);
/// What a region holds for a word: what the heat shows there.
float wordValue(const Alignment& alignment, int word, int region);

}  // namespace ws

Q_DECLARE_METATYPE(ws::ViewTransform)
