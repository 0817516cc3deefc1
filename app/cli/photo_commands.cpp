// thumbnail, align, describe, formats, models: what works on single files, without a library.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <numeric>
#include <sstream>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json_output.h"
#include "core/base/files.h"
#include "core/workshop.h"

namespace ws::cli {
namespace {

struct AlignOptions {
  std::string image, sentence, scorer, out, pack;
};

constexpr int kPictureEdgePx = 960;

/// From the library's stored vectors where --library names one that knows the photo, else freshly encoded.
Alignment alignmentFor(const Globals& globals, const AlignOptions& options, Workshop& workshop) {
  if (!globals.library.empty()) {
    const auto engine = openEngine(libraryPath(globals), {.readOnly = true, .modelPack = options.pack});
    if (const auto photo = engine->find(std::filesystem::absolute(options.image)))
      return engine->align({.text = options.sentence}, *photo, options.scorer);
    say("The library doesn't know this photo; it is encoded afresh.");
  }
  return workshop.alignFile(options.image, options.sentence, options.scorer, options.pack);
}

/// A photo is never written, not even when it is named as the place for a picture.
void protectPhoto(const std::filesystem::path& photo, const std::filesystem::path& out) {
  std::error_code absent;  // one of the two isn't there: they are not the same
  if (std::filesystem::equivalent(photo, out, absent))
    throw Error(ErrorCode::InvalidArgument, displayPath(out),
                "is the photo itself, which is never overwritten; choose another name");
}

void runAlign(const Globals& globals, const AlignOptions& options) {
  protectPhoto(options.image, options.out);
  auto workshop = openWorkshop();
  const Alignment alignment = alignmentFor(globals, options, *workshop);
  if (!options.out.empty()) {
    const Image photo = workshop->thumbnail(options.image, kPictureEdgePx, true);
    const Image heat = workshop->heatmap(alignment, {}, {}, {photo.width, photo.height});
    workshop->writePng(options.out, composed(photo, heat));
  }
  if (globals.json) {
    printJson(alignmentJson(alignment, options.sentence));
    return;
  }
  print(fmt::format("{} {:.4f} ({} regions, {})\n", alignment.scorer, alignment.score, alignment.boxes.size(),
                    alignment.precision));
  for (std::size_t i = 0; i < alignment.words.size(); ++i) {
    const Word& word = alignment.words[i];
    if (!word.scored) {
      print(fmt::format("  {:20} not scored\n", word.text));
      continue;
    }
    const Box& box = alignment.boxes[static_cast<std::size_t>(alignment.bestRegion[i])];
    print(fmt::format("  {:20} {:7.4f}  best at x {:.2f}-{:.2f}, y {:.2f}-{:.2f}\n", word.text, alignment.wordScores[i],
                      box.x0, box.x1, box.y0, box.y1));
  }
}

struct DescribeOptions {
  std::string image, sentences, scorer, pack;
  int top = 10;
};

/// One sentence a line, from a file or from stdin ("-"); blank lines are left out.
std::vector<std::string> readSentences(const std::string& file) {
  std::string text;
  if (file == "-") {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    const auto bytes = readUserFile(file).bytes;
    text.assign(bytes.begin(), bytes.end());
  }
  if (!isUtf8(text))
    throw Error(ErrorCode::InvalidArgument, file == "-" ? "stdin" : file, "isn't text in UTF-8; save it as such");
  std::vector<std::string> sentences;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.find_first_not_of(" \t") != std::string::npos) sentences.push_back(line);
  }
  if (sentences.empty())
    throw Error(ErrorCode::InvalidArgument, file == "-" ? "stdin" : file, "holds no sentence; write one a line");
  return sentences;
}

std::vector<Alignment> descriptionsFor(const Globals& globals, const DescribeOptions& options,
                                       const std::vector<std::string>& sentences) {
  if (!globals.library.empty()) {
    const auto engine = openEngine(libraryPath(globals), {.readOnly = true, .modelPack = options.pack});
    if (const auto photo = engine->find(std::filesystem::absolute(options.image)))
      return engine->describe(*photo, sentences, options.scorer, interruption());
    say("The library doesn't know this photo; it is encoded afresh.");
  }
  return openWorkshop()->describeFile(options.image, sentences, options.scorer, options.pack, interruption());
}

void runDescribe(const Globals& globals, const DescribeOptions& options) {
  const auto sentences = readSentences(options.sentences);
  const auto alignments = descriptionsFor(globals, options, sentences);
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return alignments[i].score; });
  order.resize(std::min(order.size(), static_cast<std::size_t>(options.top)));
  Json json = Json::array();
  for (const std::size_t i : order) {
    json.push_back(describedJson(alignments[i], sentences[i], i + 1));
    if (!globals.json) print(fmt::format("{:8.4f}  {}\n", alignments[i].score, sentences[i]));
  }
  if (globals.json)
    printJson({{"scorer", alignments.front().scorer},
               {"precision", alignments.front().precision},
               {"sentences", std::move(json)}});
}

