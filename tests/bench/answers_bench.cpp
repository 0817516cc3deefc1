// How good, not how fast: what rules of thumb come to on drawn scenes whose truth is known.
//   relevance  the relevance line: precision and recall of the photos above it, for 50 sentences
//   copies     near-duplicates: how alike copies are that people make, and how alike other scenes;
//              twins, where SCENES is of a split that has them, are other scenes, too
// Usage: answers_bench SCENES [NAME...], where SCENES is a folder that `wordsight-cli scenes` made.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <set>

#include "core/base/files.h"
#include "core/base/process.h"
#include "core/engine.h"
#include "core/engine/model_packs.h"
#include "core/index/near_duplicates.h"
#include "core/media/decode.h"
#include "core/media/resize.h"
#include "core/media/write_image.h"
#include "core/model/encoders.h"
#include "tests/bench/scratch.h"

namespace fs = std::filesystem;
using namespace ws;

namespace {

struct Thing {
  std::string kind, colour;
  auto operator<=>(const Thing&) const = default;
};

struct Photo {
  std::string file;
  std::set<Thing> things;
  bool has(const std::string& kind, const std::string& colour = {}) const {
    return std::ranges::any_of(things, [&](const Thing& thing) {
      return thing.kind == kind && (colour.empty() || thing.colour == colour);
    });
  }
};

std::vector<Photo> readScenes(const fs::path& folder) {
  std::ifstream in(folder / "regions.json");
  const auto tree = nlohmann::json::parse(in);
  std::vector<Photo> photos;
  for (const auto& image : tree.at("images")) {
    Photo photo{image.at("file_name"), {}};
    for (const auto& object : image.at("objects"))
      photo.things.insert({object.at("kind"), object.at("colour")});
    photos.push_back(std::move(photo));
  }
  return photos;
}

// ---- relevance --------------------------------------------------------------------------------

struct Sentence {
  std::string form, text;
  std::set<std::string> truth;  ///< files
};

template <class Holds>
Sentence sentenceOf(std::string form, std::string text, const std::vector<Photo>& photos,
                    Holds holds) {
  Sentence sentence{std::move(form), std::move(text), {}};
  for (const Photo& photo : photos)
    if (holds(photo)) sentence.truth.insert(photo.file);
  return sentence;
}

template <class Value>
std::vector<Value> frequent(const std::vector<Value>& all, int least) {
  std::map<Value, int> counts;
  for (const Value& value : all) ++counts[value];
  std::vector<Value> often;
  for (const auto& [value, count] : counts)
    if (count >= least) often.push_back(value);
  return often;
}

/// Fifty sentences of four forms, the same for the same scenes, of words that the model knows.
std::vector<Sentence> sentencesFor(const std::vector<Photo>& photos, Engine& engine) {
  std::vector<std::string> allKinds;
  std::vector<Thing> allThings;
  std::vector<std::pair<std::string, std::string>> allPairs;
  for (const Photo& photo : photos) {
    std::set<std::string> kinds;
    for (const Thing& thing : photo.things) {
      const auto words = engine.words(thing.kind);
      if (!std::ranges::all_of(words, &Word::known)) continue;
      kinds.insert(thing.kind);
      if (!thing.colour.empty()) allThings.push_back(thing);
    }
    allKinds.insert(allKinds.end(), kinds.begin(), kinds.end());
    for (auto a = kinds.begin(); a != kinds.end(); ++a)
      for (auto b = std::next(a); b != kinds.end(); ++b) allPairs.emplace_back(*a, *b);
  }
  const auto kinds = frequent(allKinds, 5);
  const auto things = frequent(allThings, 3);
  const auto pairs = frequent(allPairs, 3);
  std::mt19937 random(6);
  const auto anyOf = [&](const auto& list) { return list[random() % list.size()]; };
  std::vector<Sentence> sentences;
  for (int i = 0; i < 14; ++i) {
    const auto kind = anyOf(kinds);
    sentences.push_back(sentenceOf("a kind", "a " + kind, photos,
                                   [&](const Photo& photo) { return photo.has(kind); }));
    const auto thing = anyOf(things);
    sentences.push_back(sentenceOf("a colour", "a " + thing.colour + " " + thing.kind, photos,
                                   [&](const Photo& p) { return p.has(thing.kind, thing.colour); }));
  }
  for (int i = 0; i < 10; ++i) {
    const auto [a, b] = anyOf(pairs);
    sentences.push_back(sentenceOf("two kinds", "a " + a + " and a " + b, photos,
                                   [&](const Photo& p) { return p.has(a) && p.has(b); }));
  }
  for (int i = 0; i < 12; ++i) {
    const auto [a, b] = anyOf(pairs);
    sentences.push_back(sentenceOf("a kind without", "a " + a + " -\"" + b + "\"", photos,
                                   [&](const Photo& p) { return p.has(a) && !p.has(b); }));
  }
  return sentences;
}

struct Agreement {
  double precision = 0, recall = 0, f1 = 0, possible = 0;
};

Agreement agreementOf(const Sentence& sentence, const std::vector<std::string>& ranking, int line) {
  const auto truth = static_cast<double>(sentence.truth.size());
  Agreement agreement;
  double right = 0;
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    right += sentence.truth.contains(ranking[i]) ? 1 : 0;
    const double above = static_cast<double>(i) + 1, f1 = 2 * right / (above + truth);
    agreement.possible = std::max(agreement.possible, f1);
    if (static_cast<int>(i) + 1 == line)
      agreement = {right / above, right / truth, f1, agreement.possible};
  }
  return agreement;
}

