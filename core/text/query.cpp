#include "core/text/query.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/text/detail/unicode.h"
#include "core/text/detail/words.h"

namespace ws {
namespace {

constexpr float kMostWeight = 100;
constexpr std::size_t kMostMarks = 32;  // each costs an encoding
constexpr std::string_view kOpeningQuote = "\u201C", kClosingQuote = "\u201D";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A mark: the bytes of `-` and `2:`, and what they say.
struct Mark {
  std::size_t end = 0;  ///< one past the mark
  float weight = 1;
};

/// `2:` or `0.5:` at `at`.
std::optional<Mark> weightAt(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t i = at;
  while (i < text.size() && isDigit(text[i])) ++i;
  if (i == at || i - at > kMostDigits) return std::nullopt;
  if (i < text.size() && text[i] == '.') {
    const std::size_t point = i++;
    while (i < text.size() && isDigit(text[i])) ++i;
    if (i == point + 1 || i - point > kMostDigits + 1) return std::nullopt;
  }
  if (i >= text.size() || text[i] != ':') return std::nullopt;
  if (i + 1 < text.size() && isDigit(text[i + 1])) return std::nullopt;
  Mark mark{i + 1};
  std::from_chars(text.data() + at, text.data() + i, mark.weight);
  return mark.weight <= kMostWeight ? std::optional(mark) : std::nullopt;
}

/// `-`, `2:` or `-2:` at `at`.
std::optional<Mark> markAt(std::string_view text, std::size_t at) {
  const bool against = text[at] == '-';
  const std::size_t number = at + (against ? 1 : 0);
  auto mark = weightAt(text, number);
  if (!mark && against) mark = Mark{number};
  if (mark && against) mark->weight = -mark->weight;
  return mark;
}

/// What a mark holds for: the words in [start, end), and where the quotes around them end.
struct Scope {
  std::size_t start = 0, end = 0;
  std::size_t after = 0;
};

std::optional<Scope> quotedAt(std::string_view text, std::size_t at) {
  std::string_view closing;
  std::size_t start = at;
  if (text[at] == '"') {
    closing = "\"";
    start += 1;
  } else if (text.substr(at).starts_with(kOpeningQuote)) {
    closing = kClosingQuote;
    start += kOpeningQuote.size();
  } else {
    return std::nullopt;
  }
  const std::size_t found = text.find(closing, start);
  const std::size_t end = found == std::string_view::npos ? text.size() : found;
  return Scope{start, end, std::min(end + closing.size(), text.size())};
}

/// The run of visible characters at `at`, up to a blank or a punctuation mark that isn't inside.
std::optional<Scope> wordAt(const std::vector<Word>& words, std::string_view text,
                            std::size_t at) {
  const auto position = static_cast<int>(at);
  const auto first = std::ranges::lower_bound(words, position, {}, &Word::start);
  auto i = static_cast<std::size_t>(first - words.begin());
  const auto isMark = [&](const Word& word) {
    return detail::isPunctuation(
        detail::codePointAt(text, static_cast<std::size_t>(word.start)).value);
  };
  int end = position;
  while (i < words.size() && words[i].start == end && !isMark(words[i])) end = words[i++].end;
  if (end == position) return std::nullopt;
  return Scope{at, static_cast<std::size_t>(end), static_cast<std::size_t>(end)};
}

bool startsHere(std::string_view text, std::size_t at) {
  std::size_t before = at;
  if (before == 0) return true;
  do --before;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80);
  return detail::isBlank(detail::codePointAt(text, before).value);
}

bool hasWord(std::string_view text, const Scope& scope) {
  return !detail::wordsOf(std::string(text.substr(scope.start, scope.end - scope.start))).empty();
}

void blank(std::string& text, std::size_t from, std::size_t to) {
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(from),
            text.begin() + static_cast<std::ptrdiff_t>(to), ' ');
}

QueryPart partOf(const std::string& text, const Scope& scope, float weight) {
  std::string own = text;
  blank(own, 0, scope.start);
  blank(own, scope.end, own.size());
  return {std::move(own), static_cast<int>(scope.start), static_cast<int>(scope.end), weight};
}

}  // namespace

QueryText parseQuery(std::string_view typed) {
  QueryText query;
  query.text = detail::cleanText(typed);
  query.sentence = query.text;
  const std::string& text = query.text;
  const std::vector<Word> words = detail::wordsOf(text);
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size() && marks < kMostMarks; ++at) {
    if ((text[at] != '-' && !isDigit(text[at])) || !startsHere(text, at)) continue;
    const auto mark = markAt(text, at);
    if (!mark || mark->end >= text.size()) continue;
    auto scope = quotedAt(text, mark->end);
    if (!scope) scope = wordAt(words, text, mark->end);
    if (!scope || !hasWord(text, *scope)) continue;
    ++marks;
    const bool against = text[at] == '-';
    (against ? query.against : query.weighted).push_back(partOf(text, *scope, mark->weight));
    blank(query.sentence, at, against ? scope->after : scope->start);
    blank(query.sentence, scope->end, scope->after);
    at = scope->after - 1;
  }
  return query;
}

}  // namespace ws
