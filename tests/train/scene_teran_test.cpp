// The built-in network's own pieces: pooling of boxes, proposals, words from pieces, what is padded
// and what isn't.
#include "core/model/scene_teran.h"

#include <torch/torch.h>

#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/train/scene_batch.h"

using namespace ws;

namespace {

using torch::Tensor;

SceneTeranConfig tiny() {
  SceneTeranConfig config;
  config.inputEdgePx = 64;
  config.widths = {8, 12, 16};
  config.blocks = {1, 1, 1};
  config.fusedWidth = 8;
  config.proposals = 6;
  config.dim = 32;
  config.globalDim = 16;
  config.heads = 2;
  config.feedForward = 32;
  config.vocabulary = 20;
  return config;
}

SceneTeran network(const SceneTeranConfig& config) {
  torch::manual_seed(5);
  SceneTeran made(config);
  made->eval();
  return made;
}

double largest(const Tensor& x) { return x.abs().max().item<double>(); }

}  // namespace

class SceneTeranTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void configurationSurvivesJson();
  void binsAreExactMeans();
  void coverHidesCells();
  void peaksBecomeBoxes();
  void rowsAreUnitAndPaddingIsTold();
  void batchesDontMatter();
  void wordsAreMeansOfTheirPieces();
  void padsSentencesWithoutEffect();
  void piecesSeeTheirNeighboursOnly();
  void relationsCountAndPlace();
  void bellsStandOnCentres();
};

void SceneTeranTest::configurationSurvivesJson() {
  const SceneTeranConfig config = tiny();
  QVERIFY(sceneTeranConfigFromJson(toJson(config), "test") == config);
  auto broken = toJson(config);
  broken.erase("dim");
  QVERIFY_EXCEPTION_THROWN(sceneTeranConfigFromJson(broken, "test"), Error);
}

void SceneTeranTest::binsAreExactMeans() {
  // On a map that grows evenly to the right, the mean over a bin is the value at the bin's middle.
  const int cells = 16;
  const Tensor ramp = (torch::arange(cells, torch::kFloat) + 0.5) / cells;
  const Tensor map = ramp.view({1, cells}).expand({cells, cells}).reshape({1, cells * cells, 1});
  const Tensor boxes = torch::tensor({{{0.25f, 0.1f, 0.55f, 0.9f}, {0.4f, 0.4f, 0.7f, 0.6f}}});
  const Tensor weights = binWeights(boxes, 3, cells, cells);
  QVERIFY(largest(weights.sum(-1) - 1) < 1e-5);
  const Tensor means =
      torch::bmm(weights.flatten(1, 2), map).view({2, 3, 3});  // region, row, column
  for (int r = 0; r < 2; ++r)
    for (int column = 0; column < 3; ++column) {
      const double low = boxes[0][r][0].item<double>(), high = boxes[0][r][2].item<double>();
      const double middle = low + (high - low) * (column + 0.5) / 3;
      QVERIFY(std::abs(means[r][0][column].item<double>() - middle) < 1e-4);
      QVERIFY(std::abs(means[r][2][column].item<double>() - middle) < 1e-4);
    }
}

void SceneTeranTest::coverHidesCells() {
  const Tensor boxes = torch::tensor({{{0.f, 0.f, 0.5f, 0.5f}, {0.5f, 0.5f, 1.f, 1.f}}});
  const Tensor absent = torch::tensor({{false, true}});
  const Tensor free = uncoveredCells(boxes, absent, 4, 4).view({4, 4});
  QCOMPARE(free.sum().item<double>(), 12.0);  // the absent box hides nothing
  QCOMPARE(free[0][0].item<double>(), 0.0);
  QCOMPARE(free[3][3].item<double>(), 1.0);
}

void SceneTeranTest::peaksBecomeBoxes() {
  SceneMaps maps;
  maps.objectness = torch::full({1, 8, 8}, -6.0f);
  maps.objectness[0][2][3] = 2.0f;
  maps.objectness[0][2][4] = 1.0f;  // beside a higher one: no peak
  maps.objectness[0][6][6] = 1.5f;
  maps.boxes = torch::zeros({1, 8, 8, 4});
  maps.boxes[0][2][3] = torch::tensor({0.1f, 0.2f, 0.5f, 0.6f});
  maps.boxes[0][6][6] = torch::tensor({0.6f, 0.7f, 1.2f, 0.9f});
  const SceneProposals found = proposeBoxes(maps, 3);
  QVERIFY(largest(found.boxes[0][0] - torch::tensor({0.1f, 0.2f, 0.5f, 0.6f})) < 1e-6);
  QVERIFY(largest(found.boxes[0][1] - torch::tensor({0.6f, 0.7f, 1.0f, 0.9f})) <
          1e-6);  // cut to the picture
  QVERIFY(found.scores[0][2].item<double>() < 0.01);
}