void runThumbnail(const Globals& globals, const std::string& file, const std::string& out, int edge, bool rawColours) {
  protectPhoto(file, out);
  auto workshop = openWorkshop();
  const Image image = workshop->thumbnail(file, edge, !rawColours);
  workshop->writePng(out, image);
  if (globals.json) printJson({{"width", image.width}, {"height", image.height}});
}

void runFormats(const Globals& globals) {
  const auto formats = openWorkshop()->formats();
  Json json = Json::object();
  for (const auto& [name, supported] : formats) {
    json[name] = supported;
    if (!globals.json) print(fmt::format("{:20} {}\n", name, supported ? "yes" : "no"));
  }
  if (globals.json) printJson(json);
}

void runModels(const Globals& globals) {
  Json json = Json::array();
  for (const ModelPackRow& pack : openWorkshop()->modelPacks()) {
    json.push_back(packJson(pack));
    if (!globals.json)
      print(fmt::format("{}{}\n  {}\n  {} regions of {} numbers, {:.1f} MB, {}\n{}", pack.name,
                        pack.active ? " (in use)" : "", pack.description, pack.maxRegions, pack.dim,
                        static_cast<double>(pack.bytes) / 1e6, displayPath(pack.folder),
                        pack.problem.empty() ? "" : "  can't be used: " + pack.problem + "\n"));
  }
  if (globals.json) printJson(json);
}

}  // namespace

void addPhotoCommands(CLI::App& app, Globals& globals) {
  struct ThumbnailOptions {
    std::string file, out;
    int edge = 512;
    bool rawColours = false;
  };
  auto thumbnailOptions = std::make_shared<ThumbnailOptions>();
  auto* thumbnail = app.add_subcommand("thumbnail", "Write the upright photo as search sees it: sRGB, alpha over white");
  thumbnail->add_option("FILE", thumbnailOptions->file, "the photo")->required();
  thumbnail->add_option("OUT", thumbnailOptions->out, "the PNG to write")->required();
  thumbnail->add_option("--edge", thumbnailOptions->edge, "longest edge in pixels; 0: full size")
      ->check(CLI::Range(0, 65'535))->capture_default_str();
  thumbnail->add_flag("--raw-colours", thumbnailOptions->rawColours, "leave colour profiles aside");
  describeJson(*thumbnail, globals, "{\"width\",\"height\"} of the picture written");
  thumbnail->callback([&globals, o = thumbnailOptions] {
    runThumbnail(globals, o->file, o->out, o->edge, o->rawColours);
  });

  auto alignOptions = std::make_shared<AlignOptions>();
  auto* align = app.add_subcommand("align", "Lay a sentence over a photo: words, regions and the matrix between them");
  align->add_option("IMAGE", alignOptions->image, "the photo")->required();
  align->add_option("SENTENCE", alignOptions->sentence, "the sentence; may begin with a minus")->required();
  addScorerOption(*align, alignOptions->scorer);
  align->add_option("--out", alignOptions->out, "write the photo with the sentence's heat as PNG");
  addModelOption(*align, alignOptions->pack);
  describeJson(*align, globals,
               "{\"scorer\",\"kind\",\"precision\",\"score\",\"words\":[{\"text\",\"start\",\"end\",\"scored\",\"weight\",\"unknown\"?}],\"row_word\","
               "\"regions\":[[x0,y0,x1,y1],…],\"matrix\":[[…]]}; rows of the matrix are words or their pieces (row_word), "
               "columns regions; precision: int8 for vectors stored in --library, float32 for fresh ones");
  align->callback([&globals, o = alignOptions] { runAlign(globals, *o); });

  auto describeOptions = std::make_shared<DescribeOptions>();
  auto* describe = app.add_subcommand("describe", "Rank sentences by how well they describe a photo");
  describe->add_option("IMAGE", describeOptions->image, "the photo")->required();
  describe->add_option("SENTENCES", describeOptions->sentences, "a text file with one sentence a line; -: from stdin")
      ->required();
  describe->add_option("--top", describeOptions->top, "how many sentences")
      ->check(CLI::Range(1, 1'000'000))->capture_default_str();
  addScorerOption(*describe, describeOptions->scorer);
  addModelOption(*describe, describeOptions->pack);
  describeJson(*describe, globals,
               "{\"scorer\",\"precision\",\"sentences\":[{\"text\",\"line\",\"score\",\"words\":[{\"text\",\"score\",\"weight\","
               "\"box\":[x0,y0,x1,y1]}]}]}; best first; line: which of the file's sentences, from 1, blank lines not counted; "
               "scores are per scored word, so that long sentences have no advantage; words: those that are scored");
  describe->callback([&globals, o = describeOptions] { runDescribe(globals, *o); });

  auto* formats = app.add_subcommand("formats", "Which picture formats this build reads");
  describeJson(*formats, globals, "{\"<format>\": true or false}");
  formats->callback([&globals] { runFormats(globals); });

  auto* models = app.add_subcommand("models", "Which model packs are here");
  describeJson(*models, globals,
               "[{\"id\",\"name\",\"description\",\"architecture\",\"regions\",\"dim\",\"bytes\",\"active\",\"path\",\"problem\"?}]");
  models->callback([&globals] { runModels(globals); });
}

}  // namespace ws::cli
