#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

// What a word is worth in a report, to the bit as Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5) has it:
// term_weight() times part(), added up over the words of a query.
namespace indexer {

class Bm25 {
 public:
  Bm25() = default;
  Bm25(std::uint64_t all_lengths, std::uint32_t reports) : reports_(reports) {
    if (reports == 0) return;
    const double average = static_cast<double>(all_lengths) / reports;
    if (average != 0) per_average_ = 1 / average;
  }

  // How much a word says that `holding` reports have.
  double term_weight(std::uint32_t holding) const {
    double odds = (static_cast<double>(reports_) - holding + 0.5) / (holding + 0.5);
    if (odds < 2) odds = odds * 0.5 + 1;  // Xapian's, so that no word is worth less than nothing
    return std::log(odds) * (kSaturation + 1);
  }

  // How much of that a report of `length` words earns that has the word `times` times; below 1.
  double part(std::uint32_t times, std::uint32_t length) const {
    const double relative = std::max(length * per_average_, kShortest);
    return times / (kSaturation * (relative * kByLength + (1 - kByLength)) + times);
  }

 private:
  static constexpr double kSaturation = 1.2;
  static constexpr double kByLength = 0.75;
  static constexpr double kShortest = 0.5;

  std::uint32_t reports_ = 0;
  double per_average_ = 0;
};

}  // namespace indexer
