#include <fmt/format.h>

#include <optional>

#include "core/eval/detail/report_forms.h"

namespace ws {
namespace {

// CSV (RFC 4180 but for the line ends)

std::string csvText(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

/// Lines of group, name, value.
class CsvLines {
 public:
  std::string text = "group,name,value\n";

  void value(const std::string& group, const std::string& name, std::optional<double> value) {
    const std::string shown = value ? fmt::format("{}", rounded(*value)) : "";
    text += fmt::format("{},{},{}\n", csvText(group), name, shown);
  }
  void known(const std::string& group, const std::string& name, double value) {
    this->value(group, name, value < 0 ? std::nullopt : std::optional(value));
  }
  void count(const std::string& group, const std::string& name, std::int64_t value) {
    text += fmt::format("{},{},{}\n", csvText(group), name, value);
  }
  void interval(const std::string& group, const std::string& name, const Interval& interval) {
    value(group, name + " low", interval.low);
    value(group, name + " high", interval.high);
  }
  void share(const std::string& group, const std::string& name, const Share& share) {
    value(group, name, share.percent);
    interval(group, name, share.interval);
  }
  void retrieval(const std::string& group, const RetrievalFigures& f) {
    share(group, "R@1", {f.recallAt1, f.intervalAt1});
    share(group, "R@5", {f.recallAt5, f.intervalAt5});
    share(group, "R@10", {f.recallAt10, f.intervalAt10});
    value(group, "medr", f.medianRank);
    value(group, "meanr", f.meanRank);
    count(group, "n", f.queries);
  }
  void pointing(const std::string& group, const PointingFigures& f) {
    share(group, "pointing", {f.hits, f.interval});
    value(group, "chance", f.chance);
    value(group, "centre", f.centre);
    count(group, "words", f.words);
  }
  void pairs(const std::string& group, const PairFigures& f) {
    share(group, "pictures", f.pictureSide);
    share(group, "sentences", f.sentenceSide);
    share(group, "both", f.both);
    count(group, "n", f.sentences);
  }
  void phrases(const std::string& group, const PhraseFigures& f) {
    share(group, "any", f.any);
    share(group, "merged", f.merged);
    share(group, "any ceiling", f.anyCeiling);
    share(group, "merged ceiling", f.mergedCeiling);
    count(group, "n", f.phrases);
  }
};

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

std::string latexShare(const Share& share) {
  return fmt::format("{:.1f} {{\\footnotesize [{:.1f}, {:.1f}]}}", share.percent,
                     share.interval.low, share.interval.high);
}

std::string latexRetrieval(const char* name, const RetrievalFigures& f) {
  return fmt::format("{} & {} & {} & {} & {:.1f} & {:.2f} \\\\\n", name,
                     latexShare({f.recallAt1, f.intervalAt1}),
                     latexShare({f.recallAt5, f.intervalAt5}),
                     latexShare({f.recallAt10, f.intervalAt10}), f.medianRank, f.meanRank);
}

std::string latexPointing(const std::string& name, const PointingFigures& f) {
  return fmt::format("{} & {} & {:.1f} & {:.1f} & \\multicolumn{{2}}{{r}}{{{}}} \\\\\n",
                     latexText(name), latexShare({f.hits, f.interval}), f.chance, f.centre,
                     f.words);
}

std::string latexHeading(const char* columns) {
  return fmt::format("\\midrule\n{} \\\\\n\\midrule\n", columns);
}

std::string latexPairs(const std::string& name, const PairFigures& f) {
  return fmt::format("{} & {} & {} & {} & \\multicolumn{{2}}{{r}}{{{}}} \\\\\n", latexText(name),
                     latexShare(f.pictureSide), latexShare(f.sentenceSide), latexShare(f.both),
                     f.sentences);
}

std::string latexPhrases(const char* name, std::int64_t n, const Share& hit, const Share& ceiling) {
  return fmt::format("{} & {} & {} & & \\multicolumn{{2}}{{r}}{{{}}} \\\\\n", name, latexShare(hit),
                     latexShare(ceiling), n);
}

std::string latexCaption(const EvaluationReport& report) {
  std::string text =
      fmt::format("{} with {}: {} photos, {} sentences; rsum {:.1f}", latexText(report.pack),
                  latexText(report.scorer), report.images, report.captions, report.rsum);
  if (!report.split.empty()) text += "; split " + latexText(report.split);
  if (report.sampledFrom > 0) text += fmt::format("; a sample of {} sentences", report.sampledFrom);
  if (report.ceiling >= 0)
    text += fmt::format("; {:.1f}\\,\\% of the sentences are true of exactly one photo",
                        report.ceiling);
  if (report.firstStage.pairs > 0)
    text += fmt::format(
        "; by the global vector alone, {} and {} photos hold 95 and 99\\,\\% of the "
        "first ten",
        report.firstStage.depth95, report.firstStage.depth99);
  text += report.perWord ? "; photo to sentence by the score per word" : "";
  return text + "; in brackets 95\\,\\%: recalls by bootstrap over photos, shares by Wilson";
}

}  // namespace

std::string csvReport(const EvaluationReport& report) {
  CsvLines lines;
  lines.text += "run,model," + csvText(report.pack) + "\nrun,scorer," + csvText(report.scorer) +
                "\nrun,split," + csvText(report.split) + "\n";
  lines.count("run", "images", report.images);
  lines.count("run", "captions", report.captions);
  if (report.sampledFrom > 0) lines.count("run", "sampled from", report.sampledFrom);
  lines.retrieval("t2i", report.sentenceToPhoto);
  lines.retrieval("i2t", report.photoToSentence);
  lines.text += std::string("i2t,rule,") + photoToSentenceRule(report) + "\n";
  lines.value("retrieval", "rsum", report.rsum);
  lines.count("retrieval", "tied", report.tied);
  lines.known("retrieval", "ceiling", report.ceiling);
  if (report.pairs.sentences > 0) lines.pairs("pairs", report.pairs);
  for (const auto& [relation, figures] : report.pairsByRelation)
    lines.pairs("pairs." + relation, figures);
  lines.known("global", "R@10", report.globalRecallAt10);
  if (report.globalRecallAt10 >= 0) lines.interval("global", "R@10", report.globalInterval);
  const bool known = knowsWithin500(report);
  lines.value("global", "overlap@500",
              known ? std::optional(report.firstStage.within500.percent) : std::nullopt);
  if (known) lines.interval("global", "overlap@500", report.firstStage.within500.interval);
  if (report.firstStage.pairs > 0) {
    lines.count("first stage", "depth@95", report.firstStage.depth95);
    lines.count("first stage", "depth@99", report.firstStage.depth99);
    lines.count("first stage", "n", report.firstStage.pairs);
  }
  lines.pointing("grounding", report.pointing);
  for (const auto& [role, figures] : report.byRole) lines.pointing("grounding." + role, figures);
  lines.phrases("phrases", report.phrases);
  lines.phrases("phrases.parts", report.partPhrases);
  for (const auto& [kind, figures] : report.byKind) lines.pointing("kind." + kind, figures);
  lines.value("run", "seconds", report.seconds);
  lines.value("run", "images_per_second", report.imagesPerSecond);
  return lines.text;
}

std::string latexReport(const EvaluationReport& report) {
  std::string text =
      "% needs "
      "\\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\begin{tabular}{lrrrrr}\n\\toprule\n";
  text += " & R@1 & R@5 & R@10 & median & mean \\\\\n\\midrule\n";
  text += latexRetrieval("sentence to photo", report.sentenceToPhoto);
  text += latexRetrieval("photo to sentence", report.photoToSentence);
  if (report.pairs.sentences > 0) {
    text += latexHeading("pairs & pictures & sentences & both & \\multicolumn{2}{r}{sentences}");
    for (const auto& [relation, figures] : report.pairsByRelation)
      text += latexPairs(relation, figures);
    text += latexPairs("all", report.pairs);
  }
  text += latexHeading("pointing & hit & chance & centre & \\multicolumn{2}{r}{words}");
  for (const auto& [role, figures] : report.byRole) text += latexPointing(role, figures);
  text += latexPointing("all", report.pointing);
  if (report.phrases.phrases > 0) {
    const PhraseFigures& f = report.phrases;
    text += latexHeading("phrases, IoU 0.5 & hit & ceiling & & \\multicolumn{2}{r}{phrases}");
    text += latexPhrases("any box", f.phrases, f.any, f.anyCeiling);
    text += latexPhrases("box around all", f.phrases, f.merged, f.mergedCeiling);
  }
  text += "\\bottomrule\n\\end{tabular}\n";
  return text + "\\caption{" + latexCaption(report) + ".}\n\\end{table}\n";
}

}  // namespace ws
