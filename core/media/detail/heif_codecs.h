#pragma once
// libheif, started once.
namespace ws::detail {

/// Starts libheif once, with all codecs that are installed. Thread-safe.
void startHeif();

}  // namespace ws::detail
