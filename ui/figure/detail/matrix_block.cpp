// Words x regions in the heat's colours. Row maxima are outlined and column maxima dotted, so that
// the pooled score can be read off; shares stand at the row ends, each region's at the column ends,
// the score in the corner.
#include <algorithm>
#include <cmath>

#include "core/base/heat_values.h"
#include "ui/figure/detail/figure_blocks.h"
#include "ui/figure/figure_note.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

struct MatrixRow {
  int word = 0;
  QString name, share;
  std::vector<float> values;
  HeatScaling scaling;
};

struct MatrixPlan {
  std::vector<MatrixRow> rows;
  int regions = 0;
  double left = 0, top = 0;              ///< of the cells
  double cell = 0, row = 0, totals = 0;  ///< a cell's width, its height, where the shares end
  QRectF cellAt(int r, int c) const { return {left + c * cell, top + r * row, cell, row}; }
  double bottom() const { return top + row * static_cast<double>(rows.size()); }
  double right() const { return left + cell * regions; }
};

std::vector<MatrixRow> rowsOf(const FigureScene& scene) {
  const Alignment& alignment = scene.content.alignment;
  std::vector<MatrixRow> rows;
  for (std::size_t i = 0; i < alignment.words.size(); ++i) {
    if (!alignment.words[i].scored) continue;
    MatrixRow row{.word = static_cast<int>(i), .name = figureWord(alignment.words[i])};
    row.values = regionValues(alignment, {.words = {row.word}});
    if (row.values.empty()) continue;
    row.scaling = heatScaling(alignment, row.values, false, scene.spec.heat);
    if (i < alignment.wordScores.size()) row.share = scoreText(alignment.wordScores[i]);
    rows.push_back(std::move(row));
  }
  return rows;
}

MatrixPlan planOf(const FigureScene& scene, double x, double y, double width, double likedHeight) {
  const FigureType& type = scene.pen.type;
  const double em = scene.em(), gap = 0.5 * em;
  MatrixPlan plan{.rows = rowsOf(scene),
                  .regions = static_cast<int>(scene.content.alignment.boxes.size())};
  if (plan.rows.empty() || plan.regions == 0) return plan;
  double labels = type.width(FigureWords::tr("region"), TypeRole::Small);
  double shares = std::max(type.width(FigureWords::tr("share"), TypeRole::Small),
                           type.width(scoreText(scene.content.alignment.score), TypeRole::Strong));
  for (const MatrixRow& row : plan.rows) {
    labels = std::max(labels, type.width(row.name, TypeRole::Caption));
    shares = std::max(shares, type.width(row.share, TypeRole::Caption));
  }
  labels = std::min(labels, 0.3 * width);
  plan.cell = std::min((width - labels - shares - 2 * gap) / plan.regions, 7 * em);
  plan.left = x + labels + gap;
  plan.top = y + 1.25 * type.height(TypeRole::Small);
  plan.totals = plan.right() + gap + shares;
  plan.row = std::clamp(likedHeight / static_cast<double>(plan.rows.size()), 1.3 * em, 2.2 * em);
  for (MatrixRow& row : plan.rows)
    row.name = type.elided(row.name, TypeRole::Caption, labels, Qt::ElideMiddle);
  return plan;
}

/// For each region the row of its best word; -1 where none is above 0.
std::vector<int> bestRows(const MatrixPlan& plan) {
  std::vector<int> best(static_cast<std::size_t>(plan.regions), -1);
  for (int c = 0; c < plan.regions; ++c) {
    float highest = 0;
    for (int r = 0; r < static_cast<int>(plan.rows.size()); ++r) {
      const float value =
          plan.rows[static_cast<std::size_t>(r)].values[static_cast<std::size_t>(c)];
      if (value > highest) highest = value, best[static_cast<std::size_t>(c)] = r;
    }
  }
  return best;
}

QColor cellColour(const FigureScene& scene, const MatrixRow& row, float value) {
  const ColourMap map = scene.spec.heat.colourMap;
  const float scaled = row.scaling.divisor > 0 ? row.scaling(value) : 0;
  return QColor::fromRgb(colourOf(map, colourPlace(map, scaled)));
}

/// Black or white, whichever reads better on a cell.
QColor inkOn(const QColor& cell) {
  const double luminance = 0.2126 * cell.redF() + 0.7152 * cell.greenF() + 0.0722 * cell.blueF();
  return luminance > 0.45 ? lightTheme().text : darkTheme().text;
}

