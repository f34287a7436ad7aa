#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/tagger_features.h"

namespace corpus::training {

// Numbers features from 0 in the order of first sight; features seen too seldom have none.
class FeatureIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  explicit FeatureIndex(std::uint32_t least) : least_(least), seen_(std::size_t{1} << kBits) {}

  void count(const NameFeatures& features, std::uint32_t by);
  // After all have been counted; a new number for what was seen often enough.
  std::uint32_t number(std::uint64_t feature);
  // Of what has a number; kNone for the rest.
  std::uint32_t find(std::uint64_t feature) const;
  std::size_t size() const { return features_.size(); }
  std::uint64_t feature(std::uint32_t number) const { return features_[number]; }

 private:
  static constexpr unsigned kBits = 27;

  std::uint32_t least_;
  // Roughly how often, by the upper bits of the feature.
  std::vector<std::uint8_t> seen_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> features_;
};

}  // namespace corpus::training
