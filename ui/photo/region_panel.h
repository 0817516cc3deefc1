#pragma once
// What a part of the photo holds for each word: the region under the pointer, else the part that
// was picked; and the way from there to other photos with such a part.
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

class ValueRows;

class RegionPanel : public QWidget {
  Q_OBJECT

 public:
  explicit RegionPanel(QWidget* parent);
  void setAlignment(std::optional<Alignment> alignment);
  void setHovered(int region);  ///< -1: none
  void setPicked(const std::optional<Box>& box);

 Q_SIGNALS:
  void findRequested();  ///< photos with such a part as is picked

 private:
  void reflect();
  std::optional<Alignment> alignment_;
  int hovered_ = -1;
  std::optional<Box> picked_;
  QLabel* title_;
  ValueRows* rows_;
  QPushButton* find_;
};

/// The words that a region stands for: those whose best region it is, else the one it is most like.
/// In the sentence's order.
std::vector<int> wordsOf(const Alignment& alignment, int region);

}  // namespace ws
