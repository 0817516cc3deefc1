#include <algorithm>
#include <map>
#include <optional>

#include "ui/figure/detail/figure_blocks.h"
#include "ui/figure/figure_note.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

/// The words that a panel's boxes are for, by their best region.
std::map<int, std::vector<int>> wordsByRegion(const FigureScene& scene,
                                              const WordSelection& selection) {
  const Alignment& alignment = scene.content.alignment;
  std::map<int, std::vector<int>> groups;
  for (std::size_t i = 0; i < alignment.bestRegion.size(); ++i) {
    const int word = static_cast<int>(i);
    const bool named = selection.words.empty()
                           ? scene.colours[i] >= 0
                           : std::count(selection.words.begin(), selection.words.end(), word) > 0;
    if (named && alignment.bestRegion[i] >= 0) groups[alignment.bestRegion[i]].push_back(word);
  }
  return groups;
}

QString labelFor(const FigureScene& scene, const std::vector<int>& words, int region,
                 bool withWords) {
  const auto& shares = scene.content.alignment.wordScores;
  QStringList parts;
  for (const int word : words)
    if (withWords && static_cast<std::size_t>(word) < shares.size())
      parts << figureWord(scene.word(word)) + QLatin1Char(' ') +
                   scoreText(shares[static_cast<std::size_t>(word)]);
  QString label = parts.join(QStringLiteral(", "));
  if (scene.spec.parts.matrix)
    label += (label.isEmpty() ? QString() : QStringLiteral(" \u00B7 ")) +
             FigureWords::tr("region %1").arg(region + 1);
  return label;
}

/// A free place for a label near its box: at its corners first, then anywhere in the photo, the
/// nearest line first.
std::optional<QRectF> placeLabel(const QRectF& box, QSizeF size, const QRectF& photo,
                                 const std::vector<QRectF>& taken) {
  const double right =
      std::clamp(box.right() - size.width(), photo.left(), photo.right() - size.width());
  const double left = std::clamp(box.left(), photo.left(), photo.right() - size.width());
  std::vector<QPointF> places;
  for (const double x : {left, right})
    for (const double y :
         {box.top() - size.height(), box.top(), box.bottom(), box.bottom() - size.height()})
      places.push_back({x, y});
  std::vector<QPointF> lines;
  for (double y = photo.top(); y + size.height() <= photo.bottom(); y += size.height())
    for (const double x : {left, right}) lines.push_back({x, y});
  std::stable_sort(lines.begin(), lines.end(), [&](const QPointF& a, const QPointF& b) {
    return std::abs(a.y() - box.top()) < std::abs(b.y() - box.top());
  });
  places.insert(places.end(), lines.begin(), lines.end());
  for (const QPointF& place : places) {
    const QRectF rect(place, size);
    const bool free = std::none_of(taken.begin(), taken.end(),
                                   [&](const QRectF& other) { return other.intersects(rect); });
    if (free && rect.top() >= photo.top() && rect.bottom() <= photo.bottom()) return rect;
  }
  return std::nullopt;
}

}  // namespace

void layBoxes(const FigureScene& scene, const WordSelection& selection, const QRectF& photo) {
  const FigurePen& pen = scene.pen;
  const double em = scene.em(), pad = 0.3 * em, stroke = 0.18 * em;
  const double lineHeight = pen.type.height(TypeRole::Small);
  struct Label {
    QRectF place;
    QString text;
    QColor colour;
  };
  std::vector<Label> labels;  // they lie over all boxes
  std::vector<QRectF> taken;
  for (const auto& [region, words] : wordsByRegion(scene, selection)) {
    const Box& b = scene.content.alignment.boxes[static_cast<std::size_t>(region)];
    const QRectF whole(photo.x() + b.x0 * photo.width(), photo.y() + b.y0 * photo.height(),
                       (b.x1 - b.x0) * photo.width(), (b.y1 - b.y0) * photo.height());
    const QRectF box = whole.intersected(photo).adjusted(stroke, stroke, -stroke,
                                                         -stroke);  // the shade stays inside
    if (!box.isValid()) continue;
    const QColor colour = darkTheme().word(
        scene.colours[static_cast<std::size_t>(words.front())]);  // light, over a shade
    const bool against = scene.word(words.front()).weight < 0;
    pen.shape({.part = FigurePart::Boxes,
               .rect = box,
               .outline = pen.theme.photoShade,
               .stroke = 2 * stroke});
    pen.shape({.part = FigurePart::Boxes,
               .rect = box,
               .outline = colour,
               .stroke = stroke,
               .dashed = against});
    const QString text =
        pen.type.elided(labelFor(scene, words, region, selection.words.size() != 1),
                        TypeRole::Small, photo.width() - 3 * pad);
    const QSizeF size(pen.type.width(text, TypeRole::Small) + 2.5 * pad, 1.1 * lineHeight);
    if (text.isEmpty() || size.width() >= photo.width()) continue;
    const auto place = placeLabel(box, size, photo, taken);
    if (!place) continue;  // a small photo with many words: the matrix names them
    taken.push_back(*place);
    labels.push_back({*place, text, colour});
  }
  QColor ground = pen.theme.photoShade;
  ground.setAlphaF(0.86f);  // lines below must not run through the words
  for (const auto& [place, text, colour] : labels) {
    pen.shape({.part = FigurePart::Boxes, .rect = place, .fill = ground});
    pen.shape({.part = FigurePart::Boxes,
               .rect = {place.left(), place.top(), 0.5 * pad, place.height()},
               .fill = colour});
    pen.text(FigurePart::Boxes, place.left() + 1.25 * pad, place.center().y() - lineHeight / 2,
             text, TypeRole::Small, pen.theme.onPhoto);
  }
}

}  // namespace ws
