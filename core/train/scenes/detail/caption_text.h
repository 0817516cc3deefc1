#pragma once
// Builds a caption's text word by word, and remembers which characters speak of what.
#include <string_view>
#include <vector>

#include "core/train/scenes/scene.h"

namespace ws::scenes {

class CaptionText {
 public:
  /// Appends a word (or several) after a space.
  void say(std::string_view words);
  /// The same for a word with a role.
  void say(std::string_view words, WordRole role, const std::vector<int>& objects);
  void comma() { caption_.text += ','; }
  /// From here to endPhrase() is one noun phrase.
  void beginPhrase();
  void endPhrase(const std::vector<int>& objects);
  /// The finished caption, as a sentence with capital and full stop where asked for.
  SceneCaption finish(bool capital, bool fullStop);

 private:
  int nextStart() const;

  SceneCaption caption_;
  int phraseStart_ = 0;
};

}  // namespace ws::scenes
