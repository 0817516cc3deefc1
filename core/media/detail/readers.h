#pragma once
// One reader for each way to pixels. All give an upright picture through a RowSink.
#include "core/media/decode.h"
#include "core/media/detail/row_sink.h"
#include "core/media/detail/structure.h"

namespace ws::detail {

struct Request {
  Bytes bytes;
  std::string_view name;
  const DecodeOptions& options;
  Deadline deadline;
  int orientation =
      0;  ///< 1 to 8 where the caller knows better than the file (RAW previews); else 0

  std::string subject() const { return std::string(name); }
};

struct Picture {
  Image image;
  Size fullSize;  ///< upright
  bool damaged = false;
};

/// JPEG, PNG, WebP, GIF and TIFF. @throws Error Truncated, Corrupt, TooLarge
Picture readWithVips(const Request& request, Format format, const Structure& structure);

/// TIFF of the kinds that libvips leaves out: odd bit depths, and tiles in separate planes.
Picture readTiffByHand(const Request& request, const Structure& structure);

Picture readBmp(const Request& request, const Structure& structure);

/// HEIC and AVIF. The container's own turns are applied; EXIF's is not, by their standard.
Picture readHeif(const Request& request);
Size heifSize(Bytes bytes, std::string_view name);

/// The preview in a camera's RAW file, turned as the RAW says.
Picture readRawPreview(const Request& request);
Size rawSize(Bytes bytes, std::string_view name);

/// Any format, told apart by its bytes: what readRawPreview calls again for the preview it finds.
Picture readPicture(const Request& request, const Kind& kind);

}  // namespace ws::detail
