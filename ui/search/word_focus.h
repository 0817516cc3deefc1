#pragma once
// What the user looks at: the word under the pointer, the words pinned, a phrase, a region. One
// state for chips, grid, photo page and matrix, so that they always agree. GUI thread only.
//
// Words are indices into the words of the newest sentence (alignment.words; pictures of a question
// are its last words). A widget shows selection() where it has room for one map, layers() where
// each may have its own colour, and follows `changed`; regions belong to the photo that is open.
#include <QObject>
#include <QTimer>
#include <vector>

#include "core/base/alignment.h"

namespace ws {

/// What the user has marked and the pointer's leaving doesn't take away: kept for undo and session.
struct WordMarks {
  std::vector<int> pinned;  ///< in the order they were picked: the first, then those beside it
  int phraseFirst = -1, phraseLast = -1;  ///< inclusive; -1: no phrase
  PhraseRule rule = PhraseRule::Mean;
  bool operator==(const WordMarks&) const = default;
};

class WordFocus : public QObject {
  Q_OBJECT

 public:
  explicit WordFocus(QObject* parent);

  /// A new sentence: nothing is hovered or marked.
  void clear();
  /// A sentence whose first `count` words are those of the one before: what was marked among them
  /// stays.
  void keepBelow(int count);
  void hover(int word);      ///< at once
  void unhover(int word);    ///< after a moment, so that moving from chip to chip doesn't flicker
  void togglePin(int word);  ///< pins it alone; where it is alone, lets it go
  /// Another word in its own colour beside those marked, or no more.
  void toggleExtra(int word);
  bool unpinAll();  ///< lets go of pins and phrase; false where there were none

  void setPhrase(int first, int last);  ///< in either order; one word only: that word is pinned
  void setPhraseRule(PhraseRule rule);
  void clearPhrase();

  void hoverRegion(int region);
  void unhoverRegion() { hoverRegion(-1); }
  int regionHovered() const { return region_; }  ///< of the open photo; -1: none

  int hovered() const { return hovered_; }
  bool isPinned(int word) const;
  bool isInPhrase(int word) const;
  bool hasPhrase() const { return marks_.phraseFirst >= 0; }
  PhraseRule phraseRule() const { return marks_.rule; }
  const WordMarks& marks() const { return marks_; }
  void setMarks(const WordMarks& marks);

  /// What one map shows: the word hovered, else the phrase, else those pinned (the highest of
  /// them at each place). No words: none in particular.
  WordSelection selection() const;
  /// What several maps show, one a colour: the word hovered alone, else the phrase and each word
  /// pinned. Empty: none in particular. The colour of a layer is that of its first word.
  std::vector<WordSelection> layers() const;
  /// selection()'s words.
  std::vector<int> active() const { return selection().words; }

 Q_SIGNALS:
  void changed();        ///< selection() and layers()
  void regionChanged();  ///< regionHovered()

 private:
  WordSelection phrase() const;
  void leaveNow();
  int hovered_ = -1;
  int region_ = -1;
  WordMarks marks_;
  QTimer leave_;
};

}  // namespace ws
