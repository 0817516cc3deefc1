#include "core/model/safetensors.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/model/detail/safetensors_header.h"

namespace ws {
namespace {

using detail::Header;
constexpr std::size_t kLengthBytes = 8;

std::uint64_t littleEndian64(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (int i = 7; i >= 0; --i) value = value << 8 | bytes[i];
  return value;
}

/// What the file is instead, and what to do about it; empty when we can't tell.
std::string adviceFor(std::span<const std::uint8_t> start) {
  const auto begins = [&](std::string_view mark) {
    return start.size() >= mark.size() && std::memcmp(start.data(), mark.data(), mark.size()) == 0;
  };
  constexpr std::string_view kConvert =
      "such files can hold programs, so they are never opened; load it where you trust it and save "
      "it with "
      "safetensors' save_file";
  if (begins("PK\x03\x04") || begins("PK\x05\x06"))
    return "this is a zip archive, as PyTorch's .pt, .bin and TorchScript files are: " +
           std::string(kConvert);
  if (start.size() >= 2 && start[0] == 0x80 && start[1] >= 2 && start[1] <= 5)
    return "this is a Python pickle: " + std::string(kConvert);
  if (begins("\x89HDF"))
    return "this is an HDF5 file; save the weights with safetensors' save_file";
  if (begins("GGUF")) return "this is a GGUF file; save the weights with safetensors' save_file";
  if (begins("\x1f\x8b")) return "this is a gzip archive; unpack it first";
  if (start.size() >= 3 && start[0] == 0x08 && start[1] < 0x20 &&
      (start[2] == 0x12 || start[2] == 0x1a))
    return "this looks like an ONNX model; save the weights with safetensors' save_file";
  if (begins("version https://git-lfs"))
    return "this is a Git LFS pointer, not the file itself; fetch it with 'git lfs pull'";
  return {};
}

/// The header's length from the first bytes of a file of `fileSize` bytes (at least 9 given where
/// it has them).
std::uint64_t checkedHeaderLength(std::span<const std::uint8_t> start, std::uint64_t fileSize,
                                  const std::string& subject) {
  const auto refuse = [&](const std::string& why) {
    const std::string advice = adviceFor(start);
    throw Error(ErrorCode::BadFormat, subject,
                "not a safetensors file: " + (advice.empty() ? why : advice));
  };
  if (fileSize <= kLengthBytes) refuse("it has only " + std::to_string(fileSize) + " bytes");
  const std::uint64_t length = littleEndian64(start);
  if (length < 2 || length > fileSize - kLengthBytes) refuse("its header would not fit the file");
  if (start[kLengthBytes] != '{') refuse("its header doesn't start as one");
  if (length > detail::kMaxHeaderBytes) refuse("its header is over 16 MiB");
  return length;
}

void readExactly(std::ifstream& in, void* into, std::uint64_t count, const std::string& subject) {
  in.read(static_cast<char*>(into), static_cast<std::streamsize>(count));
  if (static_cast<std::uint64_t>(in.gcount()) != count)
    throw Error(ErrorCode::Unreadable, subject, "the file can't be read to its end");
}

std::map<std::string, TensorView, std::less<>> viewsOf(Header& header,
                                                       std::span<const std::uint8_t> data) {
  std::map<std::string, TensorView, std::less<>> views;
  for (auto& entry : header.entries)
    views.emplace(std::move(entry.name),
                  TensorView{entry.type, std::move(entry.shape),
                             data.subspan(entry.begin, entry.end - entry.begin)});
  return views;
}

}  // namespace

std::string_view tensorTypeName(TensorType type) {
  switch (type) {
    case TensorType::Bool:
      return "BOOL";
    case TensorType::U8:
      return "U8";
    case TensorType::I8:
      return "I8";
    case TensorType::I16:
      return "I16";
    case TensorType::I32:
      return "I32";
    case TensorType::I64:
      return "I64";
    case TensorType::F16:
      return "F16";
    case TensorType::BF16:
      return "BF16";
    case TensorType::F32:
      return "F32";
    case TensorType::F64:
      return "F64";
  }
  return "";
}

std::uint64_t tensorTypeSize(TensorType type) {
  switch (type) {
    case TensorType::Bool:
    case TensorType::U8:
    case TensorType::I8:
      return 1;
    case TensorType::I16:
    case TensorType::F16:
    case TensorType::BF16:
      return 2;
    case TensorType::I32:
    case TensorType::F32:
      return 4;
    case TensorType::I64:
    case TensorType::F64:
      return 8;
  }
  return 0;
}

SafeTensors SafeTensors::read(const std::filesystem::path& path) {
  const std::string subject = displayPath(path);
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    throw Error(ErrorCode::NotFound, subject, "there is no such file");
  if (!std::filesystem::is_regular_file(status))
    throw Error(ErrorCode::Unreadable, subject, "is not a regular file");
  const std::uint64_t size = std::filesystem::file_size(path, error);
  std::ifstream in(path, std::ios::binary);
  if (error || !in) throw Error(ErrorCode::Unreadable, subject, "can't be opened");

  std::vector<std::uint8_t> start(std::min<std::uint64_t>(size, 32));
  readExactly(in, start.data(), start.size(), subject);
  const std::uint64_t length = checkedHeaderLength(start, size, subject);
  std::string text(length, '\0');
  in.seekg(kLengthBytes);
  readExactly(in, text.data(), length, subject);
  const std::uint64_t dataSize = size - kLengthBytes - length;
  Header header = detail::parseHeader(text, dataSize, subject);

  SafeTensors file;
  file.subject_ = subject;
  file.data_.resize(dataSize);
  readExactly(in, file.data_.data(), dataSize, subject);
  file.tensors_ = viewsOf(header, file.data_);
  file.metadata_ = std::move(header.metadata);
  return file;
}

SafeTensors SafeTensors::parse(std::vector<std::uint8_t> bytes, const std::string& subject) {
  const std::uint64_t length = checkedHeaderLength(bytes, bytes.size(), subject);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + kLengthBytes, length);
  const std::uint64_t skipped = kLengthBytes + length;
  Header header = detail::parseHeader(text, bytes.size() - skipped, subject);

