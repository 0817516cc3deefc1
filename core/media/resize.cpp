#include "core/media/resize.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"

namespace ws {
namespace {

bool isOpaque(const Image& image) {
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) {
    if (image.rgba[i] != 255) return false;
  }
  return true;
}

cv::Mat viewOf(const Image& image) {
  return cv::Mat(image.height, image.width, CV_8UC4,
                 const_cast<std::uint8_t*>(image.rgba.data()));  // only read
}

/// One axis may shrink while the other grows; each gets its own filter.
cv::Mat scaled(const cv::Mat& from, Size size) {
  const cv::Size shrunk(std::min(from.cols, size.width), std::min(from.rows, size.height));
  cv::Mat to = from;
  if (shrunk != from.size()) cv::resize(from, to, shrunk, 0, 0, cv::INTER_AREA);
  const cv::Size whole(size.width, size.height);
  if (whole != to.size()) {
    cv::Mat grown;
    cv::resize(to, grown, whole, 0, 0, cv::INTER_LINEAR);
    return grown;
  }
  return to;
}

/// Colours are weighted with their alpha, so that what lies hidden under transparency stays there.
cv::Mat scaledWithAlpha(const cv::Mat& from, Size size) {
  cv::Mat weighted;
  from.convertTo(weighted, CV_32F);
  const auto forEach = [](cv::Mat& mat, auto&& change) {
    for (int y = 0; y < mat.rows; ++y) {
      auto* row = mat.ptr<cv::Vec4f>(y);
      for (int x = 0; x < mat.cols; ++x) change(row[x]);
    }
  };
  forEach(weighted, [](cv::Vec4f& p) {
    for (int c = 0; c < 3; ++c) p[c] *= p[3] / 255.0f;
  });
  cv::Mat small = scaled(weighted, size);
  forEach(small, [](cv::Vec4f& p) {
    for (int c = 0; c < 3; ++c) p[c] = p[3] > 0 ? p[c] * 255.0f / p[3] : 0.0f;
  });
  cv::Mat result;
  small.convertTo(result, CV_8U);
  return result;
}

}  // namespace

Image resized(const Image& image, Size size) {
  if (image.isNull() || size.width < 1 || size.height < 1) {
    throw Error(ErrorCode::InvalidArgument, "", "a picture can't be scaled from or to nothing");
  }
  if (size == Size{image.width, image.height}) return image;
  const cv::Mat from = viewOf(image);
  Image result(size.width, size.height);
  cv::Mat to(size.height, size.width, CV_8UC4, result.rgba.data());
  (isOpaque(image) ? scaled(from, size) : scaledWithAlpha(from, size)).copyTo(to);
  return result;
}

Size fittedSize(Size size, int edgePx) {
  const int longest = std::max(size.width, size.height);
  if (longest <= edgePx) return size;
  const auto side = [&](int length) {
    return std::max(1,
                    static_cast<int>(std::lround(static_cast<double>(length) * edgePx / longest)));
  };
  return {side(size.width), side(size.height)};
}

Image fitted(const Image& image, int edgePx) {
  if (edgePx < 1) throw Error(ErrorCode::InvalidArgument, "", "an edge has at least one pixel");
  const Size size = fittedSize({image.width, image.height}, edgePx);
  const bool bySteps = image.width >= 2 * size.width || image.height >= 2 * size.height;
  if (image.isNull() || bySteps || !isOpaque(image)) return resized(image, size);
  // Below a factor of two the four nearest pixels hold all there is: a fifth of the time.
  Image result(size.width, size.height);
  cv::Mat to(size.height, size.width, CV_8UC4, result.rgba.data());
  cv::resize(viewOf(image), to, to.size(), 0, 0, cv::INTER_LINEAR);
  return result;
}

Image flattenedOverWhite(const Image& image) {
  Image flat = image;
  for (std::size_t i = 0; i < flat.rgba.size(); i += 4) {
    const int alpha = flat.rgba[i + 3];
    if (alpha == 255) continue;
    for (std::size_t c = i; c < i + 3; ++c) {
      flat.rgba[c] =
          static_cast<std::uint8_t>((flat.rgba[c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    flat.rgba[i + 3] = 255;
  }
  return flat;
}

}  // namespace ws
