#include "core/base/error.h"

namespace ws {

Error::~Error() = default;

std::string_view codeName(ErrorCode code) {
  switch (code) {
    case ErrorCode::Empty: return "empty";
    case ErrorCode::UnknownFormat: return "unknown_format";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::Truncated: return "truncated";
    case ErrorCode::Corrupt: return "corrupt";
    case ErrorCode::TooLarge: return "too_large";
    case ErrorCode::Unreadable: return "unreadable";
    case ErrorCode::Vanished: return "vanished";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::BadFormat: return "bad_format";
    case ErrorCode::Incompatible: return "incompatible";
    case ErrorCode::InvalidArgument: return "invalid_argument";
    case ErrorCode::Busy: return "busy";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::OutOfMemory: return "out_of_memory";
    case ErrorCode::Device: return "device";
    case ErrorCode::Internal: return "internal";
  }
  return "internal";
}

}  // namespace ws
