#pragma once
// Where the window's questions are put: it owns the threads that call the engine, opens shelf and
// engine, and closes everything in order. GUI thread only, like all of ui/ that isn't said to be
// otherwise.
#include <QObject>
#include <QThreadPool>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/suggestion.h"
#include "core/engine.h"
#include "core/shelf.h"
#include "ui/work/worker.h"

namespace ws {

/// How the program opens what the window shows; tests put others in their place.
struct Sources {
  std::function<std::unique_ptr<Shelf>()> openShelf;  ///< nothing where there is no library yet
  std::function<std::unique_ptr<Engine>()> openEngine;
  /// Makes the demo collection's photos and says where they are. Empty where there is no demo.
  std::function<std::filesystem::path(const Progress&, std::stop_token)> makeDemo;
  /// A picture file from anywhere, upright, its longest edge at most `edgePx`; from any thread.
  /// @throws Error as a photo that can't be read. Empty where files can't be asked with.
  std::function<Image(const std::filesystem::path& file, int edgePx)> readPicture = {};
  /// The sentences to try that a folder comes with, most often none; from any thread, once the engine
  /// is there. @throws Error. Empty where there are none to be had.
  std::function<std::vector<Suggestion>(const std::filesystem::path& folder)> suggestions = {};
};

/// Reads the catalog through whichever of shelf and engine is there. Copies travel into jobs; safe
/// from any thread.
struct Reader {
  std::shared_ptr<Shelf> shelf;
  std::shared_ptr<Engine> engine;

  bool isEmpty() const { return !shelf && !engine; }
  LibraryCounts counts() const;
  std::vector<FolderRow> folders() const;
  std::vector<PhotoId> ids(const PhotoFilter& filter, PhotoOrder order) const;
  std::vector<PhotoRow> rows(std::span<const PhotoId> photos) const;
};

class Desk : public QObject {
  Q_OBJECT

 public:
  Desk(Sources sources, QObject* parent);
  ~Desk() override;

  void openShelf();   ///< a moment, on the questions' thread
  void openEngine();  ///< LibTorch takes its time, on the jobs' thread
  /// Stops all, joins all, then closes the library.
  void close();

  const std::shared_ptr<Engine>& engine() const { return engine_; }  ///< null until engineOpened
  const std::shared_ptr<Shelf>& shelf() const {
    return shelf_;
  }  ///< null where there is no library yet
  Reader reader() const { return {shelf_, engine_}; }
  const Sources& sources() const { return sources_; }

  Worker& questions() { return questions_; }  ///< search, align, heat, lists
  Worker& jobs() { return jobs_; }            ///< ingest
  QThreadPool& pool() { return pool_; }       ///< thumbnails

 Q_SIGNALS:
  void shelfOpened(bool hasLibrary);
  void engineOpened();
  void engineFailed(const ws::Error& error);
  void failed(const ws::Error& error);  ///< the shelf could not be opened

 private:
  Sources sources_;
  std::shared_ptr<Shelf> shelf_;
  std::shared_ptr<Engine> engine_;
  QThreadPool pool_;
  Worker questions_;
  Worker jobs_;
};

}  // namespace ws
