// The fake's photos: little landscapes, each with a car, a house, trees and a sun or a moon in
// known places.
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <random>

#include "tests/ui/fake_engine.h"

namespace ws::testing {
namespace {

struct Place {
  const char* name;
  QRgb skyTop, skyBottom, ground;
};

constexpr std::array<Place, 5> kPlaces = {{{"meadow", 0xFFBFE0F6, 0xFFDDEEFA, 0xFF8FB573},
                                           {"desert", 0xFFF6D9B0, 0xFFFBEBD5, 0xFFE2C48C},
                                           {"lake", 0xFFD3E8F6, 0xFFF2F8FC, 0xFF5F9AD0},
                                           {"snow", 0xFFCFD3DB, 0xFFE6E8EC, 0xFFF3F5F8},
                                           {"night", 0xFF2A3558, 0xFF63688A, 0xFF1F4340}}};

struct Paint {
  const char* name;
  QRgb colour;
};

constexpr std::array<Paint, 5> kPaints = {{{"red", 0xFFD23B35},
                                           {"yellow", 0xFFE8C02F},
                                           {"blue", 0xFF3F74C8},
                                           {"white", 0xFFF1EFEA},
                                           {"green", 0xFF3F8F55}}};

struct Draft {
  int place, carPaint, roofPaint;
  float carX, houseX, treeX, sunX;
  std::array<float, 3> trees;
};

Draft draftOf(PhotoId id) {
  std::mt19937 random(static_cast<unsigned>(FakeLibrary::original(id)) * 2654435761u);
  const auto unit = [&] { return static_cast<float>(random() % 10000) / 10000.0f; };
  Draft draft{};
  draft.place = static_cast<int>(random() % kPlaces.size());
  draft.carPaint = unit() < 0.45f ? 0 : static_cast<int>(random() % kPaints.size());
  draft.roofPaint = unit() < 0.5f ? 0 : static_cast<int>(random() % kPaints.size());
  draft.carX = 0.06f + 0.42f * unit();
  draft.houseX = 0.58f + 0.2f * unit();
  draft.sunX = 0.1f + 0.6f * unit();
  for (auto& tree : draft.trees) tree = 0.04f + 0.8f * unit();
  return draft;
}

QPointF at(const QRectF& box, qreal x, qreal y) {
  return {box.x() + x * box.width(), box.y() + y * box.height()};
}
QRectF scaled(const Box& box, const QSizeF& size) {
  return {QPointF(box.x0 * size.width(), box.y0 * size.height()),
          QPointF(box.x1 * size.width(), box.y1 * size.height())};
}

void drawCar(QPainter& painter, const QRectF& box, QColor colour) {
  painter.setBrush(colour);
  painter.drawRoundedRect(QRectF(at(box, 0.0, 0.38), at(box, 1.0, 0.82)), box.width() * 0.08,
                          box.width() * 0.08);
  painter.drawRoundedRect(QRectF(at(box, 0.2, 0.05), at(box, 0.76, 0.6)), box.width() * 0.08,
                          box.width() * 0.08);
  painter.setBrush(QColor(0xE8F1F6));
  painter.drawRect(QRectF(at(box, 0.26, 0.14), at(box, 0.46, 0.38)));
  painter.drawRect(QRectF(at(box, 0.51, 0.14), at(box, 0.71, 0.38)));
  painter.setBrush(QColor(0x2B2B30));
  for (const qreal x : {0.24, 0.76})
    painter.drawEllipse(at(box, x, 0.83), box.width() * 0.1, box.width() * 0.1);
}

void drawHouse(QPainter& painter, const QRectF& box, QColor roof) {
  painter.setBrush(QColor(0xEFE4D6));
  painter.drawRect(QRectF(at(box, 0.1, 0.42), at(box, 0.9, 1.0)));
  painter.setBrush(roof.darker(130));
  painter.drawPolygon(QPolygonF({at(box, 0, 0.44), at(box, 0.5, 0.0), at(box, 1, 0.44)}));
  painter.setBrush(QColor(0x7A6A58));
  painter.drawRect(QRectF(at(box, 0.42, 0.66), at(box, 0.6, 1.0)));
}

void drawTree(QPainter& painter, const QRectF& box) {
  painter.setBrush(QColor(0x6B4A32));
  painter.drawRect(QRectF(at(box, 0.44, 0.5), at(box, 0.56, 1.0)));
  painter.setBrush(QColor(0x3F6E3B));
  painter.drawEllipse(QRectF(at(box, 0, 0), at(box, 1, 0.66)));
}

std::filesystem::path folderOf(PhotoId id) {
  const auto number = static_cast<std::int64_t>(id);
  return number % 7 == 0    ? "/home/anna/Camera uploads"
         : number % 11 == 0 ? "/media/backup/Backup disk"
                            : "/home/anna/Pictures/2024";
}

}  // namespace

PhotoId FakeLibrary::original(PhotoId id) {
  const auto number = static_cast<std::int64_t>(id);
  return PhotoId{number > 0 && number % 13 == 0 ? number - 1 : number};
}

std::vector<FakeThing> FakeLibrary::things(PhotoId id) {
  const Draft draft = draftOf(id);
  std::vector<FakeThing> things;
  things.push_back({"car",
                    kPaints[static_cast<std::size_t>(draft.carPaint)].name,
                    {draft.carX, 0.56f, draft.carX + 0.34f, 0.82f}});
  things.push_back({"house",
                    kPaints[static_cast<std::size_t>(draft.roofPaint)].name,
                    {draft.houseX, 0.36f, draft.houseX + 0.2f, 0.64f}});
  for (const float tree : draft.trees)
    things.push_back({"tree", "green", {tree, 0.38f, tree + 0.13f, 0.62f}});
  things.push_back({draft.place == 4 ? "moon" : "sun",
                    draft.place == 4 ? "white" : "yellow",
                    {draft.sunX, 0.08f, draft.sunX + 0.12f, 0.23f}});
  things.push_back({"sky", "", {0, 0, 1, 0.45f}});
  things.push_back({kPlaces[static_cast<std::size_t>(draft.place)].name, "", {0, 0.5f, 1, 1}});
  for (int i = 0; i < 4; ++i)
    things.push_back(
        {"", "", {0.25f * static_cast<float>(i), 0.82f, 0.25f * static_cast<float>(i + 1), 1}});
  return things;
}

QImage FakeLibrary::draw(PhotoId id, int edge) {
  const bool wide = static_cast<std::int64_t>(id) % 5 != 3;
  const QSize size = wide ? QSize(edge, edge * 3 / 4) : QSize(edge * 3 / 4, edge);
  QImage image(size, QImage::Format_RGB32);
  const Draft draft = draftOf(id);
  const Place& place = kPlaces[static_cast<std::size_t>(draft.place)];
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  QLinearGradient sky(0, 0, 0, size.height() * 0.55);
  sky.setColorAt(0, QColor(place.skyTop));
  sky.setColorAt(1, QColor(place.skyBottom));
  painter.fillRect(image.rect(), sky);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(place.ground));
  QPainterPath ground(QPointF(0, size.height() * 0.52));
  ground.cubicTo(size.width() * 0.3, size.height() * 0.44, size.width() * 0.6, size.height() * 0.62,
                 size.width(), size.height() * 0.5);
  ground.lineTo(size.width(), size.height());
  ground.lineTo(0, size.height());
  painter.drawPath(ground);
  for (const auto& thing : things(id)) {
    const QRectF box = scaled(thing.box, size);
    if (thing.kind == "tree") drawTree(painter, box);
    if (thing.kind == "house")
      drawHouse(painter, box, QColor(kPaints[static_cast<std::size_t>(draft.roofPaint)].colour));
    if (thing.kind == "sun" || thing.kind == "moon") {
      painter.setBrush(thing.kind == "sun" ? QColor(0xFFE9A8) : QColor(0xF3F1E6));
      painter.drawEllipse(box);
    }
  }
  const auto all = things(id);
  drawCar(painter, scaled(all.front().box, size),
          QColor(kPaints[static_cast<std::size_t>(draft.carPaint)].colour));
  return image;
}

