#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/lexicon.h"
#include "indexer/analysis.h"
#include "indexer/signature.h"
#include "indexer/stored_report.h"
#include "searcher/query.h"

namespace testing_support {

// A report, its words, and the ids it is filed under: of what it names and of what lies above that.
struct ScannedReport {
  ScannedReport(indexer::StoredReport report, const corpus::Lexicon& lexicon);

  indexer::StoredReport stored;
  std::set<corpus::EntityId> filed_under;
  std::vector<indexer::AnalysedWord> title;
  std::vector<indexer::AnalysedWord> body;
  std::optional<indexer::Signature> signature;
  // Ids of the reports that tell the same story, with its own; find_stories fills it.
  std::set<std::string> story;
};

// Joins reports that are near-copies, and those that are near-copies of these, and so on.
void find_stories(std::vector<ScannedReport>& reports);

// Whether a report matches a query, by the words of docs/query-language.md.
bool matches(const ScannedReport& report, const searcher::Node& query);

bool has_value(const ScannedReport& report, const corpus::EntityId& id);
bool has_any(const ScannedReport& report, corpus::Facet facet);

}  // namespace testing_support
