// Every file of the bad-input corpus meets its row: outcome, size, colours, memory.
#include <malloc.h>

#include <QTest>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/media/decode.h"
#include "core/media/formats.h"
#include "core/media/metadata.h"
#include "core/media/resize.h"
#include "tests/support/shared_data.h"

using namespace ws;
using nlohmann::json;

namespace {

/// This process' memory in MiB: "VmRSS" now, "VmHWM" at its highest since resetPeak.
double memoryMib(const std::string& what) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kib = 0;
    if (word == what + ":" && status >> kib) return kib / 1024;
  }
  return 0;
}
void resetPeak() {
  malloc_trim(0);  // what the last file left free would count as idle
  std::ofstream("/proc/self/clear_refs") << "5";
}

struct Outcome {
  DecodedPhoto photo;
  std::string error;  ///< the code's name; empty where it loaded
  double peakMib = 0;
};

Outcome decodeOnce(const std::vector<std::uint8_t>& bytes, const std::string& name, bool colours) {
  Outcome outcome;
  resetPeak();
  const double idle = memoryMib("VmRSS");
  try {
    // Slow machines pass, too: the room's own deadline is tested elsewhere.
    outcome.photo = decodePhoto(
        bytes, name, {.applyColourProfile = colours, .deadline = std::chrono::minutes(5)});
  } catch (const Error& error) {
    outcome.error = std::string(codeName(error.code));
    if (error.subject != name) outcome.error = "an error that names another file";
  }
  outcome.peakMib = memoryMib("VmHWM") - idle;
  return outcome;
}

/// Means of 16 cells over white. Pixels count whole, to the cell that holds their centre (on a
/// border: the earlier one): as in the box filter that made the table.
std::vector<std::array<double, 3>> grid(const Image& image) {
  std::vector<std::array<double, 3>> cells(16);
  std::vector<double> counts(16);
  const auto cellOf = [](int index, int side) { return ((2 * index + 1) * 4 - 1) / (2 * side); };
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const auto* pixel = image.pixel(x, y);
      const int cell = cellOf(y, image.height) * 4 + cellOf(x, image.width);
      counts[cell] += 1;
      for (int c = 0; c < 3; ++c) {
        cells[cell][c] += (pixel[c] * pixel[3] + 255 * (255 - pixel[3])) / 255.0;
      }
    }
  }
  for (int i = 0; i < 16; ++i) {
    for (double& value : cells[i]) value /= counts[i];
  }
  return cells;
}

double gridDifference(const Image& image, const json& expected) {
  double worst = 0;
  const auto cells = grid(image);
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      worst = std::max(worst, std::abs(cells[i][c] - expected[i][c].get<double>()));
    }
  }
  return worst;
}

}  // namespace

class CorpusTest : public QObject {
  Q_OBJECT

  std::filesystem::path root_;
  json table_;
  std::map<std::string, bool> support_;
  QStringList failures_;
  double worstGrid_ = 0;

  void fail(const json& row, const std::string& what) {
    failures_ << QString::fromStdString(row["file"].get<std::string>() + ": " + what);
  }

  bool lacksSupport(const json& row) const {
    for (const auto& need : row.value("needs", json::array())) {
      if (!support_.at(need)) return true;
    }
    return false;
  }

  void checkError(const json& row, const std::string& error) {
    if (lacksSupport(row)) {
      if (error != "unsupported") fail(row, "should be unsupported, is " + error);
      return;
    }
    if (row["outcome"] == "any") return;
    if (row["outcome"] == "load") return fail(row, "should load, is " + error);
    const auto kinds = row["error_kinds"].get<std::vector<std::string>>();
    if (std::ranges::find(kinds, error) == kinds.end()) fail(row, "wrong kind of error: " + error);
  }

  void checkPhoto(const json& row, const DecodedPhoto& photo,
                  const std::vector<std::uint8_t>& bytes) {
    const std::string name = row["file"];
    if (photo.image.isNull()) return fail(row, "an empty picture");
    if (row["outcome"] == "any") return;
    if (row["outcome"] == "error" || lacksSupport(row)) return fail(row, "should be refused");
    if (photo.fullSize != Size{row["width"], row["height"]}) {
      fail(row, "size " + std::to_string(photo.fullSize.width) + " x " +
                    std::to_string(photo.fullSize.height));
    }
    const PhotoHeader header = readHeader(bytes, name);
    if (header.fullSize != photo.fullSize || header.format != photo.format)
      fail(row, "header and picture differ");
    if (row["outcome"] == "load" && photo.damaged)
      qInfo() << name.c_str() << "is marked as damaged";
    if (!row.contains("grid4x4_rgb") || photo.damaged) return;
    const double tolerance = table_["grid_tolerance"];
    const double difference = gridDifference(photo.image, row["grid4x4_rgb"]);
    worstGrid_ = std::max(worstGrid_, difference);
    if (difference > tolerance) fail(row, "colours differ by " + std::to_string(difference));
    if (!row.contains("grid4x4_rgb_converted_to_srgb")) return;
    const Image converted = decodePhoto(bytes, name).image;
    const double convertedBy = gridDifference(converted, row["grid4x4_rgb_converted_to_srgb"]);
    if (convertedBy > tolerance)
      fail(row, "converted colours differ by " + std::to_string(convertedBy));
  }

