#include "core/eval/intervals.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>

namespace ws {

namespace {

/// Of a share p of n, n > 0.
Interval wilsonOf(double p, double n) {
  constexpr double kZ = 1.959963984540054;  // 97.5 % of the normal distribution lie below
  const double square = kZ * kZ / n;
  const double middle = p + square / 2;
  const double spread = kZ * std::sqrt(p * (1 - p) / n + square / (4 * n));
  const double scale = 100 / (1 + square);
  // At the ends the formula gives 0 and 100 but for the last bit.
  return {p <= 0 ? 0 : (middle - spread) * scale, p >= 1 ? 100 : (middle + spread) * scale};
}

double portion(Tally tally) {
  return static_cast<double>(tally.hits) / static_cast<double>(tally.n);
}

}  // namespace

Interval wilson(Tally tally) {
  return tally.n == 0 ? Interval() : wilsonOf(portion(tally), static_cast<double>(tally.n));
}

Share shareOf(Tally tally) {
  if (tally.n == 0) return {};
  return {100 * portion(tally), wilson(tally)};
}

Interval overPhotos(std::span<const Tally> photos) {
  std::vector<Tally> asked;
  std::ranges::copy_if(photos, std::back_inserter(asked), [](Tally photo) { return photo.n > 0; });
  if (asked.empty()) return {};

  // The generator's numbers are laid down by the standard; those of its distributions aren't.
  std::mt19937 random(kResamplingSeed);
  std::vector<double> shares;
  for (int resample = 0; resample < kResamples; ++resample) {
    Tally sum;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const Tally& drawn = asked[(static_cast<std::uint64_t>(random()) * asked.size()) >> 32];
      sum.hits += drawn.hits;
      sum.n += drawn.n;
    }
    shares.push_back(100 * portion(sum));
  }
  std::ranges::sort(shares);
  if (shares.front() == shares.back())
    return wilsonOf(portion(asked[0]), static_cast<double>(asked.size()));
  constexpr std::size_t kBeyond = kResamples / 40 - 1;  // 2.5 % on either side
  return {shares[kBeyond], shares[kResamples - 1 - kBeyond]};
}

std::vector<Tally> byPhoto(const std::vector<bool>& hits, std::span<const int> photoOf) {
  std::vector<Tally> photos;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto photo = static_cast<std::size_t>(photoOf[i]);
    if (photo >= photos.size()) photos.resize(photo + 1);
    photos[photo].add(hits[i]);
  }
  return photos;
}

}  // namespace ws
