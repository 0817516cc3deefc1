#include "ui/library/index_bar.h"

#include <QHBoxLayout>
#include <algorithm>

#include "ui/library/index_job.h"
#include "ui/library/job_words.h"
#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kHeight = 34, kSaidMs = 4000;

QLabel* quietLabel(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setProperty("role", "quiet");
  return label;
}

QPushButton* link(const QString& text, const char* name, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(QLatin1String(name));
  button->setProperty("role", "link");
  button->setCursor(Qt::PointingHandCursor);
  return button;
}

}  // namespace

IndexBar::IndexBar(IndexJob& job, QWidget* parent)
    : QWidget(parent),
      job_(job),
      text_(quietLabel(this)),
      bar_(new QProgressBar(this)),
      pause_(link(tr("Pause"), "pause", this)),
      cancel_(link(tr("Cancel"), "cancel", this)),
      continue_(link(tr("Continue"), "continueIndexing", this)),
      failed_(link({}, "failedPhotos", this)),
      model_(quietLabel(this)),
      modelBusy_(new QProgressBar(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      smaller_(new QLabel(this)),
      larger_(new QLabel(this)) {
  setObjectName(QStringLiteral("statusBar"));
  setAttribute(Qt::WA_StyledBackground);
  text_->setObjectName(QStringLiteral("indexText"));
  bar_->setObjectName(QStringLiteral("indexProgress"));
  bar_->setAccessibleName(tr("Indexing"));
  bar_->setFixedWidth(150);
  bar_->setTextVisible(false);
  modelBusy_->setFixedWidth(60);
  modelBusy_->setTextVisible(false);
  modelBusy_->setRange(0, 0);
  modelBusy_->setAccessibleName(tr("The model is loading"));
  model_->setObjectName(QStringLiteral("modelText"));
  slider_->setObjectName(QStringLiteral("tileSize"));
  slider_->setAccessibleName(tr("Tile size"));
  slider_->setToolTip(tr("Tile size (Ctrl + wheel)"));
  slider_->setFixedWidth(110);

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(14, 0, 14, 0);
  layout->setSpacing(8);
  // The text comes after what can be pressed: its length changes, and Cancel must not move to where
  // Pause was.
  layout->addWidget(bar_, 0, Qt::AlignVCenter);
  layout->addWidget(pause_);
  layout->addWidget(cancel_);
  layout->addWidget(text_);
  layout->addWidget(continue_);
  layout->addWidget(failed_);
  layout->addStretch(1);
  layout->addWidget(modelBusy_, 0, Qt::AlignVCenter);
  layout->addWidget(model_);
  layout->addSpacing(10);
  layout->addWidget(smaller_);
  layout->addWidget(slider_);
  layout->addWidget(larger_);
  refreshIcons();

  connect(&job_, &IndexJob::changed, this, &IndexBar::update);
  connect(pause_, &QPushButton::clicked, this, [this] { job_.setPaused(!job_.isPaused()); });
  connect(cancel_, &QPushButton::clicked, &job_, &IndexJob::cancel);
  connect(continue_, &QPushButton::clicked, &job_, [this] { job_.start({}); });
  connect(failed_, &QPushButton::clicked, this, &IndexBar::failedRequested);
  // As wide as the longer of its two words, so that Cancel stays where it is.
  pause_->setText(tr("Resume"));
  pause_->ensurePolished();
  const int resumeWidth = pause_->sizeHint().width();
  pause_->setText(tr("Pause"));
  pause_->setFixedWidth(std::max(resumeWidth, pause_->sizeHint().width()));
  said_.setSingleShot(true);
  said_.setInterval(kSaidMs);
  connect(&said_, &QTimer::timeout, this, &IndexBar::update);
  setFailedCount(0);
  modelBusy_->hide();
  update();
}

void IndexBar::refreshIcons() {
  const int edge = scaled(14);
  setFixedHeight(scaled(kHeight));
  smaller_->setPixmap(
      iconPixmap(QStringLiteral("small"), edge, theme().quiet, devicePixelRatioF()));
  larger_->setPixmap(iconPixmap(QStringLiteral("large"), edge, theme().quiet, devicePixelRatioF()));
}

void IndexBar::setFailedCount(qint64 count) {
  failed_->setVisible(count > 0);
  failed_->setText(tr("%Ln could not be read", nullptr, static_cast<int>(count)));
}

void IndexBar::setCounts(qint64 photos, qint64 indexed) {
  photos_ = photos;
  indexed_ = indexed;
  update();
}

void IndexBar::setNotice(const QString& notice, bool unfinished) {
  notice_ = notice;
  unfinished_ = unfinished;
  update();
}

void IndexBar::say(const QString& text) {
  text_->setText(text);
  said_.start();
}

void IndexBar::setModel(const QString& text, const QString& tip, bool busy) {
  model_->setText(text);
  model_->setToolTip(tip);
  modelBusy_->setVisible(busy);
}

void IndexBar::update() {
  const bool running = job_.isRunning();
  for (QWidget* part :
       {static_cast<QWidget*>(bar_), static_cast<QWidget*>(pause_), static_cast<QWidget*>(cancel_)})
    part->setVisible(running);
  pause_->setVisible(running && !job_.isDrawing());  // what can't be held isn't offered
  pause_->setText(job_.isPaused() ? tr("Resume") : tr("Pause"));
  continue_->setVisible(!running && unfinished_);
  if (!running) {
    if (!said_.isActive())
      text_->setText(notice_.isEmpty() ? restingText(photos_, indexed_) : notice_);
    return;
  }
  text_->setText(runningText(job_));
  const auto& state = job_.progress();
  // Thousandths: counts may exceed what an int holds.
  bar_->setRange(0, state.total > 0 ? 1000 : 0);
  if (state.total > 0)
    bar_->setValue(static_cast<int>(1000.0 * static_cast<double>(state.done) /
                                    static_cast<double>(state.total)));
}

}  // namespace ws
