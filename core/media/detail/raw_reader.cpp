// RAW files of cameras: not developed, but seen through the preview that the camera put in.
#include <libraw/libraw.h>

#include <string>

#include "core/base/error.h"
#include "core/media/detail/readers.h"

namespace ws::detail {
namespace {

/// LibRaw's turns (dcraw's "flip") as EXIF orientations.
int orientationOf(int flip) {
  switch (flip) {
    case 3:
      return 3;
    case 5:
      return 8;
    case 6:
      return 6;
    default:
      return 1;
  }
}

class RawFile {
 public:
  RawFile(Bytes bytes, std::string_view name) : name_(name) {
    raw_.set_dataerror_handler(nullptr, nullptr);  // it would print
    // LibRaw's own copy of what it needs; the bytes are only read, though it takes them unconst.
    check(raw_.open_buffer(const_cast<std::uint8_t*>(bytes.data()), bytes.size()));
    checkSize(raw_.imgdata.sizes.width, raw_.imgdata.sizes.height, name_);
  }

  int orientation() const { return orientationOf(raw_.imgdata.sizes.flip); }
  Size size() const {
    return uprightSize({raw_.imgdata.sizes.width, raw_.imgdata.sizes.height}, orientation());
  }

  const libraw_thumbnail_t& preview() {
    check(raw_.unpack_thumb());
    return raw_.imgdata.thumbnail;
  }

 private:
  void check(int result) const {
    if (result == LIBRAW_SUCCESS) return;
    const ErrorCode code = result == LIBRAW_FILE_UNSUPPORTED || result == LIBRAW_NO_THUMBNAIL ||
                                   result == LIBRAW_UNSUPPORTED_THUMBNAIL
                               ? ErrorCode::Unsupported
                           : result == LIBRAW_IO_ERROR ? ErrorCode::Truncated
                           : result == LIBRAW_UNSUFFICIENT_MEMORY || result == LIBRAW_TOO_BIG
                               ? ErrorCode::TooLarge
                               : ErrorCode::Corrupt;
    throw Error(code, name_,
                std::string("the RAW file has no preview that can be read (") +
                    libraw_strerror(result) + ")");
  }

  std::string name_;
  LibRaw raw_;
};

Picture readBitmap(const Request& request, const libraw_thumbnail_t& preview, int orientation) {
  const Size stored{preview.twidth, preview.theight};
  checkSize(stored.width, stored.height, request.name);
  const std::size_t needed = static_cast<std::size_t>(stored.width) * stored.height * 3;
  if (preview.tcolors != 3 || preview.tlength < needed) {
    throw Error(ErrorCode::Unsupported, request.subject(),
                "the RAW file's preview is of an unknown kind");
  }
  RowSink sink({.stored = stored,
                .box = chooseBox(stored, request.options.minEdgePx, 0, request.name),
                .orientation = orientation,
                .finish = {}});
  std::vector<std::uint8_t> row(static_cast<std::size_t>(stored.width) * 4, 255);
  const auto* from = reinterpret_cast<const std::uint8_t*>(preview.thumb);
  for (int y = 0; y < stored.height; ++y) {
    for (int x = 0; x < stored.width; ++x, from += 3) std::copy_n(from, 3, row.data() + x * 4);
    sink.addRow(row.data());
  }
  return {sink.take(), {}, false};
}

}  // namespace

Size rawSize(Bytes bytes, std::string_view name) { return RawFile(bytes, name).size(); }

Picture readRawPreview(const Request& request) {
  const auto file =
      std::make_unique<RawFile>(request.bytes, request.name);  // large: not for the stack
  const libraw_thumbnail_t& preview = file->preview();
  Picture picture;
  if (preview.tformat == LIBRAW_THUMBNAIL_BITMAP) {
    picture = readBitmap(request, preview, file->orientation());
  } else {
    const Bytes bytes{reinterpret_cast<const std::uint8_t*>(preview.thumb), preview.tlength};
    const Kind kind = recognise(bytes, request.name);
    if (kind.format != Format::Jpeg) {
      throw Error(ErrorCode::Unsupported, request.subject(),
                  "the RAW file's preview is of an unknown kind");
    }
    // The RAW's turn alone counts: cameras store the preview as the sensor saw it.
    picture = readPicture(
        Request{bytes, request.name, request.options, request.deadline, file->orientation()}, kind);
  }
  picture.fullSize = file->size();
  return picture;
}

}  // namespace ws::detail
