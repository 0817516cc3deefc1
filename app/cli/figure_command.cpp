// figure: a photo, its words and their numbers as files for a paper or a slide.
#include <dlfcn.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/figure_module.h"
#include "app/cli/json_output.h"
#include "core/base/files.h"
#include "core/base/process.h"
#include "core/workshop.h"
#include "ui/figure/value_names.h"

namespace ws::cli {
namespace {

namespace fs = std::filesystem;

struct FigureOptions {
  std::string image, sentence, out, words = "sentence", rule = "mean", scale = "all",
                                    overlap = "max", map = "inferno", scorer, pack;
  std::vector<std::string> more, parts, formats, numbers;
  std::vector<float> threshold;
  double width = 180, textSize = 8, opacity = 0.65;
  int dpi = 300;
  bool dark = false, transparent = false, raw = false, fullPath = false, overwrite = false,
       noSideText = false;
};

WriteFigureFunction* loadFigures() {
  const fs::path file = libraryFolder() / kFigureModule;
  void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* address = handle ? ::dlsym(handle, kWriteFigureSymbol) : nullptr;
  if (!address) {
    const char* why = ::dlerror();
    throw Error(ErrorCode::Internal, displayPath(file),
                std::string("can't be loaded; install Wordsight again (") +
                    (why ? why : "no reason given") + ")");
  }
  return reinterpret_cast<WriteFigureFunction*>(address);
}

/// The library where --library names one, and single files where it doesn't know the photo.
class Photos {
 public:
  Photos(const Globals& globals, const FigureOptions& options)
      : options_(options), workshop_(openWorkshop()) {
    if (!globals.library.empty())
      engine_ = openEngine(libraryPath(globals), {.readOnly = true, .modelPack = options.pack});
  }

  FigureSource source(const fs::path& image) const {
    FigureSource source;
    source.origin = {.sentence = options_.sentence,
                     .photo = fs::absolute(image),
                     .version = WS_VERSION,
                     .date = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))};
    const auto photo = engine_ ? engine_->find(source.origin.photo) : std::nullopt;
    if (engine_ && !photo)
      say(displayPath(image) + ": the library doesn't know this photo; it is encoded afresh.");
    if (photo) {
      source.alignment = engine_->align({.text = options_.sentence}, *photo, options_.scorer);
      source.photo = [this, photo](int edge) {
        return engine_->photo(*photo, edge, interruption());
      };
      source.origin.model = modelName(engine_->modelPacks());
    } else {
      source.alignment =
          workshop_->alignFile(image, options_.sentence, options_.scorer, options_.pack);
      source.photo = [this, image](int edge) { return workshop_->thumbnail(image, edge, true); };
      source.origin.model = modelName(workshop_->modelPacks());
    }
    source.heat = [this, alignment = source.alignment](const WordSelection& selection,
                                                       const HeatmapStyle& style, Size size) {
      return workshop_->heatmap(alignment, selection, style, size);
    };
    return source;
  }

 private:
  std::string modelName(const std::vector<ModelPackRow>& packs) const {
    for (const ModelPackRow& pack : packs) {
      std::error_code absent;
      if (options_.pack.empty() ? pack.active : fs::equivalent(pack.folder, options_.pack, absent))
        return pack.name;
    }
    return displayPath(fs::path(options_.pack).filename());
  }

  const FigureOptions& options_;
  std::unique_ptr<Workshop> workshop_;
  std::unique_ptr<Engine> engine_;
};

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

