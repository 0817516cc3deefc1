#include <libheif/heif.h>

#include <memory>
#include <mutex>

#include "core/base/error.h"
#include "core/media/detail/colour.h"
#include "core/media/detail/heif_codecs.h"
#include "core/media/detail/readers.h"

namespace ws::detail {
namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using ContextPtr = std::unique_ptr<heif_context, Freed<heif_context_free>>;
using HandlePtr = std::unique_ptr<heif_image_handle, Freed<heif_image_handle_release>>;
using HeifImagePtr = std::unique_ptr<heif_image, Freed<heif_image_release>>;
using OptionsPtr = std::unique_ptr<heif_decoding_options, Freed<heif_decoding_options_free>>;

/// Whether a box of the outermost level reaches past the end of the file.
bool isCut(Bytes bytes) {
  std::uint64_t at = 0;
  while (holds(bytes, at, 8)) {
    std::uint64_t size = be32(bytes, at);
    if (size == 1) size = bigEndian(bytes, at + 8, 8);
    if (size == 0) return false;  // to the end, wherever that is
    if (size < 8 || size > bytes.size() - at) return size >= 8;
    at += size;
  }
  return at != bytes.size();
}

/// Calls `visit(type, content)` for each box in `boxes`; content is cut where the bytes end.
template <class Visit>
void forEachBox(Bytes boxes, Visit&& visit) {
  std::uint64_t at = 0;
  while (holds(boxes, at, 8)) {
    std::uint64_t size = be32(boxes, at);
    const std::uint64_t head = size == 1 ? 16 : 8;
    if (size == 1) size = bigEndian(boxes, at + 8, 8);
    if (size == 0) size = boxes.size() - at;
    if (size < head) return;
    visit(asText(part(boxes, at + 4, 4)), part(boxes, at + head, size - head));
    if (size > boxes.size() - at) return;
    at += size;
  }
}

/// The coding of the primary picture, as "hvc1"; empty where the container doesn't say.
std::string_view primaryCoding(Bytes bytes) {
  std::string_view coding;
  forEachBox(bytes, [&](std::string_view type, Bytes content) {
    if (type == "mini") coding = type;  // the short container, with its own way to say everything
    if (type != "meta") return;
    std::uint64_t primary = 0;
    const Bytes children = part(content, 4);
    forEachBox(children, [&](std::string_view child, Bytes box) {
      if (child == "pitm") primary = bigEndian(box, 4, bigEndian(box, 0, 1) == 0 ? 2 : 4);
    });
    forEachBox(children, [&](std::string_view child, Bytes box) {
      if (child != "iinf") return;
      forEachBox(part(box, bigEndian(box, 0, 1) == 0 ? 6 : 8),
                 [&](std::string_view entry, Bytes item) {
                   const auto version = bigEndian(item, 0, 1);
                   if (entry != "infe" || version < 2) return;
                   const int idBytes = version == 2 ? 2 : 4;
                   if (bigEndian(item, 4, idBytes) == primary)
                     coding = asText(part(item, 4 + idBytes + 2, 4));
                 });
    });
  });
  return coding;
}

/// Whether libheif lacks the codec: older ones then only say that there is no such picture.
bool isForeignCoding(Bytes bytes) {
  const std::string_view coding = primaryCoding(bytes);
  return !coding.empty() && coding != "hvc1" && coding != "av01" && coding != "grid" &&
         coding != "iden" && coding != "iovl";
}

ErrorCode codeOf(const heif_error& error, bool isTruncated) {
  switch (error.code) {
    case heif_error_Unsupported_filetype:
    case heif_error_Unsupported_feature:
    case heif_error_Color_profile_does_not_exist:
      return ErrorCode::Unsupported;
    case heif_error_Memory_allocation_error:
      return ErrorCode::TooLarge;
    default:
      break;
  }
  if (error.subcode == heif_suberror_Security_limit_exceeded) return ErrorCode::TooLarge;
  if (error.subcode == heif_suberror_Unsupported_codec) return ErrorCode::Unsupported;
  return isTruncated || error.subcode == heif_suberror_End_of_data ? ErrorCode::Truncated
                                                                   : ErrorCode::Corrupt;
}

class HeifFile {
 public:
  HeifFile(Bytes bytes, std::string_view name)
      : bytes_(bytes), name_(name), isTruncated_(isCut(bytes)) {
    startHeif();
    context_.reset(heif_context_alloc());
    if (!context_) throw Error(ErrorCode::OutOfMemory, name_, "not enough memory to open the file");
    constexpr int kLongestSide = 32768;
    heif_context_set_maximum_image_size_limit(context_.get(), kLongestSide);
    heif_context_set_max_decoding_threads(context_.get(), 0);
    check(heif_context_read_from_memory_without_copy(context_.get(), bytes.data(), bytes.size(),
                                                     nullptr));
    heif_image_handle* handle = nullptr;
    check(heif_context_get_primary_image_handle(context_.get(), &handle));
    handle_.reset(handle);
    checkSize(size().width, size().height, name_);
  }

