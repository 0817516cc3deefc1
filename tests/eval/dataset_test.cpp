// Data sets on disk: what is read, and that nothing wrong is believed.
#include "core/eval/dataset.h"

#include <QtTest/QtTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;
using nlohmann::json;
using namespace ws;

namespace {

/// Two photos, three captions.
json captionsJson() {
  return json::parse(R"({
    "images": [{"id": 7, "file_name": "a.jpg", "width": 200, "height": 100},
               {"id": 9, "file_name": "b.jpg", "width": 64, "height": 64}],
    "annotations": [{"id": 70, "image_id": 7, "caption": "a red car"},
                    {"id": 90, "image_id": 9, "caption": "two dogs"},
                    {"id": 71, "image_id": 7, "caption": "a car"}]})");
}

json regionsJson() {
  return json::parse(R"({"images": [
    {"id": 9, "file_name": "b.jpg",
     "objects": [{"kind": "dog", "colour": "brown", "size": "plain", "pattern": "plain", "box": [0, 0, 32, 64]},
                 {"kind": "dog", "colour": "black", "size": "plain", "pattern": "plain", "box": [32, 0, 64, 64]}],
     "captions": [{"id": 90, "text": "two dogs", "true_of": 1, "phrases": [{"start": 0, "end": 8, "objects": [0, 1]}],
                   "words": [{"start": 4, "end": 8, "role": "kind", "objects": [0, 1]}]}]},
    {"id": 7, "file_name": "a.jpg",
     "objects": [{"kind": "car", "colour": "red", "size": "large", "pattern": "plain", "box": [50, 25.5, 150, 75]}],
     "captions": [{"id": 71, "text": "a car", "phrases": [], "words": []},
                  {"id": 70, "text": "a red car", "phrases": [{"start": 0, "end": 9, "objects": [0]}],
                   "words": [{"start": 2, "end": 5, "role": "colour", "objects": [0]},
                             {"start": 6, "end": 9, "role": "kind", "objects": [0]}]}]}]})");
}

/// The two photos are twins, and so are the first caption and that of the dogs; the car has a door.
json twinsJson() {
  json regions = regionsJson();
  json &dogs = regions["images"][0], &car = regions["images"][1];
  regions["split"] = "relations";
  dogs["twin"] = 7;
  car["twin"] = 9;
  dogs["captions"][0]["twin"] = 70;
  car["captions"][1]["twin"] = 90;
  car["objects"][0].update(json::parse(
      R"({"part": "door", "part_colour": "blue", "part_box": [50, 25, 100, 75], "on": 0})"));
  car["captions"][1]["words"][0]["part"] = true;
  car["captions"][1]["phrases"][0]["part"] = false;
  return regions;
}

void writeDataset(const fs::path& folder, const std::string& captions, const std::string& regions) {
  fs::create_directories(folder / "images");
  for (const char* name : {"a.jpg", "b.jpg"})
    writeFileAtomically(folder / "images" / name, std::string_view("x"));
  writeFileAtomically(folder / "captions.json", captions);
  writeFileAtomically(folder / "regions.json", regions);
}

}  // namespace

class DatasetTest : public QObject {
  Q_OBJECT

  /// The error that loading ends with.
  static void expectError(const fs::path& folder, ErrorCode code, const QByteArray& part) {
    try {
      loadDataset(folder);
    } catch (const Error& error) {
      QVERIFY2(QByteArray(error.what()).contains(part), error.what());
      QCOMPARE(QByteArray(codeName(error.code).data()), QByteArray(codeName(code).data()));
      return;
    }
    QFAIL("the data set was believed");
  }

 private Q_SLOTS:
  void readsAll() {
    const QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    writeDataset(folder, captionsJson().dump(), regionsJson().dump());
    const Dataset data = loadDataset(folder);

    QCOMPARE(data.photos.size(), 2u);
    QCOMPARE(data.captions.size(), 3u);
    QCOMPARE(data.photos[0].file, folder / "images" / "a.jpg");
    QCOMPARE(data.photos[0].captions, (std::vector<std::size_t>{0, 2}));
    QCOMPARE(data.photos[0].objects.size(), 1u);
    QCOMPARE(data.photos[0].objects[0].colour, std::string("red"));
    QVERIFY((data.photos[0].objects[0].box == Box{0.25f, 0.255f, 0.75f, 0.75f}));
    QCOMPARE(data.photos[1].objects.size(), 2u);
    QCOMPARE(data.captions[0].text, std::string("a red car"));
    QCOMPARE(data.captions[0].words.size(), 2u);
    QCOMPARE(data.captions[0].words[1].role, std::string("kind"));
    QCOMPARE(data.captions[0].words[1].start, 6);
    QCOMPARE(data.captions[0].trueOf, -1);
    QCOMPARE(data.captions[1].trueOf, 1);
    QCOMPARE(data.captions[1].phrases[0].objects, (std::vector<int>{0, 1}));
    QVERIFY(data.captions[2].words.empty());
  }

