// index, photos, search, verify: what works on a library.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/heatmap_files.h"
#include "app/cli/json_output.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/shelf.h"
#include "core/workshop.h"

namespace ws::cli {
namespace {

struct SearchChoice {
  std::string sentence, heatmaps, pack;
  std::vector<std::string> images, weights;
  int top = 10;
};

/// CLI11 would take one that isn't finite.
float weightOf(const std::string& text) {
  float weight = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(weight))
    throw CLI::ValidationError("--weight", "\"" + text + "\" isn't a number");
  return weight;
}

/// The pictures of a question: the library's own where it knows them, else read from their files.
std::vector<QueryPicture> picturesOf(const SearchChoice& choice, const Engine& engine) {
  if (choice.weights.size() > choice.images.size())
    throw CLI::ValidationError("--weight", "there are more weights than images");
  std::vector<QueryPicture> pictures;
  for (std::size_t i = 0; i < choice.images.size(); ++i) {
    const std::filesystem::path file = choice.images[i];
    QueryPicture picture{.weight = i < choice.weights.size() ? weightOf(choice.weights[i]) : 1.0f,
                         .name = displayPath(file.filename())};
    picture.photo = engine.find(std::filesystem::absolute(file));
    if (!picture.photo)
      picture.pixels = std::make_shared<const Image>(openWorkshop()->thumbnail(file, 0, true));
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

/// What only looks at a library makes none where there is none.
void requireLibrary(const Globals& globals) {
  std::error_code unknown;
  const std::filesystem::path library = libraryPath(globals);
  const bool exists = std::filesystem::exists(library / "catalog.sqlite", unknown);
  if (unknown)
    throw Error(ErrorCode::Unreadable, displayPath(library), "can't be looked into: " + unknown.message());
  if (!exists)
    throw Error(ErrorCode::NotFound, displayPath(library),
                "there is no library here yet; make one with: wordsight-cli --library DIR index PHOTOS");
}

void runIndex(const Globals& globals, const std::vector<std::string>& paths, const std::string& pack) {
  if (paths.empty()) requireLibrary(globals);
  auto engine = openEngine(libraryPath(globals), {.modelPack = pack});
  std::vector<std::filesystem::path> folders;
  for (const auto& path : paths) folders.push_back(std::filesystem::absolute(path));
  IngestReport report;
  {
    ProgressBar bar;
    report = engine->ingest(folders, bar.sink(), interruption());
  }
  for (const auto& notice : report.notices) say(notice);
  if (globals.json) {
    printJson(ingestJson(report));
  } else {
    print(fmt::format("{} photos found: {} indexed, {} known already, {} failed, in {:.1f} s ({:.0f} photos a second)\n",
                      report.found, report.indexed, report.unchanged, report.failed.size(), report.seconds,
                      report.imagesPerSecond));
    for (const auto& photo : report.failed)
      print(fmt::format("  {}: {} ({})\n", displayPath(photo.path), photo.message, photo.code));
  }
  if (report.stopped)
    throw Error(ErrorCode::Cancelled, "", "stopped; what was done is kept, the same command goes on from there");
}

void runPhotos(const Globals& globals) {
  requireLibrary(globals);
  const auto shelf = Shelf::open(libraryPath(globals));
  if (!shelf) throw Error(ErrorCode::Vanished, displayPath(libraryPath(globals)), "the library went away");
  const std::vector<PhotoId> all = shelf->ids({}, PhotoOrder::Path);
  constexpr std::size_t kPage = 1000;
  if (globals.json) print("[");
  for (std::size_t from = 0; from < all.size(); from += kPage) {
    const std::span page(all.data() + from, std::min(kPage, all.size() - from));
    bool first = from == 0;
    for (const PhotoRow& row : shelf->rows(page)) {
      if (globals.json) {
        if (!first) print(",\n ");
        print(photoJson(row).dump(-1, ' ', false, Json::error_handler_t::replace));
      } else {
        print(fmt::format("{:8} {:>5} x {:<5} {:19} {}{}\n", statusName(row.status), row.width, row.height,
                          row.taken, displayPath(row.path), row.code.empty() ? "" : " (" + row.code + ")"));
      }
      first = false;
    }
  }
  if (globals.json) print("]\n");
}

void printHits(const SearchResults& results, const std::vector<std::filesystem::path>& pictures) {
  print(fmt::format("\"{}\": {} of {} photos scored{}, {:.1f} ms; the first {} answer it\n", results.query,
                    results.candidates, results.searched, results.exact ? " (every one)" : "", results.timings.totalMs,
                    results.relevant));
  int rank = 0;
  for (const Hit& hit : results.hits) {
    print(fmt::format("{:4}. {:.3f}  {}\n      ", ++rank, hit.alignment.score, displayPath(hit.path)));
    for (std::size_t i = 0; i < hit.alignment.words.size(); ++i)
      if (hit.alignment.words[i].scored)
        print(fmt::format("{} {:.2f}  ", hit.alignment.words[i].text, hit.alignment.wordScores[i]));
    print("\n");
  }
  for (const auto& picture : pictures) print(fmt::format("      {}\n", displayPath(picture)));
}

void runSearch(const Globals& globals, const SearchChoice& choice) {
  requireLibrary(globals);
  auto engine = openEngine(libraryPath(globals), {.readOnly = true, .modelPack = choice.pack});
  const std::string& heatmaps = choice.heatmaps;
  const SearchResults results = engine->search({.text = choice.sentence,
                                                .pictures = picturesOf(choice, *engine),
                                                .limit = choice.top},
                                               interruption());
  if (results.truncated) say("The sentence is longer than the model reads; its end was left out.");
  Json json = searchJson(results);
  std::vector<std::filesystem::path> pictures;
  if (!heatmaps.empty()) {
    std::filesystem::create_directories(heatmaps);
    auto workshop = openWorkshop();
    for (std::size_t rank = 0; rank < results.hits.size(); ++rank) {
      throwIfStopped(interruption());
      const Hit& hit = results.hits[rank];
      if (hit.status == PhotoStatus::Away) {
        say(displayPath(hit.path) + ": isn't there now, so there is no picture to paint on");
        continue;
      }
      const auto files = writeHeatmaps(*engine, *workshop, hit, static_cast<int>(rank) + 1, heatmaps, interruption());
      for (std::size_t i = 0; i < files.size(); ++i) {  // one file a scored word, in the order of the words' JSON
        json["hits"][rank]["words"][i]["heatmap"] = displayPath(files[i].file);
        pictures.push_back(files[i].file);
      }
    }
  }
  if (globals.json)
    printJson(json);
  else
    printHits(results, pictures);
}

/// What was found, and what is to be done now. @throws Error where something was lost or stays damaged
void tellDamage(const VerifyReport& report, const std::string& library, bool mayWrite, std::int64_t waiting) {
  const bool catalogDamaged = std::any_of(report.found.begin(), report.found.end(),
                                          [](const auto& line) { return line.starts_with("catalog: "); });
  if (!mayWrite)
    throw Error(ErrorCode::Busy, library,
                "is damaged; another program is writing it, or it may only be read: run verify again when it can be written");
  if (catalogDamaged)
    throw Error(ErrorCode::BadFormat, library,
                "the catalog is damaged and can't be repaired: put a copy (catalog.backup-*.sqlite) in its place, "
                "or move it away and index again (the photos aren't affected)");
  if (waiting > 0)
    throw Error(ErrorCode::BadFormat, library,
                fmt::format("was damaged and is repaired, but {} photos can't be found until they are indexed again; "
                            "run: wordsight-cli --library DIR index", waiting));
  say(library + ": was damaged and is repaired; nothing was lost");
}

void runVerify(const Globals& globals) {
  requireLibrary(globals);
  setLogSink([](auto, auto, auto) {});  // what it would warn of is in the report
  auto engine = openEngine(libraryPath(globals), {});
  const bool mayWrite = !engine->isReadOnly();
  VerifyReport report;
  {
    ProgressBar bar;
    report = engine->verify(mayWrite, bar.sink(), interruption());
  }
  const std::int64_t waiting = engine->counts().pending;
  if (globals.json) {
    printJson(verifyJson(report));
  } else {
    print(fmt::format("{} photos, {} with vectors, {} not indexed yet\n", report.photos, report.vectors, waiting));
    for (const auto& line : report.found) print("found: " + line + "\n");
    for (const auto& line : report.repaired) print("repaired: " + line + "\n");
    if (report.healthy) print("The library is sound.\n");
  }
  if (!report.healthy) tellDamage(report, displayPath(libraryPath(globals)), mayWrite, waiting);
}

}  // namespace

std::filesystem::path libraryPath(const Globals& globals) {
  return globals.library.empty() ? defaultLibraryPath() : std::filesystem::absolute(globals.library);
}

void describeJson(CLI::App& command, Globals& globals, const std::string& keys) {
  command.add_flag("--json", globals.json, "print JSON");
  command.footer("JSON: " + keys);
}

void addModelOption(CLI::App& command, std::string& folder) {
  command.add_option("--model", folder, "a model pack's folder (default: the built-in one)");
}

void addScorerOption(CLI::App& command, std::string& name) {
  command.add_option("--scorer", name, "a scorer's name (default: the model's own)");
}

void addLibraryCommands(CLI::App& app, Globals& globals) {
  struct Options {
    std::vector<std::string> paths;
    std::string pack;
  };
  auto options = std::make_shared<Options>();

  auto* index = app.add_subcommand("index", "Add folders or photos to the library and make them searchable");
  index->add_option("PATH", options->paths, "folders or photos; none: look again at the folders known");
  addModelOption(*index, options->pack);
  describeJson(*index, globals,
               "{\"found\",\"indexed\",\"unchanged\",\"moved\",\"gone\",\"away\",\"remaining\",\"failed\":[{\"path\","
               "\"code\",\"message\"}],\"notices\",\"stopped\",\"seconds\",\"images_per_second\"}");
  index->callback([&globals, options] { runIndex(globals, options->paths, options->pack); });

  auto* photos = app.add_subcommand("photos", "List the library's photos");
  describeJson(*photos, globals,
               "[{\"path\",\"width\",\"height\",\"status\",\"code\",\"message\",\"taken\",\"camera\",\"latitude\","
               "\"longitude\",\"place\",\"rating\",\"keywords\",\"caption\",\"bytes\"}]; a path that isn't UTF-8 shows "
               "U+FFFD and has \"path_bytes\", percent-encoded; status: pending, indexed, failed, away, gone");
  photos->callback([&globals] { runPhotos(globals); });

  auto choice = std::make_shared<SearchChoice>();
  auto* search = app.add_subcommand("search", "Find photos by a sentence, by pictures, or by both");
  search->add_option("SENTENCE", choice->sentence,
                     "what to look for; -car counts against, 2:red and 0.5:red weigh more or less, quotes hold words "
                     "together: -\"red car\". May begin with a minus, and be left out where there is an --image");
  search->add_option("--image", choice->images, "a picture to look for, with or without words; may come several times")
      ->allow_extra_args(false);
  search->add_option("--weight", choice->weights,
                     "how much the first, second, … --image counts (default 1; a word counts 1; negative: photos unlike it)")
      ->allow_extra_args(false);
  search->add_option("--top", choice->top, "how many photos")->check(CLI::Range(1, 100'000))->capture_default_str();
  search->add_option("--heatmaps", choice->heatmaps, "write <rank>-<word>.png into this folder");
  addModelOption(*search, choice->pack);
  describeJson(*search, globals,
               "{\"query\",\"words\":[{\"text\",\"start\",\"end\",\"scored\",\"weight\",\"unknown\"?,\"picture\"?}],"
               "\"hits\":[{\"path\",\"score\",\"status\"?,\"words\":[{\"text\",\"score\",\"weight\",\"box\":[x0,y0,x1,y1],\"heatmap\"?}]}],"
               "\"relevant\",\"candidates\",\"searched\",\"exact\",\"precision\",\"scorer\",\"truncated\","
               "\"timings_ms\":{\"text\",\"candidates\",\"rerank\",\"total\"}}; start and end count characters; boxes are "
               "fractions of the upright photo; a hit lists its scored words, pictures last; a word's score has its weight "
               "in it; status: away, where the photo isn't there now; relevant: so many photos of the ranking answer the question, by the evidence of their words");
  search->callback([&globals, choice] {
    if (choice->sentence.empty() && choice->images.empty())
      throw CLI::RequiredError("SENTENCE or --image");
    runSearch(globals, *choice);
  });

  auto* verify = app.add_subcommand("verify", "Check the library, repair what is a cache, say what was found; fails where something was lost");
  describeJson(*verify, globals, "{\"healthy\",\"photos\",\"vectors\",\"found\":[…],\"repaired\":[…]}");
  verify->callback([&globals] { runVerify(globals); });
}

}  // namespace ws::cli
