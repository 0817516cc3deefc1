#include "core/base/file_names.h"

namespace ws {

std::string fileNamePart(std::string_view word) {
  constexpr std::size_t kLongest = 80;  // bytes; file systems allow 255 for the whole name
  const auto continues = [&](std::size_t i) {
    return (static_cast<unsigned char>(word[i]) & 0xC0) == 0x80;
  };
  std::size_t end = word.size();
  if (end > kLongest)
    for (end = kLongest; end > 0 && continues(end);) --end;
  std::string name;
  for (const char c : word.substr(0, end)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= 'a' && byte <= 'z');
    name += byte >= 0x80 || plain ? c : '_';
  }
  return name;
}

}  // namespace ws
