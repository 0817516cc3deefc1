#include "ui/messages.h"

#include <QCoreApplication>

#include "ui/qt_values.h"

namespace ws {
namespace {

QString say(const char* text) { return QCoreApplication::translate("ws::Messages", text); }

/// The sentence for a code; %1 stands for the photo, pack or folder concerned.
const char* sentenceFor(ErrorCode code) {
  switch (code) {
    case ErrorCode::Empty:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "%1 is empty. Copy the photo again from where it came.");
    case ErrorCode::UnknownFormat:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 is not a picture in any format known here.");
    case ErrorCode::Unsupported:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "%1 uses a feature of its format that can't be read here.");
    case ErrorCode::Truncated:
      return QT_TRANSLATE_NOOP(
          "ws::Messages",
          "%1 ends before the picture does. Copy the photo again from where it came.");
    case ErrorCode::Corrupt:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "%1 is damaged. Copy the photo again from where it came.");
    case ErrorCode::TooLarge:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 is larger than the safety limits allow.");
    case ErrorCode::Unreadable:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 can't be read. Check its permissions.");
    case ErrorCode::Vanished:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 isn't there any more.");
    case ErrorCode::Cancelled:
      return "";
    case ErrorCode::NotFound:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 was not found.");
    case ErrorCode::BadFormat:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 is damaged, or isn't what it claims to be.");
    case ErrorCode::Incompatible:
      return QT_TRANSLATE_NOOP(
          "ws::Messages", "%1 was made by another version, or doesn't belong to this library.");
    case ErrorCode::InvalidArgument:
      return QT_TRANSLATE_NOOP("ws::Messages", "%1 can't be used here.");
    case ErrorCode::Busy:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "Another program is writing this library. You can search it; to add "
                               "photos, close the other program.");
    case ErrorCode::DiskFull:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "The disk is full. Nothing was lost; make room and start again.");
    case ErrorCode::OutOfMemory:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "There is not enough memory. Close other programs and try again.");
    case ErrorCode::Device:
      return QT_TRANSLATE_NOOP(
          "ws::Messages",
          "The graphics card or its driver failed. Try again, or use the processor.");
    case ErrorCode::Internal:
      return QT_TRANSLATE_NOOP("ws::Messages",
                               "Something went wrong inside Wordsight. Details say what.");
  }
  return "";
}

}  // namespace

QString errorSentence(const Error& error) {
  if (error.code == ErrorCode::Cancelled) return {};
  const QString subject = error.subject.empty() ? say(QT_TRANSLATE_NOOP("ws::Messages", "A file"))
                                                : toQString(error.subject);
  const QString sentence = say(sentenceFor(error.code));
  return sentence.contains(QLatin1String("%1")) ? sentence.arg(subject) : sentence;
}

QString photoProblem(const std::string& code) {
  struct Reason {
    std::string_view code;
    const char* text;
  };
  static constexpr Reason kReasons[] = {
      {"empty", QT_TRANSLATE_NOOP("ws::Messages", "The file is empty.")},
      {"unknown_format",
       QT_TRANSLATE_NOOP("ws::Messages", "Not a picture in any format known here.")},
      {"unsupported",
       QT_TRANSLATE_NOOP("ws::Messages", "Uses a feature of its format that can't be read here.")},
      {"truncated", QT_TRANSLATE_NOOP("ws::Messages", "The file ends before the picture does.")},
      {"corrupt", QT_TRANSLATE_NOOP("ws::Messages", "The file is damaged.")},
      {"too_large", QT_TRANSLATE_NOOP("ws::Messages", "Larger than the safety limits allow.")},
      {"unreadable",
       QT_TRANSLATE_NOOP("ws::Messages", "The system refuses to read it. Check its permissions.")},
      {"vanished", QT_TRANSLATE_NOOP("ws::Messages", "The file went away while it was read.")},
  };
  for (const auto& reason : kReasons)
    if (reason.code == code) return say(reason.text);
  return say(QT_TRANSLATE_NOOP("ws::Messages", "It can't be read."));
}

}  // namespace ws
