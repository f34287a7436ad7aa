#include "corpus/readers/json_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/language_code.h"
#include "corpus/moment.h"
#include "corpus/publication_day.h"
#include "corpus/readers/file_sink.h"
#include "corpus/readers/report_text.h"

namespace corpus {
namespace {

using nlohmann::json;

// Deeper nesting than any report has; without a limit a line of brackets fills the memory.
constexpr int kDeepest = 64;
constexpr std::size_t kLongestReason = 160;

struct TooDeep {};

bool refuse_depth(int depth, json::parse_event_t /*event*/, json& /*value*/) {
  if (depth > kDeepest) throw TooDeep{};
  return true;
}

// "[…] parse error at line 1, column 3: REASON; last read: 'TOKEN'; expected X" as a short clause.
// The token may be as long as the line and cut inside a character.
std::string reason_of(const json::exception& error) {
  constexpr std::string_view kPlace = "parse error at line 1, column ";
  std::string_view what = error.what();
  what.remove_prefix(std::min(what.size(), what.find("] ") + 2));
  const std::string_view reason =
      shortened(what.substr(0, what.find("; last read")), kLongestReason);
  if (!reason.starts_with(kPlace)) return std::string(reason);
  return "byte " + std::string(reason.substr(kPlace.size()));
}

std::string field(std::string_view name) { return "`" + std::string(name) + "`"; }

std::string a(std::string_view type) {
  const bool vowel = type.starts_with('a') || type.starts_with('o');
  return (vowel ? "an " : "a ") + std::string(type);
}

// A day, month or year, or two of them as "from/to".
std::optional<DateSpan> parse_mentioned(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_date_span(text);
  const std::optional<DateSpan> from = parse_date_span(text.substr(0, slash));
  const std::optional<DateSpan> to = parse_date_span(text.substr(slash + 1));
  if (!from || !to || to->to < from->from) return std::nullopt;
  return DateSpan{from->from, to->to};
}

std::string names_of_facets() {
  std::string names;
  for (const Facet facet : kFacets) names.append(names.empty() ? "" : ", ").append(name_of(facet));
  return names;
}

// Takes the fields of one object apart. Lives inside one call.
class FieldReader {
 public:
  explicit FieldReader(json& object) : object_(object) {}

  ParsedReport read() {
    Report& report = out_.report.emplace();
    report.body = text_of("body");
    if (trimmed(report.body).empty()) return without_body();
    std::replace(report.body.begin(), report.body.end(), '\0', ' ');
    report.id = id();
    report.title = trimmed_text_of("title");
    report.source = trimmed_text_of("source");
    report.url = trimmed_text_of("url");
    read_language(trimmed_text_of("language"), "language");
    read_published();
    read_facets();
    read_mentioned();
    return std::move(out_);
  }

 private:
  void note(std::string message) { out_.notes.push_back(std::move(message)); }

  ParsedReport without_body() {
    const json* body = find("body");
    if (body != nullptr && !body->is_string()) {
      return {
          {}, "`body` is " + a(body->type_name()) + ", not a text: the report is left out.", {}};
    }
    return {{}, "The report has no text: give it one as `body`.", {}};
  }

