#pragma once
// The one quiet line of truth above the grid: how many photos answer, of how many, how thoroughly
// and how fast, by which rule; or what is missing for an answer.
#include <QString>
#include <QStringList>

#include "core/engine.h"

namespace ws {

struct Truth {
  bool asks = false;          ///< there is a question
  bool onlyUnwanted = false;  ///< which has nothing to look for
  bool engineThere = false, engineFailed = false;
  const SearchResults* results = nullptr;  ///< the last answer
  int relevant = 0;                        ///< of it, where the line now lies
  qint64 listed = 0;                       ///< photos while nothing is asked
  bool allOffline = false;                 ///< no folder of the library is there
  QString unknown;                         ///< words that the model doesn't know
  QString scale;                           ///< of the heat that shows; empty: none shows
};

/// Rich text each, the most telling first.
QStringList truthParts(const Truth& truth);

}  // namespace ws
