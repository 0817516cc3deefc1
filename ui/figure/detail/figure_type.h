#pragma once
// The figure's typesetter: fonts by role, widths, lines. And the pen that sets text into a drawing.
#include <QFont>
#include <QString>
#include <QStringList>
#include <string>

#include "ui/figure/figure.h"
#include "ui/figure/figure_drawing.h"
#include "ui/theme/theme.h"

namespace ws {

enum class TypeRole { Strong, Body, Caption, Small };

class FigureType {
 public:
  explicit FigureType(const FigureSpec& spec);

  double em() const { return em_; }  ///< the body's size; all distances are shares of it
  QFont font(TypeRole role) const;
  double width(const QString& text, TypeRole role) const;
  double height(TypeRole role) const;
  double ascent(TypeRole role) const;
  QString elided(const QString& text, TypeRole role, double width,
                 Qt::TextElideMode mode = Qt::ElideRight) const;
  /// Lines that are no wider than `width`; a word that alone is wider is shortened in its middle.
  QStringList wrapped(const QString& text, TypeRole role, double width) const;

 private:
  double em_;
  QString family_;
};

/// UTF-8 from anywhere as text that every format can hold: control characters and the like become
/// U+FFFD.
QString figureText(const std::string& utf8);
/// A word as its chip and its row name it: with its weight, where it has one.
QString figureWord(const Word& word);

/// Puts text and shapes into a drawing.
struct FigurePen {
  FigureDrawing& drawing;
  const FigureType& type;
  const Theme& theme;

  enum class Side { Left, Centre, Right };
  /// One line whose left edge, centre or right edge is at `x`, top at `y`. @return its box
  QRectF text(FigurePart part, double x, double y, const QString& text, TypeRole role,
              const QColor& colour, Side side = Side::Left) const;
  void upwards(FigurePart part, const QPointF& centre, const QString& text, TypeRole role,
               const QColor& colour) const;
  void shape(const FigureShape& shape) const { drawing.shapes.push_back(shape); }
};

}  // namespace ws
