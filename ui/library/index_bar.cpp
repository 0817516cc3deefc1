#include "ui/library/index_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/library/index_job.h"
#include "ui/qt_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

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

QString timeLeftText(double seconds) {
  if (seconds < 0) return {};
  constexpr double kMinute = 60, kHour = 3600;
  if (seconds < kMinute) return QCoreApplication::translate("ws::IndexBar", "less than a minute");
  if (seconds < 1.5 * kHour)
    return QCoreApplication::translate("ws::IndexBar", "about %Ln min", nullptr,
                                       static_cast<int>(std::lround(seconds / kMinute)));
  return QCoreApplication::translate("ws::IndexBar", "about %Ln h", nullptr,
                                     static_cast<int>(std::lround(seconds / kHour)));
}

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
  setFixedHeight(34);
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
  setFailedCount(0);
  modelBusy_->hide();
  update();
}

void IndexBar::refreshIcons() {
  constexpr int kIcon = 14;
  smaller_->setPixmap(
      iconPixmap(QStringLiteral("small"), kIcon, theme().quiet, devicePixelRatioF()));
  larger_->setPixmap(
      iconPixmap(QStringLiteral("large"), kIcon, theme().quiet, devicePixelRatioF()));
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

void IndexBar::setModel(const QString& text, const QString& tip, bool busy) {
  model_->setText(text);
  model_->setToolTip(tip);
  modelBusy_->setVisible(busy);
}

QString IndexBar::runningText() const {
  const auto& state = job_.progress();
  QStringList parts;
  if (state.phase == "scan") {
    parts << (state.done > 0 ? tr("Looking for photos: %1 found").arg(countText(state.done))
                             : tr("Looking for photos"));
  } else if (job_.isDrawing()) {
    parts << (state.total > 0 ? tr("Drawing the demo: %1 of %2")
                                    .arg(countText(state.done), countText(state.total))
                              : tr("Drawing the demo"));
  } else if (state.total > 0) {
    parts << tr("Indexing %1 of %2").arg(countText(state.done), countText(state.total));
    if (state.perSecond > 0 && !job_.isPaused())
      parts << tr("%1 photos/s").arg(countText(std::llround(state.perSecond)));
  } else {
    parts << tr("Indexing");
  }
  if (job_.isPaused())
    parts << tr("paused");
  else if (const QString left = timeLeftText(job_.secondsLeft()); !left.isEmpty())
    parts << tr("%1 left").arg(left);
  return parts.join(QStringLiteral(" · "));
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
    const QString resting =
        photos_ == 0 ? QString()
        : indexed_ >= photos_
            ? tr("%Ln photo(s), all indexed", nullptr, static_cast<int>(photos_))
            : tr("%1 of %2 photos indexed").arg(countText(indexed_), countText(photos_));
    text_->setText(notice_.isEmpty() ? resting : notice_);
    return;
  }
  text_->setText(runningText());
  const auto& state = job_.progress();
  // Thousandths: counts may exceed what an int holds.
  bar_->setRange(0, state.total > 0 ? 1000 : 0);
  if (state.total > 0)
    bar_->setValue(static_cast<int>(1000.0 * static_cast<double>(state.done) /
                                    static_cast<double>(state.total)));
}

}  // namespace ws
