// The trainer: what it refuses, that stopping and going on changes nothing, and that its pack is
// what it trained.
#include "core/train/trainer.h"

#include <torch/torch.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/model/scene_teran.h"
#include "core/model/tensors.h"
#include "core/train/train_config.h"

using namespace ws;

namespace {

namespace fs = std::filesystem;

/// A training that takes a second: 16 scenes of 64 pixels, a network of a few thousand weights.
nlohmann::json tinyTraining() {
  return {{"seed", 3},
          {"held_out_seed", 4},
          {"scenes", 16},
          {"held_out_scenes", 8},
          {"steps", 6},
          {"batch", 8},
          {"neighbours", 2},
          {"captions", 2},
          {"warm_up_steps", 2},
          {"detector_steps", 1},
          {"half_compute", false},
          {"measure_every", 3},
          {"save_every", 3},
          {"network",
           {{"input_edge_px", 64},
            {"widths", {8, 12, 16}},
            {"blocks", {1, 1, 1}},
            {"fused_width", 8},
            {"proposals", 6},
            {"dim", 32},
            {"global_dim", 16},
            {"heads", 2},
            {"feed_forward", 32}}}};
}

fs::path write(const fs::path& folder, const nlohmann::json& json) {
  const fs::path file = folder / "train.json";
  std::ofstream(file) << json.dump();
  return file;
}

TrainReport trained(const fs::path& folder, const nlohmann::json& json, const TrainOptions& options,
                    std::stop_token stop = {}) {
  fs::create_directories(folder);
  return train(write(folder, json), folder, options, {}, stop);
}

double largestDifference(const NamedTensors& a, const NamedTensors& b) {
  double largest = a.size() == b.size() ? 0 : 1e9;
  for (const auto& [name, value] : a) {
    const auto found = b.find(name);
    if (found == b.end() || found->second.sizes() != value.sizes()) return 1e9;
    if (value.numel() > 0)
      largest = std::max(
          largest,
          (value.to(torch::kDouble) - found->second.to(torch::kDouble)).abs().max().item<double>());
  }
  return largest;
}

}  // namespace

class TrainerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void refusesConfigurations_data();
  void refusesConfigurations();
  void configurationSurvivesItsFile();
  void resumesAsIfNeverStopped();
  void refusesTheCheckpointOfAnother();
  void savesWhenStopped();
  void packIsWhatWasTrained();

 private:
  fs::path folder(const char* name) const { return fs::path(dir_.path().toStdString()) / name; }
  QTemporaryDir dir_;
};

void TrainerTest::refusesConfigurations_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("named");  // what the sentence must say
  QTest::newRow("no JSON") << "steps: 5"
                           << "JSON";
  QTest::newRow("no object") << "[1, 2]"
                             << "object";
  QTest::newRow("unknown key") << R"({"stepz": 5})"
                               << "\"stepz\"";
  QTest::newRow("wrong type") << R"({"steps": "many"})"
                              << "\"steps\"";
  QTest::newRow("a share of a step") << R"({"steps": 2.5})"
                                     << "\"steps\"";
  QTest::newRow("number for a switch") << R"({"half_compute": 1})"
                                       << "\"half_compute\"";
  QTest::newRow("negative rate") << R"({"learning_rate": -0.1})"
                                 << "\"learning_rate\"";
  QTest::newRow("too many captions") << R"({"captions": 6})"
                                     << "\"captions\"";
  QTest::newRow("batch cut through neighbours") << R"({"batch": 10, "neighbours": 4})"
                                                << "\"batch\"";
  QTest::newRow("fewer scenes than a batch") << R"({"batch": 64, "scenes": 32})"
                                             << "\"scenes\"";
  QTest::newRow("name isn't text") << R"({"name": 7})"
                                   << "\"name\"";
  QTest::newRow("unknown size of the network") << R"({"network": {"depth": 3}})"
                                               << "\"network.depth\"";
  QTest::newRow("edge off the grid") << R"({"network": {"input_edge_px": 100}})"
                                     << "\"input_edge_px\"";
  QTest::newRow("heads don't divide") << R"({"network": {"heads": 3}})"
                                      << "\"heads\"";
}

void TrainerTest::refusesConfigurations() {
  QFETCH(QString, text);
  QFETCH(QString, named);
  const fs::path file = folder("refused.json");
  std::ofstream(file) << text.toStdString();
  try {
    readTrainConfig(file);
    QFAIL("was taken");
  } catch (const Error& error) {
    QCOMPARE(error.code, ErrorCode::BadFormat);
    QVERIFY2(QString::fromStdString(error.detail).contains(named), error.what());
  }
}

void TrainerTest::configurationSurvivesItsFile() {
  const TrainConfig config = trainConfigFromJson(tinyTraining(), "test");
  QCOMPARE(config.batch, 8);
  QCOMPARE(config.network.proposals, 6);
  QCOMPARE(config.network.bins, SceneTeranConfig{}.bins);  // what isn't said keeps its default
  QVERIFY(!config.halfCompute);
  nlohmann::json again = toJson(config);
  again["network"]["vocabulary"] = 5;
  QVERIFY(toJson(trainConfigFromJson(again, "test")) == toJson(config));
}

