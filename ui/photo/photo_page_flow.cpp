// What happens on the page.
#include <QKeyEvent>

#include "ui/matrix/matrix_panel.h"
#include "ui/photo/colour_bar.h"
#include "ui/photo/heat_controls.h"
#include "ui/photo/page_keys.h"
#include "ui/photo/page_parts.h"
#include "ui/photo/photo_facts.h"
#include "ui/photo/photo_page.h"
#include "ui/photo/region_panel.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/work/desk.h"

namespace ws {

void PhotoPage::open(PhotoId photo, std::optional<Alignment> alignment, int row, int count) {
  photo_ = photo;
  setPlace(row, count);
  fileName_.clear();
  name_->clear();
  facts_->clear();
  focus_.unhoverRegion();
  showPhoto(*canvas_, thumbnails_, photo);
  region_->setPicked(std::nullopt);
  askFacts();
  setAlignment(std::move(alignment));
}

void PhotoPage::setPlace(int row, int count) {
  place_->setText(row < 0 ? QString() : tr("%1 of %2").arg(countText(row + 1), countText(count)));
  before_->setEnabled(row > 0);
  after_->setEnabled(row + 1 < count);
}

void PhotoPage::close() {
  desk_.questions().cancel("align");
  canvas_->clear();
  focus_.unhoverRegion();
  photo_.reset();
}

void PhotoPage::alignWith(const Query& question) {
  if (!photo_ || !desk_.engine()) return;
  if (question.text.empty() && question.pictures.empty()) {
    desk_.questions().cancel("align");
    setAlignment(std::nullopt);
    return;
  }
  ask(
      desk_.questions(), "align", this,
      [engine = desk_.engine(), question, photo = *photo_](std::stop_token) {
        return engine->align(question, photo, {});
      },
      [this, photo = *photo_](Result<Alignment> answer) {
        if (photo_ != photo) return;
        // A photo that isn't indexed has no vectors to align, and a question may have nothing to
        // look for yet: it is shown without words.
        const bool silent = !answer && (answer.error().code == ErrorCode::NotFound ||
                                        answer.error().code == ErrorCode::InvalidArgument);
        if (!answer && !silent) Q_EMIT failed(answer.error());
        setAlignment(answer ? std::optional(std::move(*answer)) : std::nullopt);
      });
}

void PhotoPage::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  canvas_->setAlignment(alignment_);
  matrix_->setAlignment(alignment_);
  region_->setAlignment(alignment_);
  facts_->setScore(alignment_ ? std::optional(alignment_->score) : std::nullopt);
  region_->setPicked(canvas_->picked());
  matrix_->setVisible(alignment_ && matrixShown_);
  noWords_->setVisible(!alignment_);
  chips_->setVisible(alignment_.has_value());
  bar_->setVisible(alignment_.has_value());
  controls_->setEnabled(alignment_.has_value());
  chips_->setWords(alignment_ ? alignment_->words : std::vector<Word>{});
  chips_->setShares(alignment_ ? alignment_->wordScores : std::vector<float>{});
  reflectFocus();
}

void PhotoPage::reflectFocus() {
  canvas_->setLayers(focus_.layers());
  reflectBar();
}

void PhotoPage::reflectStyle() {
  canvas_->setHeatShown(controls_->heatShown());
  canvas_->setBoxesShown(controls_->boxesShown());
  canvas_->setStyle(controls_->heatStyle());
  matrix_->view().setStyle(controls_->heatStyle());
  reflectBar();
}

void PhotoPage::reflectBar() {
  if (!alignment_ || !controls_->heatShown()) return bar_->clear();
  bar_->show(colourScaleOf(*alignment_, canvas_->pictures().layers(), controls_->heatStyle()));
}

void PhotoPage::setMatrixShown(bool shown) {
  matrixShown_ = shown;
  matrix_->setVisible(alignment_ && shown);
}

void PhotoPage::askFacts() {
  ask(
      desk_.questions(), "facts", this,
      [reader = desk_.reader(), photo = *photo_](std::stop_token) {
        return reader.rows(std::span(&photo, 1));
      },
      [this, photo = *photo_](Result<std::vector<PhotoRow>> rows) {
        if (rows && !rows->empty() && photo_ == photo) showFacts(rows->front());
      });
}

void PhotoPage::showFacts(const PhotoRow& row) {
  fileName_ = pathText(row.path.filename());
  name_->setText(fileName_);
  name_->setToolTip(pathText(row.path));
  canvas_->setFullSize({row.width, row.height});
  canvas_->setAccessibleName(tr("Photo %1").arg(fileName_));
  facts_->show(row, alignment_ ? std::optional(alignment_->score) : std::nullopt);
}

void PhotoPage::findPicked() {
  const auto& area = canvas_->picked();
  if (!photo_ || !area) return;
  QueryPicture picture;
  picture.photo = photo_;
  picture.area = area;
  picture.name = fileName_.toStdString();
  Q_EMIT findRegions(picture);
}

bool PhotoPage::handleKey(QKeyEvent* event) {
  if (event->modifiers() & ~Qt::KeypadModifier) return false;
  const int key = event->key();
  const auto words = alignment_ ? scoredWords(*alignment_) : std::vector<int>{};
  if (handleWordKey(focus_, words, key) || handleHeatKey(*controls_, key)) return true;
  if (const int by = photoStep(key)) {
    Q_EMIT stepRequested(by);
    return true;
  }
  switch (key) {
    case Qt::Key_Escape:
      if (!focus_.unpinAll()) Q_EMIT closed();
      return true;
    case Qt::Key_M:
      setMatrixShown(!matrixShown_);
      return true;
    case Qt::Key_P:
      Q_EMIT pinRequested();
      return true;
    default:
      return false;
  }
}

void PhotoPage::keyPressEvent(QKeyEvent* event) {
  // The canvas has been asked where it has the focus; elsewhere its keys come here.
  const bool handled = (!canvas_->hasFocus() && canvas_->handleKey(event)) || handleKey(event);
  if (!handled) QWidget::keyPressEvent(event);
}

void PhotoPage::keyReleaseEvent(QKeyEvent* event) {
  if (canvas_->hasFocus() || !canvas_->handleKeyRelease(event)) QWidget::keyReleaseEvent(event);
}

bool PhotoPage::event(QEvent* event) {
  if (event->type() == QEvent::WindowDeactivate)
    canvas_->setAlone(false);  // Alt's release goes elsewhere
  return QWidget::event(event);
}

}  // namespace ws
