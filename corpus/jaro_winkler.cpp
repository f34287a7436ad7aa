#include "corpus/jaro_winkler.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace corpus {
namespace {

// Letters of `a` that `b` has near the same place, in the order of `a`.
std::string letters_in_common(std::string_view a, std::string_view b) {
  const std::size_t longest = std::max(a.size(), b.size());
  const std::size_t reach = longest < 4 ? 0 : longest / 2 - 1;
  std::string left(b);
  std::string common;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t from = i > reach ? i - reach : 0;
    const std::size_t to = std::min(i + reach + 1, left.size());
    for (std::size_t k = from; k < to; ++k) {
      if (left[k] != a[i]) continue;
      left[k] = '\0';
      common += a[i];
      break;
    }
  }
  return common;
}

double jaro(std::string_view a, std::string_view b) {
  const std::string of_a = letters_in_common(a, b);
  const std::string of_b = letters_in_common(b, a);
  const std::size_t shared = std::min(of_a.size(), of_b.size());
  if (shared == 0) return 0;
  std::size_t moved = 0;
  for (std::size_t i = 0; i < shared; ++i) moved += of_a[i] != of_b[i] ? 1 : 0;
  const auto common = static_cast<double>(shared);
  return (common / static_cast<double>(a.size()) + common / static_cast<double>(b.size()) +
          (common - static_cast<double>(moved) / 2) / common) /
         3;
}

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  constexpr std::size_t kLongestBeginning = 4;
  constexpr double kWeight = 0.1;
  const double likeness = jaro(a, b);
  std::size_t same = 0;
  while (same < std::min({a.size(), b.size(), kLongestBeginning}) && a[same] == b[same]) ++same;
  return likeness + static_cast<double>(same) * kWeight * (1 - likeness);
}

}  // namespace corpus
