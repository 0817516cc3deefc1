#include "core/media/detail/signature.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/media/detail/tiff_directory.h"

namespace ws::detail {
namespace {

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view what;
};

using namespace std::string_view_literals;

/// Known, and refused by name: vectors and documents are never drawn, the others have no reader
/// here that is fuzzed enough to meet a stranger's file.
constexpr Signature kRefused[] = {
    {0, "\0\0\0\x0CjP  \r\n\x87\n"sv, "JPEG 2000"},
    {0, "\xFF\x4F\xFF\x51"sv, "JPEG 2000"},
    {0, "\0\0\0\x0CJXL \r\n\x87\n"sv, "JPEG XL"},
    {0, "\xFF\x0A"sv, "JPEG XL"},
    {0, "8BPS"sv, "Photoshop"},
    {0, "\0\0\1\0"sv, "icon"},
    {0, "%PDF"sv, "PDF"},
    {0, "%!PS"sv, "PostScript"},
    {0, "push graphic-context"sv, "vector script"},
    {0, "gimp xcf"sv, "GIMP"},
    {0, "\x76\x2f\x31\x01"sv, "OpenEXR"},
    {0, "#?RADIANCE"sv, "Radiance"},
    {0, "qoif"sv, "QOI"},
    {0, "SIMPLE  ="sv, "FITS"},
};

constexpr Signature kRaw[] = {
    {0, "FUJIFILMCCD-RAW"sv, ""},
    {4, "ftypcrx "sv, ""},
    {0, "IIRO"sv, ""},
    {0, "IIRS"sv, ""},
    {0, "MMOR"sv, ""},
    {0, "IIU\0"sv, ""},
    {0, "\0MRM"sv, ""},
    {0, "FOVb"sv, ""},
    {6, "HEAPCCDR"sv, ""},
};

bool startsLikeSvg(Bytes bytes) {
  std::string_view text = asText(part(bytes, 0, 1024));
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || text[start] != '<') return false;
  return text.find("<svg") != std::string_view::npos;
}

bool isPortableAnymap(Bytes bytes) {
  return bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '7' &&
         (bytes[2] == '\n' || bytes[2] == ' ' || bytes[2] == '\r' || bytes[2] == '\t');
}

/// The brands of an ISO media file that holds still pictures; empty where it holds none.
std::string_view heifName(Bytes bytes) {
  if (!hasAt(bytes, 4, "ftyp")) return {};
  const std::uint64_t end = std::min<std::uint64_t>(be32(bytes, 0), 512);
  std::string_view name;
  for (std::uint64_t at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {  // the version is skipped
    const std::string_view brand = asText(part(bytes, at, 4));
    if (brand == "avif" || brand == "avis") return "avif";
    for (const std::string_view other :
         {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "mif3", "msf1", "avci",
          "avcs", "jpeg", "j2ki", "vvic"}) {
      if (brand == other) name = "heic";
    }
  }
  return name;
}

}  // namespace

Kind recognise(Bytes bytes, std::string_view name) {
  const std::string subject(name);
  if (bytes.empty()) throw Error(ErrorCode::Empty, subject, "the file is empty");
  for (const auto& raw : kRaw) {
    if (hasAt(bytes, raw.offset, raw.bytes)) return {Format::Raw, "raw"};
  }
  if (hasAt(bytes, 0, "\xFF\xD8"sv)) return {Format::Jpeg, "jpeg"};
  if (hasAt(bytes, 0, "\x89PNG\r\n\x1A\n"sv)) return {Format::Png, "png"};
  if (hasAt(bytes, 0, "GIF87a") || hasAt(bytes, 0, "GIF89a")) return {Format::Gif, "gif"};
  if (hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBP")) return {Format::Webp, "webp"};
  if (hasAt(bytes, 0, "BM")) return {Format::Bmp, "bmp"};
  if (TiffDirectory::isTiff(bytes)) {
    return isRawTiff(bytes) ? Kind{Format::Raw, "raw"} : Kind{Format::Tiff, "tiff"};
  }
  if (const auto heif = heifName(bytes); !heif.empty()) return {Format::Heif, heif};

  std::string_view refused = startsLikeSvg(bytes) ? "SVG" : isPortableAnymap(bytes) ? "PNM" : "";
  for (const auto& other : kRefused) {
    if (hasAt(bytes, other.offset, other.bytes)) refused = other.what;
  }
  if (!refused.empty()) {
    throw Error(ErrorCode::Unsupported, subject,
                std::string(refused) + " files can't be read; save the picture as JPEG or PNG");
  }
  throw Error(ErrorCode::UnknownFormat, subject,
              "the content is no picture format that is known here");
}

}  // namespace ws::detail