  // Nothing for null too.
  json* find(std::string_view name) {
    const auto found = object_.find(name);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  void note_type(std::string_view name, const json& value, std::string_view wanted) {
    note(field(name) + " is " + a(value.type_name()) + ", not " + std::string(wanted) +
         ": it is left out.");
  }

  std::string text_of(std::string_view name) {
    json* value = find(name);
    if (value == nullptr) return {};
    if (value->is_string()) return std::move(value->get_ref<std::string&>());
    note_type(name, *value, "a text");
    return {};
  }

  std::string trimmed_text_of(std::string_view name) { return std::string(trimmed(text_of(name))); }

  // Numbers serve as ids too.
  std::string id() {
    const json* value = find("id");
    return value != nullptr && value->is_number_integer() ? value->dump() : trimmed_text_of("id");
  }

  // Without the field, the dateline of the text may say the day.
  void read_published() {
    if (const json* value = find("published"); value != nullptr && !value->is_string()) {
      return note("`published` is " + a(value->type_name()) +
                  ", so the report is undated: write it as \"YYYY-MM-DD\".");
    }
    const std::string text = trimmed_text_of("published");
    out_.report->published = parse_day_of_moment(text);
    if (text.empty()) {
      if (date_report(*out_.report, {})) return;
      out_.lacks_day = true;
    } else if (!out_.report->published) {
      note("`published` is " + quotation_of(text) +
           ", which is no day, so the report is undated: write it as \"YYYY-MM-DD\".");
    }
  }

  void read_language(const std::string& text, std::string_view name) {
    if (text.empty() || !out_.report->language.empty()) return;
    out_.report->language = language_code(text);
    if (out_.report->language.empty()) {
      note(field(name) + " is " + quotation_of(text) +
           ", which is no ISO 639 code: it is left out.");
    }
  }

  // Texts of a list, or one text by itself.
  std::vector<std::string> texts_of(std::string_view name, json& value) {
    if (value.is_string()) return {std::string(trimmed(value.get_ref<std::string&>()))};
    std::vector<std::string> texts;
    if (!value.is_array()) {
      if (!value.is_null()) note_type(name, value, "a list of texts");
      return texts;
    }
    for (json& one : value) {
      if (!one.is_string()) {
        note(field(name) + " has " + a(one.type_name()) + " among its texts: it is left out.");
      } else if (const auto text = trimmed(one.get_ref<std::string&>()); !text.empty()) {
        texts.emplace_back(text);
      }
    }
    return texts;
  }

  void read_facets() {
    json* facets = find("facets");
    if (facets == nullptr) return;
    if (!facets->is_object()) return note_type("facets", *facets, "an object");
    for (auto& [name, value] : facets->items()) {
      if (const std::optional<Facet> facet = parse_facet(name)) {
        read_facet(*facet, texts_of("facets." + name, value));
      } else {
        note("`facets` has " + quotation_of(name) + ", which is none of " + names_of_facets() +
             ": it is left out.");
      }
    }
  }

  // What `source` and `language` say of the report itself goes before.
  void read_facet(Facet facet, std::vector<std::string> names) {
    Report& report = *out_.report;
    for (std::string& name : names) {
      if (facet == Facet::Source) {
        if (report.source.empty()) report.source = std::move(name);
      } else if (facet == Facet::Language) {
        read_language(name, "facets.language");
      } else if (!name.empty()) {
        report.given_names.push_back({facet, std::move(name)});
      }
    }
  }

  void read_mentioned() {
    json* mentioned = find("mentioned");
    if (mentioned == nullptr) return;
    for (const std::string& text : texts_of("mentioned", *mentioned)) {
      if (const std::optional<DateSpan> span = parse_mentioned(text)) {
        out_.report->given_dates.push_back(*span);
      } else {
        note("`mentioned` has " + quotation_of(text) +
             ", which is neither day, month, year nor \"from/to\": it is left out.");
      }
    }
  }

  json& object_;
  ParsedReport out_;
};

}  // namespace

ParsedReport report_of_json(json& object) { return FieldReader(object).read(); }

ParsedReport parse_json_report(std::string_view line) {
  try {
    json object = json::parse(line.begin(), line.end(), refuse_depth);
    if (object.is_object()) return report_of_json(object);
    return {{}, "The line is " + a(object.type_name()) + ", not an object: write {…}.", {}};
  } catch (const TooDeep&) {
    return {{}, "The line is nested too deep for a report.", {}};
  } catch (const json::exception& error) {
    return {{}, "Not valid JSON: " + reason_of(error) + ".", {}};
  }
}

void put_parsed(ParsedReport parsed, std::size_t line, std::size_t ordinal, const FileSink& out) {
  if (!parsed.report) return out.lose(line, std::move(parsed.reason));
  for (std::string& message : parsed.notes) out.note(line, std::move(message));
  if (parsed.report->id.empty()) parsed.report->id = out.id_of(ordinal);
  parsed.lacks_day ? out.put_without_day(*std::move(parsed.report), line)
                   : out.put(*std::move(parsed.report));
}

}  // namespace corpus
