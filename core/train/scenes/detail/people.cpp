// People and their clothes.
#include "core/train/scenes/detail/kinds.h"
#include "core/train/scenes/detail/places.h"

namespace ws::scenes {

std::span<const Kind> people() { return {}; }

}  // namespace ws::scenes
