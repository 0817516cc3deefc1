#include "core/engine/question.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ws {
namespace {

/// The sentence, or a part that counts against: what is encoded at once.
struct Part {
  Sentence sentence;
  float weight = 1;  ///< of each of its words, before those inside a sentence get their own
};

std::vector<Part> split(const SentenceEncoder& encoder, const QueryText& query) {
  std::vector<Part> parts;
  parts.push_back({encoder.split(query.sentence)});
  for (const QueryPart& weighted : query.weighted)
    for (Word& word : parts.front().sentence.words)
      if (word.start >= weighted.start && word.end <= weighted.end) word.weight = weighted.weight;
  for (const QueryPart& against : query.against) {
    parts.push_back({encoder.split(against.text), against.weight});
    for (Word& word : parts.back().sentence.words) word.weight = against.weight;
  }
  return parts;
}

/// The parts' words as one list, in the order in which they were typed.
struct Merged {
  std::vector<Word> words;
  std::vector<std::vector<int>> places;  ///< by part and word: index into `words`
};

Merged merged(const std::vector<Part>& parts) {
  Merged all;
  std::vector<std::pair<std::size_t, std::size_t>> origins;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    all.places.emplace_back(parts[p].sentence.words.size());
    for (std::size_t w = 0; w < parts[p].sentence.words.size(); ++w) origins.emplace_back(p, w);
  }
  std::ranges::sort(origins, {}, [&](const auto& origin) {
    return parts[origin.first].sentence.words[origin.second].start;
  });
  for (const auto& [p, w] : origins) {
    all.places[p][w] = static_cast<int>(all.words.size());
    all.words.push_back(parts[p].sentence.words[w]);
  }
  return all;
}

void addScaled(std::vector<float>& sum, std::span<const float> vector, float scale) {
  sum.resize(std::max(sum.size(), vector.size()));
  for (std::size_t i = 0; i < vector.size(); ++i) sum[i] += scale * vector[i];
}

float scoredWords(const Sentence& sentence) {
  return static_cast<float>(std::ranges::count_if(sentence.words, &Word::scored));
}

/// Rows in the order of their words.
void sortRows(SentenceEmbedding& embedding) {
  const std::size_t rows = embedding.rowWord.size();
  if (rows == 0) return;
  const std::size_t dim = embedding.words.size() / rows;
  std::vector<std::size_t> order(rows);
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t row) { return embedding.rowWord[row]; });
  SentenceEmbedding sorted;
  for (const std::size_t row : order) {
    sorted.rowWord.push_back(embedding.rowWord[row]);
    const auto from = embedding.words.begin() + static_cast<std::ptrdiff_t>(row * dim);
    sorted.words.insert(sorted.words.end(), from, from + static_cast<std::ptrdiff_t>(dim));
  }
  embedding.words = std::move(sorted.words);
  embedding.rowWord = std::move(sorted.rowWord);
}

/// To unit length; vectors that cancel out say nothing.
void makeUnit(std::vector<float>& vector) {
  constexpr double kLeastNorm = 1e-4;
  const double norm =
      std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0));
  if (norm < kLeastNorm) vector.clear();
  for (float& value : vector) value = static_cast<float>(value / norm);
}

}  // namespace

std::vector<Word> questionWords(const SentenceEncoder& encoder, std::string_view typed) {
  return merged(split(encoder, parseQuery(typed))).words;
}

Question readQuestion(const SentenceEncoder& encoder, std::string_view typed,
                      GlobalWeights globals) {
  const QueryText query = parseQuery(typed);
  const std::vector<Part> parts = split(encoder, query);
  Merged all = merged(parts);
  Question question;
  question.sentence.text = query.text;
  question.sentence.words = std::move(all.words);
  question.sentence.truncated =
      std::ranges::any_of(parts, [](const Part& part) { return part.sentence.truncated; });
  SentenceEmbedding& embedding = question.embedding;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const SentenceEmbedding own = encoder.encode(parts[p].sentence);
    embedding.words.insert(embedding.words.end(), own.words.begin(), own.words.end());
    for (const int word : own.rowWord)
      embedding.rowWord.push_back(all.places[p][static_cast<std::size_t>(word)]);
    addScaled(embedding.global, own.global, parts[p].weight * scoredWords(parts[p].sentence));
  }
  if (globals == GlobalWeights::Exact)
    for (const QueryPart& weighted : query.weighted) {
      const Sentence sentence = encoder.split(weighted.text);
      addScaled(embedding.global, encoder.encode(sentence).global,
                (weighted.weight - 1) * scoredWords(sentence));
    }
  sortRows(embedding);
  return question;
}

void addPicture(Question& question, const QueryPicture& picture, std::span<const Box> boxes,
                std::span<const float> regions, std::span<const float> global) {
  if (!std::isfinite(picture.weight))
    throw Error(ErrorCode::InvalidArgument, "weight", "of a picture isn't a finite number");
  std::vector<int> rows(boxes.size());
  std::iota(rows.begin(), rows.end(), 0);
  if (picture.area) rows = regionsIn(boxes, *picture.area);

  Sentence& sentence = question.sentence;
  SentenceEmbedding& embedding = question.embedding;
  const std::size_t dim = boxes.empty() ? 0 : regions.size() / boxes.size();
  for (const int row : rows) {
    const auto own = regions.subspan(static_cast<std::size_t>(row) * dim, dim);
    embedding.words.insert(embedding.words.end(), own.begin(), own.end());
    embedding.rowWord.push_back(static_cast<int>(sentence.words.size()));
  }
  addScaled(embedding.global, global, picture.weight);
  Word word;
  word.text = picture.name;
  word.start = word.end = static_cast<int>(sentence.text.size());
  word.scored = !rows.empty();
  word.weight = picture.weight;
  word.picture = true;
  sentence.words.push_back(std::move(word));
}

void closeQuestion(Question& question) {
  if (std::ranges::none_of(question.sentence.words, &Word::scored))
    throw Error(ErrorCode::InvalidArgument, "the sentence",
                "has no word to look for; type at least one");
  makeUnit(question.embedding.global);
}

std::vector<Alignment> describePhoto(const SentenceEncoder& encoder, std::span<const std::string> sentences,
                                     std::span<const float> regions, std::span<const Box> boxes,
                                     const ScorerSpec& scorer, const std::string& precision, std::stop_token stop) {
  const int dim = boxes.empty() ? 1 : static_cast<int>(regions.size() / boxes.size());
  std::vector<Alignment> alignments;
  for (const std::string& text : sentences) {
    throwIfStopped(stop);
    const Sentence sentence = encoder.split(text);
    alignments.push_back(align(sentence, encoder.encode(sentence), regions, boxes, dim, scorer, precision));
    if (const float scored = scoredWords(sentence); scored > 0) divideScore(alignments.back(), scored);
  }
  return alignments;
}

}  // namespace ws
