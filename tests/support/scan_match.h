#pragma once

#include <vector>

#include "indexer/analysis.h"
#include "indexer/stored_report.h"
#include "searcher/query.h"

namespace testing_support {

// A report and its words.
struct ScannedReport {
  explicit ScannedReport(indexer::StoredReport report);

  indexer::StoredReport stored;
  std::vector<indexer::AnalysedWord> title;
  std::vector<indexer::AnalysedWord> body;
};

// Whether a report matches a query, by the words of docs/query-language.md.
bool matches(const ScannedReport& report, const searcher::Node& query);

bool has_value(const indexer::StoredReport& stored, const corpus::EntityId& id);
bool has_any(const indexer::StoredReport& stored, corpus::Facet facet);

}  // namespace testing_support