PhotoStatus FakeLibrary::statusOf(PhotoId id) const {
  const auto number = static_cast<std::int64_t>(id);
  if (number % 4 == 0 && number / 4 <= failed) return PhotoStatus::Failed;
  if (number > count - pending) return PhotoStatus::Pending;
  if (offline && number % 11 == 0) return PhotoStatus::Away;
  return PhotoStatus::Indexed;
}

std::vector<PhotoId> FakeLibrary::ids(const PhotoFilter& filter) const {
  std::vector<PhotoId> ids;
  for (int number = 1; number <= count; ++number) {
    const PhotoId id{number};
    if (filter.status && statusOf(id) != *filter.status) continue;
    if (!filter.folders.empty() &&
        !folderOf(id).string().starts_with(filter.folders.front().string()))
      continue;
    ids.push_back(id);
  }
  return ids;
}

std::vector<PhotoRow> FakeLibrary::rows(std::span<const PhotoId> photos) const {
  std::vector<PhotoRow> rows;
  for (const PhotoId id : photos) {
    const auto number = static_cast<std::int64_t>(id);
    PhotoRow row;
    row.id = id;
    row.path = folderOf(id) / ("IMG_" + std::to_string(10000 + number) + ".jpg");
    row.status = statusOf(id);
    if (row.status == PhotoStatus::Failed) {
      row.code = number % 8 == 0 ? "unknown_format" : "truncated";
      row.message = "the file ends before the picture does";
    }
    const bool wide = number % 5 != 3;  // as it is drawn
    row.width = wide ? 4032 : 3024;
    row.height = wide ? 3024 : 4032;
    row.taken = "2024-07-14T18:32:05";
    row.camera = "Fujifilm X100V";
    row.sizeBytes = 3'400'000 + number;
    rows.push_back(row);
  }
  return rows;
}

std::vector<FolderRow> FakeLibrary::folders() const {
  if (count == 0) return {};
  const std::int64_t all = count;
  return {{.path = "/home/anna/Pictures", .online = !allOffline, .photos = all - all / 7 - all / 11},
          {.path = "/home/anna/Camera uploads", .online = !allOffline, .photos = all / 7},
          {.path = "/media/backup/Backup disk", .online = !offline, .photos = all / 11}};
}

LibraryCounts FakeLibrary::counts() const {
  LibraryCounts counts;
  counts.photos = count;
  counts.failed = std::min<int>(failed, count / 4);
  counts.pending = pending;
  counts.indexed = count - pending - counts.failed;
  return counts;
}

std::vector<PhotoRow> FakeShelf::failed(int limit) const {
  auto ids = library_->ids({.status = PhotoStatus::Failed});
  ids.resize(std::min(ids.size(), static_cast<std::size_t>(limit)));
  return library_->rows(ids);
}

}  // namespace ws::testing
