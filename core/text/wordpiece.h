#pragma once
// BERT's WordPiece tokenizer, and the user's words that its pieces come from (spec alignment.md 1.3
// and 2.2).
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/sentence.h"

namespace ws {

/// Which pieces are scored (spec alignment.md 1.3).
enum class TokenPolicy {
  Teran,  ///< the last piece is given up; " ." is appended where the sentence doesn't end in one of
          ///< . ! ? ,
  TeranRaw,  ///< the last piece is given up, whatever it is: to reproduce published numbers
  Clean,     ///< all but [CLS] and [SEP]
};
/// "teran", "teran-raw", "clean". @throws Error BadFormat
TokenPolicy tokenPolicyNamed(std::string_view name);

struct WordPieceOptions {
  TokenPolicy policy = TokenPolicy::Clean;
  int maxPieces = 64;            ///< with [CLS], [SEP] and an appended stop; at least 4
  bool dropPunctuation = false;  ///< punctuation makes no pieces and isn't scored
  /// The vocabulary holds every word that was taught: any other is one [UNK] that isn't scored, as
  /// letters that were never seen together have nothing to say.
  bool wholeWords = false;
};

/// Thread-safe once made.
///
/// Words are runs of visible characters; each punctuation mark is a word of its own, unless it is
/// an apostrophe or a hyphen inside a run ("don't", "t-shirt": one word, several pieces); each CJK
/// ideograph is a word.
class WordPiece {
 public:
  /// @param vocabulary  entry i has id i; must hold [PAD], [UNK], [CLS] and [SEP]
  /// @throws Error BadFormat when one is missing, empty or twice, or there are over a million
  WordPiece(const std::vector<std::string>& vocabulary, const WordPieceOptions& options);
  /// Reads a vocabulary of one entry a line. @throws Error NotFound, BadFormat
  static WordPiece fromFile(const std::filesystem::path& vocabularyFile,
                            const WordPieceOptions& options);

  /// Takes any bytes. What isn't UTF-8 becomes U+FFFD, control characters become blanks; then text
  /// and spans agree with the input byte for byte. Time grows with the length: 1 MB takes tens of
  /// milliseconds.
  /// @throws Error Unsupported for text that isn't ASCII in a build without Unicode tables
  Sentence split(std::string_view bytes) const;

  int padId() const { return pad_; }
  int unknownId() const { return unknown_; }
  int size() const { return static_cast<int>(ids_.size()); }
  int maxPieces() const { return options_.maxPieces; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  int idOf(std::string_view entry) const;  ///< -1 where it isn't there
  /// Appends a token's pieces. @return false when the vocabulary has no better than [UNK]
  bool appendToken(std::string_view token, int word, std::vector<Piece>& pieces) const;
  /// Appends the pieces of a user's word. @return whether it is known
  bool appendWord(std::string_view word, int index, std::vector<Piece>& pieces) const;
  void closeSentence(Sentence& sentence, bool full) const;

  WordPieceOptions options_;
  std::unordered_map<std::string, int, Hash, std::equal_to<>> ids_;
  int pad_ = -1, unknown_ = -1, first_ = -1, last_ = -1;
};

/// Makes a vocabulary from captions: the four special entries, every printable ASCII character
/// alone and as a continuation, the other characters of the captions, then whole words by falling
/// frequency (ties by the alphabet). Any ASCII word can be written with it.
/// @param maxEntries  at most this many, at least 200
std::vector<std::string> buildWordPieceVocabulary(std::span<const std::string> captions,
                                                  int maxEntries = 8000, int minOccurrences = 2);

/// One entry a line. @throws Error DiskFull, Unreadable
void writeVocabulary(const std::filesystem::path& file, std::span<const std::string> vocabulary);

}  // namespace ws