void SceneTeranTest::rowsAreUnitAndPaddingIsTold() {
  SceneTeran made = network(tiny());
  const torch::NoGradGuard untracked;
  const SceneRegions regions = made->encodeImages(torch::rand({3, 3, 64, 64}));
  const auto r = tiny().maxRegions();
  QVERIFY((regions.embeddings.sizes() == torch::IntArrayRef{3, r, 32}));
  QVERIFY(largest(regions.embeddings.norm(2, -1) - 1) < 1e-5);
  QVERIFY(largest(regions.global.norm(2, -1) - 1) < 1e-5);
  QVERIFY(regions.boxes.ge(0).all().item<bool>() && regions.boxes.le(1).all().item<bool>());
  // The best proposal and the coarse regions are always there.
  QVERIFY(!regions.padding.select(1, 0).any().item<bool>());
  QVERIFY(!regions.padding.narrow(1, tiny().proposals, r - tiny().proposals).any().item<bool>());
}

void SceneTeranTest::batchesDontMatter() {
  SceneTeran made = network(tiny());
  const torch::NoGradGuard untracked;
  const Tensor images = torch::rand({3, 3, 64, 64});
  const SceneRegions together = made->encodeImages(images);
  const SceneRegions alone = made->encodeImages(images.narrow(0, 1, 1));
  QVERIFY(largest(together.embeddings[1] - alone.embeddings[0]) < 1e-4);
  QVERIFY(largest(together.boxes[1] - alone.boxes[0]) < 1e-5);
}

void SceneTeranTest::wordsAreMeansOfTheirPieces() {
  SceneTeranConfig config = tiny();
  config.textLayers = 0;  // then a word is its pieces alone
  SceneTeran made = network(config);
  const torch::NoGradGuard untracked;
  const auto encode = [&](std::vector<std::int64_t> ids, std::vector<std::int64_t> words) {
    const auto n = static_cast<std::int64_t>(ids.size());
    return made->encodeSentences(torch::tensor(ids).view({1, n}), torch::tensor(words).view({1, n}),
                                 2);
  };
  const SceneWords twoPieces = encode({2, 7, 9, 3}, {-1, 0, 0, -1});
  const SceneWords swapped = encode({2, 9, 7, 3}, {-1, 0, 0, -1});
  const SceneWords onePiece = encode({2, 7, 9, 3}, {-1, 0, 1, -1});
  QVERIFY(largest(twoPieces.embeddings[0][0] - swapped.embeddings[0][0]) < 1e-6);
  QVERIFY(largest(twoPieces.embeddings[0][0] - onePiece.embeddings[0][0]) > 1e-2);
  QVERIFY(twoPieces.padding[0][1].item<bool>());
  QVERIFY(!onePiece.padding[0][1].item<bool>());
}

void SceneTeranTest::padsSentencesWithoutEffect() {
  SceneTeran made = network(tiny());
  const torch::NoGradGuard untracked;
  const Tensor ids = torch::tensor({{2, 7, 9, 3}}, torch::kLong),
               words = torch::tensor({{-1, 0, 1, -1}}, torch::kLong);
  const Tensor longIds = torch::tensor({{2, 7, 9, 3, 0, 0}}, torch::kLong);
  const Tensor longWords = torch::tensor({{-1, 0, 1, -1, -1, -1}}, torch::kLong);
  const SceneWords a = made->encodeSentences(ids, words, 2),
                   b = made->encodeSentences(longIds, longWords, 5);
  QVERIFY(largest(a.embeddings - b.embeddings.narrow(1, 0, 2)) < 1e-5);
  QVERIFY(largest(a.global - b.global) < 1e-5);
  QVERIFY(b.padding.narrow(1, 2, 3).all().item<bool>());
}