  SafeTensors file;
  file.subject_ = subject;
  file.data_ = std::move(bytes);
  file.tensors_ = viewsOf(header, std::span(file.data_).subspan(skipped));
  file.metadata_ = std::move(header.metadata);
  return file;
}

void writeSafeTensors(const std::filesystem::path& path,
                      const std::map<std::string, TensorData>& tensors,
                      const std::map<std::string, std::string>& metadata) {
  nlohmann::ordered_json header = nlohmann::ordered_json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  std::uint64_t at = 0;
  for (const auto& [name, tensor] : tensors) {
    std::uint64_t expected = tensorTypeSize(tensor.type);
    for (const std::int64_t extent : tensor.shape) expected *= static_cast<std::uint64_t>(extent);
    if (expected != tensor.bytes.size())
      throw Error(ErrorCode::InvalidArgument, name, "the tensor's bytes don't fit its shape");
    header[name] = {{"dtype", tensorTypeName(tensor.type)},
                    {"shape", tensor.shape},
                    {"data_offsets", {at, at + expected}}};
    at += expected;
  }
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');  // keeps the data aligned, as other writers do

  std::vector<std::uint8_t> file(kLengthBytes + text.size() + at);
  for (std::size_t i = 0; i < kLengthBytes; ++i)
    file[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(text.size()) >> (8 * i));
  std::memcpy(file.data() + kLengthBytes, text.data(), text.size());
  std::uint8_t* out = file.data() + kLengthBytes + text.size();
  for (const auto& [name, tensor] : tensors)
    out = std::copy(tensor.bytes.begin(), tensor.bytes.end(), out);
  writeFileAtomically(path, file);
}

}  // namespace ws
