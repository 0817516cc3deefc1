#pragma once
// libvips, started once and narrowed to what photos need. For .cpp files of this room alone.
#include <vips/vips.h>

#include <memory>
#include <string>

namespace ws::detail {

/// Starts libvips at the first call: one thread for each caller, no cache, no loaders but those for
/// JPEG, PNG, WebP, GIF and TIFF. Thread-safe. @throws Error Internal when it can't start
void startVips();

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using VipsImagePtr = std::unique_ptr<VipsImage, Unref>;
using VipsRegionPtr = std::unique_ptr<VipsRegion, Unref>;

struct GlibFree {
  void operator()(void* memory) const { g_free(memory); }
};

/// libvips' last words, on one line, and forgets them. Its message buffer is shared by all threads:
/// good enough for a message, not for a decision.
std::string takeVipsMessage();

}  // namespace ws::detail
