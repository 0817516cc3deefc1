#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyleFactory>

namespace ws {
namespace {

bool darkNow = false;

}  // namespace

const Theme& theme() { return darkNow ? darkTheme() : lightTheme(); }

QPalette paletteOf(const Theme& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.ground);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.panel);
  p.setColor(QPalette::AlternateBase, t.raised);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.quiet);
  p.setColor(QPalette::Button, t.panel);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.onAccent);
  p.setColor(QPalette::ToolTipBase, t.panel);
  p.setColor(QPalette::ToolTipText, t.text);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::Light, t.panel);
  p.setColor(QPalette::Midlight, t.raised);
  p.setColor(QPalette::Mid, t.line);
  p.setColor(QPalette::Dark, t.line);
  p.setColor(QPalette::Shadow, t.line);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.quiet);
  return p;
}

void applyTheme(QApplication& app, bool dark) {
  darkNow = dark;
  static bool styled = false;
  if (!styled) {
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    styled = true;
  }
  app.setFont(uiFont(kBodyPx));
  app.setPalette(paletteOf(theme()));
  app.setStyleSheet(styleSheetOf(theme()));
}

}  // namespace ws