FigureSpec specOf(const FigureOptions& o) {
  FigureSpec spec{.widthMm = o.width,
                  .dpi = o.dpi,
                  .textPt = o.textSize,
                  .dark = o.dark,
                  .transparent = o.transparent,
                  .wholePath = o.fullPath};
  if (!o.parts.empty())
    spec.parts = {.photo = has(o.parts, "photo"),
                  .heat = has(o.parts, "heat"),
                  .boxes = has(o.parts, "boxes"),
                  .chips = has(o.parts, "chips"),
                  .matrix = has(o.parts, "matrix"),
                  .bar = has(o.parts, "bar"),
                  .note = has(o.parts, "note")};
  spec.heat.raster = *valueNamed<HeatRaster>(kRasterNames, o.overlap);
  spec.heat.scale = *valueNamed<HeatScale>(kScaleNames, o.scale);
  spec.heat.colourMap = *valueNamed<ColourMap>(kColourMapNames, o.map);
  spec.heat.opacity = static_cast<float>(o.opacity);
  spec.heat.smooth = !o.raw;
  if (!o.threshold.empty()) spec.heat.thresholdLow = o.threshold[0];
  if (o.threshold.size() > 1) spec.heat.thresholdHigh = o.threshold[1];
  return spec;
}

/// What OUT's ending and the options ask for; sets where the files go.
FigureOrder orderOf(const FigureOptions& o) {
  FigureOrder order{.words = o.words == "each" ? "sentence" : o.words,
                    .rule = *valueNamed<PhraseRule>(kPhraseRuleNames, o.rule)};
  FigureChoice& choice = order.choice;
  choice = {
      .spec = specOf(o), .formats = {}, .sideText = !o.noSideText, .oneAWord = o.words == "each"};
  std::vector<std::string> formats = o.formats, numbers = o.numbers;
  order.place = fs::absolute(o.out);
  order.isFolder = !o.more.empty() || fs::is_directory(order.place) || !order.place.has_filename();
  if (order.isFolder) {
    if (formats.empty() && numbers.empty()) formats.emplace_back("png");
  } else {
    const std::string ending =
        order.place.has_extension() ? order.place.extension().string().substr(1) : "";
    if (ending == "png" || ending == "svg" || ending == "pdf")
      formats.push_back(ending);
    else if (ending == "json" || ending == "csv" || ending == "npy")
      numbers.push_back(ending);
    else
      throw Error(ErrorCode::InvalidArgument, o.out,
                  "must end in .png, .svg, .pdf, .json, .csv or .npy, or be a folder");
    order.place.replace_extension();
  }
  for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf})
    if (has(formats, kFigureFormatNames[static_cast<std::size_t>(format)]))
      choice.formats.push_back(format);
  for (const NumberFormat format : {NumberFormat::Json, NumberFormat::Csv, NumberFormat::Npy})
    if (has(numbers, kNumberFormatNames[static_cast<std::size_t>(format)]))
      choice.numbers.push_back(format);
  choice.ifThere = o.overwrite      ? IfThere::Replace
                   : order.isFolder ? IfThere::Number
                                    : IfThere::Refuse;
  return order;
}

void runFigure(const Globals& globals, const FigureOptions& options) {
  FigureOrder order = orderOf(options);
  WriteFigureFunction* write = loadFigures();
  const Photos photos(globals, options);
  std::vector<std::string> images{options.image};
  images.insert(images.end(), options.more.begin(), options.more.end());
  Json json = Json::array();
  std::size_t failed = 0;
  for (const std::string& image : images) {
    throwIfStopped(interruption());
    std::vector<fs::path> written;
    try {
      order.source = photos.source(image);
      write(order, interruption(), written);
    } catch (const Error& error) {
      // One photo that can't be read doesn't stop a batch; what concerns all of them does.
      const bool concernsAll = error.code == ErrorCode::Cancelled ||
                               error.code == ErrorCode::InvalidArgument ||
                               error.code == ErrorCode::DiskFull;
      if (images.size() == 1 || concernsAll) throw;
      say(std::string("wordsight-cli: ") + error.what());
      ++failed;
      continue;
    }
    Json entry, files = Json::array();
    putPath(entry, image);
    entry["score"] = rounded(order.source.alignment.score);
    for (const fs::path& file : written) {
      files.push_back(displayPath(file));
      if (!globals.json) print(displayPath(file) + "\n");
    }
    entry["files"] = std::move(files);
    json.push_back(std::move(entry));
  }
  if (globals.json) printJson(json);
  if (failed > 0)
    throw Error(ErrorCode::NotFound, fmt::format("{} of {} photos", failed, images.size()),
                "could not be read; the figures of all others are written");
}

