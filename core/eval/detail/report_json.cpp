#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/eval/detail/report_forms.h"
#include "core/eval/intervals.h"

namespace ws {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(double value) { return value < 0 ? Json(nullptr) : Json(rounded(value)); }
Json textOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json intervalJson(const Interval& interval) {
  return Json::array({rounded(interval.low), rounded(interval.high)});
}

Json retrievalJson(const RetrievalFigures& f) {
  return {{"R@1", rounded(f.recallAt1)},   {"R@5", rounded(f.recallAt5)},
          {"R@10", rounded(f.recallAt10)}, {"medr", rounded(f.medianRank)},
          {"meanr", rounded(f.meanRank)},  {"n", f.queries}};
}

Json pointingJson(const PointingFigures& f) {
  return {{"pointing", rounded(f.hits)},
          {"chance", rounded(f.chance)},
          {"centre", rounded(f.centre)},
          {"words", f.words}};
}

Json pairsJson(const PairFigures& f) {
  if (f.sentences == 0) return nullptr;
  return {{"n", f.sentences},
          {"pictures", rounded(f.pictureSide.percent)},
          {"sentences", rounded(f.sentenceSide.percent)},
          {"both", rounded(f.both.percent)},
          {"intervals",
           {{"pictures", intervalJson(f.pictureSide.interval)},
            {"sentences", intervalJson(f.sentenceSide.interval)},
            {"both", intervalJson(f.both.interval)}}}};
}

Json allPairsJson(const EvaluationReport& report) {
  Json pairs = pairsJson(report.pairs);
  if (pairs.is_null()) return pairs;
  pairs["by_relation"] = Json::object();
  for (const auto& [relation, figures] : report.pairsByRelation)
    pairs["by_relation"][relation] = pairsJson(figures);
  return pairs;
}

Json conventionsJson(std::int64_t n, const Share& any, const Share& merged) {
  return {{"n", n},
          {"any", rounded(any.percent)},
          {"merged", rounded(merged.percent)},
          {"intervals",
           {{"any", intervalJson(any.interval)}, {"merged", intervalJson(merged.interval)}}}};
}

Json groundingJson(const EvaluationReport& report) {
  const PhraseFigures &phrases = report.phrases, &parts = report.partPhrases;
  Json grounding = pointingJson(report.pointing);
  grounding["by"] = Json::object();
  grounding["detail"] = Json::object();
  for (const auto& [role, figures] : report.byRole) {
    grounding["by"][role] = rounded(figures.hits);
    grounding["detail"][role] = pointingJson(figures);
  }
  grounding["phrases"] = conventionsJson(phrases.phrases, phrases.any, phrases.merged);
  grounding["ceiling"] =
      conventionsJson(phrases.phrases, phrases.anyCeiling, phrases.mergedCeiling);
  grounding["phrases"]["parts"] = conventionsJson(parts.phrases, parts.any, parts.merged);
  grounding["ceiling"]["parts"] =
      conventionsJson(parts.phrases, parts.anyCeiling, parts.mergedCeiling);
  return grounding;
}

/// Of the figures that stand elsewhere without one.
Json intervalsJson(const EvaluationReport& report) {
  const auto retrieval = [](const RetrievalFigures& f) {
    return Json{{"R@1", intervalJson(f.intervalAt1)},
                {"R@5", intervalJson(f.intervalAt5)},
                {"R@10", intervalJson(f.intervalAt10)},
                {"n", f.queries}};
  };
  Json by = Json::object();
  for (const auto& [role, figures] : report.byRole) by[role] = intervalJson(figures.interval);
  Json global = nullptr;
  if (report.globalRecallAt10 >= 0) global = Json{{"R@10", intervalJson(report.globalInterval)}};
  return {
      {"percent", 95},
      {"recalls", fmt::format("bootstrap over photos, percentiles of {} resamples, seed {}",
                              kResamples, kResamplingSeed)},
      {"shares", "Wilson"},
      {"t2i", retrieval(report.sentenceToPhoto)},
      {"i2t", retrieval(report.photoToSentence)},
      {"global", std::move(global)},
      {"grounding", {{"pointing", intervalJson(report.pointing.interval)}, {"by", std::move(by)}}}};
}

Json firstStageJson(const EvaluationReport& report) {
  const FirstStageFigures& f = report.firstStage;
  if (f.pairs == 0) return nullptr;
  const bool known = knowsWithin500(report);
  return {{"n", f.pairs},
          {"depth@95", f.depth95},
          {"depth@99", f.depth99},
          {"within@500", known ? Json(rounded(f.within500.percent)) : Json(nullptr)},
          {"interval", known ? intervalJson(f.within500.interval) : Json(nullptr)}};
}

Json kindsJson(const EvaluationReport& report) {
  Json kinds = Json::array();
  for (const auto& [kind, figures] : report.byKind) {
    Json row{{"kind", kind}};
    row.update(pointingJson(figures));
    row["interval"] = intervalJson(figures.interval);
    kinds.push_back(std::move(row));
  }
  return kinds;
}

}  // namespace

std::string jsonReport(const EvaluationReport& report) {
  const Json firstStage = firstStageJson(report);
  const Json whole{
      {"model", report.pack},
      {"scorer", report.scorer},
      {"split", textOrNull(report.split)},
      {"images", report.images},
      {"captions", report.captions},
      {"sampled_from", report.sampledFrom > 0 ? Json(report.sampledFrom) : Json(nullptr)},
      {"t2i", retrievalJson(report.sentenceToPhoto)},
      {"i2t", retrievalJson(report.photoToSentence)},
      {"i2t_rule", photoToSentenceRule(report)},
      {"rsum", rounded(report.rsum)},
      {"tied", report.tied},
      {"ceiling", orNull(report.ceiling)},
      {"pairs", allPairsJson(report)},
      {"global",
       {{"R@10", orNull(report.globalRecallAt10)},
        {"overlap@500", firstStage.is_null() ? Json(nullptr) : firstStage["within@500"]}}},
      {"first_stage", firstStage},
      {"grounding", groundingJson(report)},
      {"by_kind", kindsJson(report)},
      {"intervals", intervalsJson(report)},
      {"seconds", rounded(report.seconds)},
      {"images_per_second", rounded(report.imagesPerSecond)}};
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace ws
