#include "ui/figure/figure_source.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "core/base/error.h"
#include "ui/figure/figure_layout.h"

namespace ws {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return result;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(mark, from), text.size());
    parts.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

int wordCalled(const Alignment& alignment, std::string_view name) {
  const auto isIt = [&](const Word& word) {
    return word.scored && lower(word.text) == lower(name);
  };
  const auto found = std::find_if(alignment.words.begin(), alignment.words.end(), isIt);
  if (found != alignment.words.end()) return static_cast<int>(found - alignment.words.begin());
  int number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = problem == std::errc() && end == name.data() + name.size();
  if (whole && number >= 1 && number <= static_cast<int>(alignment.words.size()) &&
      alignment.words[static_cast<std::size_t>(number - 1)].scored)
    return number - 1;
  std::string known;
  for (const Word& word : alignment.words)
    if (word.scored) known += (known.empty() ? "" : ", ") + word.text;
  throw Error(ErrorCode::InvalidArgument, std::string(name),
              "is not a scored word of the sentence; there are: " + known);
}

}  // namespace

FigureContent gatherFigure(const FigureSpec& spec, const FigureSource& source) {
  checkFigureSpec(spec);
  FigureContent content{.alignment = source.alignment, .origin = source.origin};
  if (!spec.parts.hasPicture()) return content;
  content.photo = source.photo(figureEdgePx(spec));
  if (spec.parts.heat || source.selections.size() == 1)
    for (const WordSelection& selection : source.selections)
      content.panels.push_back({.selection = selection});
  if (content.panels.empty()) content.panels.emplace_back();
  for (const FigurePicture& picture : layoutFigure(spec, content).pictures)
    if (picture.kind == FigurePicture::Kind::Heat) {
      FigurePanel& panel = content.panels[static_cast<std::size_t>(picture.panel)];
      panel.heat = source.heat(panel.selection, spec.heat, picture.pixels);
    }
  return content;
}

std::vector<WordSelection> wordsChosen(const Alignment& alignment, std::string_view choice,
                                       PhraseRule rule) {
  if (choice.empty() || choice == "sentence") return {};
  if (choice == "all") return everyWord(alignment);
  std::vector<WordSelection> selections;
  for (const std::string_view one : split(choice, ',')) {
    WordSelection selection{.rule = rule};
    for (const std::string_view name : split(one, '+'))
      selection.words.push_back(wordCalled(alignment, name));
    selections.push_back(std::move(selection));
  }
  return selections;
}

}  // namespace ws
