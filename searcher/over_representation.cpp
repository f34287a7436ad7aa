#include "searcher/over_representation.h"

#include <cmath>

namespace searcher {
namespace {

// What one cell of the table of found × with the value adds: observed · ln(observed / expected).
double cell(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

}  // namespace

double over_representation(const Shares& shares) {
  const auto count = static_cast<double>(shares.count);
  const auto found = static_cast<double>(shares.found);
  const auto reports = static_cast<double>(shares.reports);
  const auto all = static_cast<double>(shares.all);
  if (shares.count < kLeastOverRepresented || count * all <= found * reports) return 0;
  const double with = reports / all;
  const double others = all - found;
  return 2 * (cell(count, found * with) + cell(found - count, found * (1 - with)) +
              cell(reports - count, others * with) +
              cell(others - (reports - count), others * (1 - with)));
}

}  // namespace searcher
