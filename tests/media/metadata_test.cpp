// EXIF, XMP and IPTC as other programs write them, and as they shouldn't.
#include "core/media/metadata.h"

#include <QTest>
#include <cmath>
#include <exiv2/exiv2.hpp>
#include <map>
#include <random>

#include "core/base/files.h"
#include "tests/media/handmade.h"

using namespace ws;
using ws::testing::FileBytes;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A small JPEG with these fields, written by exiv2.
FileBytes jpegWith(const Pairs& fields) {
  const FileBytes jpeg = encodeJpeg(testing::quadrants(16, 16), 80);
  const auto image = Exiv2::ImageFactory::open(jpeg.data(), jpeg.size());
  image->readMetadata();
  for (const auto& [key, value] : fields) {
    if (key.starts_with("Exif.")) {
      image->exifData()[key] = value;
    } else if (key.starts_with("Xmp.")) {
      const auto data =
          Exiv2::Value::create(Exiv2::XmpProperties::propertyType(Exiv2::XmpKey(key)));
      data->read(value);
      const auto old = image->xmpData().findKey(Exiv2::XmpKey(key));
      if (old != image->xmpData().end()) {
        auto more = old->value().clone();  // the next item of a list
        more->read(value);
        old->setValue(more.get());
      } else {
        image->xmpData().add(Exiv2::XmpKey(key), data.get());
      }
    } else {
      const auto data = Exiv2::Value::create(Exiv2::string);
      data->read(value);
      image->iptcData().add(Exiv2::IptcKey(key), data.get());
    }
  }
  image->writeMetadata();
  auto& io = image->io();
  io.open();
  FileBytes bytes(static_cast<std::size_t>(io.size()));
  io.read(bytes.data(), static_cast<long>(bytes.size()));
  io.close();
  return bytes;
}

}  // namespace

class MetadataTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsAll() {
    const PhotoMetadata metadata =
        readMetadata(jpegWith({{"Exif.Photo.DateTimeOriginal", "2024:07:14 18:32:05"},
                               {"Exif.Image.DateTime", "2025:01:01 00:00:00"},
                               {"Exif.Image.Make", "Canon"},
                               {"Exif.Image.Model", "Canon EOS 5D"},
                               {"Exif.GPSInfo.GPSLatitudeRef", "S"},
                               {"Exif.GPSInfo.GPSLatitude", "38/1 30/1 36/1"},
                               {"Exif.GPSInfo.GPSLongitudeRef", "W"},
                               {"Exif.GPSInfo.GPSLongitude", "9/1 15/1 0/1"},
                               {"Xmp.xmp.Rating", "4"},
                               {"Xmp.dc.subject", "sea"},
                               {"Xmp.dc.subject", "evening light"},
                               {"Iptc.Application2.Keywords", "sea"},
                               {"Iptc.Application2.Keywords", "boats"},
                               {"Xmp.dc.description", "Boats in the bay"},
                               {"Xmp.photoshop.City", "Sintra"},
                               {"Xmp.photoshop.Country", "Portugal"}}));
    QCOMPARE(metadata.taken, std::string("2024-07-14T18:32:05"));
    QCOMPARE(metadata.camera, std::string("Canon EOS 5D"));
    QVERIFY(metadata.latitude && metadata.longitude);
    QVERIFY(std::abs(*metadata.latitude + 38.51) < 1e-9);
    QVERIFY(std::abs(*metadata.longitude + 9.25) < 1e-9);
    QCOMPARE(metadata.rating.value_or(-9), 4);
    QCOMPARE(metadata.keywords, (std::vector<std::string>{"sea", "evening light", "boats"}));
    QCOMPARE(metadata.caption, std::string("Boats in the bay"));
    QCOMPARE(metadata.place, std::string("Sintra, Portugal"));
  }

  void readsEachKindAlone_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* key, const char* value, const char* field,
                        const char* expected) {
      QTest::addRow("%s %s", key, value) << key << value << field << expected;
    };
    row("Exif.Photo.DateTimeOriginal", "0000:00:00 00:00:00", "taken", "");
    row("Exif.Photo.DateTimeOriginal", "    :  :     :  :  ", "taken", "");
    row("Exif.Photo.DateTimeOriginal", "2023:02:30 10:00:00", "taken", "");
    row("Exif.Photo.DateTimeOriginal", "2024:02:29 23:59:60", "taken", "2024-02-29T23:59:59");
    row("Exif.Photo.DateTimeOriginal", "1826:06:01 12:00:00", "taken", "1826-06-01T12:00:00");
    row("Exif.Photo.DateTimeOriginal", "2024:07:14 25:00:00", "taken", "");
    row("Exif.Image.DateTime", "2020:01:02 03:04:05", "taken", "2020-01-02T03:04:05");
    row("Xmp.photoshop.DateCreated", "2021-05-06T07:08:09+02:00", "taken", "2021-05-06T07:08:09");
    row("Xmp.photoshop.DateCreated", "2021-05-06", "taken", "2021-05-06T00:00:00");
    row("Xmp.xmp.CreateDate", "yesterday", "taken", "");
    row("Exif.Image.Model", "NIKON D70", "camera", "NIKON D70");
    row("Exif.Image.Make", "  SONY \t", "camera", "SONY");
    row("Exif.Image.ImageDescription", "A walk", "caption", "A walk");
    row("Exif.Image.ImageDescription", "OLYMPUS DIGITAL CAMERA         ", "caption", "");
    row("Exif.Photo.UserComment", "charset=Ascii By the sea", "caption", "By the sea");
    row("Iptc.Application2.Caption",
        "Stra\xC3\x9F"
        "e",
        "caption",
        "Stra\xC3\x9F"
        "e");
    row("Xmp.xmp.Rating", "-1", "rating", "-1");
    row("Xmp.xmp.Rating", "99", "rating", "");
    row("Iptc.Application2.City", "Porto", "place", "Porto");
  }
  void readsEachKindAlone() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, field);
    QFETCH(QString, expected);
    const PhotoMetadata metadata =
        readMetadata(jpegWith({{key.toStdString(), value.toStdString()}}));
    const std::map<QString, std::string> found{
        {"taken", metadata.taken},
        {"camera", metadata.camera},
        {"caption", metadata.caption},
        {"place", metadata.place},
        {"rating", metadata.rating ? std::to_string(*metadata.rating) : ""}};
    QCOMPARE(QString::fromStdString(found.at(field)), expected);
  }

  void joinsMakerAndModel() {
    QCOMPARE(readMetadata(jpegWith({{"Exif.Image.Make", "SONY"}, {"Exif.Image.Model", "ILCE-7M3"}}))
                 .camera,
             std::string("SONY ILCE-7M3"));
    QCOMPARE(readMetadata(jpegWith({{"Exif.Image.Make", "NIKON CORPORATION"},
                                    {"Exif.Image.Model", "NIKON D70"}}))
                 .camera,
             std::string("NIKON D70"));
  }

  void refusesPlacesOffTheGlobe() {
    for (const char* latitude : {"95/1 0/1 0/1", "38/0 0/1 0/1"}) {
      const PhotoMetadata metadata = readMetadata(jpegWith(
          {{"Exif.GPSInfo.GPSLatitude", latitude}, {"Exif.GPSInfo.GPSLongitude", "9/1 0/1 0/1"}}));
      QVERIFY2(!metadata.latitude && !metadata.longitude, latitude);
    }
    const PhotoMetadata withheld =
        readMetadata(jpegWith({{"Exif.GPSInfo.GPSLatitude", "0/1 0/1 0/1"},
                               {"Exif.GPSInfo.GPSLongitude", "0/1 0/1 0/1"}}));
    QVERIFY(!withheld.latitude && !withheld.longitude);
    const PhotoMetadata xmp = readMetadata(
        jpegWith({{"Xmp.exif.GPSLatitude", "38,30.6N"}, {"Xmp.exif.GPSLongitude", "9,15,0W"}}));
    QVERIFY(xmp.latitude && std::abs(*xmp.latitude - 38.51) < 1e-9);
    QVERIFY(xmp.longitude && std::abs(*xmp.longitude + 9.25) < 1e-9);
  }

  void cleansText() {
    const PhotoMetadata metadata = readMetadata(jpegWith({{"Exif.Image.Make", "M\xFCller"}}));
    QCOMPARE(metadata.camera, std::string("M\xC3\xBCller"));  // Latin-1, as old programs write
  }

  /// Whatever lies in the bytes, the call comes back with valid text.
  void survivesDamage() {
    QVERIFY(readMetadata({}).taken.empty());
    QVERIFY(readMetadata(FileBytes(4096, 0)).taken.empty());
    const FileBytes good = jpegWith({{"Exif.Photo.DateTimeOriginal", "2024:07:14 18:32:05"},
                                     {"Exif.GPSInfo.GPSLatitude", "38/1 30/1 36/1"},
                                     {"Xmp.dc.subject", "sea"},
                                     {"Iptc.Application2.Keywords", "boats"}});
    std::mt19937 random(7);
    int kept = 0;
    for (int i = 0; i < 1000; ++i) {
      FileBytes bytes = good;
      for (auto changes = 1 + random() % 8; changes-- > 0;) {
        bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
      }
      if (i % 10 == 0) bytes.resize(random() % bytes.size() + 1);
      const PhotoMetadata metadata = readMetadata(bytes);
      kept += metadata.taken == "2024-07-14T18:32:05";
      for (const auto& word : metadata.keywords) QVERIFY(isUtf8(word));
    }
    QVERIFY2(kept > 300, qPrintable(QString::number(kept)));
  }
};

QTEST_APPLESS_MAIN(MetadataTest)
#include "metadata_test.moc"
