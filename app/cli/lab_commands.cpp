// scenes, eval, train: the researcher's bench.
#include <fmt/format.h>

#include <map>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "core/base/files.h"
#include "core/workshop.h"

namespace ws::cli {
namespace {

struct ScenesOptions {
  std::string out;
  int count = 400;
  std::uint64_t seed = 1;
  int size = 256;
  std::string split = "plain";
  bool demo = false;
};

void runScenes(const Globals& globals, const ScenesOptions& options) {
  int count = 0;
  {
    ProgressBar bar;
    const auto workshop = openWorkshop();
    count = options.demo ? workshop->makeDemo(options.out, options.size, bar.sink(), interruption())
                         : workshop->makeScenes(options.out, options.count, options.seed, options.size, bar.sink(),
                                                interruption(), options.split);
  }
  if (globals.json)
    printJson({{"out", options.out}, {"count", count}, {"seed", options.demo ? 0 : options.seed}, {"size", options.size},
               {"split", options.demo ? "demo" : options.split}});
  else
    print(fmt::format("{} scenes of {} px in {}\n", count, options.size, options.out));
}

struct EvalOptions {
  std::string dataset, pack;
  EvaluationChoice choice;
  ReportFormat format = ReportFormat::Text;
};

void runEval(const Globals& globals, const EvalOptions& options) {
  const auto workshop = openWorkshop();
  EvaluationReport report;
  {
    ProgressBar bar;
    report = workshop->evaluate(options.dataset, options.choice, options.pack, bar.sink(), interruption());
  }
  print(workshop->formatReport(report, globals.json ? ReportFormat::Json : options.format));
}

struct TrainOptions {
  std::string config, out;
  TrainChoice choice;
};

void runTrain(const Globals& globals, const TrainOptions& options) {
  TrainSummary summary;
  {
    ProgressBar bar;
    summary = openWorkshop()->train(options.config, options.out, options.choice, bar.sink(), interruption());
  }
  if (globals.json)
    printJson({{"steps", summary.steps}, {"scenes", summary.scenes}, {"seconds", rounded(summary.seconds)},
               {"finished", summary.finished}, {"pack", displayPath(summary.pack)}});
  else
    print(fmt::format("{} steps, {} scenes, {:.0f} s; the model pack is in {}\n", summary.steps, summary.scenes,
                      summary.seconds, displayPath(summary.pack)));
  const int wanted = options.choice.stopAfterSteps;
  if (!summary.finished && (wanted == 0 || summary.steps < wanted)) throw Error(ErrorCode::Cancelled, "", "stopped; --resume goes on from here");
}

}  // namespace

void addLabCommands(CLI::App& app, Globals& globals) {
  auto scenesOptions = std::make_shared<ScenesOptions>();
  auto* scenes = app.add_subcommand("scenes", "Draw scenes with captions and boxes: images/, captions.json, regions.json");
  scenes->add_option("OUT", scenesOptions->out, "the folder to write")->required();
  auto* count = scenes->add_option("--count", scenesOptions->count, "how many")->check(CLI::Range(1, 10'000'000));
  auto* seed = scenes->add_option("--seed", scenesOptions->seed, "equal seeds give equal scenes");
  scenes->add_option("--size", scenesOptions->size, "edge in pixels")->check(CLI::Range(32, 4096))->capture_default_str();
  auto* split = scenes->add_option("--split", scenesOptions->split, "plain, or a test of its own; the last three come in twins")
      ->check(CLI::IsMember({"plain", "combinations", "attributes", "relations", "counts"}))
      ->capture_default_str();
  auto* demo = scenes->add_flag("--demo", scenesOptions->demo,
                                "the demo collection instead: 400 scenes chosen for variety, and demo.json with sentences to try");
  for (auto* other : {count, seed, split}) demo->excludes(other);
  describeJson(*scenes, globals, "{\"out\",\"count\",\"seed\",\"size\",\"split\"}");
  scenes->callback([&globals, o = scenesOptions, count, seed] {
    if (!o->demo && (count->count() == 0 || seed->count() == 0))
      throw CLI::RequiredError("--count and --seed (or --demo)");
    runScenes(globals, *o);
  });

  auto evalOptions = std::make_shared<EvalOptions>();
  auto* eval = app.add_subcommand("eval", "Measure retrieval, twins, pointing and phrases on a data set made by scenes");
  eval->add_option("DATASET", evalOptions->dataset, "a folder made by scenes")->required();
  addScorerOption(*eval, evalOptions->choice.scorer);
  eval->add_option("--captions", evalOptions->choice.captions, "only a sample of so many sentences, always the same; all photos stay")
      ->check(CLI::Range(1, 1'000'000'000));
  addModelOption(*eval, evalOptions->pack);
  const std::map<std::string, ReportFormat> formats{
      {"text", ReportFormat::Text}, {"json", ReportFormat::Json}, {"csv", ReportFormat::Csv}, {"latex", ReportFormat::Latex}};
  eval->add_option("--format", evalOptions->format, "text, json, csv or latex")
      ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case));
  describeJson(*eval, globals,
               "{\"model\",\"scorer\",\"split\",\"images\",\"captions\",\"sampled_from\",\"t2i\":{\"R@1\",\"R@5\",\"R@10\",\"medr\","
               "\"meanr\",\"n\"},\"i2t\":{…},\"i2t_rule\",\"rsum\",\"tied\",\"ceiling\",\"pairs\":{\"n\",\"pictures\",\"sentences\","
               "\"both\",\"intervals\":{…},\"by_relation\":{…}},\"global\":{\"R@10\",\"overlap@500\"},\"first_stage\":{\"n\","
               "\"depth@95\",\"depth@99\",\"within@500\",\"interval\"},\"grounding\":{\"pointing\",\"chance\",\"centre\",\"words\","
               "\"by\":{\"kind\",\"colour\",\"size\",\"pattern\",\"part\"},\"detail\":{…},\"phrases\":{\"n\",\"any\",\"merged\","
               "\"intervals\":{…},\"parts\":{…}},\"ceiling\":{…}},\"by_kind\":[{\"kind\",\"pointing\",\"chance\",\"centre\",\"words\","
               "\"interval\"}],\"intervals\":{\"percent\",\"recalls\",\"shares\",\"t2i\":{…},\"i2t\":{…},\"global\":{…},"
               "\"grounding\":{…}},\"seconds\",\"images_per_second\"}; figures and intervals in percent, ranks from 1; null: not known, "
               "or the set has no such thing");
  eval->callback([&globals, o = evalOptions] { runEval(globals, *o); });

  auto trainOptions = std::make_shared<TrainOptions>();
  auto* train = app.add_subcommand("train", "Train a model on drawn scenes");
  train->add_option("CONFIG", trainOptions->config, "the training's JSON")->required();
  train->add_option("OUT", trainOptions->out, "checkpoints, curves.csv and the finished pack/")->required();
  train->add_flag("--resume", trainOptions->choice.resume, "go on from the last checkpoint in OUT");
  train->add_option("--stop-after", trainOptions->choice.stopAfterSteps, "save and stop after so many steps of the whole")
      ->check(CLI::Range(1, 1'000'000'000));
  describeJson(*train, globals, "{\"steps\",\"scenes\",\"seconds\",\"finished\",\"pack\"}");
  train->callback([&globals, o = trainOptions] { runTrain(globals, *o); });
}

}  // namespace ws::cli
