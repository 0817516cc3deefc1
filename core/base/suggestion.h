#pragma once
// A sentence worth trying on a collection, and what to look for in its answer.
#include <string>

namespace ws {

struct Suggestion {
  std::string text;
  std::string ability;  ///< what it shows, in a word or three: "colours", "counts", "limits"
  std::string note;     ///< one sentence: what to look for
};

}  // namespace ws
