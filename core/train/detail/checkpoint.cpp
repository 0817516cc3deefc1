#include "core/train/detail/checkpoint.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/text/wordpiece.h"

namespace ws {
namespace {

using nlohmann::json;
using torch::Tensor;

constexpr double kFirstTemperature = 0.1;

void addPrefixed(NamedTensors& to, const std::string& prefix, const NamedTensors& from) {
  for (const auto& [name, value] : from) to[prefix + name] = value;
}

NamedTensors withPrefix(const NamedTensors& from, const std::string& prefix) {
  NamedTensors out;
  for (const auto& [name, value] : from)
    if (name.starts_with(prefix)) out[name.substr(prefix.size())] = value;
  return out;
}

/// The configuration without what a resumed run may change.
json identityOf(const TrainConfig& config) {
  json whole = toJson(config);
  for (const char* key :
       {"steps", "measure_every", "save_every", "held_out_scenes", "held_out_seed"})
    whole.erase(key);
  whole["network"].erase("vocabulary");  // follows from the scenes; the weights' shapes tell
  return whole;
}

}  // namespace

TrainState::TrainState(const TrainConfig& config, const torch::Device& device) {
  torch::manual_seed(config.seed);
  network = SceneTeran(config.network);
  averaged = SceneTeran(config.network);
  loadInto(*averaged, tensorsOf(*network), "fresh weights");
  network->to(device);
  averaged->to(device);
  averaged->eval();
  logTemperature = torch::full({}, std::log(kFirstTemperature),
                               torch::TensorOptions(torch::kFloat).device(device));
  logTemperature.requires_grad_(true);
  NamedTensors parameters;
  for (const auto& item : network->named_parameters())
    parameters["network." + item.key()] = item.value();
  parameters["log_temperature"] = logTemperature;
  optimiser = std::make_unique<Adam>(std::move(parameters), config.weightDecay);
}

void TrainState::average(double decay) {
  const torch::NoGradGuard untracked;
  const double n = static_cast<double>(steps);
  const double keep = std::min(decay, (1 + n) / (10 + n));
  const auto follow = [&](const auto& from, const auto& to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (from[i].is_floating_point())
        to[i].lerp_(from[i], 1 - keep);
      else
        to[i].copy_(from[i]);
    }
  };
  follow(network->parameters(), averaged->parameters());
  follow(network->buffers(), averaged->buffers());
}

void saveCheckpoint(const std::filesystem::path& file, const TrainState& state,
                    const TrainConfig& config) {
  NamedTensors all;
  addPrefixed(all, "network.", tensorsOf(*state.network));
  addPrefixed(all, "averaged.", tensorsOf(*state.averaged));
  addPrefixed(all, "optimiser.", state.optimiser->state());
  all["log_temperature"] = state.logTemperature.detach();
  saveTensors(file, all, Precision::Float32,
              {{"steps", std::to_string(state.steps)},
               {"seconds", std::to_string(state.seconds)},
               {"configuration", identityOf(config).dump()}});
}

void loadCheckpoint(const std::filesystem::path& file, TrainState& state,
                    const TrainConfig& config) {
  const std::string subject = displayPath(file);
  const SafeTensors read = SafeTensors::read(file);
  const auto about = [&](const char* key) {
    const auto found = read.metadata().find(key);
    if (found == read.metadata().end())
      throw Error(ErrorCode::BadFormat, subject, "this is no checkpoint of a training");
    return found->second;
  };
  // Read again, so that settings which came later have their defaults.
  json stored = json::parse(about("configuration"), nullptr, false);
  if (stored.is_object()) stored = identityOf(trainConfigFromJson(stored, subject));
  if (stored != identityOf(config))
    throw Error(ErrorCode::Incompatible, subject,
                "this checkpoint belongs to another configuration; choose another folder, or leave "
                "--resume out");
  const NamedTensors all = toTensors(read);
  loadInto(*state.network, withPrefix(all, "network."), subject);
  loadInto(*state.averaged, withPrefix(all, "averaged."), subject);
  state.steps = std::stoll(about("steps"));
  state.seconds = std::stod(about("seconds"));
  state.optimiser->restore(withPrefix(all, "optimiser."), state.steps, subject);
  const torch::NoGradGuard untracked;
  state.logTemperature.copy_(all.at("log_temperature"));
}

void writePack(const std::filesystem::path& folder, const TrainState& state,
               const TrainConfig& config, const std::vector<std::string>& vocabulary,
               const json& measured) {
  std::filesystem::create_directories(folder);
  const json pack{
      {"format", "wordsight-model-pack"},
      {"version", 1},
      {"architecture", "teran-scenes"},
      {"name", config.name},
      {"description",
       "A small TERAN that knows drawn scenes: their things, colours, sizes, patterns, places, "
       "weather and light. It doesn't claim to know real photos."},
      {"scorer", "MrSw"},
      {"token_policy", "clean"},
      {"tokenizer",
       {{"type", "wordpiece"},
        {"vocab", "vocab.txt"},
        {"lower_case", true},
        {"drop_punctuation", true},
        {"whole_words", true}}},
      {"network", toJson(state.averaged->config())}};
  saveTensors(folder / "model.safetensors", tensorsOf(*state.averaged), Precision::Float16);
  writeVocabulary(folder / "vocab.txt", vocabulary);
  writeFileAtomically(folder / "config.json", std::string_view(pack.dump(2) + "\n"));
  writeFileAtomically(
      folder / "training.json",
      std::string_view(json{{"training", toJson(config)}, {"measured", measured}}.dump(2) + "\n"));
}

}  // namespace ws
