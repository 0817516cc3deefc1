#include "ui/search/phrase_button.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <array>

#include "ui/search/word_focus.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kPadding = 6;
constexpr int kArrow = 5;  // px, width of the small triangle

struct Rule {
  PhraseRule rule;
  QString name, tip;
};

std::array<Rule, 3> rules() {
  return {{{PhraseRule::Mean, PhraseButton::tr("mean"),
            PhraseButton::tr("The mean of the words: parts of a photo that answer all of them")},
           {PhraseRule::Max, PhraseButton::tr("max"),
            PhraseButton::tr("The highest of the words: parts that answer any of them")},
           {PhraseRule::First, PhraseButton::tr("first"),
            PhraseButton::tr("The first word alone, as read in the company of the others")}}};
}

const Rule& ruleOf(const std::array<Rule, 3>& all, PhraseRule rule) {
  return all[static_cast<std::size_t>(rule)];
}

}  // namespace

PhraseButton::PhraseButton(WordFocus& focus, QWidget* parent) : QToolButton(parent), focus_(focus) {
  setObjectName(QStringLiteral("phraseRule"));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setPopupMode(InstantPopup);
  auto* menu = new QMenu(this);
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    menu->clear();
    addPhraseRules(*menu, focus_);
    menu->addSeparator();
    menu->addAction(tr("Take the phrase apart"), &focus_, &WordFocus::clearPhrase);
  });
  setMenu(menu);
  connect(&focus_, &WordFocus::changed, this, &PhraseButton::reflect);
  reflect();
}

void PhraseButton::reflect() {
  const auto all = rules();
  const Rule& rule = ruleOf(all, focus_.phraseRule());
  setText(rule.name);
  setToolTip(rule.tip);
  setAccessibleName(tr("Phrase rule: %1").arg(rule.name));
  setAccessibleDescription(rule.tip);
  update();
}

QSize PhraseButton::sizeHint() const {
  const QFontMetrics metrics(uiFont(kCaptionPx));
  int width = 0;  // of the longest rule: the bracket doesn't jump when another is chosen
  for (const auto& rule : rules()) width = std::max(width, metrics.horizontalAdvance(rule.name));
  return {width + 2 * kPadding + kArrow + 4, metrics.height() + 2};
}

void PhraseButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  // The bracket's line ends beside the word.
  painter.fillRect(rect(), parentWidget()->palette().color(QPalette::Window));
  const bool lit = underMouse() || hasFocus();
  const QColor ink = lit ? theme().text : theme().quiet;
  if (hasFocus()) {
    painter.setPen(QPen(theme().accent, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  }
  painter.setFont(uiFont(kCaptionPx));
  painter.setPen(ink);
  const QFontMetrics metrics(uiFont(kCaptionPx));
  const int left = (width() - metrics.horizontalAdvance(text()) - kArrow - 4) / 2;
  painter.drawText(QRect(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
  const qreal x = left + metrics.horizontalAdvance(text()) + 4, y = height() / 2.0 - 1;
  QPainterPath arrow;
  arrow.moveTo(x, y);
  arrow.lineTo(x + kArrow, y);
  arrow.lineTo(x + kArrow / 2.0, y + 3);
  arrow.closeSubpath();
  painter.fillPath(arrow, ink);
}

void addPhraseRules(QMenu& menu, WordFocus& focus) {
  menu.setToolTipsVisible(true);
  auto* group = new QActionGroup(&menu);
  for (const auto& rule : rules()) {
    QAction* action = menu.addAction(PhraseButton::tr("Phrase: %1").arg(rule.name), &focus,
                                     [&focus, rule = rule.rule] { focus.setPhraseRule(rule); });
    action->setObjectName(QStringLiteral("phrase-") + rule.name);
    action->setToolTip(rule.tip);
    action->setCheckable(true);
    action->setChecked(focus.phraseRule() == rule.rule);
    group->addAction(action);
  }
}

}  // namespace ws