  void readsTwinsAndParts() {
    const QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    writeDataset(folder, captionsJson().dump(), twinsJson().dump());
    const Dataset data = loadDataset(folder);
    QCOMPARE(data.split, std::string("relations"));
    QCOMPARE(data.sampledFrom, 0u);
    QCOMPARE(data.photos[0].twin, std::int64_t(1));
    QCOMPARE(data.photos[1].twin, std::int64_t(0));
    QCOMPARE(data.captions[0].twin, std::int64_t(1));
    QCOMPARE(data.captions[1].twin, std::int64_t(0));
    QCOMPARE(data.captions[2].twin, std::int64_t(-1));
    QCOMPARE(data.photos[0].objects[0].part, std::string("door"));
    QCOMPARE(data.photos[0].objects[0].partColour, std::string("blue"));
    QVERIFY((data.photos[0].objects[0].partBox == Box{0.25f, 0.25f, 0.5f, 0.75f}));
    QVERIFY(data.photos[1].objects[0].part.empty());
    QVERIFY(data.captions[0].words[0].part);
    QVERIFY(!data.captions[0].words[1].part);
    QVERIFY(!data.captions[0].phrases[0].part);
  }

  /// Older files know nothing of splits, twins and parts.
  void oldFilesHaveNoTwins() {
    const QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    writeDataset(folder, captionsJson().dump(), regionsJson().dump());
    const Dataset data = loadDataset(folder);
    QVERIFY(data.split.empty());
    for (const auto& photo : data.photos) QCOMPARE(photo.twin, std::int64_t(-1));
    for (const auto& caption : data.captions) QCOMPARE(caption.twin, std::int64_t(-1));
  }

  void missingFilesAreNamed_data() {
    QTest::addColumn<QString>("missing");
    for (const char* name : {"", "captions.json", "regions.json", "images/b.jpg"})
      QTest::newRow(name) << name;
  }
  void missingFilesAreNamed() {
    QFETCH(QString, missing);
    const QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString() + "/set";
    writeDataset(folder, captionsJson().dump(), regionsJson().dump());
    fs::remove_all(folder / missing.toStdString());
    expectError(folder, ErrorCode::NotFound, missing.isEmpty() ? "set" : missing.toUtf8());
  }

