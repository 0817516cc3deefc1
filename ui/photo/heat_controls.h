#pragma once
// How the heat is painted: what is shown here is what the engine is told.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QWidget>

#include "core/base/alignment.h"

namespace ws {

class HeatControls : public QWidget {
  Q_OBJECT

 public:
  explicit HeatControls(QWidget* parent);
  HeatmapStyle heatStyle() const;
  void setHeatStyle(const HeatmapStyle& style);
  /// The rule in words, for where heat shows and the controls don't.
  static QString scaleText(HeatScale scale);
  bool heatShown() const { return heat_->isChecked(); }
  bool boxesShown() const { return boxes_->isChecked(); }
  void toggleHeat() { heat_->toggle(); }
  void toggleBoxes() { boxes_->toggle(); }

 Q_SIGNALS:
  void changed();

 private:
  QCheckBox* heat_;
  QSlider* opacity_;
  QComboBox* scale_;
  QComboBox* map_;
  QCheckBox* smooth_;
  QCheckBox* boxes_;
};

}  // namespace ws
