#pragma once
// Named LibTorch tensors to and from safetensors files. Includes LibTorch: for .cpp files of model,
// align, train only.
#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <string>

#include "core/model/safetensors.h"

namespace ws {

using NamedTensors = std::map<std::string, torch::Tensor>;

/// What may stand in a file of weights.
enum class Values {
  Finite,  ///< NaN and infinities are refused: weights
  Any,     ///< recorded outputs of other programs
};

/// All tensors of a file, on the CPU: every floating type as float32, every whole-number type as
/// int64, masks as bool.
/// @throws Error as SafeTensors::read; BadFormat with the tensor's name for a value that isn't
/// finite
NamedTensors loadTensors(const std::filesystem::path& path, Values values = Values::Finite);
NamedTensors toTensors(const SafeTensors& file, Values values = Values::Finite);

/// How floating tensors are stored.
enum class Precision { Float32, Float16 };

/// Writes tensors (of any device) atomically; whole numbers as I64.
/// @throws Error InvalidArgument for a value that isn't finite or doesn't fit the precision
void saveTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                 Precision precision = Precision::Float32,
                 const std::map<std::string, std::string>& metadata = {});

/// Parameters and buffers by their dotted names, on the CPU, detached: what goes into a file.
NamedTensors tensorsOf(const torch::nn::Module& module);

/// What to do with tensors of the file that the module doesn't have.
enum class Extras { Refuse, Ignore };

/// Copies tensors named `prefix` + parameter name into the module, keeping its device and type.
/// @param subject  names the file in errors
/// @throws Error Incompatible when one is missing, has another shape, or is extra and Refuse was
/// asked
void loadInto(torch::nn::Module& module, const NamedTensors& tensors, const std::string& subject,
              const std::string& prefix = "", Extras extras = Extras::Refuse);

}  // namespace ws