void layHeads(const FigureScene& scene, const MatrixPlan& plan, double y) {
  const FigurePen& pen = scene.pen;
  const QColor quiet = pen.theme.quiet;
  pen.text(FigurePart::Matrix, plan.left - 0.5 * scene.em(), y, FigureWords::tr("region"),
           TypeRole::Small, quiet, FigurePen::Side::Right);
  pen.text(FigurePart::Matrix, plan.totals, y, FigureWords::tr("share"), TypeRole::Small, quiet,
           FigurePen::Side::Right);
  const double need =
      pen.type.width(QString::number(plan.regions), TypeRole::Small) + 0.4 * scene.em();
  int step = 1;
  for (const int next : {2, 5, 10, 20, 50})
    if (step * plan.cell < need) step = next;
  for (int c = step == 1 ? 0 : step - 1; c < plan.regions; c += step)
    pen.text(FigurePart::Matrix, plan.cellAt(0, c).center().x(), y, QString::number(c + 1),
             TypeRole::Small, quiet, FigurePen::Side::Centre);
}

void layRow(const FigureScene& scene, const MatrixPlan& plan, int r,
            const std::vector<int>& bestRow) {
  const FigurePen& pen = scene.pen;
  const double em = scene.em(), air = std::min(0.06 * em, 0.07 * plan.cell);
  const MatrixRow& row = plan.rows[static_cast<std::size_t>(r)];
  const double textTop = plan.cellAt(r, 0).center().y() - pen.type.height(TypeRole::Caption) / 2;
  const QColor name =
      scene.colours[static_cast<std::size_t>(row.word)] < 0 ? pen.theme.quiet : pen.theme.text;
  pen.text(FigurePart::Matrix, plan.left - 0.5 * em, textTop, row.name, TypeRole::Caption, name,
           FigurePen::Side::Right);
  pen.text(FigurePart::Matrix, plan.totals, textTop, row.share, TypeRole::Caption, pen.theme.text,
           FigurePen::Side::Right);
  const int best = scene.content.alignment.bestRegion[static_cast<std::size_t>(row.word)];
  const bool figures =
      plan.cell > pen.type.width(QStringLiteral("0.00"), TypeRole::Small) + 0.8 * em;
  for (int c = 0; c < plan.regions; ++c) {
    const float value = row.values[static_cast<std::size_t>(c)];
    const QRectF cell = plan.cellAt(r, c).adjusted(air, air, -air, -air);
    const QColor colour = cellColour(scene, row, value);
    pen.shape({.part = FigurePart::Matrix,
               .rect = cell,
               .fill = colour,
               .radius = std::min(0.15 * em, 0.15 * plan.cell)});
    const bool hasFigure = c == best && figures, hasDot = bestRow[static_cast<std::size_t>(c)] == r;
    if (hasFigure)
      pen.text(FigurePart::Matrix, cell.center().x() + (hasDot ? 0.14 * em : 0),
               cell.center().y() - pen.type.height(TypeRole::Small) / 2, scoreText(value),
               TypeRole::Small, inkOn(colour), FigurePen::Side::Centre);
    if (!hasDot) continue;
    const double dot = std::min(0.22 * em, 0.4 * plan.cell);
    const double x = hasFigure ? cell.left() + 0.3 * em : cell.center().x();  // before its figure
    pen.shape({.part = FigurePart::Matrix,
               .rect = {x - dot / 2, cell.center().y() - dot / 2, dot, dot},
               .fill = inkOn(colour),
               .radius = dot / 2});
  }
}

/// Outlines lie over all cells, in two tones: seen on dark cells and on light ones.
void layRowMaxima(const FigureScene& scene, const MatrixPlan& plan) {
  const double stroke = std::min(0.16 * scene.em(), 0.2 * plan.cell);
  const QColor tone = scene.spec.dark ? scene.pen.theme.ground : scene.pen.theme.panel;
  for (int r = 0; r < static_cast<int>(plan.rows.size()); ++r) {
    const int best =
        scene.content.alignment
            .bestRegion[static_cast<std::size_t>(plan.rows[static_cast<std::size_t>(r)].word)];
    if (best < 0) continue;
    const QRectF cell = plan.cellAt(r, best);
    const double radius = std::min(0.15 * scene.em(), 0.15 * plan.cell), inner = 0.8 * stroke;
    scene.pen.shape({.part = FigurePart::Matrix,
                     .rect = cell.adjusted(inner, inner, -inner, -inner),
                     .outline = tone,
                     .stroke = inner,
                     .radius = radius});
    scene.pen.shape({.part = FigurePart::Matrix,
                     .rect = cell,
                     .outline = scene.pen.theme.text,
                     .stroke = stroke,
                     .radius = radius});
  }
}

