#include "tests/golden/runner/golden.h"

#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/files.h"
#include "tests/golden/runner/operations.h"

namespace ws::golden {
namespace {

using nlohmann::json;

constexpr std::uint64_t kMaxIndexBytes = 64ull << 20;

/// How close an output must come, as its case says.
struct Tolerance {
  double relative = 0, absolute = 0;
  bool nonfinite = false;  ///< the reference gives NaN somewhere
};

Tolerance toleranceOf(const json& entry) {
  return {entry.at("rtol"), entry.at("atol"), entry.value("nonfinite", false)};
}

enum class Verdict { Same, Different, KnownNan };

struct Comparison {
  Verdict verdict = Verdict::Same;
  std::string why;
};

std::string shapeText(const torch::Tensor& t) {
  std::string text = "[";
  for (const auto extent : t.sizes()) {
    if (text.size() > 1) text += ',';
    text += std::to_string(extent);
  }
  return text + "]";
}

/// KnownNan: all is the same but for numbers of ours where the reference has NaN and the case says
/// so.
Comparison compare(const torch::Tensor& gotGiven, const torch::Tensor& wantGiven,
                   const Tolerance& tolerance) {
  const auto got = gotGiven.detach().to(torch::kCPU, torch::kFloat64).contiguous();
  const auto want = wantGiven.to(torch::kFloat64).contiguous();
  if (got.sizes() != want.sizes())
    return {Verdict::Different,
            "has the shape " + shapeText(got) + " instead of " + shapeText(want)};
  const double *g = got.data_ptr<double>(), *w = want.data_ptr<double>();
  double worst = 0;
  std::int64_t differing = 0, numbersForNan = 0, firstAt = -1;
  for (std::int64_t i = 0; i < got.numel(); ++i) {
    if (std::isnan(g[i]) && std::isnan(w[i])) continue;
    if (tolerance.nonfinite && std::isnan(w[i]) && std::isfinite(g[i])) {
      ++numbersForNan;
      continue;
    }
    const double distance = std::abs(g[i] - w[i]);
    if (g[i] == w[i] || distance <= tolerance.absolute + tolerance.relative * std::abs(w[i]))
      continue;
    if (differing++ == 0) firstAt = i;
    if (distance > worst || std::isnan(distance)) worst = distance;
  }
  if (differing > 0)
    return {Verdict::Different, std::to_string(differing) + " of " + std::to_string(got.numel()) +
                                    " numbers differ, by up to " + std::to_string(worst) +
                                    "; number " + std::to_string(firstAt) + " is " +
                                    std::to_string(g[firstAt]) + " instead of " +
                                    std::to_string(w[firstAt])};
  if (numbersForNan > 0)
    return {Verdict::KnownNan, "the reference gives NaN " + std::to_string(numbersForNan) +
                                   " times where ours gives a number; all others agree"};
  return {};
}

torch::Tensor numbersOf(const json& value) {
  std::vector<double> numbers;
  if (value.is_array()) {
    for (const json& v : value) numbers.push_back(v.is_null() ? std::nan("") : v.get<double>());
  } else {
    numbers.push_back(value.is_null() ? std::nan("") : value.get<double>());
  }
  return torch::tensor(numbers, torch::kFloat64);
}

/// Compares every wanted output with the answer; returns the findings by verdict.
void judge(const Case& c, const Answer& answer, std::vector<Finding>& failures,
           std::vector<Finding>& skips) {
  const std::string name = c.text("name");
  const auto file = [&](const std::string& output, const Comparison& comparison) {
    if (comparison.verdict == Verdict::Different)
      failures.push_back({name, output, comparison.why});
    if (comparison.verdict == Verdict::KnownNan) skips.push_back({name, output, comparison.why});
  };
  const Comparison missing{Verdict::Different, "isn't computed"};
  for (const auto& [output, entry] : c.section("outputs").items()) {
    const auto got = answer.tensors.find(output);
    file(output, got == answer.tensors.end()
                     ? missing
                     : compare(got->second, c.recorded(output), toleranceOf(entry)));
  }
  for (const auto& [output, entry] : c.section("scalars").items()) {
    const auto got = answer.scalars.find(output);
    file(output, got == answer.scalars.end()
                     ? missing
                     : compare(torch::tensor(got->second, torch::kFloat64),
                               numbersOf(entry.at("value")), toleranceOf(entry)));
  }
}

void runCase(const Case& c, Report& report) {
  const std::string name = c.text("name");
  const Operation operation = operationNamed(c.text("op"));
  if (!operation) {
    ++report.skipped;
    report.skips.push_back({name, "", "the operation " + c.text("op") + " isn't one of ours yet"});
    return;
  }
  std::vector<Finding> failures, skips;
  try {
    judge(c, operation(c), failures, skips);
  } catch (const std::exception& error) {
    failures.push_back({name, "", error.what()});
  }
  ++(!failures.empty() ? report.failed : !skips.empty() ? report.skipped : report.passed);
  report.failures.insert(report.failures.end(), failures.begin(), failures.end());
  report.skips.insert(report.skips.end(), skips.begin(), skips.end());
}

json findingsJson(const std::vector<Finding>& findings) {
  json list = json::array();
  for (const Finding& f : findings)
    list.push_back({{"case", f.caseName}, {"output", f.output}, {"why", f.why}});
  return list;
}

}  // namespace

Operation operationNamed(const std::string& op) {
  static const std::map<std::string, Operation> kOperations = {
      {"teran.align_similarity", alignSimilarity},
      {"teran.align_loss", alignLoss},
      {"teran.pair_loss", pairLoss},
      {"teran.hinge_from_scores", hingeFromScores},
      {"teran.perm_inv", permutationInvariant},
      {"teran.aggregator", aggregator},
      {"teran.box_encoding", boxEncoding},
      {"teran.text_positional", textPositional},
      {"teran.model", model},
      {"teran.recall_ndcg", recallAndNdcg},
      {"scores.recall", recallFromScores},
      {"teran.ndcg_from_ranking", ndcgFromRanking},
      {"teran.ndcg_score", ndcgFromScores}};
  const auto found = kOperations.find(op);
  return found == kOperations.end() ? nullptr : found->second;
}

Report run(const std::filesystem::path& folder, const std::string& only, Device device) {
  const std::filesystem::path index = folder / "cases.json";
  json cases;
  try {
    cases = json::parse(readText(index, kMaxIndexBytes)).at("cases");
  } catch (const json::exception&) {
    throw Error(ErrorCode::BadFormat, displayPath(index), "this isn't an index of golden cases");
  }
  torch::manual_seed(0);
  // The recorded numbers are float32 throughout; shortened products would be another rounding.
  at::globalContext().setAllowTF32CuBLAS(false);
  at::globalContext().setAllowTF32CuDNN(false);
  const torch::Device where(device == Device::Cuda ? torch::kCUDA : torch::kCPU);
  std::map<std::string, NamedTensors> files;
  Report report;
  for (const json& entry : cases) {
    if (!entry.contains("name") || !entry.contains("op") || !entry.contains("file")) continue;
    const std::string name = entry.at("name"), op = entry.at("op"), file = entry.at("file");
    if (op.compare(0, only.size(), only) != 0 && name.compare(0, only.size(), only) != 0) continue;
    static const NamedTensors kNone;
    const NamedTensors* tensors = &kNone;
    if (operationNamed(op)) {
      if (!files.contains(file)) files.emplace(file, loadTensors(folder / file, Values::Any));
      tensors = &files.at(file);
    }
    runCase(Case(entry, *tensors, where), report);
  }
  return report;
}

std::string toText(const Report& report) {
  std::string text;
  for (const Finding& f : report.failures)
    text += "FAILED " + f.caseName + (f.output.empty() ? "" : " " + f.output) + ": " + f.why + "\n";
  for (const Finding& f : report.skips)
    text +=
        "skipped " + f.caseName + (f.output.empty() ? "" : " " + f.output) + ": " + f.why + "\n";
  return text + std::to_string(report.passed) + " passed, " + std::to_string(report.failed) +
         " failed, " + std::to_string(report.skipped) + " skipped\n";
}

std::string toJson(const Report& report) {
  return json{{"passed", report.passed},
              {"failed", report.failed},
              {"skipped", report.skipped},
              {"failures", findingsJson(report.failures)},
              {"skips", findingsJson(report.skips)}}
      .dump(1);
}

}  // namespace ws::golden
