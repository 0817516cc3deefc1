#include "ui/photo/matrix_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/photo/photo_canvas.h"
#include "ui/qt_values.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kRow = 24;
constexpr int kLabel = 84;
constexpr int kValue = 50;
constexpr qreal kCellMost = 24;
constexpr qreal kCellWithFigure = 20;

}  // namespace

MatrixView::MatrixView(WordFocus& focus, QWidget* parent) : QWidget(parent), focus_(focus) {
  setObjectName(QStringLiteral("matrix"));
  setAccessibleName(tr("Words by regions"));
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&focus_, &WordFocus::changed, this, [this] { update(); });
}

void MatrixView::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  words_.clear();
  colours_.clear();
  hoveredRegion_ = hoveredWord_ = -1;
  QStringList spoken;
  if (alignment_) {
    colours_ = wordColours(alignment_->words);
    for (int word = 0; word < static_cast<int>(alignment_->words.size()); ++word) {
      const auto w = static_cast<std::size_t>(word);
      if (!alignment_->words[w].scored || alignment_->boxes.empty()) continue;
      words_.push_back(word);
      if (w < alignment_->wordScores.size())
        spoken << QStringLiteral("%1 %2").arg(toQString(alignment_->words[w].text),
                                              scoreText(alignment_->wordScores[w]));
    }
  }
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

void MatrixView::setHoveredRegion(int region) {
  if (region == hoveredRegion_) return;
  hoveredRegion_ = region;
  update();
}

QSize MatrixView::sizeHint() const {
  return {260, words_.empty() ? 0 : (static_cast<int>(words_.size()) + 1) * kRow};
}

QRectF MatrixView::cell(int row, int column) const {
  const qreal room = width() - kLabel - kValue;
  const qreal edge = std::min(
      kCellMost, room / static_cast<qreal>(std::max<std::size_t>(1, alignment_->boxes.size())));
  return {kLabel + column * edge, static_cast<qreal>(row * kRow), edge, static_cast<qreal>(kRow)};
}

void MatrixView::paintEvent(QPaintEvent*) {
  if (!alignment_ || words_.empty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int regions = static_cast<int>(alignment_->boxes.size());
  const auto active = focus_.active();
  const qreal gap = cell(0, 0).width() > 8 ? 1.0 : 0.5;
  for (int row = 0; row < static_cast<int>(words_.size()); ++row) {
    const int word = words_[static_cast<std::size_t>(row)];
    const auto w = static_cast<std::size_t>(word);
    const bool strong = std::find(active.begin(), active.end(), word) != active.end();
    const int best = w < alignment_->bestRegion.size() ? alignment_->bestRegion[w] : -1;
    const QRectF line = cell(row, 0);
    painter.setFont(uiFont(12, strong ? QFont::DemiBold : QFont::Normal));
    painter.setPen(colours_[w] < 0 && !strong ? theme().quiet : theme().text);
    const QRectF label(0, line.top(), kLabel - 10, kRow);
    painter.drawText(
        label, Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(toQString(alignment_->words[w].text), Qt::ElideRight,
                                         static_cast<int>(label.width())));
    for (int region = 0; region < regions; ++region) {
      const float value = wordValue(*alignment_, word, region);
      const QRectF box = cell(row, region).adjusted(gap, 2, -gap, -2);
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme().raised);
      painter.drawRoundedRect(box, 3, 3);
      QColor colour = theme().word(colours_[w]);
      colour.setAlphaF(std::clamp(value, 0.0f, 1.0f));
      painter.setBrush(colour);
      painter.drawRoundedRect(box, 3, 3);
      if (region == best || region == hoveredRegion_) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(region == best ? theme().text : theme().quiet, region == best ? 1.6 : 1.0));
        painter.drawRoundedRect(box, 3, 3);
      }
      if (region == best && box.width() >= kCellWithFigure) {
        painter.setFont(uiFont(9, QFont::DemiBold));
        painter.setPen(theme().text);
        painter.drawText(box, Qt::AlignCenter,
                         scoreText(value).replace(QLatin1String("0."), QLatin1String(".")));
      }
    }
    painter.setFont(uiFont(kCaptionPx));
    painter.setPen(strong ? theme().text : theme().quiet);
    if (w < alignment_->wordScores.size())
      painter.drawText(QRectF(width() - kValue, line.top(), kValue, kRow),
                       Qt::AlignRight | Qt::AlignVCenter, scoreText(alignment_->wordScores[w]));
  }
  const QRectF sum(0, static_cast<qreal>(words_.size()) * kRow, width(), kRow);
  painter.setFont(uiFont(kCaptionPx));
  painter.setPen(theme().quiet);
  painter.drawText(sum.adjusted(0, 0, -kValue - 8, 0), Qt::AlignRight | Qt::AlignVCenter,
                   tr("sum: the score"));
  painter.setFont(uiFont(12, QFont::DemiBold));
  painter.setPen(theme().text);
  painter.drawText(sum, Qt::AlignRight | Qt::AlignVCenter, scoreText(alignment_->score));
}

void MatrixView::mouseMoveEvent(QMouseEvent* event) {
  if (!alignment_ || words_.empty()) return;
  const int row = static_cast<int>(event->position().y()) / kRow;
  const qreal edge = cell(0, 0).width();
  const int column = event->position().x() < kLabel
                         ? -1
                         : static_cast<int>((event->position().x() - kLabel) / edge);
  const int region =
      column < static_cast<int>(alignment_->boxes.size()) && row < static_cast<int>(words_.size())
          ? column
          : -1;
  const int word =
      row < static_cast<int>(words_.size()) ? words_[static_cast<std::size_t>(row)] : -1;
  if (word != hoveredWord_) {
    focus_.unhover(hoveredWord_);
    if (word >= 0) focus_.hover(word);
    hoveredWord_ = word;
  }
  if (region == hoveredRegion_) return;
  setHoveredRegion(region);
  Q_EMIT regionHovered(region);
}

void MatrixView::leaveEvent(QEvent*) {
  focus_.unhover(hoveredWord_);
  hoveredWord_ = -1;
  setHoveredRegion(-1);
  Q_EMIT regionHovered(-1);
}

}  // namespace ws
