#include "core/train/scenes/detail/words.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace ws::scenes {
namespace {

using Words = std::initializer_list<std::string_view>;

std::string_view oneOf(Words words, Draw draw) { return words.begin()[draw % words.size()]; }

struct PlaceWords {
  std::string_view place;
  Setting settings[4];
};

// Nothing here is true of another place too: "by the sea" would be of the beach and the harbour.
constexpr PlaceWords kPlaceWords[] = {
    {"meadow", {{"in a", "meadow"}, {"in the", "meadow"}, {"in a", "grassy meadow"}}},
    {"beach", {{"on the", "beach"}, {"at the", "beach"}, {"on a", "beach"}}},
    {"snow", {{"in the", "snow"}, {"in a", "snowy landscape"}, {"on the", "snow"}}},
    {"street", {{"on a", "street"}, {"in the", "city"}, {"on a", "city street"}}},
    {"desert", {{"in the", "desert"}, {"in a", "desert"}, {"in the", "dry desert"}}},
    {"lake", {{"at a", "lake"}, {"by the", "lake"}, {"at the", "lake"}}},
    {"forest", {{"in the", "forest"}, {"in the", "woods"}, {"in a", "forest"}}},
    {"room", {{"in a", "living room"}, {"in the", "living room"}, {"in a", "sitting room"}}},
    {"hills", {{"in the", "hills"}, {"in the", "green hills"}, {"among the", "hills"}}},
    {"garden", {{"in a", "garden"}, {"in the", "garden"}, {"in the", "back garden"}}},
    {"kitchen", {{"in a", "kitchen"}, {"in the", "kitchen"}}},
    {"mountains",
     {{"in the", "mountains"}, {"among the", "mountains"}, {"high in the", "mountains"}}},
    {"jungle", {{"in the", "jungle"}, {"in a", "jungle"}, {"in the", "rainforest"}}},
    {"harbour", {{"in the", "harbour"}, {"at the", "harbour"}, {"in a", "port"}}},
    {"farm", {{"on a", "farm"}, {"on the", "farm"}, {"in a", "farmyard"}}},
};

struct Times {
  std::string_view weather, day, sunset, night;
};
constexpr Times kTimes[] = {
    {"clear", "sunny day", "clear evening", "clear night"},
    {"cloudy", "cloudy day", "cloudy evening", "cloudy night"},
    {"rain", "rainy day", "rainy evening", "rainy night"},
    {"snow", "snowy day", "snowy evening", "snowy night"},
    {"fog", "foggy day", "foggy evening", "foggy night"},
};

Setting weatherWords(std::string_view weather, Draw draw) {
  if (weather == "rain") return draw % 3 ? Setting{"in the", "rain"} : Setting{"while", "it rains"};
  if (weather == "fog") return draw % 3 ? Setting{"in the", "fog"} : Setting{"in", "thick fog"};
  if (weather == "snow") {
    return draw % 2 ? Setting{"in", "falling snow"} : Setting{"while", "it snows"};
  }
  if (weather == "cloudy") return {"under a", "cloudy sky"};
  return {"under a", "clear sky"};
}

bool beginsWithVowelSound(std::string_view word) {
  return std::string_view("aeiou").find(word.front()) != std::string_view::npos &&
         word.substr(0, 3) != "uni" && word.substr(0, 3) != "one";
}

bool endsWith(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

}  // namespace

std::string_view sizeWord(std::string_view size, Draw draw) {
  return size == "small" ? oneOf({"small", "small", "little", "tiny"}, draw)
                         : oneOf({"large", "big", "big", "huge"}, draw);
}

std::string_view patternWord(std::string_view pattern, bool after, Draw draw) {
  if (pattern == "striped") return after ? "stripes" : "striped";
  if (pattern == "spotted") {
    return after ? oneOf({"spots", "dots"}, draw) : oneOf({"spotted", "spotted", "dotted"}, draw);
  }
  return after ? "checks" : oneOf({"checked", "checked", "chequered"}, draw);
}

std::string_view countWord(int count) {
  constexpr std::string_view names[] = {"no",   "one", "two",   "three", "four",
                                        "five", "six", "seven", "eight"};
  return names[count];
}

std::string_view relationWords(SceneRelation relation, Draw draw) {
  switch (relation) {
    case SceneRelation::NextTo:
      return oneOf({"next to", "beside", "near", "next to", "close to"}, draw);
    case SceneRelation::LeftOf:
      return oneOf({"to the left of", "left of", "on the left of"}, draw);
    case SceneRelation::RightOf:
      return oneOf({"to the right of", "right of", "on the right of"}, draw);
    case SceneRelation::Above:
      return oneOf({"above", "over"}, draw);
    case SceneRelation::Below:
      return oneOf({"below", "under"}, draw);
    case SceneRelation::InFrontOf:
      return "in front of";
    case SceneRelation::Behind:
      return "behind";
    case SceneRelation::On:
      return oneOf({"on", "on", "on", "on top of"}, draw);
    case SceneRelation::In:
      return oneOf({"in", "in", "in", "inside"}, draw);
    case SceneRelation::Between:
      return "between";
    case SceneRelation::None:
      break;
  }
  return "and";
}

SceneRelation oppositeOf(SceneRelation relation) {
  using R = SceneRelation;
  constexpr R pairs[][2] = {
      {R::LeftOf, R::RightOf}, {R::Above, R::Below}, {R::InFrontOf, R::Behind}};
  for (const auto& pair : pairs) {
    if (pair[0] == relation) return pair[1];
    if (pair[1] == relation) return pair[0];
  }
  return R::None;
}

Setting placeWords(std::string_view place, Draw draw) {
  const PlaceWords& words =
      *std::find_if(std::begin(kPlaceWords), std::end(kPlaceWords),
                    [&](const PlaceWords& candidate) { return candidate.place == place; });
  const auto end = std::find_if(std::begin(words.settings), std::end(words.settings),
                                [](const Setting& setting) { return setting.word.empty(); });
  return words.settings[draw % static_cast<Draw>(end - std::begin(words.settings))];
}

Setting timeWords(std::string_view weather, std::string_view light, Draw draw) {
  if (light.empty()) return weatherWords(weather, draw);
  if (weather.empty()) {
    if (light == "night") return {"at", "night"};
    if (light == "day") return {"by", "day"};
    return draw % 4 ? Setting{"at", oneOf({"sunset", "dusk"}, draw / 4)}
                    : Setting{"in the", "evening"};
  }
  const Times& times = *std::find_if(std::begin(kTimes), std::end(kTimes),
                                     [&](const Times& row) { return row.weather == weather; });
  return {"on a", light == "day" ? times.day : light == "night" ? times.night : times.sunset};
}

std::string_view articleOf(std::string_view nextWord) {
  return beginsWithVowelSound(nextWord) ? "an" : "a";
}

bool isPlural(std::string_view part) { return endsWith(part, "s") && !endsWith(part, "ss"); }

std::string pluralOf(std::string_view part) {
  if (isPlural(part) || part == "hair") return std::string(part);
  if (endsWith(part, "roof")) return std::string(part) + "s";
  if (endsWith(part, "f")) return std::string(part.substr(0, part.size() - 1)) + "ves";
  if (endsWith(part, "ss") || endsWith(part, "ch") || endsWith(part, "sh") || endsWith(part, "x"))
    return std::string(part) + "es";
  if (endsWith(part, "body")) return std::string(part.substr(0, part.size() - 1)) + "ies";
  return std::string(part) + "s";
}

}  // namespace ws::scenes