  Size size() const {
    return {heif_image_handle_get_width(handle_.get()),
            heif_image_handle_get_height(handle_.get())};
  }
  bool isTruncated() const { return isTruncated_; }
  bool hasAlpha() const { return heif_image_handle_has_alpha_channel(handle_.get()) != 0; }
  bool hasAssociatedAlpha() const {
    return hasAlpha() && heif_image_handle_is_premultiplied_alpha(handle_.get()) != 0;
  }

  std::vector<std::uint8_t> profile() const {
    std::vector<std::uint8_t> bytes(heif_image_handle_get_raw_color_profile_size(handle_.get()));
    if (!bytes.empty()) check(heif_image_handle_get_raw_color_profile(handle_.get(), bytes.data()));
    return bytes;
  }

  HeifImagePtr decode() const {
    const OptionsPtr options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    heif_image* image = nullptr;
    check(heif_decode_image(handle_.get(), &image, heif_colorspace_RGB,
                            hasAlpha() ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB,
                            options.get()));
    return HeifImagePtr(image);
  }

 private:
  void check(const heif_error& error) const {
    if (error.code == heif_error_Ok) return;
    const std::string message = error.message != nullptr ? error.message : "";
    const ErrorCode code =
        isForeignCoding(bytes_) ? ErrorCode::Unsupported : codeOf(error, isTruncated_);
    throw Error(code, name_, "the HEIF file can't be decoded (" + message + ")");
  }

  Bytes bytes_;
  std::string name_;
  bool isTruncated_;
  ContextPtr context_;
  HandlePtr handle_;
};

}  // namespace

void startHeif() {
  static std::once_flag once;
  std::call_once(once, [] { heif_init(nullptr); });  // loads the codecs, where they are plug-ins
}

Size heifSize(Bytes bytes, std::string_view name) { return HeifFile(bytes, name).size(); }

Picture readHeif(const Request& request) {
  const HeifFile file(request.bytes, request.name);
  const Size promised = file.size();
  // Measured: 7.8 bytes a pixel at the highest, planes and interleaved picture together.
  const std::int64_t decoderBytes = static_cast<std::int64_t>(promised.width) * promised.height * 8;
  const int minEdgePx = request.options.minEdgePx;
  chooseBox(promised, minEdgePx, decoderBytes, request.name);
  const HeifImagePtr image = file.decode();
  request.deadline.check();
  const Size stored{heif_image_get_width(image.get(), heif_channel_interleaved),
                    heif_image_get_height(image.get(), heif_channel_interleaved)};
  checkSize(stored.width, stored.height, request.name);

  const auto profile =
      request.options.applyColourProfile ? file.profile() : std::vector<std::uint8_t>();
  const bool hasAlpha = file.hasAlpha();
  RowSink sink({.stored = stored,
                .box = chooseBox(stored, minEdgePx, decoderBytes, request.name),
                .hasAlpha = !file.hasAssociatedAlpha(),
                .finish = colourFinish(Channels::Rgb, profile, file.hasAssociatedAlpha())});
  int stride = 0;
  const std::uint8_t* plane =
      heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride);
  if (plane == nullptr)
    throw Error(ErrorCode::Corrupt, request.subject(), "the HEIF file holds no pixels");
  std::vector<std::uint8_t> row(static_cast<std::size_t>(stored.width) * 4, 255);
  for (int y = 0; y < stored.height; ++y, plane += stride) {
    for (int x = 0; x < stored.width && !hasAlpha; ++x)
      std::copy_n(plane + x * 3, 3, row.data() + x * 4);
    sink.addRow(hasAlpha ? plane : row.data());
  }
  return {sink.take(), stored, file.isTruncated()};
}

}  // namespace ws::detail
