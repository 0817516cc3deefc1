#include "ui/export/export_job.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/base/files.h"

namespace ws {

FigureSource exportSource(const std::shared_ptr<Engine>& engine, const ExportJob& job,
                          PhotoId photo, std::stop_token stop) {
  const auto rows = engine->rows(std::span(&photo, 1));
  if (rows.empty())
    throw Error(ErrorCode::NotFound, "The photo", "the library doesn't know it any more");
  FigureSource source;
  const bool known = job.alignment && photo == job.photos.front();
  source.alignment = known ? *job.alignment : engine->align(job.question, photo, job.scorer);
  source.origin = {.sentence = job.question.text,
                   .photo = rows.front().path,
                   .version = QCoreApplication::applicationVersion().toStdString(),
                   .date = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
  for (const ModelPackRow& pack : engine->modelPacks())
    if (pack.active) source.origin.model = pack.name;
  source.selections = job.looked;
  source.photo = [engine, photo, stop](int edgePx) { return engine->photo(photo, edgePx, stop); };
  source.heat = [engine, alignment = source.alignment](const WordSelection& selection,
                                                       const HeatmapStyle& style, Size size) {
    return engine->heatmap(alignment, selection, style, size);
  };
  return source;
}

}  // namespace ws
