// The kernel with AVX-512 VNNI: one instruction multiplies 32 pairs and adds them up (Highway 1.0
// needs two). Its functions alone are compiled for that instruction set; the caller looks at the
// processor.
#include "core/align/kernel/detail/variants.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#include <algorithm>
#include <limits>

namespace ws::detail {
namespace {

#define WS_VNNI __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,fma")))
#define WS_VNNI_INLINE WS_VNNI __attribute__((always_inline)) inline
constexpr int kTileWords = 6;  // 24 accumulators, 4 regions and a word in 32 registers

/// Four vectors to the four sums of their lanes.
WS_VNNI_INLINE __m128i sumsOfFour(__m512i a, __m512i b, __m512i c, __m512i d) {
  const __m512i ab = _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
  const __m512i cd = _mm512_add_epi32(_mm512_unpacklo_epi32(c, d), _mm512_unpackhi_epi32(c, d));
  const __m512i all =
      _mm512_add_epi32(_mm512_unpacklo_epi64(ab, cd), _mm512_unpackhi_epi64(ab, cd));
  const __m256i half =
      _mm256_add_epi32(_mm512_castsi512_si256(all), _mm512_extracti64x4_epi64(all, 1));
  return _mm_add_epi32(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
}

WS_VNNI_INLINE __m512i widened(const std::uint8_t* from) {
  return _mm512_cvtepi8_epi16(_mm256_load_si256(reinterpret_cast<const __m256i*>(from)));
}

/// kWords words against four regions: the four integer dot products of each word. Each piece of a
/// region is loaded and widened once, and all words of the tile are gone through inside.
template <int kWords>
WS_VNNI_INLINE void dotTile(const std::uint8_t* regions, std::size_t rowBytes,
                            const std::int16_t* words, std::size_t stride,
                            __m128i (&products)[kWords]) {
  __m512i sums[kWords][4];
  for (auto& row : sums)
    for (__m512i& sum : row) sum = _mm512_setzero_si512();
  for (std::size_t i = 0; i < rowBytes; i += 32) {
    const __m512i r0 = widened(regions + i);
    const __m512i r1 = widened(regions + rowBytes + i);
    const __m512i r2 = widened(regions + 2 * rowBytes + i);
    const __m512i r3 = widened(regions + 3 * rowBytes + i);
    for (int w = 0; w < kWords; ++w) {
      const __m512i word = _mm512_load_si512(words + static_cast<std::size_t>(w) * stride + i);
      sums[w][0] = _mm512_dpwssd_epi32(sums[w][0], r0, word);
      sums[w][1] = _mm512_dpwssd_epi32(sums[w][1], r1, word);
      sums[w][2] = _mm512_dpwssd_epi32(sums[w][2], r2, word);
      sums[w][3] = _mm512_dpwssd_epi32(sums[w][3], r3, word);
    }
  }
  for (int w = 0; w < kWords; ++w)
    products[w] = sumsOfFour(sums[w][0], sums[w][1], sums[w][2], sums[w][3]);
}

/// The share of words [w, w + kWords) in a photo's score, added to `score` word by word. Meanwhile
/// has `ahead` fetched. Each word's best goes to `values`, where that isn't null.
template <int kWords>
WS_VNNI_INLINE void addWords(const MaxSimQuery& query, const RegionLayout& layout,
                             const std::uint8_t* record, const std::uint8_t* ahead, int quads,
                             int w, float& score, float* values) {
  const float* scales = layout.scales(record);
  const __m128 worst = _mm_set1_ps(-std::numeric_limits<float>::infinity());
  __m128 best[kWords];
  for (__m128& b : best) b = worst;
  for (int q = 0; q < quads; ++q) {
    const std::size_t quadBytes = 4 * layout.rowBytes(),
                      at = quadBytes * static_cast<std::size_t>(q);
    if (ahead)
      for (std::size_t i = 0; i < quadBytes; i += RegionLayout::kLine)
        _mm_prefetch(reinterpret_cast<const char*>(ahead + at + i), _MM_HINT_T0);
    __m128i products[kWords];
    dotTile<kWords>(record + at, layout.rowBytes(), query.row(w), query.rowStride(), products);
    const __m128 scale = _mm_load_ps(scales + 4 * q);
    const __mmask8 filled = _mm_cmp_ps_mask(scale, _mm_setzero_ps(), _CMP_NEQ_UQ);
    for (int k = 0; k < kWords; ++k)
      best[k] = _mm_mask_max_ps(best[k], filled, best[k],
                                _mm_mul_ps(_mm_cvtepi32_ps(products[k]), scale));
  }
  for (int k = 0; k < kWords; ++k) {
    const __m128 pairs = _mm_max_ps(best[k], _mm_movehl_ps(best[k], best[k]));
    const float value = _mm_cvtss_f32(_mm_max_ss(pairs, _mm_movehdup_ps(pairs)));
    score += query.factor(w + k) * value;
    if (values) values[w + k] = value;
  }
}

WS_VNNI void scoreRecords(const MaxSimQuery& query, const RegionLayout& layout,
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
        case 2:
          addWords<2>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        case 3:
          addWords<3>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        case 4:
          addWords<4>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        case 5:
          addWords<5>(query, layout, records[i], ahead, quads, w, score, values);
          break;
        default:
          addWords<6>(query, layout, records[i], ahead, quads, w, score, values);
      }
    }
    scores[i] = score;
  }
}

}  // namespace

std::vector<MaxSimVariant> vnniVariants() {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    return {{"AVX512-VNNI", scoreRecords}};
  return {};
}

}  // namespace ws::detail
#else
namespace ws::detail {
std::vector<MaxSimVariant> vnniVariants() { return {}; }
}  // namespace ws::detail
#endif
