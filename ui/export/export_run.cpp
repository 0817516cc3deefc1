#include "ui/export/export_run.h"

#include "core/base/files.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

bool endsTheRun(const Error& error) {
  return error.code == ErrorCode::DiskFull || error.code == ErrorCode::InvalidArgument ||
         error.code == ErrorCode::OutOfMemory;
}

std::string nameOfPhoto(Engine& engine, PhotoId photo) {
  const auto rows = engine.rows(std::span(&photo, 1));
  return rows.empty() ? std::string() : displayPath(rows.front().path.filename());
}

}  // namespace

ExportReport runExport(const std::shared_ptr<Engine>& engine, const ExportOrder& order,
                       std::stop_token stop, const std::function<void(int done)>& progress) {
  std::vector<PhotoId> photos = order.job.photos;
  if (!order.selection) photos.resize(1);
  ExportReport report;
  for (const PhotoId photo : photos) {
    try {
      throwIfStopped(stop);
      FigureSource source = exportSource(engine, order.job, photo, stop);
      if (order.sideBySide) source.selections = everyWord(source.alignment);
      const bool named = !order.selection && !order.name.empty();
      const auto base = order.folder / (named ? order.name : figureName(source.origin.photo));
      const auto files = writeFigure(source, order.choice, base, stop);
      report.files.insert(report.files.end(), files.begin(), files.end());
    } catch (const Error& error) {
      if (error.code == ErrorCode::Cancelled) {
        report.stopped = true;
        return report;
      }
      if (photos.size() == 1 || endsTheRun(error)) throw;
      report.problems.push_back({nameOfPhoto(*engine, photo), error});
    }
    progress(++report.photosDone);
  }
  return report;
}

ExportRun::ExportRun(Desk& desk, QObject* parent) : QObject(parent), desk_(desk) {}

ExportRun::~ExportRun() {
  cancel_.request_stop();
  life_.request_stop();
}

void ExportRun::cancel() { cancel_.request_stop(); }

void ExportRun::start(ExportOrder order) {
  if (running_ || !desk_.engine()) return;
  running_ = true;
  cancel_ = {};
  const int photos = order.selection ? static_cast<int>(order.job.photos.size()) : 1;
  const QPointer<QObject> alive(this);
  life_ = runOn(
      desk_.pool(), this,
      [this, alive, photos, engine = desk_.engine(), order = std::move(order),
       cancel = cancel_](std::stop_token life) {
        const std::stop_callback withTheDialog(life, [&cancel] { cancel.request_stop(); });
        return runExport(engine, order, cancel.get_token(), [&](int done) {
          deliver(alive, life, [this, done, photos] { Q_EMIT progressed(done, photos); });
        });
      },
      [this](Result<ExportReport> result) {
        running_ = false;
        ExportReport report;
        if (result)
          report = std::move(*result);
        else
          report.problems.push_back({{}, result.error()});
        Q_EMIT ended(report);
      });
}

}  // namespace ws