template <std::size_t N>
CLI::IsMember oneOf(const std::array<std::string_view, N>& names) {
  return CLI::IsMember(std::vector<std::string>(names.begin(), names.end()));
}

}  // namespace

void addFigureCommand(CLI::App& app, Globals& globals) {
  auto o = std::make_shared<FigureOptions>();
  auto* figure = app.add_subcommand(
      "figure", "Make a figure for a paper or a slide: photo, heat, words and numbers");
  figure->fallthrough();  // --library may stand behind it too
  figure->add_option("IMAGE", o->image, "the photo")->required();
  figure->add_option("SENTENCE", o->sentence, "the sentence; may begin with a minus")->required();
  figure->add_option("OUT", o->out, "a file .png, .svg, .pdf, .json, .csv or .npy, or a folder")
      ->required();
  figure->add_option("--more", o->more,
                     "more photos, each with figures of its own; OUT is a folder then");
  figure
      ->add_option("--words", o->words,
                   "what the heat is of: sentence, all (side by side), each (a file a word), or "
                   "words: red,car red+car,dog")
      ->capture_default_str();
  figure->add_option("--rule", o->rule, "how the words of a phrase red+car become one map")
      ->check(oneOf(kPhraseRuleNames))
      ->capture_default_str();
  figure
      ->add_option("--parts", o->parts,
                   "what it is made of: photo,heat,boxes,chips,matrix,bar,note (default: all)")
      ->delimiter(',')
      ->check(CLI::IsMember({"photo", "heat", "boxes", "chips", "matrix", "bar", "note"}));
  figure->add_option("--format", o->formats, "png,svg,pdf: more than OUT's own")
      ->delimiter(',')
      ->check(oneOf(kFigureFormatNames));
  figure->add_option("--numbers", o->numbers, "json,csv,npy beside the figure")
      ->delimiter(',')
      ->check(oneOf(kNumberFormatNames));
  figure->add_option("--width", o->width, "width in mm")
      ->check(CLI::Range(kLeastWidthMm, kMostWidthMm))
      ->capture_default_str();
  figure->add_option("--dpi", o->dpi, "dots per inch")
      ->check(CLI::Range(kLeastDpi, kMostDpi))
      ->capture_default_str();
  figure->add_option("--text-size", o->textSize, "size of the words in points")
      ->check(CLI::Range(5.0, 24.0))
      ->capture_default_str();
  addScorerOption(*figure, o->scorer);
  figure
      ->add_option("--scale", o->scale,
                   "values as they are, all words on one scale, or each word's own")
      ->check(oneOf(kScaleNames))
      ->capture_default_str();
  figure
      ->add_option("--overlap", o->overlap,
                   "where regions overlap: the highest value, the mean, or the density")
      ->check(oneOf(kRasterNames))
      ->capture_default_str();
  figure->add_option("--map", o->map, "the colours")
      ->check(oneOf(kColourMapNames))
      ->capture_default_str();
  figure->add_option("--threshold", o->threshold, "LOW or LOW,HIGH: leave out scaled values beyond")
      ->delimiter(',')
      ->expected(1, 2)
      ->check(CLI::Range(0.0, 1.0));
  figure->add_option("--opacity", o->opacity, "of the hottest place")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  addModelOption(*figure, o->pack);
  figure->add_flag("--raw", o->raw, "don't smooth the heat");
  figure->add_flag("--dark", o->dark, "for dark pages");
  figure->add_flag("--transparent", o->transparent, "without a ground");
  figure->add_flag("--full-path", o->fullPath, "name the photo's folder in the notes");
  figure->add_flag("--no-side-text", o->noSideText,
                   "don't write the .txt that says how the figure was made");
  figure->add_flag("--overwrite", o->overwrite,
                   "replace files that are there; without it a file is refused, and names in a "
                   "folder get numbers");
  describeJson(*figure, globals,
               "[{\"path\",\"score\",\"files\":[…]}], one a photo, files in the order of writing");
  figure->callback([&globals, o] { runFigure(globals, *o); });
}

}  // namespace ws::cli
