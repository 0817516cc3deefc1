#include "ui/find_side.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/grid/photo_grid.h"
#include "ui/matrix/matrix_view.h"
#include "ui/photo/photo_canvas.h"
#include "ui/photo/photo_facts.h"
#include "ui/qt_values.h"
#include "ui/search/chip_row.h"
#include "ui/search/word_focus.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kSoonMs = 60;
constexpr int kMargin = 14;
constexpr qreal kTallest =
    1.1;  // the preview's height by its width; taller photos are shown smaller

QLabel* caption(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", "caption");
  return label;
}

}  // namespace

FindSide::FindSide(Desk& desk, PhotoGrid& grid, WordFocus& focus, QWidget* parent)
    : QScrollArea(parent), desk_(desk), grid_(grid), focus_(focus) {
  setObjectName(QStringLiteral("findSide"));
  setAccessibleName(tr("The photo chosen"));
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // Its place is always kept: photo, chips and matrix take their height from their width, and a bar
  // that comes and goes would change both without end.
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
          [this](int, int most) { verticalScrollBar()->setEnabled(most > 0); });
  setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget(this);
  body->setObjectName(QStringLiteral("findSideBody"));
  hint_ = new QLabel(
      tr("Choose a photo to see why it was found: its words, where they are, and what is known of "
         "it."),
      body);
  hint_->setProperty("role", "quiet");
  hint_->setWordWrap(true);
  photoPart_ = new QWidget(body);
  canvas_ = new PhotoCanvas(desk, photoPart_);
  canvas_->setObjectName(QStringLiteral("sideCanvas"));
  canvas_->setBoxesShown(BoxesShown::None);
  name_ = new QLabel(photoPart_);
  name_->setObjectName(QStringLiteral("sideName"));
  name_->setProperty("role", "strong");
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  selected_ = new QLabel(photoPart_);
  selected_->setProperty("role", "quiet");
  wordsPart_ = new QWidget(photoPart_);
  chips_ = new ChipRow(focus, wordsPart_);
  chips_->setObjectName(QStringLiteral("sideChips"));
  matrix_ = new MatrixView(focus, wordsPart_);
  matrix_->setObjectName(QStringLiteral("sideMatrix"));
  matrix_->setArrangement({.foldSmall = true});
  facts_ = new PhotoFacts(photoPart_);
  open_ = new QPushButton(tr("Inspect"), photoPart_);
  open_->setObjectName(QStringLiteral("sideInspect"));
  open_->setToolTip(tr("Open this photo large (Enter)"));
  hold_ = new QPushButton(photoPart_);
  hold_->setObjectName(QStringLiteral("sideHold"));
  hold_->setToolTip(
      tr("Hold this photo, choose another, and see why one is above the other (Ctrl+P)"));
  compare_ = new QPushButton(photoPart_);
  compare_->setObjectName(QStringLiteral("sideCompare"));

  auto* words = new QVBoxLayout(wordsPart_);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(8);
  words->addWidget(chips_);
  words->addSpacing(4);
  words->addWidget(caption(tr("WORDS × REGIONS"), wordsPart_));
  words->addWidget(matrix_);
  auto* photo = new QVBoxLayout(photoPart_);
  photo->setContentsMargins(0, 0, 0, 0);
  photo->setSpacing(8);
  photo->addWidget(canvas_, 0, Qt::AlignHCenter);
  photo->addWidget(selected_);
  photo->addWidget(name_);
  photo->addWidget(wordsPart_);
  photo->addSpacing(4);
  photo->addWidget(facts_);
  photo->addSpacing(4);
  auto* tools = new QHBoxLayout;
  tools->setSpacing(8);
  tools->addWidget(open_, 1);
  tools->addWidget(hold_, 1);
  photo->addLayout(tools);
  photo->addWidget(compare_);
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  layout->addWidget(hint_);
  layout->addWidget(photoPart_);
  layout->addStretch(1);
  setWidget(body);
  chips_->setTabAfter(canvas_);

  soon_.setSingleShot(true);
  soon_.setInterval(kSoonMs);
  connect(&soon_, &QTimer::timeout, this, &FindSide::take);
  connect(&grid_, &PhotoGrid::primaryChanged, this, &FindSide::refresh);
  connect(&grid_, &PhotoGrid::selectionCountChanged, this, &FindSide::refresh);
  connect(&grid_.photos(), &QAbstractItemModel::modelReset, this, &FindSide::refresh);
  connect(&grid_.photos(), &QAbstractItemModel::dataChanged, this, &FindSide::refresh);
  connect(&focus_, &WordFocus::changed, this, &FindSide::showFocus);
  connect(&focus_, &WordFocus::regionChanged, this,
          [this] { canvas_->setHoveredRegion(focus_.regionHovered()); });
  connect(canvas_, &PhotoCanvas::regionHovered, &focus_, &WordFocus::hoverRegion);
  connect(canvas_, &PhotoCanvas::failed, this, &FindSide::failed);
  connect(open_, &QPushButton::clicked, this, [this] {
    const QModelIndex current = grid_.currentIndex();
    if (current.isValid()) Q_EMIT openRequested(current.row());
  });
  connect(hold_, &QPushButton::clicked, this, [this] {
    if (held_ && held_ == photo_) return Q_EMIT letGoRequested();
    const QModelIndex current = grid_.currentIndex();
    if (current.isValid()) Q_EMIT holdRequested(current.row());
  });
  connect(compare_, &QPushButton::clicked, this, &FindSide::compareRequested);
  setHeld({}, {});
  take();
}

