#pragma once
// Names of files that are made of people's words.
#include <string>
#include <string_view>

namespace ws {

/// A word as a piece of a file name: letters and digits of any script stay, all else becomes '_';
/// at most 80 bytes, cut between characters. UTF-8 in, UTF-8 out.
std::string fileNamePart(std::string_view word);

}  // namespace ws
