#include "corpus/readers/dated_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "corpus/readers/file_sink.h"
#include "corpus/readers/lines.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

// Of UTF-8; in the middle too, where files were put together.
constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kWord = "date";
constexpr std::string_view kDayShape = "0000-00-00";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_space_before(std::string_view text) {
  const auto* first = std::find_if_not(text.begin(), text.end(), is_space);
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

bool has_day_shape(std::string_view text) {
  return text.size() == kDayShape.size() &&
         std::equal(text.begin(), text.end(), kDayShape.begin(),
                    [](char c, char shape) { return shape == '0' ? is_digit(c) : c == shape; });
}

// "date 2022-10-20 The rest of the line"; the day may be an impossible one.
struct Beginning {
  std::string_view day;
  std::string_view rest;
};

std::optional<Beginning> parse_beginning(std::string_view line) {
  line = without_space_before(line);
  if (line.starts_with(kMark)) line = without_space_before(line.substr(kMark.size()));
  if (!line.starts_with(kWord)) return std::nullopt;
  line.remove_prefix(kWord.size());
  const std::string_view day = without_space_before(line).substr(0, kDayShape.size());
  if (line.empty() || !is_space(line.front()) || !has_day_shape(day)) return std::nullopt;
  const std::string_view rest = without_space_before(line).substr(kDayShape.size());
  if (!rest.empty() && !is_space(rest.front())) return std::nullopt;
  return Beginning{day, rest};
}

// A report whose end is not reached yet.
struct OpenReport {
  std::size_t line = 0;
  std::string day;
  // Bytes in the charset of the file.
  std::string bytes;
  bool too_long = false;

  void add(std::string_view text, bool text_is_cut) {
    too_long = too_long || text_is_cut || bytes.size() + text.size() > kMaxReport;
    if (too_long) {
      std::string().swap(bytes);
      return;
    }
    bytes.append(text);
    bytes.push_back('\n');
  }
};

class DatedTextReader {
 public:
  DatedTextReader(std::istream& in, const InputFile& file, const ReadSink& sink)
      : lines_(in), sink_(file, sink) {}

  void read() {
    while (const std::optional<Line> line = lines_.next()) take(*line);
    close();
    if (lines_.failed()) return sink_.lose_rest(lines_.count());
    if (reports_ == 0 && !stray_) sink_.lose(0, "The file is empty.");
  }

 private:
  void take(const Line& line) {
    if (const std::optional<Beginning> beginning = parse_beginning(line.text)) {
      close();
      ++reports_;
      open_ = OpenReport{line.number, std::string(beginning->day), {}, false};
      open_->add(beginning->rest, line.too_long);
    } else if (open_) {
      open_->add(line.text, line.too_long);
    } else if (!stray_ && !trimmed(line.text).empty()) {
      stray_ = true;
      sink_.lose(line.number,
                 "Text before the first report is left out: begin it with `date YYYY-MM-DD`.");
    }
  }

  void close() {
    if (!open_) return;
    const OpenReport report = std::exchange(open_, std::nullopt).value();
    if (report.too_long) {
      return sink_.lose(
          report.line,
          "The report is longer than 64 MiB and is left out: split it into shorter ones.");
    }
    std::optional<ReportText> text = parse_report_text(report.bytes);
    if (!text) {
      return sink_.lose(report.line,
                        "The report is no text in any known charset: save it as UTF-8.");
    }
    if (text->body.empty()) {
      return sink_.lose(report.line, "There is no report after the date: write it there.");
    }
    sink_.note_charset(report.line, text->charset);
    sink_.put(to_report(report, *std::move(text)));
  }

  Report to_report(const OpenReport& open, ReportText text) {
    Report report;
    report.id = sink_.id_of(reports_);
    report.title = std::move(text.title);
    report.body = std::move(text.body);
    report.published = parse_day(open.day);
    if (!report.published) {
      sink_.note(open.line,
                 "There is no day " + open.day + ", so the report is undated: correct it.");
    }
    return report;
  }

  LineReader lines_;
  FileSink sink_;
  std::optional<OpenReport> open_;
  std::size_t reports_ = 0;
  // Whether there is text that belongs to no report.
  bool stray_ = false;
};

}  // namespace

bool looks_like_dated_text(std::string_view beginning) {
  return parse_beginning(beginning).has_value();
}

void read_dated_text(std::istream& in, const InputFile& file, const ReadSink& sink) {
  DatedTextReader(in, file, sink).read();
}

}  // namespace corpus