void FindSide::setStyle(const HeatmapStyle& style) {
  canvas_->setStyle(style);
  matrix_->setStyle(style);
}

void FindSide::setHeld(std::optional<PhotoId> photo, const QString& name) {
  held_ = photo;
  compare_->setText(tr("Why this one and not %1?").arg(name));
  reflectHeld();
}

void FindSide::reflectHeld() {
  const bool same = held_ && held_ == photo_;
  hold_->setText(same ? tr("Let go") : tr("Hold to compare"));
  compare_->setVisible(held_ && !same);
}

void FindSide::refreshIcons() { fitCanvas(); }

void FindSide::take() {
  if (!isVisible()) return;
  const QModelIndex current = grid_.currentIndex();
  const bool any = current.isValid();
  hint_->setVisible(!any);
  photoPart_->setVisible(any);
  if (any) return showPhoto(current.row());
  if (photo_) canvas_->clear();
  photo_.reset();
}

void FindSide::showPhoto(int row) {
  PhotoModel& photos = grid_.photos();
  const PhotoId id = photos.idAt(row);
  const PhotoRow* known = photos.rowAt(row);
  if (photo_ != id) {
    photo_ = id;
    const auto* thumb = grid_.thumbnails().find(id);
    const bool whole = thumb && (thumb->spec.whole || std::abs(thumb->aspect - 1) < 0.01);
    if (thumb) aspect_ = thumb->aspect;
    canvas_->setPhoto(id, whole ? thumb->pixmap.toImage() : QImage(), aspect_);
    fitCanvas();
    facts_->clear();
    shownPath_.clear();
    reflectHeld();
  }
  if (known) {
    if (known->width > 0 && known->height > 0) {
      aspect_ = static_cast<qreal>(known->width) / known->height;
      canvas_->setFullSize({known->width, known->height});
      fitCanvas();
    }
    const QString file = pathText(known->path.filename());
    name_->setText(file);
    name_->setToolTip(pathText(known->path));
    const auto score = photos.scoreAt(row);
    if (shownPath_ != known->path || shownStatus_ != known->status || shownScore_ != score)
      facts_->show(*known, score);
    shownPath_ = known->path;
    shownStatus_ = known->status;
    shownScore_ = score;
  }
  const int selected = grid_.selectedCount();
  selected_->setVisible(selected > 1);
  selected_->setText(tr("%Ln photo(s) selected; this one is current:", nullptr, selected));
  showWords(photos.alignmentAt(row));
}

void FindSide::showWords(std::shared_ptr<const Alignment> alignment) {
  wordsPart_->setVisible(alignment && !alignment->boxes.empty());
  if (alignment == alignment_) return;
  alignment_ = std::move(alignment);
  const bool any = alignment_ && !alignment_->boxes.empty();
  canvas_->setAlignment(any ? std::optional(*alignment_) : std::nullopt);
  matrix_->setAlignment(any ? std::optional(*alignment_) : std::nullopt);
  if (!any) return;
  chips_->setWords(alignment_->words);
  chips_->setShares(alignment_->wordScores);
  showFocus();
}

void FindSide::showFocus() {
  if (!alignment_ || !isVisible()) return;
  canvas_->setLayers(focus_.layers());
}

void FindSide::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  take();
}

void FindSide::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  fitCanvas();
}

bool FindSide::eventFilter(QObject* object, QEvent* event) {
  if (object != widget() || event->type() != QEvent::Resize)
    return QScrollArea::eventFilter(object, event);
  // The body's height follows from sizes inside it that follow from its height: once is enough, the
  // next layout finds the rest. Without end it would be on the stack.
  if (fitting_) return false;
  fitting_ = true;
  const bool taken = QScrollArea::eventFilter(object, event);
  fitting_ = false;
  return taken;
}

void FindSide::fitCanvas() {
  const int room = std::max(1, viewport()->width() - 2 * kMargin);
  const int height = std::max(1, static_cast<int>(room / std::max(1 / kTallest, aspect_)));
  const int width = std::min(room, static_cast<int>(std::ceil(height * aspect_)));
  if (canvas_->size() != QSize(width, height)) canvas_->setFixedSize(std::max(1, width), height);
}

}  // namespace ws
