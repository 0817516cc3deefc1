// Scaling, laying on white, and writing pictures.
#include "core/media/resize.h"

#include <QTest>
#include <cstdlib>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/media/write_image.h"

using namespace ws;

namespace {

Image filled(int width, int height, std::array<std::uint8_t, 4> colour) {
  Image image(width, height);
  for (std::size_t i = 0; i < image.rgba.size(); ++i) image.rgba[i] = colour[i % 4];
  return image;
}

std::array<int, 4> at(const Image& image, int x, int y) {
  const auto* p = image.pixel(x, y);
  return {p[0], p[1], p[2], p[3]};
}

}  // namespace

class ResizeTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void averagesTheArea() {
    Image image = filled(4, 2, {0, 0, 0, 255});
    for (int y = 0; y < 2; ++y) image.pixel(0, y)[0] = 200;  // one of two columns in the left cell
    const Image half = resized(image, {2, 1});
    QCOMPARE(half.width, 2);
    QCOMPARE(half.height, 1);
    QCOMPARE(at(half, 0, 0), (std::array<int, 4>{100, 0, 0, 255}));
    QCOMPARE(at(half, 1, 0), (std::array<int, 4>{0, 0, 0, 255}));
  }

  void hidesWhatIsTransparent() {
    Image image = filled(2, 1, {255, 0, 0, 255});
    image.pixel(1, 0)[1] = 255;  // green under full transparency
    image.pixel(1, 0)[0] = 0;
    image.pixel(1, 0)[3] = 0;
    QCOMPARE(at(resized(image, {1, 1}), 0, 0), (std::array<int, 4>{255, 0, 0, 128}));
    QCOMPARE(at(flattenedOverWhite(image), 1, 0), (std::array<int, 4>{255, 255, 255, 255}));
    image.pixel(1, 0)[3] = 51;  // a fifth of green on white
    QCOMPARE(at(flattenedOverWhite(image), 1, 0), (std::array<int, 4>{204, 255, 204, 255}));
  }

  void growsAndShrinksInOneCall() {
    const Image image = filled(8, 2, {10, 20, 30, 255});
    const Image other = resized(image, {3, 7});
    QCOMPARE(other.width, 3);
    QCOMPARE(other.height, 7);
    QCOMPARE(at(other, 2, 6), (std::array<int, 4>{10, 20, 30, 255}));
  }

  void fitsWithoutLosingASide_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("edge");
    QTest::addColumn<int>("fittedWidth");
    QTest::addColumn<int>("fittedHeight");
    QTest::newRow("landscape") << 400 << 300 << 100 << 100 << 75;
    QTest::newRow("portrait") << 300 << 400 << 100 << 75 << 100;
    QTest::newRow("small stays") << 30 << 40 << 100 << 30 << 40;
    QTest::newRow("line") << 1 << 3000 << 100 << 1 << 100;
  }
  void fitsWithoutLosingASide() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, edge);
    const Image small = fitted(filled(width, height, {1, 2, 3, 255}), edge);
    QTEST(small.width, "fittedWidth");
    QTEST(small.height, "fittedHeight");
  }

  void refusesNothing() {
    const auto isRefused = [](auto&& call) {
      try {
        call();
      } catch (const Error& error) {
        return error.code == ErrorCode::InvalidArgument;
      }
      return false;
    };
    const Image image = filled(2, 2, {1, 2, 3, 255});
    QVERIFY(isRefused([&] { resized(image, {0, 1}); }));
    QVERIFY(isRefused([&] { resized(Image(), {1, 1}); }));
    QVERIFY(isRefused([&] { fitted(image, 0); }));
    QVERIFY(isRefused([&] { encodePng(Image()); }));
    QVERIFY(isRefused([&] { encodeJpeg(image, 0); }));
  }

  void writesBothFormats() {
    const Image image = filled(16, 8, {200, 100, 50, 255});
    const auto png = encodePng(image);
    QCOMPARE((std::vector<std::uint8_t>(png.begin() + 1, png.begin() + 4)),
             (std::vector<std::uint8_t>{'P', 'N', 'G'}));
    const auto jpeg = encodeJpeg(image, 80);
    QCOMPARE(jpeg[0], 0xFF);
    QCOMPARE(jpeg[1], 0xD8);
    QVERIFY(encodeJpeg(image, 80) == jpeg);
    const auto folder = std::filesystem::temp_directory_path() / "wordsight-resize-test";
    std::filesystem::create_directories(folder);
    writePng(folder / "a.png", image);
    writeJpeg(folder / "a.jpg", image, 80);
    QVERIFY(readFile(folder / "a.png") == png);
    QVERIFY(readFile(folder / "a.jpg") == jpeg);
    std::filesystem::remove_all(folder);
  }
};

QTEST_APPLESS_MAIN(ResizeTest)
#include "resize_test.moc"
