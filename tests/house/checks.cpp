#include "tests/house/checks.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include "tests/house/rules.h"

namespace ws::house {
namespace {

struct Include {
  std::string name;
  bool quoted = false;
};

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::any_of(names, [&](const auto& n) { return n == "*" || n == name; });
}

bool matches(const std::string& text, const std::string& pattern) {
  return std::regex_match(text, std::regex(pattern));
}

std::vector<Include> includesOf(const std::string& text) {
  static const std::regex line(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<Include> found;
  std::istringstream lines(text);
  for (std::string one; std::getline(lines, one);) {
    std::smatch parts;
    if (std::regex_search(one, parts, line)) found.push_back({parts[2], parts[1] == "\""});
  }
  return found;
}

const Room& rowOf(const std::string& room) { return *std::ranges::find(kRooms, room, &Room::name); }

/// The folder whose insides a path is one of ("core/train/scenes" of
/// "core/train/scenes/detail/pen.h").
bool isInside(const std::string& path) { return path.find("/detail/") != std::string::npos; }

std::string problemOfHouseInclude(const SourceFile& file, const std::string& from,
                                  const std::string& name,
                                  const std::set<std::string>& torchHeaders) {
  const std::string to = roomOf(name);
  if (to.empty()) return "is in no room of the table";
  if (to != from && !contains(rowOf(from).mayInclude, to)) return from + " may not include " + to;
  if (from == "tests") return {};
  if (to != from && isInside(name)) return "is an inside of " + to;
  if (isPublicHeader(file.path) && isInside(name)) return "is an inside, and this header is public";
  if (!torchHeaders.contains(name)) return {};
  const auto& torchRooms = std::ranges::find(kLibraries, "LibTorch", &Library::name)->rooms;
  if (!contains(torchRooms, from)) return "shows LibTorch, which " + from + " may not see";
  if (isPublicHeader(file.path) && !isTorchHeader(file))
    return "shows LibTorch, and this header doesn't say \"" + kTorchMark + "\"";
  return {};
}

std::string problemOfLibraryInclude(const SourceFile& file, const std::string& from,
                                    const std::string& name) {
  if (from == "tests") return {};
  const auto library = std::ranges::find_if(
      kLibraries, [&](const Library& one) { return matches(name, one.headers); });
  if (library == kLibraries.end()) return "is of no library of the table";
  if (!contains(library->rooms, from)) return from + " may not see " + library->name;
  const bool allowed =
      library->inPublicHeaders || (library->name == "LibTorch" && isTorchHeader(file));
  if (isPublicHeader(file.path) && !allowed) return "a public header may not show " + library->name;
  return {};
}

}  // namespace

std::string roomOf(const std::string& path) {
  const auto row =
      std::ranges::find_if(kRooms, [&](const Room& room) { return matches(path, room.files); });
  return row == kRooms.end() ? std::string() : row->name;
}

bool isPublicHeader(const std::string& path) {
  return path.starts_with("core/") && path.ends_with(".h") && !isInside(path);
}

bool isTorchHeader(const SourceFile& file) {
  return isPublicHeader(file.path) && file.text.find(kTorchMark) != std::string::npos;
}

bool isText(const std::string& path) { return matches(path, kTextFiles); }

std::vector<std::string> includeProblems(const SourceFile& file,
                                         const std::set<std::string>& torchHeaders) {
  const std::string from = roomOf(file.path);
  if (from.empty()) return {file.path + " is in no room of the table in tests/house/rules.h"};
  std::vector<std::string> problems;
  for (const auto& [name, quoted] : includesOf(file.text)) {
    if (quoted && name.ends_with(".moc")) continue;  // made by Qt beside its source
    const bool ours = quoted && matches(name, "(core|ui|app|tests)/.*");
    const std::string problem = ours     ? problemOfHouseInclude(file, from, name, torchHeaders)
                                : quoted ? "must be named from the root: core/..., ui/..., app/..."
                                         : problemOfLibraryInclude(file, from, name);
    if (!problem.empty()) problems.push_back(file.path + ": " + name + ": " + problem);
  }
  return problems;
}

std::vector<std::string> formProblems(const SourceFile& file) {
  static const std::regex unfinished(kUnfinished), machinePath(kMachinePaths);
  std::vector<std::string> problems;
  const int lines = lineCount(file.text);
  if (matches(file.path, kCodeFiles) && lines > kMostLines)
    problems.push_back(file.path + ": " + std::to_string(lines) + " lines; over " +
                       std::to_string(kMostLines) + " a file asks to be two");
  std::istringstream text(file.text);
  int number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    const std::string where = file.path + ":" + std::to_string(number) + ": ";
    if (std::regex_search(line, unfinished)) problems.push_back(where + "unfinished work");
    if (std::regex_search(line, machinePath)) problems.push_back(where + "a path of one machine");
  }
  return problems;
}

int lineCount(std::string_view text) {
  const auto feeds = std::ranges::count(text, '\n');
  return static_cast<int>(feeds) + (!text.empty() && text.back() != '\n' ? 1 : 0);
}

}  // namespace ws::house
