#include "corpus/readers/markdown.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "corpus/charset.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/front_matter.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/whole_stream.h"

namespace corpus {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kHeading = "# ";

// "Port closed" of "# Port closed #" where the text begins so; empty elsewhere.
std::string_view heading_of(std::string_view text) {
  if (!text.starts_with(kHeading)) return {};
  std::string_view line = trimmed(text.substr(kHeading.size(), text.find('\n') - kHeading.size()));
  while (line.ends_with('#')) line.remove_suffix(1);
  return trimmed(line);
}

std::string_view below_first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end));
}

// Title and body of a text whose title may be known already.
std::optional<ReportText> split_markdown(std::string_view text, const std::string& known_title) {
  text = trimmed(text);
  const std::string heading(heading_of(text));
  const std::string_view below = below_first_line(text);
  const bool drops_heading =
      !heading.empty() && !below.empty() && (known_title.empty() || known_title == heading);
  std::optional<ReportText> parsed = parse_report_text(drops_heading ? below : text);
  if (!parsed) return std::nullopt;
  if (drops_heading || !known_title.empty()) {
    // What looked like a headline is the beginning of the text.
    if (!parsed->title.empty()) parsed->body = parsed->title + "\n\n" + parsed->body;
    parsed->title = known_title.empty() ? heading : known_title;
  }
  return parsed;
}

class MarkdownReader {
 public:
  explicit MarkdownReader(const FileSink& sink) : sink_(sink) {}

  void read(std::string_view text) {
    const std::optional<TextWithFrontMatter> found = find_front_matter(text);
    if (!found) return put({}, text);
    std::optional<FrontMatter> front = parse_front_matter(found->yaml);
    if (!front) {
      sink_.note(1, "The block between the lines of --- is not YAML: it is kept as text.");
      return put({}, text);
    }
    for (std::string& message : front->notes) sink_.note(1, std::move(message));
    put(*std::move(front), found->text);
  }

 private:
  void put(FrontMatter front, std::string_view text) {
    Report report = std::move(front.fields);
    std::optional<ReportText> split = split_markdown(text, report.title);
    if (!split || split->body.empty()) return sink_.lose(0, "The file has no text.");
    report.title = std::move(split->title);
    report.body = std::move(split->body);
    if (report.id.empty()) report.id = sink_.id_of(1);
    front.day_is_wrong ? sink_.put(std::move(report)) : sink_.put_dated(std::move(report));
  }

  const FileSink& sink_;
};

}  // namespace

bool looks_like_markdown(std::string_view beginning, std::string_view path) {
  if (path.ends_with(".md") || path.ends_with(".markdown")) return true;
  if (beginning.starts_with(kMark)) beginning.remove_prefix(kMark.size());
  return beginning.starts_with("---\n") || beginning.starts_with("---\r\n");
}

void read_markdown(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  const std::optional<std::string> bytes = read_whole(in, out);
  if (!bytes) return;
  const std::optional<Decoded> text = decode(*bytes);
  if (!text) return out.lose(0, "Not a text in any known charset: save it as UTF-8.");
  if (!is_utf8(*bytes)) out.note_charset(0, text->charset);
  MarkdownReader(out).read(text->text);
}

}  // namespace corpus
