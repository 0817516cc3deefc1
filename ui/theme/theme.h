#pragma once
// Colours and sizes of the window: one table of tokens in two themes. Style sheet and palette are
// made from it; no colour is written anywhere else.
#include <QColor>
#include <QFont>
#include <QPalette>
#include <array>

class QApplication;

namespace ws {

constexpr int kWordColours = 6;

struct Theme {
  bool dark = false;
  QColor ground, panel, raised, hover, line, text, quiet, accent, onAccent, warning, warningGround;
  QColor tile;                 ///< behind a photo that isn't there yet
  QColor onPhoto, photoShade;  ///< text over a photo, and the shadow that makes it readable
  std::array<QColor, kWordColours> words;  ///< one a word, safe for colour-blind eyes

  /// A word's colour by the index that `wordColours` gave it; the quiet grey for "other words"
  /// (-1).
  QColor word(int index) const {
    return index < 0 ? quiet : words[static_cast<std::size_t>(index % kWordColours)];
  }
};

const Theme& lightTheme();
const Theme& darkTheme();
/// The theme in use. GUI thread only.
const Theme& theme();

constexpr int kRadius = 8;  // px, of panels, fields and tiles
constexpr int kHeadlinePx = 20;
constexpr int kTitlePx = 15;
constexpr int kBodyPx = 13;
constexpr int kCaptionPx = 11;

/// How large text is: 1 at the usual size, more where the system's font is larger or the user wishes
/// larger text; what lies around text grows with it. GUI thread only.
double textScale();
/// @param wish  the user's, beside the system's own; 1: as the system has it
void setTextWish(double wish);
/// A length in device-independent pixels at the usual text size, at the present one.
int scaled(int px);

/// The interface's font at a pixel size of the usual text size: Inter where it is installed, else
/// the system's; figures of one width where Qt can.
QFont uiFont(int pixelSize, QFont::Weight weight = QFont::Normal);

QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

/// Gives the whole program a theme. Widgets that paint themselves hear it as QEvent::PaletteChange.
void applyTheme(QApplication& app, bool dark);

}  // namespace ws