void SceneTeranTest::piecesSeeTheirNeighboursOnly() {
  const torch::NoGradGuard untracked;
  const Tensor words = torch::tensor({{-1, 0, 1, 2, 3, -1}}, torch::kLong);
  const Tensor ids = torch::tensor({{2, 7, 8, 9, 10, 3}}, torch::kLong);
  const Tensor otherEnd = torch::tensor({{2, 7, 8, 9, 11, 3}}, torch::kLong);
  const auto change = [&](int window, int word) {
    SceneTeranConfig config = tiny();
    config.textBefore = config.textAfter = window;
    SceneTeran made = network(config);
    const Tensor a = made->encodeSentences(ids, words, 4).embeddings;
    const Tensor b = made->encodeSentences(otherEnd, words, 4).embeddings;
    return largest(a[0][word] - b[0][word]);
  };
  QVERIFY(change(2, 0) < 1e-7);  // three pieces away
  QVERIFY(change(2, 1) > 1e-4);  // two
  QVERIFY(change(0, 2) < 1e-7);  // 0: itself alone
  QVERIFY(change(8, 0) > 1e-4);  // the whole sentence
}

void SceneTeranTest::relationsCountAndPlace() {
  const torch::NoGradGuard untracked;
  torch::manual_seed(3);
  RegionRelations made(32, 4);
  const Tensor boxes = torch::tensor(
      {{{0.1f, 0.1f, 0.3f, 0.3f}, {0.5f, 0.1f, 0.7f, 0.3f}, {0.5f, 0.6f, 0.7f, 0.8f}}});
  const Tensor x = torch::randn({1, 3, 32});
  const Tensor all = torch::ones({1, 3}), two = torch::tensor({{1.0f, 1.0f, 0.0f}});
  const Tensor of3 = made->forward(x, boxes, all), of2 = made->forward(x, boxes, two);
  QVERIFY(largest(of3[0][0] - of2[0][0]) > 1e-4);  // a third one is noticed
  const Tensor moved = boxes.clone();
  moved[0][1][0] = 0.0f, moved[0][1][2] = 0.2f;
  QVERIFY(largest(made->forward(x, moved, two)[0][0] - of2[0][0]) > 1e-4);  // so is its place
  // One who isn't there changes nothing, wherever and whatever it is.
  const Tensor other = torch::cat({x.narrow(1, 0, 2), torch::randn({1, 1, 32})}, 1);
  QVERIFY(largest(made->forward(other, boxes, two).narrow(1, 0, 2) - of2.narrow(1, 0, 2)) < 1e-6);
  // Which of two equal ones is there makes no difference.
  const Tensor twins = x.index_select(1, torch::tensor({0, 1, 1}));
  const Tensor stacked = boxes.index_select(1, torch::tensor({0, 1, 1}));
  const Tensor swapped = torch::tensor({{1.0f, 0.0f, 1.0f}});
  QVERIFY(largest(made->forward(twins, stacked, two)[0][0] -
                  made->forward(twins, stacked, swapped)[0][0]) < 1e-6);
}

void SceneTeranTest::bellsStandOnCentres() {
  Scene scene;
  scene.objects.push_back({.kind = "dog",
                           .colour = "red",
                           .size = "plain",
                           .pattern = "plain",
                           .box = {0.25f, 0.25f, 0.5f, 0.5f}});
  scene.objects.push_back({.kind = "cat",
                           .colour = "red",
                           .size = "plain",
                           .pattern = "plain",
                           .box = {0.6f, 0.6f, 1.0f, 0.8f}});
  // A roof is found beside its house, a coat that is most of its woman isn't.
  Scene dressed = scene;
  dressed.objects[0].part = "roof";
  dressed.objects[0].partBox = {0.25f, 0.25f, 0.5f, 0.35f};
  dressed.objects[1].part = "coat";
  dressed.objects[1].partBox = {0.6f, 0.62f, 0.95f, 0.8f};
  QCOMPARE(detectorTargets({&dressed}, 16).things, 3);
  const DetectorTargets targets = detectorTargets({&scene}, 16);
  QVERIFY(targets.things == 2);
  QVERIFY(std::count(targets.heat.begin(), targets.heat.end(), 1.0f) == 2);
  QCOMPARE(targets.heat[6 * 16 + 6], 1.0f);
  QCOMPARE(targets.heat[11 * 16 + 12], 1.0f);
  QVERIFY(targets.heat[11 * 16 + 13] > targets.heat[12 * 16 + 12]);  // the wide box has a wide bell
  QCOMPARE(targets.nearBoxes.size(), targets.near.size() * 4);
}

QTEST_GUILESS_MAIN(SceneTeranTest)
#include "scene_teran_test.moc"
