#include "core/index/detail/global_index.h"

#include <faiss/Clustering.h>
#include <faiss/IndexFlat.h>
#include <faiss/IndexScalarQuantizer.h>
#include <faiss/impl/FaissException.h>
#include <faiss/impl/IDSelector.h>
#include <faiss/impl/io.h>
#include <faiss/index_io.h>
#include <unistd.h>

#include <cmath>

#include "core/base/error.h"
#include "core/index/detail/block_file.h"

namespace ws::detail {
namespace {

constexpr std::uint32_t kFaissVersion =
    FAISS_VERSION_MAJOR * 10'000 + FAISS_VERSION_MINOR * 100 + FAISS_VERSION_PATCH;
constexpr std::size_t kGathered = 16'384;   // vectors handed to FAISS at a time
constexpr std::size_t kPointsPerList = 50;  // FAISS warns below 39; more only costs time
constexpr int kClusteringSteps = 10;
constexpr std::size_t kProbedShare = 16;  // of the lists, one in so many is searched

using FaissId = decltype(faiss::Index::ntotal);

/// What precedes the ids and FAISS's own bytes in the payload.
struct PayloadHead {
  std::uint64_t entries;
  std::uint32_t faissVersion;
  std::uint32_t reserved;
};

/// A row of a snapshot, to be indexed.
struct Source {
  IdRecord id;
  std::uint32_t run, row;
};

std::vector<Source> sourcesOf(const StoreSnapshot& snapshot) {
  std::vector<Source> sources;
  sources.reserve(static_cast<std::size_t>(snapshot.count));
  for (std::uint32_t r = 0; r < snapshot.runs.size(); ++r) {
    const RecordRun& run = snapshot.runs[r];
    for (std::uint32_t row = 0; row < run.rows; ++row)
      if (run.isUsable(snapshot.shape, row)) sources.push_back({run.columns.id(row), r, row});
  }
  std::ranges::sort(sources, {}, [](const Source& source) { return source.id.photo; });
  return sources;
}

/// The global vectors of `count` sources, `step` apart.
std::vector<float> gather(const StoreSnapshot& snapshot, std::span<const Source> sources,
                          std::size_t count, std::size_t step) {
  const auto dim = static_cast<std::size_t>(snapshot.shape.globalDim);
  std::vector<float> vectors(count * dim);
  for (std::size_t i = 0; i < count; ++i) {
    const Source& source = sources[i * step];
    std::memcpy(vectors.data() + i * dim,
                snapshot.runs[source.run].columns.at(snapshot.shape, kGlobals, source.row),
                dim * sizeof(float));
  }
  return vectors;
}

/// k-means in single steps, so that it can be stopped between them.
std::unique_ptr<faiss::Index> trainLists(const StoreSnapshot& snapshot,
                                         std::span<const Source> sources,
                                         const std::stop_token& stop) {
  const int dim = snapshot.shape.globalDim;
  const auto lists = static_cast<std::size_t>(2 * std::sqrt(static_cast<double>(sources.size())));
  const std::size_t points = std::min(sources.size(), lists * kPointsPerList);
  const auto sample = gather(snapshot, sources, points, sources.size() / points);
  faiss::ClusteringParameters parameters;
  parameters.niter = 1;
  parameters.spherical = true;
  parameters.min_points_per_centroid = 1;
  faiss::Clustering clustering(dim, static_cast<int>(lists), parameters);
  for (int i = 0; i < kClusteringSteps; ++i) {
    throwIfStopped(stop);
    faiss::IndexFlatIP assignment(dim);
    clustering.train(static_cast<FaissId>(points), sample.data(), assignment);
  }
  auto quantizer = std::make_unique<faiss::IndexFlatIP>(dim);
  quantizer->add(static_cast<FaissId>(lists), clustering.centroids.data());
  auto index = std::make_unique<faiss::IndexIVFScalarQuantizer>(quantizer.get(), dim, lists,
                                                                faiss::ScalarQuantizer::QT_8bit,
                                                                faiss::METRIC_INNER_PRODUCT, false);
  quantizer.release();
  index->own_fields = true;
  index->train(static_cast<FaissId>(points), sample.data());
  return index;
}

/// Runs `work`, and turns what FAISS throws into an Error.
template <class Work>
auto withFaiss(const std::string& subject, ErrorCode code, Work work) {
  try {
    return work();
  } catch (const faiss::FaissException& error) {
    throw Error(code, subject, std::string("FAISS refused: ") + error.what());
  }
}

}  // namespace

struct GlobalIndex::Impl {
  std::vector<IdRecord> entries;
  std::unique_ptr<faiss::Index> index;
};

GlobalIndex::GlobalIndex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GlobalIndex::~GlobalIndex() = default;

std::span<const IdRecord> GlobalIndex::entries() const { return impl_->entries; }

std::shared_ptr<const GlobalIndex> GlobalIndex::build(const StoreSnapshot& snapshot,
                                                      std::stop_token stop, std::size_t flatUpTo) {
  auto impl = std::make_unique<Impl>();
  const auto sources = sourcesOf(snapshot);
  for (const Source& source : sources) impl->entries.push_back(source.id);
  withFaiss("global index", ErrorCode::Internal, [&] {
    if (sources.size() <= flatUpTo)
      impl->index = std::make_unique<faiss::IndexFlatIP>(snapshot.shape.globalDim);
    else
      impl->index = trainLists(snapshot, sources, stop);
    for (std::size_t at = 0; at < sources.size(); at += kGathered) {
      throwIfStopped(stop);
      const std::size_t count = std::min(kGathered, sources.size() - at);
      impl->index->add(static_cast<FaissId>(count),
                       gather(snapshot, std::span(sources).subspan(at), count, 1).data());
    }
  });
  return std::shared_ptr<const GlobalIndex>(new GlobalIndex(std::move(impl)));
}

void GlobalIndex::save(const std::filesystem::path& path, const StoreGeometry& geometry) const {
  faiss::VectorIOWriter bytes;
  withFaiss(displayPath(path), ErrorCode::Internal,
            [&] { faiss::write_index(impl_->index.get(), &bytes); });
  const auto ids = std::as_bytes(std::span(impl_->entries));
  const PayloadHead head{impl_->entries.size(), kFaissVersion, 0};
  std::filesystem::path beside = path;
  beside += ".tmp-" + std::to_string(::getpid());
  BlockFileWriter writer(beside, {.kind = FileKind::GlobalIndex,
                                  .geometry = geometry,
                                  .records = head.entries,
                                  .payloadBytes = sizeof head + ids.size() + bytes.data.size()});
  writer.write({reinterpret_cast<const std::uint8_t*>(&head), sizeof head});
  writer.write({reinterpret_cast<const std::uint8_t*>(ids.data()), ids.size()});
  writer.write(bytes.data);
  writer.finish();
  std::filesystem::rename(beside, path);
  syncFolder(path.parent_path());
}

std::shared_ptr<const GlobalIndex> GlobalIndex::load(const std::filesystem::path& path,
                                                     const StoreGeometry& geometry) {
  const BlockFile file(path, FileKind::GlobalIndex, geometry);
  const auto refuse = [&](const char* why) -> void {
    throw Error(ErrorCode::BadFormat, file.name(), why);
  };
  auto payload = file.payload();
  if (!file.recheck().empty()) refuse("the index is damaged");
  if (payload.size() < sizeof(PayloadHead)) refuse("the index is cut off");
  PayloadHead head;
  std::memcpy(&head, payload.data(), sizeof head);
  payload = payload.subspan(sizeof head);
  if (head.faissVersion != kFaissVersion)
    refuse("the index was made with another version of FAISS");
  if (head.entries > payload.size() / sizeof(IdRecord)) refuse("the index contradicts itself");
  auto impl = std::make_unique<Impl>();
  impl->entries.resize(head.entries);
  if (head.entries > 0)
    std::memcpy(impl->entries.data(), payload.data(), head.entries * sizeof(IdRecord));
  payload = payload.subspan(head.entries * sizeof(IdRecord));
  withFaiss(file.name(), ErrorCode::BadFormat, [&] {
    faiss::VectorIOReader reader;
    reader.data.assign(payload.begin(), payload.end());
    impl->index.reset(faiss::read_index(&reader));
  });
  const faiss::Index& index = *impl->index;
  const bool known = dynamic_cast<const faiss::IndexFlat*>(&index) ||
                     dynamic_cast<const faiss::IndexIVFScalarQuantizer*>(&index);
  if (!known || index.d != geometry.globalDim || index.metric_type != faiss::METRIC_INNER_PRODUCT ||
      static_cast<std::uint64_t>(index.ntotal) != head.entries)
    refuse("the index is of another kind or size than this store's");
  return std::shared_ptr<const GlobalIndex>(new GlobalIndex(std::move(impl)));
}

std::vector<std::uint32_t> GlobalIndex::nearest(std::span<const float> global, std::size_t limit,
                                                const std::vector<std::uint8_t>& allowed) const {
  limit = std::min(limit, impl_->entries.size());
  if (limit == 0) return {};
  std::vector<float> distances(limit);
  std::vector<FaissId> labels(limit, -1);
  faiss::IDSelectorBitmap selector(allowed.size(), allowed.data());
  withFaiss("global index", ErrorCode::Internal, [&] {
    faiss::SearchParameters flat;
    faiss::SearchParametersIVF lists;
    faiss::SearchParameters* parameters = &flat;
    if (const auto* ivf = dynamic_cast<const faiss::IndexIVF*>(impl_->index.get())) {
      lists.nprobe = std::max<std::size_t>(1, ivf->nlist / kProbedShare);
      parameters = &lists;
    }
    parameters->sel = &selector;
    impl_->index->search(1, global.data(), static_cast<FaissId>(limit), distances.data(),
                         labels.data(), parameters);
  });
  std::vector<std::uint32_t> found;
  for (const FaissId label : labels)
    if (label >= 0) found.push_back(static_cast<std::uint32_t>(label));
  return found;
}

Matching::Matching(const StoreSnapshot& snapshot, const GlobalIndex& index)
    : places_(index.entries().size()) {
  const auto entries = index.entries();
  std::size_t at = 0;
  for (std::uint32_t r = 0; r < snapshot.runs.size(); ++r) {
    const RecordRun& run = snapshot.runs[r];
    positions_.emplace_back(run.rows, kNone);
    for (std::uint32_t row = 0; row < run.rows; ++row) {
      if (!run.isLive(row)) continue;
      const IdRecord& id = run.columns.id(row);
      if (at >= entries.size() ||
          entries[at].photo != id.photo)  // ids mostly ascend; else look it up
        at = static_cast<std::size_t>(
            std::ranges::lower_bound(entries, id.photo, {}, &IdRecord::photo) - entries.begin());
      const bool matches = at < entries.size() && entries[at].photo == id.photo &&
                           entries[at].contentTag == id.contentTag;
      if (matches) {
        positions_[r][row] = static_cast<std::uint32_t>(at);
        places_[at] = {r, row};
      } else {
        ++unmatched_;
      }
      if (at < entries.size() && entries[at].photo == id.photo) ++at;
    }
  }
}

RowSet Matching::choose(const GlobalIndex& index, const RowSet& eligible,
                        std::span<const float> global, std::size_t candidates) const {
  RowSet chosen(positions_.size());
  std::vector<std::uint8_t> allowed((places_.size() + 7) / 8);
  for (std::size_t r = 0; r < positions_.size(); ++r)
    for (const std::uint32_t row : eligible.rows[r]) {
      const std::uint32_t position = positions_[r][row];
      if (position == kNone)
        chosen.rows[r].push_back(row);
      else
        allowed[position / 8] =
            static_cast<std::uint8_t>(allowed[position / 8] | 1u << (position % 8));
    }
  for (const std::uint32_t position : index.nearest(global, candidates, allowed))
    chosen.rows[places_[position].run].push_back(places_[position].row);
  for (auto& rows : chosen.rows) std::ranges::sort(rows);
  return chosen;
}

}  // namespace ws::detail
