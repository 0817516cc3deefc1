#include "core/media/decode.h"

#include <new>

#include "core/media/detail/readers.h"
#include "core/media/detail/signature.h"
#include "core/media/detail/structure.h"

namespace ws {
namespace detail {

Picture readPicture(const Request& request, const Kind& kind) {
  if (kind.format == Format::Raw) return readRawPreview(request);
  if (kind.format == Format::Heif) return readHeif(request);
  const Structure structure = structureOf(kind.format, request.bytes, request.name);
  if (kind.format == Format::Bmp) return readBmp(request, structure);
  if (!structure.isPlain) return readTiffByHand(request, structure);
  return readWithVips(request, kind.format, structure);
}

}  // namespace detail

DecodedPhoto decodePhoto(std::span<const std::uint8_t> bytes, std::string_view name,
                         const DecodeOptions& options) {
  const detail::Kind kind = detail::recognise(bytes, name);
  try {
    detail::Picture picture =
        detail::readPicture({bytes, name, options, detail::Deadline(options.deadline, name)}, kind);
    return {std::move(picture.image), picture.fullSize, std::string(kind.name), picture.damaged};
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::OutOfMemory, std::string(name),
                "there is not enough memory to read the picture");
  }
}

PhotoHeader readHeader(std::span<const std::uint8_t> bytes, std::string_view name) {
  const detail::Kind kind = detail::recognise(bytes, name);
  PhotoHeader header{{}, std::string(kind.name)};
  if (kind.format == detail::Format::Heif) {
    header.fullSize = detail::heifSize(bytes, name);
  } else if (kind.format == detail::Format::Raw) {
    header.fullSize = detail::rawSize(bytes, name);
  } else {
    const detail::Structure structure = detail::structureOf(kind.format, bytes, name);
    header.fullSize =
        detail::uprightSize({static_cast<int>(structure.width), static_cast<int>(structure.height)},
                            structure.orientation);
  }
  return header;
}

}  // namespace ws
