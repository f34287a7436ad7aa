#include "corpus/readers/jsonl.h"

#include <optional>
#include <string>
#include <utility>

#include "corpus/charset.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/json_report.h"
#include "corpus/readers/lines.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// Reads one line; `ordinal` counts the lines that should be reports.
class JsonLine {
 public:
  JsonLine(std::size_t number, std::size_t ordinal, const FileSink& sink)
      : number_(number), ordinal_(ordinal), sink_(sink) {}

  void read(std::string_view text) const {
    if (is_utf8(text)) return read_utf8(text);
    const std::optional<Decoded> decoded = decode(text);
    if (!decoded) {
      return sink_.lose(number_, "The line is no text in any known charset: save it as UTF-8.");
    }
    sink_.note_charset(number_, decoded->charset);
    read_utf8(decoded->text);
  }

 private:
  void read_utf8(std::string_view text) const {
    put_parsed(parse_json_report(text), number_, ordinal_, sink_);
  }

  std::size_t number_;
  std::size_t ordinal_;
  const FileSink& sink_;
};

}  // namespace

bool looks_like_jsonl(std::string_view beginning) { return trimmed(beginning).starts_with('{'); }

void read_jsonl(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  LineReader lines(in);
  std::size_t reports = 0;
  while (const std::optional<Line> line = lines.next()) {
    const std::string_view text = trimmed(line->text);
    if (text.empty()) continue;
    ++reports;
    if (line->too_long) {
      out.lose(line->number, "The line is longer than 64 MiB and is left out: split the report.");
    } else {
      JsonLine(line->number, reports, out).read(text);
    }
  }
  if (lines.failed()) return out.lose_rest(lines.count());
  if (reports == 0) out.lose(0, "The file is empty.");
}

}  // namespace corpus
