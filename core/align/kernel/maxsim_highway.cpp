// The kernel in Highway, compiled once for each instruction set.
#include <algorithm>
#include <limits>

#include "core/align/kernel/detail/variants.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/align/kernel/maxsim_highway.cpp"
#include <hwy/foreach_target.h>  // NOLINT: includes this file again
#include <hwy/cache_control.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace ws::detail {
namespace HWY_NAMESPACE {

#if HWY_TARGET == HWY_SCALAR
// For processors older than any instruction set that Highway knows: plain loops, the same
// arithmetic.
void scoreRecords(const MaxSimQuery& query, const RegionLayout& layout,
                  const std::uint8_t* const* records, std::size_t count, float* scores,
                  float* rowValues) {
  for (std::size_t i = 0; i < count; ++i) {
    const int regions = regionCount(layout, records[i]);
    const float* scales = layout.scales(records[i]);
    float* values = rowValues ? rowValues + i * static_cast<std::size_t>(query.rows()) : nullptr;
    if (values) std::fill_n(values, query.rows(), 0.0f);
    scores[i] = 0;
    for (int w = 0; regions > 0 && w < query.rows(); ++w) {
      float best = -std::numeric_limits<float>::infinity();
      for (int r = 0; r < regions; ++r) {
        const auto* row = reinterpret_cast<const std::int8_t*>(
            records[i] + layout.rowBytes() * static_cast<std::size_t>(r));
        std::int32_t product = 0;
        for (int d = 0; d < layout.dim; ++d) product += row[d] * query.row(w)[d];
        best = std::max(best, static_cast<float>(product) * scales[r]);
      }
      scores[i] += query.factor(w) * best;
      if (values) values[w] = best;
    }
  }
}
#else
namespace hn = hwy::HWY_NAMESPACE;

// Accumulators of a tile are words x 4 regions; they and the regions must fit the registers: 32
// with AVX-512, 16 before.
#if HWY_TARGET == HWY_AVX3
constexpr int kTileWords = 6;
#else
constexpr int kTileWords = 2;
#endif

using Quad32 = hn::Vec128<std::int32_t>;
using QuadF = hn::Vec128<float>;

/// Adds up the 128-bit blocks of a vector.
template <class D>
HWY_INLINE auto foldBlocks(D d, hn::Vec<D> v) {
  if constexpr (hn::MaxLanes(D()) <= 4) {
    (void)d;
    return v;
  } else {
    const hn::Half<D> half;
    return foldBlocks(half, hn::Add(hn::LowerHalf(half, v), hn::UpperHalf(half, v)));
  }
}

/// Four vectors to the four sums of their lanes.
template <class D, class V = hn::Vec<D>>
HWY_INLINE Quad32 sumsOfFour(D d32, V a, V b, V c, V d) {
  const hn::RepartitionToWide<D> d64;
  const V ab = hn::Add(hn::InterleaveLower(d32, a, b), hn::InterleaveUpper(d32, a, b));
  const V cd = hn::Add(hn::InterleaveLower(d32, c, d), hn::InterleaveUpper(d32, c, d));
  const auto ab64 = hn::BitCast(d64, ab);
  const auto cd64 = hn::BitCast(d64, cd);
  const V even = hn::BitCast(d32, hn::InterleaveLower(d64, ab64, cd64));
  const V odd = hn::BitCast(d32, hn::InterleaveUpper(d64, ab64, cd64));
  return foldBlocks(d32, hn::Add(even, odd));
}

/// kWords words against four regions: products[w] holds the four integer dot products of word w.
/// Each piece of a region is loaded and widened once, and all words of the tile are looped inside.
template <int kWords>
HWY_INLINE void dotTile(const std::int8_t* HWY_RESTRICT regions, std::size_t rowBytes,
                        const std::int16_t* HWY_RESTRICT words, std::size_t stride,
                        Quad32 (&products)[kWords]) {
  const hn::ScalableTag<std::int16_t> d16;
  const hn::Rebind<std::int8_t, decltype(d16)> d8;
  const hn::RepartitionToWide<decltype(d16)> d32;
  using Sum = hn::Vec<decltype(d32)>;
  Sum sums[kWords][4];
  Sum others[kWords][4];  // the second half of the sums, on instruction sets that keep one
  for (int w = 0; w < kWords; ++w)
    for (int r = 0; r < 4; ++r) sums[w][r] = others[w][r] = hn::Zero(d32);
  for (std::size_t i = 0; i < rowBytes; i += hn::Lanes(d16)) {
    const auto r0 = hn::PromoteTo(d16, hn::Load(d8, regions + i));
    const auto r1 = hn::PromoteTo(d16, hn::Load(d8, regions + rowBytes + i));
    const auto r2 = hn::PromoteTo(d16, hn::Load(d8, regions + 2 * rowBytes + i));
    const auto r3 = hn::PromoteTo(d16, hn::Load(d8, regions + 3 * rowBytes + i));
    for (int w = 0; w < kWords; ++w) {
      const auto word = hn::Load(d16, words + static_cast<std::size_t>(w) * stride + i);
      sums[w][0] = hn::ReorderWidenMulAccumulate(d32, r0, word, sums[w][0], others[w][0]);
      sums[w][1] = hn::ReorderWidenMulAccumulate(d32, r1, word, sums[w][1], others[w][1]);
      sums[w][2] = hn::ReorderWidenMulAccumulate(d32, r2, word, sums[w][2], others[w][2]);
      sums[w][3] = hn::ReorderWidenMulAccumulate(d32, r3, word, sums[w][3], others[w][3]);
    }
  }
  for (int w = 0; w < kWords; ++w)
    products[w] = sumsOfFour(d32, hn::RearrangeToOddPlusEven(sums[w][0], others[w][0]),
                             hn::RearrangeToOddPlusEven(sums[w][1], others[w][1]),
                             hn::RearrangeToOddPlusEven(sums[w][2], others[w][2]),
                             hn::RearrangeToOddPlusEven(sums[w][3], others[w][3]));
}

/// The share of words [w, w + kWords) in a photo's score, added to `score` word by word. Meanwhile
/// has `ahead` fetched. Each word's best goes to `values`, where that isn't null.
template <int kWords>
HWY_INLINE void addWords(const MaxSimQuery& query, const RegionLayout& layout,
                         const std::uint8_t* record, const std::uint8_t* ahead, int quads, int w,
                         float& score, float* values) {
  const hn::FixedTag<float, 4> d;
  const float* scales = layout.scales(record);
  QuadF best[kWords];
  for (QuadF& b : best) b = hn::Set(d, -std::numeric_limits<float>::infinity());
  for (int q = 0; q < quads; ++q) {
    const std::size_t quadBytes = 4 * layout.rowBytes(),
                      at = quadBytes * static_cast<std::size_t>(q);
    if (ahead)
      for (std::size_t i = 0; i < quadBytes; i += RegionLayout::kLine)
        hwy::Prefetch(ahead + at + i);
    Quad32 products[kWords];
    dotTile<kWords>(reinterpret_cast<const std::int8_t*>(record + at), layout.rowBytes(),
                    query.row(w), query.rowStride(), products);
    const QuadF scale = hn::Load(d, scales + 4 * q);
    const QuadF worst = hn::Set(d, -std::numeric_limits<float>::infinity());
    const QuadF empty = hn::IfThenElseZero(hn::Eq(scale, hn::Zero(d)), worst);
    for (int k = 0; k < kWords; ++k)
      best[k] = hn::Max(best[k], hn::Add(hn::Mul(hn::ConvertTo(d, products[k]), scale), empty));
  }
  for (int k = 0; k < kWords; ++k) {
    const float value = hn::GetLane(hn::MaxOfLanes(d, best[k]));
    score += query.factor(w + k) * value;
    if (values) values[w + k] = value;
  }
}

void scoreRecords(const MaxSimQuery& query, const RegionLayout& layout,
                  const std::uint8_t* const* records, std::size_t count, float* scores,
                  float* rowValues) {
  for (std::size_t i = 0; i < count; ++i) {
    const int quads = layout.filledQuads(records[i]);
    const std::uint8_t* ahead = i + kAhead < count ? records[i + kAhead] : nullptr;
    float* values = rowValues ? rowValues + i * static_cast<std::size_t>(query.rows()) : nullptr;
    if (values) std::fill_n(values, query.rows(), 0.0f);
    float score = 0;
    for (int w = 0, n; quads > 0 && w < query.rows(); w += n, ahead = nullptr) {
      n = tileWords(query.rows() - w, kTileWords);
      switch (n) {
        case 1:
          addWords<1>(query, layout, records[i], ahead, quads, w, score, values);
          break;
#if HWY_TARGET == HWY_AVX3
        case 3:
          addWords<3>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        case 4:
          addWords<4>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        case 5:
          addWords<5>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        case 6:
          addWords<6>(query, layout, records[i], ahead, quads, w, score, values);
          break;
#endif
        default:
          addWords<2>(query, layout, records[i], ahead, quads, w, score, values);
      }
    }
    scores[i] = score;
  }
}
#endif  // HWY_TARGET == HWY_SCALAR
}  // namespace HWY_NAMESPACE
}  // namespace ws::detail
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ws::detail {

HWY_EXPORT(scoreRecords);

std::vector<MaxSimVariant> highwayVariants() {
  const auto dispatch = [](const MaxSimQuery& query, const RegionLayout& layout,
                           const std::uint8_t* const* records, std::size_t count, float* scores,
                           float* rowValues) {
    HWY_DYNAMIC_DISPATCH(scoreRecords)(query, layout, records, count, scores, rowValues);
  };
  return {{"Highway", dispatch}};
}

}  // namespace ws::detail
#endif
