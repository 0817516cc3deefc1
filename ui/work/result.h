#pragma once
// The border between the engine's exceptions and the window's values.
#include <new>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

#include "core/base/error.h"

namespace ws {

template <class T>
using Result = tl::expected<T, Error>;  // the only line that names tl::

/// Calls `work` and returns its value or its failure. Used where threads meet, nowhere else.
template <class Work>
auto guarded(Work&& work) noexcept -> Result<std::invoke_result_t<Work>> {
  using Value = std::invoke_result_t<Work>;
  try {
    if constexpr (std::is_void_v<Value>) {
      std::forward<Work>(work)();
      return {};
    } else {
      return std::forward<Work>(work)();
    }
  } catch (const Error& error) {
    return tl::unexpected<Error>(error);
  } catch (const std::bad_alloc&) {
    return tl::unexpected<Error>(Error(ErrorCode::OutOfMemory, "", "there is not enough memory"));
  } catch (const std::exception& error) {
    return tl::unexpected<Error>(Error(ErrorCode::Internal, "", error.what()));
  } catch (...) {
    return tl::unexpected<Error>(Error(ErrorCode::Internal, "", "an unknown failure"));
  }
}

}  // namespace ws
