#pragma once
// One function an operation of cases.json; arguments and outputs are those of the golden README's
// table.
#include "tests/golden/runner/case.h"

namespace ws::golden {

// teran_operations.cpp
Answer alignSimilarity(const Case& c);
Answer alignLoss(const Case& c);
Answer pairLoss(const Case& c);
Answer hingeFromScores(const Case& c);
Answer permutationInvariant(const Case& c);
Answer aggregator(const Case& c);
Answer boxEncoding(const Case& c);
Answer textPositional(const Case& c);
Answer model(const Case& c);

// metric_operations.cpp
Answer recallAndNdcg(const Case& c);
Answer recallFromScores(const Case& c);
Answer ndcgFromRanking(const Case& c);
Answer ndcgFromScores(const Case& c);

}  // namespace ws::golden
