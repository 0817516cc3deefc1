#include "ui/grid/photo_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "ui/qt_values.h"

namespace ws {

int strongestWord(const Alignment& alignment) {
  const auto& shares = alignment.wordScores;
  const auto most = std::max_element(shares.begin(), shares.end());
  const bool any = most != shares.end() && *most > 0;
  const auto word = static_cast<std::size_t>(most - shares.begin());
  return any && word < alignment.words.size() ? static_cast<int>(word) : -1;
}

std::vector<WordShare> wordShares(const Alignment& alignment, const std::vector<int>& colours) {
  std::vector<WordShare> shares;
  float others = 0;
  for (std::size_t i = 0; i < alignment.wordScores.size() && i < alignment.words.size(); ++i) {
    const int colour = i < colours.size() ? colours[i] : -1;
    if (colour < 0)
      others += alignment.wordScores[i];
    else
      shares.push_back({toQString(alignment.words[i].text), colour, alignment.wordScores[i]});
  }
  if (others != 0)
    shares.push_back({QCoreApplication::translate("ws::PhotoGrid", "other words"), -1, others});
  return shares;
}

float positiveSum(const std::vector<WordShare>& shares) {
  float sum = 0;
  for (const auto& word : shares) sum += std::max(0.0f, word.share);
  return sum;
}

QString takenText(const PhotoRow& photo) {
  const auto taken = QDateTime::fromString(toQString(photo.taken), Qt::ISODate);
  return taken.isValid() ? QLocale().toString(taken, QLocale::ShortFormat) : QString();
}

}  // namespace ws
