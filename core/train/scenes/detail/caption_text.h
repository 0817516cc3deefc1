#pragma once
// Builds a caption's text word by word, and remembers which characters speak of what.
#include <string_view>
#include <vector>

#include "core/train/scenes/scene.h"

namespace ws::scenes {

class CaptionText {
 public:
  /// Appends a word (or several) after a space; nothing where it is empty.
  void say(std::string_view words);
  /// The same for a word with a role. `part`: it speaks of the objects' parts.
  void say(std::string_view words, WordRole role, const std::vector<int>& objects,
           bool part = false);
  void comma() { caption_.text += ','; }
  /// From here to endPhrase() is one noun phrase; a part's may lie within its whole's.
  void beginPhrase(const std::vector<int>& objects, bool part = false);
  void endPhrase();
  bool empty() const { return caption_.text.empty(); }
  /// The finished caption, as a sentence with capital and full stop where asked for.
  SceneCaption finish(bool capital, bool fullStop);

 private:
  int nextStart() const;

  SceneCaption caption_;
  std::vector<std::size_t> open_;  ///< indices into caption_.phrases, the innermost last
};

}  // namespace ws::scenes