void relevance(const fs::path& scenes) {
  const std::vector<Photo> photos = readScenes(scenes);
  const bench::Scratch scratch;
  const auto engine = openEngine(*scratch / "library", {});
  engine->ingest({scenes / "images"}, {}, {});
  std::map<std::string, std::vector<Agreement>> forms;
  for (const Sentence& sentence : sentencesFor(photos, *engine)) {
    const auto found = engine->search({.text = sentence.text, .limit = 100'000}, {});
    std::vector<std::string> ranking;
    for (const Hit& hit : found.hits) ranking.push_back(hit.path.filename().string());
    const Agreement agreement = agreementOf(sentence, ranking, found.relevant);
    forms[sentence.form].push_back(agreement);
    forms["all"].push_back(agreement);
  }
  for (const auto& [form, all] : forms) {
    const auto mean = [&](double Agreement::*part) {
      double sum = 0;
      for (const Agreement& one : all) sum += one.*part;
      return sum / static_cast<double>(all.size());
    };
    fmt::print("relevance: {:15} {:3} sentences over {} scenes: precision {:.2f}, recall {:.2f}, "
               "F1 {:.2f}; the best cut of these rankings has F1 {:.2f}\n",
               form, all.size(), photos.size(), mean(&Agreement::precision),
               mean(&Agreement::recall), mean(&Agreement::f1), mean(&Agreement::possible));
  }
}

// ---- copies -----------------------------------------------------------------------------------

Image cropped(const Image& image, double share) {
  const int x0 = static_cast<int>(image.width * share), y0 = static_cast<int>(image.height * share);
  Image part(image.width - 2 * x0, image.height - 2 * y0);
  for (int y = 0; y < part.height; ++y)
    std::copy_n(image.pixel(x0, y + y0), part.width * 4, part.pixel(0, y));
  return part;
}

Image brightened(Image image, double factor) {
  for (std::size_t i = 0; i < image.rgba.size(); ++i)
    if (i % 4 != 3)
      image.rgba[i] = static_cast<std::uint8_t>(std::min(255.0, image.rgba[i] * factor));
  return image;
}

Image mirrored(const Image& image) {
  Image turned(image.width, image.height);
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x)
      std::copy_n(image.pixel(x, y), 4, turned.pixel(image.width - 1 - x, y));
  return turned;
}

Image savedAgain(const Image& image, int quality) {
  return decodePhoto(encodeJpeg(image, quality), "a copy").image;
}

struct Likeness {
  float global = 0, regions = 0;
};

Likeness likenessOf(const PhotoEmbedding& a, const PhotoEmbedding& b) {
  const StoredRegions left{0, a.boxes, a.regions, a.global}, right{0, b.boxes, b.regions, b.global};
  return {std::inner_product(a.global.begin(), a.global.end(), b.global.begin(), 0.0f),
          regionLikeness(left, right)};
}

void report(const std::string& name, std::vector<Likeness> pairs, bool highestFirst) {
  const auto at = [&](float Likeness::*part, double share) {
    std::ranges::sort(pairs, [&](const Likeness& a, const Likeness& b) {
      return highestFirst ? a.*part > b.*part : a.*part < b.*part;
    });
    return pairs[static_cast<std::size_t>(share * static_cast<double>(pairs.size() - 1))].*part;
  };
  const auto near = std::ranges::count_if(pairs, [](const Likeness& pair) {
    return pair.global >= kNearGlobal && pair.regions >= kNearRegions;
  });
  fmt::print("copies: {:22} {:6} pairs, near {:6} ({:6.2f} %); global {:.3f} {:.3f} {:.3f}, regions {:.3f} {:.3f} {:.3f} "
             "(the {}, at 5 %, at half)\n",
             name, pairs.size(), near, 100.0 * static_cast<double>(near) / static_cast<double>(pairs.size()),
             at(&Likeness::global, 0), at(&Likeness::global, 0.05), at(&Likeness::global, 0.5),
             at(&Likeness::regions, 0), at(&Likeness::regions, 0.05), at(&Likeness::regions, 0.5),
             highestFirst ? "highest" : "lowest");
}

bool hasTwins(const fs::path& scenes) {
  std::ifstream in(scenes / "regions.json");
  return nlohmann::json::parse(in).at("images").front().contains("twin");
}

void copies(const fs::path& scenes) {
  constexpr std::size_t kMost = 60;  // originals; each has nine copies
  const ModelPackInfo pack = readModelPackInfo(builtInPack());
  const ImageEncoder encoder(pack);
  const auto embedded = [&](const Image& image) { return encoder.encode({&image, 1}).front(); };
  std::map<std::string, std::vector<Likeness>> made;
  std::vector<PhotoEmbedding> originals;
  for (const Photo& photo : readScenes(scenes)) {
    if (originals.size() == kMost) break;
    const auto bytes = readFile(scenes / "images" / photo.file);
    const Image image = decodePhoto(bytes, photo.file).image;
    originals.push_back(embedded(image));
    const auto copy = [&](const char* name, const Image& copied) {
      made[name].push_back(likenessOf(originals.back(), embedded(copied)));
    };
    copy("half the size", resized(image, {image.width / 2, image.height / 2}));
    copy("3/4 of the size", resized(image, {image.width * 3 / 4, image.height * 3 / 4}));
    copy("saved at quality 60", savedAgain(image, 60));
    copy("saved at quality 30", savedAgain(image, 30));
    copy("cropped by 3 %", cropped(image, 0.03));
    copy("cropped by 10 %", cropped(image, 0.1));
    copy("10 % brighter", brightened(image, 1.1));
    copy("20 % darker", brightened(image, 0.8));
    copy("mirrored", mirrored(image));
  }
  for (const auto& [name, pairs] : made) report(name, pairs, false);
  std::vector<Likeness> others;
  for (std::size_t a = 0; a < originals.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) others.push_back(likenessOf(originals[a], originals[b]));
  report("other scenes", others, true);
  std::vector<Likeness> twins;  // the scenes 2k and 2k + 1 of a split that has them
  for (std::size_t a = 1; hasTwins(scenes) && a < originals.size(); a += 2)
    twins.push_back(likenessOf(originals[a - 1], originals[a]));
  if (!twins.empty()) report("twins", twins, true);
}

}  // namespace

int main(int argc, char** argv) {
  restartWithMatrixKernels(argv);
  if (argc < 2) {
    fmt::print(stderr, "usage: answers_bench SCENES [relevance] [copies]\n");
    return 2;
  }
  const std::set<std::string> wanted(argv + 2, argv + argc);
  for (const auto& [name, bench] : {std::pair("relevance", &relevance), std::pair("copies", &copies)})
    if (wanted.empty() || wanted.contains(name)) bench(argv[1]);
  return 0;
}
