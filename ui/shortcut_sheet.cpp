#include "ui/shortcut_sheet.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>
#include <span>

#include "ui/theme/theme.h"

namespace ws {
namespace {

struct Key {
  const char* keys;
  const char* what;
};
struct Group {
  const char* title;
  std::span<const Key> keys;
};

constexpr Key kWindow[] = {
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+F, /"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "To the search line")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Alt+1 to Alt+4"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Find, Inspect, Compare, Describe")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+E"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Export a figure, or the numbers")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+P"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Hold this photo to compare others with it")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "F4, F7"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Hide or show the panes at the sides")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+Z, Ctrl+Shift+Z"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Undo, redo: words, weights, pins, line, stacks")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+O, F5"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Add photos, look for new ones")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+L"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Library: folders, indexing, what could not be read")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl++, Ctrl+−"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Larger or smaller tiles")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+Shift+L, F11"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Larger text, full screen")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "F10, F1"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Menu, this sheet")},
};
constexpr Key kSearch[] = {
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "-car, 2:red"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "A word that counts against, one that weighs more")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+V"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Search with a copied picture")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Down, Enter"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "To the photos")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Up, Alt+Down"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Earlier questions")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Esc"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Let go of words, then clear")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Tab"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "To the words as chips")},
};
constexpr Key kChips[] = {
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Space, Ctrl+Space"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Pin a word, pin another beside it")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Left, Right"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "To the next word; with Shift: a phrase")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "+, −"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Weigh it more or less, down to against")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "F2, Menu"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Edit it in the line, all that can be done")},
};
constexpr Key kGrid[] = {
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Arrows, Home, End"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Move; with Shift select, with Ctrl move alone")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Enter, Space"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Open, quick look")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+A, Ctrl+Space"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Select all, pick one")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+I"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Why this photo")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Right, Left"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Unfold or fold a stack of near-duplicates")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+Alt+arrows"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Move the relevance line")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+C, Ctrl+Shift+C"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Copy image, copy path")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Ctrl+Shift+F, Ctrl+Shift+E"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Find similar, exclude like this")},
};
constexpr Key kPhoto[] = {
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Page Up, Page Down"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Photo before, photo after")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "+, −, F"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Zoom in, out, fit or 100 %")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "1 to 9, 0"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Pick a word, let go")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "[, ]"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Word before, word after")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "P"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Hold this photo to compare others with it")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "H, B, M"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Heat, boxes, matrix on or off")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Comma, full stop"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Heat fainter, stronger")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "R, arrows"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Draw a box; with Shift change its size")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Alt held"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "The photo alone")},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Esc"),
     QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Let go of words, then back to the photos")},
};

constexpr std::array<Group, 5> kGroups = {{
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Everywhere"), kWindow},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Search line"), kSearch},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Words"), kChips},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Photos"), kGrid},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "One photo"), kPhoto},
}};
constexpr int kFirstOnTheRight = 3;  // of the groups
constexpr int kWidth = 960;

}  // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("shortcutSheet"));
  setWindowTitle(tr("Keyboard shortcuts"));
  auto* body = new QWidget(this);
  body->setObjectName(QStringLiteral("shortcutSheetBody"));
  auto* columns = new QHBoxLayout(body);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(36);
  QVBoxLayout* column = nullptr;
  for (int group = 0; group < static_cast<int>(kGroups.size()); ++group) {
    if (group == 0 || group == kFirstOnTheRight) {
      if (column) column->addStretch(1);
      column = new QVBoxLayout;
      column->setSpacing(20);
      columns->addLayout(column, 1);
    }
    column->addWidget(makeGroup(group));
  }
  column->addStretch(1);
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setAccessibleName(windowTitle());
  area->setWidget(body);
  auto* heading = new QLabel(windowTitle(), this);
  heading->setProperty("role", "headline");
  auto* close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("closeShortcuts"));
  close->setProperty("role", "primary");
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 18);
  layout->setSpacing(16);
  layout->addWidget(heading);
  layout->addWidget(area, 1);
  layout->addLayout(buttons);
  const QSize wanted = body->sizeHint().expandedTo({scaled(kWidth), 0}) + QSize(80, 150);
  resize(wanted.boundedTo(parent->window()->size() - QSize(60, 60)));
}

QWidget* ShortcutSheet::makeGroup(int group) {
  const Group& shown = kGroups[static_cast<std::size_t>(group)];
  auto* part = new QWidget(this);
  auto* title = new QLabel(tr(shown.title), part);
  title->setProperty("role", "strong");
  auto* rows = new QGridLayout(part);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setHorizontalSpacing(18);
  rows->setVerticalSpacing(6);
  rows->setColumnStretch(1, 1);
  rows->addWidget(title, 0, 0, 1, 2);
  int row = 1;
  for (const Key& key : shown.keys) {
    auto* keys = new QLabel(tr(key.keys), part);
    keys->setMinimumWidth(scaled(170));
    auto* what = new QLabel(tr(key.what), part);
    what->setProperty("role", "quiet");
    what->setWordWrap(true);
    rows->addWidget(keys, row, 0, Qt::AlignTop);
    rows->addWidget(what, row++, 1);
  }
  return part;
}

}  // namespace ws
