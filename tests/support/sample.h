#pragma once

#include <string>
#include <vector>

#include "corpus/lexicon.h"
#include "indexer/stored_report.h"

namespace testing_support {

// The lexicon in the program.
const corpus::Lexicon& lexicon();

// Reads and annotates every report under a folder of the source tree.
std::vector<indexer::StoredReport> annotated_reports(const std::string& folder);
// Those of corpus/sample, made once.
const std::vector<indexer::StoredReport>& sample_reports();

// Writes reports to an index as the program would.
void write_index(const std::string& index, const std::vector<indexer::StoredReport>& reports);

}  // namespace testing_support
