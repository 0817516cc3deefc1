#include "core/eval/report.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace ws {
namespace {

using Json = nlohmann::ordered_json;

// Far below what the number of words and captions can tell apart, and free of the noise of the last
// bit.
double rounded(double value) { return std::round(value * 1e6) / 1e6; }

std::optional<double> known(double value) {
  return value < 0 ? std::nullopt : std::optional(value);
}

// Text

std::string textReport(const EvaluationReport& report) {
  std::string text;
  const auto to = std::back_inserter(text);
  fmt::format_to(to, "{}, {}: {} photos, {} sentences\n\n", report.pack, report.scorer,
                 report.images, report.captions);
  fmt::format_to(to, "{:18} {:>7} {:>7} {:>7} {:>7} {:>8}\n", "", "R@1", "R@5", "R@10", "median",
                 "mean");
  const auto retrieval = [&](const char* name, const RetrievalFigures& f) {
    fmt::format_to(to, "{:18} {:7.1f} {:7.1f} {:7.1f} {:7.1f} {:8.2f}\n", name, f.recallAt1,
                   f.recallAt5, f.recallAt10, f.medianRank, f.meanRank);
  };
  retrieval("sentence to photo", report.sentenceToPhoto);
  retrieval("photo to sentence", report.photoToSentence);
  fmt::format_to(to, "rsum {:.1f}; {} sentences tie with another photo\n", report.rsum,
                 report.tied);
  if (report.ceiling >= 0)
    fmt::format_to(to, "ceiling: {:.1f} % of the sentences are true of exactly one photo\n",
                   report.ceiling);
  if (report.globalRecallAt10 >= 0)
    fmt::format_to(to, "global vector alone, sentence to photo: R@10 {:.1f}\n",
                   report.globalRecallAt10);
  if (report.overlapAt500 >= 0)
    fmt::format_to(to, "fine top 10 within the first 500 by the global vector: {:.1f} %\n",
                   report.overlapAt500);

  fmt::format_to(to, "\n{:18} {:>7} {:>7} {:>7} {:>7}\n", "pointing, percent", "hit", "chance",
                 "centre", "words");
  const auto pointing = [&](const std::string& name, const PointingFigures& f) {
    fmt::format_to(to, "{:18} {:7.1f} {:7.1f} {:7.1f} {:7}\n", name, f.hits, f.chance, f.centre,
                   f.words);
  };
  for (const auto& [role, figures] : report.byRole) pointing(role, figures);
  pointing("all", report.pointing);
  fmt::format_to(to, "\n{:.0f} s; photos read and encoded at {:.1f} a second\n", report.seconds,
                 report.imagesPerSecond);
  return text;
}

// JSON

std::string jsonReport(const EvaluationReport& report) {
  const auto retrieval = [](const RetrievalFigures& f) {
    return Json{{"R@1", rounded(f.recallAt1)},
                {"R@5", rounded(f.recallAt5)},
                {"R@10", rounded(f.recallAt10)},
                {"medr", rounded(f.medianRank)},
                {"meanr", rounded(f.meanRank)}};
  };
  const auto pointing = [](const PointingFigures& f) {
    return Json{{"pointing", rounded(f.hits)},
                {"chance", rounded(f.chance)},
                {"centre", rounded(f.centre)},
                {"words", f.words}};
  };
  const auto orNull = [](double value) { return value < 0 ? Json(nullptr) : Json(rounded(value)); };
  Json grounding = pointing(report.pointing);
  grounding["by"] = Json::object();
  grounding["detail"] = Json::object();
  for (const auto& [role, figures] : report.byRole) {
    grounding["by"][role] = rounded(figures.hits);
    grounding["detail"][role] = pointing(figures);
  }
  const Json whole{
      {"model", report.pack},
      {"scorer", report.scorer},
      {"images", report.images},
      {"captions", report.captions},
      {"t2i", retrieval(report.sentenceToPhoto)},
      {"i2t", retrieval(report.photoToSentence)},
      {"rsum", rounded(report.rsum)},
      {"tied", report.tied},
      {"ceiling", orNull(report.ceiling)},
      {"global",
       {{"R@10", orNull(report.globalRecallAt10)}, {"overlap@500", orNull(report.overlapAt500)}}},
      {"grounding", grounding},
      {"seconds", rounded(report.seconds)},
      {"images_per_second", rounded(report.imagesPerSecond)}};
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// CSV (RFC 4180 but for the line ends)

std::string csvText(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string csvReport(const EvaluationReport& report) {
  std::string text = "group,name,value\n";
  const auto line = [&](const std::string& group, const char* name, std::optional<double> value) {
    text += group + "," + name + "," + (value ? fmt::format("{}", rounded(*value)) : "") + "\n";
  };
  const auto count = [&](const std::string& group, const char* name, std::int64_t value) {
    text += fmt::format("{},{},{}\n", group, name, value);
  };
  const auto retrieval = [&](const char* group, const RetrievalFigures& f) {
    line(group, "R@1", f.recallAt1);
    line(group, "R@5", f.recallAt5);
    line(group, "R@10", f.recallAt10);
    line(group, "medr", f.medianRank);
    line(group, "meanr", f.meanRank);
  };
  const auto pointing = [&](const std::string& group, const PointingFigures& f) {
    line(group, "pointing", f.hits);
    line(group, "chance", f.chance);
    line(group, "centre", f.centre);
    count(group, "words", f.words);
  };
  text += "run,model," + csvText(report.pack) + "\nrun,scorer," + csvText(report.scorer) + "\n";
  count("run", "images", report.images);
  count("run", "captions", report.captions);
  retrieval("t2i", report.sentenceToPhoto);
  retrieval("i2t", report.photoToSentence);
  line("retrieval", "rsum", report.rsum);
  count("retrieval", "tied", report.tied);
  line("retrieval", "ceiling", known(report.ceiling));
  line("global", "R@10", known(report.globalRecallAt10));
  line("global", "overlap@500", known(report.overlapAt500));
  pointing("grounding", report.pointing);
  for (const auto& [role, figures] : report.byRole) pointing("grounding." + csvText(role), figures);
  line("run", "seconds", report.seconds);
  line("run", "images_per_second", report.imagesPerSecond);
  return text;
}

// LaTeX

std::string latexText(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\')
      escaped += "\\textbackslash{}";
    else if (c == '~' || c == '^')
      escaped += std::string("\\") + c + "{}";
    else
      escaped += std::string("&%$#_{}").find(c) != std::string::npos ? std::string("\\") + c
                                                                     : std::string(1, c);
  }
  return escaped;
}

std::string latexReport(const EvaluationReport& report) {
  const auto retrieval = [](const char* name, const RetrievalFigures& f) {
    return fmt::format("{} & {:.1f} & {:.1f} & {:.1f} & {:.1f} & {:.2f} \\\\\n", name, f.recallAt1,
                       f.recallAt5, f.recallAt10, f.medianRank, f.meanRank);
  };
  const auto pointing = [](const std::string& name, const PointingFigures& f) {
    return fmt::format("{} & {:.1f} & {:.1f} & {:.1f} & \\multicolumn{{2}}{{r}}{{{}}} \\\\\n",
                       latexText(name), f.hits, f.chance, f.centre, f.words);
  };
  std::string text =
      "% needs "
      "\\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\begin{tabular}{lrrrrr}\n\\toprule\n";
  text += " & R@1 & R@5 & R@10 & median & mean \\\\\n\\midrule\n";
  text += retrieval("sentence to photo", report.sentenceToPhoto);
  text += retrieval("photo to sentence", report.photoToSentence);
  text +=
      "\\midrule\npointing & hit & chance & centre & \\multicolumn{2}{r}{words} \\\\\n\\midrule\n";
  for (const auto& [role, figures] : report.byRole) text += pointing(role, figures);
  text += pointing("all", report.pointing);
  text += "\\bottomrule\n\\end{tabular}\n";
  text += fmt::format("\\caption{{{} with {}: {} photos, {} sentences; rsum {:.1f}",
                      latexText(report.pack), latexText(report.scorer), report.images,
                      report.captions, report.rsum);
  if (report.ceiling >= 0)
    text += fmt::format("; {:.1f}\\,\\% of the sentences are true of exactly one photo",
                        report.ceiling);
  return text + ".}\n\\end{table}\n";
}

}  // namespace

std::string formatReport(const EvaluationReport& report, ReportFormat format) {
  switch (format) {
    case ReportFormat::Text:
      return textReport(report);
    case ReportFormat::Json:
      return jsonReport(report);
    case ReportFormat::Csv:
      return csvReport(report);
    case ReportFormat::Latex:
      return latexReport(report);
  }
  return {};
}

}  // namespace ws
