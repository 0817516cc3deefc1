#include "core/base/photo_row.h"

namespace ws {

std::string_view statusName(PhotoStatus status) {
  switch (status) {
    case PhotoStatus::Pending: return "pending";
    case PhotoStatus::Indexed: return "indexed";
    case PhotoStatus::Failed: return "failed";
    case PhotoStatus::Away: return "away";
    case PhotoStatus::Gone: return "gone";
  }
  return "pending";
}

}  // namespace ws
