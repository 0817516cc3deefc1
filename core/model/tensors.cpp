#include "core/model/tensors.h"

#include <cstring>
#include <set>

#include "core/base/error.h"

namespace ws {
namespace {

torch::ScalarType scalarTypeOf(TensorType type) {
  switch (type) {
    case TensorType::Bool:
      return torch::kBool;
    case TensorType::U8:
      return torch::kUInt8;
    case TensorType::I8:
      return torch::kInt8;
    case TensorType::I16:
      return torch::kInt16;
    case TensorType::I32:
      return torch::kInt32;
    case TensorType::I64:
      return torch::kInt64;
    case TensorType::F16:
      return torch::kHalf;
    case TensorType::BF16:
      return torch::kBFloat16;
    case TensorType::F32:
      return torch::kFloat32;
    case TensorType::F64:
      return torch::kFloat64;
  }
  return torch::kFloat32;
}

torch::Tensor toTensor(const TensorView& view) {
  torch::Tensor tensor = torch::empty(view.shape, scalarTypeOf(view.type));
  if (view.type ==
      TensorType::Bool) {  // any byte but 0 and 1 would be undefined behaviour in a bool
    bool* out = tensor.data_ptr<bool>();
    for (const std::uint8_t byte : view.bytes) *out++ = byte != 0;
    return tensor;
  }
  if (!view.bytes.empty()) std::memcpy(tensor.data_ptr(), view.bytes.data(), view.bytes.size());
  return tensor.to(tensor.is_floating_point() ? torch::kFloat32 : torch::kInt64);
}

bool allFinite(const torch::Tensor& tensor) {
  return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
}

std::string shapeText(torch::IntArrayRef shape) {
  std::string text;
  for (const std::int64_t extent : shape)
    text += (text.empty() ? "" : " x ") + std::to_string(extent);
  return text.empty() ? "a single number" : text;
}

}  // namespace

NamedTensors toTensors(const SafeTensors& file, Values values) {
  const torch::InferenceMode guard(false);  // parameters loaded now may be trained later
  NamedTensors tensors;
  for (const auto& [name, view] : file.tensors()) {
    torch::Tensor tensor = toTensor(view);
    if (values == Values::Finite && !allFinite(tensor))
      throw Error(ErrorCode::BadFormat, file.subject(),
                  "tensor \"" + name +
                      "\" holds values that aren't numbers (NaN or infinite); "
                      "get the file again");
    tensors.emplace(name, std::move(tensor));
  }
  return tensors;
}

NamedTensors loadTensors(const std::filesystem::path& path, Values values) {
  return toTensors(SafeTensors::read(path), values);
}

void saveTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                 Precision precision, const std::map<std::string, std::string>& metadata) {
  std::map<std::string, TensorData> out;
  for (const auto& [name, given] : tensors) {
    torch::Tensor tensor = given.detach().to(torch::kCPU);
    TensorData data;
    data.shape = tensor.sizes().vec();
    if (tensor.scalar_type() == torch::kBool) {
      data.type = TensorType::Bool;
    } else if (!tensor.is_floating_point()) {
      data.type = TensorType::I64;
    } else {
      data.type = precision == Precision::Float16 ? TensorType::F16 : TensorType::F32;
    }
    tensor = tensor.to(scalarTypeOf(data.type)).contiguous();
    if (!allFinite(tensor))
      throw Error(ErrorCode::InvalidArgument, name,
                  "the tensor holds a value that isn't finite or doesn't fit half precision");
    const auto* bytes = static_cast<const std::uint8_t*>(tensor.data_ptr());
    data.bytes.assign(bytes, bytes + tensor.nbytes());
    out.emplace(name, std::move(data));
  }
  writeSafeTensors(path, out, metadata);
}

NamedTensors tensorsOf(const torch::nn::Module& module) {
  NamedTensors tensors;
  for (const auto& item : module.named_parameters())
    tensors.emplace(item.key(), item.value().detach().to(torch::kCPU));
  for (const auto& item : module.named_buffers())
    tensors.emplace(item.key(), item.value().detach().to(torch::kCPU));
  return tensors;
}

void loadInto(torch::nn::Module& module, const NamedTensors& tensors, const std::string& subject,
              const std::string& prefix, Extras extras) {
  const torch::NoGradGuard noGrad;
  std::set<std::string> used;
  const auto take = [&](const std::string& name, torch::Tensor into) {
    const auto found = tensors.find(prefix + name);
    if (found == tensors.end())
      throw Error(ErrorCode::Incompatible, subject, "tensor \"" + prefix + name + "\" is missing");
    if (found->second.sizes() != into.sizes())
      throw Error(ErrorCode::Incompatible, subject,
                  "tensor \"" + prefix + name + "\" has the shape " +
                      shapeText(found->second.sizes()) + " where the configuration asks for " +
                      shapeText(into.sizes()));
    into.copy_(found->second);
    used.insert(prefix + name);
  };
  for (auto& item : module.named_parameters()) take(item.key(), item.value());
  for (auto& item : module.named_buffers()) take(item.key(), item.value());
  if (extras == Extras::Ignore) return;
  for (const auto& [name, tensor] : tensors)
    if (name.compare(0, prefix.size(), prefix) == 0 && !used.contains(name))
      throw Error(ErrorCode::Incompatible, subject,
                  "tensor \"" + name + "\" doesn't belong to this kind of model");
}

}  // namespace ws
