#include "ui/compare/compare_texts.h"

#include <QCoreApplication>
#include <QStringList>
#include <cmath>

#include "ui/qt_values.h"

namespace ws {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ws::Compare)
};

constexpr float kSeen = 0.005f;

/// "0.26 apart; “red” makes 0.21 of it"
QString reasonText(const WordDifference& difference) {
  const float total = std::abs(difference.total.difference());
  if (total < kSeen) return Texts::tr("as good as equal");
  const QString apart = Texts::tr("%1 apart").arg(scoreText(total));
  const auto reason = mainReason(difference);
  if (!reason) return apart;
  const DifferenceRow& row = difference.rows[*reason];
  if (row.kind != DifferenceRow::Kind::Word) return apart;
  const float part = std::abs(row.difference());
  const QString word = toQString(row.text);
  if (part > total + kSeen)
    return Texts::tr("%1; “%2” makes %3, all other words together %4")
        .arg(apart, word, scoreText(part), scoreText(total - part));
  return Texts::tr("%1; “%2” makes %3 of it").arg(apart, word, scoreText(part));
}

QString heatOf(const QString& focused) {
  return focused.isEmpty() ? Texts::tr("Heat of the whole sentence")
                           : Texts::tr("Heat of “%1”").arg(focused);
}

QString joined(QStringList parts, const HeatmapStyle& style) {
  if (style.raster == HeatRaster::Density)
    parts << Texts::tr("the highest region, as densities can't be compared");
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString compareStatement(CompareMode mode, const QString& left, const QString& right,
                         const WordDifference& difference) {
  const QString a = scoreText(difference.total.leftShare),
                b = scoreText(difference.total.rightShare), reason = reasonText(difference);
  return mode == CompareMode::Photos
             ? Texts::tr("photo: %1 (%2) against %3 (%4): %5").arg(left, a, right, b, reason)
             : Texts::tr("sentence: “%1” (%2) against “%3” (%4): %5")
                   .arg(left, a, right, b, reason);
}

QString sharedScaleText(const QString& focused, const HeatmapStyle& style) {
  QString rule;
  switch (style.scale) {
    case HeatScale::Fixed:
      rule = focused.isEmpty() ? Texts::tr("both as shares of the higher score")
                               : Texts::tr("both on a fixed scale, 0 to 1");
      break;
    case HeatScale::AllWords:
      rule = focused.isEmpty()
                 ? Texts::tr("both on one scale, up to the largest value of either")
                 : Texts::tr("both on one scale, up to the largest value of all words of either");
      break;
    case HeatScale::ThisWord:
      rule = Texts::tr("both on one scale, from the least to the largest value of either");
      break;
  }
  return joined({heatOf(focused), rule}, style);
}

QString differenceScaleText(const QString& focused, const HeatmapStyle& style) {
  QStringList parts{heatOf(focused),
                    Texts::tr("orange: more on the left, blue: more on the right")};
  if (style.scale == HeatScale::ThisWord) parts << Texts::tr("up to the largest difference");
  return joined(std::move(parts), style);
}

}  // namespace ws