  /// One value of one file is replaced (or removed: "-"); the error names its place.
  void wrongValues_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* file, const char* pointer, const char* value,
                        const char* part) {
      QTest::addRow("%s %s = %s", file, pointer, value)
          << file << pointer << value << QByteArray(part);
    };
    row("captions", "/images", "-", "lacks \"images\"");
    row("captions", "/images", "{}", "images should be a list");
    row("captions", "/images", "[]", "images should have at least one photo");
    row("captions", "/images/1/id", "7", "images[1].id is there twice");
    row("captions", "/images/1/id", "\"b\"", "images[1].id should be a whole number");
    row("captions", "/images/0/width", "0", "images[0].width should lie between");
    row("captions", "/images/0/width", "18446744073709551615",
        "images[0].width should lie between");
    row("captions", "/images/0/width", "1.5", "images[0].width should be a whole number");
    row("captions", "/images/0/height", "-", "images[0] lacks \"height\"");
    row("captions", "/images/0/file_name", "\"../a.jpg\"",
        "images[0].file_name should name a file within");
    row("captions", "/images/0/file_name", "\"/etc/hostname\"",
        "images[0].file_name should name a file within");
    row("captions", "/images/0/file_name", "3", "images[0].file_name should be a text");
    row("captions", "/annotations/0/image_id", "8",
        "annotations[0].image_id names a photo that isn't");
    row("captions", "/annotations/1/image_id", "7", "caption for the photo with id 9");
    row("captions", "/annotations/2/id", "70", "annotations[2].id is there twice");
    row("captions", "/annotations/0/caption", "\"\"", "should not be empty");
    row("captions", "/annotations/0/caption", "\"a blue car\"", "contradicts captions.json");
    row("regions", "/images/0", "-", "images lacks the photo with id 9");
    row("regions", "/images/0", regionsJson()["images"][1].dump().c_str(),
        "images[1].id is there twice");
    row("regions", "/images/0/id", "7", "contradicts captions.json");
    row("regions", "/images/0/captions", "[]", "images lacks the caption with id 90");
    row("regions", "/images/0/captions/0/id", "70", "contradicts captions.json");
    row("regions", "/images/1/captions/0/id", "70", "contradicts captions.json");
    row("regions", "/images/0/captions/0/true_of", "3", "true_of should lie between 1 and 2");
    row("regions", "/images/0/objects/0/kind", "null", "objects[0].kind should be a text");
    row("regions", "/images/0/objects/0/box", "[0, 0, 65, 64]",
        "objects[0].box should be a box within");
    row("regions", "/images/0/objects/0/box", "[-1, 0, 64, 64]",
        "objects[0].box should be a box within");
    row("regions", "/images/0/objects/0/box", "[9, 0, 9, 64]",
        "objects[0].box should be a box within");
    row("regions", "/images/0/objects/0/box", "[0, 0, 64]",
        "objects[0].box should have four numbers");
    row("regions", "/images/0/objects/0/box/2", "null", "objects[0].box[2] should be a number");
    row("regions", "/images/0/captions/0/words/0/end", "9",
        "words[0].end should lie between 5 and 8");
    row("regions", "/images/0/captions/0/words/0/start", "8",
        "words[0].start should lie between 0 and 7");
    row("regions", "/images/0/captions/0/words/0/role", "-", "words[0] lacks \"role\"");
    row("regions", "/images/0/captions/0/words/0/objects/1", "2",
        "objects[1] should lie between 0 and 1");
    row("regions", "/images/0/captions/0/phrases/0/objects/0", "-1",
        "objects[0] should lie between 0 and 1");
    row("twins", "/split", "3", "split should be a text");
    row("twins", "/images/0/twin", "8", "images[0].twin names a photo that isn't");
    row("twins", "/images/0/twin", "\"7\"", "images[0].twin should be a whole number");
    row("twins", "/images/0/twin", "9", "the photo with id 7 has not");
    row("twins", "/images/0/twin", "-", "the photo with id 7 has not");
    row("twins", "/images/0/captions/0/twin", "1", "captions[0].twin names a caption that isn't");
    row("twins", "/images/0/captions/0/twin", "71", "the caption with id 70 has not");
    row("twins", "/images/1/captions/0/twin", "71", "the caption with id 71 has not");
    row("twins", "/images/1/objects/0/part", "3", "objects[0].part should be a text");
    row("twins", "/images/1/objects/0/part_colour", "-", "objects[0] lacks \"part_colour\"");
    row("twins", "/images/1/objects/0/part_box", "-", "objects[0] lacks \"part_box\"");
    row("twins", "/images/1/objects/0/part_box", "[0, 0, 201, 9]",
        "objects[0].part_box should be a box within");
    row("twins", "/images/1/objects/0/part", "-", "words[0].part speaks of a part, but object 0");
    row("twins", "/images/1/captions/1/words/0/part", "1", "part should be true or false");
    row("twins", "/images/1/captions/1/phrases/0/part", "null", "part should be true or false");
  }
  void wrongValues() {
    QFETCH(QString, file);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QByteArray, part);
    json captions = captionsJson(), regions = file == "twins" ? twinsJson() : regionsJson();
    json& document = file == "captions" ? captions : regions;
    const json::json_pointer place(pointer.toStdString());
    if (value == "-") {
      json& parent = document.at(place.parent_pointer());
      if (parent.is_array())
        parent.erase(std::stoul(place.back()));
      else
        parent.erase(place.back());
    } else {
      document[place] = json::parse(value.toStdString());
    }
    const QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    writeDataset(folder, captions.dump(), regions.dump());
    expectError(folder, ErrorCode::BadFormat, part);
  }

  void brokenJson_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const QByteArray cut = "captions.json: isn't whole: it ends in the middle; make the data set anew";
    QTest::newRow("empty") << QByteArray() << cut;
    QTest::newRow("cut") << QByteArray::fromStdString(captionsJson().dump()).chopped(3) << cut;
    QTest::newRow("not a number") << QByteArray("{\"images\": [NaN]}")
                                  << QByteArray("isn't JSON from byte 13 on; make the data set anew");
    QTest::newRow("too large a number") << QByteArray("{\"images\": [1e999]}")
                                        << QByteArray("holds a number that is too large; make");
    QTest::newRow("not UTF-8") << QByteArray("{\"images\": \"\xff\"}")
                               << QByteArray("isn't JSON from byte 13 on; make the data set anew");
  }
  void brokenJson() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const QTemporaryDir dir;
    const fs::path folder = dir.path().toStdString();
    writeDataset(folder, text.toStdString(), regionsJson().dump());
    expectError(folder, ErrorCode::BadFormat, said);
  }
};

QTEST_APPLESS_MAIN(DatasetTest)
#include "dataset_test.moc"
