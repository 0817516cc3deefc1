#pragma once
// The running job, step by step: what is done, how fast, how long still; hold it, stop it.
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>
#include <array>

class QGridLayout;

namespace ws {

class IndexJob;

class JobCard : public QWidget {
  Q_OBJECT

 public:
  JobCard(IndexJob& job, QWidget* parent);
  /// @param photos  that can be read
  void setCounts(qint64 photos, qint64 indexed);
  void setReady(bool ready);  ///< photos can be looked for
  void refreshIcons() { reflect(); }

 private:
  struct Line {
    QLabel* sign;
    QLabel* name;
    QLabel* text;
  };
  void reflect();

  IndexJob& job_;
  QLabel* title_;
  QWidget* steps_;
  std::array<Line, 3> lines_{};
  QProgressBar* bar_;
  QLabel* pace_;
  QPushButton* pause_;
  QPushButton* cancel_;
  QPushButton* look_;
  qint64 photos_ = 0, indexed_ = 0;
  bool ready_ = false;
};

}  // namespace ws
