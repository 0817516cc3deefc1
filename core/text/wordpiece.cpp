#include "core/text/wordpiece.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/text/detail/unicode.h"
#include "core/text/detail/words.h"

namespace ws {
namespace {

constexpr std::size_t kMaxTokenCharacters = 100;  // BERT's: longer ones are unknown
constexpr std::size_t kMaxWordBytes = 4096;  // bounds normalising; nothing people type comes near
constexpr std::size_t kMaxVocabulary = 1'000'000;
constexpr std::uint64_t kMaxVocabularyBytes = 64ull << 20;
constexpr const char* kPad = "[PAD]";
constexpr const char* kUnknown = "[UNK]";
constexpr const char* kFirst = "[CLS]";
constexpr const char* kLast = "[SEP]";

std::size_t characterCount(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

std::string_view withoutBlanksBehind(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')))
    text.remove_suffix(1);
  return text;
}

bool endsInStop(std::string_view text) {
  const std::string_view trimmed = withoutBlanksBehind(text);
  return !trimmed.empty() &&
         std::string_view(".!?,").find(trimmed.back()) != std::string_view::npos;
}

}  // namespace

TokenPolicy tokenPolicyNamed(std::string_view name) {
  if (name == "teran") return TokenPolicy::Teran;
  if (name == "teran-raw") return TokenPolicy::TeranRaw;
  if (name == "clean") return TokenPolicy::Clean;
  throw Error(ErrorCode::BadFormat, std::string(name),
              "unknown token policy; known are teran, teran-raw and clean");
}

WordPiece::WordPiece(const std::vector<std::string>& vocabulary, const WordPieceOptions& options)
    : options_(options) {
  if (vocabulary.size() > kMaxVocabulary)
    throw Error(ErrorCode::BadFormat, "vocabulary", "it has over a million entries");
  if (options.maxPieces < 4)
    throw Error(ErrorCode::InvalidArgument, "max_pieces",
                "a sentence needs room for at least 4 pieces");
  ids_.reserve(vocabulary.size());
  for (const std::string& entry : vocabulary) {
    const int id = static_cast<int>(ids_.size());
    if (entry.empty() || !ids_.emplace(entry, id).second)
      throw Error(ErrorCode::BadFormat, "vocabulary",
                  "entry " + std::to_string(id) + " is empty or there twice");
  }
  const auto special = [&](const char* entry) {
    const int id = idOf(entry);
    if (id < 0) throw Error(ErrorCode::BadFormat, "vocabulary", std::string("it lacks ") + entry);
    return id;
  };
  pad_ = special(kPad);
  unknown_ = special(kUnknown);
  first_ = special(kFirst);
  last_ = special(kLast);
}

WordPiece WordPiece::fromFile(const std::filesystem::path& file, const WordPieceOptions& options) {
  const std::string text = readText(file, kMaxVocabularyBytes);
  std::vector<std::string> vocabulary;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    vocabulary.emplace_back(line);
    at = end + 1;
    if (vocabulary.size() > kMaxVocabulary) break;  // the constructor says what is wrong
  }
  try {
    return WordPiece(vocabulary, options);
  } catch (const Error& error) {
    throw Error(error.code, displayPath(file), error.detail);
  }
}

int WordPiece::idOf(std::string_view entry) const {
  const auto found = ids_.find(entry);
  return found == ids_.end() ? -1 : found->second;
}

bool WordPiece::appendToken(std::string_view token, int word, std::vector<Piece>& pieces) const {
  const std::size_t before = pieces.size();
  const auto giveUp = [&] {
    pieces.resize(before);
    pieces.push_back({unknown_, word, !options_.wholeWords});
    return false;
  };
  if (characterCount(token) > kMaxTokenCharacters) return giveUp();
  if (options_.wholeWords && idOf(token) < 0) return giveUp();
  std::string entry;
  for (std::size_t at = 0; at < token.size();) {
    int id = -1;
    std::size_t end = token.size();
    for (; end > at; --end) {  // greedy: the longest entry that fits
      if (end < token.size() && (token[end] & 0xC0) == 0x80) continue;  // not inside a character
      entry.assign(at > 0 ? "##" : "").append(token.substr(at, end - at));
      if ((id = idOf(entry)) >= 0) break;
    }
    if (id < 0) return giveUp();
    pieces.push_back({id, word, true});
    at = end;
  }
  return true;
}

bool WordPiece::appendWord(std::string_view word, int index, std::vector<Piece>& pieces) const {
  if (word.size() > kMaxWordBytes) {
    pieces.push_back({unknown_, index, !options_.wholeWords});
    return false;
  }
  bool known = false, unknown = false;
  detail::forEachToken(word, [&](std::string_view token, bool punctuation) {
    if (punctuation && options_.dropPunctuation) return;
    (appendToken(token, index, pieces) ? known : unknown) = true;
  });
  return known && !unknown;
}

Sentence WordPiece::split(std::string_view bytes) const {
  Sentence sentence;
  sentence.text = detail::cleanText(bytes);
  if (!detail::knowsUnicode() && !isAscii(sentence.text))
    throw Error(ErrorCode::Unsupported, "",
                "this build has no Unicode tables, so a sentence may hold ASCII characters only; "
                "write it without accents, or use a build with ICU");
  sentence.words = detail::wordsOf(sentence.text);
  sentence.pieces.push_back({first_, -1, false});
  // One place is kept for [SEP], and one for the stop that the policy may append.
  const auto room =
      static_cast<std::size_t>(options_.maxPieces) - 1 - (options_.policy == TokenPolicy::Teran);
  bool full = false;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    Word& word = sentence.words[i];
    const std::size_t before = sentence.pieces.size();
    if (!full) word.known = appendWord(word.text, static_cast<int>(i), sentence.pieces);
    if (sentence.pieces.size() > room) {
      sentence.pieces.resize(before);  // a word is read whole or not at all
      full = true;
    }
    if (sentence.pieces.size() == before) word.scored = false;
  }
  closeSentence(sentence, full);
  return sentence;
}

