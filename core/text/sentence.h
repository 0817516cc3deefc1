#pragma once
// A sentence taken apart: the user's words, and the tokenizer's pieces with the word each comes
// from.
#include <string>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

struct Piece {
  int id = 0;     ///< vocabulary id
  int word = -1;  ///< index into Sentence::words; -1 for special tokens and appended punctuation
  bool scored = false;  ///< its row takes part in the score (the token policy decides)
  bool operator==(const Piece&) const = default;
};

struct Sentence {
  std::string text;           ///< valid UTF-8, as typed
  std::vector<Word> words;    ///< in order; every visible byte of the text belongs to exactly one
  std::vector<Piece> pieces;  ///< with [CLS] first and [SEP] last, where the tokenizer has them
  bool truncated = false;  ///< the sentence was longer than the model reads; the rest isn't scored
};

}  // namespace ws
