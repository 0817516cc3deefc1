#pragma once
// Where a bench may write.
#include <stdlib.h>

#include <filesystem>
#include <string>

namespace ws::bench {

/// A folder of its own that goes away at the end.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "wordsight-bench-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~Scratch() { std::filesystem::remove_all(folder_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::filesystem::path& operator*() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace ws::bench
