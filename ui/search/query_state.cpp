#include "ui/search/query_state.h"

#include <algorithm>

#include "ui/qt_values.h"

namespace ws {
namespace {

QString withoutEnd(const QString& text) {
  qsizetype end = text.size();
  while (end > 0 && text[end - 1].isSpace()) --end;
  return text.left(end);
}

}  // namespace

bool PicturePart::asksSame(const PicturePart& other) const {
  const auto &a = picture, &b = other.picture;
  return a.photo == b.photo && a.pixels == b.pixels && a.area == b.area && a.weight == b.weight &&
         a.name == b.name;
}

bool QueryState::asksSame(const QueryState& other) const {
  return withoutEnd(text) == withoutEnd(other.text) &&
         std::equal(pictures.begin(), pictures.end(), other.pictures.begin(), other.pictures.end(),
                    [](const PicturePart& a, const PicturePart& b) { return a.asksSame(b); });
}

Query QueryState::query(const PhotoFilter& filter) const {
  // Blanks before the first word stay: the engine's positions are those of the typed text.
  Query query{.text = withoutEnd(text).toStdString(), .pictures = {}, .filter = filter};
  for (const auto& part : pictures) query.pictures.push_back(part.picture);
  return query;
}

std::vector<Word> QueryState::pictureWords() const {
  const auto end = static_cast<int>(withoutEnd(text).toStdString().size());
  std::vector<Word> words;
  for (const auto& part : pictures)
    words.push_back({.text = part.picture.name,
                     .start = end,
                     .end = end,
                     .weight = part.picture.weight,
                     .picture = true});
  return words;
}

QString QueryState::title() const {
  QStringList parts;
  for (const auto& part : pictures)
    parts << (part.picture.weight < 0 ? QString(QChar(0x2212)) : QString()) +
                 toQString(part.picture.name);
  if (!text.trimmed().isEmpty()) parts << text.trimmed();
  return parts.join(QStringLiteral(", "));
}

}  // namespace ws
