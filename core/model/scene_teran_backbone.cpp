#include "core/model/scene_teran_backbone.h"

namespace ws {
namespace {

using torch::Tensor;
namespace nn = torch::nn;

constexpr double kUsualSide =
    0.1;  // a thing's usual half edge, as a share of the picture: where boxes start from
constexpr double kLargestLogSide =
    2;  // exp(2) * 0.1: no half edge reaches beyond three quarters of the picture
constexpr int kHeadWidth = 32;
constexpr double kRarePeak =
    -3.0;  // starting bias: few cells are centres, so the head begins by saying no

nn::Conv2d convolution(int in, int out, int kernel, int stride, bool bias) {
  return nn::Conv2d(
      nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2).bias(bias));
}

/// Convolution, normalisation over the batch, and the rectifier where asked.
void append(nn::Sequential& to, int in, int out, int kernel, int stride, bool rectified) {
  to->push_back(convolution(in, out, kernel, stride, false));
  to->push_back(nn::BatchNorm2d(out));
  if (rectified) to->push_back(nn::ReLU(nn::ReLUOptions(true)));
}

/// x + two convolutions of x, rectified.
class ResidualBlockImpl : public nn::Module {
 public:
  explicit ResidualBlockImpl(int width) {
    append(body_, width, width, 3, 1, true);
    append(body_, width, width, 3, 1, false);
    register_module("body", body_);
  }
  Tensor forward(const Tensor& x) { return body_->forward(x).add_(x).relu_(); }

 private:
  nn::Sequential body_;
};
TORCH_MODULE(ResidualBlock);

void appendBlocks(nn::Sequential& to, int width, int blocks) {
  for (int i = 0; i < blocks; ++i) to->push_back(ResidualBlock(width));
}

Tensor doubled(const Tensor& x) {
  return torch::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2});
}

/// Integral up to t of the hat function max(0, 1 - |u|): what a cell gives to an interval that ends
/// at t.
Tensor hatIntegral(const Tensor& t) {
  const Tensor rising = (t + 1).clamp(0, 1);
  const Tensor falling = t.clamp(0, 1);
  return rising.square() / 2 + falling - falling.square() / 2;
}

/// B x R x bins x cells: the share of every cell in every bin along one axis.
Tensor axisWeights(const Tensor& low, const Tensor& high, int bins, std::int64_t cells) {
  const auto options = low.options();
  const Tensor middle =
      (low + high) / 2 * cells - 0.5;  // in cells, whose centres are whole numbers
  const Tensor length = ((high - low) * cells).clamp_min(1.0);
  const Tensor edges = torch::arange(bins + 1, options) / bins - 0.5;
  const Tensor cuts = middle.unsqueeze(-1) + length.unsqueeze(-1) * edges;  // B x R x bins+1
  const Tensor reach = hatIntegral(cuts.unsqueeze(-1) - torch::arange(cells, options));
  const Tensor weights = reach.narrow(2, 1, bins) - reach.narrow(2, 0, bins);
  return weights / weights.sum(-1, true).clamp_min(1e-6);
}

/// B x N x cells: whether the cells' centres lie between low and high.
Tensor axisCover(const Tensor& low, const Tensor& high, std::int64_t cells) {
  const Tensor centres = (torch::arange(cells, low.options()) + 0.5) / cells;
  return (centres >= low.unsqueeze(-1)).logical_and(centres < high.unsqueeze(-1));
}

}  // namespace

