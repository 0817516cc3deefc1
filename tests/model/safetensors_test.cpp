// The safetensors reader against about sixty made files (spec reliability.md, G1, G2, G4) and the
// writer against the reader.
#include "core/model/safetensors.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "core/base/error.h"
#include "core/base/files.h"

using namespace ws;

namespace {

std::string lengthBytes(std::uint64_t length) {
  std::string bytes(8, '\0');
  for (int i = 0; i < 8; ++i)
    bytes[static_cast<std::size_t>(i)] = static_cast<char>(length >> (8 * i));
  return bytes;
}

QByteArray fileOf(const std::string& header, std::size_t dataBytes) {
  const std::string file = lengthBytes(header.size()) + header + std::string(dataBytes, '\0');
  return QByteArray(file.data(), static_cast<int>(file.size()));
}

QByteArray fileOf(const std::string& length, const std::string& rest) {
  return QByteArray::fromStdString(length + rest);
}

std::string entry(const std::string& name, const std::string& type, const std::string& shape,
                  const std::string& offsets) {
  return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":" + shape +
         ",\"data_offsets\":" + offsets + "}";
}

std::vector<std::uint8_t> bytesOf(const QByteArray& data) { return {data.begin(), data.end()}; }

const std::string kGood =
    "{" + entry("a", "F32", "[2,3]", "[0,24]") + "," + entry("b", "I64", "[]", "[24,32]") + "}";

}  // namespace

class SafeTensorsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsSoundFiles_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("tensors");
    QTest::newRow("two tensors") << fileOf(kGood, 32) << 2;
    QTest::newRow("blanks behind the header") << fileOf(kGood + "   ", 32) << 2;
    QTest::newRow("none") << fileOf("{}", 0) << 0;
    QTest::newRow("empty tensor") << fileOf("{" + entry("e", "F16", "[3,0]", "[0,0]") + "}", 0)
                                  << 1;
    QTest::newRow("empty tensor between")
        << fileOf("{" + entry("x", "U8", "[1]", "[0,1]") + "," + entry("e", "F32", "[0]", "[1,1]") +
                      "," + entry("y", "U8", "[1]", "[1,2]") + "}",
                  2)
        << 3;
    QTest::newRow("other order") << fileOf("{" + entry("b", "U8", "[1]", "[1,2]") + "," +
                                               entry("a", "U8", "[1]", "[0,1]") + "}",
                                           2)
                                 << 2;
    QTest::newRow("metadata") << fileOf("{\"__metadata__\":{\"made\":\"by hand\"}," +
                                            entry("a", "BF16", "[1]", "[0,2]") + "}",
                                        2)
                              << 1;
    QTest::newRow("unaligned data") << fileOf("{" + entry("a", "U8", "[1]", "[0,1]") + "," +
                                                  entry("b", "F32", "[1]", "[1,5]") + "}",
                                              5)
                                    << 2;
    QTest::newRow("name of 512 bytes")
        << fileOf("{" + entry(std::string(512, 'n'), "U8", "[1]", "[0,1]") + "}", 1) << 1;
  }
  void readsSoundFiles() {
    QFETCH(QByteArray, file);
    QFETCH(int, tensors);
    QCOMPARE(int(SafeTensors::parse(bytesOf(file), "made").tensors().size()), tensors);
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("made.safetensors").toStdString();
    writeFileAtomically(path, bytesOf(file));
    QCOMPARE(int(SafeTensors::read(path).tensors().size()), tensors);
  }

  void refusesDamagedFiles_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& file, const char* reason) {
      QTest::newRow(name) << file << QString(reason);
    };
    const auto bad = [&](const char* name, const std::string& header, std::size_t data,
                         const char* reason) { row(name, fileOf(header, data), reason); };
    const auto one = [&](const char* name, const std::string& tensor, std::size_t data,
                         const char* reason) { bad(name, "{" + tensor + "}", data, reason); };

    row("no bytes", QByteArray(), "only 0 bytes");
    row("seven bytes", QByteArray(7, '\0'), "only 7 bytes");
    row("only a length", fileOf(lengthBytes(2), ""), "only 8 bytes");
    row("length 0", fileOf(lengthBytes(0), "{}"), "header");
    row("length 1", fileOf(lengthBytes(1), "{}"), "header");
    row("length 2^63", fileOf(lengthBytes(1ull << 63), "{}"), "header");
    row("length 2^64-1", fileOf(lengthBytes(~0ull), "{}"), "header");
    row("length above the file", fileOf(lengthBytes(100), kGood.substr(0, 50)), "header");
    row("header over 16 MiB", fileOf("{" + std::string(17 << 20, ' ') + "}", 0), "16 MiB");
    bad("not an object", "[1,2,3]", 0, "start");
    bad("blank before it", " {}", 0, "start");
    bad("byte order mark", "\xEF\xBB\xBF{}", 0, "start");
    bad("not JSON", "{hello}", 0, "JSON");
    bad("cut", kGood.substr(0, kGood.size() - 3), 32, "JSON");
    bad("more behind it", kGood + "{}", 32, "JSON");
    bad("zero byte in it", kGood + std::string(1, '\0') + "junk", 32, "zero byte");
    bad("comment", "{/* */}", 0, "JSON");
    bad("trailing comma", kGood.substr(0, kGood.size() - 1) + ",}", 32, "JSON");
    bad("broken UTF-8 name", "{" + entry("\xFF", "U8", "[1]", "[0,1]") + "}", 1, "JSON");
    bad("depth 10,000", "{\"a\":" + std::string(10000, '[') + std::string(10000, ']') + "}", 0,
        "belongs");
    bad(
        "deep objects",
        [] {
          std::string s;
          for (int i = 0; i < 5000; ++i) s += "{\"a\":";
          return s + "1" + std::string(5000, '}');
        }(),
        0, "unknown field");
    bad("deep shape", "{" + entry("a", "U8", "[[1]]", "[0,1]") + "}", 1, "belongs");
    one("name twice", entry("a", "U8", "[1]", "[0,1]") + "," + entry("a", "U8", "[1]", "[1,2]"), 2,
        "twice");
    bad("metadata twice", "{\"__metadata__\":{},\"__metadata__\":{}}", 0, "twice");
    bad("metadata key twice", "{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}", 0, "twice");
    bad("metadata with a number", "{\"__metadata__\":{\"k\":1}}", 0, "number");
    bad("metadata with an object", "{\"__metadata__\":{\"k\":{}}}", 0, "object");
    bad("metadata a text", "{\"__metadata__\":\"k\"}", 0, "text");
    one("field twice",
        "\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}", 1,
        "twice");
    one("field missing", "\"a\":{\"dtype\":\"U8\",\"shape\":[1]}", 1, "lacks");
    one("no fields", "\"a\":{}", 0, "lacks");
    one("unknown field", "\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1],\"more\":1}",
        1, "unknown field");
    one("a number for a tensor", "\"a\":1", 0, "number");
    one("null for a tensor", "\"a\":null", 0, "null");
    one("true for a tensor", "\"a\":true", 0, "truth");
    one("unknown type", entry("a", "F8_E4M3", "[1]", "[0,1]"), 1, "type");
    one("type a number", "\"a\":{\"dtype\":1,\"shape\":[1],\"data_offsets\":[0,1]}", 1, "number");
    one("shape a text", "\"a\":{\"dtype\":\"U8\",\"shape\":\"1\",\"data_offsets\":[0,1]}", 1,
        "text");
    one("shape negative", entry("a", "U8", "[-1]", "[0,1]"), 1, "negative");
    one("shape with a fraction", entry("a", "U8", "[1.0]", "[0,1]"), 1, "whole");
    one("shape with text", entry("a", "U8", "[\"1\"]", "[0,1]"), 1, "text");
    one("shape 2^64", entry("a", "U8", "[18446744073709551616]", "[0,1]"), 1, "whole");
    one("shape 2^63", entry("a", "U8", "[9223372036854775808]", "[0,1]"), 1, "impossible");
    one("shape product overflows", entry("a", "F32", "[4294967296,4294967296,4]", "[0,0]"), 0,
        "shape");
    one("shape product overflows with a zero",
        entry("a", "F32", "[4294967296,4294967296,4,0]", "[0,0]"), 0, "shape");
    one("17 dimensions", entry("a", "U8", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,1]"), 1,
        "impossible");
    one("one offset", entry("a", "U8", "[1]", "[0]"), 1, "two offsets");
    one("three offsets", entry("a", "U8", "[1]", "[0,1,1]"), 1, "two offsets");
    one("offsets reversed", entry("a", "U8", "[1]", "[1,0]"), 1, "outside");
    one("offset outside", entry("a", "U8", "[2]", "[0,2]"), 1, "outside");
    one("offset 2^64-1", entry("a", "U8", "[1]", "[0,18446744073709551615]"), 1, "outside");
    one("shape smaller than bytes", entry("a", "F32", "[1]", "[0,8]"), 8, "fit");
    one("shape larger than bytes", entry("a", "F32", "[3]", "[0,8]"), 8, "fit");
    one("overlap", entry("a", "U8", "[2]", "[0,2]") + "," + entry("b", "U8", "[2]", "[1,3]"), 3,
        "overlaps");
    one("the same bytes twice",
        entry("a", "U8", "[2]", "[0,2]") + "," + entry("b", "U8", "[2]", "[0,2]"), 2, "overlaps");
    one("gap", entry("a", "U8", "[1]", "[0,1]") + "," + entry("b", "U8", "[1]", "[2,3]"), 3, "gap");
    one("gap at the start", entry("a", "U8", "[1]", "[1,2]"), 2, "gap");
    one("bytes left over", entry("a", "U8", "[1]", "[0,1]"), 2, "after the last");
    one("bytes missing", entry("a", "U8", "[4]", "[0,4]"), 3, "outside");
    one("name of 513 bytes", entry(std::string(513, 'n'), "U8", "[1]", "[0,1]"), 1, "512");
    bad(
        "100,000 tensors",
        [] {
          std::string s = "{";
          for (int i = 0; i < 100000; ++i)
            s += (i ? "," : "") + entry(std::to_string(i), "U8", "[0]", "[0,0]");
          return s + "}";
        }(),
        0, "20,000");
    row("zip", fileOf("PK\x03\x04", std::string(60, 'x')), "zip archive.*save_file");
    row("pickle", fileOf("\x80\x02", "}q\x00." + std::string(60, 'x')), "pickle.*save_file");
    row("pickle 5", fileOf("\x80\x05", std::string(60, '\x95')), "pickle");
    row("ONNX", fileOf("\x08\x07\x12\x07", "pytorch" + std::string(60, 'x')), "ONNX");
    row("HDF5", fileOf("\x89HDF\r\n\x1a\n", std::string(60, 'x')), "HDF5");
    row("GGUF", fileOf("GGUF", std::string(60, 'x')), "GGUF");
    row("gzip", fileOf("\x1f\x8b\x08", std::string(60, 'x')), "gzip");
    row("LFS pointer", fileOf("version https://git-lfs.github.com/spec/v1\n", "oid sha256:0"),
        "git lfs pull");
    row("text", fileOf("Hello, this is no model at all.", ""), "header");
  }
  void refusesDamagedFiles() {
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("made.safetensors").toStdString();
    writeFileAtomically(path, bytesOf(file));
    for (const bool fromDisk : {true, false}) {
      try {
        fromDisk ? SafeTensors::read(path) : SafeTensors::parse(bytesOf(file), path.string());
        QFAIL("it was accepted");
      } catch (const Error& error) {
        QCOMPARE(int(error.code), int(ErrorCode::BadFormat));
        QCOMPARE(QString::fromStdString(error.subject), QString::fromStdString(path.string()));
        QVERIFY2(QRegularExpression(reason).match(QString::fromStdString(error.detail)).hasMatch(),
                 error.what());
      }
    }
  }

  void survivesRandomDamage() {
    const QByteArray good = fileOf(kGood, 32);
    std::mt19937 random(3);
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
      QByteArray file = good;
      const int changes = 1 + static_cast<int>(random() % 3);
      for (int i = 0; i < changes; ++i)
        file[static_cast<int>(random() % static_cast<unsigned>(file.size()))] =
            static_cast<char>(random());
      if (random() % 4 == 0)
        file.truncate(static_cast<int>(random() % static_cast<unsigned>(file.size())));
      try {
        const SafeTensors read = SafeTensors::parse(bytesOf(file), "made");
        std::size_t total = 0;
        for (const auto& [name, view] : read.tensors()) total += view.bytes.size();
        QVERIFY(total <= static_cast<std::size_t>(file.size()));
        ++accepted;
      } catch (const Error& error) {
        QCOMPARE(int(error.code), int(ErrorCode::BadFormat));
      }
    }
    QVERIFY(accepted > 0);  // damage in the data alone isn't the reader's business
  }

  void readsNothingThatIsNoFile() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    try {
      SafeTensors::read(path / "nowhere.safetensors");
      QFAIL("it was accepted");
    } catch (const Error& error) {
      QCOMPARE(int(error.code), int(ErrorCode::NotFound));
    }
    try {
      SafeTensors::read(path);
      QFAIL("it was accepted");
    } catch (const Error& error) {
      QCOMPARE(int(error.code), int(ErrorCode::Unreadable));
    }
  }

  void writesWhatItReads() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("out.safetensors").toStdString();
    std::map<std::string, TensorData> tensors;
    tensors["weight"] = {TensorType::F32, {2, 1}, std::vector<std::uint8_t>(8, 7)};
    tensors["a \"quoted\" name"] = {TensorType::I64, {}, std::vector<std::uint8_t>(8, 1)};
    tensors["empty"] = {TensorType::F16, {0, 4}, {}};
    writeSafeTensors(path, tensors, {{"made", "by test"}});
    const SafeTensors read = SafeTensors::read(path);
    QCOMPARE(int(read.tensors().size()), 3);
    QCOMPARE(read.metadata().at("made"), std::string("by test"));
    for (const auto& [name, tensor] : tensors) {
      const TensorView& view = read.tensors().at(name);
      QVERIFY(view.type == tensor.type && view.shape == tensor.shape);
      QVERIFY(std::equal(view.bytes.begin(), view.bytes.end(), tensor.bytes.begin(),
                         tensor.bytes.end()));
    }
    const auto first = readFile(path);
    QCOMPARE(int(first.size() % 8), 0);
    writeSafeTensors(path, tensors, {{"made", "by test"}});
    QVERIFY(first == readFile(path));
    tensors["wrong"] = {TensorType::F32, {2}, std::vector<std::uint8_t>(4)};
    QVERIFY_EXCEPTION_THROWN(writeSafeTensors(path, tensors), Error);
    QVERIFY(first == readFile(path));  // a failure leaves the old file
  }
};

QTEST_APPLESS_MAIN(SafeTensorsTest)
#include "safetensors_test.moc"
