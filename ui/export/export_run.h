#pragma once
// One export, from the first file to the last, on a thread of the pool.
#include <QObject>
#include <filesystem>
#include <stop_token>

#include "ui/export/export_job.h"
#include "ui/figure/figure_export.h"

namespace ws {

class Desk;

/// What is written, and where.
struct ExportOrder {
  ExportJob job;
  FigureChoice choice;
  bool sideBySide = false;  ///< all scored words side by side, instead of what is looked at
  bool selection = false;   ///< all photos of the job, instead of the first
  std::filesystem::path folder;
  std::string name;  ///< of the first photo's files, without extension; a selection's are named by
                     ///< the photos
};

class ExportRun : public QObject {
  Q_OBJECT

 public:
  ExportRun(Desk& desk, QObject* parent);
  ~ExportRun() override;

  void start(ExportOrder order);
  void cancel();  ///< what is written stays; `ended` says how far it came
  bool isRunning() const { return running_; }

 Q_SIGNALS:
  void progressed(int done, int photos);
  void ended(const ws::ExportReport& report);

 private:
  Desk& desk_;
  bool running_ = false;
  std::stop_source cancel_;
  std::stop_source life_;
};

/// The run itself; `progress` is called after each photo. One photo that fails is a problem in the
/// report and stops nothing; a full disk, or a choice that can't be, ends it. From any thread but
/// the GUI's.
/// @throws Error DiskFull, InvalidArgument, and whatever fails where there is only one photo
ExportReport runExport(const std::shared_ptr<Engine>& engine, const ExportOrder& order,
                       std::stop_token stop, const std::function<void(int done)>& progress);

}  // namespace ws
