#include "ui/search/query_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/qt_values.h"

namespace ws {
namespace {

constexpr float kMostWeight = 100;  // as the engine reads it

bool isBlankBefore(const QString& text, int at) { return at == 0 || text[at - 1].isSpace(); }

/// One past the closing quote, or the end of a text that nobody closed.
void closeQuotes(const QString& text, QueryMark& mark) {
  const QChar closing = text[mark.bodyStart] == QChar(0x201C) ? QChar(0x201D) : QLatin1Char('"');
  mark.quoted = true;
  const int found = static_cast<int>(text.indexOf(closing, ++mark.bodyStart));
  mark.bodyEnd = found < 0 ? static_cast<int>(text.size()) : found;
  mark.end = found < 0 ? mark.bodyEnd : found + 1;
}

QString markText(float weight, bool quoted) {
  const float size = std::abs(weight);
  QString text = weight < 0 ? QStringLiteral("-") : QString();
  // Quotes without a mark would be punctuation, and what they held together fall apart.
  if (size != 1 || (quoted && weight > 0)) text += QString::number(size, 'g', 4) + QLatin1Char(':');
  return text;
}

}  // namespace

std::vector<QueryMark> queryMarks(const QString& text) {
  // At the start or behind a blank; directly before quotes or a character of a word.
  static const QRegularExpression pattern(
      QStringLiteral("(?<!\\S)(?:-(?:(\\d{1,3}(?:\\.\\d{1,3})?):(?!\\d))?+"
                     "|(\\d{1,3}(?:\\.\\d{1,3})?):(?!\\d))(?=[\"\\x{201C}]|[^\\s\\p{P}$+<=>^`|~])"),
      QRegularExpression::UseUnicodePropertiesOption);
  static const QRegularExpression word(QStringLiteral("[^\\s\\p{P}$+<=>^`|~]+"),
                                       QRegularExpression::UseUnicodePropertiesOption);
  std::vector<QueryMark> marks;
  for (auto match = pattern.match(text); match.hasMatch();
       match = pattern.match(
           text, marks.empty() ? match.capturedEnd()
                               : std::max<qsizetype>(match.capturedEnd(), marks.back().end))) {
    const bool against = match.captured(0).startsWith(QLatin1Char('-'));
    const QString number = match.captured(against ? 1 : 2);
    float size = number.isEmpty() ? 1 : number.toFloat();
    QueryMark mark{.start = static_cast<int>(match.capturedStart()),
                   .bodyStart = static_cast<int>(match.capturedEnd())};
    if (size > kMostWeight) {  // no weight; a minus before it still is a mark
      if (!against) continue;
      size = 1;
      mark.bodyStart = mark.start + 1;
    }
    mark.weight = against ? -size : size;
    const QChar first = text[mark.bodyStart];
    if (first == QLatin1Char('"') || first == QChar(0x201C))
      closeQuotes(text, mark);
    else
      mark.end = mark.bodyEnd = static_cast<int>(word.match(text, mark.bodyStart).capturedEnd());
    marks.push_back(mark);
  }
  return marks;
}

TextSpan spanOf(const QString& text, const Word& word) {
  const QByteArray bytes = text.toUtf8();
  const auto at = [&](int byte) {
    return static_cast<int>(
        QString::fromUtf8(bytes.constData(), std::min<qsizetype>(byte, bytes.size())).size());
  };
  return {at(word.start), at(word.end)};
}

int TextEdit::moved(int cursor) const {
  const int inserted = static_cast<int>(text.size());
  if (cursor >= start + length) return cursor + inserted - length;
  return std::min(cursor, start + inserted);
}

TextEdit weightEdit(const QString& text, const TextSpan& word, float weight) {
  for (const auto& mark : queryMarks(text))
    if (word.start >= mark.bodyStart && word.start < mark.bodyEnd)
      return {mark.start, mark.openingEnd() - mark.start, markText(weight, mark.quoted)};
  const QString mark = markText(weight, false);
  // A mark is none unless a blank or the beginning is before it.
  const bool needsBlank = !mark.isEmpty() && !isBlankBefore(text, word.start);
  return {word.start, 0, needsBlank ? QLatin1Char(' ') + mark : mark};
}

float steppedWeight(float weight, int steps) {
  constexpr std::array<float, 14> kLadder = {-5,   -4, -3,   -2, -1.5f, -1, -0.5f,
                                             0.5f, 1,  1.5f, 2,  3,     4,  5};
  const auto last = static_cast<int>(kLadder.size()) - 1;
  int at =
      static_cast<int>(std::lower_bound(kLadder.begin(), kLadder.end(), weight) - kLadder.begin());
  const bool between = at > last || kLadder[static_cast<std::size_t>(at)] != weight;
  if (between && steps > 0) --at;  // a typed weight between two rungs: up leads to the upper one
  return kLadder[static_cast<std::size_t>(std::clamp(at + steps, 0, last))];
}

QString weightText(float weight) {
  const float size = std::abs(weight);
  if (size == 1) return {};
  return QChar(0x00D7) + QString::number(size, 'g', 4);
}

QString unknownSentence(const std::vector<Word>& words) {
  QStringList unknown;
  for (const auto& word : words) {
    const QString quoted = QChar(0x201C) + toQString(word.text) + QChar(0x201D);
    if (!word.known && !unknown.contains(quoted)) unknown << quoted;
  }
  if (unknown.isEmpty()) return {};
  return QCoreApplication::translate("ws::QueryText", "The model doesn't know %1.")
      .arg(QLocale().createSeparatedList(unknown));
}

}  // namespace ws
