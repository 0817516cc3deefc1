#include "core/media/detail/vips_session.h"

#include <algorithm>
#include <mutex>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/log.h"

namespace ws::detail {
namespace {

void forwardLog(const gchar*, GLogLevelFlags, const gchar* text, gpointer) {
  log("media", LogLevel::Debug, text != nullptr ? text : "");
}

}  // namespace

void startVips() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (VIPS_INIT("wordsight") != 0) {
      throw Error(ErrorCode::Internal, "libvips", "could not start: " + takeVipsMessage());
    }
    // Every warning about a strange tag would otherwise reach the terminal.
    g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_MASK), forwardLog, nullptr);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    // Nothing may be drawn (SVG, PDF), interpreted (ImageMagick) or guessed: shut every loader,
    // then open the five that are used, which are also the ones that are fuzzed for years.
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp",
                               "VipsForeignLoadNsgif", "VipsForeignLoadTiff"}) {
      vips_operation_block_set(loader, FALSE);
    }
  });
}

std::string takeVipsMessage() {
  const std::unique_ptr<char, GlibFree> copy(vips_error_buffer_copy());
  std::string text = toUtf8(copy ? copy.get() : "");
  while (!text.empty() && text.back() == '\n') text.pop_back();
  std::replace(text.begin(), text.end(), '\n', ';');
  constexpr std::size_t kLongest = 200;  // damaged files repeat the same warning thousands of times
  if (text.size() > kLongest) text = toUtf8(text.substr(0, kLongest)) + "...";
  return text;
}

}  // namespace ws::detail
