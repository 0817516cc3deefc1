#include "core/index/detail/block_file.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/log.h"

namespace ws::detail {
namespace {

constexpr char kMagic[8] = {'W', 'S', 'I', 'N', 'D', 'E', 'X', '\n'};
constexpr std::uint32_t kInt8 = 1;
constexpr std::size_t kPackIdBytes = 128, kCodebookBytes = 72;

/// The header page as it lies on disk; what follows it up to 4096 bytes is zero.
struct HeaderPage {
  char magic[8];
  std::uint32_t version;
  std::uint32_t kind;
  std::uint64_t number;
  std::uint64_t generation;
  std::uint64_t records;
  std::uint64_t payloadBytes;
  std::int32_t maxRegions;
  std::int32_t dim;
  std::int32_t globalDim;
  std::uint32_t elementType;
  char packId[kPackIdBytes];      ///< zero-terminated
  char codebook[kCodebookBytes];  ///< zero-terminated
  std::uint64_t checksum;         ///< of the page with this field zero
};
static_assert(sizeof(HeaderPage) == 272);

std::uint64_t pageChecksum(std::span<const std::uint8_t> page) {
  std::vector<std::uint8_t> copy(page.begin(), page.end());
  std::memset(copy.data() + offsetof(HeaderPage, checksum), 0, sizeof(HeaderPage::checksum));
  return checksum64(copy);
}

std::uint64_t sealOf(std::uint64_t headerSum, std::span<const std::uint8_t> sums) {
  std::vector<std::uint8_t> all(sizeof headerSum + sums.size());
  std::memcpy(all.data(), &headerSum, sizeof headerSum);
  if (!sums.empty()) std::memcpy(all.data() + sizeof headerSum, sums.data(), sums.size());
  return checksum64(all);
}

std::uint64_t sealOf(std::uint64_t headerSum, const std::vector<std::uint64_t>& sums) {
  return sealOf(headerSum, {reinterpret_cast<const std::uint8_t*>(sums.data()), sums.size() * 8});
}

std::uint64_t headerChecksum(std::span<const std::uint8_t> page) {
  std::uint64_t sum;
  std::memcpy(&sum, page.data() + offsetof(HeaderPage, checksum), sizeof sum);
  return sum;
}

std::string describe(const StoreGeometry& geometry) {
  return std::to_string(geometry.maxRegions) + " regions of " + std::to_string(geometry.dim) +
         ", global vectors of " + std::to_string(geometry.globalDim) + ", model pack " +
         geometry.packId.substr(0, 12);
}

[[noreturn]] void bad(const std::string& name, const std::string& why) {
  throw Error(ErrorCode::BadFormat, name, why);
}

}  // namespace

void checkGeometry(const StoreGeometry& geometry) {
  const bool fits = !geometry.packId.empty() && geometry.packId.size() < kPackIdBytes &&
                    geometry.packId.find('\0') == std::string::npos && geometry.maxRegions >= 1 &&
                    geometry.maxRegions <= 1024 && geometry.dim >= 1 && geometry.dim <= 8192 &&
                    geometry.globalDim >= 0 && geometry.globalDim <= 8192;
  if (!fits)
    throw Error(ErrorCode::InvalidArgument, "region store", "can't hold " + describe(geometry));
}

std::vector<std::uint8_t> encodeHeader(const FileHeader& header) {
  checkGeometry(header.geometry);
  HeaderPage page{};
  std::memcpy(page.magic, kMagic, sizeof kMagic);
  page.version = kFormatVersion;
  page.kind = static_cast<std::uint32_t>(header.kind);
  page.number = header.number;
  page.generation = header.generation;
  page.records = header.records;
  page.payloadBytes = header.payloadBytes;
  page.maxRegions = header.geometry.maxRegions;
  page.dim = header.geometry.dim;
  page.globalDim = header.geometry.globalDim;
  page.elementType = kInt8;
  header.geometry.packId.copy(page.packId, kPackIdBytes - 1);
  header.codebook.copy(page.codebook, kCodebookBytes - 1);
  std::vector<std::uint8_t> bytes(kHeaderBytes);
  std::memcpy(bytes.data(), &page, sizeof page);
  page.checksum = pageChecksum(bytes);
  std::memcpy(bytes.data(), &page, sizeof page);
  return bytes;
}

FileHeader decodeHeader(std::span<const std::uint8_t> bytes, FileKind kind,
                        const StoreGeometry& geometry, const std::string& name) {
  if (bytes.size() < kHeaderBytes) bad(name, "the file is cut off within its header");
  bytes = bytes.first(kHeaderBytes);
  HeaderPage page;
  std::memcpy(&page, bytes.data(), sizeof page);
  if (std::memcmp(page.magic, kMagic, sizeof kMagic) != 0)
    bad(name, "the file is none of Wordsight's");
  if (page.checksum != pageChecksum(bytes)) bad(name, "the file's header is damaged");
  if (page.version > kFormatVersion)
    throw Error(ErrorCode::Incompatible, name,
                "the file was written by a newer version of Wordsight (format " +
                    std::to_string(page.version) + ", this one knows " +
                    std::to_string(kFormatVersion) + "); use that version");
  page.packId[kPackIdBytes - 1] = page.codebook[kCodebookBytes - 1] = 0;
  FileHeader header{static_cast<FileKind>(page.kind),
                    {page.packId, page.maxRegions, page.dim, page.globalDim},
                    page.number,
                    page.generation,
                    page.records,
                    page.payloadBytes,
                    page.codebook};
  if (page.version != kFormatVersion || page.elementType != kInt8 || header.kind != kind)
    bad(name, "the file is another one than its name says");
  if (header.geometry != geometry)
    throw Error(ErrorCode::Incompatible, name,
                "the vectors belong to another model (" + describe(header.geometry) +
                    "; asked for " + describe(geometry) +
                    "); index the photos again with this one");
  return header;
}

std::vector<std::uint8_t> sealed(FileHeader header, std::span<const std::uint8_t> payload) {
  header.payloadBytes = payload.size();
  std::vector<std::uint8_t> bytes = encodeHeader(header);
  const std::uint64_t headerSum = headerChecksum(bytes);
  bytes.insert(bytes.end(), payload.begin(), payload.end());
  std::vector<std::uint64_t> sums;
  for (std::size_t at = 0; at < payload.size(); at += kBlockBytes)
    sums.push_back(checksum64(payload.subspan(at, std::min(kBlockBytes, payload.size() - at))));
  sums.push_back(sealOf(headerSum, sums));
  const auto* tail = reinterpret_cast<const std::uint8_t*>(sums.data());
  bytes.insert(bytes.end(), tail, tail + sums.size() * sizeof sums[0]);
  return bytes;
}

BlockFileWriter::BlockFileWriter(const std::filesystem::path& path, const FileHeader& header)
    : path_(path), file_(path, OutputFile::Mode::CreateNew), expected_(header.payloadBytes) {
  const auto page = encodeHeader(header);
  headerSum_ = headerChecksum(page);
  block_.reserve(kBlockBytes);
  file_.write(page);
}

BlockFileWriter::~BlockFileWriter() {
  std::error_code
      ignored;  // on the way out of another error; a leftover is removed at the next opening
  if (!finished_) std::filesystem::remove(path_, ignored);
}

void BlockFileWriter::flushBlock() {
  if (block_.empty()) return;
  sums_.push_back(checksum64(block_));
  file_.write(block_);
  block_.clear();
}

void BlockFileWriter::write(std::span<const std::uint8_t> bytes) {
  written_ += bytes.size();
  while (!bytes.empty()) {
    const auto part = bytes.first(std::min(bytes.size(), kBlockBytes - block_.size()));
    block_.insert(block_.end(), part.begin(), part.end());
    bytes = bytes.subspan(part.size());
    if (block_.size() == kBlockBytes) flushBlock();
  }
}

std::uint64_t BlockFileWriter::finish() {
  flushBlock();
  if (written_ != expected_)
    throw Error(ErrorCode::Internal, displayPath(path_),
                "another number of bytes was written than announced");
  const std::uint64_t seal = sealOf(headerSum_, sums_);
  sums_.push_back(seal);
  file_.write(
      {reinterpret_cast<const std::uint8_t*>(sums_.data()), sums_.size() * sizeof sums_[0]});
  file_.sync();
  file_.close();
  finished_ = true;
  return seal;
}

BlockFile::BlockFile(const std::filesystem::path& path, FileKind kind,
                     const StoreGeometry& geometry, std::optional<std::uint64_t> seal)
    : name_(displayPath(path)), file_(path) {
  const auto bytes = file_.bytes();
  header_ = decodeHeader(bytes, kind, geometry, name_);
  const std::size_t rest = bytes.size() - kHeaderBytes;
  if (header_.payloadBytes > rest) bad(name_, "the file is cut off");
  blocks_ = (header_.payloadBytes + kBlockBytes - 1) / kBlockBytes;
  if (rest != header_.payloadBytes + (blocks_ + 1) * sizeof(std::uint64_t))
    bad(name_, "the file has another length than its header says");
  payload_ = bytes.subspan(kHeaderBytes, header_.payloadBytes);
  sums_ = payload_.data() + payload_.size();
  std::memcpy(&seal_, sums_ + blocks_ * 8, sizeof seal_);
  if (seal_ != sealOf(headerChecksum(bytes), {sums_, blocks_ * 8}))
    bad(name_, "the file's checksums are damaged");
  if (seal && seal_ != *seal) bad(name_, "the file is not the one that MANIFEST names");
  states_ = std::make_unique<std::atomic<std::uint8_t>[]>(blocks_);
}

bool BlockFile::checkBlock(std::size_t block) const {
  const std::size_t at = block * kBlockBytes;
  const auto bytes = payload_.subspan(at, std::min(kBlockBytes, payload_.size() - at));
  std::uint64_t expected;
  std::memcpy(&expected, sums_ + block * sizeof expected, sizeof expected);
  const bool good = checksum64(bytes) == expected;
  const auto before = states_[block].exchange(good ? Good : Bad, std::memory_order_relaxed);
  if (!good && before != Bad)
    log("index", LogLevel::Warning,
        std::filesystem::path(name_).filename().string() + ": block " + std::to_string(block) +
            " is damaged; its photos are left out until the library is verified");
  return good;
}

bool BlockFile::intact(std::size_t offset, std::size_t length) const {
  if (length == 0) return true;
  const std::size_t last = (offset + length - 1) / kBlockBytes;
  for (std::size_t block = offset / kBlockBytes; block <= last; ++block) {
    const auto state = states_[block].load(std::memory_order_relaxed);
    if (state == Bad || (state == Unknown && !checkBlock(block))) return false;
  }
  return true;
}

std::vector<std::size_t> BlockFile::recheck() const {
  std::vector<std::size_t> damaged;
  for (std::size_t block = 0; block < blocks_; ++block)
    if (!checkBlock(block)) damaged.push_back(block);
  return damaged;
}

void BlockFile::prefetch() const {
  if (payload_.empty()) return;
  // Advice only: an answer of "no" costs nothing but speed.
  ::madvise(const_cast<std::uint8_t*>(payload_.data()), payload_.size(), MADV_WILLNEED);
}

}  // namespace ws::detail
