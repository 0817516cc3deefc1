#pragma once
// The status bar: in words, what is being indexed, how fast, how long still, what failed, which
// model.
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QTimer>
#include <QWidget>

namespace ws {

class IndexJob;

class IndexBar : public QWidget {
  Q_OBJECT

 public:
  IndexBar(IndexJob& job, QWidget* parent);

  void setFailedCount(qint64 count);
  /// @param photos  that can be read
  void setCounts(qint64 photos, qint64 indexed);
  /// How the last job ended, shown while none runs; an unfinished one can be continued.
  void setNotice(const QString& notice, bool unfinished);
  void say(const QString& text);  ///< for a moment, in place of the rest
  void setModel(const QString& text, const QString& tip, bool busy);
  QSlider* tileSlider() const { return slider_; }
  void refreshIcons();

 Q_SIGNALS:
  void failedRequested();

 private:
  void update();

  IndexJob& job_;
  QLabel* text_;
  QProgressBar* bar_;
  QPushButton* pause_;
  QPushButton* cancel_;
  QPushButton* continue_;
  QPushButton* failed_;
  QLabel* model_;
  QProgressBar* modelBusy_;
  QSlider* slider_;
  QLabel* smaller_;
  QLabel* larger_;
  qint64 photos_ = 0;
  qint64 indexed_ = 0;
  QString notice_;
  QTimer said_;
  bool unfinished_ = false;
};

}  // namespace ws
