#pragma once
// The losses that dual encoders are trained with (spec alignment.md section 4). Score matrices have
// images as rows and sentences as columns; pair (i, i) belongs together. Includes LibTorch.
#include <torch/torch.h>

#include <string_view>

namespace ws {

/// Which negatives count in the hinge loss.
enum class Negatives { Hardest, All };

/// Triplet ranking loss: sum over images of [margin + S_ij - S_ii]+ and over sentences of [margin +
/// S_ij - S_jj]+, the hardest j (or i) or all of them (Faghri et al., "VSE++", 2018). A sum over
/// the batch, not a mean.
///
/// @param scores   B x B
/// @param notWrong B x B bool: pairs that aren't negatives although off the diagonal, such as two
/// sentences of one
///                 image; undefined: none
/// @return         a scalar; 0 for a batch of one
torch::Tensor hingeLoss(const torch::Tensor& scores, double margin, Negatives negatives,
                        const torch::Tensor& notWrong = {});

/// InfoNCE in both directions: the mean of row and column cross-entropies of scores / temperature,
/// pairs on the diagonal.
/// @param notWrong  as above: left out of the denominators
torch::Tensor infoNceLoss(const torch::Tensor& scores, const torch::Tensor& temperature,
                          const torch::Tensor& notWrong = {});
torch::Tensor infoNceLoss(const torch::Tensor& scores, double temperature,
                          const torch::Tensor& notWrong = {});

/// ALADIN's list-wise distillation: the student's rows and columns, as distributions, follow the
/// teacher's (Messina et al., "ALADIN", 2022: listnet; student scaled by 6, 1e-10 under the
/// logarithm).
/// @param student, teacher  B x B; no gradient goes into the teacher
torch::Tensor listNetLoss(const torch::Tensor& student, const torch::Tensor& teacher,
                          double studentScale = 6.0);

/// How global embeddings are compared.
enum class Measure { Dot, Cosine, Order };
/// "dot", "cosine", "order". @throws Error NotFound
Measure measureNamed(std::string_view name);

/// Every image against every sentence: dot product; cosine (0 for a zero vector, where the
/// reference gives NaN); or the order violation -|[s - v]+|, of which 0 is best.
/// @param images Ni x D; @param sentences Nc x D. @return Ni x Nc
torch::Tensor pairScores(const torch::Tensor& images, const torch::Tensor& sentences,
                         Measure measure);

/// Permutation-invariant matching of two sets by soft-min distances (TERAN's PermInvMatchingLoss).
/// @param regions B x R x D; @param words B x W x D. @return the batch's mean
torch::Tensor permutationInvariantLoss(const torch::Tensor& regions, const torch::Tensor& words);

}  // namespace ws
