#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

// How a lexicon lies in memory.
namespace corpus {

// One run of bytes that is used where it lies, be it a part of the program or of the heap: a
// header, then sections of rows of fixed size, then strings. Written by lexicon_image_writer.h on
// the same kind of machine; trusted, not checked.
class LexiconImage {
 public:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::int32_t kNowhere = std::numeric_limits<std::int32_t>::min();
  static constexpr std::uint64_t kMagic = 0x31'6E'6F'63'69'78'65'4C;  // "Lexicon1"

  // In the order of ids.
  struct Entity {
    // Strings.
    std::uint32_t slug;
    std::uint32_t label;
    // Entity that it belongs to, or kNone.
    std::uint32_t parent;
    // Its part of entity_names().
    std::uint32_t first_name;
    std::uint32_t names;
    // In 1/10,000 of a degree, or kNowhere.
    std::int32_t latitude;
    std::int32_t longitude;
    std::uint32_t population;
    // String: offices held, of persons; elsewhere empty.
    std::uint32_t offices;
    std::uint8_t facet;
    std::uint8_t is_family;
    std::uint16_t unused = 0;
  };
  // In the order of the nodes where names end, at one node by kind, then countries
  // and regions, then towns by population.
  struct Name {
    enum Flag : std::uint32_t { kExactCase = 1, kNeedsContext = 2, kHasTerm = 4 };
    std::uint32_t entity_and_flags;  // entity << 3 | flags
    std::uint32_t written;
    std::uint32_t entity() const { return entity_and_flags >> 3; }
    bool has(Flag flag) const { return (entity_and_flags & flag) != 0; }
  };
  // When a name is good for; days since 1970, both inside. In the order of names.
  struct Term {
    std::uint32_t name;
    std::int32_t since;
    std::int32_t until;
  };
  // Of the table of nodes: open addressing, as many as a power of two. node is one more than the
  // node's number; 0 in an empty slot.
  struct Slot {
    std::uint32_t check;
    std::uint32_t node;
  };
  // An id that became another one. In the order of ids.
  struct Redirect {
    std::uint32_t from;
    std::uint32_t entity;
  };
  // An entity by the hash of something that it is looked up by. In the order of hashes.
  struct Key {
    std::uint64_t hash;
    std::uint32_t entity;
    std::uint32_t unused = 0;
  };

  enum Section : std::size_t {
    kEntities,
    kEntityNames,
    kNames,
    kTerms,
    kSlots,
    kNodes,
    kRedirects,
    kKilled,
    kSurnames,
    kGivenNames,
    kSkeletons,
    kStrings,
    kSections
  };
  struct Header {
    std::uint64_t magic = kMagic;
    std::uint64_t fingerprint = 0;
    struct Range {
      std::uint32_t offset = 0;  // bytes from the header
      std::uint32_t count = 0;   // rows
    };
    std::array<Range, kSections> sections{};
  };

  LexiconImage() = default;
  // `bytes` begin at a multiple of 8.
  explicit LexiconImage(const char* bytes) : bytes_(bytes) {}

  std::uint64_t fingerprint() const { return header().fingerprint; }
  std::span<const Entity> entities() const { return rows<Entity>(kEntities); }
  std::span<const std::uint32_t> entity_names() const { return rows<std::uint32_t>(kEntityNames); }
  std::span<const Name> names() const { return rows<Name>(kNames); }
  std::span<const Redirect> redirects() const { return rows<Redirect>(kRedirects); }
  // Ids, as strings, in order.
  std::span<const std::uint32_t> killed() const { return rows<std::uint32_t>(kKilled); }
  std::span<const Key> surnames() const { return rows<Key>(kSurnames); }
  std::span<const Key> given_names() const { return rows<Key>(kGivenNames); }
  std::span<const Key> skeletons() const { return rows<Key>(kSkeletons); }
  std::string_view string(std::uint32_t at) const;
  // Nothing when the name is good for every day.
  std::optional<Term> term_of(std::uint32_t name) const;

  // The trie over the hashes of words (name_key): a state stands for the words so far.
  static constexpr std::uint64_t kRoot = 0x9E3779B97F4A7C15;
  static std::uint64_t next_state(std::uint64_t state, std::uint64_t word);
  // Node of the words so far; nothing when no name begins with them.
  std::optional<std::uint32_t> node_at(std::uint64_t state) const;
  // Names that end at a node: the first, and the one behind the last.
  struct NameRange {
    std::uint32_t first;
    std::uint32_t last;
  };
  NameRange names_at(std::uint32_t node) const;

 private:
  const Header& header() const { return *reinterpret_cast<const Header*>(bytes_); }
  template <typename Row>
  std::span<const Row> rows(Section section) const {
    const Header::Range& range = header().sections[section];
    return {reinterpret_cast<const Row*>(bytes_ + range.offset), range.count};
  }

  const char* bytes_ = nullptr;
};

}  // namespace corpus
