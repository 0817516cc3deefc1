#include "ui/library/job_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/library/index_job.h"
#include "ui/library/job_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace ws {
namespace {

constexpr int kSign = 16;

QString signOf(JobStage::State state) {
  switch (state) {
    case JobStage::State::Waiting:
      return QStringLiteral("waiting");
    case JobStage::State::Running:
      return QStringLiteral("running");
    case JobStage::State::Done:
      return QStringLiteral("done");
  }
  return {};
}

}  // namespace

JobCard::JobCard(IndexJob& job, QWidget* parent)
    : QWidget(parent),
      job_(job),
      title_(new QLabel(this)),
      steps_(new QWidget(this)),
      bar_(new QProgressBar(this)),
      pace_(new QLabel(this)),
      pause_(new QPushButton(tr("Pause"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      look_(new QPushButton(tr("Look for new photos"), this)) {
  setObjectName(QStringLiteral("jobCard"));
  setProperty("role", "card");
  setAttribute(Qt::WA_StyledBackground);
  title_->setObjectName(QStringLiteral("jobTitle"));
  title_->setProperty("role", "strong");
  pace_->setObjectName(QStringLiteral("jobPace"));
  pace_->setProperty("role", "quiet");
  pause_->setObjectName(QStringLiteral("jobPause"));
  cancel_->setObjectName(QStringLiteral("jobCancel"));
  look_->setObjectName(QStringLiteral("lookForPhotos"));
  bar_->setAccessibleName(tr("Indexing"));
  bar_->setTextVisible(false);
  bar_->setRange(0, 1000);

  auto* grid = new QGridLayout(steps_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(4);
  grid->setColumnStretch(2, 1);
  for (int i = 0; i < static_cast<int>(lines_.size()); ++i) {
    Line& line = lines_[static_cast<std::size_t>(i)];
    line = {new QLabel(steps_), new QLabel(steps_), new QLabel(steps_)};
    line.text->setProperty("role", "quiet");
    grid->addWidget(line.sign, i, 0);
    grid->addWidget(line.name, i, 1);
    grid->addWidget(line.text, i, 2);
  }
  auto* top = new QHBoxLayout;
  top->setSpacing(8);
  top->addWidget(title_, 1);
  for (QPushButton* button : {look_, pause_, cancel_}) top->addWidget(button);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 12, 14);
  layout->setSpacing(10);
  layout->addLayout(top);
  layout->addWidget(steps_);
  layout->addWidget(bar_);
  layout->addWidget(pace_);

  connect(&job_, &IndexJob::changed, this, &JobCard::reflect);
  connect(pause_, &QPushButton::clicked, this, [this] { job_.setPaused(!job_.isPaused()); });
  connect(cancel_, &QPushButton::clicked, &job_, &IndexJob::cancel);
  connect(look_, &QPushButton::clicked, &job_, [this] { job_.start({}); });
  reflect();
}

void JobCard::setCounts(qint64 photos, qint64 indexed) {
  photos_ = photos;
  indexed_ = indexed;
  reflect();
}

void JobCard::setReady(bool ready) {
  ready_ = ready;
  reflect();
}

void JobCard::reflect() {
  const bool running = job_.isRunning();
  title_->setText(running        ? job_.isPaused() ? tr("Indexing is paused") : tr("Indexing")
                         : photos_ == 0 ? tr("No photos yet")
                                 : restingText(photos_, indexed_));
  for (QWidget* part : {static_cast<QWidget*>(steps_), static_cast<QWidget*>(bar_),
                        static_cast<QWidget*>(pace_), static_cast<QWidget*>(cancel_)})
    part->setVisible(running);
  pause_->setVisible(running && !job_.isDrawing());  // what can't be held isn't offered
  pause_->setText(job_.isPaused() ? tr("Resume") : tr("Pause"));
  look_->setVisible(!running && photos_ > 0);
  look_->setEnabled(ready_);
  const auto& stages = job_.stages();
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const bool used = i < stages.size();
    for (QLabel* part : {lines_[i].sign, lines_[i].name, lines_[i].text}) part->setVisible(used);
    if (!used) continue;
    const bool now = stages[i].state == JobStage::State::Running;
    lines_[i].sign->setPixmap(iconPixmap(
        signOf(stages[i].state), kSign, now ? theme().accent : theme().quiet, devicePixelRatioF()));
    lines_[i].name->setText(stageName(stages[i].kind));
    lines_[i].text->setText(stageText(stages[i]));
  }
  const auto& state = job_.progress();
  bar_->setRange(0,
                 state.total > 0 ? 1000 : 0);  // thousandths: counts may exceed what an int holds
  if (state.total > 0)
    bar_->setValue(static_cast<int>(1000.0 * static_cast<double>(state.done) /
                                    static_cast<double>(state.total)));
  pace_->setText(paceText(job_));
}

}  // namespace ws
