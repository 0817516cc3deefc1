#include "ui/describe/sentence_lines.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "core/base/files.h"
#include "ui/messages.h"
#include "ui/qt_values.h"

namespace ws {
namespace {

constexpr std::uint64_t kFileMost = 16 << 20;  // bytes: far above what the list takes

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ws::SentenceFile)
};

}  // namespace

SentenceLines sentenceLines(const QString& text, int most) {
  static const QRegularExpression kLineEnd(QStringLiteral("[\\r\\n\\x{0085}\\x{2028}\\x{2029}]+"));
  SentenceLines lines;
  QSet<QString> seen;
  for (const QString& line : text.split(kLineEnd, Qt::SkipEmptyParts)) {
    const QString sentence = line.simplified();
    if (sentence.isEmpty()) continue;
    if (sentence.size() > kSentenceLengthMost)
      ++lines.tooLong;
    else if (seen.contains(sentence))
      ++lines.repeated;
    else if (lines.sentences.size() >= most)
      ++lines.tooMany;
    else
      lines.sentences << sentence;
    seen.insert(sentence);
  }
  return lines;
}

SentenceLines readSentences(const std::filesystem::path& file) {
  const std::string name = displayPath(file.filename());
  const auto bytes = readUserFile(file, kFileMost).bytes;
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  if (!isUtf8(text) || text.find('\0') != std::string_view::npos)
    throw Error(ErrorCode::BadFormat, name, "isn't text in UTF-8; save it as UTF-8 and try again");
  SentenceLines lines =
      sentenceLines(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
  if (lines.sentences.isEmpty() && lines.tooLong == 0)
    throw Error(ErrorCode::Empty, name, "has no sentence; write one a line");
  return lines;
}

QString sentenceFileProblem(const Error& error) {
  const QString name = toQString(displayPath(std::filesystem::path(error.subject).filename()));
  switch (error.code) {
    case ErrorCode::Empty:
      return Texts::tr("%1 has no sentence. Write one a line.").arg(name);
    case ErrorCode::BadFormat:
      return Texts::tr("%1 isn't text in UTF-8. Save it as UTF-8 and try again.").arg(name);
    case ErrorCode::TooLarge:
      return Texts::tr("%1 is too large for a list of sentences: up to %2 are taken.")
          .arg(name, countText(kSentencesMost));
    default:
      return errorSentence(error);
  }
}

}  // namespace ws
