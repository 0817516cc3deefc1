#include "ui/figure/figure_note.h"

#include <cmath>
#include <numeric>

#include "core/base/files.h"
#include "ui/figure/detail/figure_type.h"
#include "ui/figure/value_names.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

QString percent(double share) {
  return QString::number(std::lround(100 * share)) + QStringLiteral(" %");
}
QString plain(double value) { return QString::number(value, 'g', 3); }

QString scaleSentence(HeatScale scale) {
  switch (scale) {
    case HeatScale::Fixed:
      return FigureWords::tr("values as they are");
    case HeatScale::AllWords:
      return FigureWords::tr("all words on one scale");
    case HeatScale::ThisWord:
      break;
  }
  return FigureWords::tr("each word from its own least to its most");
}

QString ruleText(PhraseRule rule) {
  switch (rule) {
    case PhraseRule::Max:
      return FigureWords::tr("highest");
    case PhraseRule::First:
      return FigureWords::tr("first word");
    case PhraseRule::Mean:
      break;
  }
  return FigureWords::tr("mean");
}

QString precisionText(const std::string& precision) {
  if (precision == "int8") return FigureWords::tr("stored vectors (int8)");
  if (precision == "float32") return FigureWords::tr("freshly encoded (float32)");
  return figureText(precision);
}

QString scoreSentence(const Alignment& alignment) {
  const QString sum =
      sharesAddUp(alignment)
          ? FigureWords::tr("Score %1, the sum of the words' shares before rounding.")
          : FigureWords::tr("Score %1, which this scorer does not split by word.");
  return sum.arg(scoreText(alignment.score));
}

}  // namespace

bool sharesAddUp(const Alignment& alignment) {
  const double sum = std::accumulate(alignment.wordScores.begin(), alignment.wordScores.end(), 0.0);
  return !alignment.wordScores.empty() &&
         std::abs(sum - alignment.score) < 1e-3 * std::max(1.0f, std::abs(alignment.score));
}

QString kindText(MatrixKind kind) {
  switch (kind) {
    case MatrixKind::Similarity:
      return FigureWords::tr("similarity (cosine)");
    case MatrixKind::Attention:
      return FigureWords::tr("attention");
    case MatrixKind::Mass:
      return FigureWords::tr("transported mass");
    case MatrixKind::Contribution:
      return FigureWords::tr("contribution");
    case MatrixKind::Interaction:
      break;
  }
  return FigureWords::tr("interaction");
}

QString heatUnit(const Alignment& alignment, bool wholeSentence, const HeatmapStyle& style) {
  if (style.raster == HeatRaster::Density) return FigureWords::tr("density");
  return wholeSentence ? FigureWords::tr("share of the score") : kindText(alignment.kind);
}

QString heatText(const HeatmapStyle& style) {
  QStringList said{scaleSentence(style.scale)};
  if (style.thresholdLow > 0 || style.thresholdHigh < 1)
    said << FigureWords::tr("shown from %1 to %2 of the scale")
                .arg(plain(style.thresholdLow), plain(style.thresholdHigh));
  said << (style.smooth
               ? FigureWords::tr("smoothed by %1 of the longer edge").arg(percent(style.smoothing))
               : FigureWords::tr("not smoothed"));
  said << FigureWords::tr("opacity up to %1").arg(percent(style.opacity))
       << QString::fromLatin1(nameOf(style.colourMap).data());
  return said.join(QStringLiteral(", "));
}

QString selectionText(const Alignment& alignment, const WordSelection& selection) {
  if (selection.words.empty()) return FigureWords::tr("whole sentence");
  QStringList words;
  for (const int word : selection.words)
    words << figureWord(alignment.words[static_cast<std::size_t>(word)]);
  QString text = words.join(QLatin1Char(' '));
  if (words.size() > 1) text += QStringLiteral(" (") + ruleText(selection.rule) + QLatin1Char(')');
  return text;
}

std::string originName(const FigureOrigin& origin, bool wholePath) {
  return displayPath(wholePath ? origin.photo : origin.photo.filename());
}

QStringList figureNotes(const FigureSpec& spec, const FigureContent& content) {
  const Alignment& alignment = content.alignment;
  const FigureOrigin& origin = content.origin;
  QStringList first, second;
  if (!origin.sentence.empty())
    first << QChar(0x201C) + figureText(origin.sentence) + QChar(0x201D);
  if (!origin.photo.empty()) first << figureText(originName(origin, spec.wholePath));
  second << scoreSentence(alignment);
  second << FigureWords::tr("Scorer %1, %2, %3.")
                .arg(figureText(alignment.scorer), kindText(alignment.kind),
                     precisionText(alignment.precision));
  if (spec.parts.heat) second << FigureWords::tr("Heat: %1.").arg(heatText(spec.heat));
  if (!origin.model.empty()) second << FigureWords::tr("Model %1.").arg(figureText(origin.model));
  if (!origin.version.empty())
    second << FigureWords::tr("Wordsight %1.").arg(figureText(origin.version));
  return {first.join(QStringLiteral(" \u2014 ")), second.join(QLatin1Char(' '))};
}

std::string sideText(const FigureSpec& spec, const FigureContent& content) {
  const Alignment& alignment = content.alignment;
  const HeatmapStyle& style = spec.heat;
  std::string text;
  const auto put = [&](const char* key, const QString& value) {
    text += std::string(key) + ": " + value.toStdString() + "\n";
  };
  const auto name = [](std::string_view latin) { return QString::fromLatin1(latin.data()); };
  put("sentence", figureText(content.origin.sentence));
  put("photo", figureText(originName(content.origin, spec.wholePath)));
  put("model", figureText(content.origin.model));
  put("program", QStringLiteral("Wordsight ") + figureText(content.origin.version));
  put("date", figureText(content.origin.date));
  put("scorer", figureText(alignment.scorer));
  put("matrix", name(nameOf(alignment.kind)));
  put("precision", figureText(alignment.precision));
  put("score", QString::number(alignment.score, 'g', 9));
  put("shares add up to score", name(sharesAddUp(alignment) ? "yes" : "no"));
  for (std::size_t i = 0; i < alignment.words.size() && i < alignment.wordScores.size(); ++i)
    if (alignment.words[i].scored)
      put("share", figureWord(alignment.words[i]) + QLatin1Char(' ') +
                       QString::number(alignment.wordScores[i], 'g', 9));
  if (!spec.parts.heat) return text;
  for (const FigurePanel& panel : content.panels)
    put("heat of", selectionText(alignment, panel.selection));
  put("scale", name(nameOf(style.scale)));
  put("raster", name(nameOf(style.raster)));
  put("threshold", plain(style.thresholdLow) + QStringLiteral(" to ") + plain(style.thresholdHigh));
  put("smoothing",
      style.smooth ? plain(style.smoothing) + QStringLiteral(" of the longer edge") : name("none"));
  put("opacity", plain(style.opacity));
  put("colour map", name(nameOf(style.colourMap)));
  return text;
}

}  // namespace ws
