#pragma once
// The one exception of the engine, and the codes that travel with it.
#include <stdexcept>
#include <string>
#include <string_view>

namespace ws {

/// Why something failed. The first group are the outcomes of reading one photo, and appear in
/// reports and in the catalog under the names that `codeName` gives; the second group end a call.
enum class ErrorCode {
  // One photo:
  Empty,          ///< a file of no bytes
  UnknownFormat,  ///< the signature is none that we know
  Unsupported,    ///< a known format, or a feature of one, that this build can't read
  Truncated,      ///< the file ends before the picture does
  Corrupt,        ///< the bytes contradict themselves
  TooLarge,       ///< more pixels or bytes than the limits allow
  Unreadable,     ///< the operating system refuses the file
  Vanished,       ///< the file went away, or changed under our hands, while it was read
  // A call:
  Cancelled,      ///< the caller asked to stop
  NotFound,       ///< no such photo, pack, folder, scorer
  BadFormat,      ///< a file of ours, or a pack, that isn't what it claims to be
  Incompatible,   ///< versions, dimensions or models that don't belong together
  InvalidArgument,///< a value that the caller may not pass
  Busy,           ///< another program is writing this library
  DiskFull,
  OutOfMemory,
  Device,         ///< the GPU, or its driver
  Internal,       ///< a promise of our own that was broken
};

/// The code's name as users' scripts see it: "unknown_format", "too_large", "busy", ...
std::string_view codeName(ErrorCode code);

/// The one exception of core. what() is "subject: detail", for the log and the command line.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode why, std::string about, const std::string& happened)
      : std::runtime_error(about.empty() ? happened : about + ": " + happened),
        code(why), subject(std::move(about)), detail(happened) {}
  ~Error() override;  // anchors the type in the base library: it crosses library borders

  ErrorCode code;
  std::string subject;  ///< the photo, pack or folder concerned, as its owner would name it (UTF-8)
  std::string detail;   ///< one English sentence: what happened and what to do
};

/// Throws Cancelled when a stop was requested.
template <class StopToken>
void throwIfStopped(const StopToken& stop) {
  if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, "", "stopped on request");
}

}  // namespace ws
