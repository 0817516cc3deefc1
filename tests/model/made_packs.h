#pragma once
// Small model packs with random weights, made for tests.
#include <filesystem>
#include <string>
#include <vector>

namespace ws::testing {

enum class PackSize { Tiny, BuiltIn };
/// A "teran-scenes" pack: words are pooled, punctuation is dropped. Tiny: 64 px, 32 numbers a
/// region, 16 globally, 24 pieces; BuiltIn: the sizes that the program's own pack has by default.
void makeScenesPack(const std::filesystem::path& folder, PackSize size = PackSize::Tiny);
/// A "teran" pack: 12 numbers a feature, 20 joint, BERT of two layers; the last piece isn't scored.
void makeTeranPack(const std::filesystem::path& folder);
/// Replaces one tensor of a pack by one of the same shape that is all `value`.
void spoil(const std::filesystem::path& folder, const std::string& tensor, float value);

}  // namespace ws::testing
