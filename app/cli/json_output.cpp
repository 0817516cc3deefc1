#include "app/cli/json_output.h"

#include <cmath>

#include "core/base/files.h"
#include "ui/figure/value_names.h"

namespace ws::cli {
namespace {

int codePoints(std::string_view sentence, int byteOffset) {
  int count = 0;
  for (int i = 0; i < byteOffset && i < static_cast<int>(sentence.size()); ++i)
    if ((static_cast<unsigned char>(sentence[static_cast<std::size_t>(i)]) & 0xC0) != 0x80) ++count;
  return count;
}

/// The words that are scored, pictures last.
Json scoredWordsJson(const Alignment& alignment) {
  Json words = Json::array();
  for (std::size_t i = 0; i < alignment.words.size(); ++i) {
    if (!alignment.words[i].scored) continue;
    const int region = alignment.bestRegion[i];
    words.push_back(
        {{"text", alignment.words[i].text},
         {"score", rounded(alignment.wordScores[i])},
         {"weight", rounded(alignment.words[i].weight)},
         {"box", region >= 0 ? boxJson(alignment.boxes[static_cast<std::size_t>(region)]) : Json(nullptr)}});
  }
  return words;
}

Json optionalText(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

Json boxJson(const Box& box) { return {rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)}; }

void putPath(Json& object, const std::filesystem::path& path) {
  object["path"] = displayPath(path);
  if (!isUtf8(path.native())) object["path_bytes"] = percentEncode(path.native());
}

Json wordsJson(const std::vector<Word>& words, std::string_view sentence) {
  Json list = Json::array();
  for (const Word& word : words) {
    Json entry = {{"text", word.text},
                  {"start", codePoints(sentence, word.start)},
                  {"end", codePoints(sentence, word.end)},
                  {"scored", word.scored},
                  {"weight", rounded(word.weight)}};
    if (word.picture) entry["picture"] = true;
    if (!word.known) entry["unknown"] = true;
    list.push_back(std::move(entry));
  }
  return list;
}

Json ingestJson(const IngestReport& report) {
  Json failed = Json::array();
  for (const FailedPhoto& photo : report.failed) {
    Json entry;
    putPath(entry, photo.path);
    entry["code"] = photo.code;
    entry["message"] = photo.message;
    failed.push_back(std::move(entry));
  }
  return {{"found", report.found},
          {"indexed", report.indexed},
          {"unchanged", report.unchanged},
          {"moved", report.moved},
          {"gone", report.gone},
          {"away", report.away},
          {"remaining", report.remaining},
          {"failed", std::move(failed)},
          {"notices", report.notices},
          {"stopped", report.stopped},
          {"seconds", rounded(report.seconds)},
          {"images_per_second", rounded(report.imagesPerSecond)}};
}

Json photoJson(const PhotoRow& row) {
  Json entry;
  putPath(entry, row.path);
  entry["width"] = row.width;
  entry["height"] = row.height;
  entry["status"] = statusName(row.status);
  entry["code"] = optionalText(row.code);
  if (!row.message.empty()) entry["message"] = row.message;
  entry["taken"] = optionalText(row.taken);
  entry["camera"] = optionalText(row.camera);
  entry["latitude"] = row.latitude ? Json(*row.latitude) : Json(nullptr);
  entry["longitude"] = row.longitude ? Json(*row.longitude) : Json(nullptr);
  entry["place"] = optionalText(row.place);
  entry["rating"] = row.rating ? Json(*row.rating) : Json(nullptr);
  entry["keywords"] = row.keywords;
  entry["caption"] = optionalText(row.caption);
  entry["bytes"] = row.sizeBytes;
  return entry;
}

Json hitJson(const Hit& hit) {
  Json entry;
  putPath(entry, hit.path);
  entry["score"] = rounded(hit.alignment.score);
  if (hit.status != PhotoStatus::Indexed) entry["status"] = statusName(hit.status);
  entry["words"] = scoredWordsJson(hit.alignment);
  return entry;
}

Json searchJson(const SearchResults& results) {
  Json hits = Json::array();
  for (const Hit& hit : results.hits) hits.push_back(hitJson(hit));
  return {{"query", results.query},
          {"words", wordsJson(results.words, results.query)},
          {"hits", std::move(hits)},
          {"relevant", results.relevant},
          {"candidates", results.candidates},
          {"searched", results.searched},
          {"exact", results.exact},
          {"precision", results.precision},
          {"scorer", results.scorer},
          {"truncated", results.truncated},
          {"timings_ms",
           {{"text", rounded(results.timings.textMs)},
            {"candidates", rounded(results.timings.candidatesMs)},
            {"rerank", rounded(results.timings.rerankMs)},
            {"total", rounded(results.timings.totalMs)}}}};
}

Json alignmentJson(const Alignment& alignment, std::string_view sentence) {
  const std::size_t regions = alignment.boxes.size();
  Json boxes = Json::array(), matrix = Json::array();
  for (const Box& box : alignment.boxes) boxes.push_back(boxJson(box));
  for (std::size_t row = 0; row < alignment.rowWord.size(); ++row) {
    Json cells = Json::array();
    for (std::size_t r = 0; r < regions; ++r) cells.push_back(rounded(alignment.matrix[row * regions + r]));
    matrix.push_back(std::move(cells));
  }
  return {{"scorer", alignment.scorer},
          {"kind", nameOf(alignment.kind)},
          {"precision", alignment.precision},
          {"score", rounded(alignment.score)},
          {"words", wordsJson(alignment.words, sentence)},
          {"row_word", alignment.rowWord},
          {"regions", std::move(boxes)},
          {"matrix", std::move(matrix)}};
}

Json describedJson(const Alignment& alignment, std::string_view sentence, std::size_t line) {
  return {{"text", sentence},
          {"line", line},
          {"score", rounded(alignment.score)},
          {"words", scoredWordsJson(alignment)}};
}

Json packJson(const ModelPackRow& pack) {
  Json entry = {{"id", pack.id},           {"name", pack.name},
                {"description", pack.description}, {"architecture", pack.architecture},
                {"regions", pack.maxRegions}, {"dim", pack.dim},
                {"bytes", pack.bytes},     {"active", pack.active}};
  putPath(entry, pack.folder);
  if (!pack.problem.empty()) entry["problem"] = pack.problem;
  return entry;
}

Json verifyJson(const VerifyReport& report) {
  return {{"healthy", report.healthy}, {"photos", report.photos}, {"vectors", report.vectors},
          {"found", report.found},     {"repaired", report.repaired}};
}

}  // namespace ws::cli
