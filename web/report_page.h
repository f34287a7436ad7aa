#pragma once

#include "indexer/stored_report.h"
#include "searcher/page.h"
#include "searcher/request.h"
#include "web/answer.h"
#include "web/html.h"

namespace web {

// A report with what it names marked in its text. `request` is the search that led here: its
// matches are marked too.
Html report_page(const Site& site, const indexer::StoredReport& stored,
                 const searcher::Request& request);

// The same with the matches already found: byte ranges of the body, in order.
struct ReportView {
  const indexer::StoredReport& stored;
  const searcher::Request& request;
  std::vector<corpus::ByteRange> matches;
  // Near-copies of the report: the first published of them, and how many there are.
  std::vector<searcher::Hit> copies = {};
  std::size_t copy_count = 0;
};
Html report_page(const ReportView& view);

}  // namespace web
