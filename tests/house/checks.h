#pragma once
// What the house test asks of one file. Pure functions: made-up files are as good as real ones.
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ws::house {

struct SourceFile {
  std::string path;  ///< from the root, with '/'
  std::string text;
};

/// The name of the room that a path belongs to by kRooms; empty where it belongs to none.
std::string roomOf(const std::string& path);

/// Whether other rooms may include it: a header in core, outside `detail/`.
bool isPublicHeader(const std::string& path);

bool isText(const std::string& path);

/// Whether it is a public header that says that it shows LibTorch's types.
bool isTorchHeader(const SourceFile& file);

/// One sentence for each include line that breaks a rule.
/// @param torchHeaders  paths of all files that are isTorchHeader
std::vector<std::string> includeProblems(const SourceFile& file,
                                         const std::set<std::string>& torchHeaders);

/// One sentence for each rule of form that the file breaks: length, unfinished work, paths of one
/// machine.
std::vector<std::string> formProblems(const SourceFile& file);

int lineCount(std::string_view text);

}  // namespace ws::house
