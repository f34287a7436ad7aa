#pragma once

#include <cstddef>
#include <vector>

#include "searcher/page.h"
#include "searcher/request.h"

namespace testing_support {

struct ListedValue {
  searcher::FacetCount value;
  // Of all reports, those with the value.
  std::size_t reports;
};

struct NumbersOfReports {
  std::size_t found;
  std::size_t all;
};

// The values, which stand by id, that a listing lets through, in its order.
std::vector<searcher::FacetCount> list_values(std::vector<ListedValue> values,
                                              const searcher::FacetListing& listing,
                                              const NumbersOfReports& numbers);

}  // namespace testing_support
