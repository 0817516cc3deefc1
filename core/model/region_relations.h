#pragma once
// How each region lies to the others, and how many there are like it. Includes LibTorch: for .cpp
// files of model and train only.
#include <torch/torch.h>

namespace ws {

/// Relations between regions as sums of gates. With H heads, q = Wq x, k = Wk x and v = Wv x in H
/// parts, and g_ij the geometry of box j seen from box i,
///
///   a_ijh = sigmoid(q_ih . k_jh / sqrt(d / H) + MLP(g_ij)_h)     for j != i present, else 0
///   y_i   = LN(W2 relu(W1 [log(1 + sum_j a_ij) ; sum_j a_ij v_j ; g_i]))
///
/// (geometry between regions: Hu et al., "Relation Networks for Object Detection", 2018; sums in
/// place of means, which forget how many there were: Zhang et al., "Learning to Count Objects",
/// 2018), and g_i where the box itself lies in the picture. A head that looks to the left says what
/// lies there: "left of a house" needs no less. So that a region can't answer for its neighbour,
/// values are narrow and the whole is added with a small weight.
class RegionRelationsImpl : public torch::nn::Module {
 public:
  /// @param heads  divides dim
  RegionRelationsImpl(std::int64_t dim, std::int64_t heads);
  /// @param x        B x R x dim
  /// @param boxes    B x R x 4, normalised
  /// @param present  B x R, 1 where a region counts, 0 where it doesn't
  /// @return         B x R x dim
  torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& boxes,
                        const torch::Tensor& present);

 private:
  std::int64_t heads_;
  torch::nn::Linear query_{nullptr}, key_{nullptr}, value_{nullptr};
  torch::nn::Sequential geometry_{nullptr}, out_{nullptr};
  torch::nn::LayerNorm norm_{nullptr};
};
TORCH_MODULE(RegionRelations);

/// Box j seen from box i: offsets of the centres and of the lower edges in units of i's sides, the
/// same in units of the picture, logarithms of the sides' ratios, and their overlap as shares of
/// either box.
/// @param boxes  B x R x 4, normalised    @return  B x R x R x 9, [b][i][j]
torch::Tensor pairGeometry(const torch::Tensor& boxes);

/// Where boxes lie: centre and lower edge, from -2 to 2, and the logarithms of the sides plus 2.
/// @param boxes  B x R x 4, normalised    @return  B x R x 5
torch::Tensor placeGeometry(const torch::Tensor& boxes);

}  // namespace ws
