#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis.h"

// What tells a near-copy of a text from another text on the same matter, in a few bytes (MinHash).
// docs/decisions/0006-near-copies.md has the figures behind these numbers.
namespace indexer {

// Words that are taken together.
inline constexpr std::size_t kShingle = 4;
// Of fewer words only the text as a whole counts: alerts of two lines say much in a word.
inline constexpr std::size_t kShortText = 40;
// Each is the same in two texts as often as their shingles are.
inline constexpr std::size_t kSignatureSize = 48;
using Signature = std::array<std::uint16_t, kSignatureSize>;
// Near-copies agree in at least so many. More than half, so that they agree in two that stand
// beside each other (stories.cpp).
inline constexpr std::size_t kCopyAgreement = 26;

// Nothing for a text without words. Depends on the folded words and their order alone.
std::optional<Signature> signature_of(const std::vector<AnalysedWord>& words);

bool are_near_copies(const Signature& a, const Signature& b);

std::string signature_value(const Signature& signature);
std::optional<Signature> parse_signature(std::string_view value);

}  // namespace indexer
