// config.json of a pack: what is read, and one clear sentence for everything that is wrong.
#include "core/model/model_pack.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/model/scene_teran_config.h"

using namespace ws;
using nlohmann::json;

namespace {

json scenesConfig() {
  SceneTeranConfig network;
  network.vocabulary = 300;
  return {{"format", "wordsight-model-pack"},
          {"version", 1},
          {"architecture", "teran-scenes"},
          {"name", "Made"},
          {"description", "For tests."},
          {"scorer", "MrSw"},
          {"token_policy", "clean"},
          {"tokenizer",
           {{"type", "wordpiece"},
            {"vocab", "vocab.txt"},
            {"lower_case", true},
            {"drop_punctuation", true}}},
          {"network", toJson(network)}};
}

json teranConfig() {
  json config = scenesConfig();
  config["architecture"] = "teran";
  config["token_policy"] = "teran";
  config["network"] = {{"feature_dim", 2048},
                       {"embed_dim", 1024},
                       {"image_layers", 4},
                       {"head_layers", 2},
                       {"bert", {{"vocabulary", 30522}}}};
  return config;
}

}  // namespace

class ModelPackTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path() const { return folder_.path().toStdString(); }
  ModelPackInfo read(const std::string& text) const {
    writeFileAtomically(path() / "config.json", std::string_view(text));
    return readModelPackInfo(path());
  }

 private Q_SLOTS:
  void readsScenes() {
    const ModelPackInfo info = read(scenesConfig().dump());
    QCOMPARE(info.name, std::string("Made"));
    QCOMPARE(info.architecture, std::string("teran-scenes"));
    QCOMPARE(info.inputEdgePx, 128);
    QCOMPARE(info.dim, 256);
    QCOMPARE(info.globalDim, 128);
    QCOMPARE(info.maxRegions, 24);
    QVERIFY(info.rowsAreWords);
    QVERIFY(info.folder == path());
  }

  void readsTeran() {
    const ModelPackInfo info = read(teranConfig().dump());
    QCOMPARE(info.dim, 1024);
    QCOMPARE(info.maxRegions, 36);
    QCOMPARE(info.globalDim, 0);
    QCOMPARE(info.inputEdgePx, 0);
    QVERIFY(!info.rowsAreWords);
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto text = [](const char* name, const std::string& t, ErrorCode code,
                         const char* reason) {
      QTest::newRow(name) << QByteArray::fromStdString(t) << int(code) << QString(reason);
    };
    const auto changed = [&](const char* name, const json& base, const char* pointer,
                             const json& value, ErrorCode code, const char* reason) {
      json config = base;
      config[json::json_pointer(pointer)] = value;
      text(name, config.dump(), code, reason);
    };
    const auto bad = ErrorCode::BadFormat;
    const json scenes = scenesConfig(), teran = teranConfig();
    text("empty", "", bad, "JSON");
    text("not JSON", "{", bad, "JSON");
    text("a list", "[]", bad, "JSON");
    text("deep", std::string(100000, '[') + std::string(100000, ']'), bad, "JSON");
    text("broken UTF-8", "{\"format\":\"\xFF\"}", bad, "JSON");
    text("another program's", "{\"model_type\":\"clip\"}", bad, "isn't a model pack");
    changed("no version", scenes, "/version", nullptr, bad, "\"version\"");
    changed("newer", scenes, "/version", 2, ErrorCode::Incompatible, "newer");
    changed("version 0", scenes, "/version", 0, bad, "\"version\"");
    changed("architecture", scenes, "/architecture", "resnet", ErrorCode::Incompatible, "resnet");
    changed("no name", scenes, "/name", "", bad, "\"name\"");
    changed("name a number", scenes, "/name", 7, bad, "\"name\"");
    changed("token policy", scenes, "/token_policy", "all", bad,
            "\"token_policy\" is unknown; known are teran, teran-raw, clean");
    changed("tokenizer", scenes, "/tokenizer/type", "bpe", bad, "\"tokenizer.type\"");
    changed("cased", scenes, "/tokenizer/lower_case", false, bad, "lower_case");
    changed("vocabulary elsewhere", scenes, "/tokenizer/vocab", "../../etc/passwd", bad,
            "\"tokenizer.vocab\"");
    changed("vocabulary absolute", scenes, "/tokenizer/vocab", "/etc/passwd", bad,
            "\"tokenizer.vocab\"");
    changed("flag a text", scenes, "/tokenizer/drop_punctuation", "yes", bad, "drop_punctuation");
    changed("network a list", scenes, "/network", json::array(), bad, "\"network\"");
    changed("scenes dim", scenes, "/network/dim", 1 << 30, bad, "dim");
    changed("scenes heads", scenes, "/network/heads", 7, bad, "heads");
    changed("teran width", teran, "/network/feature_dim", 100000, bad, "\"network.feature_dim\"");
    changed("teran negative", teran, "/network/embed_dim", -4, bad, "\"network.embed_dim\"");
    changed("teran fraction", teran, "/network/embed_dim", 4.5, bad, "\"network.embed_dim\"");
    changed("teran heads", teran, "/network/heads", 3, bad, "heads");
    changed("teran layers", teran, "/network/image_layers", 129, bad, "image_layers");
    changed("bert missing", teran, "/network/bert", nullptr, bad, "\"network.bert\"");
    changed("bert vocabulary", teran, "/network/bert/vocabulary", 2'000'000, bad,
            "\"network.bert.vocabulary\"");
    changed("bert heads", teran, "/network/bert/heads", 7, bad, "heads");
    changed("text encoder", teran, "/network/text_encoder", "lstm", bad, "text_encoder");
    changed("box encoding", teran, "/network/box_encoding", "sideways", bad,
            "\"network.box_encoding\"");
    changed("aggregation", teran, "/network/text_aggregation", "median", bad,
            "\"network.text_aggregation\"");
  }
  void refuses() {
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QString, reason);
    try {
      read(text.toStdString());
      QFAIL("it was accepted");
    } catch (const Error& error) {
      QCOMPARE(int(error.code), code);
      QVERIFY2(QString::fromStdString(error.what()).contains(reason), error.what());
      QVERIFY2(error.subject.find("config.json") != std::string::npos, error.what());
    }
  }

  void aFolderWithoutAConfigurationIsNoPack() {
    try {
      readModelPackInfo(path() / "nowhere");
      QFAIL("it was accepted");
    } catch (const Error& error) {
      QCOMPARE(int(error.code), int(ErrorCode::NotFound));
    }
  }
};

QTEST_APPLESS_MAIN(ModelPackTest)
#include "model_pack_test.moc"
