#pragma once
#include <memory>

#include "core/engine.h"
#include "core/workshop.h"

namespace ws {

std::unique_ptr<Workshop> makeWorkshop();
std::unique_ptr<Engine> makeEngine(const std::filesystem::path& library, const EngineOptions& options);

}  // namespace ws
