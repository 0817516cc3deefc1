#pragma once
// What a training is: every number that decides its outcome. Read from one JSON file; see
// resources/models/wordsight-mini.train.json for the one that made the built-in pack.
#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/model/scene_teran_config.h"

namespace ws {

struct TrainConfig {
  std::string name = "wordsight-mini";  ///< of the pack, for people
  std::uint64_t seed = 1;         ///< of everything drawn at random, and of the training scenes
  std::uint64_t heldOutSeed = 2;  ///< of the scenes that the curves are measured on
  int scenes = 40000;             ///< training scenes, rendered once and seen again and again
  int heldOutScenes = 500;
  /// Shares of the training scenes that come as twins: hard negatives by construction (SceneSplit).
  double attributeTwins = 0, relationTwins = 0, countTwins = 0;
  int steps = 4000;
  int batch = 128;  ///< scenes a step
  int shards = 2;   ///< parts of a batch that go through the backbone side by side, a thread each
  int neighbours = 4;  ///< scenes in a row that share a batch: they are each other's confusions
  int captions = 2;    ///< of the five of a scene, a step
  int thinned =
      1;  ///< so many of them lose words at random: what is left must do without the others

  double learningRate = 1e-3;  ///< at the end of the warm-up; falls to 0 along a cosine
  int warmUpSteps = 200;
  double weightDecay = 0.02;  ///< decoupled, on matrices and filters
  double clip = 2.0;          ///< largest norm of a step's gradient
  double averaging = 0.998;  ///< decay of the averaged weights, which are what is measured and kept
  int detectorSteps = 200;   ///< the first so many steps train the detector alone

  double detectorWeight = 1.0;
  double contrastiveWeight = 1.0;  ///< InfoNCE on MrSw / W
  double hingeWeight = 0.5;        ///< hardest negative, margin below
  double margin = 0.05;
  double mwSrWeight = 0;     ///< of MwSr / R beside MrSw / W in both losses; 0: words alone ask
  double globalWeight = 0.2;  ///< of the loss of the global vectors
  bool distil = true;  ///< listnet: global scores follow the alignment scores; else InfoNCE of their own
  bool spareTrueCaptions =
      true;  ///< a caption that is also true of another scene of the batch isn't its negative
  double coarseDropout = 0.5;  ///< see SceneDropout
  double regionDropout = 0.05;
  double noise = 0.03;      ///< largest standard deviation of the pixels' noise, of 1
  bool halfCompute = true;  ///< bfloat16 in convolutions and products where the processor has it

  int measureEvery = 500;    ///< steps between two rows of measurements in the curves
  int saveEvery = 500;       ///< steps between two checkpoints (each with a pack)
  SceneTeranConfig network;  ///< `vocabulary` is found out
};

/// @throws Error NotFound, BadFormat (unknown key, wrong type, out of range; the sentence names the
/// key)
TrainConfig readTrainConfig(const std::filesystem::path& file);
TrainConfig trainConfigFromJson(const nlohmann::json& json, const std::string& subject);
nlohmann::json toJson(const TrainConfig& config);

}  // namespace ws
