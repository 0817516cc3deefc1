// Weights to and from files, and what the golden cases don't ask of the layers.
#include "core/model/tensors.h"

#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/model/teran_layers.h"

using namespace ws;

namespace {

EncoderOptions smallStack(int layers) {
  return {.dim = 8, .layers = layers, .heads = 2, .feedForward = 16};
}

/// The error that `work` throws; fails the test where it throws none.
template <class Work>
Error errorOf(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  QTest::qFail("nothing was thrown", __FILE__, __LINE__);
  return {ErrorCode::Internal, "", ""};
}

}  // namespace

class TensorsTest : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path file(const char* name) const {
    return folder_.filePath(name).toStdString();
  }

 private Q_SLOTS:
  void initTestCase() { torch::manual_seed(1); }

  void halfPrecisionComesBackAsFloat() {
    const NamedTensors tensors = {{"w", torch::randn({3, 4})},
                                  {"n", torch::arange(5)},
                                  {"m", torch::eye(2, torch::kBool)},
                                  {"s", torch::tensor(2.5)}};
    saveTensors(file("half"), tensors, Precision::Float16, {{"pack", "made"}});
    QVERIFY(SafeTensors::read(file("half")).tensors().at("w").type == TensorType::F16);
    const NamedTensors back = loadTensors(file("half"));
    QVERIFY(back.at("w").scalar_type() == torch::kFloat32);
    QVERIFY(torch::equal(back.at("w"), tensors.at("w").to(torch::kHalf).to(torch::kFloat32)));
    QVERIFY(torch::equal(back.at("n"), tensors.at("n")));
    QVERIFY(torch::equal(back.at("m"), tensors.at("m")));
    QCOMPARE(back.at("s").item<float>(), 2.5f);
    saveTensors(file("full"), tensors);
    QVERIFY(torch::equal(loadTensors(file("full")).at("w"), tensors.at("w")));
  }

  void weightsThatArentNumbersAreNamed_data() {
    QTest::addColumn<float>("value");
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("infinity") << std::numeric_limits<float>::infinity();
    QTest::newRow("minus infinity") << -std::numeric_limits<float>::infinity();
  }
  void weightsThatArentNumbersAreNamed() {
    QFETCH(float, value);
    TensorData data{TensorType::F32, {2}, std::vector<std::uint8_t>(8)};
    std::memcpy(data.bytes.data() + 4, &value, 4);
    writeSafeTensors(file("bad"), {{"layer.weight", data}});
    const Error error = errorOf([&] { loadTensors(file("bad")); });
    QCOMPARE(int(error.code), int(ErrorCode::BadFormat));
    QVERIFY(error.detail.find("layer.weight") != std::string::npos);
    QCOMPARE(int(loadTensors(file("bad"), Values::Any).size()), 1);
    QCOMPARE(int(errorOf([&] {
                   saveTensors(file("out"), {{"w", torch::full({1}, value)}});
                 }).code),
             int(ErrorCode::InvalidArgument));
  }

  void whatHalfPrecisionCantHoldIsRefused() {
    QCOMPARE(int(errorOf([&] {
                   saveTensors(file("out"), {{"w", torch::full({1}, 1e6)}}, Precision::Float16);
                 }).code),
             int(ErrorCode::InvalidArgument));
  }

  void modulesRoundTrip() {
    EncoderStack made(smallStack(2)), other(smallStack(2));
    saveTensors(file("stack"), tensorsOf(*made));
    QVERIFY(tensorsOf(*made).contains("layers.1.self_attn.in_proj_weight"));
    loadInto(*other, loadTensors(file("stack")), "stack");
    made->eval();
    other->eval();
    const auto x = torch::randn({2, 3, 8});
    QVERIFY(torch::equal(made->forward(x, {}), other->forward(x, {})));
  }

  void misfitsAreRefused() {
    EncoderStack stack(smallStack(1));
    NamedTensors tensors = tensorsOf(*stack);
    const auto refused = [&](const NamedTensors& given, const char* reason) {
      const Error error = errorOf([&] { loadInto(*stack, given, "file"); });
      QCOMPARE(int(error.code), int(ErrorCode::Incompatible));
      QVERIFY2(error.detail.find(reason) != std::string::npos, error.what());
    };
    NamedTensors missing = tensors, extra = tensors, shape = tensors;
    missing.erase("layers.0.norm1.bias");
    refused(missing, "\"layers.0.norm1.bias\" is missing");
    extra.emplace("layers.7.norm1.bias", torch::zeros({8}));
    refused(extra, "layers.7.norm1.bias");
    loadInto(*stack, extra, "file", "", Extras::Ignore);
    shape["layers.0.norm1.bias"] = torch::zeros({9});
    refused(shape, "has the shape 9 where the configuration asks for 8");
  }

  void emptySetsGiveNoNaN() {
    EncoderStack stack(smallStack(2));
    stack->eval();
    const auto out = stack->forward(torch::randn({2, 3, 8}), torch::ones({2, 3}, torch::kBool));
    QVERIFY(torch::isfinite(out).all().item<bool>());
    QVERIFY(torch::equal(unitRows(torch::zeros({2, 4})), torch::zeros({2, 4})));
  }

  void paddingDoesntReachTheOthers() {
    EncoderStack stack(smallStack(2));
    stack->eval();
    const auto x = torch::randn({1, 3, 8});
    const auto padded = torch::cat({x, torch::randn({1, 2, 8}) * 100}, 1);
    const auto mask = paddingFromLengths(torch::tensor({3}), 5);
    QVERIFY(torch::allclose(stack->forward(padded, mask).slice(1, 0, 3), stack->forward(x, {}),
                            1e-5, 1e-5));
  }

  void unknownNamesAreRefused() {
    QCOMPARE(int(errorOf([] { boxEncodingModeNamed("sideways"); }).code),
             int(ErrorCode::BadFormat));
    QCOMPARE(int(errorOf([] { aggregationNamed("sideways"); }).code), int(ErrorCode::BadFormat));
  }
};

QTEST_GUILESS_MAIN(TensorsTest)
#include "tensors_test.moc"
