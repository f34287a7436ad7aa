#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/lexicon.h"
#include "searcher/backend.h"
#include "web/search_url.h"

namespace web {

// What everything is answered from.
struct Site {
  const searcher::Backend& backend;
  const corpus::Lexicon& lexicon;
};

// Searches with the other names of the site's treaties. Throws searcher::Unavailable.
searcher::Page search(const Site& site, const searcher::Request& request);

// What follows the `?` of a target, read today; ids that were merged are what they became.
ParsedUrl parse_search(const Site& site, std::string_view query_string);

// An answer to a request, before it goes out as HTTP.
struct Answer {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  std::string cache_control = "no-store";
  // Empty for answers that are not kept.
  std::string etag = "";
  // Where it is instead, for 302.
  std::string location = "";
  // Methods, for 405.
  std::string allow = "";
};

// The two parts of a target: as sent, percent-encoded.
struct Target {
  std::string_view path;
  std::string_view query;
};
Target split_target(std::string_view target);

}  // namespace web
