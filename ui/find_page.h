#pragma once
// The page on which photos are found: folders left, the answer in the middle, the photo chosen
// right. The panes at the sides have dividers and can be hidden.
#include <QByteArray>
#include <QStackedWidget>
#include <QWidget>

#include "ui/grid/grid_heat.h"
#include "ui/grid/thumbnails.h"

namespace ws {

class ChipRow;
class Desk;
class EmptyState;
class FindSide;
class FolderPane;
class HitDetails;
class PhotoActions;
class PhotoGrid;
class PhotoModel;
class Splitter;
class Suggestions;
class TruthLine;
class WordFocus;

class FindPage : public QWidget {
  Q_OBJECT

 public:
  FindPage(Desk& desk, WordFocus& focus, QWidget* parent);

  PhotoModel& photos() const { return *photos_; }
  Thumbnails& thumbnails() const { return *thumbnails_; }
  GridHeat& heat() const { return *heat_; }
  HitDetails& details() const { return *details_; }
  PhotoGrid& grid() const { return *grid_; }
  PhotoActions& actions() const { return *actions_; }
  ChipRow& chips() const { return *chips_; }
  Suggestions& suggestions() const { return *suggestions_; }
  FolderPane& folders() const { return *folders_; }
  EmptyState& empty() const { return *empty_; }
  FindSide& side() const { return *side_; }

  void setTruth(const QStringList& parts);  ///< see truthParts
  void setEmpty(bool empty);  ///< the empty state in place of the grid
  void setPanes(bool folders, bool side);
  QByteArray panes() const;  ///< how wide they are
  void restorePanes(const QByteArray& state);
  void setStyle(const HeatmapStyle& style);
  void refreshIcons();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeMiddle(Desk& desk, WordFocus& focus);

  PhotoModel* photos_;
  Thumbnails* thumbnails_;
  GridHeat* heat_;
  HitDetails* details_;
  Splitter* splitter_;
  FolderPane* folders_;
  ChipRow* chips_ = nullptr;
  Suggestions* suggestions_ = nullptr;
  TruthLine* truth_ = nullptr;
  PhotoGrid* grid_ = nullptr;
  PhotoActions* actions_ = nullptr;
  EmptyState* empty_ = nullptr;
  QStackedWidget* stack_ = nullptr;  ///< grid or empty state
  FindSide* side_ = nullptr;
  bool sideWanted_ = true;
};

}  // namespace ws
