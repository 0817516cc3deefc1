#include "core/model/region_relations.h"

#include <cmath>

namespace ws {
namespace {

using torch::Tensor;
namespace nn = torch::nn;

constexpr std::int64_t kGeometry = 9, kPlace = 5;
constexpr std::int64_t kHidden = 32;
constexpr std::int64_t kValues = 16;  // a head
constexpr double kLeastSide = 0.02;   // of the picture: what a side is taken for at least

}  // namespace

Tensor pairGeometry(const Tensor& boxes) {
  const auto side = [&](int i) { return boxes.select(-1, i); };  // B x R
  const Tensor width = (side(2) - side(0)).clamp_min(kLeastSide);
  const Tensor height = (side(3) - side(1)).clamp_min(kLeastSide);
  const auto from = [](const Tensor& t) { return t.unsqueeze(2); };  // of i
  const auto to = [](const Tensor& t) { return t.unsqueeze(1); };    // of j
  const auto offset = [&](const Tensor& t) { return to(t) - from(t); };
  const Tensor dx = offset((side(0) + side(2)) / 2), dy = offset((side(1) + side(3)) / 2);
  const Tensor foot = offset(side(3));
  const Tensor shared =
      (torch::minimum(from(side(2)), to(side(2))) - torch::maximum(from(side(0)), to(side(0))))
          .clamp_min(0) *
      (torch::minimum(from(side(3)), to(side(3))) - torch::maximum(from(side(1)), to(side(1))))
          .clamp_min(0);
  const Tensor area = width * height;
  return torch::stack({(dx / from(width)).clamp(-4, 4), (dy / from(height)).clamp(-4, 4), dx * 4,
                       dy * 4, foot * 4, (to(width) / from(width)).log(),
                       (to(height) / from(height)).log(), shared / from(area), shared / to(area)},
                      -1);
}

Tensor placeGeometry(const Tensor& boxes) {
  const auto side = [&](int i) { return boxes.select(-1, i); };  // B x R
  const auto log = [](const Tensor& length) { return length.clamp_min(kLeastSide).log() + 2; };
  return torch::stack({(side(0) + side(2)) * 2 - 2, (side(1) + side(3)) * 2 - 2, side(3) * 4 - 2,
                       log(side(2) - side(0)), log(side(3) - side(1))},
                      -1);
}

RegionRelationsImpl::RegionRelationsImpl(std::int64_t dim, std::int64_t heads) : heads_(heads) {
  TORCH_CHECK(heads > 0 && dim % heads == 0, "relation heads must divide the width");
  query_ = register_module("query", nn::Linear(dim, dim));
  key_ = register_module("key", nn::Linear(dim, dim));
  value_ = register_module("value", nn::Linear(dim, heads * kValues));
  geometry_ = register_module("geometry", nn::Sequential(nn::Linear(kGeometry, kHidden), nn::ReLU(),
                                                         nn::Linear(kHidden, heads)));
  out_ = register_module("out", nn::Sequential(nn::Linear(heads * (1 + kValues) + kPlace, dim),
                                               nn::ReLU(), nn::Linear(dim, dim)));
  norm_ = register_module("norm", nn::LayerNorm(nn::LayerNormOptions({dim})));
}

Tensor RegionRelationsImpl::forward(const Tensor& x, const Tensor& boxes, const Tensor& present) {
  const auto b = x.size(0), r = x.size(1), width = x.size(2) / heads_;
  const auto parts = [&](const Tensor& t) { return t.view({b, r, heads_, -1}).transpose(1, 2); };
  const Tensor alike =
      torch::matmul(parts(query_->forward(x)), parts(key_->forward(x)).transpose(-2, -1)) /
      std::sqrt(static_cast<double>(width));  // B x H x R x R
  const Tensor placed = geometry_->forward(pairGeometry(boxes)).permute({0, 3, 1, 2});
  const Tensor others = (1 - torch::eye(r, x.options())) * present.to(x.dtype()).unsqueeze(1);
  const Tensor gates = (alike + placed).sigmoid() * others.unsqueeze(1);  // others: B x R x R
  const Tensor counts = gates.sum(-1).log1p().transpose(1, 2);            // B x R x H
  const Tensor seen =
      torch::matmul(gates, parts(value_->forward(x))).transpose(1, 2).reshape({b, r, -1});
  return norm_->forward(out_->forward(torch::cat({counts, seen, placeGeometry(boxes)}, -1)));
}

}  // namespace ws
