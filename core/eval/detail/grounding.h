#pragma once
// What every sentence says about its own photo and its photo's twin: pointing, phrases, pairs.
#include <stop_token>

#include "core/eval/detail/embed.h"

namespace ws {

/// Fills pointing, byRole, byKind, phrases, partPhrases, pairs and pairsByRelation. Phase "point".
/// @throws Error Cancelled
void ground(const Dataset& dataset, const EmbeddedDataset& embedded, const EvaluatedModel& model,
            const Progress& progress, const std::stop_token& stop, EvaluationReport& report);

}  // namespace ws
