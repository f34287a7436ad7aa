#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index_check.h"

namespace indexer {

inline constexpr std::string_view kIndexAgain = "remove the folder and run sitrep index again";
inline constexpr std::string_view kRunIndex = "run sitrep index again";

// Gathers findings, in the order in which they were first met; what many reports or values have is
// one.
class FindingList {
 public:
  void add(std::string message, std::string_view advice) {
    findings_.push_back({{std::move(message), std::string(advice)}, 0, {}});
  }

  // `what` is wrong with one of many; `example` says with which: "document 12".
  void add_one(const std::string& what, const std::string& example, std::string_view advice) {
    const auto [place, is_new] = places_.try_emplace(what, findings_.size());
    if (is_new) findings_.push_back({{what, std::string(advice)}, 0, {}});
    Counted& counted = findings_[place->second];
    if (counted.count++ < kExamples)
      counted.examples += (counted.examples.empty() ? "" : ", ") + example;
  }

  bool is_empty() const { return findings_.empty(); }

  std::vector<Finding> take() {
    std::vector<Finding> all;
    for (Counted& counted : findings_) {
      if (counted.count > 0) counted.finding.message += " (" + told(counted) + ")";
      all.push_back(std::move(counted.finding));
    }
    findings_.clear();
    places_.clear();
    return all;
  }

 private:
  static constexpr std::size_t kExamples = 3;
  struct Counted {
    Finding finding;
    // 0 where it is not counted.
    std::size_t count;
    std::string examples;
  };

  static std::string told(const Counted& counted) {
    if (counted.count <= kExamples) return counted.examples;
    return counted.examples + " and " + std::to_string(counted.count - kExamples) + " more";
  }

  std::vector<Counted> findings_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace indexer
