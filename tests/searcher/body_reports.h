#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "indexer/stored_report.h"

// Reports and bodies that the tests of matches and snippets share.
namespace searcher {

inline const std::string kStrike =
    "Air defence units shot down nine drones over the northern suburbs. The wreckage of two fell "
    "on a "
    "warehouse in Vyshhorod. On Wednesday the governor said that repairs would take weeks. Another "
    "drone "
    "strike hit the port at dawn.";

inline indexer::StoredReport report(std::string body, std::string language = "en") {
  indexer::StoredReport stored;
  stored.report.body = std::move(body);
  stored.annotation.language = std::move(language);
  return stored;
}

inline std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace searcher
