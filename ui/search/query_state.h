#pragma once
// A question as the window holds it: the typed text, which is the one truth about words, and the
// pictures beside it.
#include <QImage>
#include <QString>
#include <vector>

#include "core/engine.h"

namespace ws {

struct PicturePart {
  QueryPicture picture;
  QImage thumb;  ///< a small square for its chip

  bool asksSame(const PicturePart& other) const;
};

struct QueryState {
  QString text;
  std::vector<PicturePart> pictures;
  int cursor = 0;  ///< where it stood in the text

  bool isEmpty() const { return pictures.empty() && text.trimmed().isEmpty(); }
  /// The same question, whatever the cursor and blanks at the end.
  bool asksSame(const QueryState& other) const;
  Query query(const PhotoFilter& filter) const;
  /// The pictures as the words that follow those of the text in an answer.
  std::vector<Word> pictureWords() const;
  /// What a person would call it: "beach.jpg, a red car".
  QString title() const;
};

}  // namespace ws
