#include "core/media/metadata.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <exiv2/exiv2.hpp>
#include <mutex>

#include "core/base/files.h"
#include "core/base/log.h"

namespace ws {
namespace {

void lockXmp(void* mutex, bool isLocking) {
  auto& held = *static_cast<std::recursive_mutex*>(mutex);
  isLocking ? held.lock() : held.unlock();
}

/// exiv2 is silenced (damaged files talk a lot) and its XMP parser made safe for threads.
void startExiv2() {
  static std::recursive_mutex xmpMutex;
  static std::once_flag once;
  std::call_once(once, [] {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize(lockXmp, &xmpMutex);
#if !EXIV2_TEST_VERSION(0, 28, 0)
    Exiv2::enableBMFF(true);  // HEIC and AVIF; newer ones read them unasked
#endif
  });
}

/// Old programs wrote Latin-1 where the standard has ASCII or UTF-8.
std::string fromLatin1(std::string_view text) {
  std::string utf8;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0 | code >> 6);
      utf8 += static_cast<char>(0x80 | (code & 0x3F));
    }
  }
  return utf8;
}

/// Text as people meant it: valid UTF-8, nothing behind a zero byte, no space around.
std::string cleaned(std::string text) {
  text = text.substr(0, text.find('\0'));
  if (!isUtf8(text)) text = fromLatin1(text);
  const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && isSpace(text.back())) text.pop_back();
  text.erase(text.begin(), std::ranges::find_if_not(text, isSpace));
  return text;
}

/// The three kinds of metadata behind one question: the text under a key. The key's first part says
/// which kind is meant; a key that the file or exiv2 doesn't know gives nothing.
class Fields {
 public:
  explicit Fields(Exiv2::Image& image)
      : exif_(image.exifData()), iptc_(image.iptcData()), xmp_(image.xmpData()) {}

  std::string text(const std::string& key) const {
    const auto all = texts(key);
    return all.empty() ? std::string() : all.front();
  }

  std::string firstText(std::initializer_list<const char*> keys) const {
    for (const char* key : keys) {
      if (auto found = text(key); !found.empty()) return found;
    }
    return {};
  }

  /// All values: those of a list in XMP, those of a repeated record in IPTC.
  std::vector<std::string> texts(const std::string& key) const {
    std::vector<std::string> found;
    const auto add = [&](std::string value) {
      value = cleaned(std::move(value));
      if (!value.empty()) found.push_back(std::move(value));
    };
    try {
      if (key.starts_with("Exif.")) {
        if (const auto* field = exifField(key)) add(exifText(*field));
      } else if (key.starts_with("Iptc.")) {
        const Exiv2::IptcKey wanted(key);
        for (const auto& field : iptc_) {
          if (field.record() == wanted.record() && field.tag() == wanted.tag())
            add(field.toString());
        }
      } else {
        addXmp(key, add);
      }
    } catch (const std::exception&) {
      // A key this exiv2 doesn't know, or a value it can't print: as if it weren't there.
    }
    return found;
  }

  const Exiv2::Exifdatum* exifField(const std::string& key) const {
    const auto found = exif_.findKey(Exiv2::ExifKey(key));
    return found == exif_.end() ? nullptr : &*found;
  }

 private:
  std::string exifText(const Exiv2::Exifdatum& field) const {
    const auto* comment = dynamic_cast<const Exiv2::CommentValue*>(&field.value());
    return comment != nullptr ? comment->comment() : field.print(&exif_);  // without its charset
  }

  template <class Add>
  void addXmp(const std::string& key, Add&& add) const {
    const auto found = xmp_.findKey(Exiv2::XmpKey(key));
    if (found == xmp_.end()) return;
    if (const auto* byLanguage = dynamic_cast<const Exiv2::LangAltValue*>(&found->value())) {
      const auto chosen = byLanguage->value_.find("x-default");
      if (chosen != byLanguage->value_.end()) return add(chosen->second);
      if (!byLanguage->value_.empty()) add(byLanguage->value_.begin()->second);
      return;
    }
    for (long i = 0; i < static_cast<long>(found->count()); ++i) add(found->toString(i));
  }

