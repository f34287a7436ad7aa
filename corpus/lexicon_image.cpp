#include "corpus/lexicon_image.h"

#include <algorithm>
#include <cstring>

namespace corpus {

std::string_view LexiconImage::string(std::uint32_t at) const {
  const char* start = bytes_ + header().sections[kStrings].offset + at;
  std::uint16_t length = 0;
  std::memcpy(&length, start, sizeof length);
  return {start + sizeof length, length};
}

std::optional<LexiconImage::Term> LexiconImage::term_of(std::uint32_t name) const {
  const std::span<const Term> terms = rows<Term>(kTerms);
  const auto found =
      std::lower_bound(terms.begin(), terms.end(), name,
                       [](const Term& term, std::uint32_t of) { return term.name < of; });
  if (found == terms.end() || found->name != name) return std::nullopt;
  return *found;
}

// The finalizer of splitmix64 (Steele, Lea and Flood, 2014).
std::uint64_t LexiconImage::next_state(std::uint64_t state, std::uint64_t word) {
  std::uint64_t mixed = state * 0xD1342543DE82EF95 + word;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

std::optional<std::uint32_t> LexiconImage::node_at(std::uint64_t state) const {
  const std::span<const Slot> slots = rows<Slot>(kSlots);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = state & mask;; at = (at + 1) & mask) {
    if (slots[at].node == 0) return std::nullopt;
    if (slots[at].check == state >> 32) return slots[at].node - 1;
  }
}

LexiconImage::NameRange LexiconImage::names_at(std::uint32_t node) const {
  const std::span<const std::uint32_t> first = rows<std::uint32_t>(kNodes);
  return {first[node], first[node + 1]};
}

}  // namespace corpus
