// Reading photos that the test makes itself: turns, limits, damage, threads.
#include "core/media/decode.h"

#include <lcms2.h>

#include <QTest>
#include <cmath>
#include <random>
#include <thread>

#include "core/media/formats.h"
#include "core/media/resize.h"
#include "core/media/thumbnail.h"
#include "core/media/write_image.h"
#include "tests/media/handmade.h"

using namespace ws;
using ws::testing::FileBytes;

namespace {

/// The error's code name, or "" where the bytes load.
std::string outcomeOf(const FileBytes& bytes, const DecodeOptions& options = {}) {
  try {
    const DecodedPhoto photo = decodePhoto(bytes, "photo", options);
    return photo.image.isNull() ? "an empty picture" : "";
  } catch (const Error& error) {
    return std::string(codeName(error.code));
  }
}

/// Soft colour waves: like a photo, most of its energy lies in low frequencies.
Image waves(int width, int height) {
  Image image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      auto* p = image.pixel(x, y);
      p[0] = static_cast<std::uint8_t>(128 + 100 * std::sin(x * 0.021) * std::cos(y * 0.013));
      p[1] = static_cast<std::uint8_t>(128 + 100 * std::sin(x * 0.007 + y * 0.017));
      p[2] = static_cast<std::uint8_t>(128 + 100 * std::cos(y * 0.031));
      p[3] = 255;
    }
  }
  return image;
}

double meanDifference(const Image& a, const Image& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i) sum += std::abs(a.rgba[i] - b.rgba[i]);
  return sum / static_cast<double>(a.rgba.size());
}

FileBytes saved(cmsHPROFILE profile) {
  cmsUInt32Number length = 0;
  cmsSaveProfileToMem(profile, nullptr, &length);
  FileBytes bytes(length);
  cmsSaveProfileToMem(profile, bytes.data(), &length);
  cmsCloseProfile(profile);
  return bytes;
}

/// r, g, b or y: which quadrant's colour lies at these fractions of the picture.
char colourAt(const Image& image, double x, double y) {
  const auto* p =
      image.pixel(static_cast<int>(x * image.width), static_cast<int>(y * image.height));
  const bool red = p[0] > 128, green = p[1] > 128;
  return red && green ? 'y' : red ? 'r' : green ? 'g' : 'b';
}

std::string corners(const Image& image) {
  return {colourAt(image, .2, .2), colourAt(image, .8, .2), colourAt(image, .2, .8),
          colourAt(image, .8, .8)};
}

}  // namespace

class DecodeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  /// Stored "rg/by"; what must be seen for each value of the EXIF tag, and values outside it.
  void turnsByExif_data() {
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("seen");
    QTest::addColumn<bool>("isTurned");
    QTest::newRow("1") << 1 << QByteArray("rgby") << false;
    QTest::newRow("2: mirrored") << 2 << QByteArray("gryb") << false;
    QTest::newRow("3: half turn") << 3 << QByteArray("ybgr") << false;
    QTest::newRow("4: upside down") << 4 << QByteArray("byrg") << false;
    QTest::newRow("5: transposed") << 5 << QByteArray("rbgy") << true;
    QTest::newRow("6: to the right") << 6 << QByteArray("bryg") << true;
    QTest::newRow("7: transversed") << 7 << QByteArray("ygbr") << true;
    QTest::newRow("8: to the left") << 8 << QByteArray("gyrb") << true;
    QTest::newRow("0 is none") << 0 << QByteArray("rgby") << false;
    QTest::newRow("9 is none") << 9 << QByteArray("rgby") << false;
  }
  void turnsByExif() {
    QFETCH(int, orientation);
    QFETCH(QByteArray, seen);
    QFETCH(bool, isTurned);
    const auto jpeg = testing::withOrientation(encodeJpeg(testing::quadrants(96, 64), 95),
                                               static_cast<std::uint32_t>(orientation));
    const Size upright = isTurned ? Size{64, 96} : Size{96, 64};
    for (const int minEdgePx : {0, 16}) {  // shrunk on the way, too
      const DecodedPhoto photo = decodePhoto(jpeg, "turned", {.minEdgePx = minEdgePx});
      QCOMPARE(photo.fullSize, upright);
      QCOMPARE(corners(photo.image), seen.toStdString());
      QCOMPARE(photo.image.width > photo.image.height, !isTurned);
    }
    QCOMPARE(readHeader(jpeg, "turned").fullSize, upright);
  }

  void keepsPngExactly() {
    Image image = testing::quadrants(33, 21);
    for (int x = 0; x < image.width; ++x) image.pixel(x, 5)[3] = static_cast<std::uint8_t>(x * 7);
    const DecodedPhoto photo = decodePhoto(encodePng(image), "png");
    QCOMPARE(photo.format, std::string("png"));
    QVERIFY(!photo.damaged);
    QVERIFY(photo.image.rgba == image.rgba);
    const Image thumbnail = thumbnailOf(encodePng(image), "png", 100);
    QCOMPARE(thumbnail.width, 33);
    QCOMPARE(int(thumbnail.pixel(0, 5)[0]), 255);  // alpha 0: the white below
  }

  /// Linear grey: half the light is sRGB 188. Display P3's strongest red is beyond sRGB; the sRGB
  /// red lies inside it, at (234, 51, 35).
  void convertsByProfile() {
    const cmsCIExyY white{0.3127, 0.3290, 1.0};
    cmsToneCurve* const linear = cmsBuildGamma(nullptr, 1.0);
    const FileBytes grey = saved(cmsCreateGrayProfile(&white, linear));
    const double sRgb[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    cmsToneCurve* const curve = cmsBuildParametricToneCurve(nullptr, 4, sRgb);
    const cmsCIExyYTRIPLE p3{{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
    cmsToneCurve* const curves[] = {curve, curve, curve};
    const FileBytes wide = saved(cmsCreateRGBProfile(&white, &p3, curves));
    cmsFreeToneCurve(linear);
    cmsFreeToneCurve(curve);

    const auto pixel = [](const FileBytes& png, bool applyColourProfile) {
      const Image image =
          decodePhoto(png, "profile", {.applyColourProfile = applyColourProfile}).image;
      return std::array<int, 4>{image.rgba[0], image.rgba[1], image.rgba[2], image.rgba[3]};
    };
    const auto isNear = [](const std::array<int, 4>& a, const std::array<int, 4>& b) {
      for (std::size_t i = 0; i < 4; ++i) {
        if (std::abs(a[i] - b[i]) > 2) return false;
      }
      return true;
    };
    const FileBytes greyPng = testing::pngWithProfile({128}, grey);
    QVERIFY(isNear(pixel(greyPng, true), {188, 188, 188, 255}));
    QVERIFY(isNear(pixel(greyPng, false), {128, 128, 128, 255}));
    const FileBytes widePng = testing::pngWithProfile({234, 51, 35}, wide);
    QVERIFY(isNear(pixel(widePng, true), {255, 0, 0, 255}));
    QVERIFY(isNear(pixel(widePng, false), {234, 51, 35, 255}));
    const FileBytes junkPng = testing::pngWithProfile({9, 8, 7}, FileBytes(200, 1));
    QVERIFY(isNear(pixel(junkPng, true), {9, 8, 7, 255}));
  }

  void readsBmpMasks() {
    const auto bmp = testing::bmpWithMasks(2, 2, {0x3FF, 0xFFC00, 0x3FF00000},  // 10 bits each
                                           {0x3FF, 0xFFC00, 0x3FF00000, 0x200});
    const DecodedPhoto photo = decodePhoto(bmp, "bmp");
    QCOMPARE(photo.format, std::string("bmp"));
    const FileBytes expected{0, 0, 255, 255, 128, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255};
    QVERIFY(photo.image.rgba == expected);
  }

  void readsTheRawPreview() {
    const auto preview = encodeJpeg(testing::quadrants(96, 64), 95);
    const auto file = testing::dng(preview, 96, 64, 6);
    const DecodedPhoto photo = decodePhoto(file, "a.dng");
    QCOMPARE(photo.format, std::string("raw"));
    QCOMPARE(photo.fullSize, (Size{48, 64}));  // the sensor's, upright
    QCOMPARE(photo.image.width, 64);
    QCOMPARE(photo.image.height, 96);
    QCOMPARE(corners(photo.image), std::string("bryg"));
    QCOMPARE(readHeader(file, "a.dng").fullSize, photo.fullSize);
  }

  void keepsTheShorterSide_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("minEdge");
    QTest::newRow("landscape") << 1600 << 900 << 224;
    QTest::newRow("portrait") << 500 << 1700 << 100;
    QTest::newRow("exact eighth") << 1792 << 1792 << 224;
    QTest::newRow("one less") << 1791 << 1791 << 224;
    QTest::newRow("smaller than asked") << 60 << 40 << 224;
    QTest::newRow("a line") << 2000 << 1 << 10;
  }
  void keepsTheShorterSide() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, minEdge);
    const Image image = waves(width, height);
    for (const auto& bytes : {encodeJpeg(image, 95), encodePng(image)}) {
      const DecodedPhoto full = decodePhoto(bytes, "full");
      const DecodedPhoto small = decodePhoto(bytes, "small", {.minEdgePx = minEdge});
      QCOMPARE(full.fullSize, (Size{width, height}));
      QCOMPARE(small.fullSize, full.fullSize);
      const int shorter = std::min(small.image.width, small.image.height);
      QVERIFY(shorter >= std::min(minEdge, std::min(width, height)));
      // The same picture, whichever way it was made small.
      const Size goal{std::max(1, small.image.width / 2), std::max(1, small.image.height / 2)};
      const double difference =
          meanDifference(resized(full.image, goal), resized(small.image, goal));
      QVERIFY2(difference < 2.0, qPrintable(QString::number(difference)));
    }
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto asBytes = [](const FileBytes& file) {
      return QByteArray(reinterpret_cast<const char*>(file.data()),
                        static_cast<qsizetype>(file.size()));
    };
    QTest::newRow("nothing") << QByteArray() << QByteArray("empty");
    QTest::newRow("text") << QByteArray("hello, I am no picture") << QByteArray("unknown_format");
    QTest::newRow("svg")
        << QByteArray("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        << QByteArray("unsupported");
    QTest::newRow("pdf") << QByteArray("%PDF-1.4") << QByteArray("unsupported");
    QTest::newRow("png bomb") << asBytes(testing::pngClaiming(50000, 50000))
                              << QByteArray("too_large");
    QTest::newRow("largest png") << asBytes(testing::pngClaiming(0x7FFFFFFF, 0x7FFFFFFF))
                                 << QByteArray("too_large");
    QTest::newRow("png without width")
        << asBytes(testing::pngClaiming(0, 5)) << QByteArray("corrupt");
    QTest::newRow("signature only") << QByteArray("\x89PNG\r\n\x1A\n") << QByteArray("truncated");
    QTest::newRow("jpeg of two bytes") << QByteArray("\xFF\xD8") << QByteArray("truncated");
    QTest::newRow("jpeg without picture")
        << QByteArray("\xFF\xD8\xFF\xD9") << QByteArray("corrupt");
  }
  void refuses() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const FileBytes file(bytes.begin(), bytes.end());
    QCOMPARE(outcomeOf(file), code.toStdString());
    QVERIFY_THROWS_EXCEPTION(Error, readHeader(file, "photo"));
  }

  /// A progressive JPEG whose scans never end is refused before the first is decoded.
  void stopsAtTooManyScans() {
    FileBytes file{0xFF, 0xD8, 0xFF, 0xC2, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0};
    for (int i = 0; i < 10000; ++i) {
      testing::append(file, FileBytes{0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0x55});
    }
    testing::append(file, FileBytes{0xFF, 0xD9});
    QCOMPARE(outcomeOf(file), std::string("too_large"));
  }

  void stopsAtTheDeadline() {
    const auto jpeg = encodeJpeg(waves(64, 64));
    QCOMPARE(outcomeOf(jpeg, {.deadline = std::chrono::milliseconds(0)}), std::string("too_large"));
  }

  /// Cut at every byte: loads and says that it is damaged, or the right error; twice the same.
  void cutsAnywhere() {
    const Image image = waves(40, 30);
    for (const auto& whole : {encodeJpeg(image, 60), encodePng(image)}) {
      for (std::size_t length = 1; length < whole.size(); length += length < 700 ? 1 : 7) {
        const FileBytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        std::string outcomes[2];
        FileBytes pixels[2];
        for (int turn = 0; turn < 2; ++turn) {
          try {
            const DecodedPhoto photo = decodePhoto(cut, "cut");
            QVERIFY2(photo.damaged, qPrintable(QString::number(length)));
            pixels[turn] = photo.image.rgba;
          } catch (const Error& error) {
            outcomes[turn] = std::string(codeName(error.code));
            const bool isRight = error.code == ErrorCode::Truncated ||
                                 error.code == ErrorCode::Corrupt ||
                                 (length < 8 && error.code == ErrorCode::UnknownFormat);
            QVERIFY2(isRight, error.what());
          }
        }
        QCOMPARE(outcomes[0], outcomes[1]);
        QVERIFY(pixels[0] == pixels[1]);
      }
    }
  }

  /// 2,000 files with a few bytes changed: each comes back, one way or the other.
  void survivesMutations() {
    const Image image = waves(48, 32);
    const FileBytes seeds[] = {
        testing::withOrientation(encodeJpeg(image, 70), 6), encodePng(image),
        testing::bmpWithMasks(4, 4, {0xFF0000, 0xFF00, 0xFF}, std::vector<std::uint32_t>(16, 77)),
        testing::dng(encodeJpeg(image, 70), 48, 32, 3)};
    std::mt19937 random(20261123);
    int loaded = 0;
    for (int i = 0; i < 2000; ++i) {
      FileBytes bytes = seeds[i % std::size(seeds)];
      const bool isHeader = i % 3 == 0;  // where it hurts most
      const std::size_t reach = isHeader ? std::min<std::size_t>(bytes.size(), 200) : bytes.size();
      for (auto changes = 1 + random() % 6; changes-- > 0;) {
        bytes[random() % reach] = static_cast<std::uint8_t>(random());
      }
      const std::string outcome = outcomeOf(bytes);
      QVERIFY2(outcome != "internal" && outcome != "an empty picture",
               qPrintable(QString::number(i)));
      loaded += outcome.empty();
    }
    QVERIFY2(loaded > 500 && loaded < 1999, qPrintable(QString::number(loaded)));
  }

  void threadsDontDisturbEachOther() {
    const auto jpeg = encodeJpeg(waves(320, 240), 80);
    FileBytes broken = jpeg;
    broken.resize(jpeg.size() / 2);
    const FileBytes expected = decodePhoto(jpeg, "one").image.rgba;
    std::atomic<int> wrong = 0;
    {
      std::vector<std::jthread> threads;
      for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
          for (int i = 0; i < 25; ++i) {
            const DecodedPhoto whole = decodePhoto(jpeg, "whole");
            if (whole.damaged || whole.image.rgba != expected) ++wrong;
            if (!decodePhoto(broken, "broken").damaged) ++wrong;
          }
        });
      }
    }
    QCOMPARE(wrong.load(), 0);
  }

  void namesExtensions() {
    const auto& extensions = photoExtensions();
    QVERIFY(std::ranges::is_sorted(extensions));
    for (const char* one : {"jpg", "jpeg", "heic", "avif", "nef", "dng"}) {
      QVERIFY2(std::ranges::find(extensions, one) != extensions.end(), one);
    }
    QVERIFY(std::ranges::find(extensions, "svg") == extensions.end());
  }
};

QTEST_APPLESS_MAIN(DecodeTest)
#include "decode_test.moc"
