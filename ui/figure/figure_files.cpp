#include "ui/figure/figure_files.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

#include "core/base/error.h"
#include "ui/figure/detail/figure_type.h"
#include "ui/figure/figure_layout.h"
#include "ui/figure/figure_note.h"
#include "ui/figure/figure_painter.h"

namespace ws {
namespace {

QString titleOf(const FigureContent& content) { return figureText(content.origin.sentence); }
QString creatorOf(const FigureContent& content) {
  return QStringLiteral("Wordsight ") + figureText(content.origin.version);
}

/// Begins, paints, ends. @throws Error Internal where Qt can't paint there
template <class Device>
void paintOn(Device& device, const FigureDrawing& drawing, const FigureSpec& spec,
             const FigureContent& content, double scale) {
  QPainter painter;
  if (!painter.begin(&device)) throw Error(ErrorCode::Internal, "the figure", "can't be painted");
  painter.scale(scale, scale);
  paintFigure(painter, drawing, spec, content);
  painter.end();
}

void writePng(QBuffer& buffer, const FigureSpec& spec, const FigureContent& content) {
  QImage image = renderFigure(spec, content);
  image.setText(QStringLiteral("Software"), creatorOf(content));
  image.setText(QStringLiteral("Description"), QString::fromStdString(sideText(spec, content)));
  if (!image.save(&buffer, "PNG"))
    throw Error(ErrorCode::OutOfMemory, "the figure",
                "there is not enough memory to write it as PNG");
}

void writeSvg(QBuffer& buffer, const FigureSpec& spec, const FigureContent& content) {
  const FigureDrawing drawing = layoutFigure(spec, content);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setResolution(static_cast<int>(kFigureUnitsPerInch));
  svg.setSize({static_cast<int>(std::ceil(drawing.size.width())),
               static_cast<int>(std::ceil(drawing.size.height()))});
  svg.setViewBox(QRectF(QPointF(0, 0), svg.size()));
  paintOn(svg, drawing, spec, content, 1);
  // Qt doesn't escape a title everywhere, so it isn't asked to write one.
  const QString about = QStringLiteral("<title>%1</title>\n<desc>%2</desc>\n")
                            .arg(titleOf(content).toHtmlEscaped(),
                                 QString::fromStdString(sideText(spec, content)).toHtmlEscaped());
  QByteArray& text = buffer.buffer();
  text.insert(text.indexOf('>', text.indexOf("<svg")) + 1, "\n" + about.toUtf8());
}

void writePdf(QBuffer& buffer, const FigureSpec& spec, const FigureContent& content) {
  const FigureDrawing drawing = layoutFigure(spec, content);
  QPdfWriter pdf(&buffer);
  pdf.setResolution(static_cast<int>(kFigureUnitsPerInch));
  pdf.setPageMargins({});
  // Page sizes are whole points.
  const QSizeF points(std::ceil(drawing.size.width() / kFigureUnitsPerPt),
                      std::ceil(drawing.size.height() / kFigureUnitsPerPt));
  pdf.setPageSize(
      QPageSize(points, QPageSize::Point, QStringLiteral("figure"), QPageSize::ExactMatch));
  pdf.setTitle(titleOf(content));
  pdf.setCreator(creatorOf(content));
  paintOn(pdf, drawing, spec, content, 1);
}

}  // namespace

QImage renderFigure(const FigureSpec& spec, const FigureContent& content) {
  const FigureDrawing drawing = layoutFigure(spec, content);
  const Size size = pixelSize(drawing, spec.dpi);
  QImage image(size.width, size.height,
               spec.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  if (image.isNull())
    throw Error(ErrorCode::OutOfMemory, "the figure",
                "there is not enough memory for so many pixels; choose a smaller size");
  image.fill(spec.transparent ? QColor(Qt::transparent) : drawing.ground);
  paintOn(image, drawing, spec, content, spec.dpi / kFigureUnitsPerInch);
  const int dotsPerMeter = static_cast<int>(std::lround(spec.dpi / 0.0254));
  image.setDotsPerMeterX(dotsPerMeter);
  image.setDotsPerMeterY(dotsPerMeter);
  return image;
}

std::vector<std::uint8_t> figureBytes(const FigureSpec& spec, const FigureContent& content,
                                      FigureFormat format) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  if (format == FigureFormat::Png) writePng(buffer, spec, content);
  if (format == FigureFormat::Svg) writeSvg(buffer, spec, content);
  if (format == FigureFormat::Pdf) writePdf(buffer, spec, content);
  return {buffer.data().begin(), buffer.data().end()};
}

}  // namespace ws
