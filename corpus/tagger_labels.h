#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// What the tagger says of one word: outside of names, or a part of a name of one kind.
namespace corpus {

enum class NameKind : std::uint8_t { Person, Organisation, Place };
inline constexpr std::size_t kNameKinds = 3;

enum class LabelPart : std::uint8_t { Begin, Inside, End, Single };
inline constexpr std::size_t kLabelParts = 4;

// 0 is outside of names, then the parts of each kind.
using NameLabel = std::uint8_t;
inline constexpr NameLabel kOutside = 0;
inline constexpr std::size_t kNameLabels = 1 + kNameKinds * kLabelParts;

constexpr NameLabel label_of(NameKind kind, LabelPart part) {
  return static_cast<NameLabel>(1 + static_cast<std::size_t>(kind) * kLabelParts +
                                static_cast<std::size_t>(part));
}
// Of labels that are not kOutside.
constexpr NameKind kind_of(NameLabel label) {
  return static_cast<NameKind>((label - 1) / static_cast<int>(kLabelParts));
}
constexpr LabelPart part_of(NameLabel label) {
  return static_cast<LabelPart>((label - 1) % static_cast<int>(kLabelParts));
}

constexpr bool begins_name(NameLabel label) {
  return label != kOutside &&
         (part_of(label) == LabelPart::Begin || part_of(label) == LabelPart::Single);
}
constexpr bool ends_name(NameLabel label) {
  return label != kOutside &&
         (part_of(label) == LabelPart::End || part_of(label) == LabelPart::Single);
}

// Whether a word of one label may be followed by a word of the other.
constexpr bool may_follow(NameLabel before, NameLabel after) {
  const bool closed = before == kOutside || ends_name(before);
  const bool opens = after == kOutside || begins_name(after);
  if (closed || opens) return closed && opens;
  return kind_of(before) == kind_of(after);
}

}  // namespace corpus