  const Exiv2::ExifData& exif_;
  const Exiv2::IptcData& iptc_;
  const Exiv2::XmpData& xmp_;
};

/// "2024:07:14 18:32:05" or ISO 8601, with or without time -> ISO 8601 without zone. Empty for what
/// is no date of the calendar.
std::string isoTime(const std::string& text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  char between = 0;
  const int found = std::sscanf(text.c_str(), "%4d%*1[:-]%2d%*1[:-]%2d%c%2d:%2d:%2d", &year, &month,
                                &day, &between, &hour, &minute, &second);
  if (found < 3) return {};
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  const bool isTime =
      hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
  if (!date.ok() || year < 1 || !isTime) return {};
  std::array<char, 64> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, hour,
                minute, std::min(second, 59));
  return iso.data();
}

std::string takenFrom(const Fields& fields) {
  for (const char* key : {"Exif.Photo.DateTimeOriginal", "Xmp.exif.DateTimeOriginal",
                          "Exif.Photo.DateTimeDigitized", "Xmp.photoshop.DateCreated"}) {
    if (auto iso = isoTime(fields.text(key)); !iso.empty()) return iso;
  }
  const std::string day = fields.text("Iptc.Application2.DateCreated");
  const std::string time = fields.text("Iptc.Application2.TimeCreated");
  if (auto iso = isoTime(day + (time.empty() ? "" : "T" + time)); !iso.empty()) return iso;
  for (const char* key : {"Xmp.xmp.CreateDate", "Exif.Image.DateTime"}) {
    if (auto iso = isoTime(fields.text(key)); !iso.empty()) return iso;
  }
  return {};
}

/// Some models repeat their maker's name, some don't: "Canon" + "Canon EOS 5D", "SONY" + "ILCE-7".
std::string cameraFrom(const Fields& fields) {
  const std::string make = fields.firstText({"Exif.Image.Make", "Xmp.tiff.Make"});
  const std::string model = fields.firstText({"Exif.Image.Model", "Xmp.tiff.Model"});
  if (make.empty() || model.empty()) return make + model;
  const std::string maker = make.substr(0, make.find(' '));
  const auto isSame = [](unsigned char a, unsigned char b) {
    return std::tolower(a) == std::tolower(b);
  };
  const bool isRepeated =
      model.size() >= maker.size() && std::equal(maker.begin(), maker.end(), model.begin(), isSame);
  return isRepeated ? model : make + " " + model;
}

/// Degrees from three rationals and a letter. Nothing for a zero denominator or off the globe.
std::optional<double> degreesFrom(const Fields& fields, const std::string& key, char negative,
                                  double limit) {
  const auto* field = fields.exifField(key);
  if (field == nullptr || field->count() < 1) return std::nullopt;
  double degrees = 0, unit = 1;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, static_cast<std::size_t>(field->count()));
       ++i, unit /= 60) {
    const auto [above, below] = field->toRational(static_cast<long>(i));
    if (below == 0 && above == 0 && i > 0) continue;  // seconds left out
    if (below == 0) return std::nullopt;
    degrees += unit * above / below;
  }
  const std::string letter = fields.text(key + "Ref");
  // exiv2 prints the letter as a word: "South", "West".
  if (!letter.empty() && letter[0] == negative) degrees = -degrees;
  if (!std::isfinite(degrees) || std::abs(degrees) > limit) return std::nullopt;
  return degrees;
}

/// XMP writes "38,47.12N" or "38,47,7S".
std::optional<double> degreesFromXmp(const std::string& text, char negative, double limit) {
  double degrees = 0, minutes = 0, seconds = 0;
  char comma = 0;
  int read = 0;
  if (std::sscanf(text.c_str(), "%lf,%lf%n%c%lf", &degrees, &minutes, &read, &comma, &seconds) <
      2) {
    return std::nullopt;
  }
  if (comma != ',') seconds = 0;
  double value = degrees + minutes / 60 + seconds / 3600;
  if (text.back() == negative) value = -value;
  if (!std::isfinite(value) || std::abs(value) > limit) return std::nullopt;
  return value;
}

