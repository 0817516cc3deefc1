// Loads the engine library at run time: LibTorch and its kind take 0.6 s to load, which a window must not wait for, and
// OpenBLAS looks at its environment when it is loaded, which must come after main's first line.
#include <dlfcn.h>

#include <cstdlib>
#include <mutex>
#include <string>

#include "core/base/files.h"
#include "core/base/process.h"
#include "core/engine/entry.h"

namespace ws {
namespace {

std::filesystem::path engineLibrary() {
  if (const char* named = std::getenv("WORDSIGHT_ENGINE")) return named;
  return libraryFolder() / "libwordsight-engine.so";
}

/// The library stays loaded for the life of the process: LibTorch can't be unloaded safely.
void* engineHandle() {
  static std::mutex mutex;
  static void* handle = nullptr;
  const std::scoped_lock lock(mutex);
  if (handle) return handle;
  const auto file = engineLibrary();
  handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    const char* why = ::dlerror();
    throw Error(ErrorCode::Internal, displayPath(file),
                std::string("the search engine can't be loaded; install Wordsight again (") +
                    (why ? why : "no reason given") + ")");
  }
  return handle;
}

template <class Function>
Function* symbol(const char* name) {
  if (void* address = ::dlsym(engineHandle(), name)) return reinterpret_cast<Function*>(address);
  throw Error(ErrorCode::Incompatible, displayPath(engineLibrary()),
              "belongs to another version of Wordsight; install Wordsight again");
}

}  // namespace

std::unique_ptr<Engine> openEngine(const std::filesystem::path& path, const EngineOptions& options) {
  return std::unique_ptr<Engine>(symbol<OpenEngineFunction>(kOpenEngineSymbol)(path, options));
}

std::unique_ptr<Workshop> openWorkshop() {
  return std::unique_ptr<Workshop>(symbol<OpenWorkshopFunction>(kOpenWorkshopSymbol)());
}

}  // namespace ws
