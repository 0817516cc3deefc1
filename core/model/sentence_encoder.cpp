#include <algorithm>
#include <variant>

#include "core/base/files.h"
#include "core/model/detail/networks.h"
#include "core/model/detail/runtime.h"
#include "core/model/encoders.h"

namespace ws {
namespace {

/// The pieces as the network reads them, and which row of its result belongs to which of them.
struct PieceRows {
  std::vector<std::int64_t> ids;
  std::vector<std::int64_t> rowOfPiece;  ///< -1: not scored
  std::vector<int> rowWord;
};

/// One row for every scored word, or for every scored piece.
PieceRows rowsOf(const Sentence& sentence, bool rowsAreWords, int vocabulary) {
  PieceRows rows;
  for (const Piece& piece : sentence.pieces) {
    const bool known = piece.id >= 0 && piece.id < vocabulary;
    if (!known || piece.word >= static_cast<int>(sentence.words.size()))
      throw Error(ErrorCode::InvalidArgument, "",
                  "the sentence was split by another model's tokenizer");
    rows.ids.push_back(piece.id);
    rows.rowOfPiece.push_back(-1);
    if (!piece.scored || piece.word < 0) continue;
    if (!rowsAreWords || rows.rowWord.empty() || rows.rowWord.back() != piece.word)
      rows.rowWord.push_back(piece.word);
    rows.rowOfPiece.back() = static_cast<std::int64_t>(rows.rowWord.size()) - 1;
  }
  return rows;
}

torch::Tensor asRow(const std::vector<std::int64_t>& values, torch::Device device) {
  return torch::tensor(values, torch::kInt64).unsqueeze(0).to(device);
}

}  // namespace

struct SentenceEncoder::Impl {
  ModelPackInfo info;
  WordPiece tokenizer;
  torch::Device device;
  std::variant<SceneTeran, Teran> network;

  static std::variant<SceneTeran, Teran> load(const detail::PackConfig& pack,
                                              torch::Device device) {
    if (pack.info.architecture == "teran") return detail::loadTeran(pack, device);
    return detail::loadSceneTeran(pack, device);
  }

  Impl(const detail::PackConfig& pack, torch::Device where)
      : info(pack.info),
        tokenizer(WordPiece::fromFile(pack.vocabulary, pack.tokens)),
        device(where),
        network(load(pack, where)) {}

  SentenceEmbedding encode(const Sentence& sentence) {
    const PieceRows rows = rowsOf(sentence, info.rowsAreWords, tokenizer.size());
    SentenceEmbedding embedding;
    if (rows.rowWord.empty()) return embedding;
    auto* scenes = std::get_if<SceneTeran>(&network);
    return scenes ? encodeScenes(*scenes, rows) : encodeTeran(std::get<Teran>(network), rows);
  }

  SentenceEmbedding encodeScenes(SceneTeran& scenes, const PieceRows& rows) const {
    const SceneWords words =
        scenes->encodeSentences(asRow(rows.ids, device), asRow(rows.rowOfPiece, device),
                                static_cast<int>(rows.rowWord.size()));
    return checked(words.embeddings[0], words.global[0], rows.rowWord);
  }

  SentenceEmbedding encodeTeran(Teran& teran, const PieceRows& rows) const {
    const auto ids = asRow(rows.ids, device);
    const TeranSide side = teran->encodeSentences(ids, torch::zeros_like(ids, torch::kBool));
    std::vector<std::int64_t> scored;
    for (std::size_t i = 0; i < rows.rowOfPiece.size(); ++i)
      if (rows.rowOfPiece[i] >= 0) scored.push_back(static_cast<std::int64_t>(i));
    const auto places = torch::tensor(scored, torch::kInt64).to(device);
    return checked(side.set[0].index_select(0, places), {}, rows.rowWord);
  }

  /// @param global  undefined where the pack has none
  SentenceEmbedding checked(const torch::Tensor& words, const torch::Tensor& global,
                            const std::vector<int>& rowWord) const {
    if (!detail::soundRows(words) || (global.defined() && !detail::soundRows(global.unsqueeze(0))))
      throw Error(ErrorCode::BadFormat, info.name,
                  "the model gives vectors that aren't numbers for this sentence; its weights may "
                  "be damaged");
    SentenceEmbedding embedding{detail::toVector(words), rowWord, {}};
    if (global.defined()) embedding.global = detail::toVector(global);
    return embedding;
  }
};

SentenceEncoder::SentenceEncoder(const ModelPackInfo& info, Device device) {
  const detail::PackConfig pack = detail::readPackConfig(info.folder);
  const torch::Device where = detail::openDevice(device);
  impl_ = std::make_unique<Impl>(pack, where);
  const int expected = pack.vocabularySize;
  if (impl_->tokenizer.size() > expected ||
      (pack.info.rowsAreWords && impl_->tokenizer.padId() != 0))
    throw Error(ErrorCode::Incompatible, displayPath(pack.vocabulary),
                "this vocabulary isn't the one that the pack's weights were made with");
}

SentenceEncoder::~SentenceEncoder() = default;

Sentence SentenceEncoder::split(std::string_view text) const {
  return impl_->tokenizer.split(text);
}

SentenceEmbedding SentenceEncoder::encode(const Sentence& sentence) const {
  return detail::inferring(impl_->info.name, [&] {
    const detail::OnOneThread quick;
    return impl_->encode(sentence);
  });
}

}  // namespace ws
