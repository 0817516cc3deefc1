#pragma once
// What this build can read.
#include <string>
#include <utility>
#include <vector>

namespace ws {

/// Every format and feature by name ("tiff", "heif-hevc", "jpeg-arith", "raw", ...), and whether
/// this machine's libraries can read it: asked of them at run time. What is false here gives the
/// error Unsupported from decodePhoto.
std::vector<std::pair<std::string, bool>> formatSupport();

/// The extensions that a scan of a folder picks up: lower case, no dot, sorted.
const std::vector<std::string>& photoExtensions();

}  // namespace ws
