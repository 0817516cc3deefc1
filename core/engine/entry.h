#pragma once
// The door of the engine library: what the loader looks up by name.
#include "core/engine.h"
#include "core/workshop.h"

namespace ws {

constexpr const char* kOpenEngineSymbol = "wordsight_open_engine";
constexpr const char* kOpenWorkshopSymbol = "wordsight_open_workshop";
using OpenEngineFunction = Engine*(const std::filesystem::path& library, const EngineOptions& options);
using OpenWorkshopFunction = Workshop*();

}  // namespace ws
