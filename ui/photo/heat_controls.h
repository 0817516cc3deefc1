#pragma once
// How the heat is painted: what is shown here is what the engine is told.
#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QSlider>
#include <QToolButton>
#include <QWidget>
#include <vector>

#include "core/base/alignment.h"
#include "ui/photo/photo_canvas.h"

class QActionGroup;
class QMenu;

namespace ws {

class RangeSlider;

class HeatControls : public QWidget {
  Q_OBJECT

 public:
  explicit HeatControls(QWidget* parent);
  HeatmapStyle heatStyle() const;
  void setHeatStyle(const HeatmapStyle& style);
  /// The rule in words, for where heat shows and the controls don't.
  static QString scaleText(HeatScale scale);
  /// False where the colours are given (a difference map).
  void setMapChoosable(bool choosable) { map_->setEnabled(choosable); }
  bool heatShown() const { return heat_->isChecked(); }
  BoxesShown boxesShown() const;
  void setBoxesShown(BoxesShown shown);
  void toggleHeat() { heat_->toggle(); }
  void toggleBoxes() { boxes_->toggle(); }
  QSize minimumSizeHint() const override;
  void stepOpacity(int by);  ///< up or down by steps

 Q_SIGNALS:
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeMore();
  QWidget* makeRow(const std::vector<QWidget*>& parts);
  QComboBox* makeChoice(const char* name, const QString& spoken);

  QBoxLayout* rows_ = nullptr;
  QWidget* amounts_ = nullptr;  ///< how much heat
  QWidget* choices_ = nullptr;  ///< which kind
  QCheckBox* heat_;
  QSlider* opacity_;
  RangeSlider* shown_;
  QComboBox* scale_;
  QComboBox* map_;
  QCheckBox* boxes_;
  QToolButton* more_;
  QMenu* menu_;
  QAction* smooth_;
  QAction* allBoxes_;
  QActionGroup* raster_;
};

}  // namespace ws
