#include "ui/grid/hit_details.h"

#include <unordered_map>
#include <utility>

#include "ui/qt_values.h"
#include "ui/work/desk.h"

namespace ws {
namespace {

constexpr int kAlignmentsKept = 3000;  // some 10 kB each with 36 regions and ten words
constexpr const char* kAlignments = "grid-alignments";
constexpr const char* kGroups = "grid-groups";
constexpr const char* kDates = "grid-dates";

}  // namespace

HitDetails::HitDetails(Desk& desk, QObject* parent)
    : QObject(parent), desk_(desk), known_(kAlignmentsKept) {}

void HitDetails::setQuestion(const Query& query) {
  for (const char* tag : {kAlignments, kGroups, kDates}) desk_.questions().cancel(tag);
  query_ = query;
  known_.clear();
  underWay_.clear();
  missing_.clear();
}

std::shared_ptr<const Alignment> HitDetails::find(PhotoId photo) const {
  const Entry* entry = known_.object(number(photo));
  return entry ? *entry : nullptr;
}

void HitDetails::want(const Ids& photos) {
  if (!desk_.engine()) return;
  Ids asked;
  bool anyNew = false;
  for (const PhotoId photo : photos) {
    const auto key = number(photo);
    if (known_.contains(key) || missing_.contains(key)) continue;
    asked.push_back(photo);
    anyNew = anyNew || !underWay_.contains(key);
  }
  if (!anyNew) return;
  underWay_.clear();
  for (const PhotoId photo : asked) underWay_.insert(number(photo));
  ask(
      desk_.questions(), kAlignments, this,
      [engine = desk_.engine(), query = query_, asked](std::stop_token stop) {
        return engine->alignments(query, asked, stop);
      },
      [this, asked](Result<std::vector<Alignment>> answer) {
        underWay_.clear();
        if (answer) return take(asked, std::move(*answer));
        for (const PhotoId photo : asked) missing_.insert(number(photo));
        Q_EMIT failed(answer.error());
      });
}

void HitDetails::take(const Ids& asked, std::vector<Alignment> alignments) {
  QSet<qint64> photos;
  for (std::size_t i = 0; i < asked.size() && i < alignments.size(); ++i) {
    const auto key = number(asked[i]);
    if (alignments[i].boxes.empty())
      missing_.insert(key);  // it has no vectors any more
    else
      known_.insert(key, new Entry(std::make_shared<const Alignment>(std::move(alignments[i]))));
    photos.insert(key);
  }
  Q_EMIT arrived(photos);
}

void HitDetails::askGroups(Ids photos) {
  if (!desk_.engine() || photos.empty()) return;
  ask(
      desk_.questions(), kGroups, this,
      [engine = desk_.engine(), photos = std::move(photos)](std::stop_token stop) {
        return engine->nearDuplicates(photos, stop);
      },
      [this](Result<std::vector<int>> leader) {
        if (leader)
          Q_EMIT grouped(*leader);
        else
          Q_EMIT failed(leader.error());
      });
}

void HitDetails::askDates(Ids photos) {
  if (photos.empty()) return;
  ask(
      desk_.questions(), kDates, this,
      [reader = desk_.reader(), filter = query_.filter, photos = std::move(photos)](std::stop_token) {
        const auto newestFirst = reader.ids(filter, PhotoOrder::NewestFirst);
        std::unordered_map<PhotoId, std::size_t> asked;
        for (std::size_t i = 0; i < photos.size(); ++i) asked.emplace(photos[i], i);
        const int last = static_cast<int>(newestFirst.size());
        std::vector<int> places(photos.size(), last);
        for (int place = 0; place < last; ++place)
          if (const auto found = asked.find(newestFirst[static_cast<std::size_t>(place)]);
              found != asked.end())
            places[found->second] = place;
        return places;
      },
      [this](Result<std::vector<int>> places) {
        if (places)
          Q_EMIT dated(*places);
        else
          Q_EMIT failed(places.error());
      });
}

}  // namespace ws
