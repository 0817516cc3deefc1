#include "core/media/detail/tiff_directory.h"

#include <algorithm>
#include <array>

namespace ws::detail {
namespace {

using namespace std::string_view_literals;

/// Bytes of one value of a TIFF field type; 0 for types that aren't whole numbers or text.
int sizeOfType(int type) {
  switch (type) {
    case 1:
    case 2:
    case 6:
    case 7:
      return 1;
    case 3:
    case 8:
      return 2;
    case 4:
    case 9:
    case 13:
      return 4;
    case 16:
    case 17:
    case 18:
      return 8;
    default:
      return 0;
  }
}

}  // namespace

bool TiffDirectory::isTiff(Bytes bytes) {
  return hasAt(bytes, 0, "II*\0"sv) || hasAt(bytes, 0, "MM\0*"sv) || hasAt(bytes, 0, "II+\0"sv) ||
         hasAt(bytes, 0, "MM\0+"sv);
}

TiffDirectory::TiffDirectory(Bytes bytes) : bytes_(bytes) {
  if (!isTiff(bytes)) return;
  isBigEndian_ = bytes[0] == 'M';
  isBig_ = read(2, 2) == 43;
  const std::uint64_t start = isBig_ ? read(8, 8) : read(4, 4);
  const int countBytes = isBig_ ? 8 : 2;
  const int entryBytes = isBig_ ? 20 : 12;
  const int inlineBytes = isBig_ ? 8 : 4;
  const std::uint64_t count = std::min<std::uint64_t>(read(start, countBytes), 4096);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t at = start + countBytes + i * entryBytes;
    if (!holds(bytes_, at, entryBytes)) break;
    Entry entry{static_cast<int>(read(at, 2)), static_cast<int>(read(at + 2, 2)),
                read(at + 4, inlineBytes), at + 4 + inlineBytes};
    const int size = sizeOfType(entry.type);
    if (size == 0 || entry.count == 0 || entry.count > bytes_.size()) continue;
    if (entry.count * size > static_cast<std::uint64_t>(inlineBytes)) {
      entry.offset = read(entry.offset, inlineBytes);
    }
    if (holds(bytes_, entry.offset, entry.count * size)) entries_.push_back(entry);
  }
}

std::uint64_t TiffDirectory::read(std::uint64_t offset, int count) const {
  return isBigEndian_ ? bigEndian(bytes_, offset, count) : littleEndian(bytes_, offset, count);
}

const TiffDirectory::Entry* TiffDirectory::find(int tag) const {
  const auto found = std::ranges::find(entries_, tag, &Entry::tag);
  return found == entries_.end() ? nullptr : &*found;
}

std::optional<std::uint64_t> TiffDirectory::number(int tag) const {
  const Entry* entry = find(tag);
  if (entry == nullptr) return std::nullopt;
  return read(entry->offset, sizeOfType(entry->type));
}

std::vector<std::uint64_t> TiffDirectory::numbers(int tag) const {
  const Entry* entry = find(tag);
  if (entry == nullptr) return {};
  const int size = sizeOfType(entry->type);
  std::vector<std::uint64_t> values(static_cast<std::size_t>(entry->count));
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = read(entry->offset + i * size, size);
  return values;
}

std::string_view TiffDirectory::text(int tag) const {
  const Entry* entry = find(tag);
  if (entry == nullptr || sizeOfType(entry->type) != 1) return {};
  const std::string_view all = asText(part(bytes_, entry->offset, entry->count));
  return all.substr(0, all.find('\0'));
}

int TiffDirectory::orientation() const {
  const auto value = number(tiff_tag::kOrientation, 1);
  return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

bool isRawTiff(Bytes bytes) {
  if (hasAt(bytes, 8, "CR\2")) return true;  // Canon's CR2 says so itself
  const TiffDirectory directory(bytes);
  if (directory.has(tiff_tag::kDngVersion)) return true;
  // Packed sensor data of Nikon, Sony, Samsung, Pentax: no other file uses these numbers.
  static constexpr std::array<std::uint64_t, 6> kSensorData = {32767, 32769, 32770,
                                                               34713, 34892, 65535};
  const auto compression = directory.number(tiff_tag::kCompression, 1);
  if (std::ranges::find(kSensorData, compression) != kSensorData.end()) return true;
  const std::string_view make = directory.text(tiff_tag::kMake);
  if (make.empty() || !directory.has(tiff_tag::kSubDirectories)) return false;
  const bool isPreviewFirst = (directory.number(tiff_tag::kSubfileType, 0) & 1) != 0;
  return isPreviewFirst || compression == 6;
}

}  // namespace ws::detail
