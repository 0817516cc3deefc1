#include "core/eval/report.h"

#include <fmt/format.h>

#include <iterator>

#include "core/eval/detail/report_forms.h"
#include "core/eval/intervals.h"

namespace ws {
namespace {

constexpr int kWorstKinds = 10;           // rows of the terminal's table
constexpr std::int64_t kLeastWords = 20;  // a kind of fewer words says little

/// "40.1 [38.8, 41.5]"
std::string inLine(const Share& share) {
  return fmt::format("{:.1f} [{:.1f}, {:.1f}]", share.percent, share.interval.low,
                     share.interval.high);
}

/// The same, 20 wide.
std::string shown(const Share& share) {
  return fmt::format("{:>5.1f} {:14}", share.percent,
                     fmt::format("[{:.1f}, {:.1f}]", share.interval.low, share.interval.high));
}

class TextReport {
 public:
  explicit TextReport(const EvaluationReport& report) : report_(report) {}

  std::string text() {
    heading();
    retrieval();
    firstStage();
    pairs();
    pointing();
    phrases();
    worstKinds();
    add("\nIn brackets 95 %: recalls by drawing the photos again {} times, shares by Wilson.\n",
        kResamples);
    add("{:.0f} s; photos read and encoded at {:.1f} a second\n", report_.seconds,
        report_.imagesPerSecond);
    return text_;
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
  }

  void heading() {
    add("{}, {}: {} photos, {} sentences", report_.pack, report_.scorer, report_.images,
        report_.captions);
    if (report_.sampledFrom > 0) add(" (a sample of {})", report_.sampledFrom);
    if (!report_.split.empty()) add(", split {}", report_.split);
    add("\n\n");
  }

  void retrieval() {
    const auto row = [&](const char* name, const RetrievalFigures& f) {
      add("{:18} {} {} {} {:7.1f} {:8.2f} {:7}\n", name, shown({f.recallAt1, f.intervalAt1}),
          shown({f.recallAt5, f.intervalAt5}), shown({f.recallAt10, f.intervalAt10}), f.medianRank,
          f.meanRank, f.queries);
    };
    add("{:18} {:20} {:20} {:20} {:>7} {:>8} {:>7}\n", "", "  R@1", "  R@5", "  R@10", "median",
        "mean", "n");
    row("sentence to photo", report_.sentenceToPhoto);
    row("photo to sentence", report_.photoToSentence);
    add("rsum {:.1f}; {} sentences tie with another photo; photo to sentence by {}\n", report_.rsum,
        report_.tied, report_.perWord ? "the score per word" : "the score");
    if (report_.sampledFrom > 0)
      add("photo to sentence looks among the sample only, which is easier than among all\n");
    if (report_.ceiling >= 0)
      add("ceiling: {:.1f} % of the sentences are true of exactly one photo\n", report_.ceiling);
  }

  void firstStage() {
    if (report_.globalRecallAt10 >= 0)
      add("global vector alone, sentence to photo: R@10 {}\n",
          inLine({report_.globalRecallAt10, report_.globalInterval}));
    const FirstStageFigures& f = report_.firstStage;
    if (f.pairs == 0) return;
    add("fine top 10 by the global vector: 95 % within the first {}, 99 % within {}", f.depth95,
        f.depth99);
    if (knowsWithin500(report_)) add("; within 500: {} %", inLine(f.within500));
    add(" (n = {})\n", f.pairs);
  }

  void pairs() {
    if (report_.pairs.sentences == 0) return;
    const auto row = [&](const std::string& name, const PairFigures& f) {
      add("{:18} {} {} {} {:7}\n", name, shown(f.pictureSide), shown(f.sentenceSide), shown(f.both),
          f.sentences);
    };
    add("\n{:18} {:20} {:20} {:20} {:>7}\n", "right of pairs, %", "  pictures", "  sentences",
        "  both", "n");
    for (const auto& [relation, figures] : report_.pairsByRelation) row(relation, figures);
    row("all", report_.pairs);
  }

  void pointingRow(const std::string& name, const PointingFigures& f) {
    add("{:18} {} {:7.1f} {:7.1f} {:7}\n", name, shown({f.hits, f.interval}), f.chance, f.centre,
        f.words);
  }

  void pointing() {
    add("\n{:18} {:20} {:>7} {:>7} {:>7}\n", "pointing, percent", "  hit", "chance", "centre",
        "words");
    for (const auto& [role, figures] : report_.byRole) pointingRow(role, figures);
    pointingRow("all", report_.pointing);
  }

  void phrases() {
    const auto rows = [&](const std::string& name, const PhraseFigures& f) {
      if (f.phrases == 0) return;
      add("{:18} {} {} {:7}\n", name + ", any box", shown(f.any), shown(f.anyCeiling), f.phrases);
      add("{:18} {} {} {:7}\n", name + ", box of all", shown(f.merged), shown(f.mergedCeiling),
          f.phrases);
    };
    if (report_.phrases.phrases == 0) return;
    add("\n{:18} {:20} {:20} {:>7}\n", "phrases, IoU 0.5", "  hit", "  best of regions", "n");
    rows("all", report_.phrases);
    rows("parts", report_.partPhrases);
  }

  void worstKinds() {
    int shownKinds = 0;
    for (const auto& [kind, figures] : report_.byKind) {
      if (figures.words < kLeastWords) continue;
      if (shownKinds == 0) add("\nworst kinds of at least {} words\n", kLeastWords);
      pointingRow(kind, figures);
      if (++shownKinds == kWorstKinds) break;
    }
  }

  const EvaluationReport& report_;
  std::string text_;
};

}  // namespace

std::string formatReport(const EvaluationReport& report, ReportFormat format) {
  switch (format) {
    case ReportFormat::Text:
      return TextReport(report).text();
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
