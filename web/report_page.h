#pragma once

#include "indexer/stored_report.h"
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
};
Html report_page(const ReportView& view);

}  // namespace web
