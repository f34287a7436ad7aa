#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "searcher/form_walk.h"
#include "tests/support/scan_match.h"

namespace testing_support {

// The word forms of reports, each asked whether it is meant.
class ScannedForms {
 public:
  void add(const ScannedReport& report);
  searcher::FoundForms find(const searcher::FormsAsk& ask) const;

 private:
  // With the number of reports.
  std::map<std::string, std::size_t> forms_;
};

}  // namespace testing_support
