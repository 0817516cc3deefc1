#pragma once
// A small generator of our own: the standard library's distributions differ between compilers.
#include <cstdint>

namespace ws::scenes {

/// The finalizer of splitmix64 (Steele, Lea, Flood, 2014): a bijection that scatters neighbours.
constexpr std::uint64_t scatter(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ull;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
  return value ^ (value >> 31);
}

/// splitmix64 as a stream. Never draw two numbers within the arguments of one call: compilers
/// choose the order of arguments.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    const std::uint64_t value = scatter(state_);
    state_ += 0x9E3779B97F4A7C15ull;
    return value;
  }
  /// Uniform in [0, 1), in steps that a float holds exactly.
  float unit() { return static_cast<float>(bits() >> 40) * (1.0f / 16777216.0f); }
  float between(float low, float high) { return low + (high - low) * unit(); }
  /// Uniform in 0 .. count - 1; count at least 1. The bias of 2^-32 doesn't matter here.
  int below(int count) {
    return static_cast<int>(((bits() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
  }
  bool chance(float probability) { return unit() < probability; }

 private:
  std::uint64_t state_;
};

}  // namespace ws::scenes