 private Q_SLOTS:
  void initTestCase() {
    const auto path = testing::sharedPath("corpus/expected.json");
    if (!path)
      QSKIP("corpus/expected.json is neither under $WORDSIGHT_SHARED nor beside the checkout");
    root_ = path->parent_path();
    table_ = json::parse(readText(*path));
    for (const auto& [name, reads] : formatSupport()) support_[name] = reads;
  }

  void everyNeedIsNamed() {
    for (const auto& row : table_["files"]) {
      for (const auto& need : row.value("needs", json::array())) {
        QVERIFY2(support_.contains(need), need.get<std::string>().c_str());
      }
    }
    for (const char* must :
         {"tiff", "webp", "gif", "bmp", "avif", "heif-hevc", "mpo", "jpeg-cmyk", "jpeg-arith"}) {
      QVERIFY2(support_.at(must), must);
    }
  }

  void everyFileMeetsItsRow() {
    double highest = 0;
    qint64 total = 0;
    for (const auto& row : table_["files"]) {
      const std::string name = row["file"];
      const auto bytes = readFile(root_ / name);
      QElapsedTimer timer;
      timer.start();
      const Outcome outcome = decodeOnce(bytes, name, false);
      const qint64 spent = timer.elapsed();
      total += spent;
      if (spent > 1000)
        qInfo() << name.c_str() << "took" << spent << "ms and" << outcome.peakMib << "MiB";
      highest = std::max(highest, outcome.peakMib);
      if (outcome.peakMib > 1024) fail(row, "took " + std::to_string(outcome.peakMib) + " MiB");
      if (outcome.error.empty()) {
        checkPhoto(row, outcome.photo, bytes);
      } else {
        checkError(row, outcome.error);
      }
    }
    qInfo() << table_["files"].size() << "files decoded in" << total << "ms, at most" << highest
            << "MiB above idle; worst grid differs by" << worstGrid_;
    QVERIFY2(failures_.isEmpty(), qPrintable("\n" + failures_.join('\n')));
  }

  /// The same twice, whatever it is; and no file is touched.
  void doubtfulFilesGiveTheSameTwice() {
    for (const auto& row : table_["files"]) {
      if (row["outcome"] == "load") continue;
      const std::string name = row["file"];
      const FileStamp before = row["bytes"] == 0 ? FileStamp{} : stampOf(root_ / name);
      const auto bytes = readFile(root_ / name);
      const Outcome one = decodeOnce(bytes, name, true);
      const Outcome two = decodeOnce(bytes, name, true);
      QVERIFY2(one.error == two.error && one.photo.image.rgba == two.photo.image.rgba,
               name.c_str());
      QVERIFY2(sha256Hex(bytes) == row["sha256"].get<std::string>(), name.c_str());
      if (row["bytes"] != 0) QVERIFY2(stampOf(root_ / name) == before, name.c_str());
    }
  }

  /// No file's metadata is an error, and what isn't a date is none.
  void metadataAlwaysComesBack() {
    for (const auto& row : table_["files"]) {
      const std::string name = row["file"];
      const PhotoMetadata metadata = readMetadata(readFile(root_ / name));
      QVERIFY2(isUtf8(metadata.caption) && isUtf8(metadata.camera), name.c_str());
    }
    const auto taken = [&](const char* name) {
      return readMetadata(readFile(root_ / "images/exif" / name)).taken;
    };
    QCOMPARE(taken("date_zero.jpg"), std::string());
    QCOMPARE(taken("date_blank.jpg"), std::string());
    QCOMPARE(taken("date_feb30.jpg"), std::string());
    QCOMPARE(taken("date_1826.jpg"), std::string("1826-06-01T12:00:00"));
    QCOMPARE(taken("date_2199.jpg"), std::string("2199-12-31T23:59:59"));
  }

  /// Both reach the limits without the whole picture in memory.
  void shrinksHugePicturesOnTheWay() {
    for (const char* name : {"images/huge/jpeg_108MP_gray.jpg", "images/huge/png_400MP_gray.png"}) {
      const auto bytes = readFile(root_ / name);
      resetPeak();
      const double idle = memoryMib("VmRSS");
      const DecodedPhoto photo =
          decodePhoto(bytes, name, {.minEdgePx = 224, .deadline = std::chrono::minutes(5)});
      const double peak = memoryMib("VmHWM") - idle;
      QVERIFY(std::min(photo.image.width, photo.image.height) >= 224);
      QVERIFY(photo.fullSize.width >= 12000);
      qInfo() << name << "at 224 pixels took" << peak << "MiB";
      QVERIFY2(peak < 200, name);
    }
  }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
