#include "web/routes.h"

#include <optional>
#include <string>

#include "web/api.h"
#include "web/current_ids.h"
#include "web/entity_page.h"
#include "web/front_page.h"
#include "web/message_page.h"
#include "web/page_asks.h"
#include "web/problem.h"
#include "web/report_page.h"
#include "web/result_list.h"
#include "web/search_page.h"
#include "web/static_files.h"
#include "web/stats_page.h"
#include "web/url_encoding.h"

namespace web {
namespace {

constexpr std::size_t kFacetValues = 6;

Answer page_answer(const Html& html) {
  Answer answer;
  answer.body = html.bytes();
  return answer;
}

Answer search_answer(const Site& site, const Target& target) {
  const SearchAnswer answer = answer_for_page(site, parse_search(site, target.query), kFacetValues);
  const std::vector<WayOut> ways =
      answer.page.total == 0 ? ways_out(site, answer) : std::vector<WayOut>{};
  return page_answer(search_page(answer, ways));
}

Answer report_answer(const Site& site, const std::string& id, const Target& target) {
  const auto stored = site.backend.find_report(id);
  if (!stored) {
    return message_page(404, "There is no report with this id.", "It may have been removed.");
  }
  const searcher::Request request = parse_search(site, target.query).request;
  return page_answer(report_page(site, *stored, request));
}

Answer entity_answer(const Site& site, const std::string& text) {
  const auto id = corpus::parse_entity_id(text);
  if (const auto became = id ? merged_into(*id, site.lexicon) : std::nullopt) {
    Answer answer = message_page(302, "This name is now another's.", "Go on to its page.");
    answer.location = entity_url(*became);
    return answer;
  }
  const auto found = id ? find_entity(site, *id) : std::nullopt;
  if (!found) {
    return message_page(404, "There is no name with this id.", "No report names it.");
  }
  return page_answer(entity_page(*found));
}

Answer static_answer(std::string_view name) {
  const auto file = find_static_file(name);
  if (!file) return message_page(404, "There is no such file.", "");
  const std::string kept =
      file->is_pinned ? "public, max-age=31536000, immutable" : "public, no-cache";
  return {200, std::string(file->content_type), std::string(file->bytes), kept, file->etag};
}

std::optional<std::string> rest_after(std::string_view path, std::string_view beginning) {
  if (!path.starts_with(beginning) || path.size() == beginning.size()) return std::nullopt;
  return percent_decoded(path.substr(beginning.size()), false);
}

std::string typed_words(std::string_view target) {
  return parse_search_url(split_target(target).query).request.q;
}

std::string_view title_of(int status) {
  switch (status) {
    case 400:
      return "Bad request";
    case 405:
      return "Method not allowed";
    case 413:
      return "Too large";
    case 414:
      return "Address too long";
    case 415:
      return "Unsupported body";
    case 416:
      return "Range not available";
    case 421:
      return "Wrong host";
    case 503:
      return "Not available";
    default:
      return status >= 500 ? "Server error" : "Request failed";
  }
}

}  // namespace

Answer answer_get(const Site& site, std::string_view whole) {
  const Target target = split_target(whole);
  if (target.path.starts_with(kApiPath)) return answer_api(site, target);
  if (target.path == "/") return page_answer(front_page(site));
  if (target.path == "/search") return search_answer(site, target);
  if (target.path == kStatsPath) return page_answer(stats_page(site, target.query));
  if (const auto id = rest_after(target.path, "/report/")) return report_answer(site, *id, target);
  if (const auto id = rest_after(target.path, "/entity/")) return entity_answer(site, *id);
  if (const auto name = rest_after(target.path, "/static/")) return static_answer(*name);
  if (target.path == "/favicon.ico") return static_answer("sitrep.svg");
  if (target.path.starts_with("/api/")) {
    return problem_answer(Problem{404, "Not found", "The API is below /api/v1/."});
  }
  return message_page(404, "There is no such page.", "Search the reports above.");
}

Answer failure_answer(std::string_view target, int status, std::string_view message) {
  const std::string title(title_of(status));
  if (target.starts_with("/api/")) {
    return problem_answer(Problem{status, title, std::string(message)});
  }
  return message_page(status, title, message, typed_words(target));
}

}  // namespace web