void TrainerTest::resumesAsIfNeverStopped() {
  const TrainReport whole = trained(folder("whole"), tinyTraining(), {.threads = 1});
  QVERIFY(whole.finished);
  QVERIFY(whole.steps == 6);
  QVERIFY(whole.scenesSeen == 48);

  const TrainReport half =
      trained(folder("halves"), tinyTraining(), {.threads = 1, .stopAfterSteps = 3});
  QVERIFY(!half.finished);
  QVERIFY(half.steps == 3);
  const TrainReport rest =
      trained(folder("halves"), tinyTraining(), {.resume = true, .threads = 1});
  QVERIFY(rest.finished);

  const auto expected = loadTensors(folder("whole") / "checkpoint.safetensors");
  QVERIFY(expected.size() > 100);
  QVERIFY(largestDifference(expected, loadTensors(folder("halves") / "checkpoint.safetensors")) <=
          1e-6);
  // And training did something: the weights moved on from step 3.
  const auto curves = readText(folder("halves") / "curves.csv");
  QVERIFY(std::count(curves.begin(), curves.end(), '\n') == 3);  // heading, step 3, step 6
}

void TrainerTest::refusesTheCheckpointOfAnother() {
  trained(folder("first"), tinyTraining(), {.threads = 1, .stopAfterSteps = 1});
  auto other = tinyTraining();
  other["learning_rate"] = 0.5;
  try {
    trained(folder("first"), other, {.resume = true, .threads = 1});
    QFAIL("was taken");
  } catch (const Error& error) {
    QCOMPARE(error.code, ErrorCode::Incompatible);
  }
  auto longer = tinyTraining();
  longer["steps"] = 2;  // another length is allowed: that is what resuming is for
  QVERIFY(trained(folder("first"), longer, {.resume = true, .threads = 1}).finished);
}

void TrainerTest::savesWhenStopped() {
  std::stop_source stop;
  fs::create_directories(folder("stopped"));
  const auto onProgress = [&](const ProgressState& state) {
    if (state.phase == "train" && state.done == 2) stop.request_stop();
  };
  const TrainReport report = train(write(folder("stopped"), tinyTraining()), folder("stopped"),
                                   {.threads = 1}, onProgress, stop.get_token());
  QVERIFY(!report.finished);
  QVERIFY(report.steps == 2);
  QVERIFY(fs::exists(folder("stopped") / "checkpoint.safetensors"));
}

void TrainerTest::packIsWhatWasTrained() {
  const fs::path out = folder("packed");
  const TrainReport report = trained(out, tinyTraining(), {.threads = 1});
  const auto config = nlohmann::json::parse(readText(report.pack / "config.json"));
  QCOMPARE(config.at("architecture").get<std::string>(), std::string("teran-scenes"));
  const auto sizes = sceneTeranConfigFromJson(config.at("network"), "pack");

  SceneTeran exact(sizes), packed(sizes);
  NamedTensors averaged;
  for (const auto& [name, value] : loadTensors(out / "checkpoint.safetensors"))
    if (name.starts_with("averaged.")) averaged[name.substr(9)] = value;
  loadInto(*exact, averaged, "checkpoint");
  loadInto(*packed, loadTensors(report.pack / "model.safetensors"), "pack");
  exact->eval();
  packed->eval();

  const torch::NoGradGuard untracked;
  torch::manual_seed(1);
  const auto images = torch::rand({2, 3, 64, 64});
  const auto ids = torch::tensor({{2, 9, 12, 3}, {2, 7, 3, 0}}, torch::kLong);
  const auto words = torch::tensor({{-1, 0, 1, -1}, {-1, 0, -1, -1}}, torch::kLong);
  const auto a = exact->encodeSentences(ids, words, 2), b = packed->encodeSentences(ids, words, 2);
  QVERIFY((a.embeddings - b.embeddings).abs().max().item<double>() < 1e-2);
  QVERIFY((a.global - b.global).abs().max().item<double>() < 1e-2);
  // Proposals may change places by rounding; the coarse regions, last in the list, can't.
  const auto seen = exact->encodeImages(images), seenPacked = packed->encodeImages(images);
  const auto coarse = static_cast<std::int64_t>(kCoarseBoxes.size());
  const auto last = [&](const SceneRegions& r) {
    return r.embeddings.narrow(1, sizes.proposals, coarse);
  };
  QVERIFY((last(seen) - last(seenPacked)).abs().max().item<double>() < 3e-2);
  QVERIFY(
      nlohmann::json::parse(readText(report.pack / "training.json")).at("training").at("seed") ==
      3);
}

QTEST_GUILESS_MAIN(TrainerTest)
#include "trainer_test.moc"
