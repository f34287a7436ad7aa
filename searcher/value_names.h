#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/value_record.h"

namespace searcher {

// The values of one facet, to be found by name.
class ValueNames {
 public:
  ValueNames() = default;
  explicit ValueNames(std::vector<indexer::ValueRecord> values);

  // As Backend::values_named.
  std::vector<indexer::ValueRecord> named(std::string_view name) const;

 private:
  struct Named {
    indexer::ValueRecord value;
    // Folded words, each between spaces: " derek chollet ".
    std::string label_words;
    std::vector<std::string> other_words;
  };
  template <typename Matches>
  std::vector<indexer::ValueRecord> all_that(Matches matches) const;

  std::vector<Named> values_;
};

}  // namespace searcher
