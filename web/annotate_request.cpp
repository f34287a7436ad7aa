#include "web/annotate_request.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/publication_day.h"
#include "web/nearest_name.h"

namespace web {
namespace {

using nlohmann::json;

// Deeper nesting than this is no report.
constexpr int kMaxDepth = 8;
constexpr std::size_t kMaxLanguage = 16;

const std::vector<std::string>& members() {
  static const std::vector<std::string> names = {"title", "body", "published", "language"};
  return names;
}

Problem bad_member(const std::string& name, std::string detail) {
  return {400, "Bad request", std::move(detail), name};
}

struct ParsedJson {
  json value;
  std::optional<Problem> problem;
};

ParsedJson parse_json(std::string_view body) {
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= kMaxDepth; };
  try {
    ParsedJson parsed{json::parse(body.begin(), body.end(), shallow), std::nullopt};
    if (!parsed.value.is_object()) {
      parsed.problem = Problem{400, "Bad request", "The body is a JSON object with a \"body\"."};
    }
    return parsed;
  } catch (const json::parse_error& error) {
    return {{}, Problem{400, "Bad request", "The body is no JSON.", "", error.byte}};
  }
}

std::optional<Problem> put(const std::string& name, const std::string& text,
                           corpus::Report& report) {
  if (name == "title") report.title = text;
  if (name == "body") report.body = text;
  if (name == "language") {
    if (text.size() > kMaxLanguage) return bad_member(name, "language is a code such as en.");
    report.language = text;
  }
  if (name == "published" && !text.empty()) {
    report.published = corpus::parse_day(text);
    if (!report.published) return bad_member(name, "published is a day such as 2022-10-20.");
  }
  return std::nullopt;
}

std::optional<Problem> read_member(const std::string& name, const json& value,
                                   corpus::Report& report) {
  bool known = false;
  for (const std::string& member : members()) known = known || member == name;
  if (!known) {
    const auto nearest = nearest_name(name, members());
    return bad_member(name, "There is no such member." +
                                (nearest ? " Did you mean " + *nearest + "?" : std::string()));
  }
  if (value.is_null()) return std::nullopt;
  if (!value.is_string()) return bad_member(name, name + " is a text.");
  return put(name, value.get_ref<const std::string&>(), report);
}

}  // namespace

AnnotateRequest parse_annotate_request(std::string_view body) {
  const ParsedJson parsed = parse_json(body);
  if (parsed.problem) return {{}, parsed.problem};
  AnnotateRequest request;
  for (const auto& [name, value] : parsed.value.items()) {
    request.problem = read_member(name, value, request.report);
    if (request.problem) return request;
  }
  const bool has_body = parsed.value.contains("body") && parsed.value["body"].is_string();
  if (!has_body) request.problem = bad_member("body", "The body of the report is missing.");
  corpus::date_report(request.report, {});
  return request;
}

}  // namespace web
