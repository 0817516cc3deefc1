#pragma once
// Sits on the bracket over a phrase and says by which rule its words become one map; a click lets
// the user choose another.
#include <QToolButton>

class QMenu;

namespace ws {

class WordFocus;

class PhraseButton : public QToolButton {
  Q_OBJECT

 public:
  PhraseButton(WordFocus& focus, QWidget* parent);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void reflect();
  WordFocus& focus_;
};

/// Adds the three rules to a menu, the one in use checked.
void addPhraseRules(QMenu& menu, WordFocus& focus);

}  // namespace ws
