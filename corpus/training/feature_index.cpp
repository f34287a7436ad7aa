#include "corpus/training/feature_index.h"

#include <algorithm>

namespace corpus::training {

void FeatureIndex::count(const NameFeatures& features, std::uint32_t by) {
  for (const std::uint64_t feature : features) {
    if (feature == 0) continue;
    std::uint8_t& seen = seen_[feature >> (64 - kBits)];
    seen = static_cast<std::uint8_t>(std::min<std::uint32_t>(seen + by, 255));
  }
}

std::uint32_t FeatureIndex::number(std::uint64_t feature) {
  if (feature == 0 || seen_[feature >> (64 - kBits)] < least_) return kNone;
  const auto [place, is_new] =
      numbers_.try_emplace(feature, static_cast<std::uint32_t>(features_.size()));
  if (is_new) features_.push_back(feature);
  return place->second;
}

std::uint32_t FeatureIndex::find(std::uint64_t feature) const {
  const auto found = numbers_.find(feature);
  return found == numbers_.end() ? kNone : found->second;
}

}  // namespace corpus::training