void readPosition(const Fields& fields, PhotoMetadata& metadata) {
  auto latitude = degreesFrom(fields, "Exif.GPSInfo.GPSLatitude", 'S', 90);
  auto longitude = degreesFrom(fields, "Exif.GPSInfo.GPSLongitude", 'W', 180);
  if (!latitude) latitude = degreesFromXmp(fields.text("Xmp.exif.GPSLatitude"), 'S', 90);
  if (!longitude) longitude = degreesFromXmp(fields.text("Xmp.exif.GPSLongitude"), 'W', 180);
  if (!latitude || !longitude) return;            // half a position is none
  if (*latitude == 0 && *longitude == 0) return;  // what phones write when the place is withheld
  metadata.latitude = latitude;
  metadata.longitude = longitude;
}

std::optional<int> ratingFrom(const Fields& fields) {
  const std::string text = fields.firstText({"Xmp.xmp.Rating", "Exif.Image.Rating"});
  int rating = 0;
  if (std::sscanf(text.c_str(), "%d", &rating) != 1 || rating < -1 || rating > 5)
    return std::nullopt;
  return rating;
}

std::vector<std::string> keywordsFrom(const Fields& fields) {
  std::vector<std::string> keywords;
  const auto add = [&](const std::string& word) {
    if (!word.empty() && std::ranges::find(keywords, word) == keywords.end())
      keywords.push_back(word);
  };
  for (const auto& word : fields.texts("Xmp.dc.subject")) add(word);
  for (const auto& word : fields.texts("Iptc.Application2.Keywords")) add(word);
  std::string windows = fields.text("Exif.Image.XPKeywords");  // one text, with semicolons between
  while (!windows.empty()) {
    const auto end = windows.find(';');
    add(cleaned(windows.substr(0, end)));
    windows.erase(0, end == std::string::npos ? end : end + 1);
  }
  return keywords;
}

std::string captionFrom(const Fields& fields) {
  // Cameras fill the description with their own name; nobody searches for that.
  const auto isStamp = [](std::string_view text) {
    for (const char* stamp : {"OLYMPUS DIGITAL CAMERA", "SONY DSC", "SAMSUNG", "DCIM"}) {
      if (text.starts_with(stamp)) return true;
    }
    return false;
  };
  for (const char* key :
       {"Xmp.dc.description", "Iptc.Application2.Caption", "Exif.Image.ImageDescription",
        "Exif.Photo.UserComment", "Xmp.dc.title"}) {
    if (auto caption = fields.text(key); !caption.empty() && !isStamp(caption)) return caption;
  }
  return {};
}

std::string placeFrom(const Fields& fields) {
  std::string place;
  for (const auto& keys :
       {std::initializer_list<const char*>{"Xmp.iptc.Location", "Iptc.Application2.SubLocation"},
        {"Xmp.photoshop.City", "Iptc.Application2.City"},
        {"Xmp.photoshop.State", "Iptc.Application2.ProvinceState"},
        {"Xmp.photoshop.Country", "Iptc.Application2.CountryName"}}) {
    const std::string name = fields.firstText(keys);
    if (!name.empty()) place += (place.empty() ? "" : ", ") + name;
  }
  return place;
}

}  // namespace

PhotoMetadata readMetadata(std::span<const std::uint8_t> bytes) {
  startExiv2();
  PhotoMetadata metadata;
  if (bytes.empty()) return metadata;
  try {
    const auto image = Exiv2::ImageFactory::open(bytes.data(), bytes.size());
    if (image.get() == nullptr) return metadata;
    image->readMetadata();
    const Fields fields(*image);
    metadata.taken = takenFrom(fields);
    metadata.camera = cameraFrom(fields);
    readPosition(fields, metadata);
    metadata.rating = ratingFrom(fields);
    metadata.keywords = keywordsFrom(fields);
    metadata.caption = captionFrom(fields);
    metadata.place = placeFrom(fields);
  } catch (const std::exception& broken) {
    // By contract not a failure: the fields that were read stand, the others are unknown.
    log("media", LogLevel::Debug, std::string("metadata: ") + broken.what());
  }
  return metadata;
}

}  // namespace ws
