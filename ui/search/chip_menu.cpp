#include "ui/search/chip_menu.h"

#include <QCoreApplication>
#include <QMenu>

#include "ui/search/chip_row.h"
#include "ui/search/phrase_button.h"
#include "ui/search/word_focus.h"

namespace ws {
namespace {

QString say(const char* text) { return QCoreApplication::translate("ws::ChipMenu", text); }

/// A key that the chip itself answers to, shown beside the action.
QAction* add(QMenu& menu, const char* text, const char* key, const auto& act) {
  QAction* action = menu.addAction(say(text) + QLatin1Char('\t') + say(key), &menu, act);
  return action;
}

void addWeights(QMenu& menu, ChipRow& row, int word, float weight) {
  add(menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Weighs more"),
      QT_TRANSLATE_NOOP("ws::ChipMenu", "+"), [&row, word] { row.climb(word, 1); });
  add(menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Weighs less"),
      QT_TRANSLATE_NOOP("ws::ChipMenu", "−"), [&row, word] { row.climb(word, -1); });
  QAction* against = menu.addAction(say(QT_TRANSLATE_NOOP("ws::ChipMenu", "Counts against")), &menu,
                                    [&row, word, weight] { row.setWeight(word, -weight); });
  against->setObjectName(QStringLiteral("countsAgainst"));
  against->setCheckable(true);
  against->setChecked(weight < 0);
  if (weight != 1 && weight != -1)
    menu.addAction(say(QT_TRANSLATE_NOOP("ws::ChipMenu", "Weighs as the others")), &menu,
                   [&row, word, weight] { row.setWeight(word, weight < 0 ? -1.0f : 1.0f); });
}

}  // namespace

void showChipMenu(ChipRow& row, WordFocus& focus, int word, float weight, const QPoint& at) {
  auto* menu = new QMenu(&row);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("chipMenu"));
  QAction* pin =
      add(*menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Keep its heat"),
          QT_TRANSLATE_NOOP("ws::ChipMenu", "Space"), [&focus, word] { focus.togglePin(word); });
  pin->setCheckable(true);
  pin->setChecked(focus.isPinned(word));
  add(*menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Show beside, in its own colour"),
      QT_TRANSLATE_NOOP("ws::ChipMenu", "Ctrl+Space"), [&focus, word] { focus.toggleExtra(word); });
  const bool picture = row.chip(word)->shown().picture;
  if (!picture) {
    add(*menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Join with the next word"),
        QT_TRANSLATE_NOOP("ws::ChipMenu", "Shift+Right"),
        [&row, word] { row.step(word, 1, true); });
  }
  if (focus.isInPhrase(word)) {
    menu->addSeparator();
    addPhraseRules(*menu, focus);
  }
  if (row.canWeigh()) {
    menu->addSeparator();
    addWeights(*menu, row, word, weight);
    menu->addSeparator();
    if (picture)
      add(*menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Remove the picture"),
          QT_TRANSLATE_NOOP("ws::ChipMenu", "Delete"), [&row, word] { row.remove(word); });
    else
      add(*menu, QT_TRANSLATE_NOOP("ws::ChipMenu", "Edit in the sentence"),
          QT_TRANSLATE_NOOP("ws::ChipMenu", "F2"),
          [&row, word] { Q_EMIT row.editRequested(word); });
  }
  menu->popup(at);
}

}  // namespace ws
