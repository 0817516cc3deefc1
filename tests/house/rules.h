#pragma once
// The rules of the house as data: which rooms there are, whom each may include, which libraries it
// may see. A new room, library or LibTorch header is one line here, and so a decision that somebody
// sees.
#include <string>
#include <vector>

namespace ws::house {

struct Room {
  std::string name;
  std::string
      files;  ///< regular expression over the path from the root; the first row that matches counts
  std::vector<std::string> mayInclude;  ///< rooms besides itself; "*" is all
};

// From the ground floor up. model, align and train build without media and below on machines that
// have LibTorch only, so what of those rooms uses media is a target of its own (the painter, the
// writer of scene files).
inline const std::vector<Room> kRooms{
    {"base", "core/base/.*", {}},
    {"catalog", "core/catalog/.*", {"base"}},
    {"media", "core/media/.*", {"base"}},
    {"text", "core/text/.*", {"base"}},
    {"model", "core/model/.*", {"base", "media", "text"}},
    {"align", "core/align/.*", {"base", "media", "text", "model"}},
    {"index", "core/index/.*", {"base", "media", "text", "model", "align"}},
    {"library", "core/library/.*", {"base", "catalog", "media", "text", "model", "align", "index"}},
    {"eval", "core/eval/.*", {"base", "media", "text", "model", "align", "index"}},
    {"train", "core/train/.*", {"base", "media", "text", "model", "align", "index"}},
    {"shelf", R"(core/shelf(/.*|[^/]*\.cpp))", {"base", "catalog", "faces"}},
    {"engine",
     "core/engine/.*",
     {"base", "catalog", "media", "text", "model", "align", "index", "library", "eval", "train",
      "faces"}},
    {"faces", R"(core/[^/]+\.(h|cpp))", {"base"}},
    {"ui", "ui/.*", {"base", "faces"}},
    {"app", "app/.*", {"base", "faces", "ui"}},
    {"tests", "tests/.*", {"*"}},
    {"cmake", "cmake/.*", {}},
};

struct Library {
  std::string name;
  std::string headers;             ///< regular expression over the name between <> or ""
  std::vector<std::string> rooms;  ///< where it may be included; "*" is everywhere
  bool inPublicHeaders = false;    ///< of core's rooms
};

inline const std::vector<Library> kLibraries{
    {"the language", "[a-z0-9_]+", {"*"}, true},
    {"the system",
     R"(((sys|linux|asm)/.*|(unistd|fcntl|dirent|dlfcn|errno|poll|signal|sched|pthread|termios|cpuid|immintrin)\.h))",
     {"*"}},
    {"fmt", "fmt/.*", {"*"}},
    {"LibTorch",
     "(torch|ATen|c10|caffe2)/.*",
     {"model", "align", "eval", "train"}},  // eval: the batched scores of align
    {"OpenCV", "opencv2/.*", {"media", "align"}},
    {"libvips", "vips/.*", {"media"}},
    {"Exiv2", "exiv2/.*", {"media"}},
    {"libheif", "libheif/.*", {"media"}},
    {"libtiff", R"(tiff(io)?\.h)", {"media"}},
    {"LibRaw", "libraw/.*", {"media"}},
    {"Little CMS", R"(lcms2\.h)", {"media"}},
    {"zlib", R"(zlib\.h)", {"media"}},
    {"FAISS", "faiss/.*", {"index"}},
    {"SQLite", R"((SQLiteCpp/.*|sqlite3\.h))", {"catalog"}},
    {"Highway", "hwy/.*", {"align", "index"}},
    {"ICU", "unicode/.*", {"text"}},
    {"nlohmann-json's names", R"(nlohmann/json_fwd\.hpp)", {"model", "train"}, true},
    {"nlohmann-json",
     "nlohmann/.*",
     {"text", "model", "align", "index", "library", "eval", "train", "engine", "app"}},
    {"xxHash", R"(xxhash\.h)", {"base"}},
    {"OpenSSL", "openssl/.*", {"base"}},
    {"CLI11", "CLI/.*", {"app"}},
    {"expected", "tl/.*", {"ui"}},
    {"Qt", R"((Qt\w*(/.*)?|Q[A-Z]\w*|q[a-z]+\.h))", {"ui", "app"}},
};

/// A public header of core that shows LibTorch's types says so in these words, for only rooms that
/// may see LibTorch may include it.
inline const std::string kTorchMark = "Includes LibTorch";

/// Limits of form.
inline constexpr int kMostLines = 400;       // of a file of code
inline constexpr int kMostReadmeLines = 40;  // of a room's README.md
inline const std::string kUnfinished = R"(\b(TO{1}DO|FIX{1}ME)\b)";
inline const std::string kMachinePaths =
    R"((^|[^A-Za-z0-9_.])/((work|farm|root)/|tmp/(bash_jobs|ws)\b))";

/// Where the rules of form are checked, and the files that count as text and as code.
inline const std::vector<std::string> kFolders{"core",      "ui",        "app",  "tests", "cmake",
                                               "packaging", "resources", "i18n", "scripts",   ".ci"};
inline const std::string kTextFiles =
    R"((.*\.(h|cpp|cmake|txt|md|sh|py|json|in|xml|desktop|qss|svg|ts|sql|1)|(.*/)?(run|test|wordsight-cli)))";
inline const std::string kCodeFiles =
    R"((.*\.(h|cpp|cmake|sh|py)|.*CMakeLists\.txt|(.*/)?(run|test)))";

}  // namespace ws::house
