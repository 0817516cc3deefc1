#pragma once
// The right pane beside the grid: the photo that is current there, why it was found, what is known
// of it. To look closer, it is opened.
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <optional>

#include "core/engine.h"

namespace ws {

class ChipRow;
class Desk;
class MatrixView;
class PhotoCanvas;
class PhotoFacts;
class PhotoGrid;
class WordFocus;

/// Follows the grid it is made for, while it shows.
class FindSide : public QScrollArea {
  Q_OBJECT

 public:
  FindSide(Desk& desk, PhotoGrid& grid, WordFocus& focus, QWidget* parent);
  void setStyle(const HeatmapStyle& style);  ///< the heat's, as the photo page has it
  /// The grid's photo, its alignment or what is known of it may be others now.
  void refresh() { soon_.start(); }
  /// The photo that is held to compare others with it.
  void setHeld(std::optional<PhotoId> photo, const QString& name);
  ChipRow& chips() const { return *chips_; }
  void refreshIcons();

 Q_SIGNALS:
  void openRequested(int row);
  void holdRequested(int row);  ///< to compare others with it
  void letGoRequested();
  void compareRequested();
  void failed(const ws::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void take();
  void showPhoto(int row);
  void showWords(std::shared_ptr<const Alignment> alignment);
  void showFocus();
  void fitCanvas();
  void reflectHeld();

  Desk& desk_;
  PhotoGrid& grid_;
  WordFocus& focus_;
  QTimer soon_;  ///< what changes while a key is held is looked at once it rests
  std::optional<PhotoId> photo_;
  std::shared_ptr<const Alignment> alignment_;
  qreal aspect_ = 4.0 / 3;
  std::filesystem::path shownPath_;  ///< what the facts say
  PhotoStatus shownStatus_{};
  std::optional<float> shownScore_;

  QLabel* hint_;
  QWidget* photoPart_;
  PhotoCanvas* canvas_;
  QLabel* name_;
  QLabel* selected_;
  QWidget* wordsPart_;
  ChipRow* chips_;
  MatrixView* matrix_;
  PhotoFacts* facts_;
  QPushButton* open_;
  QPushButton* hold_;
  QPushButton* compare_;
  std::optional<PhotoId> held_;
  bool fitting_ = false;  ///< the body is being given its size
};

}  // namespace ws
