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
using W = TruthWords;

const QString kDot = QStringLiteral(" · ");

QString bold(const QString& text) {
  return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(theme().text.name(), text);
}

QString answered(const Truth& truth) {
  const SearchResults& results = *truth.results;
  QStringList parts;
  const QString of = W::tr("of %Ln photo(s)", nullptr, static_cast<int>(results.searched));
  if (truth.relevant > 0)
    parts << bold(W::tr("%Ln relevant", nullptr, truth.relevant)) + QLatin1Char(' ') + of;
  else
    parts << bold(W::tr("None seems relevant")) + QLatin1Char(' ') + of
          << W::tr("the nearest are below: try fewer or other words");
  parts << (results.exact ? W::tr("every photo scored")
                          : W::tr("%1 candidates scored finely").arg(countText(results.candidates)));
  const double ms = results.timings.totalMs;
  parts << W::tr("%1 ms").arg(ms < 10 ? QString::number(ms, 'f', 1) : countText(std::llround(ms)));
  parts << W::tr("scorer %1").arg(toQString(results.scorer).toHtmlEscaped());
  if (!truth.scale.isEmpty()) parts << truth.scale;
  if (!truth.unknown.isEmpty()) parts << truth.unknown.toHtmlEscaped();
  if (results.truncated) parts << W::tr("the sentence is longer than the model reads");
  return parts.join(kDot);
}

}  // namespace

QString truthText(const Truth& truth) {
  const QString offline = W::tr("all folders are offline: stored previews show");
  if (!truth.asks) {
    if (truth.listed == 0) return {};
    QStringList parts{bold(W::tr("%Ln photo(s)", nullptr, static_cast<int>(truth.listed))),
                      W::tr("newest first")};
    if (truth.allOffline) parts << offline;
    return parts.join(kDot);
  }
  if (truth.engineFailed)
    return W::tr("Without a model photos can be looked at, but not searched.");
  if (!truth.engineThere) return W::tr("The model is loading; the answer follows in a moment.");
  if (truth.onlyUnwanted)
    return W::tr("Nothing to look for yet: add a word or a picture.");
  if (!truth.results) return W::tr("Searching…");
  return truth.allOffline ? answered(truth) + kDot + offline : answered(truth);
}

}  // namespace ws
