// The table itself, and the font: needs QtGui alone, so that figures have the window's colours where there is no window.
#include <QFontDatabase>
#include <QFontInfo>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace ws {
namespace {

double wish = 1;

/// The system's font beside what desktops have by default, 9 to 11 points: those all mean "as usual".
double systemScale() {
  constexpr double kLeast = 9, kMost = 11, kLimit = 2.5;
  const QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  const double points = font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
  if (points <= 0) return 1;
  return std::clamp(points / std::clamp(points, kLeast, kMost), 1 / kLimit, kLimit);
}

Theme makeLight() {
  Theme t;
  t.dark = false;
  t.ground = 0xF6F6F4, t.panel = 0xFFFFFF, t.raised = 0xF2F2EF, t.hover = 0xEBEBE7,
  t.line = 0xE3E3DF;
  t.text = 0x1B1D20, t.quiet = 0x60666D, t.accent = 0x2F5BD0, t.onAccent = 0xFFFFFF;
  t.warning = 0x8A4B00, t.warningGround = 0xFFF3E0, t.tile = 0xE9E9E5;
  t.onPhoto = 0xFFFFFF, t.photoShade = QColor(0, 0, 0, 150);
  t.words = {0xD55E00, 0x0072B2, 0x009E73, 0x8C5A9E, 0x8A7400, 0xC2326B};
  return t;
}

Theme makeDark() {
  Theme t;
  t.dark = true;
  t.ground = 0x141619, t.panel = 0x1C1F23, t.raised = 0x26292E, t.hover = 0x2E3238,
  t.line = 0x2B2F35;
  t.text = 0xE9EBEE, t.quiet = 0x979DA5, t.accent = 0x8FB0FF, t.onAccent = 0x141619;
  t.warning = 0xFFC27A, t.warningGround = 0x33291B, t.tile = 0x22262B;
  t.onPhoto = 0xFFFFFF, t.photoShade = QColor(0, 0, 0, 150);
  t.words = {0xFF9A4D, 0x63B8F2, 0x3CCF9F, 0xCFA0E0, 0xE8D35A, 0xFF8FB1};
  return t;
}

}  // namespace

const Theme& lightTheme() {
  static const Theme theme = makeLight();
  return theme;
}

const Theme& darkTheme() {
  static const Theme theme = makeDark();
  return theme;
}

double textScale() {
  static const double system = systemScale();
  return system * wish;
}

void setTextWish(double scale) { wish = scale; }

int scaled(int px) { return static_cast<int>(std::lround(px * textScale())); }

QFont uiFont(int pixelSize, QFont::Weight weight) {
  static const bool inter = QFontDatabase::hasFamily(QStringLiteral("Inter"));
  QFont font = inter ? QFont(QStringLiteral("Inter"))
                     : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  font.setPixelSize(scaled(pixelSize));
  font.setWeight(weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
  font.setFeature("tnum", 1);
#endif
  return font;
}

}  // namespace ws
