#include "corpus/readers/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <exception>
#include <initializer_list>
#include <map>
#include <utility>

#include "corpus/ascii_case.h"
#include "corpus/charset.h"
#include "corpus/language_code.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/report_text.h"
#include "corpus/written_day.h"

namespace corpus {
namespace {

// Longest block that is read as fields, in bytes.
constexpr std::size_t kLongest = std::size_t{64} << 10;

using Names = std::initializer_list<std::string_view>;

// Takes the line at the front, without its line break.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

// The fields that are single values, by lower-case name. Throws what yaml-cpp throws.
std::optional<std::map<std::string, std::string>> read_fields(std::string_view yaml) {
  const YAML::Node block = YAML::Load(std::string(yaml));
  if (!block.IsMap()) return std::nullopt;
  std::map<std::string, std::string> fields;
  for (const auto& field : block) {
    if (!field.first.IsScalar()) continue;
    const bool is_list = field.second.IsSequence() && field.second.size() > 0;
    const YAML::Node value = is_list ? field.second[0] : field.second;
    if (!value.IsScalar()) continue;
    // An escape in quotation marks can make any bytes.
    std::string text(trimmed(value.Scalar()));
    std::replace(text.begin(), text.end(), '\0', ' ');
    if (is_utf8(text)) fields.emplace(lower_ascii(field.first.Scalar()), std::move(text));
  }
  return fields;
}

class FieldTaker {
 public:
  explicit FieldTaker(std::map<std::string, std::string> fields) : fields_(std::move(fields)) {}

  FrontMatter take() {
    Report& report = out_.fields;
    report.id = first_of({"id"});
    report.title = first_of({"title", "headline"});
    report.url = first_of({"url", "link", "canonical_url", "canonical"});
    report.source = first_of({"source", "publisher", "author"});
    if (report.source.starts_with("http://") || report.source.starts_with("https://")) {
      if (report.url.empty()) report.url = report.source;
      report.source = first_of({"publisher", "author"});
    }
    take_language();
    take_day();
    return std::move(out_);
  }

 private:
  // Empty when none of them is given.
  std::string first_of(Names names) {
    for (const std::string_view name : names) {
      const auto found = fields_.find(std::string(name));
      if (found != fields_.end() && !found->second.empty()) return found->second;
    }
    return {};
  }

  void take_language() {
    const std::string text = first_of({"language", "lang"});
    out_.fields.language = language_code(text);
    if (!text.empty() && out_.fields.language.empty()) {
      out_.notes.push_back("The language is " + quotation_of(text) +
                           ", which is no ISO 639 code: it is left out.");
    }
  }

  void take_day() {
    const std::string text =
        first_of({"published", "date", "publish_date", "publication_date", "pubdate",
                  "datepublished", "date_published", "published_at", "created"});
    if (text.empty()) return;
    out_.fields.published = parse_written_day(text, out_.fields.language);
    out_.fields.published_from = PublishedFrom::FrontMatter;
    if (out_.fields.published) return;
    out_.day_is_wrong = true;
    out_.notes.push_back("The date is " + quotation_of(text) +
                         ", which is no day, so the report is undated: write it as YYYY-MM-DD.");
  }

  std::map<std::string, std::string> fields_;
  FrontMatter out_;
};

}  // namespace

std::optional<TextWithFrontMatter> find_front_matter(std::string_view text) {
  std::string_view rest = text;
  if (take_line(rest) != "---") return std::nullopt;
  const std::string_view block = rest;
  while (!rest.empty()) {
    const std::string_view before = rest;
    const auto length = static_cast<std::size_t>(before.data() - block.data());
    if (length > kLongest) return std::nullopt;
    const std::string_view line = take_line(rest);
    if (line == "---" || line == "...") return TextWithFrontMatter{block.substr(0, length), rest};
  }
  return std::nullopt;
}

std::optional<FrontMatter> parse_front_matter(std::string_view yaml) try {
  std::optional<std::map<std::string, std::string>> fields = read_fields(yaml);
  if (!fields) return std::nullopt;
  return FieldTaker(*std::move(fields)).take();
} catch (const std::exception&) {
  // yaml-cpp throws its own and those of the standard library.
  return std::nullopt;
}

}  // namespace corpus
