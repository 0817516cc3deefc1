#include "ui/photo/region_panel.h"

#include <QVBoxLayout>
#include <algorithm>

#include "core/base/heat_values.h"
#include "ui/photo/value_rows.h"
#include "ui/qt_values.h"
#include "ui/search/words.h"

namespace ws {
namespace {

constexpr int kRows = 5;

/// Mean over some regions of what each word has there, highest first.
std::vector<ValueRow> valuesOver(const Alignment& alignment, const std::vector<int>& regions) {
  const auto colours = wordColours(alignment.words);
  std::vector<ValueRow> rows;
  for (std::size_t word = 0; word < alignment.words.size(); ++word) {
    const auto values = regionValues(alignment, {.words = {static_cast<int>(word)}});
    if (values.empty()) continue;
    float sum = 0;
    for (const int region : regions) sum += values[static_cast<std::size_t>(region)];
    rows.push_back({toQString(alignment.words[word].text), colours[word],
                    sum / static_cast<float>(regions.size())});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const ValueRow& a, const ValueRow& b) { return a.value > b.value; });
  return rows;
}

}  // namespace

std::vector<int> wordsOf(const Alignment& alignment, int region) {
  std::vector<int> words;
  if (region < 0 || static_cast<std::size_t>(region) >= alignment.boxes.size()) return words;
  int most = -1;
  float highest = 0;
  for (std::size_t word = 0; word < alignment.words.size(); ++word) {
    if (word < alignment.bestRegion.size() && alignment.bestRegion[word] == region)
      words.push_back(static_cast<int>(word));
    const auto values = regionValues(alignment, {.words = {static_cast<int>(word)}});
    if (values.empty() || (most >= 0 && values[static_cast<std::size_t>(region)] <= highest))
      continue;
    most = static_cast<int>(word);
    highest = values[static_cast<std::size_t>(region)];
  }
  if (words.empty() && most >= 0) words.push_back(most);
  return words;
}

RegionPanel::RegionPanel(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      rows_(new ValueRows(kRows, this)),
      find_(new QPushButton(tr("Find such regions in my photos"), this)) {
  setObjectName(QStringLiteral("regionPanel"));
  title_->setProperty("role", "caption");
  find_->setObjectName(QStringLiteral("findRegions"));
  find_->setToolTip(tr("Looks for photos that have a part like the one you picked"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(title_);
  layout->addWidget(rows_);
  layout->addWidget(find_);
  connect(find_, &QPushButton::clicked, this, &RegionPanel::findRequested);
  reflect();
}

void RegionPanel::setAlignment(std::optional<Alignment> alignment) {
  alignment_ = std::move(alignment);
  hovered_ = -1;
  reflect();
}

void RegionPanel::setHovered(int region) {
  if (region == hovered_) return;
  hovered_ = region;
  reflect();
}

void RegionPanel::setPicked(const std::optional<Box>& box) {
  picked_ = box;
  reflect();
}

void RegionPanel::reflect() {
  find_->setEnabled(picked_.has_value());
  std::vector<int> regions;
  if (alignment_ && hovered_ >= 0 &&
      static_cast<std::size_t>(hovered_) < alignment_->boxes.size()) {
    regions = {hovered_};
    title_->setText(tr("UNDER THE POINTER: REGION %1").arg(hovered_ + 1));
  } else if (picked_) {
    if (alignment_) regions = regionsIn(*alignment_, *picked_);
    title_->setText(regions.empty() ? tr("PICKED")
                                    : tr("PICKED: MEAN OF %n REGION(S)", nullptr,
                                         static_cast<int>(regions.size())));
    if (regions.size() == 1) title_->setText(tr("PICKED: REGION %1").arg(regions.front() + 1));
  } else {
    title_->setText(tr("A PART OF THE PHOTO"));
  }
  if (!regions.empty())
    rows_->show(valuesOver(*alignment_, regions));
  else
    rows_->showHint(alignment_
                        ? tr("Move over the photo to read a region's values. Click to keep it, or "
                             "draw a box of your own (R, or Shift and drag).")
                        : tr("Draw a box (R, or Shift and drag) to look for photos with such a "
                             "part."));
}

}  // namespace ws
