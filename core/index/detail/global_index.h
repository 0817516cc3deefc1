#pragma once
// The first stage of a large library: a FAISS index over global vectors. A cache: made from the
// store at any time.
#include <filesystem>
#include <memory>
#include <stop_token>

#include "core/index/detail/scan.h"

namespace ws::detail {

class GlobalIndex {
 public:
  ~GlobalIndex();
  /// Exact (flat) up to `flatUpTo` photos; beyond, inverted lists of 8-bit vectors.
  /// @throws Error Cancelled, Internal (what FAISS said)
  static std::shared_ptr<const GlobalIndex> build(const StoreSnapshot& snapshot,
                                                  std::stop_token stop,
                                                  std::size_t flatUpTo = 200'000);
  /// Checks every byte of the envelope before FAISS sees one.
  /// @throws Error NotFound, BadFormat, Incompatible
  static std::shared_ptr<const GlobalIndex> load(const std::filesystem::path& path,
                                                 const StoreGeometry& geometry);
  /// @throws Error DiskFull, Unreadable
  void save(const std::filesystem::path& path, const StoreGeometry& geometry) const;

  /// What is indexed, by ascending photo; a place in this list is a position.
  std::span<const IdRecord> entries() const;
  /// Positions with the largest inner products with `global`, at most `limit`, among those whose
  /// bit is set.
  std::vector<std::uint32_t> nearest(std::span<const float> global, std::size_t limit,
                                     const std::vector<std::uint8_t>& allowed) const;

 private:
  struct Impl;
  explicit GlobalIndex(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// How an index fits a snapshot: which position stands for which row. Rows that the index doesn't
/// know, or knows with other content, have none.
class Matching {
 public:
  Matching(const StoreSnapshot& snapshot, const GlobalIndex& index);
  std::int64_t unmatched() const { return unmatched_; }
  /// The rows that a two-stage search scores: the candidates among `eligible`, and those of them
  /// without a position.
  RowSet choose(const GlobalIndex& index, const RowSet& eligible, std::span<const float> global,
                std::size_t candidates) const;

 private:
  struct Place {
    std::uint32_t run = 0, row = 0;
  };
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::vector<std::vector<std::uint32_t>> positions_;  ///< by run and row
  std::vector<Place> places_;                          ///< by position
  std::int64_t unmatched_ = 0;
};

}  // namespace ws::detail
