#include "ui/search/chip_row.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/search/chip_menu.h"
#include "ui/search/phrase_button.h"
#include "ui/search/question.h"
#include "ui/search/word_focus.h"
#include "ui/search/words.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kSpacing = 6;
constexpr int kBracketFoot = 4;  // of the bracket's ends, down to the chips

int stripHeight() { return QFontMetrics(uiFont(kCaptionPx)).height() + 2; }
int lineHeight() { return stripHeight() + chipHeight(); }

}  // namespace

ChipRow::ChipRow(WordFocus& focus, QWidget* parent)
    : QWidget(parent), focus_(focus), phrase_(new PhraseButton(focus, this)) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(tr("Words of the sentence"));
  phrase_->hide();
  connect(&focus_, &WordFocus::changed, this, &ChipRow::reflectMarks);
}

std::vector<int> ChipRow::order() const {
  std::vector<int> order;
  for (const bool picture : {true, false})
    for (int i = 0; i < count(); ++i)
      if (words_[static_cast<std::size_t>(i)].picture == picture) order.push_back(i);
  return order;
}

void ChipRow::setWords(const std::vector<Word>& words) {
  const bool otherOrder =
      words.size() != words_.size() ||
      !std::equal(words.begin(), words.end(), words_.begin(),
                  [](const Word& a, const Word& b) { return a.picture == b.picture; });
  words_ = words;
  const auto colours = wordColours(words);
  while (chips_.size() < words.size())
    chips_.push_back(new WordChip(focus_, static_cast<int>(chips_.size()), *this));
  for (std::size_t i = 0; i < chips_.size(); ++i) {
    if (i < words.size())
      chips_[i]->show(words[i], colours[i]);
    else
      chips_[i]->hide();
  }
  refreshThumbs();
  if (otherOrder) chainTabs();
  updateGeometry();
  arrange(width(), true);
  reflectMarks();
}

void ChipRow::refreshThumbs() {
  std::size_t picture = 0;
  for (std::size_t i = 0; question_ && i < words_.size(); ++i) {
    const auto& pictures = question_->state().pictures;
    if (words_[i].picture && picture < pictures.size())
      chips_[i]->setThumb(pictures[picture++].thumb);
  }
}

void ChipRow::chainTabs() {
  QWidget* before = before_;
  for (const int word : order()) {
    if (before) setTabOrder(before, chip(word));
    before = chip(word);
  }
  if (before) setTabOrder(before, phrase_);
}

void ChipRow::setShares(const std::vector<float>& shares) {
  for (std::size_t i = 0; i < words_.size(); ++i)
    chips_[i]->setShare(i < shares.size() ? shares[i] : 0, i < shares.size());
  updateGeometry();
  arrange(width(), true);
  reflectMarks();
}

int ChipRow::arrange(int width, bool move) const {
  int x = 0, y = 0;
  for (const int word : order()) {
    const QSize size = chip(word)->sizeHint().boundedTo(QSize(std::max(1, width), chipHeight()));
    if (x > 0 && x + size.width() > width) {
      x = 0;
      y += lineHeight();
    }
    if (move) chip(word)->setGeometry(QRect(QPoint(x, y + stripHeight()), size));
    x += size.width() + scaled(kSpacing);
  }
  return words_.empty() ? 0 : y + lineHeight();
}

QSize ChipRow::sizeHint() const {
  return {minimumSizeHint().width(), heightForWidth(std::max(200, width()))};
}
QSize ChipRow::minimumSizeHint() const { return {120, words_.empty() ? 0 : lineHeight()}; }

void ChipRow::resizeEvent(QResizeEvent*) {
  arrange(width(), true);
  reflectMarks();
}

void ChipRow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  // Theme and size of text come together with the palette.
  if (event->type() != QEvent::PaletteChange) return;
  updateGeometry();
  arrange(width(), true);
  reflectMarks();
}

std::vector<QRect> ChipRow::bracket() const {
  std::vector<QRect> parts;
  int lineY = -1;
  for (int word = 0; word < count(); ++word) {
    if (!focus_.isInPhrase(word)) continue;
    const QRect place = chip(word)->geometry();
    if (place.top() == lineY) {
      parts.back().setRight(place.right());
    } else {
      lineY = place.top();
      parts.push_back({place.left(), lineY - stripHeight(), place.width(), stripHeight()});
    }
  }
  return parts;
}

void ChipRow::reflectMarks() {
  const auto parts = bracket();
  phrase_->setVisible(!parts.empty());
  if (!parts.empty()) {
    const auto longest =
        std::max_element(parts.begin(), parts.end(),
                         [](const QRect& a, const QRect& b) { return a.width() < b.width(); });
    const QSize size = phrase_->sizeHint();
    const int x = std::clamp(longest->center().x() - size.width() / 2, 0,
                             std::max(0, width() - size.width()));
    phrase_->setGeometry(QRect(QPoint(x, longest->top()), size));
    phrase_->raise();
  }
  update();
}

void ChipRow::paintEvent(QPaintEvent*) {
  const auto parts = bracket();
  if (parts.empty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme().quiet, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const QRectF part = QRectF(parts[i]).adjusted(2, 0, -2, 0);
    const qreal y = part.center().y(), foot = y + scaled(kBracketFoot);
    QPainterPath path;
    // Open where the phrase goes on in the next line.
    path.moveTo(part.left(), i == 0 ? foot : y);
    path.lineTo(part.left(), y);
    path.lineTo(part.right(), y);
    if (i + 1 == parts.size()) path.lineTo(part.right(), foot);
    painter.drawPath(path);
  }
}

WordChip* ChipRow::chipAt(const QPoint& at) const {
  for (int word = 0; word < count(); ++word)
    if (chip(word)
            ->geometry()
            .adjusted(-scaled(kSpacing) / 2, 0, scaled(kSpacing) / 2, 0)
            .contains(at))
      return chip(word);
  return nullptr;
}

void ChipRow::toggle(int word) { focus_.togglePin(word); }

void ChipRow::climb(int word, int steps) {
  if (question_) setWeight(word, steppedWeight(question_->weightOf(word), steps));
}

void ChipRow::setWeight(int word, float weight) {
  if (question_) question_->setWeight(word, weight);
}

void ChipRow::remove(int word) {
  if (!question_ || word >= count() || !words_[static_cast<std::size_t>(word)].picture) return;
  const auto picture = std::count_if(words_.begin(), words_.begin() + word,
                                     [](const Word& before) { return before.picture; });
  question_->removePicture(static_cast<int>(picture));
}

void ChipRow::step(int word, int by, bool extend) {
  std::vector<int> stops = order();
  std::erase_if(stops, [&](int one) {
    return !chip(one)->isEnabled() || (extend && words_[static_cast<std::size_t>(one)].picture);
  });
  const auto here = std::find(stops.begin(), stops.end(), word);
  if (here == stops.end()) return;
  const auto last = static_cast<std::ptrdiff_t>(stops.size()) - 1;
  const int next = stops[static_cast<std::size_t>(
      std::clamp<std::ptrdiff_t>(here - stops.begin() + by, 0, last))];
  if (extend && !(focus_.hasPhrase() && focus_.isInPhrase(word))) anchor_ = word;
  extending_ = extend;
  chip(next)->setFocus(Qt::TabFocusReason);
  extending_ = false;
  if (extend) focus_.setPhrase(anchor_, next);
}

void ChipRow::openMenu(int word, const QPoint& at) {
  showChipMenu(*this, focus_, word, question_ ? question_->weightOf(word) : 1, at);
}

}  // namespace ws
