#include "ui/figure/detail/figure_type.h"

#include <QFontMetricsF>
#include <cmath>

#include "ui/qt_values.h"

namespace ws {
namespace {

double shareOfBody(TypeRole role) {
  switch (role) {
    case TypeRole::Caption:
      return 0.85;
    case TypeRole::Small:
      return 0.72;
    case TypeRole::Strong:
    case TypeRole::Body:
      break;
  }
  return 1;
}

}  // namespace

FigureType::FigureType(const FigureSpec& spec)
    : em_(std::round(spec.textPt * kFigureUnitsPerPt)), family_(figureText(spec.fontFamily)) {}

QFont FigureType::font(TypeRole role) const {
  const int px = static_cast<int>(std::lround(em_ * shareOfBody(role)));
  QFont font = uiFont(px, role == TypeRole::Strong ? QFont::DemiBold : QFont::Normal);
  font.setPixelSize(px);  // the window's text may be scaled, a figure's isn't
  if (!family_.isEmpty()) font.setFamily(family_);
  font.setHintingPreference(QFont::PreferNoHinting);  // the same widths at every resolution
  font.setKerning(true);
  return font;
}

double FigureType::width(const QString& text, TypeRole role) const {
  return QFontMetricsF(font(role)).horizontalAdvance(text);
}
double FigureType::height(TypeRole role) const { return QFontMetricsF(font(role)).height(); }
double FigureType::ascent(TypeRole role) const { return QFontMetricsF(font(role)).ascent(); }

QString FigureType::elided(const QString& text, TypeRole role, double width,
                           Qt::TextElideMode mode) const {
  return QFontMetricsF(font(role)).elidedText(text, mode, width);
}

QStringList FigureType::wrapped(const QString& text, TypeRole role, double width) const {
  QStringList lines;
  QString line;
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
    if (!line.isEmpty() && this->width(longer, role) > width) {
      lines << line;
      line = word;
    } else {
      line = longer;
    }
    line = elided(line, role, width, Qt::ElideMiddle);
  }
  if (!line.isEmpty()) lines << line;
  return lines;
}

QString figureText(const std::string& utf8) {
  QString text = toQString(toUtf8(utf8));
  for (QChar& letter : text)
    if (!letter.isSurrogate() && (!letter.isPrint() || letter.isNonCharacter()) &&
        letter.category() != QChar::Other_Format)
      letter = letter.isSpace() ? QChar(QLatin1Char(' ')) : QChar(QChar::ReplacementCharacter);
  return text;
}

QString figureWord(const Word& word) {
  const QString text = figureText(word.text);
  if (word.weight == 1) return text;
  const QString times = QString::number(std::abs(word.weight), 'g', 3) + QChar(0x00D7);
  return (word.weight < 0 ? QString(QChar(0x2212)) : QString()) +
         (std::abs(word.weight) == 1 ? QString() : times) + text;
}

QRectF FigurePen::text(FigurePart part, double x, double y, const QString& text, TypeRole role,
                       const QColor& colour, Side side) const {
  const double width = type.width(text, role);
  const double left = side == Side::Left ? x : side == Side::Right ? x - width : x - width / 2;
  const QRectF box(left, y, width, type.height(role));
  if (!text.isEmpty()) drawing.texts.push_back({part, box, text, type.font(role), colour});
  return box;
}

void FigurePen::upwards(FigurePart part, const QPointF& centre, const QString& text, TypeRole role,
                        const QColor& colour) const {
  const double width = type.width(text, role), height = type.height(role);
  const QRectF box(centre.x() - height / 2, centre.y() - width / 2, height, width);
  drawing.texts.push_back({part, box, text, type.font(role), colour, true});
}

}  // namespace ws
