#include "core/train/scenes/detail/kinds.h"

#include <vector>

namespace ws::scenes {
namespace {

constexpr NamedColour kColours[] = {
    {"red", {0.85f, 0.15f, 0.15f}},    {"orange", {0.97f, 0.53f, 0.10f}},
    {"yellow", {0.98f, 0.85f, 0.18f}}, {"green", {0.24f, 0.63f, 0.27f}},
    {"blue", {0.16f, 0.40f, 0.84f}},   {"purple", {0.50f, 0.25f, 0.68f}},
    {"pink", {0.98f, 0.56f, 0.74f}},   {"brown", {0.47f, 0.29f, 0.16f}},
    {"black", {0.13f, 0.13f, 0.15f}},  {"white", {0.97f, 0.97f, 0.96f}},
};

std::vector<Kind> allKinds() {
  std::vector<Kind> all;
  for (const auto family :
       {animals, people, vehicles, skyThings, buildings, plants, furniture, food, toysAndTools}) {
    const std::span<const Kind> kinds = family();
    all.insert(all.end(), kinds.begin(), kinds.end());
  }
  return all;
}

}  // namespace

std::span<const Kind> kinds() {
  static const std::vector<Kind> all = allKinds();
  return all;
}
std::span<const NamedColour> colours() { return kColours; }

const Kind* findKind(std::string_view name) {
  for (const Kind& kind : kinds()) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

}  // namespace ws::scenes
