#pragma once
// What is known of one photo: score, date, camera, place, size, folder.
#include <QFormLayout>
#include <QWidget>
#include <optional>

#include "core/base/photo_row.h"

namespace ws {

class PhotoFacts : public QWidget {
  Q_OBJECT

 public:
  explicit PhotoFacts(QWidget* parent);
  void show(const PhotoRow& row, std::optional<float> score);
  void setScore(std::optional<float> score);  ///< another sentence over the same photo
  void clear();

 private:
  void empty();
  void add(const QString& title, const QString& text);
  QFormLayout* rows_;
  std::optional<PhotoRow> row_;
  std::optional<float> score_;
};

}  // namespace ws
