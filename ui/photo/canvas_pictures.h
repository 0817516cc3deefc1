#pragma once
// What a canvas shows, as pixels: the photo as sharp as it is looked at, and its heat. Asks the
// engine off the GUI thread; the newest question wins, the last answer is kept until the next is
// there.
#include <QImage>
#include <QObject>
#include <QSize>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "ui/photo/heat_picture.h"

namespace ws {

class Desk;

class CanvasPictures : public QObject {
  Q_OBJECT

 public:
  /// Another heat than the alignment's own, and the values that it paints, as Engine::heatValues
  /// gives them. Both run on the questions' thread.
  struct Painter {
    std::function<QImage(Engine&, const HeatmapStyle&, Size)> overlay;
    std::function<std::vector<float>(Engine&, const HeatmapStyle&, Size)> values;
    explicit operator bool() const { return overlay != nullptr; }
  };

  CanvasPictures(Desk& desk, QObject* parent);

  /// Another photo. `preview` stands for it until a sharper picture comes; null: nothing.
  void open(PhotoId photo, const QImage& preview);
  void close();  ///< withdraws all questions and forgets the photo
  std::optional<PhotoId> photo() const { return photo_; }

  /// The longest edge that the photo is looked at with, px of the screen; asks where what is there
  /// is less.
  /// @param full  the photo's own longest edge; 0 while it isn't known
  void need(int edgePx, int full);
  /// The picture to be drawn with this longest edge: the least that is sharp enough, else the
  /// sharpest. Null: none yet.
  const QImage& picture(int edgePx) const;
  const QImage& sharpest() const { return sharp_.isNull() ? fitted_ : sharp_; }

  void setAlignment(std::optional<Alignment> alignment);
  const std::optional<Alignment>& alignment() const { return alignment_; }
  void setLayers(std::vector<HeatLayer> layers);
  const std::vector<HeatLayer>& layers() const { return layers_; }
  void setStyle(const HeatmapStyle& style);
  const HeatmapStyle& style() const { return style_; }
  void setHeatShown(bool shown);
  bool isHeatShown() const { return shown_; }
  /// In place of the alignment's heat (a difference map, say); empty: the alignment's own.
  void setPainter(Painter painter);
  void setHeatSize(Size size);  ///< px of the screen
  const QImage& heat() const { return heat_; }
  const HeatReading& reading() const { return reading_; }

 Q_SIGNALS:
  void photoChanged();
  void heatChanged();
  void readingChanged();
  void photoFailed(const QString& sentence);
  void heatFailed(const ws::Error& error);

 private:
  void askPhoto();
  void askHeat();
  void askReading();
  void dropHeat();

  Desk& desk_;
  const std::string heatTag_, readingTag_;
  std::optional<PhotoId> photo_;
  QImage fitted_;  ///< the first that came
  QImage sharp_;   ///< the sharpest
  int needed_ = 0, full_ = 0, asked_ = 0;
  bool fullAsked_ = false;
  std::stop_source loading_;

  std::optional<Alignment> alignment_;
  std::vector<HeatLayer> layers_;
  HeatmapStyle style_;
  Painter painter_;
  bool shown_ = true;
  Size size_;
  QImage heat_;
  HeatReading reading_;
};

}  // namespace ws
