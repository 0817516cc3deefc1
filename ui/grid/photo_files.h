#pragma once
// What can be done with photos as files: copied, shown, handed to other programs. Nothing here
// changes a file.
#include <QMimeData>
#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/engine.h"
#include "ui/grid/programs.h"

namespace ws {

class Desk;

class PhotoFiles : public QObject {
  Q_OBJECT

 public:
  using Paths = std::vector<std::filesystem::path>;

  PhotoFiles(Desk& desk, QObject* parent);

  /// Asks the catalog where these photos lie and calls back, in their order.
  void withPaths(std::vector<PhotoId> photos, std::function<void(const Paths&)> done);
  void copyPaths(std::vector<PhotoId> photos);
  /// In full size, to the clipboard.
  void copyImage(PhotoId photo);
  /// Asks the file manager; where none speaks the interface, the folder is opened.
  void showInFolder(std::vector<PhotoId> photos);
  /// Looks for programs that open all of these photos.
  void withPrograms(std::vector<PhotoId> photos, std::function<void(std::vector<Program>)> done);
  void openWith(const Program& program, std::vector<PhotoId> photos);
  /// The desktop asks which program (portal), or takes the default one.
  void openWithOther(std::vector<PhotoId> photos);

  /// For drags and the clipboard: the files as URLs.
  static std::unique_ptr<QMimeData> asUrls(const Paths& paths);

 Q_SIGNALS:
  void copied(const QString& what);  ///< a word for the status bar
  void failed(const ws::Error& error);

 private:
  void openByDesktop(const std::filesystem::path& path);
  Desk& desk_;
};

}  // namespace ws
