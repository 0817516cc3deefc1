#pragma once
// What every page with a photo is made of: a stage, a panel beside it, a way back.
#include <QPushButton>
#include <QString>

#include "core/base/alignment.h"

namespace ws {

class PhotoCanvas;
class Splitter;
class Thumbnails;

/// The ground that a photo stands on.
QWidget* makeStageGround(QWidget* page);
/// Its icon is the page's to refresh.
QPushButton* makeBackButton(const char* name, QWidget* stage);
/// Fills the page: the stage, and the panel in this width; pointer and keys move what divides them.
Splitter* splitPage(QWidget* page, QWidget* stage, QWidget* panel, int panelWidth);
/// Shows a photo; its thumbnail stands for it until its pixels come.
void showPhoto(PhotoCanvas& canvas, const Thumbnails& thumbnails, PhotoId photo);

}  // namespace ws
