#include "core/engine/entry.h"

#include "core/engine/make.h"

#define WS_EXPORT extern "C" __attribute__((visibility("default")))

WS_EXPORT ws::Engine* wordsight_open_engine(const std::filesystem::path& library, const ws::EngineOptions& options) {
  return ws::makeEngine(library, options).release();
}

WS_EXPORT ws::Workshop* wordsight_open_workshop() { return ws::makeWorkshop().release(); }