SceneBackboneImpl::SceneBackboneImpl(const std::array<int, 3>& widths,
                                     const std::array<int, 3>& blocks, int fusedWidth) {
  const auto [fine, middle, coarse] = widths;
  // One wide-stepped convolution straight to stride 4: a map at stride 2 would cost more memory
  // traffic than all of the rest.
  stem_ = register_module(
      "stem", nn::Conv2d(nn::Conv2dOptions(3, fine, 8).stride(4).padding(2).bias(false)));
  fine_->push_back(nn::BatchNorm2d(fine));
  fine_->push_back(nn::ReLU(nn::ReLUOptions(true)));
  appendBlocks(fine_, fine, blocks[0]);
  append(middle_, fine, middle, 3, 2, true);
  appendBlocks(middle_, middle, blocks[1]);
  append(coarse_, middle, coarse, 3, 2, true);
  appendBlocks(coarse_, coarse, blocks[2]);
  append(coarseToMiddle_, coarse, middle, 1, 1, false);
  append(fuseMiddle_, middle, middle, 3, 1, true);
  append(middleToFine_, middle, fine, 1, 1, false);
  append(fuseFine_, fine, fusedWidth, 3, 1, true);
  append(head_, fusedWidth, kHeadWidth, 3, 1, true);
  nn::Conv2d last = convolution(kHeadWidth, 5, 1, 1, true);
  head_->push_back(last);
  register_module("fine", fine_);
  register_module("middle", middle_);
  register_module("coarse", coarse_);
  register_module("coarse_to_middle", coarseToMiddle_);
  register_module("fuse_middle", fuseMiddle_);
  register_module("middle_to_fine", middleToFine_);
  register_module("fuse_fine", fuseFine_);
  register_module("head", head_);
  const torch::NoGradGuard untracked;
  for (auto& parameter : parameters())
    if (parameter.dim() == 4) nn::init::kaiming_normal_(parameter, 0, torch::kFanIn, torch::kReLU);
  last->weight.mul_(0.1);
  last->bias.zero_()[0].fill_(kRarePeak);
}

SceneMaps SceneBackboneImpl::forward(const Tensor& images) {
  const Tensor input = ((images - 0.5) * 4).contiguous(at::MemoryFormat::ChannelsLast);
  const Tensor fine = fine_->forward(stem_->forward(input));
  const Tensor middle = middle_->forward(fine);
  const Tensor coarse = coarse_->forward(middle);
  const Tensor fusedMiddle =
      fuseMiddle_->forward((doubled(coarseToMiddle_->forward(coarse)) + middle).relu_());
  SceneMaps maps;
  maps.fused = fuseFine_->forward((doubled(middleToFine_->forward(fusedMiddle)) + fine).relu_());
  const Tensor head = head_->forward(maps.fused).to(torch::kFloat);
  const auto h = head.size(2), w = head.size(3);
  maps.objectness = head.select(1, 0);
  const Tensor sides = head.narrow(1, 1, 4).clamp(-5, kLargestLogSide).exp() * kUsualSide;
  const Tensor x = ((torch::arange(w, head.options()) + 0.5) / w).view({1, 1, w});
  const Tensor y = ((torch::arange(h, head.options()) + 0.5) / h).view({1, h, 1});
  maps.boxes = torch::stack({x - sides.select(1, 0), y - sides.select(1, 1), x + sides.select(1, 2),
                             y + sides.select(1, 3)},
                            -1);
  return maps;
}

SceneProposals proposeBoxes(const SceneMaps& maps, int count) {
  const torch::NoGradGuard untracked;
  const Tensor heat = maps.objectness.detach().sigmoid();
  const Tensor highest = torch::max_pool2d(heat.unsqueeze(1), 3, 1, 1).squeeze(1);
  const Tensor peaks = torch::where(heat >= highest, heat, torch::zeros_like(heat)).flatten(1);
  auto [scores, cells] = peaks.topk(count, 1);
  const Tensor all = maps.boxes.detach().flatten(1, 2);
  const Tensor boxes = all.gather(1, cells.unsqueeze(-1).expand({-1, -1, 4})).clamp(0, 1);
  return {boxes, scores};
}

Tensor binWeights(const Tensor& boxes, int bins, std::int64_t h, std::int64_t w,
                  torch::ScalarType type) {
  const torch::NoGradGuard untracked;
  const auto side = [&](int i) { return boxes.select(-1, i); };
  const Tensor across = axisWeights(side(0), side(2), bins, w).to(type);
  const Tensor down = axisWeights(side(1), side(3), bins, h).to(type);
  const auto b = boxes.size(0), r = boxes.size(1);
  const Tensor both = down.view({b, r, bins, 1, h, 1}) * across.view({b, r, 1, bins, 1, w});
  return both.view({b, r, bins * bins, h * w});
}

Tensor uncoveredCells(const Tensor& boxes, const Tensor& absent, std::int64_t h, std::int64_t w) {
  const torch::NoGradGuard untracked;
  const auto side = [&](int i) { return boxes.select(-1, i); };
  const Tensor across =
      axisCover(side(0), side(2), w).logical_and(absent.logical_not().unsqueeze(-1));
  const Tensor down = axisCover(side(1), side(3), h);
  const Tensor covered =
      torch::bmm(down.to(torch::kFloat).transpose(1, 2), across.to(torch::kFloat));  // B x h x w
  return (covered < 0.5).to(torch::kFloat).flatten(1);
}

}  // namespace ws
