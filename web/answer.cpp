#include "web/answer.h"

#include <algorithm>
#include <utility>

#include "searcher/asked_dates.h"
#include "searcher/search.h"
#include "searcher/treaty_names.h"
#include "web/current_ids.h"

namespace web {

searcher::Page search(const Site& site, const searcher::Request& request) {
  return searcher::search(site.backend, request, searcher::treaty_names(site.lexicon));
}

ParsedUrl parse_search(const Site& site, std::string_view query_string) {
  ParsedUrl parsed = parse_search_url(query_string);
  parsed.request.today = searcher::today();
  parsed.request = with_current_ids(std::move(parsed.request), site.lexicon);
  return parsed;
}

Target split_target(std::string_view target) {
  const std::string_view whole = target.substr(0, target.find('#'));
  const std::size_t mark = std::min(whole.find('?'), whole.size());
  return {whole.substr(0, mark), whole.substr(std::min(mark + 1, whole.size()))};
}

}  // namespace web
