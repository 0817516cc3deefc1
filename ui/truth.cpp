#include "ui/truth.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

/// The translations' context.
struct TruthWords {
  Q_DECLARE_TR_FUNCTIONS(ws::Truth)
};

QString bold(const QString& text) {
  return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(theme().text.name(), text);
}

QString offline() { return TruthWords::tr("all folders are offline: stored previews show"); }

QStringList answered(const Truth& truth) {
  const SearchResults& results = *truth.results;
  QStringList parts;
  const QString of = TruthWords::tr("of %Ln photo(s)", nullptr, static_cast<int>(results.searched));
  if (truth.relevant > 0)
    parts << bold(TruthWords::tr("%Ln relevant", nullptr, truth.relevant)) + QLatin1Char(' ') + of;
  else
    parts << bold(TruthWords::tr("None seems relevant")) + QLatin1Char(' ') + of
          << TruthWords::tr("the nearest are below: try fewer or other words");
  if (!truth.unknown.isEmpty()) parts << truth.unknown.toHtmlEscaped();
  if (results.truncated) parts << TruthWords::tr("the sentence is longer than the model reads");
  if (truth.allOffline) parts << offline();
  if (!truth.scale.isEmpty()) parts << truth.scale;
  parts << (results.exact
                ? TruthWords::tr("every photo scored")
                : TruthWords::tr("%1 candidates scored finely").arg(countText(results.candidates)));
  const double ms = results.timings.totalMs;
  parts << TruthWords::tr("%1 ms").arg(ms < 10 ? QString::number(ms, 'f', 1)
                                               : countText(std::llround(ms)));
  return parts << TruthWords::tr("scorer %1").arg(toQString(results.scorer).toHtmlEscaped());
}

}  // namespace

QStringList truthParts(const Truth& truth) {
  if (!truth.asks) {
    if (truth.listed == 0) return {};
    QStringList parts{bold(TruthWords::tr("%Ln photo(s)", nullptr, static_cast<int>(truth.listed))),
                      TruthWords::tr("newest first")};
    if (truth.allOffline) parts << offline();
    return parts;
  }
  if (truth.engineFailed)
    return {TruthWords::tr("Without a model photos can be looked at, but not searched.")};
  if (!truth.engineThere)
    return {TruthWords::tr("The model is loading; the answer follows in a moment.")};
  if (truth.onlyUnwanted)
    return {TruthWords::tr("Nothing to look for yet: add a word or a picture.")};
  if (!truth.results) return {TruthWords::tr("Searching…")};
  return answered(truth);
}

}  // namespace ws
