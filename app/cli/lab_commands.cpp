// scenes, eval, train: the researcher's bench.
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "core/base/files.h"

namespace ws::cli {
namespace {

struct ScenesOptions {
  std::string out;
  int count = 400;
  std::uint64_t seed = 1;
  int size = 256;
};

void runScenes(const Globals& globals, const ScenesOptions& options) {
  {
    ProgressBar bar;
    openWorkshop()->makeScenes(options.out, options.count, options.seed, options.size, bar.sink(), interruption());
  }
  if (globals.json)
    printJson({{"out", options.out}, {"count", options.count}, {"seed", options.seed}, {"size", options.size}});
  else
    print(fmt::format("{} scenes of {} px in {}\n", options.count, options.size, options.out));
}

void printEvaluation(const EvaluationReport& report) {
  const auto line = [](const char* name, const RetrievalFigures& figures) {
    print(fmt::format("{:18} {:6.1f} {:6.1f} {:6.1f} {:8.1f} {:8.2f}\n", name, figures.recallAt1, figures.recallAt5,
                      figures.recallAt10, figures.medianRank, figures.meanRank));
  };
  print(fmt::format("{}, {}: {} photos, {} sentences\n", report.pack, report.scorer, report.images, report.captions));
  print(fmt::format("{:18} {:>6} {:>6} {:>6} {:>8} {:>8}\n", "", "R@1", "R@5", "R@10", "median", "mean"));
  line("sentence to photo", report.sentenceToPhoto);
  line("photo to sentence", report.photoToSentence);
  print(fmt::format("rsum {:.1f}\n", report.rsum));
  if (report.ceiling >= 0)
    print(fmt::format("true of exactly one photo: {:.1f} % of the sentences\n", report.ceiling));
  if (report.globalRecallAt10 >= 0)
    print(fmt::format("global vector alone: R@10 {:.1f}; {:.1f} % of the fine top 10 in its first 500\n",
                      report.globalRecallAt10, report.overlapAt500));
  print(fmt::format("{:18} {:>6} {:>6} {:>6} {:>8}\n", "pointing", "hit", "chance", "centre", "words"));
  const auto pointing = [](const std::string& name, const PointingFigures& figures) {
    print(fmt::format("{:18} {:6.1f} {:6.1f} {:6.1f} {:8}\n", name, figures.hits, figures.chance, figures.centre,
                      figures.words));
  };
  pointing("all", report.pointing);
  for (const auto& [role, figures] : report.byRole) pointing(role, figures);
}

void runEval(const Globals& globals, const std::string& dataset, const std::string& scorer, const std::string& pack) {
  EvaluationReport report;
  {
    ProgressBar bar;
    report = openWorkshop()->evaluate(dataset, scorer, pack, bar.sink(), interruption());
  }
  if (globals.json)
    printJson(evaluationJson(report));
  else
    printEvaluation(report);
}

void runTrain(const Globals& globals, const std::string& config, const std::string& out, bool resume) {
  TrainSummary summary;
  {
    ProgressBar bar;
    summary = openWorkshop()->train(config, out, resume, bar.sink(), interruption());
  }
  if (globals.json)
    printJson({{"steps", summary.steps}, {"scenes", summary.scenes}, {"seconds", rounded(summary.seconds)},
               {"finished", summary.finished}, {"pack", displayPath(summary.pack)}});
  else
    print(fmt::format("{} steps, {} scenes, {:.0f} s; the model pack is in {}\n", summary.steps, summary.scenes,
                      summary.seconds, displayPath(summary.pack)));
  if (!summary.finished) throw Error(ErrorCode::Cancelled, "", "stopped; --resume goes on from here");
}

}  // namespace

void addLabCommands(CLI::App& app, Globals& globals) {
  auto scenesOptions = std::make_shared<ScenesOptions>();
  auto* scenes = app.add_subcommand("scenes", "Draw scenes with captions and boxes: images/, captions.json, regions.json");
  scenes->add_option("OUT", scenesOptions->out, "the folder to write")->required();
  scenes->add_option("--count", scenesOptions->count, "how many")->check(CLI::Range(1, 10'000'000))->required();
  scenes->add_option("--seed", scenesOptions->seed, "equal seeds give equal scenes")->required();
  scenes->add_option("--size", scenesOptions->size, "edge in pixels")->check(CLI::Range(32, 4096))->capture_default_str();
  describeJson(*scenes, globals, "{\"out\",\"count\",\"seed\",\"size\"}");
  scenes->callback([&globals, o = scenesOptions] { runScenes(globals, *o); });

  struct EvalOptions {
    std::string dataset, scorer, pack;
  };
  auto evalOptions = std::make_shared<EvalOptions>();
  auto* eval = app.add_subcommand("eval", "Measure retrieval and pointing on a data set made by scenes");
  eval->add_option("DATASET", evalOptions->dataset, "a folder made by scenes")->required();
  eval->add_option("--scorer", evalOptions->scorer, "a scorer's name (default: the model's own)");
  eval->add_option("--model", evalOptions->pack, "a model pack's folder (default: the built-in one)");
  describeJson(*eval, globals,
               "{\"model\",\"scorer\",\"images\",\"captions\",\"t2i\":{\"R@1\",\"R@5\",\"R@10\",\"medr\",\"meanr\"},\"i2t\":{…},"
               "\"rsum\",\"ceiling\",\"global\":{\"R@10\",\"overlap@500\"},\"grounding\":{\"pointing\",\"chance\",\"centre\","
               "\"words\",\"by\":{\"kind\",\"colour\",\"size\",\"pattern\"},\"detail\":{…}},\"seconds\",\"images_per_second\"}; "
               "figures in percent, ranks from 1");
  eval->callback([&globals, o = evalOptions] { runEval(globals, o->dataset, o->scorer, o->pack); });

  struct TrainOptions {
    std::string config, out;
    bool resume = false;
  };
  auto trainOptions = std::make_shared<TrainOptions>();
  auto* train = app.add_subcommand("train", "Train a model on drawn scenes");
  train->add_option("CONFIG", trainOptions->config, "the training's JSON")->required();
  train->add_option("OUT", trainOptions->out, "checkpoints, curves.csv and the finished pack/")->required();
  train->add_flag("--resume", trainOptions->resume, "go on from the last checkpoint in OUT");
  describeJson(*train, globals, "{\"steps\",\"scenes\",\"seconds\",\"finished\",\"pack\"}");
  train->callback([&globals, o = trainOptions] { runTrain(globals, o->config, o->out, o->resume); });
}

}  // namespace ws::cli
