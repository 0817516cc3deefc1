#include "core/base/error.h"
#include "core/base/files.h"
#include "core/eval/evaluation.h"

namespace ws {

EvaluatedModel evaluatedModel(const ImageEncoder& images, const SentenceEncoder& sentences,
                              std::string_view scorer) {
  const ModelPackInfo& pack = images.pack();
  if (pack.inputEdgePx == 0)
    throw Error(ErrorCode::Incompatible, displayPath(pack.folder),
                "this model starts from region features, so it can't be examined on photos");
  return {
      .name = pack.name,
      .scorer = std::string(scorer.empty() ? std::string_view(pack.scorer) : scorer),
      .dim = pack.dim,
      .inputEdgePx = pack.inputEdgePx,
      .encodePhotos = [&images](std::span<const Image> photos) { return images.encode(photos); },
      .split = [&sentences](std::string_view text) { return sentences.split(text); },
      .encodeSentence =
          [&sentences](const Sentence& sentence) { return sentences.encode(sentence); }};
}

}  // namespace ws
