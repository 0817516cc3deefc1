#include "ui/figure/numbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "ui/figure/detail/figure_type.h"
#include "ui/figure/figure_note.h"
#include "ui/figure/value_names.h"

namespace ws {
namespace {

static_assert(std::endian::native == std::endian::little,
              "npy files are written as they lie in memory");

/// The shortest digits that read back as this float.
std::string digits(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

/// The double with the fewest digits that is this float, so that 0.1f is written 0.1.
QJsonValue json(float value) {
  if (!std::isfinite(value)) return QJsonValue::Null;
  return QString::fromStdString(digits(value)).toDouble();
}

int characters(const std::string& sentence, int byteOffset) {
  return static_cast<int>(
      QString::fromStdString(sentence.substr(0, static_cast<std::size_t>(std::max(0, byteOffset))))
          .toUcs4()
          .size());
}

std::vector<std::size_t> rowsOf(const Alignment& alignment, int word) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < alignment.rowWord.size(); ++i)
    if (word < 0 || alignment.rowWord[i] == word) rows.push_back(i);
  return rows;
}

QJsonArray rowsJson(const std::vector<float>& cells, const std::vector<std::size_t>& rows,
                    std::size_t regions) {
  QJsonArray list;
  for (const std::size_t row : rows) {
    QJsonArray line;
    for (std::size_t r = 0; r < regions && row * regions + r < cells.size(); ++r)
      line.append(json(cells[row * regions + r]));
    list.append(line);
  }
  return list;
}

QJsonArray wordsJson(const Alignment& alignment, const std::string& sentence) {
  QJsonArray list;
  for (std::size_t i = 0; i < alignment.words.size(); ++i) {
    const Word& word = alignment.words[i];
    QJsonObject entry{{"text", figureText(word.text)},
                      {"start", characters(sentence, word.start)},
                      {"end", characters(sentence, word.end)},
                      {"scored", word.scored},
                      {"known", word.known},
                      {"weight", json(word.weight)},
                      {"picture", word.picture}};
    if (word.scored && i < alignment.wordScores.size())
      entry["share"] = json(alignment.wordScores[i]);
    if (word.scored && i < alignment.bestRegion.size())
      entry["best_region"] = alignment.bestRegion[i];
    list.append(entry);
  }
  return list;
}

std::string quoted(const std::string& text) {
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char letter : text)
    result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return result + '"';
}

}  // namespace

std::string numbersJson(const Alignment& alignment, const FigureOrigin& origin, bool wholePath,
                        int word) {
  const auto rows = rowsOf(alignment, word);
  const std::size_t regions = alignment.boxes.size();
  QJsonArray boxes, rowWord;
  for (const Box& box : alignment.boxes)
    boxes.append(QJsonArray{json(box.x0), json(box.y0), json(box.x1), json(box.y1)});
  for (const std::size_t row : rows) rowWord.append(alignment.rowWord[row]);
  const QJsonObject object{
      {"sentence", figureText(origin.sentence)},
      {"photo", figureText(originName(origin, wholePath))},
      {"model", figureText(origin.model)},
      {"program", QStringLiteral("Wordsight ") + figureText(origin.version)},
      {"date", figureText(origin.date)},
      {"scorer", figureText(alignment.scorer)},
      {"kind", QString::fromLatin1(nameOf(alignment.kind).data())},
      {"precision", figureText(alignment.precision)},
      {"score", json(alignment.score)},
      {"words", wordsJson(alignment, origin.sentence)},
      {"row_word", rowWord},
      {"regions", boxes},
      {"matrix", rowsJson(alignment.matrix, rows, regions)},
      {"contributions", rowsJson(alignment.contributions, rows, regions)},
  };
  return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + "\n";
}

std::string numbersCsv(const Alignment& alignment, int word) {
  std::string text = "row,word,region,x0,y0,x1,y1,value,contribution\r\n";
  const std::size_t regions = alignment.boxes.size();
  for (const std::size_t row : rowsOf(alignment, word)) {
    const std::string name =
        quoted(figureText(alignment.words[static_cast<std::size_t>(alignment.rowWord[row])].text)
                   .toStdString());
    for (std::size_t r = 0; r < regions; ++r) {
      const Box& box = alignment.boxes[r];
      const std::size_t cell = row * regions + r;
      text += std::to_string(row + 1) + ',' + name + ',' + std::to_string(r + 1);
      for (const float edge : {box.x0, box.y0, box.x1, box.y1, alignment.matrix[cell]})
        text += ',' + digits(edge);
      text += ',' +
              (cell < alignment.contributions.size() ? digits(alignment.contributions[cell])
                                                     : std::string()) +
              "\r\n";
    }
  }
  return text;
}

std::vector<std::uint8_t> npyBytes(std::span<const float> values, std::size_t rows,
                                   std::size_t columns) {
  if (values.size() != rows * columns)
    throw Error(ErrorCode::Incompatible, "the matrix",
                "has another number of cells than its rows and columns");
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                       std::to_string(rows) + ", " + std::to_string(columns) + "), }";
  constexpr std::size_t kPreamble = 10, kAlignment = 64;  // the data begins at a multiple of 64
  header.append((kAlignment - (kPreamble + header.size() + 1) % kAlignment) % kAlignment, ' ');
  header += '\n';
  std::string start = "\x93NUMPY";
  start += '\1';
  start += '\0';
  start += static_cast<char>(header.size() & 0xFF);
  start += static_cast<char>(header.size() >> 8);
  start += header;
  std::vector<std::uint8_t> bytes(start.size() + values.size_bytes());
  std::memcpy(bytes.data(), start.data(), start.size());
  if (!values.empty()) std::memcpy(bytes.data() + start.size(), values.data(), values.size_bytes());
  return bytes;
}

std::vector<std::uint8_t> numbersNpy(const Alignment& alignment, int word) {
  const std::size_t regions = alignment.boxes.size();
  const auto rows = rowsOf(alignment, word);
  std::vector<float> cells;
  cells.reserve(rows.size() * regions);
  for (const std::size_t row : rows) {
    const auto first = alignment.matrix.begin() + static_cast<std::ptrdiff_t>(row * regions);
    cells.insert(cells.end(), first, first + static_cast<std::ptrdiff_t>(regions));
  }
  return npyBytes(cells, rows.size(), regions);
}

std::vector<std::uint8_t> numberBytes(const Alignment& alignment, const FigureOrigin& origin,
                                      bool wholePath, int word, NumberFormat format) {
  if (format == NumberFormat::Npy) return numbersNpy(alignment, word);
  const std::string text = format == NumberFormat::Csv
                               ? numbersCsv(alignment, word)
                               : numbersJson(alignment, origin, wholePath, word);
  return {text.begin(), text.end()};
}

}  // namespace ws
