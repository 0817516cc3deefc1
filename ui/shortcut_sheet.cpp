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

#define WS_SAY(text) QT_TRANSLATE_NOOP("ws::ShortcutSheet", text)

struct Key {
  const char* keys;
  const char* what;
};
struct Group {
  const char* title;
  std::span<const Key> keys;
};

constexpr Key kWindow[] = {
    {WS_SAY("Ctrl+F, /"), WS_SAY("To the search line")},
    {WS_SAY("Ctrl+1 to Ctrl+4"), WS_SAY("Find, Inspect, Compare, Describe")},
    {WS_SAY("Ctrl+P"), WS_SAY("Hold this photo to compare others with it")},
    {WS_SAY("F4, F7"), WS_SAY("Hide or show the panes at the sides")},
    {WS_SAY("Ctrl+Z, Ctrl+Shift+Z"), WS_SAY("Undo, redo: words, weights, pins, line, stacks")},
    {WS_SAY("Ctrl+O, F5"), WS_SAY("Add photos, look for new ones")},
    {WS_SAY("Ctrl+L"), WS_SAY("Library: folders, indexing, what could not be read")},
    {WS_SAY("Ctrl++, Ctrl+−"), WS_SAY("Larger or smaller tiles")},
    {WS_SAY("Ctrl+Shift+L, F11"), WS_SAY("Larger text, full screen")},
    {WS_SAY("F10, F1"), WS_SAY("Menu, this sheet")},
};
constexpr Key kSearch[] = {
    {WS_SAY("-car, 2:red"), WS_SAY("A word that counts against, one that weighs more")},
    {WS_SAY("Ctrl+V"), WS_SAY("Search with a copied picture")},
    {WS_SAY("Down, Enter"), WS_SAY("To the photos")},
    {WS_SAY("Up, Alt+Down"), WS_SAY("Earlier questions")},
    {WS_SAY("Esc"), WS_SAY("Let go of words, then clear")},
    {WS_SAY("Tab"), WS_SAY("To the words as chips")},
};
constexpr Key kChips[] = {
    {WS_SAY("Space, Ctrl+Space"), WS_SAY("Pin a word, pin another beside it")},
    {WS_SAY("Left, Right"), WS_SAY("To the next word; with Shift: a phrase")},
    {WS_SAY("+, −"), WS_SAY("Weigh it more or less, down to against")},
    {WS_SAY("F2, Menu"), WS_SAY("Edit it in the line, all that can be done")},
};
constexpr Key kGrid[] = {
    {WS_SAY("Arrows, Home, End"), WS_SAY("Move; with Shift select, with Ctrl move alone")},
    {WS_SAY("Enter, Space"), WS_SAY("Open, quick look")},
    {WS_SAY("Ctrl+A, Ctrl+Space"), WS_SAY("Select all, pick one")},
    {WS_SAY("Ctrl+I"), WS_SAY("Why this photo")},
    {WS_SAY("Right, Left"), WS_SAY("Unfold or fold a stack of near-duplicates")},
    {WS_SAY("Ctrl+Alt+arrows"), WS_SAY("Move the relevance line")},
    {WS_SAY("Ctrl+C, Ctrl+Shift+C"), WS_SAY("Copy image, copy path")},
    {WS_SAY("Ctrl+Shift+F, Ctrl+Shift+E"), WS_SAY("Find similar, exclude like this")},
};
constexpr Key kPhoto[] = {
    {WS_SAY("Page Up, Page Down"), WS_SAY("Photo before, photo after")},
    {WS_SAY("+, −, F"), WS_SAY("Zoom in, out, fit or 100 %")},
    {WS_SAY("1 to 9, 0"), WS_SAY("Pick a word, let go")},
    {WS_SAY("[, ]"), WS_SAY("Word before, word after")},
    {WS_SAY("P"), WS_SAY("Hold this photo to compare others with it")},
    {WS_SAY("H, B, M"), WS_SAY("Heat, boxes, matrix on or off")},
    {WS_SAY("Comma, full stop"), WS_SAY("Heat fainter, stronger")},
    {WS_SAY("R, arrows"), WS_SAY("Draw a box; with Shift change its size")},
    {WS_SAY("Alt held"), WS_SAY("The photo alone")},
    {WS_SAY("Esc"), WS_SAY("Let go of words, then back to the photos")},
};
#undef WS_SAY

constexpr std::array<Group, 5> kGroups = {{
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Everywhere"), kWindow},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Search line"), kSearch},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Words"), kChips},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "Photos"), kGrid},
    {QT_TRANSLATE_NOOP("ws::ShortcutSheet", "One photo"), kPhoto},
}};
constexpr int kFirstOnTheRight = 3;  // of the groups

}  // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("shortcutSheet"));
  setWindowTitle(tr("Keyboard shortcuts"));
  auto* body = new QWidget(this);
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
  const QSize wanted = body->sizeHint() + QSize(80, 150);
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
