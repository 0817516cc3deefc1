#pragma once
// The safetensors container: an 8-byte length, a JSON header, raw little-endian data. The reader
// trusts nothing that the header says: every number is checked against the file before memory is
// taken. Free of LibTorch; see tensors.h.
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ws {

enum class TensorType { Bool, U8, I8, I16, I32, I64, F16, BF16, F32, F64 };

/// The name in the file ("F16") and the bytes of one element.
std::string_view tensorTypeName(TensorType type);
std::uint64_t tensorTypeSize(TensorType type);

/// One tensor of a file in memory. The bytes belong to the file, row-major, little-endian, at any
/// alignment.
struct TensorView {
  TensorType type = TensorType::F32;
  std::vector<std::int64_t> shape;  ///< empty: a scalar
  std::span<const std::uint8_t> bytes;
};

/// One tensor on its way into a file.
struct TensorData {
  TensorType type = TensorType::F32;
  std::vector<std::int64_t> shape;
  std::vector<std::uint8_t> bytes;
};

/// A file read whole into memory of our own (never mapped: the owner may cut or replace it while we
/// run).
class SafeTensors {
 public:
  /// @throws Error NotFound, Unreadable; BadFormat with one reason for anything that isn't a sound
  /// file: header over
  ///   16 MiB, over 20,000 tensors, names over 512 bytes, nesting over 4, a name twice, unknown
  ///   type, sizes that overflow, overlap, leave gaps or don't match the file. Pickles,
  ///   TorchScript, ONNX, ... get advice.
  static SafeTensors read(const std::filesystem::path& path);
  /// The same for bytes in memory; `subject` names them in errors.
  static SafeTensors parse(std::vector<std::uint8_t> file, const std::string& subject);

  SafeTensors(SafeTensors&&) noexcept = default;
  SafeTensors& operator=(SafeTensors&&) noexcept = default;

  const std::map<std::string, TensorView, std::less<>>& tensors() const { return tensors_; }
  const std::map<std::string, std::string>& metadata() const { return metadata_; }
  const std::string& subject() const { return subject_; }

 private:
  SafeTensors() = default;
  std::string subject_;
  std::vector<std::uint8_t> data_;
  std::map<std::string, TensorView, std::less<>> tensors_;
  std::map<std::string, std::string> metadata_;
};

/// Writes the tensors in the order of their names, atomically. Equal input gives equal bytes.
/// @throws Error InvalidArgument when bytes and shape don't fit together; DiskFull, Unreadable
void writeSafeTensors(const std::filesystem::path& path,
                      const std::map<std::string, TensorData>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

}  // namespace ws
