#pragma once
// Where sentences are typed or pasted: Return gives one, a paste of several lines gives all.
#include <QPlainTextEdit>

namespace ws {

class SentenceField : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit SentenceField(QWidget* parent);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

 Q_SIGNALS:
  void given(const QString& text);  ///< one line or more
  void left();                      ///< Down: to the list
  void escaped();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool canInsertFromMimeData(const QMimeData* source) const override;
  void insertFromMimeData(const QMimeData* source) override;
  void changeEvent(QEvent* event) override;
};

}  // namespace ws
