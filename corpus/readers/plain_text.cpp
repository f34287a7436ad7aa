#include "corpus/readers/plain_text.h"

#include <optional>
#include <string>
#include <utility>

#include "corpus/readers/file_sink.h"
#include "corpus/readers/lines.h"
#include "corpus/readers/report_of_text.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// All lines of the stream; nothing when they are longer than a report may be.
std::optional<std::string> read_all(LineReader& lines) {
  std::string bytes;
  while (const std::optional<Line> line = lines.next()) {
    if (line->too_long || bytes.size() + line->text.size() > kMaxReport) return std::nullopt;
    bytes.append(line->text).push_back('\n');
  }
  return bytes;
}

}  // namespace

void read_plain_text(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  LineReader lines(in);
  const std::optional<std::string> bytes = read_all(lines);
  if (!bytes) {
    return out.lose(0,
                    "The text is longer than 64 MiB and is left out: split it into shorter files.");
  }
  std::optional<ReportText> text = parse_report_text(*bytes);
  if (!text) return out.lose(0, "Not a text in any known charset: save it as UTF-8.");
  if (lines.failed()) out.lose_rest(lines.count());
  if (text->body.empty()) {
    if (!lines.failed()) out.lose(0, "The file is empty.");
    return;
  }
  out.note_charset(0, text->charset);
  Report report = report_of_text(*std::move(text));
  report.id = out.id_of(1);
  out.put_dated(std::move(report));
}

}  // namespace corpus
