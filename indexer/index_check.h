#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// Whether an index is whole, and its parts agree with one another.
namespace indexer {

// Nothing can be said of the index; what() is one sentence that says what to do.
class CheckFailed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Something that is wrong, and what to do about it: both together are a sentence.
struct Finding {
  std::string message;
  std::string advice;
  bool operator==(const Finding&) const = default;
};

struct CheckProgress {
  // "reports"
  std::string_view what;
  std::size_t done = 0;
  std::size_t of = 0;
};

struct CheckResult {
  std::vector<Finding> findings;
  // That were looked at.
  std::size_t reports = 0;
  std::size_t values = 0;
  std::size_t files = 0;
};

// Looks at every part of an index, and changes nothing. What is built on a part that is damaged is
// not looked at. Throws CheckFailed, also while a sitrep writes to the index.
CheckResult check_index(std::string_view index,
                        const std::function<void(const CheckProgress&)>& progress = {});

}  // namespace indexer
