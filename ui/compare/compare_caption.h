#pragma once
// What one side of a comparison is, and its score: a photo's name, or a sentence that can be typed.
#include <QLabel>
#include <QLineEdit>
#include <QWidget>
#include <optional>

namespace ws {

class CompareCaption : public QWidget {
  Q_OBJECT

 public:
  /// @param name  of the object, and in front of those of its parts
  CompareCaption(const QString& name, QWidget* parent);

  /// What it is: a photo's name, or a sentence. `pinned`: with the pin's sign.
  void setTitle(const QString& title, bool pinned);
  void setScore(std::optional<float> score, int scoredWords);
  /// A line that can be typed in takes the title's place.
  void setEditable(bool editable);
  bool isEditable() const { return editable_; }
  void setSentence(const QString& sentence);  ///< says nothing
  QLineEdit& field() { return *field_; }
  QString title() const { return title_; }

 Q_SIGNALS:
  void sentenceEdited(const QString& sentence);  ///< by the user
  void escaped();                                ///< Esc in the line

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void reflectTitle();
  QLabel* pin_;
  QLabel* name_;
  QLineEdit* field_;
  QLabel* score_;
  QString title_;
  bool pinned_ = false;
  bool editable_ = false;
};

}  // namespace ws