void WordPiece::closeSentence(Sentence& sentence, bool full) const {
  auto& pieces = sentence.pieces;
  sentence.truncated = full;
  const bool empty = pieces.size() == 1;
  if (!empty && options_.policy == TokenPolicy::Teran && (full || !endsInStop(sentence.text))) {
    const int stop = idOf(".");
    pieces.push_back({stop >= 0 ? stop : unknown_, -1, false});
  }
  if (!empty && options_.policy != TokenPolicy::Clean) pieces.back().scored = false;
  pieces.push_back({last_, -1, false});

  std::vector<bool> scored(sentence.words.size());
  for (const Piece& piece : pieces)
    if (piece.scored) scored[static_cast<std::size_t>(piece.word)] = true;
  for (std::size_t i = 0; i < scored.size(); ++i) sentence.words[i].scored = scored[i];
}

std::vector<std::string> buildWordPieceVocabulary(std::span<const std::string> captions,
                                                  int maxEntries, int minOccurrences) {
  if (maxEntries < 200)
    throw Error(ErrorCode::InvalidArgument, "vocabulary", "it needs room for at least 200 entries");
  std::map<std::string, std::int64_t> counts;
  std::set<std::string> characters;
  for (char c = '!'; c <= '~'; ++c)
    if (c < 'A' || c > 'Z') characters.insert(std::string(1, c));
  for (const std::string& caption : captions)
    for (const Word& word : detail::wordsOf(detail::cleanText(caption)))
      detail::forEachToken(word.text, [&](std::string_view token, bool) {
        if (characterCount(token) <= kMaxTokenCharacters) ++counts[std::string(token)];
        for (std::size_t i = 0; i < token.size();) {
          const auto length = detail::codePointAt(token, i).bytes;
          characters.emplace(token.substr(i, length));
          i += length;
        }
      });

  std::vector<std::string> vocabulary = {kPad, kUnknown, kFirst, kLast};
  const auto limit = static_cast<std::size_t>(maxEntries);
  for (const std::string& character : characters) {
    if (vocabulary.size() + 2 > limit) break;
    vocabulary.push_back(character);
    if (!detail::isPunctuation(detail::codePointAt(character, 0).value))
      vocabulary.push_back("##" + character);
  }
  std::vector<std::pair<std::int64_t, std::string>> words;
  for (const auto& [word, count] : counts)
    if (count >= minOccurrences && !characters.contains(word)) words.emplace_back(-count, word);
  std::sort(words.begin(), words.end());
  for (const auto& [count, word] : words) {
    if (vocabulary.size() == limit) break;
    vocabulary.push_back(word);
  }
  return vocabulary;
}

void writeVocabulary(const std::filesystem::path& file, std::span<const std::string> vocabulary) {
  std::string text;
  for (const std::string& entry : vocabulary) text += entry + "\n";
  writeFileAtomically(file, text);
}

}  // namespace ws
