#pragma once
// The vocabulary of captions. Where several words say the same, `draw` (any number) chooses; pairs
// of opposites, such as left and right, keep their words in the same order, so that one draw gives
// both the same form.
#include <cstdint>
#include <string>
#include <string_view>

#include "core/train/scenes/scene.h"

namespace ws::scenes {

using Draw = std::uint32_t;

/// "small" -> "little".
std::string_view sizeWord(std::string_view size, Draw draw);
/// "striped" -> "striped", or "stripes" for after the noun.
std::string_view patternWord(std::string_view pattern, bool after, Draw draw);
/// 2 -> "two"; 0 to 8.
std::string_view countWord(int count);
/// LeftOf -> "to the left of". Not for None.
std::string_view relationWords(SceneRelation relation, Draw draw);
/// Left for right and so on; None where a relation has no opposite.
SceneRelation oppositeOf(SceneRelation relation);

/// Words for where or when; `word` has the role, `before` leads to it.
struct Setting {
  std::string_view before, word;
};
Setting placeWords(std::string_view place, Draw draw);
/// For weather and light together, or one of them alone (the other empty): "on a", "foggy night".
Setting timeWords(std::string_view weather, std::string_view light, Draw draw);

/// "a" or "an".
std::string_view articleOf(std::string_view nextWord);
/// Whether a part's name is a plural already, such as "trousers".
bool isPlural(std::string_view part);
/// "scarf" -> "scarves".
std::string pluralOf(std::string_view part);

}  // namespace ws::scenes
