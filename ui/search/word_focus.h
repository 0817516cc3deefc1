#pragma once
// Which words the user looks at: the one hovered, else those pinned. One state for chips, grid and
// photo page.
#include <QObject>
#include <QTimer>
#include <vector>

namespace ws {

class WordFocus : public QObject {
  Q_OBJECT

 public:
  explicit WordFocus(QObject* parent);

  /// A new sentence: nothing is hovered or pinned.
  void clear();
  void hover(int word);    ///< at once
  void unhover(int word);  ///< after a moment, so that moving from chip to chip doesn't flicker
  void togglePin(int word);
  bool unpinAll();  ///< false where nothing was pinned

  int hovered() const { return hovered_; }
  bool isPinned(int word) const;
  /// Indices into the sentence's words; empty: none in particular.
  std::vector<int> active() const;

 Q_SIGNALS:
  void changed();

 private:
  int hovered_ = -1;
  std::vector<int> pinned_;
  QTimer leave_;
};

}  // namespace ws
