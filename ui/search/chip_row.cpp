#include "ui/search/chip_row.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/qt_values.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kChipHeight = 28;
constexpr int kPadding = 9;
constexpr int kFigureGap = 6;
constexpr int kSpacing = 6;
constexpr int kUnderline = 3;
constexpr int kChipRadius = 7;

}  // namespace

WordChip::WordChip(WordFocus& focus, int word, QWidget* parent)
    : QAbstractButton(parent), focus_(focus), word_(word) {
  setObjectName(QStringLiteral("chip%1").arg(word));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  connect(this, &QAbstractButton::clicked, this, [this] {
    if (beside_)
      focus_.toggleExtra(word_);
    else
      focus_.togglePin(word_);
  });
  connect(&focus_, &WordFocus::changed, this, [this] { update(); });
}

void WordChip::show(const Word& word, int colour) {
  shown_ = word;
  colour_ = colour;
  setText(toQString(word.text));
  setEnabled(word.scored);
  setFocusPolicy(word.scored ? Qt::TabFocus : Qt::NoFocus);
  describe();
  updateGeometry();
  update();
  setVisible(true);
}

void WordChip::setShare(float share, bool known) {
  share_ = share;
  hasShare_ = known && shown_.scored;
  describe();
  updateGeometry();
  update();
}

void WordChip::describe() {
  setAccessibleName(hasShare_ ? tr("%1, adds %2 to the score").arg(text(), scoreText(share_))
                              : text());
  // Where the chip shows its figure there is no tip: it would lie over the photos that are looked
  // at.
  QString tip;
  if (hasShare_ && colour_ < 0) tip = tr("“%1” adds %2").arg(text(), scoreText(share_));
  if (!shown_.scored) tip = tr("“%1” is left out by the model's rule.").arg(text());
  if (!shown_.known) tip = tr("The model does not know “%1”.").arg(text());
  setToolTip(tip);
}

QSize WordChip::sizeHint() const {
  const bool plain = colour_ < 0;
  int width = QFontMetrics(uiFont(kBodyPx, QFont::Medium)).horizontalAdvance(text()) +
              2 * (plain ? kPadding / 2 : kPadding);
  if (hasShare_ && !plain)
    width += kFigureGap + QFontMetrics(uiFont(kCaptionPx)).horizontalAdvance(scoreText(share_));
  return {width, kChipHeight};
}

void WordChip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool plain = colour_ < 0;
  const bool active = focus_.hovered() == word_ || focus_.isPinned(word_);
  const QRectF field = QRectF(rect()).adjusted(1, 1, -1, -1);
  const QColor colour = theme().word(colour_);
  if (!plain) {
    QPainterPath whole, upper;
    whole.addRoundedRect(field, kChipRadius, kChipRadius);
    upper.addRoundedRect(field.adjusted(0, -kChipHeight, 0, -kUnderline), kChipRadius, kChipRadius);
    painter.fillPath(whole, theme().raised);
    painter.fillPath(whole.subtracted(upper),
                     colour);  // the word's colour, a line along the lower edge
  }
  if (active || hasFocus()) {
    painter.setPen(QPen(active ? colour : theme().accent, focus_.isPinned(word_) ? 2.0 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), kChipRadius, kChipRadius);
  }
  const int padding = plain ? kPadding / 2 : kPadding;
  const QRect inner = rect().adjusted(padding, 0, -padding, plain ? 0 : -kUnderline + 1);
  QFont font = uiFont(kBodyPx, plain ? QFont::Normal : QFont::Medium);
  font.setStrikeOut(!shown_.known);  // not by colour alone
  painter.setFont(font);
  painter.setPen(plain && !active ? theme().quiet : theme().text);
  painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
  if (hasShare_ && !plain) {
    painter.setFont(uiFont(kCaptionPx));
    painter.setPen(theme().quiet);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, scoreText(share_));
  }
}

void WordChip::mouseReleaseEvent(QMouseEvent* event) {
  beside_ = event->modifiers() & Qt::ControlModifier;
  QAbstractButton::mouseReleaseEvent(event);
  beside_ = false;
}

void WordChip::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  if (isEnabled()) focus_.hover(word_);
}

void WordChip::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  focus_.unhover(word_);
}

void WordChip::focusInEvent(QFocusEvent* event) {
  QAbstractButton::focusInEvent(event);
  focus_.hover(word_);  // the keyboard's way of hovering
}

void WordChip::focusOutEvent(QFocusEvent* event) {
  QAbstractButton::focusOutEvent(event);
  focus_.unhover(word_);
}

void WordChip::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    click();
  else
    QAbstractButton::keyPressEvent(event);
}

ChipRow::ChipRow(WordFocus& focus, QWidget* parent) : QWidget(parent), focus_(focus) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(tr("Words of the sentence"));
}

void ChipRow::setWords(const std::vector<Word>& words) {
  const auto colours = wordColours(words);
  while (chips_.size() < words.size()) {
    auto* chip = new WordChip(focus_, static_cast<int>(chips_.size()), this);
    if (QWidget* before = chips_.empty() ? before_ : chips_.back()) setTabOrder(before, chip);
    chips_.push_back(chip);
  }
  for (std::size_t i = 0; i < chips_.size(); ++i) {
    if (i < words.size())
      chips_[i]->show(words[i], colours[i]);
    else
      chips_[i]->hide();
  }
  shown_ = words.size();
  updateGeometry();
  arrange(width(), true);
}

void ChipRow::setShares(const std::vector<float>& shares) {
  for (std::size_t i = 0; i < shown_; ++i)
    chips_[i]->setShare(i < shares.size() ? shares[i] : 0, i < shares.size());
  updateGeometry();
  arrange(width(), true);
}

int ChipRow::arrange(int width, bool move) const {
  int x = 0, y = 0;
  for (std::size_t i = 0; i < shown_; ++i) {
    const QSize size = chips_[i]->sizeHint().boundedTo(QSize(std::max(1, width), kChipHeight));
    if (x > 0 && x + size.width() > width) {
      x = 0;
      y += kChipHeight + kSpacing;
    }
    if (move) chips_[i]->setGeometry(QRect(QPoint(x, y), size));
    x += size.width() + kSpacing;
  }
  return shown_ == 0 ? 0 : y + kChipHeight;
}

QSize ChipRow::sizeHint() const {
  return {minimumSizeHint().width(), heightForWidth(std::max(200, width()))};
}
QSize ChipRow::minimumSizeHint() const { return {120, shown_ == 0 ? 0 : kChipHeight}; }

void ChipRow::resizeEvent(QResizeEvent*) { arrange(width(), true); }

}  // namespace ws
