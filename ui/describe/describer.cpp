#include "ui/describe/describer.h"

#include <QElapsedTimer>
#include <algorithm>

#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr const char* kTag = "describe";
// How many at once: so many that they take about this long. A hover or a search waits no longer.
constexpr int kFirst = 16, kLeast = 1, kMost = 512;
constexpr int kQuickMs = 20, kSlowMs = 60;

struct Answer {
  std::vector<Alignment> alignments;
  qint64 tookMs = 0;
};

}  // namespace

Describer::Describer(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {}

void Describer::start(PhotoId photo, QStringList sentences) {
  stop();
  photo_ = photo;
  sentences_ = std::move(sentences);
  atOnce_ = kFirst;
  Q_EMIT changed();
  askNext();
}

void Describer::stop() {
  desk_.questions().cancel(kTag);
  const bool running = isRunning();
  sentences_.clear();
  done_ = 0;
  if (running) Q_EMIT changed();
}

void Describer::askNext() {
  if (!isRunning() || !desk_.engine()) return;
  const QStringList now = sentences_.mid(done_, atOnce_);
  ask(
      desk_.questions(), kTag, this,
      [engine = desk_.engine(), photo = photo_, now](std::stop_token stop) {
        QElapsedTimer clock;
        clock.start();
        std::vector<std::string> texts;
        for (const QString& sentence : now) texts.push_back(sentence.toStdString());
        Answer answer;
        answer.alignments = engine->describe(photo, texts, {}, stop);
        answer.tookMs = clock.elapsed();
        return answer;
      },
      [this, now](Result<Answer> answer) {
        if (!answer) {
          stop();
          Q_EMIT failed(answer.error());
          return;
        }
        if (answer->tookMs < kQuickMs)
          atOnce_ = std::min(kMost, 2 * atOnce_);
        else if (answer->tookMs > kSlowMs)
          atOnce_ = std::max(kLeast, atOnce_ / 2);
        done_ += static_cast<int>(now.size());
        Q_EMIT answered(now, answer->alignments);
        Q_EMIT changed();
        askNext();
      });
}

}  // namespace ws
