#include "core/train/train_config.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace ws {
namespace {

using nlohmann::json;

[[noreturn]] void refuse(const std::string& subject, const std::string& key, const char* why) {
  throw Error(ErrorCode::BadFormat, subject, "\"" + key + "\" " + why);
}

/// Calls visit(key, member, least, most) for every number and switch of a configuration.
template <class Config, class Visit>
void eachValue(Config& c, Visit visit) {
  visit("seed", c.seed, 0, 1e18);
  visit("held_out_seed", c.heldOutSeed, 0, 1e18);
  visit("scenes", c.scenes, 8, 1e8);
  visit("held_out_scenes", c.heldOutScenes, 8, 1e5);
  visit("attribute_twins", c.attributeTwins, 0, 1);
  visit("relation_twins", c.relationTwins, 0, 1);
  visit("count_twins", c.countTwins, 0, 1);
  visit("steps", c.steps, 1, 1e8);
  visit("batch", c.batch, 2, 4096);
  visit("shards", c.shards, 1, 64);
  visit("neighbours", c.neighbours, 1, 64);
  visit("captions", c.captions, 1, 5);
  visit("thinned", c.thinned, 0, 5);
  visit("learning_rate", c.learningRate, 0, 1);
  visit("warm_up_steps", c.warmUpSteps, 0, 1e6);
  visit("weight_decay", c.weightDecay, 0, 1);
  visit("clip", c.clip, 1e-6, 1e6);
  visit("averaging", c.averaging, 0, 1);
  visit("detector_steps", c.detectorSteps, 0, 1e6);
  visit("detector_weight", c.detectorWeight, 0, 1e3);
  visit("contrastive_weight", c.contrastiveWeight, 0, 1e3);
  visit("hinge_weight", c.hingeWeight, 0, 1e3);
  visit("margin", c.margin, 0, 10);
  visit("mwsr_weight", c.mwSrWeight, 0, 1e3);
  visit("global_weight", c.globalWeight, 0, 1e3);
  visit("distil", c.distil, 0, 1);
  visit("spare_true_captions", c.spareTrueCaptions, 0, 1);
  visit("coarse_dropout", c.coarseDropout, 0, 1);
  visit("region_dropout", c.regionDropout, 0, 1);
  visit("noise", c.noise, 0, 1);
  visit("half_compute", c.halfCompute, 0, 1);
  visit("measure_every", c.measureEvery, 1, 1e8);
  visit("save_every", c.saveEvery, 1, 1e8);
}

template <class T>
bool fits(const json& value) {
  if constexpr (std::is_same_v<T, bool>) return value.is_boolean();
  if constexpr (std::is_integral_v<T>) return value.is_number_integer();
  return value.is_number();
}

/// The network's section, laid over the defaults so that a file states what it changes.
SceneTeranConfig networkOf(const json& section, const std::string& subject) {
  json whole = toJson(SceneTeranConfig{.vocabulary = 5});
  if (!section.is_object()) refuse(subject, "network", "must be an object");
  for (const auto& [key, value] : section.items()) {
    if (!whole.contains(key)) refuse(subject, "network." + key, "is no known setting");
    whole[key] = value;
  }
  SceneTeranConfig network = sceneTeranConfigFromJson(whole, subject);
  network.vocabulary = 0;
  return network;
}

}  // namespace

TrainConfig trainConfigFromJson(const json& given, const std::string& subject) {
  if (!given.is_object())
    throw Error(ErrorCode::BadFormat, subject, "a training is described by a JSON object");
  TrainConfig config;
  const json known = toJson(config);
  for (const auto& [key, value] : given.items())
    if (!known.contains(key)) refuse(subject, key, "is no known setting");
  eachValue(config, [&](const char* key, auto& member, double least, double most) {
    const auto found = given.find(key);
    if (found == given.end()) return;
    using T = std::remove_reference_t<decltype(member)>;
    if (!fits<T>(*found)) refuse(subject, key, "is of the wrong type");
    if constexpr (!std::is_same_v<T, bool>)
      if (found->get<double>() < least || found->get<double>() > most)
        refuse(subject, key, "is out of range");
    member = found->get<T>();
  });
  if (const auto found = given.find("name"); found != given.end()) {
    if (!found->is_string()) refuse(subject, "name", "is of the wrong type");
    config.name = found->get<std::string>();
  }
  if (const auto found = given.find("network"); found != given.end())
    config.network = networkOf(*found, subject);
  if (config.batch % config.neighbours != 0)
    refuse(subject, "batch", "must be a multiple of \"neighbours\"");
  if (config.thinned > config.captions) refuse(subject, "thinned", "must be at most \"captions\"");
  if (config.batch % config.shards != 0)
    refuse(subject, "batch", "must be a multiple of \"shards\"");
  if (config.attributeTwins + config.relationTwins + config.countTwins > 1)
    refuse(subject, "attribute_twins", "and the other shares of twins are more than all scenes");
  if (config.scenes < config.batch) refuse(subject, "scenes", "must be at least one batch");
  return config;
}

TrainConfig readTrainConfig(const std::filesystem::path& file) {
  const std::string subject = displayPath(file);
  const json parsed = json::parse(readText(file), nullptr, false, true);
  if (parsed.is_discarded()) throw Error(ErrorCode::BadFormat, subject, "this isn't JSON");
  return trainConfigFromJson(parsed, subject);
}

json toJson(const TrainConfig& config) {
  json out;
  eachValue(config,
            [&](const char* key, const auto& member, double, double) { out[key] = member; });
  out["name"] = config.name;
  out["network"] = toJson(config.network);
  return out;
}

}  // namespace ws
