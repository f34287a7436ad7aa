#pragma once

#include <cstddef>

namespace searcher {

// In how many reports a value is: of those found, and of the whole index.
struct Shares {
  std::size_t count;
  std::size_t found;
  std::size_t reports;  // of the index with the value
  std::size_t all;
};

// Fewer reports than this say nothing about what is typical.
inline constexpr std::size_t kLeastOverRepresented = 3;

// How much more often a value is among the reports found than chance explains: Dunning's
// log-likelihood ratio (G²) of its share of them against its share of the others. 0 where the share
// is no higher than in the index, or rests on fewer than kLeastOverRepresented reports.
double over_representation(const Shares& shares);

}  // namespace searcher
