#pragma once
// The question that the window asks: one value, changed by typing, by chips and by pictures, with
// one undo for all of it. GUI thread only.
#include <QObject>
#include <QUndoStack>

#include "ui/search/query_state.h"
#include "ui/search/query_text.h"

namespace ws {

class Question : public QObject {
  Q_OBJECT

 public:
  static constexpr int kPicturesMost = 8;  ///< beyond, a line of chips is no question any more

  explicit Question(QObject* parent);

  const QueryState& state() const { return state_; }
  QUndoStack& undoStack() { return undo_; }

  /// Another question altogether, without a way back: that of the last session.
  void reset(QueryState state);
  /// Another question, with a way back: one of the history.
  void replace(QueryState state);
  /// The text as it now stands in the line. Words typed in one go are undone in one.
  void type(const QString& text, int cursor);
  void moveCursor(int cursor) { state_.cursor = cursor; }
  /// All of them, or as many as there is room for. @return whether there was room for all
  bool addPictures(const std::vector<PicturePart>& parts);
  bool addPicture(const PicturePart& part) { return addPictures({part}); }
  void removePicture(int picture);
  /// The thumbnail of a library photo (or of a part of it), for every chip that shows it.
  void setThumb(const QueryPicture& of, const QImage& thumb);

  /// Words as the engine reads the text now: that is where weights are written. Until they come for
  /// a changed text, weights of words can't be changed.
  void setWords(const std::vector<Word>& words);
  /// @param word  an index into the words; pictures follow those of the text
  void setWeight(int word, float weight);
  float weightOf(int word) const;

 Q_SIGNALS:
  void changed();        ///< what is asked
  void thumbsChanged();  ///< only how it looks

 private:
  class Command;
  void push(QueryState after, const QString& text, int mergeId);
  void take(const QueryState& state);
  void fillThumbs();

  QueryState state_;
  std::vector<TextSpan> words_;      ///< those of the text
  QString wordsText_;                ///< which they stand in
  std::vector<PicturePart> thumbs_;  ///< known of library photos: those in the undo have none yet
  QUndoStack undo_;
};

}  // namespace ws
