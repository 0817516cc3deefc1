#pragma once
// A short list of words with their values, each with a bar in the word's colour; below zero the bar
// is hatched.
#include <QString>
#include <QWidget>
#include <vector>

namespace ws {

struct ValueRow {
  QString word;
  int colour = -1;  ///< of the word, as wordColours gives it
  float value = 0;  ///< where the bar ends: 1 fills the row
};

class ValueRows : public QWidget {
  Q_OBJECT

 public:
  /// @param most  rows that there is room for, whether used or not: what lies below stays where it
  /// is
  ValueRows(int most, QWidget* parent);
  void show(
      std::vector<ValueRow> rows);     ///< highest first; more than there is room for are left out
  void showHint(const QString& text);  ///< in place of rows
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int lineHeight() const;
  const int most_;
  std::vector<ValueRow> rows_;
  QString hint_;
};

}  // namespace ws
