#include "web/api.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "web/annotate_request.h"
#include "web/api_json.h"
#include "web/current_ids.h"
#include "web/entity.h"
#include "web/nearest_name.h"
#include "web/problem.h"
#include "web/search_url.h"
#include "web/stats_page.h"
#include "web/url_encoding.h"

namespace web {
namespace {

using corpus::Facet;
using searcher::Interval;
using searcher::Request;

Answer not_found(std::string detail) {
  return problem_answer(Problem{404, "Not found", std::move(detail)});
}

// Every facet and both histograms, where the URL asks for none in particular.
Request with_api_asks(Request request) {
  if (!request.facets.empty() || request.published_interval || request.mentioned_interval) {
    return request;
  }
  for (const Facet facet : corpus::kFacets) request.facets.push_back({facet});
  request.published_interval = Interval::Month;
  request.mentioned_interval = Interval::Year;
  return request;
}

struct TimedPage {
  searcher::Page page;
  double took_ms;
};

TimedPage timed_search(const Site& site, const Request& request) {
  const auto begun = std::chrono::steady_clock::now();
  searcher::Page page = search(site, request);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
  return {std::move(page), took.count()};
}

Answer search_answer(const Site& site, std::string_view query) {
  const ParsedUrl parsed = parse_search(site, query);
  if (!parsed.problems.empty()) return problem_answer(parsed.problems);
  const TimedPage timed = timed_search(site, with_api_asks(parsed.request));
  return json_answer(page_json(parsed.request, timed.page, timed.took_ms));
}

// One facet of a search, with as many values as there may be unless `facet=NAME:N` says fewer.
Answer facet_answer(const Site& site, Facet facet, Request request) {
  std::size_t limit = searcher::kMaxFacetValues;
  for (const searcher::FacetAsk& ask : request.facets) {
    if (ask.facet == facet) limit = ask.limit;
  }
  request.facets = {{facet, limit}};
  request.limit = 0;
  const searcher::Page page = search(site, request);
  Json json = {{"facet", corpus::name_of(facet)}, {"total", page.total}};
  for (const searcher::FacetCounts& counts : page.facets) json.update(facet_json(counts));
  return json_answer(json);
}

Answer dates_answer(const Site& site, searcher::DateField field, Request request) {
  const bool published = field == searcher::DateField::Published;
  const auto asked = published ? request.published_interval : request.mentioned_interval;
  const Interval interval = asked.value_or(published ? Interval::Month : Interval::Year);
  (published ? request.published_interval : request.mentioned_interval) = interval;
  (published ? request.mentioned_interval : request.published_interval).reset();
  request.limit = 0;
  request.facets.clear();
  const searcher::Page page = search(site, request);
  Json json = {{"facet", published ? "published" : "mentioned"}, {"total", page.total}};
  const auto& histogram = published ? page.published : page.mentioned;
  if (histogram) json.update(histogram_json(*histogram));
  return json_answer(json);
}

std::string did_you_mean_facet(const std::string& name) {
  std::vector<std::string> names = {"published", "mentioned"};
  for (const Facet facet : corpus::kFacets) names.emplace_back(corpus::name_of(facet));
  const auto nearest = nearest_name(name, names);
  return nearest ? " Did you mean " + *nearest + "?" : "";
}

Answer facet_answer(const Site& site, const std::string& name, std::string_view query) {
  const ParsedUrl parsed = parse_search(site, query);
  if (!parsed.problems.empty()) return problem_answer(parsed.problems);
  if (name == "published") {
    return dates_answer(site, searcher::DateField::Published, parsed.request);
  }
  if (name == "mentioned") {
    return dates_answer(site, searcher::DateField::Mentioned, parsed.request);
  }
  if (const auto facet = corpus::parse_facet(name)) {
    return facet_answer(site, *facet, parsed.request);
  }
  return not_found("There is no facet of this name." + did_you_mean_facet(name));
}

Answer report_answer(const Site& site, const std::string& id) {
  const auto stored = site.backend.find_report(id);
  return stored ? json_answer(report_json(*stored)) : not_found("There is no report with this id.");
}

Answer entity_answer(const Site& site, const std::string& text) {
  const auto id = corpus::parse_entity_id(text);
  if (const auto became = id ? merged_into(*id, site.lexicon) : std::nullopt) {
    const std::string at = std::string(kApiPath) + "entity/" + corpus::to_string(*became);
    Answer answer = json_answer({{"id", corpus::to_string(*became)}, {"at", at}});
    answer.status = 302;
    answer.location = at;
    return answer;
  }
  const auto entity = id ? find_entity(site, *id) : std::nullopt;
  if (!entity) return not_found("No report has a value with this id.");
  return json_answer(entity_json(*entity));
}

Answer health_answer(const Site& site) {
  return json_answer({{"status", "ok"}, {"reports", site.backend.report_count()}});
}

// These take no parameters; one that is given is a mistake.
std::optional<Answer> refuse_parameters(std::string_view query) {
  if (query.empty()) return std::nullopt;
  const std::string name = repaired_utf8(
      percent_decoded(query.substr(0, std::min(query.find('='), query.find('&'))), true));
  return problem_answer({{name, std::nullopt, "This address takes no parameters."}});
}

std::optional<std::string> rest_after(const std::string& path, std::string_view beginning) {
  if (!std::string_view(path).starts_with(beginning)) return std::nullopt;
  return path.substr(beginning.size());
}

Answer unknown_path() {
  return not_found(
      "There are /api/v1/search, facets/NAME, report/ID, entity/ID, annotate, stats and "
      "health.");
}

}  // namespace

Answer answer_api(const Site& site, const Target& target) {
  const std::string path = percent_decoded(target.path.substr(kApiPath.size()), false);
  if (path == "search") return search_answer(site, target.query);
  if (const auto name = rest_after(path, "facets/")) return facet_answer(site, *name, target.query);
  if (path == "stats") return stats_answer(site, target.query);
  if (path == "annotate") {
    Answer answer = problem_answer(Problem{405, "Method not allowed", "Send the text with POST."});
    answer.allow = "POST";
    return answer;
  }
  if (auto refused = refuse_parameters(target.query)) return *std::move(refused);
  if (const auto id = rest_after(path, "report/")) return report_answer(site, *id);
  if (const auto id = rest_after(path, "entity/")) return entity_answer(site, *id);
  return path == "health" ? health_answer(site) : unknown_path();
}

Answer answer_annotate(const Site& site, std::string_view body) {
  const AnnotateRequest read = parse_annotate_request(body);
  if (read.problem) return problem_answer(*read.problem);
  return json_answer(annotation_json(read.report, corpus::annotate(read.report, site.lexicon)));
}

}  // namespace web