/// Each region's share as a bar, with its figure where there is room; the score in the corner.
/// @return the bottom
double layTotals(const FigureScene& scene, const MatrixPlan& plan) {
  const FigurePen& pen = scene.pen;
  const double em = scene.em(), top = plan.bottom() + 0.45 * em, tallest = 1.2 * em;
  const std::vector<float> sums = regionValues(scene.content.alignment, {});
  float largest = 0;
  for (const float sum : sums) largest = std::max(largest, std::abs(sum));
  pen.text(FigurePart::Matrix, plan.totals, top, scoreText(scene.content.alignment.score),
           TypeRole::Strong, pen.theme.text, FigurePen::Side::Right);
  double bottom = top + pen.type.height(TypeRole::Strong);
  if (!sharesAddUp(scene.content.alignment) || largest <= 0) return bottom;
  const QString label = pen.type.elided(FigureWords::tr("sum"), TypeRole::Small, plan.left);
  pen.text(FigurePart::Matrix, plan.left - 0.5 * em, top, label, TypeRole::Small, pen.theme.quiet,
           FigurePen::Side::Right);
  const double small = pen.type.height(TypeRole::Small);
  const bool flat =
      plan.cell > pen.type.width(QStringLiteral("\u22120.00"), TypeRole::Small) + 0.2 * em;
  for (int c = 0; c < plan.regions; ++c) {
    const float sum = sums[static_cast<std::size_t>(c)];
    if (std::abs(sum) < 0.005f) continue;  // would read 0.00
    const double tall = std::max(0.12 * em, tallest * std::abs(sum) / largest),
                 wide = std::min(0.6 * plan.cell, 1.2 * em);
    const QPointF head(plan.cellAt(0, c).center().x(), top);
    const QRectF bar(head.x() - wide / 2, head.y(), wide, tall);
    if (sum > 0)
      pen.shape({.part = FigurePart::Matrix, .rect = bar, .fill = pen.theme.quiet});
    else  // counts against: hollow
      pen.shape({.part = FigurePart::Matrix,
                 .rect = bar,
                 .outline = pen.theme.quiet,
                 .stroke = 0.08 * em});
    const QString figure = scoreText(sum);
    const double under = bar.bottom() + 0.15 * em, length = pen.type.width(figure, TypeRole::Small);
    if (flat)
      pen.text(FigurePart::Matrix, head.x(), under, figure, TypeRole::Small, pen.theme.quiet,
               FigurePen::Side::Centre);
    else if (plan.cell >= small)
      pen.upwards(FigurePart::Matrix, {head.x(), under + length / 2}, figure, TypeRole::Small,
                  pen.theme.quiet);
    bottom = std::max(bottom, flat                 ? under + small
                              : plan.cell >= small ? under + length
                                                   : bar.bottom());
  }
  return bottom;
}

/// The colour bar beside a picture of the whole sentence has another scale than the matrix; without
/// a picture there is no bar.
bool needsKey(const FigureScene& scene) {
  const FigureParts& parts = scene.spec.parts;
  const auto& panels = scene.content.panels;
  const bool barIsItsOwn =
      parts.heat && !panels.empty() && !panels.front().selection.words.empty() &&
      scene.spec.heat.scale != HeatScale::ThisWord && scene.spec.heat.raster != HeatRaster::Density;
  return parts.bar && !barIsItsOwn;
}

}  // namespace

double layMatrix(const FigureScene& scene, double x, double y, double width, double likedHeight) {
  const FigurePen& pen = scene.pen;
  const MatrixPlan plan = planOf(scene, x, y, width, likedHeight);
  if (plan.rows.empty() || plan.regions == 0) return y;
  layHeads(scene, plan, y);
  const std::vector<int> bestRow = bestRows(plan);
  for (int r = 0; r < static_cast<int>(plan.rows.size()); ++r) layRow(scene, plan, r, bestRow);
  layRowMaxima(scene, plan);
  double bottom = layTotals(scene, plan) + 0.5 * scene.em();
  if (needsKey(scene)) bottom = layKey(scene, plan.left, bottom, x + width - plan.left);
  QString legend =
      FigureWords::tr("Outlined: each word's best region. Dot: each region's best word.");
  if (sharesAddUp(scene.content.alignment))
    legend += QLatin1Char(' ') +
              FigureWords::tr(
                  "Right: each word's share; below: each region's. Both add up to the score.");
  for (const QString& line : pen.type.wrapped(legend, TypeRole::Small, width)) {
    pen.text(FigurePart::Matrix, x, bottom, line, TypeRole::Small, pen.theme.quiet);
    bottom += 1.05 * pen.type.height(TypeRole::Small);
  }
  return bottom;
}

}  // namespace ws
