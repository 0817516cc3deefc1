#include "core/train/detail/curves.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/files.h"

namespace ws {
namespace {

constexpr std::string_view kHeading =
    "step,seconds,learning_rate,temperature,loss_detector,loss_contrastive,loss_hinge,loss_global,"
    "t2i_r1,t2i_r5,t2i_r10,i2t_r1,i2t_r5,i2t_r10,global_r1,global_r10,global_r100,"
    "pointing_kind,pointing_colour,pointing_size,pointing_pattern,pointing_part,"
    "attribute_pairs,relation_pairs,count_pairs,boxes_found\n";

}  // namespace

Curves::Curves(std::filesystem::path file, bool resume, std::int64_t lastStep)
    : file_(std::move(file)), text_(kHeading) {
  if (!resume || !std::filesystem::exists(file_)) return;
  std::istringstream lines(readText(file_));
  std::string line;
  std::getline(lines, line);  // the heading
  while (std::getline(lines, line))
    if (!line.empty() && std::strtoll(line.c_str(), nullptr, 10) <= lastStep) text_ += line + "\n";
}

void Curves::append(const CurveRow& row) {
  const SceneExamResult& e = row.exam;
  text_ += fmt::format("{},{:.0f},{:.6f},{:.4f},{:.4f},{:.4f},{:.4f},{:.4f}", row.step, row.seconds,
                       row.learningRate, row.temperature, row.losses.detector,
                       row.losses.contrastive, row.losses.hinge, row.losses.global);
  for (const double share :
       {e.t2iR1, e.t2iR5, e.t2iR10, e.i2tR1, e.i2tR5, e.i2tR10, e.globalR1, e.globalR10,
        e.globalR100, e.pointingKind, e.pointingColour, e.pointingSize, e.pointingPattern,
        e.pointingPart, e.attributePairs, e.relationPairs, e.countPairs, e.boxesFound})
    text_ += fmt::format(",{:.4f}", share);
  text_ += "\n";
  writeFileAtomically(file_, std::string_view(text_));
}

nlohmann::json toJson(const SceneExamResult& e) {
  return {{"scenes", e.scenes},
          {"captions", e.captions},
          {"t2i", {{"R@1", e.t2iR1}, {"R@5", e.t2iR5}, {"R@10", e.t2iR10}}},
          {"i2t", {{"R@1", e.i2tR1}, {"R@5", e.i2tR5}, {"R@10", e.i2tR10}}},
          {"global_t2i", {{"R@1", e.globalR1}, {"R@10", e.globalR10}, {"R@100", e.globalR100}}},
          {"pointing",
           {{"kind", e.pointingKind},
            {"colour", e.pointingColour},
            {"size", e.pointingSize},
            {"pattern", e.pointingPattern},
            {"part", e.pointingPart}}},
          {"pairs",
           {{"attributes", e.attributePairs},
            {"relations", e.relationPairs},
            {"counts", e.countPairs}}},
          {"boxes_found", e.boxesFound}};
}

}  // namespace ws
