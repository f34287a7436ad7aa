#include "corpus/readers/plain_text.h"

#include <optional>
#include <string>
#include <utility>

#include "corpus/publication_day.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/lines.h"
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

// A day at the top is no headline, but the line after it may be one.
Report with_headline_below_day(Report report) {
  if (!has_day_as_title(report)) return report;
  std::optional<ReportText> rest = parse_report_text(report.body);
  if (!rest) return report;
  report.body = report.title + "\n\n" + rest->body;
  report.title = std::move(rest->title);
  return report;
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
  Report report;
  report.id = out.id_of(1);
  report.title = std::move(text->title);
  report.body = std::move(text->body);
  out.put_dated(with_headline_below_day(std::move(report)));
}

}  // namespace corpus
