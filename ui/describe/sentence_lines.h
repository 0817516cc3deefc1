#pragma once
// Sentences as people give them: one a line, typed, pasted or in a text file.
#include <QString>
#include <QStringList>
#include <filesystem>

#include "core/base/error.h"

namespace ws {

constexpr int kSentencesMost = 10'000;      // in a list
constexpr int kSentenceLengthMost = 1'000;  // characters; models read some fifty words

/// What a text holds, and what of it isn't taken.
struct SentenceLines {
  QStringList sentences;  ///< in order, without blanks at their ends, each once
  int repeated = 0;       ///< that were there before
  int tooLong = 0;        ///< above kSentenceLengthMost
  int tooMany = 0;        ///< beyond `most`
};

/// The lines of a text, whatever their ends; blank ones are left out, tabs become blanks.
SentenceLines sentenceLines(const QString& text, int most = kSentencesMost);

/// The lines of a text file in UTF-8, with or without a byte order mark. Any thread.
/// @throws Error Empty (no line in it), BadFormat (not UTF-8), TooLarge, Unreadable, Vanished
SentenceLines readSentences(const std::filesystem::path& file);

/// Why a file of sentences can't be used, and what to do.
QString sentenceFileProblem(const Error& error);

}  // namespace ws
