#include "core/eval/detail/grounding.h"

#include <algorithm>
#include <set>

#include "core/align/heatmap.h"
#include "core/base/error.h"
#include "core/eval/detail/pairs.h"
#include "core/eval/detail/phrases.h"
#include "core/eval/detail/pointing.h"
#include "core/eval/detail/retrieval.h"

namespace ws {
namespace {

const std::set<std::string> kPointedRoles{"kind", "colour", "size", "pattern", "part"};

/// One sentence on one photo.
class Grounding {
 public:
  Grounding(const Dataset& dataset, const EmbeddedDataset& embedded, const EvaluatedModel& model)
      : dataset_(dataset), embedded_(embedded), model_(model) {}

  void examine(std::size_t index) {
    const DatasetCaption& caption = dataset_.captions[index];
    const Alignment alignment = aligned(index, caption.photo);
    for (const DatasetSpan& span : caption.words) {
      if (!kPointedRoles.contains(span.role) || span.objects.empty()) continue;
      pointing_.add({span.role, span.part, kindOf(caption, span)}, valuesOf(alignment, index, span),
                    alignment.boxes, boxesOf(caption, span));
    }
    for (const DatasetSpan& span : caption.phrases) {
      if (span.objects.empty()) continue;
      const auto values = valuesOf(alignment, index, span);
      const auto right = boxesOf(caption, span);
      phrases_.add(values, alignment.boxes, right);
      if (span.part) partPhrases_.add(values, alignment.boxes, right);
    }
    if (caption.twin >= 0) compareTwins(index, alignment.score);
  }

  void report(EvaluationReport& to) const {
    to.pointing = pointing_.overall();
    to.byRole = pointing_.byRole();
    to.byKind = pointing_.byKind();
    to.phrases = phrases_.figures();
    to.partPhrases = partPhrases_.figures();
    to.pairs = pairs_.overall();
    to.pairsByRelation = pairs_.byRelation();
  }

 private:
  Alignment aligned(std::size_t caption, std::size_t photo) const {
    return align(embedded_.sentences[caption], embedded_.words[caption],
                 embedded_.photos[photo].regions, embedded_.photos[photo].boxes, model_.dim,
                 {.name = model_.scorer}, "float32");
  }

  const DatasetObject& object(const DatasetCaption& caption, int index) const {
    return dataset_.photos[caption.photo].objects[static_cast<std::size_t>(index)];
  }

  std::vector<Box> boxesOf(const DatasetCaption& caption, const DatasetSpan& span) const {
    std::vector<Box> boxes;
    for (const int o : span.objects)
      boxes.push_back(span.part ? object(caption, o).partBox : object(caption, o).box);
    return boxes;
  }

  /// The kind that a word names; empty where it names none, or things of several kinds.
  std::string kindOf(const DatasetCaption& caption, const DatasetSpan& span) const {
    if (span.role != "kind") return {};
    const std::string& kind = object(caption, span.objects[0]).kind;
    const bool same =
        std::ranges::all_of(span.objects, [&](int o) { return object(caption, o).kind == kind; });
    return same ? kind : std::string();
  }

  /// One value a region for the scored words that share a byte with the span; empty without any.
  std::vector<float> valuesOf(const Alignment& alignment, std::size_t caption,
                              const DatasetSpan& span) const {
    const auto& words = embedded_.sentences[caption].words;
    std::vector<int> within;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i].scored && words[i].start < span.end && span.start < words[i].end)
        within.push_back(static_cast<int>(i));
    // No word would mean the whole sentence to regionValues.
    return within.empty() ? std::vector<float>() : regionValues(alignment, {within});
  }

  /// Each pair by the scorer of one pair, so that equal pictures have equal scores to the last bit.
  void compareTwins(std::size_t index, float own) {
    const DatasetCaption& caption = dataset_.captions[index];
    const auto twin = static_cast<std::size_t>(caption.twin);
    const float elsewhere = aligned(index, dataset_.captions[twin].photo).score;
    const auto asSentence = [&](float score, std::size_t sentence) {
      return score / sentenceDivisor(model_.scorer, embedded_.words[sentence]);
    };
    const double twins = asSentence(aligned(twin, caption.photo).score, twin);
    pairs_.add(caption, own > elsewhere, asSentence(own, index) > twins);
  }

  const Dataset& dataset_;
  const EmbeddedDataset& embedded_;
  const EvaluatedModel& model_;
  PointingScore pointing_;
  PhraseScore phrases_, partPhrases_;
  PairScore pairs_;
};

}  // namespace

void ground(const Dataset& dataset, const EmbeddedDataset& embedded, const EvaluatedModel& model,
            const Progress& progress, const std::stop_token& stop, EvaluationReport& report) {
  Grounding grounding(dataset, embedded, model);
  for (std::size_t c = 0; c < dataset.captions.size(); ++c) {
    throwIfStopped(stop);
    grounding.examine(c);
    if (progress)
      progress({"point", static_cast<std::int64_t>(c + 1),
                static_cast<std::int64_t>(dataset.captions.size())});
  }
  grounding.report(report);
}

}  // namespace ws
