#include "corpus/readers/html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/charset.h"
#include "corpus/language_code.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/html_page.h"
#include "corpus/readers/report_text.h"
#include "corpus/readers/whole_stream.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
// Elements that a page or a part of one begins with.
constexpr auto kFirstTags = std::to_array<std::string_view>(
    {"!doctype html", "html",    "head",   "body", "meta", "title", "link",   "base", "style",
     "script",        "article", "main",   "div",  "p",    "table", "center", "h1",   "h2",
     "font",          "section", "header", "nav",  "span", "pre",   "ul",     "img",  "form",
     "small",         "br",      "b"});
// Bytes in which a page says its charset.
constexpr std::size_t kCharsetSample = 4096;

bool starts_with_any_case(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char wanted, char c) { return lower_ascii(c) == wanted; });
}

// Behind comments and "<?xml …?>".
std::string_view first_tag(std::string_view text) {
  for (;;) {
    text = trimmed(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) return text;
    const std::string_view close = comment ? "-->" : ">";
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + close.size());
  }
}

bool ends_tag_name(std::string_view text) {
  return text.empty() || std::string_view(" \t\r\n/>").find(text.front()) != std::string_view::npos;
}

bool is_of_charset_name(char c) {
  const char low = lower_ascii(c);
  return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
}

// What follows a name and "=": `windows-1251` of `charset = "windows-1251"`; empty when nothing
// does.
std::string_view named_value(std::string_view text, std::string_view name) {
  constexpr std::string_view kSigns = " \t\r\n\"'";
  for (; !text.empty(); text.remove_prefix(1)) {
    if (!starts_with_any_case(text, name)) continue;
    std::string_view value = text.substr(name.size());
    value.remove_prefix(std::min(value.size(), value.find_first_not_of(kSigns)));
    if (!value.starts_with('=')) continue;
    value.remove_prefix(1);
    value.remove_prefix(std::min(value.size(), value.find_first_not_of(kSigns)));
    const auto* end = std::find_if_not(value.begin(), value.end(), is_of_charset_name);
    return value.substr(0, static_cast<std::size_t>(end - value.begin()));
  }
  return {};
}

// The charset that <meta> or "<?xml …?>" gives; empty when none does.
std::string_view declared_charset(std::string_view html) {
  html = html.substr(0, kCharsetSample);
  if (trimmed(html).starts_with("<?xml")) {
    const std::string_view charset = named_value(html.substr(0, html.find("?>")), "encoding");
    if (!charset.empty()) return charset;
  }
  return named_value(html, "charset");
}

std::optional<Day> find_day(const std::vector<std::string>& days, std::string_view language) {
  for (const std::string& text : days) {
    if (const std::optional<Day> day = parse_written_day(text, language)) return day;
  }
  return std::nullopt;
}

}  // namespace

bool looks_like_html(std::string_view beginning) {
  if (beginning.starts_with(kMark)) beginning.remove_prefix(kMark.size());
  std::string_view tag = first_tag(beginning);
  if (!tag.starts_with('<')) return false;
  tag.remove_prefix(1);
  return std::any_of(kFirstTags.begin(), kFirstTags.end(), [&](std::string_view name) {
    return starts_with_any_case(tag, name) && ends_tag_name(tag.substr(name.size()));
  });
}

std::optional<Decoded> decode_html(std::string_view bytes, std::string_view charset) {
  if (charset.empty()) charset = declared_charset(bytes);
  const bool is_utf8_page = charset.empty() || starts_with_any_case(charset, "utf") ||
                            bytes.starts_with(kMark) || is_wide_text(bytes) || is_utf8(bytes);
  if (!is_utf8_page) {
    if (std::optional<Decoded> decoded = decode_as(bytes, charset)) return decoded;
  }
  return decode(bytes);
}

std::optional<Report> report_of_html(std::string_view html) {
  std::optional<HtmlPage> page = parse_html_page(html);
  if (!page) return std::nullopt;
  Report report;
  report.title = std::move(page->title);
  report.body = std::move(page->body);
  report.source = std::move(page->source);
  report.url = std::move(page->url);
  report.language = language_code(page->language);
  report.published = find_day(page->days, report.language);
  if (report.published) report.published_from = PublishedFrom::Metadata;
  return report;
}

void read_html(std::istream& in, const InputFile& file, const ReadSink& sink) {
  const FileSink out(file, sink);
  const std::optional<std::string> bytes = read_whole(in, out);
  if (!bytes) return;
  const std::optional<Decoded> page = decode_html(*bytes);
  if (!page) return out.lose(0, "Not a text in any known charset: save it as UTF-8.");
  std::optional<Report> report = report_of_html(page->text);
  if (!report) return out.lose(0, "The tags of the page are too many or too deep for a report.");
  if (report->body.empty()) return out.lose(0, "The page has no text.");
  if (!is_utf8(*bytes)) out.note_charset(0, page->charset);
  report->id = out.id_of(1);
  out.put_dated(*std::move(report));
}

}  // namespace corpus
