#include "core/model/detail/pack_config.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/model/scene_teran_config.h"
#include "core/model/teran_config.h"

namespace ws {
namespace detail {

using nlohmann::json;

namespace {

constexpr std::uint64_t kMaxConfigBytes = 1 << 20;
constexpr std::size_t kMaxTextBytes = 4096;

json parseFile(const std::filesystem::path& file, const std::string& subject) {
  const std::string text = readText(file, kMaxConfigBytes);
  // Depth is watched while parsing: nothing sensible nests further, and a tree of brackets costs
  // memory.
  const auto notTooDeep = [](int depth, json::parse_event_t, json&) -> bool {
    if (depth > 8) throw std::length_error("nested too deeply");
    return true;
  };
  try {
    json config = json::parse(text, notTooDeep);
    if (config.is_object()) return config;
  } catch (const json::exception&) {
    // said below: the parser's own sentences are no help to people
  } catch (const std::length_error&) {
  }
  throw Error(ErrorCode::BadFormat, subject,
              "this isn't a JSON object, so it describes no model pack");
}

/// Architecture, and what follows from it.
void describe(PackConfig& pack, const JsonReader& config) {
  ModelPackInfo& info = pack.info;
  info.architecture = config.text("architecture");
  if (info.architecture == "teran-scenes") {
    const SceneTeranConfig network = sceneTeranConfigFromJson(pack.network, pack.subject);
    info.inputEdgePx = network.inputEdgePx;
    info.maxRegions = network.maxRegions();
    info.dim = network.dim;
    info.globalDim = network.globalDim;
    info.rowsAreWords = true;
    pack.tokens.maxPieces = network.maxPieces;
    pack.vocabularySize = network.vocabulary;
  } else if (info.architecture == "teran") {
    const TeranConfig network = teranConfigFromJson(pack.network, pack.subject);
    info.maxRegions = network.maxRegions;
    info.dim = network.embedDim;
    info.globalDim = 0;  // no loss ever touched its global vectors (spec 2.4)
    info.rowsAreWords = false;
    pack.tokens.maxPieces = network.bert.maxPieces;
    pack.vocabularySize = network.bert.vocabulary;
    if (network.textEncoder != TeranTextEncoder::Bert)
      throw Error(ErrorCode::Incompatible, pack.subject,
                  "only packs with BERT as text encoder read sentences");
  } else {
    throw Error(ErrorCode::Incompatible, pack.subject,
                "this program doesn't know the architecture \"" + info.architecture +
                    "\"; it knows teran-scenes and teran");
  }
}

void readTokenizer(PackConfig& pack, const JsonReader& config) {
  constexpr std::string_view kPolicies[] = {"teran", "teran-raw", "clean"};
  pack.tokens.policy = tokenPolicyNamed(config.choice("token_policy", "", kPolicies));
  const JsonReader tokenizer = config.object("tokenizer");
  if (tokenizer.text("type") != "wordpiece")
    tokenizer.refuse("type", "is unknown; known is wordpiece");
  if (!tokenizer.flag("lower_case", true))
    tokenizer.refuse("lower_case", "is false, and only tokenizers that lower the case are known");
  pack.tokens.dropPunctuation = tokenizer.flag("drop_punctuation", false);
  pack.tokens.wholeWords = tokenizer.flag("whole_words", false);
  const std::string file = tokenizer.text("vocab");
  if (file.find('/') != std::string::npos || file == "." || file == "..")
    tokenizer.refuse("vocab", "must be the name of a file in the pack's folder");
  pack.vocabulary = pack.info.folder / file;
}

}  // namespace

PackConfig readPackConfig(const std::filesystem::path& folder) {
  PackConfig pack;
  pack.info.folder = folder;
  const std::filesystem::path file = folder / "config.json";
  pack.subject = displayPath(file);
  const json tree = parseFile(file, pack.subject);
  const JsonReader config(tree, pack.subject);
  if (config.text("format", "") != "wordsight-model-pack")
    throw Error(ErrorCode::BadFormat, pack.subject,
                "this folder isn't a model pack of Wordsight (\"format\" says otherwise)");
  if (config.whole("version", 1, 1'000'000) != 1)
    throw Error(ErrorCode::Incompatible, pack.subject,
                "the pack was made for a newer Wordsight; update the program to use it");
  pack.info.name = config.text("name");
  pack.info.description = config.text("description", "");
  pack.info.scorer = config.text("scorer", "MrSw");
  pack.network = config.object("network").tree();
  describe(pack, config);
  readTokenizer(pack, config);
  return pack;
}

JsonReader::JsonReader(const json& object, std::string subject, std::string where)
    : object_(object), subject_(std::move(subject)), where_(std::move(where)) {}

void JsonReader::refuse(const char* key, const std::string& why) const {
  throw Error(ErrorCode::BadFormat, subject_, "\"" + where_ + key + "\" " + why);
}

const json& JsonReader::member(const char* key) const {
  const auto found = object_.find(key);
  if (found == object_.end()) refuse(key, "is missing");
  return *found;
}

std::string JsonReader::text(const char* key) const {
  const json& value = member(key);
  if (!value.is_string()) refuse(key, "must be a text");
  auto text = value.get<std::string>();
  if (text.empty() || text.size() > kMaxTextBytes || text.find('\0') != std::string::npos)
    refuse(key, "must be a text of 1 to 4096 bytes");
  return text;
}

std::string JsonReader::text(const char* key, const std::string& fallback) const {
  return has(key) ? text(key) : fallback;
}

std::string JsonReader::choice(const char* key, const std::string& fallback,
                               std::span<const std::string_view> known) const {
  const std::string value = text(key, fallback);
  std::string list;
  for (const std::string_view name : known) {
    if (value == name) return value;
    list += (list.empty() ? "" : ", ") + std::string(name);
  }
  refuse(key, "is unknown; known are " + list);
}

bool JsonReader::flag(const char* key, bool fallback) const {
  if (!has(key)) return fallback;
  if (!object_[key].is_boolean()) refuse(key, "must be true or false");
  return object_[key].get<bool>();
}

int JsonReader::whole(const char* key, int least, int most) const {
  const json& value = member(key);
  if (!value.is_number_integer() || value < least || value > most)
    refuse(key,
           "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return value.get<int>();
}

int JsonReader::whole(const char* key, int least, int most, int fallback) const {
  return has(key) ? whole(key, least, most) : fallback;
}

JsonReader JsonReader::object(const char* key) const {
  const json& value = member(key);
  if (!value.is_object()) refuse(key, "must be an object");
  return {value, subject_, where_ + key + "."};
}

}  // namespace detail

ModelPackInfo readModelPackInfo(const std::filesystem::path& folder) {
  return detail::readPackConfig(folder).info;
}

}  // namespace ws
