#pragma once
// The typed question, quietly marked where it stands: marks in the quiet colour, each word
// underlined in its own, unknown words struck through.
#include <QInputMethodEvent>
#include <QList>
#include <QString>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// Formats for a QLineEdit, as the attributes of an input method's event: the one door a line edit
/// has for them. Words whose text isn't where they say any more (the engine hasn't read the newest
/// letters yet) are left out. @param cursor  positions count from it
QList<QInputMethodEvent::Attribute> lineFormats(const QString& text, int cursor,
                                                const std::vector<Word>& words);

}  // namespace ws
