#pragma once

#include <memory>
#include <vector>

#include "corpus/lexicon.h"
#include "searcher/backend.h"

namespace testing_support {

// The oracle: answers by looking at every report, one after the other. Slow and obvious. By
// relevance it orders as by newest.
std::unique_ptr<searcher::Backend> make_scan_backend(std::vector<indexer::StoredReport> reports,
                                                     const corpus::Lexicon& lexicon);

}  // namespace testing_support
