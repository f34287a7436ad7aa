#include "web/stats_page.h"

#include <string>
#include <utility>

#include "web/api.h"
#include "web/api_json.h"
#include "web/page_frame.h"
#include "web/page_words.h"
#include "web/problem.h"
#include "web/search_url.h"

namespace web {
namespace {

using indexer::LostFile;
using indexer::LostPart;
using searcher::IndexStats;

struct AskedStats {
  searcher::StatsAsk ask;
  std::vector<UrlProblem> problems;
};

AskedStats parse_ask(std::string_view query) {
  ParsedUrl parsed = parse_search_url(query);
  AskedStats asked{{parsed.request.limit, parsed.request.cursor}, std::move(parsed.problems)};
  for (const auto& [name, value] : to_parameters(parsed.request)) {
    if (name != "limit" && name != "cursor")
      asked.problems.push_back({name, std::nullopt, "This address takes limit and cursor alone."});
  }
  return asked;
}

std::string next_url(std::string_view path, const AskedStats& asked, const std::string& cursor) {
  searcher::Request request;
  request.limit = asked.ask.limit;
  request.cursor = cursor;
  return to_url(path, request);
}

Json lost_json(const LostFile& lost) {
  Json reasons = Json::array();
  for (const LostPart& part : lost.parts) {
    Json reason;
    if (!part.inside.empty()) reason["inside"] = part.inside;
    reason["line"] = part.line == 0 ? Json() : Json(part.line);
    reason["reason"] = part.reason;
    reasons.push_back(std::move(reason));
  }
  return {{"path", lost.file}, {"lost", lost.total}, {"reasons", std::move(reasons)}};
}

// An index may know nothing of its files.
std::string extent(const IndexStats& stats) {
  std::string words = count_of(stats.reports, "report");
  if (stats.files.files == 0) return words + ".";
  words += " from " + count_of(stats.files.files, "file") + ".";
  return stats.files.lost == 0 ? words + " Every file could be read." : words;
}

Html reason(const LostPart& part) {
  Html place;
  if (!part.inside.empty()) place.add("<bdi class=\"where\">", part.inside, "</bdi> ");
  if (part.line > 0) place.add("<span class=\"where\">line ", grouped(part.line), "</span> ");
  return markup("<li>", place, "<bdi>", part.reason, "</bdi></li>");
}

Html lost_item(const LostFile& lost) {
  Html reasons;
  for (const LostPart& part : lost.parts) reasons += reason(part);
  if (lost.total > lost.parts.size())
    reasons.add("<li>and ", grouped(lost.total - lost.parts.size()), " more</li>");
  return markup("<li><h3><bdi>", lost.file, "</bdi></h3><ul>", reasons, "</ul></li>\n");
}

Html lost_section(const IndexStats& stats, const std::string& next) {
  if (stats.files.lost == 0) return {};
  Html items;
  for (const LostFile& lost : stats.lost) items += lost_item(lost);
  Html more;
  if (!next.empty()) more = markup("<p><a rel=\"next\" href=\"", next, "\">Next files</a></p>");
  return markup(
      "<h2>", count_of(stats.files.lost, "failure"), " in ",
      count_of(stats.files.lost_files, "file"), "</h2>",
      "<p>Mend the files and run <code>sitrep index</code> again, or read them again as "
      "they are with <code>sitrep index --retry-failed</code>.</p><ul class=\"losses\">\n",
      items, "</ul>", more);
}

}  // namespace

Html stats_page(const Site& site, std::string_view query) {
  const AskedStats asked = parse_ask(query);
  const IndexStats stats = site.backend.stats(asked.ask);
  const std::string next = stats.next.empty() ? "" : next_url(kStatsPath, asked, stats.next);
  return framed(
      {"The index",
       "message",
       {},
       markup("<main id=\"main\" tabindex=\"-1\" class=\"message-text\"><h1>The index</h1><p>",
              extent(stats), "</p>", lost_section(stats, next), "</main>\n")});
}

Answer stats_answer(const Site& site, std::string_view query) {
  const AskedStats asked = parse_ask(query);
  if (!asked.problems.empty()) return problem_answer(asked.problems);
  const IndexStats stats = site.backend.stats(asked.ask);
  Json json = {{"reports", stats.reports},
               {"files", stats.files.files},
               {"failed_files", stats.files.lost_files},
               {"lost", stats.files.lost},
               {"failures", Json::array()}};
  for (const LostFile& lost : stats.lost) json["failures"].push_back(lost_json(lost));
  if (!stats.next.empty())
    json["next"] = next_url(std::string(kApiPath) + "stats", asked, stats.next);
  return json_answer(json);
}

}  // namespace web
