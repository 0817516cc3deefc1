#include "ui/truth.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "ui/qt_values.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

/// The translations' context.
struct TruthWords {
  Q_DECLARE_TR_FUNCTIONS(ws::Truth)
};

const QString kDot = QStringLiteral(" · ");

QString bold(const QString& text) {
  return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(theme().text.name(), text);
}

QString answered(const Truth& truth) {
  const SearchResults& results = *truth.results;
  QStringList parts;
  const QString of = TruthWords::tr("of %Ln photo(s)", nullptr, static_cast<int>(results.searched));
  if (truth.relevant > 0)
    parts << bold(TruthWords::tr("%Ln relevant", nullptr, truth.relevant)) + QLatin1Char(' ') + of;
  else
    parts << bold(TruthWords::tr("None seems relevant")) + QLatin1Char(' ') + of
          << TruthWords::tr("the nearest are below: try fewer or other words");
  parts << (results.exact
                ? TruthWords::tr("every photo scored")
                : TruthWords::tr("%1 candidates scored finely").arg(countText(results.candidates)));
  const double ms = results.timings.totalMs;
  parts << TruthWords::tr("%1 ms").arg(ms < 10 ? QString::number(ms, 'f', 1)
                                               : countText(std::llround(ms)));
  parts << TruthWords::tr("scorer %1").arg(toQString(results.scorer).toHtmlEscaped());
  if (!truth.scale.isEmpty()) parts << truth.scale;
  if (!truth.unknown.isEmpty()) parts << truth.unknown.toHtmlEscaped();
  if (results.truncated) parts << TruthWords::tr("the sentence is longer than the model reads");
  return parts.join(kDot);
}

}  // namespace

QString truthText(const Truth& truth) {
  const QString offline = TruthWords::tr("all folders are offline: stored previews show");
  if (!truth.asks) {
    if (truth.listed == 0) return {};
    QStringList parts{bold(TruthWords::tr("%Ln photo(s)", nullptr, static_cast<int>(truth.listed))),
                      TruthWords::tr("newest first")};
    if (truth.allOffline) parts << offline;
    return parts.join(kDot);
  }
  if (truth.engineFailed)
    return TruthWords::tr("Without a model photos can be looked at, but not searched.");
  if (!truth.engineThere)
    return TruthWords::tr("The model is loading; the answer follows in a moment.");
  if (truth.onlyUnwanted)
    return TruthWords::tr("Nothing to look for yet: add a word or a picture.");
  if (!truth.results) return TruthWords::tr("Searching…");
  return truth.allOffline ? answered(truth) + kDot + offline : answered(truth);
}

}  // namespace ws
