#include <QRegularExpression>
#include <QString>

#include "ui/theme/theme.h"

namespace ws {
namespace {

// @name is a token of the table; each ends at a word boundary.
constexpr const char* kSheet = R"(
* { font-family: "@font"; font-size: @bodyPx; }
QWidget { color: @text; }
QToolTip { color: @text; background: @panel; border: 1px solid @line; padding: 6px 8px; }
#window, #grid, #gridPage, #photoStage, #emptyState, #libraryPage { background: @ground; }
#header, #statusBar, #sidebar, #photoSide { background: @panel; }
#header { border-bottom: 1px solid @line; }
#statusBar { border-top: 1px solid @line; }
#findSide, #findSideBody { background: @panel; }
#pageSwitch { background: @ground; border: 1px solid @line; border-radius: 9px; }
[role="card"] { background: @panel; border: 1px solid @line; border-radius: 10px; }
#photoSide, #photoSideBody, #shortcutSheetBody { background: @panel; }
#photoSide { border: none; border-left: 1px solid @line; }
QScrollArea { border: none; background: transparent; }
QLabel[role="quiet"], QCheckBox[role="quiet"] { color: @quiet; }
QLabel[role="caption"] { color: @quiet; font-size: @captionPx; font-weight: 600; }
QLabel[role="title"] { font-size: @titlePx; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="headline"] { font-size: @headlinePx; font-weight: 600; }

#searchLine { background: @panel; border: 1px solid @line; border-radius: 9px; padding: 0 10px 0 4px;
  font-size: @titlePx; selection-background-color: @accent; selection-color: @onAccent; }
#searchLine:focus { border: 1px solid @accent; }

QLineEdit, QPlainTextEdit { background: @panel; border: 1px solid @line; border-radius: 7px; padding: 4px 7px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: @quiet; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: none; padding: 0; }

QPushButton { background: @panel; border: 1px solid @line; border-radius: 8px; padding: 6px 14px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @quiet; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 5px 13px; }
QPushButton[role="link"], QToolButton[role="link"] { background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 2px 6px; color: @quiet; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { color: @text; background: @hover; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border-color: @accent; color: @text; }
QPushButton[role="segment"] { background: transparent; border: 1px solid transparent; border-radius: 7px;
  padding: 4px 12px; color: @quiet; }
QPushButton[role="segment"]:hover { color: @text; }
QPushButton[role="segment"]:checked { background: @hover; color: @text; font-weight: 600; }
QPushButton[role="segment"]:focus { border-color: @accent; color: @text; }
QPushButton[role="segment"]:disabled { color: @line; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 5px; }
QToolButton:hover, QToolButton:open { background: @hover; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; width: 0; }

QListView { background: transparent; border: none; outline: none; }
#sidebar QListView::item { border-radius: 7px; }
#historyPopup { background: @panel; border: 1px solid @line; }
#historyPopup QListView::item { border-radius: 6px; }
#historyPopup QListView::item:selected { background: @hover; color: @text; }
QMenu { background: @panel; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 26px; border-radius: 6px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QMenu::indicator { left: 8px; width: 13px; height: 13px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }

QSlider { min-height: 20px; background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @quiet; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
  background: @panel; border: 1px solid @accent; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @accent; }

QComboBox { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px 20px 3px 7px; color: @text; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border-color: @accent; }
QComboBox:disabled { color: @quiet; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url(@chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; selection-background-color: @hover;
  selection-color: @text; outline: none; padding: 4px; }
QCheckBox { spacing: 6px; padding: 2px; border: 1px solid transparent; border-radius: 6px; }
QCheckBox:focus { border-color: @accent; }
QCheckBox::indicator { width: 14px; height: 14px; border-radius: 4px; border: 1px solid @quiet; background: @panel; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }

#errorBar { background: @warningGround; border-bottom: 1px solid @line; }
#errorBar QLabel { color: @warning; }
QDialog, QMessageBox { background: @panel; }
QTreeView { background: @panel; border: 1px solid @line; border-radius: 8px; padding: 1px; outline: none; alternate-background-color: @raised; }
QTreeView::item { padding: 5px 6px; border: none; }
QTreeView::item:selected { background: @hover; color: @text; }
QHeaderView::section { background: @panel; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 6px 9px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section:first { border-top-left-radius: 7px; }
QHeaderView::section:last { border-top-right-radius: 7px; }
QSplitter::handle { background: transparent; }
)";

QString pixels(int px) { return QStringLiteral("%1px").arg(scaled(px)); }

}  // namespace

QString styleSheetOf(const Theme& t) {
  const std::pair<const char*, QString> values[] = {
      {"ground", t.ground.name()},
      {"panel", t.panel.name()},
      {"raised", t.raised.name()},
      {"hover", t.hover.name()},
      {"line", t.line.name()},
      {"text", t.text.name()},
      {"quiet", t.quiet.name()},
      {"accent", t.accent.name()},
      {"onAccent", t.onAccent.name()},
      {"warning", t.warning.name()},
      {"warningGround", t.warningGround.name()},
      {"font", uiFont(kBodyPx).family()},
      {"bodyPx", pixels(kBodyPx)},
      {"captionPx", pixels(kCaptionPx)},
      {"titlePx", pixels(kTitlePx)},
      {"headlinePx", pixels(kHeadlinePx)},
      {"chevron", QStringLiteral(":/icons/chevron-%1.svg")
                      .arg(t.dark ? QStringLiteral("dark") : QStringLiteral("light"))},
      {"check", QStringLiteral(":/icons/check-%1.svg")
                    .arg(t.dark ? QStringLiteral("dark") : QStringLiteral("light"))},
  };
  QString sheet = QString::fromLatin1(kSheet);
  for (const auto& [name, value] : values)
    sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(QLatin1String(name))), value);
  return sheet;
}

}  // namespace ws
