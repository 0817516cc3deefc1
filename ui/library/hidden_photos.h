#pragma once
// Photos that can't be read and that the user no longer wants to hear of. The library knows nothing
// of it: they are hidden here, in this window's lists and counts, and remembered with its state.
#include <QObject>
#include <filesystem>
#include <memory>
#include <set>
#include <vector>

namespace ws {

class HiddenPhotos : public QObject {
  Q_OBJECT

 public:
  using Paths = std::set<std::filesystem::path>;

  explicit HiddenPhotos(QObject* parent);  ///< as they were the last time

  void hide(const std::vector<std::filesystem::path>& paths);
  void show(const std::vector<std::filesystem::path>& paths);
  bool contains(const std::filesystem::path& path) const { return paths_->contains(path); }
  bool isEmpty() const { return paths_->empty(); }
  /// As they are now: for other threads.
  std::shared_ptr<const Paths> paths() const { return paths_; }

 Q_SIGNALS:
  void changed();

 private:
  void set(Paths paths);
  std::shared_ptr<const Paths> paths_;
};

}  // namespace ws
