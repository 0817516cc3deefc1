#pragma once
// The engine's values as the JSON that every --help describes.
#include <nlohmann/json.hpp>

#include "core/base/photo_row.h"
#include "core/engine.h"

namespace ws::cli {

using Json = nlohmann::ordered_json;

/// A float without the digits that it doesn't have.
double rounded(double value);
Json boxJson(const Box& box);
/// "path", and "path_bytes" (percent-encoded) where the path isn't UTF-8.
void putPath(Json& object, const std::filesystem::path& path);
/// Words with positions counted in characters (code points) of the sentence.
Json wordsJson(const std::vector<Word>& words, std::string_view sentence);
Json ingestJson(const IngestReport& report);
Json photoJson(const PhotoRow& row);
Json hitJson(const Hit& hit);
Json searchJson(const SearchResults& results);
Json alignmentJson(const Alignment& alignment, std::string_view sentence);
/// @param line  which of the sentences, from 1
Json describedJson(const Alignment& alignment, std::string_view sentence, std::size_t line);
Json packJson(const ModelPackRow& pack);
Json verifyJson(const VerifyReport& report);

}  // namespace ws::cli
